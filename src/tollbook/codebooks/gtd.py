"""GTD's rules that need code: up to three attack and target types, weapons, perpetrators, what the toll becomes.

Code lists, labels, inclusion criteria and columns stand in data/codebooks/gtd.yaml. The GTD codebook was not to be had
whole: the rules follow published rows and dictionaries, as docs/codebooks/gtd.md says of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from tollbook.codebooks import gtd_attack, gtd_targets, gtd_toll
from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.common import land_column
from tollbook.codebooks.dates import stretch_of
from tollbook.codebooks.gtd_attack import attack_types, groups
from tollbook.codebooks.gtd_tables import durative
from tollbook.codebooks.gtd_targets import arms, nationality, nth_column, targets
from tollbook.codebooks.narrative import story
from tollbook.codebooks.sides import RULING, sides_of
from tollbook.export.columns import number

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MILITARY, _MILITIAS = 4, 17  # target types


def state_act(case: Case) -> bool:
    """Whether a state's forces acted: no terrorism by this scheme."""
    initiators = sides_of(case).initiators
    return bool(initiators) and all(
        side.kind in RULING or (side.kind == "external" and side.actor is not None) for side in initiators
    )


def only_soldiers(case: Case) -> bool:
    """Whether only soldiers or fighters were aimed at: by GTD's kinds of target military or militias, not police."""
    kinds = {target.type for target in gtd_targets.targets(case)}
    return kinds <= {_MILITARY, _MILITIAS}


def between_groups(case: Case) -> bool:
    """Whether only fighters of other groups were aimed at."""
    return {target.type for target in gtd_targets.targets(case)} == {_MILITIAS}


# --- date, place, words ---


def _date_part(part: str) -> Callable[[Case], Value]:
    def column(case: Case) -> Value:
        found = stretch_of(case)
        if found is None:
            return None
        if part == "year":
            return found.start.year
        same_month = found.start.month == found.end.month and found.start.year == found.end.year
        if part == "day":
            # A best single day is written, with the others that remain possible told in approxdate.
            return found.start.day if found.best_days == 1 or _lasting(case) else 0
        return found.start.month if same_month or found.best_days == 1 or _lasting(case) else 0

    return column


def _lasting(case: Case) -> bool:
    """Whether the stretch is how long it went on, not how little is known."""
    return case.incident.date.precision == "day" and case.incident.event_type in durative()


def approximate_date(case: Case) -> str | None:
    """The days between which it lies, where more than one remains possible."""
    found = stretch_of(case)
    if found is None or found.days == 1:
        return None
    return f"{found.earliest.isoformat()} to {found.latest.isoformat()}"


def extended(case: Case) -> int:
    """1 where it went on for more than a day."""
    found = stretch_of(case)
    return int(found is not None and found.best_days > 1 and _lasting(case))


def resolution(case: Case) -> str | None:
    """The last day of what went on for more than a day, as month, day and year."""
    found = stretch_of(case)
    return _american(found.end) if found and extended(case) else None


def specificity(case: Case) -> int:
    """1 a settlement's point, 2 a settlement by its area's point, 3 second-order area, 4 first-order area, 5 none."""
    place = case.incident.location
    if place is None or place.latitude is None:
        return 5
    if place.precision in ("site", "settlement", "near"):
        return 1
    if place.precision == "admin2":
        return 2 if place.name and place.name not in (place.admin2, place.admin1) else 3
    return 4 if place.precision == "admin1" else 5


def city(case: Case) -> str:
    """The settlement, also where the incident lay near it; ``Unknown`` where only an area is known."""
    place = case.incident.location
    if place is None or not place.name or place.precision == "country":
        return "Unknown"
    settled = place.precision in ("site", "settlement", "near")
    return place.name if settled or place.name not in (place.admin1, place.admin2) else "Unknown"


def vicinity(case: Case) -> int:
    """1 where it happened near the city named, 0 in it, -9 where only an area is known."""
    place = case.incident.location
    if place is None or place.precision in ("admin1", "country", "unknown"):
        return -9
    return int(place.precision == "near" or bool(place.relation))


def place_note(case: Case) -> str | None:
    """The place's relation to the city, in our words."""
    place = case.incident.location
    if place is None or not place.relation:
        return None
    return f"The incident occurred {place.relation} {place.name or 'the place named'}."


def summary(case: Case) -> str:
    """The record in our words behind the day, ``00/00/0000`` where it is not known to the day."""
    found = stretch_of(case)
    lead = _american(found.start) if found and found.best_days == 1 else "00/00/0000"
    return story(case, opening=f"{lead}: ")


def additional_notes(case: Case) -> str:
    """How vague numbers and totals were treated, and the record's id, by which ``related`` names incidents."""
    shares = case.shares.get(case.incident.id, ())
    told = [f"Tollbook record {case.incident.id}."]
    told += [
        f"The report gives {share.line.outcome} {number(share.line.low, share.line.high)} for {share.of} incidents"
        " together; the number is divided among them."
        for share in shares
    ]
    vague = [line for line in case.incident.toll if case.counter.number(line).value is None]
    told += [f"The words for {line.outcome} give no number ({number(line.low, line.high)})." for line in vague]
    return " ".join(told)


def related(case: Case) -> str | None:
    """Record ids of the linked incidents, this one included; GTD's own ids are its own."""
    return ", ".join(sorted(case.together)) or None


def citation(case: Case) -> str:
    """The source and its day as GTD cites them, without the headline, which is the source's prose."""
    said = case.source.name or case.source.id
    day = _day(case.source.published)
    return f"{said}, {_MONTHS[day.month - 1]} {day.day}, {day.year}." if day else f"{said}."


def _american(day: date) -> str:
    return f"{day.month:02}/{day.day:02}/{day.year:04}"


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _nth(values: Callable[[Case], tuple[Value, ...]], index: int) -> Callable[[Case], Value]:
    def column(case: Case) -> Value:
        found = values(case)
        return found[index] if index < len(found) else None

    return column


def _columns() -> Iterator[tuple[str, Callable[[Case], Value]]]:
    for n in (1, 2, 3):
        yield f"gtd.attack{n}", _nth(attack_types, n - 1)
        yield f"gtd.group{n}", _nth(groups, n - 1)
        for field in ("type", "subtype", "corp", "name"):
            yield f"gtd.target{n}.{field}", nth_column(targets, field, n - 1)
        yield f"gtd.nationality{n}", nationality("gtd", n - 1)
        yield f"gtd.nationality{n}.name", nationality("gtd_name", n - 1)
    for n in (1, 2, 3, 4):
        for field in ("type", "subtype"):
            yield f"gtd.weapon{n}.{field}", nth_column(arms, field, n - 1)
    for part in ("year", "month", "day"):
        yield f"gtd.{part}", _date_part(part)
    for field in ("gtd", "gtd_name", "gtd_region"):
        yield f"gtd.country.{field}", land_column(field)


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    **dict(_columns()),
    **{
        f"gtd.{rule.__name__}": rule
        for rule in (
            state_act, only_soldiers, between_groups, approximate_date, extended, resolution, specificity, city,
            vicinity, place_note, summary, additional_notes, related, citation, gtd_attack.uncertain,
            gtd_attack.individual, gtd_attack.perpetrators, gtd_attack.claimed, gtd_targets.weapon_detail,
            gtd_toll.success, gtd_toll.killed, gtd_toll.killed_attackers, gtd_toll.wounded, gtd_toll.wounded_attackers,
            gtd_toll.americans_killed, gtd_toll.americans_wounded, gtd_toll.captured_attackers,
            gtd_toll.hostage_taking, gtd_toll.hostages, gtd_toll.outcome_of_hostages, gtd_toll.damaged,
            gtd_toll.damage_words,
        )
    },
}  # fmt: skip
