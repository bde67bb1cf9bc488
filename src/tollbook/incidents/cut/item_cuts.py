"""Where a sentence is cut that announces several attacks and tells them one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.find.item_words import items_of
from tollbook.incidents.apart import differ, named_apart
from tollbook.mentions import ActMention, Dated, Placed
from tollbook.spans import Span


def item_cuts(
    sentence: Span, told: Sequence[ActMention], places: Sequence[Placed], dates: Sequence[Dated], text: str
) -> tuple[int, ...]:
    """Where a sentence that announces several attacks is cut before each further one; empty where it tells of none,
    where nothing but their places and days is told of them, or where two have neither a place nor a day apart."""
    items = items_of(text, sentence)
    if not items or not any(a.span.start < items[0].start for a in told):
        return ()
    close = text.find(";", items[-1].end, sentence.end)
    end = sentence.end if close < 0 else close  # "one at A, and another near B; together they killed six"
    behind = (a for a in told if items[0].start < a.span.start < end and a.shape == "verb")
    if not any(a.span.start < items[-1].start or not _comes_behind(a, text) for a in behind):
        return ()
    bounds = [*(i.start for i in items), sentence.end]
    where = [[p for p in places if a <= p.span.start < b] for a, b in pairwise(bounds)]
    when = [[d for d in dates if a <= d.span.start < b] for a, b in pairwise(bounds)]
    for i in range(len(items) - 1):
        placed = where[i] and where[i + 1] and named_apart(where[i][0], where[i + 1][0])
        dated = when[i] and when[i + 1] and differ(when[i][0], when[i + 1][0])
        if not (placed or dated):
            return ()
    return tuple(text.rindex(" ", 0, i.start) for i in items[1:])


def _comes_behind(act: ActMention, text: str) -> bool:
    """Whether an act is told as what came of all that stands before it: "..., killing both of them"."""
    return act.span.of(text).split()[0].endswith("ing") and text.endswith(", ", 0, act.span.start)
