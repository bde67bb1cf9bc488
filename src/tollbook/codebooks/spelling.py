"""Words that a codebook file may use, checked where they stand, with the nearest known word for one that is not.

>>> unknown("captued", ("killed", "captured"))
"'captued' (did you mean 'captured'?)"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, Final, get_args

from tollbook.codebooks.sides import Kind
from tollbook.errors import CodebookError
from tollbook.model import Certainty, CivilianStatus, EventType, Form, Outcome, Role, Stance, Status

# Values that a test or a count may name, by the field that is tested.
VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "outcome": get_args(Outcome),
    "party": get_args(Role),
    "role": get_args(Role),
    "form": get_args(Form),
    "certainty": get_args(Certainty),
    "civilian_status": get_args(CivilianStatus),
    "kind": (*get_args(Kind), "none"),
    "event_type": get_args(EventType),
    "any_type": get_args(EventType),
    "status": get_args(Status),
    "stance": get_args(Stance),
}
_UNKNOWN_KEY: Final = re.compile(r"Object contains unknown field `([^`]*)`")
_NO_SUCH_VALUE: Final = re.compile(r"Invalid enum value '([^']*)'")
_MISSING: Final = re.compile(r"Object missing required field `([^`]*)`")
_PLACE: Final = re.compile(r" - at `\$\.?([^`]*)`")


def unknown(word: object, known: Iterable[object]) -> str:
    """A word that is not known, quoted, with the nearest one that is."""
    near = get_close_matches(str(word), [str(item) for item in known], n=1, cutoff=0.6)
    return f"{word!r} (did you mean {near[0]!r}?)" if near else repr(word)


def unknown_all(words: Iterable[object], known: Iterable[object]) -> str:
    """Several of them."""
    known = tuple(known)
    return ", ".join(unknown(word, known) for word in words)


def check_values(field: str, wanted: Any, where: str) -> None:
    """Raise CodebookError where ``wanted``, one value or a list, names one that ``field`` never has."""
    known = VALUES.get(field)
    if known is None:
        return
    values = wanted if isinstance(wanted, list | tuple) else [wanted]
    strange = [value for value in values if value not in known]
    if strange:
        raise CodebookError(f"{where}: no {field} {unknown_all(strange, known)}; there are {', '.join(known)}")


def explained(
    message: str, data: Any, keys: Mapping[str, tuple[str, ...]], values: Mapping[str, tuple[str, ...]]
) -> str:
    """A schema error in words: which column it is in, what may stand there.

    ``keys`` gives the keys of a column, of a scope and of the whole file (under ""), ``values`` the values of a key.
    """
    if not isinstance(data, dict):
        return "is empty" if data is None else "is no mapping of names to values"
    found = _PLACE.search(message)
    place = found[1] if found else ""
    where = _where(place, data)
    part = place.partition("[")[0].partition(".")[0]
    if key := _UNKNOWN_KEY.search(message):
        known = keys.get(part, keys.get("", ()))
        return f"{where}no key {unknown(key[1], known)}; keys are {', '.join(known)}"
    if value := _NO_SUCH_VALUE.search(message):
        name = place.rpartition(".")[2].partition("[")[0]
        known = values.get(name, ())
        told = f"; there are {', '.join(known)}" if known else ""
        return f"{where}{name} can't be {unknown(value[1], known)}{told}"
    if key := _MISSING.search(message):
        return f"{where}needs {key[1]!r}"
    return f"{where}{message.partition(' - at ')[0]}" + (f" at {place}" if place else "")


def _where(place: str, data: Mapping[str, Any]) -> str:
    """The column or scope of a place such as ``columns[7].type``, by its name."""
    found = re.match(r"(columns|scope)\[(\d+)\]", place)
    if not found:
        return ""
    items = data.get(found[1])
    item = items[int(found[2])] if isinstance(items, list) and int(found[2]) < len(items) else None
    name = item.get("name", item.get("id")) if isinstance(item, dict) else None
    kind = "column" if found[1] == "columns" else "scope"
    return f"{kind} {name!r}: " if name else f"{kind} {int(found[2]) + 1}: "
