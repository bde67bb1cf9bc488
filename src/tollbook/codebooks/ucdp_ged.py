"""UCDP GED's rules that need code: its columns, from the dyad, the deaths, date and place.

What data can say stands in data/codebooks/ucdp_ged.yaml. No text of the GED codebook was to be had: the rules follow
published rows, schemas and definitions, as docs/codebooks/ucdp_ged.md says of each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.common import land_column
from tollbook.codebooks.countries import country
from tollbook.codebooks.dates import stretch_of
from tollbook.codebooks.sides import Side
from tollbook.codebooks.ucdp_deaths import deaths_of
from tollbook.codebooks.ucdp_dyad import dyad_of, of_state, side_name


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
    """1 state-based, 2 non-state, 3 one-sided; None where no dyad can be named."""
    dyad = dyad_of(case)
    return dyad.violence if dyad else None


def side_a(case: Case) -> str | None:
    """The first side of the dyad: the state, where there is one."""
    dyad = dyad_of(case)
    return side_name(dyad.a) if dyad else None


def side_b(case: Case) -> str | None:
    """The second side of the dyad; ``Civilians`` where violence was one-sided."""
    dyad = dyad_of(case)
    return side_name(dyad.b) if dyad else None


def dyad_name(case: Case) -> str | None:
    """Both sides with a dash between them."""
    dyad = dyad_of(case)
    return f"{side_name(dyad.a)} - {side_name(dyad.b)}" if dyad else None


def gwno_a(case: Case) -> int | None:
    """The first side's Gleditsch-Ward number, where it is a state."""
    dyad = dyad_of(case)
    return _gwno(dyad.a) if dyad else None


def gwno_b(case: Case) -> int | None:
    """The second side's Gleditsch-Ward number, where it is a state."""
    dyad = dyad_of(case)
    return _gwno(dyad.b) if dyad and dyad.b else None


def _gwno(side: Side) -> int | None:
    if not of_state(side):
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
    """The first day that remains possible, at midnight."""
    found = stretch_of(case)
    return f"{found.earliest.isoformat()} 00:00:00.000" if found else None


def date_end(case: Case) -> str | None:
    """The last day that remains possible, at midnight."""
    found = stretch_of(case)
    return f"{found.latest.isoformat()} 00:00:00.000" if found else None


def year(case: Case) -> int | None:
    """The year of the first day that remains possible."""
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
    """The point in well-known text, to a millionth of a degree: ``POINT (43.13 36.34)``."""
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
    "ucdp.country": land_column("ucdp_name"),
    "ucdp.country_id": land_column("gw"),
    "ucdp.region": land_column("ucdp_region"),
    "ucdp.event_clarity": event_clarity,
    "ucdp.source_article": source_article,
    "ucdp.possible_deaths": possible_deaths,
    **{f"ucdp.{name}": _deaths_column(name) for name in ("a", "b", "civilians", "unknown", "best", "low", "high")},
}
