"""Conversion of a large file over several processes: the same rows in the same order, and one tally.

A worker reads a stretch of the file that holds whole reports, and gives back the bytes of their rows with what happened
to them.
"""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from tollbook.codebooks.book import Book, open_book
from tollbook.codebooks.case import Options, Tally
from tollbook.codebooks.files import row_writer
from tollbook.errors import DocumentError
from tollbook.export.jsonl import read_record
from tollbook.model import AnyRecord

CHUNK: Final = 4_000_000  # bytes of a chunk; more where one report has more
LARGE: Final = 20_000_000  # bytes from which a second process pays


class _Head(msgspec.Struct):
    report_id: str


_books: dict[tuple[str, str | None], Book] = {}  # one a process: compiling a codebook takes longer than a chunk


def worth_it(paths: list[Path]) -> bool:
    """Whether the files are large enough that processes pay for their start."""
    return sum(path.stat().st_size for path in paths if path.is_file()) >= LARGE


def chunks(path: Path, size: int = CHUNK) -> Iterator[tuple[int, int]]:
    """The stretches of a records file, first byte and the one after the last, that part neither line nor report.

    Only the lines at the seams are read. A line there that names no report ends no chunk: whoever reads the chunk says
    what is wrong with it. Raises DocumentError for a file that can't be read.
    """
    try:
        whole, start = path.stat().st_size, 0
        with path.open("rb") as file:
            while start < whole:
                end = _seam(file, start + size) if start + size < whole else whole
                yield start, end
                start = end
    except OSError as error:
        raise DocumentError(str(path), error.strerror or "can't be read") from error


def _seam(file: BinaryIO, at: int) -> int:
    """Where, from ``at`` on, the first line begins whose report differs from the line's before it."""
    head = msgspec.json.Decoder(_Head)
    file.seek(at)
    file.readline()
    last: str | None = None
    while True:
        begins, line = file.tell(), file.readline()
        if not line:
            return begins
        try:
            report = head.decode(line).report_id if line.strip() else last
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
        if last is not None and report != last:
            return begins
        last = report


def converted(paths: list[Path], to: str, options: Options, out: BinaryIO, workers: int) -> Tally:
    """Write the rows of all ``paths`` to ``out``, in order; the heading is the caller's. Gives the tally.

    Raises DocumentError, naming the line, where one isn't a record.
    """
    tally = Tally()
    # Started afresh rather than forked: pyarrow and the caller may run threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[tuple[bytes, Tally] | int]] = deque()

        def take(path: Path) -> None:
            done = waiting.popleft().result()
            if isinstance(done, int):
                pool.shutdown(cancel_futures=True)
                _explain(path, done)
            else:
                out.write(done[0])
                tally.merge(done[1])

        for path in paths:
            for start, end in chunks(path):
                waiting.append(pool.submit(_chunk, str(path), start, end, to, options))
                if len(waiting) > 2 * workers:
                    take(path)
            while waiting:
                take(path)
    return tally


def _chunk(path: str, start: int, end: int, to: str, options: Options) -> tuple[bytes, Tally] | int:
    """The bytes of a chunk's rows and what happened to them, or where its first line begins that is no record."""
    from tollbook.codebooks.convert import Conversion

    key = (to, options.convention)
    if key not in _books:
        _books[key] = open_book(to, options.convention)
    conversion = Conversion(_books[key], options)
    buffer = io.BytesIO()
    writer = row_writer(conversion.book.spec, buffer, heading=False)
    try:
        writer.add(conversion.rows(_records(path, start, end)))
    except _NoRecordError as error:
        return error.at
    writer.close()
    return buffer.getvalue(), conversion.tally


class _NoRecordError(Exception):
    """A line that is no record, and the byte at which it begins."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def _records(path: str, start: int, end: int) -> Iterator[AnyRecord]:
    decoder: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)
    with Path(path).open("rb") as file:
        file.seek(start)
        at = start
        while at < end and (line := file.readline()):
            if line.strip():
                try:
                    yield decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    raise _NoRecordError(at) from error
            at += len(line)


def _explain(path: Path, at: int) -> None:
    """Raise DocumentError for the line that begins at byte ``at``."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if at <= 0:
                read_record(line, number, path)
                return
            at -= len(line)
