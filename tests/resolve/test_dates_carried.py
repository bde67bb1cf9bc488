"""Dates carried on in a text: "the next day", "two days later", "on the 7th", and years carried in a paragraph."""

from __future__ import annotations

import pytest

from dates_of import Case, check, dates

DAY = "2017-05-10"  # a Wednesday

TOLD = [
    Case(DAY, "On 3 May a post fell. [Five days after this], another fell.", "2017-05-08", "day relative"),
    Case(DAY, "On 3 May a post fell. [The day following that], another fell.", "2017-05-04", "day relative"),
    Case(DAY, "On 3 May a post fell, and on [the third day after it] another fell.", "2017-05-06", "day relative"),
    Case(DAY, "On 3 May a post fell; on [the morrow] another fell.", "2017-05-04", "day relative"),
    Case(DAY, "On 3 May a post fell. [The next day] another fell.", "2017-05-04", "day relative"),
    Case(DAY, "On 3 May a post fell. [The following day] another fell.", "2017-05-04", "day relative"),
    Case(DAY, "On 3 May a post fell. [The day after], another fell.", "2017-05-04", "day relative"),
    Case(DAY, "On 3 May a post fell. [A day later] another fell.", "2017-05-04", "day relative"),
    Case(DAY, "On 3 May a post fell. [Two days later], another fell.", "2017-05-05", "day relative"),
    Case(DAY, "On 3 May a post fell. [Two days after that], another fell.", "2017-05-05", "day relative"),
    Case(DAY, "On 3 May a post fell. [The day before], another fell.", "2017-05-02", "day relative"),
    Case(DAY, "On 3 May a post fell. [The previous day] another fell.", "2017-05-02", "day relative"),
    Case(DAY, "On 3 May a post fell. [The night before], another fell.", "2017-05-02", "day relative"),
    Case(DAY, "On 3 May a post fell. [Three days earlier] another fell.", "2017-04-30", "day relative"),
    Case(DAY, "On 3 May a post fell. [That day] another fell.", "2017-05-03", "day relative"),
    Case(DAY, "On 3 May a post fell. [That same day] another fell.", "2017-05-03", "day relative"),
    Case(DAY, "On 3 May a post fell. [The same evening] another fell.", "2017-05-03", "day relative"),
    Case(DAY, "On 3 May a post fell. [Later that day] another fell.", "2017-05-03", "day relative"),
    Case(DAY, "On 3 May a post fell. [Same day]: another fell.", "2017-05-03", "day relative"),
    Case(DAY, "On 3 May a post fell. [The following Saturday] another fell.", "2017-05-06", "day relative"),
    Case(DAY, "On 3 May a post fell. [Hours later] another fell.", "2017-05-03", "day relative"),
    Case(DAY, "On 3 May a post fell. On [that date] another fell.", "2017-05-03", "day relative"),
    Case(DAY, "On 3-5 May posts fell. [The next day] another fell.", "2017-05-06", "day relative"),
    Case(
        DAY,
        "On 3 May a post fell. The next day another fell. [The next day] a third fell.",
        "2017-05-05",
        "day relative",
    ),
    Case(DAY, "It fell yesterday. [The day before that], 8 May, another fell.", "2017-05-08", "day relative"),
    Case(
        DAY,
        "On 3 May 2016 a post fell. [A week later], it was retaken.",
        "2016-05-10 (2016-05-07..2016-05-13)",
        "week relative",
    ),
    Case(
        DAY,
        "In May 2016, on 3 May, it fell. [The following month] it was retaken.",
        "2016-06-01..2016-06-30",
        "month relative",
    ),
    Case(DAY, "Nine strikes took place [a day earlier].", "2017-05-09", "day relative"),
    Case(DAY, "Nine strikes were made for [the preceding day].", "2017-05-09", "day relative"),
    Case(DAY, "The force reports on [the day before].", "2017-05-09", "day relative"),
    Case(DAY, "A post fell [the next day].", "?", "unknown relative no_date_stated"),
]

MONTH = [
    Case(DAY, "On 3 April a post fell. On the [7th], another fell.", "2017-04-07", "day carried"),
    Case(DAY, "On 3 April a post fell. On the [7th and 8th], others fell.", "2017-04-07..2017-04-08", "day carried"),
    Case(
        DAY,
        "On the 12th of Safar a post fell. On the [14th], another fell.",
        "2016-11-14 (2016-11-13..2016-11-15)",
        "day carried",
    ),
    Case(
        DAY,
        "On 12 Safar a post fell. On the [15th of the month] another fell.",
        "2016-11-15 (2016-11-14..2016-11-16)",
        "day carried",
    ),
    Case(
        DAY,
        "On 12 Safar a post fell. On the [15th of the same month] another fell.",
        "2016-11-15 (2016-11-14..2016-11-16)",
        "day carried",
    ),
    Case(DAY, "On 3 May a post fell. On the [7th] gunmen took another.", "2017-05-07", "day carried"),
    Case(DAY, "Two strikes on the [9th] destroyed a vehicle.", "2017-05-09", "day stated"),
    Case(DAY, "A post fell on the [7th].", "2017-05-07", "day stated"),
    Case(DAY, "A post fell on the [28th].", "2017-04-28", "day stated"),
]

YEAR = [
    Case(DAY, "In March 2012 the front split. On [5 April] a post fell.", "2012-04-05", "day carried"),
    Case(DAY, "On 3 March 2012 a post fell; on [5 April] another.", "2012-04-05", "day carried"),
    Case(DAY, "In 2012 the front split.\n\nOn [5 April] a post fell.", "2017-04-05", "day stated"),
    Case(DAY, "On 3 March 2017 a post fell. On [5 June] another fell.", "2016-06-05", "day stated"),
    Case(
        DAY,
        "The truce of 3 March 2012 held. In [June of that year] a post fell.",
        "2012-06-01..2012-06-30",
        "month stated",
    ),
]


@pytest.mark.parametrize("case", [*TOLD, *MONTH, *YEAR], ids=str)
def test_carried_dates(case: Case) -> None:
    check(case)


def test_a_phrase_that_meant_the_day_before_the_report_keeps_its_meaning_in_a_label() -> None:
    text = "On 10 May 2017 the force listed nine strikes for the preceding day.\nFrom 6 May, Sabra: one strike."
    again = dates(text + "\nOn the preceding day, Dorna: two strikes.", DAY)
    assert [d.date.start for d in again] == ["2017-05-10", "2017-05-09", "2017-05-06", "2017-05-09"]


def test_background_is_no_anchor() -> None:
    told = dates("On 3 May a post fell. He was born on 1 January 1980. The next day another fell.", DAY)
    assert told[-1].date.start == "2017-05-04"
