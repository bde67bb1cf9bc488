"""What a conversion could not carry over: which fields a record holds, and the report at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from tollbook.codebooks.case import Tally
from tollbook.codebooks.counting import UNDECIDED
from tollbook.codebooks.spec import Spec
from tollbook.model import Incident

SHOWN: Final = 5  # ids named for each reason in the printed report; the JSON report names all


def _toll(*outcomes: str) -> Callable[[Incident], bool]:
    wanted = frozenset(outcomes)
    return lambda incident: any(line.outcome in wanted for line in incident.toll)


def _actors(*roles: str) -> Callable[[Incident], bool]:
    return lambda incident: any(actor.role in roles for actor in incident.actors)


HOLDS: Final[dict[str, Callable[[Incident], bool]]] = {
    "event_type": lambda i: True,
    "other_types": lambda i: bool(i.other_types),
    "occurrences": lambda i: i.occurrences.low > 1 or i.occurrences.high != i.occurrences.low,
    "status": lambda i: i.status != "occurred",
    "stance": lambda i: i.stance != "reported",
    "attribution": lambda i: bool(i.attribution),
    "date.day": lambda i: i.date.start is not None,
    "date.window": lambda i: i.date.earliest != i.date.latest,
    "location.name": lambda i: i.location is not None and i.location.name is not None,
    "location.areas": lambda i: i.location is not None and i.location.country is not None,
    "location.point": lambda i: i.location is not None and i.location.latitude is not None,
    "location.precision": lambda i: i.location is not None,
    "other_locations": lambda i: bool(i.other_locations),
    "actors.initiator": _actors("initiator"),
    "actors.harmed": _actors("target", "victim"),
    "actors.third_party": _actors("third_party"),
    "actors.certainty": lambda i: any(a.certainty != "stated" for a in i.actors),
    "actors.size": lambda i: any(a.size is not None for a in i.actors),
    "toll.killed": _toll("killed"),
    "toll.party": lambda i: bool(i.toll),
    "toll.interval": lambda i: any(line.low != line.high for line in i.toll),
    "toll.wounded": _toll("wounded"),
    "toll.captured": _toll("captured"),
    "toll.undecided": _toll(*UNDECIDED),
    "toll.missing": _toll("missing", "displaced"),
    "toll.who": lambda i: any(line.who is not None for line in i.toll),
    "damage": lambda i: bool(i.damage),
    "weapons": lambda i: bool(i.weapons),
    "suicide": lambda i: i.suicide is not None,
    "groups": lambda i: bool(i.groups),
    "part_of": lambda i: i.part_of is not None,
    "evidence": lambda i: bool(i.evidence),
    "unresolved": lambda i: bool(i.unresolved),
    "loaded_terms": lambda i: bool(i.loaded_terms),
}


def fields_in(incident: Incident) -> Iterator[str]:
    """The fields of the record's table that an incident holds."""
    return (name for name, holds in HOLDS.items() if holds(incident))


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
        "not_held": [
            {"field": name, "records": tally.lost[name], "fate": held.fate, "how": held.how}
            for name, held in spec.holds.items()
            if tally.lost[name]
        ],
        "rules": dict(sorted(tally.rules.items())),
        "totals": [
            {"group": group, "outcome": outcome, "stated": stated, "written": written}
            for group, outcome, stated, written in tally.totals
        ],
        "always_blank": {c.name: str(c.derive["blank"]) for c in spec.columns if "blank" in c.derive},
        "notes": dict(sorted(tally.notes.items())),
    }


def lines(spec: Spec, tally: Tally) -> Iterator[str]:
    """The loss report as text, for a terminal."""
    told = report(spec, tally)
    yield f"{spec.title}: {tally.rows} rows from {tally.incidents} incidents and {tally.groups} shared totals"
    for name, title in (("left_out", "left out"), ("refused", "refused by the schema check")):
        for entry in told[name]:
            said = entry.get("reason") or entry["fault"]
            shown = ", ".join(entry["ids"][:SHOWN]) + (" ..." if entry["records"] > SHOWN else "")
            yield f"  {title}: {entry['records']} ({said}): {shown}"
    for entry in told["not_held"]:
        yield f"  {entry['fate']}: {entry['field']} in {entry['records']} records{_how(entry['how'])}"
    for rule, times in told["rules"].items():
        yield f"  rule: {rule}: {times} times"
    for entry in told["totals"]:
        stated = "no number" if entry["stated"] is None else entry["stated"]
        yield f"  shared total {entry['group']}: {entry['outcome']} {stated}, written {entry['written']}"
    if told["always_blank"]:
        yield f"  always blank: {', '.join(told['always_blank'])}"
    for note, times in told["notes"].items():
        yield f"  note: {note} ({times} times)"


def _how(how: str) -> str:
    return f": {how}" if how else ""
