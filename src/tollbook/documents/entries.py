"""Labels that open the entries of a list: a day, a place and a day, a day and a place.

>>> from tollbook.resources import Knowledge
>>> reader = EntryLabels(Knowledge())
>>> [reader.read(line).end for line in ("Sabra, 3 June. A post was hit.", "[Sabra, 3 June] A post was hit.")]
[15, 16]

A text is a list of entries where two of its lines open so in one shape; a lone line with a place and a day is a
report's dateline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

Shape = Literal["day", "place_day", "next"]

_LONGEST: Final = 140  # characters that a label may take
_WEEKDAY: Final = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?(?: |$|(?=[.:]))", re.I
)
_NUMBERED: Final = re.compile(r"(?:\d{4}[-/]\d\d[-/]\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d\d[./]\d\d)(?!\d)")
_DAYS: Final = re.compile(
    r"(?:(?:the )?night (?:of )?)?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|/|–|and|to) ?\d{1,2}(?:st|nd|rd|th)?)?"
    r"(?: of)?(?: |-|(?<=[a-z])(?= ))",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r" \d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|and|to) ?\d{1,2}(?:st|nd|rd|th)?)?\b")
_YEAR: Final = re.compile(r",?[ -]\d{4}(?: ?A?H\b)?|,?[ -]\d\d(?=[.\]]|:(?!\d))")
# The last two lines: days counted from the report's own, which take no day from the entry before.
_NEXT: Final = re.compile(
    r"(?:the )?(?:(?:next|following|same) (?:day|night|evening|morning|afternoon)|day (?:after|before)|night after"
    r"|(?:previous|preceding) (?:day|night))\b"
    r"|(?:early |late |earlier )?(?:yesterday|today|tonight)(?: (?:morning|evening|night))?\b"
    r"|(?:last night|overnight|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(r",? (?:at |in the )?(?:night|evening|morning|dawn|noon|afternoon)\b", re.IGNORECASE)
_LATER: Final = re.compile(r"(?:also|and|then|again),? ", re.IGNORECASE)
_TIME: Final = re.compile(
    r",? (?:at )?(?:(?:approx\.?|approximately|about|around|circa|ca?\.) )?\d{1,2}[:.]?\d\d ?"
    r"(?:hrs?|hours|h|local time|am|pm|a\.m\.|p\.m\.)?\b",
    re.IGNORECASE,
)
_ROAD: Final = re.compile(r",? (?:HWY|Highway|Route|Road|RN|RD|MSR|Km)[ -]?\d{1,3}\b", re.IGNORECASE)
_WORD: Final = r"(?:(?:al|ad|an|ar|as|ash|at|az|el|ed)-)?[^\W\d_a-z][^\W\d_]*(?:[.'-][^\W\d_]+)*\.?"
_NAME: Final = rf"{_WORD}(?: (?:(?:al|el|de|del|la|of|and) )?{_WORD}){{0,3}}"
_PLACE: Final = re.compile(
    rf"{_NAME}(?: \({_NAME}\))?(?:(?:, | in |/| - ){_NAME}(?: \({_NAME}\))?)?(?:, {_NAME})?", re.UNICODE
)
_BETWEEN: Final = re.compile(r",? - ?|,? – ?|, |; | ")
_BEHIND: Final = re.compile(r",? - |,? – |, |: ")
_NUMBERED_GAP: Final = re.compile(r" (?=[^\W\d_a-z])")
_SENTENCE: Final = re.compile(r"[.!?][\"')]? (?=[\[(]?[A-Z\d])")
_STOP: Final = re.compile(r"(?P<dot>\.)(?= |$)|:(?= |$)| ?[-–—](?= )|$")
_NO_KEY: Final = re.compile(r"[^a-z0-9]")
_OPENS: Final = {"[": "]", "(": ")"}
_NO_PLACE: Final = frozenset(
    "the a an on in at by from to for of and or but also then this that these those it he she they we one two three "
    "four five six seven eight nine ten near after before during several some january february march april may june "
    "july august september october november december night day harvest operations summary".split()
)
_MONTH_WORD: Final = re.compile(r"[^\s,:\]);]+")
_MONTH_WORDS: Final = 3


class _Month(Entry, frozen=True, kw_only=True):
    """A month, by its names."""

    forms: tuple[str, ...]
    short: tuple[str, ...]


class _Head(Entry, frozen=True, kw_only=True):
    """What an item may open with: a weapon or an act's noun."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label's words begin and end, where the text after it begins, its shape ("next": "Day after:"), and where
    its place and the number of a day without a month stand."""

    start: int
    end: int
    body: int
    shape: Shape
    place: Span | None = None
    day: Span | None = None

    def shift(self, by: int) -> Label:
        """The label of a stretch that begins ``by`` characters into a line or text."""
        place = self.place.shift(by) if self.place else None
        day = self.day.shift(by) if self.day else None
        return Label(self.start + by, self.end + by, self.body + by, self.shape, place, day)


class EntryLabels:
    """Reads labels, with the months of data/months."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._months = frozenset(
            _key(form) for entry in knowledge.entries("months", _Month) for form in (*entry.forms, *entry.short)
        )
        self._begun = frozenset(name[:end] for name in self._months for end in range(1, len(name) + 1))
        self._acts = frozenset(w for entry in knowledge.entries("item_heads", _Head) for w in entry.words)

    def of_lines(self, lines: Sequence[str]) -> tuple[Label | None, ...]:
        """The label of each line; none where no two of one shape make the text a list."""
        found = [self.read(line) for line in lines]
        shapes = Counter(label.shape for label in found if label is not None)
        listed = {shape for shape in ("day", "place_day") if shapes[shape] > 1}
        others = set(shapes) if listed and sum(shapes.values()) > 2 else listed
        # What stands at the head in a shape of its own dates the report: "17 May 2017. Strikes of 13 to 16 May."
        return tuple(
            label if label is not None and label.shape in (others if i else listed) else None
            for i, label in enumerate(found)
        )

    def within(self, line: str, after: int) -> Iterator[Label]:
        """Further labels inside a line, where a sentence begins; a colon or bracket closes each."""
        for stop in _SENTENCE.finditer(line, after):
            label = self.read(line[stop.end() : stop.end() + _LONGEST])
            if label is not None and line[stop.end() + label.end] in ":])" and label.shape != "next":
                yield label.shift(stop.end())

    def read(self, line: str) -> Label | None:
        """The label that ``line`` opens with."""
        line = line[:_LONGEST]
        closing = _OPENS.get(line[:1])
        start = 1 if closing else 0
        later = _LATER.match(line, start)
        at = later.end() if later else start
        dated = self._day(line, at)
        if dated is not None:
            end, relative = dated
            place = self._place_after(line, end)
            if place is not None:
                return self._closed(line, Span(at, place.end), closing, "place_day", place)
            return self._closed(line, Span(at, end), closing, "next" if relative else "day")
        for end in self.places(line, at):
            between = _BETWEEN.match(line, end)
            dated = self._day(line, between.end()) if between else None
            if dated is not None:
                return self._closed(line, Span(at, dated[0]), closing, "place_day", Span(at, end))
        return None

    def months(self, line: str) -> Iterator[Span]:
        """The months that a line names, in order."""
        after = 0
        for word in _MONTH_WORD.finditer(line):
            end = self._month(line, word.start()) if word.start() >= after else None
            if end is not None:
                yield Span(word.start(), end)
                after = end

    def places(self, line: str, at: int) -> list[int]:
        """Where a place that begins at ``at`` may end: the longest first. No weapon or act opens a place's name."""
        found = _PLACE.match(line, at)
        first = found[0].split()[0].strip(",.").lower() if found else ""
        if found is None or first in _NO_PLACE or first in self._acts:
            return []
        ends = [m.start() for m in re.finditer(r", | - | ", found[0]) if m.start()]
        return [found.end(), *(at + end for end in reversed(ends))]

    def _place_after(self, line: str, end: int) -> Span | None:
        between = _BEHIND.match(line, end) or (_NUMBERED_GAP.match(line, end) if line[end - 1].isdigit() else None)
        if between is None:
            return None
        for place in self.places(line, between.end()):
            road = _ROAD.match(line, place)
            beside = road.end() if road else place
            timed = _TIME.match(line, beside)  # "02 Jun, Sabra, 0915 hrs: ..."
            if _STOP.match(line, timed.end() if timed else beside) or line[place : place + 1] in ("]", ")"):
                return Span(between.end(), place)
        return None

    def _closed(
        self, line: str, words: Span, closing: str | None, shape: Shape, place: Span | None = None
    ) -> Label | None:
        """The label, if it is closed by a stop, a colon, a dash, the line's end or its bracket."""
        road = _ROAD.match(line, words.end) if place else None
        end = road.end() if road else words.end
        timed = _TIME.match(line, end) or _PART.match(line, end)
        end = timed.end() if timed else end
        if closing:
            if line[end : end + 1] != closing:
                return None
            body = end + 1
            stop = _STOP.match(line, body)
            body = stop.end() if stop and stop.end() > body else body
        else:
            stop = _STOP.match(line, end)
            if stop is None:
                return None
            body = stop.end()
        return Label(words.start, end, body + (line[body : body + 1] == " "), shape, place)

    def _day(self, line: str, at: int) -> tuple[int, bool] | None:
        """Where a day that begins at ``at`` ends, and whether it only follows another."""
        following = _NEXT.match(line, at)
        if following is not None:
            return following.end(), True
        weekday = _WEEKDAY.match(line, at)
        at = weekday.end() if weekday else at
        numbered = _NUMBERED.match(line, at)
        if numbered is not None:
            return numbered.end(), False
        days = _DAYS.match(line, at)
        month = self._month(line, days.end()) if days else None
        if month is None:
            month = self._month(line, at)
            number = _NUMBER.match(line, month) if month is not None else None
            month = number.end() if number else None
        if month is None:
            return (at - (line[at - 1] == " "), False) if weekday else None
        year = _YEAR.match(line, month)
        return (year.end() if year else month), False

    def _month(self, line: str, at: int) -> int | None:
        """Where the name of a month that begins at ``at`` ends: the longest one."""
        opening = _MONTH_WORD.match(line, at) if line[at : at + 1].isupper() else None
        if opening is None or _key(opening[0]) not in self._begun:
            return None
        words = list(_MONTH_WORD.finditer(line, at, at + 60))[:_MONTH_WORDS]
        for word in reversed(words):
            text = line[at : word.end()]
            if _key(text) in self._months and (text[-1].isalpha() or text[-1] == "."):
                abbreviated = text.endswith(".") and line[word.end() : word.end() + 2].strip().isdigit()
                return word.end() - (text.endswith(".") and not abbreviated)
        return None


def _key(name: str) -> str:
    """A month's name without case, marks and blanks."""
    low = name.lower()
    return low if low.isalpha() and low.isascii() else _NO_KEY.sub("", low)
