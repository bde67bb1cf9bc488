"""A second attack, to which those who made the first went: "killed six in A and moved to B, where they shot three"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.incidents.apart import named_apart, put_in_district
from tollbook.mentions import ActMention, Placed
from tollbook.spans import Span

_MOVED = re.compile(
    r"(?:,|;)?\s+(?:(?:and|before|then|but)\s+)?(?:(?:then|later|afterwards|next|from there)\s+)?(?:they\s+)?"
    r"(?:mov|proceed|head|continu|advanc|march|cross|push|went|go|drove|rode|travell?|withdr)(?:ed|d|ing|ew)?\s+"
    r"(?:on|over|out|further|south|north|east|west|the next day)?\s*(?:in)?(?:to|towards?|for|against|upon)\s+"
    r"(?:the\s+)?(?:(?:nearby|neighbou?ring|next|adjacent)\s+)?"
    r"(?:(?:village|town|city|district|area|hamlet|community|settlement)s?\s+of\s+)?",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\bwhere\b", re.IGNORECASE)


def moves_on(told: Sequence[ActMention], places: Sequence[Placed], sentence: Span, text: str) -> tuple[int, ...]:
    """Where a sentence goes on to what the same people did at the next place they went to."""
    cuts: list[int] = []
    for moved in _MOVED.finditer(text, *sentence):
        low = max([sentence.start, *cuts])
        place = next((p for p in places if p.span.start <= moved.end() < p.span.end), None)
        if place is None:
            continue
        before = [p for p in places if low <= p.span.start < moved.start()]
        done = [a for a in told if low <= a.span.start < moved.start()]
        behind = [a for a in told if a.span.start > place.span.end and not a.weak]
        apart = before and all(named_apart(p, place) and not put_in_district(place, p) for p in before)
        if apart and any(_harms(a) for a in done) and behind and _strikes(behind[0]):
            cuts.append(moved.start())
    return tuple(cuts)


def led_there(told: Sequence[ActMention], cuts: Sequence[int], text: str) -> list[ActMention]:
    """The acts, those behind such a cut told in full: "..., where they shot three" is no aside."""
    out = []
    for act in told:
        cut = max((c for c in cuts if c < act.span.start), default=None)
        led = cut is not None and act.aside and _WHERE.search(text, cut, act.span.start)
        out.append(dataclasses.replace(act, aside=False) if led else act)
    return out


def _harms(act: ActMention) -> bool:
    return not act.weak and (act.event_type is not None or act.outcome is not None)


def _strikes(act: ActMention) -> bool:
    """Whether an act is told of those who did it: not "where they were arrested"."""
    return _harms(act) and any(x.role == "initiator" for x in act.arguments)
