"""Hijri and Solar Hijri dates, as English texts spell them. Reports of 20 December 2016 (21 Rabi' al-Awwal 1438)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dates_of import Case, check, dates
from tollbook.resolve.calendars import from_gregorian, to_gregorian

DAY = "2016-12-20"


def around(iso: str) -> str:
    """A Hijri day with the day either side that remains possible."""
    day, one = date.fromisoformat(iso), timedelta(days=1)
    return f"{iso} ({day - one}..{day + one})"


FORMS = [
    Case(DAY, "On the [12th of Safar] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On [12 Safar] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On [Safar 12] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On the [twelfth of Safar] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On the [12th day of Safar] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On the [12th of the month of Safar] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On [12 Safar 1438] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On [12 Safar 1438 AH] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On [12 Safar 1438 A.H.] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On [12 Safar 1438H] a post fell.", around("2016-11-12"), "day stated"),
    Case(DAY, "On [12/2/1438] a post fell.", around("2016-11-12"), "day stated"),
    Case(
        DAY,
        "[Between the 3rd and 5th of Safar] posts fell.",
        "2016-11-03..2016-11-05 (2016-11-02..2016-11-06)",
        "day stated",
    ),
    Case(DAY, "On [the last day of Safar] it fell.", around("2016-11-29"), "day stated"),
    Case(DAY, "In [Safar] posts fell.", "2016-11-01..2016-11-29 (2016-10-31..2016-11-30)", "month stated"),
    Case(DAY, "On the 3rd and the [5th of Safar] posts fell.", around("2016-11-05"), "day stated"),
    Case(
        DAY,
        "[From the 10th of Safar until the 14th of it], posts fell.",
        "2016-11-10..2016-11-14 (2016-11-09..2016-11-15)",
        "day stated",
    ),
    Case(
        DAY,
        "[From the 10th of Safar to the 14th], posts fell.",
        "2016-11-10..2016-11-14 (2016-11-09..2016-11-15)",
        "day stated",
    ),
    Case(
        DAY,
        "[From the 10th of Safar to the 14th of the same month] it fell.",
        "2016-11-10..2016-11-14 (2016-11-09..2016-11-15)",
        "day stated",
    ),
]

# The year follows from the report: the latest such date that doesn't lie after it.
YEARS = [
    Case(DAY, "On the [3rd of Rabi' al-Awwal] a post fell.", around("2016-12-02"), "day stated"),
    Case(DAY, "On the [3rd of Rabi' al-Akhir] a post fell.", around("2016-01-13"), "day stated"),
    Case(DAY, "On the [21st of Rabi' al-Awwal] a post fell.", "2016-12-20 (2016-12-19..2016-12-20)", "day stated"),
    Case(DAY, "On the [22nd of Rabi' al-Awwal] a post fell.", "2016-12-20 (2016-12-19..2016-12-20)", "day stated"),
    Case(DAY, "On the [24th of Rabi' al-Awwal] a post fell.", around("2016-01-04"), "day stated"),
    Case(DAY, "On the [2nd of Ramadan 1435] a post fell.", around("2014-06-29"), "day stated"),
]

# A calendar that is sighted may give a month thirty days where Umm al-Qura has twenty-nine.
THIRTIETH = [
    Case(DAY, "On the [30th of Safar] it fell.", "2016-11-30 (2016-11-29..2016-12-01)", "day stated impossible_date"),
    Case(DAY, "On the [30th of Muharram] it fell.", around("2016-10-31"), "day stated"),
    Case(DAY, "On the [31st of Safar] it fell.", "? (2016-11-29..2016-11-30)", "unknown stated impossible_date"),
]

WEEKDAY = [
    Case(DAY, "On [Saturday the 12th of Safar] it fell.", "2016-11-12", "day stated"),
    Case(DAY, "On [Friday the 12th of Safar] it fell.", "2016-11-11", "day stated"),
]

SOLAR = [
    Case(DAY, "On [15 Mizan 1395] a post fell.", "2016-10-06", "day stated"),
    Case(DAY, "On the [20th of Asad] a bus burned.", "2016-08-10", "day stated"),
    Case(DAY, "On [22 Bahman 1394] a post fell.", "2016-02-11", "day stated"),
    Case(DAY, "On [7 Saur 1357] a post fell.", "1978-04-27", "day stated"),
    Case(DAY, "On [1395-07-15] a post fell.", "2016-10-06", "day stated"),
    Case(DAY, "In the month of [Hamal] posts fell.", "2016-03-20..2016-04-19", "month stated"),
]

FEASTS = [
    Case(DAY, "On [the second day of Eid al-Adha] it fell.", around("2016-09-12"), "day stated"),
    Case(DAY, "On [the eve of Eid al-Fitr] it fell.", around("2016-07-05"), "day stated"),
    Case(DAY, "A shot was fired on [Nowruz].", "2016-03-20", "day stated"),
]


@pytest.mark.parametrize("case", [*FORMS, *YEARS, *THIRTIETH, *WEEKDAY, *SOLAR, *FEASTS], ids=str)
def test_hijri_dates(case: Case) -> None:
    check(case)


# Each spelling stands for one month, whatever marks it carries.
SPELLINGS = {
    1: "Muharram / Muḥarram / Moharram / Muharram al-Haram",
    2: "Safar / Ṣafar / Safer",
    3: "Rabi' al-Awwal / Rabi‘ al-Awwal / Rabīʿ al-Awwal / Rabi I / Rabi-ul-Awal / Rabi’ I / RABI AL-AWWAL",
    4: "Rabi' al-Akhir / Rabi' al-Thani / Rabi' ath-Thani / Rabi II / Rabīʿ al-Thānī / Rabi' al-Akhar / Rabi us-Sani",
    5: "Jumada al-Ula / Jumada l-Ula / Jumādā al-Ūlā / Jumada I / Jumada al-Awwal / Jamadi-ul-Awwal / Jumada al-Oola",
    6: "Jumada al-Akhirah / Jumada II / Jumada al-Thani / Jumādā al-Thāniyah / Jumada ath-Thaniya / Jumada al-Akhira",
    7: "Rajab / Ragab",
    8: "Sha'ban / Sha’ban / Shaʿbān / Shaban / Shaaban / Sha'baan / Sha`ban",
    9: "Ramadan / Ramadhan / Ramaḍān / Ramazan / Ramadaan",
    10: "Shawwal / Shawal / Shawwaal / Shawwāl",
    11: "Dhul-Qa'dah / Dhul Qadah / Dhu al-Qa'dah / Dhu al-Qi'dah / Dhū l-Qaʿda / Thul-Qa'dah / Zul Qadah / Zilqad",
    12: "Dhul-Hijjah / Dhu al-Hijjah / Dhu’l-Hijja / Dhū al-Ḥijja / Thul-Hijjah / Zul Hijja / Zilhajj / DHUL HIJJAH",
}  # fmt: skip


@pytest.mark.parametrize(
    ("month", "name"), [(m, n.strip()) for m, names in SPELLINGS.items() for n in names.split("/")]
)
def test_spellings_of_months(month: int, name: str) -> None:
    day = to_gregorian("hijri", 1437, month, 11).isoformat()
    for text in (f"On the 11th of {name} 1437 a post fell.", f"On 11 {name}, 1437, a post fell."):
        found = dates(text, DAY)
        assert [(d.date.calendar, d.date.start) for d in found] == [("hijri", day)]


def test_a_name_without_a_day_is_no_month() -> None:
    assert not dates("Ramadan the baker and Rajab the driver saw Safar.", DAY)


def test_the_calendar_is_told() -> None:
    assert from_gregorian("hijri", to_gregorian("hijri", 1438, 2, 12)) == (1438, 2, 12)
    assert dates("On 12 Safar 1438 it fell.", DAY)[0].date.calendar == "hijri"
    assert dates("On 15 Mizan 1395 it fell.", DAY)[0].date.calendar == "solar_hijri"


def test_a_day_counted_from_a_sighted_one_is_as_open() -> None:
    text = "On the 12th of Safar a post fell. On the same day another fell. Two days later a third fell."
    found = dates(text, "2016-12-20")
    spans = [(d.date.start, d.date.earliest, d.date.latest) for d in found]
    assert spans[1] == ("2016-11-12", "2016-11-11", "2016-11-13")
    assert spans[2] == ("2016-11-14", "2016-11-13", "2016-11-15")
