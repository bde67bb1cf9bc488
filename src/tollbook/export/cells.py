"""Text as it may stand in a table's cell: one line of valid UTF-8 that nothing can run.

>>> plain("two\\x00 lines\\nhere")
'two lines here'
>>> harmless("=1+1")
"'=1+1"
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

import msgspec

# C0 and C1 controls, Unicode line ends, and the marks that turn the reading direction of what follows: embeddings,
# overrides and isolates (an override can make a name read as another). Plain right-to-left marks do no harm and stay.
_BREAKS: Final = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")

# What a spreadsheet takes for the start of a formula, in half and full width (OWASP's list of CSV injection starts).
_FORMULA: Final = tuple("=+-@\t\r＝＋－＠")


def plain(text: str) -> str:
    """``text`` on one line, without control characters, lone surrogates replaced by U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", _BREAKS.sub(" ", text)))


def listed(values: Iterable[str], separator: str = "; ") -> str:
    """Texts in one cell. A semicolon inside one becomes a comma, so that the cell parts where the separators stand.

    >>> listed(["Front; of the North", "army"])
    'Front, of the North; army'
    """
    mark = separator.strip()
    return separator.join(value.replace(mark, ",") if mark == ";" and mark in value else value for value in values)


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "record"), counted(0, "record")
    ('1 record', '0 records')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def as_json(value: Any) -> bytes:
    """``value`` as JSON in valid UTF-8: lone surrogates, which no file can hold, become U+FFFD."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_valid(msgspec.to_builtins(value)))


def _valid(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, list | tuple):
        return [_valid(item) for item in value]
    return {_valid(key): _valid(item) for key, item in value.items()} if isinstance(value, dict) else value


def harmless(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would run it as a formula."""
    if text[:1].isalnum():
        return text
    return "'" + text if text.lstrip(" \u00a0'\"").startswith(_FORMULA) else text
