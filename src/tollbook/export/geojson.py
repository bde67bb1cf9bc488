"""GeoJSON (RFC 7946): a FeatureCollection, one feature an incident.

Properties are the flat columns. An incident without coordinates has null geometry; how sharp a point is stands in the
properties ``place_precision`` and ``uncertainty_km``, and a map that leaves them out overstates what is known. Groups
stand in the collection's member ``groups``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import msgspec

from tollbook.export.cells import as_json
from tollbook.export.columns import Cell, rows
from tollbook.model import AnyRecord, Group


class GeojsonWriter:
    """Writes features as they come; the groups are held to the end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._encode = msgspec.json.Encoder().encode
        self._groups: list[Group] = []
        self._lead = b"\n"
        file.write(b'{"type":"FeatureCollection","features":[')

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Write one report's features."""
        self._groups.extend(record for record in records if isinstance(record, Group))
        for row in rows(records):
            self._file.write(self._lead + self._encode(_feature(row)))
            self._lead = b",\n"

    def close(self) -> None:
        """Write the groups and the end."""
        self._file.write(b'\n],"groups":' + as_json(self._groups) + b"}\n")


def _feature(row: dict[str, Cell]) -> dict[str, object]:
    latitude, longitude = row["latitude"], row["longitude"]
    placed = latitude is not None and longitude is not None
    geometry = {"type": "Point", "coordinates": [longitude, latitude]} if placed else None
    return {"type": "Feature", "id": row["id"], "geometry": geometry, "properties": row}
