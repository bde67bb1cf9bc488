"""Entries of the listed nouns that tell people from things."""

from __future__ import annotations

from tollbook.model import CivilianStatus
from tollbook.resources import Entry


class PersonEntry(Entry, frozen=True, kw_only=True):
    """Nouns for persons, as the lexicon of person nouns holds them."""

    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    who: str | None = None
    civilian_status: CivilianStatus = "unknown"


class UnitEntry(Entry, frozen=True, kw_only=True):
    """Nouns for bodies of people ("troops"), which a number makes persons; those for places and buildings don't."""

    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    form: str = "group"


class ThingEntry(Entry, frozen=True, kw_only=True):
    """Names of things, as the lexicon of things hit or taken holds them."""

    kind: str
    forms: tuple[str, ...]


class PluralEntry(Entry, frozen=True, kw_only=True):
    """What a plural alone counts."""

    low: int
    best: int | None
    high: int | None
