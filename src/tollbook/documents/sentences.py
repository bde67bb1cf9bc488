"""Sentences: a splitter for reports, in mixed case, capitals or lower case.

>>> from tollbook.documents.sections import lay_out
>>> from tollbook.resources import Knowledge
>>> text = "Gen. Harun spoke at 6 a.m. Monday. Two men were held."
>>> [span.of(text) for span in split(text, lay_out(text, Knowledge()), Knowledge())]
['Gen. Harun spoke at 6 a.m. Monday.', 'Two men were held.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

from tollbook.documents.case import letter_case
from tollbook.mentions import Case, Layout
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

LONGEST: Final = 2_000  # characters; a longer sentence is cut at a clause, since the parser's time grows with it

_STOP: Final = re.compile(r"(?P<mark>\.{1,4}|[!?]+)(?P<close>[\"')\]]*)(?= )")
_LAST_WORD: Final = re.compile(r"[\w.&'-]*$")
_NEXT_WORD: Final = re.compile(r"[\"'(\[]*([\w'-]+)")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
# Words that show, after an abbreviation that may end a sentence, that it did; the second set also where the case of
# letters says nothing.
_OPENER: Final = re.compile(
    r"(?:the|an?|in|on|at|its?|he|she|they|we|this|that|these|those|there|two|three|four|five|another|meanwhile"
    r"|however|also|according|after|before|during|following|one|police|no|some|several|when|as|with|by|for|from|but"
    r"|and|his|her|their|both|all|others?)$"
)
_SURE_OPENER: Final = re.compile(r"(?:the|he|she|it|they|this|these|those|we|there|meanwhile|however)$")


class AbbreviationEntry(Entry, frozen=True, kw_only=True):
    """An abbreviation that ends in a full stop, and what that stop may mean."""

    form: str
    kind: Literal["before_name", "before_number", "may_end", "never"]


def split(text: str, layout: Layout, knowledge: Knowledge) -> tuple[Span, ...]:
    """The sentences of a cleaned text, in order.

    Each lies within one paragraph, so none crosses a heading, dateline or page furniture. A list whose parts
    semicolons divide is one sentence. Time is linear in the text's length.
    """
    splitter = _splitter(knowledge)
    case = letter_case(text)
    return tuple(span for paragraph in layout.paragraphs for span in splitter.split(text, paragraph, case))


@lru_cache(maxsize=4)
def _splitter(knowledge: Knowledge) -> Splitter:
    return Splitter(knowledge)


class Splitter:
    """Splits paragraphs, with the abbreviations of data/document_abbreviations."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("document_abbreviations", AbbreviationEntry)
        self._kinds = {entry.form.lower(): entry.kind for entry in entries}

    def split(self, text: str, paragraph: Span, case: Case) -> Iterator[Span]:
        """The sentences of one paragraph."""
        start = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            if stop.end() + 1 >= paragraph.end or not self._ends(text, stop, case, start):
                continue
            yield from _cut(text, Span(start, stop.end()))
            start = stop.end() + 1
        yield from _cut(text, Span(start, paragraph.end))

    def _ends(self, text: str, stop: re.Match[str], case: Case, start: int) -> bool:
        """Whether the sentence that began at ``start`` ends at this full stop, question or exclamation mark."""
        after = text[stop.end() + 1 : stop.end() + 40]
        following = _NEXT_WORD.match(after)
        opens = after[0].isupper() or after[0].isdigit() or after[0] in "\"'([-•"
        if case == "mixed" and not opens:
            return False
        if not stop["mark"].startswith(".") or stop["close"]:
            return following is None or case == "mixed" or following[1].lower() not in {"said", "says", "added"}
        if len(stop["mark"]) > 1:
            return opens and case != "lower"
        found = _LAST_WORD.search(text, max(start, stop.start() - 30), stop.start())
        word = found[0].lower() if found else ""
        return self._stop_ends(word, following[1] if following else "", case)

    def _stop_ends(self, word: str, following: str, case: Case) -> bool:
        """Whether a full stop after ``word`` and before ``following`` ends a sentence."""
        kind = self._kinds.get(word + ".")
        numbered = following[:1].isdigit()
        if kind in {"before_name", "never"}:
            return False
        if kind == "before_number":
            return not numbered
        if kind == "may_end" or (len(word) > 1 and _DOTTED.fullmatch(word) and "." in word):
            if case == "mixed":
                return _OPENER.match(following.lower()) is not None and following[:1].isupper()
            return _SURE_OPENER.match(following.lower()) is not None
        # A single letter is an initial ("John D. Rivas"), unless it closes a name in capitals ("Plan B. The ...").
        return not (len(word) == 1 and word.isalpha() and not _SURE_OPENER.match(following.lower()))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The span trimmed, in pieces of at most LONGEST characters, cut where a clause ends."""
    start, end = span
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    while end - start > LONGEST:
        at = _clause_end(text, start, start + LONGEST)
        yield Span(start, at)
        start = at
        while start < end and text[start] == " ":
            start += 1
    if end > start:
        yield Span(start, end)


def _clause_end(text: str, start: int, limit: int) -> int:
    """The last good place to cut before ``limit``: after a semicolon rather than a comma, a comma than a blank."""
    half = start + (limit - start) // 2
    for mark in ("; ", ": ", ", and ", ", but ", ", ", " "):
        at = text.rfind(mark, half, limit)
        if at >= 0:
            return at + (1 if mark[0] in ";:," else 0)
    return limit
