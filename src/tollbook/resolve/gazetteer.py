"""The gazetteer: which places bear a name, and where they lie. Offline, read in place, loaded in milliseconds.

    >>> gazetteer = Gazetteer.load(Knowledge())
    >>> [m.place.country for m in gazetteer.named("Hawija") if m.how != "spelling"]
    ['IQ']

The table that comes with Tollbook is built by scripts/build_gazetteer.py; ``data/places.jsonl`` adds regions, sites
and names of our own; a user's ``gazetteer_extra.bin`` (from ``tollbook gazetteer add``) and places.jsonl add theirs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tollbook.resolve.gazetteer_table import KINDS, NONE, Row, Table, fold_mark, pack
from tollbook.resolve.place_names import closeness, keys
from tollbook.resources import Entry, Knowledge

TABLE = "gazetteer/places.bin"
EXTRA = "gazetteer_extra.bin"
_ODD = re.compile(r"^(?:In|On|The|At|Of|Central|Eastern|Western) |[^\w\s'-]| (?:of|and|the|in|on) |'s ")
Kind = Literal["country", "admin1", "admin2", "settlement", "region", "site", "water", "district"]
How = Literal["name", "alias", "spelling"]


class PlaceEntry(Entry, frozen=True, kw_only=True):
    """One place of data/places.jsonl: a region, site, water or settlement that GeoNames' list of settlements lacks,
    or (``of``: a GeoNames id) other names of one that it holds. ``extent_km`` is its rough radius."""

    name: str
    names: tuple[str, ...] = ()
    kind: Kind = "settlement"
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    extent_km: float = 0.0
    of: int | None = None


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

    def km(self, other: Place) -> float:
        """Distance between the two points, in km."""
        return kilometres(self.latitude, self.longitude, other.latitude, other.longitude)


@dataclass(frozen=True, slots=True)
class Match:
    """A place that bears a name: its own, another of its names, or one that only sounds like it."""

    place: Place
    how: How


class Gazetteer:
    """Places by name, by area and by code. Built once; lookups don't change it (they only fill a bounded cache)."""

    def __init__(self, table: Table, extras: tuple[Table, ...] = ()) -> None:
        self._tables = (table, *extras)
        self._first: list[int] = []
        total = 0
        for part in self._tables:
            self._first.append(total)
            total += part.rows
        self._named: dict[str, tuple[Match, ...]] = {}
        self.odd_names: tuple[str, ...] = ()
        self._area_by_code: dict[str, int] = {}
        self._countries: dict[str, int] = {}
        for row in range(table.rows):
            code = table.code(row)
            kind = table.kind[row]
            if kind > 1:
                break
            if code:
                (self._countries if kind == 0 else self._area_by_code)[code] = row

    @classmethod
    def load(cls, knowledge: Knowledge) -> Gazetteer:
        """The gazetteer with what a user adds. Raises KnowledgeError for a file that isn't one."""
        base = cls(Table.open(knowledge.path(TABLE)))
        extras = [Table.open(d / EXTRA) for d in knowledge.directories if (d / EXTRA).is_file()]
        entries = knowledge.entries("places", PlaceEntry)
        own = Table(pack(list(_rows(base, entries))), "places.jsonl")
        whole = cls(base._tables[0], (own, *extras))
        names = [n for e in entries for n in (e.name, *e.names)]
        names += [whole.place(row).name for row in whole._countries.values()]
        whole.odd_names = tuple(sorted({n for n in names if _ODD.search(n)}))
        return whole

    def named(self, name: str) -> tuple[Match, ...]:
        """Every place that bears the name or sounds like it, the exact first; empty where there is none."""
        found = self._named.get(name)
        if found is None:
            found = tuple(
                sorted(self._look_up(name), key=lambda m: (m.how != "name", m.how == "spelling", m.place.row))
            )
            if len(self._named) > 20_000:
                self._named.clear()
            self._named[name] = found
        return found

    def exact(self, name: str) -> tuple[Match, ...]:
        """Only places that bear the very name."""
        return tuple(match for match in self.named(name) if match.how != "spelling")

    def _look_up(self, name: str) -> Iterator[Match]:
        mark, seen = fold_mark(name), set()
        for key in keys(name):
            for first, table in zip(self._first, self._tables, strict=True):
                for row in table.rows_of(key):
                    if first + row in seen:
                        continue
                    seen.add(first + row)
                    how = table.written(row, mark)
                    yield Match(self.place(first + row), "name" if how == "name" else "alias" if how else "spelling")

    def knows(self, name: str) -> bool:
        """Whether some place bears the very name."""
        found = self.named(name)
        return bool(found) and found[0].how != "spelling"

    def place(self, row: int) -> Place:
        """The place of a row."""
        part = next(i for i in range(len(self._first) - 1, -1, -1) if self._first[i] <= row)
        table, at = self._tables[part], row - self._first[part]
        admin1, admin2 = table.admin1[at], table.admin2[at]
        kind: Kind = KINDS[table.kind[at]]
        return Place(
            row, table.id[at] or None, table.name(at), kind, table.lat[at] / 1e5, table.lon[at] / 1e5,
            table.countries[table.country[at]], None if admin1 == NONE else admin1, None if admin2 == NONE else admin2,
            float(table.extent[at]) or _size(table.population[at], kind), table.population[at],
            part == 0 and at in table.capitals,
        )  # fmt: skip

    def borders(self, one: str, other: str) -> bool:
        """Whether two countries share a border."""
        return other in self._tables[0].neighbours.get(one, ())

    def country(self, code: str) -> Place | None:
        """A country by its ISO 3166-1 alpha-2 code."""
        row = self._countries.get(code)
        return None if row is None else self.place(row)

    def area(self, code: str) -> Place | None:
        """An admin1 by its ISO 3166-2 code."""
        row = self._area_by_code.get(code)
        return None if row is None else self.place(row)

    def code(self, place: Place) -> str | None:
        """The ISO 3166-2 code of the admin1 that a place lies in."""
        return None if place.admin1 is None else self._tables[0].code(place.admin1) or None

    def admin1_name(self, place: Place) -> str | None:
        """The name of the admin1 that a place lies in."""
        return None if place.admin1 is None else self._tables[0].name(place.admin1)

    def admin2_name(self, place: Place) -> str | None:
        """The name of the admin2 that a place lies in."""
        return None if place.admin2 is None else self._tables[0].name(place.admin2)

    def near_spelling(self, name: str, area: Place, least: float = 0.75) -> tuple[tuple[Place, float], ...]:
        """Places of an admin1 or admin2 (of a country: its admin1s) whose names sound much like ``name``.

        A bounded search for one area only: spellings that share no key still meet where context says they should.
        """
        found: list[tuple[Place, float]] = []
        for first, table in zip(self._first, self._tables, strict=True):
            if area.kind == "country":  # an area of its own is asked for, not one of thousands of villages
                rows = [row for row in table.within(country=area.country) if table.kind[row] == 1]
            else:
                rows = [row for row in table.within(admin1=area.admin1) if table.kind[row] > 1]
            for row in rows:
                if area.kind == "admin2" and table.admin2[row] != area.admin2:
                    continue
                near = closeness(name, table.name(row))
                if near >= least:
                    found.append((self.place(first + row), near))
        return tuple(sorted(found, key=lambda f: (-f[1], f[0].row)))


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance on a sphere of 6,371 km."""
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


def _size(population: int, kind: str) -> float:
    """A settlement's rough radius in km: built-up areas hold about 4,000 people a square km, and no village's
    point is better than 2 km."""
    if kind != "settlement":
        return 2.0
    return round(max(2.0, math.sqrt(population / 4000 / math.pi)), 1)


def _rows(base: Gazetteer, entries: tuple[PlaceEntry, ...]) -> Iterator[Row]:
    by_id = _finder(base, frozenset(e.of for e in entries if e.of is not None))
    for entry in entries:
        if entry.of is not None:
            same = by_id(entry.of)
            if same is not None:
                yield Row(id=entry.of, name=same.name, names=(entry.name, *entry.names), kind=same.kind,
                          lat=same.latitude, lon=same.longitude, country=same.country,
                          admin1=NONE if same.admin1 is None else same.admin1, extent=0 if same.kind == "settlement" else same.extent_km,
                          admin2=NONE if same.admin2 is None else same.admin2, population=same.population)  # fmt: skip
            continue
        area = base.area(entry.admin1) if entry.admin1 else None
        at = area or base.country(entry.country or "")
        lat = entry.latitude if entry.latitude is not None else at.latitude if at else 0.0
        lon = entry.longitude if entry.longitude is not None else at.longitude if at else 0.0
        yield Row(id=0, name=entry.name, names=entry.names, kind=entry.kind, lat=lat, lon=lon,
                  country=entry.country or (area.country if area else ""),
                  admin1=area.row if area else NONE, extent=entry.extent_km)  # fmt: skip


def _finder(base: Gazetteer, ids: frozenset[int]) -> Callable[[int], Place | None]:
    column = np.asarray(base._tables[0].id)
    rows = {int(column[row]): int(row) for row in np.flatnonzero(np.isin(column, list(ids)))[::-1]}

    def find(id_: int) -> Place | None:
        return base.place(rows[id_]) if id_ in rows else None

    return find
