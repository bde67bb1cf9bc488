"""What every reader of a document format gives: a text, and what the document says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LONGEST_TEXT: Final = 5_000_000
"""Characters of text a report may have: some 2,000 printed pages, far above any real report. Longer is an error,
so that one broken file can neither hang a run nor fill the memory."""

LARGEST_TEXT_FILE: Final = 4 * LONGEST_TEXT
"""Bytes of a .txt, .md or .html file that are read."""

LARGEST_DOCUMENT: Final = 200_000_000
"""Bytes of a .pdf or .docx file, packed or unpacked, that are read."""


class UnreadableError(Exception):
    """Why a document can't be read, in a few plain words; the loader adds the file's name."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document's text and what it says of itself. Days are ISO.

    ``published`` is a day that the document gives as its publication, ``made`` the day its file was made.
    """

    text: str
    title: str | None = None
    published: str | None = None
    made: str | None = None
    url: str | None = None


def one_line(text: str | None) -> str | None:
    """The text on one line, None when nothing is left."""
    return " ".join((text or "").split()) or None
