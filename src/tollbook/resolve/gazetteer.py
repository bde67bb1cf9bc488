"""The gazetteer: which places bear a name, and where they lie. Offline, read in place, loaded in milliseconds.

    >>> gazetteer = Gazetteer.load(Knowledge())
    >>> [m.place.country for m in gazetteer.named("Hawija") if m.how != "spelling"]
    ['IQ']

The table that comes with Tollbook is built by scripts/build_gazetteer.py; ``data/places.jsonl`` adds regions, sites
and names of our own; a user's ``gazetteer/*.bin`` (from ``tollbook gazetteer add``) and places.jsonl add theirs.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

import numpy as np

from tollbook.resolve.gazetteer_likeness import LikeNames
from tollbook.resolve.gazetteer_place import How, Kind, Match, Place, kilometres, size_of
from tollbook.resolve.gazetteer_table import KINDS, NONE, Row, Table, fold_mark, pack
from tollbook.resolve.place_names import closeness, keys
from tollbook.resources import DATA, Entry, Knowledge

__all__ = ["FOLDER", "LISTED", "TABLE", "Gazetteer", "Kind", "Match", "Place", "PlaceEntry", "kilometres"]

TABLE = "gazetteer/places.bin"
LISTED = "gazetteer/listed.bin"
FOLDER = "gazetteer"
_ODD = re.compile(r"[^\w-]")  # of more than one word
# A district's name without the word for its kind, as GeoNames has them in a country's own language.
_CALLED = re.compile(
    r"(?:circunscri[cç][aã]o|distrito|d[eé]partement|municipio|cercle|concelho|markaz|mudiriyat|caza|qada'|cidade)"
    r"(?: d[eaou]s?)? | (?:cercle|district|county|department|subdistrict)$",
    re.IGNORECASE,
)
_DISTRICT_KM = 30.0  # radius of a district that is known by its town alone
_SAME = 0.97  # how alike the two names sound: Banibangou, Bani Bangou


# Rows that bear a name, the place's own name first, and rows that sound like it, by country.
_Found = tuple[tuple[tuple[int, How], ...], dict[str, list[int]]]


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


class Gazetteer:
    """Places by name, by area and by code. Built once; lookups don't change it (they only fill a bounded cache)."""

    def __init__(self, table: Table, extras: tuple[Table, ...] = ()) -> None:
        self._tables = (table, *extras)
        self._first: list[int] = []
        total = 0
        for part in self._tables:
            self._first.append(total)
            total += part.rows
        self._found: dict[str, _Found] = {}
        self._exact: dict[str, tuple[Match, ...]] = {}
        self._places: dict[int, Place] = {}
        self._like = LikeNames(self._tables, self._first, self.place)
        self.odd_names: tuple[str, ...] = ()
        self._area_by_code: dict[str, int] = {}
        self._countries: dict[str, int] = {}
        self._capitals: dict[str, Place] = {}
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
        files = [path for d in knowledge.directories for path in sorted((d / FOLDER).glob("*.bin"))]
        extras = [Table.open(path) for path in files if path.name != "places.bin"]
        entries = knowledge.entries("places", PlaceEntry)
        own = _kept(base, knowledge) or Table(pack_listed(base, entries), "places.jsonl")
        whole = cls(base._tables[0], (own, *extras))
        names = [n for e in entries for n in (e.name, *e.names)]
        names += [whole.place(row).name for row in whole._countries.values()]
        whole.odd_names = tuple(sorted({n for n in names if _ODD.search(n)}))
        return whole

    def named(self, name: str, countries: Collection[str] | None = None) -> tuple[Match, ...]:
        """Every place that bears the name, then those that sound like it, of ``countries`` alone where given."""
        alike = self._rows(name)[1]
        rows = [row for country in (alike if countries is None else countries) for row in alike.get(country, ())]
        return (*self.exact(name), *(Match(self.place(row), "spelling") for row in sorted(rows)))

    def exact(self, name: str) -> tuple[Match, ...]:
        """Only places that bear the very name, as their own name first."""
        found = self._exact.get(name)
        if found is None:
            if len(self._exact) > 20_000:
                self._exact.clear()
            found = self._exact[name] = tuple(Match(self.place(row), how) for row, how in self._rows(name)[0])
        return found

    def knows(self, name: str) -> bool:
        """Whether some place bears the very name."""
        return bool(self._rows(name)[0])

    def _rows(self, name: str) -> _Found:
        found = self._found.get(name)
        if found is None:
            mark, exact, alike = fold_mark(name), [], dict[str, list[int]]()
            for first, table in zip(self._first, self._tables, strict=True):
                for row in dict.fromkeys(row for key in keys(name) for row in table.rows_of(key)):
                    how = table.written(row, mark)
                    if how is None:
                        alike.setdefault(table.countries[table.country[row]], []).append(first + row)
                    else:  # another name that is listed by hand is as good as the place's own
                        exact.append((first + row, "name" if first else how))
            found = (tuple(sorted(exact, key=lambda e: (e[1] != "name", e[0]))), alike)
            if len(self._found) > 20_000:
                self._found.clear()
            self._found[name] = found
        return found

    def _table_of(self, row: int) -> tuple[int, Table]:
        part = bisect_right(self._first, row) - 1
        return row - self._first[part], self._tables[part]

    def place(self, row: int) -> Place:
        """The place of a row."""
        place = self._places.get(row)
        if place is None:
            if len(self._places) > 50_000:
                self._places.clear()
            place = self._places[row] = self._at_its_town(self._read(row))
        return place

    def _at_its_town(self, place: Place) -> Place:
        """A district of which no settlement is known stands in the table at the middle of its province; one that is
        called after a town of that province lies there instead."""
        above = None if place.kind != "admin2" or place.admin1 is None else self.place(place.admin1)
        if above is None or (place.latitude, place.longitude) != (above.latitude, above.longitude):
            return place
        name = _CALLED.sub("", place.name) or place.name
        exact, alike = self._rows(name)
        same = [self._read(row) for row, _ in exact]
        same += [p for row in alike.get(place.country, ()) if closeness((p := self._read(row)).name, name) >= _SAME]
        towns = [p for p in same if p.kind == "settlement" and p.admin1 == place.admin1]
        if not towns:
            return place
        town = max(towns, key=lambda t: (t.population, -t.row))
        return replace(place, latitude=town.latitude, longitude=town.longitude, extent_km=_DISTRICT_KM)

    def _read(self, row: int) -> Place:
        at, table = self._table_of(row)
        admin1, admin2 = table.admin1[at], table.admin2[at]
        kind: Kind = KINDS[table.kind[at]]
        return Place(
            row, table.id[at] or None, table.name(at), kind, table.lat[at] / 1e5, table.lon[at] / 1e5,
            table.countries[table.country[at]], None if admin1 == NONE else admin1, None if admin2 == NONE else admin2,
            float(table.extent[at]) or size_of(table.population[at], kind), table.population[at],
            row == at and at in table.capitals, *table.validity(at),
        )  # fmt: skip

    def borders(self, one: str, other: str) -> bool:
        """Whether two countries share a border."""
        return other in self._tables[0].neighbours.get(one, ())

    def country(self, code: str) -> Place | None:
        """A country by its ISO 3166-1 alpha-2 code."""
        row = self._countries.get(code)
        return None if row is None else self.place(row)

    def capital(self, code: str) -> Place | None:
        """A country's capital; the largest where it has several."""
        if not self._capitals:
            for row in sorted(self._tables[0].capitals):
                place = self.place(row)
                other = self._capitals.get(place.country)
                if other is None or other.population < place.population:
                    self._capitals[place.country] = place
        return self._capitals.get(code)

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

    def near_spelling(self, name: str, area: Place, least: float = 0.8) -> tuple[tuple[Place, float], ...]:
        """Places of an area whose names sound much like ``name``, the closest first: see LikeNames.inside."""
        return self._like.inside(name, area, least)


def pack_listed(base: Gazetteer, entries: tuple[PlaceEntry, ...], made_of: str = "") -> bytes:
    """The table of the places listed by hand."""
    return pack(list(_rows(base, entries)), made_of=made_of)


def stamp(base: Gazetteer) -> str:
    """What our table of listed places was made from: data/places.jsonl, beside the gazetteer that it refers to."""
    return f"{zlib.crc32((DATA / 'places.jsonl').read_bytes())} {base._tables[0].rows}"


def _kept(base: Gazetteer, knowledge: Knowledge) -> Table | None:
    """The table of our own listed places as scripts/build_listed_places.py made it, which saves a tenth of a second at
    each start; None where it is of older data, or where a user lists places too."""
    path = DATA / LISTED
    if not path.is_file() or any((d / "places.jsonl").is_file() for d in knowledge.directories):
        return None
    table = Table.open(path)
    return table if table.made_of == stamp(base) else None


def _rows(base: Gazetteer, entries: tuple[PlaceEntry, ...]) -> Iterator[Row]:
    by_id = _finder(base, frozenset(e.of for e in entries if e.of is not None))
    for entry in entries:
        if entry.of is not None:
            same = by_id(entry.of)
            if same is not None:
                yield _renamed(entry, same)
            continue
        area = base.area(entry.admin1) if entry.admin1 else None
        at = area or base.country(entry.country or "")
        lat = entry.latitude if entry.latitude is not None else at.latitude if at else 0.0
        lon = entry.longitude if entry.longitude is not None else at.longitude if at else 0.0
        country = entry.country or (area.country if area else "")
        yield Row(id=0, name=entry.name, names=entry.names, kind=entry.kind, lat=lat, lon=lon, country=country,
                  admin1=area.row if area else NONE, extent=entry.extent_km)  # fmt: skip


def _renamed(entry: PlaceEntry, same: Place) -> Row:
    return Row(
        id=entry.of or 0, name=same.name, names=(entry.name, *entry.names), kind=same.kind, lat=same.latitude,
        lon=same.longitude, country=same.country, population=same.population,
        admin1=NONE if same.admin1 is None else same.admin1, admin2=NONE if same.admin2 is None else same.admin2,
        extent=0.0 if same.kind == "settlement" else same.extent_km,
    )  # fmt: skip


def _finder(base: Gazetteer, ids: frozenset[int]) -> Callable[[int], Place | None]:
    column = np.asarray(base._tables[0].id)
    rows = {int(column[row]): int(row) for row in np.flatnonzero(np.isin(column, list(ids)))[::-1]}

    def find(id_: int) -> Place | None:
        return base.place(rows[id_]) if id_ in rows else None

    return find
