"""How many things a plural goes back to: "assaulted three posts. ... The posts were burned" are three burned."""

from __future__ import annotations

import re

from tollbook.find.number_words import UNITS
from tollbook.incidents.draft import Draft
from tollbook.mentions import DamageMention
from tollbook.spans import Span

_NUMBER = rf"(?P<number>{'|'.join(w for w, n in UNITS.items() if 1 < n < 13)}|\d{{1,3}})"
_BESIDE = "(?:adjoining |neighbou?ring |outlying |passing )?"  # other words in -ing open what was done
_AGAIN = re.compile(
    r"(?:all )?(?:the|these|those|both) (?!(?:other|others|remaining|last|next|first)\b)(?:\w+ )?(?P<noun>\w+s)$",
    re.IGNORECASE,
)
_ARE = re.compile(r" (?:were|are|had|have|both|all)\b")
_ALIKE_IN_BOTH = frozenset(("barracks", "headquarters", "crossroads"))  # one or several


def counted_before(damage: DamageMention, draft: Draft, text: str) -> tuple[int, Span] | None:
    """The number of the things that ``damage`` goes back to, and its words, where the incident's words before give
    one; None where the damage has a number of its own or nothing counted is meant."""
    again = _AGAIN.match(damage.span.of(text))
    if again is None:
        return None
    either = again["noun"].lower() in _ALIKE_IN_BOTH
    if damage.interval is not None and not (either and damage.interval.high == 1 and _ARE.match(text, damage.span.end)):
        return None
    told = re.compile(
        rf"\b{_NUMBER} {_BESIDE}(?:(?!\w+(?:s|ing) )[\w-]+ ){{0,2}}?{re.escape(again['noun'])}\b", re.IGNORECASE
    )
    counted = [m for e in draft.episodes for m in told.finditer(text, e.span.start, min(e.span.end, damage.span.start))]
    if not counted:
        return None
    word = counted[-1]["number"].lower()
    return UNITS[word] if word in UNITS else int(word), Span(*counted[-1].span())
