"""Conversion of a large file over several processes: the same rows in the same order, and one tally.

A worker gets the lines of whole reports and gives back the bytes of their rows with what happened to them.
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
from tollbook.model import AnyRecord

LINES: Final = 2000  # lines of a chunk; more where one report has more
LARGE: Final = 20_000_000  # bytes from which a second process pays


class _Head(msgspec.Struct):
    report_id: str


_books: dict[tuple[str, str | None], Book] = {}  # one a process: compiling a codebook takes longer than a chunk


def worth_it(paths: list[Path]) -> bool:
    """Whether the files are large enough that processes pay for their start."""
    return sum(path.stat().st_size for path in paths if path.is_file()) >= LARGE


def chunks(path: Path) -> Iterator[tuple[int, list[bytes]]]:
    """The lines of a records file in chunks that part no report, each with the number of its first line.

    Raises DocumentError, naming the line, where one has no report.
    """
    head = msgspec.json.Decoder(_Head)
    held: list[bytes] = []
    first, last = 1, None
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    report = head.decode(line).report_id
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    raise DocumentError(str(path), f"line {number} is no Tollbook record: {error}") from error
                if len(held) >= LINES and report != last:
                    yield first, held
                    held, first = [], number
                held.append(line)
                last = report
    except OSError as error:
        raise DocumentError(str(path), error.strerror or "can't be read") from error
    if held:
        yield first, held


def converted(paths: list[Path], to: str, options: Options, out: BinaryIO, workers: int) -> Tally:
    """Write the rows of all ``paths`` to ``out``, in order; the heading is the caller's. Gives the tally."""
    tally = Tally()
    # Started afresh rather than forked: pyarrow and the caller may run threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[tuple[bytes, Tally]]] = deque()

        def take() -> None:
            rows, part = waiting.popleft().result()
            out.write(rows)
            tally.merge(part)

        for path in paths:
            for first, lines in chunks(path):
                waiting.append(pool.submit(_chunk, str(path), first, lines, to, options))
                if len(waiting) > 2 * workers:
                    take()
        while waiting:
            take()
    return tally


def _chunk(path: str, first: int, lines: list[bytes], to: str, options: Options) -> tuple[bytes, Tally]:
    from tollbook.codebooks.convert import Conversion

    key = (to, options.convention)
    if key not in _books:
        _books[key] = open_book(to, options.convention)
    conversion = Conversion(_books[key], options)
    buffer = io.BytesIO()
    writer = row_writer(conversion.book.spec, buffer, heading=False)
    writer.add(conversion.rows(_records(path, first, lines)))
    writer.close()
    return buffer.getvalue(), conversion.tally


def _records(path: str, first: int, lines: list[bytes]) -> Iterator[AnyRecord]:
    decoder: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)
    for number, line in enumerate(lines, first):
        try:
            yield decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise DocumentError(path, f"line {number} or soon after is no Tollbook record: {error}") from error
