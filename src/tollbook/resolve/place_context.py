"""What surrounds a place name: countries named or meant, headings, the source's theatre, the report's other places.

>>> Context(named=((0, "SO"), (90, "KE"))).current(120)
('KE', 30)
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from tollbook.resolve.gazetteer import Place
from tollbook.spans import Span

_CLOSE = 0.8  # of a support of 1.5 at most by settled places near by: some 90 km
_BESIDE = 600  # characters from a place to others that are told with it
_DATELINE = 60  # characters at a report's start within which its dateline stands
_FEW = 30  # countries named before that are looked at
_LARGE = 1_000_000  # people: a city abroad that a report need not explain

Town = tuple[Place, list[int]]  # a place settled, and the offsets at which it is told


@dataclass(frozen=True, slots=True)
class Area:
    """What a heading scopes: countries, and admin1 rows where it says as much."""

    countries: frozenset[str]
    admin1: frozenset[int] = frozenset()
    main_country: str | None = None  # where most of it lies: what a place known by this alone is put in
    main_admin1: int | None = None
    opening: bool = False  # of no heading: a sentence opens so, and what it says holds on, for want of anything else


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings within one report.

    ``named`` are countries named, by offset; ``share`` how much of all talk of countries each one has (nationalities
    and the dateline count less); ``countries`` all that the report or its source points to; ``stated`` those named, in
    the dateline or of the source's theatre; ``lines`` and ``sentences`` where those begin; ``headings`` what each
    scopes, from its offset on; ``anchors`` places settled, by offset.
    """

    named: tuple[tuple[int, str], ...] = ()
    share: dict[str, float] = field(default_factory=dict)
    countries: frozenset[str] = frozenset()
    stated: frozenset[str] = frozenset()
    theatre: frozenset[str] = frozenset()
    home: str | None = None  # where the report is written, or what its source is about
    lines: tuple[int, ...] = ()
    sentences: tuple[int, ...] = ()
    headings: tuple[tuple[int, Area | None], ...] = ()
    items: tuple[Span, ...] = ()  # of lists
    forces: tuple[tuple[int, str], ...] = ()  # bodies of states, by their nationality: "the Beninese army"
    anchors: tuple[tuple[int, Place], ...] = ()
    day: int = 0  # the report's own, YYYYMMDD
    framed: frozenset[str] = frozenset()  # folded names that the words somewhere make a place
    detailed: frozenset[str] = frozenset()  # countries named with a place in them: "Burkina Faso's Sahel region"
    # What was worked out for these very surroundings already; a changed context starts with none.
    ranked: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)
    _countries: dict[tuple[str, int], float] = field(default_factory=dict, init=False, compare=False, repr=False)
    _unpointed: dict[tuple[str, int, bool], bool] = field(default_factory=dict, init=False, compare=False, repr=False)
    _between: dict[tuple[bool, int], set[str]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _towns: dict[str, list[Town]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def settled(self, anchors: tuple[tuple[int, Place], ...]) -> Context:
        """The same with places settled; what hangs on none of them is kept."""
        context = replace(self, anchors=anchors)
        context._between.update(self._between)
        if self.countries:
            context._unpointed.update(self._unpointed)
        if self.named:  # else the places tell the country
            context._countries.update(self._countries)
        return context

    @property
    def settled_country(self) -> frozenset[str]:
        """The country of all places settled, where no country is named or meant; empty where they lie in several."""
        found = frozenset() if self.countries else frozenset(place.country for _, place in self.anchors)
        return found if len(found) == 1 else frozenset()

    def heading(self, offset: int) -> Area | None:
        """The area that the heading above ``offset`` scopes."""
        if not self.headings:
            return None
        at = bisect_right(self.headings, offset, key=lambda heading: heading[0]) - 1
        return self.headings[at][1] if at >= 0 else None

    def current(self, offset: int) -> tuple[str, int] | None:
        """The country named last before ``offset``, and how far back."""
        last = bisect_right(self.named, (offset, "~")) - 1
        for before in range(last, max(last - _FEW, -1), -1):
            at, country = self.named[before]
            if self._reaches(at, offset):
                return country, offset - at
        return None

    def _reaches(self, at: int, offset: int) -> bool:
        """Whether what is said at one offset holds on at another: what one item of a list says, not for the next."""
        item = bisect_right(self.items, at, key=lambda span: span.start) - 1
        return item < 0 or self.items[item].end <= at or offset < self.items[item].end

    def force_country(self, offset: int) -> str | None:
        """The country whose force the sentence at ``offset`` tells of, where the heading is of that country and others:
        "a patrol of the Beninese army" under "Niger, and the border with Benin"."""
        heading = self.heading(offset)
        if heading is None or len(heading.countries) < 2:
            return None
        found = {code for at, code in self.forces if self.same_sentence(at, offset)}
        return found.pop() if len(found) == 1 and found <= heading.countries else None

    def side_of(self, one: Place, two: Place, offset: int) -> Area | None:
        """Of "between A and B" across a border: the side on which the words around tell of what happened."""
        told = self.main(offset)
        here = [end for end in (one, two) if end.country == told]
        if len(here) != 1 or here[0].admin1 is None:
            return None
        return Area(frozenset((here[0].country,)), frozenset((here[0].admin1,)), here[0].country, here[0].admin1)

    def main(self, offset: int) -> str | None:
        """The country that a place at ``offset`` most likely lies in, by what is said around it."""
        heading = self.heading(offset)
        force = self.force_country(offset)
        if force is not None and not self._named_around(offset, lines=False):
            return force
        if heading is not None and heading.main_country is not None:
            return heading.main_country
        current = self.current(offset)
        if current is not None and current[0] in self._named_around(offset, lines=False):
            return current[0]
        if heading is not None and len(heading.countries) > 1:  # "Mali and Niger": the one of the two told last
            if current is not None and current[0] in heading.countries:
                return current[0]
            return max(sorted(heading.countries), key=lambda code: self.share.get(code, 0.0))
        if self.items and current is None and self.anchors:
            # No country holds on from the items before, so most of the report's towns have to tell.
            towns = [p.country for _, p in self.anchors if p.kind not in ("country", "admin1")]
            most = Counter(towns).most_common(1)
            if most and 2 * most[0][1] > len(towns):
                return most[0][0]
        if current is not None and self._is_bureau(current[0]):
            return current[0]
        if self.home is not None and 2 * self.share.get(self.home, 0.0) >= max(self.share.values(), default=0.0):
            return self.home
        if current is not None and (self.share.get(current[0], 0) > 0.25 or current[1] < 200):
            return current[0]
        if self.share:
            return max(sorted(self.share), key=lambda code: self.share[code])
        return self.home

    def _is_bureau(self, country: str) -> bool:
        """Whether the report is only written where its dateline says: it names another country, with a place there or
        twice, and neither its own nor a place at home."""
        named = [code for _, code in self.named]
        if self.home is None or self.home in self.theatre or self.home in named:
            return False
        if any(place.country == self.home and at > _DATELINE for at, place in self.anchors):
            return False
        return country in self.detailed or named.count(country) > 1

    def is_aside(self, place: Place, offset: int) -> bool:
        """Whether a place lies in a country that the report only mentions: not where it is written, nor what the words
        around are about. Villages there have namesakes among the words and the families of the report's own country."""
        if self.home is None or place.country in (self.home, *self.theatre, self.main(offset)):
            return False
        heading = self.heading(offset)
        if heading is not None and place.country in heading.countries:
            return False
        around = self._named_around(offset, lines=False)
        return place.country not in around and self._nearness(place, offset) < _CLOSE

    def is_abroad(self, place: Place, offset: int, *, called: bool = False) -> bool:
        """Whether a place lies in a country that nothing here points to, and isn't so large that it needs none.

        ``called``: the words call it a village, a district or the like, which a report wouldn't of a city abroad.
        """
        if place.kind == "country" or not (called or not (place.capital or place.population >= _LARGE)):
            return False
        key = (place.country, offset, called)
        known = self._unpointed.get(key)
        if known is None:
            known = self._unpointed[key] = self._is_unpointed(*key)
        return known

    def is_headed_elsewhere(self, place: Place, offset: int) -> bool:
        """Whether the heading is of other countries, and a place's own isn't named near by: a village or a quarter
        abroad would come with its country."""
        heading = self.heading(offset)
        if heading is None or not heading.countries or place.country in heading.countries:
            return False
        if heading.opening and place.country in self.countries:
            return False
        return not any(code == place.country and abs(at - offset) < 300 for at, code in self.named)

    def _is_unpointed(self, country: str, offset: int, called: bool) -> bool:
        """Whether nothing here points to a country, but other countries are."""
        heading = self.heading(offset)
        known = (self.countries if called else self.stated) | (heading.countries if heading else frozenset())
        if not known and self.settled_country:
            return country not in self.settled_country
        if not known or (heading is None and country in self.theatre):
            return False
        if heading is not None and country in heading.countries:
            return False
        if country in self.share and self.share[country] >= min(0.2, 0.25 * max(self.share.values())):
            return False
        return not any(code == country and abs(at - offset) < 300 for at, code in self.named)

    def support(self, place: Place, offset: int) -> float:
        """How much speaks for a place's country and area here: about -2 to 7."""
        score = self.country_support(place.country, offset) + self._nearness(place, offset)
        heading = self.heading(offset)
        return score + 1.5 if heading is not None and place.admin1 in heading.admin1 else score

    def country_support(self, country: str, offset: int) -> float:
        """How much speaks for a country here."""
        known = self._countries.get((country, offset))
        if known is None:
            known = self._countries[country, offset] = self._country_support(country, offset)
        return known

    def _country_support(self, country: str, offset: int) -> float:
        score = 0.0
        heading = self.heading(offset)
        if heading is not None:
            score += 2.0 if country in heading.countries else 0.0 if heading.opening else -1.0
        if country in self._named_around(offset, lines=True):
            score += 1.0
        same = self._named_around(offset, lines=False)
        if country in same:
            score += 1.5 / len(same)
        current = self.current(offset)
        if current is not None and current[0] == country:
            score += 1.2 if current[1] < 600 else 0.5
        score += 2.0 * self.share.get(country, 0.0)
        if country in self.theatre:
            score += 1.5
        if not self.named and country in (settled := {place.country for _, place in self.anchors}):
            score += 1.0 / len(settled)  # no country is named, so the other places have to tell
        if self.countries and country not in self.countries and heading is None:
            score -= 1.5
        return score

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two offsets stand in one sentence."""
        return bisect_right(self.sentences, one) == bisect_right(self.sentences, other)

    def follows(self, one: int, other: int) -> bool:
        """Whether the second of two offsets stands in the sentence of the first or in the next one of its paragraph."""
        apart = bisect_right(self.sentences, other) - bisect_right(self.sentences, one)
        return 0 <= apart <= 1 and bisect_right(self.lines, one) == bisect_right(self.lines, other)

    def named_beside(self, offset: int) -> frozenset[str]:
        """The countries named in the sentence that holds ``offset``."""
        return frozenset(self._named_around(offset, lines=False))

    def _named_around(self, offset: int, *, lines: bool) -> set[str]:
        """The countries named in the line or sentence that holds ``offset``."""
        known = self._between.get((lines, offset))
        if known is None:
            known = self._between[lines, offset] = self._named_between(self.lines if lines else self.sentences, offset)
        return known

    def _named_between(self, starts: tuple[int, ...], offset: int) -> set[str]:
        at = bisect_right(starts, offset)
        start, end = (starts[at - 1] if at else 0), (starts[at] if at < len(starts) else offset + 2000)
        first = bisect_left(self.named, (start, ""))
        return {code for at, code in self.named[first : first + 50] if at < end}

    def _nearness(self, place: Place, offset: int) -> float:
        best = 0.0
        for anchor, told in self._anchors_in(place.country):
            far = place.rough_km(anchor)
            if far < 500 and not told[0] == offset == told[-1]:
                near = told[bisect_right(told, offset - _BESIDE) : bisect_left(told, offset + _BESIDE)]
                beside = any(at != offset for at in near)
                best = max(best, (1.5 if beside else 1.0) * math.exp(-far / 150))
        return best

    def _anchors_in(self, country: str) -> list[Town]:
        """The places settled in a country, each with the offsets at which it is told, in order."""
        if not self._towns:
            by_row: dict[int, Town] = {}
            for at, place in sorted(self.anchors, key=lambda anchor: anchor[0]):
                by_row.setdefault(place.row, (place, []))[1].append(at)
            for town in by_row.values():
                self._towns.setdefault(town[0].country, []).append(town)
        return self._towns.get(country, [])
