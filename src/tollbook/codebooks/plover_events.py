"""What happened, in PLOVER's terms: its type, modes, quadrant, intensity and contexts.

Tables stand in data/codebooks/plover.yaml. Source: the PLOVER manual, draft 2.0, as docs/codebooks/plover.md cites it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.sides import GROUPS, sides_of
from tollbook.codebooks.spec import Scalar, load_spec
from tollbook.model import Incident

_OWN_EXPLOSIVES: Final = frozenset({"suicide-attack", "aerial", "drone", "heavy-weapons"})


@cache
def table(name: str) -> Mapping[Scalar, Scalar]:
    """One of the tables in data/codebooks/plover.yaml."""
    return load_spec("plover").tables[name]


def events(case: Case) -> tuple[tuple[str, str | None], ...]:
    """Type and mode of the main kind of act, then further modes of the same type."""

    def make(case: Case) -> tuple[tuple[str, str | None], ...]:
        incident = case.incident
        if incident.status == "threatened":
            return (("THREATEN", "violence"),)
        found = [event for kind in (incident.event_type, *incident.other_types) if (event := _event(kind, case))]
        if not found:
            return ()
        first = found[0][0]
        same = list(dict.fromkeys(event for event in found if event[0] == first))
        if first == "ASSAULT" and all(mode is None for _, mode in same) and small_arms(incident):
            same = [("ASSAULT", "firearms")]
        named = [event for event in same if event[1] is not None]
        if any(mode in _OWN_EXPLOSIVES for _, mode in named):
            named = [event for event in named if event[1] != "explosives"]  # these modes say so already
        return tuple(named or same)

    return case.once("plover.events", make)


def _event(kind: str, case: Case) -> tuple[str, str | None] | None:
    side = sides_of(case).initiator
    # Captures by armed groups are no arrests, nor is it one to be captured in fighting.
    if kind == "detention" and ((side is not None and side.kind in GROUPS) or fought(case)):
        return "ASSAULT", "abduct"
    code = table("event_of").get(kind)
    if code is None:
        return None
    type_, _, mode = str(code).partition("/")
    return type_, mode or None


def fought(case: Case) -> bool:
    """Whether armed people on the other side were killed or wounded."""
    hurt = ("killed", "wounded", "killed_or_wounded")
    lines = [line for line in case.incident.toll if line.outcome in hurt and line.party != "initiator" and line.low]
    return bool(lines) and bool(sides_of(case).armed)


def small_arms(incident: Incident) -> bool:
    """Whether firearms are told of, as weapons or in the word for those who acted."""
    if any(weapon.type in ("firearm", "machine_gun", "sniper_rifle") for weapon in incident.weapons):
        return True
    return any((a.name or "").lower().startswith(("gunm", "sniper")) for a in incident.actors if a.role == "initiator")


def type_(case: Case) -> str | None:
    """The first event type, None where PLOVER has none."""
    found = events(case)
    return found[0][0] if found else None


def modes(case: Case) -> Value:
    """The modes of all types, none left out."""
    return [mode for _, mode in events(case) if mode is not None]


def quad(case: Case) -> Value:
    """The quadrant of the first type."""
    return table("quad").get(type_(case))


def intensity(case: Case) -> float | None:
    """The score of type and mode; the lowest of several modes, the type's own for a mode without one."""
    scores = [
        score
        for kind, mode in events(case)
        if isinstance(score := table("intensity").get(f"{kind}/{mode}", table("intensity").get(kind)), int | float)
    ]
    return float(min(scores)) if scores else None


def contexts(case: Case) -> Value:
    """The contexts that apply: military, legal, peacekeeping, cbrn, crime."""
    sides = sides_of(case)
    everyone = [*sides.initiators, *sides.opponents]
    kinds = {case.incident.event_type, *case.incident.other_types}
    found: list[Value] = []
    heavy = not _OWN_EXPLOSIVES.isdisjoint(mode for _, mode in events(case) if mode != "suicide-attack")
    if type_(case) == "ASSAULT" and (heavy or any(side.armed and side.kind != "criminal" for side in everyone)):
        found.append("military")
    if "detention" in kinds and type_(case) == "COERCE":
        found.append("legal")
    if any(side.actor is not None and side.actor.type == "peacekeepers" for side in everyone):
        found.append("peacekeeping")
    if "chemical_attack" in kinds:
        found.append("cbrn")
    if any(side.kind == "criminal" for side in everyone):
        found.append("crime")
    return found
