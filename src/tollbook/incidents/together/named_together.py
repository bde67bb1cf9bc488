"""Attacks of a claim that are named together before one verb: "an attack on A and another on B killed nine"."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from itertools import pairwise

from tollbook.incidents.cut.episodes import Episode
from tollbook.mentions import ActMention, Findings, Sentence
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


def each_named(acts: Sequence[ActMention], stretches: Sequence[Span]) -> tuple[ActMention, ...] | None:
    """The nouns by which each of several attacks is called, where each has one of its own: "were killed in a bombing in
    A and an ambush near B"; None where one has none."""
    called = [[a for a in acts if s.covers(a.span) and _is_kind(a)] for s in stretches]
    return tuple(c[0] for c in called) if all(called) else None


def in_all(parts: tuple[Episode, ...], named: Sequence[ActMention]) -> tuple[Episode, ...]:
    """Attacks that are each called by a noun of their own, with the harm told before the first of them for all."""
    first = named[0]
    ahead = tuple(t for t in parts[0].tolls if t.told_of.end <= first.span.start and t.subset_of is None)
    told = tuple(dataclasses.replace(t, shared=True) for t in ahead)
    return tuple(
        dataclasses.replace(
            p,
            acts=tuple(a for a in p.acts if a.span == called.span or not _is_kind(a)),
            tolls=(*told, *(t for t in p.tolls if t not in ahead)),
            weapons=tuple(w for w in p.weapons if p is parts[0] or not parts[0].span.covers(w.span)),
        )
        for p, called in zip(parts, named, strict=True)
    )


def _is_kind(act: ActMention) -> bool:
    """Whether an act is an attack called by a noun that says of which kind it was: "a bombing", "an ambush"."""
    return act.shape == "noun" and act.event_type is not None and not (act.weak or act.definite or act.outcome)


def as_attack(part: Episode) -> Episode:
    """One of several that words behind call attacks: "moved against A and against B. The two attacks killed nine"."""
    return dataclasses.replace(part, acts=tuple(dataclasses.replace(a, weak=False) for a in part.acts))
