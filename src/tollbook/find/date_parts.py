"""The pieces that dates are made of: a day's number, a month's name in its place, a year."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tollbook.find.date_expression import Anchor, DateExpression
from tollbook.find.date_words import Lexicon, MonthName, Words
from tollbook.model import Calendar

FIRST_YEAR, LAST_YEAR = 1900, 2099
FIRST_DATED = 1500  # the first year that is one behind a month: "1 March 1896" is history, and no day of this year
_OF_THE_CLOCK = frozenset({"hours", "hrs", "h", "gmt", "utc", "z", "local"})
FIRST_HIJRI, LAST_HIJRI = 1300, 1500
_SUFFIXES = frozenset({"st", "nd", "rd", "th", "d"})
_MOST = 400  # greater numbers of days, weeks or years before or after tell no date


def is_hijri_year(year: int) -> bool:
    """Whether a number can be a year of either Hijri calendar in a report of our time."""
    return FIRST_HIJRI <= year <= LAST_HIJRI


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``start`` up to ``end`` (not included) and what they say."""

    start: int
    end: int
    expression: DateExpression
    rule: str
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written, or relative ("last year"), and the token after it."""

    after: int
    value: int | None = None
    short: bool = False
    shift: int | None = None
    anchor: Anchor = "report"

    def onto(self, expression: DateExpression) -> DateExpression:
        """``expression`` with this year."""
        return replace(
            expression, year=self.value, short_year=self.short, year_shift=self.shift, year_anchor=self.anchor
        )


class DateParts:
    """Reads days, months' places and years at a token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def day(self, words: Words, i: int) -> tuple[int, int] | None:
        """A day of a month at token ``i`` ("3", "3rd", "twenty-first") and the token after it."""
        word = words.word(i)
        if word[0].isdigit():
            if len(word) > 2 or not 1 <= int(word) <= 31:
                return None
            if words.touches(i) and i and words.norm[i - 1] in {".", ":", "$", "#", "_"}:
                return None
            j = i + 1
            if words.word(j) in _SUFFIXES and words.touches(j):
                return int(word), j + 1
            if words.word(j) in {".", ":", "%"} and words.touches(j) and words.word(j + 1).isdigit():
                return None
            return int(word), j
        if word in self.lexicon.ordinals:
            if words.word(i - 1) in {"a", "one", "last", "first", "second"}:  # "the last third of the month"
                return None
            return self.lexicon.ordinals[word], i + 1
        tens = self.lexicon.numbers.get(word)
        if tens in {20, 30}:
            j = i + 2 if words.word(i + 1) == "-" else i + 1
            ones = self.lexicon.ordinals.get(words.word(j), 99)
            if ones < 10 and tens + ones <= 31:
                return tens + ones, j + 1
        return None

    def is_month(self, words: Words, last: int, name: MonthName, *, strict: bool, first: int | None = None) -> bool:
        """Whether a guarded name that ends at token ``last`` is written as a month: with a capital, in mixed case."""
        if not strict or not name.guarded:
            return True
        i = last if first is None else first
        while i > 0 and first is None and not words.norm[i][0].isalpha():
            i -= 1
        return words.capital(i) or (name.calendar == "hijri" and first is None)

    def year(self, words: Words, i: int, calendar: Calendar, *, month_only: bool = False) -> Year:
        """The year at token ``i``, after a comma, "of" or an apostrophe or none."""
        j = i
        if words.word(j) in {",", "of", "in", "-", "/"} and words.word(j + 1) not in {"", ","}:
            j += 1
        relative = self._relative_year(words, j)
        if relative is not None and words.word(i) not in {"-", "/"}:
            return relative
        word = words.word(j)
        if words.word(i) in {"in"} and not month_only and len(word) != 4:
            return Year(i)
        if word.isdigit() and len(word) == 4:
            value = int(word)
            timed = calendar == "gregorian" and value < FIRST_YEAR and words.word(j + 1) in _OF_THE_CLOCK
            if not self._plausible(value, calendar) or timed or self._counted(words, j, value):
                return Year(i)
            return Year(self._era(words, j + 1), value)
        if word in {"'", "’", "‘"} and words.word(j + 1).isdigit() and len(words.word(j + 1)) == 2:
            return Year(j + 2, int(words.word(j + 1)), True)
        if word.isdigit() and len(word) == 2 and self._short_year(words, i, j, month_only=month_only):
            return Year(j + 1, int(word), True)
        return Year(i)

    @staticmethod
    def _plausible(value: int, calendar: Calendar) -> bool:
        return FIRST_DATED <= value <= LAST_YEAR if calendar == "gregorian" else is_hijri_year(value)

    def _counted(self, words: Words, j: int, value: int) -> bool:
        """ "3 May 2000 people fled": the number counts people."""
        touching = words.word(j + 1) in {",", "."} and words.touches(j + 1) and words.word(j + 2).isdigit()
        return (value % 100 == 0 and self.lexicon.has(words.word(j + 1), "unit_noun")) or (
            touching and words.touches(j + 2) and len(words.word(j + 2)) == 3 and words.word(j + 1) == ","
        )

    @staticmethod
    def _short_year(words: Words, i: int, j: int, *, month_only: bool) -> bool:
        """Two digits are a year right after the month where no noun follows: "3 JAN 90 --"."""
        if month_only or (j != i and words.word(i) not in {"-", "/"}):
            return False
        after = words.word(j + 1)
        if after in {".", ",", ":", "-"} and words.touches(j + 1) and words.word(j + 2).isdigit():
            return False
        return not after.isalnum() and after not in {"%", "$"}

    @staticmethod
    def _era(words: Words, j: int) -> int:
        """The token after "AH", "A.H.", "H", "AD"."""
        if words.word(j) in {"ah", "h", "sh", "ad", "ce"} and words.capital(j):
            return j + 1
        if words.match(j, ("a", ".", "h")) or words.match(j, ("a", ".", "d")):
            return j + 4 if words.word(j + 3) == "." else j + 3
        return j

    def _relative_year(self, words: Words, j: int) -> Year | None:
        """ "last year", "of this year", "the same year", "that year", "the previous year"."""
        if words.word(j) == "the":
            j += 1
        if words.word(j + 1) != "year":
            return None
        which = self.lexicon.at(words, j, "which")
        if which is None:
            return None
        entry = which[0]
        anchor: Anchor = "told" if entry.name == "told" else "report"
        return Year(j + 2, shift=entry.value, anchor=anchor)

    def number(self, words: Words, i: int) -> tuple[int, int, bool, int] | None:
        """A number of days, weeks ... at token ``i``: low, high, whether vague, the token after it."""
        word = words.word(i)
        if word == "a" and words.word(i + 1) in {"few", "couple"}:
            return self.number(words, i + 1)
        if word in {"a", "an"}:
            return 1, 1, False, i + 1
        vague = self.lexicon.at(words, i, "vague")
        if vague:
            j = vague[1] + 1 if words.word(vague[1]) == "of" else vague[1]
            return vague[0].low, vague[0].high, True, j
        low, j = self._cardinal(words, i)
        if low is None:
            return None
        if words.word(j) in {"or", "to", "-"}:
            high, k = self._cardinal(words, j + 1)
            if high is not None and high > low:
                return low, high, True, k
        return low, low, False, j

    def _cardinal(self, words: Words, i: int) -> tuple[int | None, int]:
        word = words.word(i)
        if word.isdigit():
            return (int(word), i + 1) if len(word) <= 3 and int(word) <= _MOST else (None, i)
        value = self.lexicon.numbers.get(word)
        if value in {20, 30}:
            j = i + 2 if words.word(i + 1) == "-" else i + 1
            ones = self.lexicon.numbers.get(words.word(j), 99)
            if ones < 10:
                return value + ones, j + 1
        return value, i + 1
