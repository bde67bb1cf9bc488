"""Parquet: the flat columns with their types, each column's meaning in its field's metadata."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO, Final

from arro3.core import Array, DataType, Field, RecordBatch, RecordBatchReader, Schema
from arro3.io import write_parquet

from tollbook.export.columns import COLUMNS, Cell, Column, rows
from tollbook.model import AnyRecord

BATCH: Final = 5_000  # rows held as Python values; those before them are held as compact columns

_EPOCH: Final = date(1970, 1, 1).toordinal()
_TYPES: Final = {
    "text": DataType.utf8(), "integer": DataType.int64(), "number": DataType.float64(), "boolean": DataType.bool(),
    "date": DataType.date32(),
}  # fmt: skip

SCHEMA: Final = Schema([Field(c.name, _TYPES[c.kind], metadata={"description": c.meaning}) for c in COLUMNS])


class ParquetWriter:
    """Writes rows with the schema ``SCHEMA``, zstd compressed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._held: list[dict[str, Cell]] = []
        self._batches: list[RecordBatch] = []

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Take one report's rows."""
        self._held.extend(rows(records))
        if len(self._held) >= BATCH:
            self._pack()

    def close(self) -> None:
        """Write all rows."""
        self._pack()
        write_parquet(RecordBatchReader.from_batches(SCHEMA, self._batches), self._file, compression="zstd(3)")

    def _pack(self) -> None:
        if self._held:
            self._batches.append(RecordBatch.from_arrays([_array(c, self._held) for c in COLUMNS], schema=SCHEMA))
        self._held = []


def _array(column: Column, held: list[dict[str, Cell]]) -> Array:
    cells = [row[column.name] for row in held]
    match column.kind:
        case "date":
            days = {cell: _day(cell) for cell in set(cells)}
            return Array([days[cell] for cell in cells], type=DataType.int32()).cast(DataType.date32())
        case "integer":
            # What no 64 bits hold (from elsewhere) is left empty.
            cells = [None if isinstance(c, int) and not -(2**63) <= c < 2**63 else c for c in cells]
        case "number":
            cells = [None if c is None else float(c) for c in cells]
    return Array(cells, type=_TYPES[column.kind])


def _day(cell: Cell) -> int | None:
    """A day as days since 1970; None for what can be none."""
    try:
        return date.fromisoformat(str(cell)).toordinal() - _EPOCH if cell else None
    except ValueError:
        return None
