"""What all readers of other datasets share: cells by name, and the parts of a record made from them."""

from __future__ import annotations

import hashlib
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime
from math import isfinite
from typing import Any, Final

from tollbook.export.cells import harmless
from tollbook.model import Actor, Date, DatePrecision, Incident, Interval, Location, Source, Toll

# How dates are written in published files: ISO, with a time, "01 January 2020", and day first with dashes or slashes.
_FORMATS: Final = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%d %B %Y",
                   "%d-%b-%Y", "%d-%m-%Y", "%d/%m/%Y")  # fmt: skip
_EMPTY: Final = frozenset({"", "na", "nan", "null", "none", "."})


class BadRowError(Exception):
    """A row that can't be read, and why."""


class Cells:
    """One row's cells by column name (lower case), and notes on what was changed in reading it."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.notes: list[str] = []

    def text(self, *names: str) -> str | None:
        """The first of these columns that is filled."""
        for name in names:
            value = self._values.get(name)
            if value is not None:
                value = " ".join(value.split())
                if value[:1] == "'" and harmless(value[1:]) == value:
                    value = value[1:].strip()  # the mark that keeps a spreadsheet from running it
                if value.lower() not in _EMPTY:
                    return value
        return None

    def needed(self, *names: str) -> str:
        """The same, BadRowError where none is."""
        value = self.text(*names)
        if value is None:
            raise BadRowError(f"no {names[0]}")
        return value

    def number(self, name: str) -> float | None:
        """A number, None where the cell is empty; BadRowError where it holds something else."""
        value = self.text(name)
        if value is None:
            return None
        try:
            found = float(value.replace(",", "")) if value.count(",") and "." in value else float(value)
        except ValueError:
            raise BadRowError(f"{name} is no number: {value[:40]!r}") from None
        if not isfinite(found):
            raise BadRowError(f"{name} is no number: {value[:40]!r}")
        return found

    def whole(self, name: str) -> int | None:
        """A whole number; a fraction (as in totals that a dataset divided) is cut off, and noted."""
        found = self.number(name)
        if found is None:
            return None
        if found != int(found):
            self.notes.append(f"{name} is a fraction: cut to a whole number")
        return int(found)

    def count(self, name: str, *, unknown: tuple[int, ...] = ()) -> int | None:
        """A number of people, None where the cell is empty or holds one of ``unknown``, a scheme's codes for that.

        BadRowError for any other number below 0.
        """
        found = self.whole(name)
        if found is None or found in unknown:
            return None
        if found < 0:
            raise BadRowError(f"{name} is below 0: {found}")
        return found

    def day(self, *names: str, formats: tuple[str, ...] = _FORMATS) -> date | None:
        """A day in one of the forms in which such files write them."""
        value = self.text(*names)
        if value is None:
            return None
        for form in formats:
            try:
                return datetime.strptime(value, form).date()
            except ValueError:
                continue
        raise BadRowError(f"{names[0]} is no day: {value[:40]!r}")

    def digest(self) -> str:
        """The hash of the row's cells, in order."""
        said = "\x1e".join(f"{name}\x1f{value}" for name, value in self._values.items())
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def date_of(start: date, end: date, earliest: date, latest: date, precision: DatePrecision) -> Date:
    """A record's date from four days."""
    return Date(
        start=start.isoformat(), end=end.isoformat(), earliest=earliest.isoformat(), latest=latest.isoformat(),
        precision=precision, basis="stated",
    )  # fmt: skip


def month_of(day: date) -> tuple[date, date]:
    """The first and last day of a day's month."""
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def place(
    cells: Cells, *, name: str | None, country: str | None, admin1: str | None, admin2: str | None, precision: Any,
    relation: str | None = None,
) -> Location:  # fmt: skip
    """A record's place; coordinates out of range make a bad row."""
    latitude, longitude = cells.number("latitude"), cells.number("longitude")
    if latitude is None or longitude is None:
        latitude = longitude = None
    elif not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadRowError(f"no such point: {latitude}, {longitude}")
    return Location(
        name=name, as_written=None, relation=relation, country=country, admin1=admin1, admin2=admin2,
        latitude=latitude, longitude=longitude, precision=precision,
    )  # fmt: skip


def actor(role: Any, name: str | None, kind: str | None, country: str | None = None, **more: Any) -> Actor:
    """An actor as a cell names it."""
    values: dict[str, Any] = {"form": "group", "certainty": "stated", "size": None, "actor_id": None, **more}
    return Actor(role=role, name=name, type=kind, country=country, as_written=name or "", **values)


def line(outcome: Any, party: Any, low: int, best: int | None = None, high: int | None = -1, **more: Any) -> Toll:
    """A count: exact unless ``best`` and ``high`` are given."""
    values: dict[str, Any] = {"civilian_status": "unknown", "who": None, "actor": None, "modifier": None, **more}
    top = low if high == -1 else high
    return Toll(
        outcome=outcome, party=party, low=low, best=low if best is None else best, high=top, subset_of=None,
        as_written=str(low if best is None else best), **values,
    )  # fmt: skip


def record(dataset: str, cells: Cells, **fields: Any) -> Incident:
    """An incident of a dataset: what ``fields`` say, and nothing else."""
    digest = cells.digest()
    values: dict[str, Any] = {
        "id": f"{dataset}-{digest[:16]}", "coder": f"imported: {dataset}", "report_id": f"sha256:{digest}",
        "section": None, "other_types": (), "occurrences": Interval(low=1, high=1), "status": "occurred",
        "stance": "reported", "attribution": (), "location": None, "other_locations": (), "actors": (), "toll": (),
        "damage": (), "weapons": (), "suicide": None, "groups": (), "part_of": None, "evidence": {}, "unresolved": (),
        "loaded_terms": (),
    }  # fmt: skip
    return Incident(**{**values, **fields})


def source(cells: Cells, id_: str | None, name: str | None, published: date | None = None) -> Source:
    """A source as a row names it."""
    return Source(
        id=id_ or f"row {cells.digest()[:12]}", name=name, published=published.isoformat() if published else None
    )
