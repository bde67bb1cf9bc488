"""Attacks that a sentence of a claim adds to another: "..., as well as the execution of a man in X", "..., and on the
7th two men were shot"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.mentions import ActMention, Dated, Placed

_ADDED = re.compile(
    r"[;,]?\s*(?:and )?(?:as well as|in addition to|along with|besides) (?:the|an?) (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
_ON_DAY = re.compile(r"(?:,\s+and|;(?:\s+and)?)\s+(?:then\s+)?on\s+(?=the \d|\d)", re.IGNORECASE)
# "..., as well as a device that was detonated on a patrol"
_ADDED_THING = re.compile(
    r"[;,]\s*(?:and )?(?:as well as|in addition to) (?:an?|another|two|three|four) (?:[\w-]+ ){1,4}(?:that|which) "
    r"(?:was |were )?$",
    re.IGNORECASE,
)
_OF_NEW = re.compile(
    r" of (?:an?|one|two|three|four|five|several|\d+) ", re.IGNORECASE
)  # "besides the killing of a judge"
_CLAUSE_END = re.compile(r"[;,]|\.\s|\n")
_OPENS = 5  # characters from "on" within which the day begins: "on the 7th"
_THINGS = frozenset(("arson", "looting", "robbery", "sabotage", "weapons_seizure", "hijacking"))
_OWN = frozenset(("captured", "wounded"))  # what an attack adds to itself: "as well as the capture of two soldiers"


def cut_at_added(
    before: ActMention,
    after: ActMention,
    where: Sequence[Placed | Dated],
    breaks: Sequence[int],
    text: str,
) -> int | None:
    """Where a sentence is cut before an act that it adds: one told by a noun, by a weapon that
    was set off, or one on a day that opens its clause.

    ``breaks`` are the clause breaks between the acts. A noun that only tells of harm adds an attack where a day or
    place stands behind it.
    """
    if after.shape == "noun" and (not after.definite or _OF_NEW.match(text, after.span.end)):
        cut = next((at for at in reversed(breaks) if _ADDED.fullmatch(text, at, after.span.start)), None)
        clause = _CLAUSE_END.search(text, after.span.end)  # "the capture and killing of two spies in X": past both
        end = clause.start() if clause else len(text)
        placed = any(after.span.end <= m.span.start < end for m in where)
        attack = after.event_type not in (None, *_THINGS) and after.outcome not in _OWN
        return cut if placed or attack else None
    if after.event_type is None and (after.outcome not in ("killed", "wounded") or after.act == "die"):
        return None
    days = [m.span.start for m in where if isinstance(m, Dated)]
    on_day = _on_its_day(breaks, days, text)
    if after.event_type is None or (on_day is not None and before.event_type is None and before.outcome):
        clause = _CLAUSE_END.search(text, after.span.end)
        end = clause.start() if clause else len(text)
        there = on_day is not None and any(
            not isinstance(m, Dated) and on_day < m.span.start < end and m.span.start not in days for m in where
        )
        return on_day if there else None
    thing = next((at for at in reversed(breaks) if _ADDED_THING.fullmatch(text, at, after.span.start)), None)
    if thing is not None or before.event_type is None or before.shape != "verb":
        return thing
    return on_day


def _on_its_day(breaks: Sequence[int], days: Sequence[int], text: str) -> int | None:
    """The break behind which a clause opens with a day of its own."""
    for cut in breaks:
        day = _ON_DAY.match(text, cut)
        if day and any(day.end() <= at < day.end() + _OPENS for at in days):
            return cut
    return None
