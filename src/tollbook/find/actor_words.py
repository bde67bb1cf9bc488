"""Words and phrases found in running text by hash, whatever their case, accents and hyphens.

>>> index = PhraseIndex([("Sendero Luminoso", "x")])
>>> [(m.start, m.end, m.values) for m in index.find(words_of("the sendero-luminoso column"))]
[(1, 3, ('x',))]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

V = TypeVar("V")

_WORD = re.compile(r"[^\W_]+(?:['’ʼʾʿ`‘][^\W_]+)*")
_MARKS = str.maketrans("", "", "'’ʼʾʿ`‘")
# The Arabic article is written or left out at will, so it counts for nothing.
_ARTICLE = "al"
_HYPHENS = "-‐‑"
_DOUBLED = re.compile(r"(.)\1+")
_ENDING = re.compile(r"(?:iyyin|iyyun|iyyeen|iyyah|iyin|iyun|iya|een|ist|un|in|ah|at|s|i|a|h)$")


class Word(NamedTuple):
    """One word of a sentence: its key and where it stands in the parsed text; ``joined`` to that before by a hyphen."""

    key: str
    text: str
    start: int
    end: int
    joined: bool = False


@dataclass(frozen=True, slots=True)
class PhraseHit(Generic[V]):
    """Words ``start`` to ``end`` (half-open) spell a phrase of the index."""

    start: int
    end: int
    values: tuple[V, ...]


@lru_cache(maxsize=50_000)
def key_of(word: str) -> str:
    """A word without case, accents, ayn and hamza marks: ``Sana'a`` and ``Sanaa`` are one."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_MARKS).lower()


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """The stem of a transliterated word, over its doubled letters and its endings.

    >>> fold("murtaddin") == fold("murtad")
    True
    """
    plain = _DOUBLED.sub(r"\1", key_of(word).replace("dh", "d").replace("ee", "i").replace("oo", "u"))
    stem = _ENDING.sub("", plain)
    return stem if len(stem) >= 4 else plain


@lru_cache(maxsize=2048)  # a report's sentences are asked for by the finder and again by the resolver
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order; hyphens and other marks part them, the possessive 's falls away."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word, end = match.group(), match.end()
        if word[-2:] in ("'s", "’s"):
            word, end = word[:-2], end - 2
        key = key_of(word)
        if key == _ARTICLE:
            continue
        before = match.start() - 1
        joined = bool(found) and found[-1].end == before and text[before] in _HYPHENS
        found.append(Word(key, word, match.start(), end, joined))
    return tuple(found)


class PhraseIndex(Generic[V]):
    """Phrases of any length, found in one pass: the longest at each word, each with all values stored for it.

    ``apart``: none of several words begins behind a hyphen ("old woman" is no part of "a 46-year-old woman").
    """

    __slots__ = ("_apart", "_longest", "_phrases")

    def __init__(self, phrases: Iterable[tuple[str, V]], *, apart: bool = False) -> None:
        self._apart = apart
        self._phrases: dict[tuple[str, ...], list[V]] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in phrases:
            keys = tuple(w.key for w in words_of(phrase))
            if not keys:
                continue
            values = self._phrases.setdefault(keys, [])
            if value not in values:
                values.append(value)
            self._longest[keys[0]] = max(self._longest.get(keys[0], 0), len(keys))

    @property
    def first_words(self) -> Collection[str]:
        """The keys of words that begin a phrase."""
        return self._longest.keys()

    def get(self, phrase: str) -> tuple[V, ...]:
        """The values stored for exactly this phrase."""
        return tuple(self._phrases.get(tuple(w.key for w in words_of(phrase)), ()))

    def find(self, words: Sequence[Word]) -> list[PhraseHit[V]]:
        """Every longest phrase, from left to right, without overlap."""
        hits: list[PhraseHit[V]] = []
        longest = self._longest
        starts = [i for i, word in enumerate(words) if word.key in longest]
        if not starts:
            return hits
        keys, end = tuple([word.key for word in words]), 0
        for i in starts:
            if i < end:
                continue
            most = 1 if self._apart and words[i].joined else longest[keys[i]]
            for size in range(min(most, len(keys) - i), 0, -1):
                values = self._phrases.get(keys[i : i + size])
                if values:
                    end = i + size
                    hits.append(PhraseHit(i, end, tuple(values)))
                    break
        return hits
