"""PLOVER's rules that need code: actors with sectors, places and sizes, for PLOVER and POLECAT files.

Tables stand in data/codebooks/plover.yaml. Source: the PLOVER manual, draft 2.0, as docs/codebooks/plover.md cites it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.counting import Way, selector, total
from tollbook.codebooks.countries import country
from tollbook.codebooks.narrative import name_of
from tollbook.codebooks.plover_events import contexts, intensity, modes, quad, table, type_
from tollbook.codebooks.sides import Side, group_abroad, proper, sides_of, telling
from tollbook.export.cells import listed
from tollbook.model import Actor, Incident

_WAY: Final = Way(one_each=True)
_PEACEFUL: Final = frozenset({"protest", "agreement", "release", "riot", "other"})


def acting(case: Case) -> tuple[Side, ...]:
    """Who stands in actor: those who acted; where two armed sides fight, all of them."""
    return case.once("plover.acting", _acting)


def _acting(case: Case) -> tuple[Side, ...]:
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


def acted_upon(case: Case) -> tuple[Side, ...]:
    """Who stands in recipient."""
    return case.once("plover.acted_upon", _acted_upon)


def _acted_upon(case: Case) -> tuple[Side, ...]:
    sides = sides_of(case)
    if type_(case) == "PROTEST":
        return ()
    return telling(sides.civilians if _two_sided(case) else sides.opponents)


def sector(side: Side, incident: Incident) -> str:
    """A side's sector: by who the toll says was harmed, else by its kind."""
    if side.actor is not None and side.kind in ("civilians", "unknown", "government"):
        index = next(i for i, actor in enumerate(incident.actors) if actor is side.actor)
        for line in incident.toll:
            if line.actor == index and line.who in table("sector_of_who"):
                return str(table("sector_of_who")[line.who])
    if side.actor is not None and side.actor.type in ("peacekeepers", "intergovernmental"):
        return "IGO"
    armed = side.actor is not None and side.actor.role == "initiator" and incident.event_type not in _PEACEFUL
    return "UAF" if side.kind == "unknown" and armed else str(table("sector")[side.kind])


def iso3(side: Side) -> str | None:
    """The country of a side; none for a body that belongs to no country, wherever it acted."""
    land = country(side.country) if group_abroad(side) is None else None
    return land.iso3 if land else None


def _code(side: Side) -> str | None:
    return {"state": "IGO", "group": "IMG", None: iso3(side)}[group_abroad(side)]


def text_of(side: Side) -> str | None:
    """A side's name or plain noun; nothing for one that nobody names."""
    return name_of(side) if side.actor is not None else None


def _entities(sides: tuple[Side, ...], case: Case) -> Value:
    found: list[Value] = []
    for side in sides:
        entity: Value = {"code": _code(side), "sector": sector(side, case.incident), "entity_text": text_of(side)}
        if entity not in found:
            found.append(entity)
    return found


def actors(case: Case) -> Value:
    """Those that acted, as PLOVER's entities."""
    return _entities(acting(case), case)


def recipients(case: Case) -> Value:
    """Those acted upon, as PLOVER's entities."""
    return _entities(acted_upon(case), case)


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
    return lambda case: listed(dict.fromkeys(name for side in sides(case) if (name := text_of(side)))) or None


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
    """The settlement where it happened or near which it did; None where only an area or site is known."""
    where = case.incident.location
    return where.name if where is not None and where.precision in ("settlement", "near") else None


def size(case: Case) -> Value:
    """The lowest numbers of dead and injured, and of the arrested or abducted; what isn't told is left out."""
    found: dict[str, Value] = {}
    taken = "arrested" if type_(case) == "COERCE" else "size"
    for name, outcome in (("dead", "killed"), ("injured", "wounded"), (taken, "captured")):
        number = total(case, selector({"outcome": outcome}, "size"), _WAY, note=True).value
        if number is not None:
            found[name] = number
    return found or None


def organisations(case: Case) -> Value:
    """The bodies with a name of their own among all actors."""
    return list(dict.fromkeys(a.name for a in case.incident.actors if a.name and (a.actor_id or _is_body(a))))


def _is_body(actor: Actor) -> bool:
    return actor.form in ("group", "organisation") and proper(actor.name)


def places(case: Case) -> Value:
    """All places named, that of the incident first."""
    incident = case.incident
    found = [where.name for where in (incident.location, *incident.other_locations) if where and where.name]
    return list(dict.fromkeys(found))


def _country_of(side: Side, _: Incident) -> str | None:
    return iso3(side)


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    "plover.type": type_,
    "plover.modes": modes,
    "plover.quad": quad,
    "plover.intensity": intensity,
    "plover.contexts": contexts,
    "plover.actors": actors,
    "plover.recipients": recipients,
    "plover.actor_name": _all_names(acting),
    "plover.actor_country": _side_column(acting, _country_of),
    "plover.actor_sector": _side_column(acting, sector),
    "plover.actor_sectors": _all_sectors(acting),
    "plover.recipient_name": _all_names(acted_upon),
    "plover.recipient_country": _side_column(acted_upon, _country_of),
    "plover.recipient_sector": _side_column(acted_upon, sector),
    "plover.recipient_sectors": _all_sectors(acted_upon),
    "plover.place": place,
    "plover.city": city,
    "plover.size": size,
    "plover.organisations": organisations,
    "plover.places": places,
}
