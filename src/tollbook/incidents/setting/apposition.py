"""Places that only say where another place lies, or who somebody is: "in Gao, 320 km east of Mopti, a bomb went off"
was in Gao, and "the mayor of Gao was shot in Mopti" in Mopti."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.apart import WIDE
from tollbook.mentions import Findings, Placed
from tollbook.spans import Span, inside

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
_FROM_WHERE = re.compile(r" from (?:the )?(?:(?:state|province|district|region|city|village) of )?", re.IGNORECASE)
_WITH_WHAT = re.compile(r" (?:of|at|with|for|from) (?:the )?(?:[a-z'-]+ (?:of (?:the )?)?){0,3}")
_NEAR = 50  # characters from a noun for people to what they are of
_PHRASE = 600  # characters that no noun phrase for people exceeds


def says_who(place: Placed, findings: Findings) -> bool:
    """Whether a place only tells who somebody is: "the mayor of X", "three labourers from X", "Otto Samad, a teacher at
    the X school, was"."""
    text, at = findings.reading.text, place.span.start
    near = [a for a in inside(findings.actors, Span(at - _PHRASE, at)) if 0 < at - a.head.end < _NEAR]
    people = (a for a in near if a.who)
    if any(a.form in ("person", "group") and _FROM_WHERE.fullmatch(text, a.head.end, at) for a in near):
        return True
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


_TREATED = re.compile(
    r"\b(?:taken|removed|rushed|flown|brought|moved|shifted|evacuated|transferred|admitted|carried|referred|airlifted|"
    r"ferried|treated|died|recovering|lies|lay|lying|conveyed|sent)\b[^.;:]{0,40}?\b(?:to|in|at|by) "
    r"(?:(?:an?|the|his|her|their) )?(?:[\w-]+ ){0,3}?(?P<ward>(?:hospitals?|clinic|infirmary|health cent(?:er|re)),? "
    r"(?:in|at|of|near) (?:the \w+ of )?)?$",
    re.IGNORECASE,
)
_WARD = re.compile(r"\b(?:hospital|clinic|infirmary)s?\b", re.IGNORECASE)
_MOTION = 90  # characters before a hospital's name in which the hurt are told as taken there


def _says_where_treated(place: Placed, text: str) -> bool:
    """Whether a place is only where the hurt were taken: "were removed to a hospital in X"."""
    led = _TREATED.search(text, max(0, place.span.start - _MOTION), place.span.start)
    return led is not None and bool(led["ward"] or _WARD.search(text, place.span.start, place.span.end))


_SPEAKER = re.compile(
    r"\b(?:residents?|witness(?:es)?|villagers?|officials?|sources?|doctors?|nurses?|medics?|elders?|teachers?|traders?|"
    r"farmers?|herders?|survivors?|lawmakers?|activists?|locals?|m[ae]n|wom[ae]n|inhabitants?)(?: \w+ly)? "
    r"(?:in|from|of|at|reached in|contacted in) (?:the )?(?:nearby|neighbou?ring|adjacent) (?:(?:town|village|city|"
    r"district|state|province) of )?$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?: (?:town|village|city|district|state|province))?,? (?:told|said|says|confirmed|reported|described|put|also)\b",
    re.IGNORECASE,
)


def _says_where_told(place: Placed, text: str) -> bool:
    """Whether a place is only where one who tells of it is, beside where it was: "a resident in nearby X town told"."""
    # "nearby" may be read into the place.
    words = place.span.of(text).lower()
    at = place.span.start + next(
        (len(w) for w in ("nearby ", "neighbouring ", "neighboring ") if words.startswith(w)), 0
    )
    return _SPEAKER.search(text, max(0, at - _MOTION), at) is not None and bool(_SPEAKS.match(text, place.span.end))


_MEASURED = re.compile(
    r"\d ?(?:km|kms|kilomet(?:er|re)s?|miles?)(?: ?\([^()]{1,24}\))? (?:to the )?(?:\w+ )?$", re.IGNORECASE
)
_BEFORE = 60  # characters before a bearing in which the distance stands


def without_asides(places: Sequence[Placed], text: str, *, labelled: bool) -> list[Placed]:
    """The places of an episode of news, without those where the hurt were taken or those near by who tell of it are;
    of an entry that opens with a town, without those that only tell how far from them it lies."""
    kept = [p for p in places if not (_says_where_treated(p, text) or _says_where_told(p, text))]
    listed = [p for p in kept if p.reason is None and p.location.precision not in WIDE and not _leads_to(p, text)]
    kept = [p for p in kept if not (listed and _leads_to(p, text))]
    return [p for p in kept if not (labelled and _says_where_label_lies(p, text))]


_ROAD_TO = re.compile(r"(?:on|along) the (?:\w+ ){0,2}?(?:road|highway|motorway|route) (?:to|towards?) ", re.IGNORECASE)


def _leads_to(place: Placed, text: str) -> bool:
    """Whether a place is only the one to which the road led: "on the highway to X a truck was held up at Y"."""
    at = max(0, place.span.start - 40)
    return any(m.end() >= place.span.start for m in _ROAD_TO.finditer(text, at, place.span.end))


def _says_where_label_lies(place: Placed, text: str) -> bool:
    """Whether a place only tells how far from it the town is that its entry opens with: "HILLA - A judge was shot, 100
    km (62 miles) south of Baghdad"."""
    relation = place.location.relation or ""
    at = text.find(relation.split(" ")[0], place.span.start, place.span.end) if relation.endswith(" of") else -1
    return at >= 0 and bool(_MEASURED.search(text, max(0, at - _BEFORE), at))


def says_where(place: Placed, pool: Sequence[Placed], text: str) -> bool:
    """Whether a place is named only to tell where the one right before it lies."""
    ahead = [p for p in pool if p.span.end <= place.span.start and p.location.precision not in WIDE]
    if not ahead:
        return False
    # The words between may have been read into the place, all of them: "320 km east of Mopti", "west of the capital".
    last, name = ahead[-1], (place.location.name or "")
    start = text.find(name, place.span.start, place.span.end) if name else -1
    end = start if start >= 0 else place.span.end if place.location.relation else place.span.start
    return end - last.span.end <= 90 and bool(_LIES.fullmatch(text, last.span.end, end))
