"""UCDP GED's rules that need code: type of violence, the two sides, whose the dead are, precision.

What data can say stands in data/codebooks/ucdp_ged.yaml. No text of the GED codebook was to be had: the rules follow
published rows, schemas and definitions, as docs/codebooks/ucdp_ged.md says of each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.counting import Line, Sum, counted, part_of
from tollbook.codebooks.countries import country
from tollbook.codebooks.dates import stretch_of
from tollbook.codebooks.sides import Side, Sides, proper, sides_of
from tollbook.model import Incident, Toll

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
_STATE: Final = frozenset({"military", "police", "intelligence", "government"})
_UNDECIDED: Final = frozenset({"killed_or_wounded", "killed_or_captured", "killed_wounded_or_captured"})
# Words for a plural that set no number, by their ids in data/counts: published rows have them as 0/0/1 where one side
# says so of the other.
_PLURALS: Final = frozenset(
    {"plural", "few", "some", "several", "multiple", "group", "number", "handful", "numerous", "many", "large_number"}
)


@dataclass(frozen=True, slots=True)
class Dyad:
    """The two sides. ``b`` is None for civilians. ``initiator_is_a`` says which of them acted."""

    violence: int
    a: Side
    b: Side | None
    initiator_is_a: bool


def dyad_of(case: Case) -> Dyad | None:
    """The dyad of a case, or None where UCDP has none: a side that nobody names, or no organised armed side."""
    return case.once("ucdp.dyad", lambda c: _dyad(sides_of(c)))


def _dyad(sides: Sides) -> Dyad | None:
    actors = [side for side in sides.initiators if side.armed or side.kind == "government"]
    enemies = list(sides.armed)
    # Men of whom no more is said stand with the side that has a name.
    actors.sort(key=lambda side: not named(side))
    enemies.sort(key=lambda side: not named(side))
    if actors and enemies:
        return _two_sided(actors[0], enemies[0])
    if actors and sides.civilians and named(actors[0]):
        return Dyad(ONE_SIDED, actors[0], None, initiator_is_a=True)
    return None


def _two_sided(actor: Side, enemy: Side) -> Dyad | None:
    if not named(actor) or not named(enemy):
        return None
    if _state(actor):
        return Dyad(STATE_BASED, actor, enemy, initiator_is_a=True)
    if _state(enemy):
        return Dyad(STATE_BASED, enemy, actor, initiator_is_a=False)
    return Dyad(NON_STATE, actor, enemy, initiator_is_a=True)


def _state(side: Side) -> bool:
    return side.kind in _STATE or (side.kind == "external" and bool(side.actor and side.actor.country))


def named(side: Side) -> bool:
    """Whether a side is an organisation of its own: a state's forces, an entry of the registry, or a proper name."""
    actor = side.actor
    return side.known or bool(actor and proper(actor.name) and actor.form != "person")


def side_name(side: Side | None) -> str:
    """A side in UCDP's naming: ``Government of X`` for any force of a state, a group's name, ``Civilians``."""
    if side is None:
        return "Civilians"
    land = country(side.country if side.kind != "external" else side.actor.country if side.actor else None)
    if _state(side) and land is not None:
        return f"Government of {land.ucdp_name}"
    return (side.actor.name if side.actor else None) or "Unnamed"


# --- deaths ---


@dataclass(frozen=True, slots=True)
class Deaths:
    """Best estimates by whose they are, and low and high of the total."""

    a: int
    b: int
    civilians: int
    unknown: int
    low: int
    high: int

    @property
    def best(self) -> int:
        return self.a + self.b + self.civilians + self.unknown


def deaths_of(case: Case) -> Deaths | None:
    """The deaths of a case, or None where the report tells of none."""
    return case.once("ucdp.deaths", _deaths)


def _deaths(case: Case) -> Deaths | None:
    lines = counted(case, lambda line, _: line.outcome == "killed" or line.outcome in _UNDECIDED)
    if not lines:
        return None
    sums = {"a": 0, "b": 0, "civilians": 0, "unknown": 0}
    low = high = 0
    for line in lines:
        found = _three(line, case)
        sums[_owner(line.toll, case)] += found.best
        low += found.low
        high += found.high or 0
    best = sum(sums.values())
    return Deaths(sums["a"], sums["b"], sums["civilians"], sums["unknown"], min(low, best), max(high, best))


def _three(line: Line, case: Case) -> Sum:
    """Low, best and high that one line gives. An open upper bound is written as the best, for GED has no open ones."""
    number = case.counter.number(line.toll)
    low, best, high = number.low, number.value or 0, number.high
    if line.toll.outcome in _UNDECIDED:
        case.note("an outcome not told apart from wounded or captured: high only")
        low, best, high = 0, 0, number.low if number.vague else high
    elif _claim_of_many(line.toll, line.incident):
        case.note("a side's claim of unnumbered dead of the other: 0/0/1")
        low, best, high = 0, 0, 1
    else:
        case.note(number.rule)
    if high is None:
        case.note("an open upper bound: written as the best estimate")
        high = max(best, number.low)
    if line.share is not None:
        low, best, high = (part_of(n, line.share.index, line.share.of, one_each=False) for n in (low, best, high))
    return Sum(best, low, best, high, 1)


def _claim_of_many(line: Toll, incident: Incident) -> bool:
    return line.modifier in _PLURALS and incident.stance == "claimed" and line.party in ("target", "victim")


def _owner(line: Toll, case: Case) -> str:
    """Whose the dead are: side a, side b, civilians, or not known."""
    dyad = dyad_of(case)
    sides = sides_of(case)
    if line.party == "initiator":
        return "unknown" if dyad is None else "a" if dyad.initiator_is_a else "b"
    if line.civilian_status == "civilians":
        return "civilians"
    if line.party == "third_party" or dyad is None:
        return "unknown"
    if dyad.violence == ONE_SIDED:
        return "civilians" if line.civilian_status != "combatants" else "unknown"
    if sides.civilians and line.civilian_status != "combatants" and not _of_armed(line, case):
        return "unknown"
    return "b" if dyad.initiator_is_a else "a"


def _of_armed(line: Toll, case: Case) -> bool:
    """Whether a line's own actor is an armed side."""
    actors = case.incident.actors
    actor = actors[line.actor] if line.actor is not None and 0 <= line.actor < len(actors) else None
    return any(side.actor is actor for side in sides_of(case).armed) if actor is not None else False


# --- columns ---


def _deaths_column(field: str) -> Callable[[Case], Value]:
    def column(case: Case) -> Value:
        found = deaths_of(case)
        value: int | None = getattr(found, field) if found else None
        return value

    return column


def possible_deaths(case: Case) -> int:
    """The most dead that the report leaves possible."""
    found = deaths_of(case)
    return found.high if found else 0


def type_of_violence(case: Case) -> int | None:
    dyad = dyad_of(case)
    return dyad.violence if dyad else None


def side_a(case: Case) -> str | None:
    dyad = dyad_of(case)
    return side_name(dyad.a) if dyad else None


def side_b(case: Case) -> str | None:
    dyad = dyad_of(case)
    return side_name(dyad.b) if dyad else None


def dyad_name(case: Case) -> str | None:
    dyad = dyad_of(case)
    return f"{side_name(dyad.a)} - {side_name(dyad.b)}" if dyad else None


def gwno_a(case: Case) -> int | None:
    dyad = dyad_of(case)
    return _gwno(dyad.a) if dyad else None


def gwno_b(case: Case) -> int | None:
    dyad = dyad_of(case)
    return _gwno(dyad.b) if dyad and dyad.b else None


def _gwno(side: Side) -> int | None:
    if not _state(side):
        return None
    land = country(side.actor.country if side.kind == "external" and side.actor else side.country)
    return land.gw if land else None


def same_side(case: Case) -> bool:
    """Whether both sides come out as one and the same."""
    dyad = dyad_of(case)
    return dyad is not None and side_name(dyad.a) == side_name(dyad.b)


def date_prec(case: Case) -> int | None:
    """1 day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year."""
    found = stretch_of(case)
    if found is None or found.days > 366:
        return None
    limits = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
    return next(code for days, code in limits if found.days <= days)


def date_start(case: Case) -> str | None:
    found = stretch_of(case)
    return f"{found.earliest.isoformat()} 00:00:00.000" if found else None


def date_end(case: Case) -> str | None:
    found = stretch_of(case)
    return f"{found.latest.isoformat()} 00:00:00.000" if found else None


def year(case: Case) -> int | None:
    found = stretch_of(case)
    return found.earliest.year if found else None


def where_prec(case: Case) -> int | None:
    """1 the place, 2 near it, 3 second-order area, 4 first-order area, 5 between places, 6 country only."""
    place = case.incident.location
    if place is None:
        return None
    if place.relation == "between":
        return 5
    codes = {"site": 1, "settlement": 1, "near": 2, "admin2": 3, "admin1": 4, "country": 6, "unknown": 6}
    return codes[place.precision]


def geom_wkt(case: Case) -> str | None:
    place = case.incident.location
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return f"POINT ({round(place.longitude, 6)} {round(place.latitude, 6)})"


def priogrid(case: Case) -> int | None:
    """The half-degree cell: counted from 1 at the south-west corner, 720 a row."""
    place = case.incident.location
    if place is None or place.latitude is None or place.longitude is None:
        return None
    row = min(359, int((place.latitude + 90) * 2))
    column = min(719, int((place.longitude + 180) * 2))
    return row * 720 + column + 1


def _land_column(field: str) -> Callable[[Case], Value]:
    def column(case: Case) -> Value:
        place = case.incident.location
        land = country(place.country if place else None)
        value: Value = getattr(land, field) if land else None
        return value

    return column


def event_clarity(case: Case) -> int:
    """2 where the dead are a share of a total for several incidents, else 1."""
    return 2 if any(s.line.outcome == "killed" for s in case.shares.get(case.incident.id, ())) else 1


def source_article(case: Case) -> str:
    """The source's name and day in quotes, as GED joins them; the headline is the report's prose and left off."""
    said = ",".join(part for part in (case.source.name or case.source.id, case.source.published) if part)
    return '"' + said.replace('"', "'") + '"'


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    "ucdp.type_of_violence": type_of_violence,
    "ucdp.side_a": side_a,
    "ucdp.side_b": side_b,
    "ucdp.same_side": same_side,
    "ucdp.dyad_name": dyad_name,
    "ucdp.gwno_a": gwno_a,
    "ucdp.gwno_b": gwno_b,
    "ucdp.date_prec": date_prec,
    "ucdp.date_start": date_start,
    "ucdp.date_end": date_end,
    "ucdp.year": year,
    "ucdp.where_prec": where_prec,
    "ucdp.geom_wkt": geom_wkt,
    "ucdp.priogrid": priogrid,
    "ucdp.country": _land_column("ucdp_name"),
    "ucdp.country_id": _land_column("gw"),
    "ucdp.region": _land_column("ucdp_region"),
    "ucdp.event_clarity": event_clarity,
    "ucdp.source_article": source_article,
    "ucdp.possible_deaths": possible_deaths,
    **{f"ucdp.{name}": _deaths_column(name) for name in ("a", "b", "civilians", "unknown", "best", "low", "high")},
}
