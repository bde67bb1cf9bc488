"""UCDP GED's deaths: best estimates by whose they are, low and high of the total.

The rules follow published rows, as docs/codebooks/ucdp_ged.md says of each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tollbook.codebooks.case import Case
from tollbook.codebooks.counting import UNDECIDED, Line, Sum, counted, part_of
from tollbook.codebooks.sides import sides_of
from tollbook.codebooks.ucdp_dyad import ONE_SIDED, dyad_of
from tollbook.model import Incident, Toll

# Words for a plural that set no number, by their ids in data/counts: published rows have them as 0/0/1 where one side
# says so of the other.
_PLURALS: Final = frozenset(
    {"plural", "few", "some", "several", "multiple", "group", "number", "handful", "numerous", "many", "large_number"}
)


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
        """The best estimate of all dead."""
        return self.a + self.b + self.civilians + self.unknown


def deaths_of(case: Case) -> Deaths | None:
    """The deaths of a case, or None where the report tells of none."""
    return case.once("ucdp.deaths", _deaths)


def _deaths(case: Case) -> Deaths | None:
    lines = counted(case, lambda line, _: line.outcome == "killed" or line.outcome in UNDECIDED)
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
    if line.toll.outcome in UNDECIDED:
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
