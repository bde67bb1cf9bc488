"""Weekdays and relative dates to days.

Conventions (docs/dates.md): last night and overnight are the day before the report, the report's own day possible;
a few is 2 to 6; a week ago may be three days more or less; weeks begin on Monday.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tollbook.find.date_expression import DateExpression
from tollbook.model import DatePrecision
from tollbook.resolve.calendars import ONE_DAY, Extent, month_extent, month_length
from tollbook.resolve.date_calendar_values import part_of_month
from tollbook.resolve.date_frame import Frame, When, clipped, open_anchor


def weekday(e: DateExpression, frame: Frame, future: bool) -> When:
    """The latest such day not after the report's; "last" strictly before it; "next" after it."""
    assert e.weekday is not None
    way: int | None
    if e.anchor == "told" and frame.told and frame.told.start:
        base, way = frame.told.start, e.offset or 0
    elif e.offset is None and e.unit is None and (told := _told_long_ago(frame)) is not None:
        return _one_day(told + timedelta(days=(e.weekday - told.weekday()) % 7))
    elif frame.today is None:
        return open_anchor(frame)
    else:
        base, way = frame.today, e.offset
        way = 1 if future and way is None else way
    if e.unit == "week":
        monday = base - timedelta(days=base.weekday())
        return _one_day(monday + timedelta(weeks=e.offset or 0, days=e.weekday))
    back = (base.weekday() - e.weekday) % 7
    if way == 1:
        day = base + timedelta(days=7 - back)
    elif way == -1:
        day = base - timedelta(days=back or 7)
    else:
        day = base - timedelta(days=back)
    return _one_day(day)


def _told_long_ago(frame: Frame) -> date | None:
    """The day told last, where a digest, or a report that dates by the Hijri month, tells of weeks well before its own
    day: its weekdays go on from there."""
    told = frame.told
    if told is None or not (told.calendar == "hijri" or frame.digest) or told.end is None or frame.today is None:
        return None
    return told.end if (frame.today - told.end).days > 7 else None


def relative(e: DateExpression, frame: Frame) -> When:
    """ "yesterday", "two weeks ago", "last month", "the next day"."""
    base = _base(e, frame)
    if base is None:
        return open_anchor(frame)
    offset, unit = e.offset or 0, e.unit
    if unit == "day":
        return _as_open(_relative_day(e, base, offset), e, frame)
    if unit in {"week", "weekend"} and e.whole:
        return _calendar_week(e, base, offset, frame)
    if unit == "week":
        far = e.offset_to if e.offset_to is not None else offset
        near, away = sorted((base + timedelta(weeks=offset), base + timedelta(weeks=far)))
        wide = timedelta(days=3)
        return When(start=near, end=away, earliest=near - wide, latest=away + wide, precision="week", basis="relative")
    far = e.offset_to if e.offset_to is not None else offset
    low, high = min(offset, far), max(offset, far)
    if unit == "season":
        return _season(e, base)
    if unit == "month":
        return _months(base, low, high, e, frame)
    first, last = base.year + low, base.year + high
    whole = clipped(Extent(date(first, 1, 1), date(last, 12, 31)), frame)
    return When(
        start=whole.start, end=whole.end, earliest=whole.start, latest=whole.end, precision="year", basis="relative"
    )


def _base(e: DateExpression, frame: Frame) -> date | None:
    """The day a relative date counts from. Without a day told, the day before counts from the report's own."""
    if e.anchor == "report":
        return frame.today
    if frame.told and frame.told.start:
        return frame.told.end if (e.offset or 0) > 0 and frame.told.end else frame.told.start
    offset = e.offset or 0
    return frame.today if offset < 0 or (offset == 0 and e.unit != "day") else None


def _as_open(when: When, e: DateExpression, frame: Frame) -> When:
    """A day counted from one that may lie a day either side is as open: "the same day" after a Hijri date."""
    told = frame.told
    if e.anchor == "report" or told is None or told.calendar != "hijri" or not (when.earliest and when.latest):
        return when
    if not (told.start and told.end and told.earliest and told.latest):
        return when
    latest = when.latest + (told.latest - told.end)
    if frame.published:
        latest = max(when.latest, min(latest, frame.published))
    return replace(when, earliest=when.earliest - (told.start - told.earliest), latest=latest, calendar="hijri")


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
    whole = clipped(Extent(month_extent("gregorian", *first).start, month_extent("gregorian", *last).end), frame)
    earliest, latest = whole.start, whole.end
    if not e.whole:
        earliest, latest = earliest - timedelta(days=15), latest + timedelta(days=15)
    if frame.published and whole.end <= frame.published:
        latest = min(latest, frame.published)
    found = When(
        start=whole.start, end=whole.end, earliest=earliest, latest=latest, precision="month", basis="relative"
    )
    return part_of_month(found, e.part, month_extent("gregorian", *first))


def _season(e: DateExpression, base: date) -> When:
    """ "last summer": the latest that is over; "this summer": the latest that has begun."""
    assert e.month is not None
    for year in range(base.year, base.year - 3, -1):
        start, last = date(year, e.month, 1), _shift_months(date(year, e.month, 1), 2)
        end = month_extent("gregorian", *last).end
        if (end if e.offset else start) < base:
            end = min(end, base)
            return When(start=start, end=end, earliest=start, latest=end, precision="month", basis="relative")
    return When(basis="relative")


def _shift_months(day: date, by: int) -> tuple[int, int]:
    count = day.year * 12 + day.month - 1 + by
    return count // 12, count % 12 + 1


def window(e: DateExpression, frame: Frame) -> When:
    """ "the last 24 hours": from that long ago up to the anchor; of vague numbers the longest is possible."""
    base = _base(e, frame)
    if base is None:
        return open_anchor(frame)
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


def _one_day(day: date) -> When:
    return When(start=day, end=day, earliest=day, latest=day, precision="day", basis="relative")
