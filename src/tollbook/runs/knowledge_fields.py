"""Which fields an entry of a data file may hold, and errors about them in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import inspect

from tollbook.resources import Entry

_NAMES: Final = {
    "str": "text in quotes", "int": "a whole number", "float": "a number", "bool": "true or false", "null": "null",
    "array": "a list in [ ]", "object": "an object in { }",
}  # fmt: skip
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]*)`, got `(?P<got>[^`]*)`(?: - at `\$\.?(?P<where>[^`]*)`)?")
_MISSING = re.compile(r"missing required field `(?P<field>[^`]*)`(?: - at `\$\.?(?P<where>[^`]*)`)?")
_ENUM = re.compile(r"Invalid enum value (?P<value>.*) - at `\$\.?(?P<where>[^`]*)`")
_Allowed = dict[tuple[str, ...], set[str]]


class Fields:
    """The fields of one data file: those that its readers declare, and those that our own entries hold."""

    def __init__(self, kinds: Iterable[type[Entry]], ours: Path) -> None:
        self._allowed: _Allowed = {}
        self._choices: dict[str, list[str]] = {}
        for kind in kinds:
            self._declared(inspect.type_info(kind), ())
        if ours.is_file():
            for line in ours.read_bytes().splitlines():
                if line.strip():
                    self._held(msgspec.json.decode(line), ())

    def unknown(self, value: Any, at: tuple[str, ...] = ()) -> Iterator[str]:
        """Fields of ``value`` that nobody reads, each as a sentence."""
        if isinstance(value, list):
            for item in value:
                yield from self.unknown(item, at)
        elif isinstance(value, dict) and at in self._allowed:
            allowed = self._allowed[at]
            for name, inner in value.items():
                if name in allowed:
                    yield from self.unknown(inner, (*at, name))
                    continue
                alike = get_close_matches(name, sorted(allowed), 1, 0.6)
                hint = f"did you mean {alike[0]!r}?" if alike else f"there are {' '.join(sorted(allowed))}"
                yield f"no field {'.'.join((*at, name))!r} is read; {hint}"

    def choices(self, where: str) -> list[str]:
        """The values that a field is limited to; empty where it isn't."""
        return self._choices.get(re.sub(r"\[[^\]]*\]", "", where), [])

    def _declared(self, info: inspect.Type, at: tuple[str, ...]) -> None:
        if isinstance(info, inspect.StructType):
            for known in info.fields:
                self._allowed.setdefault(at, set()).add(known.encode_name)
                self._declared(known.type, (*at, known.encode_name))
        elif isinstance(info, inspect.UnionType):
            for one in info.types:
                self._declared(one, at)
        elif isinstance(info, inspect.LiteralType):
            self._choices[".".join(at)] = [str(v) for v in info.values]
        elif isinstance(info, inspect.VarTupleType | inspect.ListType):
            self._declared(info.item_type, at)

    def _held(self, value: Any, at: tuple[str, ...]) -> None:
        if isinstance(value, list):
            for item in value:
                self._held(item, at)
        elif isinstance(value, dict):
            for name, inner in value.items():
                self._allowed.setdefault(at, set()).add(name)
                self._held(inner, (*at, name))


def plainly(error: msgspec.ValidationError, fields: Fields) -> str:
    """msgspec's error in words that name the field first and say what belongs there."""
    said = str(error)
    if found := _MISSING.search(said):
        where = f" of {found['where']}" if found["where"] else ""
        return f"the field {found['field']!r}{where} is missing"
    if found := _EXPECTED.search(said):
        wanted = " or ".join(_NAMES.get(part.strip(), part.strip()) for part in found["wanted"].split("|"))
        got = _NAMES.get(found["got"], found["got"])
        return f"the field {found['where'] or 'entry'!r} holds {got}, where {wanted} belongs"
    if found := _ENUM.search(said):
        choices = " ".join(fields.choices(found["where"]))
        return f"the field {found['where']!r} can't be {found['value']}; it is one of {choices}"
    return said
