"""Layout: headings, items, rows, dateline and boilerplate of a cleaned text.

>>> from tollbook.resources import Knowledge
>>> text = "Syria: Two strikes hit a depot.\\nIraq: One strike hit a bridge."
>>> [s.heading.of(text) for s in lay_out(text, Knowledge()).sections]
['Syria', 'Iraq']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tollbook.documents.case import letter_case
from tollbook.documents.datelines import read_dateline
from tollbook.documents.day_labels import DayLabels
from tollbook.documents.entries import EntryLabels, Label
from tollbook.documents.headings import Headings, RunIn
from tollbook.documents.pieces import LABELS, Piece, PieceKind, sections_of
from tollbook.documents.summaries import Summaries
from tollbook.mentions import Case, Layout
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

_BULLET: Final = re.compile(r"(?:[-*•·▪●◦‣–—]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\((?:i{1,3}|iv|v|vi{1,3}|ix|x)\)) +(?=\S)")
_RULED: Final = re.compile(r"[|:+= -]{3,}")  # "|---|---|"
_MOST_PREFIXES: Final = 6
_MOST_MARK: Final = 160  # characters
_MOST_REST: Final = 200  # characters in which a label is looked for
_MOST_HEADLINE: Final = 16  # words
_DIGEST: Final = 2  # lines


class BoilerplateEntry(Entry, frozen=True, kw_only=True):
    """Page furniture. ``pattern`` is matched in any case at the start of a line; ``alone``: it must fill the line."""

    pattern: str
    alone: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a line opens with, before any label: the mark of an item, or a heading run into it; and where it ends."""

    end: int
    item: bool = False
    heading: Span | None = None
    number: bool = False  # the mark of the item is a number


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a text with their offsets, what each opens with, its label, the months of bare days, and the names
    that several open with."""

    case: Case
    lines: tuple[tuple[str, int], ...]
    marks: tuple[_Mark, ...]
    labels: tuple[Label | None, ...]
    months: tuple[Span, ...]
    opening: Mapping[int, RunIn]
    digest: bool  # several lines open with a heading that runs into them


def lay_out(text: str, knowledge: Knowledge) -> Layout:
    """The layout of a text that ``clean`` gave. Time is linear in its length."""
    return layout_reader(knowledge).lay_out(text)


@lru_cache(maxsize=4)
def layout_reader(knowledge: Knowledge) -> LayoutReader:
    """The reader for this knowledge, built once."""
    return LayoutReader(knowledge)


class LayoutReader:
    """Lays texts out, from data/document_headings and data/document_boilerplate."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._headings = Headings(knowledge)
        self._labels = EntryLabels(knowledge)
        self._days = DayLabels(self._labels)
        self._summaries = Summaries(knowledge)
        self._furniture = [
            (entry.id, re.compile(entry.pattern, re.IGNORECASE), entry.alone)
            for entry in knowledge.entries("document_boilerplate", BoilerplateEntry)
        ]

    def lay_out(self, text: str) -> Layout:
        """See the function of the same name."""
        lines = self._read_lines(text)
        pieces = list(self._pieces(text, lines))
        return Layout(
            sections=sections_of(text, pieces),
            paragraphs=tuple(p.span for p in pieces if p.kind in {"plain", "bullet", "table_row"}),
            dateline=next((p.span for p in pieces if p.kind == "dateline"), None),
            boilerplate=tuple(p.span for p in pieces if p.kind == "boilerplate"),
            summaries=tuple(p.span for p in pieces if p.kind == "summary"),
            headings=tuple(p.span for p in pieces if p.kind in {"heading", "run_in", *LABELS}),
            labels=tuple(Span(p.label.start, p.label.end) for p in pieces if p.label),
            label_places=tuple(p.label.place for p in pieces if p.label and p.label.place),
            label_days=tuple(p.label.day for p in pieces if p.label and p.label.day),
            label_months=lines.months,
        )

    def furniture(self, line: str, at: int = 0) -> tuple[str, int] | None:
        """The entry whose page furniture stands in ``line`` at ``at``, and where that ends."""
        for name, pattern, alone in self._furniture:
            found = (pattern.fullmatch if alone else pattern.match)(line, at)
            if found is not None and found.end() > at:
                return name, found.end()
        return None

    def _read_lines(self, text: str) -> _Lines:
        """The lines of a text, what each opens with, and the label behind it."""
        case = letter_case(text)
        lines = tuple(_lines(text))
        marks = [self._mark(line, case) for line, _ in lines]
        rests = [line[m.end : m.end + _MOST_REST] for (line, _), m in zip(lines, marks, strict=True)]
        labels = list(self._labels.of_lines(rests))
        starts = [0 if m.number or labels[i] else m.end for i, m in enumerate(marks)]
        months: set[Span] = set()
        heads = [line[: m.end + _MOST_REST] for (line, _), m in zip(lines, marks, strict=True)]
        for i, day in enumerate(self._days.of_lines(heads, starts)):
            if labels[i] is not None:
                continue
            if day is None and months and (following := self._labels.read(rests[i])) is not None:
                labels[i] = following if following.shape == "next" else None
            if day is not None:
                marks[i] = _Mark(0, heading=day.heading or marks[i].heading)
                labels[i] = day.label
                months.add(day.month.shift(lines[day.month_line][1]))
        opening = self._headings.opening([line for line, _ in lines], case)
        digest = sum(mark.heading is not None for mark in marks) >= _DIGEST
        return _Lines(case, lines, tuple(marks), tuple(labels), tuple(sorted(months)), opening, digest)

    def _pieces(self, text: str, read: _Lines) -> Iterator[Piece]:
        case, lines, marks, labels = read.case, read.lines, read.marks, read.labels
        figures = self._summaries.of_lines([line for line, _ in lines])
        dated = False
        for index, (line, start) in enumerate(lines):
            if figures[index]:
                yield Piece("summary", Span(start, start + figures[index]))
                at = figures[index] + (line[figures[index] : figures[index] + 1] == " ")
                if at < len(line):  # "Harvest of the week. SOMALIA On Tuesday ...": headings may run into the rest
                    yield from self._body(read, index, at, text)
                continue
            label = labels[index]
            if label is not None:
                yield from self._entry(lines, index, labels, marks[index], case, text)
                continue
            at = 0
            for _ in range(_MOST_PREFIXES):
                found = self.furniture(line, at)
                if found is None:
                    break
                yield Piece("boilerplate", Span(start + at, start + found[1]))
                at = found[1] + (line[found[1] : found[1] + 1] == " ")
            if at >= len(line):
                continue
            dateline = read_dateline(line[at : at + 400], case, first=not dated)
            name = read.opening.get(index) if at == 0 else None
            if name is not None and dateline is not None and dateline.day is None and dateline.end <= name.body:
                dateline = None  # the first of several lines that open so: each says where its own news is from
            if dateline is not None:
                # A later dateline opens another release in the same text: its place and day hold for what follows it.
                kind: PieceKind = "run_in" if dated else "dateline"
                dated = True
                yield Piece(kind, _trimmed(text, Span(start + at, start + at + dateline.end)))
                at, name = at + dateline.end, None
            if name is not None:
                yield Piece("run_in", name.heading.shift(start))
                at = name.body
            if at < len(line):
                yield from self._body(read, index, at, text)

    def _entry(
        self,
        lines: Sequence[tuple[str, int]],
        index: int,
        labels: tuple[Label | None, ...],
        mark: _Mark,
        case: Case,
        text: str,
    ) -> Iterator[Piece]:
        """An entry of a list: its label, with the headline behind it if the text stands below, and what it tells."""
        (line, start), label = lines[index], labels[index]
        assert label is not None
        label = label.shift(start + mark.end)
        end, body = label.end, label.body
        rest = text[body : start + len(line)]
        below = index + 1 < len(lines) and labels[index + 1] is None and not mark.item
        if rest and below and self._is_headline(rest, lines[index + 1][0], case):
            end, body = start + len(line), start + len(line)
        if mark.heading is not None:
            yield Piece("run_in", mark.heading.shift(start))
        kind: PieceKind = "bullet_entry" if mark.item else "entry"
        yield Piece(kind, Span(label.start, end), label)
        if body < start + len(line):
            for inner in self._labels.within(line, body - start):
                further = inner.shift(start)
                yield from _text(text, Span(body, further.start))
                yield Piece(kind, Span(further.start, further.end), further)
                body = further.body
        yield from _text(text, Span(body, start + len(line)))

    def _mark(self, line: str, case: Case) -> _Mark:
        bullet = _BULLET.match(line)
        if bullet is not None:
            return _Mark(bullet.end(), item=True, number=any(map(str.isdigit, bullet[0])))
        run = next(self._headings.run_in(line[:_MOST_MARK], case), None)
        if run is not None and run.heading.start == 0:
            return _Mark(run.body, heading=run.heading)
        area = self._headings.before_label(line[:_MOST_MARK])
        if area is not None and self._labels.read(line[area.end + 1 : area.end + _MOST_MARK]) is not None:
            return _Mark(area.end + 1, heading=area)
        return _Mark(0)

    def _is_headline(self, rest: str, following: str, case: Case) -> bool:
        """Whether what stands behind a label is a headline: few words with no stop, and a paragraph below."""
        if len(rest.split()) > _MOST_HEADLINE or rest[-1] in ".:;!?," or not rest[0].isupper():
            return False
        return _BULLET.match(following) is None and not self._headings.is_line(
            following, case, blank_after=False, last=False
        )

    def _body(self, read: _Lines, index: int, at: int, text: str) -> Iterator[Piece]:
        """What is left of a line after page furniture and dateline."""
        lines, case = read.lines, read.case
        whole, start = lines[index]
        line, start = whole[at:], start + at
        following = lines[index + 1] if index + 1 < len(lines) else None
        if " | " in line or line.startswith("|") or _RULED.fullmatch(line):
            before = index > 0 and "|" in lines[index - 1][0]
            yield _row(line, start, first=not before, followed=following is not None and "|" in following[0])
            return
        bullet = _BULLET.match(line)
        if bullet is not None:
            yield Piece("bullet", Span(start + bullet.end(), start + len(line)))
            return
        blank_after = following is not None and text[start + len(line) : following[1]].count("\n") > 1
        if at == 0 and self._headings.is_line(line, case, blank_after=blank_after, last=following is None):
            yield Piece("heading", self._headings.words(line, start))
            return
        last = 0
        for run in self._headings.run_in(line, case, digest=read.digest):
            if run.heading.start > last:
                yield from _text(text, Span(start + last, start + run.heading.start))
            yield Piece("run_in", run.heading.shift(start))
            last = run.body
        yield from _text(text, Span(start + last, start + len(line)))


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """The lines that hold something, trimmed, with their offsets."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        span = _trimmed(text, Span(start, end))
        if span.end > span.start:
            yield text[span.start : span.end], span.start
        start = end + 1


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _text(text: str, span: Span) -> Iterator[Piece]:
    span = _trimmed(text, span)
    if span.end > span.start:
        yield Piece("plain", span)


def _row(line: str, start: int, *, first: bool, followed: bool) -> Piece:
    """A table's row. Ruled lines and the row of column names say nothing by themselves."""
    cells = [cell.strip() for cell in line.strip("| ").split("|")]
    names = first and followed and not any(map(str.isdigit, line)) and all(len(c.split()) <= 5 for c in cells)
    if names or _RULED.fullmatch(line):
        return Piece("boilerplate", Span(start, start + len(line)))
    lead = len(line) - len(line.lstrip("| "))
    return Piece("table_row", Span(start + lead, start + len(line.rstrip("| "))))
