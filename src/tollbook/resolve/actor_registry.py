"""Chooses among registry entries that share a name, by theatre and date."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.find.actor_lexicon import ActorEntry, ActorLexicon


class Registry:
    """The registry as the resolver asks it."""

    def __init__(self, lexicon: ActorLexicon) -> None:
        self._lexicon = lexicon

    def force(self, country: str, unit: str) -> ActorEntry | None:
        """The force that "<nationality> <unit>" names: ``force("IQ", "army")`` is the Iraqi Army."""
        found = self._lexicon.forces.get((country, unit))
        return self._lexicon.actors[found] if found else None

    def choose(
        self, ids: Sequence[str], written: str, near: Sequence[str], named: frozenset[str], year: int | None
    ) -> tuple[tuple[ActorEntry, ...], str | None]:
        """The entry that ``written`` means, with the countries near by, likeliest first, and all the report names.

        No entry: the letters are a common word here. Several, with a reason: they fit equally.
        """
        entries = [self._lexicon.actors[i] for i in ids]
        at_home = [e for e in entries if not (e.countries or e.theatre) or named.intersection(e.countries + e.theatre)]
        if not at_home:
            at_home = [e for e in entries if not self._lexicon.is_common(written, e.id)]
        if year is not None and len(at_home) > 1:
            at_home = [e for e in at_home if _lives(e, year)] or at_home
        if len(at_home) > 1:
            ranks = {c: n for n, c in enumerate(near)}
            best = min(_rank(e, ranks) for e in at_home)
            at_home = [e for e in at_home if _rank(e, ranks) == best]
        return tuple(at_home), "ambiguous_actor" if len(at_home) > 1 else None


def _rank(entry: ActorEntry, ranks: dict[str, int]) -> float:
    home = min((ranks.get(c, len(ranks)) for c in entry.countries), default=len(ranks))
    abroad = min((ranks.get(c, len(ranks)) for c in entry.theatre), default=len(ranks))
    return min(home, abroad + 0.5)


def _lives(entry: ActorEntry, year: int) -> bool:
    # A year's grace after the end: reports still tell of the last year's acts.
    return (entry.valid_from or year) <= year <= (entry.valid_to or year) + 1
