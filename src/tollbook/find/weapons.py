"""Means of violence, and whether they were used or only found, held, lost or spoken of."""

from __future__ import annotations

from typing import Literal

from tollbook.find.damage_lexicon import inflections
from tollbook.find.damage_numbers import own_number
from tollbook.find.phrases import Found, Phrases, singular
from tollbook.find.weapons_driven import DrivenBombs, laden_vehicle, pointed_at
from tollbook.find.weapons_worn import on_body, set_off
from tollbook.mentions import CountMention, Reading, Sentence, WeaponMention
from tollbook.model import Interval
from tollbook.parse import Doc, Token, text_of
from tollbook.resources import Entry, Knowledge
from tollbook.spans import inside

_ROUNDS = frozenset(("round", "rounds"))
_WITH = frozenset(("with", "by", "using"))
_GIVEN = {"turn": ("over", "in"), "hand": ("over", "in"), "lay": ("down",), "give": ("up",), "yield": ("up",)}
_MOUNTED = frozenset(("fit", "mount", "equip"))
_LOST = frozenset(("destroy", "recover", "damage", "burn", "capture", "seize", "disable", "immobilise", "immobilize"))
_RUINS = frozenset(("destroy", "damage", "demolish", "disable", "wreck", "level"))
_CHARGES = frozenset(("explosive", "ied", "device", "incendiary", "mine"))
_UNSTATED = ("bomb", "charge", "explosive")  # of no make told; dynamite stays dynamite where it was laid
_CARRYING = frozenset("lift carry take fly evacuate transport bring airlift move rush ferry remove".split())
_SEES = frozenset("watch monitor observe film track scout survey spot photograph record".split())
_REMAINS = frozenset("traces remains remnants fragments pieces parts residue shrapnel".split())


class WeaponEntry(Entry, frozen=True, kw_only=True):
    """One type of weapon. ``parent`` is the wider type; ``use`` says what must be told of an ambiguous word: that it
    attacks ("planes bombed"), is fired, thrown or set off, or is what something is done with."""

    parent: str | None
    definition: str
    forms: tuple[str, ...]
    use: Literal["any", "attacks", "fired", "thrown", "with", "set_off"]


class HandlingEntry(Entry, frozen=True, kw_only=True):
    """Words for weapons that are found, held or made, not used. ``nouns`` also mark what a weapon's name modifies."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


class FrameEntry(Entry, frozen=True, kw_only=True):
    """Words (base forms) that decide what an ambiguous weapon word means, by the part they play: what fills a vehicle
    with explosives, what is worn, how a bomb is laid, what attacks, fires or throws."""

    words: tuple[str, ...]


class WeaponFinder:
    """Finds means of violence in parsed sentences, by the types of data/weapons."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("weapons", WeaponEntry)
        self.types = {e.id: e for e in entries}
        self._phrases: Phrases[WeaponEntry] = Phrases((form, e) for e in entries for form in e.forms)
        frames = {e.id: frozenset(e.words) for e in knowledge.entries("weapons_frames", FrameEntry)}
        self._frames = frames
        self._driven = DrivenBombs(frames["vehicles"])
        self._needed = {
            "thrown": frames["thrown"],
            "with": frames["thrown"],
            "fired": frames["fired"],
            "set_off": frames["set_off"],
        }
        handling = knowledge.entries("weapons_handling", HandlingEntry)
        self._handled = frozenset(v for e in handling if e.id != "caught" for v in e.verbs)
        self._regular = {form: v for e in handling if e.id != "caught" for v in e.verbs for form in inflections(v)}
        self._disarmed = frozenset(v for e in handling if e.id == "disarmed" for v in e.verbs)
        self._found = frozenset(v for e in handling if e.id in ("found", "seized") for v in e.verbs)
        self._caught = frozenset(v for e in handling if e.id == "caught" for v in e.verbs) | {"provide", "supply"}
        self._holders = frozenset(noun for e in handling if e.id != "group" for noun in e.nouns)
        self._modified = frozenset(noun for e in handling if e.id == "group" for noun in e.nouns)

    def find(self, reading: Reading, counts: tuple[CountMention, ...] = ()) -> tuple[WeaponMention, ...]:
        """All weapons named in a report, in text order; ``used`` tells those that were used."""
        found: list[WeaponMention] = []
        claim = reading.is_claim
        before: list[WeaponMention] = []
        for sentence in reading.sentences:
            here: list[WeaponMention] = []
            if sentence.doc is not None:
                own = inside(counts, sentence.span)
                here = self._in_sentence(sentence, sentence.doc, own, claim=claim)
                if claim:
                    here += self._driven.find(sentence, reading.text, here)
                    here = here or pointed_at(sentence, reading.text, before)
            found.extend(sorted(here, key=lambda m: m.span))
            before = here
        return tuple(found)

    def _in_sentence(
        self, sentence: Sentence, doc: Doc, counts: tuple[CountMention, ...], *, claim: bool
    ) -> list[WeaponMention]:
        mentions: list[WeaponMention] = []
        named = self._phrases.find(doc)
        carried: set[int] = set()
        for found in named:
            if found.value.id == "none" or found.start in carried or not _is_noun(doc, found) or _is_name(doc, found):
                continue
            kind, start, rule = self._type(doc, found)
            named_only = claim and kind is None and found.value.use == "set_off"  # "two devices on their pickups"
            if named_only:
                kind, start, rule = found.value.parent, found.start, found.value.id
            if kind is None:
                continue
            end = self._without_event(doc, start, found.end)
            words = doc[start:end]
            fired = end < found.end and doc[end].lower_ not in _ROUNDS  # "found four mortar rounds"
            used = not named_only and (fired or self._is_used(doc, found))
            mentions.append(
                WeaponMention(
                    span=sentence.span_of(words),
                    rule=f"weapons.{rule}",
                    type=kind,
                    interval=_number(sentence, doc, start, start + 1 if rule == "laden_vehicle" else end, counts),
                    used=used,
                )
            )
        mentions.extend(set_off(sentence, doc, named, self._frames))
        mentions = [on_body(m, sentence, doc, self._frames) for m in mentions]
        return sorted(mentions, key=lambda m: m.span)

    def _without_event(self, doc: Doc, start: int, end: int) -> int:
        """Where the weapon's own words end: "rifle" in "rifle fire", "car bomb" in "car bomb attack"."""
        while end - start > 1 and singular(doc[end - 1].lower_) in self._frames["events"]:
            inner = self._phrases.of(text_of(doc[start : end - 1]))
            if inner is None or inner.id == "none":
                break
            end -= 1
        return end

    def _type(self, doc: Doc, found: Found[WeaponEntry]) -> tuple[str | None, int, str]:
        """The type that the words and their neighbours give, where they start, and the rule."""
        entry, head = found.value, doc[found.end - 1]
        around = {t.lemma_.lower() for t in (head, *head.ancestors)}
        if entry.use == "attacks":
            return (entry.parent if self._attacks(head) else None), found.start, entry.id
        hidden = head.lemma_ == "device" and self._is_laid(head)  # "a device hidden in a bag which went off"
        if entry.use != "any" and not (hidden or around & self._needed[entry.use]):
            return None, found.start, ""
        if entry.use == "set_off":
            return entry.parent, found.start, entry.id
        if entry.id == "explosive":
            vehicle = laden_vehicle(doc, found.start, self._frames)
            if vehicle is not None:
                return "vehicle_bomb", vehicle, "laden_vehicle"
            near = {t.lemma_.lower() for t in doc[max(0, found.start - 12) : found.end + 12]}
            plain = doc[found.end - 1].lower_.startswith(_UNSTATED)
            if plain and self._is_laid(head) and not near & self._frames["dropped"]:
                return "ied", found.start, "laid_bomb"
        return entry.id, found.start, entry.id

    def _attacks(self, craft: Token) -> bool:
        """Whether an aircraft is what attacks: "planes bombed", "fire from helicopters", "helicopter attack"."""
        while craft.dep_ == "conj":
            craft = craft.head
        above = craft.head
        if craft.dep_ in ("nsubj", "compound"):
            verbs = [above, *(c for c in above.children if c.dep_ in ("xcomp", "conj", "advcl"))]
            return any(t.lemma_.lower() in self._frames["attacks"] | self._frames["events"] for t in verbs)
        if craft.dep_ == "pobj" and above.lower_ in ("by", "with", "from", "using"):
            if above.head.lemma_ in _CARRYING:
                return False  # "the wounded were lifted out by helicopter"
            words = self._frames["attacks"] | self._frames["events"]
            return any(t.lemma_.lower() in words for t in above.ancestors)
        return False

    def _is_laid(self, bomb: Token) -> bool:
        """Whether the bomb itself is what is laid ("planted a bomb", "a bomb left under the car")."""
        near = [bomb.head, *bomb.children, *bomb.head.children]
        return any(t.lemma_.lower() in self._frames["laid"] for t in near)

    def _is_used(self, doc: Doc, found: Found[WeaponEntry]) -> bool:
        """Whether nothing says that the weapon was only found, held, lost, or part of a name."""
        head = doc[found.end - 1]
        after = doc[found.end] if found.end < len(doc) else None
        if after is not None and after.tag_ == "HYPH" and found.end + 1 < len(doc):
            after = doc[found.end + 1]
        fired = after is not None and self._is_event(after.lower_) and doc[max(found.start - 1, 0)].lower_ in _WITH
        known = after is not None and (after.lower_ in self._modified or singular(after.lower_) in self._modified)
        if known and not fired:  # "with 82mm mortar rounds"
            return False
        if any(t.lemma_.lower() in self._frames["traces"] for t in doc[found.start : found.end]):
            return True  # "found with throats cut", "shell casings were collected": what it left
        if head.dep_ == "pobj" and head.head.head.lower_ in _REMAINS:
            return True  # "found traces of an improvised device": what went off
        if any(t.lower_ in ("no", "without") for t in doc[max(0, found.start - 2) : found.start]):
            return False
        behind = [t.lower_ for t in doc[found.end : found.end + 3]]  # "mortar fire", "mortar and Grad fire"
        if behind and (self._is_event(behind[0]) or (behind[0] == "and" and self._is_event(behind[-1]))):
            return True
        if found.value.id in _CHARGES and _destroyed_with(head):
            return True
        if found.value.id == "drone" and _only_watches(head):
            return False
        return not self._governed(head) and not self._listed(doc, found.start, head)

    def _is_event(self, word: str) -> bool:
        return singular(word) in self._frames["events"]

    def _verb(self, token: Token) -> bool:
        low = token.lemma_.lower()
        if low in self._disarmed and not any(t.lemma_.lower() in self._found for t in token.doc):
            return False  # a bomb that was defused was laid to go off; one found in a cache was not
        if low == "carry" and any(c.lower_ == "out" for c in token.children):
            return False  # "attacks with devices were carried out"
        if low in _GIVEN and any(c.lower_ in _GIVEN[low] for c in token.children):
            return True  # "turned over a rifle", "laid down their arms"
        is_verb = token.tag_.startswith("VB") or token.lower_.endswith("ed")
        return is_verb and (low in self._handled or self._regular.get(token.lower_, "") in self._handled)

    def _governed(self, head: Token) -> bool:
        """Whether the parse puts the weapon under a word for finding or holding."""
        token = head
        while token.dep_ != "ROOT" and token.head.i != token.i:
            below, link, token = token, token.dep_, token.head
            if token.dep_ == "acl" and token.lemma_ in _MOUNTED and token.head.head.lemma_ in _LOST:
                return True  # "destroyed two vehicles fitted with guns"
            if (
                token.pos_ == "NOUN"
                and singular(token.lower_) in self._holders
                and link in ("prep", "pobj", "compound")
            ):
                return True
            if token.pos_ in ("VERB", "AUX"):
                if any(c.dep_ == "nsubj" and c.lower_ in ("loss", "losses") for c in token.children):
                    return True  # "losses amounted to 25 men and a Grad vehicle"
                if link == "dobj" and token.dep_ == "conj" and token.head.lemma_ in self._found:
                    return True  # "found and blew up 12 devices"
                if link in ("dobj", "nsubjpass", "attr", "oprd"):
                    return self._verb(token)
                if link == "prep" and below.lower_ == "with" and token.lemma_.lower() in self._caught:
                    return True
                along = below.i > 0 and below.nbor(-1).lower_ in ("along", "together")
                if link == "prep" and below.lower_ == "with" and along and token.lemma_ in ("leave", "take", "lose"):
                    return True  # "three men were left on the ground, along with a machine gun"
                if link == "nsubj" and _into_hands(token):
                    return True  # "two mortars came into the hands of the fighters"
                return link == "nsubj" and token.tag_ == "VBN" and self._verb(token)
        return False

    def _listed(self, doc: Doc, start: int, head: Token) -> bool:
        """Whether the nearest verb before the weapon, in its clause, governs a list of finds."""
        if self._regular.get(doc[0].lower_, "") in self._found and doc[1:2] and doc[1].pos_ == "ADP":
            return True  # "Recovered from the site were two rifles and a bomb"
        while head.dep_ in ("conj", "compound", "nmod", "appos"):
            head = head.head
        if head.dep_ in ("nsubj", "nsubjpass"):
            return False
        for at in range(start - 1, -1, -1):
            token = doc[at]
            if token.text in ";:." or token.lower_ in ("that", "which", "who", "when", "after", "while", "with", "by"):
                return False
            if token.tag_ in ("VBD", "VBZ", "VBP", "VBG", "VBN", "VB") and token.dep_ != "amod":
                if token.tag_ == "VBN" and token.dep_ == "acl":
                    continue
                return self._verb(token) and not _is_auxiliary(token)
        return False


def _destroyed_with(head: Token) -> bool:
    """Whether a charge is what a thing was destroyed with, wherever the parse hangs it: "destroyed a bridge with
    explosives", "destroyed two pylons by means of dynamite"."""
    by = head.head
    if head.dep_ != "pobj" or by.lower_ not in _WITH:
        return False
    above = by.head
    verb = above.head if above.dep_ in ("dobj", "nsubjpass") else above
    words = {c.lower_ for c in verb.children}
    done = verb.lemma_.lower() in _RUINS or (verb.lemma_ in ("bring", "take") and "down" in words)
    return done and words.isdisjoint(("along", "together"))


def _only_watches(drone: Token) -> bool:
    """Whether a drone was there to see: "using drones to watch the guards"."""
    near = (*drone.children, *drone.head.children, drone.head)
    return any(t.lemma_.lower() in _SEES and t.tag_.startswith("VB") for t in near)


def _into_hands(verb: Token) -> bool:
    """Whether what a verb is said of changed hands: "fell into the hands of", "passed into their possession"."""
    into = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("into", "to", "in"))
    return any(o.lower_ in ("hand", "hands", "possession") for p in into for o in p.children)


def _is_auxiliary(token: Token) -> bool:
    return token.dep_ in ("aux", "auxpass")


def _is_noun(doc: Doc, found: Found[WeaponEntry]) -> bool:
    """Whether the words stand as a name, not as a verb ("they bomb the hill", "armed men shell the town")."""
    head = doc[found.end - 1]
    if head.lower_ == "axes" and found.start and doc[found.start - 1].text[:1].isupper():
        return False  # fronts: "on the Lyman and Bakhmut axes"
    if found.end - found.start > 1 or head.tag_ not in ("VB", "VBD", "VBP", "VBZ", "VBG", "VBN"):
        return True
    return head.dep_ in ("dobj", "pobj", "compound", "nsubj", "nsubjpass")


def _is_name(doc: Doc, found: Found[WeaponEntry]) -> bool:
    """Whether a designation written in capitals is here somebody's name: "a resident, Emmanuel Sam"."""
    word = doc[found.start].text
    small = word.istitle() and any(c.islower() for c in word)
    return found.end - found.start == 1 and small and word.upper() in found.value.forms


def _number(sentence: Sentence, doc: Doc, start: int, end: int, counts: tuple[CountMention, ...]) -> Interval | None:
    """How many: the counts room's reading, else the number or article before the name."""
    head = sentence.span_of(doc[end - 1])
    for count in counts:
        if count.head is not None and count.head.overlaps(head):
            return count.interval
    for token in reversed(doc[max(0, start - 4) : start]):
        value = own_number(token)
        if value is not None:
            return Interval(low=value, high=value)
        if token.lower_ in ("a", "an", "another"):
            return Interval(low=1, high=1)
        if token.pos_ not in ("ADJ", "NOUN", "PROPN") and token.tag_ not in ("HYPH", "VBN"):
            return None
    return None
