"""A day that a claim gives an attack in a sentence of its own: "They attacked a post in X. That was on the 6th.", or
that it tells when it goes back to how it was: "Two trucks lie burned. They were the last that were let by, on the 6th."
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.same.result_first import goes_back
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
        before = [i for i, e in enumerate(out) if 0 < sentence.index - e.sentence <= _NEAR]
        if sentence.index in telling or not before:
            continue
        last = out[before[-1]]
        day = _day(sentence, findings) or _day_of_result(sentence, last, findings)
        if day is None:
            continue
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


def _day_of_result(sentence: Sentence, last: Episode, findings: Findings) -> Dated | None:
    """The one day of a sentence right behind what came of an attack that goes back to it, and tells nothing else."""
    here = last.sentence == sentence.index - 1 and last.paragraph == sentence.paragraph
    if not here:
        return None
    days = [d for d in findings.dates if sentence.span.covers(d.span) and d.date.precision == "day" and d.date.start]
    days = [d for d in days if d.date.start == d.date.end]
    body = findings.reading.layout.sections[last.section].body
    told = any(d.date.start and body.start <= d.span.start < last.span.end for d in findings.dates)
    back = len(days) == 1 and not told and goes_back(sentence.span, days[0], findings.reading.text)
    return days[0] if back and days[0].scope != "heading" else None
