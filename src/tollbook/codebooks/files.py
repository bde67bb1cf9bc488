"""Rows to files: comma or tab separated, or one JSON object a line. UTF-8, lines ended by a line feed."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import msgspec

from tollbook.codebooks.case import Row
from tollbook.codebooks.spec import Column, Spec
from tollbook.export.cells import harmless, listed
from tollbook.export.csv import Utf8
from tollbook.export.output import whole_file


class RowWriter(Protocol):
    """Writes rows as they come; ``close`` writes what is left, not closing the file."""

    def add(self, rows: Iterable[Row]) -> None: ...
    def close(self) -> None: ...


def row_writer(spec: Spec, file: BinaryIO, *, tags: bool = False, heading: bool = True) -> RowWriter:
    """The writer of a codebook's format; ``tags`` adds a row of HXL hashtags under the heading."""
    if spec.format.kind == "jsonl":
        return _JsonRows(file)
    return _TableRows(spec, file, tags=tags and heading, heading=heading)


class _JsonRows:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._encoder = msgspec.json.Encoder()

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._file.write(self._encoder.encode(row) + b"\n")

    def close(self) -> None:
        """Nothing is left to write."""


class _TableRows:
    def __init__(self, spec: Spec, file: BinaryIO, *, tags: bool, heading: bool) -> None:
        delimiter = "\t" if spec.format.kind == "tsv" else ","
        self._csv = csv.writer(Utf8(file), delimiter=delimiter, lineterminator="\n")
        self._cells = [None if _as_it_is(column, spec) else _cell_of(column, spec) for column in spec.columns]
        self._empty = () if spec.format.missing else (None,)  # values that the file leaves empty without more ado
        if spec.format.header and heading:
            self._csv.writerow([column.name for column in spec.columns])
        if tags:
            self._csv.writerow([column.hxl or "" for column in spec.columns])

    def add(self, rows: Iterable[Row]) -> None:
        cells, empty = self._cells, self._empty
        self._csv.writerows(
            [
                value if cell is None or value in empty else cell(value)
                for cell, value in zip(cells, row.values(), strict=True)
            ]
            for row in rows
        )

    def close(self) -> None:
        """Nothing is left to write."""


def _as_it_is(column: Column, spec: Spec) -> bool:
    """Whether a column's values may go to the file untouched: nothing, numbers, and harmless texts of a fixed list."""
    if spec.format.missing:
        return False
    if column.blank or column.type in ("integer", "decimal"):
        return True
    if column.type != "text" or column.values is None:
        return False
    listed = spec.tables[column.values].values() if isinstance(column.values, str) else column.values
    return all(isinstance(value, str) and harmless(value) == value for value in listed if value is not None)


def _cell_of(column: Column, spec: Spec) -> Callable[[Any], Any]:
    missing, separator, mark = spec.format.missing, column.join or spec.format.separator, column.mark

    def text(value: Any) -> Any:
        if not value:
            return missing
        return value if value[0].isalnum() or value == mark else harmless(value)

    def plain(value: Any) -> Any:
        return missing if value is None else value

    def boolean(value: Any) -> str:
        return missing if value is None else "true" if value else "false"

    def many(value: Any) -> str:
        return harmless(listed(map(str, value), separator)) if value else missing

    def json(value: Any) -> str:
        return msgspec.json.encode(value).decode() if value else missing

    kinds: dict[str, Callable[[Any], Any]] = {
        "text": text, "date": text, "boolean": boolean, "list": many, "object": json,
    }  # fmt: skip
    return kinds.get(column.type, plain)


@contextmanager
def output(out: Path | None) -> Iterator[BinaryIO]:
    """A file that appears whole, or standard output."""
    if out is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    else:
        with whole_file(out) as file:
            yield file
