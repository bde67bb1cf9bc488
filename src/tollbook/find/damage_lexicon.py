"""The lexicons of damage: which words say that a thing was hit, and how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from tollbook.find.damage_things import Kind
from tollbook.model import DamageOutcome
from tollbook.parse import FINITE, Doc, Token
from tollbook.reading.ranks import IrregularEntry
from tollbook.resources import Entry, Knowledge

Shape = Literal["object", "subject", "nominal", "behind", "before", "turned"]
Scope = Literal["any", "strike", "claim", "part"]

_ELSEWHERE = frozenset((("break", "into"), ("break", "out")))
_FIGHTERS = frozenset(("mujahidin", "mujahideen", "mujahedin", "mujahedeen", "mujāhidīn"))
_VOWELS = "aeiou"
# Words that may stand behind the object: "blew a bridge up", "put a gun out of action".
_PARTICLES = frozenset(
    ("up", "down", "out", "off", "apart", "away", "over", "to", "into", "on", "in", "under", "behind", "before")
)
_BEFORE_NOUN = frozenset(("CD", "DT", "JJ", "PRP$", "POS"))
AS_IT_IS = frozenset(("intact", "whole", "undamaged", "unharmed"))  # "a third taken intact"
_ONE_MORE = frozenset(("another", "second", "third", "fourth", "other", "others"))
_OPENS_CLAUSE = frozenset(("that", "which", "all", "both"))
# What links a noun to the things behind it; "of" where an entry names none.
_LINKS = frozenset("to on in through of : were was are include included befell awaited overtook came comprised".split())
_OWNERS = ("its", "their", "'s", "’s", "'", "’")
_LOSSES = frozenset(("cost", "leave", "lose", "loss", "abandon", "result", "price", "remain"))
_LEFT = frozenset(("leave", "remain"))
_LEFT_WITHIN = 7  # words
_IDLE = frozenset(("JJ", "VBN", "HYPH"))  # tags of words that may describe what a thing was left as
_LONGEST_PHRASE = 7  # words of a completing phrase with its adjectives
_LONGEST_GAP = 16  # words between a verb and the words that complete it ("set two cars and a shop on fire")


class DamageEntry(Entry, frozen=True, kw_only=True):
    """Words for one way of hitting things.

    ``shape`` says where the thing stands: the verb's object (or a passive's subject), the subject alone, after a noun,
    behind the words that complete it ("returned ... with"), before all ("a clinic, causing damage"), or behind a verb
    whose clause opens with where it was ("from the post came ..."). ``after`` are words that must follow it ("in
    ruins"). ``scope`` "strike" entries hold only where strikes are told and "claim" entries in an armed group's own
    report, being ordinary verbs elsewhere; "part" entries are said of parts of things. ``kinds`` limits the things;
    ``apart`` are ids of things that it is never said of, ``of``, if any, of those alone that it is. ``by``, if any, are
    words for who may do it: others move what is theirs."""

    outcome: DamageOutcome
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    after: tuple[str, ...]
    shape: Shape
    scope: Scope
    kinds: tuple[Kind, ...]
    apart: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that state damage: tokens ``start`` to ``end``; the things hit are looked for from ``end`` on, or before
    ``start``. ``tail`` is where the completing words begin ("... on fire"), None where none are asked. ``owned``: the
    noun has a pronoun or a genitive for the thing ("its destruction", "the car's destruction"). ``modifier``: a
    participle before it ("two burned cars")."""

    start: int
    end: int
    entry: DamageEntry
    tail: tuple[int, int] | None = None
    noun: bool = False
    owned: bool = False
    modifier: bool = False


def inflections(verb: str) -> frozenset[str]:
    """The regular forms of a verb.

    >>> sorted(inflections("level"))
    ['level', 'leveled', 'leveling', 'levelled', 'levelling', 'levels']
    """
    stem = verb[:-1] if verb.endswith("e") else verb
    forms = {verb, verb + "s", stem + "ed", stem + "ing"}
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        forms = (forms - {verb + "s"}) | {verb + "es"}
    if verb.endswith("y") and len(verb) > 2 and verb[-2] not in _VOWELS:
        forms = {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    if len(verb) > 2 and verb[-1] in "bdglmnprt" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS:
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return frozenset(forms)


class DamageLexicon:
    """Finds the words that state damage."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._verbs: dict[str, list[tuple[tuple[str, ...], DamageEntry]]] = defaultdict(list)
        self._regular: dict[str, str] = {}
        self._nouns: dict[str, list[tuple[tuple[str, ...], DamageEntry]]] = defaultdict(list)
        self.entries = knowledge.entries("damage_verbs", DamageEntry)
        for entry in self.entries:
            for verb in entry.verbs:
                first, *rest = verb.split()
                self._verbs[first].append((tuple(rest), entry))
                self._regular.update(dict.fromkeys(inflections(first), first))
            for noun in entry.nouns:
                words = noun.split()
                pattern = tuple(words if words[-1] in _LINKS or entry.after else [*words, "of"])
                self._nouns[words[0]].append((pattern, entry))
        irregular = knowledge.entries("irregular_verbs", IrregularEntry)  # "9 June: Blew up a bridge", tagged as a name
        self._regular.update({form: e.verb for e in irregular if e.verb in self._verbs for form in e.forms})
        for patterns in self._verbs.values():
            patterns.sort(key=lambda p: -len(p[0]) - bool(p[1].after))
        self._after = {e.id: tuple(_tokens(phrase) for phrase in e.after) for e in self.entries}
        self._openers = frozenset((*self._verbs, *self._regular, *self._nouns, *_OWNERS))

    def triggers(self, doc: Doc, scopes: Collection[Scope]) -> tuple[Trigger, ...]:
        """All triggers of a sentence in order. ``scopes`` says what the text around is."""
        found: list[Trigger] = []
        last = 0
        for token in doc:
            if token.i < last or (token.lower_ not in self._openers and token.lemma_.lower() not in self._openers):
                continue
            trigger = next(self._at(token, scopes), None)
            if trigger is not None:
                found.append(trigger)
                last = trigger.end
        return tuple(found)

    def all_at(self, token: Token, scopes: Collection[Scope]) -> tuple[Trigger, ...]:
        """Every reading of the words that begin at a token, the fullest first."""
        return tuple(self._at(token, scopes))

    def _at(self, token: Token, scopes: Collection[Scope]) -> Iterator[Trigger]:
        """The readings of the words that begin at a token, the fullest first; of those that other words complete, the
        one completed first: "were ablaze and two in the hands of"."""
        found = list(self._readings(token, scopes))
        first = min((t.tail[0] for t in found if t.tail is not None), default=0)
        yield from sorted(found, key=lambda t: t.tail is not None and t.end == found[0].end and t.tail[0] > first)

    def _readings(self, token: Token, scopes: Collection[Scope]) -> Iterator[Trigger]:
        doc, low, lemma = token.doc, token.lower_, token.lemma_.lower()
        if low in _OWNERS and token.i + 1 < len(doc):
            nouns = self._nouns.get(doc[token.i + 1].lower_, ())
            opens_list = any(len(n) > 1 and _contiguous(doc, token.i + 1, n) for n, _ in nouns)  # "their spoils were"
            for noun, entry in () if opens_list else nouns:
                if entry.scope in scopes and noun[1:] == ("of",):
                    yield Trigger(token.i, token.i + 2, entry, noun=True, owned=True)
        for noun, entry in (*self._nouns.get(low, ()), *(self._nouns.get(lemma, ()) if lemma != low else ())):
            if entry.scope not in scopes or not _contiguous(doc, token.i, noun):
                continue
            past = token.i + len(noun)
            if not entry.after:
                yield Trigger(token.i, past, entry, noun=True)
            elif token.tag_.startswith("NN") and (told := self._tail(doc, past, self._after[entry.id], in_clause=True)):
                yield Trigger(token.i, told[1], entry, noun=True)
        base = lemma if lemma in self._verbs else self._regular.get(low, "")
        if base not in self._verbs:
            return
        modifier = _is_modifier(token)
        if not modifier and not _is_verb(token):
            return
        if modifier and not _is_loss(token):
            return
        for rest, entry in self._verbs[base]:
            if entry.scope not in scopes:
                continue
            end = token.i + 1
            if not rest and end < len(doc) and (base, doc[end].lower_) in _ELSEWHERE:
                continue  # "was broken into"
            if rest == ("out",) and end + 1 < len(doc) and doc[end + 1].lower_ == "of":
                continue  # "two rifles were taken out of the store"
            if _contiguous(doc, end, rest):
                end += len(rest)
                if entry.after:
                    alone = entry.shape == "subject"
                    near = entry.shape == "behind" or (alone and base == "be")  # no "was set on fire"
                    tail = self._tail(doc, end, self._after[entry.id], in_clause=alone, to_verb=near)
                    if tail is not None:
                        yield Trigger(token.i, end, entry, tail)
                else:
                    yield Trigger(token.i, end, entry, modifier=modifier)
            elif rest and rest[0] in _PARTICLES and not entry.after:
                tail = self._tail(doc, end, (rest,), to_verb=True)
                if tail is not None and (tail[1] == len(doc) or doc[tail[1]].lower_ != "of"):
                    yield Trigger(token.i, end, entry, tail)  # but "took two rifles out of the store"

    @staticmethod
    def _tail(
        doc: Doc, start: int, phrases: tuple[tuple[str, ...], ...], *, in_clause: bool = False, to_verb: bool = False
    ) -> tuple[int, int] | None:
        """Where one of the phrases begins and ends, near by; ``in_clause``: before the next finite verb; ``to_verb``:
        before the next verb of any form ("took a gun before pulling the post down")."""
        for at in range(start, min(start + _LONGEST_GAP, len(doc))):
            opens = (doc[at].lower_, doc[at].lemma_.lower())
            for words in phrases:
                if words[0] in opens and (end := _spaced(doc, at, words)) is not None:
                    return at, end
            if doc[at].text in ";:.":
                return None
            if (in_clause and doc[at].tag_ in FINITE) or (to_verb and doc[at].tag_[:2] == "VB" and _is_verb(doc[at])):
                return None
        return None


def _tokens(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as the parser parts them: "a burned - out shell"."""
    return tuple(phrase.replace("-", " - ").split())


def _contiguous(doc: Doc, start: int, words: tuple[str, ...]) -> bool:
    return start + len(words) <= len(doc) and all(
        doc[start + i].lower_ == word or (i == 0 and doc[start].lemma_.lower() == word) for i, word in enumerate(words)
    )


def _spaced(doc: Doc, start: int, words: tuple[str, ...]) -> int | None:
    """Where a phrase that begins at ``start`` ends, adjectives before its words passed over: "a blackened shell"."""
    at = start
    for i, word in enumerate(words):
        while i and at < len(doc) and doc[at].lower_ != word and doc[at].tag_ in _IDLE and at - start < _LONGEST_PHRASE:
            at += 1
        if not _contiguous(doc, at, (word,)) or (i and doc[at].lower_ != word):
            return None
        at += 1
    return at


def _is_modifier(token: Token) -> bool:
    """Whether a participle stands between a number and its noun: "two burned cars", "two burnt-out cars"."""
    before = token.nbor(-1) if token.i else None
    behind = [t for t in token.doc[token.i + 1 : token.i + 4] if t.tag_ != "HYPH" and t.lower_ != "out"]
    if before is None or not behind or token.tag_ not in ("VBN", "VBD", "JJ"):
        return False
    noun = behind[0].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ")
    return (before.tag_ == "CD" or before.lower_ in ("a", "an")) and noun


def _is_loss(token: Token) -> bool:
    """Whether words around say that a side lost what follows: "at the cost of nine dead and a burned car", "two burned
    cars were left on the road"."""
    before = (t.lemma_.lower() for t in token.doc[max(0, token.i - _LONGEST_GAP) : token.i])
    behind = (t.lemma_.lower() for t in token.doc[token.i + 1 : token.i + 1 + _LEFT_WITHIN])
    return any(lemma in _LOSSES for lemma in before) or any(lemma in _LEFT for lemma in behind)


def _is_verb(token: Token) -> bool:
    """Whether the word acts as a verb, and not as a modifier before its noun ("a damaged wall")."""
    if not (token.tag_.startswith("VB") or token.lower_.endswith("ed") or token.dep_ == "ROOT"):
        return False
    before = token.nbor(-1) if token.i else None
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if before is not None and before.lower_ in _FIGHTERS:
        return True  # "the mujahidin seized weapons", taken for a name of weapons
    if before is not None and before.tag_ == "IN" and token.dep_ == "amod" and token.tag_ in ("VBN", "JJ"):
        return False  # "posted around damaged blocks"
    if (
        before is None
        or after is None
        or before.tag_ not in _BEFORE_NOUN
        or before.lower_ in ("that", "which", "all", "both")
    ):
        return True
    if before.dep_ in ("nsubj", "nsubjpass", "attr") and before.head.i >= token.i:
        return True
    if before.lower_ in _ONE_MORE and (after.tag_[:2] not in ("NN", "JJ") or after.lower_ in AS_IT_IS):
        return True  # "one was burned and another damaged by a mine", "a third captured, while ..."
    moved = after.tag_ in ("IN", "RP", ".") or after.lower_ in _PARTICLES  # "and two driven away"
    return after.tag_ in ("CD", "DT", "PRP$") or (before.tag_ != "DT" and moved)
