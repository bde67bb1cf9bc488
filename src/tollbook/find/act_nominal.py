"""The participants of an act that a noun states: "an attack on a post by rebels", "the killing of a clerk"."""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.find.act_asides import of_behind_aside
from tollbook.find.act_lexicon import ArgumentRole, Trigger
from tollbook.find.act_words import OBJECT, PASSIVE, SUBJECT, objects, other_side, subject
from tollbook.parse import Token

AT = frozenset(("against", "on", "upon", "at", "toward", "towards", "into"))
_BESIDE = frozenset(
    ("at", "outside", "near", "inside", "in", "under", "beneath", "beside", "against", "on", "aboard", "behind", "amid",
     "among", "amongst", "alongside", "opposite", "underneath", "below", "amidst", "astride")
)  # fmt: skip
_WAYS_IN = frozenset(("entrance", "entrances", "gate", "gates", "door", "doors", "doorway"))  # "at the gate of a court"
_LIGHT = frozenset(
    (
        "carry", "carried", "conduct", "launch", "stage", "perpetrate", "commit", "make", "made", "mount", "execute",
        "perform", "undertake", "undertook", "direct", "do", "did", "effect", "accomplish", "suffer", "wage",
        "initiate", "bring", "see", "witness", "open", "begin", "lead", "led", "deal", "dealt", "deliver", "set",
    )
)  # fmt: skip

_OUTLIVED = frozenset(("survive", "escape"))
# What others do of an attack: "the killing was condemned by the bishop".
_SPOKEN = frozenset(
    "condemn denounce deplore confirm report announce describe criticise criticize see witness investigate film "
    "mourn".split()
)
_DEPLORED = frozenset("condemn denounce deplore decry".split())
_STRUCK = frozenset(("target", "targets", "object"))
_PASSING = frozenset(
    "passed passing drove driving travelled travelling traveled traveling crossed crossing rode".split()
)
_CARRYING = frozenset("carrying transporting taking bringing ferrying escorting".split())

Found = Iterator[tuple[ArgumentRole, Token, str]]
_BIKES = frozenset("motorcycle motorbike motorcycles bicycle bike scooter rickshaw tricycle cart donkey".split())
_CARS = frozenset("car vehicle truck lorry van bus pickup jeep taxi".split())


def of_noun(trigger: Trigger) -> Found:
    """The participants of an act in nominal form: role, head noun, rule."""
    head, entry = trigger.head, trigger.entry
    harmed: ArgumentRole = entry.object if entry.object in ("victim", "target") else "target"
    if entry.subject == "victim":  # "the death of"
        harmed = "victim"
    struck = _target_of(head)
    if struck is not None:
        yield harmed, struck, "target_of"
    yield from of_phrase(head, harmed if struck is None else "initiator")
    if harmed == "victim" and (aside := of_behind_aside(head)) is not None:
        yield from ((harmed, noun, "of") for noun in objects(aside))
    if entry.id == "explode":
        yield from struck_by_blast(head)
    outlived = trigger.words[0].head if trigger.words[0].dep_ in OBJECT else head.head
    if outlived.lemma_.lower() in _OUTLIVED and (survivor := subject(outlived, passive=False)) is not None:
        yield harmed, survivor, "survivor"  # "the mayor survived an attempt on his life"
    yield from _nested_by(head)
    yield from _beside_noun(trigger, harmed)
    verb = head.head
    light = verb.lemma_.lower() in _LIGHT or verb.lower_ in _LIGHT
    if head.dep_ in OBJECT and light:
        yield from _light_verb(verb, harmed)
    elif head.dep_ in OBJECT and verb.lemma_.lower() in _DEPLORED:
        yield from _deplored(head, harmed)
    elif head.dep_ in PASSIVE:
        yield from _passive_verb(verb, harmed)
    elif head.dep_ == "pobj" and verb.lower_ == "to" and verb.head.lower_ == "subjected":
        done_to = subject(verb.head, passive=True)  # "a post was subjected to an attack"
        if done_to is not None:
            yield harmed, done_to, "light_verb_directed_at"
    elif head.dep_ in SUBJECT:  # "a battle broke out between", "an assault began on"
        yield from _preposed(verb, harmed, reciprocal=entry.reciprocal)


def _beside_noun(trigger: Trigger, harmed: ArgumentRole) -> Found:
    ties = AT | frozenset(trigger.entry.ties)
    own = {t.i for t in trigger.words}
    for child in trigger.head.children:
        if child.dep_ == "prep" and child.lower_ in ties:
            for noun in objects(child):
                yield harmed, noun, "noun_directed_at"
        elif child.dep_ in ("prep", "agent") and child.lower_ == "by":
            for noun in objects(child):
                yield "initiator", noun, "noun_by"
        elif child.dep_ == "prep" and child.lower_ == "between":
            yield from _between(child)
        elif child.dep_ == "prep" and child.lower_ == "with" and trigger.entry.reciprocal:
            for noun in objects(child):
                yield "target", noun, "with"
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from _done(child, harmed)
        elif child.lower_ in ("sustained", "suffered", "received"):
            continue  # "three more sustained injuries", taken for a noun phrase
        elif child.dep_ == "poss" or (child.dep_ in ("compound", "amod", "nmod") and child.i not in own):
            yield ("victim" if child.dep_ == "poss" and harmed == "victim" else "initiator"), child, "noun_modifier"


def _target_of(head: Token) -> Token | None:
    """What "was the target of an attack"."""
    of = head.head
    noun = of.head
    if head.dep_ != "pobj" or of.lower_ != "of" or noun.lower_ not in _STRUCK or noun.dep_ != "attr":
        return None
    return subject(noun.head, passive=False)


def _deplored(head: Token, harmed: ArgumentRole) -> Found:
    """What the parser hung on who speaks of an attack: "condemned the attack on 3 June by armed men against a post"."""
    for child in head.head.children:
        if child.i > head.i and child.lower_ in ("by", "against"):
            for noun in objects(child):
                yield (("initiator", noun, "noun_by") if child.lower_ == "by" else (harmed, noun, "noun_directed_at"))


def _between(preposition: Token) -> Found:
    for noun in objects(preposition):
        yield "initiator", noun, "between"
        for other in other_side(noun):
            yield "initiator", other, "between"


def _done(participle: Token, harmed: ArgumentRole) -> Found:
    """ "an attack carried out by rebels on a post"."""
    for child in participle.children:
        if child.lower_ == "by":
            for noun in objects(child):
                yield "initiator", noun, "noun_done_by"
        elif child.dep_ == "prep" and child.lower_ in AT:
            for noun in objects(child):
                yield harmed, noun, "noun_directed_at"


def _light_verb(verb: Token, harmed: ArgumentRole) -> Found:
    doer = subject(verb, passive=False)
    if doer is not None:
        yield ("target" if verb.lemma_ == "suffer" else "initiator"), doer, "light_verb"
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in AT and child.i > verb.i:
            for noun in objects(child):
                yield harmed, noun, "light_verb_directed_at"


def _passive_verb(verb: Token, harmed: ArgumentRole) -> Found:
    for child in verb.children:
        if child.lower_ == "by" and verb.lemma_.lower() not in _SPOKEN:
            for noun in objects(child):
                yield "initiator", noun, "light_verb_agent"
        elif child.dep_ == "prep" and child.lower_ in AT and child.i > verb.i:
            for noun in objects(child):
                yield harmed, noun, "light_verb_directed_at"


def _preposed(verb: Token, harmed: ArgumentRole, *, reciprocal: bool) -> Found:
    """What hangs on the verb of an act's noun: "fighting took place between A and B", "clashes erupted with B"."""
    place = (c for v in verb.children if v.dep_ in OBJECT and v.lower_ == "place" for c in v.children)
    for child in (*verb.children, *place):  # "took place near X between A and B", hung on the noun
        if child.dep_ != "prep" or child.i < verb.i:
            continue
        if child.lower_ == "between" and reciprocal:
            yield from _between(child)
            continue
        for inner in objects(child) if reciprocal else ():  # "clashes took place near X between A and B"
            yield from (f for c in inner.children if c.lower_ == "between" for f in _between(c))
        if child.lower_ in ("with", "against") and reciprocal:
            for noun in objects(child):
                yield "target", noun, "with"
        elif child.lower_ in ("against", "upon") and not reciprocal:
            for noun in objects(child):
                yield harmed, noun, "noun_directed_at"


def _nested_by(head: Token) -> Found:
    """An agent that the parser hung on the noun before it: "an attack on a post by rebels"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in (*AT, "of"):
            for noun in objects(child):
                for inner in noun.children:
                    if inner.dep_ in ("prep", "agent") and inner.lower_ == "by":
                        for agent in objects(inner):
                            yield "initiator", agent, "noun_by"


def of_phrase(word: Token, role: ArgumentRole) -> Found:
    """What an "of" phrase names: "the killing of a clerk"."""
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for noun in objects(child):
                yield role, noun, "of"


def struck_by_blast(verb: Token) -> Found:
    """What a bomb went off beside, and who was passing then."""
    yield from beside_blast(verb, _BESIDE)
    yield from passing(verb)


def beside_blast(verb: Token, beside: frozenset[str]) -> Found:
    """What a bomb went off ``beside``: "in front of the embassy", "at the bank"."""
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in ("next", "close", "adjacent"):
            yield from (("target", n, "blast_beside") for c in child.children if c.lower_ == "to" for n in objects(c))
        if child.dep_ != "prep":
            continue
        for noun in objects(child):
            inner = [g for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "to") for g in objects(c)]
            part = (child.lower_ == "in" and noun.lower_ in ("front", "back")) or noun.lower_ in _WAYS_IN
            if part and inner:
                for thing in inner:
                    yield "target", thing, "blast_beside"
            elif child.lower_ in beside:
                yield "target", noun, "blast_beside"


def passing(verb: Token) -> Found:
    """Who was passing when a bomb went off: "as a minibus carrying road workers passed by"."""
    doc = verb.doc
    opens = next((t for t in doc[verb.i + 1 : verb.i + 20] if t.lower_ in ("as", "when", "while")), None)
    if opens is None:
        return
    moves = next((t for t in doc[opens.i + 2 : opens.i + 16] if t.lower_ in _PASSING), None)
    words = doc[opens.i + 1 : moves.i] if moves is not None else doc[0:0]
    if any(t.is_punct and t.text in ",;" for t in words) or any(t.tag_ in ("VBD", "VBZ", "VBP") for t in words[:-1]):
        return
    carrying = next((t for t in words if t.lower_ in _CARRYING or t.lower_ in ("of", "from", "with")), None)
    nouns = [t for t in words if t.tag_ in ("NN", "NNS", "NNP", "NNPS")]
    first = [t for t in nouns if carrying is None or t.i < carrying.i]
    if first:
        yield "target", first[-1], "blast_passing"
    if carrying is not None and carrying.lower_ in _CARRYING and nouns[-1:] and nouns[-1].i > carrying.i:
        yield "target", nouns[-1], "carried"


def carries_bomb(noun: Token) -> bool:
    """Whether a bomb was only brought in or on something: "a bomb attached to a motorcycle went off near a bakery"."""
    bare = {c.dep_ for c in noun.children} <= {"det", "amod", "acl", "relcl", "punct"}
    plain = bare and any(c.lower_ in ("a", "an") for c in noun.children)
    inside = noun.head.lower_ in ("in", "inside") and noun.lower_ in _CARS
    return plain and (noun.lower_ in _BIKES or inside)
