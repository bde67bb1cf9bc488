"""Years and decades alone: "in 2013", "since 1980", "the early 1980s"."""

from __future__ import annotations

from tollbook.find.date_expression import DateExpression
from tollbook.find.date_parts import FIRST_YEAR, LAST_YEAR, DateParts, Found
from tollbook.find.date_words import Words, closed

_CUES = closed(
    "in since until till of during by from between before after year early late mid and to around through throughout"
    " spring summer autumn fall winter"
)


class YearDates:
    """Reads a year without month or day at a token."""

    def __init__(self, parts: DateParts) -> None:
        self._lexicon = parts.lexicon

    def at(self, words: Words, i: int) -> Found | None:
        """The year or decade that begins at token ``i``."""
        word = words.word(i)
        if not (len(word) == 4 and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR):
            return None
        value, j = int(word), i + 1
        if words.touches(i) and words.norm[i - 1] not in {"-", "–", "(", "["}:
            return None
        if value % 10 == 0 and self._decade(words, j):
            end = j + 1 if words.word(j) == "s" else j + 2
            return Found(i, end, DateExpression(kind="calendar", year=value, year_to=value + 9), "date.decade")
        before = words.word(i - 1)
        if before == "-" and words.word(i - 2) in {"mid", "early", "late"}:
            before = "mid"
        if before not in _CUES or self._lexicon.has(words.word(j), "unit_noun"):
            return None
        span = self._span(words, i, j, value)
        if span:
            return span
        number_goes_on = words.touches(j) and words.word(j) in {",", ".", "-", ":", "/"} and words.touches(j + 1)
        if number_goes_on and words.word(j + 1).isalnum():
            return None
        if (
            value % 50 == 0
            and before in {"and", "to", "of", "by", "from", "around"}
            and words.word(j).isalpha()
            and words.norm[j].endswith("s")
        ):
            return None
        return Found(i, j, DateExpression(kind="calendar", year=value), "date.year")

    @staticmethod
    def _span(words: Words, i: int, j: int, value: int) -> Found | None:
        """ "in 2015-2016", "in 2015/16"."""
        if words.word(j) not in {"-", "–", "/"} or not words.touches(j) or not words.touches(j + 1):
            return None
        last = words.word(j + 1)
        goes_on = words.touches(j + 2) and words.word(j + 2) in {"-", "/"}
        if not last.isdigit() or len(last) not in {2, 4} or goes_on:
            return None
        end = int(last) if len(last) == 4 else value // 100 * 100 + int(last)
        if not value < end <= min(value + 20, LAST_YEAR):
            return None
        first, second = DateExpression(kind="calendar", year=value), DateExpression(kind="calendar", year=end)
        return Found(i, j + 2, DateExpression(kind="range", first=first, end=second), "date.years")

    @staticmethod
    def _decade(words: Words, j: int) -> bool:
        apostrophe = words.word(j) in {"'", "’"} and words.word(j + 1) == "s" and words.touches(j)
        return apostrophe or (words.word(j) == "s" and words.touches(j))
