"""Clauses that tell how those came to harm who are told before: no second attack, wherever it is said to have been."""

from __future__ import annotations

import re

from tollbook.mentions import ActMention

_HOW = re.compile(r"[^.;:]{0,60}?\b(?:when|after|as) (?:their|his|her|its)\b[^.;:]{0,80}")


def tells_how(harm: ActMention, act: ActMention, text: str) -> bool:
    """Whether an act is how the harm before it came about: "in A two were killed when their car hit a mine on the road
    to B"."""
    caused = harm.event_type is None and bool(harm.outcome)
    return caused and _HOW.fullmatch(text, harm.span.end, act.span.start) is not None
