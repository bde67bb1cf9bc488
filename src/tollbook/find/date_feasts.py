"""Days known by the feast on them: "the second day of Eid al-Adha", "the eve of Eid al-Fitr", "Nowruz"."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.date_expression import DateExpression
from tollbook.find.date_parts import DateParts, Found
from tollbook.find.date_words import Words, phrase_of
from tollbook.model import Calendar
from tollbook.resources import Entry, Knowledge

_MOST_DAYS = 4  # the longest feast


class Feast(Entry, frozen=True, kw_only=True):
    """One feast that falls on the same day of its calendar each year."""

    calendar: Calendar
    month: int
    day: int
    forms: tuple[str, ...]


class FeastDates:
    """Reads feasts at a token."""

    def __init__(self, knowledge: Knowledge, parts: DateParts) -> None:
        self._parts = parts
        self._feasts = {
            phrase_of(form): feast for feast in knowledge.entries("dates_feasts", Feast) for form in feast.forms
        }
        self._longest = max(len(phrase) for phrase in self._feasts)
        self.starts = frozenset(phrase[0] for phrase in self._feasts) | {"eve"}

    def at(self, words: Words, i: int) -> Found | None:
        """The feast, its eve or one of its days that begins at token ``i``."""
        j = i + 1 if words.word(i) == "the" else i
        if words.match(j, ("eve", "of")):
            found = self._feast(words, j + 2)
            return self._found(i, found, -1) if found else None
        nth = self._parts.day(words, j)
        if nth and words.match(nth[1], ("day", "of")) and nth[0] <= _MOST_DAYS:
            found = self._feast(words, nth[1] + 2)
            return self._found(i, found, nth[0] - 1) if found else None
        found = self._feast(words, i)
        return self._found(i, found, 0) if found else None

    def _feast(self, words: Words, i: int) -> tuple[Feast, int] | None:
        for length in range(self._longest, 0, -1):
            feast = self._feasts.get(words.norm[i : i + length])
            if feast:
                return feast, i + length
        return None

    def _found(self, i: int, found: tuple[Feast, int], later: int) -> Found:
        feast, end = found
        base = DateExpression(kind="calendar", calendar=feast.calendar, month=feast.month, day=feast.day)
        if later:
            base = replace(base, offset=later)
        return Found(i, end, base, "date.feast")
