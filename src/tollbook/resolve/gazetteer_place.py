"""One place of the gazetteer, and how far it lies from another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Kind = Literal["country", "admin1", "admin2", "settlement", "region", "site", "water", "district"]
How = Literal["name", "alias", "spelling"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place. ``row`` is its number in this gazetteer; ``admin1`` and ``admin2`` are rows, None where not known."""

    row: int
    id: int | None
    name: str
    kind: Kind
    latitude: float
    longitude: float
    country: str
    admin1: int | None
    admin2: int | None
    extent_km: float
    population: int
    capital: bool = False
    since: int = 0  # YYYYMMDD from and until when it was there under this name, 0 for always
    until: int = 0

    def km(self, other: Place) -> float:
        """Distance between the two points, in km."""
        return kilometres(self.latitude, self.longitude, other.latitude, other.longitude)

    def rough_km(self, other: Place) -> float:
        """The same as on a flat map: quick, and right to a few per cent within 500 km."""
        across = (self.longitude - other.longitude) * math.cos(math.radians(self.latitude))
        return 111.2 * math.hypot(self.latitude - other.latitude, across)


@dataclass(frozen=True, slots=True)
class Match:
    """A place that bears a name: its own, another of its names, or one that only sounds like it."""

    place: Place
    how: How


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance on a sphere of 6,371 km."""
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


def size_of(population: int, kind: str) -> float:
    """A settlement's rough radius in km: built-up areas hold about 4,000 people a square km, and no village's
    point is better than 2 km."""
    if kind != "settlement":
        return 2.0
    return round(max(2.0, math.sqrt(population / 4000 / math.pi)), 1)
