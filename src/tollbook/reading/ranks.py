"""Mends the tags of words for persons that the tagger takes for adjectives: "leaving a corporal dead"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

_BEFORE = frozenset(("DT", "CD", "PRP$", "JJ"))
_NAMING = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "VBG", "HYPH", "CD"))
_STATES = frozenset(("dead", "hurt", "wounded", "injured", "killed"))


def tag_persons(doc: Doc, persons: Collection[str]) -> None:
    """Tags as nouns those of ``persons`` (lower case, singular) that end their noun phrase, in place.

    >>> import spacy
    >>> doc = Doc(spacy.blank("en").vocab, ["a", "major", "died"], tags=["DT", "JJ", "VBD"])
    >>> tag_persons(doc, {"major"})
    >>> doc[1].tag_
    'NN'
    """
    for token in doc:
        if token.tag_ == "JJ" and token.lower_ in persons and _ends_phrase(token):
            token.tag_, token.pos_ = "NN", "NOUN"


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
