"""Three calendars and the days they name.

The Hijri calendar is read as Umm al-Qura (the ``hijridate`` package, 1343 to 1500 AH). Because the calendar that a
speaker uses begins its months by sighting, a day either side stays possible. The Solar Hijri calendar of Iran and
Afghanistan is read by ``jdatetime``; it is arithmetical and exact.

    >>> to_gregorian("hijri", 1438, 2, 12)
    datetime.date(2016, 11, 12)
"""

from __future__ import annotations

import calendar as gregorian
from dataclasses import dataclass
from datetime import date, timedelta

import jdatetime
from hijridate import Gregorian, Hijri

from tollbook.model import Calendar

ONE_DAY = timedelta(days=1)
HIJRI_SLACK = 1  # days either side; months are declared by sighting, mostly within a day of Umm al-Qura


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of days, both included."""

    start: date
    end: date


def month_length(calendar: Calendar, year: int, month: int) -> int:
    """Days in a month; ValueError beyond what the calendar's tables cover."""
    if calendar == "hijri":
        return _hijri(year, month, 1).month_length()
    if calendar == "solar_hijri":
        if month <= 6:
            return 31
        return 30 if month <= 11 or jdatetime.date(year, 1, 1).isleap() else 29
    return gregorian.monthrange(year, month)[1]


def to_gregorian(calendar: Calendar, year: int, month: int, day: int) -> date:
    """The Gregorian day; ValueError where the calendar has no such day or its tables don't reach it."""
    if calendar == "hijri":
        found = _hijri(year, month, day).to_gregorian()
        return date(found.year, found.month, found.day)
    if calendar == "solar_hijri":
        converted: date = jdatetime.date(year, month, day).togregorian()
        return converted
    return date(year, month, day)


def from_gregorian(calendar: Calendar, day: date) -> tuple[int, int, int]:
    """Year, month and day of ``day`` in a calendar; ValueError beyond its tables."""
    if calendar == "hijri":
        try:
            found = Gregorian(day.year, day.month, day.day).to_hijri()
        except OverflowError as error:
            raise ValueError(str(error)) from error
        return found.year, found.month, found.day
    if calendar == "solar_hijri":
        solar = jdatetime.date.fromgregorian(date=day)
        return solar.year, solar.month, solar.day
    return day.year, day.month, day.day


def month_extent(calendar: Calendar, year: int, month: int) -> Extent:
    """All days of a month."""
    length = month_length(calendar, year, month)
    start = to_gregorian(calendar, year, month, 1)
    return Extent(start, start + timedelta(days=length - 1))


def year_extent(calendar: Calendar, year: int) -> Extent:
    """All days of a year."""
    return Extent(month_extent(calendar, year, 1).start, month_extent(calendar, year, 12).end)


def possible_day(calendar: Calendar, month: int, day: int) -> bool:
    """Whether the calendar can have such a day in some year: not 31 June, not the 31st of Safar."""
    if not 1 <= month <= 12 or day < 1:
        return False
    if calendar == "hijri":
        return day <= 30
    if calendar == "solar_hijri":
        return day <= (31 if month <= 6 else 30)
    return day <= (29 if month == 2 else gregorian.monthrange(2000, month)[1])


def slack(calendar: Calendar) -> timedelta:
    """How far the true day may lie from the best reading, either way."""
    return timedelta(days=HIJRI_SLACK if calendar == "hijri" else 0)


def _hijri(year: int, month: int, day: int) -> Hijri:
    try:
        return Hijri(year, month, day)
    except OverflowError as error:
        raise ValueError(str(error)) from error
