"""GeoParquet 1.1: the flat columns, and a point for each incident that has one.

The points are WKB in a column ``geometry``, longitude first, WGS 84 (OGC:CRS84, the format's default). How sharp a
point is stands in ``place_precision`` and ``uncertainty_km``: a map that leaves them out overstates what is known.
Source: the GeoParquet specification 1.1.0.
"""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

import msgspec
from arro3.core import Array, DataType, Field, RecordBatchReader
from arro3.io import write_parquet

from tollbook.export.columns import Cell
from tollbook.export.parquet import SCHEMA, ParquetWriter

_GEOMETRY: Final = Field("geometry", DataType.binary())
_SCHEMA: Final = SCHEMA.append(_GEOMETRY)
_POINT: Final = struct.Struct("<BIdd")  # byte order, kind 1 = point, x, y


class GeoParquetWriter(ParquetWriter):
    """Writes rows with their points, and the ``geo`` metadata with the bounding box."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self._box: tuple[float, float, float, float] | None = None

    def close(self) -> None:
        """Write all rows and the metadata."""
        self._pack()
        geometry: dict[str, object] = {"encoding": "WKB", "geometry_types": ["Point"]}
        if self._box is not None:
            geometry["bbox"] = list(self._box)
        told = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": geometry}}
        write_parquet(
            RecordBatchReader.from_batches(_SCHEMA, self._batches),
            self._file,
            compression="zstd(3)",
            key_value_metadata={"geo": msgspec.json.encode(told).decode()},
        )

    def _pack(self) -> None:
        points = [self._point(row) for row in self._held]
        super()._pack()
        if points:
            self._batches[-1] = self._batches[-1].append_column(_GEOMETRY, Array(points, type=DataType.binary()))

    def _point(self, row: dict[str, Cell]) -> bytes | None:
        x, y = row["longitude"], row["latitude"]
        if not isinstance(x, float | int) or not isinstance(y, float | int):
            return None
        box = self._box or (x, y, x, y)
        self._box = (min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y))
        return _POINT.pack(1, 1, x, y)
