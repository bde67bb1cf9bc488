"""A codebook ready to use: its file compiled to functions, and records turned to checked rows.

>>> from tollbook.codebooks.book import open_book
>>> open_book("acled").spec.title
'ACLED event table'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from msgspec import structs

from tollbook.codebooks.case import PENDING, Case, Options, Row, Share, Tally, Value
from tollbook.codebooks.check import RowChecker
from tollbook.codebooks.counting import part_of
from tollbook.codebooks.derive import Deriver, Get
from tollbook.codebooks.loss import fields_in
from tollbook.codebooks.places import coarsen
from tollbook.codebooks.rules import RULES
from tollbook.codebooks.spec import Column, Spec, load_spec
from tollbook.errors import CodebookError
from tollbook.export.cells import plain
from tollbook.export.mask import mask_all
from tollbook.export.sums import beyond
from tollbook.model import AnyRecord, Group, Incident, Source, Toll

_FEWER: Final = "a total stated for several incidents falls on those of them that have a row"
_TOLD: Final = "a total stated for several incidents: only what it adds to the tolls told of one of them is spread"
LONGEST_STRETCH: Final = 31  # days that an incident may be spread over, a row a day

_Added = Mapping[str, tuple[Toll, ...]]  # what each group's lines add to its members' own tolls


@dataclass(frozen=True, slots=True)
class _Job:
    """What all cases of one report share."""

    report_id: str
    source: Source
    options: Options
    tally: Tally
    text: str | None


class Book:
    """A codebook compiled. ``rows`` turns the records of one report into rows."""

    def __init__(self, spec: Spec) -> None:
        deriver = Deriver(spec, RULES)
        self.spec = spec
        self._counter = deriver.counter
        self._one_each = deriver.one_each
        self._columns = {column.name: _column(column, deriver) for column in spec.columns}
        self._pending: Row = {column.name: None if column.blank else PENDING for column in spec.columns}
        self._filled = [(column.name, self._columns[column.name]) for column in spec.columns if not column.blank]
        check_circles(spec)
        self._scope = [(scope, deriver.condition(scope.when, f"scope {scope.id!r}")) for scope in spec.scope]
        self._checker = RowChecker(spec)
        self._lost = frozenset(field for field, held in spec.holds.items() if held.fate != "kept")

    def rows(
        self,
        records: Sequence[AnyRecord],
        options: Options,
        tally: Tally,
        text: str | None = None,
        *,
        report: tuple[str, Source] | None = None,
    ) -> list[Row]:
        """The rows of one report's records, each checked; what can't be held or isn't written is noted in ``tally``.

        ``text`` is the report's, for codebooks that ask what it says; ``report`` names a report without records.
        """
        if not options.names:
            records = mask_all(records)
        if options.coarsen:
            records = coarsen(records, options.coarsen)
        incidents = tuple(record for record in records if isinstance(record, Incident))
        groups = tuple(record for record in records if isinstance(record, Group))
        tally.incidents += len(incidents)
        tally.groups += len(groups)
        for record in records:
            tally.lost.update(fields_in(record) & self._lost)
        if report is None:
            if not records:
                return []
            report = (records[0].report_id, records[0].source)
        job = _Job(*report, options, tally, text)
        by_report = self.spec.unit == "report"
        cases = self._report_case(incidents, groups, job) if by_report else self._incident_cases(incidents, groups, job)
        return [row for case in cases if (row := self._row(case)) is not None]

    # --- cases ---

    def _report_case(self, incidents: tuple[Incident, ...], groups: tuple[Group, ...], job: _Job) -> Iterator[Case]:
        kept = tuple(incident for incident in incidents if not self._left_out(self._case((incident,), job)))
        added = beyond((*incidents, *groups))
        yield replace(self._case(kept, job), shares=self._shares(kept, groups, added, job.tally), groups=groups)

    def _incident_cases(self, incidents: tuple[Incident, ...], groups: tuple[Group, ...], job: _Job) -> Iterator[Case]:
        linked = _linked(incidents, groups)
        cases = [self._case((incident,), job) for incident in incidents]
        # A record's place in the codebook may hang on its share of a total, and its share on which others have a
        # place: so first with the total spread over all, then over those that stay.
        added = beyond((*incidents, *groups))
        provisional = self._shares(incidents, groups, added, None)
        for case in cases:
            case.shares, case.together = provisional, linked.get(case.incident.id, frozenset())
            case.groups = groups
        kept = [case for case in cases if not self._left_out(case)]
        shares = self._shares([case.incident for case in kept], groups, added, job.tally)
        for case in kept:
            own = case.incident.id
            if shares.get(own) != provisional.get(own):
                case.row, case.memo = self._pending.copy(), {}
            case.shares = shares
            yield from self._parts(case)

    def _case(self, incidents: tuple[Incident, ...], job: _Job) -> Case:
        return Case(
            incidents,
            job.report_id,
            job.source,
            job.options,
            job.tally,
            self._counter,
            text=job.text,
            columns=self._columns,
            row=self._pending.copy(),
        )

    def _left_out(self, case: Case) -> bool:
        for scope, holds in self._scope:
            if holds(case):
                case.tally.left_out[scope.id].append(case.incident.id)
                return True
        return False

    def _shares(
        self, incidents: Sequence[Incident], groups: Sequence[Group], added: _Added, tally: Tally | None
    ) -> Mapping[str, tuple[Share, ...]]:
        """What each incident has of the totals: that which goes beyond the members' own tolls falls to those of them
        without one, or, where all have one, to all."""
        shares: dict[str, list[Share]] = {}
        for group in groups:
            lines = (line for line in group.toll if line.subset_of is None)
            for line, rest in zip(lines, added[group.id], strict=True):
                present = [i for i in incidents if i.id in group.members]
                members = _takers(line, present)
                for place, member in enumerate(members):
                    shares.setdefault(member, []).append(Share(group.id, line, rest, place, len(members)))
                if tally is not None:
                    self._total(group, rest, len(members), tally)
                    fewer = len(present) < len(group.members)
                    tally.notes.update(note for note, true in ((_FEWER, fewer), (_TOLD, rest != line)) if true)
        return {member: tuple(given) for member, given in shares.items()}

    def _total(self, group: Group, line: Toll, members: int, tally: Tally) -> None:
        """Check that the parts add up to what a total adds, and note both."""
        stated = self._counter.number(line).value
        parts = [part_of(stated or 0, place, members, one_each=self._one_each) for place in range(members)]
        tally.totals.append((group.id, line.outcome, stated, sum(parts)))
        if members and sum(parts) != (stated or 0):
            raise CodebookError(f"{self.spec.name}: parts of group {group.id} don't add up to {stated}")

    def _parts(self, case: Case) -> Iterator[Case]:
        """One case a day for an incident that went on for days, in codebooks whose unit is the day."""
        days = self._days(case.incident) if self.spec.unit == "incident_day" else ()
        if len(days) < 2:
            yield case
            return
        case.note("an incident of several days: a row a day")
        for index, day in enumerate(days):
            yield replace(case, day=day, part=index, parts=len(days), row=self._pending.copy(), memo={})

    def _days(self, incident: Incident) -> tuple[str, ...]:
        when = incident.date
        goes_on = incident.event_type in self.spec.durative or incident.occurrences.low > 1
        if when.precision != "day" or not goes_on or not when.start or not when.end or when.start == when.end:
            return ()
        start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
        length = (end - start).days + 1
        if not 2 <= length <= LONGEST_STRETCH:
            return ()
        return tuple((start + timedelta(days=n)).isoformat() for n in range(length))

    # --- rows ---

    def _row(self, case: Case) -> Row | None:
        row = case.row
        for name, get in self._filled:
            if row[name] is PENDING:
                row[name] = get(case)
        faults = list(self._checker.problems(row))
        if not faults:
            case.tally.rows += 1
            return row
        where = case.incidents[0].id if case.incidents else case.report_id
        for name, fault in faults:
            case.tally.invalid[f"{name}: {fault}"].append(where)
        return None


def _column(column: Column, deriver: Deriver) -> Get:
    get = deriver.get(column.derive, f"column {column.name!r}")
    # Texts out of a list of allowed ones are the codebook's own and need no tidying; the check refuses any other.
    if column.type in ("integer", "decimal", "boolean") or (column.values is not None and column.type == "text"):
        return get
    if column.type == "list":
        return lambda case: _listed(tidy(get(case)))

    def tidied(case: Case) -> Value:
        value = get(case)
        if value is None or (type(value) is str and value.isascii() and value.isprintable()):
            return value
        return tidy(value)

    return tidied


def _listed(value: Value) -> Value:
    return value if isinstance(value, list) else [] if value is None else [value]


def check_circles(spec: Spec) -> None:
    """Raise CodebookError where columns are derived from each other in a circle."""
    needs = {column.name: frozenset(_columns_named(column.derive)) for column in spec.columns}
    for name in needs:
        reached, edge = set[str](), {name}
        while edge:
            edge = {need for at in edge for need in needs.get(at, ())} - reached
            reached |= edge
        if name in reached:
            raise CodebookError(f"{spec.name}: column {name!r} is derived from itself")


def _columns_named(expression: object) -> Iterator[str]:
    """The columns that a derivation names."""
    if isinstance(expression, dict):
        if isinstance(expression.get("column"), str):
            yield expression["column"]
        for value in expression.values():
            yield from _columns_named(value)
    elif isinstance(expression, list):
        for item in expression:
            yield from _columns_named(item)


def tidy(value: Value) -> Value:
    """A value with its texts on one line, without control characters."""
    if isinstance(value, str):
        return plain(value) if not value.isascii() or not value.isprintable() else value
    if isinstance(value, list):
        return [tidy(item) for item in value]
    if isinstance(value, dict):
        return {key: tidy(item) for key, item in value.items()}
    return value


def _takers(line: Toll, members: Sequence[Incident]) -> list[str]:
    """The incidents that a total told for several falls to."""
    side = line.outcome, line.party == "initiator"
    without = [i.id for i in members if all((t.outcome, t.party == "initiator") != side for t in i.toll)]
    return without or [i.id for i in members]


def _linked(incidents: Sequence[Incident], groups: Sequence[Group]) -> dict[str, frozenset[str]]:
    """For each incident that belongs together with others, all of them, itself included."""
    present = {incident.id for incident in incidents}
    sets = [frozenset(group.members) & present for group in groups]
    sets += [frozenset({i.id, i.part_of}) for i in incidents if i.part_of in present]
    together: dict[str, frozenset[str]] = {}
    for members in sets:
        whole = frozenset().union(members, *(together[id_] for id_ in members if id_ in together))
        together.update(dict.fromkeys(whole, whole))
    return {id_: members for id_, members in together.items() if len(members) > 1}


def open_book(name_or_path: str | Path, convention: str | None = None) -> Book:
    """The codebook of that name, or the one in that file, ready to use; ``convention`` names another way to count.

    Raises CodebookError.
    """
    spec = load_spec(name_or_path)
    try:
        return Book(structs.replace(spec, convention=convention) if convention else spec)
    except CodebookError as error:
        raise CodebookError(f"{name_or_path}: {error}") from error
