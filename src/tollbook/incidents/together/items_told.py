"""Attacks that a claim announces together and tells one by one in a sentence: each is what was announced."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.find.item_words import items_of
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.dealt_out import dealt_out, lone
from tollbook.incidents.together.each_day import days_joined
from tollbook.mentions import Dated
from tollbook.spans import Span

_MARKED = re.compile(r"[;,]?(?: (?:and|then|finally))* ?", re.IGNORECASE)


def dealt(episodes: Sequence[Episode], text: str) -> tuple[Episode, ...]:
    """The episodes, those told as one of several with the acts by which all were announced, and, where they have
    none of their own, with the day and the place told of all: "this week saw two raids in Diyala: one at A, which
    ...; and one at B, which ..."."""
    out: list[Episode] = []
    for episode in episodes:
        lead = next((e for e in out if e.sentence == episode.sentence), None)
        items = () if lead is None else items_of(text, Span(lead.span.start, episode.span.end))
        if lead is None or not any(_opens(episode, item, text) for item in items[1:]):
            out.append(episode)
            continue
        days = days_joined([d for d in lead.dates if d.span.start < items[0].start], text)
        last = max(e.span.end for e in episodes if e.sentence == episode.sentence)
        many = len(items_of(text, Span(lead.span.start, last)))
        each = days if len(days) == many else ()  # "on the 3rd and the 6th, the one in A ..., and the other in B"
        announced = tuple(lone(a) for a in lead.acts if a.span.start < items[0].start)
        origin = next(e for e in episodes if e.sentence == episode.sentence)
        ahead, rest = dealt_out(origin.tolls, items[0].start, many)
        if lead is origin:
            out = [dataclasses.replace(e, tolls=(*rest, *ahead[0])) if e is lead else e for e in out]
        out = [_single(e, items[0].start, each[:1]) if e.first == lead.first else e for e in out]
        out = [_without(e, items[-1]) if e.sentence == episode.sentence else e for e in out]
        told_of_all = each[len(items) - 1 : len(items)] or [d for d in lead.dates if d.span.start < items[0].start]
        out.append(
            dataclasses.replace(
                episode,
                acts=(*(dataclasses.replace(a, span=items[-1]) for a in announced), *episode.acts),
                dates=episode.dates or tuple(told_of_all),
                places=episode.places or lead.places_in(lead.span.start, items[0].start),
                tolls=(*episode.tolls, *ahead[len(items) - 1]),
                weapons=episode.weapons or tuple(w for w in lead.weapons if w.span.start < items[0].start),
                cue="new",
            )
        )
    return tuple(out)


def _opens(episode: Episode, item: Span, text: str) -> bool:
    """Whether an episode begins with the words that bring in one of the attacks."""
    start = episode.span.start
    return start <= item.start and _MARKED.fullmatch(text, start, item.start) is not None


def _single(lead: Episode, first: int, day: Sequence[Dated]) -> Episode:
    """The first of the attacks: that which was announced, counted once, on its ``day`` of those told before."""
    acts = tuple(lone(a) if a.span.start < first else a for a in lead.acts)
    days = tuple(d for d in lead.dates if d.span.start > first)
    return dataclasses.replace(lead, acts=acts, dates=days or tuple(day) or lead.dates)


def _without(episode: Episode, item: Span) -> Episode:
    """An episode without somebody harmed that only brings in the next attack: "killed two, and another on Friday"."""
    tolls = tuple(t for t in episode.tolls if t.people is None or not t.people.covers(item))
    return dataclasses.replace(episode, tolls=tolls)
