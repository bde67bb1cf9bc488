"""Chooses among registry entries that share a name, by theatre and date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.find.actor_lexicon import ActorEntry, ActorLexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The body a mention is of: its plain name, type and country as far as the words tell."""

    name: str | None = None
    entry: ActorEntry | None = None
    type: str | None = None
    country: str | None = None
    candidates: tuple[str, ...] = ()
    reason: str | None = None


def body_of(entry: ActorEntry) -> Body:
    """A registry entry as a body; where those that fight abroad come from says nothing of where they are told of."""
    country = entry.countries[0] if len(entry.countries) == 1 and not entry.abroad else None
    return Body(name=entry.name, entry=entry, type=entry.type, country=country)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a report tells of its world: entries named beyond doubt, all countries named, the year it is of."""

    actors: frozenset[str]
    countries: frozenset[str]
    year: int | None


class Registry:
    """The registry as the resolver asks it."""

    def __init__(self, lexicon: ActorLexicon) -> None:
        self._lexicon = lexicon
        self._coalitions = tuple(e for e in lexicon.actors.values() if e.unit == "coalition")

    def force(self, country: str, unit: str) -> ActorEntry | None:
        """The force that "<nationality> <unit>" names: ``force("IQ", "army")`` is the Iraqi Army."""
        found = self._lexicon.forces.get((country, unit))
        return self._lexicon.actors[found] if found else None

    def choose(
        self,
        ids: Sequence[str],
        written: str,
        near: Sequence[str],
        told: Told,
    ) -> tuple[tuple[ActorEntry, ...], str | None]:
        """The entry that ``written`` means, with the countries near by, likeliest first, and what the report tells.

        No entry: the letters are a common word here. Several, with a reason: they fit equally.
        """
        entries = [self._lexicon.actors[i] for i in ids]
        fitting = [
            e for e in entries if not (e.countries or e.theatre) or told.countries.intersection(e.countries + e.theatre)
        ]
        if not fitting:
            fitting = [e for e in entries if e.id in told.actors or not self._lexicon.is_common(written, e.id)]
        if told.year is not None and len(fitting) > 1:
            fitting = [e for e in fitting if _lives(e, told.year)] or fitting
        if len(fitting) > 1:
            fitting = [e for e in fitting if e.id in told.actors] or fitting
        if len(fitting) > 1:
            ranks = {c: n for n, c in enumerate(near)}
            best = min(_rank(e, ranks) for e in fitting)
            fitting = [e for e in fitting if _rank(e, ranks) == best]
        return tuple(fitting), "ambiguous_actor" if len(fitting) > 1 else None

    def coalition(self, near: Sequence[str], told: Told, found: Body) -> Body:
        """Which coalition "the coalition" is: one that the report names, else the one of the theatre and the year."""
        every = self._coalitions
        here = [e for e in every if e.id in told.actors]
        for country in () if here else near[:2]:
            here = here or [e for e in every if country in e.theatre]
        if told.year is not None and len(here) > 1:
            here = [e for e in here if _lives(e, told.year)] or here
        if not here:
            return found
        if len(here) == 1:
            return Body(name=here[0].name, entry=here[0], type=here[0].type)
        return Body(name=found.name, type=found.type, candidates=tuple(e.id for e in here), reason="ambiguous_actor")


def _rank(entry: ActorEntry, ranks: dict[str, int]) -> float:
    home = min((ranks.get(c, len(ranks)) for c in entry.countries), default=len(ranks))
    abroad = min((ranks.get(c, len(ranks)) for c in entry.theatre), default=len(ranks))
    return min(home, abroad + 0.5)


def _lives(entry: ActorEntry, year: int) -> bool:
    # A year's grace after the end: reports still tell of the last year's acts.
    return (entry.valid_from or year) <= year <= (entry.valid_to or year) + 1
