"""Whom a bare number goes back to in news: "three gunmen stormed a hotel ... All three were shot dead"."""

from __future__ import annotations

import re

from tollbook.mentions import Findings
from tollbook.spans import Span

_NUMBERS = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_MEN = ("men", "women", "people", "persons")
_ALL = re.compile(r"\b(?:all|the|these|those|all the|both)(?: of (?:them|the))?\s+$|^both\b", re.IGNORECASE)
_NEAR = 16  # characters before a number in which "all" or "the" stands


def counted_back(span: Span, findings: Findings) -> int | None:
    """The last actor of as many told in the sentence before, or earlier in the same one, that "both", "all three" or
    "the four" at ``span`` goes back to; those told as killed already only where nobody else is as many."""
    text = findings.reading.text
    words = [w for w in span.of(text).lower().split() if w not in (*_MEN, "of", "them", "all", "the")]
    number = _NUMBERS.get(words[0]) if len(words) == 1 else None
    sentence = findings.reading.sentence_at(span.start)
    if number is None or sentence is None or sentence.doc is None:
        return None
    opening = span.of(text).lower().startswith(("all ", "the ", "both"))
    if not opening and not _ALL.search(text, max(sentence.span.start, span.start - _NEAR), span.start):
        return None
    first = findings.reading.sentences[max(0, sentence.index - 1)].span.start
    able = [
        i
        for i, a in enumerate(findings.actors)
        if first <= a.span.start < span.start
        and a.size is not None
        and (a.size.low, a.size.high) == (number, number)
        and not a.span.overlaps(span)
    ]
    dead = [t.people for t in findings.tolls if t.outcome == "killed" and t.people and t.people.start < span.start]
    alive = [i for i in able if not any(p.overlaps(findings.actors[i].span) for p in dead)]
    return next(reversed(alive or able), None)
