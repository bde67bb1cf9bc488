"""Mends tags that the tagger often gets wrong: "leaving a corporal dead", "men on a motorcycle shot dead a clerk",
"a shop steward was shot", "9 June: Shot down a drone"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from spacy.attrs import LOWER
from spacy.tokens import Doc as Parsed

from tollbook.parse import Doc, Token
from tollbook.resources import Entry

_BEFORE = frozenset(("DT", "CD", "PRP$", "JJ"))
_NAMING = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "VBG", "HYPH", "CD"))
_BY_ENDING = frozenset(("RB", "RBR", "JJR"))  # "steward" like "upward", "rancher" like "richer"
_GOES_ON = frozenset(("RP", "DT", "CD", "PRP$", "IN"))
_STATES = frozenset(("dead", "hurt", "wounded", "injured", "killed"))


class IrregularEntry(Entry, frozen=True, kw_only=True):
    """Forms of one irregular verb."""

    verb: str
    forms: tuple[str, ...]


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


def tag_pasts(doc: Doc, pasts: Mapping[str, str]) -> None:
    """A past that opens a line is no order and no name: ``pasts`` has the verbs of forms that are only pasts.

    >>> import spacy
    >>> from tollbook.reading.plain import plain
    >>> words, deps = ["Blew", "up", "a", "bridge"], ["ROOT", "prt", "det", "dobj"]
    >>> tags, heads = ["NNP", "RP", "DT", "NN"], [0, 0, 3, 0]
    >>> doc = plain(Parsed(spacy.blank("en").vocab, words, tags=tags, heads=heads, deps=deps))
    >>> tag_pasts(doc, {"blew": "blow"})
    >>> doc[0].tag_, doc[0].lemma_
    ('VBD', 'blow')
    """
    for token in doc:
        if token.lower_ not in pasts or token.i + 1 == len(doc) or not _is_past_slip(token):
            continue
        token.tag_, token.pos_, token.lemma_ = "VBD", "VERB", pasts[token.lower_]


def _is_past_slip(token: Token) -> bool:
    """Whether a past form that goes on to its object is tagged as an infinitive without a helper, or as a name on
    which the sentence hangs."""
    if token.nbor().tag_ not in _GOES_ON:
        return False
    if token.tag_ == "VB":
        return not any(c.dep_ in ("aux", "auxpass") for c in token.children)
    return token.tag_ == "NNP" and token.dep_ == "ROOT"


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
