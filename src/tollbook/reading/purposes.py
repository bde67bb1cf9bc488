"""Hangs what something was used for on its "used": "they used pistols fitted with silencers to shoot a clerk"."""

from __future__ import annotations

from spacy.attrs import LOWER
from spacy.tokens import Doc as Parsed
from spacy.tokens import Token

_USED = ("used", "using", "employed", "employing")
_FARTHEST = 14  # words between "used" and its purpose
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def hang_on_use(doc: Parsed) -> None:
    """Hangs an infinitive on the "used" before it, where the parser took a word between them for its head, in place.

    >>> import spacy
    >>> words = ["They", "used", "guns", "fitted", "with", "silencers", "to", "shoot", "him"]
    >>> tags = ["PRP", "VBD", "NNS", "VBN", "IN", "NNS", "TO", "VB", "PRP"]
    >>> heads, deps = [1, 1, 1, 2, 3, 4, 7, 3, 7], "nsubj ROOT dobj acl prep pobj aux advcl dobj".split()
    >>> doc = Parsed(spacy.blank("en").vocab, words, tags=tags, heads=heads, deps=deps)
    >>> hang_on_use(doc)
    >>> doc[7].head.text, doc[7].dep_
    ('used', 'xcomp')
    """
    lowers = set(doc.to_array([LOWER]))
    if not any(doc.vocab.strings[word] in lowers for word in _USED):
        return
    for token in doc[2:]:
        if token.tag_ == "VB" and token.nbor(-1).tag_ == "TO" and token.dep_ in ("advcl", "acl", "xcomp", "relcl"):
            used = _use_before(token)
            if used is not None and token.head.i > used.i:
                token.head, token.dep_ = used, "xcomp"


def _use_before(verb: Token) -> Token | None:
    """The "used" whose object stands between it and an infinitive, with no other clause between them."""
    for i in range(verb.i - 2, max(-1, verb.i - _FARTHEST), -1):
        token = verb.doc[i]
        if token.lower_ in _USED and token.tag_ in ("VBD", "VBG", "VBN"):
            planned = token.dep_ == "pcomp"  # "planned on using drones to kill"
            return token if i < verb.i - 2 and not planned else None  # "used to shoot"
        if token.is_punct or token.tag_ in _FINITE:
            return None
    return None
