"""Which lower-case words are ordinary English, and which are names in spite of that."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language

from tollbook.resources import Entry, Knowledge

_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "'s", "n't", "ies", "ied", "al", "ness")


class _Name(Entry, frozen=True, kw_only=True):
    """A name that dictionaries also hold ("lima", "salvador")."""

    words: tuple[str, ...]


class EnglishWords:
    """Ordinary words as the model's own dictionary (WordNet's) has them, with regular endings taken off."""

    def __init__(self, nlp: Language, knowledge: Knowledge) -> None:
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        self._words: set[str] = set(nlp.Defaults.stop_words) if nlp.Defaults.stop_words else set()
        for table in ("lemma_index", "lemma_exc"):
            if lookups.has_table(table):
                for words in lookups.get_table(table).values():
                    self._words.update(words)
        self._names = {w for entry in knowledge.entries("case_names", _Name) for w in entry.words}
        self.is_common = lru_cache(maxsize=50_000)(self._is_common)

    def is_name(self, word: str) -> bool:
        """Whether the word is a name first."""
        return word.removesuffix("'s") in self._names

    def _is_common(self, word: str) -> bool:
        if word in self._words:
            return True
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                stem = word[: -len(ending)]
                if stem in self._words or stem + "e" in self._words or stem + "y" in self._words:
                    return True
                if len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in self._words:
                    return True
        return False
