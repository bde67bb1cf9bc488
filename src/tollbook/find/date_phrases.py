"""Whole expressions of dates: a date with its bound and edge before it, and with the other end of its range behind."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from tollbook.find.date_calendar import CalendarDates
from tollbook.find.date_days import AFTER_DAY
from tollbook.find.date_expression import DateExpression, Part
from tollbook.find.date_feasts import FeastDates
from tollbook.find.date_parts import DateParts, Found
from tollbook.find.date_relative import RelativeDates
from tollbook.find.date_seasons import SeasonDates
from tollbook.find.date_words import DateWord, Words
from tollbook.find.date_years import YearDates

_TO = frozenset({"-", "–", "—", "to", "through", "thru", "until", "till"})
_WEEKS: dict[str, Part] = {
    "of": "week_from", "beginning": "week_from", "starting": "week_from", "from": "week_from",
    "ending": "week_to", "ended": "week_to", "to": "week_to", "until": "week_to",
}  # fmt: skip
_INTO = frozenset(("into", "to", "and", "-", "–", "through"))
_HOUR_WORDS = frozenset("the around about some early late small first hours hrs am pm a.m p.m a p m . : night".split())
_CLAUSE_LEADS = frozenset({"a", "an", "the", "another", "they", "he", "it", "two", "three", "our"})
_HOUR_REACH = 7  # tokens of an hour before its day ("about 3:30 a.m. on Wednesday")


class DatePhrases:
    """Reads whole date expressions at a token."""

    def __init__(self, parts: DateParts, feasts: FeastDates, *, strict_case: bool) -> None:
        self._lexicon = parts.lexicon
        self._parts = parts
        self._calendar = CalendarDates(parts, strict_case=strict_case)
        self._relative = RelativeDates(parts)
        self._years = YearDates(parts)
        self._seasons = SeasonDates(parts.lexicon)
        self._feasts = feasts

    def at(self, words: Words, i: int) -> tuple[Found, ...]:
        """A date at token ``i`` with what stands before it ("since early") and behind it ("to 5 May")."""
        first = self._across_midnight(words, i) or self._after_days(words, i)
        if first:
            return (first,)
        bound = self._lexicon.at(words, i, "bound")
        if bound:
            finds = self._edged(words, bound[1])
            if not finds or not self._binds(bound[0], finds[0]):
                return ()
            return (replace(finds[0], start=i, rule=f"{finds[0].rule}+{bound[0].name}"), *finds[1:])
        return self._edged(words, i)

    def _across_midnight(self, words: Words, i: int) -> Found | None:
        """ "overnight Sunday into Monday", "overnight from Sunday to Monday", "the night of 3 May to 4 May"."""
        j = _after_night(words, i)
        if j is None:
            return None
        first = self._core(words, j)
        if len(first) != 1 or words.word(first[0].end) not in _INTO:
            return None
        second = self._core(words, first[0].end + 1)
        if len(second) != 1 or not _same_grain(first[0].expression, second[0].expression):
            return None
        both = DateExpression(kind="range", first=first[0].expression, end=second[0].expression)
        return Found(i, second[0].end, both, "date.range")

    def _after_days(self, words: Words, i: int) -> Found | None:
        """ "After two days, a post was attacked": so many days behind the day told."""
        number = self._parts.number(words, i + 1) if words.word(i) == "after" else None
        if number is None or number[2] or words.word(i - 1).isalnum() or words.word(number[3]) not in {"day", "days"}:
            return None
        end = number[3] + 1
        if words.word(end) != "," and words.word(end) not in _CLAUSE_LEADS:  # not "after two days of clashes"
            return None
        days = DateExpression(kind="relative", unit="day", offset=number[0], anchor="told")
        return Found(i, end, days, "date.later")

    @staticmethod
    def _binds(bound: DateWord, found: Found) -> bool:
        return bound.name != "after" or found.expression.kind != "relative" or found.expression.unit == "day"

    def _edged(self, words: Words, i: int) -> tuple[Found, ...]:
        """ "early on Sunday", "mid-May", "at the end of May", "earlier this week"."""
        edge = self._lexicon.at(words, i, "edge")
        week = self._part_of_month(words, i) or self._week_of(words, i) or self._weekday_of(words, i)
        if week:
            return (week,)
        if edge is None:
            return self._ranged(words, i)
        entry, j = edge
        if words.word(j) in {"-", "on", "in", "of"}:
            j += 1
        if words.word(j) in {"the"} and entry.name == "half":
            j += 1
        unit = self._relative.this_unit(words, j)
        finds = (unit,) if unit else self._ranged(words, j)
        if len(finds) != 1 or finds[0].start != j:
            return ()
        name = f"{words.norm[i + (words.norm[i] == 'the')]}_half" if entry.name == "half" else entry.name
        part: Part = name if name in get_args(Part) else "early"  # type: ignore[assignment]
        expression = finds[0].expression
        if expression.kind == "range" or (expression.part == "overnight" and part != "late"):
            return (replace(finds[0], start=i),)
        kept = expression.part in {"overnight", "night"}
        return (replace(finds[0], start=i, expression=expression if kept else replace(expression, part=part)),)

    def _week_of(self, words: Words, i: int) -> Found | None:
        """ "the week of 1 May", "the week ending 7 May"."""
        j = i + 1 if words.word(i) == "the" else i
        part = _WEEKS.get(words.word(j + 1))
        if words.word(j) != "week" or part is None:
            return None
        k = j + 3 if words.word(j + 2) == "on" else j + 2
        finds = self._calendar.at(words, k)
        if len(finds) != 1 or finds[0].expression.day is None:
            return None
        return Found(i, finds[0].end, replace(finds[0].expression, part=part), "date.week_of")

    def _weekday_of(self, words: Words, i: int) -> Found | None:
        """ "the last Friday of February", "the second Sunday in May 2013"."""
        j = i + 1 if words.word(i) == "the" else i
        last = words.word(j) in {"last", "final"}
        ordinal = self._lexicon.ordinals.get(words.word(j))
        weekday = self._lexicon.weekdays.get(words.word(j + 1))
        if weekday is None or not (last or (ordinal is not None and ordinal <= 5)):
            return None
        if words.word(j + 2) not in {"of", "in"}:
            return None
        finds = self._calendar.at(words, j + 3)
        if len(finds) != 1 or finds[0].expression.day is not None or finds[0].expression.month is None:
            return None
        nth = replace(finds[0].expression, weekday=weekday, nth_weekday=-1 if last else ordinal)
        return Found(i, finds[0].end, nth, "date.weekday_of_month")

    def _part_of_month(self, words: Words, i: int) -> Found | None:
        """ "the first week of May", "the last ten days of Ramadan", "the last day of May" or "of the month"."""
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
        told = unit + 4 if words.word(unit + 3) in {"same", "very"} else unit + 3
        if words.word(unit + 2) in {"the", "that"} and words.word(told) == "month" and words.word(told + 1) != "of":
            month = DateExpression(kind="calendar", nth_week=nth_week, edge_days=edge_days)  # the month told last
            return Found(i, told + 1, month, "date.part_of_month")
        after = unit + 3 if words.match(unit + 2, ("the", "month", "of")) else unit + 2
        finds = self._calendar.at(words, after + 2 if after == unit + 3 else after)
        if len(finds) != 1 or finds[0].expression.day is not None or finds[0].expression.month is None:
            return None
        return Found(
            i, finds[0].end, replace(finds[0].expression, nth_week=nth_week, edge_days=edge_days), "date.part_of_month"
        )

    def _ranged(self, words: Words, i: int) -> tuple[Found, ...]:
        """ "from Monday to Wednesday", "28 April - 3 May", "between May and July 2013"."""
        lead = words.word(i)
        j = i + 1 if lead in {"from", "between"} else i
        firsts = self._core(words, i)
        if j != i and not firsts:
            firsts = self._core(words, self._past_hour(words, j))
        if len(firsts) != 1:
            return firsts
        first = firsts[0]
        sign = words.word(first.end)
        if not (sign in _TO or (lead == "between" and sign == "and")) or first.expression.kind == "range":
            return firsts
        if sign in {"-", "–", "—"} and (words.word(first.end + 1) in {"-", "–"}):
            return firsts
        seconds = self._core(words, self._past_hour(words, first.end + 1) if j != i else first.end + 1)
        seconds = self._in_its_month(words, first, seconds)
        if len(seconds) != 1 or not _same_grain(first.expression, seconds[0].expression):
            return firsts
        expression = DateExpression(kind="range", first=first.expression, end=seconds[0].expression)
        return (Found(i, seconds[0].end, expression, "date.range"),)

    def _in_its_month(self, words: Words, first: Found, seconds: tuple[Found, ...]) -> tuple[Found, ...]:
        """The other end of a range, in the month of its first day: "from the 2nd of Safar to the 5th of it"."""
        e = first.expression
        if e.kind != "calendar" or e.day is None or e.month is None:
            return seconds
        end, i = None, first.end + 1
        if len(seconds) == 1:
            other = seconds[0].expression
            if other.kind == "calendar" and other.month is None and not other.offset:
                end = other.day, seconds[0].end
        elif words.word(i) == "the" and words.word(i + 1).isdigit():
            day = self._parts.day(words, i + 1)
            follower = words.word(day[1]) if day else ""
            if day and day[1] > i + 2 and (not follower.isalnum() or follower in AFTER_DAY):
                end = day
        if end is None or end[0] is None or end[0] <= e.day:
            return seconds
        return (Found(i, end[1], replace(e, day=end[0], weekday=None), first.rule),)

    def _past_hour(self, words: Words, i: int) -> int:
        """Over the hour at one end of a range, to its day: "dawn on", "the early hours of", "3 am on"."""
        for j in range(i, i + _HOUR_REACH):
            word = words.word(j)
            if j > i and word in {"on", "of"}:
                return j + 1
            if not (word in _HOUR_WORDS or word[:1].isdigit() or self._lexicon.has(word, "daypart")):
                break
        return i

    def _core(self, words: Words, i: int) -> tuple[Found, ...]:
        """The longest single date at token ``i``, and the part of the day behind it."""
        feast = self._feasts.at(words, i)
        dates = (feast,) if feast else self._calendar.at(words, i)
        if not dates:
            relative = self._seasons.at(words, i) or self._relative.at(words, i) or self._years.at(words, i)
            return (relative,) if relative else ()
        end = dates[-1].end
        if words.word(end) == "night" or self._lexicon.has(words.word(end), "daypart"):
            dates = (*dates[:-1], replace(dates[-1], end=end + 1))
        return dates


def _after_night(words: Words, i: int) -> int | None:
    """The token after "overnight", "overnight from", "the night of"; None where a night isn't opened."""
    if words.word(i) == "overnight":
        j = i + 1
    elif words.match(i, ("the", "night")) and words.word(i + 2) in {"of", "from", "between"}:
        j = i + 2
    else:
        return None
    j = j + 1 if words.word(j) in {"of", "from", "on", "between"} else j
    return j + 1 if words.word(j) == "the" else j


def _same_grain(first: DateExpression, second: DateExpression) -> bool:
    """Whether two dates can bound one range: both days, both months or both years."""

    def grain(e: DateExpression) -> str:
        if e.kind == "weekday" or e.day is not None or (e.kind == "relative" and e.unit == "day"):
            return "day"
        return "month" if e.month is not None else "other"

    return grain(first) == grain(second) and second.kind != "range"
