"""Which place a mention means. Spelling proposes, context decides, population comes last.

Candidates are the places that bear a name or one that sounds like it. Each gets a score from how it is written, what
kind the words call it, the chain it stands in, the heading, the countries and places around it, and its size. One
clear winner is taken; two that fit equally are said; a place that no gazetteer knows gets its area.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tollbook.find.places import Part, PlaceMention
from tollbook.mentions import Placed, Reading
from tollbook.resolve.gazetteer import Gazetteer, Place
from tollbook.resolve.place_context import Area, Context, DeclaredEntry, Surroundings
from tollbook.resolve.place_location import Found, Locator
from tollbook.resolve.place_names import closeness, keys
from tollbook.resources import Knowledge
from tollbook.spans import Span

_SPELLED = {"name": 3.0, "alias": 2.6}
_KIND_FIT = {
    "admin1": {"admin1": 1.5, "region": 0.8, "country": -0.5, "admin2": -0.7, "settlement": -2.0},
    "admin2": {"admin2": 0.8, "admin1": 0.0, "settlement": 0.3, "district": 0.5, "country": -2.0},
    "settlement": {"settlement": 0.8, "admin2": -0.3, "admin1": -1.0, "country": -2.5},
    "district": {"district": 1.2, "settlement": 0.2, "admin2": -0.2, "admin1": -1.5, "country": -3.0},
    "region": {"region": 1.0, "admin1": 0.8, "admin2": 0.2, "settlement": 0.1, "country": 0.2},
    "site": {"site": 1.5, "water": 0.2, "country": -2.0},
    "water": {"water": 1.5, "region": 0.5, "settlement": -1.0, "country": -2.0},
    "area": {"region": 0.4, "settlement": 0.3, "admin2": 0.2},
    "": {"country": 0.8, "settlement": 0.3, "admin1": 0.2, "admin2": -0.3, "region": 0.2, "water": -0.5},
}
_WEIGHT = {"country": 2.2, "admin1": 1.2, "region": 1.0, "admin2": 0.5, "site": 0.9, "water": 0.6, "district": 0.5}


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and what made it."""

    place: Place
    score: float
    how: str


class PlaceResolver:
    """Resolves place mentions.

    PlaceResolver(knowledge, gazetteer).resolve(finder.find(reading), reading)
    """

    def __init__(self, knowledge: Knowledge, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._surroundings = Surroundings(knowledge)
        self._locator = Locator(gazetteer)
        self._declared: dict[str, DeclaredEntry] = {}
        for entry in knowledge.entries("declared_provinces", DeclaredEntry):
            for name in entry.names:
                for key in keys(name):
                    self._declared.setdefault(key, entry)

    def resolve(self, mentions: Sequence[PlaceMention], reading: Reading) -> tuple[Placed, ...]:
        """Every mention that stands for a place, in order; a chain whose parts don't nest gives several."""
        context = self._surroundings.read(reading, list(self._countries_named(mentions)))
        context = self._with_headings(context, mentions, reading)
        first = [list(self._chain(m, context, reading)) for m in mentions]
        anchors = [(f.span.start, f.place) for found in first for f in found if f.place and f.sure]
        context = replace(context, anchors=tuple(anchors))
        return tuple(
            self._locator.placed(found, mention, reading, context.countries)
            for mention in mentions
            for found in self._chain(mention, context, reading)
        )

    def _countries_named(self, mentions: Sequence[PlaceMention]) -> Iterator[tuple[int, str]]:
        for mention in mentions:
            for part in mention.parts:
                if part.kind in (None, "region", "area"):
                    for match in self._gazetteer.exact(part.name):
                        if match.place.kind == "country":
                            yield part.span.start, match.place.country
                            break

    def _with_headings(self, context: Context, mentions: Sequence[PlaceMention], reading: Reading) -> Context:
        areas: dict[int, Area] = {}
        for mention in mentions:
            if mention.scope == "heading":
                for found in self._chain(mention, context, reading):
                    if found.area is not None:
                        areas.setdefault(reading.layout.section_at(mention.span.start).index, found.area)
        return replace(context, headings=areas)

    # --- chains --------------------------------------------------------------------------------------------------

    def _chain(self, mention: PlaceMention, context: Context, reading: Reading) -> Iterator[Found]:
        parts = list(mention.parts)
        if len(parts) == 2 and parts[1].link == "and" and mention.relation == "between":
            yield from self._between(parts, mention, context)
            return
        if len(parts) >= 2 and self._is_reversed(parts, context):
            parts = [replace(parts[1], link=""), replace(parts[0], link="in"), *parts[2:]]
        declared = self._declared_of(mention, parts, reading)
        if declared is not None:
            yield declared
            return
        groups: list[Found] = []
        outer: Found | None = None
        for index in range(len(parts) - 1, -1, -1):
            part, link = parts[index], parts[index + 1].link if index + 1 < len(parts) else ""
            found = self._part(part, outer, link, context)
            if outer is not None and found is not None and found.outer is None:
                groups.append(outer)
            if found is not None:
                outer = found
        if outer is not None:
            groups.append(outer)
        yield from reversed(groups)

    def _is_reversed(self, parts: list[Part], context: Context) -> bool:
        if parts[1].link == "possessive":
            return True
        if parts[1].link not in ("comma", "slash"):
            return False
        outer = self._best(parts[0], None, context)
        if outer is None or outer.place.kind not in ("country", "admin1") or outer.how == "spelling":
            return False
        inner, other = self._best(parts[1], outer.place, context), self._best(parts[1], None, context)
        if (
            other is not None
            and self._best(parts[0], other.place, context) is not None
            and other.place.kind in ("country", "admin1")
        ):
            return False
        return inner is not None and inner.place.row != outer.place.row

    def _part(self, part: Part, outer: Found | None, link: str, context: Context) -> Found | None:
        """One part, inside what has been read of the parts after it."""
        within = outer.place if outer else None
        best = self._best(part, within, context, near=link == "near")
        if best is not None:
            return Found(
                part,
                part.span,
                best.place,
                best.how,
                self._sure(best, part, within),
                outer,
                self._rivals(part, within, context, best),
            )
        if within is not None:
            if within.kind in ("admin1", "admin2"):
                for place, near in self._gazetteer.near_spelling(part.name, within)[:1]:
                    return Found(part, part.span, place, f"near spelling {near:.2f}", False, outer, ())
            free = self._best(part, None, context)
            if free is not None and link in ("comma", "slash") and free.how != "spelling":
                return Found(
                    part,
                    part.span,
                    free.place,
                    free.how,
                    self._sure(free, part, None),
                    None,
                    self._rivals(part, None, context, free),
                )
            return Found(part, part.span, None, "unknown", False, outer, ())
        anchor = self._site_anchor(part, context)
        if anchor is not None:
            return anchor
        if not part.framed:
            return None
        area = self._context_area(part.span.start, context)
        if area is None:
            return None
        return Found(
            part, part.span, None, "unknown", False, Found(part, part.span, area, "context", False, None, ()), ()
        )

    def _site_anchor(self, part: Part, context: Context) -> Found | None:
        """A site that is only known by the town in its name: "Bayji oil refinery"."""
        if part.kind != "site":
            return None
        words = part.core.split()
        for size in range(len(words), 0, -1):
            core = replace(part, name=" ".join(words[:size]), kind=None)
            best = self._best(core, None, context)
            if best is not None and best.how != "spelling" and context.support(best.place, part.span.start) > -1:
                town = Found(core, part.span, best.place, best.how, False, None, ())
                return Found(part, part.span, None, "site by its town", False, town, ())
        return None

    def _context_area(self, offset: int, context: Context) -> Place | None:
        heading = context.heading(offset)
        if heading is not None and len(heading.admin1) == 1:
            return self._gazetteer.place(next(iter(heading.admin1)))
        if heading is not None and len(heading.countries) == 1:
            return self._gazetteer.country(next(iter(heading.countries)))
        code = context.current(offset)
        if code is None and context.share:
            code = max(sorted(context.share), key=lambda c: context.share[c])
        if code is None and len(context.theatre) == 1:
            code = next(iter(context.theatre))
        return self._gazetteer.country(code) if code else None

    def _between(self, parts: list[Part], mention: PlaceMention, context: Context) -> Iterator[Found]:
        ends = [self._part(part, None, "", context) for part in parts]
        one, two = ends
        if one is not None and two is not None and one.place and two.place:
            yield replace(one, other=two, span=mention.span)
        else:
            yield from (end for end in ends if end is not None)

    def _declared_of(self, mention: PlaceMention, parts: list[Part], reading: Reading) -> Found | None:
        if len(parts) != 1 or parts[0].kind != "admin1":
            return None
        if mention.scope != "heading" and reading.report.source.kind != "armed_group":
            return None
        for key in keys(parts[0].name):
            entry = self._declared.get(key)
            if entry is None:
                continue
            areas = [a for a in map(self._gazetteer.area, entry.areas) if a is not None]
            scope = Area(frozenset(entry.countries), frozenset(a.row for a in areas))
            place = areas[0] if len(areas) == 1 else None
            if place is None and len(entry.countries) == 1 and not areas:
                place = self._gazetteer.country(entry.countries[0])
            return Found(
                parts[0],
                parts[0].span,
                place,
                f"declared province {entry.id}",
                True,
                None,
                (),
                area_of=scope,
                areas=tuple(areas),
            )
        return None

    # --- candidates ----------------------------------------------------------------------------------------------

    def _best(self, part: Part, within: Place | None, context: Context, near: bool = False) -> Scored | None:
        scored = self._scored(part, within, context, near)
        return scored[0] if scored else None

    def _scored(self, part: Part, within: Place | None, context: Context, near: bool = False) -> list[Scored]:
        out = []
        for match in self._gazetteer.named(part.name):
            place = match.place
            if within is not None and not _inside(place, within, near):
                continue
            support = context.support(place, part.span.start)
            if match.how == "spelling":
                if within is None and support < 1.0:
                    continue
                like = closeness(part.name, place.name)
                if like < 0.5 and within is None:
                    continue
                spelled = 0.2 + 1.6 * like
            else:
                spelled = _SPELLED[match.how]
            fit = _KIND_FIT.get(part.kind or "", _KIND_FIT[""]).get(place.kind, -0.5)
            size = _WEIGHT.get(place.kind, 0.25 * math.log10(place.population + 1))
            score = spelled + fit + size + support
            if within is None and match.how == "spelling" and score < 4.0:
                continue
            if score < 1.5 and within is None:
                continue
            out.append(Scored(place, score, match.how))
        return sorted(out, key=lambda s: (-s.score, s.place.row))

    def _rivals(self, part: Part, within: Place | None, context: Context, best: Scored) -> tuple[Place, ...]:
        """Other places that fit as well: not the same spot, not clearly worse."""
        rivals = []
        for other in self._scored(part, within, context)[1:]:
            if best.score - other.score > 0.1:
                break
            if other.place.km(best.place) > 30 + best.place.extent_km and other.place.kind == best.place.kind:
                rivals.append(other.place)
        return tuple(rivals)

    def _sure(self, best: Scored, part: Part, within: Place | None) -> bool:
        return best.how != "spelling" and best.place.kind != "country" and (within is not None or best.score > 5.0)


def _inside(place: Place, area: Place, near: bool) -> bool:
    """Whether a place lies in an area, as far as the gazetteer can tell."""
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
    return place.kind not in ("country", "admin1") and place.km(area) < 8 + area.extent_km


__all__ = ["PlaceResolver", "Span"]
