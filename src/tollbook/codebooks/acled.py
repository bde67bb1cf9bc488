"""ACLED's rules that need code: who stands in the two actor columns, how they are named, interaction, days.

What data can say (the order of sub-event types, disorder types, columns) stands in data/codebooks/acled.yaml.
Source of the rules: the ACLED codebook as docs/codebooks.md cites it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.counting import Way, total
from tollbook.codebooks.countries import country
from tollbook.codebooks.dates import stretch_of, week_or_closer
from tollbook.codebooks.narrative import story
from tollbook.codebooks.sides import Side, Sides, proper, sides_of
from tollbook.model import Incident, Toll

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
_PATTERNS: Final[dict[str, str]] = {
    "military": "Military Forces of {}", "intelligence": "Military Forces of {}", "police": "Police Forces of {}",
    "civilians": "Civilians ({})", "government": "Civilians ({})", "protesters": "Protesters ({})",
    "rioters": "Rioters ({})",
}  # fmt: skip
_SPOKEN: Final[dict[str, str]] = {
    "journalist": "Journalists", "aid_worker": "Aid Workers", "medical_worker": "Health Workers", "teacher": "Teachers",
    "student": "Students", "farmer": "Farmers", "lawyer": "Lawyers", "judge": "Judges", "refugee": "Refugees/IDPs",
    "woman": "Women",
}  # fmt: skip
_DEMONSTRATIONS: Final = frozenset({"Protests", "Riots"})
_UNIDENTIFIED: Final = "Unidentified Armed Group ({})"


@dataclass(frozen=True, slots=True)
class Party:
    """What stands in one actor column, its associates, and its inter code."""

    name: str
    inter: str
    associates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    first: Party
    second: Party | None


def pair_of(case: Case) -> Pair:
    """Actor 1 and actor 2 of a row."""
    return case.once("acled.pair", _pair)


def _pair(case: Case) -> Pair:
    land = _land(case)
    sides = sides_of(case)
    event = str(case.value("event_type"))
    if event in _DEMONSTRATIONS:
        return _demonstration(event, sides, land)
    first = _party(list(sides.initiators) or [Side("armed", None, None)], land)
    second = _second(event, sides, land)
    if sides.assumed and second is not None:
        case.note("people of whom nothing is said: taken for unarmed")
    if not sides.initiators:
        case.note("nobody named as acting: written as unidentified")
    return Pair(first, second)


def _demonstration(event: str, sides: Sides, land: str) -> Pair:
    """Demonstrators stand first, whoever acted; on the other side forces, and in riots the people attacked."""
    everyone = [*sides.initiators, *sides.opponents]
    crowd = [side for side in everyone if side.kind in ("protesters", "rioters")]
    others = [side for side in everyone if side.armed]
    if event == "Riots":
        others += [side for side in sides.opponents if side.kind in ("civilians", "government")]
    implied = Side("protesters" if event == "Protests" else "rioters", None, None)
    return Pair(_party(crowd or [implied], land), _party(others, land) if others else None)


def _second(event: str, sides: Sides, land: str) -> Party | None:
    if event == "Violence against civilians":
        return _party(list(sides.civilians) or [Side("civilians", None, None)], land)
    if event == "Battles":
        return _party(list(sides.armed), land) if sides.armed else None
    # Remote violence and the rest: armed opponents stand first; civilians hit beside them are associates.
    both = [*sides.armed, *sides.civilians]
    return _party(both, land) if both else None


def _party(sides: list[Side], land: str) -> Party:
    """The first side names the column; further ones, and what more is known of unarmed people, are associates."""
    names = [actor_name(side, land) for side in sides]
    associates = [name for name in dict.fromkeys(names[1:]) if name != names[0]]
    associates += [a for side in sides for a in _kinds_of_people(side, land) if a not in associates]
    return Party(names[0], _INTER.get(sides[0].kind, "Political militia"), tuple(associates))


def _kinds_of_people(side: Side, land: str) -> Iterable[str]:
    if side.kind == "government":
        yield f"Government of {_country(side, land)}"
    noun = _SPOKEN.get((side.actor.name or "").lower().replace(" ", "_").rstrip("s"), "") if side.actor else ""
    if noun and side.kind == "civilians":
        yield f"{noun} ({_country(side, land)})"


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
    # ACLED names groups, not persons.
    if actor is not None and actor.name and actor.form != "person" and (actor.actor_id or proper(actor.name)):
        return actor.name
    return _UNIDENTIFIED.format(home)


def _country(side: Side, land: str) -> str:
    found = country(side.actor.country) if side.actor else None
    return found.acled_name if found else land


def _land(case: Case) -> str:
    place = case.incident.location
    found = country(place.country) if place else None
    return found.acled_name if found else ""


# --- columns ---


def actor1(case: Case) -> str:
    return pair_of(case).first.name


def actor2(case: Case) -> str | None:
    second = pair_of(case).second
    return second.name if second else None


def assoc1(case: Case) -> str | None:
    return "; ".join(pair_of(case).first.associates) or None


def assoc2(case: Case) -> str | None:
    second = pair_of(case).second
    if second is None or not second.associates:
        return None
    civilian = case.value("event_type") == "Battles"
    return "; ".join(a for a in second.associates if not (civilian and a.startswith("Civilians"))) or None


def inter1(case: Case) -> Value:
    return _inter(pair_of(case).first, case)


def inter2(case: Case) -> Value:
    second = pair_of(case).second
    if second is None:
        return "0" if case.options.numeric else None
    return _inter(second, case)


def _inter(party: Party, case: Case) -> str:
    return str(INTER_CODES[party.inter]) if case.options.numeric else party.inter


def interaction(case: Case) -> str:
    """The two inter codes, lower code first; one alone is "X only", or the code and 0."""
    pair = pair_of(case)
    if pair.second is None:
        return f"{INTER_CODES[pair.first.inter]}0" if case.options.numeric else f"{pair.first.inter} only"
    lower, upper = sorted((pair.first.inter, pair.second.inter), key=INTER_CODES.__getitem__)
    if case.options.numeric:
        return f"{INTER_CODES[lower]}{INTER_CODES[upper]}"
    return f"{lower}-{upper}"


def event_date(case: Case) -> str | None:
    """The day; of a stretch its middle, or its first or last day where the words say beginning or end."""
    found = stretch_of(case)
    if found is None:
        return None
    if found.precision == "day" and found.best_days == 1:
        return found.start.isoformat()
    case.note("a date known to a stretch of days: written as its middle")
    return found.by_words.isoformat()


def year(case: Case) -> int | None:
    day = case.value("event_date")
    return int(str(day)[:4]) if day else None


def time_precision(case: Case) -> int | None:
    """1 day, 2 week, 3 month; None where it is coarser, which ACLED doesn't code."""
    found = stretch_of(case)
    if found is None or found.days > 31 + 2:  # a month whose calendar leaves a day open at either end
        return None
    if found.days == 1:
        return 1
    return 2 if week_or_closer(found) else 3


def iso(case: Case) -> int | None:
    found = country(case.incident.location.country) if case.incident.location else None
    return found.iso_numeric if found else None


def region(case: Case) -> str | None:
    found = country(case.incident.location.country) if case.incident.location else None
    return found.acled_region if found else None


def country_name(case: Case) -> str | None:
    return _land(case) or None


def location(case: Case) -> str | None:
    """The place's name, else the name of the sharpest area known."""
    place = case.incident.location
    return (place.name or place.admin2 or place.admin1) if place else None


def notes(case: Case) -> str:
    """The record in our words, the convention behind the number, and the record's id."""
    return f"{story(case)} Fatalities by Tollbook's reading of ACLED's rules; record {case.incident.id}."


def fatalities(case: Case) -> int:
    """All dead of all sides by the convention; a suicide bomber whom the report doesn't count is added."""
    found = total(case, _killed, Way(), note=True).value or 0
    if case.value("sub_event_type") == "Suicide bomb" and case.part == 0 and not _counts_attackers(case):
        case.note("a suicide bomber whom the report does not count: counted in")
        return found + 1
    return found


def _killed(line: Toll, _: Incident) -> bool:
    return line.outcome == "killed"


def _counts_attackers(case: Case) -> bool:
    return any(line.party == "initiator" and line.outcome == "killed" for line in case.incident.toll)


def tags(case: Case) -> str | None:
    """The size of a crowd that demonstrated, where the report gives it."""
    if case.value("event_type") not in _DEMONSTRATIONS:
        return None
    sizes = [a.size for a in case.incident.actors if a.role == "initiator" and a.size is not None]
    if not sizes:
        return None
    size = sizes[0]
    if size.high == size.low:
        return f"crowd size={size.low}"
    return f"crowd size=at least {size.low}" if size.high is None else f"crowd size=between {size.low} and {size.high}"


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    "acled.actor1": actor1,
    "acled.actor2": actor2,
    "acled.assoc1": assoc1,
    "acled.assoc2": assoc2,
    "acled.inter1": inter1,
    "acled.inter2": inter2,
    "acled.interaction": interaction,
    "acled.event_date": event_date,
    "acled.year": year,
    "acled.time_precision": time_precision,
    "acled.iso": iso,
    "acled.region": region,
    "acled.country": country_name,
    "acled.location": location,
    "acled.notes": notes,
    "acled.fatalities": fatalities,
    "acled.tags": tags,
}
