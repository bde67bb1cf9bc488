"""ACLED's rules that need code: the columns of actors, interaction, days, the dead.

What data can say (the order of sub-event types, disorder types, columns) stands in data/codebooks/acled.yaml.
Source of the rules: the ACLED codebook as docs/codebooks/acled.md cites it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tollbook.codebooks.acled_actors import DEMONSTRATIONS, INTER_CODES, Party, land_of, pair_of
from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.common import land_column
from tollbook.codebooks.counting import Way, total
from tollbook.codebooks.dates import stretch_of, week_or_closer
from tollbook.codebooks.narrative import story
from tollbook.codebooks.sides import bombers
from tollbook.export.cells import listed
from tollbook.model import Incident, Toll


def actor1(case: Case) -> str:
    """The name of the first side."""
    return pair_of(case).first.name


def actor2(case: Case) -> str | None:
    """The name of the second side; None where there is none."""
    second = pair_of(case).second
    return second.name if second else None


def assoc1(case: Case) -> str | None:
    """Who is associated with the first side, several with semicolons between them."""
    return listed(pair_of(case).first.associates) or None


def assoc2(case: Case) -> str | None:
    """Who is associated with the second side; civilians beside a battle's side are not."""
    second = pair_of(case).second
    if second is None or not second.associates:
        return None
    civilian = case.value("event_type") == "Battles"
    return listed(a for a in second.associates if not (civilian and a.startswith("Civilians"))) or None


def inter1(case: Case) -> Value:
    """The kind of the first side, as text or with ``numeric`` as a code."""
    return _inter(pair_of(case).first, case)


def inter2(case: Case) -> Value:
    """The kind of the second side; where there is none, blank or with ``numeric`` 0."""
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
    """The year of ``event_date``."""
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


def country_name(case: Case) -> str | None:
    """ACLED's name of the country."""
    return land_of(case) or None


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
        return found + bombers(case)
    return found


def _killed(line: Toll, _: Incident) -> bool:
    return line.outcome == "killed"


def _counts_attackers(case: Case) -> bool:
    return any(line.party == "initiator" and line.outcome == "killed" for line in case.incident.toll)


def tags(case: Case) -> str | None:
    """The size of a crowd that demonstrated, where the report gives it."""
    if case.value("event_type") not in DEMONSTRATIONS:
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
    "acled.iso": land_column("iso_numeric"),
    "acled.region": land_column("acled_region"),
    "acled.country": country_name,
    "acled.location": location,
    "acled.notes": notes,
    "acled.fatalities": fatalities,
    "acled.tags": tags,
}
