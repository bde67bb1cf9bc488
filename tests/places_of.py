"""The places of a text, found and resolved as a run does, for tests of both."""

from __future__ import annotations

from typing import Any

from reading_of import reading_of
from tollbook.find.places import PlaceFinder
from tollbook.mentions import Placed
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resolve.places import PlaceResolver
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
GAZETTEER = Gazetteer.load(KNOWLEDGE)
_FINDER, _RESOLVER = PlaceFinder(KNOWLEDGE, GAZETTEER), PlaceResolver(KNOWLEDGE, GAZETTEER)


def places_of(text: str, **source: Any) -> list[Placed]:
    """``source`` as for ``reading_of``."""
    reading = reading_of(text, **source)
    return list(_RESOLVER.resolve(_FINDER.find(reading), reading))
