"""What a place's words do in their report: whether a country acts, and which places may speak for their neighbours."""

from __future__ import annotations

import re

from tollbook.find.place_named import Part
from tollbook.find.places import PlaceMention
from tollbook.mentions import Reading
from tollbook.resolve.gazetteer import Place
from tollbook.resolve.place_context import Context
from tollbook.resolve.place_location import NEAR_TOWN, Found
from tollbook.resolve.place_names import fold

_SPEAKER = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men)|officials?|diplomats?|sources?|correspondents?|told reporters|"
    r"briefing|news conference|press conference|statement issued|interview) (?:in|at|from) (?:the )?$",
    re.IGNORECASE,
)
_BEFORE = 40  # characters


def speaks_there(start: int, text: str) -> bool:
    """Whether the place at an offset is only where somebody speaks: "a military spokesman in X said"."""
    return _SPEAKER.search(text, max(0, start - _BEFORE), start) is not None


def undisputed(anchors: tuple[tuple[int, Place], ...]) -> tuple[tuple[int, Place], ...]:
    """Without places whose name a report gives to two countries: each Tripoli would speak for the other's country."""
    countries: dict[str, set[str]] = {}
    for _, place in anchors:
        countries.setdefault(fold(place.name), set()).add(place.country)
    return tuple(anchor for anchor in anchors if len(countries[fold(anchor[1].name)]) == 1)


def _again(before: Found) -> str:
    """How a name is known that was told before: no less near its town than there."""
    return NEAR_TOWN if before.how == NEAR_TOWN else "unknown, told before"


class ToldNames:
    """Names of a report that its words put into an area once, so that they need not say so again."""

    def __init__(self) -> None:
        self._told: dict[str, Found] = {}

    def read(self, found: Found, mention: PlaceMention) -> Found:
        """``found``, or what the name stood for before: "a bomb in X, Y province ... a second blast hit X" is one X,
        though no list has it and a town abroad bears its name."""
        name = fold(found.part.name)
        if (
            found.how in ("unknown", NEAR_TOWN)
            and len(mention.parts) > 1
            and found.outer is not None
            and found.outer.place
        ):
            self._told.setdefault(name, found)
            return found
        before = self._told.get(name)
        if before is None or before.outer is None or before.outer.place is None or found.other is not None:
            return found
        if found.place is None or (found.outer is None and found.place.country != before.outer.place.country):
            return Found(found.part, None, _again(before), outer=before.outer)
        return found

    def again(self, mention: PlaceMention) -> tuple[Found, ...]:
        """What a name stood for before, of which nothing else is known."""
        part = mention.parts[0]
        before = self._told.get(fold(part.name)) if len(mention.parts) == 1 and not part.bare else None
        return () if before is None else (Found(part, None, _again(before), outer=before.outer),)


def acts(part: Part, reading: Reading) -> bool:
    """Whether a country's name is what does something: "Norway condemned the attack" places nothing in Norway."""
    sentence = reading.sentence_at(part.span.start)
    words = [] if sentence is None else sentence.tokens_in(part.span)
    if not words:
        return False
    word = words[-1]
    while word.dep_ == "conj" and word.head.i < word.i:
        word = word.head
    return bool(word.dep_ == "nsubj")


def came_from(part: Part, reading: Reading) -> bool:
    """Whether a country is only where people are from: "three peacekeepers from Norway died"."""
    sentence = reading.sentence_at(part.span.start)
    words = [] if sentence is None else sentence.tokens_in(part.span)
    word = words[-1] if words else None
    while word is not None and word.dep_ == "conj" and word.head.i != word.i:
        word = word.head  # "from Spain and Italy"
    above = None if word is None else word.head
    return above is not None and above.lower_ == "from" and above.head.pos_ in ("NOUN", "NUM")


def fits(part: Part, place: Place, outer: Found, context: Context) -> bool:
    """Whether a place that isn't inside the next part may stand beside it: a list, not a chain."""
    area = outer.place
    if outer.part.kind in ("admin1", "admin2") and part.kind != outer.part.kind:
        return False  # "San Andres, San Miguel department": one chain, whatever is called San Andres elsewhere
    if area is None or place.country == area.country:
        return area is None or area.kind != "country"
    return place.kind == "country" or place.country in context.countries
