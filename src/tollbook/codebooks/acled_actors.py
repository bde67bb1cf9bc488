"""ACLED's two actor columns: who stands in them, how they are named, and their inter codes.

>>> INTER_CODES["Rebel group"]
2
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tollbook.codebooks.case import Case
from tollbook.codebooks.countries import country
from tollbook.codebooks.sides import Side, Sides, proper, sides_of
from tollbook.model import Actor

INTER_CODES: Final[dict[str, int]] = {
    "State forces": 1, "Rebel group": 2, "Political militia": 3, "Identity militia": 4, "Rioters": 5, "Protesters": 6,
    "Civilians": 7, "External/Other forces": 8,
}  # fmt: skip
_INTER: Final[dict[str, str]] = {
    "military": "State forces", "police": "State forces", "intelligence": "State forces", "external":
    "External/Other forces", "private": "External/Other forces", "rebel": "Rebel group", "militia": "Political militia",
    "communal": "Identity militia", "criminal": "Political militia", "armed": "Political militia",
    "government": "Civilians", "civilians": "Civilians", "protesters": "Protesters", "rioters": "Rioters",
}  # fmt: skip
_UNIDENTIFIED: Final = "Unidentified Armed Group ({})"
_COMMUNAL: Final = "Unidentified Communal Militia ({})"
# A foreign military that is not named; and aircraft are a military's, of which nothing more is known.
NAMELESS_MILITARY: Final = "Unidentified Military Forces"
_UNNAMED: Final = ("Unidentified Armed Group", "Unidentified Communal Militia", NAMELESS_MILITARY)
_AIR: Final = "Air/drone strike"
_PATTERNS: Final[dict[str, str]] = {
    "military": "Military Forces of {}", "intelligence": "Military Forces of {}", "police": "Police Forces of {}",
    "civilians": "Civilians ({})", "government": "Civilians ({})", "protesters": "Protesters ({})",
    "rioters": "Rioters ({})",
}  # fmt: skip
# By the words for people, and by whom a toll line calls them.
_SPOKEN: Final[dict[str, str]] = {
    "journalist": "Journalists", "aid_worker": "Aid Workers", "medical_worker": "Health Workers", "nurse":
    "Health Workers", "doctor": "Health Workers", "teacher": "Teachers", "student": "Students", "farmer": "Farmers",
    "lawyer": "Lawyers", "judge": "Judges", "refugee": "Refugees/IDPs", "woman": "Women",
}  # fmt: skip
DEMONSTRATIONS: Final = frozenset({"Protests", "Riots"})


@dataclass(frozen=True, slots=True)
class Party:
    """What stands in one actor column, its associates, and its inter code."""

    name: str
    inter: str
    associates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The two sides of a row; ``second`` is None where the act was aimed at nobody that a column could name."""

    first: Party
    second: Party | None


def pair_of(case: Case) -> Pair:
    """Actor 1 and actor 2 of a row."""
    return case.once("acled.pair", _pair)


def _pair(case: Case) -> Pair:
    land = land_of(case)
    sides = sides_of(case)
    event = str(case.value("event_type"))
    if event in DEMONSTRATIONS:
        return _demonstration(event, sides, land, case)
    first = _party(list(sides.initiators), land, case) if sides.initiators else _nobody(case, land)
    second = _second(event, sides, land, case)
    if sides.assumed and second is not None:
        case.note("people of whom nothing is said: taken for unarmed")
    if not sides.initiators:
        case.note("nobody named as acting: written as unidentified")
    return Pair(first, second)


def _nobody(case: Case, land: str) -> Party:
    """Who stands first where the report names nobody."""
    if case.value("sub_event_type") == _AIR:
        return Party(NAMELESS_MILITARY, "External/Other forces", ())
    return Party(_UNIDENTIFIED.format(land), "Political militia", ())


def _demonstration(event: str, sides: Sides, land: str, case: Case) -> Pair:
    """Demonstrators stand first, whoever acted; on the other side forces, and in riots the people attacked."""
    everyone = [*sides.initiators, *sides.opponents]
    crowd = [side for side in everyone if side.kind in ("protesters", "rioters")]
    others = [side for side in everyone if side.armed]
    if event == "Riots":
        others += [side for side in sides.opponents if side.kind in ("civilians", "government")]
    implied = Side("protesters" if event == "Protests" else "rioters", None, None)
    return Pair(_party(crowd or [implied], land, case), _party(others, land, case) if others else None)


def _second(event: str, sides: Sides, land: str, case: Case) -> Party | None:
    if event == "Violence against civilians":
        return _party(list(sides.civilians) or [Side("civilians", None, None)], land, case)
    if event == "Battles":
        return _party(list(sides.armed), land, case) if sides.armed else None
    # Remote violence and the rest: armed opponents stand first; civilians hit beside them are associates.
    both = [*sides.armed, *sides.civilians]
    return _party(both, land, case) if both else None


def _party(sides: list[Side], land: str, case: Case) -> Party:
    """The first side that has a name gives the column; further ones, and what more is known of unarmed people, are
    associates. Unidentified men beside a named side of arms are its own."""
    named = [(actor_name(side, land), side) for side in sides]
    armed = [pair for pair in named if pair[1].armed]
    known = [pair for pair in armed if not pair[0].startswith(_UNNAMED)]
    if known:
        named = [pair for pair in named if pair in known or pair not in armed]
        named.sort(key=lambda pair: pair not in known)
    (name, first), *others = named
    associates = [other for other in dict.fromkeys(n for n, _ in others) if other != name]
    associates += [a for _, side in named for a in _kinds_of_people(side, land, case) if a not in associates]
    return Party(name, _inter_of(name, first), tuple(dict.fromkeys(associates)))


def _inter_of(name: str, side: Side) -> str:
    """The inter code of a side; a group that nobody can name is a political militia, whatever it is called."""
    if name.startswith(_UNIDENTIFIED[:24]):
        return "Political militia"
    return _INTER.get(side.kind, "Political militia")


def _kinds_of_people(side: Side, land: str, case: Case) -> Iterable[str]:
    if side.kind == "government":
        yield f"Government of {_country(side, land)}"
    if side.kind != "civilians" or side.actor is None:
        return
    told = [line.who for line in case.incident.toll if line.actor == _index(side.actor, case)]
    for word in ((side.actor.name or "").lower().replace(" ", "_").removesuffix("s"), *told):
        if word in _SPOKEN:
            yield f"{_SPOKEN[word]} ({_country(side, land)})"


def _index(actor: Actor, case: Case) -> int | None:
    return next((at for at, other in enumerate(case.incident.actors) if other is actor), None)


def actor_name(side: Side, land: str) -> str:
    """A side in ACLED's naming. The year range that ACLED puts behind a state's forces tells its own periods of rule
    apart and is left off."""
    home = _country(side, land)
    actor = side.actor
    if side.kind in ("civilians", "government") and actor and actor.form == "organisation" and proper(actor.name):
        return actor.name or ""
    if side.kind in _PATTERNS:
        return _PATTERNS[side.kind].format(home)
    if side.kind == "external" and actor is not None:
        abroad = country(actor.country)
        if abroad is not None and actor.type not in ("peacekeepers", "coalition", "intergovernmental"):
            force = "Police" if actor.type == "police" else "Military"
            return f"{force} Forces of {abroad.acled_name}"
    # ACLED names groups, not persons; a name of the registry is a group's, also where one of its men is meant.
    if actor is not None and actor.name and (actor.actor_id or (actor.form != "person" and proper(actor.name))):
        return actor.name
    if side.kind == "external" and (actor is None or actor.type != "intergovernmental"):
        return NAMELESS_MILITARY
    return (_COMMUNAL if side.kind == "communal" else _UNIDENTIFIED).format(home)


def _country(side: Side, land: str) -> str:
    found = country(side.actor.country) if side.actor else None
    return found.acled_name if found else land


def land_of(case: Case) -> str:
    """ACLED's name of the country where a case happened; empty where none is known."""
    place = case.incident.location
    found = country(place.country) if place else None
    return found.acled_name if found else ""
