"""Calendar dates to days: years inferred, impossible days named, months and their parts as stretches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tollbook.find.date_expression import DateExpression, Part
from tollbook.model import DateBasis, DatePrecision
from tollbook.resolve.calendars import (
    ONE_DAY,
    Extent,
    from_gregorian,
    month_extent,
    month_length,
    possible_day,
    slack,
    to_gregorian,
    year_extent,
)
from tollbook.resolve.date_frame import Frame, When, clipped, open_anchor

_EDGE = timedelta(days=5)  # how far "early", "mid" and "late" in a month may be stretched
_LATEST_TWO_DIGITS = 50  # without a publication date, 00 to 49 are of this century
_WEEK = timedelta(days=6)  # from its first day to its last
_SLIP = timedelta(days=2)  # a day and month so little ahead of the report are this year's, not last year's
_FRESH = timedelta(days=120)
_WEEKDAY_TELLS = timedelta(days=3 * 366)
_CUTS = {"early": (0, 4), "mid": (4, 8), "late": (8, 12), "first_half": (0, 6), "second_half": (6, 12)}  # months
_SEARCHED_YEARS = 9  # back to the last 29 February, across a skipped one


def calendar_date(e: DateExpression, frame: Frame, future: bool) -> When:
    """The days of a year, month and day, or of those of them that the words give."""
    if e.swapped is not None:
        return _two_orders(e, frame, future)
    basis: DateBasis = "stated"
    if e.month is None and e.day is not None:
        if e.unit == "month" and (e.offset or frame.month is None):
            return _day_of_this_month(e, frame)
        if frame.month is None or not (frame.told or frame.year):
            return _day_alone(e, frame)
        e = replace(e, calendar=frame.calendar, month=frame.month, year=frame.year)
        basis = "carried"
    if e.month is None and (e.nth_week is not None or e.edge_days is not None):  # "the last day of the month"
        if frame.month is None:
            return When(calendar=e.calendar, reason="no_day_told")
        e = replace(e, calendar=frame.calendar, month=frame.month, year=frame.year)
        basis = "carried"
    if e.month is not None and e.day is not None and not possible_day(e.calendar, e.month, e.day):
        return _impossible(e, frame, future)
    year = _year(e, frame, future)
    if year is None:
        return When(calendar=e.calendar, reason="no_publication_date")
    if e.year is None and e.year_shift is None and frame.nearby_year == year and _infer(e, frame, future) != year:
        basis = "carried"
    return replace(_of_year(e, year, frame), basis=basis)


def _of_year(e: DateExpression, year: int, frame: Frame) -> When:
    if e.month is None:
        return _whole_year(e, year, frame)
    if e.nth_weekday is not None and e.weekday is not None:
        return _nth_weekday(e, year)
    if e.nth_week is not None or e.edge_days is not None:
        return _some_days(e, year)
    if e.day is None:
        whole = clipped(month_extent(e.calendar, year, e.month), frame)
        wide = slack(e.calendar)
        found = When(
            start=whole.start, end=whole.end, earliest=whole.start - wide, latest=whole.end + wide,
            precision="month", calendar=e.calendar,
        )  # fmt: skip
        return part_of_month(found, e.part, month_extent(e.calendar, year, e.month))
    if e.calendar == "hijri" and e.day > month_length("hijri", year, e.month):
        return _thirtieth(year, e.month)
    day = to_gregorian(e.calendar, year, e.month, e.day) + timedelta(days=e.offset or 0)  # a feast's eve or next days
    wide = slack(e.calendar)
    latest = day + wide
    if e.calendar == "hijri" and e.weekday is not None:
        return _sighted_on(day, e.weekday)
    if e.calendar == "hijri" and frame.published and day - wide <= frame.published < latest:
        latest, day = frame.published, min(day, frame.published)
        return When(
            start=day, end=day, earliest=min(latest, day - ONE_DAY), latest=latest, precision="day", calendar="hijri"
        )
    if e.part in {"week_from", "week_to"}:
        start, end = (day, day + _WEEK) if e.part == "week_from" else (day - _WEEK, day)
        stretch = clipped(Extent(start, end), frame)
        return When(
            start=start, end=stretch.end, earliest=start - wide, latest=stretch.end + wide, precision="week",
            calendar=e.calendar,
        )  # fmt: skip
    found = When(start=day, end=day, earliest=day - wide, latest=latest, precision="day", calendar=e.calendar)
    if e.weekday is not None and day.weekday() != e.weekday and e.calendar == "gregorian":
        other = min((day + n * ONE_DAY for n in range(-3, 4)), key=lambda d: (d.weekday() != e.weekday, abs(d - day)))
        return replace(
            found, earliest=min(day, other), latest=max(day, other), reason="conflicting_dates",
            candidates=(day.isoformat(), other.isoformat()),
        )  # fmt: skip
    return found


def _sighted_on(day: date, weekday: int) -> When:
    """A Hijri day whose weekday is given: it tells which of the possible days is meant."""
    near = [d for d in (day, day - ONE_DAY, day + ONE_DAY) if d.weekday() == weekday]
    if near:
        return When(start=near[0], end=near[0], earliest=near[0], latest=near[0], precision="day", calendar="hijri")
    other = min((day + n * ONE_DAY for n in range(-3, 4)), key=lambda d: d.weekday() != weekday)
    return When(
        start=day, end=day, earliest=min(day - ONE_DAY, other), latest=max(day + ONE_DAY, other), precision="day",
        calendar="hijri", reason="conflicting_dates", candidates=(day.isoformat(), other.isoformat()),
    )  # fmt: skip


_RECENT = 62  # days


def _thirtieth(year: int, month: int) -> When:
    """The 30th of a month that has 29 days in Umm al-Qura: it was sighted a day later, or the words are wrong."""
    last = month_extent("hijri", year, month).end
    return When(
        start=last + ONE_DAY, end=last + ONE_DAY, earliest=last, latest=last + 2 * ONE_DAY, precision="day",
        calendar="hijri", reason="impossible_date", candidates=(last.isoformat(), (last + ONE_DAY).isoformat()),
    )  # fmt: skip


def _two_orders(e: DateExpression, frame: Frame, future: bool) -> When:
    by_day, by_month = replace(e, swapped=None), e.swapped
    assert by_month is not None
    if frame.month_first is not None:
        return calendar_date(by_month if frame.month_first else by_day, frame, future)
    readings = [calendar_date(r, frame, future) for r in (by_day, by_month)]
    published = frame.published
    told = [r for r in readings if r.start and (future or not published or r.start <= published)]
    reach = 0 if e.year is not None else _RECENT  # "10/07": of the two days the one in the last weeks
    exact = [r for r in told if r.start and published and abs((published - r.start).days) <= reach]
    if len(told) == 1 or len(exact) == 1:
        return (exact or told)[0]
    if by_day.calendar != by_month.calendar and told and published:
        return max(told, key=lambda r: r.start or published)
    days = sorted(r.start for r in readings if r.start)
    if frame.source_month_first is not None:  # the source's habit tells the best reading, and the other stays possible
        best = readings[1 if frame.source_month_first else 0]
        if best.start:
            return replace(
                best, earliest=days[0], latest=days[-1], reason="ambiguous_date",
                candidates=tuple(d.isoformat() for d in days),
            )  # fmt: skip
    return When(
        earliest=days[0], latest=days[-1], reason="ambiguous_date", candidates=tuple(d.isoformat() for d in days)
    )


def _impossible(e: DateExpression, frame: Frame, future: bool) -> When:
    assert e.month is not None
    year = _year(replace(e, day=1), frame, future)
    if year is None:
        return When(calendar=e.calendar, reason="impossible_date")
    last = month_extent(e.calendar, year, e.month).end
    return When(
        earliest=last, latest=last + ONE_DAY, calendar=e.calendar, reason="impossible_date",
        candidates=(last.isoformat(), (last + ONE_DAY).isoformat()),
    )  # fmt: skip


def _day_alone(e: DateExpression, frame: Frame) -> When:
    """ "on the 7th" with no month told before: the latest such day not after the report's."""
    if frame.today is None or e.day is None:
        return When(reason="no_publication_date", basis="carried")
    year, month = frame.today.year, frame.today.month
    for _ in range(12):
        if e.day <= month_length("gregorian", year, month):
            day = date(year, month, e.day)
            if day <= frame.today:
                return When(start=day, end=day, earliest=day, latest=day, precision="day")
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return When(reason="impossible_date")


def _day_of_this_month(e: DateExpression, frame: Frame) -> When:
    """ "the 9th of this month", "the 9th of last month": counted from the report's own."""
    if frame.today is None or e.day is None:
        return replace(open_anchor(frame), basis="relative")
    months = frame.today.year * 12 + frame.today.month - 1 + (e.offset or 0)
    day = date(months // 12, months % 12 + 1, e.day)
    return When(start=day, end=day, earliest=day, latest=day, precision="day", basis="relative")


def _year(e: DateExpression, frame: Frame, future: bool) -> int | None:
    """The year meant: stated, relative, carried, or the latest that keeps the date from lying after the report."""
    if e.year is not None:
        return _full_year(e.year, frame) if e.short_year else e.year
    if e.year_shift is not None:
        start = frame.told.start if e.year_anchor == "told" and frame.told else frame.today
        return from_gregorian(e.calendar, start)[0] + e.year_shift if start else None
    if frame.nearby_year is not None and e.calendar == frame.calendar and not future:
        return frame.nearby_year
    return _infer(e, frame, future)


def _infer(e: DateExpression, frame: Frame, future: bool) -> int | None:
    today = frame.today or (frame.horizon.end if frame.horizon else None)
    if today is None:
        return frame.year if frame.calendar == e.calendar else None
    this = from_gregorian(e.calendar, today)[0]
    years = range(this - 1, this + _SEARCHED_YEARS) if future else range(this + 1, this - _SEARCHED_YEARS, -1)
    ahead = slack(e.calendar) if e.calendar == "hijri" else _SLIP
    found: int | None = None
    for year in years:
        start = _start_in(e, year)
        if start is None or (start < today if future else start - ahead > today):
            continue
        if e.weekday is None or e.calendar != "gregorian" or start.weekday() == e.weekday:
            return year if found is None or today - start < _WEEKDAY_TELLS else found
        if abs(today - start) < _FRESH:  # a slip in the weekday is likelier than news of another year
            return year
        found = year if found is None else found
    return found


def _start_in(e: DateExpression, year: int) -> date | None:
    try:
        if e.month is None:
            return year_extent(e.calendar, year).start
        day = e.day or 1
        if e.calendar == "hijri" and day == 30:
            return to_gregorian("hijri", year, e.month, 29) + ONE_DAY
        return to_gregorian(e.calendar, year, e.month, day)
    except (ValueError, OverflowError):
        return None


def _full_year(short: int, frame: Frame) -> int:
    if frame.published is None:
        return 2000 + short if short < _LATEST_TWO_DIGITS else 1900 + short
    century = frame.published.year // 100 * 100
    year = century + short
    return year if year <= frame.published.year + 1 else year - 100


def _whole_year(e: DateExpression, year: int, frame: Frame) -> When:
    start, end = date(year, 1, 1), date(e.year_to or year, 12, 31)
    whole = clipped(Extent(start, end), frame)
    found = When(start=whole.start, end=whole.end, earliest=whole.start, latest=whole.end, precision="year")
    if e.part not in {"early", "mid", "late", "first_half", "second_half"}:
        return found
    low, high = _CUTS[str(e.part)]
    if e.year_to is not None:  # a decade: its first four years, the next three, the last three
        first, last = date(year + (low * 10 + 6) // 12, 1, 1), date(year + (high * 10 + 6) // 12 - 1, 12, 31)
    else:
        first, last = date(year, low + 1, 1), month_extent("gregorian", year, high).end
    if whole.end < first:
        return found
    last = min(last, whole.end)
    return replace(found, start=first, end=last)


def _nth_weekday(e: DateExpression, year: int) -> When:
    """ "the last Friday of February": the very day; nothing where the month has no fifth."""
    assert e.month is not None and e.weekday is not None and e.nth_weekday is not None
    month = month_extent(e.calendar, year, e.month)
    days = [month.start + timedelta(days=n) for n in range((month.end - month.start).days + 1)]
    fitting = [day for day in days if day.weekday() == e.weekday]
    if e.nth_weekday > len(fitting):
        return When(earliest=month.start, latest=month.end, calendar=e.calendar, reason="impossible_date")
    day = fitting[e.nth_weekday - 1 if e.nth_weekday > 0 else -1]
    return When(start=day, end=day, earliest=day, latest=day, precision="day", calendar=e.calendar)


def _some_days(e: DateExpression, year: int) -> When:
    """ "the second week of May", "the last ten days of Ramadan", "the last day of May"."""
    assert e.month is not None
    month = month_extent(e.calendar, year, e.month)
    first, last = month.start, month.end
    if e.edge_days is not None:
        count = timedelta(days=abs(e.edge_days) - 1)
        first, last = (month.start, month.start + count) if e.edge_days > 0 else (month.end - count, month.end)
        wide = slack(e.calendar)
    else:
        nth = e.nth_week or 1
        first = month.start + timedelta(days=7 * (nth - 1)) if nth < 5 else month.end - timedelta(days=6)
        last = min(first + timedelta(days=6), month.end)
        wide = timedelta(days=6)
    earliest, latest = first - wide, last + wide
    if e.nth_week is not None:
        earliest, latest = max(month.start, earliest), min(month.end, latest)
    precision: DatePrecision = "day" if (last - first).days <= 2 else "week"
    return When(start=first, end=last, earliest=earliest, latest=latest, precision=precision, calendar=e.calendar)


def part_of_month(found: When, part: Part | None, month: Extent) -> When:
    """ "early", "mid" or "late" in a month, or its first or second half."""
    ends = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "first_half": (1, 15), "second_half": (16, 31)}
    if part not in ends or found.start is None or found.end is None:
        return found
    low, high = ends[part]
    first = month.start + timedelta(days=low - 1)
    last = min(month.start + timedelta(days=high - 1), month.end)
    if found.end < first:  # "late May" in a report of the 12th
        return found
    return replace(
        found, start=first, end=min(last, found.end), precision="week",
        earliest=max(month.start, first - _EDGE), latest=min(found.end, last + _EDGE),
    )  # fmt: skip
