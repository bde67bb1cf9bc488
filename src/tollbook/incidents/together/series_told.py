"""Series of a claim of which one attack alone is told: "five operations in A, chief among them a raid on B, in which
seven fell" is one raid on B, and no five."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.together.dealt_out import lone

_MOST = (
    r"(?:chief|foremost|heaviest|largest|biggest|deadliest|bloodiest|fiercest|gravest|strongest|greatest|worst|latest|"
    r"most (?:prominent|notable|important|severe|deadly|serious|significant|recent|successful))"
)
_ONE_OF = re.compile(
    rf"[,;:(–—-] ?(?:and )?(?:(?:in|with|of which) )?(?:the |their )?{_MOST}\b"
    r"|[,;:(] ?(?:including|among (?:them|which|these)|one of (?:them|which|these)|of (?:them|which))\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r":|\.\s")
_AMONG = re.compile(r"\W*(?:among|of) (?:the |these |its )?(?:[\w-]+ ){1,3}", re.IGNORECASE)


def one_of_series(episode: Episode, text: str) -> Episode:
    """The episode, without the number of a series of which it tells one attack, with its own day and place."""
    series = next((a for a in episode.acts if a.counted and a.occurrences.low > 1), None)
    if series is None:
        return episode
    among = _AMONG.match(text, episode.span.start, episode.span.end)
    opens = among is not None and among.end() >= series.span.start
    mark = None if opens else _ONE_OF.search(text, series.span.end, episode.span.end)
    if mark is None and not opens:
        return episode
    start = series.span.end if mark is None else mark.start()
    own = [p for p in episode.places if is_sharp(p) and p.span.start >= start]
    days = [d for d in episode.dates if d.date.precision == "day"]
    before = [d for d in days if d.span.start < start]
    if not own or before or any(is_sharp(p) and p.span.start < start for p in episode.places) or not days:
        return episode
    acts = tuple(lone(a) if a.span.start < start else a for a in episode.acts)
    return dataclasses.replace(episode, acts=acts, dates=tuple(days), places=tuple(own))


def announced_once(drafts: Sequence[Draft], text: str) -> tuple[Draft, ...]:
    """The drafts, without the number of attacks that the first of them only announces, where each is then told: "three
    attacks in A: a bomb killed two in B, ...", "two operations followed. The first hit a post in B, and the second"."""
    out = list(drafts)
    for i, (one, other) in enumerate(pairwise(drafts)):
        first, after = one.episodes[0], other.episodes[0]
        series = next((a for a in first.acts if a.counted and a.occurrences.low > 1 and not a.definite), None)
        if series is None or first.paragraph != after.paragraph or after.sentence > first.sentence + 1:
            continue
        told = [p.span.start for e in one.episodes for p in e.places if is_sharp(p)]
        start = min((at for at in told if at > series.span.end), default=None)
        before = any(at < series.span.end for at in told)
        again = any(a.counted and a.occurrences.low > 1 for a in other.acts)
        if start is None or before or again or not _ENDS.search(text, series.span.end, start):
            continue
        acts = tuple(lone(a) if a is series else a for a in first.acts)
        out[i] = dataclasses.replace(one, episodes=(dataclasses.replace(first, acts=acts), *one.episodes[1:]))
    return tuple(out)
