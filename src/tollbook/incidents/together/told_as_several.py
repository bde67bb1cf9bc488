"""Attacks of a claim whose words leave a verb out in whatever way, where a total behind says how many they were: "the
garrison of A was shelled, and so was that of B. Nine were killed in the two"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from tollbook.incidents.apart import is_sharp, named_apart
from tollbook.incidents.counting.total_told import how_many
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.dealt_out import lone
from tollbook.incidents.together.gapped import struck_in
from tollbook.incidents.together.place_rows import is_one_place
from tollbook.incidents.together.several_places import behind_count, is_attack
from tollbook.mentions import ActMention, Argument, Findings, Placed
from tollbook.spans import Span

_JOINS = re.compile(
    r"(?:;|,? (?:and|while|whereas|then)\b|, as (?=was|were|did)|,(?= (?:another|the (?:other|second|third|\d+\w\w)) ))"
    r",? ?",
    re.IGNORECASE,
)
_BESIDE = re.compile(  # between two places of a list: " and ", ", and then near the village of "
    r",? (?:and|then)(?: (?:in|at|near|on|to|from|of|the|towards?|around|outside|inside|neighbou?ring|nearby|"
    r"villages?|towns?|cit(?:y|ies)|areas?|districts?|regions?|outskirts|hills?|farms?))* ?",
    re.IGNORECASE,
)
_MOST = 4


def by_total(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """The attacks of an episode at several named places, where the words behind speak of so many; empty where they
    don't, or may mean one told before."""
    text = findings.reading.text
    places = tuple(p for p in episode.places if is_sharp(p) and episode.span.covers(p.span))
    if len(places) < 2 or all(a.aside for a in episode.acts):
        return ()
    rows, marks = _rows(places, text)
    if not 2 <= len(rows) <= _MOST or not all(named_apart(a[0], b[0]) for a, b in combinations(rows, 2)):
        return ()
    if _is_list(rows, text) and is_one_place(rows, episode.span.start, text):
        return ()
    if _told_behind(episode, rows, findings) != len(rows) or _one_before(episode, findings):
        return ()
    bounds = [episode.span.start, *(m.end for m in marks), episode.span.end]
    stretches = [Span(a, b) for a, b in pairwise(bounds)]
    return tuple(_part(episode, k, stretches, findings) for k in range(len(stretches)))


def _rows(places: Sequence[Placed], text: str) -> tuple[list[list[Placed]], list[Span]]:
    """The places, each with those that say where it lies, and the words that join one to the next."""
    rows: list[list[Placed]] = [[places[0]]]
    marks: list[Span] = []
    for before, place in pairwise(places):
        joins = list(_JOINS.finditer(text, before.span.end, place.span.start))
        if joins:
            rows.append([place])
            marks.append(Span(*joins[-1].span()))
        else:
            rows[-1].append(place)
    return rows, marks


def _is_list(rows: list[list[Placed]], text: str) -> bool:
    """Whether two of the places stand side by side: "between A and B", not "between A and X, and another near B"."""
    return any(_BESIDE.fullmatch(text, a[-1].span.end, b[0].span.start) is not None for a, b in pairwise(rows))


def _told_behind(episode: Episode, rows: list[list[Placed]], findings: Findings) -> int | None:
    """Of how many attacks the words behind the last place speak, in the same sentence or the next."""
    start = rows[-1][-1].span.end
    sentences = findings.reading.sentences
    last = sentences[min(episode.sentence + 1, len(sentences) - 1)]
    if last.paragraph != episode.paragraph:
        last = sentences[episode.sentence]
    if any(last.span.covers(p.span) and p.span.start > start and is_sharp(p) for p in findings.places):
        return None
    for toll in findings.tolls:
        if toll.shared and start <= toll.span.start < last.span.end:
            sentence = findings.reading.sentence_at(toll.span.start)
            return None if sentence is None else how_many(toll, sentence, findings.reading.text) or len(rows)
    return behind_count(episode, start, findings)


def _one_before(episode: Episode, findings: Findings) -> bool:
    """Whether the sentence before tells an attack without its harm, which a total may be for."""
    before = findings.reading.sentences[episode.sentence - 1] if episode.sentence else None
    if before is None or before.paragraph != episode.paragraph:
        return False
    acts = any(a.sentence == before.index and a.assertion.told and is_attack(a) for a in findings.acts)
    return acts and not any(before.span.covers(t.trigger) for t in findings.tolls)


def _part(episode: Episode, number: int, stretches: list[Span], findings: Findings) -> Episode:
    """One of the attacks: its own words', with the act of another where they have none."""
    own = stretches[number]
    acts = tuple(lone(a) for a in episode.acts if own.start <= a.span.start < own.end)
    if not any(is_attack(a) or a.event_type for a in acts):
        acts = (*_borrowed(episode, own, findings), *acts)
    before = tuple(d for d in episode.dates if d.span.start < own.start)
    weapons = tuple(w for w in episode.weapons if own.start <= w.span.start < own.end)
    return dataclasses.replace(
        episode,
        span=own,
        acts=acts,
        places=episode.places_in(*own),
        dates=tuple(d for d in episode.dates if own.covers(d.span)) or before[-1:] or episode.dates[:1],
        tolls=tuple(t for t in episode.tolls if own.start <= t.told_of.start < own.end and not t.shared),
        damage=tuple(d for d in episode.damage if own.start <= d.span.start < own.end),
        weapons=weapons or tuple(w for w in episode.weapons if w.used and w.span.start < own.start),
        cue="new" if number else episode.cue,
        one_of=Span(stretches[0].start, stretches[-1].end),
    )


def _borrowed(episode: Episode, own: Span, findings: Findings) -> tuple[ActMention, ...]:
    """The act that an attack shares with another, at its own words, with whom those say it struck."""
    acts = [a for a in episode.acts if not a.aside]
    before = [a for a in acts if a.span.start < own.start]
    taken = before[:1] or [a for a in acts if a.span.start >= own.end][:1]
    struck = struck_in(own, findings)
    new = tuple(Argument(role="target", span=k.span, head=k.head, rule="incidents.told_as_several") for k in struck)
    text = findings.reading.text
    start = own.start + (len(text[own.start : own.end]) - len(text[own.start : own.end].lstrip()))
    at = Span(start, max(start + 1, episode.places_in(*own)[0].span.start))
    return tuple(
        dataclasses.replace(
            lone(a),
            span=at,
            arguments=(*(x for x in a.arguments if not new or x.role not in ("target", "victim")), *new),
        )
        for a in taken
    )
