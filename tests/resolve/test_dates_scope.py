"""What a date reaches: the report itself, what follows, one act, or nothing told here. Published Friday, 12 May 2017."""

from __future__ import annotations

import pytest

from dates_of import Case, check, dates

DAY = "2017-05-12"
LIST = "\nNear Sabra, two strikes destroyed a vehicle.\nNear Dorna, one strike engaged a tactical unit."

# Openings that give the report's own day and, in many ways, the day or days that it covers.
OPENINGS = {
    "12 May 2017: strikes of the previous day.": "2017-05-11",
    "12 May 2017, for 11 May: nine strikes.": "2017-05-11",
    "May 12, 2017. Military strikes continue. On May 11 there were 20 strikes.": "2017-05-11",
    "Strikes on Thursday 11 May 2017 (released 12 May): nine in all.": "2017-05-11",
    "The release of 12 May 2017 lists nine strikes for 11 May.": "2017-05-11",
    "In its 12 May 2017 update the task force gave nine strikes for yesterday.": "2017-05-11",
    "Published 12 May 2017. Period covered: 11 May.": "2017-05-11",
    "Daily tally, 12 May 2017, of the strikes made the day before.": "2017-05-11",
    "12 May 2017 [covering 11 May]: nine strikes.": "2017-05-11",
    "Nine strikes on 11 May, as announced on 12 May 2017.": "2017-05-11",
    "Strike summary for 11 May 2017, issued 12 May 2017.": "2017-05-11",
    "12 May 2017. In the last 24 hours nine strikes were flown.": "2017-05-11..2017-05-12",
    "12 May 2017. Between 9 and 11 May the coalition flew 31 strikes.": "2017-05-09..2017-05-11",
    "12 May 2017. From 9 through 11 May: 31 strikes.": "2017-05-09..2017-05-11",
    "12 May 2017. Strikes of 9, 10 and 11 May.": "2017-05-09..2017-05-11",
    "12 May 2017. Covering Wednesday and Thursday.": "2017-05-10..2017-05-11",
    "12 May 2017. Three days of strikes, 9 to 11 May.": "2017-05-09..2017-05-11",
    "On 12 May 2017 the command announced nine strikes from the day before.": "2017-05-11",
    "The command, 12 May 2017, on yesterday's strikes:": "2017-05-11",
    "Statement dated 12 May 2017 about strikes flown on Thursday:": "2017-05-11",
    "Nine strikes were reported on 12 May 2017 as having taken place the day before.": "2017-05-11",
    "Thursday saw nine strikes, the command said on 12 May 2017.": "2017-05-11",
    "The 12 May 2017 list, with strikes of the 11th.": "2017-05-11",
    "12.05.2017: strikes of 11.05.2017": "2017-05-11",
    "2017-05-12: strikes of 2017-05-11.": "2017-05-11",
    "May 12: nine strikes on May 11.": "2017-05-11",
    "12 May 2017. The night before, nine strikes were flown.": "2017-05-11",
    "Tampa, 12 May 2017. Nine airstrikes yesterday and today.": "2017-05-11..2017-05-12",
    "Tampa, 12 May 2017. Since Wednesday nine airstrikes were flown.": "2017-05-10..2017-05-12",
    "Tampa, 12 May 2017. Airstrikes late Thursday and early Friday.": "2017-05-11..2017-05-12",
}


@pytest.mark.parametrize(("opening", "covered"), OPENINGS.items())
def test_openings_give_the_day_of_the_report_and_the_days_it_covers(opening: str, covered: str) -> None:
    found = dates(opening + LIST, DAY)
    assert [d.date.start for d in found if d.scope == "dateline"] == [DAY]
    first, _, last = covered.partition("..")
    heading = next(d for d in found if d.scope == "heading")
    assert (heading.date.start, heading.date.end) == (first, last or first)


def test_only_the_first_date_of_an_opening_covers_what_follows() -> None:
    found = dates("12 May 2017. Nine strikes were flown yesterday; one more was flown on Tuesday." + LIST, DAY)
    assert [d.scope for d in found] == ["dateline", "heading", "text"]


DATELINES = [
    Case(DAY, "SABRA, Farland ([May 12, 2017]) - A post was hit yesterday.", "2017-05-12", "day stated dateline"),
    Case(DAY, "Sabra, Farland ([May 12]) - A post was hit yesterday.", "2017-05-12", "day stated dateline"),
    Case(DAY, "SABRA, [12 MAY 17] (NOTIPAX) -- A POST WAS HIT.", "2017-05-12", "day stated dateline"),
    Case(DAY, "Evening Operational Update, [May 12, 2017]\nA post was hit.", "2017-05-12", "day stated dateline"),
    Case(DAY, "Release [2017-05]-S-034\nA post was hit.", "2017-05-01..2017-05-12", "month stated dateline"),
    Case(DAY, "Sabra, [May 11]: A post was hit.", "2017-05-11", "day stated dateline"),
    Case(DAY, "On [12 May 2017] gunmen hit a post.", "2017-05-12", "day stated"),
    Case(DAY, "A post was hit ([May 11]).", "2017-05-11", "day stated"),
]


@pytest.mark.parametrize("case", DATELINES, ids=str)
def test_datelines(case: Case) -> None:
    check(case)


def test_a_dateline_says_what_today_is() -> None:
    first = "2017-05-S-027\nSABRA, Farland (May 8)\nA post was hit today.\n\n"
    two = first + "2017-05-S-029\nSABRA, Farland (May 10)\nA post was hit today."
    assert [d.date.start for d in dates(two, DAY) if d.scope == "text"] == ["2017-05-08", "2017-05-10"]


def test_a_release_number_gives_the_year_of_a_release_without_one() -> None:
    found = dates("2012-12-S-027\nSABRA, Farland (Jan. 2)\nA post was hit yesterday.")
    assert found[-1].date.start == "2013-01-01"


def test_a_release_number_alone_leaves_today_open_within_bounds() -> None:
    dated = dates("Release 2012-12-S-027\nA post was hit yesterday.")[-1]
    assert (dated.date.start, dated.reason) == (None, "no_publication_date")
    assert (dated.date.earliest, dated.date.latest) == ("2012-10-17", "2013-02-14")


def test_a_date_over_a_list_is_its_heading() -> None:
    found = dates("Strikes in Farland\nOn 9 May:\n- Near Sabra, two strikes.\n- Near Dorna, one strike.", DAY)
    assert [(d.scope, d.date.start) for d in found] == [("heading", "2017-05-09")]


STATEMENTS = [
    Case(DAY, "The force confirmed [today] the arrest of a man on 9 May.", "2017-05-12", "day relative background"),
    Case(DAY, "The force [today] confirmed the arrest of a man on 9 May.", "2017-05-12", "day relative background"),
    Case(DAY, "Police said in a statement on [Tuesday] that a post was hit.", "2017-05-09", "day relative background"),
    Case(DAY, "A clash was reported [today] near Sabra.", "2017-05-12", "day relative"),
    Case(DAY, "Police said a post was hit on [Tuesday].", "2017-05-09", "day relative"),
]


@pytest.mark.parametrize("case", STATEMENTS, ids=str)
def test_the_day_of_a_statement_dates_no_act(case: Case) -> None:
    check(case)


def test_a_label_on_the_line_dates_its_line() -> None:
    found = dates("Farland, 9 May: near Sabra, two strikes destroyed a vehicle.", DAY)
    assert [(d.scope, d.date.start) for d in found] == [("text", "2017-05-09")]


def test_a_day_by_which_something_was_so_dates_no_act() -> None:
    text = "On 25 May a bomb killed two. By the 27th the town had fallen; until the 26th it was held."
    stated = [(d.date.start, d.scope) for d in dates(text, "2017-05-30")]
    assert stated == [("2017-05-25", "text"), (None, "background"), (None, "background")]


def test_a_day_in_full_before_a_clipped_month_is_a_name() -> None:
    assert not dates("The second Mar Elias camp was hit.", "2017-05-30")
