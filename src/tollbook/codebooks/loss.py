"""What a conversion could not carry over: which fields a record holds, and the report at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from tollbook.codebooks.case import Options, Tally
from tollbook.codebooks.counting import UNDECIDED
from tollbook.codebooks.spec import Held, Spec
from tollbook.export.cells import counted
from tollbook.model import AnyRecord, Group, Incident, Location

SHOWN: Final = 5  # ids named for each reason in the printed report; the JSON report names all


_LINES: Final[dict[str, str]] = {
    "killed": "toll.killed", "wounded": "toll.wounded", "captured": "toll.captured", "missing": "toll.missing",
    "displaced": "toll.missing", **dict.fromkeys(UNDECIDED, "toll.undecided"),
}  # fmt: skip
_WHOLE: Final = (
    "other_types", "attribution", "other_locations", "damage", "weapons", "groups", "part_of", "evidence", "unresolved",
    "loaded_terms",
)  # fmt: skip
_ROLES: Final[dict[str, str]] = {
    "initiator": "actors.initiator", "target": "actors.harmed", "victim": "actors.harmed",
    "third_party": "actors.third_party",
}  # fmt: skip


def fields_in(record: AnyRecord) -> set[str]:
    """The fields of the record's table (``spec.RECORD_FIELDS``) that a record holds. Of a group only the damage:
    its tolls are counted where they are spread, and its members hold the link to it."""
    if isinstance(record, Group):
        return {"damage"} if record.damage else set()
    return _of_incident(record)


def _of_incident(incident: Incident) -> set[str]:
    found = {"event_type"}
    found.update(name for name in _WHOLE if getattr(incident, name))
    if incident.occurrences.low > 1 or incident.occurrences.high != incident.occurrences.low:
        found.add("occurrences")
    if incident.status != "occurred":
        found.add("status")
    if incident.stance != "reported":
        found.add("stance")
    if incident.suicide is not None:
        found.add("suicide")
    if incident.date.start is not None:
        found.add("date.day")
    if incident.date.earliest != incident.date.latest:
        found.add("date.window")
    _of_place(incident.location, found)
    for actor in incident.actors:
        found.add(_ROLES[actor.role])
        if actor.certainty != "stated":
            found.add("actors.certainty")
        if actor.size is not None:
            found.add("actors.size")
    for line in incident.toll:
        found.add(_LINES[line.outcome])
        found.add("toll.party")
        if line.low != line.high:
            found.add("toll.interval")
        if line.who is not None:
            found.add("toll.who")
    return found


def _of_place(place: Location | None, found: set[str]) -> None:
    if place is None:
        return
    found.add("location.precision")
    if place.name is not None:
        found.add("location.name")
    if place.country is not None:
        found.add("location.areas")
    if place.latitude is not None:
        found.add("location.point")


def report(spec: Spec, tally: Tally) -> dict[str, Any]:
    """The loss report as data: what was read and written, left out and why, lost or reduced, which rules were used."""
    reasons = {scope.id: scope.reason for scope in spec.scope}
    return {
        "codebook": spec.name,
        "read": {"incidents": tally.incidents, "groups": tally.groups},
        "rows": tally.rows,
        "left_out": [
            {"reason": reasons[id_], "rule": id_, "records": len(ids), "ids": ids}
            for id_, ids in sorted(tally.left_out.items())
        ],
        "refused": [{"fault": fault, "records": len(ids), "ids": ids} for fault, ids in sorted(tally.invalid.items())],
        "not_held": not_held(spec.holds, tally),
        "rules": dict(sorted(tally.rules.items())),
        "totals": [
            {"group": group, "outcome": outcome, "stated": stated, "written": written}
            for group, outcome, stated, written in tally.totals
        ],
        "always_blank": {c.name: str(c.derive["blank"]) for c in spec.columns if "blank" in c.derive},
        "notes": dict(sorted(tally.notes.items())),
    }


def asked(options: Options, incidents: int) -> dict[str, int]:
    """What the caller asked for that changes what every record says, as notes for the report."""
    told = {
        f"places coarsened to {options.coarsen}": bool(options.coarsen),
        "names of individuals kept": options.names,
    }
    return {note: incidents for note, said in told.items() if said and incidents}


def not_held(holds: Mapping[str, Held], tally: Tally) -> list[dict[str, Any]]:
    """The fields that were lost or reduced, in how many records, and how."""
    return [
        {"field": name, "records": tally.lost[name], "fate": held.fate, "how": held.how}
        for name, held in holds.items()
        if tally.lost[name]
    ]


def lines(told: Mapping[str, Any]) -> Iterator[str]:
    """A loss report as text, for a terminal."""
    read = told["read"]
    given = f"{counted(read['incidents'], 'incident')} and {counted(read['groups'], 'shared total')}"
    yield f"{told['codebook']}: {counted(told['rows'], 'row')} from {given}"
    for name, title in (("left_out", "left out"), ("refused", "refused by the schema check")):
        for entry in told[name]:
            said = entry.get("reason") or entry["fault"]
            shown = ", ".join(entry["ids"][:SHOWN]) + (" ..." if entry["records"] > SHOWN else "")
            yield f"  {title}: {entry['records']} ({said}): {shown}"
    for entry in told["not_held"]:
        yield f"  {entry['fate']}: {entry['field']} in {counted(entry['records'], 'record')}{_how(entry['how'])}"
    for rule, times in told["rules"].items():
        yield f"  rule: {rule}: {counted(times, 'time')}"
    if told["totals"]:
        whole = sum(entry["written"] == (entry["stated"] or 0) for entry in told["totals"])
        spread = counted(len(told["totals"]), "line")
        yield f"  shared totals: {spread} spread, {whole} of them add up to what is stated"
    for entry in [e for e in told["totals"] if e["written"] != (e["stated"] or 0)][:SHOWN]:
        yield f"  shared total {entry['group']}: {entry['outcome']} {entry['stated']}, written {entry['written']}"
    if told["always_blank"]:
        yield f"  always blank: {', '.join(told['always_blank'])}"
    for note, times in told["notes"].items():
        yield f"  note: {note} ({counted(times, 'time')})"


def _how(how: str) -> str:
    return f": {how}" if how else ""
