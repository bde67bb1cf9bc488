"""Where a claim's sentence goes on to another day or place, though what was done on one of the two is told by its harm
alone.

"They lost four men on the 3rd at X, and on the 9th a house of theirs in Y was blown up."  -> before "and on the 9th"
"They lost four men on the 3rd at X, and on the 9th one of the wounded."                    -> nowhere: no harm beside
"In X a sniper put two cameras out of order, and in Y a house was blown up."                -> before "and in Y"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tollbook.incidents.apart import dates_apart, named_apart
from tollbook.mentions import ActMention, Dated, Placed
from tollbook.spans import Span

_LEADS = re.compile(
    r"[;,]\s*(?:(?:and|while|whereas|whilst|but)\s+)?(?:(?:again|then|later)\s+)?"
    r"(?:(?:on|during|in)\s+)?(?:the\s+(?:(?:night|morning|evening|dawn|day)\s+(?:of|before)\s+(?:the\s+)?)?)?$",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"(?:;|[;,]\s*(?:and|while|whereas|whilst|but))\s*(?:in|at|near|outside)\s+(?:the\s+(?:\w+\s+of\s+)?)?$",
    re.IGNORECASE,
)
_BEFORE = 40  # characters in which the words that lead to a day stand


def dated_cuts(
    cuts: Sequence[int],
    sentence: Span,
    dates: Sequence[Dated],
    places: Sequence[Placed],
    acts: Sequence[ActMention],
    harm: Sequence[int],
    text: str,
) -> tuple[int, ...]:
    """Further cuts of a ``sentence``, given those between its ``acts`` and where its ``harm`` is told."""
    days = [d for d in dates if d.date.precision == "day" and d.date.start]
    joints = [(a.span, b.span, _LEADS) for a, b in pairwise(days) if dates_apart(a, b)]
    joints += [(a.span, b.span, _LEADS_ON) for a, b in pairwise(places) if named_apart(a, b)]
    found: list[int] = []
    for one, other, leads in joints if harm else ():
        lead = leads.search(text, max(one.end, other.start - _BEFORE), other.start)
        if lead is None or any(one.end <= c <= other.start for c in (*cuts, *found)):
            continue
        start = max((c for c in (*cuts, *found) if c <= one.start), default=sentence.start)
        end = min((c for c in cuts if c > other.start), default=sentence.end)
        before, after = Span(start, lead.start()), Span(lead.start(), end)
        told = [any(s.start <= a.span.start < s.end for a in acts) for s in (before, after)]
        hurt = [any(s.start <= at < s.end for at in harm) for s in (before, after)]
        if not all(told) and all(t or h for t, h in zip(told, hurt, strict=True)):
            found.append(lead.start())
    return tuple(found)
