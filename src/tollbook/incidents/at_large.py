"""What news tells at large: fighting that goes on in several places, a lead that counts what is told place by place."""

from __future__ import annotations

import re

from tollbook.incidents.episodes import Episode
from tollbook.mentions import Findings

_CONTINUED = re.compile(
    r"\b(?:fighting|clashes|hostilities|violence|insecurity|shelling|air ?strikes|attacks|bombardments?)\b[^.;]{0,90}?"
    r"\b(?:continue[sd]?|persist(?:s|ed)?|went on|intensified|escalated|remained?)\b",
    re.I,
)


def goes_on(episode: Episode, text: str) -> bool:
    """Whether only what goes on at large is told: "fighting continued in A, B and C during the week"."""
    day = any(d.date.precision == "day" and d.date.start == d.date.end for d in episode.dates)
    bare = not (day or episode.tolls or episode.damage) and all(a.shape == "noun" for a in episode.acts)
    wide = len(episode.places) > 1 or not episode.places
    return bare and wide and bool(_CONTINUED.search(episode.span.of(text)))


def names_all(episode: Episode, findings: Findings) -> bool:
    """Whether a lead counts operations in several places that are then told place by place: "14 operations in A, B
    and C, in which 41 were killed. In A, ..."."""
    counted = any(a.counted and a.occurrences.low > 1 for a in episode.acts)
    names = {(p.location.name or "").casefold() for p in episode.places} - {""}
    later = [p.location for p in findings.places if p.span.start >= episode.span.end]
    told = {n for n in names if any(n in ((x.name or "").casefold(), (x.admin1 or "").casefold()) for x in later)}
    return counted and len(names) > 1 and len(told) > 1
