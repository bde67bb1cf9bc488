"""Which country a report is about, and the places that are only talked of beside its incidents.

A comment from Madrid on a murder in San Salvador names Spain; the murder lies in El Salvador all the same.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property

import msgspec

from tollbook.incidents.apart import WIDE
from tollbook.incidents.claims import Participant
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, Known, Placed
from tollbook.model import Location

_FAR = 60  # characters between a foreign place and the act beside which it stands
_SURE, _LIKELY, _ALL_BUT = 2, 1.15, 5  # times the votes of the foreign place's country
_NAMED, _MEANT, _BESIDE, _OWN = 2, 1, 2, 3  # votes: a place, a nationality, one in the act's sentence, the actors' own
_BODIES = frozenset(("government", "state_forces", "police", "political", "rebel", "militia"))
_LEADS = re.compile(r"\b(?:in|inside|within|at|near|into)\s(?:the\s)?$", re.IGNORECASE)
# A dateline that has to name its country, "BONN (WEST GERMANY), 24 AUG", is likely written from abroad.
_ABROAD = re.compile(r"[^\d\n(]{0,3}(?:\([^()\d\n]{2,30}\)|(?<=\)))")
_SPEAKING = frozenset(
    "say state announce condemn denounce deny express reject report demand ask call urge add note indicate lament "
    "deplore repudiate regret confirm warn predict promise protest tell accuse blame offer praise send".split()
)


def of_people(people: tuple[Participant, ...]) -> frozenset[str]:
    """The countries that an incident's own actors speak for: bodies, and officials of a state other than diplomats."""
    return frozenset(
        p.known.country
        for p in people
        if p.known.country and (p.known.actor_id or (p.known.type in _BODIES and p.known.who != "diplomat"))
    )


class ReportCountry:
    """Weighs the countries that one report names."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        votes: Counter[str] = Counter()
        self._abroad: set[str] = set()  # where the report was written, if it seems to be of what happened elsewhere
        for placed in findings.places:
            country = placed.location.country
            if country is None:
                continue
            abroad = placed.scope == "dateline" and _ABROAD.match(findings.reading.text, placed.span.end) is not None
            if abroad:
                self._abroad.add(country)
            votes[country] += _MEANT if placed.scope == "background" or abroad else _NAMED
        for actor in findings.actors:
            if actor.country is None or actor.who == "diplomat":  # an ambassador is abroad
                continue
            if actor.actor_id or actor.type in _BODIES:  # whose citizens are hurt says less
                votes[actor.country] += _MEANT
        self._votes = votes

    @cached_property
    def _said(self) -> tuple[tuple[int, str], ...]:
        """Where a country is named, or meant by one of its bodies, below the dateline."""
        named = (p for p in self._findings.places if p.scope != "dateline" and p.location.precision == "country")
        meant = (a for a in self._findings.actors if a.country and a.type in _BODIES and a.who != "diplomat")
        said = [(p.span.start, p.location.country) for p in named if p.location.country]
        said += [(a.span.start, a.country) for a in meant if a.country and not self._speaks(a)]
        return tuple(sorted(said))

    def _speaks(self, actor: Known) -> bool:
        """Whether a body is told for what it says: it may comment on what was done abroad."""
        sentence = self._findings.reading.sentence_at(actor.head.start)
        words = [] if sentence is None else sentence.tokens_in(actor.head)
        return any(word.dep_ == "nsubj" and word.head.lemma_ in _SPEAKING for word in words)

    def place(self, draft: Draft, of_actors: frozenset[str] = frozenset()) -> Placed | None:
        """The country as a place: the one that the report's places, its dateline and the nationality of its people
        and bodies name most often, those beside the act counting more. None where two stand equal. ``of_actors`` are
        countries of the incident's own actors, whose word counts most."""
        country = self._main(draft, of_actors)
        if country is None:
            return None
        mine = [p for p in self._findings.places if p.location.country == country]
        named = next((p for p in mine if p.location.precision == "country" and p.reason is None), None)
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
        if of_actors | self._votes.keys() == {placed.location.country}:
            return None  # all of one country
        main = self._main(draft, of_actors)
        there = placed.location.country
        if main is None or main == there or self._is_headed(placed, there):
            return None
        votes = self._votes_for(draft, of_actors)
        wide = placed.location.precision in WIDE
        area, words = placed.location.admin1, (placed.location.as_written or "").casefold()
        if wide and placed.reason == "unknown_place" and area and area.casefold() in words:
            return None  # "the X sector (North Kivu)": its own words say where it is
        if wide and placed.reason == "unknown_place" and not placed.homed and votes[main] >= _SURE * votes[there]:
            # In no list: its country was the one spoken of there, and the report as a whole knows better.
            return dataclasses.replace(placed, location=_elsewhere(placed.location, main))
        told = "frame" in placed.rule or self._is_led_to(placed)
        if not told and votes[there] <= _NAMED + _BESIDE and votes[main] >= _ALL_BUT * votes[there]:
            return self.place(draft, of_actors)  # a name that is no place here: nothing else in the report is there
        if wide and not told:
            return self.place(draft, of_actors) if votes[main] >= _LIKELY * votes[there] else None
        sure = votes[main] >= _SURE * votes[there] and self._is_talked_of(placed, draft)
        return self.place(draft, of_actors) if sure else None

    def _is_headed(self, placed: Placed, country: str) -> bool:
        """Whether the heading above a place is of its country."""
        above = [p for p in self._findings.places if p.scope == "heading" and p.span.start < placed.span.start]
        return bool(above) and above[-1].location.country == country

    def _is_led_to(self, placed: Placed) -> bool:
        """Whether "in" or the like stands before a place, which text in capitals doesn't tell from other words."""
        return _LEADS.search(self._findings.reading.text, max(0, placed.span.start - 16), placed.span.start) is not None

    def _is_talked_of(self, placed: Placed, draft: Draft) -> bool:
        """Whether a place stands in no sentence that tells the act, or far from it there."""
        sentence = self._findings.reading.sentence_at(placed.span.start)
        beside = [a for a in draft.acts if sentence is not None and a.sentence == sentence.index and not a.definite]
        gaps = [max(placed.span.start - a.span.end, a.span.start - placed.span.end) for a in beside]
        return min(gaps, default=_FAR + 1) > _FAR

    def _main(self, draft: Draft, of_actors: frozenset[str]) -> str | None:
        ranked = self._votes_for(draft, of_actors).most_common()
        best = [country for country, votes in ranked if votes == ranked[0][1]]
        if len(best) > 1:
            best = [country for country in best if country not in self._abroad]
        return best[0] if len(best) == 1 else None

    def _votes_for(self, draft: Draft, of_actors: frozenset[str]) -> Counter[str]:
        """The report's votes with those of the act's own sentences and actors."""
        every = self._findings.reading.sentences
        sentences = [every[index].span for index in {a.sentence for a in draft.acts}]
        said = self._said
        spans = ((bisect_left(said, (s.start, "")), bisect_left(said, (s.end, ""))) for s in sentences)
        beside = {country for first, last in spans for _, country in said[first:last]}
        votes = self._votes + Counter(dict.fromkeys(beside, _BESIDE))
        return votes + Counter(dict.fromkeys(of_actors, _OWN))


def _elsewhere(location: Location, country: str) -> Location:
    """An unlisted place in another country, with nothing that the first one's point told."""
    moved: Location = msgspec.structs.replace(
        location, country=country, admin1=None, admin1_code=None, admin2=None, latitude=None, longitude=None,
        uncertainty_km=None, precision="country",
    )  # fmt: skip
    return moved
