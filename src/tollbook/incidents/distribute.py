"""Attacks that one clause tells of together: "two bombs went off, the one in A and the other in B", "on the 6th and
again on the 8th". Each becomes an episode of its own, with the acts that they share.

Read in an armed group's own account alone, whose digests list attack by attack.
"""

from __future__ import annotations

import dataclasses
import re

from tollbook.incidents.episodes import Episode
from tollbook.mentions import ActMention
from tollbook.spans import Span

_ONE = re.compile(r"\b(?:the one|one|the first|two of them|one of them|the former)\b", re.IGNORECASE)
_OTHER = re.compile(r"\band (the (?:other|others|second|third|latter)|another)\b", re.IGNORECASE)
_TURNS = re.compile(r"\btwice\b\W{0,3}", re.IGNORECASE)
_THEN = re.compile(
    r"\band (then|again|later|afterwards|a second time) (?=at|in|on|by|before|after|with|from|late)", re.IGNORECASE
)
_AGAIN = re.compile(r"\band (again) (?:on|in|at|the)\b", re.IGNORECASE)


def distribute(episode: Episode, text: str) -> tuple[Episode, ...]:
    """The attacks that an episode tells of: itself, or two.

    ``text`` is the cleaned text of the report. The second's acts stand, for evidence and identity, at the words that
    bring it in ("the other", "again").
    """
    if not episode.acts:
        return (episode,)
    return _by_place(episode, text) or _by_day(episode, text) or _by_turn(episode, text) or (episode,)


def _by_place(episode: Episode, text: str) -> tuple[Episode, ...]:
    one = _ONE.search(text, episode.span.start, episode.span.end)
    other = None if one is None else _OTHER.search(text, one.end(), episode.span.end)
    if one is None or other is None or ";" in text[one.end() : other.start()]:
        return ()
    before = tuple(p for p in episode.places if one.start() <= p.span.start < other.start())
    after = tuple(p for p in episode.places if p.span.start >= other.start())
    told = [a for a in episode.acts if not a.weak and not a.effect and a.event_type] or list(episode.acts)
    if not before or not after or any(one.start() <= a.span.start and a.shape == "verb" for a in told[1:]):
        return ()
    first = dataclasses.replace(
        episode, places=before, tolls=tuple(t for t in episode.tolls if t.span.start < other.start())
    )
    return first, dataclasses.replace(
        episode,
        acts=_at(episode, Span(*other.span(1))),
        places=after,
        tolls=tuple(t for t in episode.tolls if t.span.start >= other.start()),
        damage=(),
        cue="new",
    )


def _by_day(episode: Episode, text: str) -> tuple[Episode, ...]:
    again = _AGAIN.search(text, episode.span.start, episode.span.end)
    if again is None:
        return ()
    before = tuple(d for d in episode.dates if d.span.start < again.start())
    after = tuple(d for d in episode.dates if d.span.start > again.start())
    if not before or not after:
        return ()
    first = dataclasses.replace(episode, dates=before)
    acts = _at(episode, Span(*again.span(1)))
    return first, dataclasses.replace(episode, acts=acts, dates=after[:1], tolls=(), damage=(), cue="new")


def _by_turn(episode: Episode, text: str) -> tuple[Episode, ...]:
    """ "attacked twice: in the morning with mortars, and then at nightfall with armoured cars"."""
    turns = _TURNS.search(text, episode.span.start, episode.span.end)
    then = None if turns is None else _THEN.search(text, turns.end(), episode.span.end)
    if turns is None or then is None or any(a.span.start > turns.end() and a.shape == "verb" for a in episode.acts):
        return ()
    first = dataclasses.replace(episode, weapons=tuple(w for w in episode.weapons if w.span.start < then.start()))
    return first, dataclasses.replace(
        episode,
        acts=_at(episode, Span(*then.span(1))),
        weapons=tuple(w for w in episode.weapons if w.span.start > then.start()),
        tolls=tuple(t for t in episode.tolls if t.span.start > then.start()),
        damage=(),
        cue="new",
    )


def _at(episode: Episode, span: Span) -> tuple[ActMention, ...]:
    return tuple(dataclasses.replace(a, span=span) for a in episode.acts)
