"""Print an explanation: coloured on a terminal, plain in a pipe, wrapped to a width in both."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from tollbook.explain import Line
from tollbook.export.cells import plain

# ANSI: the eight base colours alone, so that a terminal's own palette decides.
_STYLES: Final = {
    "title": "1", "heading": "1;4", "text": "", "skipped": "2", "reading": "", "incident": "1;36", "field": "",
    "open": "33", "note": "2",
}  # fmt: skip
_INDENT: Final = "      "
PLAIN_WIDTH: Final = 100


def print_lines(lines: Iterable[Line], file: TextIO, width: int | None = None) -> None:
    """Print ``lines`` to ``file``, in colour only where it is a terminal."""
    colour = file.isatty()
    width = width or (shutil.get_terminal_size().columns if colour else PLAIN_WIDTH)
    for line in lines:
        for style, text in _rows(line, width):
            file.write(f"\x1b[{style}m{text}\x1b[0m\n" if colour and style and text else f"{text}\n")


def _rows(line: Line, width: int) -> Iterator[tuple[str, str]]:
    """The rows that one line of meaning takes, each with its style. Control characters of the report are dropped."""
    style = _STYLES[line.kind]
    line = Line(line.kind, *map(plain, (line.name, line.value, line.words, line.rule)))
    name, value = line.name, line.value
    match line.kind:
        case "title" | "heading":
            yield "", ""
            yield from ((style, row) for row in textwrap.wrap(name, width))
        case "note":
            yield style, f"{name:<11}{value}"
        case "text" | "skipped":
            mark = f"[{name}]" + (" skipped:" if line.kind == "skipped" else "")
            yield from ((style, row) for row in textwrap.wrap(f"{mark} {value}", width, subsequent_indent="    "))
        case "incident":
            yield "", ""
            yield style, f"{name}  {value}  {line.rule}".strip()
        case _:
            yield from ((style, row) for row in _wrapped(line, width))


def _wrapped(line: Line, width: int) -> list[str]:
    """A value with its words and rule, wrapped below its name."""
    open_ = line.kind == "open"
    lead = f"{_INDENT}{'left open: ' if open_ else ''}{line.name:<{7 if line.kind == 'reading' else 22}} "
    words = f" ({line.words})" if open_ else f'  <- "{line.words}"'
    said = line.value + (words if line.words else "") + (f"  [{line.rule}]" if line.rule else "")
    return textwrap.wrap(said, width, initial_indent=lead, subsequent_indent=_INDENT + "  ")
