"""What a chain of names means: "X, Y district, Z province", "Mosul, Iraq", "between A and B".

The outermost part is read first, and each inner one inside it; where one doesn't lie in it, the chain was a list and
is split. "Atlanta, Georgia" is read from both ends: of the places called Georgia, the one that holds an Atlanta. A
name that no gazetteer knows gets its area where a frame vouches for it: "the village of Tal Ward, Homs province" is an
unknown place in Homs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tollbook.find.place_named import Part
from tollbook.find.places import PlaceMention
from tollbook.mentions import Reading
from tollbook.resolve.gazetteer import Gazetteer, Place
from tollbook.resolve.place_candidates import Candidates, Scored, inside
from tollbook.resolve.place_context import Context
from tollbook.resolve.place_declared import DeclaredProvinces
from tollbook.resolve.place_ends import beside_country, by_one_end
from tollbook.resolve.place_far import lies_so, told_far_from
from tollbook.resolve.place_location import NEAR_TOWN, Found
from tollbook.resolve.place_roles import came_from, fits
from tollbook.resolve.place_surroundings import Surroundings
from tollbook.resolve.place_unlisted import Unlisted

_KNOWN = 200_000  # people: a city that speaks for its neighbours where no country is named
_BESIDE = 30  # km: a name that only sounds alike lies so near to the town that the words put it near to
_FAR = 120  # km: a place that words put beside another lies no further off
_HAS_QUARTERS = 20_000  # people: a town whose quarters are told by name
NATION = 100_000  # people: smaller countries share their names with too many towns (Montserrat)


class Chains:
    """Reads mentions part by part.

    Chains(gazetteer, surroundings, declared).read(mention, context, reading)
    """

    def __init__(self, gazetteer: Gazetteer, surroundings: Surroundings, declared: DeclaredProvinces) -> None:
        self._gazetteer = gazetteer
        self._surroundings = surroundings
        self._declared = declared
        self._candidates = Candidates(gazetteer)
        self._unlisted = Unlisted(gazetteer, self._candidates)

    def read(self, mention: PlaceMention, context: Context, reading: Reading) -> Iterator[Found]:
        """What a mention stands for, in order; a chain whose parts don't nest gives several."""
        parts = [self._sided(part) if part.side else part for part in mention.parts]
        if mention.rule == "places.same":
            return
        if mention.rule == "places.capital":
            yield from self._capital(parts[0], context)
            return
        declared = self._declared.read(mention, reading)
        if declared is not None:
            yield declared
            return
        if len(parts) >= 2 and parts[1].link == "and" and not parts[1].shared:
            yield from self._between(parts, context)
            return
        if len(parts) >= 2 and parts[1].link == "in" and self._is_nation(parts[0]) and came_from(parts[0], reading):
            parts = [replace(parts[1], link=""), *parts[2:]]  # "teachers from Spain and Italy in X": X is in neither
        if len(parts) >= 2 and not parts[1].shared and self._is_reversed(parts, context):
            parts = [replace(parts[1], link=""), replace(parts[0], link="in"), *parts[2:]]
        elif len(parts) >= 2 and not parts[1].shared and self._is_wide_in_narrow(parts, context):
            parts = [replace(parts[1], link=""), *parts[2:], replace(parts[0], link="in")]
        groups: list[Found] = []
        outer: Found | None = None
        for index in range(len(parts) - 1, -1, -1):
            link = parts[index + 1].link if index + 1 < len(parts) else ""
            found = self._part(parts[index], parts[index - 1] if index else None, outer, link, context)
            if found is None:
                continue
            if outer is not None and (found.outer is None or found.outer.part is not outer.part):
                groups.append(outer)
            outer = found
        if outer is not None:
            groups.append(outer)
        yield from (found for found in reversed(groups) if not found.part.shared)

    def _sided(self, part: Part) -> Part:
        """ "Western Ghouta", written small, is a region of its own and no part of another called Ghouta."""
        whole = f"{(part.side or '').capitalize()} {part.name}"
        known = any(m.place.kind == "region" and m.how == "name" for m in self._gazetteer.exact(whole))
        return replace(part, name=whole, side=None) if known else part

    def _is_nation(self, part: Part) -> bool:
        return any(m.place.kind == "country" and m.place.population >= NATION for m in self._gazetteer.exact(part.name))

    def _capital(self, part: Part, context: Context) -> Iterator[Found]:
        """The capital of a country that is named, by an adjective or a name, or that the words around are about."""
        code = self._surroundings.nation(part.name) if part.name else context.main(part.span.start)
        if code is None:
            exact = [m.place for m in self._gazetteer.exact(part.name) if part.name]
            code = next((p.country for p in exact if p.kind == "country" and p.population >= NATION), None)
        place = None if code is None else self._gazetteer.capital(code)
        if place is not None:
            yield Found(part, place, "capital")
        elif part.name:  # the capital of a province: no data names it
            area = self._free(replace(part, kind="admin1"), None, context)
            if area is not None and area.place is not None:
                yield Found(part, None, "unknown", outer=area)

    def _is_reversed(self, parts: list[Part], context: Context) -> bool:
        """Whether a chain names the area first: "Iraq, Mosul", "Helmand/Sangin", "Baghdad's Green Zone", "in Borno, at
        Gwoza"."""
        if parts[1].link == "possessive":
            return True
        if parts[1].link in ("comma", "in") and parts[1].kind == "district" and parts[0].kind is None:
            town = self._candidates.best(parts[0], context)  # "in Mosul, in the Nur quarter"
            if town is not None and town.how != "spelling" and town.place.population >= _HAS_QUARTERS:
                return town.place.kind == "settlement"
        if parts[1].link not in ("comma", "slash", "in", "near"):
            return False
        told = parts[1].link in ("in", "near")
        outer = self._candidates.best(parts[0], context)
        wide = ("country", "admin1", "region") if told else ("country", "admin1")
        if outer is None or outer.how == "spelling":
            return False
        around = outer.place
        if around.kind == "settlement" and parts[1].link == "in" and parts[0].kind is None:
            around = next((p for p in self._areas_named(parts[0], around) if p.kind == "admin1"), around)
        if around.kind not in wide:
            return False
        other = self._candidates.best(parts[1], context)
        if other is not None and other.place.kind in ("country", "admin1"):
            if self._candidates.best(parts[0], context, other.place) is not None:
                return False
            if other.place.kind == "country":
                return False
        within = self._candidates.best(parts[1], context, around)
        if within is None or (told and within.how == "spelling"):
            return parts[1].framed and other is None
        return within.place.row != around.row

    def _areas_named(self, part: Part, town: Place) -> list[Place]:
        """The areas around a town that bear its name: Kirkuk province for Kirkuk."""
        named = (m.place for m in self._gazetteer.named(part.name))
        return [p for p in named if p.kind in ("admin2", "admin1") and p.country == town.country and inside(town, p)]

    def _is_wide_in_narrow(self, parts: list[Part], context: Context) -> bool:
        """Whether a land stands before the quarter where it happens: "a policeman of Puntland in a quarter of X"."""
        if parts[1].link != "in" or parts[1].kind not in ("district", "settlement") or parts[0].kind is not None:
            return False
        wide = self._candidates.best(parts[0], context)
        return wide is not None and wide.how != "spelling" and wide.place.kind in ("country", "region")

    def _part(self, part: Part, inner: Part | None, outer: Found | None, link: str, context: Context) -> Found | None:
        """One part, inside what has been read of the parts after it; ``inner`` is the part still to come."""
        if outer is not None and part.listed == outer.part.listed >= 0 and not self._holds(outer, part, context):
            around = outer.outer
            while around is not None and around.part.listed == part.listed:
                around = around.outer
            return self._part(part, inner, around, "comma", context)
        if outer is None:
            return self._free(part, inner, context)
        alone = self._candidates.best(part, context)
        nation = alone is not None and alone.place.kind == "country" and alone.how == "name" and part.kind is None
        if link == "near" and (far := self._far_off(part, outer, context)) is not None:
            return far
        containers = self._containers(outer)
        for area in containers:
            if nation and area.kind == "country":
                break
            island = outer.part.kind == "water" and area.kind == "settlement"  # a town of the island called after one
            best = self._choose(part, inner, context, area, link == "near" or island)
            if best is not None and link == "near" and self._is_far_slip(best, area, outer):
                continue
            if best is not None:
                return self._found(part, best, context, _narrowed(outer, area), area)
        if alone is not None and alone.how != "spelling":
            listed = link in ("comma", "slash", "near") and fits(part, alone.place, outer, context)
            beside = outer.place if link == "near" and alone.place.kind == "settlement" else None
            if beside is not None and alone.place.km(beside) > _FAR + beside.extent_km:
                listed = False  # "the wells of X, 30 km east of Y": none of another end of the country
            if part.kind == "district" and containers and alone.place.km(containers[0]) > _FAR:
                listed = False  # "Sitio A, Barangay B, C": parts of C, whatever bears their names elsewhere
            if outer.part.shared or listed:
                return self._found(part, alone, context, None, None)
        if not containers:
            return Found(part, None, "unknown", outer=outer)
        return self._not_known(part, outer, containers, link, context)

    def _far_off(self, part: Part, outer: Found, context: Context) -> Found | None:
        """A place whose name, or one spelled much like it, lies where the words say: "X, 200 km north of Y"."""
        town = outer.place
        if town is None or town.kind != "settlement" or outer.part.distance_km is None:
            return None
        country = self._gazetteer.country(town.country)
        if country is None:
            return None
        named = [s for s in self._candidates.scored(part, context, country) if s.place.kind == "settlement"]
        alike = self._candidates.nearly(part, context, country) if part.framed else None
        there = (s for s in (*named, *(() if alike is None else (alike,))) if lies_so(s.place, town, outer.part))
        best = next(there, None)
        return None if best is None else self._found(part, best, context, outer, country)

    def _not_known(self, part: Part, outer: Found, containers: list[Place], link: str, context: Context) -> Found:
        """A name that no place bears in what an outer part may stand for: one spelled much like it, or its area."""
        beside = link == "near" and containers[0].kind == "settlement"
        within = containers[0] if part.kind in ("district", "site") or beside else containers[-1]
        if within.kind in ("admin1", "admin2") and link != "near":
            alike = self._candidates.nearly(part, context, within)
            if alike is not None:
                return Found(part, alike.place, alike.how, outer=outer)
        how = NEAR_TOWN if beside else "unknown"
        return self._unlisted.by_town(part, context, within) or Found(part, None, how, outer=_narrowed(outer, within))

    @staticmethod
    def _is_far_slip(best: Scored, area: Place, outer: Found) -> bool:
        """ "X, west of Taiz": what only sounds like X, at the far end of Taiz province, isn't meant."""
        town = area is outer.place and area.kind not in ("admin1", "country")
        return best.how == "spelling" and not (town and best.place.km(area) <= _BESIDE + area.extent_km)

    def _holds(self, outer: Found, part: Part, context: Context) -> bool:
        """Whether the next of a list is an area that a name of it lies in after all: "Sangin, Helmand and Kunduz"."""
        area = outer.place
        if area is None or area.kind not in ("country", "admin1", "admin2"):
            return False
        return self._candidates.best(part, context, area) is not None

    def _free(self, part: Part, inner: Part | None, context: Context) -> Found | None:
        """A part with nothing around it."""
        town = self._unlisted.town_before(part, context)
        if town is not None:
            return self._of_town(part, town, context)
        best = self._choose(part, inner, context)
        told = None if best is None or inner is not None else told_far_from(part, best.place, context)
        if told is not None:
            province = told if told.admin1 is None else self._gazetteer.place(told.admin1)
            return Found(part, None, "unknown", outer=Found(part, province, "told before"))
        if best is not None:
            return self._found(part, best, context, None, None)
        by_town = self._unlisted.by_town(part, context, None)
        if by_town is not None or not part.framed:
            return by_town
        area = self._unlisted.area_around(part, context)
        if area is not None and part.kind not in ("site", "district", "water"):
            alike = self._candidates.nearly(part, context, area)
            if alike is not None:
                return Found(part, alike.place, alike.how)
        around = None if area is None else Found(part, area, "context")
        if around is None and part.kind != "settlement":
            return None
        return Found(part, None, "unknown", outer=around)  # of "the village of X" at least the name is known

    def _of_town(self, part: Part, town: Place, context: Context) -> Found:
        """A part that the words put in or near "the city", which is the town told last."""
        outer = Found(part, town, "told before")
        best = self._choose(part, None, context, town, part.town == "near")
        if best is not None and not (best.how == "spelling" and best.place.km(town) > _BESIDE + town.extent_km):
            return self._found(part, best, context, outer, town)
        return Found(part, None, NEAR_TOWN if part.town == "near" else "unknown", outer=outer)

    def _choose(
        self, part: Part, inner: Part | None, context: Context, within: Place | None = None, near: bool = False
    ) -> Scored | None:
        """The best candidate; where a part is still to come, the one that holds it: "Atlanta, Georgia"."""
        scored = self._candidates.scored(part, context, within, near)
        if not scored or inner is None:
            return self._candidates.twin(part, scored) if scored else None

        def with_inner(candidate: Scored) -> float:
            best = self._candidates.best(inner, context, candidate.place)
            return candidate.score + (0.0 if best is None else 1.0 + 0.3 * best.score)

        close = [s for s in scored[:8] if scored[0].score - s.score < 3.0]
        best = self._candidates.province(part, max(close, key=with_inner))
        if part.link != "near":
            return best
        return self._candidates.twin(
            part, [best, *(s for s in scored if s is not best)]
        )  # "40 km south of Sirte": town

    def _containers(self, outer: Found) -> list[Place]:
        """What an outer part may stand for: the place found, then the areas of its name: "X in Deir ez-Zor"."""
        place = outer.place
        if place is None:
            return self._containers(outer.outer) if outer.outer is not None else []
        twins: list[Place] = []
        if place.kind == "settlement" and outer.part.kind in (None, "area"):
            twins = self._areas_named(outer.part, place)
        return [place, *sorted(twins, key=lambda p: p.kind, reverse=True)]

    def _found(self, part: Part, best: Scored, context: Context, outer: Found | None, within: Place | None) -> Found:
        exact = best.how != "spelling" and best.place.kind != "country"
        sure = exact and (within is not None or best.score > 5.0 or self._has_no_like(best))
        rivals = self._candidates.rivals(part, context, best, within)
        return Found(part, best.place, best.how, sure and not rivals, outer, rivals)

    def _has_no_like(self, best: Scored) -> bool:
        """Whether a city or a province stands under its very name, and nothing abroad bears it."""
        city = best.place.kind == "settlement" and best.place.population >= _KNOWN
        if best.how != "name" or not (city or best.place.kind == "admin1"):
            return False
        return all(m.place.country == best.place.country for m in self._gazetteer.exact(best.place.name))

    def _between(self, parts: list[Part], context: Context) -> Iterator[Found]:
        """ "between A and B", and what both lie in."""
        outer = self._free(parts[2], None, context) if len(parts) > 2 else None
        one, two = (self._part(part, None, outer, "in", context) for part in parts[:2])
        if outer is not None and not (one and two and one.place and two.place):
            # "the A-B road in X": the ends needn't lie in X.
            one, two = (self._free(part, None, context) for part in parts[:2])
            if not (one and two and one.place and two.place):
                yield by_one_end(one, two) or Found(parts[0], None, "unknown", outer=outer)
                return
        if one is not None and two is not None and one.place and two.place:
            if town := beside_country(one, two):
                yield town
                return
            heading = context.heading(parts[0].span.start)
            inner = outer.place if outer is not None and outer.place is not None else None
            if inner is not None and inner.extent_km < one.place.km(two.place) / 2:
                yield replace(one, other=two, outer=outer)  # "the A-B road in X": at X
            else:
                side = context.side_of(one.place, two.place, parts[0].span.start)
                yield replace(one, other=two, outer=None, scopes=side or heading)
        else:
            beside = by_one_end(one, two)
            yield from (end for end in (one, two) if end is not None) if beside is None else (beside,)


def _narrowed(outer: Found, area: Place) -> Found:
    """An outer part, read as one of the areas of its name."""
    return outer if area is outer.place else replace(outer, place=area)
