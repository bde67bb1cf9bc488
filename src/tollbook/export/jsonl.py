"""JSON Lines: the record itself, one object a line, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from tollbook.errors import DocumentError
from tollbook.export.cells import as_json
from tollbook.model import AnyRecord


class JsonlWriter:
    """Writes one record a line, as UTF-8."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Write one report's records."""
        for record in records:
            self._file.write(as_json(record) + b"\n")

    def close(self) -> None:
        """Nothing is left to write."""


def read_records(path: Path) -> Iterator[AnyRecord]:
    """The records of a JSON Lines file that Tollbook wrote, in order.

    Raises DocumentError, naming the line, where one isn't a record.
    """
    decoder: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    try:
                        yield decoder.decode(line)
                    except (msgspec.DecodeError, UnicodeDecodeError) as error:
                        raise _no_record(path, number, error) from error
    except OSError as error:
        raise DocumentError(str(path), error.strerror or "can't be read") from error


def read_record(line: bytes, number: int, path: Path) -> AnyRecord:
    """The record on one line. Raises DocumentError, naming the line by its ``number``."""
    try:
        record: AnyRecord = msgspec.json.decode(line, type=AnyRecord)
        return record
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _no_record(path, number, error) from error


def _no_record(path: Path, number: int, error: Exception) -> DocumentError:
    return DocumentError(str(path), f"line {number} is no Tollbook record: {error}")
