"""Dates in a report: every expression of a date with its words, none of them decided yet.

The finder looks at the words only (no parse), so that it reads headings, datelines and skipped sentences as well.

    >>> from tollbook.resources import Knowledge
    >>> [m.span.of("Two fell on 3 May.") for m in DateFinder(Knowledge()).find_in("Two fell on 3 May.")]
    ['3 May']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import get_args

from tollbook.find.date_calendar import CalendarDates
from tollbook.find.date_expression import Bound, DateExpression, DateMention, Part
from tollbook.find.date_feasts import FeastDates
from tollbook.find.date_parts import DateParts, Found
from tollbook.find.date_relative import RelativeDates
from tollbook.find.date_words import BREAK, DateWord, Lexicon, Words, closed, cut
from tollbook.find.date_years import YearDates
from tollbook.mentions import Reading
from tollbook.resources import Knowledge
from tollbook.spans import Span

__all__ = ["DateExpression", "DateFinder", "DateMention"]

_TO = frozenset({"-", "–", "—", "to", "through", "thru", "until", "till"})
_REACH = 7  # tokens from a date's first word to the one that names it ("no later than the morning of Sunday")
_LISTED = 24  # and from the first number of a list of days to its month
_LOOK_BACK = 8  # words in which "born" or "release" colours a date
_LOOK_AHEAD = 6  # words in which "will" and "scheduled" do
_SAYING = closed(  # what may stand between a verb of saying and its day
    "on in at a an the here late early also to its his their statement communique communiqué report reporters"
    " journalists news press conference briefing officially"
)
_PASSIVE = closed("was were been being is are")
_WEEKS: dict[str, Part] = {
    "of": "week_from", "beginning": "week_from", "starting": "week_from", "from": "week_from",
    "ending": "week_to", "ended": "week_to", "to": "week_to", "until": "week_to",
}  # fmt: skip
_STOPS = frozenset({".", ";", BREAK, "!", "?"})
_RELEASE_NUMBER = re.compile(r"(?<![\d-])((?:19|20)\d\d)-(\d{1,2})-[A-Z]{1,3}-\d{2,4}(?!\d)")


class DateFinder:
    """Finds date expressions. Built once, then safe to use for any number of reports."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._lexicon = Lexicon(knowledge)
        parts = DateParts(self._lexicon)
        self._strict = CalendarDates(parts, strict_case=True)
        self._lenient = CalendarDates(parts, strict_case=False)
        self._relative = RelativeDates(parts)
        self._years = YearDates(parts)
        self._feasts = FeastDates(knowledge, parts)
        self._starts = self._starting_words()
        self._names = self._naming_words()

    def find(self, reading: Reading) -> tuple[DateMention, ...]:
        """All date expressions of the cleaned text, headings and datelines too, in text order, none overlapping."""
        return self.find_in(reading.text, mixed_case=reading.case == "mixed")

    def find_in(self, text: str, *, mixed_case: bool = True) -> tuple[DateMention, ...]:
        """The same for plain text. In text without case ("mixed_case" false) "may" needs surer neighbours."""
        calendar = self._strict if mixed_case else self._lenient
        numbers = tuple(self._release_numbers(text))
        found: list[DateMention] = []
        for words in cut(text):
            found += self._in_piece(words, calendar, found[-1].span.end if found else 0)
        return tuple(sorted((*numbers, *found), key=lambda m: m.span))

    def _in_piece(self, words: Words, calendar: CalendarDates, after: int) -> Iterator[DateMention]:
        i, last_end = 0, -1
        begin = max(words.first, after)
        for candidate in self._candidates(words):
            if candidate < i or not begin <= words.start[candidate] < words.last:
                continue
            i = candidate
            finds = self._full(words, i, calendar)
            i = max(finds[-1].end if finds else 0, i + 1)
            if not finds or self._is_name(words, finds[-1]):
                continue
            for found in finds:
                joined = found.joined or self._joined(words, last_end, found.start)
                yield self._mention(words, found, joined)
                last_end = found.end

    def _candidates(self, words: Words) -> list[int]:
        """The tokens at which a date may begin: those that name one, and small words shortly before such a token."""
        starts: list[int] = []
        named = len(words.norm) + _LISTED
        months = self._lexicon.month_starts
        for i in range(len(words.norm) - 2, -1, -1):
            word = words.norm[i]
            if word[0].isdigit():
                if _is_sharp(words, i):
                    named = i
                if named - i <= _LISTED and not _goes_on(words, i):
                    starts.append(i)
            elif word in self._names or (word[:3] in months and self._lexicon.month(words, i)):
                named = i
                starts.append(i)
            elif named - i <= _REACH and word in self._starts:
                starts.append(i)
        starts.reverse()
        return starts

    def _full(self, words: Words, i: int, calendar: CalendarDates) -> tuple[Found, ...]:
        """A date at token ``i`` with what stands before it ("since early") and behind it ("to 5 May")."""
        bound = self._lexicon.at(words, i, "bound")
        if bound:
            finds = self._edged(words, bound[1], calendar)
            if not finds or not self._binds(bound[0], finds[0]):
                return ()
            return (replace(finds[0], start=i, rule=f"{finds[0].rule}+{bound[0].name}"), *finds[1:])
        return self._edged(words, i, calendar)

    @staticmethod
    def _binds(bound: DateWord, found: Found) -> bool:
        return bound.name != "after" or found.expression.kind != "relative" or found.expression.unit == "day"

    def _edged(self, words: Words, i: int, calendar: CalendarDates) -> tuple[Found, ...]:
        """ "early on Sunday", "mid-May", "at the end of May", "earlier this week"."""
        edge = self._lexicon.at(words, i, "edge")
        week = self._part_of_month(words, i, calendar) or self._week_of(words, i, calendar)
        if week:
            return (week,)
        if edge is None:
            return self._ranged(words, i, calendar)
        entry, j = edge
        if words.word(j) in {"-", "on", "in", "of"}:
            j += 1
        if words.word(j) in {"the"} and entry.name == "half":
            j += 1
        unit = self._relative.this_unit(words, j)
        finds = (unit,) if unit else self._ranged(words, j, calendar)
        if len(finds) != 1 or finds[0].start != j:
            return ()
        name = f"{words.norm[i + (words.norm[i] == 'the')]}_half" if entry.name == "half" else entry.name
        part: Part = name if name in get_args(Part) else "early"  # type: ignore[assignment]
        expression = finds[0].expression
        if expression.kind == "range" or (expression.part == "overnight" and part != "late"):
            return (replace(finds[0], start=i),)
        kept = expression.part in {"overnight", "night"}
        return (replace(finds[0], start=i, expression=expression if kept else replace(expression, part=part)),)

    def _week_of(self, words: Words, i: int, calendar: CalendarDates) -> Found | None:
        """ "the week of 1 May", "the week ending 7 May"."""
        j = i + 1 if words.word(i) == "the" else i
        part = _WEEKS.get(words.word(j + 1))
        if words.word(j) != "week" or part is None:
            return None
        k = j + 3 if words.word(j + 2) == "on" else j + 2
        finds = calendar.at(words, k)
        if len(finds) != 1 or finds[0].expression.day is None:
            return None
        return Found(i, finds[0].end, replace(finds[0].expression, part=part), "date.week_of")

    def _part_of_month(self, words: Words, i: int, calendar: CalendarDates) -> Found | None:
        """ "the first week of May", "the last ten days of Ramadan", "the last day of May"."""
        j = i + 1 if words.word(i) == "the" else i
        last = words.word(j) in {"last", "final"}
        day = self._relative.ordinal(words, j)
        if not last and day is None:
            return None
        nth, k = (5, j + 1) if last or day is None else day
        number = self._relative.number(words, k)
        count = number[0] if number and not number[2] and words.word(number[3]) == "days" else 1
        unit = number[3] if number and count > 1 else k
        if words.word(unit + 1) not in {"of", "in"} or nth > 5:
            return None
        if words.word(unit) == "week":
            nth_week: int | None = nth
            edge_days: int | None = None
        elif words.word(unit) in {"day", "days"} and (last or (nth == 1 and count > 1)):
            nth_week, edge_days = None, -count if last else count
        else:
            return None
        after = unit + 3 if words.match(unit + 2, ("the", "month", "of")) else unit + 2
        finds = calendar.at(words, after + 2 if after == unit + 3 else after)
        if len(finds) != 1 or finds[0].expression.day is not None or finds[0].expression.month is None:
            return None
        return Found(
            i, finds[0].end, replace(finds[0].expression, nth_week=nth_week, edge_days=edge_days), "date.part_of_month"
        )

    def _ranged(self, words: Words, i: int, calendar: CalendarDates) -> tuple[Found, ...]:
        """ "from Monday to Wednesday", "28 April - 3 May", "between May and July 2013"."""
        lead = words.word(i)
        j = i + 1 if lead in {"from", "between"} else i
        firsts = self._core(words, i, calendar)
        if j != i and not firsts:
            firsts = self._core(words, j, calendar)
        if len(firsts) != 1:
            return firsts
        first = firsts[0]
        sign = words.word(first.end)
        if not (sign in _TO or (lead == "between" and sign == "and")) or first.expression.kind == "range":
            return firsts
        if sign in {"-", "–", "—"} and (words.word(first.end + 1) in {"-", "–"}):
            return firsts
        seconds = self._core(words, first.end + 1, calendar)
        if len(seconds) != 1 or not _same_grain(first.expression, seconds[0].expression):
            return firsts
        expression = DateExpression(kind="range", first=first.expression, end=seconds[0].expression)
        return (Found(i, seconds[0].end, expression, "date.range"),)

    def _core(self, words: Words, i: int, calendar: CalendarDates) -> tuple[Found, ...]:
        """The longest single date at token ``i``, and the part of the day behind it."""
        feast = self._feasts.at(words, i)
        dates = (feast,) if feast else calendar.at(words, i)
        if not dates:
            relative = self._relative.at(words, i) or self._years.at(words, i)
            return (relative,) if relative else ()
        end = dates[-1].end
        if words.word(end) == "night" or self._lexicon.has(words.word(end), "daypart"):
            dates = (*dates[:-1], replace(dates[-1], end=end + 1))
        return dates

    def _is_name(self, words: Words, found: Found) -> bool:
        """ "the 19 April Movement", "Black September": a name, not a date."""
        if any(self._lexicon.at(words, i, "name_phrase") for i in range(max(found.start - 2, 0), found.end)):
            return True
        expression = found.expression
        if expression.kind != "calendar" or expression.year is not None or expression.month is None:
            return False
        return self._lexicon.has(words.word(found.end), "name_after")

    def _joined(self, words: Words, last_end: int, start: int) -> bool:
        if last_end < 0 or not 1 <= start - last_end <= 4:
            return False
        between = [w for w in words.norm[last_end:start] if w not in {"on", "the", "'", "’", "s", "early", "late"}]
        return between in (["and"], ["&"])

    def _mention(self, words: Words, found: Found, joined: bool) -> DateMention:
        near = []
        i = found.start - 1
        while i >= max(0, found.start - _LOOK_BACK) and words.norm[i] not in _STOPS:
            near.append(words.norm[i])
            i -= 1
        bound = found.rule.partition("+")[2]
        return DateMention(
            span=words.span(found.start, found.end),
            rule=found.rule,
            expression=found.expression,
            bound=bound if bound in get_args(Bound) else None,  # type: ignore[arg-type]
            joined=joined,
            future=any(self._lexicon.has(w, "future") for w in takewhile(lambda w: w != ",", near[:_LOOK_AHEAD])),
            named=any(self._lexicon.has(w, "background") for w in near[:4]) or self._papers(near),
            release=any(self._lexicon.has(w, "release") for w in near[:3]),
            said=self._said(words, found),
        )

    def _papers(self, near: list[str]) -> bool:
        """ "in a letter dated 3 May"."""
        return near[:1] == ["dated"] and any(self._lexicon.has(w, "document") for w in near[1:3])

    def _said(self, words: Words, found: Found) -> bool:
        """Whether a verb of saying stands beside the date: "said in a statement on Tuesday", "today confirmed"."""
        i = found.start - 1
        while i > 0 and found.start - i <= _LOOK_BACK and words.norm[i] in _SAYING:
            i -= 1
        if i >= 0 and self._lexicon.has(words.norm[i], "statement"):
            return not any(words.word(i - n) in _PASSIVE for n in (1, 2))
        j = found.end
        while words.word(j) in {"also", "has", "have", "officially", "again"}:
            j += 1
        return self._lexicon.has(words.word(j), "statement") and words.word(i) not in _PASSIVE

    @staticmethod
    def _release_numbers(text: str) -> Iterator[DateMention]:
        """ "2011-11-S-034": a military release number gives its year and month."""
        for found in _RELEASE_NUMBER.finditer(text):
            year, month = int(found[1]), int(found[2])
            if 1 <= month <= 12:
                expression = DateExpression(kind="calendar", year=year, month=month)
                span = Span(found.start(1), found.end(2))
                yield DateMention(span=span, rule="date.release_number", expression=expression, release=True)

    def _naming_words(self) -> frozenset[str]:
        """Words without which no date begins; months and digits apart."""
        lexicon = self._lexicon
        phrases = {key[0] for kind in ("day", "unit", "daypart") for key in lexicon.phrases[kind]}
        return frozenset({*phrases, *lexicon.weekdays, *lexicon.short_weekdays, *self._feasts.starts})

    def _starting_words(self) -> frozenset[str]:
        """Words that may stand before those in a date."""
        lexicon = self._lexicon
        phrases = {key[0] for kind in ("bound", "edge", "which", "vague") for key in lexicon.phrases[kind]}
        articles = {"the", "a", "an", "between", "from", "recent"}
        return frozenset({*phrases, *lexicon.numbers, *lexicon.ordinals, *articles})


def _is_sharp(words: Words, i: int) -> bool:
    """Whether a number may be a date by itself: a year, "3/5/2017", "the 7th", a time group, or "March 3 and 5"."""
    after = words.word(i + 1)
    if len(words.norm[i]) in (4, 6):
        return True
    if words.touches(i + 1):
        return after in {"th", "st", "nd", "rd", "d"} or (after in {"/", "-", "."} and words.word(i + 2)[0].isdigit())
    return False


def _goes_on(words: Words, i: int) -> bool:
    """Whether a number continues one before it: the 4 of "3/4"."""
    if not words.touches(i) or words.norm[i - 1] not in {"/", "-", "."}:
        return False
    return words.touches(i - 1) and words.norm[i - 2][0].isdigit()


def _same_grain(first: DateExpression, second: DateExpression) -> bool:
    """Whether two dates can bound one range: both days, both months or both years."""

    def grain(e: DateExpression) -> str:
        if e.kind == "weekday" or e.day is not None or (e.kind == "relative" and e.unit == "day"):
            return "day"
        return "month" if e.month is not None else "other"

    return grain(first) == grain(second) and second.kind != "range"
