"""Days that a digest's title gives: what "today" and the weekdays below count from."""

from __future__ import annotations

import pytest

from dates_of import Case, check

DAY = "2013-07-15"  # a Monday
TITLED = [
    Case(DAY, "Reports of the fighters, Sunday 14 July 2013\n\nA post was hit [today].",
         "2013-07-14", "day relative"),
    Case(DAY, "Reports of the fighters, Sunday 14 July 2013\n\nA post was hit today. Another was hit [yesterday].",
         "2013-07-13", "day relative"),
    Case(DAY, "Reports of the fighters - 14 July 2013\n\nA post was hit today, one more on [Saturday].", "2013-07-13",
         "day relative"),
    Case(DAY, "Reports of the fighters, 14 July 2013\n\nA post was hit today, one more on [Friday].", "2013-07-12",
         "day relative"),
    # What was done on the day of the title, a stretch of days, and a day too far back.
    Case(DAY, "Reports on 14 July 2013\n\nA post was hit today, one more [yesterday].", "2013-07-14", "day relative"),
    Case(DAY, "Reports of the fighters, Monday 8 July to Sunday 14 July 2013\n\nA post was hit [today].", "2013-07-15",
         "day relative"),
    Case(DAY, "Reports of the fighters, 5 July 2013\n\nA post was hit [today].", "2013-07-15", "day relative"),
    # No word says that the report was written on the day of its title.
    Case(DAY, "Daily summary, 14 July 2013\n\nA post was hit [yesterday].", "2013-07-14", "day relative"),
]  # fmt: skip


@pytest.mark.parametrize("case", TITLED, ids=lambda c: c.marked[:70])
def test_a_title_s_day(case: Case) -> None:
    check(case)
