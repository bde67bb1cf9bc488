"""The things that stand before a word of damage, or before the passive that it goes on from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.find.damage_clauses import auxiliary, clause_start, is_inside, is_told_of, own_subject, subject_of
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_numbers import own_number
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_pronouns import one
from tollbook.parse import FINITE, Doc, Token

_OPENS_CLAUSE = frozenset(("that", "which", "what", "whatever", "where", "when", "while", "but"))
_RELATIVE = frozenset(("that", "which"))
_WHATEVER = frozenset(("what", "whatever"))
_ANOTHER = frozenset(("another", "other", "others", "second", "third", "fourth"))
_OPENING = 3  # words between two commas from which on they may be an aside
_CLAUSES = ("advcl", "acl", "relcl", "pcomp")
_LEADS_ON = ("IN", "TO", "DT", "HYPH", "CD", "RP", "RB")  # tags of words that go on with a phrase begun before


def things_before(
    doc: Doc, trigger: Trigger, stop: Token, reader: ItemReader, triggers: tuple[Trigger, ...]
) -> tuple[Item, ...]:
    """The list that ends just before ``stop``, within the clause."""
    verb = doc[trigger.start]
    above = verb.head if verb.dep_ == "conj" and auxiliary(verb.head) == stop else verb
    own = own_subject(verb, stop) or own_subject(above, stop)  # "a lorry that came for it was hit and damaged"
    earlier = (t for t in triggers if t.end <= stop.i and t.start != verb.i)
    if (listed := _what_was_left(doc, stop, reader)) is not None:
        return listed
    start = first = max((t.end for t in earlier if own is None or not own.is_ancestor(doc[t.start])), default=0)
    for at in range(stop.i - 1, start - 1, -1):
        if own is not None and own.is_ancestor(doc[at]) and doc[at].text not in ";:.":
            continue  # "two bulldozers with which the army razed houses were destroyed"
        if doc[at].lower_ in ("what", "whatever"):
            return ()  # "what was left in the camp was burned"
        if own is None and doc[at].lower_ in _RELATIVE and doc[at].head.dep_ == "relcl" and doc[at].head.i < stop.i - 1:
            continue  # "a lorry that bore a gun was destroyed", its subject lost to the parser
        if doc[at].text in ";:." or doc[at].lower_ in _OPENS_CLAUSE:
            start = at + 1
            break
    start = max(start, _behind_with(verb))
    harmed = trigger.entry.outcome in ("destroyed", "damaged") and verb.lemma_ != "burn"  # whoever was taken or burned
    if (stop.i == verb.i or harmed) and (some := reader.number_alone(stop.i, start)) is not None:
        return (some,)
    subject = subject_of(verb, first, stop)
    starts = [_left_edge(doc, subject)] if subject is not None and subject.left_edge.i >= first else []
    if starts and (further := reader.list_before(starts[0], start, stop.i)) is not None:
        starts = [further, *starts]
    for at in (*starts, *range(start, stop.i)):
        items = reader.items(at, stop.i)
        if items and at and doc[at - 1].lower_ == "by" and len(items) > 1:
            items = items[1:]  # "a car hit by a mine in A, a lorry burned in B"
        items = _last_list(doc, items, reader)
        while len(items) > 1 and doc[items[0].head].dep_ == "dobj" and doc[items[0].head].head.i != verb.i:
            items = items[1:]  # "attacked a post and two huts were burned"
        aside = len(items) > 1 and doc[stop.i - 1].text == ","  # "their arms, a rifle and two guns, were taken"
        ends = bool(items) and (items[-1].end >= stop.i - aside or is_told_of(doc, items[-1].end, stop.i))
        if ends and not is_inside(items[0], subject):
            bearer = reader.bearer(items[0])  # "a pickup mounted with a gun was seized"
            return items if bearer is None else (bearer, *items[1:])
    if open_list := _opens_clause(doc, start, stop, subject, reader):
        return open_list
    if subject is not None and subject.lower_ in _ANOTHER:  # "a lorry was taken, another was burned"
        return one(reader.stand_in(subject))
    if subject is None or not starts:
        return ()
    if subject.dep_ != "nsubjpass" and trigger.entry.shape != "subject" and subject.head.i != stop.i:
        return ()
    named = {
        subject.i,
        *(t.i for t in subject.conjuncts),
    }  # "a mast, which stood on the hill, was burned", "the school in Tal Marj, a village near by, was burned"
    found = reader.items(starts[0], stop.i)
    named.update(i.head for i in found[:1] if i.start <= subject.i <= i.head)  # "three of the five lorries"
    named.update(i.head for i in found if i.head < subject.i)  # listed, whatever the parser made of it
    return tuple(i for i in found if i.head in named and i.entry is not None)


def _what_was_left(doc: Doc, stop: Token, reader: ItemReader) -> tuple[Item, ...] | None:
    """The list between commas that says what "what remained" was: "what was left, a lorry and six tents, was burned",
    "what they could not carry, including a generator, was burned"; None where no such words stand before ``stop``."""
    if not stop.i or doc[stop.i - 1].text != ",":
        return None
    opening = clause_start(doc, stop.i - 1, ";:.")
    what = next((t.i for t in doc[opening : stop.i] if t.lower_ in _WHATEVER), None)
    comma = None if what is None else next((t.i for t in doc[what : stop.i - 1] if t.text == ","), None)
    if comma is None:
        return None
    at = comma + 1 + (doc[comma + 1].lower_ in ("including", "namely"))
    items = reader.items(at, stop.i)
    return items if items and items[0].start == at and items[-1].end >= stop.i - 1 else None


def _last_list(doc: Doc, items: tuple[Item, ...], reader: ItemReader) -> tuple[Item, ...]:
    """Of two lists, the first of them told of by a verb before, the last: "took a mortar and nine rifles, and a lorry
    and a jeep were burned"."""
    if len(items) < _OPENING:
        return items
    first = doc[items[0].head]
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    at = items[0].start - 1
    begun = at > 0 and doc[at].text == "," and reader.names(at - 1)  # the parser's subject, within a list
    if not begun and (first.head.i > at or first.head.pos_ not in ("VERB", "AUX")):
        return items
    marks = [{t.lower_ for t in doc[a.head + 1 : b.start]} for a, b in pairwise(items)]
    ends = next((i for i, words in enumerate(marks) if "and" in words), len(marks))
    again = (i for i, words in enumerate(marks) if ";" in words or (i > ends and {",", "and"} <= words))
    return items[next(again, -1) + 1 :]


def _left_edge(doc: Doc, subject: Token) -> int:
    """Where a subject begins, with a number that the parser took for the day's: "on Monday four masts were burned"."""
    at = subject.left_edge.i
    counted = at > 1 and own_number(doc[at - 1]) is not None and doc[at - 1].head.i < at - 1
    return at - 1 if counted and (doc[at - 1].is_alpha or doc[at - 2].lower_.endswith("day")) else at


def _behind_with(verb: Token) -> int:
    """Where the thing of a participle begins that a "with" opens: "raided a camp in Gubio with a lorry burned"."""
    noun = verb.head if verb.dep_ == "acl" else verb
    lead = noun.head if noun.dep_ == "pobj" else noun
    return lead.i + 1 if lead.lower_ == "with" and lead.head.pos_ == "VERB" and lead.head.i < lead.i else 0


def _opens_clause(doc: Doc, start: int, stop: Token, subject: Token | None, reader: ItemReader) -> tuple[Item, ...]:
    """The list that opens a clause, from which words without a verb part what was done to it: "a mast near A, in the
    province of B, was blown up", "nine rifles and their bedding were spoils"."""
    for at in range(start, stop.i):
        before = doc[at - 1] if at else None
        if before is not None and (before.tag_ in _LEADS_ON or before.tag_.startswith("VB")):
            continue
        items = reader.items(at, stop.i)
        if not items or items[0].start != at or items[0].number is None or items[0].entry is None:
            continue
        if doc[items[0].head].dep_ == "dobj":
            continue  # "rolled over a mine and was ruined"
        between = doc[items[-1].head + 1 : stop.i]
        if not _is_aside(between) and any(t.tag_ in FINITE or t.dep_ in _CLAUSES for t in between):
            return ()
        told = subject is None or subject.tag_ in ("IN", "RB") or any(i.start <= subject.i <= i.head for i in items)
        return items if told else ()
    return ()


def _is_aside(words: Sequence[Token]) -> bool:
    """Whether words between commas only say more of what stands before: ", empty at the time,", ", on which they
    came,"."""
    if len(words) < _OPENING or words[0].text != "," or words[-1].text != ",":
        return False
    asks = any(t.tag_ in ("WDT", "WP", "WP$", "WRB") for t in words[1 : 1 + _OPENING])
    return asks or not any(t.tag_ in FINITE for t in words)
