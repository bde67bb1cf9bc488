"""Lists of names: "in the villages of A, B and C", where what stands before the first is said of all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tollbook.find.place_frames import After, Before
from tollbook.find.place_named import Named
from tollbook.spans import Span

_ROAD = re.compile(r" (?:road|highway|route|railway|railroad|line|axis|track)$", re.IGNORECASE)
_ROAD_BEHIND = re.compile(r" (?:road|highway|route|railway|railroad|line|axis|track)\b", re.IGNORECASE)
_TO = re.compile(r" (?:to|[-–—]) ")
_AND_THE = frozenset(("and the", "and on the", ", and the", ", and on the"))
_LONG_LIST = 4  # commas: no chain of areas is that long


def share_frames(text: str, names: list[Named]) -> list[Named]:
    """Frames a whole list by what stands before it: "in A, B, C and D"; marks the names of lists."""
    out = list(names)
    for first, last in lists(text, names):
        lead = out[first]
        for i in range(first, last + 1):
            if last - first > 1:
                out[i] = replace(out[i], part=replace(out[i].part, listed=first))
            if lead.before.plural and out[i].part.kind is None:
                out[i] = replace(out[i], part=replace(out[i].part, kind=lead.before.plural))
            if i == first or out[i].part.framed:
                continue
            if lead.part.framed and not lead.before.relation:
                out[i] = replace(out[i], lone=True, part=replace(out[i].part, framed=True, bare=False))
            elif lead.before.strength and out[i].known:  # "attacked A, B and C"
                out[i] = replace(out[i], part=replace(out[i].part, bare=False))
    return out


def lists(text: str, names: list[Named]) -> Iterator[tuple[int, int]]:
    """The first and last of each list of names that "and" closes; of five or more, commas will do."""
    first = 0
    while first < len(names):
        last, closed = first, False
        while last + 1 < len(names) and not closed:
            here, after = names[last].end, names[last + 1].start
            gap = text[here:after].strip() if after >= here else "-"
            road = gap in _AND_THE and _ROAD.search(names[last + 1].part.name)
            if gap not in (",", "and", ", and") and not road:
                break
            closed, last = gap != ",", last + 1
        if closed or last - first >= _LONG_LIST:
            yield first, last
        first = max(last, first + 1)


def road_ends(text: str, names: list[Named]) -> list[Named]:
    """Reads "the A to B road", "the A - B highway" as between two places: of a road's second name, the name alone."""
    out = list(names)
    for i in range(1, len(out)):
        one, other = out[i - 1], out[i]
        end = max(other.part.span.end, other.after.end)
        road = _ROAD.search(text, other.part.span.start, end) or _ROAD_BEHIND.match(text, end)
        if road is None or one.part.kind or not _TO.fullmatch(text, one.part.span.end, other.part.span.start):
            continue
        if not text.endswith("the ", 0, one.part.span.start):
            continue
        name = Span(other.part.span.start, min(road.start(), other.part.span.end))
        shown = " ".join(name.of(text).split())
        start = one.part.span.start
        out[i - 1] = replace(
            one, lone=True, part=replace(one.part, framed=True, bare=False),
            before=replace(one.before, start=start, relation="between", strength=2, kind=None),
            after=After(one.part.span.end),
        )  # fmt: skip
        out[i] = replace(
            other, lone=True, part=replace(other.part, span=name, name=shown, core=shown, kind=None, framed=True),
            before=Before(name.start), after=After(max(end, road.end())),
        )  # fmt: skip
    return out
