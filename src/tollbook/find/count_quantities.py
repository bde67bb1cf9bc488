"""Quantities in running words: numbers with their hedges and bounds, ranges, fractions and vague words.

A quantity is read from words alone, before any look at the parse; ``counts.py`` then decides whether it counts
anything. Bounds follow the record: "more than 35" is 36 and open, "at least 35" is 35 and open, "up to 20" is 0 to
20, "about 80" is 72 to 88 (a tenth either side, a margin of Tollbook's own).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from tollbook.find.number_words import NUMBER_STARTS, Lex, lex, low_at, read_number
from tollbook.model import Interval
from tollbook.resources import Entry, Knowledge

HedgeKind = Literal["at_least", "more_than", "up_to", "fewer_than", "about", "nearly", "exactly"]

E = TypeVar("E", bound=Entry)
_Table = dict[str, list[tuple[tuple[str, ...], E]]]

_FRACTIONS = {"half": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4), "quarters": (1, 4)}
_STARTS = frozenset({"the", "between", "from", "(", "as", "no", "none", "nobody", "not", "twice"})
_WITH_OVER = frozenset(("hand", "handed", "handing", "turned", "turning"))  # "handed over 8 rifles": no bound
_OF = ("in", "of", "from", "by", "for", "at")
_AND_AT_MOST = ("and", "but", "or", ",")
_RANGE_MARKS = ("-", "–", "—", "to", "or", "and")


class VagueEntry(Entry, frozen=True, kw_only=True):
    """A vague word and what it may stand for; ``high`` None is open, ``best`` None is no best number."""

    words: tuple[str, ...]
    low: int
    best: int | None
    high: int | None


class HedgeEntry(Entry, frozen=True, kw_only=True):
    """Words before or after a number that bound or soften it."""

    kind: HedgeKind
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """What words ``first`` to ``last`` (exclusive) say; ``digits`` where a bare digit string states it."""

    first: int
    last: int
    interval: Interval
    best: int | None
    modifier: str | None
    rule: str
    digits: bool = False


class QuantityReader:
    """Reads quantities out of a sequence of words.

    >>> from tollbook.resources import Knowledge
    >>> [q.interval.low for q in QuantityReader(Knowledge()).read(lex("more than 35 of the several hundred men"))]
    [36, 200]
    """

    def __init__(self, knowledge: Knowledge) -> None:
        vague = knowledge.entries("counts", VagueEntry)
        hedges = knowledge.entries("counts_hedges", HedgeEntry)
        self.vague = {entry.id: entry for entry in vague}
        self._vague = _by_first((words, entry) for entry in vague for words in entry.words)
        self._before = _by_first((words, entry) for entry in hedges for words in entry.before)
        self._after = _by_first((words, entry) for entry in hedges for words in entry.after)
        self._starts = frozenset({*self._vague, *self._before, *NUMBER_STARTS, *_STARTS})

    def read(self, words: Sequence[Lex]) -> tuple[Quantity, ...]:
        """All quantities, left to right, none overlapping."""
        found: list[Quantity] = []
        i = 0
        while i < len(words):
            able = words[i].kind == "number" or words[i].low in self._starts
            quantity = self._at(words, i, found) if able else None
            if quantity is None:
                i += 1
            else:
                found.append(quantity)
                i = quantity.last
        return tuple(found)

    def _at(self, words: Sequence[Lex], i: int, before: Sequence[Quantity]) -> Quantity | None:
        if (bounds := self._bounds(words, i)) is not None:
            return bounds
        hedges, k = self._hedges(words, i)
        core = self._core(words, k, before)
        if core is None and k > i:  # "some", "another" and "over" are hedges only before a number
            hedges, k = [], i
            core = self._core(words, i, before)
        if core is None:
            return None
        after = _longest(self._after, words, core.last)
        last = core.last
        if after is not None and core.rule in ("number", "range"):
            hedges.append((after[0], " ".join(w.low for w in words[core.last : after[1]])))
            last = after[1]
        quantity = replace(core, first=i)
        for hedge, written in reversed(hedges):
            # "some 30" must not read as the vague word "some", whose id stands in the same field
            quantity = _bounded(quantity, hedge.kind, hedge.id if written in self.vague else written)
        return replace(quantity, last=last)

    def _hedges(self, words: Sequence[Lex], i: int) -> tuple[list[tuple[HedgeEntry, str]], int]:
        hedges: list[tuple[HedgeEntry, str]] = []
        if low_at(words, i) == "over" and i and low_at(words, i - 1) in _WITH_OVER:
            return hedges, i
        while (match := _longest(self._before, words, i)) is not None and len(hedges) < 4:
            hedges.append((match[0], " ".join(w.low for w in words[i : match[1]])))
            i = match[1]
        return hedges, i

    def _core(self, words: Sequence[Lex], i: int, before: Sequence[Quantity]) -> Quantity | None:
        return (
            self._between(words, i)
            or self._fraction(words, i)
            or _repeat(words, i, before)
            or self._number(words, i)
            or self._vague_at(words, i)
            or _zero(words, i)
        )

    def _between(self, words: Sequence[Lex], i: int) -> Quantity | None:
        if low_at(words, i) not in ("between", "from"):
            return None
        first = read_number(words, i + 1)
        if first is None or low_at(words, first[1]) not in ("and", "to"):
            return None
        second = read_number(words, first[1] + 1)
        if second is None or second[0] <= first[0]:
            return None
        written = _words(words, i, second[1])
        return Quantity(i, second[1], Interval(low=first[0], high=second[0]), None, written, "range")

    def _bounds(self, words: Sequence[Lex], i: int) -> Quantity | None:
        """ "at least 13 and as many as 46": one number between two bounds."""
        least = _longest(self._before, words, i)
        first = None if least is None or least[0].kind != "at_least" else read_number(words, least[1])
        if first is None or low_at(words, first[1]) not in _AND_AT_MOST:
            return None
        most = _longest(self._before, words, first[1] + 1)
        second = None if most is None or most[0].kind != "up_to" else read_number(words, most[1])
        if second is None or second[0] <= first[0]:
            return None
        written = _words(words, i, second[1])
        return Quantity(i, second[1], Interval(low=first[0], high=second[0]), None, written, "range")

    def _fraction(self, words: Sequence[Lex], i: int) -> Quantity | None:
        parts, k = 1, i
        if low_at(words, i) in ("a", "one"):
            k = i + 1
        elif (number := read_number(words, i)) is not None and number[0] < 10:
            parts, k = number
        if low_at(words, k) == "-":
            k += 1
        fraction = _FRACTIONS.get(low_at(words, k))
        if (
            fraction is None
            or low_at(words, k + 1) != "of"
            or low_at(words, k + 2) not in ("the", "its", "their", "his")
        ):
            return None
        whole = read_number(words, k + 3)
        if whole is None or parts * fraction[0] >= fraction[1]:
            return None
        exact = parts * fraction[0] * whole[0]
        low, high = exact // fraction[1], -(-exact // fraction[1])
        best = low if low == high else None
        return Quantity(i, whole[1], Interval(low=low, high=high), best, _words(words, i, k + 1), "fraction")

    def _number(self, words: Sequence[Lex], i: int) -> Quantity | None:
        bracketed = low_at(words, i) == "(" and low_at(words, i + 2) == ")"
        read = read_number(words, i + 1 if bracketed else i)
        if read is None or (bracketed and read[1] != i + 2):
            return None
        value, k = read
        k += bracketed
        if low_at(words, k) == "(" and low_at(words, k + 2) == ")" and read_number(words, k + 1) == (value, k + 2):
            k += 3  # "seven (7) guards"
        digits = words[i].kind == "number"
        mark = low_at(words, k)
        of_those = (
            mark == "to" and low_at(words, i - 1) == "the" and low_at(words, i - 2) in _OF
        )  # "of the two to nine"
        if mark in _RANGE_MARKS and mark != "and" and not of_those and not (mark == "—" and not digits):
            second = read_number(words, k + 1)
            # "one or two", "5-10", but not "in 1988 or 1,200": a range stays within one order of magnitude.
            if second is not None and value < second[0] <= max(20, 20 * value):
                written = _words(words, i, second[1])
                interval = Interval(low=value, high=second[0])
                return Quantity(i, second[1], interval, None, written, "range", digits)
        return Quantity(i, k, Interval(low=value, high=value), value, None, "number", digits)

    def _vague_at(self, words: Sequence[Lex], i: int) -> Quantity | None:
        match = _longest(self._vague, words, i)
        if match is None:
            return None
        entry, k = match
        if entry.id in ("many", "few") and low_at(words, i - 1) in ("how", "too", "as"):
            return None
        if low_at(words, i - 1) == "the" and entry.id not in (
            "many",
            "few",
            "several",
            "dozens",
            "hundreds",
            "thousands",
        ):
            return None
        if words[k - 1].low == "of":
            k -= 1  # "several of them": the noun phrase takes its own "of"
        interval = Interval(low=entry.low, high=entry.high)
        return Quantity(i, k, interval, entry.best, entry.id, "unknown" if entry.low == 0 else "vague")


def _words(words: Sequence[Lex], i: int, k: int) -> str:
    return " ".join(w.low for w in words[i:k]).replace(" - ", "-")


def _by_first(phrases: Iterable[tuple[str, E]]) -> _Table[E]:
    """Phrases by their first word, the longest first."""
    table: _Table[E] = {}
    for phrase, entry in phrases:
        words = tuple(w.low for w in lex(phrase))
        table.setdefault(words[0], []).append((words, entry))
    for entries in table.values():
        entries.sort(key=lambda pair: -len(pair[0]))
    return table


def _longest(table: _Table[E], words: Sequence[Lex], i: int) -> tuple[E, int] | None:
    for phrase, entry in table.get(low_at(words, i), ()):
        if len(phrase) == 1 or tuple([w.low for w in words[i : i + len(phrase)]]) == phrase:
            return entry, i + len(phrase)
    return None


def _repeat(words: Sequence[Lex], i: int, before: Sequence[Quantity]) -> Quantity | None:
    """ "leaving three dead and as many hurt": the number just named, again."""
    same = tuple(low_at(words, i + k) for k in range(3)) == ("the", "same", "number")
    at = i + 4 if low_at(words, i + 3) in ("were", "was") else i + 3
    if same and before and low_at(words, at) in ("wounded", "injured", "killed", "hurt", "dead", "of", "captured"):
        return replace(before[-1], first=i, last=i + 3 + (low_at(words, i + 3) == "of"), rule="repeat", digits=False)
    if not before:
        return None
    if (low_at(words, i), low_at(words, i + 1)) in (("a", "similar"), ("an", "equal"), ("a", "like")):
        if low_at(words, i + 2) != "number":
            return None
        again = replace(before[-1], first=i, last=i + 3 + (low_at(words, i + 3) == "of"), rule="repeat", digits=False)
        return _bounded(again, "about", "similar") if low_at(words, i + 1) == "similar" else again
    times, at = _times(words, i)
    if times > 1 and (low_at(words, at), low_at(words, at + 1)) == ("that", "number"):  # "twice that number"
        return _so_often(before[-1], times, i, at + 2)
    if (low_at(words, at), low_at(words, at + 1)) != ("as", "many") or low_at(words, at + 2) == "as":
        return None
    return _so_often(before[-1], times, i, at + 2)


def _so_often(told: Quantity, times: int, first: int, last: int) -> Quantity:
    """A quantity told before, so many times."""
    low, high = told.interval.low, told.interval.high
    many = Interval(low=low * times, high=None if high is None else high * times)
    best = None if told.best is None else told.best * times
    return replace(told, first=first, last=last, interval=many, best=best, rule="repeat", digits=False)


def _times(words: Sequence[Lex], i: int) -> tuple[int, int]:
    """ "twice as many", "three times as many": how many times, and the index of "as"; once where nothing says so."""
    if low_at(words, i) == "twice":
        return 2, i + 1
    if low_at(words, i + 1) == "times":
        return {"two": 2, "three": 3, "four": 4, "five": 5}.get(low_at(words, i), 1), i + 2
    return 1, i


def _zero(words: Sequence[Lex], i: int) -> Quantity | None:
    word, after = low_at(words, i), low_at(words, i + 1)
    length = 0
    if word == "no" and after not in (".", "longer", "doubt", "matter", "way", "sooner", "further"):
        length = 2 if after == "one" else 1
    elif word in ("none", "nobody"):
        length = 1
    elif word == "not" and after in ("a", "one"):
        length = 2 if after == "one" else 3 if low_at(words, i + 2) == "single" else 0
    if not length:
        return None
    return Quantity(i, i + length, Interval(low=0, high=0), 0, None, "zero")


def _bounded(quantity: Quantity, kind: HedgeKind, written: str) -> Quantity:
    """The quantity under one hedge; an exact word ("a total of") changes nothing."""
    low, high = quantity.interval.low, quantity.interval.high
    exact = quantity.best if low == high else None
    best = quantity.best
    if kind == "exactly" or (kind in ("about", "nearly") and exact is None):
        return quantity
    if kind == "at_least":
        best, high = None, None
    elif kind == "more_than":
        low, best, high = low + (exact is not None), None, None
    elif kind == "up_to":
        low, best = 0, None
    elif kind == "fewer_than":
        low, best, high = 0, None, None if high is None else max(high - 1, 0)
    else:
        # A tenth either side, whole persons, and never nobody.
        spread = exact or 0
        low = max(spread * 9 // 10, min(spread, 1))
        high = spread if kind == "nearly" else -(-spread * 11 // 10)
    return replace(quantity, interval=Interval(low=low, high=high), best=best, modifier=written)
