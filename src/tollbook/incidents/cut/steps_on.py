"""Sentences of news that step on or back by hours to another attack, on somebody not told of before.

"About an hour later, a grenade was thrown at a pharmacy in the same city."   -> another attack
"An hour later they burned a house", "Ten minutes later a second blast ..."   -> how the one told went on
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.cut.came_of_it import strikes_anew
from tollbook.mentions import ActMention

_STEP = re.compile(
    r"\W*(?:(?:about|some|around|only|just|barely|roughly|nearly|almost|less than|more than|within|over) ){0,2}"
    r"(?:half an|a quarter of an|an?|a few|several|[a-z]+|\d+)[ -](?:hours?|minutes?|half[ -]hour)(?: and a half)? "
    r"(?:later|earlier|before(?:hand)?|after(?:wards)?)\b",
    re.IGNORECASE,
)
_ACTING = ("initiator", "means", "target", "victim")
_KNOWN = re.compile(r"(?:the|those|these|its|their|his|her|they|them|he|she|it|him)\b", re.IGNORECASE)
_ENDS = frozenset(("detention", "release", "arson"))
_AGAIN = re.compile(r"\b(?:second|third|fourth|again|also|once more)\b", re.IGNORECASE)
_SHORT = 160  # characters behind the step within which the act stands


def steps_on(words: str, acts: Sequence[ActMention], text: str) -> bool:
    """Whether a sentence of news opens with hours or minutes passed and then tells a new attack on someone new."""
    step = _STEP.match(words)
    if step is None or not acts:
        return False
    first = acts[0]
    harm = first.event_type in _ENDS or (first.event_type is None and first.outcome is not None)
    if first.weak or first.definite or harm or not strikes_anew(first, text):
        return False  # "a policeman died", "police arrested a man": what came of the one told
    before = words[step.end() : step.end() + _SHORT]
    known = any(_KNOWN.match(x.span.of(text)) for x in first.arguments if x.role in _ACTING)
    return not known and _AGAIN.search(before) is None
