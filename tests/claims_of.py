"""Claims of an armed group coded for table tests, and what a table says of them."""

from __future__ import annotations

from reading_of import coder, report_of
from tollbook.model import Incident


def claimed(text: str) -> tuple[Incident, ...]:
    """The incidents of a claim made on 20 November 2018."""
    return coder().code(report_of(text, "2018-11-20", "armed_group", "Islamic State")).incidents


def as_told(incidents: tuple[Incident, ...], told: str) -> str:
    """The incidents in the form of ``told``, an entry for each, as far as it states them: "Hit/k2/d2018-10-12; Rawa".

    An entry is a part of the place as written ("*": any; nothing: none), then by "/" k and w with those killed and
    wounded of others, o with the group's own losses, t with the type or some that may be, d with the day, g with
    somebody or something struck, "!" with what is no actor's name, s with the status, x with how many attacks it stands for.
    """
    wanted = [] if told == "none" else told.split("; ")
    if len(wanted) != len(incidents):
        return "; ".join(_place(i) for i in incidents) or "none"
    return "; ".join(_entry(i, w.split("/")) for i, w in zip(incidents, wanted, strict=True)) or "none"


def _entry(incident: Incident, wanted: list[str]) -> str:
    place = _place(incident)
    named = wanted[0] == "*" or (wanted[0].lower() in place.lower() and bool(place) == bool(wanted[0]))
    return "/".join((wanted[0] if named else place, *(_part(incident, w) for w in wanted[1:])))


def _place(incident: Incident) -> str:
    where = incident.location
    return f"{where.as_written or ''}|{where.name or ''}|{where.admin1 or ''}" if where else ""


def _part(incident: Incident, wanted: str) -> str:
    kind, value = wanted[0], wanted[1:]
    if kind in "kwo":
        return f"{kind}{_harmed(incident, kind)}"
    if kind == "t":
        return wanted if incident.event_type in value.split("|") else f"t{incident.event_type}"
    if kind in "ds":
        return f"d{incident.date.start}" if kind == "d" else f"s{incident.status}"
    if kind == "x":
        return f"x{incident.occurrences.low}"
    names = [(a.name or a.as_written or "").lower() for a in incident.actors if kind == "!" or a.role != "initiator"]
    found = any(value.lower() in n for n in names)
    return wanted if found == (kind == "g") else f"{kind}: {names}"


def _harmed(incident: Incident, kind: str) -> int:
    outcome = {"k": "killed", "w": "wounded"}.get(kind)
    lines = (t for t in incident.toll if t.subset_of is None and (kind == "o" or t.outcome == outcome))
    return sum(t.low for t in lines if (t.party == "initiator") == (kind == "o"))
