"""What a run did, counted as it goes: reports, incidents by type, tolls, what was left open and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tollbook.export.columns import number
from tollbook.export.sums import HAPPENED, Bounds, added, summed
from tollbook.model import AnyRecord, Group, Outcome
from tollbook.reasons import REASONS
from tollbook.runs.run import Coded

SHOWN: Final = 20  # failures printed; all stand in OUT.errors.jsonl


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, row or report that gave no records, and why."""

    path: str
    reason: str


@dataclass(slots=True)
class Tally:
    """Counts of a run. ``add`` is its one way of changing."""

    reports: int = 0
    coded: int = 0
    sentences: int = 0
    skipped: int = 0
    groups: int = 0
    types: Counter[str] = field(default_factory=Counter)
    apart: Counter[str] = field(default_factory=Counter)
    tolls: dict[Outcome, Bounds] = field(default_factory=dict)
    unresolved: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def add(self, coded: Coded) -> None:
        """Count one report."""
        self.reports += 1
        if coded.reason is not None:
            self.fail(coded.path or coded.name, coded.reason)
            return
        self.coded += 1
        self.sentences += coded.sentences
        self.skipped += coded.skipped
        self._records(coded.records)

    def fail(self, path: str, reason: str) -> None:
        """Count something that could not be read or coded."""
        self.failures.append(Failure(path, reason))

    def _records(self, records: Sequence[AnyRecord]) -> None:
        for record in records:
            if isinstance(record, Group):
                self.groups += 1
                continue
            self.unresolved.update(f"{u.field.strip('/').split('/')[0]}: {u.reason}" for u in record.unresolved)
            if record.status in HAPPENED:
                self.types[record.event_type] += 1
            else:
                self.apart[record.status] += 1
        for outcome, found in summed(records).items():
            self.tolls[outcome] = added((self.tolls[outcome], found)) if outcome in self.tolls else found


def summary(tally: Tally) -> Iterator[tuple[str, str]]:
    """The summary as rows of a name and a value; a row without a value heads those below it."""
    failed = f", {len(tally.failures)} failed" if tally.failures else ""
    yield "Reports", f"{tally.reports} read{failed}"
    share = f": {tally.skipped / tally.sentences:.0%}" if tally.sentences else ""
    yield "Sentences", f"{tally.sentences} ({tally.skipped} skipped by the gate{share})"
    yield "Incidents", str(tally.types.total())
    yield from ((f"  {_said(kind)}", str(count)) for kind, count in _ranked(tally.types))
    if tally.apart:
        yield "Not happened, not counted", str(tally.apart.total())
        yield from ((f"  {status}", str(count)) for status, count in _ranked(tally.apart))
    if tally.groups:
        yield "Groups with a shared toll", str(tally.groups)
    if tally.tolls:
        yield "Tolls as reported", ""
        yield from ((f"  {_said(outcome)}", number(low, high)) for outcome, (low, _, high) in tally.tolls.items())
    if tally.unresolved:
        yield "Fields left open", str(tally.unresolved.total())
        for key, count in _ranked(tally.unresolved):
            name, _, reason = key.partition(": ")
            yield f"  {name}", f"{count}: {REASONS.get(reason, reason)}"
    if tally.failures:
        yield "Failed", ""
        yield from ((f"  {failure.path}", failure.reason) for failure in tally.failures[:SHOWN])
        if len(tally.failures) > SHOWN:
            yield "  ...", f"and {len(tally.failures) - SHOWN} more"


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _said(id_: str) -> str:
    return id_.replace("killed_wounded_or", "killed, wounded or").replace("_", " ")
