"""Lists of named places: "at A, B and C", "the villages of A, west of X, and B"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from tollbook.incidents.apart import WIDE, named_apart
from tollbook.mentions import Placed
from tollbook.spans import Span

_KIND = r"(?:villages?|towns?|hamlets?|camps?|posts?|checkpoints?|barracks|quarters?|cit(?:y|ies)|settlements?)"
_LINK = re.compile(
    rf"(?P<and>,? and|,? as well as)?"
    r"(?:, (?:(?:later )?(?:in|on) the (?:same )?(?:morning|evening|afternoon|night|day)|at (?:night|dawn|noon)"
    r"|(?:\w+ )?later),)?"
    rf",? ?(?:also )?(?:(?P<at>in|at|near|on|around|outside|inside) )?(?:of )?"
    rf"(?:(?:the|that of the|that of) )?(?:{_KIND} of )?"
)
_BESIDE = re.compile(r",? (?:to the )?(?:north|south|east|west)\w*(?:-?(?:north|south|east|west)\w*)? of |, near ")
_COMPASS = re.compile(r"(?:to the )?(?:north|south|east|west)", re.IGNORECASE)
# What makes of two names one place: a road, a border, an area.
_ONE = re.compile(
    r"\b(?:between|linking|connecting|joining|along|roads?|highway|border|area|areas|region|front|axis|"
    r"valley|desert|countryside|province|district|outskirts|amid|among)\b[^,;.:]{0,40}$"
    r"|\b(?:from|to|towards?)\b[^,;.:]{0,16}$",
    re.IGNORECASE,
)
_ONE_BEHIND = re.compile(
    r",? (?:areas?|regions?|roads?|highway|borders?|front|axis|axes|valleys?|deserts?|provinces?)\b"
)
_WIDE_NAME = re.compile(r"(?:(?!in\b|near\b)[^,\s]+ ){0,5}?(?:areas?|regions?|roads|outskirts|borders?|district)\b")
_ROAD = re.compile(r"(?:(?!in\b|near\b)[^,\s]+ ){1,5}?road\b")
_ITS_OWN = re.compile(r"\b(?:the|on|at|near|of) $")

# One push on several villages: "an attack on the villages of A and B".
_ONE_PUSH = re.compile(
    r"\b(?:an?|one) (?:[\w'’-]+ ){0,3}?(?:attack|assault|raid|advance|push|offensive|incursion|attempt)"
    r"(?: (?:(?:by|of|from) [^,;.]{3,40}?|was \w+|to \w+))? (?:on|upon|against|towards?|into)(?: the)?"
    r"(?: (?:villages|towns|areas|positions)(?: of)?)? $",
    re.IGNORECASE,
)
_LEAD = 80  # characters before a list of places in which the deed is told
_DISTRICTS = re.compile(r"\b(?:districts|townships)\b", re.IGNORECASE)


def rows_of(places: Sequence[Placed], text: str) -> list[list[Placed]]:
    """The first list of places that bear different names, each with the places that say where it lies."""
    rows = [[places[0]]]
    closed = False
    for before, place in pairwise(places):
        gap = text[before.span.end : place.span.start]
        link = _LINK.fullmatch(gap)
        beside = _BESIDE.fullmatch(gap) or (gap == ", " and _COMPASS.match(place.span.of(text)))
        if (beside and not _has_bearing(rows[-1][0])) or (len(rows[-1]) > 1 and _COMPASS.match(place.span.of(text))):
            rows[-1].append(place)
        elif link and gap.strip() and not closed and _stands_alone(place, rows):
            rows.append([place])
            closed = link["and"] is not None
        elif closed:
            break
        else:
            rows = [[place]]
    return rows if closed else []


def _has_bearing(place: Placed) -> bool:
    """Whether a place is told by the way it lies to its name, so that no second says it: "south of A, east of B"."""
    return (place.location.relation or "").endswith(" of")


def there(row: list[Placed]) -> Placed:
    """A place of the list, by the listed one that it lies beside where no list holds it."""
    first = row[0]
    listed = next((p for p in row[1:] if p.reason is None), None)
    if first.reason != "unknown_place" or first.homed or listed is None:
        return first
    where = msgspec.structs.replace(
        listed.location,
        name=first.location.name,
        as_written=first.location.as_written,
        precision="near",
        geonames_id=None,
    )
    return dataclasses.replace(first, location=where)


def _stands_alone(place: Placed, rows: list[list[Placed]]) -> bool:
    return all(named_apart(row[0], place) for row in rows)


def is_one_place(rows: list[list[Placed]], begin: int, text: str) -> bool:
    """Whether the names are of one place ("between A and B", "the A and B areas") or too wide for an attack."""
    start, end = rows[0][0].span.start, rows[-1][-1].span.end
    if _ONE.search(text, max(begin, start - 60), start) or _ONE_BEHIND.match(text, end):
        return True
    if any(_WIDE_NAME.match(r[0].span.of(text)) or _is_half_of_road(r[0], text) for r in rows):
        return True
    return any(r[0].location.precision in (*WIDE, "admin1") and r[0].reason is None for r in rows)


def _is_half_of_road(place: Placed, text: str) -> bool:
    """Whether a road is named by what stands before as well: "the A and B road", but "in A and on the B road"."""
    if _ROAD.match(place.span.of(text)) is None:
        return False
    return _ITS_OWN.search(text, max(0, place.span.start - 6), place.span.start) is None


def is_one_push(start: int, text: str) -> bool:
    """Whether the places listed at ``start`` are what one attack was on: "an attack on the villages of A and B"."""
    return _ONE_PUSH.search(text, max(0, start - _LEAD), start) is not None


def is_of_districts(listed: Span, text: str) -> bool:
    """Whether listed places are told to be districts: "fighting in A and B districts"."""
    return _DISTRICTS.search(text, listed.start, listed.end + _LEAD // 4) is not None
