"""What only angered those whose own deed a sentence of news tells: no deed of theirs.

"Residents angry at the repeated killings set fire to a bus."                        -> the bus burned, no killing
"Youths protesting at the lack of a response to these abductions burnt a car."       -> the car burned, no abduction
"""

from __future__ import annotations

import re

from tollbook.mentions import ActMention

_ANGER = "assertion.react_in_anger"
_THESE = re.compile(r"\b(?:these|those|such|the (?:recent|latest|repeated|many)) $", re.IGNORECASE)
_NEAR = 24  # characters before an act's noun


def without_what_angered(told: list[ActMention], text: str) -> list[ActMention]:
    """The acts of a sentence, without those that it only goes back to as what made somebody act."""
    kept = [a for a in told if not _angered(a, text)]
    done = any(a.event_type and a.event_type != "protest" and a.assertion.reason != "reference" for a in kept)
    return kept if done else told


def _angered(act: ActMention, text: str) -> bool:
    if act.shape != "noun" or act.assertion.reason != "reference":
        return False
    cued = any(rule == _ANGER for _, rule in act.assertion.words)
    return cued or _THESE.search(text, max(0, act.span.start - _NEAR), act.span.start) is not None
