"""What a date expression says, before anyone decides which day it is.

>>> DateExpression(kind="calendar", month=5, day=3).month
5
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tollbook.mentions import Mention
from tollbook.model import Calendar

Kind = Literal["calendar", "weekday", "relative", "window", "range"]
Unit = Literal["hour", "day", "week", "weekend", "month", "season", "year"]
Anchor = Literal["report", "told"]
Part = Literal[
    "early", "mid", "late", "first_half", "second_half", "earlier", "later", "night", "overnight", "daypart",
    "week_from", "week_to",
]  # fmt: skip
Bound = Literal["since", "until", "as_of", "on_or_before", "before", "after", "by"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """One date as the words put it; what they don't say is None.

    ``calendar``: year, month, day, or some of them ("3 May", "the 7th", "May 1980", "in 2013"), ``weekday`` (Monday
    is 0) where it stands with them. ``weekday``: a weekday alone, ``offset`` -1 last, 0 this, 1 next
    (with ``unit`` week: of last week, this week). ``relative``:
    ``offset`` to ``offset_to`` units from ``anchor``, the report's own day or the day told last; ``whole`` means the
    calendar unit ("last week") and not a distance ("a week ago"). ``window``: from that many units back up to the
    anchor ("over the last 24 hours"). ``range``: from ``first`` to ``end``.
    """

    kind: Kind
    calendar: Calendar = "gregorian"
    year: int | None = None
    year_to: int | None = None  # a decade's last year
    short_year: bool = False  # written with two digits
    year_shift: int | None = None  # "May last year": -1; relative to year_anchor
    year_anchor: Anchor = "report"
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth_weekday: int | None = None  # "the last Friday of May": -1, with ``weekday``
    nth_week: int | None = None  # "the second week of May"
    edge_days: int | None = None  # "the first three days of May": 3; "the last day": -1
    offset: int | None = None
    offset_to: int | None = None
    unit: Unit | None = None
    anchor: Anchor = "report"
    whole: bool = False
    vague: bool = False
    explicit: bool = False  # "the day before that": goes back to what was just told, whatever else
    part: Part | None = None
    swapped: DateExpression | None = None  # the same digits in the other order, or of another calendar
    first: DateExpression | None = None
    end: DateExpression | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A date expression and its words.

    ``bound``: "since", "until" and the like, part of the span. ``joined``: only "and" stands between it and the
    mention before ("Saturday and today"). ``future``: the words put it ahead of the report ("will be held on").
    ``named``: it dates a birth, a founding, an anniversary. ``release``: the report itself is what it dates.
    """

    expression: DateExpression
    bound: Bound | None = None
    joined: bool = False
    future: bool = False
    named: bool = False
    release: bool = False
    said: bool = False  # a verb of saying stands beside it: "police said on Tuesday"
