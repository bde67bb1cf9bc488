"""Paths into a record, as codebook files write them.

>>> read = compile_path("actors[role=initiator|target].name")
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import msgspec

from tollbook.codebooks.spelling import unknown
from tollbook.errors import CodebookError
from tollbook.model import (
    Actor,
    Attribution,
    Damage,
    Date,
    Incident,
    Interval,
    Location,
    Source,
    Toll,
    Unresolved,
    Weapon,
)

Values = Callable[[object], list[object]]

_SEGMENT: Final = re.compile(r"([a-z_0-9]+)(?:\[([a-z_0-9]+)=([^\]]*)\])?")
_SHAPES: Final[dict[str, type[msgspec.Struct]]] = {
    "date": Date, "location": Location, "other_locations": Location, "actors": Actor, "toll": Toll, "damage": Damage,
    "weapons": Weapon, "source": Source, "unresolved": Unresolved, "attribution": Attribution, "occurrences": Interval,
}  # fmt: skip


_ONE: Final = frozenset({"date", "location", "source", "occurrences"})  # fields that hold one object


def compile_path(path: str, where: str = "path") -> Values:
    """A function from an object to the values that ``path`` names in it, in order; absent values are left out.

    A list is walked; ``[field=a|b]`` keeps its items whose field is one of the values. Raises CodebookError, naming
    ``where``, for a path that no incident has.
    """
    segments = [_segment(part, path, where) for part in path.split(".")]
    _check(segments, path, where)
    if len(segments) == 1 and segments[0][1] is None:
        return _single(segments[0][0])
    if len(segments) == 2 and segments[0][0] in _ONE and segments[0][1] is segments[1][1] is None:
        return _double(segments[0][0], segments[1][0])
    return _walk(segments)


def first_field(path: str) -> Callable[[Any], Any] | None:
    """A quick function to the first value of a path that names a field of the incident, or of one object in it, without
    choosing; None for any other path."""
    outer, _, inner = path.partition(".")
    if "[" in path or "." in inner or (inner and outer not in _ONE):
        return None

    def single(item: Any) -> Any:
        value = getattr(item, outer)
        return (value[0] if value else None) if isinstance(value, tuple) else value

    def double(item: Any) -> Any:
        holder = getattr(item, outer)
        return None if holder is None else getattr(holder, inner)

    return double if inner else single


def _segment(part: str, path: str, where: str) -> tuple[str, str | None, frozenset[str]]:
    match = _SEGMENT.fullmatch(part)
    if not match:
        raise CodebookError(f"{where}: path {path!r}: can't read {part!r}")
    return match[1], match[2], frozenset((match[3] or "").split("|"))


def _check(segments: Sequence[tuple[str, str | None, frozenset[str]]], path: str, where: str) -> None:
    shape: type[msgspec.Struct] | None = Incident
    for name, selector, _ in segments:
        if shape is None or name not in shape.__struct_fields__:
            known = shape.__struct_fields__ if shape is not None else ()
            told = f"; there are {', '.join(known)}" if known else ""
            raise CodebookError(f"{where}: path {path!r}: no field {unknown(name, known)}{told}")
        inner = _SHAPES.get(name) if shape is Incident else None
        if selector is not None and (inner is None or selector not in inner.__struct_fields__):
            known = inner.__struct_fields__ if inner is not None else ()
            raise CodebookError(f"{where}: path {path!r}: no field {unknown(selector, known)} to choose by")
        shape = inner


def _single(name: str) -> Values:
    def values(item: object) -> list[object]:
        value = getattr(item, name)
        if value is None:
            return []
        return list(value) if isinstance(value, tuple) else [value]

    return values


def _double(outer: str, inner: str) -> Values:
    def values(item: object) -> list[object]:
        holder = getattr(item, outer)
        value = None if holder is None else getattr(holder, inner)
        return [] if value is None else [value]

    return values


def _walk(segments: Sequence[tuple[str, str | None, frozenset[str]]]) -> Values:
    def values(item: object) -> list[object]:
        found: Iterable[object] = (item,)
        for name, selector, wanted in segments:
            found = [
                child
                for parent in found
                for child in _children(getattr(parent, name))
                if selector is None or str(getattr(child, selector)) in wanted
            ]
        return list(found)

    return values


def _children(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
