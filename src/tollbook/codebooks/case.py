"""What a derivation sees: the records behind one row, the options, and where to note what was done."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol, TypeVar

from tollbook.model import Group, Incident, Source, Toll

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
Row = dict[str, Value]
Coarseness = Literal["admin1", "admin2", "0.1deg"]

T = TypeVar("T")

PENDING: Final[Any] = object()  # stands in a row for a column that is not derived yet


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose.

    ``names`` keeps the names of individuals. ``coarsen`` blurs places. ``numeric`` writes codes as numbers where a
    codebook has both (ACLED's inter and interaction). ``convention`` names another counting convention than the
    codebook's own. ``hxl`` adds a row of HXL hashtags.
    """

    names: bool = False
    coarsen: Coarseness | None = None
    numeric: bool = False
    convention: str | None = None
    hxl: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """One incident's part of a toll stated for several together, ``line``: the ``index``-th of ``of`` parts of
    ``beyond``, which is what the line adds to the tolls told of its members alone."""

    group: str
    line: Toll
    beyond: Toll
    index: int
    of: int


def _lists() -> defaultdict[str, list[str]]:
    return defaultdict(list)


@dataclass(slots=True)
class Tally:
    """What happened during a conversion: filled as rows are made, read by the loss report."""

    incidents: int = 0
    groups: int = 0
    rows: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    left_out: defaultdict[str, list[str]] = field(default_factory=_lists)
    invalid: defaultdict[str, list[str]] = field(default_factory=_lists)
    totals: list[tuple[str, str, int | None, int]] = field(default_factory=list)  # group, outcome, stated, written
    notes: Counter[str] = field(default_factory=Counter)

    def merge(self, other: Tally) -> None:
        """Add what happened elsewhere, after what happened here."""
        self.incidents += other.incidents
        self.groups += other.groups
        self.rows += other.rows
        self.rules.update(other.rules)
        self.lost.update(other.lost)
        self.notes.update(other.notes)
        self.totals.extend(other.totals)
        for mine, theirs in ((self.left_out, other.left_out), (self.invalid, other.invalid)):
            for reason, ids in theirs.items():
                mine[reason].extend(ids)


class CountingRule(Protocol):
    """What turns a toll line into a number: ``counting.Counter``."""

    def number(self, line: Toll) -> Number: ...


@dataclass(frozen=True, slots=True)
class Number:
    """A line's numbers under a convention: ``value`` is the single number, None for blank; ``high`` None is open;
    ``vague`` that they come from a word such as "dozens"."""

    value: int | None
    low: int
    best: int | None
    high: int | None
    rule: str
    vague: bool = False


@dataclass(slots=True)
class Case:
    """The records behind one row.

    ``incidents`` is one incident, or all those of a report where that is the unit. ``day``, ``part`` and ``parts``
    are set where an incident of several days makes a row a day. ``text`` is the report's text where the caller gave
    it. ``counter`` applies the codebook's convention; ``columns`` derives each column; ``row`` holds those derived so
    far, ``memo`` what several columns share.
    """

    incidents: tuple[Incident, ...]
    report_id: str
    source: Source
    options: Options
    tally: Tally
    counter: CountingRule
    shares: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()  # all of the report
    together: frozenset[str] = frozenset()  # all incidents linked with this one by a group or as parts, itself included
    text: str | None = None
    day: str | None = None
    part: int = 0
    parts: int = 1
    columns: Mapping[str, Callable[[Case], Value]] = field(default_factory=dict)
    row: Row = field(default_factory=dict)  # all columns in order, PENDING or derived
    memo: dict[Hashable, object] = field(default_factory=dict)

    @property
    def incident(self) -> Incident:
        """The incident, or a report's first."""
        return self.incidents[0]

    @property
    def own_groups(self) -> tuple[Group, ...]:
        """The groups that ``incident`` is a member of."""
        return tuple(group for group in self.groups if self.incident.id in group.members)

    def value(self, column: str) -> Value:
        """The value of one column, derived the first time that it is asked for."""
        found = self.row[column]
        if found is PENDING:
            found = self.row[column] = self.columns[column](self)
        return found

    def once(self, key: Hashable, make: Callable[[Case], T]) -> T:
        """``make(self)``, computed the first time only."""
        found = self.memo.get(key, PENDING)  # asked for tens of times a row: one look, not two
        if found is PENDING:
            found = self.memo[key] = make(self)
        return found  # type: ignore[return-value]

    def note(self, rule: str) -> None:
        """Count one use of a rule for the loss report."""
        self.tally.rules[rule] += 1
