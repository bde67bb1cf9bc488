"""What persons do for a living: acts that describe somebody, and tell no incident.

"He is responsible for planning attacks." "The leader conducts ambushes and roadside bombings."
"""

from __future__ import annotations

from tollbook.find.assertion_cues import Cues
from tollbook.find.assertion_scope import Governor, generic_object, is_nominal, unspecific
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.parse import Token

TIES = frozenset((None, "for", "in", "of", "with", "on", "behind", "about"))  # how a role is tied to its deeds
_PERSONS = frozenset(("he", "she", "who"))
_BODIES = frozenset(
    ("group", "force", "army", "organization", "organisation", "front", "unit", "movement", "cell", "number")
)
_LIST_REACH = 16  # words back from an act, in a list that the parse breaks
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "WDT", "WP"))


class Roles:
    """Finds descriptions of persons by their deeds."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def of(self, act: Token, governor: Governor, verdict: Verdict, *, nominal: bool) -> Verdict | None:
        """What a person does for a living: "responsible for planning attacks", "conducts attacks"."""
        if governor.link not in ("prep", "pcomp", "dobj", "xcomp", "acl"):
            return None
        found = self._cues.governing("role", governor.word, governor.preposition, tied=True)
        if found is None and governor.preposition in TIES:
            found = self._cues.governing("role", governor.word, None)
        if found is None and nominal and governor.preposition == "behind" and governor.link == "prep":
            behind = grammatical(governor.word, "behind")  # "the group behind the bombing of a bus"
            return (
                verdict.not_told(behind, "description") if unspecific(act) else verdict.doubted(behind).refers(behind)
            )
        if found is None or (governor.link == "dobj" and found.token.nbor().lower_ == "to"):
            return None  # "led to his death, the burning of a lorry and damage to two shops"
        if nominal:
            theirs = act.tag_ == "NNS" and any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in act.children)
            if unspecific(act) or theirs or act.dep_ == "compound" or _of_many(act):
                return verdict.not_told(found, "description")
            if governor.preposition and found.token.pos_ in ("ADJ", "VERB") and found.token.tag_ != "VBG":
                return verdict.doubted(found).refers(found)
            return None
        if governor.preposition and generic_object(act):
            return verdict.not_told(found, "description")
        return None

    def listed(self, act: Token, verdict: Verdict) -> Verdict:
        """A description told as a list that the parse breaks: "responsible for ambushes, direct fire and attacks"."""
        if not verdict.plain or not is_nominal(act) or not unspecific(act):
            return verdict
        for at in range(act.i - 1, max(act.i - _LIST_REACH, -1), -1):
            token = act.doc[at]
            after = token.nbor().lower_
            found = None if after == "to" else self._cues.governing("role", token, after)  # "leading to damage"
            joined = token.i > 0 and token.nbor(-1).tag_ == "CC" and token.tag_ in ("VBN", "VBD")
            if found is not None and (token.dep_ != "amod" or joined):
                light = self._cues.governing("light", token, after)
                tied = after in ("for", "in", "of") or token.tag_ in ("VBZ", "VBG", "VBD", "VBN")
                if tied and (light is None or token.tag_ in ("VBZ", "VBG")):
                    return verdict.not_told(found, "description")
            if token.tag_ in _FINITE or token.text in ";:.()":
                return verdict
        return verdict


def _of_many(act: Token) -> bool:
    """Whether a noun's deeds were done to people at large: "involved in the abduction of citizens"."""
    whom = [c for of in act.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"]
    one = any(c.dep_ == "prep" and c.lower_ != "of" for t in (act, *whom) for c in t.children)  # "near X on the 4th"
    return (
        bool(whom)
        and not one
        and all(t.tag_ == "NNS" and not any(c.dep_ in ("det", "nummod", "poss") for c in t.children) for t in whom)
    )


def of_a_person(verb: Token) -> bool:
    """Whether a verb tells what one person does or did, as "the leader conducts attacks"."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return of_a_person(verb.head) if verb.dep_ == "conj" else verb.dep_ in ("acl", "pcomp")
    if subject.lower_ in _PERSONS:
        return subject.lower_ != "who" or verb.head.tag_ in ("NN", "NNP")
    present = verb.tag_ in ("VBZ", "VBP")
    return present or (subject.tag_ == "NN" and subject.lower_ not in _BODIES)
