"""The schema check that every row passes before it is written: columns in order, types, allowed values, ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from math import isfinite
from typing import Any, Final

from tollbook.codebooks.case import Row
from tollbook.codebooks.spec import Column, Spec

LARGEST: Final = 2**53  # what spreadsheets, JSON readers and data frames hold without rounding
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class RowChecker:
    """Checks rows of one codebook."""

    def __init__(self, spec: Spec) -> None:
        self._names = [column.name for column in spec.columns]
        # Columns that stay blank need no look.
        self._tests = [(c.name, _tester(c, spec), c.required) for c in spec.columns if c.required or not c.blank]

    def problems(self, row: Row) -> Iterator[tuple[str, str]]:
        """What is wrong with a row: the column and one line for each fault."""
        if list(row) != self._names:
            yield "*", f"columns are {', '.join(row)}"
            return
        for name, test, required in self._tests:
            value = row[name]
            if value is None:
                if required:
                    yield name, "is empty"
            elif fault := test(value):
                yield name, fault


def _tester(column: Column, spec: Spec) -> Callable[[Any], str | None]:
    allowed = _allowed(column, spec)
    kind = _KINDS[column.type]
    low, high = column.low, column.high
    many = column.type == "list"

    def test(value: Any) -> str | None:
        if value is None or value == "" or (many and not value):
            return "is empty" if column.required else None
        fault = kind(value)
        if fault:
            return fault
        if allowed is not None:
            strange = [v for v in (value if many else [value]) if v not in allowed]
            if strange:
                return f"{strange[0]!r} is not allowed"
        if (low is not None and value < low) or (high is not None and value > high):
            return f"{value} is out of range"
        return None

    empty = "is empty" if column.required else None
    if column.type == "text" and allowed is None:
        return lambda value: empty if not value else None if type(value) is str else _text(value)
    if column.type == "integer" and allowed is None:
        least = -LARGEST if low is None else low
        most = LARGEST if high is None else high

        def quick(value: Any) -> str | None:
            if value is None:
                return empty
            return None if type(value) is int and least <= value <= most else test(value)

        return quick
    if allowed is not None and not many:
        # What stands in the list has the right type, but that True is 1 to Python.
        return lambda value: None if value in allowed and type(value) is not bool else test(value)
    return test


def _allowed(column: Column, spec: Spec) -> frozenset[Any] | None:
    if column.values is None:
        return None
    if isinstance(column.values, str):
        return frozenset(value for value in spec.tables[column.values].values() if value is not None)
    return frozenset(column.values)


def _integer(value: Any) -> str | None:
    if type(value) is not int:
        return f"{value!r} is no whole number"
    return None if -LARGEST <= value <= LARGEST else "is larger than a table can hold"


def _decimal(value: Any) -> str | None:
    if type(value) not in (int, float):
        return f"{value!r} is no number"
    return None if isfinite(value) else "is no finite number"


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) else f"{value!r} is no text"


def _boolean(value: Any) -> str | None:
    return None if isinstance(value, bool) else f"{value!r} is neither true nor false"


def _date(value: Any) -> str | None:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return f"{value!r} is no ISO day"
    try:
        date.fromisoformat(value)
    except ValueError:
        return f"{value!r} is no day of the calendar"
    return None


def _list(value: Any) -> str | None:
    return None if isinstance(value, list) else f"{value!r} is no list"


def _object(value: Any) -> str | None:
    if isinstance(value, dict):
        large = [v for v in value.values() if type(v) is int and not -LARGEST <= v <= LARGEST]
        return f"{large[0]} is larger than a table can hold" if large else None
    return None if isinstance(value, list) else f"{value!r} is no object"


_KINDS: Final[dict[str, Callable[[Any], str | None]]] = {
    "integer": _integer, "decimal": _decimal, "text": _text, "boolean": _boolean, "date": _date, "list": _list,
    "object": _object,
}  # fmt: skip
