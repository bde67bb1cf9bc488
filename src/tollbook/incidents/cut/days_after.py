"""What news sets some days before or after what it tells, in one sentence.

"Gunmen shot a guard in X on Wednesday, a day after a bomb hurt four in Y."   -> two incidents, the bomb's on Tuesday
"Two days after a raid in which six died in Y, mortars hit X on Friday."      -> the raid's on Wednesday
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from tollbook.find.number_words import lex, read_number
from tollbook.mentions import ActMention, Dated, Findings, Sentence
from tollbook.parse import Token, text_of
from tollbook.spans import Span

_ANSWERS = frozenset(("retaliation", "response", "revenge", "reprisal"))
_UNITS = {"hour": 0, "night": 1, "day": 1, "week": 7}
_TOLD_OF = frozenset("the this that these those he him she her they them his their its it who whom both".split())
_HOURS = 24
_ONLY_CAME = re.compile(
    r"\W*(?:it|this|that|(?:the|this|that|\w+['’]s) (?:\w+ )?\w+) (?:came|comes|happened|occurred|followed) (?:\w+ )?",
    re.IGNORECASE,
)
_MANY = 15  # days from which on what came before is told as background


@dataclass(frozen=True, slots=True)
class Aside:
    """A clause set apart by its days: its words, and the day that it tells of, where that can be said."""

    span: Span
    day: Dated | None
    apart: bool = False  # of the same day, but about others: "hours after a mine killed two"


def told_aside(sentence: Sentence, acts: tuple[ActMention, ...], findings: Findings) -> Aside | None:
    """The clause of "..., a day after a bomb killed two", where acts stand both in it and beside it."""
    assert sentence.doc is not None
    for where in (t for t in sentence.doc if t.lower_ == "where" and t.head.dep_ == "relcl"):
        span = sentence.span_of([t for t in where.head.subtree if t.i >= where.i])
        inner = [a for a in acts if span.covers(a.span)]
        own = any(span.covers(d.span) and d.date.precision == "day" for d in findings.dates if d.scope == "text")
        if own and inner and len(inner) < len(acts):  # "on X, near Y, where 50 had been killed a day earlier"
            return Aside(_with_place(span, sentence.span, findings), None)
    for answer in (t for t in sentence.doc if t.lower_ in _ANSWERS and t.i and t.nbor(-1).lower_ in ("in", "as")):
        what = next((c for c in answer.children if c.dep_ == "prep" and c.lower_ in ("for", "to")), None)
        span = Span(0, 0) if what is None else sentence.span_of(list(what.subtree))
        inner = [a for a in acts if span.covers(a.span)]
        if inner and len(inner) < len(acts) and _is_set(span, findings):
            return Aside(span, None)
    for after in sentence.doc:
        if after.lower_ != "after" or after.dep_ not in ("mark", "prep") or not after.i:
            continue
        unit = after.nbor(-1)
        if unit.lemma_ not in _UNITS:
            continue
        first = _opens(unit)
        words = [t for t in (after.head if after.dep_ == "mark" else after).subtree if t.i >= first.i]
        span = Span(sentence.span_of([first]).start, sentence.span_of(words).end)
        if _only_came(sentence, span):
            span = Span(span.start, sentence.span.end)
        inner = [a for a in acts if span.covers(a.span)]
        many = _how_many(first, unit)
        number = many // _HOURS if unit.lemma_ == "hour" else _UNITS[unit.lemma_] * many
        beside = len(inner) < len(acts) or _only_came(sentence, span)
        if inner and beside and number < _MANY and not _is_loose(first, unit):
            said = sentence.span_of(sentence.doc[first.i : after.i + 1])
            apart = number == 0 and _brings_in(inner, findings)
            return Aside(span, _before(span, said, number, sentence, findings), apart)
    return None


def _only_came(sentence: Sentence, aside: Span) -> bool:
    """Whether nothing but "it came" stands before a clause: "It came a week after rebels ambushed a patrol"."""
    text = text_of(sentence.doc[:]) if sentence.doc is not None else ""
    return _ONLY_CAME.fullmatch(text, 0, aside.start - sentence.span.start) is not None


def _is_loose(first: Token, unit: Token) -> bool:
    """Whether no number says how long: "days after", "weeks after"."""
    return first.i == unit.i and unit.lower_ != "hours"


def _brings_in(acts: Sequence[ActMention], findings: Findings) -> bool:
    """Whether all those whom acts harmed are newly told of: "after a mine killed two", not "after he was taken"."""
    text = findings.reading.text
    whom = [x for a in acts for x in a.arguments if x.role in ("target", "victim") and a.outcome is not None]
    words = [x.span.of(text).lower().split() for x in whom]
    return bool(words) and all(w[0] not in _TOLD_OF for w in words)


def _is_set(span: Span, findings: Findings) -> bool:
    """Whether words name a day or a place of their own."""
    days = any(span.covers(d.span) for d in findings.dates if d.scope == "text")
    return days and any(span.covers(p.span) for p in findings.places if p.scope == "text")


def _with_place(span: Span, within: Span, findings: Findings) -> Span:
    """A clause with the place that it tells of, which stands before it, where that is a name of its own."""
    places = [p.span for p in findings.places if within.covers(p.span) and not span.covers(p.span)]
    before = (p for p in places if 0 <= span.start - p.end <= 2 and len(places) > 1)
    return next((Span(p.start, span.end) for p in before), span)


def _opens(unit: Token) -> Token:
    """The first word of "a day", "just two days", "less than 24 hours"."""
    first = unit
    while first.i and first.nbor(-1).dep_ in ("det", "nummod", "quantmod", "advmod", "amod") and first.i > unit.i - 4:
        first = first.nbor(-1)
    return first


def _how_many(first: Token, unit: Token) -> int:
    number = read_number(lex(text_of(first.doc[first.i : unit.i])), 0)
    return 1 if number is None else number[0]


def _before(span: Span, said: Span, days: int, sentence: Sentence, findings: Findings) -> Dated | None:
    """The day so many before that of the words beside a clause, or of the last sentence that gave one."""
    known = [d for d in findings.dates if d.scope == "text" and d.date.precision == "day" and d.date.start]
    if any(span.covers(d.span) for d in known):
        return None
    beside = [d for d in known if sentence.span.covers(d.span)]
    earlier = [d for d in known if d.span.start < sentence.span.start]
    told = next(iter(beside or earlier[-1:]), None)
    if told is None or told.date.start is None:
        return None
    day = (date.fromisoformat(told.date.start) - timedelta(days=days)).isoformat()
    when = msgspec.structs.replace(told.date, start=day, end=day, earliest=day, latest=day, basis="relative")
    return dataclasses.replace(told, span=said, date=when, rule="incidents.days_after")
