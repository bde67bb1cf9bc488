"""Counts of people under a codebook's convention: which lines of a toll count, and which number each gives.

A line's interval has a shape (exact, at least, up to, about, between, unknown) or was read from a vague word; the
convention in the codebook's file says which number to take for each. The rule used is noted for the loss report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple

import msgspec

from tollbook.codebooks.case import Case, Number, Share
from tollbook.codebooks.sides import kind_of
from tollbook.codebooks.spec import Spec
from tollbook.codebooks.spelling import check_values, unknown_all
from tollbook.errors import CodebookError, KnowledgeError
from tollbook.model import Incident, Interval, Toll
from tollbook.resolve.counts import SHAPES, ConventionEntry, Conventions
from tollbook.resolve.counts import Convention as NamedConvention
from tollbook.resources import Knowledge

_REMEMBERED: Final = 20_000  # counts whose numbers are kept: most reports use the same few
COUNT_KEYS: Final = ("outcome", "party", "who", "civilian_status", "kind")

# Outcomes that may hold dead without saying so.
UNDECIDED: Final = frozenset({"killed_or_wounded", "killed_or_captured", "killed_wounded_or_captured"})


class Line(NamedTuple):
    """A toll line that counts, its incident, and the share of it that this incident gets (None: all of it)."""

    toll: Toll
    incident: Incident
    share: Share | None = None


class Counter:
    """Turns intervals into numbers as a codebook's conventions say."""

    def __init__(self, spec: Spec, knowledge: Knowledge) -> None:
        self._known: dict[tuple[int, int | None, int | None, str | None], Number] = {}
        try:
            conventions = Conventions(knowledge)
            self._value = _convention(spec, conventions)
            self._low = conventions.named(spec.low_convention) if spec.low_convention else None
            self._high = conventions.named(spec.high_convention) if spec.high_convention else None
        except KnowledgeError as error:
            raise CodebookError(str(error)) from error

    def number(self, line: Toll) -> Number:
        """The numbers that one line gives."""
        key = (line.low, line.best, line.high, line.modifier)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[key] = self._number(line)
        return found

    def _number(self, line: Toll) -> Number:
        interval = Interval(low=line.low, high=line.high)
        word = self._word(line.modifier)
        counted = self._value.count(interval, line.best, word)
        low, high = line.low, line.high
        if self._low is not None:
            low = self._low.count(interval, line.best, word).value or 0
        if self._high is not None:
            high = self._high.count(interval, line.best, word).value
        return Number(counted.value, low, line.best, high, counted.rule, vague=word is not None)

    def _word(self, modifier: str | None) -> str | None:
        """A modifier as the convention spells it."""
        words = self._value.entry.words
        return next((form for form in _forms(modifier) if form in words), None) if modifier else None


def _convention(spec: Spec, conventions: Conventions) -> NamedConvention:
    if isinstance(spec.convention, str):
        return conventions.named(spec.convention)
    try:
        entry = msgspec.convert(msgspec.to_builtins(spec.convention), ConventionEntry)
    except msgspec.ValidationError as error:
        raise CodebookError(f"convention: {error}") from error
    missing = [shape for shape in SHAPES if shape not in entry.shapes]
    if missing:
        raise CodebookError(f"convention: no rule for {', '.join(missing)}")
    return NamedConvention(spec.name, entry)


def _forms(modifier: str) -> Iterator[str]:
    """A modifier as the words table may spell it: by its id in data/counts, or as written without article and "of"."""
    yield modifier
    words = " ".join(modifier.lower().split()).removesuffix(" of").removesuffix(" more")
    for lead in ("a ", "an ", "the "):
        words = words.removeprefix(lead)
    yield words.replace(" ", "_")


def part_of(total: int, index: int, of: int, *, one_each: bool) -> int:
    """The ``index``-th of ``of`` whole parts of ``total``: the remainder goes to the first, or one each to the first
    few. The parts always add up to ``total``.

        >>> [part_of(21, i, 6, one_each=True) for i in range(6)]
        [4, 4, 4, 3, 3, 3]
        >>> [part_of(21, i, 6, one_each=False) for i in range(6)]
        [6, 3, 3, 3, 3, 3]
    """
    whole, left = divmod(total, of)
    if one_each:
        return whole + (index < left)
    return whole + (left if index == 0 else 0)


Keep = Callable[[Toll, Incident], bool]


def counted(case: Case, keep: Keep, *, shared: bool = True) -> list[Line]:
    """The lines of a case that ``keep`` wants, no person counted twice: a line that is a part of another is left out
    where that other one counts too."""
    found: list[Line] = []
    for incident in case.incidents:
        toll = incident.toll
        fitting = [index for index, line in enumerate(toll) if keep(line, incident)]
        for index in fitting:
            parent = toll[index].subset_of
            if parent is None or not _inside(parent, toll, fitting):
                found.append(Line(toll[index], incident))
        if shared and case.shares:
            shares = case.shares.get(incident.id, ())
            found += [Line(share.beyond, incident, share) for share in shares if keep(share.line, incident)]
    return found


def _inside(parent: int, lines: tuple[Toll, ...], fitting: list[int]) -> bool:
    """Whether a line, or one it is itself a part of, is among those that count."""
    for _ in lines:
        if parent in fitting:
            return True
        if not 0 <= parent < len(lines):
            return False
        above = lines[parent].subset_of
        if above is None:
            return False
        parent = above
    return False


class Sum(NamedTuple):
    """A total: ``value`` None where no line has a number; ``high`` None where one is open."""

    value: int | None
    low: int
    best: int
    high: int | None
    lines: int


NOTHING: Final = Sum(None, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Way:
    """How lines are added up. ``one_each`` spreads totals one each to the first few; ``shared`` counts shares of
    totals at all; ``most`` takes, of a report's several incidents, the one with the largest number alone."""

    one_each: bool = False
    shared: bool = True
    most: bool = False


def total(case: Case, keep: Keep, way: Way, *, note: bool = False) -> Sum:
    """The sum of the lines that ``keep`` wants, shares of groups and days included; ``note`` counts the rules used.

    Several columns ask for the same sum, so a case remembers it by ``keep`` and ``way``.
    """
    key = (keep, way)
    found, rules = case.once(key, lambda case: _summed(case, keep, way))
    if note:
        for rule in rules:
            case.note(rule)
    return found


def _summed(case: Case, keep: Keep, way: Way) -> tuple[Sum, tuple[str, ...]]:
    """The sum, and the rules used on the way."""
    lines = counted(case, keep, shared=way.shared)
    if way.most and len(case.incidents) > 1:
        sums = [_added([line for line in lines if line.incident is i], case, way) for i in case.incidents]
        told = [found for found, _ in sums if found.lines]
        rules = ("a report's several incidents: the one that counts most",) if len(told) > 1 else ()
        return max(told, key=lambda found: found.value or 0, default=NOTHING), rules
    return _added(lines, case, way)


def _added(lines: list[Line], case: Case, way: Way) -> tuple[Sum, tuple[str, ...]]:
    if not lines:
        return NOTHING, ()
    rules: list[str] = []
    values: list[int] = []
    low = best = 0
    high: int | None = 0
    for line in lines:
        number = case.counter.number(line.toll)
        rules.append(number.rule)
        value, least, most = number.value, number.low, number.high
        middle = number.best if number.best is not None else least
        if line.share is not None or case.parts > 1:
            split = _splitter(line.share, case, one_each=way.one_each)
            value = None if value is None else split(value)
            least, middle, most = split(least), split(middle), None if most is None else split(most)
        if value is not None:
            values.append(value)
        low += least
        best += middle
        high = None if high is None or most is None else high + most
    return Sum(sum(values) if values else None, low, best, high, len(lines)), tuple(rules)


def _splitter(share: Share | None, case: Case, *, one_each: bool) -> Callable[[int], int]:
    def split(number: int) -> int:
        if share is not None:
            number = part_of(number, share.index, share.of, one_each=one_each)
        return part_of(number, case.part, case.parts, one_each=one_each) if case.parts > 1 else number

    return split


def selector(wanted: Mapping[str, Any], where: str) -> Keep:
    """A filter of toll lines from a codebook's ``count``: outcome, party, who, civilian_status and the kind of the
    line's actor (``none`` without one), of each one of the values given; ``not_`` before the name turns it round.
    Raises CodebookError for other names."""
    strange = [key for key in wanted if key.removeprefix("not_") not in COUNT_KEYS]
    if strange:
        told = unknown_all(strange, COUNT_KEYS)
        raise CodebookError(f"{where}: count chooses by {', '.join(COUNT_KEYS)}, not by {told}")
    for key, values in wanted.items():
        check_values(key.removeprefix("not_"), values, where)
    return _selector(
        tuple(
            (name.removeprefix("not_"), frozenset(values if isinstance(values, list) else [values]), name[:4] == "not_")
            for name, values in wanted.items()
        )
    )


@cache  # the same choice is the same filter, by which a case remembers its sums
def _selector(tests: tuple[tuple[str, frozenset[Any], bool], ...]) -> Keep:
    if len(tests) == 1 and tests[0][0] == "outcome" and not tests[0][2]:
        outcomes = tests[0][1]
        return lambda line, _: line.outcome in outcomes

    def keep(line: Toll, incident: Incident) -> bool:
        for name, values, turned in tests:
            value = _kind_of_line(line, incident) if name == "kind" else getattr(line, name)
            if (value in values) == turned:
                return False
        return True

    return keep


def _kind_of_line(line: Toll, incident: Incident) -> str:
    known = line.actor is not None and 0 <= line.actor < len(incident.actors)
    return kind_of(incident.actors[line.actor]) if known and line.actor is not None else "none"
