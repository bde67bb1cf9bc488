"""Places where people were only brought after what happened: "flown to a hospital in X", "were evacuated to Y".

>>> is_brought_there("Four were taken to a hospital in ", 33), is_brought_there("Shells hit a hospital in ", 25)
(True, False)
"""

from __future__ import annotations

import re

_BEFORE = 120  # characters looked at before a name
_VERBS = "evacuated|airlifted|flown|taken|transferred|moved|brought|rushed|repatriated|driven|carried|transported|sent"
_TO_HOSPITAL = re.compile(
    rf"\b(?:{_VERBS}|admitted|referred|hospitali[sz]ed|treated|treatment|recovering)\s[^.;:\n]{{0,45}}?"
    r"\b(?:hospitals?|clinics?|infirmary|morgues?|mortuary|(?:medical|health|treatment|trauma)\s"
    r"(?:cent(?:er|re)|facility|facilities|post|unit))\s(?:in|at|near|of|outside)\s(?:the\s)?"
    r"(?:(?:nearby|provincial|regional|city|town|capital|of)\s){0,3}$",
    re.IGNORECASE,
)
_TO_TOWN = re.compile(
    rf"\b(?:was|were|been|being)\s(?:\w+ly\s|then\s|later\s|all\s|also\s)?(?:{_VERBS})\s(?:by\s\w+\s)?to\s"
    r"(?:the\s(?:city|town|capital)\sof\s|nearby\s)?$",
    re.IGNORECASE,
)


def is_brought_there(text: str, start: int) -> bool:
    """Whether the words before a name that begins at ``start`` make it where the wounded or others were brought."""
    low = max(0, start - _BEFORE)
    return _TO_HOSPITAL.search(text, low, start) is not None or _TO_TOWN.search(text, low, start) is not None
