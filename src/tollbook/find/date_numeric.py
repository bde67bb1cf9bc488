"""Dates in digits: ISO days, days and months in either order, military date-time groups."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.find.date_expression import DateExpression
from tollbook.find.date_parts import FIRST_YEAR, Found
from tollbook.find.date_words import BREAK, Lexicon, Words

_NUMERIC = re.compile(
    r"(?<![\d./:-])(?:(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<hy>1[34]\d\d)(?P<hs>[-/.])(?P<hm>\d{1,2})(?P=hs)(?P<hd>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<t>[-/.])(?P<b>\d{1,2})(?P=t)(?P<c>(?:19|20|13|14)\d\d|\d\d))(?![\d/]|[-.:]\d|-\w|[^\W\d_T])"
)
# "On 10/07, gunmen ...", "13/07: a mine ...": a day and a month alone, where the words or the line make it a date.
_YEARLESS = re.compile(r"(?<![\d./:-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\d/%]|[-.:]\d|-\w|[^\W\d_])")
_DATED = frozenset(("on", "of", "dated", "since", "until", "before", "after"))
_NO_DATES = frozenset(((9, 11), (24, 7), (26, 11), (7, 10)))  # what "9/11" and the like stand for
_GROUP = re.compile(
    r"(?<![\d./:-])(?P<d>[0-3]\d)[0-2]\d[0-5]\d ?(?:(?:[A-Za-z]|[Ll]ocal) ?)?(?P<m>[A-Za-z]{3}) ?"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?![\w-])"
)


class NumericDates:
    """Reads dates written in digits at a token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def at(self, words: Words, i: int) -> Found | None:
        """ "2017-05-03", "03/05/2017", "3.5.17", "191430Z NOV 11"."""
        found = _NUMERIC.match(words.text, words.start[i])
        if found is None:
            return self._yearless(words, i) or self._time_group(words, i)
        end = _token_at(words, i, found.end())
        if end is None:
            return None
        if found["y"]:
            year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
            if not 1 <= month <= 12 or not 1 <= day <= 31:
                return None
            return Found(i, end, DateExpression(kind="calendar", year=year, month=month, day=day), "date.iso")
        if found["hy"] or (len(found["c"]) == 4 and int(found["c"]) < FIRST_YEAR):
            return _hijri(found, i, end)
        a, b, year, short = int(found["a"]), int(found["b"]), int(found["c"]), len(found["c"]) == 2
        if (found["t"] != "/" and short and found["t"] == "-") or not (1 <= a <= 31 and 1 <= b <= 31) or min(a, b) > 12:
            return None
        by_day = DateExpression(kind="calendar", year=year, short_year=short, month=b, day=a)
        return _either_order(by_day, i, end)

    def _yearless(self, words: Words, i: int) -> Found | None:
        """ "On 10/07", "13/07: ..." at a line's start: a day and a month in either order, without a year."""
        if not words.norm[i][:1].isdigit() or (found := _YEARLESS.match(words.text, words.start[i])) is None:
            return None
        at = words.start[i]
        opens = words.text[max(0, at - 1) : at] in ("", "\n") and words.text[found.end() : found.end() + 1] in ":,"
        end = _token_at(words, i, found.end())
        a, b = int(found["a"]), int(found["b"])
        if (
            end is None
            or not (opens or words.word(i - 1) in _DATED)
            or (a, b) in _NO_DATES
            or self._lexicon.month(words, end)
        ):
            return None
        if not (1 <= a <= 31 and 1 <= b <= 31) or min(a, b) > 12:
            return None
        return _either_order(DateExpression(kind="calendar", month=b, day=a), i, end)

    def _time_group(self, words: Words, i: int) -> Found | None:
        """A military date-time group: "191430Z NOV 11"."""
        found = _GROUP.match(words.text, words.start[i])
        if found is None:
            return None
        name = self._lexicon.short_month(found["m"])
        end = _token_at(words, i, found.end())
        if name is None or end is None or not 1 <= int(found["d"]) <= 31:
            return None
        short = len(found["y"]) == 2
        expression = DateExpression(
            kind="calendar", year=int(found["y"]), short_year=short, month=name.month, day=int(found["d"])
        )
        return Found(i, end, expression, "date.time_group")


def _hijri(found: re.Match[str], i: int, end: int) -> Found | None:
    """ "12/2/1438", "1395-07-15": of the lunar or the solar calendar, as the report's own day decides."""
    day, month, year = (int(found[g]) for g in (("hd", "hm", "hy") if found["hy"] else ("a", "b", "c")))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    lunar = DateExpression(kind="calendar", calendar="hijri", year=year, month=month, day=day)
    solar = replace(lunar, calendar="solar_hijri")
    return Found(i, end, replace(lunar, swapped=solar), "date.hijri_numeric")


def _either_order(by_day: DateExpression, i: int, end: int) -> Found:
    """A day and a month of which either may come first, given as if the day did."""
    by_month = replace(by_day, month=by_day.day, day=by_day.month)
    if by_month.day is not None and by_month.day > 12:
        return Found(i, end, by_month, "date.numeric_month_first")
    if by_day.day is not None and by_day.day > 12:
        return Found(i, end, by_day, "date.numeric_day_first")
    same = by_day.day == by_day.month
    return Found(i, end, by_day if same else replace(by_day, swapped=by_month), "date.numeric")


def _token_at(words: Words, i: int, end: int) -> int | None:
    """The token after the one that ends at offset ``end``."""
    j = i
    while j < len(words.norm) and words.end[j] < end:
        j += 1
    return j + 1 if words.word(j) != BREAK and words.end[j] == end else None
