"""The things that pronouns beside a word of damage stand for."""

from __future__ import annotations

from tollbook.find.damage_added import added, beside
from tollbook.find.damage_clauses import ends_subject, own_subject
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_phrases import Item
from tollbook.parse import FINITE, Doc, Token


def meant_by_pronoun(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """The thing that "it" stands for: "hit a lorry, destroying it", "a lorry, which was destroyed"."""
    verb = doc[trigger.start]
    after = doc[trigger.end].lower_ if trigger.end < len(doc) else ""
    if after == "both" and (pair := reader.pair_before(trigger.start)):
        return pair
    if after in ("it", "them", "both"):
        doer = own_subject(verb, verb)  # "gunmen in a taxi raked it"
        outside = trigger.start if doer is None else doer.left_edge.i
        meant = reader.last_before(outside, trigger.entry.kinds, plural=after != "it")
        meant = meant or reader.last_before(trigger.start, trigger.entry.kinds, plural=after != "it")
        if meant is not None and doer is not None and meant.head == doer.i:
            meant = None  # "their aircraft destroyed it"
        return reader.with_its_like(meant) if after != "it" else one(meant)
    if (some := reader.numbered(trigger.end, trigger.entry.kinds)) is not None:
        return (some,)
    which = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "WDT" and c.i < verb.i), None)
    if which is not None:  # "a lorry, which they burned"
        return one(right_before(which.i, trigger, reader))
    stop = ends_subject(verb, alone=trigger.entry.shape == "subject")
    found = () if stop is None else pointed_at(doc, trigger, stop, reader)
    return (*found, *beside(doc, trigger, reader)) if found else ()


def hit_along_with_it(doc: Doc, trigger: Trigger, reader: ItemReader, end: int) -> tuple[Item, ...]:
    """What is told to be hit along with "it": "burned it along with two huts", "burning it and a lorry"."""
    at = trigger.end
    if at + 1 >= end or doc[at].lower_ not in ("it", "them"):
        return ()
    at += doc[at + 1].text == "," and doc[min(at + 2, end - 1)].lower_ == "and"  # "destroyed it, and the pump"
    if doc[at + 1].lower_ in ("and", "with"):
        return reader.items(at + 2, end)
    return added(doc, at + 1, reader)


def pointed_at(doc: Doc, trigger: Trigger, stop: Token, reader: ItemReader) -> tuple[Item, ...]:
    """The thing that a pronoun right before ``stop`` stands for: "it was", "both were", "causing it to"."""
    verb = doc[trigger.start]
    before = doc[stop.i - 1] if stop.i else None
    if before is None or before.lower_ not in ("it", "which", "they", "that", "them", "both"):
        return ()
    objects = (c.i for c in verb.children if c.dep_ == "dobj")
    if trigger.entry.shape == "subject" and (before.lower_ == "they" or any(at >= trigger.end for at in objects)):
        return ()  # "they burned", "they burned a lorry", but "which caught fire"
    if before.lower_ in ("it", "them") and (before.dep_ == "pobj" or before.head.dep_ == "relcl"):
        return ()  # "the house and the church next to it were burned", "the panels that fed them were burned"
    if stop.tag_ in FINITE and before.i and before.nbor(-1).tag_ == "VBG":
        return ()  # "a lorry and the jeep escorting it were burned"
    if before.lower_ == "both":
        return reader.pair_before(before.i)
    if before.i and before.nbor(-1).lower_ == "of":  # "three houses, two of which were burned"
        return ()
    several = before.lower_ in ("they", "them") or stop.lower_ in ("were", "are", "have")
    if before.lower_ in ("which", "that"):
        meant = right_before(before.i, trigger, reader)
        return reader.with_its_like(meant) if several or stop.i == verb.i else one(meant)
    meant = reader.last_before(before.i, trigger.entry.kinds, plural=several)
    return reader.with_its_like(meant) if several else one(meant)


def right_before(at: int, trigger: Trigger, reader: ItemReader) -> Item | None:
    """The thing, one or several, that "which" or "that" at ``at`` goes back to."""
    found = (reader.last_before(at, trigger.entry.kinds, plural=many, near=True) for many in (False, True))
    return max((i for i in found if i is not None), key=lambda i: i.head, default=None)


def one(item: Item | None) -> tuple[Item, ...]:
    """A thing as a list of things; none where there is none."""
    return () if item is None else (item,)
