"""What stands between two names of places: "A, B", "A in B", "A, a small village near B"."""

from __future__ import annotations

import re
from typing import Literal

PARAGRAPH = re.compile(r"\n\s*\n")
_IN = re.compile(
    r",?\)? ?(?:located |situated |lying )?(?:in|of|within|inside|at|on) ?(?:the )?"
    r"(?:middle of|heart of|center of|centre of)? ?(?:the)?"
)
_APPOSED = re.compile(
    r",? ?(?:which is |that is )?(?:a|an|another|the) (?:(?!in\b|of\b)[\w'’-]+ ){0,3}?"
    r"(?:village|town|hamlet|settlement|suburb|community|city|neighbou?rhood|quarter|camp|locality|sub-?district|"
    r"district|area|crossroads|outpost)"
    r"(?P<inside> (?:located |situated |lying )?(?:in|of|within|inside)(?: the)?)?"
    r"(?: (?:\w+ )?(?:part|parts|side|area|south|north|east|west|centre|center|countryside) of(?: the)?)?"
    r"(?: (?:located|situated|lying|some|about|just|roughly))?"
)
# "Sitio A, Brgy B, C": of the Philippines, where a part of a town that no list holds stands between two names.
_PART_BETWEEN = re.compile(r", (?:Barangay|Brgy\.?|Bgy\.?|Sitio|Purok) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2},")
_LIES = re.compile(  # "X, which lies some", "X is situated in the"
    r"(?:,? (?:which|that))? ?(?:is|lies|sits|stands)(?: located| situated)?"
    r"(?P<inside> (?:in|within|inside)(?: the)?)?(?: (?:some|about|just|roughly|around|only))?"
)


def is_apposed(gap: str) -> Literal["near", "in", ""]:
    """Whether what stands between two names says what the first is, and how the second lies to it.

    >>> is_apposed(", a small village"), is_apposed(", which lies in the"), is_apposed(", and a village")
    ('near', 'in', '')
    """
    squeezed = " ".join(gap.split())
    match = _APPOSED.fullmatch(squeezed) or _LIES.fullmatch(squeezed)
    if match is None:
        return ""
    return "in" if match["inside"] else "near"


def link(gap: str) -> str | None:
    """How two names hang together by the text between them; None where they don't.

    >>> link(", "), link(" in the "), link(" and ")
    ('comma', 'in', None)
    """
    if PARAGRAPH.search(gap):
        return None
    squeezed = " ".join(gap.split())
    if squeezed == ",":
        return "comma"
    if _PART_BETWEEN.fullmatch(squeezed):
        return "comma"
    if squeezed in ("(", "[", ", ("):
        return "paren"
    if squeezed == "/":
        return "slash"
    if squeezed in ("'s", "’s"):
        return "possessive"
    return "in" if _IN.fullmatch(squeezed) else None
