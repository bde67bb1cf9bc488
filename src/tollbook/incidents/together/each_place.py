"""News that tells of two attacks at once, by the dead of each place: "killing six people in A and three in B", "in A
and B, killing six and three people respectively"."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

from tollbook.find.number_words import UNIT_WORDS, lex, read_number
from tollbook.incidents.apart import WIDE, named_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.dealt_out import as_many
from tollbook.mentions import ActMention, Findings, Placed, TollMention
from tollbook.spans import Span

_NUMBER = rf"(?:{UNIT_WORDS}|a|an|\d{{1,3}})"
_IN = r"(?:in|near|at|outside|around) (?:the (?:nearby |neighbou?ring )?(?:town|village|city|district) of )?"
_SO_MANY_THERE = re.compile(
    r"(?: on (?:\w+day|\d{1,2} \w+|\w+ \d{1,2}))?,? (?:and|while) "
    rf"(?:another |a further )?(?P<number>{_NUMBER})(?: (?!in\b|of\b)[a-z]+){{0,2}} {_IN}",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:in|near|at|outside|around) (?:the )?", re.IGNORECASE)
_THERE = re.compile(rf"(?: [\w-]+){{0,4}}? {_IN}", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_AND = re.compile(r",? and (?:in |near )?")


def by_place(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """The two attacks of an episode that tells how many died at each of two places; empty where it tells of one."""
    text = findings.reading.text
    sharp = [p for p in episode.places if p.location.precision not in WIDE or p.reason == "unknown_place"]
    for first, second in pairwise(sharp):
        if not named_apart(first, second):
            continue
        parted = _so_many_there(episode, first, second, text) or _respectively(episode, first, second, text)
        if parted is not None:
            one, other = parted
            return _with(episode, first, one, other), _next(episode, second, other)
    return ()


def _so_many_there(
    episode: Episode, first: Placed, second: Placed, text: str
) -> tuple[TollMention, TollMention] | None:
    gap = _SO_MANY_THERE.fullmatch(text, first.span.end, _name_at(second, text))
    before = [t for t in episode.tolls if t.subset_of is None and t.span.start < first.span.start]
    told = [t for t in before if _THERE.fullmatch(text, max(t.told_of.end, t.trigger.end), _name_at(first, text))]
    if gap is None or not told:
        return None
    other = next((t for t in episode.tolls if gap.start("number") <= t.told_of.start < second.span.start), None)
    return told[-1], other or as_many(told[-1], _number(gap["number"]), Span(*gap.span("number")))


def _name_at(place: Placed, text: str) -> int:
    """Where a place's name begins: "near Beni" may be its words."""
    led = _LED.match(text, place.span.start, place.span.end)
    return led.end() if led else place.span.start


def _respectively(episode: Episode, first: Placed, second: Placed, text: str) -> tuple[TollMention, TollMention] | None:
    if not _RESPECTIVELY.search(text, second.span.end, episode.span.end):
        return None
    tolls = [t for t in episode.tolls if t.subset_of is None]
    if len(tolls) != 2 or tolls[0].outcome != tolls[1].outcome:
        return None
    return (tolls[0], tolls[1]) if _AND.fullmatch(text, first.span.end, second.span.start) else None


def _number(words: str) -> int:
    """The number that "three", "3", "a", "an" say."""
    read = None if words.lower() in ("a", "an") else read_number(lex(words.lower()), 0)
    return read[0] if read else 1


def _with(episode: Episode, place: Placed, one: TollMention, other: TollMention) -> Episode:
    """The first attack, with all that the words tell but the second's place and dead."""
    kept = (t for t in episode.tolls if not t.told_of.overlaps(other.told_of))
    tolls = tuple(dataclasses.replace(t, shared=False) if t is one else t for t in kept)
    dates = tuple(d for d in episode.dates if d.span.start < other.told_of.start) or episode.dates
    return dataclasses.replace(episode, places=(place,), dates=dates, tolls=tolls)


def _next(episode: Episode, place: Placed, other: TollMention) -> Episode:
    """The second attack: done by the same, in the same way, on the same day."""
    acts = tuple(_told_there(a, other.span) for a in episode.acts)
    dates = tuple(d for d in episode.dates if d.span.start > other.told_of.start) or episode.dates
    return dataclasses.replace(
        episode,
        acts=acts,
        places=(place,),
        dates=dates,
        tolls=(dataclasses.replace(other, shared=False),),
        damage=(),
        cue="new",
    )


def _told_there(act: ActMention, at: Span) -> ActMention:
    kept = tuple(x for x in act.arguments if x.role in ("initiator", "means"))
    return dataclasses.replace(act, span=at, arguments=kept, counted=False)
