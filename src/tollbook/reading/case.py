"""Old wire copy is all capitals or all lower case; the parser wants names capitalised.

Restoring case never changes a text's length, so offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ACRONYM = re.compile(r"(?<=[(\[])[a-z]{2,8}(?=[)\]])")
_SMALL = frozenset("a an the of and or in on at to by for from with de del la las los el y al bin ibn".split())
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")


class CaseRestorer:
    """Gives names their capitals, by what is no common English word.

    ``is_common`` tells whether a lower-case word is an ordinary word; ``is_name`` whether it is a well-known name
    (a country, a large town) in spite of being in dictionaries.
    """

    def __init__(self, is_common: Callable[[str], bool], is_name: Callable[[str], bool]) -> None:
        self._is_common = is_common
        self._is_name = is_name

    def restore(self, text: str) -> str:
        """The text in sentence case with names capitalised; same length."""
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
        acronyms = set(_ACRONYM.findall(lowered))
        acronyms = {a for a in acronyms if not self._is_common(a)}
        out = _WORD.sub(lambda match: self._recase(match.group(), acronyms), lowered)
        out = _INITIALS.sub(lambda match: match.group().upper(), out)
        first = next((i for i, c in enumerate(out) if c.isalpha()), None)
        return out if first is None else out[:first] + out[first].upper() + out[first + 1 :]

    def _recase(self, word: str, acronyms: set[str]) -> str:
        if word in acronyms:
            return word.upper()
        if word in _SMALL:
            return word
        if self._is_name(word) or not self._is_common(word):
            return word[:1].upper() + word[1:]
        return word
