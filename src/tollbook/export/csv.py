"""CSV: the flat columns, one row an incident. UTF-8, comma, RFC 4180 quoting, lines ended by a line feed."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import BinaryIO

from tollbook.export.cells import harmless
from tollbook.export.columns import COLUMNS, rows
from tollbook.model import AnyRecord


class Utf8:
    """Takes text for a file of bytes. Unlike the standard library's wrapper it never closes the file: standard output
    outlives a conversion that fails."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(text.encode("utf-8"))


class CsvWriter:
    """Writes a heading, then the rows. Text that a spreadsheet would run gets an apostrophe before it."""

    def __init__(self, file: BinaryIO) -> None:
        self._csv = csv.writer(Utf8(file), lineterminator="\n")
        self._csv.writerow([column.name for column in COLUMNS])

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Write one report's rows."""
        self._csv.writerows([None if cell is None else _cell(cell) for cell in row.values()] for row in rows(records))

    def close(self) -> None:
        """Nothing is left to write."""


def _cell(cell: str | float) -> str:
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return repr(cell)
