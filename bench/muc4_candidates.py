"""Noun phrases of a report that may fill a slot of a MUC-4 template, and the strings that each may be given as."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.mentions import Findings, Known, Sentence, WeaponMention
from tollbook.parse import Doc, Token, text_of

_PUNCTUATION = str.maketrans("", "", string.punctuation)
_ARTICLES = frozenset(("a", "an", "the"))
_NOUNS = ("NOUN", "PROPN")
_INSIDE = ("compound", "nmod", "amod", "poss", "nummod")
_LONGEST = 12  # words of a phrase; the keys hold hardly any longer


def normal(words: str) -> str:
    """A mention as the scorer compares it: lower case, without punctuation and articles."""
    return " ".join(w for w in words.lower().translate(_PUNCTUATION).split() if w not in _ARTICLES)


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to write a candidate: tokens ``first`` to ``last`` (half-open) of its sentence's parse."""

    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A head noun with its phrase. ``known`` and ``weapon`` are what the core read there, ``chain`` its index there."""

    sentence: Sentence
    head: Token
    first: int
    last: int
    start: int  # offset of the head in the text
    variants: tuple[Variant, ...]
    known: Known | None
    chain: int | None
    weapon: WeaponMention | None
    named: bool


def candidates(findings: Findings) -> tuple[Candidate, ...]:
    """All candidates of a report, in text order."""
    known = {k.head.start: (k, c) for k, c in zip(findings.actors, findings.chains, strict=True)}
    weapons = {at: w for w in findings.weapons for at in (w.span.end, w.span.start)}
    acts = {a.span.start for a in findings.acts if a.shape == "noun"}
    found: list[Candidate] = []
    for sentence in findings.reading.sentences:
        if sentence.doc is not None:
            found.extend(_in_sentence(sentence, sentence.doc, known, weapons, acts))
    return tuple(found)


def _in_sentence(
    sentence: Sentence,
    doc: Doc,
    known: dict[int, tuple[Known, int]],
    weapons: dict[int, WeaponMention],
    acts: set[int],
) -> Iterator[Candidate]:
    for token in doc:
        span = sentence.span_of(token)
        actor = known.get(span.start)
        weapon = weapons.get(span.end) or weapons.get(span.start)
        modifier = token.pos_ in (*_NOUNS, "ADJ") and (
            weapon is not None or (token.i + 1 < len(doc) and sentence.span_of(doc[token.i + 1]).start in acts)
        )
        if not (_is_head(token) or modifier or (actor is not None and token.pos_ != "PRON")):
            continue
        first, lasts = _left(token), _rights(token)
        yield Candidate(
            sentence=sentence, head=token, first=first, last=lasts[-1], start=span.start,
            variants=tuple(_variants(doc, token, first, lasts)),
            known=actor[0] if actor else None, chain=actor[1] if actor else None, weapon=weapon,
            named=token.pos_ == "PROPN",
        )  # fmt: skip


def _is_head(token: Token) -> bool:
    """Whether a noun stands for itself: no modifier of the next noun, unless it ends a name before a plain noun."""
    if token.pos_ not in _NOUNS or not any(c.isalpha() for c in token.text):
        return False
    if token.i + 1 == len(token.doc):
        return True
    after = token.doc[token.i + 1]
    if token.pos_ == "PROPN":
        return after.pos_ != "PROPN"
    inside = token.dep_ in _INSIDE and token.head.i > token.i
    return not (inside and after.pos_ in (*_NOUNS, "ADJ") and after.tag_ != "POS")


def _left(token: Token) -> int:
    """The first word of the phrase, by the tree and, where the tree fails, by the run of its words."""
    doc, edge = token.doc, token.i
    while edge > 0 and token.i - edge < _LONGEST:
        before = doc[edge - 1]
        inside = before.dep_ in ("det", "nummod", "quantmod", *_INSIDE) or before.tag_ in (
            "DT",
            "CD",
            "JJ",
            "PRP$",
            "POS",
        )
        run = before.pos_ in ("PROPN", "ADJ", "NUM", "NOUN") and before.head.i <= token.i
        joined = before.text in ("-", '"') and edge > 1
        if before.tag_ in ("WDT", "WP", "WRB") or not (inside or run or joined) or before.text in (",", ";", "(", ")"):
            break
        edge -= 1
    while edge < token.i and (doc[edge].is_punct or doc[edge].tag_ == "POS"):
        edge += 1
    return edge


def _rights(token: Token) -> list[int]:
    """Where the phrase may end: at its head, after its of-phrase, after all that hangs on it."""
    ends = [token.i + 1]
    for child in token.rights:
        if child.dep_ in ("acl", "relcl") and ends[-1] <= child.left_edge.i + 1:
            ends.append(child.right_edge.i + 1)
        if child.dep_ not in ("prep", "nmod"):
            continue
        if child.left_edge.i > ends[-1]:
            break
        ends.append(_end_of(child))
    return sorted({e for e in ends if e - token.i <= _LONGEST})


def _end_of(preposition: Token) -> int:
    for child in preposition.rights:
        if child.dep_ in ("pobj", "pcomp"):
            return _rights(child)[-1] if child.pos_ in _NOUNS else child.right_edge.i + 1
    return preposition.right_edge.i + 1


def _variants(doc: Doc, token: Token, first: int, lasts: list[int]) -> Iterator[Variant]:
    seen: set[str] = set()
    for last in lasts:
        for start in range(first, token.i + 1):
            text = text_of(doc[start:last])
            plain = normal(text)
            if plain and plain not in seen and doc[start].tag_ not in ("POS", "HYPH") and not doc[start].is_punct:
                seen.add(plain)
                yield Variant(text, start, last)
