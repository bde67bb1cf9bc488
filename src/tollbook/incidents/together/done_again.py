"""Attacks of a claim that are told again without their verb: "and on the same night the neighbouring village of B",
"and the same befell another in B"."""

from __future__ import annotations

import dataclasses
import re

from tollbook.incidents.cut.episodes import Episode
from tollbook.mentions import ActMention
from tollbook.spans import Span

_NEIGHBOUR = re.compile(
    r"\band,? (?:(?:on|in|at|during) )?(?:the same|that(?: same)?) (?:day|night|morning|evening|hour),? (?:also )?"
    r"((?:the )?(?:neighbou?ring|nearby|next|adjacent) (?:village|town|hamlet|post|camp|district)|that of\b)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"[,;]?(?: and| while)? (?:did )?(the same|likewise|so) (?:happened|befell|occurred|was done|was the fate of|to)\b",
    re.IGNORECASE,
)


def by_neighbour(episode: Episode, text: str) -> tuple[Episode, ...]:
    """ "The village of A was raided, and on the same night the neighbouring village of B": the verb told once."""
    again = _NEIGHBOUR.search(text, *episode.span)
    if again is None or any(a.span.start > again.start() for a in episode.acts):
        return ()
    return _parted(episode, again, needs_place=True)


def by_same(episode: Episode, text: str) -> tuple[Episode, ...]:
    """ "A soldier was shot in A, and the same befell another in B": the deed told by a word that goes back to it."""
    again = _SAME.search(text, *episode.span)
    if again is None or any(a.span.start > again.start() and a.shape == "verb" for a in episode.acts):
        return ()
    return _parted(episode, again, needs_place=False)


def _parted(episode: Episode, again: re.Match[str], *, needs_place: bool) -> tuple[Episode, ...]:
    """What is told before and behind the words that tell the deed again; empty where nothing sets the second apart."""
    at = again.start()
    first = dataclasses.replace(
        episode,
        places=tuple(p for p in episode.places if p.span.start < at),
        dates=tuple(d for d in episode.dates if d.span.start < at),
        tolls=tuple(t for t in episode.tolls if t.span.start < at),
    )
    places = tuple(p for p in episode.places if p.span.start >= at)
    days = tuple(d for d in episode.dates if d.span.start >= at)
    if (needs_place and not (first.places and places)) or not (places or days):
        return ()
    behind = tuple(t for t in episode.tolls if t.span.start >= at)
    acts = told_at(episode, Span(*again.span(1)))
    return first, dataclasses.replace(
        episode, acts=acts, places=places, dates=days or first.dates, tolls=behind, damage=(), cue="new"
    )


def told_at(episode: Episode, span: Span) -> tuple[ActMention, ...]:
    """The acts of an episode as those of a further attack, at the words that bring it in."""
    return tuple(dataclasses.replace(a, span=span) for a in episode.acts)
