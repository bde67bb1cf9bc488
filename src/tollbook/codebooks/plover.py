"""PLOVER's rules that need code: types and modes, actors with sectors, places, for PLOVER, POLECAT and NGEC files.

Tables stand in data/codebooks/plover.yaml. Source: the PLOVER manual, draft 2.0, as docs/codebooks.md cites it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.counting import Keep, Way, total
from tollbook.codebooks.countries import country
from tollbook.codebooks.narrative import name_of
from tollbook.codebooks.sides import Side, sides_of
from tollbook.codebooks.spec import Scalar, load_spec
from tollbook.model import Actor, Evidence, Incident

_PEACEFUL: Final = frozenset({"protest", "agreement", "release", "riot", "other"})
_GROUPS: Final = frozenset({"rebel", "militia", "communal", "criminal", "armed"})


@cache
def _table(name: str) -> Mapping[Scalar, Scalar]:
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
        if first == "ASSAULT" and all(mode is None for _, mode in same) and _small_arms(incident):
            same = [("ASSAULT", "firearms")]
        named = [event for event in same if event[1] is not None]
        return tuple(named or same)

    return case.once("plover.events", make)


def _event(kind: str, case: Case) -> tuple[str, str | None] | None:
    side = sides_of(case).initiator
    if kind == "detention" and side is not None and side.kind in _GROUPS:
        return "ASSAULT", "abduct"  # captures by armed groups are no arrests
    code = _table("event_of").get(kind)
    if code is None:
        return None
    type_, _, mode = str(code).partition("/")
    return type_, mode or None


def _small_arms(incident: Incident) -> bool:
    return any(weapon.type in ("firearm", "machine_gun", "sniper_rifle") for weapon in incident.weapons)


def type_(case: Case) -> str | None:
    found = events(case)
    return found[0][0] if found else None


def modes(case: Case) -> Value:
    return [mode for _, mode in events(case) if mode is not None]


def quad(case: Case) -> Value:
    return _table("quad").get(type_(case))


def intensity(case: Case) -> float | None:
    """The score of type and mode; the lowest of several modes, the type's own for a mode without one."""
    scores = [
        score
        for kind, mode in events(case)
        if isinstance(score := _table("intensity").get(f"{kind}/{mode}", _table("intensity").get(kind)), int | float)
    ]
    return float(min(scores)) if scores else None


def contexts(case: Case) -> Value:
    sides = sides_of(case)
    everyone = [*sides.initiators, *sides.opponents]
    kinds = {case.incident.event_type, *case.incident.other_types}
    found: list[Value] = []
    if type_(case) == "ASSAULT" and any(side.armed and side.kind != "criminal" for side in everyone):
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


# --- actors ---


def _acting(case: Case) -> tuple[Side, ...]:
    """Who stands in actor: those who acted; where two armed sides fight, all of them."""
    sides = sides_of(case)
    if _two_sided(case):
        return (*sides.initiators, *sides.armed)
    if sides.initiators:
        return sides.initiators
    case.note("nobody named as acting: UAF or UNK")
    place = case.incident.location
    armed = type_(case) in ("ASSAULT", "COERCE", "THREATEN")
    return (Side("armed" if armed else "unknown", None, place.country if place else None),)


def _two_sided(case: Case) -> bool:
    sides = sides_of(case)
    return case.incident.event_type == "armed_clash" and bool(sides.initiators) and bool(sides.armed)


def _acted_upon(case: Case) -> tuple[Side, ...]:
    sides = sides_of(case)
    if type_(case) == "PROTEST":
        return ()
    if _two_sided(case):
        return sides.civilians
    return sides.opponents


def sector(side: Side, incident: Incident) -> str:
    """A side's sector: by who the toll says was harmed, else by its kind."""
    if side.actor is not None and side.kind in ("civilians", "unknown", "government"):
        index = next(i for i, actor in enumerate(incident.actors) if actor is side.actor)
        for line in incident.toll:
            if line.actor == index and line.who in _table("sector_of_who"):
                return str(_table("sector_of_who")[line.who])
    if side.actor is not None and side.actor.type in ("peacekeepers", "intergovernmental"):
        return "IGO"
    armed = side.actor is not None and side.actor.role == "initiator" and incident.event_type not in _PEACEFUL
    return "UAF" if side.kind == "unknown" and armed else str(_table("sector")[side.kind])


def _iso3(side: Side) -> str | None:
    land = country(side.country)
    return land.iso3 if land else None


def _entities(sides: tuple[Side, ...], case: Case) -> Value:
    return [
        {"code": _iso3(side), "sector": sector(side, case.incident), "entity_text": name_of(side)} for side in sides
    ]


def actors(case: Case) -> Value:
    return _entities(_acting(case), case)


def recipients(case: Case) -> Value:
    return _entities(_acted_upon(case), case)


def _side_column(
    sides: Callable[[Case], tuple[Side, ...]], value: Callable[[Side, Incident], str | None]
) -> Callable[[Case], Value]:
    def column(case: Case) -> Value:
        found = sides(case)
        return value(found[0], case.incident) if found else None

    return column


def _all_sectors(sides: Callable[[Case], tuple[Side, ...]]) -> Callable[[Case], Value]:
    return lambda case: list(dict.fromkeys(sector(side, case.incident) for side in sides(case)))


def _all_names(sides: Callable[[Case], tuple[Side, ...]]) -> Callable[[Case], Value]:
    return lambda case: "; ".join(dict.fromkeys(name_of(side) for side in sides(case))) or None


# --- place, size ---


def place(case: Case) -> Value:
    """PLOVER's location object. ``resolution`` is 5 below a city to 1 for a country."""
    where = case.incident.location
    if where is None:
        return None
    land = country(where.country)
    sharp = {"site": 5, "settlement": 4, "near": 4, "admin2": 3, "admin1": 2, "country": 1, "unknown": None}
    return {
        "resolved_place": where.name, "geonameid": where.geonames_id, "lat": where.latitude, "lon": where.longitude,
        "city": city(case), "district": where.admin2, "province": where.admin1,
        "country": land.name if land else None, "country_code": land.iso3 if land else None,
        "resolution": sharp[where.precision],
    }  # fmt: skip


def city(case: Case) -> str | None:
    where = case.incident.location
    return where.name if where is not None and where.precision in ("settlement", "near") else None


def _outcome(outcome: str) -> Keep:
    return lambda line, _: line.outcome == outcome


def size(case: Case) -> Value:
    """The lowest numbers of dead, injured and arrested; what isn't told is left out."""
    found: dict[str, Value] = {}
    for name, outcome in (("dead", "killed"), ("injured", "wounded"), ("arrested", "captured")):
        number = total(case, _outcome(outcome), Way(one_each=True), note=True).value
        if number is not None:
            found[name] = number
    return found or None


# --- NGEC ---


def ngec_id(case: Case) -> str:
    return f"{case.incident.date.start}-{case.incident.id}_{type_(case)}_R"


def attributes(case: Case) -> Value:
    """Actors, recipients, place and date, each with the offsets of its words where the record has them."""
    incident = case.incident
    where = incident.location
    return {
        "ACTOR": [_answer(side, incident) for side in _acting(case)],
        "RECIP": [_answer(side, incident) for side in _acted_upon(case)],
        "LOC": [{"text": where.name, **_offsets(incident, "/location")}] if where and where.name else [],
        "DATE": [{"text": incident.date.start, **_offsets(incident, "/date")}],
    }


def _answer(side: Side, incident: Incident) -> dict[str, Value]:
    land = country(side.country)
    return {
        "text": name_of(side), **_offsets(incident, _pointer(side.actor, incident)),
        "country": land.iso3 if land else None, "code_1": sector(side, incident), "code_2": None,
        "country_name": land.name if land else None,
    }  # fmt: skip


def _pointer(actor: Actor | None, incident: Incident) -> str:
    index = next((i for i, other in enumerate(incident.actors) if other is actor), None)
    return f"/actors/{index}"


def _offsets(incident: Incident, pointer: str) -> dict[str, Value]:
    """The offsets of the words behind a part of the record: of the part itself, else of the first of its values."""
    words: tuple[Evidence, ...] = incident.evidence.get(pointer, ())
    if not words:
        words = next((e for key, e in incident.evidence.items() if key.startswith(pointer + "/") and e), ())
    return {
        "qa_start_char": words[0].start if words else None, "qa_end_char": words[0].end if words else None,
        "qa_score": None,
    }  # fmt: skip


def geolocation(case: Case) -> Value:
    """NGEC's ``{reason, geo}``: geo is null where no place is known."""
    where = case.incident.location
    if where is None or where.country is None:
        return {"reason": "no place is known", "geo": None}
    land = country(where.country)
    geo: dict[str, Value] = {
        "admin1_code": where.admin1_code, "admin1_name": where.admin1, "admin2_code": None, "admin2_name": where.admin2,
        "country_code3": land.iso3 if land else None, "lat": where.latitude, "lon": where.longitude,
        "geonameid": where.geonames_id, "feature_class": None, "feature_code": None, "resolved_placename": where.name,
        "search_placename": where.name, "score": None, "event_location_overlap_score": None,
    }  # fmt: skip
    offsets = _offsets(case.incident, "/location")
    geo["start_char"], geo["end_char"] = offsets["qa_start_char"], offsets["qa_end_char"]
    return {"reason": f"known to: {where.precision}", "geo": geo}


def _country_of(side: Side, _: Incident) -> str | None:
    return _iso3(side)


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    "plover.type": type_,
    "plover.modes": modes,
    "plover.quad": quad,
    "plover.intensity": intensity,
    "plover.contexts": contexts,
    "plover.actors": actors,
    "plover.recipients": recipients,
    "plover.actor_name": _all_names(_acting),
    "plover.actor_country": _side_column(_acting, _country_of),
    "plover.actor_sector": _side_column(_acting, sector),
    "plover.actor_sectors": _all_sectors(_acting),
    "plover.recipient_name": _all_names(_acted_upon),
    "plover.recipient_country": _side_column(_acted_upon, _country_of),
    "plover.recipient_sector": _side_column(_acted_upon, sector),
    "plover.recipient_sectors": _all_sectors(_acted_upon),
    "plover.place": place,
    "plover.city": city,
    "plover.size": size,
    "ngec.id": ngec_id,
    "ngec.attributes": attributes,
    "ngec.geolocation": geolocation,
}
