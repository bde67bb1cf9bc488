"""Harm of a claim told in one row for attacks told one by one: "stormed a post in A and ambushed a patrol in B, killing
three and two respectively". The first number is the first attack's, and so on."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, Sentence, TollMention

_IN_TURN: Final = re.compile(r"\brespectively\b|\bin that order\b", re.IGNORECASE)
_SEVERAL: Final = 2


def dealt_in_turn(findings: Findings, drafts: tuple[Draft, ...]) -> tuple[Findings, tuple[Draft, ...]]:
    """The drafts with the harm that is each one's by its order, and the findings, in which it is told of none."""
    marks = list(_IN_TURN.finditer(findings.reading.text))
    if not marks:
        return findings, drafts
    out, tolls = list(drafts), list(findings.tolls)
    counted = _by_sentence(findings)
    opened: dict[int, list[int]] = {}  # sentence -> the drafts whose first words it holds
    telling: dict[int, set[int]] = {}  # sentence -> the drafts that it tells of
    for i, draft in enumerate(drafts):
        opened.setdefault(draft.episodes[0].sentence, []).append(i)
        for episode in draft.episodes:
            telling.setdefault(episode.sentence, set()).add(i)
    for mark in marks:
        sentence = findings.reading.sentence_at(mark.start())
        if sentence is None:
            continue
        told = [i for i in counted.get(sentence.index, ()) if tolls[i].span.start < mark.start()]
        homes = _homes(sentence, out, opened)
        for row in _rows(told, tolls, len(homes)):
            for i in telling.get(sentence.index, ()):
                out[i] = _without(out[i], [tolls[k] for k in row])
            for home, k in zip(homes, row, strict=True):
                out[home] = with_toll(out[home], dataclasses.replace(tolls[k], shared=False))
                tolls[k] = dataclasses.replace(tolls[k], background=True)
    return dataclasses.replace(findings, tolls=tuple(tolls)), tuple(out)


def _by_sentence(findings: Findings) -> dict[int, list[int]]:
    """The places, among all tolls, of those that each sentence counts."""
    found: dict[int, list[int]] = {}
    for i, toll in enumerate(findings.tolls):
        sentence = findings.reading.sentence_at(toll.span.start)
        if sentence is not None and toll.subset_of is None and not toll.background:
            found.setdefault(sentence.index, []).append(i)
    return found


def _homes(sentence: Sentence, drafts: Sequence[Draft], opened: Mapping[int, list[int]]) -> list[int]:
    """The several attacks of a sentence, or, where it tells of no new one, of the sentence before."""
    for index in (sentence.index, sentence.index - 1):
        if homes := opened.get(index):
            alike = all(drafts[i].episodes[0].paragraph == sentence.paragraph for i in homes)
            return homes if alike and len(homes) >= _SEVERAL else []
    return []


def _rows(told: Sequence[int], tolls: Sequence[TollMention], many: int) -> list[list[int]]:
    """The numbers of each outcome, where there are as many as attacks."""
    outcomes = dict.fromkeys(tolls[i].outcome for i in told)
    rows = [[i for i in told if tolls[i].outcome == o and not tolls[i].running] for o in outcomes]
    return [row for row in rows if many and len(row) == many]


def _without(draft: Draft, row: Sequence[TollMention]) -> Draft:
    told = {(t.span, t.outcome, t.interval) for t in row}

    def kept(episode: Episode) -> Episode:
        return dataclasses.replace(
            episode, tolls=tuple(t for t in episode.tolls if (t.span, t.outcome, t.interval) not in told)
        )

    return dataclasses.replace(draft, episodes=tuple(kept(e) for e in draft.episodes))


def with_toll(draft: Draft, toll: TollMention) -> Draft:
    """A draft with one more toll, told with its first words."""
    first, *others = draft.episodes
    return dataclasses.replace(draft, episodes=(dataclasses.replace(first, tolls=(*first.tolls, toll)), *others))
