"""An unlisted place takes the area of another: of one beside it, or of the one that "the same city" goes back to."""

from __future__ import annotations

import dataclasses

import msgspec

from tollbook.mentions import Placed


def within(place: Placed, others: tuple[Placed, ...]) -> Placed:
    """An unlisted place takes the area that stands beside it: "near X Pass ... in Y district, Z province"."""
    guessed = place.location.precision in ("country", "unknown")  # the report's country, for want of any other
    area = next(
        (o for o in others if o.location.admin1 and (guessed or o.location.country == place.location.country)), None
    )
    if place.location.admin1 or place.reason != "unknown_place" or area is None:
        return place
    return located_by(place, area, "context.area_beside")


def located_by(place: Placed, area: Placed, rule: str) -> Placed:
    """An unlisted place, located by the area that it lies in."""
    named = msgspec.structs.replace(
        area.location, name=place.location.name, relation=place.location.relation, geonames_id=None
    )
    return dataclasses.replace(place, location=named, rule=f"{place.rule}+{rule}")
