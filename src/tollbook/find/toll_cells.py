"""People harmed as a table counts them: a number under the column name "Killed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tollbook.mentions import Reading, Section, TollMention
from tollbook.model import Interval, Outcome
from tollbook.spans import Span

_COLUMNS: Final[tuple[tuple[re.Pattern[str], Outcome], ...]] = (
    (re.compile(r"(?:killed|dead)\b.*\b(?:wounded|injured)|casualt(?:y|ies)", re.IGNORECASE), "killed_or_wounded"),
    (re.compile(r"(?:\w+ )?(?:killed|dead|deaths|fatalities|kia)\b", re.IGNORECASE), "killed"),
    (re.compile(r"(?:\w+ )?(?:wounded|injured|injuries|hurt|wia)\b", re.IGNORECASE), "wounded"),
    (re.compile(r"(?:\w+ )?(?:abducted|kidnapped|captured|taken)\b", re.IGNORECASE), "captured"),
)
_NUMBER: Final = re.compile(r"(?:at least |about |~ ?|> ?)?(\d{1,5})(?: ?[-–] ?(\d{1,5}))?\+?", re.IGNORECASE)
_BETWEEN: Final = " | "


def cell_tolls(reading: Reading) -> Iterator[TollMention]:
    """The tolls of the cells of all rows, in text order; each cell is its own words and trigger."""
    for section in reading.layout.sections:
        names = _names(section, reading) if section.kind == "table_row" else []
        cells = _cells(section.body, reading.text) if names else []
        if len(cells) != len(names):
            continue
        for name, cell in zip(names, cells, strict=True):
            outcome = next((o for pattern, o in _COLUMNS if pattern.fullmatch(name)), None)
            number = _NUMBER.fullmatch(cell.of(reading.text))
            if outcome is None or number is None:
                continue
            low, high = int(number[1]), int(number[2] or number[1])
            most = None if number[0].endswith("+") or number[0].lower().startswith("at least") else high
            yield TollMention(
                span=cell, rule="toll.cell", outcome=outcome, trigger=cell, people=None,
                interval=Interval(low=low, high=most), best=low if low == high else None, modifier=None, who=None,
                civilian_status="unknown",
            )  # fmt: skip


def _names(section: Section, reading: Reading) -> list[str]:
    """The column names above a row: the last line of cells that the layout set aside before it."""
    text = reading.text
    above = [s for s in reading.layout.boilerplate if s.end <= section.body.start and re.search(r"\w", s.of(text))]
    if not above or "|" not in above[-1].of(text):
        return []
    return [cell.of(text).strip() for cell in _cells(above[-1], text)]


def _cells(row: Span, text: str) -> list[Span]:
    """The cells of a row, trimmed of the bars that open and close it."""
    start, end = row
    while start < end and text[start] in "| ":
        start += 1
    while end > start and text[end - 1] in "| ":
        end -= 1
    bars = [m.start() for m in re.finditer(r" \| ", text[start:end])]
    edges = [start - len(_BETWEEN), *(start + bar for bar in bars), end]
    return [Span(a + len(_BETWEEN), b) for a, b in pairwise(edges)]
