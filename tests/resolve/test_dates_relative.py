"""Dates that hang on the report's own day. Reports of Wednesday 10 May 2017 where not said."""

from __future__ import annotations

import pytest

from dates_of import Case, check

DAY = "2017-05-10"

DAYS = [
    Case(DAY, "A post was hit [today].", "2017-05-10", "day relative"),
    Case(DAY, "[Today] a post was hit.", "2017-05-10", "day relative"),
    Case(DAY, "A post was hit [earlier today].", "2017-05-10", "day relative"),
    Case(DAY, "A post was hit [early today].", "2017-05-10", "day relative"),
    Case(DAY, "A post was hit [this morning].", "2017-05-10", "day relative"),
    Case(DAY, "A post was hit [early this morning].", "2017-05-10", "day relative"),
    Case(DAY, "A post was hit [tonight].", "2017-05-10", "day relative"),
    Case(DAY, "A post was hit [yesterday].", "2017-05-09", "day relative"),
    Case(DAY, "[Yesterday]'s strikes numbered nine.", "2017-05-09", "day relative"),
    Case(DAY, "A post was hit [yesterday afternoon].", "2017-05-09", "day relative"),
    Case(DAY, "A post was hit [late yesterday].", "2017-05-09", "day relative"),
    Case(DAY, "A post was hit [last night].", "2017-05-09 (2017-05-09..2017-05-10)", "day relative"),
    Case(DAY, "A post was hit [late last night].", "2017-05-09 (2017-05-09..2017-05-10)", "day relative"),
    Case(DAY, "A post was hit [overnight].", "2017-05-09 (2017-05-09..2017-05-10)", "day relative"),
    Case(DAY, "An [overnight] raid was held.", "2017-05-09 (2017-05-09..2017-05-10)", "day relative"),
    Case(DAY, "A post was hit [the day before yesterday].", "2017-05-08", "day relative"),
    Case(DAY, "A post was hit [the night before last].", "2017-05-08", "day relative"),
    Case(DAY, "A post was hit [three days ago].", "2017-05-07", "day relative"),
    Case(DAY, "A post was hit [3 days ago].", "2017-05-07", "day relative"),
    Case(DAY, "A post was hit [two nights ago].", "2017-05-08", "day relative"),
    Case(DAY, "A post was hit [a day ago].", "2017-05-09", "day relative"),
    Case(DAY, "A post was hit [twenty-one days ago].", "2017-04-19", "day relative"),
    Case(DAY, "A post was hit [a couple of days ago].", "2017-05-07..2017-05-08", "week relative"),
    Case(DAY, "A post was hit [a few days ago].", "2017-05-04..2017-05-08", "week relative"),
    Case(DAY, "A post was hit [several days ago].", "2017-05-01..2017-05-07", "week relative"),
    Case(DAY, "A post was hit [two or three days ago].", "2017-05-07..2017-05-08", "week relative"),
    Case(DAY, "Talks will be held [tomorrow].", "2017-05-11", "day relative background"),
]

WEEKDAYS = [
    Case(DAY, "A post was hit on [Tuesday].", "2017-05-09", "day relative"),
    Case(DAY, "A post was hit on [Wednesday].", "2017-05-10", "day relative"),
    Case(DAY, "A post was hit on [Thursday].", "2017-05-04", "day relative"),
    Case(DAY, "A post was hit [Sunday].", "2017-05-07", "day relative"),
    Case(DAY, "[Sunday]'s strikes numbered nine.", "2017-05-07", "day relative"),
    Case(DAY, "A post was hit [early on Sunday].", "2017-05-07", "day relative"),
    Case(DAY, "A post was hit [early Sunday].", "2017-05-07", "day relative"),
    Case(DAY, "A post was hit on [Sunday night].", "2017-05-07", "day relative"),
    Case(DAY, "A post was hit [late on Sunday evening].", "2017-05-07", "day relative"),
    Case(DAY, "A post was hit [last Wednesday].", "2017-05-03", "day relative"),
    Case(DAY, "A post was hit [last Monday].", "2017-05-08", "day relative"),
    Case(DAY, "A post was hit on [Monday last].", "2017-05-08", "day relative"),
    Case(DAY, "A post was hit [this past Monday].", "2017-05-08", "day relative"),
    Case(DAY, "A post was hit on [Friday of last week].", "2017-05-05", "day relative"),
    Case(DAY, "A post was hit [Tuesday last week].", "2017-05-02", "day relative"),
    Case(DAY, "A post was hit [Tuesday this week].", "2017-05-09", "day relative"),
    Case(DAY, "A post was hit on [Monday 8th].", "2017-05-08", "day stated"),
    Case(DAY, "A post was hit on [Monday-Tuesday night].", "2017-05-08..2017-05-09", "day relative"),
    Case(DAY, "Talks will be held on [Friday].", "2017-05-12", "day relative background"),
    Case(DAY, "Talks are set for [next Friday].", "2017-05-12", "day relative background"),
    Case(DAY, "Posts were hit [Tuesday and today].", "2017-05-09..2017-05-10", "day relative"),
    Case(DAY, "Posts were hit on [Monday and Tuesday].", "2017-05-08..2017-05-09", "day relative"),
    Case(DAY, "Posts were hit on [Sunday] and on Tuesday.", "2017-05-07", "day relative"),
    Case(DAY, "Posts were hit on Sunday and on [Tuesday].", "2017-05-09", "day relative"),
    Case(DAY, "Posts were hit [from Saturday to Monday].", "2017-05-06..2017-05-08", "day relative"),
    Case(DAY, "Posts were hit [between Saturday and yesterday].", "2017-05-06..2017-05-09", "day relative"),
    Case(DAY, "Posts were hit [late Monday and early Tuesday].", "2017-05-08..2017-05-09", "day relative"),
    Case(DAY, "Posts have been hit [since Sunday].", "2017-05-07..2017-05-10", "day relative"),
]

WEEKS_AND_MORE = [
    Case(DAY, "A post was hit [last week].", "2017-05-01..2017-05-07 (2017-05-01..2017-05-09)", "week relative"),
    Case(DAY, "A post was hit [this week].", "2017-05-08..2017-05-10 (2017-05-04..2017-05-10)", "week relative"),
    Case(DAY, "It was hit [earlier this week].", "2017-05-08..2017-05-09 (2017-05-04..2017-05-10)", "week relative"),
    Case(DAY, "A post was hit over [the weekend].", "2017-05-06..2017-05-07", "day relative"),
    Case(DAY, "A post was hit [last weekend].", "2017-05-06..2017-05-07", "day relative"),
    Case(DAY, "A post was hit [a week ago].", "2017-05-03 (2017-04-30..2017-05-06)", "week relative"),
    Case(DAY, "A post was hit [two weeks ago].", "2017-04-26 (2017-04-23..2017-04-29)", "week relative"),
    Case(DAY, "A post was hit [a fortnight ago].", "2017-04-26 (2017-04-23..2017-04-29)", "week relative"),
    Case(DAY, "Talks are set for [next week].", "2017-05-15..2017-05-21", "week relative background"),
    Case(DAY, "A post was hit [last month].", "2017-04-01..2017-04-30", "month relative"),
    Case(DAY, "A post was hit [this month].", "2017-05-01..2017-05-10", "month relative"),
    Case(DAY, "A post was hit [early this month].", "2017-05-01..2017-05-10", "week relative"),
    Case(DAY, "A post was hit [late last month].", "2017-04-21..2017-04-30 (2017-04-16..2017-04-30)", "week relative"),
    Case(DAY, "It was hit [two months ago].", "2017-03-01..2017-03-31 (2017-02-14..2017-04-15)", "month relative"),
    Case(DAY, "A post was hit [last year].", "2016-01-01..2016-12-31", "year relative"),
    Case(DAY, "A post was hit [this year].", "2017-01-01..2017-05-10", "year relative"),
    Case(DAY, "A post was hit [three years ago].", "2014-01-01..2014-12-31", "year relative"),
    Case(DAY, "A post was hit [a decade ago].", "2007-01-01..2007-12-31", "year relative"),
    Case(DAY, "Posts were hit [since the start of the year].", "2017-01-01..2017-05-10", "year relative background"),
    Case(DAY, "A post was hit on the [3rd of this month].", "2017-05-03", "day relative"),
    Case(DAY, "A post was hit on the [28th of last month].", "2017-04-28", "day relative"),
]

WINDOWS = [
    Case(DAY, "Nine were hit over [the last 24 hours].", "2017-05-09..2017-05-10", "day relative"),
    Case(DAY, "Nine were hit in [the past 48 hours].", "2017-05-08..2017-05-10", "day relative"),
    Case(DAY, "Nine were hit in [the past three days].", "2017-05-07..2017-05-10", "day relative"),
    Case(DAY, "Nine were hit in [the past week].", "2017-05-03..2017-05-10", "week relative"),
    Case(
        DAY,
        "Nine were hit over [the past few days].",
        "2017-05-08..2017-05-10 (2017-05-04..2017-05-10)",
        "week relative",
    ),
    Case(DAY, "Nine were hit in [recent days].", "2017-05-08..2017-05-10 (2017-05-04..2017-05-10)", "week relative"),
    Case(
        DAY,
        "Posts were hit over [the past weeks].",
        "2017-04-26..2017-05-10 (2017-03-29..2017-05-10)",
        "month relative",
    ),
    Case(DAY, "Nine were hit over [the last two months].", "2017-03-10..2017-05-10", "month relative background"),
    Case(DAY, "It has lasted for [the past 10 years].", "2007-05-10..2017-05-10", "year relative background"),
]

UNDATED = [
    Case(None, "A post was hit [yesterday].", "?", "unknown relative no_publication_date"),
    Case(None, "A post was hit on [Tuesday].", "?", "unknown relative no_publication_date"),
    Case(None, "A post was hit [last month].", "?", "unknown relative no_publication_date"),
    Case(None, "A post was hit [the next day].", "?", "unknown relative no_publication_date"),
    Case(None, "On 3 May 2017 a post fell. [The next day] another fell.", "2017-05-04", "day relative"),
    Case(None, "SABRA (May 3, 2017) - A post was hit [yesterday].", "2017-05-02", "day relative"),
]


@pytest.mark.parametrize("case", [*DAYS, *WEEKDAYS, *WEEKS_AND_MORE, *WINDOWS, *UNDATED], ids=str)
def test_relative_dates(case: Case) -> None:
    check(case)


def test_a_wire_dateline_dates_the_story() -> None:
    check(Case(None, "SABRA, 3 MAY 88 (NOTIPAX) -- A POST WAS HIT [YESTERDAY].", "1988-05-02", "day relative"))
