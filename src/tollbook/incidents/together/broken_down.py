"""Harm that is told as a total and then attack by attack: "killed nine: five in an ambush at A and four near B", "seven
died, four of them in A and three in B", "five lorries were burned, two in A and three in B". Each place is an incident
of its own, with its share."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence, Set
from itertools import groupby

from tollbook.find.number_words import UNIT_WORDS, lex, read_number
from tollbook.incidents.apart import WIDE
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.dealt_out import as_many, is_its, lone
from tollbook.mentions import ActMention, DamageMention, Findings, Placed, TollMention
from tollbook.model import Interval
from tollbook.spans import Span

_NUMBER = rf"(?:{UNIT_WORDS}|\d{{1,3}})"
_IN = (
    r"(?:in|at|near|outside|around|inside|on the outskirts of)"
    r"(?: (?:the )?(?:(?:nearby |neighbou?ring )?(?:town|village|city|district|area|province) of )?)?"
)
_SHARE = re.compile(
    rf"(?P<opens>[,:;(]|\s[-–—]|\sand|,\sand|,\swhile|;\sand)\s"
    rf"(?:(?P<number>{_NUMBER})(?: (?:of (?:them|whom|these)|others?|more))?"
    r"|(?P<one>the (?:other|last)|another|a (?:second|third|fourth))|(?P<rest>the (?:others|rest|remaining \w+)))"
    rf"(?: [^,;:.()]{{0,45}}?)? ?(?:{_IN})?\s?$",
    re.IGNORECASE,
)
_LEAST = 2


@dataclasses.dataclass(frozen=True, slots=True)
class _Part:
    """One share: where its words begin, its number's words, and its place."""

    start: int
    number: Span
    many: int
    place: Placed


def by_shares(episodes: Sequence[Episode], findings: Findings) -> tuple[Episode, ...]:
    """The episodes, those of a sentence whose harm is told as a total and then place by place in shares."""
    out: list[Episode] = []
    known: set[str | None] = set()  # attacks told there before have their shares by apportioned
    for _, run in groupby(episodes, key=lambda e: e.sentence):
        told = tuple(run)
        out += _shares(_whole(told), known, findings) or told
        known |= {p.location.name for e in told for p in e.places}
    return tuple(out)


def _whole(episodes: Sequence[Episode]) -> Episode:
    """All that the episodes of one sentence tell."""
    first = episodes[0]
    return dataclasses.replace(
        first,
        span=Span(first.span.start, episodes[-1].span.end),
        acts=tuple(a for e in episodes for a in e.acts),
        passing=tuple(a for e in episodes for a in e.passing),
        tolls=tuple(t for e in episodes for t in e.tolls),
        damage=tuple(d for e in episodes for d in e.damage),
        weapons=tuple(w for e in episodes for w in e.weapons),
        dates=tuple(d for e in episodes for d in e.dates),
        places=tuple(p for e in episodes for p in e.places),
    )


def _shares(episode: Episode, known: Set[str | None], findings: Findings) -> tuple[Episode, ...]:
    """The attacks of an episode whose harm is told as a total and then place by place; empty where it isn't."""
    text = findings.reading.text
    for toll in episode.tolls:
        if toll.subset_of is None and not toll.running:
            parts = _parts(episode, max(toll.told_of.end, toll.trigger.end), toll.interval, known, text)
            if parts:
                return _episodes(episode, parts, toll)
    for thing in episode.damage:
        if thing.interval is not None and not episode.tolls:
            parts = _parts(episode, _told_till(thing), thing.interval, known, text)
            if parts:
                return _episodes(episode, parts, thing)
    return ()


def _parts(episode: Episode, start: int, whole: Interval, known: Set[str | None], text: str) -> list[_Part]:
    """The shares of a total told behind an offset, each with a place of its own; none where they don't make it up."""
    total = whole.low
    if whole.high != total or total < _LEAST:
        return []
    parts = _shares_from(episode, start, total, text)
    if any(p.place.location.name in known for p in parts):
        return []
    adds_up = len(parts) >= _LEAST and sum(p.many for p in parts) == total
    return parts if adds_up and _apart(parts, episode) else []


def _shares_from(episode: Episode, start: int, total: int, text: str) -> list[_Part]:
    """The shares told behind an offset, each with its place; none where a place stands there without a number."""
    found: list[_Part] = []
    at = start
    for place in episode.places_in(start, episode.span.end):
        share = _SHARE.search(text, at, place.span.start)
        if share is None or (not found and share["opens"].strip() == "and"):
            break
        kind = next(k for k in ("number", "one", "rest") if share[k])
        read = read_number(lex(share[kind]), 0) if kind == "number" else None
        many = read[0] if read else 1 if kind == "one" else total - sum(p.many for p in found)
        found.append(_Part(share.start(), Span(*share.span(kind)), many, place))
        at = place.span.end
    return found


def _apart(parts: Sequence[_Part], episode: Episode) -> bool:
    """Whether the places are several, provinces only where a day is told: a year's dead are counted by them, too."""
    names = {(p.place.location.name or "").casefold() for p in parts}
    wide = [p for p in parts if p.place.location.precision in (*WIDE, "admin1") and p.place.reason is None]
    day = any(d.date.precision == "day" for d in episode.dates)
    return len(names) == len(parts) and (
        not wide or (day and all(p.place.location.precision == "admin1" for p in wide))
    )


def _episodes(episode: Episode, parts: Sequence[_Part], total: TollMention | DamageMention) -> tuple[Episode, ...]:
    """An episode for each part, with its share of the people or the things that were told as a total."""
    ends = [*(p.start for p in parts[1:]), episode.span.end]
    first = parts[0].start
    rest = tuple(
        dataclasses.replace(t, shared=True)
        for t in episode.tolls
        if t is not total and t.subset_of is None and t.told_of.end <= first
    )
    out = []
    for number, (part, end) in enumerate(zip(parts, ends, strict=True)):
        own = Span(part.start, end)
        acts = [_there(a, part, number, len(parts)) for a in episode.acts if a.span.start < first]
        acts += [a for a in episode.acts if own.covers(a.span)]
        lost = tuple(d for d in episode.damage if d is not total and is_its(d.span, own, first, number))
        share = as_many(total, part.many, part.number)
        out.append(
            dataclasses.replace(
                episode,
                span=own if number else Span(episode.span.start, end),
                acts=tuple(acts),
                places=(part.place,),
                dates=tuple(d for d in episode.dates if d.span.start < first or own.covers(d.span)),
                tolls=(share, *rest) if isinstance(share, TollMention) else rest,
                damage=(share, *lost) if isinstance(share, DamageMention) else lost,
                weapons=tuple(w for w in episode.weapons if w.span.start < first or own.covers(w.span)),
                cue="new" if number else episode.cue,
            )
        )
    return tuple(out)


def _told_till(thing: DamageMention) -> int:
    return max(thing.span.end, thing.trigger.end)


def _there(act: ActMention, part: _Part, number: int, many: int) -> ActMention:
    """An act told of all, as one of so many attacks; of further ones at the words of their share."""
    if number:
        return dataclasses.replace(lone(act), span=part.number)
    return lone(act) if act.occurrences == Interval(low=many, high=many) else act
