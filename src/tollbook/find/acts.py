"""Acts of violence and coercion: what a sentence says was done, by whom, to whom, with what."""

from __future__ import annotations

import dataclasses
import re

from tollbook.find.act_arguments import arguments
from tollbook.find.act_counts import occurrences_of
from tollbook.find.act_items import ItemActs
from tollbook.find.act_lexicon import ActLexicon, Trigger
from tollbook.find.act_listed import ListedActs
from tollbook.find.act_words import is_clipped, is_reduced
from tollbook.find.assertion import AssertionReader
from tollbook.find.assertion_cues import CueEntry
from tollbook.find.assertion_scope import is_content
from tollbook.find.damage_things import ObjectEntry
from tollbook.find.phrases import singular
from tollbook.mentions import ActMention, Argument, CountMention, Reading, Sentence
from tollbook.model import Interval
from tollbook.parse import Doc, Token
from tollbook.resources import Knowledge
from tollbook.spans import beginning_in

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her", "such", "both"))
_AS_NOUN = frozenset(("nsubj", "nsubjpass", "dobj", "pobj"))
_ADDED = ["addition", "to", "the"]
_ROUNDS = frozenset(("rocket", "mortar", "shell", "katyusha", "grad", "artillery", "projectile", "missile"))
_ONCE = Interval(low=1, high=1)
_BODIES = frozenset(
    "patrol vehicle unit troop force season age spirit aircraft party duty readiness experience group team".split()
)
_MEN = frozenset(
    "rebel fighter militant terrorist insurgent soldier gunman man woman element bandit attacker enemy he she him her "
    "they them suspect boy girl policeman pedestrian".split()
)
_PURPOSES = frozenset(("fighting", "combat", "raiding", "ambush", "clearance", "sabotage"))
_STRUCK_KINDS = frozenset(("vehicle", "building", "position", "infrastructure"))  # what cannot strike by itself
# What is only pulled from ruins.
_FALLEN = frozenset(("casualties", "dead", "wounded", "injured", "bodies", "body", "corpse", "corpses", "remains"))
_FOUND_IN = frozenset(("rubble", "ruins", "wreckage", "debris", "body", "bodies", "corpses", "corpse", "survivors"))
_FIND = frozenset(("find", "discover", "locate", "uncover", "recover", "detect", "unearth"))
_SET_OFF = frozenset(("detonate", "blow", "explode", "destroy"))
_BURNED_IN_PROTEST = frozenset(
    ("tyre", "tire", "flag", "effigy", "rubbish", "candle", "incense", "portrait", "coffin", "book")
)
_BY_FINDERS = frozenset(("detonate", "bomb"))
_OF_PROPERTY = frozenset(("robbery", "looting", "hijacking"))
_TAKEN_BACK = frozenset(("them", "him", "her", "prisoner", "inmate", "convict", "escapee", "fugitive", "detainee"))
_CARRIED_HURT = re.compile(r", (?:\w+ )?(?:hurt|wounded|injured),? (?:was|were|had to be) ", re.IGNORECASE)


class ActFinder:
    """Finds acts in parsed sentences, with their participants and how the text puts them."""

    def __init__(self, knowledge: Knowledge, assertion: AssertionReader | None = None) -> None:
        self._lexicon = ActLexicon(knowledge)
        self._assertion = assertion or AssertionReader(knowledge)
        self._items = ItemActs(knowledge)
        self._listed = ListedActs(self._items)
        cues = knowledge.entries("assertion", CueEntry)
        self._beasts = frozenset(form for e in cues if e.kind == "beast_word" for form in e.forms)
        objects = knowledge.entries("objects", ObjectEntry)
        self._movable = frozenset(form.lower() for e in objects if e.kind in ("vehicle", "weapon") for form in e.forms)
        self._things = frozenset(form.lower() for e in objects if e.kind in _STRUCK_KINDS for form in e.forms)

    def find(self, reading: Reading, counts: tuple[CountMention, ...]) -> tuple[ActMention, ...]:
        """All acts of a report, in text order."""
        found: list[ActMention] = []
        claims = reading.is_claim
        for sentence in reading.sentences:
            if sentence.doc is not None:
                own = tuple(counts[i] for i in beginning_in(counts, sentence.span))
                stated = [
                    self._act(trigger, sentence, reading, own)
                    for trigger in self._lexicon.triggers(sentence.doc, claims=claims)
                    if not (_stands_for_people(trigger) or _describes(trigger))
                    and not _tells_what_for(trigger)
                    and not ((claims and _of_rounds(trigger)) or _pulls_out(trigger))
                ]
                stated = [_taken_back(a, reading.text) for a in stated if not self._is_misread(a, reading.text)]
                if claims:
                    stated = [self._only_effect(act, reading.text) for act in stated]
                stated = stated if claims else _made_safe(_not_by_passers(_freed(stated)), sentence.doc)
                stated = self._items.find(sentence, reading, stated)
                found.extend(self._listed.find(sentence, reading, stated))
        return tuple(found)

    def _act(
        self, trigger: Trigger, sentence: Sentence, reading: Reading, counts: tuple[CountMention, ...]
    ) -> ActMention:
        entry, claims = trigger.entry, reading.is_claim
        occurrences = occurrences_of(trigger, sentence, counts)
        assertion = self._assertion.assess(sentence, trigger.head, reading)
        if assertion.reason == "court" and entry.outcome == "killed" and claims:
            assertion = dataclasses.replace(assertion, told=True, reason=None)  # a group's "court" puts to death itself
        if assertion.reason == "generic" and _is_headline(sentence, reading):
            assertion = dataclasses.replace(assertion, told=True, reason=None)
        if occurrences is not None and occurrences.high == 0:
            assertion = dataclasses.replace(assertion, told=False, reason="stated as none")
        return ActMention(
            span=sentence.span_of(trigger.words),
            rule=f"acts.{entry.id}.{trigger.shape}",
            sentence=sentence.index,
            act=entry.id,
            shape=trigger.shape,
            event_type=entry.event_type,
            outcome=entry.outcome,
            arguments=self._told_of(arguments(trigger, sentence), trigger, reading),
            assertion=assertion,
            occurrences=occurrences or _ONCE,
            counted=occurrences is not None,
            definite=_definite(trigger) and not (claims and _is_added(trigger)),
            weak=entry.weak,
            effect=entry.effect,
            aside=trigger.shape == "verb" and trigger.head.dep_ in ("acl", "relcl") and not is_content(trigger.head),
        )

    def _is_misread(self, act: ActMention, text: str) -> bool:
        """Whether what it was done to makes it no such act: things that a word for taking people took ("two motorcycles
        were seized"), fighters "put out of action", animals, tyres."""
        befallen = [a for a in act.arguments if a.role in ("target", "victim")]
        direct = [a for a in befallen if a.rule != "acts.directed_at"] or befallen  # without "at the weekend"
        heads = [a.head.of(text) for a in direct]
        struck = [singular(head) for head in heads if head.islower()]  # without days and places
        if (
            act.outcome != "captured"
            and act.event_type not in _OF_PROPERTY
            and struck
            and all(noun in self._beasts for noun in struck)
        ):
            return True  # "a policeman shot a rabid dog"
        if act.act == "sabotage" and struck and all(noun in _MEN for noun in struck):
            return True  # "three rebels were put out of action"
        if act.act == "burn" and struck and all(noun in _BURNED_IN_PROTEST for noun in struck):
            return True  # "protesters burned tyres"
        if act.outcome == "captured" and any(
            _CARRIED_HURT.search(text, x.span.start, act.span.end) for x in act.arguments
        ):
            return True  # "three others, wounded, were carried off by helicopter"
        taken = [singular(a.head.of(text).lower()) for a in act.arguments if a.role == "victim"]
        return act.act == "seize_person" and bool(taken) and all(noun in self._movable for noun in taken)

    def _only_effect(self, act: ActMention, text: str) -> ActMention:
        """A vehicle "put out of action" is what came of an attack; a well so treated is sabotaged."""
        hit = [singular(a.head.of(text).lower()) for a in act.arguments if a.role == "target"]
        put = act.act == "sabotage" and act.span.of(text).lower().startswith("put")
        if not put or not hit or not all(noun in self._movable for noun in hit):
            return act
        return dataclasses.replace(act, event_type=None, weak=True, effect=True)

    def _told_of(self, found: tuple[Argument, ...], trigger: Trigger, reading: Reading) -> tuple[Argument, ...]:
        """The participants, with a thing that does nothing of itself as what was struck: "vehicle destroyed"."""
        if not _may_be_struck(trigger) or any(a.role in ("victim", "target") for a in found):
            return found
        return tuple(
            dataclasses.replace(a, role="target", rule="acts.clipped")
            if a.role == "initiator" and singular(a.head.of(reading.text).lower()) in self._things
            else a
            for a in found
        )


def _may_be_struck(trigger: Trigger) -> bool:
    """Whether a past with nothing behind it may stand for its passive: "two posts stormed", "vehicle destroyed"."""
    if trigger.shape != "verb" or trigger.entry.object not in ("victim", "target"):
        return False
    return is_clipped(trigger.head) and (trigger.head.tag_ == "VBN" or trigger.head.lower_.endswith("ed"))


def _is_headline(sentence: Sentence, reading: Reading) -> bool:
    """Whether an entry of a list tells in the present: "Sniper kills soldier, Sabra"."""
    first = sentence.doc[0] if sentence.doc is not None else None
    listed = reading.layout.sections[sentence.section].kind in ("entry", "bullet")
    return listed and first is not None and first.pos_ in ("NOUN", "PROPN", "NUM") and first.tag_ not in ("NNS", "NNPS")


def _of_rounds(trigger: Trigger) -> bool:
    """Whether "the strikes" of a claim are those of the rockets or mortars that its sentence tells of."""
    bare = trigger.shape == "noun" and len(trigger.words) == 1 and trigger.head.lower_ in ("strike", "strikes")
    return bare and any(t.lemma_.lower() in _ROUNDS for t in trigger.head.doc)


def _pulls_out(trigger: Trigger) -> bool:
    """Whether people or bodies are only pulled from ruins, or the dead and hurt carried off: "pulled two bodies from
    the rubble of the house", "ambulances carried off their casualties"."""
    taken = (t.lower_ for t in trigger.head.children if t.dep_ in ("dobj", "nsubjpass"))
    if trigger.entry.outcome == "captured" and not _FALLEN.isdisjoint(taken):
        return True
    return trigger.head.lemma_ in ("pull", "lift", "haul", "dig", "recover") and any(
        t.lower_ in _FOUND_IN for t in trigger.head.subtree if t.i > trigger.head.i
    )


def _not_by_passers(stated: list[ActMention]) -> list[ActMention]:
    """The acts of a sentence without those who only passed as doers: "a bomb went off as a train was passing, wounding
    its driver"."""
    passed = {x.span for a in stated for x in a.arguments if x.rule == "acts.blast_passing"}
    if not passed:
        return stated
    kept = [tuple(x for x in a.arguments if x.role != "initiator" or x.span not in passed) for a in stated]
    return [dataclasses.replace(a, arguments=arguments) for a, arguments in zip(stated, kept, strict=True)]


def _freed(stated: list[ActMention]) -> list[ActMention]:
    """The acts of a sentence; where it tells of those freed, how they had been taken is no news of its own: "rescued
    four abducted farmers"."""
    freed = [x.span for a in stated if a.event_type == "release" for x in a.arguments if x.role == "victim"]
    known = [
        a for a in stated
        if a.outcome == "captured" and a.definite and any(s.overlaps(x.span) for s in freed for x in a.arguments)
    ]  # fmt: skip
    aside = [dataclasses.replace(a.assertion, told=False, reason="reference") for a in known]
    told = {id(a): dataclasses.replace(a, assertion=b) for a, b in zip(known, aside, strict=True)}
    return [told.get(id(a), a) for a in stated]


def _made_safe(stated: list[ActMention], doc: Doc) -> list[ActMention]:
    """The acts of a sentence; where bombs were found, that the finders set them off is no attack, nor their laying:
    "engineers found and blew up 12 devices planted on a road"."""
    blown = [a for a in stated if a.event_type == "bombing" and a.shape == "verb" and (a.aside or a.act in _BY_FINDERS)]
    if not blown:
        return stated
    found = any(a.act == "seize_weapons" for a in stated) or any(
        t.lemma_ in _FIND and any(c.dep_ == "conj" and c.lemma_ in _SET_OFF for c in t.children) for t in doc
    )
    return [a for a in stated if a not in blown] if found else stated


def _tells_what_for(trigger: Trigger) -> bool:
    """Whether a word for fighting only says what a body is for: "troops on fighting patrol", "a sabotage and
    reconnaissance group"."""
    last = trigger.words[-1]
    behind = [t.lemma_.lower() for t in last.doc[last.i + 1 : last.i + 4]]
    after = behind[2] if behind[:1] == ["and"] and len(behind) > 2 else next(iter(behind), "")
    return trigger.head.lower_ in _PURPOSES and after in _BODIES


def _stands_for_people(trigger: Trigger) -> bool:
    """Whether a participle is used as a noun: "the (most seriously) injured were taken to hospital" tells no act."""
    head = trigger.head
    if trigger.shape != "verb" or head.tag_ != "VBN" or head.dep_ not in _AS_NOUN:
        return False
    before = next((t for t in reversed(head.doc[: head.i]) if t.tag_ not in ("RB", "RBS")), None)
    bare = all(c.dep_ in ("det", "advmod") for c in head.lefts)
    return before is not None and before.lower_ in _DEFINITE and bare


def _taken_back(act: ActMention, text: str) -> ActMention:
    """An act, not told where those retaken only had escaped: "guards recaptured nine of them"."""
    taken = {word.lower() for a in act.arguments if a.role == "target" for word in a.span.of(text).split()}
    if act.act != "take_territory" or not any(singular(word) in _TAKEN_BACK for word in taken):
        return act
    words = (*act.assertion.words, (act.span, "assertion.taken_back"))
    return dataclasses.replace(
        act, assertion=dataclasses.replace(act.assertion, told=False, reason="crime", words=words)
    )


def _describes(trigger: Trigger) -> bool:
    """Whether a participle before a noun only says who or what that is: "31 abducted persons were rescued", "a
    barricade of burning tyres"."""
    at, doc = trigger.head.i, trigger.head.doc
    if trigger.head.lower_ == "burning" and trigger.head.dep_ in ("amod", "compound"):
        return True
    if trigger.shape != "verb" or trigger.head.tag_ not in ("VBN", "VBD") or not 0 < at < len(doc) - 1:
        return False
    return doc[at - 1].tag_ == "CD" and doc[at + 1].tag_ == "NNS"


def _definite(trigger: Trigger) -> bool:
    """Whether the words go back to an act already told ("the attack", "the murdered mayor")."""
    head = trigger.head
    if trigger.shape == "modifier":
        return True
    if trigger.shape == "verb":
        return is_reduced(head)
    if trigger.entry.event_type is not None and trigger.entry.outcome is None and _of_new(head):
        return False
    numbered = head.i > 1 and head.nbor(-1).tag_ == "CD" and head.nbor(-2).lower_ in _DEFINITE
    # "between the two raids 18 men were killed" is at times parsed as "the men"
    return numbered or any(c.lower_ in _DEFINITE for c in head.children if c.dep_ in ("det", "poss"))


def _of_new(noun: Token) -> bool:
    """Whether an act's noun has an object that is new: "the detonation of a device on a patrol" goes back to none."""
    of = next((c for c in noun.children if c.lower_ == "of" and c.i == noun.i + 1), None)
    objects = [] if of is None else [c for c in of.children if c.dep_ == "pobj"]
    return any(c.lower_ in ("a", "an") for noun in objects for c in noun.children if c.dep_ == "det")


def _is_added(trigger: Trigger) -> bool:
    """Whether a noun with "the" adds an act not told yet: "..., in addition to the assassination of a judge"."""
    head = trigger.words[0]
    before = [t.lower_ for t in head.doc[max(head.i - 4, 0) : head.i]]
    return trigger.shape == "noun" and (before[-4:] == ["as", "well", "as", "the"] or before[-3:] == _ADDED)
