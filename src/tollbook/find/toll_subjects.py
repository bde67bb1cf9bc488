"""Who the people of a clause are, where the parse alone would mislead."""

from __future__ import annotations

from spacy.tokens import Token

from tollbook.find.toll_lexicon import Trigger
from tollbook.find.toll_nouns import EVERYONE
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import Scene

SUBJECTS = ("nsubjpass", "nsubj", "csubjpass")


def opens_clause(scene: Scene, subject: Party, near: Party, trigger: Trigger) -> bool:
    """Whether people counted right before a passive, behind "and", are its subject, which the parser took from the
    verb before."""
    joined = near.start - (2 if scene.low(near.start - 1) == "the" else 1)
    counted = near.kind == "counted" and near.person == "yes" and near.interval.high != 1
    apart = any(t.tag_ in ("VBD", "VBN") and t.i not in scene.harm for t in scene.doc[subject.end : max(joined, 0)])
    return counted and apart and scene.low(joined) in ("and", ";") and trigger.i - near.end <= 3


def all_of_them(token: Token) -> bool:
    """Whether "all" or "those" is what a word, or the verb that it completes, is said of."""
    above = token if token.dep_ not in ("acomp", "attr", "oprd") else token.head
    return any(c.lower_ in EVERYONE and c.dep_ in SUBJECTS for c in above.children)


def called(scene: Scene, party: Party) -> Party | None:
    """Who is said to be such people: the two men of "two men condemned as spies"."""
    before = [p for p in scene.parties if p.end < party.start and p.person == "yes"]
    return before[-1] if before and party.start - before[-1].end <= 4 else None


def with_them(scene: Scene, at: int) -> tuple[Party, ...]:
    """Those told at the sentence's end to have met the same: "was killed ..., and his driver with him"."""
    for party in scene.parties:
        with_them = scene.low(party.end) == "with" and scene.low(party.end + 1) in ("him", "her", "them")
        if party.start > at and with_them and scene.low(party.start - 1) in ("and", "his", "her", "their"):
            return (party,)
        led = (scene.low(party.start - 3), scene.low(party.start - 2), scene.low(party.start - 1))
        if party.start > at and led[:2] == ("and", "with") and led[2] in ("him", "her", "them"):
            return (party,)  # "was killed, and with him two guards"
    return ()
