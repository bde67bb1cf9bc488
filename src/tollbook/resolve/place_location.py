"""From a place found to a Location: its point, how sharply it is known, and the names of its areas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from tollbook.find.place_named import Part
from tollbook.find.places import PlaceMention
from tollbook.mentions import Placed, Reading
from tollbook.model import Location, PlacePrecision
from tollbook.resolve.gazetteer import Gazetteer, Place
from tollbook.resolve.gazetteer_place import kilometres
from tollbook.resolve.place_context import Area
from tollbook.resolve.place_far import SAME_REGION_KM, shifted
from tollbook.spans import Span

_PRECISION: dict[str, PlacePrecision] = {
    "country": "country", "admin1": "admin1", "admin2": "admin2", "region": "admin1", "settlement": "settlement",
    "site": "site", "water": "near", "district": "settlement",
}  # fmt: skip
_DISTRICT_KM = 30.0
_TOWNS = ("settlement", "near", "site")
_POINTS = ("settlement", "site")
_OF_TOWN = re.compile(
    r"\b(?:district|quarter|neighbou?rhood|suburb|area) (?:of|in) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)$"
)
_CITY_KM = 30.0
NEAR_TOWN = "unknown, near a town"  # how a name is known of which only the town beside it is


@dataclass(frozen=True, slots=True)
class Found:
    """What a part of a chain turned out to be. ``place`` None: in no gazetteer, then ``outer`` tells the area.
    ``sure``: settled enough to speak for its neighbours. ``other``: the second end of "between A and B"; ``areas``
    and ``scopes``: what a declared province covers; of a "between", ``scopes`` is the heading's area."""

    part: Part
    place: Place | None
    how: str
    sure: bool = False
    outer: Found | None = None
    rivals: tuple[Place, ...] = ()
    other: Found | None = None
    areas: tuple[Place, ...] = ()
    scopes: Area | None = None

    @property
    def area(self) -> Area | None:
        """What this scopes as a heading."""
        if self.scopes is not None:
            return self.scopes
        place = self.place or (self.outer.place if self.outer else None)
        if place is None or place.kind == "water":  # a lake's or a river's shores are those of several countries
            return None
        admin1 = frozenset(() if place.admin1 is None else (place.admin1,))
        return Area(frozenset((place.country,)), admin1, place.country, place.admin1)

    def parts(self) -> list[Part]:
        """The parts of the chain, inner first."""
        return [self.part, *(self.outer.parts() if self.outer and self.outer.part is not self.part else [])]


def _change(location: Location, **fields: Any) -> Location:
    changed: Location = msgspec.structs.replace(location, **fields)
    return changed


class Locator:
    """Builds Locations."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def placed(self, found: Found, mention: PlaceMention, reading: Reading) -> Placed:
        """The answer for one chain."""
        spans = [part.span for part in found.parts() if not part.shared]
        whole = {part.span for part in mention.parts if not part.shared} <= set(spans) or found.other is not None
        span = mention.span if whole else Span(min(s.start for s in spans), max(s.end for s in spans))
        first = found.part.span == mention.parts[0].span or whole
        relation = mention.relation if first else None
        words = span.of(reading.text)
        location, reason = self._location(found, words, relation, mention.distance_km)
        names = tuple(f"{p.name}, {self._gazetteer.admin1_name(p) or ''}, {p.country}" for p in self._candidates(found))
        return Placed(
            span=span, rule=f"places.{'frame' if found.part.framed else 'name'}", location=location,
            scope=mention.scope, reason=reason, candidates=names if reason == "ambiguous_place" else self._areas(found),
            why=self._why(found), homed=found.outer is not None and found.outer.part is not found.part,
        )  # fmt: skip

    def same(self, mention: PlaceMention, before: Sequence[Placed], reading: Reading) -> list[Placed]:
        """ "the same province": that of the place told last; nothing where none was."""
        kind = (mention.parts[0].kind or "").removeprefix("same ")
        words = mention.span.of(reading.text)
        for placed in reversed(before):
            at = placed.location
            if placed.scope not in ("text", "heading") or at.country is None:
                continue
            if kind == "settlement" and placed.scope == "heading" and at.precision not in _TOWNS:
                return []  # no town of another part of the digest
            town = self._town_of(placed, reading) if kind == "settlement" else None
            if town is not None:
                location: Location | None = self._base(town, words)
            elif kind == "admin1" and at.admin1 is not None and at.admin1_code is not None:
                area = self._gazetteer.area(at.admin1_code)
                location = None if area is None else self._base(area, words)
            elif (kind == "admin2" and at.admin2 is not None) or (kind == "settlement" and at.precision in _TOWNS):
                location = _change(at, as_written=words, relation=None)
            else:
                continue
            if location is not None:
                why = f"goes back to {placed.location.as_written}"
                return [Placed(span=mention.span, rule=mention.rule, location=location, scope=mention.scope, why=why)]
        return []

    def _town_of(self, placed: Placed, reading: Reading) -> Place | None:
        """The town that a district was told to be of: "the Mansurah district of Aden"."""
        at = placed.location
        name = _OF_TOWN.search(placed.span.of(reading.text))
        if name is None or at.latitude is None or at.longitude is None:
            return None
        towns = [m.place for m in self._gazetteer.exact(name[1]) if m.place.kind == "settlement"]
        towns = [p for p in towns if p.country == at.country]
        near = [(kilometres(p.latitude, p.longitude, at.latitude, at.longitude), p.row, p) for p in towns]
        return min(near)[2] if near and min(near)[0] <= _CITY_KM else None

    def _areas(self, found: Found) -> tuple[str, ...]:
        """The admin1 areas that a declared province covers, its heartland first, where they are several; or the two
        ends of "between A and B" that lie in different ones."""
        if found.other is not None and found.place and found.other.place and found.outer is None:
            ends = (found.place, found.other.place)
            if ends[0].admin1 != ends[1].admin1:
                return tuple(f"{p.name}, {self._gazetteer.admin1_name(p) or ''}, {p.country}" for p in ends)
        if found.place is not None:
            return ()
        return tuple(f"{a.name}, {a.name}, {a.country}" for a in found.areas if a.kind == "admin1")

    def _candidates(self, found: Found) -> tuple[Place, ...]:
        return ((found.place, *found.rivals) if found.place else ())[:5]

    def _why(self, found: Found) -> str:
        if found.place is None:
            area = found.outer.place.name if found.outer and found.outer.place else "several areas"
            return f"{found.how}; placed in {area}" if not found.areas else found.how
        if found.other is not None and found.other.place is not None:
            return self._why_between(found, found.place, found.other.place)
        inside = f" inside {found.outer.place.name}" if found.outer and found.outer.place else ""
        return f"{found.place.name} ({found.place.kind}, {found.place.country}) by {found.how}{inside}"

    def _why_between(self, found: Found, one: Place, two: Place) -> str:
        said = f"halfway between {one.name} and {two.name}"
        if found.outer is not None and found.outer.place is not None:
            return f"{said}; the words put it in {found.outer.place.name}"
        if one.admin1 == two.admin1:
            return said
        areas = " or ".join(self._gazetteer.admin1_name(p) or p.country for p in (one, two))
        held = [p for p in (one, two) if found.scopes is not None and p.admin1 in found.scopes.admin1]
        if len(held) == 1:
            return f"{said}, in {areas}: the report tells of {self._gazetteer.admin1_name(held[0])}"
        return f"{said}, in {areas}: nothing tells which"

    def _location(
        self, found: Found, words: str, relation: str | None, distance: float | None
    ) -> tuple[Location, str | None]:
        if found.areas and found.place is None:
            return self._many(found, words), None
        if found.other is not None and found.place and found.other.place:
            middle = self._middle(found, found.place, found.other.place, words)
            around = found.outer.place if found.outer else None
            if around is None:
                return middle, None
            return _change(self._base(around, words), name=middle.name, geonames_id=None), None
        place = found.place
        if place is None:
            return self._unknown(found, words, relation)
        if found.rivals:
            return self._ambiguous(found, place, words, relation), "ambiguous_place"
        side = found.part.side
        lat, lon, near = place.latitude, place.longitude, place.extent_km
        precision = _PRECISION[place.kind]
        if relation is not None and precision in ("settlement", "site", "near", "admin2"):
            precision = "near" if precision != "admin2" else precision
            lat, lon, near = shifted(place, relation, distance)
        if relation is None and side:
            relation = f"{_side(side)} part of"
        return _change(
            self._base(place, words), relation=relation, latitude=round(lat, 4), longitude=round(lon, 4),
            uncertainty_km=round(near, 1), precision=precision,
        ), None  # fmt: skip

    def _base(self, place: Place, words: str) -> Location:
        """The location of a place as the gazetteer has it."""
        return Location(
            name=place.name, as_written=words, country=place.country or None,
            admin1=self._gazetteer.admin1_name(place), admin1_code=self._gazetteer.code(place),
            admin2=self._gazetteer.admin2_name(place), latitude=round(place.latitude, 4),
            longitude=round(place.longitude, 4), uncertainty_km=round(place.extent_km, 1), geonames_id=place.id,
            precision=_PRECISION[place.kind],
        )  # fmt: skip

    def _unknown(self, found: Found, words: str, relation: str | None) -> tuple[Location, str | None]:
        outer = found.outer
        while outer is not None and outer.place is None:
            outer = outer.outer
        if outer is None or outer.place is None:
            return Location(name=found.part.name, as_written=words, relation=relation), "unknown_place"
        area = outer.place
        precision: PlacePrecision = _PRECISION[area.kind]
        near = area.extent_km
        if found.how == NEAR_TOWN:
            precision, near = "near", area.extent_km + 15
        elif found.how == "site by its town":
            precision, near = ("near" if area.kind == "settlement" else precision), area.extent_km + 20
        elif precision == "settlement" and outer.part.kind == "admin2":
            precision, near = "admin2", area.extent_km + _DISTRICT_KM  # "X in Y district", whose town alone is known
        elif precision == "settlement":
            near = area.extent_km + 2
        base = self._base(area, words)
        if outer.part.relation is not None and outer.part.distance_km is not None and area.kind in _POINTS:
            lat, lon, near = shifted(area, outer.part.relation, outer.part.distance_km)
            precision, base = "near", _change(base, latitude=round(lat, 4), longitude=round(lon, 4))
            if outer.part.distance_km > SAME_REGION_KM:  # the town's region says nothing of what lies so far off
                base = _change(base, admin1=None, admin1_code=None, admin2=None)
        changed = _change(
            base, name=found.part.name, relation=relation, uncertainty_km=round(near, 1), geonames_id=None,
            precision=precision,
        )  # fmt: skip
        return changed, "unknown_place"

    def _ambiguous(self, found: Found, place: Place, words: str, relation: str | None) -> Location:
        every = (place, *found.rivals)
        if len({p.admin1 for p in every}) == 1 and place.admin1 is not None:
            area = self._gazetteer.place(place.admin1)
        elif len({p.country for p in every}) == 1:
            area = self._gazetteer.country(place.country) or place
        else:
            return Location(name=place.name, as_written=words, relation=relation)
        return _change(self._base(area, words), name=place.name, relation=relation, geonames_id=None)

    def _middle(self, found: Found, one: Place, two: Place, words: str) -> Location:
        lat, lon = (one.latitude + two.latitude) / 2, (one.longitude + two.longitude) / 2
        near, name = one.km(two) / 2 + 2, f"{one.name} and {two.name}"
        same1, same2 = one.admin1 == two.admin1, one.admin2 == two.admin2
        held = [p for p in (one, two) if found.scopes is not None and p.admin1 in found.scopes.admin1]
        if not same1 and len(held) == 1:  # the heading's area holds one end only, and the report tells of that area
            one, same1 = held[0], True
        return Location(
            name=name, as_written=words, relation="between",
            country=one.country if same1 or one.country == two.country else None,
            admin1=self._gazetteer.admin1_name(one) if same1 else None,
            admin1_code=self._gazetteer.code(one) if same1 else None,
            admin2=self._gazetteer.admin2_name(one) if same2 else None,
            latitude=round(lat, 4), longitude=round(lon, 4), uncertainty_km=round(near, 1), precision="near",
        )  # fmt: skip

    def _many(self, found: Found, words: str) -> Location:
        areas = found.areas
        lat = sum(a.latitude for a in areas) / len(areas)
        lon = sum(a.longitude for a in areas) / len(areas)
        middle = areas[0]
        near = max(kilometres(lat, lon, a.latitude, a.longitude) + a.extent_km for a in areas)
        countries = {a.country for a in areas}
        one = len(countries) == 1
        return Location(
            name=found.part.name, as_written=words, country=middle.country if one else None,
            latitude=round(lat, 4), longitude=round(lon, 4), uncertainty_km=round(near, 1),
            precision="admin1" if one else "unknown",
        )  # fmt: skip


def _side(word: str) -> str:
    word = word.replace("-", "")
    return {"downtown": "central", "north": "northern", "south": "southern", "east": "eastern", "west": "western"}.get(
        word, word
    )
