"""What a place's words do in their report: whether a country acts, and which places may speak for their neighbours."""

from __future__ import annotations

from tollbook.find.places import Part
from tollbook.mentions import Reading
from tollbook.resolve.gazetteer import Place
from tollbook.resolve.place_context import Context
from tollbook.resolve.place_location import Found
from tollbook.resolve.place_names import fold


def undisputed(anchors: tuple[tuple[int, Place], ...]) -> tuple[tuple[int, Place], ...]:
    """Without places whose name a report gives to two countries: each Tripoli would speak for the other's country."""
    countries: dict[str, set[str]] = {}
    for _, place in anchors:
        countries.setdefault(fold(place.name), set()).add(place.country)
    return tuple(anchor for anchor in anchors if len(countries[fold(anchor[1].name)]) == 1)


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


def fits(part: Part, place: Place, outer: Found, context: Context) -> bool:
    """Whether a place that isn't inside the next part may stand beside it: a list, not a chain."""
    area = outer.place
    if outer.part.kind in ("admin1", "admin2") and part.kind != outer.part.kind:
        return False  # "San Andres, San Miguel department": one chain, whatever is called San Andres elsewhere
    if area is None or place.country == area.country:
        return area is None or area.kind != "country"
    return place.kind == "country" or place.country in context.countries
