"""Write the page: template, style, script and data in one file that loads nothing.

A Content-Security-Policy names the style and the script by hash, so that nothing else could run even if a report's
words got past the escaping; and all words reach the page as JSON in which ``<``, ``>`` and ``&`` are escaped, and are
shown through ``textContent`` alone.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec

from tollbook.model import AnyRecord
from tollbook.page.view import masked_texts, view

_HERE: Final = Path(__file__).parent
_SCRIPTS: Final = (
    "base.js", "outlines.js", "map_names.js", "map_gestures.js", "map.js", "timeline.js", "table.js", "detail.js",
    "app.js",
)  # fmt: skip

NOTES: Final = (
    "Each incident is what a report says, not an established fact; two reports of one event are two incidents here. "
    "A disc is as wide as the place is uncertain, a bar as long as the date: all of it is as likely.",
    "≥36: at least 36, no upper bound given. “some”: said to be some, number not known. "
    "Empty: the report gives no number. Totals are sums of what is said; a number given for several attacks together "
    "adds what goes beyond their own. What two reports both tell counts double.",
    "Country outlines: Natural Earth (public domain), simplified; they take no position on any border. "
    "Places: GeoNames (CC BY 4.0). Made with Tollbook; this page loads nothing from elsewhere.",
)
MASKED: Final = "Names of individuals are masked where Tollbook read them."


class HtmlWriter:
    """The page as an output format: holds all records, and writes when closed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._records: list[AnyRecord] = []

    def add(self, records: Sequence[AnyRecord]) -> None:
        """Take one report's records."""
        self._records.extend(records)

    def close(self) -> None:
        """Write the page."""
        self._file.write(page(self._records))


def page(records: Iterable[AnyRecord], texts: Mapping[str, str] | None = None, *, names: bool = False) -> bytes:
    """The page for ``records``, as UTF-8.

    ``texts`` maps reports' ids to their texts; where given, each value's words light up in them. Pass records whose
    names are masked already, unless ``names``: this masks the texts only.
    """
    records = tuple(records)
    texts = texts or {}
    if not names:
        texts = masked_texts(records, texts)
    outlines: dict[str, Any] = msgspec.json.decode((_HERE / "outlines.json").read_bytes())
    notes = NOTES if names else (*NOTES, MASKED)
    script = "(() => {\n'use strict';\n" + "\n".join(_file(name) for name in _SCRIPTS) + "\n})();\n"
    parts = {
        "STYLE_HASH": _hash(style := _file("style.css")),
        "SCRIPT_HASH": _hash(script),
        "STYLE": style,
        "SCRIPT": script,
        "DATA": embedded(view(records, outlines, texts, notes)),
    }
    # Cut once: a value that holds another's mark is not filled in again.
    head, *rest = _file("template.html").split("@")
    out = [head]
    for index, piece in enumerate(rest):
        out.append(parts[piece] if index % 2 == 0 else piece)
    return "".join(out).encode("utf-8")


def embedded(value: object) -> str:
    """``value`` as JSON that can stand inside a script element: no character in it can end or open markup."""
    text = msgspec.json.encode(value).decode("utf-8")
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
