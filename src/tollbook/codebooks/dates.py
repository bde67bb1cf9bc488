"""Days and stretches of days as codebooks want them: the middle of a stretch, its length, a precision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tollbook.codebooks.case import Case
from tollbook.model import Date

_BEGINNING: Final = ("begin", "start of", "early ", "first days", "turn of")
_END: Final = ("end of", "late ", "last days", "close of")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is known of a date: the best reading ``start`` to ``end``, what remains possible, and the precision."""

    start: date
    end: date
    earliest: date
    latest: date
    precision: str
    words: str

    @property
    def days(self) -> int:
        """How many days remain possible."""
        return (self.latest - self.earliest).days + 1

    @property
    def best_days(self) -> int:
        """How many days the best reading covers."""
        return (self.end - self.start).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle of the best reading, the later of two."""
        return self.start + timedelta(days=self.best_days // 2)

    @property
    def by_words(self) -> date:
        """The middle; of a month the first or last day where the words say its beginning or end."""
        if self.precision != "month":
            return self.middle
        if any(word in self.words for word in _BEGINNING):
            return self.start
        return self.end if any(word in self.words for word in _END) else self.middle


def stretch(when: Date) -> Stretch | None:
    """A date's stretch, or None where no day is known or the days are none of the calendar."""
    try:
        start = _day(when.start or when.earliest)
        end = _day(when.end or when.latest) if (when.end or when.latest) else start
        if start is None or end is None or end < start:
            return None
        earliest = _day(when.earliest) or start
        latest = _day(when.latest) or end
    except ValueError:
        return None
    return Stretch(start, end, min(earliest, start), max(latest, end), when.precision, (when.as_written or "").lower())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def stretch_of(case: Case) -> Stretch | None:
    """The stretch of a case's incident; one day where the case is one day of several."""

    return case.once("stretch", _of_case)


def _of_case(case: Case) -> Stretch | None:
    if case.day is not None:
        day = date.fromisoformat(case.day)
        return Stretch(day, day, day, day, "day", "")
    return stretch(case.incident.date)


def week_or_closer(found: Stretch) -> bool:
    """Whether a date is known to a week or a weekend; ten days allow for a week counted from an uncertain day."""
    return found.days <= 10
