"""Where a clause of a claim begins with its day: ", and on the 9th, the fighters ..." is cut before the day."""

from __future__ import annotations

import re

_DAY_OPENS = re.compile(
    r"(?:[;,]\s*(?:and |while )?|\s+and )(?:then )?on (?:the )?\d{1,2}(?:st|nd|rd|th)?"
    r"(?: (?:of )?(?:the same month|[A-Z][\w'’ʿʾ-]{2,20}(?: [A-Z][\w'’-]{2,12}| al-[\w'’-]{2,14})?))?\s*$"
)
_REACH = 60  # characters before a cut within which such an opening begins


def before_its_day(cut: int, low: int, text: str) -> int:
    """The cut, or the break before the day that opens the clause behind it.

    >>> before_its_day(28, 0, "a post fell, and on the 9th, a patrol was hit")
    28
    >>> before_its_day(27, 0, "a post fell, and on the 9th, a patrol was hit")
    11
    """
    start = max(low, cut - _REACH)
    opening = _DAY_OPENS.search(text[start:cut])
    return start + opening.start() if opening else cut
