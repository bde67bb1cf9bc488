"""The pieces that a text's lines fall into, and the sections that they make together.

>>> pieces = [Piece("heading", Span(0, 5)), Piece("plain", Span(6, 20)), Piece("plain", Span(21, 40))]
>>> [(s.heading, s.body) for s in sections_of("Syria ...", pieces)]
[(Span(start=0, end=5), Span(start=6, end=40))]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tollbook.documents.entries import Label
from tollbook.mentions import Section
from tollbook.spans import Span

PieceKind = Literal[
    "heading", "run_in", "entry", "bullet", "bullet_entry", "table_row", "plain", "dateline", "boilerplate", "summary"
]
SectionKind = Literal["plain", "heading", "run_in", "entry", "bullet", "table_row"]
LABELS: Final = frozenset(("entry", "bullet_entry"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line, and what it is."""

    kind: PieceKind
    span: Span
    label: Label | None = None  # an entry's, in the text


def sections_of(text: str, pieces: Sequence[Piece]) -> tuple[Section, ...]:
    """Fold the pieces: text under one heading is one section, each item and row is a section of its own."""
    sections: list[Section] = []
    heading: Span | None = None
    label: Span | None = None
    under: Literal["plain", "heading", "run_in"] = "plain"
    open_: Span | None = None

    def add(body: Span, kind: SectionKind) -> None:
        sections.append(Section(len(sections), label or heading, body, "entry" if label else kind))

    def close() -> None:
        nonlocal open_
        if open_ is not None:
            add(open_, under)
            open_ = None

    listed = False  # the label is that of one item only
    for piece in pieces:
        if piece.kind == "plain":
            open_ = piece.span if open_ is None else Span(open_.start, piece.span.end)
        elif piece.kind in {"heading", "run_in"}:
            close()
            heading, under, label = piece.span, "heading" if piece.kind == "heading" else "run_in", None
        elif piece.kind in LABELS:
            close()
            label, listed = piece.span, piece.kind == "bullet_entry"
        elif piece.kind in ("bullet", "table_row"):
            close()
            label = None if listed else label
            add(piece.span, piece.kind)
    close()
    if not sections:
        add(Span(len(text), len(text)), under)
    return tuple(sections)
