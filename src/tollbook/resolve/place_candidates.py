"""Which places a name may mean, with what speaks for each: spelling, kind, surroundings, size last.

A score is a sum of a few parts, each small enough that no one of them can win against two others. The figures were
set on sentences of our own and checked on bench/places; they are no probabilities.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from tollbook.find.place_named import Part
from tollbook.resolve.gazetteer import Gazetteer, Match, Place
from tollbook.resolve.place_context import Context
from tollbook.resolve.place_names import closeness, fold
from tollbook.resolve.place_standing import CALLED, CITY, NAMESAKE, TOWN, Standing, is_city

_SPELLED = {"name": 3.0, "alias": 2.6}

# How well a kind of place (inner) fits what the words call it (outer); what isn't listed costs half a point.
_KIND_FIT: dict[str, dict[str, float]] = {
    "admin1": {"admin1": 1.5, "region": 0.8, "country": -0.5, "admin2": -0.7, "settlement": -2.0},
    "admin2": {"admin2": 1.0, "admin1": 0.0, "settlement": 0.3, "district": 0.5, "country": -2.0},
    "settlement": {"settlement": 0.8, "admin2": -0.3, "admin1": -1.0, "country": -2.5},
    "district": {"district": 1.2, "settlement": 0.2, "admin2": -0.2, "admin1": -1.5, "country": -3.0},
    "region": {"region": 1.5, "admin1": 1.0, "admin2": 0.2, "settlement": 0.1, "country": 0.2},
    "site": {"site": 1.5, "water": 0.2, "country": -2.0},
    "water": {"water": 1.5, "region": 0.5, "settlement": -1.0, "country": -2.0},
    "area": {"region": 0.6, "settlement": 0.3, "admin2": 0.2, "admin1": -0.6},
    "": {
        "country": 1.0,
        "settlement": 0.5,
        "admin1": -0.2,
        "admin2": -0.3,
        "region": 0.2,
        "site": 0.2,
        "water": -0.5,
        "district": 0.0,
    },
}
# Stands for a settlement's population, for kinds that have none to speak of.
_WEIGHT = {"admin1": 1.6, "region": 1.2, "admin2": 0.5, "site": 0.9, "water": 0.6, "district": 0.5}
_LISTED = 20_000  # people: stands for the size of a settlement that is listed by hand
_TWIN_LIKE = 0.5  # how alike the names of a town and its district sound
_LONGER = 2  # words that make a name another one
_TOWN_NEXT_DOOR = 10_000  # people: a town across a border, of a name that no other country has
_TOWN_AT_HOME = 3_000  # people: not the hamlet of Texas that Mexico has, too
_LEAST = 1.5  # below it, an exact name is left alone unless it stands in a chain
_LEAST_SPELLED = 4.0  # a name that only sounds alike needs surroundings
_SAME, _LEAST_SAME = 0.97, 3.5  # where it sounds just the same, fewer: Barawe, Baraawe
_SLIP_BESIDE, _NOT_FAR = 1.5, 300  # points, km: what a like name loses beside a place of the very name
# Least likeness of a name that only sounds alike: in the very area that the heading names, in a country, by a bare
# name, and outside the heading's area. Below 0.85 a country gave another place more often than the one meant.
_ALIKE_THERE, _ALIKE_FRAMED, _ALIKE_BARE, _ALIKE_ELSEWHERE = 0.82, 0.85, 0.85, 0.92
_VAGUE = 60.0  # km: a district that large is known by its province's point alone
_ALIKE_INSIDE, _ALIKE_QUARTER = 0.6, 0.9  # in the area that the words name; a quarter that sounds like a town
_COMPASS = frozenset("northern southern eastern western central north south east west centre center".split())


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score."""

    place: Place
    score: float
    how: str


class Candidates:
    """Proposes places for a name and ranks them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._standing = Standing(gazetteer)

    def best(self, part: Part, context: Context, within: Place | None = None, near: bool = False) -> Scored | None:
        """The best candidate, or None."""
        scored = self.scored(part, context, within, near)
        return scored[0] if scored else None

    def scored(self, part: Part, context: Context, within: Place | None = None, near: bool = False) -> list[Scored]:
        """All candidates worth a thought, the best first; ``within`` keeps only places inside an area (or ``near``
        it)."""
        row = None if within is None else within.row
        key = (part.span.start, part.name, part.kind, part.framed, part.bare, row, near)  # all that _scored asks of it
        known = context.ranked.get(key)
        if known is None:
            known = context.ranked[key] = self._scored(part, context, within, near)
        return known

    def _scored(self, part: Part, context: Context, within: Place | None, near: bool) -> list[Scored]:
        proposed = [m for m in self._proposed(part, context, within) if not context.day or _holds(m.place, context.day)]
        # A capital or a great city under its very name isn't a slip for some village of the country spoken of.
        named = [m.place for m in proposed if m.how == "name"]
        great = any(p.capital or p.population >= CITY for p in named)
        largest = max((p.population for p in named), default=0) if great else 0
        # An area is less sure to be meant: "Miranda", of a report on Colombia, is no state of Venezuela.
        only_area = great and not any(p.capital or (p.population >= CITY and p.kind == "settlement") for p in named)
        towns = {m.place.country for m in proposed if m.how != "spelling" and m.place.kind == "settlement"}
        with_city = {m.place.country for m in proposed if m.how != "spelling" and is_city(m.place)}
        heading = context.heading(part.span.start)
        out = []
        for match in proposed:
            if within is not None and not inside(match.place, within, near):
                continue
            if part.name.lower().removesuffix(" region") in _COMPASS and match.place.country not in context.countries:
                continue  # "Northern Sector" is no region of Fiji, unless the report speaks of that
            county = match.place.kind == "admin2" and part.kind is None and match.place.country not in towns
            if county and within is None and any(self._gazetteer.borders(c, match.place.country) for c in with_city):
                continue  # "Gaza" is the city, not a district across the border that no town gives its name
            if great and within is None:
                if match.how == "spelling":
                    continue
                here = heading is not None and match.place.country in heading.countries
                here = here or (
                    only_area and match.place.country in context.stated and match.place.population >= _TOWN_AT_HOME
                )
                small = match.place.kind in ("settlement", "admin2") and match.place.population * NAMESAKE < largest
                if small and not part.kind and not here:  # "Dhaka" is no village of India
                    continue
            scored = self._score(match, part, context, within is not None)
            if scored is not None:
                out.append(scored)
        if within is None and len(out) > 1:
            out = _spelled_beside_exact(out)
        return sorted(out, key=lambda s: (-s.score, s.place.row))

    def _proposed(self, part: Part, context: Context, within: Place | None) -> tuple[Match, ...]:
        """Places by name; those that only sound alike from the countries in question."""
        if within is not None:
            return self._gazetteer.named(part.name, (within.country,))
        if part.bare:
            return self._gazetteer.exact(part.name)
        heading = context.heading(part.span.start)
        if heading is None or not heading.countries:
            return self._gazetteer.named(part.name, context.countries)
        # A slip for a name abroad would come with its country: below a heading of Syria, none for a town of Turkey.
        return self._gazetteer.named(part.name, heading.countries | context.named_beside(part.span.start))

    def _score(self, match: Match, part: Part, context: Context, enclosed: bool) -> Scored | None:
        place = match.place
        support = context.support(place, part.span.start)
        fit = _KIND_FIT.get(part.kind or "", _KIND_FIT[""]).get(place.kind, -0.5)
        unsaid = place.kind == "admin2" and part.kind is None  # a county's name, and no word that it is one
        aside = place.kind in CALLED and (place.population < TOWN or unsaid)
        if aside and match.how == "name" and place.population >= _TOWN_NEXT_DOOR:
            aside = not self._standing.known_next_door(match, part, context)
        if aside and not enclosed and not part.bare and context.is_aside(place, part.span.start):
            return None
        if match.how == "spelling":
            if not enclosed and (part.bare or context.is_abroad(place, part.span.start) or support < 1.0):
                return None
            like = closeness(part.name, place.name)
            if like < (_least_inside(part, place) if enclosed else self._least_alike(part, place, context)):
                return None
            score = 0.2 + 1.6 * like + fit + 0.5 * size(place) + support
            least = _LEAST_SAME if like >= _SAME else _LEAST_SPELLED
            return Scored(place, score, match.how) if enclosed or score >= least else None
        if not enclosed and not self._standing.may_stand(match, part, context, support):
            return None
        score = _SPELLED[match.how] + fit + size(place) + support
        return Scored(place, score, match.how) if enclosed or score >= _LEAST else None

    @staticmethod
    def _least_alike(part: Part, place: Place, context: Context) -> float:
        """How alike a name must sound to be a slip for a place: more where the heading names another area."""
        heading = context.heading(part.span.start)
        if heading is not None and heading.admin1 and place.admin1 not in heading.admin1:
            return _ALIKE_ELSEWHERE
        if not part.framed:
            return _ALIKE_BARE
        return _ALIKE_THERE if heading is not None and heading.admin1 else _ALIKE_FRAMED

    def nearly(self, part: Part, context: Context, area: Place) -> Scored | None:
        """The place of an area whose name comes closest to one that no place there bears."""
        for place, near in self._gazetteer.near_spelling(part.name, area):
            if not context.day or _holds(place, context.day):
                return Scored(place, near, f"near spelling ({near:.2f})")
        return None

    def province(self, part: Part, best: Scored) -> Scored:
        """The best, or the province around it that bears its name, where the words say province: what its capital is
        also called ("Lahj province" of Lahij) the gazetteer may not say of it."""
        place = best.place
        if part.kind != "admin1" or place.kind not in ("settlement", "admin2") or place.admin1 is None:
            return best
        area = self._gazetteer.place(place.admin1)
        return replace(best, place=area) if fold(area.name) == fold(place.name) else best

    def twin(self, part: Part, scored: list[Scored]) -> Scored:
        """The best, or its twin of the kind that the words ask for: a town and the district of its name lie in one
        spot, and which of the two is spelled just so in the gazetteer says nothing."""
        best = self.province(part, scored[0])
        wanted = {"admin2": "admin2", None: "settlement", "settlement": "settlement", "area": "settlement"}.get(
            part.kind
        )
        if best.how == "alias" and part.kind is None and best.place.kind == "settlement":
            return next((s for s in scored[1:] if _is_area_proper(s, best, part)), best)
        if wanted is None or best.place.kind == wanted or best.place.kind not in ("admin1", "admin2", "settlement"):
            return best
        for other in scored[1:]:
            near = other.place.km(best.place) < 10 + min(
                best.place.extent_km, 100 if best.place.kind == "admin1" else 30
            )
            if other.place.kind == wanted and near and best.score - other.score < 2.2 and _named_alike(best, other):
                return other
        return best

    def rivals(self, part: Part, context: Context, best: Scored, within: Place | None = None) -> tuple[Place, ...]:
        """Other places that fit as well: of the same kind, elsewhere, no worse by more than a hair."""
        rivals = []
        for other in self.scored(part, context, within)[1:]:
            if best.score - other.score > 0.1:
                break
            if other.place.km(best.place) > 30 + best.place.extent_km and other.place.kind == best.place.kind:
                rivals.append(other.place)
        return tuple(rivals)


def _named_alike(best: Scored, other: Scored) -> bool:
    """Whether a twin bears the name itself, or one that sounds like it: Jolo is only also called Sulu, as its province
    is, and Santa Fe de Antioquia has a longer name of its own."""
    if best.how != "name" or other.how == "name":
        return True
    own, longer = (sum(w[:1].isupper() for w in name.split()) for name in (best.place.name, other.place.name))
    return longer - own < _LONGER and closeness(best.place.name, other.place.name) >= _TWIN_LIKE


def _is_area_proper(area: Scored, best: Scored, part: Part) -> bool:
    """Whether the area around a town bears the very name by which the town is only also called: Sulu, not Jolo."""
    own = area.how == "name" and area.place.kind in ("admin1", "admin2") and area.place.country == best.place.country
    near = best.place.km(area.place) < 30 + area.place.extent_km
    return own and near and closeness(best.place.name, part.name) <= _TWIN_LIKE


def _spelled_beside_exact(scored: list[Scored]) -> list[Scored]:
    """A slip is less likely where a place not far off bears the very name, as Sukhnah does beside Sahnaya; across a
    border, where a town does, it's no slip: Ramallah is not Ramla."""
    exact = [s.place for s in scored if s.how != "spelling"]
    if not exact or len(exact) == len(scored):
        return scored
    towns = [s.place for s in scored if s.how == "name" and s.place.population >= _LISTED]
    scored = [
        s
        for s in scored
        if s.how != "spelling" or not any(t.country != s.place.country and t.km(s.place) < _NOT_FAR for t in towns)
    ]
    return [
        replace(s, score=s.score - _SLIP_BESIDE)
        if s.how == "spelling" and any(e.country == s.place.country and e.km(s.place) < _NOT_FAR for e in exact)
        else s
        for s in scored
    ]


def _least_inside(part: Part, place: Place) -> float:
    """How alike a name must sound inside the area that the words name: the quarter of a city is no town beside it."""
    return _ALIKE_QUARTER if part.kind == "district" and place.kind == "settlement" else _ALIKE_INSIDE


def _holds(place: Place, day: int) -> bool:
    return place.since <= day and (not place.until or day <= place.until)


def size(place: Place) -> float:
    """What a place's size adds: at most about 2.3."""
    if place.kind == "country":
        return 1.2 + 0.15 * math.log10(place.population + 1)
    people = place.population if place.id is not None else max(place.population, _LISTED)
    return _WEIGHT.get(place.kind, 0.25 * math.log10(people + 1))


def inside(place: Place, area: Place, near: bool = False) -> bool:
    """Whether a place lies in an area, as far as the gazetteer can tell; with ``near``, within some 60 km of it."""
    if place.row == area.row:
        return False
    if near:
        return place.country == area.country and place.km(area) < 60 + area.extent_km
    if area.kind == "country":
        return place.country == area.country
    if area.kind == "admin1":
        return place.admin1 == area.admin1 and place.kind != "admin1"
    if area.kind == "admin2" and place.admin2 == area.admin2:
        return place.kind != "admin2"
    if area.kind == "admin2" and place.admin2 is None and place.admin1 == area.admin1 and area.extent_km >= _VAGUE:
        return place.kind not in ("country", "admin1", "admin2")  # no point of its own, but that of its province
    if place.kind in ("country", "admin1"):
        return False
    if area.kind == "region":
        return place.km(area) < 1.3 * area.extent_km
    return place.km(area) < 8 + area.extent_km
