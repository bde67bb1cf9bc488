"""Attacks that news only counts hours from: "some nine hours before the ambush, at 8 p.m., men had burned a lorry".

>>> bool(_HOURS_FROM.match("About three hours after that attack, shots rang out."))
True
>>> bool(_HOURS_FROM.match("Troops came three hours after the attack."))
False
"""

from __future__ import annotations

import re

from tollbook.find.assertion_scope import is_nominal
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.parse import Token

_ABOUT = "some|about|around|roughly|nearly|almost|just|barely|only|less|more|than|over|under"
_HOURS_FROM = re.compile(
    rf"\W*(?:(?:{_ABOUT}) ){{0,2}}(?:half an|a few|[\w-]+)(?: and a half)? (?:minutes?|hours?) "
    r"(?:before|after) (?:the|that|this) (?:[\w-]+ ){0,2}?"
    r"(?:attack|bombing|blast|explosion|shooting|killing|ambush|raid|assault|strike|murder|"
    r"abduction|kidnapping|incident|massacre|clash|shelling|operation)\b",
    re.IGNORECASE,
)


def counted_from(act: Token, verdict: Verdict) -> Verdict:
    """The verdict, with no new telling of an attack where a sentence opens by counting hours or minutes from it."""
    if not (verdict.told and is_nominal(act)) or act.doc.words.isdisjoint(("before", "after")):
        return verdict
    opening = _HOURS_FROM.match(act.doc.text)
    if opening is None or act.idx >= opening.end():
        return verdict
    return verdict.not_told(grammatical(act, "counted_from"), "reference")
