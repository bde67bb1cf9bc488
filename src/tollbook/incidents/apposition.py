"""Places that only say where another place lies, or who somebody is: "in Gao, 320 km east of Mopti, a bomb went off"
was in Gao, and "the mayor of Gao was shot in Mopti" in Mopti."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.apart import WIDE
from tollbook.mentions import Findings, Placed

_LIES = re.compile(
    r"[ ]?[,(–—-][ ]?(?:(?:which (?:lies|is)|lying|located|situated|some|about|around|roughly|just|nearly|more than|"
    r"almost|over|approximately|a|an|the|only) ){0,3}"
    r"(?:[\d.,]+|[a-z-]+)?[ ]?(?:(?:kilomet(?:re|er)s?|kms?|miles?|hours?(?:' drive)?|minutes?(?:' drive)?)[ ])?"
    r"(?:(?:to the |due )?(?:north|south|(?:north-?|south-?)?(?:east|west))(?:ern)? (?:of|from)|from|away from|outside|"
    r"near|off)(?: the (?:\w+ )?(?:city|town|capital|village|port)(?:,? of)?| the capital,?)?[ ]?",
    re.IGNORECASE,
)

_BEARING = re.compile(
    r"(?:the )?(?:far )?(?:north|south|(?:north|south)?[- ]?(?:east|west)|centre|center)(?:ern)?"
    r"(?: (?:zone|region|theatre|sector|front|axis))?",
    re.IGNORECASE,
)


_OF_WHAT = re.compile(r" of (?:the )?(?:[a-z'-]+ (?:of (?:the )?)?){0,3}")
_WITH_WHAT = re.compile(r" (?:of|at|with|for|from) (?:the )?(?:[a-z'-]+ (?:of (?:the )?)?){0,3}")
_NEAR = 50  # characters from a noun for people to what they are of


def says_who(place: Placed, findings: Findings) -> bool:
    """Whether a place only tells who somebody is: "the mayor of X", "Otto Samad, a teacher at the X school, was"."""
    text, at = findings.reading.text, place.span.start
    people = (a for a in findings.actors if a.who and 0 < at - a.head.end < _NEAR)
    return any(
        _OF_WHAT.fullmatch(text, a.head.end, at)
        or (
            text.endswith(", ", 0, a.span.start)
            and text.startswith(",", place.span.end)
            and _WITH_WHAT.fullmatch(text, a.head.end, at)
        )
        for a in people
    )


def is_bearing_alone(place: Placed) -> bool:
    """Whether all that a place is named by is a part of the country: "In the North East, troops at X ..."."""
    return place.reason is not None and bool(_BEARING.fullmatch((place.location.name or "").strip()))


def says_where(place: Placed, pool: Sequence[Placed], text: str) -> bool:
    """Whether a place is named only to tell where the one right before it lies."""
    ahead = [p for p in pool if p.span.end <= place.span.start and p.location.precision not in WIDE]
    if not ahead:
        return False
    # The words between may have been read into the place: "320 km east of Mopti".
    last, name = ahead[-1], (place.location.name or "")
    start = text.find(name, place.span.start, place.span.end) if name else -1
    end = start if start >= 0 else place.span.start
    return end - last.span.end <= 90 and bool(_LIES.fullmatch(text, last.span.end, end))
