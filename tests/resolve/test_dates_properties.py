"""What holds of every resolved date, whatever the text."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from dates_of import dates
from tollbook.reasons import REASONS
from tollbook.resolve.calendars import from_gregorian

PIECES = st.sampled_from(
    [
        "on 3 May 2017", "on 31 June", "the 30th of Safar", "the next day", "two days later", "last week", "since May 1980",
        "until 2014", "between 3 and 5 May", "from Monday to Wednesday", "yesterday", "overnight", "in mid-April", "early 2013",
        "on the 7th", "that day", "03/04/2017", "12 Safar 1438", "in Ramadan", "a few weeks ago", "the past 24 hours",
        "29 February", "before 3 May 2017", "on or before 2 June", "Sunday 3 May", "400 years ago", "next month", "today", "and",
        "in 2013", "the last day of Rajab", "5 Farvardin 1396", "28 December - 3 January", "the 2nd week of May", "(May 8)",
        "will begin on", "born", "the weekend", "after 1 January 1900", "31 December 2099", "99 decades ago", ".", "\n\n", ":",
        "Saturday and today", "the day before that", "3 May last year", "in the 1980s", "on the 28th of last month",
    ]
)  # fmt: skip
DAYS = st.none() | st.dates(date(1930, 1, 1), date(2070, 1, 1)).map(date.isoformat)


@given(st.lists(PIECES, min_size=1, max_size=12), DAYS)
@settings(max_examples=400, deadline=None)
def test_intervals_hold_their_best_reading(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    for dated in dates(text, published):
        day = dated.date
        assert (day.start is None) <= (
            dated.date.precision == "unknown" or dated.reason is not None or day.end is not None
        )
        if day.start and day.end:
            assert day.start <= day.end
        if day.start and day.earliest:
            assert day.earliest <= day.start
        if day.end and day.latest:
            assert day.end <= day.latest
        if day.earliest and day.latest:
            assert day.earliest <= day.latest
        assert dated.reason is None or dated.reason in REASONS
        assert day.as_written == dated.span.of(text)
        assert dated.scope in ("text", "heading", "dateline", "background")


@given(st.lists(PIECES, min_size=1, max_size=8), DAYS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_reads_the_same_twice(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    assert dates(text, published) == dates(text, published)


@given(st.dates(date(1938, 1, 1), date(2076, 1, 1)), st.integers(0, 340))
def test_a_hijri_day_without_year_is_the_latest_not_after_the_report(day: date, later: int) -> None:
    names = ["Muharram", "Safar", "Rabi' al-Awwal", "Rabi' al-Akhir", "Jumada al-Ula", "Jumada al-Akhirah"]
    names += ["Rajab", "Sha'ban", "Ramadan", "Shawwal", "Dhul-Qa'dah", "Dhul-Hijjah"]
    _, month, number = from_gregorian("hijri", day)
    if number == 30:
        return
    published = day + timedelta(days=later)
    found = dates(f"On the {number}th of {names[month - 1]} a post fell.", published.isoformat())
    assert [d.date.start for d in found] == [day.isoformat()]


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)), st.integers(0, 360))
def test_a_day_and_month_are_the_latest_not_after_the_report(day: date, later: int) -> None:
    if (day.month, day.day) == (2, 29):
        return
    published = day + timedelta(days=later)
    found = dates(f"On {day.day} {day:%B} a post fell.", published.isoformat())
    assert [d.date.start for d in found] == [day.isoformat()]
