"""CAMEO's rules that need code: the code of an act, source and target codes, quad class.

Tables stand in data/codebooks/cameo.yaml. Codes are text: 010 is not 10.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.countries import country
from tollbook.codebooks.plover_events import fought, small_arms
from tollbook.codebooks.sides import GROUPS, Side, group_abroad, sides_of, telling
from tollbook.codebooks.spec import Scalar, load_spec
from tollbook.model import Incident

_PEACEFUL: Final = frozenset({"protest", "agreement", "release", "riot"})
_QUADS: Final = ((5, 1), (8, 2), (13, 3), (20, 4))  # up to this root, this class
NOBODY: Final = "---"


@cache
def _table(name: str) -> Mapping[Scalar, Scalar]:
    return load_spec("cameo").tables[name]


def code(case: Case) -> str | None:
    """The CAMEO code of the main kind of act."""
    incident = case.incident
    if incident.status == "threatened":
        return "130"
    side = sides_of(case).initiator
    if incident.event_type == "detention" and side is not None and side.kind in GROUPS:
        return "181"
    found = _code_of(incident.event_type, incident)
    if str(found)[:2] == "17" and fought(case):
        return "190"  # an arrest or a seizure with a fight
    if str(found)[:2] == "17" and _anyone_killed(incident):
        # Houses burned and people killed: the killing is the harder act.
        codes = [str(_code_of(kind, incident)) for kind in incident.other_types]
        found = next((other for other in codes if other[:2] in ("18", "19", "20")), found)
    if found == "186" and (incident.status == "attempted" or not _anyone_killed(incident)):
        return "185"
    return str(found) if found is not None else None


def _code_of(kind: str, incident: Incident) -> Scalar:
    found = _table("code_of").get(kind)
    return "193" if found == "190" and small_arms(incident) else found


def _anyone_killed(incident: Incident) -> bool:
    return any(
        line.outcome == "killed" and line.party != "initiator" and line.high != 0 and line.low for line in incident.toll
    )


def root(case: Case) -> str | None:
    """The first two digits of the code."""
    found = code(case)
    return found[:2] if found else None


def quad(case: Case) -> int | None:
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    found = root(case)
    return next(quad for last, quad in _QUADS if int(found) <= last) if found else None


def source(case: Case) -> str:
    """Who acted: country and role. An unnamed side that used arms is an unaligned armed force."""
    side = sides_of(case).initiator
    if side is None or (side.kind == "unknown" and case.incident.event_type not in _PEACEFUL):
        # The country alone would say that the state acted.
        case.note("nobody named as acting: UAF")
        place = case.incident.location
        land = country(place.country if place else None)
        return (land.iso3 if land else "") + "UAF"
    return actor_code(side, case.incident)


def target(case: Case) -> str:
    """Who was acted on. A thing of nobody's is nobody: the country alone would say that the state was meant."""
    found = telling(sides_of(case).opponents)
    if not found or found[0].kind == "unknown":
        return NOBODY
    return actor_code(found[0], case.incident)


def actor_code(side: Side, incident: Incident) -> str:
    """Three-letter blocks strung together: country, then role."""
    abroad = group_abroad(side)
    if abroad == "group":
        return "IMG"
    land = country(side.country) if abroad is None else None
    role = str(_table("role").get(side.kind) or "")
    if side.actor is not None and side.kind in ("civilians", "unknown", "government"):
        index = next(i for i, actor in enumerate(incident.actors) if actor is side.actor)
        told = [line.who for line in incident.toll if line.actor == index and line.who in _table("role_of_who")]
        role = str(_table("role_of_who")[told[0]]) if told else role
    return (("IGO" if abroad else land.iso3 if land else "") + role) or NOBODY


def day(case: Case) -> str | None:
    """The first day of the best reading as eight digits."""
    start = case.incident.date.start
    return start.replace("-", "") if start else None


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    "cameo.code": code,
    "cameo.root": root,
    "cameo.quad": quad,
    "cameo.source": source,
    "cameo.target": target,
    "cameo.date": day,
}
