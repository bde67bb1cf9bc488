"""Harm of a claim told in one row for attacks told one by one: "stormed a post in A and ambushed a patrol in B, killing
three and two respectively". The first number is the first attack's, and so on."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Final

from tollbook.incidents.draft import Draft
from tollbook.incidents.episodes import Episode
from tollbook.mentions import Findings, Sentence, TollMention

_IN_TURN: Final = re.compile(r"\brespectively\b|\bin that order\b", re.IGNORECASE)
_SEVERAL: Final = 2


def dealt_in_turn(findings: Findings, drafts: tuple[Draft, ...]) -> tuple[Findings, tuple[Draft, ...]]:
    """The drafts with the harm that is each one's by its order, and the findings, in which it is told of none."""
    out, tolls = list(drafts), list(findings.tolls)
    for mark in _IN_TURN.finditer(findings.reading.text):
        sentence = findings.reading.sentence_at(mark.start())
        if sentence is None:
            continue
        told = [
            i
            for i, t in enumerate(tolls)
            if sentence.span.start <= t.span.start < mark.start() and t.subset_of is None and not t.background
        ]
        homes = _homes(sentence, out)
        for row in _rows([tolls[i] for i in told], len(homes)):
            out = [_without(d, row) for d in out]
            for home, toll in zip(homes, row, strict=True):
                out[home] = _with(out[home], dataclasses.replace(toll, shared=False))
            tolls = [dataclasses.replace(t, background=True) if t in row else t for t in tolls]
    return dataclasses.replace(findings, tolls=tuple(tolls)), tuple(out)


def _homes(sentence: Sentence, drafts: Sequence[Draft]) -> list[int]:
    """The several attacks of a sentence, or, where it tells of no new one, of the sentence before."""
    for index in (sentence.index, sentence.index - 1):
        opened = [i for i, d in enumerate(drafts) if d.episodes[0].sentence == index]
        if opened:
            alike = all(drafts[i].episodes[0].paragraph == sentence.paragraph for i in opened)
            return opened if alike and len(opened) >= _SEVERAL else []
    return []


def _rows(tolls: Sequence[TollMention], many: int) -> list[list[TollMention]]:
    """The numbers of each outcome, where there are as many as attacks."""
    outcomes = dict.fromkeys(t.outcome for t in tolls)
    rows = [[t for t in tolls if t.outcome == o and not t.running] for o in outcomes]
    return [row for row in rows if many and len(row) == many]


def _without(draft: Draft, row: Sequence[TollMention]) -> Draft:
    told = {(t.span, t.outcome, t.interval) for t in row}

    def kept(episode: Episode) -> Episode:
        return dataclasses.replace(
            episode, tolls=tuple(t for t in episode.tolls if (t.span, t.outcome, t.interval) not in told)
        )

    return dataclasses.replace(draft, episodes=tuple(kept(e) for e in draft.episodes))


def _with(draft: Draft, toll: TollMention) -> Draft:
    first, *others = draft.episodes
    return dataclasses.replace(draft, episodes=(dataclasses.replace(first, tolls=(*first.tolls, toll)), *others))
