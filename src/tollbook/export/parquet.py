"""Parquet: the flat columns with their types, written in row groups so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from tollbook.export.columns import COLUMNS, Cell, Column, rows
from tollbook.model import AnyRecord

ROW_GROUP: Final = 20_000  # rows held at a time

_TYPES: Final = {
    "text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32(),
}  # fmt: skip

SCHEMA: Final = pa.schema([pa.field(c.name, _TYPES[c.kind], metadata={"description": c.meaning}) for c in COLUMNS])


class ParquetWriter:
    """Writes rows with the schema ``SCHEMA``, zstd compressed."""

    def __init__(self, file: BinaryIO) -> None:
        self._parquet = pq.ParquetWriter(file, SCHEMA, compression="zstd")
        self._held: list[dict[str, Cell]] = []

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Take one report's rows."""
        self._held.extend(rows(records))
        if len(self._held) >= ROW_GROUP:
            self._flush()

    def close(self) -> None:
        """Write the rows still held, and the footer."""
        self._flush()
        self._parquet.close()

    def _flush(self) -> None:
        if self._held:
            arrays = [pa.array([_value(row[c.name], c) for row in self._held], type=_TYPES[c.kind]) for c in COLUMNS]
            self._parquet.write_table(pa.Table.from_arrays(arrays, schema=SCHEMA))
        self._held = []


def _value(cell: Cell, column: Column) -> Cell | date:
    """A cell as pyarrow takes it. A day that is none (a record from elsewhere) is left empty."""
    if column.kind == "date":
        try:
            return date.fromisoformat(str(cell)) if cell else None
        except ValueError:
            return None
    if column.kind == "integer" and isinstance(cell, int) and not -(2**63) <= cell < 2**63:
        return None
    return cell
