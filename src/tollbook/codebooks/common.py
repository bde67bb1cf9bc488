"""Rules that any codebook file may name: sides, days and places in the few words that schemes tell apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.countries import country
from tollbook.codebooks.dates import stretch_of
from tollbook.codebooks.narrative import story, where
from tollbook.codebooks.sides import STATE, sides_of


def initiator_kind(case: Case) -> str:
    """The kind of the first actor that acted, ``none`` where nobody is named."""
    side = sides_of(case).initiator
    return side.kind if side else "none"


def opponent(case: Case) -> str:
    """Whom the act was aimed at or harmed: ``armed`` if any of them is, ``unarmed``, ``property`` or ``none``."""
    sides = sides_of(case)
    if sides.armed:
        return "armed"
    if sides.civilians:
        return "unarmed"
    return "property" if case.incident.damage or sides.opponents else "none"


def only_unarmed(case: Case) -> bool:
    """Whether civilians are the main or only ones aimed at or harmed."""
    sides = sides_of(case)
    return bool(sides.civilians) and not sides.armed


def home_state(case: Case) -> bool:
    """Whether the forces of the state where it happened acted."""
    place = case.incident.location
    return any(
        side.kind in STATE and (side.country is None or place is None or side.country == place.country)
        for side in sides_of(case).initiators
    )


def possible_days(case: Case) -> int | None:
    """How many days remain possible for the date; None where none is known."""
    found = stretch_of(case)
    return found.days if found else None


def date_known(case: Case) -> bool:
    """Whether the date is known to a year or closer."""
    found = stretch_of(case)
    return found is not None and found.days <= 366


def land_column(field: str) -> Callable[[Case], Value]:
    """A rule that gives one field of the country where the incident happened, None where none is known."""

    def column(case: Case) -> Value:
        place = case.incident.location
        land = country(place.country if place else None)
        value: Value = getattr(land, field) if land else None
        return value

    return column


def place_words(case: Case) -> str:
    """The place in our words, from the sharpest name to the country."""
    return where(case.incident.location)


def several_linked(case: Case) -> bool:
    """Whether the incident belongs with others: a group, a part or a whole."""
    return len(case.together) > 1


def neutral_story(case: Case) -> str:
    """The record told in our own neutral words."""
    return story(case)


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    "sides.initiator": initiator_kind,
    "sides.opponent": opponent,
    "sides.only_unarmed": only_unarmed,
    "sides.home_state": home_state,
    "dates.possible_days": possible_days,
    "dates.known": date_known,
    "places.country_name": land_column("name"),
    "places.country_iso3": land_column("iso3"),
    "places.words": place_words,
    "incidents.linked": several_linked,
    "words.story": neutral_story,
}
