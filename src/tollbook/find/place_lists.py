"""Lists of names: "in the villages of A, B and C", where what stands before the first is said of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tollbook.find.place_named import Named

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
            if gap not in (",", "and", ", and"):
                break
            closed, last = gap != ",", last + 1
        if closed or last - first >= _LONG_LIST:
            yield first, last
        first = max(last, first + 1)
