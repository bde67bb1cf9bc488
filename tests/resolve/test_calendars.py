"""Conversions, day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tollbook.resolve.calendars import (
    from_gregorian,
    month_extent,
    month_length,
    possible_day,
    to_gregorian,
    year_extent,
)

ONE = timedelta(days=1)


def test_every_hijri_day_from_1356_to_1500_makes_the_round_trip() -> None:
    day = to_gregorian("hijri", 1356, 1, 1)
    for year in range(1356, 1501):
        for month in range(1, 13):
            length = month_length("hijri", year, month)
            assert length in (28, 29, 30)  # 28 once, in 1364, when a month had begun a day late
            for number in range(1, length + 1):
                assert to_gregorian("hijri", year, month, number) == day
                assert from_gregorian("hijri", day) == (year, month, number)
                day += ONE


def test_every_solar_day_from_1350_to_1410_makes_the_round_trip() -> None:
    day = to_gregorian("solar_hijri", 1350, 1, 1)
    for year in range(1350, 1411):
        for month in range(1, 13):
            for number in range(1, month_length("solar_hijri", year, month) + 1):
                assert to_gregorian("solar_hijri", year, month, number) == day
                assert from_gregorian("solar_hijri", day) == (year, month, number)
                day += ONE


def test_known_days() -> None:
    assert to_gregorian("hijri", 1445, 9, 1) == date(2024, 3, 11)
    assert to_gregorian("hijri", 1446, 1, 1) == date(2024, 7, 7)
    assert to_gregorian("solar_hijri", 1399, 12, 30) == date(2021, 3, 20)


def test_extents() -> None:
    may = month_extent("gregorian", 2017, 5)
    assert (may.start, may.end) == (date(2017, 5, 1), date(2017, 5, 31))
    year = year_extent("hijri", 1438)
    assert year.end + ONE == to_gregorian("hijri", 1439, 1, 1)


@pytest.mark.parametrize(
    ("calendar", "month", "day", "possible"),
    [
        ("gregorian", 2, 29, True), ("gregorian", 2, 30, False), ("gregorian", 6, 31, False), ("gregorian", 13, 1, False),
        ("hijri", 2, 30, True), ("hijri", 2, 31, False), ("solar_hijri", 1, 31, True), ("solar_hijri", 12, 31, False),
        ("gregorian", 1, 0, False),
    ],
)  # fmt: skip
def test_days_that_a_calendar_can_have(calendar: str, month: int, day: int, possible: bool) -> None:
    assert possible_day(calendar, month, day) is possible  # type: ignore[arg-type]


def test_days_beyond_the_tables_are_refused() -> None:
    with pytest.raises(ValueError):
        to_gregorian("hijri", 1300, 1, 1)
    with pytest.raises(ValueError):
        from_gregorian("hijri", date(1900, 1, 1))
