"""A cheap look at a sentence before the costly parse: can it hold anything that an incident is made of?"""

from __future__ import annotations

import re

from tollbook.resources import Entry, Knowledge

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_STEM = 4  # letters; "kidnap", "kidnapped" and "kidnappers" share the first four
_PARTICLES = frozenset(("up", "off", "on", "at", "of", "down", "out", "the"))


class _Terms(Entry, frozen=True, kw_only=True):
    """What the gate reads of any lexicon: its words, whatever field they stand in."""

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    claims: bool = False  # read in an armed group's own account alone, where every sentence is read


class _Irregular(Entry, frozen=True, kw_only=True):
    """Forms of one irregular verb."""

    verb: str
    forms: tuple[str, ...]


class Gate:
    """Lets a sentence through when one of its words starts like a word of a lexicon of acts, outcomes or means.

    >>> Gate(Knowledge()).opens("Gunmen kidnapped an engineer.")
    True
    >>> Gate(Knowledge()).opens("The sky was clear.")
    False
    """

    def __init__(self, knowledge: Knowledge, lexicons: tuple[str, ...] = ("acts", "gate")) -> None:
        told = {
            part
            for name in lexicons
            for entry in knowledge.entries(name, _Terms)
            if not entry.claims
            for term in (*entry.verbs, *entry.nouns, *entry.words)
            for part in _telling(term.lower())
        }
        irregular = {e.verb: e.forms for e in knowledge.entries("irregular_verbs", _Irregular)}
        words = told | {form for word in told for form in irregular.get(word, ())}
        self._stems = frozenset(w[:_STEM] for w in words if len(w) >= _STEM)
        self._short = frozenset(w for w in words if len(w) < _STEM)

    def opens(self, sentence: str) -> bool:
        """Whether the sentence is worth parsing."""
        return any(w[:_STEM] in self._stems or w in self._short for w in _WORD.findall(sentence.lower()))


def _telling(term: str) -> list[str]:
    """The word of a phrase that tells most: the last, unless that is a particle ("blow up", "clearing operation")."""
    words = [word for word in _WORD.findall(term) if word not in _PARTICLES]
    return words[-1:]
