"""Who did it and to whom, where a verb tells the act: its subject and objects, where they stand or should stand.

"Gunmen fired at a patrol"        -> initiator: gunmen, target: a patrol
"Two guards were shot by gunmen"  -> victim: two guards, initiator: gunmen
"Two guards shot in the market"   -> victim: two guards (the "were" is left out)
"""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.find.act_aimed import RIDDEN, rode_up
from tollbook.find.act_lexicon import ActEntry, ArgumentRole, Trigger
from tollbook.find.act_nominal import AT, Found, beside_blast, of_phrase, passing, struck_by_blast
from tollbook.find.act_surface import behind_aside, postponed_object, surface_object, surface_subject
from tollbook.find.act_words import (
    OBJECT,
    is_active_slip,
    is_clipped,
    is_passive,
    is_reduced,
    objects,
    strayed_agents,
    subject,
)
from tollbook.parse import Token

_VEHICLES = frozenset("car vehicle truck lorry van bus pickup motorcycle jeep house building".split())
_RIDERS = frozenset(  # who sets a bomb off by riding onto it
    "car vehicle truck lorry van bus minibus pickup motorcycle motorbike bike jeep tractor trailer taxi ambulance "
    "convoy patrol cart rickshaw tanker bulldozer humvee".split()
)
_SETTERS = frozenset(  # who sets a mine off on purpose
    "guerrilla rebel militant insurgent fighter bomber attacker gunman terrorist saboteur assailant mujahid militia "
    "militiaman group cell squad sapper engineer".split()
)
_MINES = frozenset(("mine", "landmine"))
_AREAS = frozenset("province district governorate region department county state municipality territory".split())
_LEFT = frozenset("left parked packed loaded laden rigged filled driven placed".split())
_TIMES = frozenset(  # and places: "shot by the roadside"
    "evening dawn noon midday nightfall night morning dusk sunset sunrise daybreak midnight afternoon now then "
    "monday tuesday wednesday thursday friday saturday sunday roadside wayside road river riverside".split()
)
_DONE = frozenset(("with", "wait"))  # the last word of verbs whose subject does the act, with no object needed
_CLIPPED = frozenset(("surprise", "ambush", "strike_hit", "burn"))
TOLD_AS_NUMBER = frozenset(("killed", "wounded", "dead", "injured", "hurt"))
# Acts whose words hold what was struck: "seized a ferry", "a pipeline was blown up".
OWN_OBJECT = frozenset(("hijack", "sabotage"))
_PARTICLES = frozenset(("down", "up", "off", "out", "apart"))
_DEVICES = frozenset(("bomb", "device", "mine", "ied", "grenade", "charge", "explosive"))
_OUTSIDE = frozenset(("outside", "near", "beside", "alongside", "opposite", "behind", "inside"))
_UNDER = frozenset("under beneath underneath below beside alongside".split())
_WHOSE = frozenset(("the", "his", "her", "their", "both"))
_BODY = frozenset(
    "arm arms leg legs head neck chest back hand hands foot feet shoulder stomach thigh face side knee throat".split()
)
_NEAR_MOVE = 12  # words behind "the repelling" within which the move stands
# What is repelled is an act of the other side's: "repelled an attempt by the army to advance".
_MOVES = frozenset(
    "attempt attack assault advance incursion offensive raid push infiltration campaign onslaught landing move "
    "storming operation try effort ambush sortie".split()
)


def of_verb(trigger: Trigger) -> Found:
    """The participants of an act told by a verb."""
    aside = behind_aside(trigger.head) if trigger.entry.object == "victim" else None
    if aside is None:
        slipped = is_active_slip(trigger.head, trigger.words) or rode_up(trigger)
        yield from _slipped(trigger) if slipped else _verb(trigger)
        return
    doer = subject(trigger.head, passive=False) or surface_subject(trigger.head)
    if doer is not None and trigger.entry.subject:
        yield trigger.entry.subject, doer, "subject"
    yield "victim", aside, "object"


def of_move_after(noun: Token) -> Found:
    """Whose move it was that a noun says was fought off: "the repelling of an advance of the army"."""
    behind = noun.doc[noun.i + 1 : noun.i + _NEAR_MOVE]
    move = next((t for t in behind if t.lemma_.lower() in _MOVES), None)
    yield from _behind(move) if move is not None else ()


def _slipped(trigger: Trigger) -> Found:
    """The participants of an active verb that was parsed as a participle, by where they stand."""
    doer, done = surface_subject(trigger.head), surface_object(trigger.head)
    if trigger.entry.subject and doer is not None:
        yield trigger.entry.subject, doer, "subject"
    inside = {t.i for t in trigger.words}
    if trigger.entry.object and done is not None and done.i not in inside:
        yield trigger.entry.object, done, "object"
    for word in trigger.words[1:]:
        yield from of_phrase(word, trigger.entry.object or "target")
    for word in {t.i: t for t in (*trigger.words, *((done,) if done is not None else ()))}.values():
        yield from _with_phrase_verb(word, inside, trigger.entry)


def _verb(trigger: Trigger) -> Found:
    """The participants by the parse: subject, objects and what prepositions tie to the verb."""
    head, entry = trigger.head, trigger.entry
    clips = entry.object in ("victim", "target") and _may_clip(entry) and head.lower_ != "struck"  # bombers strike, too
    clips = clips and trigger.words[-1].lower_ not in _DONE  # "made off with a nurse", "lay in wait"
    pushed = [o for w in trigger.words[1:] if w.lower_ in _PARTICLES and w.dep_ == "prep" for o in objects(w)]
    inside = {t.i for t in trigger.words}
    clipped = clips and not pushed and is_clipped(head)
    shot = head.lower_ == "shot" and len(inside) == 1  # "dragged out of their home and shot"
    clipped = clipped or ((entry.object == "victim" or shot) and _shares_passive(head, inside))
    passive = is_passive(head) or clipped or _is_stranded(trigger) or is_reduced(head) or _in_the_body(head)
    passive = passive and not _does_by_means(head)
    told = _object_of(trigger)
    subject_role, object_role = entry.subject, told
    if not passive and _blows_up_by_itself(trigger):
        subject_role, object_role = "target", None  # "a car belonging to the party blew up"
    if passive:
        subject_role, object_role = told, None
    elif entry.id == "detonate" and _rides_onto(head):
        subject_role = "target"
    if subject_role:
        yield from _as_subject(head, subject_role, passive=passive)
    if object_role:
        yield from ((object_role, noun, "object") for noun in pushed)  # "burned down the post", parsed as a place
    for child in head.children:
        yield from _at_verb(child, trigger, object_role, inside)
    for mark in strayed_agents(head) if passive else ():
        yield from _agents(mark, trigger)
    for word in trigger.words[1:]:
        if entry.outcome != "captured" or word.lower_ != "out":  # "bundled out of a cafe"
            yield from of_phrase(word, object_role or "target")
        yield from _with_phrase_verb(word, inside, entry)
        if entry.id == "come_under":  # "came under attack by rebels", "under fire from a house"
            yield from (
                ("initiator", n, "agent")
                for c in (*word.children, *head.children)
                if c.lower_ == "from" or (c.lower_ == "by" and c.head is word)
                for n in objects(c)
            )
    if entry.id == "drive_bomb":  # "rammed a car packed with explosives into a post"
        into = (t for t in head.subtree if t.lower_ == "into" and t.dep_ == "prep")
        yield from (("target", noun, "driven_into") for preposition in into for noun in objects(preposition))
    if entry.subject == "means" or entry.id in ("suicide_bombing", "plant_bomb"):
        yield from struck_by_blast(head)
    elif entry.outcome in ("killed", "wounded") and not passive:  # "a bomb at a bus terminal killed eight"
        bomb = subject(head, passive=False)
        if bomb is not None and bomb.lemma_.lower() in _DEVICES:
            yield from beside_blast(bomb, _OUTSIDE | {"at", "in", "on", "aboard"})
    elif entry.id == "bomb" and head.lemma_ == "blow" and not any(c.dep_ in OBJECT for c in head.children):
        yield from beside_blast(head, _OUTSIDE)  # "a car bomb blew up outside a court"
    elif entry.object == "means":  # "a device detonated under a van", "was detonated as a minibus passed"
        yield from beside_blast(head, _UNDER | _OUTSIDE) if entry.id == "detonate" else ()
        yield from passing(head)
    if object_role and not passive and (behind := postponed_object(head)) is not None:
        yield object_role, behind, "object"
    if object_role and not passive and not any(c.dep_ in OBJECT for c in head.children):
        yield from _shared_object(head, object_role)
        if len(trigger.words) == 1 and (direct := _right_behind(head)) is not None:
            yield object_role, direct, "object"


def _does_by_means(head: Token) -> bool:
    """Whether a past taken for a passive has its object behind its means: "they killed with pistols two guards"."""
    told = any(c.dep_ in ("auxpass", "nsubjpass") for v in (head, head.head) for c in v.children)
    return not told and postponed_object(head) is not None


def _in_the_body(head: Token) -> bool:
    """Whether a participle without its auxiliary says where somebody was hit: "his guard, struck in the arm, lived"."""
    if head.lower_ not in ("struck", "hit"):
        return False
    behind = [t.lower_ for t in head.doc[head.i + 1 : head.i + 4]]
    return behind[:1] == ["in"] and len(behind) > 2 and behind[1] in _WHOSE and behind[2] in _BODY


def _as_subject(verb: Token, role: ArgumentRole, *, passive: bool) -> Found:
    """The subject of a verb, in the ``role`` that its act gives a subject."""
    found = subject(verb, passive=passive) or (None if passive else _before_aside(verb))
    if found is not None and found.lower_ in _AREAS and (behind := surface_subject(verb)) is not None:
        found = behind  # "In X district, Y province, a force killed": not the province
    if passive and found is not None and found.i < verb.i - 1 and _is_numbered(verb):
        found = verb.nbor(-1)
    if found is None:
        return
    yield role, found, "passive_subject" if passive else "subject"
    if passive and found.dep_ == "nsubjpass":  # "a boy and the driver were killed", parsed as two subjects
        for other in (c for c in verb.children if c.dep_ == "nsubjpass" and found.i < c.i < verb.i):
            if verb.doc[found.i + 1].lower_ == "and" and other.i - found.i <= 4:
                yield role, other, "passive_subject"
    if passive and role == "target":
        yield from _behind(found)


def _is_numbered(participle: Token) -> bool:
    """Whether a participle stands right behind a number of people: "an attack led to 2 killed and 3 wounded"."""
    return participle.lower_ in TOLD_AS_NUMBER and participle.i > 0 and participle.nbor(-1).tag_ == "CD"


def _before_aside(verb: Token) -> Token | None:
    """The subject that an aside between commas parts from its verb: "two aircraft, said to be X, struck a farm"."""
    doc = verb.doc
    if verb.tag_ != "VBD" or verb.i < 4 or doc[verb.i - 1].text != ",":
        return None
    opening = next((k for k in range(verb.i - 2, max(verb.i - 14, 0), -1) if doc[k].text == ","), None)
    if opening is None or doc[opening + 1].tag_ not in ("VBN", "VBG", "IN") or doc[opening - 1].pos_ != "NOUN":
        return None
    return doc[opening - 1]


def _blows_up_by_itself(trigger: Trigger) -> bool:
    """Whether what blew up was no bomb and had nobody to blow it up; a vehicle left behind is a bomb."""
    head = trigger.head
    if trigger.entry.id != "bomb" or head.lemma_ != "blow" or any(c.dep_ in OBJECT for c in head.children):
        return False
    noun = subject(head, passive=False)
    if noun is None or noun.pos_ not in ("NOUN",) or postponed_object(head) is not None:
        return False
    left = any(c.dep_ == "acl" and c.lower_ in _LEFT for c in noun.children)
    return noun.lemma_.lower() in _VEHICLES and not left


def _rides_onto(verb: Token) -> bool:
    """Whether who set a bomb off was struck by it: "their truck set off an explosive device", "a farmer, a mine"."""
    noun = subject(verb, passive=False)
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in OBJECT}
    if noun is None or not things:
        return False
    theirs = noun.pos_ == "PRON" and verb.dep_ == "advcl"  # "were killed when they set off a mine"
    stepped = bool(things & _MINES) and (theirs or (noun.pos_ == "NOUN" and noun.lemma_.lower() not in _SETTERS))
    return stepped or noun.lemma_.lower() in _RIDERS


def _is_stranded(trigger: Trigger) -> bool:
    """Whether a preposition of the phrase verb has lost its object to the front: "two men fired on from a car"."""
    last = trigger.words[-1]
    if trigger.entry.id != "shoot" or len(trigger.words) != 2 or last.lower_ not in ("on", "at", "upon"):
        return False
    after = last.nbor() if last.i + 1 < len(last.doc) else None
    return trigger.head.tag_ in ("VBD", "VBN") and (after is None or after.is_punct or after.pos_ in ("ADP", "ADV"))


def _shares_passive(verb: Token, inside: set[int]) -> bool:
    """Whether a past shares the "been" of the passive before it: "they had been lined up and shot in the head"."""
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "NN") or not any(c.dep_ == "auxpass" for c in first.children):
        return False
    own = (c for c in verb.children if c.dep_ in (*OBJECT, "nsubj", "nsubjpass", "prt") and c.i not in inside)
    return is_passive(first) and next(own, None) is None


def _object_of(trigger: Trigger) -> ArgumentRole | None:
    """What an act's object is: its means, unless those stand behind "with": "targeted a Humvee with a missile"."""
    role = trigger.entry.object
    return "target" if role == "means" and any(t.lower_ == "with" for t in trigger.words[1:]) else role


def _may_clip(entry: ActEntry) -> bool:
    """Whether an act needs its object told, so that a past without one stands for the passive."""
    return entry.outcome in ("killed", "wounded", "captured") or entry.id in _CLIPPED


def _at_verb(child: Token, trigger: Trigger, object_role: ArgumentRole | None, inside: set[int]) -> Found:
    entry = trigger.entry
    if child.dep_ in OBJECT and object_role and (child.i not in inside or entry.id in OWN_OBJECT):
        yield object_role, child, "object"
        if object_role == "means":  # "detonated a device on a vehicle": the parser hangs the place on the device
            yield from struck_by_blast(child)
        elif object_role == "target":
            yield from _behind(child)
    elif child.lower_ == "by" and child.dep_ == "prep" and trigger.head.tag_ == "VBD" and entry.event_type == "bombing":
        for noun in objects(child):  # "a device blew up by a vehicle"
            yield "target", noun, "blast_beside"
    elif child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
        yield from _agents(child, trigger)
    elif child.dep_ in ("prep", "dative") and entry.object and child.i > trigger.head.i:
        # Before the verb it dates or places: "On the 4th, men attacked ...". "Detained two men at a checkpoint": where.
        if entry.outcome == "captured" and child.lower_ in ("at", "on") and object_role == "victim":
            return
        if child.lower_ == "on" and any(o.lower_ in RIDDEN for o in objects(child)) and child not in trigger.words:
            return  # "shot by two men on a motorcycle"
        if entry.outcome == "captured" and child in trigger.words:
            yield from ((object_role, o, "object") for o in objects(child) if object_role and child.lower_ == "with")
            return  # "forced him into a van", "led him away into the hills"
        if child.lower_ in (*AT, *entry.ties) or (child.lower_ == "to" and len(trigger.words) > 1):
            for noun in objects(child):
                yield "target", noun, "directed_at"
        elif child.dep_ == "prep" and child.lower_ == "with":
            for noun in objects(child):
                yield ("target" if entry.reciprocal else "means"), noun, "with"
    elif child.dep_ == "prep" and child.lower_ == "with":
        for noun in objects(child):
            yield ("target" if entry.reciprocal else "means"), noun, "with"


def _agents(mark: Token, trigger: Trigger) -> Found:
    """Who did it, behind "by"; no times nor places: "by evening 22 had been killed"."""
    role = trigger.entry.subject
    if _does_by_means(trigger.head):
        return  # "killed by knife and gun 13 farmers"
    for noun in (o for o in objects(mark) if o.lower_ not in _TIMES):
        yield ("initiator" if role in (None, "target") else role), noun, "agent"


def _right_behind(verb: Token) -> Token | None:
    """The object right behind an active verb that the parser gave to another word: "ambushed a minibus carrying"."""
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    begun = after is not None and (after.lower_ in ("a", "an", "the") or after.tag_ == "PRP$")
    found = surface_object(verb) if begun and verb.tag_ in ("VBD", "VBZ", "VBP") else None
    return found if found is not None and found.pos_ == "NOUN" and found.dep_ != "nsubj" else None


def _shared_object(verb: Token, role: ArgumentRole) -> Found:
    """ "killing and injuring at least three": the object hangs on the last verb only."""
    later = next((c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)
    if later is not None and later.i - verb.i <= 3:
        for child in later.children:
            if child.dep_ in OBJECT:
                yield role, child, "shared_object"


def _behind(noun: Token) -> Found:
    """Whose move it was that was repelled: "an attempt by the army to advance", "the army's assault"."""
    if noun.lemma_.lower() not in _MOVES:
        return
    for child in noun.children:
        if child.dep_ == "poss":
            yield "target", child, "behind"
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("by", "of", "from"):
            for inner in objects(child):
                yield "target", inner, "behind"
        elif child.dep_ == "acl":  # "launched by", "carried out by"
            for agent in child.children:
                if agent.lower_ == "by":
                    for inner in objects(agent):
                        yield "target", inner, "behind"


def _with_phrase_verb(word: Token, inside: set[int], entry: ActEntry) -> Iterator[tuple[ArgumentRole, Token, str]]:
    """Objects that hang on the second word of a phrase verb: "set fire to a bus", "left six dead"."""
    for child in word.children:
        if child.i in inside:
            continue
        if child.dep_ == "prep" and child.lower_ in (*AT, "to", *entry.ties) and entry.outcome != "captured":
            for noun in objects(child):
                yield "target", noun, "phrase_object"
        elif (
            child.dep_ == "nsubj"
            and entry.subject
            and any(c.dep_ == "dobj" and c.i not in inside for c in word.children)
        ):
            yield entry.subject, child, "subject"  # "two men on a motorcycle shot dead a guard"
        elif child.dep_ in ("nsubj", "dobj") and entry.object in ("victim", "target"):
            yield entry.object, child, "phrase_object"
