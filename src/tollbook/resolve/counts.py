"""Counting conventions: which single number, or which string, a scheme writes for an interval.

The record keeps what the words say, low to high. A scheme wants one number, and each has its own rule for "several"
or "at least 35". A convention is data (``data/conventions.json``; a codebook's file may hold one in the same form):
a rule for each shape of interval, and a table of vague words by their ids in ``data/counts.jsonl``.

    >>> from tollbook.resources import Knowledge
    >>> Conventions(Knowledge()).named("isaf_min").count(Interval(low=36, high=None), None, "more than")
    Counted(value=36, text='36', rule='isaf_min: at_least: low')
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

from tollbook.errors import KnowledgeError
from tollbook.model import Interval
from tollbook.resources import Knowledge

Shape = Literal["exact", "at_least", "up_to", "about", "between", "unknown"]
SHAPES: tuple[Shape, ...] = ("exact", "at_least", "up_to", "about", "between", "unknown")


class ConventionEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One convention. ``shapes`` gives for each shape ``low``, ``best`` or ``high``, a fixed number, ``blank``, or a
    template such as ``{low}-``; ``words`` a number, a string or null (blank) for a vague word's id."""

    source: str
    shapes: dict[Shape, int | str]
    words: dict[str, int | str | None] = {}


@dataclass(frozen=True, slots=True)
class Counted:
    """What a convention writes: ``value`` None and ``text`` empty where it leaves a blank; and the rule used."""

    value: int | None
    text: str
    rule: str


def shape_of(interval: Interval, best: int | None) -> Shape:
    """The shape of an interval.

    >>> shape_of(Interval(low=72, high=88), 80)
    'about'
    """
    if interval.high is None:
        return "at_least" if interval.low else "unknown"
    if interval.low == interval.high:
        return "exact"
    if best is not None:
        return "about"
    return "between" if interval.low else "up_to"


@dataclass(frozen=True, slots=True)
class Convention:
    """A convention ready for use."""

    name: str
    entry: ConventionEntry

    def count(self, interval: Interval, best: int | None, modifier: str | None) -> Counted:
        """What the scheme writes for a count with this interval, best number and modifier."""
        if modifier is not None and modifier in self.entry.words:
            said = self.entry.words[modifier]
            text = "" if said is None else str(said)
            rule = f"{self.name}: the word {modifier!r}: {text or 'blank'}"
            return Counted(said if isinstance(said, int) else None, text, rule)
        shape = shape_of(interval, best)
        bound = self.entry.shapes[shape]
        rule = f"{self.name}: {shape}: {bound}"
        middle = interval.low if best is None else best
        top = middle if interval.high is None else interval.high
        if bound == "blank":
            return Counted(None, "", rule)
        values: dict[int | str, int] = {"low": interval.low, "best": middle, "high": top}
        value = bound if isinstance(bound, int) else values.get(bound)
        if value is not None:
            return Counted(value, str(value), rule)
        text = str(bound).format(low=interval.low, best=middle, high=top)
        return Counted(int(text) if text.isdigit() else None, text, rule)


class Conventions:
    """The conventions of ``data/conventions.json``, ours or a user's."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.document("conventions.json", dict[str, ConventionEntry])
        for name, entry in entries.items():
            missing = [shape for shape in SHAPES if shape not in entry.shapes]
            if missing:
                raise KnowledgeError(f"convention {name!r} has no rule for {', '.join(missing)}")
        self._entries = entries

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in file order."""
        return tuple(self._entries)

    def named(self, name: str) -> Convention:
        """One convention; KnowledgeError where there is none of that name."""
        if name not in self._entries:
            raise KnowledgeError(f"no counting convention {name!r}; there are {', '.join(self._entries)}")
        return Convention(name, self._entries[name])
