"""Words of dates: the lexicons ``dates`` and ``months``, and the cutting of text into words.

A text is cut into pieces and a piece into tokens once; every rule of the grammar looks at a few tokens only, so that
reading stays linear however long a line is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tollbook.model import Calendar
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

PIECE = 20_000  # characters of a text that are looked at together
MARGIN = 200  # and how much of the text on either side with them
BREAK = "\n"  # the token that stands for a blank line

_TOKEN = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+|\d+|[^\w\s]|_")
_BLANK = re.compile(r"\n[^\S\n]*\n|[\u2028\u2029]")
_MARKS = re.compile(r"[\u0300-\u036f\u02b0-\u02ff]")
_REPEATED = re.compile(r"([a-hj-z])\1+")
_SKIPPED = frozenset("'’‘`´ʼ-‐‑–.") | {"`"}

WordKind = Literal[
    "weekday", "number", "ordinal", "vague", "unit", "daypart", "day", "which", "direction", "bound", "edge",
    "name_after", "name_phrase", "unit_noun", "future", "background", "speech", "statement", "reporting", "release",
    "document", "ordinal_noun", "season", "event_noun", "planned", "occasion",
]  # fmt: skip


class DateWord(Entry, frozen=True, kw_only=True):
    """One word of dates. ``short`` forms count only beside a day's number ("Sat. 3 May"). ``value`` and ``name``
    are what the kind needs: a weekday's number, the first number of a series, days from today, an anchor."""

    kind: WordKind
    forms: tuple[str, ...]
    short: tuple[str, ...] = ()
    value: int = 0
    name: str = ""
    low: int = 0
    high: int = 0


class MonthName(Entry, frozen=True, kw_only=True):
    """One month of one calendar. ``guarded`` names are also ordinary words or personal names."""

    calendar: Calendar
    month: int
    forms: tuple[str, ...]
    short: tuple[str, ...] = ()
    guarded: bool = False


def closed(words: str) -> frozenset[str]:
    """A small closed set of function words, written as one line."""
    return frozenset(words.split())


def phrase_of(form: str) -> tuple[str, ...]:
    """The tokens of a written form, folded as the text's are."""
    return tuple(folded for folded in (fold(t) for t in _TOKEN.findall(form)) if folded)


def fold(word: str) -> str:
    """Lower case without accents, half rings and modifier letters: "Rabīʿ" is "rabi"."""
    lower = word.lower()
    if lower.isascii() or lower.isdecimal() or not lower[0].isalnum():
        return lower
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", lower)).replace("ı", "i")
    return "".join(c for c in plain if c.isalpha())


def month_key(text: str) -> str:
    """One key for the spellings of a month: letters only, repeated letters but i written once."""
    return _REPEATED.sub(r"\1", "".join(c for c in fold(text) if c.isalnum()))


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one piece of text: folded forms and offsets in the whole text. Ends with a BREAK."""

    text: str
    norm: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    first: int  # dates that begin before this offset, or at or after ``last``, belong to another piece
    last: int

    def touches(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the one before."""
        return i > 0 and self.start[i] == self.end[i - 1]

    def word(self, i: int) -> str:
        """Token ``i``, or a break beyond the ends."""
        return self.norm[i] if 0 <= i < len(self.norm) else BREAK

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital."""
        return self.text[self.start[i]].isupper()

    def span(self, i: int, j: int) -> Span:
        """The span of tokens ``i`` up to ``j``, not included."""
        return Span(self.start[i], self.end[j - 1])

    def match(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Whether ``phrase`` stands at token ``i``."""
        return self.norm[i : i + len(phrase)] == phrase


def cut(text: str) -> Iterator[Words]:
    """The pieces of ``text`` in order, as tokens; each holds a little of its neighbours, so that no date is cut."""
    start = 0
    while start < len(text):
        end = _piece_end(text, start)
        yield _words(text, start, end)
        start = end


def _piece_end(text: str, start: int) -> int:
    if len(text) - start <= PIECE:
        return len(text)
    limit = start + PIECE
    for stop in ("\n\n", ". ", "\n", " "):
        found = text.rfind(stop, start + PIECE // 2, limit)
        if found >= 0:
            return found + len(stop)
    return limit


def _words(text: str, first: int, last: int) -> Words:
    start = _at_space(text, max(0, first - MARGIN), first)
    end = _at_space(text, min(len(text), last + MARGIN), len(text))
    piece = text[start:end]
    plain = piece.isascii()  # then lower case keeps every offset
    if plain:
        piece = piece.lower()
    norm: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for found in _TOKEN.finditer(piece):
        at, after = found.span()
        if at - done > 1 and _BLANK.search(piece, done, at):
            norm.append(BREAK)
            starts.append(start + done)
            ends.append(start + done)
        word = found.group() if plain else fold(found.group())
        if word:  # a lone half ring folds to nothing
            norm.append(word)
            starts.append(start + at)
            ends.append(start + after)
        done = after
    norm.append(BREAK)
    starts.append(start + done)
    ends.append(start + done)
    return Words(text, tuple(norm), tuple(starts), tuple(ends), first, last)


def _at_space(text: str, near: int, end: int) -> int:
    """The first blank at or after ``near``, within MARGIN; else ``near``."""
    if near in (0, len(text)):
        return near
    found = text.find(" ", near, min(end, near + MARGIN))
    return found if found >= 0 else near


class Lexicon:
    """Both lexicons, ready to look words up."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("dates", DateWord)
        self.weekdays = {fold(f): e.value for e in entries if e.kind == "weekday" for f in e.forms}
        self.short_weekdays = {fold(f): e.value for e in entries if e.kind == "weekday" for f in e.short}
        self.numbers = _series(entries, "number")
        self.ordinals = _series(entries, "ordinal")
        self.phrases: dict[str, dict[tuple[str, ...], DateWord]] = {}
        for entry in entries:
            for form in entry.forms:
                self.phrases.setdefault(entry.kind, {})[phrase_of(form)] = entry
        self._months: dict[str, MonthName] = {}
        self._short: dict[str, MonthName] = {}
        for name in knowledge.entries("months", MonthName):
            self._months.update({month_key(form): name for form in name.forms})
            self._short.update({month_key(form): name for form in name.short})
        names = (*self._months, *self._short)
        self._beginnings = frozenset(key[:n] for key in names for n in range(1, len(key) + 1))
        self.month_starts = frozenset(key[:n] for key in names for n in (2, 3))
        self._longest = {kind: max(len(k) for k in words) for kind, words in self.phrases.items()}

    def at(self, words: Words, i: int, kind: WordKind) -> tuple[DateWord, int] | None:
        """The longest entry of ``kind`` at token ``i`` and the token after it."""
        forms = self.phrases[kind]
        for length in range(self._longest[kind], 0, -1):
            entry = forms.get(words.norm[i : i + length])
            if entry is not None:
                return entry, i + length
        return None

    def has(self, word: str, kind: WordKind) -> bool:
        """Whether the single ``word`` is of ``kind``."""
        return (word,) in self.phrases[kind]

    def short_month(self, word: str) -> MonthName | None:
        """The month that a three-letter form names."""
        return self._short.get(month_key(word)) or self._months.get(month_key(word))

    def month(self, words: Words, i: int) -> tuple[MonthName, bool, int] | None:
        """The month named at token ``i``, whether in its short form, and the token after it (its full stop too)."""
        if words.word(i)[:3] not in self.month_starts:
            return None
        best: tuple[MonthName, bool, int] | None = None
        key, j = "", i
        while j < i + 8 and j < len(words.norm):
            token = words.norm[j]
            if token in _SKIPPED and j > i:
                j += 1
                continue
            if not token.isalnum():
                break
            key = month_key(key + token)
            if key not in self._beginnings:
                break
            j += 1
            if key in self._months:
                best = self._months[key], False, j
            elif key in self._short:
                best = self._short[key], True, j
        if best and words.word(best[2]) == "." and words.touches(best[2]) and best[1]:
            best = best[0], True, best[2] + 1
        return best


def _series(entries: tuple[DateWord, ...], kind: WordKind) -> dict[str, int]:
    return {fold(form): e.value + n for e in entries if e.kind == kind for n, form in enumerate(e.forms)}
