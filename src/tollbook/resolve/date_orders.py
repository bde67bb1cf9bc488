"""Whether a source writes numeric dates with the month first, by its name and its address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tollbook.model import Source
from tollbook.resources import Entry, Knowledge


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
