"""Who did it, to whom, with what: the participants of an act, read from the dependency tree.

The tree is wrong often enough that each rule asks for little: a subject may stand at a verb further up (chains such
as "managed to kill", "moved up and attacked"), an agent may hang on a noun, a victim may be the noun that a
participle describes.
"""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.find.act_aimed import aimed
from tollbook.find.act_lexicon import Trigger
from tollbook.find.act_nominal import Found, carries_bomb, of_noun, of_phrase
from tollbook.find.act_surface import behind_aside
from tollbook.find.act_verbal import OWN_OBJECT, TOLD_AS_NUMBER, of_move_after, of_verb
from tollbook.find.act_words import OBJECT, conjuncts, objects, phrase, through_relative
from tollbook.find.speakers import speakers
from tollbook.mentions import Argument, Sentence
from tollbook.parse import Token

# Where something stood or when it was, not what was struck: "on the road between", "at the edge of", "on the night of".
_FRAMES = frozenset(
    (
        "road", "highway", "street", "way", "route", "edge", "outskirt", "outskirts", "side", "bank", "north", "south",
        "east", "west", "day", "night", "morning", "evening", "month", "area", "region", "district", "province",
        "village", "city", "town", "time", "end", "dawn", "noon",
    )
)  # fmt: skip
_OWNED = frozenset("belonging carrying transporting bringing taking ferrying escorting holding".split())
_BESIDE_RULES = frozenset(
    ("directed_at", "blast_beside", "noun_directed_at", "light_verb_directed_at", "phrase_object")
)
_NOUN_RULES = ("noun_directed_at", "light_verb_directed_at")
_PARTS = frozenset(
    "yard gate gates entrance courtyard wall walls garden front door doors roof perimeter window windows grounds lobby "
    "doorstep facade rear".split()
)
# How bombs are left with things, and where.
_FIXED = frozenset("stuck attached fixed hidden planted placed strapped fitted concealed left laid put buried".split())
_WHERE_FIXED = frozenset("to under on beneath underneath beside near at behind".split())  # a car with one in it is one
REMAINS = frozenset(("body", "bodies", "corpse", "corpses", "remains"))


def arguments(trigger: Trigger, sentence: Sentence) -> tuple[Argument, ...]:
    """The participants of one act, without doubles, in text order."""
    found: dict[tuple[str, int], Argument] = {}
    spoken = speakers(trigger.head.doc)
    aside = behind_aside(trigger.head) if trigger.shape == "verb" else None
    for role, head, rule in _read(trigger):
        for noun in conjuncts(_whole(through_relative(head))):
            if noun.i in spoken and trigger.head.i < spoken.start:
                continue  # "..., killing six, a doctor said"
            if role == "initiator" and noun.i != head.i and noun == aside:
                continue  # "police killed, on Monday, two gunmen": joined to the police by the parser
            if role in ("initiator", "means") and _held_bomb(noun):
                continue
            if noun.lower_ in TOLD_AS_NUMBER and role == "initiator":
                continue  # "Killed were three, wounded five"
            if trigger.entry.id == "wound" and noun.lower_ in REMAINS:
                continue  # "received eight bodies and three wounded"
            taken = trigger.entry.id in OWN_OBJECT and rule in ("object", "passive_subject")  # "seized a ferry"
            if (noun.i in {t.i for t in trigger.words} and not taken) or noun.pos_ in ("ADV", "PUNCT", "SCONJ"):
                continue
            framed = rule in _BESIDE_RULES and noun.lemma_.lower() in _FRAMES and not _peopled(noun)
            framed = framed and not (noun.lower_ == "bank" and all(c.lower_ != "of" for c in noun.children))
            if role == "target" and framed and not (rule in _NOUN_RULES and _is_settlement(noun)):
                continue
            if trigger.entry.id in ("plant_bomb", "left_bomb") and carries_bomb(noun):
                continue
            span = sentence.span_of(phrase(noun))
            found.setdefault(
                (role, noun.i),
                Argument(role=role, span=span, head=sentence.span_of(noun), rule=f"acts.{rule}"),
            )
            if role in ("target", "victim"):
                for behind in _carried(noun):
                    found.setdefault(
                        (role, behind.i),
                        Argument(
                            role=role,
                            span=sentence.span_of(phrase(behind)),
                            head=sentence.span_of(behind),
                            rule="acts.carried",
                        ),
                    )
    return tuple(sorted(found.values(), key=lambda a: (a.span, a.role)))


def _held_bomb(noun: Token) -> bool:
    """Whether the parser took what a bomb was fixed to for what went off: "a bomb stuck to a minibus detonated"."""
    start = noun.left_edge.i
    before = [t.lower_ for t in noun.doc[max(start - 2, 0) : start]]
    return len(before) == 2 and before[0] in _FIXED and before[1] in _WHERE_FIXED


def _peopled(noun: Token) -> bool:
    """Whether a village is told by its people, and so is what was struck: "fired rockets at a Christian village"."""
    said = [c for c in noun.children if c.i < noun.i]
    return any(c.lower_ in ("a", "an") for c in said) and any(
        c.text.istitle() and c.dep_ in ("amod", "compound") for c in said
    )


def _is_settlement(noun: Token) -> bool:
    """Whether a village or town is told by its name, or several are: "the raid on the village of X", "on villages"."""
    if noun.lower_ in ("villages", "towns", "cities"):
        return True
    whole = noun.lower_ in ("village", "town", "city")
    return whole and any(c.lower_ == "of" and any(o.pos_ == "PROPN" for o in objects(c)) for c in noun.children)


def _carried(noun: Token) -> Iterator[Token]:
    """Whose a thing struck is, or whom it carries: "a car belonging to the party", "a pickup carrying guards"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.lower_ in _OWNED:
            yield from (c for c in child.children if c.dep_ in OBJECT and c.pos_ in ("NOUN", "PROPN"))
            for preposition in child.children:
                if preposition.dep_ == "prep" and preposition.lower_ == "to":
                    yield from objects(preposition)


def _whole(noun: Token) -> Token:
    """ "The body of a councillor was found": the one harmed is the councillor; "the gate of a school": the school."""
    if noun.lower_ not in REMAINS | _PARTS:
        return noun
    whose = [o for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for o in objects(c)]
    return whose[0] if whose else noun


def _read(trigger: Trigger) -> Found:
    if trigger.shape == "verb":
        yield from of_verb(trigger)
        yield from aimed(trigger)
    elif trigger.shape == "noun":
        yield from of_noun(trigger)
        if trigger.entry.id == "engage":  # "the repelling of an advance of the army"
            yield from of_move_after(trigger.head)
    elif trigger.entry.object in ("victim", "target"):
        if trigger.head.head in trigger.words:  # "the severed head of a guard"
            yield from of_phrase(trigger.head.head, trigger.entry.object)
        else:
            yield trigger.entry.object, trigger.head.head, "modified"
