"""Who calls untrue, or has not heard of, what others say was done.

"Claims that a convoy was hit are false."                     -> denied
"The army said it had no reports of a jet being shot down."   -> denied
"There were no reports of an attack."                         -> left to the words beside the act
"""

from __future__ import annotations

from spacy.tokens import Token

_SAYINGS = frozenset("claim report rumour rumor allegation story assertion suggestion account".split())
_FALSE = frozenset(
    "untrue false baseless unfounded fabricated incorrect wrong groundless invented unsubstantiated".split()
)
_HEARD = frozenset("report information knowledge record indication evidence word news sign confirmation".split())


def untrue(act: Token) -> Token | None:
    """The word that calls untrue what is said to have happened: "claims that a convoy was hit are false"."""
    said = next((t for t in act.ancestors if t.lemma_.lower() in _SAYINGS and t.pos_ == "NOUN"), None)
    if said is None or said.dep_ not in ("nsubj", "nsubjpass", "dobj") or act.i < said.i:
        return None
    verb = said.head
    if said.dep_ == "dobj":
        return verb if verb.lemma_ in ("dismiss", "reject", "rubbish") else None
    found = next((c for c in verb.children if c.lower_ in _FALSE and c.i > verb.i), None)
    negated = any(c.dep_ == "neg" for c in verb.children)
    true = next((c for c in verb.children if c.lower_ in ("true", "correct") and negated), None)
    return None if negated and found is not None else found or true


def unheard(act: Token) -> Token | None:
    """The word by which somebody says that they know nothing of an act: "had no reports of a jet being shot down",
    "was not aware of any strike there"."""
    for of in (act, *act.ancestors):
        known = of.head
        if of.dep_ != "prep" or of.lower_ not in ("of", "about", "on"):
            continue
        verb = known.head
        if known.lemma_.lower() in _HEARD and known.dep_ == "dobj" and verb.lemma_ in ("have", "receive", "get", "see"):
            return known if any(c.lower_ == "no" for c in known.children) else None
        if known.lower_ in ("aware", "unaware") and verb.lemma_ == "be":
            negated = any(c.dep_ == "neg" for c in verb.children)
            return known if negated == (known.lower_ == "aware") else None
    return None
