"""Whether numeric dates have the month first: by the source's name and address, and by the report's own dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from urllib.parse import urlsplit

from tollbook.find.date_expression import DateExpression, DateMention
from tollbook.model import Source
from tollbook.resources import Entry, Knowledge

_LAG = timedelta(days=45)  # numeric dates of a report lie within so many days before it


class OrderEntry(Entry, frozen=True, kw_only=True):
    """Words in names of sources, and last parts of their hosts, that tell their order of numeric dates."""

    month_first: bool
    names: tuple[str, ...]
    hosts: tuple[str, ...] = ()


class DateOrders:
    """Reads a source's order.

    >>> DateOrders(Knowledge()).of(Source(id="x", name="U.S. Central Command"))
    True
    """

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("dates_orders", OrderEntry)
        self._hosts = {host: e.month_first for e in entries for host in e.hosts}
        self._names = [
            (re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, e.names)) + r")(?!\w)"), e.month_first) for e in entries
        ]

    def of(self, source: Source) -> bool | None:
        """True for month first, False for day first, None where the source doesn't tell, or tells both."""
        told = {first for pattern, first in self._names if source.name and pattern.search(source.name)}
        if not told and source.url:
            host = (urlsplit(source.url).hostname or "").rpartition(".")[2]
            told = {self._hosts[host]} if host in self._hosts else set()
        return told.pop() if len(told) == 1 else None


def told_order(mentions: Iterable[DateMention]) -> bool | None:
    """Whether the report's numeric dates put the month first, where an unmistakable one tells."""
    rules = {"date.numeric_month_first": True, "date.numeric_day_first": False}
    told = {rules[m.rule] for m in mentions if m.rule in rules}
    return told.pop() if len(told) == 1 else None


def likelier_order(mentions: tuple[DateMention, ...], published: date | None) -> bool | None:
    """Whether the month comes first, where only one order puts all of several numeric dates into the last weeks."""
    swapped = [m.expression for m in mentions if m.rule == "date.numeric" and m.expression.swapped is not None]
    if published is None or len({(e.month, e.day) for e in swapped}) < 2:
        return None
    fits = {False: all(_is_recent(e, published) for e in swapped)}
    fits[True] = all(e.swapped is not None and _is_recent(e.swapped, published) for e in swapped)
    return None if fits[True] == fits[False] else fits[True]


def _is_recent(expression: DateExpression, published: date) -> bool:
    """Whether a day with its year lies within the weeks before a report."""
    year = (expression.year or 0) + (2000 if expression.short_year else 0)
    if expression.year is None:  # "10/07": of the report's year, or the one before
        year = published.year - ((expression.month or 0, expression.day or 0) > (published.month, published.day))
    try:
        day = date(year, expression.month or 0, expression.day or 0)
    except ValueError:
        return False
    return timedelta() <= published - day <= _LAG
