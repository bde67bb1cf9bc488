"""When a report was published: where it is read, in which order, and what is never taken."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tollbook.documents.published import day_in_name, day_in_text, parse_day, publication

TEXT_DAYS = [
    # head of the text, day
    ("SABRA, Afghanistan (Nov. 20, 2014) - A patrol was hit.", "2014-11-20"),
    ("2014-11-S-034\nFor Immediate Release\n\nSABRA, Afghanistan (November 20,2014)\nA patrol was hit.", "2014-11-20"),
    ("   SAN PEDRO, 3 JAN 90 -- [REPORT] [TEXT] TWO SOLDIERS WERE WOUNDED IN THE CITY.", "1990-01-03"),
    ("SABRA, May 4, 2017 (XPA) -- Two men were held.", "2017-05-04"),
    ("Release of 22 March 2017 for 21 March: 31 strikes altogether.", "2017-03-22"),
    ("15 June 2017, about the day before: 21 strikes in all.", "2017-06-15"),
    ("CENTCOM, Sunday 28 September 2014: eight strikes in all.", "2014-09-28"),
    ("Dated 20 January 2017; the strikes took place a day earlier.", "2017-01-20"),
    ("Two Men Held in Sabra\nPublished: 4 May 2017\n\nTwo men were held.", "2017-05-04"),
    ("Two Men Held in Sabra\n2017-05-04\n\nTwo men were held.", "2017-05-04"),
    ("Joint Command Morning Operational Update March 3, 2014\n\nA patrol was hit.", "2014-03-03"),
    # the release's number gives the year that the dateline lacks
    ("2014-11-S-043\n\nSABRA, Afghanistan (Nov. 26)\nA patrol was hit.", "2014-11-26"),
    ("2014-12-S-201\n\nSABRA, Afghanistan (Jan. 1) - A patrol was hit.", "2015-01-01"),
    ("May 12: Operations in Sabra\n2014-05-CA-044\n\nA patrol was hit.", "2014-05-12"),
    # no day, no year, no such day
    ("SABRA, Afghanistan (Nov. 26)\nA patrol was hit.", None),
    ("2014-11-S-043\n\nSABRA, Afghanistan (May 26)\nA patrol was hit.", None),
    ("SABRA, Afghanistan (Feb. 30, 2014) - A patrol was hit.", None),
    ("CLANDESTINE, NO DATE (RADIO SABRA) -- TWO SOLDIERS WERE WOUNDED.", None),
    # an event's day
    ("On 4 May 2017 two men were held in Sabra.", None),
    ("Two men were held in Sabra on 4 May 2017.\nThey were freed.", None),
    ("4 May 2017 saw two men held in Sabra.", None),
    ("Two Men Held\n\nOn May 4, 2017 two men were held. On May 5, 2017 they were freed.", None),
]


@pytest.mark.parametrize(("text", "day"), TEXT_DAYS)
def test_the_day_in_a_texts_head(text: str, day: str | None) -> None:
    assert day_in_text(text) == day


NAMES = [
    ("update-2017-05-04.txt", "2017-05-04"),
    ("20170504_update.pdf", "2017-05-04"),
    ("update 4-May-2017.docx", "2017-05-04"),
    ("04May2017.txt", "2017-05-04"),
    ("May_4_2017.txt", "2017-05-04"),
    ("update_2017.05.04.html", "2017-05-04"),
    ("update-24-05-2017.txt", "2017-05-24"),
    ("update-04-05-2017.txt", None),  # two readings
    ("update-20171350.txt", None),
    ("report-201705041.txt", None),
    ("digest.txt", None),
]


@pytest.mark.parametrize(("name", "day"), NAMES)
def test_the_day_in_a_files_name(name: str, day: str | None) -> None:
    assert day_in_name(name) == day


VALUES = [
    ("2017-05-04", "2017-05-04"),
    ("2017-05-04T23:10:00+02:00", "2017-05-04"),
    ("2017/5/4", "2017-05-04"),
    ("20170504", "2017-05-04"),
    ("4 May 2017", "2017-05-04"),
    ("May 4, 2017", "2017-05-04"),
    ("24/05/2017", "2017-05-24"),
    ("05/24/2017", "2017-05-24"),
    ("05.05.2017", "2017-05-05"),
    (date(2017, 5, 4), "2017-05-04"),
    (datetime(2017, 5, 4, 12), "2017-05-04"),
    ("", None),
    (None, None),
    ("nan", None),
]


@pytest.mark.parametrize(("value", "day"), VALUES)
def test_a_rows_day(value: object, day: str | None) -> None:
    assert parse_day(value) == day


@pytest.mark.parametrize("value", ["soon", "04/05/2017", "2017-02-30", "May 2017", "31/31/2017", 17, "0001-01-01"])
def test_what_is_no_day(value: object) -> None:
    with pytest.raises(ValueError, match=r"is no d|two ways"):
        parse_day(value)


DATED = "SABRA, May 3, 2017 (XPA) -- Two men were held."
BARE = "Two men were held."
ORDER = [
    # option, row, metadata, text, made, file name; day and basis
    (("2017-05-01", "2017-05-02", "2017-05-04", DATED, "2017-05-05", "2017-05-06.txt"), ("2017-05-01", "option")),
    ((None, "2017-05-02", "2017-05-04", DATED, "2017-05-05", "2017-05-06.txt"), ("2017-05-02", "row")),
    ((None, None, "2017-05-04", DATED, "2017-05-05", "2017-05-06.txt"), ("2017-05-04", "metadata")),
    ((None, None, None, DATED, "2017-05-05", "2017-05-06.txt"), ("2017-05-03", "dateline")),
    ((None, None, None, BARE, "2017-05-05", "2017-05-06.txt"), ("2017-05-05", "metadata")),
    ((None, None, None, BARE, None, "2017-05-06.txt"), ("2017-05-06", "file_name")),
    ((None, None, None, BARE, None, "digest.txt"), (None, None)),
]


@pytest.mark.parametrize(("known", "found"), ORDER)
def test_the_order(known: tuple[str | None, ...], found: tuple[str | None, str | None]) -> None:
    option, row, metadata, text, made, name = known
    day = publication(option=option, row=row, metadata=metadata, text=text or "", made=made, file_name=name)
    assert (day.day, day.basis) == found
