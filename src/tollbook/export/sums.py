"""Sums of tolls in which nobody counts twice: neither a part beside its whole, nor those of one attack beside a total
that holds them. The summary of a run, the page, the columns and the codebooks add up by these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, get_args

from msgspec import structs

from tollbook.model import AnyRecord, CivilianStatus, Group, Incident, Outcome, Role, Toll

Bounds = tuple[int, int | None, int | None]  # low, best and high
HAPPENED: Final = frozenset({"occurred", "attempted"})  # only these count


def total(
    lines: Iterable[Toll], outcome: Outcome, *, party: Role | None = None, status: str | None = None
) -> Bounds | None:
    """Low, best and high of all lines of one outcome, no line counted twice; None where the report gives no number.

    A part of another line ("among them three officers") counts only where that other line isn't counted itself.
    """
    lines = tuple(lines)
    fitting = [
        index
        for index, line in enumerate(lines)
        if line.outcome == outcome and party in (None, line.party) and status in (None, line.civilian_status)
    ]
    counted = [lines[index] for index in fitting if lines[index].subset_of not in fitting]
    if not counted:
        return None
    bests = [line.best for line in counted if line.best is not None]
    highs = [line.high for line in counted if line.high is not None]
    complete = len(counted)
    return (
        sum(line.low for line in counted),
        sum(bests) if len(bests) == complete else None,
        sum(highs) if len(highs) == complete else None,
    )


def totals(lines: Iterable[Toll]) -> dict[Outcome, Bounds]:
    """The ``total`` of each outcome that the lines tell of."""
    lines = tuple(lines)
    return {outcome: found for outcome in get_args(Outcome) if (found := total(lines, outcome))}


def beyond(records: Sequence[AnyRecord]) -> dict[str, tuple[Toll, ...]]:
    """Of each group, by its id, what its toll adds to its members' own: "the two attacks killed 9 in all" adds 7 where
    one of them killed 2. ``records`` are all those of a report, or of several.

    Parts of a group's lines are left out; of two groups an incident's own count in the first. Where a group tells of
    civilians and of others apart, each takes from its members' own of its kind alone.
    """
    own = dict(_own(records))
    added: dict[str, tuple[Toll, ...]] = {}
    for group in records:
        if not isinstance(group, Group):
            continue
        whole = [line for line in group.toll if line.subset_of is None]
        lines = []
        for line in whole:
            kinds = {other.civilian_status for other in whole if other.outcome == line.outcome}
            status = line.civilian_status if len(kinds) > 1 else None
            told = 0
            for member in group.members:
                every = (member, line.outcome, line.party == "initiator", None)
                keys = {every, (*every[:3], status)}
                counts = min(line.low - told, *(own.get(key, 0) for key in keys))
                own.update({key: own.get(key, 0) - counts for key in keys})
                told += counts
            lines.append(_less(line, told))
        added[group.id] = tuple(lines)
    return added


def _own(records: Iterable[AnyRecord]) -> Iterator[tuple[tuple[str, Outcome, bool, CivilianStatus | None], int]]:
    """How many each incident that happened harmed at least, by its id, the outcome, whether they acted themselves, and
    what is known of their being civilians (None: whatever is)."""
    for record in records:
        if isinstance(record, Incident) and record.status in HAPPENED:
            for outcome in totals(record.toll):
                for status in (None, *get_args(CivilianStatus)):
                    every = total(record.toll, outcome, status=status)
                    actors = total(record.toll, outcome, party="initiator", status=status)
                    theirs = actors[0] if actors else 0
                    yield (record.id, outcome, True, status), theirs
                    yield (record.id, outcome, False, status), (every[0] if every else 0) - theirs


def _less(line: Toll, told: int) -> Toll:
    """A line without so many of its people."""
    if not told:
        return line
    best, high = (None if n is None else max(0, n - told) for n in (line.best, line.high))
    return structs.replace(line, low=line.low - told, best=best, high=high, modifier=None)


def summed(records: Sequence[AnyRecord]) -> dict[Outcome, Bounds]:
    """What all incidents that happened, and the totals told for several of them, come to."""
    happened = [r for r in records if isinstance(r, Incident) and r.status in HAPPENED]
    joined = {id_ for incident in happened for id_ in incident.groups}
    told = [totals(incident.toll) for incident in happened]
    told += [totals(lines) for id_, lines in beyond(records).items() if id_ in joined]
    return {
        outcome: added(found[outcome] for found in told if outcome in found)
        for outcome in get_args(Outcome)
        if any(outcome in found for found in told)
    }


def added(bounds: Iterable[Bounds]) -> Bounds:
    """Several bounds added up; what is open in one is open in the sum."""
    low, best, high = zip(*bounds, strict=True)
    return sum(low), _closed(best), _closed(high)


def _closed(numbers: Sequence[int | None]) -> int | None:
    known = [n for n in numbers if n is not None]
    return sum(known) if len(known) == len(numbers) else None
