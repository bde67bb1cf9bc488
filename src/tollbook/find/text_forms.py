"""Words and phrases of several kinds, all found in one pass over a text, whatever its case."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tollbook.spans import Span

_WORD = re.compile(r"\w+")


class _Form(NamedTuple):
    """A phrase in lower case, and how much of it stands before its first word (the hyphen of "-year war")."""

    kind: str
    text: str
    lead: int


class TextForms:
    """Finds whole words and phrases: of each kind the longest at each place, none in another.

    >>> forms = TextForms({"court": ("on trial", "trial"), "length": ("-year war",)})
    >>> forms.find("The 10-year war went on. On trial is a clerk.")
    {'length': [Span(start=6, end=15)], 'court': [Span(start=25, end=33)]}
    """

    def __init__(self, kinds: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[_Form]] = defaultdict(list)
        for kind, texts in kinds.items():
            for text in dict.fromkeys(t.lower() for t in texts):
                first = _WORD.search(text)
                if first is not None:
                    self._by_word[first.group()].append(_Form(kind, text, first.start()))
        for forms in self._by_word.values():
            forms.sort(key=lambda form: (-form.lead, -len(form.text)))

    def find(self, text: str) -> dict[str, list[Span]]:
        """Where phrases stand, by kind, in text order; kinds with none are left out."""
        low, begun = lowered(text), self._by_word
        found: dict[str, list[Span]] = {}
        for match in _WORD.finditer(low):
            for kind, form, lead in begun.get(match.group(), ()):
                start = match.start() - lead
                end = start + len(form)
                if start < 0 or not low.startswith(form, start) or _is_word(low, end):
                    continue
                if lead and not _is_word(low, start - 1):
                    continue
                spans = found.setdefault(kind, [])
                if not spans or spans[-1].end <= start:
                    spans.append(Span(start, end))
        return found


def lowered(text: str) -> str:
    """The text in lower case, of the same length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join([low if len(low := c.lower()) == 1 else c for c in text])


def _is_word(text: str, at: int) -> bool:
    """Whether a letter, a digit or a low line stands at ``at``."""
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")
