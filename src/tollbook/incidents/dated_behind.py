"""A day that a claim gives an attack in a sentence of its own: "They attacked a post in X. That was on the 6th."."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.incidents.episodes import Episode
from tollbook.mentions import Dated, Findings, Sentence

_THAT = re.compile(
    r"\W*(?:all (?:of )?)?(?:(?:that|this|it)(?: all)?|(?:the|this|that) (?:date|day|attack|operation|incident|assault|"
    r"raid|ambush|bombing|explosion|blast|killing|execution|strike)) (?:was|took place|happened|occurred|came|fell|"
    r"was carried out|was done|was executed|was)(?: (?:on|in|during|at))?(?: the)?\W*$",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[^.;]{0,40}[.;]?\s*$")
_NEAR = 2  # sentences behind the attack within which its day may follow


def dated_behind(episodes: Sequence[Episode], findings: Findings) -> tuple[Episode, ...]:
    """The episodes, each that has no day of its own with that which the next sentence gives it."""
    out = list(episodes)
    telling = {e.sentence for e in episodes if any(not a.definite for a in e.acts)}
    for sentence in findings.reading.sentences:
        day = None if sentence.index in telling else _day(sentence, findings)
        before = [i for i, e in enumerate(out) if 0 < sentence.index - e.sentence <= _NEAR]
        if day is None or not before:
            continue
        last = out[before[-1]]
        if last.section == sentence.section and not any(d.date.precision == "day" for d in last.dates):
            out[before[-1]] = dataclasses.replace(last, dates=(day,))
    return tuple(out)


def _day(sentence: Sentence, findings: Findings) -> Dated | None:
    """The day of a sentence that only says when something was."""
    text = findings.reading.text
    for dated in findings.dates:
        if sentence.span.covers(dated.span) and dated.scope == "text" and dated.date.start:
            lead = text[sentence.span.start : dated.span.start]
            tail = text[dated.span.end : sentence.span.end]
            return dated if _THAT.match(lead) and _TAIL.match(tail) else None
    return None
