"""spaCy's attribute ruler, remembered: what it does to a word depends on the word, its tag and its dependency alone.

The ruler gives every token its part of speech and morphology. Matching all its patterns against all tokens takes a
quarter of the parsing time; asking it once for each kind of token gives the same attributes at a tenth of that.
"""

from __future__ import annotations

from typing import Any

from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

# What a pattern may ask for so that its answer for a token follows from the token's kind.
_KIND = frozenset(("ORTH", "TEXT", "LOWER", "TAG", "DEP", "IS_SPACE"))
_STARTS = "-1"  # stands for the first words of the patterns of several words
_LARGEST = 50_000


class TokenAttributes:
    """Does what an attribute ruler does, for a ruler whose patterns ``can_remember`` allows.

    spaCy calls it in the ruler's place: ``nlp.get_pipe("attribute_ruler").match = TokenAttributes(ruler).match``.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._attrs, self._indices, self._strings = ruler.attrs, ruler.indices, ruler.vocab.strings
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
        self._rules: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._merged: dict[tuple[int, ...], dict[int, Any]] = {}

    def match(self, doc: Doc) -> list[tuple[int, dict[int, Any]]]:
        """What each token of a parsed sentence gets: its index, and the attributes."""
        known = self._rules
        if len(known) > _LARGEST:
            known.clear()
        rules: list[tuple[int, ...]] = []
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
        return [(i, self._of(found)) for i, found in enumerate(rules) if found]

    def set_annotations(self, doc: Doc, matches: list[tuple[int, dict[int, Any]]]) -> None:
        """Writes what ``match`` found into the parse."""
        for i, attrs in matches:
            set_token_attrs(doc[i], attrs)

    def _of(self, rules: tuple[int, ...]) -> dict[int, Any]:
        """The attributes of several rules together; the later rule wins, as it does when they are set in turn."""
        merged = self._merged.get(rules)
        if merged is None:
            merged = {}
            for number in rules:
                merged |= self._attrs[number] if number >= 0 else {}
            self._merged[rules] = merged
        return merged

    def _ask(self, matcher: Matcher, words: Any) -> tuple[int, ...]:
        return tuple(sorted({number for number, _, _ in self._spans(matcher, words)}))

    def _spans(self, matcher: Matcher, words: Any) -> list[tuple[int, int, int]]:
        found = matcher(words, allow_missing=True, as_spans=False)
        return [(int(self._strings[label]), start, end) for label, start, end in found]


def can_remember(ruler: AttributeRuler) -> bool:
    """Whether what every pattern says of a token follows from the token's word, tag and dependency."""
    rules = _patterns(ruler)
    words = (word for rule in rules for pattern in rule["patterns"] for word in pattern)
    return all(frozenset(word) <= _KIND for word in words) and all(
        rule["index"] in (0, -1) or all(len(p) > 1 for p in rule["patterns"]) for rule in rules
    )


def _patterns(ruler: AttributeRuler) -> list[dict[str, Any]]:
    rules: list[Any] = list(ruler.patterns)
    return rules
