"""What the headings of a report scope, and the names that its lines open with ("Baidoa, Bay: On Monday ...") or that a
claim's sentences do ("In Pakistan, on the 8th, ...")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.places import PlaceMention
from tollbook.mentions import Reading
from tollbook.resolve.place_context import Area, Context
from tollbook.resolve.place_location import Found

_LINE_START = re.compile(r"(?:^|\n)[ \t]*(?:[*•-][ \t]*)?$")
_LEAD_ENDS = re.compile(r":[ \t]")
_LEADS = 2  # lines that open so: a lone one may be anything
_SIDE = r"(?:north|south|east|west|northeast|northwest|southeast|southwest)"
_FRONT = re.compile(
    rf"(?:^|\n|[.!?:;][\"”)]?[ ])[ \t]*(?:(?:Elsewhere|Also|Again|Meanwhile|Likewise|Similarly|Finally|Lastly|Next|"
    rf"Then|And|But|Further {_SIDE}|Farther {_SIDE}|Across the border|Over the border|To the {_SIDE}),? ?)?[Ii]n "
    r"(?:the )?(?:(?:neighbou?ring|nearby|adjacent) )?$"
)
_FRONT_ENDS = re.compile(r"(?: too| also| meanwhile)?,| (?:on|during|at|after) ")
_FRONT_REACH = 60  # characters before a name that its sentence's opening takes
_FRONT_KINDS = frozenset(("country", "admin1", "admin2", "region"))
# "Niger, and the border with Benin": nearly all of what follows is in the first.
_BORDER = re.compile(r"\bborders?(?:lands?| areas?| regions?| zone)? (?:with|of|to) (?:the )?$", re.IGNORECASE)

Read = Sequence[tuple[PlaceMention, Sequence[Found]]]


def line_leads(mentions: Sequence[PlaceMention], reading: Reading) -> list[PlaceMention]:
    """The places that lines open with before a colon, where several do: each says where its line's events were."""
    text = reading.text
    found = [
        m
        for m in mentions
        if m.scope == "text" and m.rule != "places.same" and m.relation is None and _LEAD_ENDS.match(text, m.span.end)
        if _LINE_START.search(text, max(0, m.span.start - 12), m.span.start)
    ]
    return found if len(found) >= _LEADS else []


def fronts(mentions: Sequence[PlaceMention], reading: Reading) -> list[PlaceMention]:
    """The places that sentences of a claim open with: "In Pakistan, on the 8th, ...", "Elsewhere in Mindanao, ..."."""
    if not reading.is_claim:
        return []
    text = reading.text
    return [
        m
        for m in mentions
        if m.scope == "text" and m.rule not in ("places.same", "places.capital")
        if m.relation is None and _FRONT_ENDS.match(text, m.span.end)
        if _FRONT.search(text, max(0, m.span.start - _FRONT_REACH), m.span.start)
    ]


def with_fronts(context: Context, reading: Reading, read: Read) -> Context:
    """The context where what a claim's sentence opens with holds to the end of its paragraph, or to the next heading or
    sentence that opens so."""
    areas: dict[int, Area | None] = {}
    for mention, founds in read:
        first = founds[0] if len(founds) == 1 else None
        place = None if first is None else first.place or (first.outer.place if first.outer else None)
        if first is None or first.area is None or place is None or place.kind not in _FRONT_KINDS or first.rivals:
            continue
        start = mention.span.start
        areas[start] = replace(first.area, opening=True)
        closes = _closes(place.country, start, context, reading)
        if closes is not None:
            areas.setdefault(closes, context.heading(start))
    if not areas:
        return context
    areas |= dict(context.headings)
    return replace(context, headings=tuple(sorted(areas.items(), key=lambda heading: heading[0])))


def _closes(country: str, start: int, context: Context, reading: Reading) -> int | None:
    """Where what a sentence opens with holds no more: at the end of its paragraph, or where a sentence names another
    country, or a force of another that the heading above is of."""
    above = context.heading(start)
    other = [at for at, code in context.named if code != country]
    if above is not None:
        other += [at for at, code in context.forces if code != country and code in above.countries]
    line = reading.text.find("\n", start)
    later = [s.span for s in reading.sentences if s.span.start > start]
    ends = [span.start for span in later if any(span.start <= at < span.end for at in other)]
    return min((*ends, *([line] if line >= 0 else ())), default=None)


def with_areas(context: Context, reading: Reading, heads: Read, leads: Read) -> Context:
    """The context with the areas that headings and line leads scope."""
    layout = reading.layout
    areas: dict[int, Area | None] = {heading.start: None for heading in layout.headings}
    for mention, read in heads:
        start = mention.span.start
        if mention.scope == "heading":
            heading = layout.heading_at(mention.span)
            start = heading.start if heading else start
        border = areas.get(start) is not None and _BORDER.search(reading.text, start, mention.parts[0].span.start)
        for found in read:
            areas[start] = _across(areas[start], found) if border else _beside(areas.get(start), found)
    labels = {label.start for label in layout.labels}
    closed: set[int] = set()  # lines behind one that opens with a place: what stands above holds again
    for mention, read in leads:
        start = mention.span.start
        areas[start] = next((f.area for f in read if f.area is not None), None)
        labels.add(start)
        following = reading.text.find("\n", start)
        if following >= 0:
            closed.add(following)
    if not areas:
        return context
    above = None
    for start in sorted(
        {*areas, *closed}
    ):  # the label of a list's entry narrows the heading above it, if it says where
        if start in closed:
            areas.setdefault(start, above)
        elif start not in labels:
            above = areas[start]
        elif areas[start] is None:
            areas[start] = above
    return replace(context, headings=tuple(sorted(areas.items(), key=lambda heading: heading[0])))


def _across(area: Area | None, found: Found) -> Area | None:
    """What a heading scopes that goes on to name the country across the border."""
    other = found.area
    if area is None or other is None:
        return area
    return replace(area, countries=area.countries | other.countries)


def _beside(area: Area | None, found: Found) -> Area | None:
    """What a heading scopes with one more of its names: "MALI AND NIGER" is of both, any other says its area first."""
    other = found.area
    if area is None or other is None:
        return area or other
    if found.place is None or found.place.kind != "country":
        return area
    if found.part.link == "" and area.countries > other.countries and len(area.countries) > 1:
        return other  # "Central Africa Province - Mozambique": that country's share of a declared province
    if area.admin1 or area.countries >= other.countries:
        return area
    return Area(area.countries | other.countries)
