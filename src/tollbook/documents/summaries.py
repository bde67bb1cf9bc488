"""Figures for a week, a month or a province: totals that stand above or below what is told, and tell nothing.

>>> from tollbook.resources import Knowledge
>>> Summaries(Knowledge()).of_lines(["Number of operations: 41", "Killed: 158", "Sabra: a post was hit."])
(24, 11, 0)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from tollbook.resources import Entry, Knowledge

_LONGEST: Final = 600  # characters of a line that are looked at
_END: Final = re.compile(r"[.!?](?= [A-Z]|$)")


class SummaryEntry(Entry, frozen=True, kw_only=True):
    """A form of such figures. ``pattern`` is matched in any case at the start of a line; "line" and "figure" must fill
    it, a "sentence" reaches to its full stop; a "figure" counts only beside one of the others."""

    kind: Literal["sentence", "line", "figure"]
    pattern: str


class Summaries:
    """Finds figures, by the forms in data/document_summaries."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = sorted(knowledge.entries("document_summaries", SummaryEntry), key=lambda e: e.kind == "figure")
        self._forms = [(entry.kind, re.compile(entry.pattern, re.IGNORECASE)) for entry in entries]

    def of_lines(self, lines: Sequence[str]) -> tuple[int, ...]:
        """How many characters of each line, from its start, are such figures."""
        found = [self._read(line) for line in lines]
        ends = [0 if kind == "figure" else end for kind, end in found]
        for step in (1, -1):  # a figure counts beside one that counts, downwards and upwards
            order = range(len(lines)) if step == 1 else range(len(lines) - 1, -1, -1)
            for i in order:
                kind, end = found[i]
                beside = 0 <= i - step < len(lines) and ends[i - step] > 0
                if kind == "figure" and beside and found[i - step][0] != "sentence":
                    ends[i] = end
        return tuple(ends)

    def _read(self, line: str) -> tuple[str | None, int]:
        if len(line) > _LONGEST:
            line = line[:_LONGEST]
        for kind, pattern in self._forms:
            if kind != "sentence":
                if len(line) < _LONGEST and pattern.fullmatch(line):
                    return kind, len(line)
            elif found := pattern.match(line):
                end = _END.search(line, found.end())
                return kind, end.end() if end else len(line)
        return None, 0
