"""Words and phrases of several kinds, all found in one pass over a text, whatever its case."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tollbook.spans import Span

_WORD = re.compile(r"\w+")


class _Form(NamedTuple):
    """A phrase in lower case, and how much of it stands before its longest word."""

    kind: str
    text: str
    lead: int
    joined: bool  # begins inside a word, with the hyphen of "-year war"


class TextForms:
    """Finds whole words and phrases: of each kind the longest at each place, none in another.

    >>> forms = TextForms({"court": ("on trial", "trial"), "length": ("-year war",)})
    >>> forms.find("The 10-year war went on. On trial is a clerk.")
    {'length': [Span(start=6, end=15)], 'court': [Span(start=25, end=33)]}
    """

    def __init__(self, kinds: Mapping[str, Iterable[str]]) -> None:
        # By the longest word of each: many begin with "the" or "in".
        self._by_word: dict[str, list[_Form]] = defaultdict(list)
        for kind, texts in kinds.items():
            for text in dict.fromkeys(t.lower() for t in texts):
                words = list(_WORD.finditer(text))
                if words:
                    longest = max(words, key=lambda match: len(match.group()))
                    joined = words[0].start() > 0
                    self._by_word[longest.group()].append(_Form(kind, text, longest.start(), joined))

    def find(self, text: str) -> dict[str, list[Span]]:
        """Where phrases stand, by kind, in text order; kinds with none are left out."""
        low = lowered(text)
        found: dict[str, list[Span]] = {}
        for word in self._by_word.keys() & set(_WORD.findall(low)):  # few texts hold more than a few
            at = low.find(word)
            while at >= 0:
                for kind, form, lead, joined in self._by_word[word]:
                    start = at - lead
                    end = start + len(form)
                    if start < 0 or not low.startswith(form, start) or _is_word(low, end):
                        continue
                    if _is_word(low, start - 1) is joined:
                        found.setdefault(kind, []).append(Span(start, end))
                at = low.find(word, at + len(word))
        return {kind: _apart(found[kind]) for kind in sorted(found)}


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in text order without those that overlap one before, the longest first where several begin."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def lowered(text: str) -> str:
    """The text in lower case, of the same length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join([low if len(low := c.lower()) == 1 else c for c in text])


def _is_word(text: str, at: int) -> bool:
    """Whether a letter, a digit or a low line stands at ``at``."""
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")
