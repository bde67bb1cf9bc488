"""A codebook's data dictionary for a terminal: ``tollbook codebook show``. docs/codebooks/ holds the same as pages."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import Final

from tollbook.codebooks.dictionary import how_of, summary, table_lines, table_source, type_of
from tollbook.codebooks.interchange import Keeps
from tollbook.codebooks.spec import RECORD_FIELDS, STANDINGS, Held, Spec

WIDTH: Final = 100


def shown(spec: Spec) -> str:
    """The data dictionary as plain text, no line longer than ``WIDTH`` where words allow."""
    return "\n".join(_lines(spec)) + "\n"


def shown_format(keeps: Keeps) -> str:
    """What a format keeps of the record, as plain text."""
    return "\n".join([keeps.title, _text(keeps.about, 2), *_held(keeps.holds)]) + "\n"


def _lines(spec: Spec) -> Iterator[str]:
    yield spec.title
    yield _text(spec.about, 2)
    yield _text(summary(spec).replace("`", ""), 2)
    if spec.scope:
        yield "\nWHAT HAS NO ROW"
        yield from (_text(f"- {scope.reason} ({scope.id})", 2) for scope in spec.scope)
    yield "\nCOLUMNS"
    for number, column in enumerate(spec.columns, 1):
        yield f"\n{number:4}  {column.name}"
        yield _text(type_of(column, spec), 6)
        yield _text(column.meaning, 6)
        if not column.blank:
            yield _text(f"Filled: {how_of(column)}", 6)
        mark = f" ({STANDINGS[column.standing]})" if column.standing in ("general", "reading") else ""
        yield _text(f"Source: {column.source}{mark}", 6)
    yield "\nTABLES"
    for name, table in spec.tables.items():
        yield "\n" + _text(f"{name}{table_source(name, spec)}", 2)
        yield from (_text(line, 6) for line in table_lines(table))
    yield from _held(spec.holds)
    if spec.sources:
        yield "\nSOURCES"
        yield from (_text(f"{key}: {told}", 2) for key, told in spec.sources.items())
    if spec.open_questions:
        yield "\nOPEN QUESTIONS"
        yield from (_text(f"- {question}", 2) for question in spec.open_questions)


def _held(holds: dict[str, Held]) -> Iterator[str]:
    if holds:
        yield "\nWHAT OF THE RECORD IT HOLDS"
    for field, told in RECORD_FIELDS.items():
        held = holds.get(field)
        if held is not None:
            how = f": {held.how}" if held.how else ""
            yield _text(f"{held.fate:8}{told}{how}", 2)


def _text(words: str, indent: int) -> str:
    lead = " " * indent
    return fill(
        " ".join(words.split()) if indent > 2 else words, WIDTH, initial_indent=lead, subsequent_indent=lead + "  "
    )
