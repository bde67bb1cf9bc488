"""The flat columns: one row an incident, for csv, parquet and (as properties) geojson.

``COLUMNS`` is the one table of them: name, type, meaning, and how the cell is derived. docs/columns.md is printed from
it, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, Literal, get_args

from tollbook.export.cells import listed, plain
from tollbook.export.sums import total
from tollbook.model import Actor, AnyRecord, Damage, Group, Incident, Location, Outcome, Role

Cell = str | int | float | bool | None
Kind = Literal["text", "integer", "number", "boolean", "date"]
Shared = Sequence[Group]  # the groups that an incident belongs to


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its cells are, what they mean, and how a cell is derived from an incident and its groups.

    ``about`` is the outcome or role that the column tells of: it is empty where an incident has no line or actor of it.
    """

    name: str
    kind: Kind
    meaning: str
    cell: Callable[[Incident, Shared], Cell]
    about: Outcome | Role | None = None


def rows(records: Sequence[AnyRecord]) -> Iterator[dict[str, Cell]]:
    """One row an incident, cells in the order of ``COLUMNS``. ``records`` are all those of one report."""
    groups = {record.id: record for record in records if isinstance(record, Group)}
    for record in records:
        if isinstance(record, Incident):
            shared = [groups[id_] for id_ in record.groups if id_ in groups]
            told = {line.outcome for line in record.toll} | {actor.role for actor in record.actors} | {None}
            yield {name: _clean(cell(record, shared)) if about in told else None for name, cell, about in _CELLS}


def _clean(cell: Cell) -> Cell:
    if type(cell) is not str or (cell.isascii() and cell.isprintable()):
        return cell
    return plain(cell)


def number(low: int | None, high: int | None) -> str:
    """An interval for people: "4", "3 to 5", "at least 36", "up to 20"."""
    if low is None:
        return ""
    if high is None:
        return f"at least {low}" if low else "number unknown"
    if low == high:
        return str(low)
    return f"{low} to {high}" if low else f"up to {high}"


def _joined(values: Iterable[str | None]) -> str | None:
    """Different values in order of appearance, "; " between them."""
    return listed(dict.fromkeys(filter(None, values))) or None


def _place(field: str) -> Callable[[Incident, Shared], Cell]:
    def cell(incident: Incident, _: Shared) -> Cell:
        value: Cell = getattr(incident.location, field) if incident.location else None
        return value

    return cell


def _date(field: str) -> Callable[[Incident, Shared], Cell]:
    def cell(incident: Incident, _: Shared) -> Cell:
        value: Cell = getattr(incident.date, field)
        return value

    return cell


def _actors(role: Role, field: str) -> Callable[[Incident, Shared], Cell]:
    value: Callable[[Actor], str | None] = attrgetter(field)
    if field == "name":
        return lambda incident, _: _joined([a.name or a.form for a in incident.actors if a.role == role])
    return lambda incident, _: _joined([value(actor) for actor in incident.actors if actor.role == role])


def _toll(bound: int, outcome: Outcome, party: Role | None = None, status: str | None = None) -> Callable[..., Cell]:
    def cell(incident: Incident, _: Shared) -> Cell:
        found = total(incident.toll, outcome, party=party, status=status)
        return found[bound] if found else None

    return cell


def _shared_toll(_: Incident, shared: Shared) -> Cell:
    return _joined(
        f"{line.outcome} {number(line.low, line.high)} (in {len(group.members)} incidents together)"
        for group in shared
        for line in group.toll
        if line.subset_of is None
    )


def _damage(incident: Incident, _: Shared) -> Cell:
    return _joined(map(_thing, incident.damage))


def _shared_damage(_: Incident, shared: Shared) -> Cell:
    return _joined(
        f"{_thing(damage)} (in {len(group.members)} incidents together)" for group in shared for damage in group.damage
    )


def _thing(damage: Damage) -> str:
    return f"{damage.outcome} {number(damage.low, damage.high)} {damage.object}".replace("  ", " ")


def _place_name(location: Location) -> str | None:
    return location.name or location.as_written


_ROLES: Final[dict[Role, str]] = {
    "initiator": "who acted",
    "target": "what or whom the act was aimed at",
    "victim": "who was harmed",
    "third_party": "who else took part or was affected",
}

_BOUNDS: Final = {
    "low": "the least that the words allow",
    "best": "the report's best number; empty where it gives none",
    "high": "the most that the words allow; empty where open",
}


def _field(name: str, meaning: str, kind: Kind = "text") -> Column:
    return Column(name, kind, meaning, lambda incident, _: getattr(incident, name))


def _what() -> Iterator[Column]:
    yield _field("id", "the record's id, stable across versions")
    yield _field("event_type", "kind of act, one of the record's event types")
    yield Column("other_types", "text", "other kinds that fit", lambda i, _: _joined(i.other_types))
    yield Column("occurrences_low", "integer", "least number of attacks in this row", lambda i, _: i.occurrences.low)
    yield Column(
        "occurrences_high", "integer", "most attacks in this row; empty where open", lambda i, _: i.occurrences.high
    )
    yield _field("status", "occurred, attempted, threatened or denied; only the first two happened")
    yield _field("stance", "claimed (by the side that acted), reported or alleged")
    yield Column(
        "attributed_to", "text", "who says so, outermost first", lambda i, _: _joined(a.by for a in i.attribution)
    )
    yield _field("suicide", "whether the attacker meant to die; empty where it can't be told", "boolean")


def _when() -> Iterator[Column]:
    for name, meaning in {
        "start": "first day, best reading", "end": "last day, best reading",
        "earliest": "first day that remains possible", "latest": "last day that remains possible",
    }.items():  # fmt: skip
        yield Column(f"date_{name}", "date", meaning, _date(name))
    for name, meaning in {
        "precision": "day, week, month, year or unknown", "calendar": "calendar of the words",
        "basis": "stated, relative (to the publication), carried (from a sentence before) or published",
        "as_written": "the date's words",
    }.items():  # fmt: skip
        yield Column(f"date_{name}", "text", meaning, _date(name))


def _where() -> Iterator[Column]:
    yield Column("country", "text", "ISO 3166-1 alpha-2", _place("country"))
    yield Column("admin1", "text", "first-order area (province, governorate, state)", _place("admin1"))
    yield Column("admin1_code", "text", "ISO 3166-2", _place("admin1_code"))
    yield Column("admin2", "text", "second-order area (district)", _place("admin2"))
    yield Column("place", "text", "the place's plain name", _place("name"))
    yield Column("place_relation", "text", "near, west of, between ...", _place("relation"))
    yield Column("latitude", "number", "degrees north, WGS 84", _place("latitude"))
    yield Column("longitude", "number", "degrees east, WGS 84", _place("longitude"))
    yield Column("uncertainty_km", "number", "radius in km that should hold the true place", _place("uncertainty_km"))
    yield Column("geonames_id", "integer", "GeoNames id", _place("geonames_id"))
    yield Column(
        "place_precision", "text", "site, settlement, near, admin2, admin1, country or unknown", _place("precision")
    )
    yield Column("place_as_written", "text", "the place's words", _place("as_written"))
    yield Column(
        "other_places", "text", "other places named", lambda i, _: _joined(map(_place_name, i.other_locations))
    )


def _who() -> Iterator[Column]:
    for role, meaning in _ROLES.items():
        for suffix, field, said in (
            ("", "name", f"{meaning}, in plain names"), ("_id", "actor_id", f"{meaning}: ids of known actors"),
            ("_type", "type", f"{meaning}: types"),
            ("_certainty", "certainty", f"{meaning}: how certain the words are"),
            ("_as_written", "as_written", f"{meaning}: the words"),
        ):  # fmt: skip
            yield Column(f"{role}{suffix}", "text", said, _actors(role, field), role)


def _harm() -> Iterator[Column]:
    for outcome in get_args(Outcome):
        for index, (bound, meaning) in enumerate(_BOUNDS.items()):
            yield Column(
                f"{outcome}_{bound}", "integer", f"people {_said(outcome)}: {meaning}", _toll(index, outcome), outcome
            )
    for index, (bound, meaning) in enumerate(_BOUNDS.items()):
        yield Column(
            f"civilians_killed_{bound}", "integer",
            f"part of killed that the words call civilians: {meaning}", _toll(index, "killed", None, "civilians"),
            "killed",
        )  # fmt: skip
        yield Column(
            f"initiators_killed_{bound}", "integer",
            f"part of killed that belongs to the side that acted: {meaning}", _toll(index, "killed", "initiator"),
            "killed",
        )  # fmt: skip
    yield Column("toll_as_written", "text", "the tolls' words", lambda i, _: _joined(t.as_written for t in i.toll))
    yield Column(
        "shared_toll", "text",
        "toll that the report gives for several incidents together, the same on each of their rows: never add it up",
        _shared_toll,
    )  # fmt: skip
    yield Column(
        "shared_damage", "text",
        "things hit that the report counts once for several incidents together, the same on each of their rows:"
        " never add them up",
        _shared_damage,
    )  # fmt: skip
    yield Column("damage", "text", "things destroyed, damaged, captured, suppressed or engaged", _damage)
    yield Column(
        "damage_as_written", "text", "the damage's words", lambda i, _: _joined(d.as_written for d in i.damage)
    )
    yield Column("weapons", "text", "means of violence", lambda i, _: _joined(w.type for w in i.weapons))
    yield Column(
        "weapons_as_written", "text", "the weapons' words", lambda i, _: _joined(w.as_written for w in i.weapons)
    )


def _whence() -> Iterator[Column]:
    yield Column("groups", "text", "ids of the groups the incident belongs to", lambda i, _: _joined(i.groups))
    yield _field("part_of", "id of the incident this one is a part of")
    yield Column(
        "unresolved", "text", "fields left open, with the reason",
        lambda i, _: _joined(f"{u.field}: {u.reason}" for u in i.unresolved),
    )  # fmt: skip
    yield Column("loaded_terms", "text", "ids of loaded terms found in the words", lambda i, _: _joined(i.loaded_terms))
    yield _field("section", "heading the incident stands under")
    for name, meaning in {
        "id": "the caller's id of the report, else its file name", "name": "who published it",
        "kind": "kind of source", "url": "its address",
    }.items():  # fmt: skip
        yield Column(f"source_{name}", "text", meaning, _source(name))
    yield Column("source_published", "date", "the report's publication day", _source("published"))
    yield _field("report_id", "hash of the report's text")
    yield _field("coder", "version of Tollbook, and a hash of options and knowledge")


def _source(field: str) -> Callable[[Incident, Shared], Cell]:
    def cell(incident: Incident, _: Shared) -> Cell:
        value: Cell = getattr(incident.source, field)
        return value

    return cell


def _said(outcome: str) -> str:
    """An outcome in words: "killed, wounded or captured (not told apart)"."""
    if "_or_" not in outcome:
        return outcome
    return outcome.replace("_or_", " or ").replace("_", ", ") + " (not told apart)"


COLUMNS: Final[tuple[Column, ...]] = (*_what(), *_when(), *_where(), *_who(), *_harm(), *_whence())
_CELLS: Final = tuple((column.name, column.cell, column.about) for column in COLUMNS)


def columns_table() -> str:
    """The columns as a Markdown table, for docs/columns.md."""
    lines = ["| column | type | meaning |", "| --- | --- | --- |"]
    return "\n".join([*lines, *(f"| `{c.name}` | {c.kind} | {c.meaning} |" for c in COLUMNS)]) + "\n"
