"""Which country a report is about, and the places that are only talked of beside its incidents.

A comment from Madrid on a murder in San Salvador names Spain; the murder lies in El Salvador all the same.
"""

from __future__ import annotations

import dataclasses
from collections import Counter

from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, Placed
from tollbook.model import Location

_WIDE = ("country", "region", "unknown")
_FAR = 60  # characters between a foreign place and the act beside which it stands
_SURE = 2  # times the votes of the foreign place's country


class ReportCountry:
    """Weighs the countries that one report names."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        votes: Counter[str] = Counter()
        for placed in findings.places:
            if placed.location.country:
                votes[placed.location.country] += 1 if placed.scope == "background" else 2
        for actor in findings.actors:
            if actor.country and actor.actor_id:
                votes[actor.country] += 1
        self._votes = votes

    def place(self, of_actors: frozenset[str] = frozenset()) -> Placed | None:
        """The country as a place: the one that the report's places, its dateline and the nationality of its bodies
        name most often. None where two stand equal. ``of_actors`` are countries of the incident's own actors, whose
        word counts most."""
        country = self._main(of_actors)
        if country is None:
            return None
        mine = [p for p in self._findings.places if p.location.country == country]
        named = next((p for p in mine if p.location.precision == "country"), None)
        if named is not None:
            return named
        location = Location(name=None, as_written=None, country=country, precision="country")
        if mine:
            return dataclasses.replace(mine[0], location=location, rule="context.country_of_report", reason=None)
        known = next((a for a in self._findings.actors if a.country == country), None)
        if known is None:
            return None
        return Placed(span=known.span, rule="context.country_of_actor", location=location, scope="background")

    def instead(self, draft: Draft, of_actors: frozenset[str]) -> Placed | None:
        """The country to put an incident in where the place told beside it is only talked of: it lies abroad, from all
        that the report says, and stands apart from the act or is a country named without "in"."""
        placed = draft.where
        if placed is None or placed.location.country is None:
            return None
        main = self._main(of_actors)
        if main is None or main == placed.location.country:
            return None
        if self._weight(main, of_actors) < _SURE * self._weight(placed.location.country, of_actors):
            return None
        bare = placed.location.precision in _WIDE and "frame" not in placed.rule
        return self.place(of_actors) if bare or self._is_talked_of(placed, draft) else None

    def _is_talked_of(self, placed: Placed, draft: Draft) -> bool:
        """Whether a place stands in no sentence that tells the act, or far from it there."""
        sentence = self._findings.reading.sentence_at(placed.span.start)
        beside = [a for a in draft.acts if sentence is not None and a.sentence == sentence.index and not a.definite]
        gaps = [max(placed.span.start - a.span.end, a.span.start - placed.span.end) for a in beside]
        return min(gaps, default=_FAR + 1) > _FAR

    def _main(self, of_actors: frozenset[str]) -> str | None:
        votes = self._votes + Counter(dict.fromkeys(of_actors, 3))
        ranked = votes.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

    def _weight(self, country: str, of_actors: frozenset[str]) -> int:
        return self._votes[country] + 3 * (country in of_actors)
