"""Where news puts an attack that only its speakers place: "Separately, police in Herat said gunmen killed two".

Those who speak of their own town count, in a sentence that brings in another attack or opens the report; not officials
of a state, who speak of the whole of it, nor what is said again of an attack told before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.apart import dates_apart, is_sharp
from tollbook.mentions import ActMention, Dated, Findings, Placed, Sentence
from tollbook.spans import Span, beginning_in, inside

_LOCAL = re.compile(
    r"\b(?:police(?:m[ae]n)?|officers?|officials?|authorities|residents?|villagers?|inhabitants|locals|witnesses|"
    r"doctors?|medics|rescuers|prosecutors|administrators?|elders|sources?|commanders?|chiefs?) "
    r"(?:in|at|of|from) (?:the )?(?:(?:north|south|east|west|central|coastal|border)[\w-]* )?"
    r"(?:(?:[\w-]+ )?(?:city|town|village|district|province|state|region|port) of )?$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\W*(?:separately|elsewhere|meanwhile|in (?:another|a separate|a second|a further|other)\b|"
    r"also\b|earlier\b|later\b)",
    re.IGNORECASE,
)
_BEFORE = 80  # characters


def speakers_town(sentence: Sentence, told: Sequence[ActMention], findings: Findings) -> tuple[Placed, ...]:
    """The place of those who speak in a sentence, where what they tell was there."""
    anew = [a for a in told if not a.definite and (a.event_type or a.outcome)]
    if all(a.assertion.reason == "reference" for a in anew) or not (
        _brings_in(sentence, findings) or sentence.index == 0
    ):
        return ()
    text = findings.reading.text
    near = inside(findings.places, sentence.span)
    places = [p for p in near if sentence.span.covers(p.span) and p.scope in ("text", "background")]
    found = [p for p in places if _LOCAL.search(text, max(0, p.span.start - _BEFORE), p.span.start) and _is_near(p)]
    return tuple(found[:1])


def _is_near(place: Placed) -> bool:
    return is_sharp(place) or place.location.precision == "admin1"


def _brings_in(sentence: Sentence, findings: Findings) -> bool:
    """Whether a sentence opens with words for another attack, or tells a day that is not the one told last."""
    if _OPENS.match(findings.reading.text, *sentence.span):
        return True
    own = next((d for d in inside(findings.dates, sentence.span) if _is_day(d) and sentence.span.covers(d.span)), None)
    if own is None:
        return False
    earlier = reversed(beginning_in(findings.dates, Span(0, sentence.span.start)))
    before = next((findings.dates[i] for i in earlier if _is_day(findings.dates[i])), None)
    return before is not None and dates_apart(own, before)


def _is_day(dated: Dated) -> bool:
    return dated.scope == "text" and dated.date.precision == "day" and dated.date.start is not None
