"""Labels that give the number of a day only, under a line that names the month: "4th:", "12.", "Sabra (5):".

>>> from tollbook.documents.entries import EntryLabels
>>> from tollbook.resources import Knowledge
>>> lines = ["Shawwal, first half", "4th: a post was hit.", "7th: a mast fell."]
>>> [found is not None for found in DayLabels(EntryLabels(Knowledge())).of_lines(lines, [0, 0, 0])]
[False, True, True]

Numbers that rise by one from 1 only count items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from tollbook.documents.entries import EntryLabels, Label
from tollbook.spans import Span

_LONGEST: Final = 140  # characters that a label may take
_MONTH_LINE: Final = 20  # words of a line that may name the month
_LAST_DAY: Final = 31
_DAY: Final = re.compile(
    r"(?:(?P<lead>(?:on )?the|on|day|(?:on )?the night of the|(?:the )?night of(?: the)?) )?(?P<first>\d{1,2})"
    r"(?P<ordinal>st|nd|rd|th)?(?P<range> ?(?:-|–|/|and|to|&) ?(?:the )?(?P<last>\d{1,2})(?:st|nd|rd|th)?)?(?!\w)"
    r"(?P<part>,? (?:at |in the )?(?:night|evening|morning|dawn|noon|afternoon|midday))?",
    re.IGNORECASE,
)
_CLOSE: Final = re.compile(r"(?:[:;./)\]]|\]:|\):|:-)(?= |$)|,? ?[-–—](?= )")
_ITEM: Final = re.compile(r"[-*•·▪●◦‣–—] +(?=\S)")
_OPEN: Final = re.compile(r"[(\[]?")
_BEFORE: Final = re.compile(r"(?P<heads>[.:] |\s?[-–—] )|,? ?[(\[]|, | |/ ?")
_BEHIND: Final = re.compile(r" (?:- )?")
_COLON: Final = re.compile(r":(?= |$)")


@dataclass(frozen=True, slots=True)
class DayLabel:
    """A label in its line: where the day's words stand, the month's line and words, and a heading that opens it."""

    label: Label
    month: Span  # in the line of that number
    month_line: int
    item: bool
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """A line's label before the list is judged."""

    label: Label
    days: tuple[int, int]
    sure: bool  # no numbering of items looks so
    apart: bool  # the place stands before the day, in a sentence of its own: it heads what follows
    ahead: bool  # the place stands before the day
    item: bool


class DayLabels:
    """Reads such labels, with the months and places that ``EntryLabels`` reads."""

    def __init__(self, labels: EntryLabels) -> None:
        self._labels = labels

    def of_lines(self, lines: Sequence[str], starts: Sequence[int]) -> tuple[DayLabel | None, ...]:
        """The label of each line, looked for from its ``starts``; none where the lines are no list of days."""
        none: tuple[DayLabel | None, ...] = (None,) * len(lines)
        seen = [None if " | " in line else self._read(line, at) for line, at in zip(lines, starts, strict=True)]
        if sum(s is not None for s in seen) < 2:
            return none
        months: list[tuple[int, Span] | None] = []
        last: tuple[int, Span] | None = None
        for i, line in enumerate(lines):
            month = None if seen[i] else self._month(line)
            last = (i, month) if month else last
            months.append(last)
        dated = [(s, m) for s, m in zip(seen, months, strict=True) if s is not None and m is not None]
        listed = [s for s, _ in dated]
        if len(listed) < 2 or _only_counts(listed):
            return none
        headed = any(s.label.place is None for s in listed)  # places that only some lines name hold for those below
        return tuple(
            None if s is None or m is None else _made(s, m, headed=headed) for s, m in zip(seen, months, strict=True)
        )

    def _read(self, line: str, start: int) -> _Seen | None:
        line = line[: start + _LONGEST]
        bullet = _ITEM.match(line, start)
        at = bullet.end() if bullet else start
        found = self._day(line, at)
        if found is not None:
            return replace(found, item=bullet is not None)
        for end in self._labels.places(line, at) if next(self._labels.months(line[at:]), None) is None else ():
            between = _BEFORE.match(line, end)
            found = self._day(line, between.end(), closed="([" if between[0][-1] in "([" else "") if between else None
            if found is not None and between is not None and found.label.place is None:
                label = replace(found.label, start=at, shape="place_day", place=Span(at, end))
                return replace(found, label=label, apart=bool(between["heads"]), ahead=True, item=bullet is not None)
        return None

    def _day(self, line: str, at: int, closed: str = "") -> _Seen | None:
        bracket = _OPEN.match(line, at)
        at = bracket.end() if bracket else at
        opened = bool(closed) or bool(bracket and bracket[0])
        day = _DAY.match(line, at)
        if day is None:
            return None
        first, last = int(day["first"]), int(day["last"] or day["first"])
        ordinal, led = bool(day["ordinal"]), bool(day["lead"])
        if not 1 <= first <= last <= _LAST_DAY:
            return None
        close = _CLOSE.match(line, day.end())
        alone = ordinal and day.end() == len(line)
        if (close is None and not alone) or (opened and (close is None or close[0][0] not in ")]")):
            return None
        body = close.end() if close else day.end()
        end = day.end() + (opened and bool(closed))  # "Sabra (5)"
        if opened and (colon := _COLON.match(line, body)):
            body = colon.end()
        words = Span(day.start("first"), day.end("range") if day["range"] else day.end("ordinal"))
        if not day["range"] and not ordinal:
            words = Span(words.start, day.end("first"))
        label = Label(at, end, body + (line[body : body + 1] == " "), "day", None, words)
        after = _BEHIND.match(line, body)
        for place in self._labels.places(line, after.end()) if after else ():
            if (colon := _COLON.match(line, place)) is not None and after is not None:
                body = colon.end()
                shown = Span(after.end(), place)
                label = Label(at, place, body + (line[body : body + 1] == " "), "place_day", shown, words)
                break
        return _Seen(label, (first, last), ordinal or led or last > first, apart=False, ahead=False, item=False)

    def _month(self, line: str) -> Span | None:
        """The last month that a short line, or the label it opens with, names."""
        label = self._labels.read(line)
        if label is None and len(line.split(None, _MONTH_LINE + 1)) > _MONTH_LINE:
            return None
        named = list(self._labels.months(line[: label.end if label else None]))
        return named[-1] if named else None


def _only_counts(listed: list[_Seen]) -> bool:
    """Whether the numbers count items: 1, 2, 3, and from 1 again under a further heading."""
    firsts = [s.days[0] for s in listed]
    rising = firsts[0] == 1 and all(b == a + 1 or b == 1 for a, b in pairwise(firsts))
    return rising and not any(s.sure for s in listed)


def _made(seen: _Seen, month: tuple[int, Span], *, headed: bool) -> DayLabel:
    label, heading = seen.label, None
    if seen.ahead and (headed or seen.apart) and label.place is not None and label.day is not None:
        heading = label.place
        label = replace(label, start=label.day.start, shape="day", place=None)
    return DayLabel(label, month[1], month[0], seen.item, heading)
