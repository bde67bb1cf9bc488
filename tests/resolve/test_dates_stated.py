"""Dates that the words state: day, month and year, or some of them. Reports of Wednesday 10 May 2017 where not said."""

from __future__ import annotations

import pytest

from dates_of import Case, check

DAY = "2017-05-10"

FULL = [
    Case(DAY, "A post was hit on [3 May 2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [May 3, 2017], the mayor said.", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [May 3rd, 2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on the [3rd of May 2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on the [third of May, 2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on the [twenty-first of April 2017].", "2017-04-21", "day stated"),
    Case(DAY, "A post was hit on [Wednesday, 3 May 2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [Wed. 3 May 2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [3 MAY 2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [3-May-2017].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [14 Sept. 2016].", "2016-09-14", "day stated"),
    Case(DAY, "A post was hit on [Sep 14 2016].", "2016-09-14", "day stated"),
    Case(DAY, "A post was hit on [2017-05-03].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [2017/05/03].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [23/04/2017].", "2017-04-23", "day stated"),
    Case(DAY, "A post was hit on [04/23/2017].", "2017-04-23", "day stated"),
    Case(DAY, "A post was hit on [23.4.2017].", "2017-04-23", "day stated"),
    Case(DAY, "Contact was reported at [231430Z APR 17].", "2017-04-23", "day stated"),
    Case(DAY, "A post was hit on [3 May] in the north.", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit ([May 3]).", "2017-05-03", "day stated"),
    Case("2011-07-02", "A post was hit on [29 February 2008].", "2008-02-29", "day stated"),
]

YEAR_INFERRED = [
    Case(DAY, "A post was hit on [20 January].", "2017-01-20", "day stated"),
    Case(DAY, "A post was hit on [Nov. 26].", "2016-11-26", "day stated"),
    Case(DAY, "A post was hit on [10 May].", "2017-05-10", "day stated"),
    Case("2018-01-02", "A post was hit on [December 31].", "2017-12-31", "day stated"),
    Case("2018-01-02", "A post was hit on [Dec 30].", "2017-12-30", "day stated"),
    Case("2011-07-02", "A post was hit on [29 February].", "2008-02-29", "day stated"),
    Case(DAY, "A post was hit on [3 May last year].", "2016-05-03", "day stated"),
    Case(DAY, "A post was hit on [3 May of this year].", "2017-05-03", "day stated"),
    Case(DAY, "A post was hit on [Tuesday, 2 May].", "2017-05-02", "day stated"),
    Case(DAY, "A post was hit on [Sunday, 12 June].", "2016-06-12", "day stated"),
    Case("1990-03-05", "A post was hit on [12 FEB 90].", "1990-02-12", "day stated"),
    Case("2017-05-10", "A post was hit on [12 May '99].", "1999-05-12", "day stated"),
    Case(None, "A post was hit on [12 FEB 89].", "1989-02-12", "day stated"),
    Case(None, "A post was hit on [12 FEB 08].", "2008-02-12", "day stated"),
]

MONTHS_AND_YEARS = [
    Case(DAY, "A post was hit in [May 2016].", "2016-05-01..2016-05-31", "month stated"),
    Case(DAY, "A post was hit in [May, 2016], he said.", "2016-05-01..2016-05-31", "month stated"),
    Case(DAY, "A post was hit in [March].", "2017-03-01..2017-03-31", "month stated"),
    Case(DAY, "A post was hit in [November].", "2016-11-01..2016-11-30", "month stated"),
    Case(DAY, "A post was hit in [May].", "2017-05-01..2017-05-10", "month stated"),
    Case(DAY, "A post was hit last [August].", "2016-08-01..2016-08-31", "month stated"),
    Case(DAY, "A post was hit in [June of last year].", "2016-06-01..2016-06-30", "month stated"),
    Case(DAY, "A post was hit in [2013].", "2013-01-01..2013-12-31", "year stated"),
    Case(DAY, "A post was hit in [2017].", "2017-01-01..2017-05-10", "year stated"),
    Case(DAY, "Posts were hit in the [1980s].", "1980-01-01..1989-12-31", "year stated background"),
    Case(DAY, "Posts were hit in the [1980's].", "1980-01-01..1989-12-31", "year stated background"),
    Case(DAY, "A post was hit in [early March].", "2017-03-01..2017-03-10 (2017-03-01..2017-03-15)", "week stated"),
    Case(DAY, "A post was hit in [mid-April].", "2017-04-11..2017-04-20 (2017-04-06..2017-04-25)", "week stated"),
    Case(DAY, "A post was hit in [mid April].", "2017-04-11..2017-04-20 (2017-04-06..2017-04-25)", "week stated"),
    Case(DAY, "It was hit in [the middle of April].", "2017-04-11..2017-04-20 (2017-04-06..2017-04-25)", "week stated"),
    Case(DAY, "A post was hit in [late April 2017].", "2017-04-21..2017-04-30 (2017-04-16..2017-04-30)", "week stated"),
    Case(DAY, "It was hit at [the end of April].", "2017-04-21..2017-04-30 (2017-04-16..2017-04-30)", "week stated"),
    Case(DAY, "It was hit at [the beginning of May].", "2017-05-01..2017-05-10", "week stated"),
    Case(
        DAY, "It fell in [the first week of April].", "2017-04-01..2017-04-07 (2017-04-01..2017-04-13)", "week stated"
    ),
    Case(DAY, "It fell in [the last week of April].", "2017-04-24..2017-04-30 (2017-04-18..2017-04-30)", "week stated"),
    Case(DAY, "It fell in [the 2nd week of April].", "2017-04-08..2017-04-14 (2017-04-02..2017-04-20)", "week stated"),
    Case(
        DAY, "It fell in [the second half of April].", "2017-04-16..2017-04-30 (2017-04-11..2017-04-30)", "week stated"
    ),
    Case(DAY, "It fell on [the last day of April].", "2017-04-30", "day stated"),
    Case(DAY, "It fell in [the first three days of April].", "2017-04-01..2017-04-03", "day stated"),
    Case(DAY, "It fell in [early 2013].", "2013-01-01..2013-04-30 (2013-01-01..2013-12-31)", "year stated"),
    Case(DAY, "It fell in [late 2016].", "2016-09-01..2016-12-31 (2016-01-01..2016-12-31)", "year stated"),
    Case(DAY, "It fell in [the first half of 2016].", "2016-01-01..2016-06-30 (2016-01-01..2016-12-31)", "year stated"),
    Case(DAY, "It fell in [the summer of 2016].", "2016-06-01..2016-08-31", "month stated"),
    Case(DAY, "It fell in [the winter of 2015-16].", "2015-12-01..2016-02-29", "month stated"),
    Case(DAY, "It fell in [the winter of 2016].", "2016-01-01..2017-02-28", "month stated"),
    Case(DAY, "It fell [last summer].", "2016-06-01..2016-08-31", "month relative"),
    Case(DAY, "It fell in [the third quarter of 2016].", "2016-07-01..2016-09-30", "month stated"),
    Case(DAY, "It fell on [the last Friday of April].", "2017-04-28", "day stated"),
    Case(DAY, "On [April 2] police shot two men.", "2017-04-02", "day stated"),
    Case(DAY, "It fell in [2015-2016].", "2015-01-01..2016-12-31", "year stated"),
    Case(DAY, "It fell in [2015/16].", "2015-01-01..2016-12-31", "year stated"),
    Case(DAY, "It fell in [the week of 1 May].", "2017-05-01..2017-05-07", "week stated"),
    Case(DAY, "It fell in [the week ending 7 May].", "2017-05-01..2017-05-07", "week stated"),
    Case(DAY, "It fell on [2017 May 8].", "2017-05-08", "day stated"),
    Case(DAY, "It fell at [080930MAY17].", "2017-05-08", "day stated"),
    Case(DAY, "A shot was fired on [New Year's Eve].", "2016-12-31", "day stated"),
    Case(DAY, "A shot was fired on [Christmas Day].", "2016-12-25", "day stated"),
]

RANGES = [
    Case(DAY, "Shelling went on [between 3 and 5 May 2017].", "2017-05-03..2017-05-05", "day stated"),
    Case(DAY, "Shelling went on [from 3 to 5 May].", "2017-05-03..2017-05-05", "day stated"),
    Case(DAY, "Strikes of [3-5 May], nine in all.", "2017-05-03..2017-05-05", "day stated"),
    Case(DAY, "Strikes of [3–5 May], nine in all.", "2017-05-03..2017-05-05", "day stated"),
    Case(DAY, "Shelling went on [March 30-31].", "2017-03-30..2017-03-31", "day stated"),
    Case(DAY, "Shelling went on [March 30 - April 2, 2017].", "2017-03-30..2017-04-02", "day stated"),
    Case(DAY, "Shelling went on [from 28 December to 3 January].", "2016-12-28..2017-01-03", "day stated"),
    Case(DAY, "Shelling went on [from 28 December until 3 January 2014].", "2013-12-28..2014-01-03", "day stated"),
    Case(DAY, "Shelling went on [from 3 April through 5 May].", "2017-04-03..2017-05-05", "day stated"),
    Case(DAY, "Shelling went on [between May and July 2013].", "2013-05-01..2013-07-31", "month stated"),
    Case(DAY, "Shelling went on [from 2009 to 2011].", "2009-01-01..2011-12-31", "year stated"),
    Case(DAY, "Shelling went on [between April 3 and April 9].", "2017-04-03..2017-04-09", "day stated"),
    Case(DAY, "Shelling went on the night of [3/4 May].", "2017-05-03..2017-05-04", "day stated"),
    Case(DAY, "On [May 8th and 9th] posts were hit.", "2017-05-08..2017-05-09", "day stated"),
    Case(DAY, "Strikes were flown on [28], 30 April and 2 May.", "2017-04-28", "day stated"),
    Case(DAY, "Posts were hit on [3 and 4 May].", "2017-05-03..2017-05-04", "day stated"),
    Case(DAY, "Posts were hit on [3], 5 and 7 May.", "2017-05-03", "day stated"),
    Case(DAY, "Posts were hit on 3, [5] and 7 May.", "2017-05-05", "day stated"),
    Case(DAY, "Posts were hit on 3, 5 and [7 May].", "2017-05-07", "day stated"),
    Case(DAY, "Posts were hit on [3-5] and 7 May.", "2017-05-03..2017-05-05", "day stated"),
    Case(DAY, "Posts were hit on [May 3] and 5.", "2017-05-03", "day stated"),
    Case(DAY, "Posts were hit on May 3 and [5].", "2017-05-05", "day stated"),
    Case(DAY, "On [May 3], 40 people fled.", "2017-05-03", "day stated"),
]

BOUNDS = [
    Case(DAY, "It has been held [since May 1980].", "1980-05-01..2017-05-10", "month stated background"),
    Case(DAY, "There were nine strikes [since 4 May].", "2017-05-04..2017-05-10", "day stated"),
    Case(DAY, "He led it [until 2014].", "..2014-12-31", "year stated background"),
    Case(DAY, "[As of 3 May 2017] nine were held.", "2017-05-03", "day stated background"),
    Case(DAY, "It fell [on or before 3 May 2017].", "2017-05-03 (..2017-05-03)", "day stated"),
    Case(DAY, "It fell [before 3 May 2017].", "? (..2017-05-02)", "unknown stated background"),
    Case(DAY, "It fell [after 3 May 2017].", "? (2017-05-04..2017-05-10)", "unknown stated background"),
    Case(DAY, "He was born on [3 May 1960].", "1960-05-03", "day stated background"),
    Case(DAY, "The front, founded in [1974], denied it.", "1974-01-01..1974-12-31", "year stated background"),
    Case(DAY, "In a letter dated [3 May] he denied it.", "2017-05-03", "day stated background"),
    Case(DAY, "Two more strikes, dated [3 May], were added.", "2017-05-03", "day stated"),
    Case(DAY, "Talks will be held on [14 May].", "2017-05-14", "day stated background"),
]

TROUBLE = [
    Case(DAY, "A post was hit on [31 April 2017].", "? (2017-04-30..2017-05-01)", "unknown stated impossible_date"),
    Case(DAY, "A post was hit on [31 June].", "? (2016-06-30..2016-07-01)", "unknown stated impossible_date"),
    Case(DAY, "A post was hit on [29 February 2017].", "?", "unknown stated impossible_date"),
    Case(DAY, "A post was hit on [3 May 2018].", "2018-05-03", "day stated date_after_publication"),
    Case(DAY, "A post was hit on [11 May].", "2017-05-11", "day stated date_after_publication"),
    Case(DAY, "A post was hit on [03/04/2017].", "? (2017-03-04..2017-04-03)", "unknown stated ambiguous_date"),
    Case(DAY, "A post was hit on [05/06/2017].", "2017-05-06", "day stated"),
    Case(DAY, "It began on 23/02/2017 and a post was hit on [03/04/2017].", "2017-04-03", "day stated"),
    Case(DAY, "It began on 02/23/2017 and a post was hit on [03/04/2017].", "2017-03-04", "day stated"),
    Case(
        DAY,
        "A post was hit on [Monday, 3 May 2017].",
        "2017-05-03 (2017-05-01..2017-05-03)",
        "day stated conflicting_dates",
    ),
    Case(None, "A post was hit on [20 January].", "?", "unknown stated no_publication_date"),
    Case(None, "A post was hit on [31 June 2012].", "? (2012-06-30..2012-07-01)", "unknown stated impossible_date"),
]


@pytest.mark.parametrize("case", [*FULL, *YEAR_INFERRED, *MONTHS_AND_YEARS, *RANGES, *BOUNDS, *TROUBLE], ids=str)
def test_stated_dates(case: Case) -> None:
    check(case)
