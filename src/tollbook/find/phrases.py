"""Phrases of a lexicon in parsed text: longest first, blind to hyphens, case and the plural of the last word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from tollbook.parse import Doc, Token

T = TypeVar("T")

_PARTS = re.compile(r"[-‐‑–/]")
_DESIGNATION = re.compile(r"[a-z]{1,4}-?\d{1,3}[a-z]?(?:-\d)?s?")
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "knives": "knife", "wives": "wife", "lives": "life",
    "people": "person", "buses": "bus", "busses": "bus", "gases": "gas", "vertices": "vertex", "feet": "foot",
    "shelves": "shelf", "policemen": "policeman", "servicemen": "serviceman", "gunmen": "gunman", "leaves": "leaf",
    "pks": "pk", "aks": "ak", "taxis": "taxi", "uzis": "uzi", "talkies": "talkie", "minibuses": "minibus",
    "microbuses": "microbus", "trolleybuses": "trolleybus", "buffaloes": "buffalo", "torpedoes": "torpedo",
    "potatoes": "potato", "calves": "calf", "oxen": "ox", "geese": "goose",
}  # fmt: skip
_UNCHANGED = ("ss", "us", "is", "craft", "series", "headquarters", "barracks", "works", "premises", "gas", "news")


@lru_cache(maxsize=20_000)  # asked of every word by several lists
def singular(word: str) -> str:
    """The singular of a noun in lower case, by spelling; words without a plural ending come back as they are.

    >>> singular("batteries"), singular("trenches"), singular("headquarters"), singular("truck")
    ('battery', 'trench', 'headquarters', 'truck')
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith("s") or word.endswith(_UNCHANGED) or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("aches") and not word.endswith(("eaches", "oaches")):  # caches, but beaches
        return word[:-1]
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """Words ``start`` to ``end`` (exclusive, token indexes) that state ``value``."""

    start: int
    end: int
    value: T

    def words(self, doc: Doc) -> tuple[Token, ...]:
        """The tokens."""
        return tuple(doc[self.start : self.end])


class _Node(Generic[T]):
    __slots__ = ("below", "value")

    def __init__(self) -> None:
        self.below: dict[str, _Node[T]] = {}
        self.value: T | None = None


class Phrases(Generic[T]):
    """A table of phrases, each with a value.

    "machine gun" is found in "machine-gun", "Machine guns" and "machinegun" only where that form is listed too.
    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        self._root: _Node[T] = _Node()
        for form, value in forms:
            node = self._root
            for word in _split(form.lower()):
                node = node.below.setdefault(word, _Node())
            if node.value is None:
                node.value = value

    def find(self, doc: Doc) -> tuple[Found[T], ...]:
        """All phrases of a sentence in order, none overlapping; at one word the longest wins."""
        words = _words(doc)
        found: list[Found[T]] = []
        at = 0
        while at < len(words):
            end, value = self._longest(words, at)
            if value is None:
                at += 1
                continue
            found.append(Found(words[at][1], words[end - 1][2] + 1, value))
            at = end
        return tuple(found)

    def of(self, words: str) -> T | None:
        """The value of a phrase that is all of ``words``."""
        split = [(word, 0, 0) for word in _split(words.lower())]
        end, value = self._longest(split, 0)
        return value if end == len(split) else None

    def _longest(self, words: Sequence[tuple[str, int, int]], at: int) -> tuple[int, T | None]:
        node, best = self._root, (at, None)
        result: tuple[int, T | None] = best
        while at < len(words):
            word = words[at][0]
            below = node.below.get(word)
            at += 1
            # A plural ends a phrase ("car bombs"); inside one only the listed form counts ("arms cache").
            if below is not None and below.value is not None:
                result = (at, below.value)
            elif (last := node.below.get(singular(word))) is not None and last.value is not None:
                result = (at, last.value)
            if below is None:
                return result
            node = below
        return result


def _split(text: str) -> list[str]:
    """Words of a form or a token: hyphens part them, but a designation is one word ("AK-47", "T-72", "BMP-2")."""
    if text.isalpha():
        return [text]
    words: list[str] = []
    for piece in text.split():
        if _DESIGNATION.fullmatch(piece):
            words.append(piece.replace("-", ""))
        else:
            words.extend(_PARTS.sub(" ", piece).split())
    return words


@lru_cache(maxsize=64)  # several tables are sought in the sentences of a report
def _words(doc: Doc) -> Sequence[tuple[str, int, int]]:
    """A sentence's words with the first and last token of each."""
    words: list[tuple[str, int, int]] = []
    at = 0
    while at < len(doc):
        low, last = doc[at].lower_, at
        # The tokenizer parts some designations: "m", "-", "16".
        if (
            low.isalpha()
            and len(low) <= 4
            and at + 2 < len(doc)
            and doc[at + 1].text == "-"
            and not doc[at].whitespace_
        ):
            joined = f"{low}-{doc[at + 2].lower_}"
            if _DESIGNATION.fullmatch(joined) and not doc[at + 1].whitespace_:
                low, last = joined, at + 2
        words += [(part, at, last) for part in _split(low)]
        at = last + 1
    return words
