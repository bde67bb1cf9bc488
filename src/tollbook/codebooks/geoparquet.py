"""GeoParquet 1.1: the flat columns, and a point for each incident that has one.

The points are WKB in a column ``geometry``, longitude first, WGS 84 (OGC:CRS84, the format's default). How sharp a
point is stands in ``place_precision`` and ``uncertainty_km``: a map that leaves them out overstates what is known.
Source: the GeoParquet specification 1.1.0.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import date
from typing import Any, BinaryIO, Final

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from tollbook.codebooks.check import LARGEST
from tollbook.export.columns import COLUMNS, Cell, rows
from tollbook.export.parquet import SCHEMA
from tollbook.model import AnyRecord

ROW_GROUP: Final = 20_000
_SCHEMA: Final = SCHEMA.append(pa.field("geometry", pa.binary()))
_FIELDS: Final[list[Any]] = [SCHEMA.field(index) for index in range(len(SCHEMA))]
_POINT: Final = struct.Struct("<BIdd")  # byte order, kind 1 = point, x, y


class GeoParquetWriter:
    """Writes rows with their points, and the ``geo`` metadata with the bounding box at the end."""

    def __init__(self, file: BinaryIO) -> None:
        self._parquet = pq.ParquetWriter(file, _SCHEMA, compression="zstd")
        self._held: list[dict[str, Cell]] = []
        self._box: tuple[float, float, float, float] | None = None

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Take one report's rows."""
        self._held.extend(rows(records))
        if len(self._held) >= ROW_GROUP:
            self._flush()

    def close(self) -> None:
        """Write the rows still held, the metadata and the footer."""
        self._flush()
        geometry: dict[str, object] = {"encoding": "WKB", "geometry_types": ["Point"]}
        if self._box is not None:
            geometry["bbox"] = list(self._box)
        told = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": geometry}}
        self._parquet.add_key_value_metadata({"geo": msgspec.json.encode(told).decode()})
        self._parquet.close()

    def _flush(self) -> None:
        if not self._held:
            return
        arrays = [
            pa.array([_value(row[c.name], c.kind) for row in self._held], type=field.type)
            for c, field in zip(COLUMNS, _FIELDS, strict=True)
        ]
        arrays.append(pa.array([self._point(row) for row in self._held], type=pa.binary()))
        self._parquet.write_table(pa.Table.from_arrays(arrays, schema=_SCHEMA))
        self._held = []

    def _point(self, row: dict[str, Cell]) -> bytes | None:
        x, y = row["longitude"], row["latitude"]
        if not isinstance(x, float | int) or not isinstance(y, float | int):
            return None
        box = self._box or (x, y, x, y)
        self._box = (min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y))
        return _POINT.pack(1, 1, x, y)


def _value(cell: Cell, kind: str) -> Cell | date:
    """A cell as its column's type takes it; a day that is none, or a number too large, is left empty."""
    if kind == "date":
        try:
            return date.fromisoformat(str(cell)) if cell else None
        except ValueError:
            return None
    if kind == "integer" and isinstance(cell, int) and abs(cell) > LARGEST:
        return None
    return cell
