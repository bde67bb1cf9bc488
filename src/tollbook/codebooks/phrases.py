"""Phrases that a codebook looks for in a report's text, written as plain words.

``*`` ends a word in any way ("detain*"), ``(a|b)`` gives choices, ``~3`` lets up to three words stand between. Case
and line breaks don't matter. Time is linear in the text: a gap is bounded and never crosses a sentence's end.

    >>> bool(compile_phrases(("without ~2 (shot|shots)",)).search("without firing a shot"))
    True
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tollbook.errors import CodebookError

_GAP: Final = re.compile(r"~([1-9][0-9]?)")
_CHOICE: Final = re.compile(r"\(([^()]*)\)")
# What may stand between two words, and what a word in a gap is made of: disjoint, so matching never backtracks far.
_BETWEEN: Final = r"[\s,\"“”()]{1,4}"
_FILLER: Final = r"(?:[\w'’%/-]|\.(?=\w)){1,40}"


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of ``phrases``. Raises CodebookError for one that can't be read."""
    return re.compile("|".join(f"(?:{_phrase(phrase)})" for phrase in phrases) or r"(?!)", re.IGNORECASE)


def _phrase(phrase: str) -> str:
    parts = re.findall(r"\([^()]*\)\*?|\S+", phrase)
    if not parts or _GAP.fullmatch(parts[0]) or _GAP.fullmatch(parts[-1]):
        raise CodebookError(f"phrase {phrase!r}: needs a word at either end")
    pattern, lead = r"(?<!\w)", ""
    for part in parts:
        gap = _GAP.fullmatch(part)
        if gap:
            lead = _BETWEEN + r"(?:" + _FILLER + _BETWEEN + r"){0," + gap[1] + "}"
            continue
        pattern += lead + _word(part, phrase)
        lead = _BETWEEN
    return pattern + r"(?!\w)"


def _word(part: str, phrase: str) -> str:
    open_end = part.endswith("*")
    part = part.removesuffix("*")
    choice = _CHOICE.fullmatch(part)
    words = choice[1].split("|") if choice else [part]
    if not all(words):
        raise CodebookError(f"phrase {phrase!r}: an empty choice")
    joined = "|".join(_BETWEEN.join(_one(word) for word in choice_words.split()) for choice_words in words)
    return f"(?:{joined})" + (r"\w{0,20}" if open_end else "")


def _one(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w{0,20}" if word.endswith("*") else "")
