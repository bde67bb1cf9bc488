"""Seasons and quarters of a year: "in the summer of 2015", "last spring", "the third quarter of 2015".

Spring begins in March, summer in June, autumn in September, winter in December: the northern, meteorological seasons.
"The winter of 2014" may be either of the two that touch that year, and is read as both.
"""

from __future__ import annotations

from tollbook.find.date_expression import DateExpression
from tollbook.find.date_parts import FIRST_YEAR, LAST_YEAR, Found
from tollbook.find.date_words import Lexicon, Words

_WINTER = 12


class SeasonDates:
    """Reads seasons and quarters at a token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def at(self, words: Words, i: int) -> Found | None:
        """The season or quarter that begins at token ``i``."""
        quarter = self._quarter(words, i)
        if quarter is not None:
            return quarter
        j = i + 1 if words.word(i) == "the" else i
        which = words.word(j) if words.word(j) in {"last", "this", "past"} else ""
        season = self._lexicon.at(words, j + bool(which), "season")
        if season is None:
            return None
        month, end = season[0].value, season[1]
        if which:
            offset = 0 if which == "this" else -1
            if words.word(end) == "'" or (words.word(end).isalpha() and season[0].name == "guarded"):
                return None  # "last fall's", "this spring offensive"
            expression = DateExpression(kind="relative", unit="season", month=month, offset=offset, whole=True)
            return Found(i, end, expression, "date.relative_season")
        year = end + 1 if words.word(end) == "of" else end
        return self._of_year(words, i, month, year)

    def _of_year(self, words: Words, i: int, month: int, at: int) -> Found | None:
        first = _year(words, at)
        if first is None:
            return None
        after, last = at + 1, first
        if month == _WINTER and words.word(after) in {"-", "–", "/"} and words.word(after + 1).isdigit():
            tail = words.word(after + 1)
            second = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail) if len(tail) == 2 else 0
            if second == first + 1:
                return Found(i, after + 2, _months(first, 12, second, 2), "date.season")
        if month == _WINTER:
            return Found(i, after, _months(first, 1, last + 1, 2), "date.season")
        return Found(i, after, _months(first, month, first, month + 2), "date.season")

    def _quarter(self, words: Words, i: int) -> Found | None:
        k = i + 1 if words.word(i) == "the" else i
        ordinal = self._lexicon.ordinals.get(words.word(k))
        if ordinal is None or ordinal > 4 or words.word(k + 1) != "quarter" or words.word(k + 2) != "of":
            return None
        month, j = 3 * ordinal - 2, k + 3
        year = _year(words, j)
        return None if year is None else Found(i, j + 1, _months(year, month, year, month + 2), "date.quarter")


def _year(words: Words, i: int) -> int | None:
    word = words.word(i)
    return int(word) if len(word) == 4 and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR else None


def _months(year: int, month: int, last_year: int, last_month: int) -> DateExpression:
    first = DateExpression(kind="calendar", year=year, month=month)
    return DateExpression(
        kind="range", first=first, end=DateExpression(kind="calendar", year=last_year, month=last_month)
    )
