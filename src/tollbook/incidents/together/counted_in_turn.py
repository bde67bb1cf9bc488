"""Attacks of a claim that are counted place by place, the noun told once: "three attacks in A and two in B", "three
times in A and twice in B", "four bombs went off in A and three in B". Each place has its own series."""

from __future__ import annotations

import dataclasses
import re
from itertools import combinations, pairwise
from typing import Final

from tollbook.find.number_words import UNIT_WORDS, whole_number
from tollbook.incidents.apart import is_sharp, named_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.several_places import is_attack
from tollbook.mentions import ActMention
from tollbook.model import Interval
from tollbook.spans import Span

_NUMERAL: Final = rf"(?:{UNIT_WORDS}|another|\d{{1,2}})"
_FURTHER: Final = re.compile(
    rf"(?:[,;]|,? (?:and|while)) (?:a further )?(?P<number>{_NUMERAL}|once|twice)(?: (?:times|more|others|further))? "
    r"(?=(?:in|at|near|around|on|against|outside) (?:(?:the )?(?:villages?|towns?|city|post) (?:of |around )?)?"
    r"(?-i:[A-Z]))",
    re.IGNORECASE,
)
# "four times around A and around B twice"
_BEHIND: Final = re.compile(
    rf",? and (?=(?:in|at|near|around|on|against|outside) (?-i:[A-Z]))[^,;.]{{3,40}}? "
    rf"(?P<number>once|twice|{_NUMERAL}(?= times))(?: times)?(?=[,.;]|$)",
    re.IGNORECASE,
)
_TOLD_APART: Final = re.compile(r"\b(?:one|first|former|other)\b|:", re.IGNORECASE)
_TURNS: Final = {"once": 1, "twice": 2, "another": 1}


def by_numbers(episode: Episode, text: str) -> tuple[Episode, ...]:
    """The series of an episode that counts its attacks for each of several places; empty where it doesn't."""
    if len(episode.places) < 2 or not episode.acts:
        return ()
    lead = next((a for a in episode.acts if is_attack(a) and a.span.start < episode.places[0].span.start), None)
    means = [w for w in episode.weapons if w.used and w.interval is not None and w.interval.low > 1]
    counted = lead is not None and lead.counted and lead.occurrences.low > 1
    if lead is None or not (counted or (means and means[0].span.start < lead.span.start)):
        return ()
    if _TOLD_APART.search(text, lead.span.end, episode.places[0].span.start):
        return ()  # "two ambushes: one near A and one near B"
    start = episode.places[0].span.end
    marks = [m for m in _FURTHER.finditer(text, start, episode.span.end) if _is_its(m, episode)]
    marks = marks or [m for m in _BEHIND.finditer(text, start, episode.span.end) if episode.places_in(*m.span())]
    if not marks:
        return ()
    bounds = [episode.span.start, *(m.start() for m in marks), episode.span.end]
    stretches = [Span(a, b) for a, b in pairwise(bounds)]
    places = [episode.places_in(*s) for s in stretches]
    if not all(places) or not all(named_apart(a[0], b[0]) and is_sharp(b[0]) for a, b in combinations(places, 2)):
        return ()
    numbers = [None, *(Span(*m.span("number")) for m in marks)]
    return tuple(_part(episode, s, n, lead, text) for s, n in zip(stretches, numbers, strict=True))


def _is_its(mark: re.Match[str], episode: Episode) -> bool:
    """Whether a place stands behind the words, and neither harm nor people are what they count."""
    near = any(mark.end() <= p.span.start <= mark.end() + 30 for p in episode.places)
    number = Span(*mark.span("number"))
    return near and not any(t.people is not None and t.people.overlaps(number) for t in episode.tolls)


def _number(words: str) -> int:
    number = _TURNS.get(words.lower(), whole_number(words))
    return 1 if number is None else number


def _part(episode: Episode, own: Span, number: Span | None, lead: ActMention, text: str) -> Episode:
    """The series of one place, with the words for its number, where it is a further one."""
    acts = tuple(a for a in episode.acts if own.start <= a.span.start < own.end)
    weapons = tuple(w for w in episode.weapons if own.start <= w.span.start < own.end)
    if number is not None:
        many = _number(number.of(text))
        so_many = Interval(low=many, high=many)
        acts = (dataclasses.replace(lead, span=number, occurrences=so_many, counted=many > 1), *acts)
        episode = dataclasses.replace(
            episode,
            weapons=tuple(dataclasses.replace(w, interval=None, span=number) for w in episode.weapons if w.used),
        )
    return dataclasses.replace(
        episode,
        span=own,
        acts=acts,
        places=episode.places_in(*own),
        dates=tuple(d for d in episode.dates if own.covers(d.span)) or episode.dates[:1],
        tolls=tuple(t for t in episode.tolls if own.start <= t.told_of.start < own.end),
        damage=tuple(d for d in episode.damage if own.start <= d.span.start < own.end),
        weapons=weapons or episode.weapons,
        cue=episode.cue if number is None else "new",
        one_of=episode.span,
    )
