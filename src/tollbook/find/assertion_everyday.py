"""Reports of everyday affairs told in the words of battle: politics, business, science, attacks on computers.

"The premier came under fire in parliament over her tax bill."   a debate
"Hackers attacked the grid and took two servers down."            no blast
"Gunmen attacked the parliament during a debate on taxes."        an attack: somebody is armed

Nobody is hurt in such a report, and nobody and nothing in it is armed.
"""

from __future__ import annotations

import re

from tollbook.find.assertion_cues import CueKind, Cues

_ATTACKERS = re.compile(r"\b[Aa]ttackers?\b")
_TOPICS: tuple[CueKind, ...] = ("politics_text", "business_text", "science_text")
_NAMED = 2  # different words of a topic in the opening
_TOLD = 3  # and in the whole report


def everyday(opening: str, text: str, cues: Cues) -> CueKind | None:
    """The topic of a report of everyday affairs, by its opening; None where somebody may be hurt or armed."""
    cyber = cues.stands_in("cyber_text", opening)  # of two such words, those who attacked are at keyboards
    if cyber and not cues.stands_in("armed_text", _ATTACKERS.sub("they", text) if cyber >= _NAMED else text):
        return "cyber_text"
    if cues.stands_in("hurt_text", text):
        return None
    for topic in _TOPICS:
        if cues.stands_in(topic, opening) >= _NAMED and cues.stands_in(topic, text) >= _TOLD:
            return topic
    return None
