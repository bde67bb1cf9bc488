"""Sentences that say with what the attack just told was made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.mentions import WeaponMention
from tollbook.spans import Span

# Not of this attack, or not of an attack: "has often used remote-controlled bombs".
USUAL_MEANS: Final = re.compile(
    r"\b(?:has|have|often|usually|regularly|frequently|in the past|previous\w*|similar|such|if|would|could|may|might|"
    r"will|arrest\w*|seized|defused|disposal)\b",
    re.IGNORECASE,
)
_WITH_WHAT = re.compile(
    r"\b(?:the (?:\w+ )?\w+|they|he|she) (?:used|wielded|were armed with|was armed with|carried out \w+ \w+ with)\b",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|this) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_REACH = 40  # characters behind "used" within which the weapon is named


def tells_means(words: Span, weapons: Sequence[WeaponMention], text: str) -> bool:
    """Whether a sentence without act or harm says with what the attack just told was made: "the gunmen used rifles",
    "officials said the bomb weighed 12 kilos"."""
    used = [w for w in weapons if w.used]
    if not used or USUAL_MEANS.search(text, words.start, words.end):
        return False
    verb = _WITH_WHAT.search(text, words.start, words.end)
    if verb is not None and any(0 <= w.span.start - verb.end() <= _REACH for w in used):
        return True
    return any(_THE.search(text[max(words.start, w.span.start - 30) : w.span.start]) for w in used)
