"""Attacks of a claim that are named together before one verb: "an attack on A and another on B killed nine"."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

from tollbook.incidents.episodes import Episode
from tollbook.mentions import Findings, Sentence
from tollbook.parse import FINITE
from tollbook.spans import Span


def is_named(first: Span, episode: Episode, sentence: Sentence) -> bool:
    """Whether the first attack is named and not told with a verb: "an attack on A and another on B killed nine"."""
    acts = [a for a in episode.acts if first.covers(a.span)]
    named = bool(acts) and all(a.shape == "noun" for a in acts)
    return named and not any(t.tag_ in FINITE for t in sentence.tokens_in(first))


def both_named(episodes: tuple[Episode, ...], findings: Findings) -> tuple[Episode, ...]:
    """The episodes; of two that one sentence names before its verb, both with the harm told behind: "a raid on A and
    an ambush near B left nine dead"."""
    out = list(episodes)
    for i, (one, other) in enumerate(pairwise(episodes)):
        if one.sentence != other.sentence or one.tolls or not other.tolls or not other.places:
            continue
        sentence = findings.reading.sentences[one.sentence]
        lead = Span(other.span.start, max(p.span.end for p in other.places))
        if is_named(one.span, one, sentence) and is_named(lead, other, sentence):
            out[i : i + 2] = of_all((one, other))
    return tuple(out)


def of_all(parts: tuple[Episode, ...]) -> tuple[Episode, ...]:
    """Attacks that are named together, with the harm told of them all behind the place of the last."""
    behind = max((p.span.end for p in parts[-1].places), default=parts[-1].span.end)
    both = tuple(dataclasses.replace(t, shared=True) for t in parts[-1].tolls if t.told_of.start >= behind)
    told = tuple(
        dataclasses.replace(p, tolls=(*(t for t in p.tolls if t.told_of.start < behind), *both)) for p in parts
    )
    own = tuple(w for w in told[0].weapons if told[0].span.covers(w.span))
    return dataclasses.replace(told[0], weapons=own), *told[1:]


def as_attack(part: Episode) -> Episode:
    """One of several that words behind call attacks: "moved against A and against B. The two attacks killed nine"."""
    return dataclasses.replace(part, acts=tuple(dataclasses.replace(a, weak=False) for a in part.acts))
