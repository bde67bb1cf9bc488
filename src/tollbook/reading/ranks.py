"""Mends tags that the tagger often gets wrong: "leaving a corporal dead", "men on a motorcycle shot dead a clerk",
"a shop steward was shot"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.attrs import LOWER
from spacy.tokens import Doc as Parsed

from tollbook.parse import Doc, Token

_BEFORE = frozenset(("DT", "CD", "PRP$", "JJ"))
_NAMING = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "VBG", "HYPH", "CD"))
_BY_ENDING = frozenset(("RB", "RBR", "JJR"))  # "steward" like "upward", "rancher" like "richer"
_STATES = frozenset(("dead", "hurt", "wounded", "injured", "killed"))


def tag_persons(doc: Doc, persons: Collection[str]) -> None:
    """Tags as nouns those of ``persons`` (lower case, singular) that end their noun phrase, in place.

    >>> import spacy
    >>> from tollbook.reading.plain import plain
    >>> doc = plain(Parsed(spacy.blank("en").vocab, ["a", "major", "died"], tags=["DT", "JJ", "VBD"]))
    >>> tag_persons(doc, {"major"})
    >>> doc[1].tag_
    'NN'
    """
    for token in doc:
        if token.tag_ == "JJ" and token.lower_ in persons and _ends_phrase(token):
            token.tag_, token.pos_ = "NN", "NOUN"


def tag_shot_dead(doc: Parsed) -> None:
    """Tags as a verb the "shot" of "shot dead" that was taken for a noun behind what was ridden, in place.

    >>> import spacy
    >>> doc = Parsed(spacy.blank("en").vocab, ["a", "motorcycle", "shot", "dead"], tags=["DT", "NN", "NN", "JJ"])
    >>> tag_shot_dead(doc)
    >>> doc[2].tag_
    'VBN'
    """
    if doc.vocab.strings["shot"] not in doc.to_array([LOWER]):
        return
    for token in doc[:-1]:
        dead = token.nbor()
        if token.lower_ != "shot" or token.tag_ != "NN" or dead.lower_ != "dead":
            continue
        token.tag_, token.pos_, token.lemma_ = "VBN", "VERB", "shoot"
        if any(c.dep_ == "nsubj" and c.i < token.i for c in dead.children):  # what was said of "dead" is said of "shot"
            ridden = token.nbor(-1)
            for child in [c for c in token.children if c.i < ridden.i]:
                child.head = ridden
            for child in [c for c in dead.children if c.i != token.i]:
                child.head = token
            ridden.head, ridden.dep_, token.tag_ = token.head, token.dep_, "VBD"
            above, dep = dead.head, dead.dep_
            token.head, token.dep_ = (token, "ROOT") if above is dead or dep == "ROOT" else (above, dep)
            dead.head, dead.dep_ = token, "oprd"


def misread_heads(doc: Doc, persons: Collection[str]) -> list[int]:
    """Where one of ``persons`` behind a noun was taken for none by its ending: "shop steward", "cattle rancher"."""
    return [
        t.i for t in doc
        if t.tag_ in _BY_ENDING and t.lower_ in persons and t.i and t.nbor(-1).tag_ in ("NN", "NNS")
    ]  # fmt: skip


def head_persons(doc: Parsed, at: Collection[int]) -> None:
    """Makes the words ``at`` some places the heads of the nouns before them, in place.

    >>> import spacy
    >>> words, tags = ["a", "shop", "steward", "died"], ["DT", "NN", "RB", "VBD"]
    >>> deps = ["det", "nsubj", "advmod", "ROOT"]
    >>> doc = Parsed(spacy.blank("en").vocab, words, tags=tags, heads=[1, 3, 3, 3], deps=deps)
    >>> head_persons(doc, [2])
    >>> [(t.tag_, t.dep_, t.head.text) for t in doc[1:3]]
    [('NN', 'compound', 'steward'), ('NN', 'nsubj', 'died')]
    """
    for i in at:
        person, before = doc[i], doc[i - 1]
        person.tag_, person.pos_ = "NN", "NOUN"
        if before.head == person:
            continue
        above, dep = before.head, before.dep_
        for child in list(before.children):
            if child != person:
                child.head = person
        person.head, person.dep_ = (person, "ROOT") if above == before else (above, dep)
        before.head, before.dep_ = person, "compound"


def _ends_phrase(token: Token) -> bool:
    doc, at = token.doc, token.i
    if not at or doc[at - 1].tag_ not in _BEFORE:
        return False
    after = doc[at + 1] if at + 1 < len(doc) else None
    if after is None or after.lower_ in _STATES:
        return True
    if after.tag_ == "CC" and at + 2 < len(doc):  # "a major and deadly attack" is no officer
        return doc[at + 2].tag_ in _BEFORE - {"JJ"}
    return after.tag_ not in _NAMING
