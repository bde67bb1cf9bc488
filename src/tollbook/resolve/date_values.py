"""From one date expression to days, once the days it hangs on are known."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.date_expression import DateExpression
from tollbook.resolve.calendars import from_gregorian
from tollbook.resolve.date_calendar_values import calendar_date
from tollbook.resolve.date_frame import Frame, When
from tollbook.resolve.date_relative_values import relative, weekday, window


def value_of(expression: DateExpression, frame: Frame, *, future: bool = False) -> When:
    """What ``expression`` means in ``frame``."""
    try:
        if expression.kind == "calendar":
            return calendar_date(expression, frame, future)
        if expression.kind == "weekday":
            return weekday(expression, frame, future)
        if expression.kind == "window":
            return window(expression, frame)
        if expression.kind == "range":
            return _range(expression, frame, future)
        return relative(expression, frame)
    except (ValueError, OverflowError):
        return When(calendar=expression.calendar, reason="impossible_date")


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
    last = calendar_date(end, frame, future)
    if last.start is None:
        return last
    if first.month is None and end.month is None and first.year is None and (first.day or 0) <= (end.day or 0):
        return _spanned(calendar_date(first, frame, future), last)  # "from the 19th to the 21st" of a month told before
    if first.year is None and first.year_shift is None:
        year, month, day = from_gregorian(first.calendar, last.start)
        earlier = (first.month or 0, first.day or 0) > (month, day if first.day and end.day else 31)
        first = replace(first, year=year - 1 if earlier and first.month else year, month=first.month or month)
    return _spanned(calendar_date(first, frame, future), last)


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
