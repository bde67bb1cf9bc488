"""What surrounds a place name: countries named or meant, headings, the source's theatre, the report's other places."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from tollbook.mentions import Reading
from tollbook.resolve.gazetteer import Place
from tollbook.resources import Entry, Knowledge


class DemonymEntry(Entry, frozen=True, kw_only=True):
    """A country's adjectives and people (data/demonyms), its id the ISO 3166-1 alpha-2 code."""

    adjectives: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()


class TheatreEntry(Entry, frozen=True, kw_only=True):
    """Bodies and operations whose name in the source or the text tells the countries meant."""

    names: tuple[str, ...]
    countries: tuple[str, ...]


class DeclaredEntry(Entry, frozen=True, kw_only=True):
    """A province that an armed group declared: the real admin1 areas it covers, wholly or in part, and when."""

    names: tuple[str, ...]
    actor: str
    areas: tuple[str, ...]
    countries: tuple[str, ...]
    since: str
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """What a heading scopes: countries, and admin1 rows where it says as much."""

    countries: frozenset[str]
    admin1: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings within one report. ``named`` are countries named, by offset; ``share`` how much of all talk of
    countries each one has; ``anchors`` places already settled, by offset."""

    named: tuple[tuple[int, str], ...]
    share: dict[str, float]
    theatre: frozenset[str]
    lines: tuple[int, ...]
    headings: dict[int, Area] = field(default_factory=dict)
    sections: tuple[int, ...] = ()
    anchors: tuple[tuple[int, Place], ...] = ()

    @property
    def countries(self) -> frozenset[str]:
        """Every country that the report or its source points to."""
        return frozenset(self.share) | self.theatre

    def heading(self, offset: int) -> Area | None:
        """The area of the section that holds ``offset``."""
        return self.headings.get(bisect_right(self.sections, offset) - 1)

    def current(self, offset: int) -> str | None:
        """The country named last before ``offset``, or in the same line after it where none was named before."""
        before = bisect_right([at for at, _ in self.named], offset) - 1
        return self.named[before][1] if before >= 0 else None

    def support(self, place: Place, offset: int) -> float:
        """How much speaks for a place's country and area here, about -2 to 6."""
        score = 0.0
        heading = self.heading(offset)
        if heading is not None:
            if place.country in heading.countries:
                score += 2.0
                if place.admin1 in heading.admin1:
                    score += 1.5
            else:
                score -= 1.0
        line = bisect_right(self.lines, offset)
        here = {code for at, code in self.named if bisect_right(self.lines, at) == line}
        if place.country in here:
            score += 1.0
        if place.country == self.current(offset):
            score += 1.2
        score += 2.0 * self.share.get(place.country, 0.0)
        if place.country in self.theatre:
            score += 1.5
        if self.countries and place.country not in self.countries and heading is None:
            score -= 1.5
        return score + self._nearness(place, offset)

    def _nearness(self, place: Place, offset: int) -> float:
        best = 0.0
        for at, anchor in self.anchors:
            if at == offset:
                continue
            far = place.km(anchor)
            weight = 1.5 if abs(at - offset) < 600 else 1.0
            best = max(best, weight * math.exp(-far / 150))
        return best


class Surroundings:
    """Reads the context of a report from its words and its source."""

    def __init__(self, knowledge: Knowledge) -> None:
        words: dict[str, str] = {}
        for entry in knowledge.entries("demonyms", DemonymEntry):
            words.update({w.lower(): entry.id for w in (*entry.adjectives, *entry.plural)})
        self._demonyms = words
        pattern = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        self._demonym = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
        self._theatres = [
            (re.compile(r"\b(?:" + "|".join(map(re.escape, e.names)) + r")\b", re.IGNORECASE), e.countries)
            for e in knowledge.entries("theatres", TheatreEntry)
        ]

    def read(self, reading: Reading, named: list[tuple[int, str]]) -> Context:
        """The context, from countries named (by offset), nationalities and the source."""
        weights: dict[str, float] = {}
        for _, code in named:
            weights[code] = weights.get(code, 0.0) + 1.0
        for match in self._demonym.finditer(reading.text):
            code = self._demonyms[match.group().lower()]
            weights[code] = weights.get(code, 0.0) + 0.4
        total = sum(weights.values()) or 1.0
        source = reading.report.source.name or ""
        about = f"{source}\n{reading.report.title or ''}\n{reading.text[:400]}"
        theatre = frozenset(c for pattern, countries in self._theatres if pattern.search(about) for c in countries)
        lines = tuple(m.end() for m in re.finditer("\n", reading.text))
        starts = tuple((s.heading.start if s.heading else s.body.start) for s in reading.layout.sections)
        return Context(tuple(sorted(named)), {c: w / total for c, w in weights.items()}, theatre, lines, {}, starts)
