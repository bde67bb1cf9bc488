"""Places blurred on request, before anything is derived from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from tollbook.codebooks.case import Coarseness
from tollbook.model import AnyRecord, Incident, Location

# A tenth of a degree is at most 11.1 km; a point moved to its nearest node moves by half the diagonal at most.
_TENTH_KM: Final = 7.9


def coarsen(records: Sequence[AnyRecord], to: Coarseness) -> tuple[AnyRecord, ...]:
    """Records whose places say no more than ``to`` allows.

    ``admin1`` and ``admin2`` drop the place's name, words and point and keep the areas; ``0.1deg`` rounds the point,
    drops the GeoNames id and keeps the names, by which who knows the land finds the place all the same.
    """
    return tuple(_record(record, to) for record in records)


def _record(record: AnyRecord, to: Coarseness) -> AnyRecord:
    if not isinstance(record, Incident):
        return record
    return msgspec.structs.replace(
        record,
        location=_blurred(record.location, to) if record.location else None,
        other_locations=tuple(_blurred(place, to) for place in record.other_locations),
    )


def _blurred(place: Location, to: Coarseness) -> Location:
    if to == "0.1deg":
        if place.latitude is None or place.longitude is None:
            return place
        return msgspec.structs.replace(
            place,
            latitude=round(place.latitude, 1),
            longitude=round(place.longitude, 1),
            uncertainty_km=max(place.uncertainty_km or 0.0, _TENTH_KM),
            geonames_id=None,
        )
    admin2 = place.admin2 if to == "admin2" else None
    sharp = "admin2" if admin2 else "admin1" if place.admin1 else "country" if place.country else "unknown"
    return msgspec.structs.replace(
        place, name=admin2 or place.admin1 or place.country, as_written=None, relation=None, admin2=admin2,
        latitude=None, longitude=None, uncertainty_km=None, geonames_id=None, precision=sharp,
    )  # fmt: skip
