"""What a report takes as known: custody that only says who somebody is ("the exchange of prisoners captured in
September", "those detained"), and what it has told elsewhere ("the camp whose storming was told above")."""

from __future__ import annotations

from tollbook.parse import Token

_CUSTODY = frozenset(("capture", "detain", "imprison", "jail", "hold", "intern", "arrest", "take"))
_LINKS = frozenset(("acl", "relcl", "amod"))
_CONCERNED = frozenset(  # what is done with, or belongs to, people who are held already
    (
        "exchange", "swap", "return", "repatriation", "handover", "release", "list", "name", "fate", "relative",
        "family", "parent", "mother", "wife", "visit", "lawyer", "number", "transfer",
    )
)  # fmt: skip
_DONE = frozenset(("exchange", "swap", "return", "repatriate", "name", "visit", "free", "release", "hand", "transfer"))
_TELLING = frozenset(("tell", "mention", "relate", "recount", "describe", "report", "speak"))
_ELSEWHERE = frozenset("above earlier already head beginning opening before pages page issue number previously".split())


def held_before(act: Token) -> Token | None:
    """The word that takes those who are held as held already; None where the act may be news.

    >>> held_before(captured)  # "The rebels released a list of 42 captured soldiers."
    list
    """
    noun = act.head
    if act.lemma_.lower() not in _CUSTODY or act.tag_ not in ("VBN", "VBD", "JJ") or act.dep_ not in _LINKS:
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for"):
        above = noun.head.head
        return above if above.lemma_.lower() in _CONCERNED else None
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in _DONE:
        return noun.head
    return None


def told_elsewhere(act: Token) -> Token | None:
    """The word that says where in the report, or before it, an act is told: "whose storming was told above"."""
    verb = act.head
    if act.dep_ != "nsubjpass" or verb.lemma_.lower() not in _TELLING:
        return None
    return next((t for t in verb.subtree if t.i > verb.i and t.lower_ in _ELSEWHERE), None)
