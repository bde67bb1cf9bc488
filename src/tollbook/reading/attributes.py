"""spaCy's attribute ruler and lemmatizer, remembered: what they say of a word depends on its tag and dependency alone.

The ruler gives every token its part of speech and morphology, the lemmatizer its lemma from these. Matching all the
ruler's patterns against all tokens takes a quarter of the parsing time, and looking up lemmas a tenth; asking both once
for each kind of token gives the same at a tenth of that.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token
from spacy.tokens._retokenize import set_token_attrs

# What a pattern may ask for so that its answer for a token follows from the token's kind.
_KIND = frozenset(("ORTH", "TEXT", "LOWER", "TAG", "DEP", "IS_SPACE"))
_GIVEN: list[int | str] = ["POS", "MORPH", "LEMMA", "DEP"]
_STARTS = "-1"  # stands for the first words of the patterns of several words
_LARGEST = 50_000

Rules = tuple[int, ...]  # the numbers of the rules that one token meets


class TokenAttributes:
    """Does what an attribute ruler and the lemmatizer behind it do, where ``can_remember`` allows it.

    spaCy calls ``match`` and ``set_annotations`` in the ruler's place; the lemmatizer is then to be disabled.
    """

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._attrs, self._indices, self._strings = ruler.attrs, ruler.indices, ruler.vocab.strings
        self._lemmatizer = lemmatizer
        self._single, self._several = Matcher(ruler.vocab), Matcher(ruler.vocab)
        starts: list[list[dict[str, Any]]] = []
        for number, rule in enumerate(_patterns(ruler)):
            single = [p for p in rule["patterns"] if len(p) == 1]
            several = [p for p in rule["patterns"] if len(p) > 1]
            if single:
                self._single.add(str(number), single)
            if several:
                self._several.add(str(number), several)
                starts += [p[:1] for p in several]
        if starts:
            self._single.add(_STARTS, starts)
        self._rules: dict[tuple[int, int, int], Rules] = {}
        self._given: dict[tuple[int, int, Rules], tuple[int, ...]] = {}

    def match(self, doc: Doc) -> list[Rules]:
        """The rules that each token of a parsed sentence meets."""
        known = self._rules
        if len(known) > _LARGEST:
            known.clear()
        rules: list[Rules] = []
        several = False
        for i, row in enumerate(doc.to_array(["ORTH", "TAG", "DEP"]).tolist()):
            key = (row[0], row[1], row[2])
            found = known.get(key)
            if found is None:
                found = known[key] = self._ask(self._single, doc[i : i + 1])
            several = several or found[:1] == (-1,)
            rules.append(found)
        if several:
            for number, start, end in self._spans(self._several, doc):
                index = self._indices[number]
                at = start + index if index >= 0 else end + index
                rules[at] = tuple(sorted((*rules[at], number)))
        return rules

    def set_annotations(self, doc: Doc, rules: list[Rules]) -> None:
        """Writes into the parse what ``match`` found and the lemmas that follow from it."""
        known = self._given
        if len(known) > _LARGEST:
            known.clear()
        table: list[tuple[int, ...]] = []
        for i, (orth, dep) in enumerate(doc.to_array(["ORTH", "DEP"]).tolist()):
            key = (orth, dep, rules[i])
            given = known.get(key)
            if given is None:
                given = known[key] = self._give(doc[i], rules[i])
            table.append(given)
        if table:
            doc.from_array(_GIVEN, np.array(table, dtype="uint64"))  # type: ignore[arg-type]

    def _give(self, token: Token, rules: Rules) -> tuple[int, ...]:
        """A token's part of speech, morphology, lemma and dependency (the ruler sets that of blanks); of several rules
        the later wins, as it does when they are set in turn."""
        merged: dict[int, Any] = {}
        for number in rules:
            merged |= self._attrs[number] if number >= 0 else {}
        set_token_attrs(token, merged)
        if token.lemma == 0:
            token.lemma_ = self._lemmatizer.lemmatize(token)[0]
        return token.pos, token.morph.key, token.lemma, token.dep  # type: ignore[attr-defined]

    def _ask(self, matcher: Matcher, words: Any) -> Rules:
        return tuple(sorted({number for number, _, _ in self._spans(matcher, words)}))

    def _spans(self, matcher: Matcher, words: Any) -> list[tuple[int, int, int]]:
        found = matcher(words, allow_missing=True, as_spans=False)
        return [(int(self._strings[label]), start, end) for label, start, end in found]


def can_remember(ruler: AttributeRuler, lemmatizer: Lemmatizer) -> bool:
    """Whether what every pattern says of a token follows from the token's word, tag and dependency, and its lemma from
    the word and what the ruler says of it."""
    if lemmatizer.mode not in ("rule", "lookup") or lemmatizer.overwrite:
        return False
    rules = _patterns(ruler)
    words = (word for rule in rules for pattern in rule["patterns"] for word in pattern)
    return all(frozenset(word) <= _KIND for word in words) and all(
        rule["index"] in (0, -1) or all(len(p) > 1 for p in rule["patterns"]) for rule in rules
    )


def _patterns(ruler: AttributeRuler) -> list[dict[str, Any]]:
    rules: list[Any] = list(ruler.patterns)
    return rules
