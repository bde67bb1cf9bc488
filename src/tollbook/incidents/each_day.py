"""Attacks that a claim tells once for several days: "on the 14th and on the 17th, grenades were thrown at X".

One incident for each day; what came of them is told of all.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise

from tollbook.incidents.apart import between_days, dates_apart
from tollbook.incidents.claims import FIGHTS
from tollbook.incidents.episodes import Episode
from tollbook.mentions import Dated

_RANGE = re.compile(r"\b(?:between|from|since|until|till|through)(?: the)? $", re.IGNORECASE)
_NEAR = 16  # characters before a day
_LASTING = frozenset(("siege", "armed_clash", "territory_gained"))


def days_joined(dates: Sequence[Dated], text: str) -> tuple[Dated, ...]:
    """The two or more days, each another, that "and" or commas join; empty where there are none, or they bound a
    time: "between the 3rd and the 5th"."""
    days = [d for d in dates if d.date.precision == "day"]
    if len(days) < 2 or len(days) != len(dates):
        return ()
    start = days[0].span.start
    bounds = _RANGE.search(text, max(start - _NEAR, 0), start) is not None
    pairs = list(pairwise(days))
    joints = [between_days(text, a.span.end, b.span.start) for a, b in pairs]
    if bounds or not all(joints) or not (joints[-1] and joints[-1]["and"]):
        return ()
    return tuple(days) if all(dates_apart(a, b) for a, b in pairs) else ()


def by_days(episode: Episode, text: str) -> tuple[Episode, ...]:
    """The attacks of an episode that tells one act on several days; empty where it tells of one."""
    days = days_joined(episode.dates, text)
    acts = [a for a in episode.acts if not (a.weak or a.aside)]
    if not days or not acts or any(a.act in FIGHTS or a.event_type in _LASTING for a in acts):
        return ()
    if len({p.location.name for p in episode.places}) > 1:
        return ()
    return tuple(
        dataclasses.replace(
            episode,
            acts=tuple(dataclasses.replace(a, span=day.span) for a in episode.acts) if index else episode.acts,
            dates=(day,),
            tolls=tuple(dataclasses.replace(t, shared=True) for t in episode.tolls),
            damage=() if index else episode.damage,
            cue="new" if index else episode.cue,
        )
        for index, day in enumerate(days)
    )
