"""Which of a report's actors a phrase names, and the mention of each that says most.

"An officer of the police was killed."    -> the officer, not the police
"A number of rebels surrendered."         -> the rebels: the noun before only counts them
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left

from tollbook.incidents.parties.counted_back import counted_back
from tollbook.mentions import Argument, Findings, Known
from tollbook.spans import Span, inside, touched

# Nouns that count people and name nobody.
COUNTING = frozenset(
    "number group some several many most dozens scores few majority couple handful one two three four".split()
)
# Pronouns that stand for somebody told before.
STANDING_FOR = frozenset(("them", "they", "it", "him", "her", "others"))

_ASIDE = 60  # characters from a name within which a noun tells who it is
# Between a name and its noun: an age, "who was", an article and what the noun is described by.
_APPOSED = re.compile(
    r"(?:,? (?:\(\d{1,3}\)|(?:aged )?\d{1,3}(?: years old)?))?,"
    r"(?: who (?:was|is|had been|worked as))? (?:an?|the|\d{1,3}-year-old|former|retired) (?:[\w'-]+ ){0,4}"
    r"|,? (?:\(\d{1,3}\)|(?:aged )?\d{1,3}(?: years old)?), (?:[a-z][\w'-]+ ){0,3}"
)


class NamedActors:
    """Looks up actors by the spans of their words; an actor is given by its index in the findings."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._claim = findings.reading.is_claim
        self._by_head = {actor.head: i for i, actor in enumerate(findings.actors)}
        self._heads = sorted((actor.head, i) for i, actor in enumerate(findings.actors))

    def known_at(self, span: Span) -> int | None:
        """The index of the actor whose head noun stands at ``span``, or the smallest phrase that holds it."""
        exact = self._by_head.get(span)
        if exact is not None:
            return exact
        near = bisect_left(self._heads, (Span(span.start, 0), 0)), bisect_left(self._heads, (Span(span.end, 0), 0))
        holding = sorted(i for head, i in self._heads[slice(*near)] if span.covers(head))
        if holding:  # a phrase: its first actor that is no part of another ("an officer of the police")
            return min(
                holding, key=lambda i: (self._findings.actors[i].span.start, -_length(self._findings.actors[i].span))
            )
        holding = [i for i in self._findings.actors_beside(span.start) if self._findings.actors[i].span.covers(span)]
        if not holding and not self._claim:
            return counted_back(span, self._findings)
        return min(holding, key=lambda i: _length(self._findings.actors[i].span), default=None)

    def named_by(self, argument: Argument) -> int | None:
        """The actor that an argument names: by its head, or inside a phrase that only counts ("a number of rebels")."""
        known = self.known_at(argument.head)
        if known is None and argument.head.of(self._findings.reading.text).lower() in COUNTING:
            known = self.known_at(argument.span)
        return known

    def chain_at(self, head: Span) -> int | None:
        """The index of the first mention of the actor named at ``head``."""
        index = self.known_at(head)
        return None if index is None else self._findings.chains[index]

    def twins(self, index: int) -> list[int]:
        """All bodies that one phrase names: "an Afghan and coalition security force" is two."""
        mine = self._findings.actors[index]
        same = ((i, self._findings.actors[i]) for i in self._findings.actors_in(mine.span))
        return [i for i, a in same if (a.span, a.head) == (mine.span, mine.head)]

    def is_nothing(self, index: int) -> bool:
        """Whether an "it" goes back to no actor: it may be a bomb or a bicycle."""
        known = self._findings.actors[self._findings.chains[index]]
        return known.span.of(self._findings.reading.text).lower() == "it" and not (known.name or known.person)

    def is_place(self, index: int) -> bool:
        """Whether a phrase is a place after all: the parser hangs "by Abu Kamal" on strikes as their doer."""
        known = self._findings.actors[index]
        if known.actor_id or known.type:
            return False
        return touched(self._findings.places, known.head) or touched(self._findings.dates, known.head)

    def best(self, index: int, chain: int) -> Known:
        """The mention of a chain that says most: a pronoun's antecedent rather than the pronoun."""
        mine, first = self._findings.actors[index], self.with_trade(self._findings.actors[chain])
        if mine.actor_id or (mine.name and not first.name):
            return mine
        return first if first.name else self.with_trade(mine)

    def with_trade(self, known: Known) -> Known:
        """Somebody told by a name, as the noun that stands behind it says: "Otto Samad, 44, a teacher"."""
        if known.person is None or known.name is not None or self._claim:
            return known
        behind = inside(self._findings.actors, Span(known.span.end + 1, known.span.end + _ASIDE + 1))
        noun = next((a for a in behind if a.form == "person" and a.name and not a.person), None)
        if noun is None or not _APPOSED.fullmatch(self._findings.reading.text, known.span.end, noun.head.start):
            return known
        return dataclasses.replace(noun, person=known.person)

    def with_name(self, known: Known) -> Known:
        """Somebody told by a noun, with the name that stands right behind it: "the guard Otto Samad"."""
        if known.person is not None or known.form != "person":
            return known
        behind = inside(self._findings.actors, Span(known.span.end, known.span.end + 3))
        return dataclasses.replace(known, person=next((a.person for a in behind if a.person), None))


def _length(span: Span) -> int:
    """How long a span is, in characters."""
    return span.end - span.start
