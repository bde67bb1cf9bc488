"""Which line breaks only fill a column of type, and which end something.

Wire copy and the text of a PDF break their lines at a fixed width; releases and notes break them where a paragraph
or item ends. One page is either the one or the other, so the whole text is looked at before any break is judged.

    >>> text = "The patrol was hit on the road to\\nthe farm, and the driver of the truck\\nwas wounded in the arm.\\n"
    >>> Wrapping.of(text).joins(text.index("\\n"))
    True
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_INVISIBLE: Final = " \t\u200b\u00ad"
_SENTENCE_END: Final = re.compile(r"[.!?:;][\"')\]]*$")
_ITEM: Final = re.compile(r"(?:[-*•·▪●◦‣–—>] |#{1,6} |\(?\d{1,3}[.)][ \t]|\(?[a-z][.)][ \t])")
_DAY: Final = re.compile(r"(?:(?:on )?the )?\d{1,2}(?:(?:st|nd|rd|th)(?:[:./]| [-–])|[:/]) ", re.IGNORECASE)
_COLUMNS: Final = re.compile(r"\S(?:\t|[ \t]+\|[ \t])[ \t]*\S")
_MOST: Final = 120  # no column of type is wider; a longer line is a paragraph
_LEAST: Final = 32  # and none worth joining is narrower


@dataclass(frozen=True, slots=True)
class Wrapping:
    """The lines of a text, and the width they are wrapped at (0: they aren't)."""

    text: str
    starts: tuple[int, ...]
    width: int

    @classmethod
    def of(cls, text: str) -> Wrapping:
        """Look the lines of ``text`` over. Line breaks are ``"\\n"``."""
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(text, tuple(starts), _width(text, starts))

    def joins(self, at: int) -> bool:
        """Whether the sentence goes on over the line break at ``at``."""
        index = bisect_right(self.starts, at) - 1
        raw, after = self._line(index), self._line(index + 1)
        line, following = raw.strip(_INVISIBLE), after.strip(_INVISIBLE)
        if not line or not following or _opens(following) or _COLUMNS.search(line) or _COLUMNS.search(following):
            return False
        if _indent(after) >= _indent(raw) + 2 and not _ITEM.match(line):
            return False
        ended = _SENTENCE_END.search(line) is not None
        if not self.width:
            return not ended and following[0].islower() and len(line) > 20
        if ended:  # a sentence that ends within the paragraph: the line is then as full as its neighbours
            return len(line) + len(following.split(None, 1)[0]) >= self.width - 4
        return len(line) >= 0.6 * self.width or (following[0].islower() and len(line) > 20)

    def is_row(self, at: int) -> bool:
        """Whether a tab at ``at`` stands between two cells (rather than after a bullet or as an indent)."""
        index = bisect_right(self.starts, at) - 1
        before = self.text[self.starts[index] : at].strip(_INVISIBLE)
        return bool(before) and not _ITEM.fullmatch(before + " ")

    def _line(self, index: int) -> str:
        if index >= len(self.starts):
            return ""
        end = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else len(self.text)
        # No line is judged beyond its first and last few hundred characters.
        if end - self.starts[index] > 2_000:
            return self.text[self.starts[index] : self.starts[index] + 1_000] + self.text[end - 1_000 : end]
        return self.text[self.starts[index] : end]


def _opens(line: str) -> bool:
    """Whether a line opens with the mark of an item, or with the number of a day ("9th:", "9/")."""
    return _ITEM.match(line) is not None or _DAY.match(line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _width(text: str, starts: list[int]) -> int:
    """The column's width, from lines that break off in mid-sentence; 0 where hardly any do."""
    lines = [text[a : min(b - 1, a + 2_000)].strip(_INVISIBLE) for a, b in pairwise(starts)]
    lines.append(text[starts[-1] : starts[-1] + 2_000].strip(_INVISIBLE))
    lengths = sorted(len(line) for line in lines if line)
    if len(lengths) < 3:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _LEAST <= width <= _MOST:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    broken = [(a, b) for a, b in pairs if len(a) >= 0.6 * width and not _SENTENCE_END.search(a) and not _DAY.match(b)]
    if len(broken) < 0.3 * len(pairs) or len(broken) < 2:
        return 0
    # In mixed case a broken sentence mostly goes on in lower case; a list of names does not.
    mixed = [b for _, b in broken if any(map(str.islower, b))]
    going_on = sum(b[0].islower() or b[0].isdigit() for b in mixed)
    return width if not mixed or going_on >= 0.4 * len(mixed) else 0
