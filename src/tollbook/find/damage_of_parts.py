"""A thing told to be damaged by one of its parts: "had its windscreen shattered", "lost two wheels", "a hole in its
hull". The part is named, the thing it belongs to is what was damaged."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from tollbook.find.damage_clauses import clause_start, is_told
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import DamageLexicon, Scope, Trigger
from tollbook.find.damage_numbers import own_number
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_things import Kind
from tollbook.find.phrases import singular
from tollbook.model import Interval
from tollbook.parse import Doc, Token
from tollbook.resources import Entry, Knowledge

_NEAR = 4  # words between a part and its owner or its verb
_OWN = frozenset(("its", "their", "whose"))
_ITS = frozenset(("the", "its", "both", "whose"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_OF = frozenset(("of", "off", "from"))  # "ripped the tracks off a tank"
_HELD = frozenset(("dobj", "nsubj", "nsubjpass", "pobj", "appos", "dep"))
_BETWEEN = frozenset(("DT", "PRP$", "JJ", "CD", "NN", "RB", "VBD", "VBN", "HYPH", "WP$", "POS", "NNP"))
_LEADS = _BETWEEN | {"IN", "NNS", "VBG", "VB", "RP"}
_BEARERS = frozenset(("lose", "have", "suffer", "receive"))  # "a taxi lost its windows", "the bridge lost a span"
_BESIDE = frozenset(("from", "at", "by", "beside", "along", "near", "alongside"))
_AUXILIARIES = frozenset(("was", "were", "had", "been", "is", "being", "be", "partly", "badly", "all", "both"))
_HARM = frozenset(("destroyed", "damaged", "engaged"))


class PartEntry(Entry, frozen=True, kw_only=True):
    """Nouns for ``parts`` of things of the ``kinds`` (those of data/objects) that are damaged with them."""

    parts: tuple[str, ...]
    kinds: tuple[Kind, ...]


class PartReader:
    """Finds things by the harm done to their parts."""

    def __init__(self, knowledge: Knowledge, verbs: DamageLexicon) -> None:
        self._verbs = verbs
        self._kinds: dict[str, frozenset[Kind]] = {}
        for entry in knowledge.entries("damage_parts", PartEntry):
            for part in entry.parts:
                self._kinds[part] = self._kinds.get(part, frozenset()) | frozenset(entry.kinds)

    def find(self, doc: Doc, reader: ItemReader, scopes: Collection[Scope]) -> Iterator[tuple[Token, Item, Trigger]]:
        """Each part that was hit, with the thing it belongs to and the words that say so, in text order."""
        for token in doc:
            kinds = self._kinds.get(singular(token.lower_))
            if kinds is None or not (token.tag_.startswith("NN") or token.dep_ in _HELD):
                continue
            one = _owner(doc, token, reader, self._kinds)
            owners = _broken_in(doc, token, reader) if one is None else (one,)
            for owner in owners:
                if owner.kind not in kinds or owner.head == token.i:
                    continue
                if doc[owner.head].tag_ in ("NNS", "NNPS") and singular(token.lower_) == token.lower_:
                    continue  # "half of the ten huts"
                trigger = self._harm(doc, token, owner.kind, scopes)
                if trigger is not None and not _says(trigger, token.i) and is_told(doc, trigger):
                    yield token, replace(owner, part=True), trigger

    def alone(self, doc: Doc, kind: Kind, scopes: Collection[Scope]) -> tuple[Token, Trigger] | None:
        """A part told to be hit of a thing of ``kind`` that a sentence before named: "The windscreen was shattered"."""
        for token in doc:
            known = kind in self._kinds.get(singular(token.lower_), ())
            if not known or not token.i or doc[token.i - 1].lower_ not in _ITS or token.dep_ not in _SUBJECTS:
                continue
            trigger = self._harm(doc, token, kind, scopes)
            if trigger is not None and not _says(trigger, token.i) and is_told(doc, trigger):
                return token, trigger
        return None

    def _harm(self, doc: Doc, part: Token, kind: Kind | None, scopes: Collection[Scope]) -> Trigger | None:
        """The words that say what was done to a part: a verb it hangs on, or one right beside it."""
        for token in _verbs_of(doc, part):
            for trigger in self._verbs.all_at(token, {*scopes, "part"}):
                kinds = trigger.entry.kinds
                if trigger.entry.outcome in _HARM and not trigger.owned and (not kinds or kind in kinds):
                    return trigger
        return None


def _says(trigger: Trigger, at: int) -> bool:
    """Whether a part is only named in the words that say what was done: "met its end", "was torn in half"."""
    return at in range(trigger.start, trigger.end) or (trigger.tail is not None and at in range(*trigger.tail))


def _verbs_of(doc: Doc, part: Token) -> Iterator[Token]:
    """The words that may tell the harm to a part, the likeliest first."""
    above = part
    while above.dep_ in ("conj", "compound") and above.head.i != above.i:
        above = above.head
    for at in range(part.i + 1, min(part.i + 1 + _NEAR, len(doc))):  # "its engine ruined", "its tyres were shot out"
        done = doc[at].tag_[:2] == "VB" or doc[at].lower_.endswith("ed")
        if done and doc[at].lower_ not in _AUXILIARIES:
            yield doc[at]
        if doc[at].tag_ not in ("RB", "VBD", "VBN", "VBZ"):
            break
    if above.pos_ == "VERB":  # "set five cars and the front of a shop on fire", its parts joined to the verb
        yield above
    elif above.dep_ in _HELD and above.head.pos_ == "VERB":
        yield above.head
    for at in range(part.i - 1, max(part.i - 2 - _NEAR, -1), -1):  # "smashed its front", "a hole in its side"
        if doc[at].tag_ not in _LEADS or doc[at].lower_ in _BESIDE:  # "raked from both sides of the road"
            break
        yield doc[at]


def _owner(doc: Doc, part: Token, reader: ItemReader, parts: Collection[str]) -> Item | None:
    """The thing that a part belongs to."""
    past = _past_parts(doc, part.i + 1, parts)
    if past < len(doc) and doc[past].lower_ in _OF:
        if past + 1 < len(doc) and doc[past + 1].lower_ in ("it", "them"):
            return reader.last_before(part.i, plural=doc[past + 1].lower_ == "them")  # "a corner of it fell in"
        return reader.thing_at(past + 1)
    for at in range(part.i - 1, max(part.i - 1 - _NEAR, -1), -1):
        word = doc[at]
        if word.lower_ in _OWN:
            near = word.lower_ == "whose"
            several = word.lower_ == "their" or (near and doc[at - 1].tag_ == "NNS")
            return reader.last_before(at, plural=several, near=near)
        if word.tag_ == "POS":
            return reader.ending(at)
        if word.tag_ not in _BETWEEN or word.lower_ in _AUXILIARIES:
            break
    verb = part.head
    if part.dep_ == "dobj" and verb.lemma_ in _BEARERS:
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
        return None if subject is None else reader.ending(subject.i + 1)
    return None


def _broken_in(doc: Doc, part: Token, reader: ItemReader) -> tuple[Item, ...]:
    """The things that parts broken in them belong to: "windows were broken in nine houses and a school", "broke windows
    in nine houses", "in nine houses the windows were broken", "nine houses with damage to roofs"."""
    if singular(part.lower_) == part.lower_:
        return ()
    if (bearer := _with_harm(doc, part)) is not None:
        found = reader.ending(bearer)
        return () if found is None else (found,)
    if part.dep_ not in ("nsubjpass", "dobj", "conj"):
        return ()
    above = part
    while above.dep_ == "conj" and above.head.i < above.i:
        above = above.head
    verb = above.head
    if above.dep_ == "nsubjpass" and (before := _opening_in(doc, above, reader)):
        return before
    after = part.i if above.dep_ == "dobj" else verb.i
    for word in doc[after + 1 : after + 1 + _NEAR]:
        if word.lower_ in ("in", "of", "at"):
            return reader.items(word.i + 1, len(doc))
        if word.is_punct or word.pos_ == "VERB":
            return ()
    return ()


def _opening_in(doc: Doc, part: Token, reader: ItemReader) -> tuple[Item, ...]:
    """The things that a clause names before the parts broken in them: "in nine houses (or: in nine more) the roofs were
    damaged"."""
    start = clause_start(doc, part.i)
    start += doc[start].lower_ in ("and", "while", "but")
    if doc[start].lower_ != "in":
        return ()
    number = own_number(doc[start + 1])
    if number is not None and doc[start + 2].lower_ in ("more", "others"):
        meant = reader.last_before(start, plural=True)
        many = Interval(low=number, high=number)
        more = Item(start + 1, start + 1, start + 2, start + 3, many, None)
        return () if meant is None else (replace(more, entry=meant.entry, called=meant.name(doc)),)
    return reader.items(start + 1, part.i)


def _with_harm(doc: Doc, part: Token) -> int | None:
    """Where "with" stands between things and harm to their parts: "nine houses with damage to roofs and windows"."""
    for at in range(part.i - 1, max(part.i - 2 * _NEAR, 0), -1):
        if doc[at].lower_ == "with":
            return at
        if doc[at].tag_ not in _LEADS and doc[at].tag_ != "CC":
            return None
    return None


def _past_parts(doc: Doc, at: int, parts: Collection[str]) -> int:
    """Past further parts that are listed: "both headlights and the bonnet of a car"."""
    while at + 1 < len(doc) and doc[at].lower_ in ("and", ","):
        past = at + 1 + (doc[at + 1].lower_ in ("the", "a", "both"))
        if past >= len(doc) or singular(doc[past].lower_) not in parts:
            break
        at = past + 1
    return at
