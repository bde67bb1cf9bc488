"""Days on which the dead were buried: none of an attack, nor one that "the same evening" goes back to.

"We buried 18 people on Thursday."                                  before the day
"On Wednesday 23 people killed in the raid were laid to rest."      behind it
"Thousands turned out on Friday for the burial of those killed."    by a noun
"Gunmen killed three mourners on Friday at the burial of a chief."  an attack's day all the same
"""

from __future__ import annotations

import re

from tollbook.spans import Span

_NEAR = 160  # characters of a sentence on either side that are looked at
_PUT = r"(?:buried|laid to rest|interred|cremated)"
_BEFORE = re.compile(rf"\b(?:{_PUT}|were burying)\b[^.;,]{{0,40}}$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"[^.;]{{0,120}}?\b(?:killed|slain|massacred|murdered|shot dead|dead|victims)\b[^.;]{{0,80}}?"
    rf"\b(?:were|was|being) (?:\w+ )?{_PUT}\b",
    re.IGNORECASE,
)
_RITE = r"(?:burials?|funerals?|mass graves?)"
_RITE_BEFORE = re.compile(rf"\b(?:{_RITE}|mourners)\b[^.;,]{{0,60}}$", re.IGNORECASE)
_RITE_BEHIND = re.compile(rf"[^.;]{{0,60}}?\b(?:for|at|to attend) (?:[\w-]+ ){{0,3}}?{_RITE}\b", re.IGNORECASE)
# What strikes at a rite: "a bomb exploded at the funeral on Sunday".
_STRUCK = re.compile(
    r"\b(?:kill(?:ed|s|ing)|wound(?:ed|ing)|injur(?:ed|ing)|attack(?:ed|ing)?|struck|strike|hit|shot|fired|opened fire|"
    r"bomb(?:ed|er|ing)?|blast|explo\w+|blew|storm(?:ed|ing)|raid(?:ed)?|ambush(?:ed)?|abducted|kidnapped|"
    r"shell(?:ed|ing|s)|drone|grenade|massacre[d]?|clash(?:ed|es)?|shooting)\b",
    re.IGNORECASE,
)


def is_of_burial(text: str, day: Span) -> bool:
    """Whether ``day`` in ``text`` is when those killed were buried.

    >>> words = "On Wednesday 23 people killed in the raid were laid to rest."
    >>> is_of_burial(words, Span(3, 12))
    True
    """
    before = re.split(r"[.;!?]\s|\n", text[max(0, day.start - _NEAR) : day.start])[-1]
    behind = re.split(r"[.;!?](?:\s|$)|\n", text[day.end : day.end + _NEAR], maxsplit=1)[0]
    if _BEFORE.search(before):
        return True
    if _STRUCK.search(before):
        return False
    return any((_BEHIND.match(behind), _RITE_BEHIND.match(behind), _RITE_BEFORE.search(before)))
