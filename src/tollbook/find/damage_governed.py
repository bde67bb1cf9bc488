"""The things that a word of damage governs, wherever its shape puts them."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.find.damage_added import added_later, beside, burned_with
from tollbook.find.damage_before import things_before
from tollbook.find.damage_clauses import (
    auxiliary,
    clause_start,
    ends_subject,
    joined_to,
    stands_behind,
)
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_pronouns import hit_along_with_it, meant_by_pronoun, one, pointed_at, right_before
from tollbook.parse import FINITE, Doc, Token

_TURNED = ("were", "was", "are", "included", "comprised")  # "destroyed were two tanks"
_NAMES = frozenset(("DT", "PRP$", "JJ", "NN", "NNS"))
_GIVES = frozenset(("cost", "grant", "give"))  # someone something
_FALLEN = frozenset("to on near into in under victim prey back behind upon".split())  # "fell into an ambush"
_OPENERS = frozenset(("among", "also", "additionally"))
_OPENING = 3  # words before a list
_ARMS = ("weapon", "supplies", "equipment")
_VERBS = ("VERB", "AUX")
_REACH = 12  # words
_DASHES = frozenset((":", ";", "-", "–", "—"))
_JOINS = frozenset(("and", ",", "or"))
_WHATEVER = frozenset(("what", "whatever", "everything"))
_TO_AGAIN = 8  # words from a thing to the "of" of the next
_NEAR = 5  # words from one that governs things to what is added to them


def governed(doc: Doc, trigger: Trigger, reader: ItemReader, triggers: tuple[Trigger, ...]) -> tuple[Item, ...]:
    """The things a trigger governs, wherever its shape puts them."""
    end = trigger.tail[0] if trigger.tail else len(doc)
    counted = trigger.start - 1
    if trigger.modifier and counted >= 0:
        finite = next((t.i for t in doc[trigger.end : end] if t.tag_ in FINITE), end)
        return reader.items(counted, finite)  # "two burnt-out jeeps were left on the road"
    if trigger.owned:
        owner = _owner(doc, trigger, reader)
        return reader.with_its_like(owner) if doc[trigger.start].lower_ == "their" else one(owner)
    if trigger.noun:
        named = doc[trigger.end].lower_ if trigger.end < end else ""
        if named in ("it", "them"):  # "was hit by a missile; nothing was left of it"
            return one(reader.last_before(trigger.start, trigger.entry.kinds, plural=named == "them"))
        alone = None if trigger.entry.after else reader.thing_at(trigger.end)  # "the burning of two lorries followed"
        found = reader.items(trigger.end, end) or one(alone if alone is not None and alone.kind != "none" else None)
        return (*found, *_and_again(doc, found, end, reader, "of"))
    verb = doc[trigger.start]
    if trigger.entry.shape == "behind":
        return _behind(doc, trigger, reader)
    if trigger.entry.shape == "turned":
        return _out_of_there(doc, trigger, reader)
    if trigger.entry.shape == "before":
        elsewhere = trigger.end < end and doc[trigger.end].lower_ in ("to", "in", "on", "for")
        return () if elsewhere else one(right_before(trigger.start, trigger, reader))
    if verb.tag_ in ("VBN", "VBD") and (turned := _turned(doc, trigger, end)) is not None:
        return reader.items(turned, end if end > turned else len(doc))
    if verb.lemma_ == "fall" and not trigger.tail and trigger.end < end and doc[trigger.end].lower_ in _FALLEN:
        return ()
    if _is_inverted(doc, auxiliary(verb)) or _is_of_what_was_left(doc, trigger):
        return reader.items(trigger.end, end)
    if doc[trigger.end - 1].lower_ == "with" and auxiliary(verb) is not None:
        return ()  # "two jeeps were driven away with gunfire"
    meant = meant_by_pronoun(doc, trigger, reader)
    if meant:
        return (*meant, *hit_along_with_it(doc, trigger, reader, end))
    if trigger.end < end and doc[trigger.end].lower_ == "it" and auxiliary(verb) is None:
        return ()  # "a second mine destroyed it", of what the sentence before told of
    if trigger.entry.shape == "object" and verb.lemma_ in _GIVES:
        given = reader.items(_past_bearer(doc, trigger.end), end)
        if given or verb.lemma_ == "cost":
            return given
    said = trigger.tail or (trigger.end, trigger.end)
    objects = (c.i for c in verb.children if c.dep_ == "dobj" and c.i >= trigger.end)
    if trigger.entry.shape == "subject" and any(not said[0] <= at < said[1] for at in objects):
        return ()  # "attacked a post before burning a lorry"
    stop = ends_subject(verb, alone=trigger.entry.shape == "subject")
    if stop is not None:
        found = things_before(doc, trigger, stop, reader, triggers) or _shared(doc, trigger, reader, triggers)
        return (*found, *beside(doc, trigger, reader))
    if trigger.tail and trigger.tail[0] == trigger.end:
        past = trigger.tail[1]
        past = _past_bearer(doc, past) if doc[past - 1].lower_ in ("of", "to") else past
        found = reader.items(past, len(doc))  # "set ablaze two shops", "left in the hands of the men a lorry"
        if found:
            return found
    if trigger.entry.shape == "nominal" or verb.tag_ != "VBN" or not trigger.tail:
        found = _objects(doc, trigger, end, reader)
        found = (*found, *burned_with(doc, trigger, found, reader))
        found = (*found, *(added_later(doc, found[-1].head + 1, reader) if found else ()))
        if found and doc[trigger.end - 1].lower_ == "to":
            found = (*found, *_and_again(doc, found, end, reader, "to"))
        if found or not _is_past(verb):
            return found
    tail = range(trigger.end, trigger.tail[0]) if trigger.tail else range(0)
    if not stands_behind(doc, trigger) or any(c.dep_ == "dobj" and c.i in tail for c in verb.children):
        return ()  # "..., and set the files on fire"
    if (hit := _hit_and(verb, trigger)) is not None:
        return things_before(doc, trigger, hit, reader, triggers) or pointed_at(doc, trigger, hit, reader)
    apart = doc[verb.i - 1].text == "," and verb.tag_ == "VBN" and verb.i > 1  # "a lorry, destroyed by a mine"
    found = things_before(doc, trigger, doc[verb.i - 1] if apart else verb, reader, triggers)
    return (*found, *beside(doc, trigger, reader)) if found else ()


def _owner(doc: Doc, trigger: Trigger, reader: ItemReader) -> Item | None:
    """The thing that "its" or "their" stands for, or that a genitive names: "the lorry's destruction"."""
    word = doc[trigger.start]
    if word.tag_ != "POS":
        return reader.last_before(trigger.start, plural=word.lower_ == "their")
    named = reader.last_before(trigger.start, plural=word.i > 0 and word.nbor(-1).tag_ in ("NNS", "NNPS"), near=True)
    return named if named is not None and named.head == trigger.start - 1 else None


def _behind(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The list behind the word that completes a verb, or behind the next such word of the clause: "relieved a patrol
    of the army of its two lorries"."""
    if trigger.tail is None:
        return ()
    word = doc[trigger.tail[1] - 1].lower_
    for at in range(trigger.tail[1], min(trigger.tail[1] + _REACH, len(doc))):
        if doc[at].tag_ in FINITE or doc[at].text in ";:.":
            return ()
        found = reader.items(at, len(doc)) if doc[at - 1].lower_ == word else ()
        if found and found[0].start - at < _OPENING:  # no list that begins with people
            return found
    return ()


def _out_of_there(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The counted arms and what is listed with them, behind a verb whose clause opens with where they were or with
    who has them now: "from the camp came two lorries and nine rifles", not "from the camp came two lorries"."""
    start = clause_start(doc, trigger.start)
    opens = doc[start].lower_ in ("from", "to") or [t.lower_ for t in doc[start : start + 2]] == ["out", "of"]
    if not opens or any(t.tag_ in FINITE for t in doc[start : trigger.start]):
        return ()
    found = reader.items(trigger.end, len(doc))
    at_once = bool(found) and found[0].start == trigger.end
    return found if at_once and any(i.kind in _ARMS and i.number is not None for i in found) else ()


def _objects(doc: Doc, trigger: Trigger, end: int, reader: ItemReader) -> tuple[Item, ...]:
    """The list behind a verb."""
    found = reader.items(trigger.end, end) or _up_to(trigger, reader)
    alone = bool(found) and trigger.entry.id == "detonate" and doc[found[0].start - 1].text in _DASHES
    return () if alone else found  # not "a car bomb exploded near the court: two shops were damaged"


def _up_to(trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The list that ends where the words that complete a verb begin: "leaving six men dead and a lorry in flames"."""
    if trigger.tail is None:
        return ()
    lists = (reader.items(at, trigger.tail[0]) for at in range(trigger.end + 1, trigger.tail[0]))
    named = (items for items in lists if items and items[0].entry is not None)  # no "11 hurt"
    return next((items for items in named if items[-1].end >= trigger.tail[0]), ())


def _and_again(doc: Doc, items: tuple[Item, ...], end: int, reader: ItemReader, word: str) -> tuple[Item, ...]:
    """What stands behind "and to", "and of": "set fire to the barracks and to two vehicles", "the burning of a post, of
    a lorry and of nine tents"."""
    found: list[Item] = []
    more = items
    while more:
        at = more[-1].head + 1
        again = next((k for k in range(at, min(at + _TO_AGAIN, end - 1)) if doc[k].lower_ == word), None)
        joined = again is not None and doc[again - 1].lower_ in _JOINS and not _parts(doc[at : again - 1])
        more = reader.items(again + 1, end) if again is not None and joined else ()
        found += more
    return tuple(found)


def _parts(words: Sequence[Token]) -> bool:
    """Whether a clause or a sentence ends among words."""
    return any(t.text in ";:." or t.tag_ in FINITE for t in words)


def _turned(doc: Doc, trigger: Trigger, end: int) -> int | None:
    """Where the things begin that stand behind a participle which opens its clause: "hauled away were two guns",
    "destroyed in the attack were two huts", "among the arms taken were two rifles"."""
    start = clause_start(doc, trigger.start, ".;:,")
    named = all(t.tag_ in _NAMES for t in doc[start : trigger.start])  # "the arms taken were two rifles"
    if start != trigger.start and doc[start].lower_ not in _OPENERS and not named:
        return None
    first = trigger.end
    if trigger.tail and trigger.tail[0] == trigger.end:  # "left in their hands were two rifles"
        first, end = trigger.tail[1], len(doc)
    for at in range(first, min(first + _NEAR + 1, end)):
        if doc[at].lower_ in _TURNED:
            return at + 1
        if doc[at].is_punct or doc[at].tag_.startswith("VB") or doc[at].lower_ in ("and", "which", "who"):
            return None
    return None


def _is_inverted(doc: Doc, passive: Token | None) -> bool:
    """Whether a passive stands behind where it was and before its thing: "in it were found nine rifles"."""
    at = -1 if passive is None else passive.i - 1
    if at < 0:
        return False
    pointed = at > 0 and doc[at].lower_ in ("it", "them") and doc[at - 1].tag_ == "IN"
    start = at - 1 if pointed else at
    opens = start == 0 or doc[start - 1].is_punct or doc[start - 1].lower_ == "and"
    if opens and (pointed or doc[at].lower_ in ("there", "inside")):
        return True
    clause = doc[clause_start(doc, at + 1) : at + 1]  # "in the first were found two guns"
    leads = passive is not None and bool(clause) and clause[0].tag_ == "IN"
    if passive is None or not leads or any(t.pos_ in _VERBS for t in clause):
        return False
    return not any(c.dep_ in ("nsubj", "nsubjpass") and c.i < passive.i for c in passive.head.children)


def _is_of_what_was_left(doc: Doc, trigger: Trigger) -> bool:
    """Whether a verb's object is a clause: "took two cars and burned (down) what remained of the camp"."""
    words = doc[trigger.end : trigger.end + 2]
    what = words[1:] if words and words[0].dep_ == "prt" else words[:1]
    return any(t.lower_ in _WHATEVER for t in what) and auxiliary(doc[trigger.start]) is None


def _past_bearer(doc: Doc, at: int) -> int:
    """Past who lost the things: "cost the enemy two lorries", "cost them a tank"."""
    if at < len(doc) and doc[at].tag_ == "PRP":
        return at + 1
    past = at + 1
    while past < min(at + _NEAR, len(doc)) and doc[past].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ"):
        past += 1
    return past if at < len(doc) and doc[at].lower_ in ("the", "their") and past > at + 1 else at


def _is_past(verb: Token) -> bool:
    """Whether a verb may be a participle: "two lorries gutted" is at times tagged as a present."""
    return verb.tag_ in ("VBN", "VBD") or (verb.tag_ == "VBP" and verb.lower_.endswith("ed"))


def _hit_and(verb: Token, trigger: Trigger) -> Token | None:
    """The passive that a participle without one goes on with: "was hit by a rocket near the hill and burned"."""
    above = verb.head
    mark = next((t for t in reversed(verb.doc[above.i + 1 : verb.i]) if t.tag_ != "RB"), None)
    joined = verb.dep_ == "conj" and mark is not None and mark.lower_ == "and" and above.tag_ in ("VBN", "VBD", "JJ")
    tail = range(*trigger.tail) if trigger.tail else range(0)
    own = any(c.dep_ in ("nsubj", "nsubjpass", "dobj") and c.i not in tail for c in verb.children)
    passive = auxiliary(above) if joined and not own and verb.i - above.i > 1 else None
    if passive is None and joined and not own and above.dep_ in ("acl", "ROOT") and _is_clipped(above):
        passive = above
    return None if passive is None or any(t.text == ";" for t in verb.doc[above.i : verb.i]) else passive


def _is_clipped(above: Token) -> bool:
    """Whether a participle tells of a thing without "was": "a lorry hit by a mine and destroyed"."""
    after = above.nbor().lower_ if above.i + 1 < len(above.doc) else ""
    bare = not any(c.dep_ == "dobj" for c in above.children)
    return bare and after in ("by", "with", "up") and above.i > 0 and above.nbor(-1).tag_.startswith("NN")


def _shared(doc: Doc, trigger: Trigger, reader: ItemReader, triggers: tuple[Trigger, ...]) -> tuple[Item, ...]:
    """The things of the verb that one goes on from: "was hit near the hill and was burned"."""
    above = joined_to(doc[trigger.start])
    if above is None:
        return ()
    stop = auxiliary(above) or above
    return things_before(doc, trigger, stop, reader, triggers) or pointed_at(doc, trigger, stop, reader)
