"""What governs an act: the way from its word up the parse, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.parse import Token

_PREPOSITIONS = ("ADP", "SCONJ", "PART")
_CLAUSE_MARKS = frozenset(
    ("when", "after", "before", "as", "while", "because", "since", "until", "where", "although", "though", "once")
)

_QUESTIONS = frozenset(("who", "whom", "how", "why", "where", "when", "what", "which"))


@dataclass(frozen=True, slots=True)
class Governor:
    """A word above an act. ``link`` is the dependency that leads down to the act, ``preposition`` the one between,
    ``below`` the word the link starts from, ``shared`` whether the act is only joined by "and" to what is governed,
    ``offered`` whether the parse ties the act elsewhere, so that the word counts only if it means something."""

    word: Token
    link: str
    preposition: str | None
    below: Token
    shared: bool
    offered: bool = False


_VOLLEYS = frozenset("hail burst volley salvo barrage".split())  # "a hail of bullets" is one deed


def governors(token: Token) -> Iterator[Governor]:
    """The words above an act, the nearest first.

    A clause that only says when ("after ...") ends the way, for what stands above it doesn't speak of the act; a
    relative clause ends it too, with the noun that it describes as the last governor.
    """
    current, shared = token, False
    seen = 0
    while current.dep_ != "ROOT" and current.head.i != current.i and seen < 40:
        seen += 1
        head, link = current.head, current.dep_
        noun = _noun_before(current) if link in ("advcl", "xcomp") else None
        if noun is not None and noun.i != head.i:
            yield Governor(
                noun, "acl", None, current, shared, offered=True
            )  # "foiled a plot to bomb", hung on the verb
        if link == "conj":
            if _has_own_subject(current):
                shared = True
            current = head
            continue
        preposition: str | None = None
        below = current
        while (
            head.pos_ in _PREPOSITIONS and link in ("pobj", "pcomp") and head.dep_ != "ROOT" and head.head.i != head.i
        ):
            preposition, link, below, head = head.lower_, head.dep_, head, head.head
            if link == "conj":
                link = "prep"
        if link == "relcl" and infinitive(below):
            link = "acl"  # "the mission to capture"
        if link == "acl" and below.tag_ in ("VBN", "VBG", "VBD") and not is_content(below):
            link = "relcl"  # "the engineer, kidnapped on Tuesday"
        if shared and link in ("advcl", "ccomp", "xcomp", "acl", "relcl", "pcomp"):
            return
        if link == "ccomp" and _stands_by_itself(below, head):
            return
        yield Governor(head, link, preposition, below, shared)
        if link == "relcl" or (link == "advcl" and _marked(below)):
            return
        current = head


def _stands_by_itself(clause: Token, verb: Token) -> bool:
    """Whether a clause that was hung on a verb is parted from it by a semicolon, and the verb has its object behind it:
    "a drone was shot down; the statement also denies any part in the raid"."""
    parted = any(t.text == ";" for t in verb.doc[clause.i : verb.i])
    return parted and any(c.dep_ in ("dobj", "ccomp", "xcomp") and c.i > verb.i for c in verb.children)


def is_content(verb: Token) -> bool:
    """Whether a clause says what its noun is: "a report that troops had shot protesters"."""
    return _has_own_subject(verb) and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)


def _noun_before(verb: Token) -> Token | None:
    """The noun that an infinitive follows at once."""
    if verb.i < 2 or verb.nbor(-1).lower_ != "to" or verb.nbor(-2).pos_ != "NOUN":
        return None
    noun = verb.nbor(-2)
    return noun if noun.dep_ in ("dobj", "nsubjpass", "attr", "pobj", "nsubj") else None


def _has_own_subject(token: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)


def _marked(verb: Token) -> bool:
    """Whether a clause opens with a word of time or cause."""
    return any(c.lower_ in _CLAUSE_MARKS and c.dep_ in ("mark", "advmod") and c.i < verb.i for c in verb.children)


def is_nominal(token: Token) -> bool:
    """Whether the act is told by a noun."""
    return token.pos_ in ("NOUN", "PROPN") or (
        token.tag_ in ("VBG", "NN", "NNS")
        and token.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj", "compound", "attr")
        and any(c.dep_ in ("det", "poss", "amod", "nummod", "compound") for c in token.children)
    )


def infinitive(verb: Token) -> bool:
    """Whether a verb stands with "to", its own or that of the verb it is joined to."""
    if verb.tag_ not in ("VB", "VBN", "VBP", "VBD"):
        return False
    if any(c.lower_ == "to" and c.tag_ == "TO" and c.i < verb.i for c in verb.children):  # not "killed up to 70"
        return True
    if verb.i and verb.nbor(-1).lower_ == "to" and verb.nbor(-1).dep_ == "aux":
        return True
    return verb.dep_ == "conj" and verb.tag_ == "VB" and not _has_own_subject(verb) and infinitive(verb.head)


def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """The auxiliaries and negations of a verb; those of the verb it is joined to where it has none of its own."""
    own = tuple(c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg"))
    if own or verb.dep_ != "conj" or _has_own_subject(verb):
        return own
    first = verb.head
    if verb.tag_ == "VB" and first.pos_ in ("VERB", "AUX"):
        return auxiliaries(first)
    if verb.tag_ in ("VBN", "VBG") and first.tag_ == verb.tag_:
        joined = any(c.lower_ in ("or", "nor") for c in first.children)
        return tuple(c for c in auxiliaries(first) if joined or c.dep_ != "neg")
    return own


def bare_plural(noun: Token) -> bool:
    """Whether a noun speaks of an open number of acts: "attacks", "numerous attacks on convoys"; never of told ones."""
    if noun.tag_ not in ("NNS", "NNPS") or (noun.i > 1 and noun.doc[noun.i - 2].lower_ in _VOLLEYS):
        return False
    for child in noun.children:
        if child.i > noun.i:
            continue
        if child.dep_ in ("nummod", "poss") or child.lower_ in ("the", "these", "those", "both", "two", "three"):
            return False
        if child.tag_ in ("CD", "DT") and child.lower_ not in ("some", "any", "all", "no"):
            return False
    return True


def unspecific(noun: Token) -> bool:
    """Whether a noun speaks of acts in general: a bare plural, or a bare "kidnapping"."""
    if bare_plural(noun) or any(c.lower_ == "whose" for c in noun.children):
        return True
    if noun.tag_ not in ("NN", "VBG"):
        return False
    return not any(c.dep_ in ("det", "poss", "nummod", "dobj", "nmod") or c.tag_ == "NNP" for c in noun.children)


def generic_object(verb: Token) -> bool:
    """Whether a verb's object is nobody in particular: none, or a plural without number or article."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "obj")]
    return all(o.pos_ != "PROPN" and bare_plural(o) for o in objects)


def is_perfect(verb: Token) -> bool:
    """Whether a verb looks back: "has killed", "to have killed", "having killed"."""
    return any(a.lemma_ == "have" and a.dep_ == "aux" for a in auxiliaries(verb))


def is_asked(verb: Token) -> bool:
    """Whether a verb of the past stands in a question that takes it for granted: "how many were killed"."""
    told = [verb, *(a for a in verb.children if a.dep_ in ("aux", "auxpass"))]
    return any(t.tag_ == "VBD" for t in told) and verb.left_edge.lower_ in _QUESTIONS


def is_definite(noun: Token) -> bool:
    """Whether a noun goes back to something known: "the attack", "Tuesday's attack", "their attack"."""
    return any(
        c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in ("the", "this", "that", "these", "those", "both"))
        for c in noun.children
    )
