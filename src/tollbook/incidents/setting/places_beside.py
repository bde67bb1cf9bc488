"""How the places that one episode names lie to each other: a village in a province's land, a road across a border."""

from __future__ import annotations

import re

from tollbook.incidents.cut.episodes import Episode
from tollbook.mentions import Placed

_DASHED = re.compile(r"[ ]?(?:-|–|—|--)[ ](?=[A-Z])")  # the town that a paragraph is from: "JOLO, Sulu - Marines"
_OPENS = re.compile(r"\W*(?:\w+, )?in (?:the )?", re.I)
_VILLAGE = re.compile(r"\b(?:village|town|hamlet|settlement|community|locality|township)\b", re.I)


def is_dashed(place: Placed, text: str) -> bool:
    """Whether a dash behind a place sets it off as where a paragraph is from; that of "the X - Y road" doesn't."""
    return place.location.relation != "between" and bool(_DASHED.match(text, place.span.end))


def lies_in(place: Placed, province: Placed) -> bool:
    """Whether a place is a sharper one of a province: "in X province overnight, a strike ... in Y district"."""
    same = place.location.country == province.location.country
    code = province.location.admin1_code
    return same and bool(code) and place.location.admin1_code == code and place.location.precision != "admin1"


def is_across(place: Placed) -> bool:
    """Whether a place is "between A and B" in two countries."""
    return place.location.relation == "between" and len({c.rpartition(", ")[2] for c in place.candidates}) > 1


def opens(place: Placed, episode: Episode, text: str) -> bool:
    """Whether an episode opens with "In" a place: "In Ancuabe, on the 3rd, ..."."""
    led = _OPENS.fullmatch(text, episode.span.start, place.span.start)
    return led is not None and text.startswith(",", place.span.end)


def is_village(place: Placed, text: str) -> bool:
    """Whether a place of no list is called a village."""
    return place.reason == "unknown_place" and bool(_VILLAGE.search(place.span.of(text)))


def is_village_of(place: Placed, around: Placed, text: str) -> bool:
    """Whether a place of no list is one in another's land: "In Daraa, a man was shot at X", "... in the town of X"."""
    same = place.location.country == around.location.country
    within_it = same and place.location.admin1_code in (None, around.location.admin1_code)
    named = "frame" in place.rule and around.reason is None
    return place.reason == "unknown_place" and within_it and (named or is_village(place, text))
