"""Attacks that a claim tells of as the first and the second, each with a part of what was said of both.

"Two attacks followed on the 22nd and 25th; in the first, gunmen fired at a post, and in the second, ..."
    -> one on the 22nd, one on the 25th
"X was met by two operations. The first hit a post, and the second a patrol."
    -> those two, and no third that only heralds them
"""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

from tollbook.incidents.cut.episodes import Episode

_FIRST = re.compile(r"(?<=[;:.,] )(?:in|during) the first\b(?: of (?:them|these))?,? ", re.IGNORECASE)
_SECOND = re.compile(r"(?:in|during) the (?:second|other|latter)\b", re.IGNORECASE)
_HERALDED = re.compile(
    r"\W*(?:in the first, |(?:(?:in|during) )?(?:the first|one) "
    r"(?:of (?:them|these|those|the (?:two|three|four|[2-9]))|was|took|came|hit|"
    r"struck|saw|targeted|occurred|happened|in|at|on|near|by)\b)",
    re.IGNORECASE,
)
_WENT_OFF = re.compile(
    r"\W*(?:the first|one)(?: of (?:them|these))? (?:went off|exploded|blew up|was set off|caught)\b", re.I
)


def heralded(episodes: tuple[Episode, ...], text: str) -> tuple[Episode, ...]:
    """The episodes without those that only say how many attacks come: "were met by two operations. The first ..., and
    the second ...". Whom they say was struck goes to those that follow."""
    out = list(episodes)
    for i, (one, other) in enumerate(pairwise(episodes)):
        several = tuple(a for a in one.acts if a.counted and a.occurrences.low > 1 and not a.weak)
        told = (several or _laid(one)) and not (one.tolls or one.damage) and other.sentence == one.sentence + 1
        herald = _HERALDED if several else _WENT_OFF
        if not told or not (herald.match(text, other.span.start) or _counts_next(one, episodes[i + 1 :])):
            continue
        struck = tuple(
            dataclasses.replace(
                a, counted=False, definite=True, arguments=tuple(x for x in a.arguments if x.role == "target")
            )
            for a in one.acts
        )
        dates, places = one.dates, one.places
        out = [
            dataclasses.replace(e, acts=(*e.acts, *struck), dates=e.dates or dates, places=e.places or places)
            if e.sentence == other.sentence
            else e
            for e in out
            if e is not one
        ]
    return tuple(out)


def _laid(one: Episode) -> bool:
    """Whether an episode only says that several bombs were laid: "two mines were laid for the army in these weeks"."""
    several = any(w.interval is not None and w.interval.low > 1 for w in one.weapons)
    places = [p for p in one.places if p.span.start > one.span.start]  # without a heading
    return several and not one.dates and all(p.location.precision in ("country", "admin1") for p in places)


def _counts_next(one: Episode, behind: tuple[Episode, ...]) -> bool:
    """Whether an episode without day or place, or with a province alone, counts as many attacks as are told behind it
    in its paragraph, each with a day and a place of its own: "in Diyala there were two attacks on the army. On the
    3rd, ... near Khalis. On the 8th, ... at Jalawla."."""
    many = max((a.occurrences.low for a in one.acts if a.counted), default=0)
    wide = all(p.location.precision in ("country", "admin1") and p.reason is None for p in one.places)
    if one.dates or not wide or many < 2 or len(behind) < many:
        return False
    next_ones = behind[:many]
    own = all(e.places and any(a.event_type for a in e.acts) and e.paragraph == one.paragraph for e in next_ones)
    days = {d.date.start for e in next_ones for d in e.dates}
    return own and all(e.dates for e in next_ones) and len(days) > 1


def ordered(episodes: tuple[Episode, ...], text: str) -> tuple[Episode, ...]:
    """The episodes, with each of two days where it belongs: "on the 22nd and the 25th; in the first ..., in the
    second ..." told as two episodes of one sentence."""
    out = list(episodes)
    for i, one in enumerate(episodes):
        first = _FIRST.search(text, *one.span)
        if first is None:
            continue
        days = [d for e in episodes[: i + 1] if e.sentence == one.sentence for d in e.dates if d.span < first.span()]
        if len(days) != 2:
            continue
        if _SECOND.search(text, first.end(), one.span.end):
            out[i] = dataclasses.replace(one, dates=tuple(days))  # divided below
        elif i + 1 < len(episodes) and not episodes[i + 1].dates:
            other = episodes[i + 1]
            if other.sentence == one.sentence and _SECOND.search(text, first.end(), other.span.start + 24):
                out[i] = dataclasses.replace(one, dates=tuple(days[:1]))
                places = other.places or one.places
                out[i + 1] = dataclasses.replace(other, dates=tuple(days[1:]), places=places, cue="new")
    return tuple(out)


def by_order(episode: Episode, text: str) -> tuple[Episode, ...]:
    """ "Two attacks followed on the 22nd and 25th; in the first, gunmen fired at a post, and in the second, ..."."""
    one = _FIRST.search(text, episode.span.start, episode.span.end)
    other = None if one is None else _SECOND.search(text, one.end(), episode.span.end)
    if one is None or other is None:
        return ()
    lead = tuple(a for a in episode.acts if a.span.start < one.start() and not a.weak)
    acts = tuple(a for a in episode.acts if one.start() <= a.span.start < other.start())
    others = tuple(a for a in episode.acts if a.span.start >= other.start())
    if not acts or not others:
        return ()
    split = other.start()
    days = [d for d in episode.dates if d.span.start < one.start()]
    dates = later = episode.dates
    if len(days) == 2:  # "on the 22nd and 25th": one each
        dates = (days[0], *(d for d in episode.dates if one.start() <= d.span.start < split))
        later = (days[1], *(d for d in episode.dates if d.span.start >= split))
    first = dataclasses.replace(
        episode,
        acts=(*lead, *acts),
        dates=dates,
        tolls=tuple(t for t in episode.tolls if t.span.start < split),
        damage=tuple(d for d in episode.damage if d.span.start < split),
        weapons=tuple(w for w in episode.weapons if w.span.start < split),
        places=tuple(p for p in episode.places if p.span.start < split),
    )
    return first, dataclasses.replace(
        episode,
        acts=others,
        dates=later,
        tolls=tuple(t for t in episode.tolls if t.span.start >= split),
        damage=tuple(d for d in episode.damage if d.span.start >= split),
        weapons=tuple(w for w in episode.weapons if w.span.start >= split),
        places=tuple(p for p in episode.places if not one.start() <= p.span.start < split),
        cue="new",
    )
