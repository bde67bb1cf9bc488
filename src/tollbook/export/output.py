"""Open an output, write records to it report by report, and leave a whole file or none.

>>> from pathlib import Path
>>> format_of(Path("incidents.csv"))
'csv'
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from tollbook.errors import UsageError
from tollbook.export.jsonl import JsonlWriter, read_records
from tollbook.export.mask import mask_all
from tollbook.model import AnyRecord

__all__ = ["FORMATS", "Writer", "format_of", "open_output", "read_records", "whole_file", "write"]

FORMATS: Final = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet", ".geojson": "geojson",
    ".html": "html", ".htm": "html",
}  # fmt: skip


class Writer(Protocol):
    """One format. ``add`` takes all records of one report; ``close`` writes what is left, not closing the file."""

    def add(self, records: Sequence[AnyRecord]) -> None: ...
    def close(self) -> None: ...


class _Masked:
    """Masks names on their way to another writer."""

    def __init__(self, inner: Writer) -> None:
        self._inner = inner

    def add(self, records: Sequence[AnyRecord]) -> None:
        self._inner.add(mask_all(records))

    def close(self) -> None:
        self._inner.close()


def format_of(path: Path) -> str:
    """The format that a file's suffix names; UsageError for one we don't write."""
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        known = " ".join(sorted(FORMATS))
        raise UsageError(f"{path}: can't tell the format from the suffix; use one of {known}, or --format") from None


@contextmanager
def open_output(path: Path | None, kind: str | None = None, *, names: bool = False) -> Iterator[Writer]:
    """A writer to ``path``, or to standard output where it is None, in format ``kind`` or the one its suffix names.

    Names of individuals are masked unless ``names``. The file appears whole when the block ends, and not at all when
    it ends by an exception.

    Raises UsageError for an unknown format or a folder that doesn't exist.
    """
    kind = kind or (format_of(path) if path else "jsonl")
    if kind not in FORMATS.values():
        raise UsageError(f"unknown format {kind!r}: choose from {', '.join(sorted(set(FORMATS.values())))}")
    with whole_file(path) if path else _standard_output() as file:
        writer = _writer(kind, file)
        yield writer if names else _Masked(writer)
        writer.close()


def write(records: Iterable[AnyRecord], path: Path, kind: str | None = None, *, names: bool = False) -> None:
    """Write ``records`` (those of one report side by side, as ``code`` gives them) to ``path``."""
    with open_output(path, kind, names=names) as writer:
        for _, report in groupby(records, key=lambda record: record.report_id):
            writer.add(tuple(report))


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its name only when the block ends well; what stood there before stays until then."""
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent}: no such folder")
    if path.is_dir():
        raise UsageError(f"{path}: is a folder")
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        file = draft.open("wb")
    except OSError as error:
        raise UsageError(f"{path}: can't write there ({error.strerror})") from error
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            draft.unlink()
        raise


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


def _writer(kind: str, file: BinaryIO) -> Writer:
    # Loaded only when asked for.
    match kind:
        case "csv":
            from tollbook.export.csv import CsvWriter

            return CsvWriter(file)
        case "parquet":
            from tollbook.export.parquet import ParquetWriter

            return ParquetWriter(file)
        case "geojson":
            from tollbook.export.geojson import GeojsonWriter

            return GeojsonWriter(file)
        case "html":
            from tollbook.page.writer import HtmlWriter

            return HtmlWriter(file)
        case _:
            return JsonlWriter(file)
