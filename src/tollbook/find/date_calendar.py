"""Calendar dates in words and digits: "3 May 2017", "May 3-5", "the 12th of Safar", "2017-05-03", "in May 1980"."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.date_days import AFTER_DAY, RANGES, Days, DaysAlone, grouped_days, range_of
from tollbook.find.date_expression import DateExpression
from tollbook.find.date_numeric import NumericDates
from tollbook.find.date_parts import FIRST_DATED, FIRST_YEAR, LAST_YEAR, DateParts, Found, Year
from tollbook.find.date_words import MonthName, Words, closed

MONTH_NAMED = "date.month_named"  # read in claims alone: elsewhere it may be a person's name
_ANDS = frozenset({"and", "&", "or"})
_CUES = closed(
    "in since until till by of during for from last next early mid late this through between to before after the a an"
    " month and on throughout around about as"
)
_GUARDED_CUES = closed("from between in since until till during last next early mid late through throughout of")
# What is said of a month named in passing, as of no person: "Safar ended badly for them", "Sha'ban's operations".
_OF_MONTH = closed(
    "ended began opened started closed passed was is has had saw brought came did went finished drew turned proved did"
    " witnessed campaign harvest operations attacks operation"
)
_MOST_DAYS = 10


class CalendarDates:
    """Reads calendar dates at a token."""

    def __init__(self, parts: DateParts, *, strict_case: bool) -> None:
        self._parts = parts
        self._lexicon = parts.lexicon
        self._alone = DaysAlone(parts.lexicon)
        self._numeric = NumericDates(parts.lexicon)
        self._strict = strict_case  # the text is in mixed case, so that "may" is no month

    def at(self, words: Words, i: int) -> tuple[Found, ...]:
        """The dates that begin at token ``i``, in order (a list of days gives several); () if none."""
        word = words.norm[i]
        if word[0].isdigit():
            found = self._numeric.at(words, i)
            if found:
                return (found,)
            headed = self._year_first(words, i)
            if headed:
                return headed
        weekday = self._weekday_before(words, i)
        j = weekday[1] if weekday else i
        dates = self._day_first(words, j) or self._month_first(words, j)
        if not dates and not weekday:
            return self._month_alone(words, i)
        if dates and weekday:
            head = dates[0]
            dated = (
                replace(head.expression, weekday=weekday[0]) if head.expression.kind == "calendar" else head.expression
            )
            return (Found(i, head.end, dated, head.rule), *dates[1:])
        return dates

    def _year_first(self, words: Words, i: int) -> tuple[Found, ...]:
        """ "2017 May 8"."""
        value = words.norm[i]
        if len(value) != 4 or not FIRST_YEAR <= int(value) <= LAST_YEAR:
            return ()
        dates = self._month_first(words, i + 1)
        if len(dates) != 1 or dates[0].expression.kind != "calendar" or dates[0].expression.year is not None:
            return ()
        return (replace(dates[0], start=i, expression=replace(dates[0].expression, year=int(value))),)

    def _weekday_before(self, words: Words, i: int) -> tuple[int, int] | None:
        """A weekday with a date behind it: "Sunday, 12 November", "Tuesday the 5th of May", "Sat. 3 May"."""
        value = self._lexicon.weekdays.get(words.norm[i], self._lexicon.short_weekdays.get(words.norm[i]))
        if value is None:
            return None
        j = i + 1
        if words.word(j) == "." and words.norm[i] in self._lexicon.short_weekdays:
            j += 1
        if self._lexicon.has(words.word(j), "daypart") or words.word(j) == "night":
            j += 1
        beside = words.word(j) in {"before", "after", "following"} and words.word(j + 1) == "("
        if beside:  # "the Thursday before (10 Ramadan)"
            j += 1
        if words.word(j) in {",", "(", "["}:
            j += 1
        return value, j

    def _days(self, words: Words, i: int) -> tuple[list[tuple[int, int, int]], list[str]]:
        """Day numbers from token ``i`` on, as (day, first token, token after), and what stands between them."""
        days: list[tuple[int, int, int]] = []
        between: list[str] = []
        j = i
        while len(days) < _MOST_DAYS:
            day = self._parts.day(words, j)
            if day is None:
                break
            plain = day[1] - j == 1 and words.norm[j].isdigit()
            if days and days[0][2] - days[0][1] > 1 and plain and between[-1] == ",":
                break  # "on the 17th, 12 people were killed"
            if days and words.norm[days[0][1]].isdigit() and not words.norm[j].isdigit():
                break  # "on the 4th, and the third in the market"
            days.append((day[0], j, day[1]))
            sign = words.word(day[1])
            after = day[1] + 1
            if sign == "," and words.word(after) in _ANDS:
                sign, after = words.word(after), after + 1
            if sign not in RANGES and sign not in _ANDS and sign != ",":
                break
            if words.match(after, ("on", "the")) and sign not in RANGES:  # "on the 3rd and on the 5th of May"
                after += 1
            if words.word(after) == "the":
                after += 1
            between.append(sign)
            j = after
        return days, between[: max(len(days) - 1, 0)]

    def _day_first(self, words: Words, i: int) -> tuple[Found, ...]:
        start = i
        between_word = words.word(i) == "between"
        if words.word(i) in {"between", "from"}:
            i += 1
        if words.word(i) == "the":
            i += 1
        days, signs = self._days(words, i)
        if not days or (between_word and len(days) != 2):
            return ()
        j = days[-1][2]
        if words.word(j) == "day":
            j += 1
        if words.word(j) in {"-", "/", "‑", ","} and self._lexicon.month(words, j + 1):
            j += 1
        of = words.word(j) in {"of", "in"}
        if of:
            j += 1
            if words.match(j, ("the", "month", "of")) or words.match(j, ("the", "month")):
                j += 3 if words.word(j + 2) == "of" else 2
            elif words.match(j, ("month", "of")):
                j += 2
        found = self._lexicon.month(words, j)
        if found is None:
            return self._alone.at(words, i, days, signs)
        name, clipped, j = found
        year = self._parts.year(words, j, name.calendar)
        sure = of or (year.value is not None and not year.short)
        if clipped and not sure and not words.norm[days[0][1]][0].isdigit():
            return ()  # "the second Mar Elias camp": nobody writes a day in full and clips its month
        if not self._parts.is_month(words, found[2] - 1, name, strict=self._strict and not sure):
            return ()
        if not of and len(days) == 1 and self._numbered(words, i, j):
            return ()
        j = year.after
        grouped = grouped_days(days, signs, between_word)
        if between_word or words.norm[start] == "from":
            opened = start if len(grouped) == 1 and grouped[0][0] != grouped[0][1] else i
        else:
            opened = i
        return _found(grouped, opened, name, j, (year, "day_month"))

    def _numbered(self, words: Words, i: int, j: int) -> bool:
        """ "on Highway 1 August 31": the number before belongs to the word before it."""
        before = words.word(i - 1)
        named = before.isalpha() and words.capital(i - 1) and before not in _CUES and words.word(i).isdigit()
        weekday = before in self._lexicon.weekdays or before in self._lexicon.short_weekdays
        return named and not weekday and self._parts.day(words, j) is not None

    def _month_first(self, words: Words, i: int) -> tuple[Found, ...]:
        start = i
        if words.word(i) in {"between", "from"}:
            i += 1
        found = self._lexicon.month(words, i)
        if found is None:
            return ()
        name, _, j = found
        if words.word(j) in {"the", "-", "/"} and (words.word(j) == "the" or words.touches(j)):
            j += 1
        days, signs = self._days(words, j)
        if not days:
            return ()
        if len(days) > 1 and not self._month_list(words, days, signs):
            days, signs = days[:1], []
        j = days[-1][2]
        clock = words.word(j) == ":" and words.touches(j) and words.word(j + 1).isdigit()
        on_day = words.word(i - 1) == "on" and len(days) == 1  # "On April 2 police shot"; not "in April 2 police died"
        if clock or (self._lexicon.has(words.word(j), "unit_noun") and not on_day):
            return ()
        year = self._parts.year(words, j, name.calendar)
        if not self._parts.is_month(words, i, name, strict=self._strict and year.value is None, first=i):
            return ()
        if name.calendar == "solar_hijri" and year.value is None:
            return ()
        if name.guarded and name.calendar == "gregorian" and not self._strict and not self._sure(words, i, j, year):
            return ()
        grouped = grouped_days(days, signs, words.norm[start] == "between")
        ranged = len(grouped) == 1 and grouped[0][0] != grouped[0][1]
        return _found(grouped, start if ranged else i, name, year.after, (year, "month_day"))

    def _sure(self, words: Words, i: int, j: int, year: Year) -> bool:
        """In text without case, "may 10 ..." is a date only where its neighbours say so."""
        before, after = words.word(i - 1), words.word(j)
        return (
            year.value is not None
            or before in {"on", "of", "since", "until", "till", "from", "(", "early", "late", "dated", ","}
            or not after.isalnum()
            or after in AFTER_DAY
        )

    def _month_list(self, words: Words, days: list[tuple[int, int, int]], signs: list[str]) -> bool:
        """Whether "May 3, 4 and 5" is a list of days and not "May 3, 40 people" or "May 3 and 4 soldiers"."""
        after = words.word(days[-1][2])
        if all(sign in RANGES for sign in signs):
            return not (len(days) > 2 or self._lexicon.has(after, "unit_noun"))
        ordinals = all(end - first > 1 for _, first, end in days)
        ends = not after.isalpha() or after in AFTER_DAY or ordinals
        return ends and signs[-1] != ","

    def _month_alone(self, words: Words, i: int) -> tuple[Found, ...]:
        """ "May 1980", "in May", "May last year"."""
        found = self._lexicon.month(words, i)
        if found is None:
            return ()
        name, short, j = found
        year = self._parts.year(words, j, name.calendar, month_only=True)
        strict = self._strict and year.value is None
        before = words.word(i - 1)
        if before == "-" and words.word(i - 2) in {"mid", "early", "late"}:
            before = "mid"
        if not self._parts.is_month(words, j - 1, name, strict=strict, first=i):
            return ()
        if year.value is None and year.shift is None:
            cues = _GUARDED_CUES if name.guarded else _CUES
            month_of = i >= 2 and words.match(i - 2, ("month", "of"))
            if short or not (month_of or (before in cues and name.calendar != "solar_hijri")):
                return () if short else self._month_named(words, i, j, name)
            if name.guarded and name.calendar == "gregorian" and words.word(j).isdigit():
                return ()
        elif name.calendar == "gregorian" and year.value is not None and year.value < FIRST_DATED:
            return ()
        expression = year.onto(DateExpression(kind="calendar", calendar=name.calendar, month=name.month))
        return (Found(i, year.after, expression, "date.month_year" if year.value else "date.month"),)

    def _month_named(self, words: Words, i: int, j: int, name: MonthName) -> tuple[Found, ...]:
        """ "Safar ended badly for them. On the 24th of the month ...": a month of which something is said."""
        sure = name.calendar == "hijri" or (name.calendar == "gregorian" and not name.guarded)
        owns = words.word(j) in {"'", "’"} and words.word(j + 1) == "s"
        if not (sure and words.capital(i) and (owns or words.word(j) in _OF_MONTH)):
            return ()
        expression = DateExpression(kind="calendar", calendar=name.calendar, month=name.month)
        return (Found(i, j, expression, MONTH_NAMED),)


def _found(groups: list[Days], start: int, name: MonthName, after: int, dated: tuple[Year, str]) -> tuple[Found, ...]:
    """One find for each group of days, the month's and the year's words going to the last (first, if month first)."""
    finds: list[Found] = []
    year, rule = dated
    for n, (first, last, a, z) in enumerate(groups):
        base = year.onto(DateExpression(kind="calendar", calendar=name.calendar, month=name.month, day=first))
        begin = start if n == 0 else a
        end = after if n == len(groups) - 1 else z
        suffix = "hijri" if name.calendar == "hijri" else "solar" if name.calendar == "solar_hijri" else rule
        stated = f"date.{suffix}_year" if year.value is not None else f"date.{suffix}"
        finds.append(Found(begin, end, range_of(base, last), stated, joined=n > 0))
    return tuple(finds)
