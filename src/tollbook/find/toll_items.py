"""Tolls of clipped items: a word of harm alone, said of whom the item has named.

"Pistol, two officers, Sabra. Dead on the spot."    -> killed 2
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from tollbook.find.act_items import ItemActs
from tollbook.find.items import item_parts
from tollbook.find.number_words import lex, read_number
from tollbook.find.toll_parties import Party, PartyFinder
from tollbook.mentions import CountMention, Reading, Sentence, TollMention
from tollbook.model import Interval, Outcome
from tollbook.resources import Knowledge
from tollbook.spans import Span

_LISTED: Final = frozenset(("entry", "bullet"))
_ALONE: Final = re.compile(
    r"(?:(?:he|she|both|all|all of them|they)(?: (?:was|were|is|are))? )?"
    r"(?:(?P<killed>dead|killed|died|slain)|(?P<wounded>wounded|hurt|injured)|(?P<captured>captured|taken prisoner))"
    r"(?: (?:on the spot|at once|instantly|immediately|there|outright))?(?=[.;,!]|$)",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    r"(?P<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?P<captured>taken)"
    r"(?: alive| prisoner| captive)?"
    r"(?:,? (?:and |then |later |and then )?(?P<killed>executed|killed|shot|beheaded))?(?=[.;,]|$)",
    re.IGNORECASE,
)
_TURNS: Final[tuple[Outcome, ...]] = ("captured", "killed")
_CLAUSE: Final = re.compile(r"[:;,] ")
_OUTCOMES: Final[tuple[Outcome, ...]] = ("killed", "wounded", "captured")


class ItemTolls:
    """Reads such tolls; ``parties`` says how many were named."""

    def __init__(self, knowledge: Knowledge, parties: PartyFinder) -> None:
        self._acts = ItemActs(knowledge)
        self._parties = parties

    def find(
        self, reading: Reading, counts: Sequence[CountMention], told: Sequence[TollMention]
    ) -> Iterator[TollMention]:
        """The tolls that stand alone, in text order, where ``told`` has none from the same words."""
        struck: tuple[Party, Span] | None = None
        section = -1
        triggers = {t.trigger.start for t in told}
        for sentence in reading.sentences:
            kind = reading.layout.sections[sentence.section].kind
            if sentence.section != section:
                section, struck = sentence.section, None
            if kind not in _LISTED or sentence.doc is None:
                continue
            yield from _counted(sentence, reading.text, triggers)
            struck = self._struck(sentence, reading, counts) or struck
            if struck is None:
                continue
            for start in _clauses(sentence, reading.text):
                alone = _ALONE.match(reading.text, start, sentence.span.end)
                if alone is None:
                    continue
                outcome = next(o for o in _OUTCOMES if alone[o])
                trigger = Span(*alone.span(outcome))
                if trigger.start not in triggers:
                    yield _toll(outcome, trigger, *struck)

    def _struck(
        self, sentence: Sentence, reading: Reading, counts: Sequence[CountMention]
    ) -> tuple[Party, Span] | None:
        """The people whom the item of a sentence names, and where."""
        assert sentence.doc is not None
        targets = [a for act in self._acts.find(sentence, reading, []) for a in act.arguments if a.role == "target"]
        if not targets:
            return None
        first = bisect_left(counts, sentence.span.start, key=lambda c: c.span.start)
        own = counts[first : bisect_left(counts, sentence.span.end, key=lambda c: c.span.start)]
        for party in self._parties.find(sentence, own):
            words = sentence.span_of(sentence.doc[party.start : party.end])
            if party.person == "yes" and words.overlaps(targets[0].head):
                return party, words
        return None


def _counted(sentence: Sentence, text: str, triggers: set[int]) -> Iterator[TollMention]:
    """Bare numbers of people taken, and killed after that: "2 taken, then executed"."""
    for start in _clauses(sentence, text):
        found = _COUNTED.match(text, start, sentence.span.end)
        if found is None:
            continue
        read = read_number(lex(found["number"]), 0)
        assert read is not None  # the pattern names nothing but numbers
        number = read[0]
        for outcome in _TURNS:
            trigger = Span(*found.span(outcome))
            if found[outcome] and trigger.start not in triggers:
                yield TollMention(
                    span=Span(start, trigger.end), rule="toll.item_count", outcome=outcome, trigger=trigger,
                    people=None, interval=Interval(low=number, high=number), best=number, modifier=None, who=None,
                    civilian_status="unknown",
                )  # fmt: skip


def within_parts(told: Sequence[TollMention], reading: Reading) -> list[TollMention]:
    """The tolls without people of another part of the same item: "IED, army patrol, 2 killed" tells of two."""
    kept: list[TollMention] = []
    groups: dict[Span, list[TollMention]] = {}
    for toll in told:
        groups.setdefault(toll.trigger, []).append(toll)
    for toll in told:
        beside = groups[toll.trigger] if toll.people is not None else []
        sentence = reading.sentence_at(toll.trigger.start) if len(beside) > 1 else None
        parts = item_parts(sentence, reading) if sentence is not None else ()
        own = next((p for p in parts if p.covers(toll.trigger)), None)
        inside = [t for t in beside if own is not None and t.people is not None and own.covers(t.people)]
        if not inside or toll in inside:
            kept.append(toll)
    return kept


def _clauses(sentence: Sentence, text: str) -> Iterator[int]:
    yield sentence.span.start
    yield from (stop.end() for stop in _CLAUSE.finditer(text, sentence.span.start, sentence.span.end))


def _toll(outcome: Outcome, trigger: Span, party: Party, people: Span) -> TollMention:
    return TollMention(
        span=trigger, rule="toll.item", outcome=outcome, trigger=trigger, people=people, interval=party.interval,
        best=party.best, modifier=party.modifier, who=party.who, civilian_status=party.civilian_status,
    )  # fmt: skip
