"""What the headings of a report scope, and the names that its lines open with ("Baidoa, Bay: On Monday ...")."""

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


def with_areas(context: Context, reading: Reading, heads: Read, leads: Read) -> Context:
    """The context with the areas that headings and line leads scope."""
    layout = reading.layout
    areas: dict[int, Area | None] = {heading.start: None for heading in layout.headings}
    for mention, read in heads:
        start = mention.span.start
        if mention.scope == "heading":
            heading = layout.heading_at(mention.span)
            start = heading.start if heading else start
        for found in read:
            areas[start] = _beside(areas.get(start), found)
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
