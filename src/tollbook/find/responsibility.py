"""Who is said to have done it, where that is told apart from the act: "the group claimed responsibility".

The act's own words name a doer ("killed by rebels"); these name one by what somebody says: a body owns the act, or is
blamed for it or suspected of it. What no one is said to have done ("no group claimed responsibility"), may yet claim,
or claims of other attacks ("has claimed dozens of similar attacks") is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tollbook.find.act_words import PASSIVE, SUBJECT, conjuncts, is_passive, objects, subject, through_relative
from tollbook.mentions import Reading, ResponsibilityMention, Sentence
from tollbook.parse import Token
from tollbook.resources import Entry, Knowledge

_NOBODY = frozenset(("no", "none", "nobody", "neither", "whoever", "who", "anyone"))
_UNSURE = frozenset(("may", "might", "could", "would", "should", "will", "must"))
_SAYING = frozenset("say announce state declare assert claim confirm insist admit maintain".split())
_THINKING = frozenset("believe think suspect suppose presume understand".split())
_DEEDS = ("it", "this", "incident", "crime", "violence", "raid", "blast", "death")
_ITSELF = frozenset(("it", "they", "he", "she", "we"))
_FAR = 4  # links of the tree between "said" and "was behind"


class ResponsibilityEntry(Entry, frozen=True, kw_only=True):
    """Words that lay an act at somebody's door.

    ``who`` says where the body stands: as the verb's subject, as its object, after one of ``prepositions``, or as the
    subject of a state ("is behind"); "never" lists words that rule all out.
    """

    certainty: Literal["claimed", "suspected", "accused"]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    prepositions: tuple[str, ...]
    who: Literal["subject", "object", "preposition", "state", "never"]


class _ActWords(Entry, frozen=True, kw_only=True):
    """What is read of the lexicon of acts."""

    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


class ResponsibilityFinder:
    """Finds who is said to be responsible for an act told elsewhere. Build it once; ``find`` keeps no state."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("responsibility", ResponsibilityEntry)
        self._entries = tuple(e for e in entries if e.who != "never")
        self._others = frozenset(w for e in entries if e.who == "never" for w in e.nouns)
        self._verbs = frozenset(v for e in self._entries for v in e.verbs)
        told = knowledge.entries("acts", _ActWords)
        verbs = (v for e in told for v in e.verbs if " " not in v)
        self._acts = frozenset((*(n.split()[-1] for e in told for n in e.nouns), *verbs, *_DEEDS))

    def find(self, reading: Reading) -> tuple[ResponsibilityMention, ...]:
        """All such words of a report, in text order."""
        return tuple(m for s in reading.sentences if s.doc is not None for m in self._in_sentence(s))

    def _in_sentence(self, sentence: Sentence) -> Iterator[ResponsibilityMention]:
        for verb in sentence.doc or ():
            if verb.lemma_ not in self._verbs or verb.pos_ not in ("VERB", "AUX") or _is_open(verb):
                continue
            for entry in self._entries:
                if verb.lemma_ not in entry.verbs:
                    continue
                for body, certainty in self._bodies(verb, entry):
                    yield ResponsibilityMention(
                        span=sentence.span_of(verb),
                        rule=f"responsibility.{entry.id}",
                        sentence=sentence.index,
                        body=sentence.span_of(body),
                        certainty=certainty,
                    )

    def _bodies(
        self, verb: Token, entry: ResponsibilityEntry
    ) -> Iterator[tuple[Token, Literal["claimed", "suspected", "accused"]]]:
        read = {"subject": self._owned, "object": _object, "preposition": _after, "state": self._state}[entry.who]
        for noun, own in read(verb, entry):
            for body in conjuncts(through_relative(noun)):
                if body.lower_ not in _NOBODY and not any(c.lower_ in _NOBODY for c in body.children):
                    yield body, "claimed" if own else entry.certainty

    def _owned(self, verb: Token, entry: ResponsibilityEntry) -> Iterator[tuple[Token, bool]]:
        """ "X claimed responsibility", "responsibility was claimed by X"."""
        named = [c for c in verb.children if c.dep_ in ("dobj", *PASSIVE) and c.lemma_.lower() in entry.nouns]
        if verb.dep_ == "acl" and verb.head.lemma_.lower() in entry.nouns:
            named.append(verb.head)  # "an attack claimed by X"
        if not named or any(c.lower_ in _NOBODY for n in named for c in n.children) or self._elsewhere(verb, *named):
            return
        doer = next((o for c in verb.children if c.dep_ == "agent" for o in objects(c)), None)
        if doer is None and not is_passive(verb):
            doer = subject(verb, passive=False)
        if doer is not None and doer.lemma_ not in entry.nouns:
            yield doer, True

    def _state(self, verb: Token, entry: ResponsibilityEntry) -> Iterator[tuple[Token, bool]]:
        """ "X was behind the killing", "the group said it was responsible for the attack"."""
        tied = [c for c in verb.children if c.lemma_ in entry.nouns or c.lower_ in entry.prepositions]
        if not any(self._names_act(t) for t in tied) or self._elsewhere(verb, *tied):
            return
        mine = next((c for c in verb.children if c.dep_ in (*SUBJECT, *PASSIVE)), None)
        speaker = _speaker(verb)
        if mine is None or mine.lower_ in _ITSELF or any(c.lower_ in ("its", "their", "our") for c in mine.children):
            if speaker is not None:
                yield speaker, verb.dep_ != "xcomp"
        else:
            yield mine, False

    def _names_act(self, word: Token) -> bool:
        """Whether an act follows "behind" or "responsible for", rather than a place or an office."""
        ties = [word] if word.dep_ == "prep" else [c for c in word.children if c.dep_ == "prep"]
        found = (c for t in ties for c in t.children if c.dep_ in ("pobj", "pcomp"))
        return any(c.lemma_.lower() in self._acts or c.lower_ in self._acts for c in found)

    def _elsewhere(self, *words: Token) -> bool:
        """Whether the words speak of attacks other than the one told."""
        return any(c.lemma_.lower() in self._others for w in words for c in w.subtree)


def _object(verb: Token, _entry: ResponsibilityEntry) -> Iterator[tuple[Token, bool]]:
    """ "Police blamed X", "X was accused of the attack"."""
    wanted = PASSIVE if is_passive(verb) else ("dobj", "obj")
    yield from ((c, False) for c in verb.children if c.dep_ in wanted and c.pos_ in ("NOUN", "PROPN"))


def _after(verb: Token, entry: ResponsibilityEntry) -> Iterator[tuple[Token, bool]]:
    """ "blamed on X", "attributed to X"."""
    things = [c for c in verb.children if c.dep_ in ("dobj", "obj")]  # the parser may hang "on X" there
    for child in (*verb.children, *(c for t in things for c in t.children)):
        if child.dep_ in ("prep", "dative") and child.lower_ in entry.prepositions:
            yield from ((o, False) for o in objects(child))


def _speaker(verb: Token) -> Token | None:
    """Whoever says or is thought to be what a clause states: "the group said it was", "X is believed to be"."""
    at = verb
    for _ in range(_FAR):
        if at.dep_ not in ("ccomp", "xcomp", "conj", "aux"):
            return None
        at = at.head
        if at.lemma_ in _SAYING or (at.lemma_ in _THINKING and is_passive(at)):
            return subject(at, passive=is_passive(at))
    return None


def _is_open(verb: Token) -> bool:
    """Whether the words only may come true, or are denied."""
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _UNSURE):
            return True
    return any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in verb.children)
