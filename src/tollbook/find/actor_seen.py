"""What a sentence spells, token by token: nouns for people and bodies, names, nationalities, loaded words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tollbook.find.actor_lexicon import ActorLexicon
from tollbook.find.actor_line import Line
from tollbook.find.actor_phrases import is_joint_left, left_edge
from tollbook.find.actor_words import PhraseHit, fold
from tollbook.mentions import Sentence
from tollbook.model import SourceKind
from tollbook.parse import Doc, Token

_ACTOR_KINDS = frozenset(("actor", "modifier"))
_TITLES = frozenset(("father", "sister", "mother", "brother"))
Noun = tuple[Literal["person", "unit"], str]


# "Tall Badr": what stands behind these in a name is the name of a place, whatever body bears it too.
_PLACE_WORDS = frozenset(
    "Tall Tal Tell Tel Jabal Jebel Djebel Wadi Khirbat Khirbet Kherbet Bir Ayn Ain Albu Kafr Kfar Mount".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """Words that spell registry names: token indices, half-open, and the ids of the entries they may mean."""

    start: int
    end: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a sentence's words spell, by token: the last token of a phrase gives (first token, id)."""

    line: Line
    sentence: Sentence
    doc: Doc
    persons: dict[int, tuple[int, str]]
    units: dict[int, tuple[int, str]]
    peoples: dict[int, tuple[int, str]]
    loaded: dict[int, tuple[int, str]]
    countries: dict[int, tuple[int, str]]
    names: tuple[NameHit, ...]


def see(line: Line, lexicon: ActorLexicon, kind: SourceKind) -> Seen:
    """Everything the lexicons know in one sentence; ``kind`` is the source's, for words loaded only in some mouths."""
    words, tokens, case, text = line.words, line.tokens, line.case, line.text

    def last_tokens(hits: list[PhraseHit[str]]) -> dict[int, tuple[int, str]]:
        return {tokens[h.end - 1]: (tokens[h.start], h.values[0]) for h in hits}

    names = tuple(
        NameHit(start=tokens[h.start], end=tokens[h.end - 1] + 1, ids=h.values)
        for h in lexicon.actor_index.find(words)
        if lexicon.spelled(
            text[words[h.start].start : words[h.end - 1].end],
            case,
            bracketed=text[max(0, words[h.start].start - 1) : words[h.start].start] == "(",
        )
        and not (h.start and words[h.start - 1].text in _PLACE_WORDS)
    )
    loaded = last_tokens(
        [
            h
            for h in lexicon.loaded_index.find(words)
            if lexicon.loaded[h.values[0]].kind in _ACTOR_KINDS
            and lexicon.loaded[h.values[0]].counts(words[h.start].text, caseless=case != "mixed", kind=kind)
        ]
    )
    for word, token in zip(words, tokens, strict=True):
        term = lexicon.loaded_folds.get(fold(word.key))
        if term and token not in loaded and lexicon.loaded[term].kind in _ACTOR_KINDS:
            loaded[token] = (token, term)
    return Seen(
        line=line,
        sentence=line.sentence,
        doc=line.doc,
        persons={
            i: hit for i, hit in last_tokens(lexicon.person_index.find(words)).items() if not _is_title(line.doc, i)
        },
        units=last_tokens(lexicon.unit_index.find(words)),
        peoples=last_tokens(lexicon.people_index.find(words)),
        loaded=loaded,
        countries=last_tokens(lexicon.adjective_index.find(words)),
        names=names,
    )


def _is_title(doc: Doc, i: int) -> bool:
    """Whether a word for a relative is a priest's or nun's title: "Father Jose Rivas", not "his father Jose"."""
    word = doc[i]
    if word.lower_ not in _TITLES or i + 1 >= len(doc) or not word.text[:1].isupper():
        return False
    after, before = doc[i + 1], doc[i - 1] if i else None
    named = after.pos_ == "PROPN" and after.text[:1].isupper()
    shouted = word.text.isupper() and word.lower_ != "father"  # "HIS MOTHER", "TWO SISTERS"
    return named and not shouted and (before is None or before.tag_ not in ("PRP$", "POS", "DT", "JJ"))


def is_named(token: Token, start: int) -> bool:
    """Whether a noun has a name or a kind before it ("liberation front", "rebel column")."""
    return start < token.i or any(
        c.dep_ in ("compound", "amod", "nmod", "poss") and c.i < token.i and c.tag_ in ("NNP", "NN", "JJ", "NNPS")
        for c in token.children
    )


def partners(seen: Seen, first: int, head: int) -> tuple[tuple[int, int], ...]:
    """The two that share a head noun: "Afghan" and "coalition", "army" and "police"; () where there is one."""
    doc = seen.doc
    joint = next((i for i in range(first, head) if doc[i].lower_ == "and"), first - 1)
    if joint < 1 or doc[joint].lower_ != "and" or joint + 1 >= head:
        return ()
    named = {n.end - 1: n.start for n in seen.names}
    left = named.get(joint - 1)
    if left is None and joint - 1 in seen.countries:
        left = seen.countries[joint - 1][0]
    if left is None and joint - 1 in seen.units and is_joint_left(doc[joint - 1]):
        left = seen.units[joint - 1][0]
    right = next((i for i in range(joint + 1, head + 1) if i in named or i in seen.countries or i in seen.units), None)
    whole = right == head and head not in named and seen.units[head][0] != joint + 1 if right in seen.units else False
    if left is None or right is None or whole or right == joint + 1 == head:
        return ()
    while left > 0 and doc[left - 1].tag_ in ("DT", "JJ", "VBN", "NNP") and doc[left - 1].dep_ != "ROOT":
        left -= 1
    return ((left, joint), (joint + 1, head + 1))


def heads(seen: Seen) -> dict[int, tuple[int, Literal["person", "unit", "loaded", "people"], str]]:
    """The noun phrases' possible heads by token; of two lexicons the longer phrase counts, then people."""
    found: dict[int, tuple[int, Literal["person", "unit", "loaded", "people"], str]] = {}
    lexicons: tuple[tuple[Literal["person", "unit", "loaded", "people"], dict[int, tuple[int, str]]], ...] = (
        ("person", seen.persons), ("unit", seen.units), ("loaded", seen.loaded), ("people", seen.peoples),
    )  # fmt: skip
    for lexicon, hits in lexicons:
        for i, (start, entry) in hits.items():
            if i not in found or start < found[i][0]:
                found[i] = (start, lexicon, entry)
    return found


def over_bracket(seen: Seen, first: int) -> int:
    """Further left over a name and its bracketed short form: "Army of National Liberation (ELN) guerrillas"."""
    doc = seen.doc
    noun = doc[first].tag_.startswith("N") or first in seen.loaded
    whole = next((n for n in seen.names if n.end == first and noun), None)
    if whole is not None:
        return left_edge(doc[whole.end - 1], whole.start)  # "Islamic Movement of Uzbekistan insurgents"
    if first < 3 or doc[first - 1].text != ")":
        return first
    opening = next((i for i in range(first - 2, max(-1, first - 9), -1) if doc[i].text == "("), None)
    inside = opening is not None and any(opening < n.start and n.end == first - 1 for n in seen.names)
    before = next((n for n in seen.names if n.end == opening), None)
    if not inside or before is None or opening is None:
        return first
    return left_edge(doc[before.end - 1], before.start)


def plain_noun(seen: Seen, i: int) -> Noun | None:
    """The noun that a loaded phrase ends in: "fighters" in "enemy fighters"."""
    if i in seen.persons:
        return ("person", seen.persons[i][1])
    return unit_noun(seen, i)


def unit_noun(seen: Seen, i: int) -> Noun | None:
    """The noun for a body or building that ends at a token: "patrol", "police station"."""
    return ("unit", seen.units[i][1]) if i in seen.units else None


def in_name(seen: Seen, i: int) -> bool:
    """Whether a noun is only a word of a longer name: "front" in a front's name, "workers" in a union's."""
    for name in seen.names:
        if name.start <= i < name.end and name.end - name.start > 1:
            written = seen.doc[i].text[:1].isupper() or name.end - name.start > 3
            if i not in seen.persons or (written and name.start != i):
                return True
            if written and seen.doc[name.end - 1].text[:1].isupper() and name.end - name.start > 2:
                return True
    return False
