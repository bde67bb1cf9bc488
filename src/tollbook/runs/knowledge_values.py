"""Values that point to something, or must lie in bounds: types, countries, areas, other entries, days, years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any, Final, get_args

from tollbook.model import SourceKind
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resources import Entry, Knowledge

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_YEARS: Final = range(1500, 2101)
_SELF: Final = ("@self", "@person", "@crowd", "@facility")

# File -> field -> what its values must name. A field of an object in a list is written with a dot.
_NAMED: Final[dict[str, dict[str, str]]] = {
    "actors": {"type": "actor type", "countries": "country", "theatre": "country", "parent": "actor",
               "split_from": "actor"},
    "actors_titles": {"type": "actor type", "who": "role"},
    "demonyms": {"id": "country"},
    "declared_provinces": {"areas": "area", "countries": "country"},
    "loaded_terms": {"readings.type": "actor type", "readings.who": "role", "readings.actor": "actor",
                     "readings.theatre": "country", "readings.speakers": "speaker", "readings.heads": "head",
                     "speakers": "speaker"},
    "person_nouns": {"type": "actor type", "who": "role"},
    "places": {"country": "country", "admin1": "area"},
    "theatres": {"countries": "country"},
    "unit_nouns": {"type": "actor type"},
}  # fmt: skip
_DAYS: Final = {"declared_provinces": ("since", "until")}
_WHAT: Final = {
    "actor type": "an id of actor_types.jsonl", "role": "an id of roles.jsonl", "actor": "an id of actors.jsonl",
    "country": "a code of ISO 3166-1 with two capitals, such as SY",
    "area": "a code of ISO 3166-2, such as SY-HA", "head": "an id of unit_nouns.jsonl or person_nouns.jsonl",
    "speaker": "a kind of source or an id of actors.jsonl",
}  # fmt: skip


class Known:
    """What an entry may point to: our entries and those of the user's own files (``added``: file -> ids)."""

    def __init__(self, knowledge: Knowledge, gazetteer: Gazetteer, added: dict[str, set[str]]) -> None:
        def ids(*names: str) -> frozenset[str]:
            ours = {e.id for name in names for e in knowledge.entries(name, Entry)}
            return frozenset(ours.union(*(added.get(name, set()) for name in names)))

        actors = ids("actors")
        self._gazetteer = gazetteer
        self._ids = {
            "actor type": ids("actor_types"), "role": ids("roles"), "actor": actors,
            "head": ids("unit_nouns", "person_nouns") | frozenset(_SELF),
            "speaker": actors | frozenset(get_args(SourceKind)) | {"jihadist"},
        }  # fmt: skip

    def has(self, what: str, value: str) -> bool:
        """Whether ``value`` names one of ``what``."""
        if what == "country":
            return self._gazetteer.country(value) is not None
        if what == "area":
            return self._gazetteer.area(value) is not None
        return value in self._ids[what]

    def alike(self, what: str, value: str) -> str:
        """The nearest that there is, as a question; else what belongs there."""
        near = get_close_matches(value, sorted(self._ids.get(what, ())), 1, 0.6)
        if near:
            return f"did you mean {near[0]!r}?"
        if what in ("actor type", "role"):
            return f"there are {' '.join(sorted(self._ids[what]))}"
        return f"it asks for {_WHAT[what]}"


def wrong_values(name: str, entry: dict[str, Any], known: Known) -> Iterator[str]:
    """What is wrong with the values of an entry whose fields have the right types, each as a sentence."""
    for blank in ("id", "source"):
        if not entry[blank].strip():
            yield f"the field {blank!r} is empty" + ("; say where the fact comes from" if blank == "source" else "")
    for path, what in _NAMED.get(name, {}).items():
        for value in _values(entry, path.split(".")):
            if not known.has(what, value):
                yield f"the field {path!r} has no {what} {value!r}; {known.alike(what, value)}"
    for which in _DAYS.get(name, ()):
        if entry.get(which) is not None and not _is_day(entry[which]):
            yield f"the field {which!r} is no day {entry[which]!r}; write 2014, 2014-11 or 2014-11-13"
    yield from _OWN.get(name, _nothing)(entry)


def _values(value: Any, path: list[str]) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _values(item, path)
    elif not path:
        if value is not None:
            yield value
    elif isinstance(value, dict):
        yield from _values(value.get(path[0]), path[1:])


def _is_day(written: str) -> bool:
    if not _DAY.fullmatch(written):
        return False
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return False
    return True


def _actor(entry: dict[str, Any]) -> Iterator[str]:
    first, last = entry.get("valid_from"), entry.get("valid_to")
    for which in ("valid_from", "valid_to"):
        if entry.get(which) is not None and entry[which] not in _YEARS:
            yield f"the field {which!r} is no year {entry[which]}; write a year such as 2011, or null"
    if first and last and first > last:
        yield f"valid_from {first} lies after valid_to {last}"
    if entry.get("wikidata") is not None and not _WIKIDATA.fullmatch(entry["wikidata"]):
        yield f"the field 'wikidata' is no identifier {entry['wikidata']!r}; write one such as Q42, or null"
    if entry["id"] in (entry.get("parent"), entry.get("split_from")):
        yield "an actor can't be its own parent"
    names = {n.lower() for n in (entry["name"], *entry.get("aliases", ()), *entry.get("acronyms", ()))}
    for word in entry.get("common", ()):
        if word.lower() not in names:
            yield f"the field 'common' has {word!r}, which is none of the entry's names"


def _place(entry: dict[str, Any]) -> Iterator[str]:
    if entry.get("of") is not None:
        return
    lat, lon = entry.get("latitude"), entry.get("longitude")
    if entry.get("country") is None and entry.get("admin1") is None:
        yield "no country and no admin1; give one of them"
    if (lat is None) != (lon is None):
        yield "latitude and longitude stand together"
    if lat is not None and lon is not None and not (-90 <= lat <= 90 and -180 <= lon <= 180):
        yield f"no point on earth: latitude {lat}, longitude {lon}"


def _declared(entry: dict[str, Any]) -> Iterator[str]:
    since, until = entry["since"], entry.get("until")
    if until is not None and since[: len(until)] > until:
        yield f"since {since} lies after until {until}"


def _nothing(_: dict[str, Any]) -> Iterator[str]:
    return iter(())


_OWN: Final[dict[str, Callable[[dict[str, Any]], Iterator[str]]]] = {
    "actors": _actor, "places": _place, "declared_provinces": _declared,
}  # fmt: skip
