"""From one expression to days: what each kind of date expression means, once the days it hangs on are known.

Conventions (docs/dates.md): last night and overnight are the day before the report, the report's own day possible;
early, mid and late May are the 1st to 10th, 11th to 20th and 21st to last, five days more possible; a few is 2 to 6.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from tollbook.find.date_expression import DateExpression, Part
from tollbook.model import Calendar, Date, DateBasis, DatePrecision
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

_EDGE = timedelta(days=5)  # how far "early", "mid" and "late" in a month may be stretched
_LATEST_TWO_DIGITS = 50  # without a publication date, 00 to 49 are of this century
_SEARCHED_YEARS = 9  # back to the last 29 February, across a skipped one


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
    told: When | None = None
    calendar: Calendar = "gregorian"
    month: int | None = None
    year: int | None = None
    nearby_year: int | None = None  # a year stated a little before, in the same paragraph or heading
    month_first: bool | None = None  # how numeric dates of this report are ordered, where one of them tells


def value_of(expression: DateExpression, frame: Frame, *, future: bool = False) -> When:
    """What ``expression`` means in ``frame``."""
    try:
        if expression.kind == "calendar":
            return _calendar(expression, frame, future)
        if expression.kind == "weekday":
            return _weekday(expression, frame, future)
        if expression.kind == "window":
            return _window(expression, frame)
        if expression.kind == "range":
            return _range(expression, frame, future)
        return _relative(expression, frame)
    except (ValueError, OverflowError):
        return When(calendar=expression.calendar, reason="impossible_date")


# --- calendar dates ---------------------------------------------------------------------------------------------


def _calendar(e: DateExpression, frame: Frame, future: bool) -> When:
    if e.swapped is not None:
        return _two_orders(e, frame, future)
    basis: DateBasis = "stated"
    if e.month is None and e.day is not None:
        if frame.month is None or not (frame.told or frame.year):
            return _day_alone(e, frame)
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
    if e.nth_week is not None:
        return _nth_week(e, year)
    if e.day is None:
        whole = _clipped(month_extent(e.calendar, year, e.month), frame)
        wide = slack(e.calendar)
        found = When(
            start=whole.start, end=whole.end, earliest=whole.start - wide, latest=whole.end + wide,
            precision="month", calendar=e.calendar,
        )  # fmt: skip
        return _part_of_month(found, e.part, month_extent(e.calendar, year, e.month))
    if e.calendar == "hijri" and e.day > month_length("hijri", year, e.month):
        return _thirtieth(year, e.month)
    day = to_gregorian(e.calendar, year, e.month, e.day)
    wide = slack(e.calendar)
    latest = day + wide
    if e.calendar == "hijri" and frame.published and day - wide <= frame.published < latest:
        latest, day = frame.published, min(day, frame.published)
        return When(
            start=day, end=day, earliest=min(latest, day - ONE_DAY), latest=latest, precision="day", calendar="hijri"
        )
    found = When(start=day, end=day, earliest=day - wide, latest=latest, precision="day", calendar=e.calendar)
    if e.weekday is not None and e.year is not None and day.weekday() != e.weekday and e.calendar == "gregorian":
        other = min((day + n * ONE_DAY for n in range(-3, 4)), key=lambda d: (d.weekday() != e.weekday, abs(d - day)))
        return replace(
            found, earliest=min(day, other), latest=max(day, other), reason="conflicting_dates",
            candidates=(day.isoformat(), other.isoformat()),
        )  # fmt: skip
    return found


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
        return _calendar(by_month if frame.month_first else by_day, frame, future)
    readings = [_calendar(r, frame, future) for r in (by_day, by_month)]
    published = frame.published
    told = [r for r in readings if r.start and (future or not published or r.start <= published)]
    exact = [r for r in told if published and r.start == published]
    if len(told) == 1 or exact:
        return (exact or told)[0]
    days = sorted(r.start for r in readings if r.start)
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
    today = frame.today or frame.published
    if today is None:
        return frame.year if frame.calendar == e.calendar else None
    this = from_gregorian(e.calendar, today)[0]
    years = range(this - 1, this + _SEARCHED_YEARS) if future else range(this + 1, this - _SEARCHED_YEARS, -1)
    fallback: int | None = None
    for year in years:
        start = _start_in(e, year)
        if start is None or (start < today if future else start - slack(e.calendar) > today):
            continue
        if e.weekday is None or e.calendar != "gregorian" or start.weekday() == e.weekday:
            return year
        fallback = year if fallback is None else fallback
    return fallback


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
    whole = _clipped(Extent(start, end), frame)
    found = When(start=whole.start, end=whole.end, earliest=whole.start, latest=whole.end, precision="year")
    if e.part not in {"early", "mid", "late", "first_half", "second_half"}:
        return found
    days = (end - start).days + 1
    cuts = {"early": (0, 3), "mid": (3, 7), "late": (7, 10), "first_half": (0, 5), "second_half": (5, 10)}
    low, high = cuts[str(e.part)]
    first, last = start + timedelta(days=days * low // 10), start + timedelta(days=days * high // 10) - ONE_DAY
    if frame.published and first <= frame.published < last:
        last = frame.published
    return replace(found, start=first, end=last, latest=max(last, whole.end))


def _nth_week(e: DateExpression, year: int) -> When:
    assert e.month is not None and e.nth_week is not None
    month = month_extent(e.calendar, year, e.month)
    first = month.start + timedelta(days=7 * (e.nth_week - 1))
    if e.nth_week >= 5:
        first = month.end - timedelta(days=6)
    last = min(first + timedelta(days=6), month.end)
    return When(
        start=first, end=last, earliest=max(month.start, first - timedelta(days=6)),
        latest=min(month.end, last + timedelta(days=6)), precision="week", calendar=e.calendar,
    )  # fmt: skip


def _part_of_month(found: When, part: Part | None, month: Extent) -> When:
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


def _clipped(whole: Extent, frame: Frame) -> Extent:
    """Without the days after the report, where the report's day lies inside."""
    if frame.published and whole.start <= frame.published < whole.end:
        return Extent(whole.start, frame.published)
    return whole


# --- weekdays, relative dates, windows, ranges -------------------------------------------------------------------


def _weekday(e: DateExpression, frame: Frame, future: bool) -> When:
    """The latest such day not after the report's; "last" strictly before it; "next" after it."""
    assert e.weekday is not None
    if e.anchor == "told" and frame.told and frame.told.start:
        base, way = frame.told.start, e.offset or 0
    elif frame.today is None:
        return When(basis="relative", reason="no_publication_date")
    else:
        base, way = frame.today, e.offset
        way = 1 if future and way is None else way
    back = (base.weekday() - e.weekday) % 7
    if way == 1:
        day = base + timedelta(days=7 - back)
    elif way == -1:
        day = base - timedelta(days=back or 7)
    else:
        day = base - timedelta(days=back)
    return _one_day(day)


def _relative(e: DateExpression, frame: Frame) -> When:
    base = _base(e, frame)
    if base is None:
        reason = "no_publication_date" if frame.today is None else "no_date_stated"
        return When(basis="relative", reason=reason)
    offset, unit = e.offset or 0, e.unit
    if unit == "day":
        return _relative_day(e, base, offset)
    if unit in {"week", "weekend"} and e.whole:
        return _calendar_week(e, base, offset, frame)
    if unit == "week":
        far = e.offset_to if e.offset_to is not None else offset
        near, away = sorted((base + timedelta(weeks=offset), base + timedelta(weeks=far)))
        wide = timedelta(days=3)
        return When(start=near, end=away, earliest=near - wide, latest=away + wide, precision="week", basis="relative")
    far = e.offset_to if e.offset_to is not None else offset
    low, high = min(offset, far), max(offset, far)
    if unit == "month":
        return _months(base, low, high, e, frame)
    first, last = base.year + low, base.year + high
    whole = _clipped(Extent(date(first, 1, 1), date(last, 12, 31)), frame)
    return When(
        start=whole.start, end=whole.end, earliest=whole.start, latest=whole.end, precision="year", basis="relative"
    )


def _base(e: DateExpression, frame: Frame) -> date | None:
    """The day a relative date counts from. Without a day told, the day before counts from the report's own."""
    if e.anchor == "report":
        return frame.today
    if frame.told and frame.told.start:
        return frame.told.end if (e.offset or 0) > 0 and frame.told.end else frame.told.start
    return frame.today if (e.offset or 0) < 0 or e.unit != "day" else None


def _relative_day(e: DateExpression, base: date, offset: int) -> When:
    if e.offset_to is not None and e.offset_to != offset:
        first, last = sorted((base + timedelta(days=offset), base + timedelta(days=e.offset_to)))
        return When(start=first, end=last, earliest=first, latest=last, precision="week", basis="relative")
    day = base + timedelta(days=offset)
    if e.part == "overnight":  # the night to the report's day
        return replace(_one_day(day), latest=day + ONE_DAY)
    return _one_day(day)


def _calendar_week(e: DateExpression, base: date, offset: int, frame: Frame) -> When:
    monday = base - timedelta(days=base.weekday()) + timedelta(weeks=offset)
    if e.unit == "weekend":
        saturday = monday + timedelta(days=5)
        if offset == 0 and saturday > base:
            saturday -= timedelta(weeks=1)
        if offset == -1 and base.weekday() >= 5 and not e.part:
            saturday = base - timedelta(days=base.weekday() - 5)
        sunday = saturday + ONE_DAY
        if frame.published and saturday <= frame.published < sunday:
            sunday = frame.published
        return When(start=saturday, end=sunday, earliest=saturday, latest=sunday, precision="day", basis="relative")
    sunday = monday + timedelta(days=6)
    if offset == 0 and e.anchor == "report":
        end = base
        if e.part == "earlier":
            end = max(monday, base - ONE_DAY)
        return When(
            start=monday,
            end=end,
            earliest=min(monday, base - timedelta(days=6)),
            latest=base,
            precision="week",
            basis="relative",
        )
    earliest, latest = monday, sunday
    if offset == -1 and e.anchor == "report":  # also said of the seven days before
        latest = max(sunday, base - ONE_DAY)
    return When(start=monday, end=sunday, earliest=earliest, latest=latest, precision="week", basis="relative")


def _months(base: date, low: int, high: int, e: DateExpression, frame: Frame) -> When:
    first, last = _shift_months(base, low), _shift_months(base, high)
    whole = _clipped(Extent(month_extent("gregorian", *first).start, month_extent("gregorian", *last).end), frame)
    earliest, latest = whole.start, whole.end
    if not e.whole:
        earliest, latest = earliest - timedelta(days=15), latest + timedelta(days=15)
    if frame.published and whole.end <= frame.published:
        latest = min(latest, frame.published)
    found = When(
        start=whole.start, end=whole.end, earliest=earliest, latest=latest, precision="month", basis="relative"
    )
    return _part_of_month(found, e.part, month_extent("gregorian", *first))


def _shift_months(day: date, by: int) -> tuple[int, int]:
    count = day.year * 12 + day.month - 1 + by
    return count // 12, count % 12 + 1


def _window(e: DateExpression, frame: Frame) -> When:
    """ "the last 24 hours": from that long ago up to the anchor; of vague numbers the longest is possible."""
    base = _base(e, frame)
    if base is None:
        return When(basis="relative", reason="no_publication_date")
    near, far = e.offset or 0, e.offset_to if e.offset_to is not None else e.offset or 0
    start, earliest = _back(base, near, e), _back(base, far, e)
    first, last = max(start, earliest), min(start, earliest)
    precision: DatePrecision = {"hour": "day", "day": "week", "week": "week", "month": "month"}.get(
        e.unit or "", "year"
    )  # type: ignore[assignment]
    if (base - last).days <= 3:
        precision = "day"
    elif (base - last).days > 31 and precision == "week":
        precision = "month"
    return When(
        start=last if not e.vague else first,
        end=base,
        earliest=last,
        latest=base,
        precision=precision,
        basis="relative",
    )


def _back(base: date, count: int, e: DateExpression) -> date:
    if e.unit == "hour":
        return base + timedelta(days=-(-abs(count) // 24) * (-1 if count < 0 else 1))
    if e.unit in {"day", "week"}:
        return base + timedelta(days=count * (7 if e.unit == "week" else 1))
    year, month = _shift_months(base, count * (12 if e.unit == "year" else 1))
    return date(year, month, min(base.day, month_length("gregorian", year, month)))


def _range(e: DateExpression, frame: Frame, future: bool) -> When:
    assert e.first is not None and e.end is not None
    if e.end.kind == "calendar" and e.first.kind == "calendar":
        return _calendar_range(e.first, e.end, frame, future)
    end = value_of(e.end, frame, future=future)
    first = value_of(e.first, replace(frame, told=end) if e.first.anchor == "told" else frame, future=future)
    if first.start and end.end and first.start > end.end:
        if e.end.kind == "weekday" and frame.today and e.first.kind == "weekday":
            first = value_of(e.first, replace(frame, today=end.end), future=False)
        else:
            end = replace(end, start=None)
    return _spanned(first, end)


def _calendar_range(first: DateExpression, end: DateExpression, frame: Frame, future: bool) -> When:
    last = _calendar(end, frame, future)
    if last.start is None:
        return last
    if first.year is None and first.year_shift is None:
        year, month, day = from_gregorian(first.calendar, last.start)
        earlier = (first.month or 0, first.day or 0) > (month, day if first.day and end.day else 31)
        first = replace(first, year=year - 1 if earlier and first.month else year, month=first.month or month)
    return _spanned(_calendar(first, frame, future), last)


def _spanned(first: When, last: When) -> When:
    if first.start is None or last.end is None or first.start > last.end:
        open_one = first if first.start is None else last
        return replace(open_one, start=None, end=None, reason=open_one.reason or "impossible_date", precision="unknown")
    return When(
        start=first.start, end=last.end, earliest=min(first.earliest or first.start, first.start),
        latest=max(last.latest or last.end, last.end), precision=last.precision, calendar=last.calendar,
        basis=first.basis if first.basis == last.basis else last.basis, reason=first.reason or last.reason,
        candidates=first.candidates or last.candidates,
    )  # fmt: skip


def _one_day(day: date) -> When:
    return When(start=day, end=day, earliest=day, latest=day, precision="day", basis="relative")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
