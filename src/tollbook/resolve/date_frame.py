"""What a date reading is, and what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tollbook.model import Calendar, Date, DateBasis, DatePrecision
from tollbook.resolve.calendars import Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A reading: best days, possible days, precision; all None where nothing can be said."""

    start: date | None = None
    end: date | None = None
    earliest: date | None = None
    latest: date | None = None
    precision: DatePrecision = "unknown"
    calendar: Calendar = "gregorian"
    basis: DateBasis | None = "stated"
    reason: str | None = None
    candidates: tuple[str, ...] = ()

    def date(self, as_written: str) -> Date:
        """The public record of it."""
        return Date(
            start=_iso(self.start),
            end=_iso(self.end),
            earliest=_iso(self.earliest),
            latest=_iso(self.latest),
            precision=self.precision,
            calendar=self.calendar,
            basis=self.basis,
            as_written=as_written,
        )

    def is_day(self) -> bool:
        """Whether the best reading is one day, or a few named ones."""
        return self.precision == "day" and self.start is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What relative words hang on at one place in a report.

    ``today`` is the day the words are written on; ``published`` the report's own; ``told`` the day told last.
    ``month`` and ``year`` are carried on from the last stated date of ``calendar``.
    """

    today: date | None = None
    published: date | None = None
    horizon: Extent | None = None  # all that is known of the report's day where ``published`` is None
    told: When | None = None
    calendar: Calendar = "gregorian"
    month: int | None = None
    year: int | None = None
    nearby_year: int | None = None  # a year stated a little before, in the same paragraph or heading
    month_first: bool | None = None  # how numeric dates of this report are ordered, where one of them tells
    digest: bool = False  # an armed group's own account, which tells attack by attack
    source_month_first: bool | None = None  # and how its source is used to order them


def clipped(whole: Extent, frame: Frame) -> Extent:
    """Without the days after the report, where the report's day lies inside."""
    if frame.published and whole.start <= frame.published < whole.end:
        return Extent(whole.start, frame.published)
    return whole


def open_anchor(frame: Frame) -> When:
    """A relative date whose anchor isn't known: a release number may still bound it to a month or so."""
    reason = "no_publication_date" if frame.today is None else "no_date_stated"
    if frame.today is None and frame.horizon:
        earliest, latest = frame.horizon.start, frame.horizon.end
        return When(earliest=earliest, latest=latest, basis="relative", reason=reason)
    return When(basis="relative", reason=reason)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
