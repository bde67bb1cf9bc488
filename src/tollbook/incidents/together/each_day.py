"""Attacks that a claim tells once for several days: "on the 14th and on the 17th, grenades were thrown at X".

One incident for each day; what came of them is told of all. Attacks that are only counted, on days in a row, are
one record of so many: "on the 5th and the 6th, they carried out two attacks on villages near X".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from tollbook.incidents.apart import between_days, dates_apart
from tollbook.incidents.claims import FIGHTS
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.dealt_out import lone
from tollbook.mentions import Dated
from tollbook.model import Interval
from tollbook.spans import Span

_RANGE = re.compile(r"\b(?:between|from|since|until|till|through)(?: the)? $", re.IGNORECASE)
_JOIN = re.compile(r",?(?: and)?(?: on)?(?: the)? (?=\d)|, ", re.IGNORECASE)
_NEAR = 16  # characters before a day
_LASTING = frozenset(("siege", "armed_clash", "territory_gained"))


def days_joined(dates: Sequence[Dated], text: str) -> tuple[Dated, ...]:
    """The two or more days, each another, that "and" or commas join; empty where there are none, or they bound a
    time: "between the 3rd and the 5th"."""
    days = [x for d in dates if d.date.precision == "day" for x in _in_a_row(d, text)]
    if len(days) < 2 or any(d.date.precision != "day" for d in dates):
        return ()
    start = days[0].span.start
    bounds = _RANGE.search(text, max(start - _NEAR, 0), start) is not None
    pairs = list(pairwise(days))
    joints = [between_days(text, a.span.end, b.span.start) for a, b in pairs]
    if bounds or not all(joints) or not (joints[-1] and joints[-1]["and"]):
        return ()
    return tuple(days) if all(dates_apart(a, b) for a, b in pairs) else ()


def _in_a_row(dated: Dated, text: str) -> tuple[Dated, ...]:
    """The days of an expression that joins days which follow each other: "the 6th, 7th", "the 13th and 14th"."""
    start, end = dated.date.start, dated.date.end
    if "&" not in dated.rule or start is None or end is None:
        return (dated,)
    first = date.fromisoformat(start)
    many = (date.fromisoformat(end) - first).days + 1
    ends = list(_JOIN.finditer(text, *dated.span))
    if many != len(ends) + 1:
        return (dated,)
    spans = zip((dated.span.start, *(m.end() for m in ends)), (*(m.start() for m in ends), dated.span.end), strict=True)
    found = []
    for number, (a, b) in enumerate(spans):
        day = (first + timedelta(days=number)).isoformat()
        own = msgspec.structs.replace(dated.date, start=day, end=day, earliest=day, latest=day, as_written=text[a:b])
        found.append(dataclasses.replace(dated, span=Span(a, b), rule=dated.rule.split("&")[0], date=own))
    return tuple(found)


def _days_on(days: Sequence[Dated]) -> int:
    """How many days it is from the first to the last of them, both counted."""
    first, last = days[0].date.start, days[-1].date.start
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1 if first and last else 0


def _as_one(days: Sequence[Dated]) -> Dated:
    """The stretch from the first of the days to the last."""
    first, last = days[0], days[-1]
    written = Span(first.span.start, last.span.end)
    stretch = msgspec.structs.replace(first.date, end=last.date.end, latest=last.date.latest)
    return dataclasses.replace(first, span=written, rule=f"{first.rule}&", date=stretch)


def by_days(episode: Episode, text: str) -> tuple[Episode, ...]:
    """The attacks of an episode that tells one act on several days; empty where it tells of one."""
    days = days_joined(episode.dates, text)
    acts = [a for a in episode.acts if not (a.weak or a.aside)]
    if not days or not acts or any(a.act in FIGHTS or a.event_type in _LASTING for a in acts):
        return ()
    if len({p.location.name for p in episode.places}) > 1:
        return ()
    so_many = Interval(low=len(days), high=len(days))
    counted = [a.occurrences == so_many for a in acts if a.counted]
    if not all(counted) or (len(episode.dates) == 1 and not counted):
        return ()  # "five attacks on the 14th and the 17th"; "on the 14th and 15th they attacked X"
    if counted and _days_on(days) == len(days):
        return (dataclasses.replace(episode, dates=(_as_one(days),)),)
    told = tuple(lone(a) for a in episode.acts)
    return tuple(
        dataclasses.replace(
            episode,
            acts=tuple(dataclasses.replace(a, span=day.span) for a in told) if index else told,
            dates=(day,),
            tolls=tuple(dataclasses.replace(t, shared=True) for t in episode.tolls),
            damage=() if index else episode.damage,
            cue="new" if index else episode.cue,
        )
        for index, day in enumerate(days)
    )
