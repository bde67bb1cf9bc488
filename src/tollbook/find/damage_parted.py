"""What a number or "the other" stands for where several things were named: "nine lorries, two of which were burned".

The words name no thing of their own. They stand right before a passive or a participle ("one was burned and the other
taken") or right behind an active verb ("burning two and seizing the rest"); the things are the last plural before
them, in their sentence or, in a group's own account, in the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tollbook.find.damage_clauses import auxiliary, clause_start, own_subject
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_numbers import joins_number, own_number
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_referring import GENERIC, ReferringReader
from tollbook.find.damage_things import Kind
from tollbook.find.phrases import singular
from tollbook.model import Interval
from tollbook.parse import Doc, Token

_LONGEST = 6  # words: "all of the other two vehicles" names them anew and is no such phrase
_ASIDE = 12  # words
_WHOLE = frozenset(("all", "both"))
_REST = frozenset(("other", "others", "rest", "remainder", "remaining"))
_SINGLE = frozenset(("first", "second", "third", "fourth", "last", "former", "latter"))
_FURTHER = frozenset(("second", "third", "fourth", "fifth", "sixth", "seventh"))
_LANDS = frozenset(("on", "upon", "near", "short", "into", "to"))
_THEM = frozenset(("them", "these", "those", "which"))
_OPENS = frozenset(("and", "while", "but", "after", "before", "with", "when", "of", "which", "them", "until", "or"))
_ENDS = frozenset(("ADP", "CCONJ", "PUNCT", "SCONJ", "ADV"))


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stand for some of several: tokens ``start`` to ``end``, and how many (None: the rest, or all)."""

    start: int
    end: int
    number: int | None
    whole: bool
    rest: bool
    added: bool  # "another", "two others", "three more"
    pointed: bool  # "of them", "of which"
    kind: Kind | None = None  # "both vehicles": the class of things that a word for any of it names


@dataclass(frozen=True, slots=True)
class Parted:
    """One part that was read, of which things, and whether these were named right before a "which"."""

    item: Item
    meant: Item
    part: Part


def part_at(doc: Doc, start: int, end: int) -> Part | None:
    """The words at ``start`` that stand for some of several things, None where they are none.

    >>> import spacy
    >>> part_at(spacy.blank("en")("two of them"), 0, 3)
    Part(start=0, end=3, number=2, whole=False, rest=False, added=False, pointed=True, kind=None)
    """
    low = [t.lower_ for t in doc[start : min(start + _LONGEST, end)]]
    if not low:
        return None
    at, number, whole, rest, added = 1, own_number(doc[start]), False, False, False
    if low[0] in _WHOLE:
        whole, number = True, 2 if low[0] == "both" else None
        if low[1:2] and (several := own_number(doc[start + 1])):
            at, number = 2, several
    elif low[0] == "they":
        whole = True
    elif low[0] == "the" and low[1:2] and (several := own_number(doc[start + 1])):
        at, number, whole = 2, several, True
    elif low[0] == "the" and low[1:2] and (low[1] in _REST or low[1] in _SINGLE):
        rest, number, at = low[1] in _REST, 1 if low[1] in _SINGLE or low[1] == "other" else None, 2
        if low[2:3] and (several := own_number(doc[start + 2])) and low[1] not in ("others", "rest", "remainder"):
            at, number = 3, several
    elif low[0] == "a" and low[1:2] and low[1] in _FURTHER:
        added, number, at = True, 1, 2 + (low[2:3] == ["one"])
    elif low[0] == "another" or low[:2] == ["a", "further"]:
        at = 1 if low[0] == "another" else 2
        added, number = True, 1
        if low[at : at + 1] and (several := own_number(doc[start + at])):
            at, number = at + 1, several
    elif number is None:
        return None
    if start + at < len(doc) and joins_number(doc[start + at]):  # "twenty-two of them"
        at += 2
    if low[at : at + 1] in (["others"], ["more"]) or (number == 1 and low[at : at + 1] == ["other"]):
        at, added = at + 1, True
    if whole and number == 2 and low[at : at + 1] and (kind := GENERIC.get(singular(low[at]))) is not None:
        return Part(start, start + at + 1, number, whole, rest, added, pointed=False, kind=kind)
    if low[at : at + 2] == ["of", "the"] and start + at + 3 <= end and own_number(doc[start + at + 2]) is not None:
        return Part(start, start + at + 3, number, whole, rest, added, pointed=True)  # "three of the ten"
    pointed = low[at : at + 1] == ["of"] and low[at + 1 : at + 2] != [] and low[at + 1] in _THEM
    if pointed:
        at += 2
    return Part(start, start + at, number, whole, rest, added, pointed)


def parted(
    doc: Doc,
    trigger: Trigger,
    reader: ReferringReader,
    earlier: Sequence[Parted],
    hit: frozenset[int],
    told: Callable[[bool], Item | None],
    before: str | None = None,
) -> Parted | None:
    """The part of several things that a word of damage is said of.

    ``earlier`` are the parts read before in the sentence, ``hit`` the heads of the things already told to be hit,
    ``told`` the things of the sentence before, given whether more are added to them, and ``before`` what was last hit
    in it.
    """
    if trigger.modifier or trigger.entry.outcome == "engaged" or trigger.entry.shape == "behind":
        return None
    if trigger.entry.id in ("fall", "same_end") and trigger.end < len(doc) and doc[trigger.end].lower_ in _LANDS:
        return None  # of shells, "one fell on a house", or of men, "two fell to pistol shots"
    if trigger.entry.of:
        return None  # "killed eight" is said of people
    part = _slot(doc, trigger)
    if part is None:
        return None
    inside = _meant(doc, part, trigger, reader, earlier)
    if inside is None and part.added:
        one = reader.last_before(part.start, trigger.entry.kinds, plural=False)
        inside = one if one is not None and one.head in hit else None  # "a boat was sunk; a second one was holed"
    meant = inside or (_told(trigger, told(part.added)) if _goes_on(doc, part, trigger) else None)
    if meant is not None and trigger.entry.kinds and meant.kind not in trigger.entry.kinds:
        return None
    if part.kind is not None and (meant is None or meant.kind != part.kind):
        return None
    if meant is None or (part.added and hit and not earlier and meant.head not in hit):
        return None  # "took a lorry of supplies and burned another"
    if part.added and inside and reader.tells_of_people(meant.head, part.start):
        return None  # "the lorry was burned, a soldier died and two others, hurt, were taken away"
    further = inside is None and part.added and meant.called is not None and meant.called == before
    again = bool(earlier) or meant.head in hit or further  # "three lorries were burned. Another two were seized"
    if trigger.entry.outcome == "captured" and not (again or _right_before(doc, part, meant)):
        return None  # "attacked two vehicles; three were captured" tells of people
    if inside and meant.head in hit and (part.pointed or part.whole) and (part.whole or meant.number is not None):
        return None  # "five lorries were taken, two of them burnt out"
    number = _number(part, meant, earlier, again=meant.head in hit)
    if number is None and not part.rest and not part.whole:
        return None
    interval = None if number is None else Interval(low=number, high=number)
    item = Item(part.start, part.start, part.end - 1, part.end, interval, meant.entry, meant.called or meant.name(doc))
    return Parted(item, meant, part)


def paired(doc: Doc, trigger: Trigger) -> tuple[int, slice] | None:
    """Where words that stand for two single things named before begin, and which of the two they stand for: "both
    were burned", "the latter was burned"."""
    if trigger.noun or trigger.modifier or trigger.entry.outcome in ("engaged", "captured"):
        return None
    part = _slot(doc, trigger)
    if part is None or part.added:
        return None
    if part.whole:
        return (part.start, slice(0, 2)) if part.number in (None, 2) else None
    which = doc[part.start + 1].lower_ if part.end - part.start > 1 and doc[part.start].lower_ == "the" else ""
    at = {"first": 0, "former": 0, "second": 1, "latter": 1}.get(which)
    return None if at is None else (part.start, slice(at, at + 1))


def _slot(doc: Doc, trigger: Trigger) -> Part | None:
    """The part named where the trigger's thing stands, if it is one."""
    if trigger.noun:  # "the burning of one and the damaging of another"
        part = None if trigger.owned or trigger.entry.kinds else part_at(doc, trigger.end, len(doc))
        return part if part is not None and _is_complete(doc, part.end) else None
    verb = doc[trigger.start]
    passive = auxiliary(verb)
    if passive is None and trigger.end < len(doc):
        part = part_at(doc, trigger.end, len(doc))
        if part is not None and _is_complete(doc, part.end):
            return part
    objects = any(c.dep_ == "dobj" and c.i >= trigger.end for c in verb.children)  # without the fire of "caught fire"
    if verb.i > 2 and [t.lower_ for t in doc[verb.i - 3 : verb.i - 1]] == ["of", "which"] and passive is None:
        start = next((i for i in range(verb.i - 4, verb.i - 7, -1) if part_at(doc, max(i, 0), verb.i - 1)), 0)
        part = part_at(doc, start, verb.i - 1)  # "nine of which they drove away"
        return part if part is not None and part.end == verb.i - 1 else None
    active = passive is None and verb.tag_ == "VBD" and objects
    if active or (trigger.entry.shape == "object" and passive is None and verb.tag_ not in ("VBN", "VBD", "JJ")):
        return None  # "They set fire to two of the posts"
    stop = (passive or verb).i
    while stop and doc[stop - 1].tag_ == "RB" and own_number(doc[stop - 1]) is None:
        stop -= 1
    if (own := own_subject(verb, doc[stop])) is not None and own.i < stop - 1 and _is_described(own):
        stop = own.i + 1  # "the three that belonged to the state were burned"
    stop = _before_aside(doc, stop)
    if stop > 1 and doc[stop - 1].lower_ in ("that", "which") and own_number(doc[stop - 2]) is not None:
        stop -= 1  # "and two that were burned"
    for start in range(max(stop - _LONGEST, 0), stop):
        part = part_at(doc, start, stop)
        if part is None or part.end != stop:
            continue
        before = doc[start - 1] if start else None
        if before is None or before.is_punct or before.lower_ in _OPENS or _of_several(doc, start):
            return part
    return None


def _is_described(number: Token) -> bool:
    """Whether a number alone is told by a clause behind it."""
    described = own_number(number) is not None and any(c.dep_ in ("relcl", "acl") for c in number.children)
    return described and number.nbor().lower_ != "of"  # "two of their cars, one of them armoured, were taken"


def _before_aside(doc: Doc, stop: int) -> int:
    """Where an aside right before ``stop`` begins: "a fourth, carrying a gun, was burned"."""
    if not stop or doc[stop - 1].text != ",":
        return stop
    return next((i for i in range(stop - 2, max(stop - _ASIDE, 0), -1) if doc[i].text == ","), stop)


def _of_several(doc: Doc, start: int) -> bool:
    """Whether a number stands right behind those that it is of: "of the seven vehicles three were destroyed"."""
    opening = clause_start(doc, start)
    between = doc[opening + 1 : start]
    verbs = [t for t in between if t.pos_ in ("VERB", "AUX") and t.dep_ != "relcl"]
    told = any(t.tag_ in ("NNS", "NNPS") for t in between) and not verbs
    return doc[opening].lower_ == "of" and told and doc[start - 1].tag_.startswith("NN")


def _is_complete(doc: Doc, at: int) -> bool:
    """Whether the words end before ``at``, and do not go on to name a thing."""
    return at >= len(doc) or (doc[at].pos_ in _ENDS and doc[at].lower_ != "of")


def _meant(doc: Doc, part: Part, trigger: Trigger, reader: ReferringReader, earlier: Sequence[Parted]) -> Item | None:
    """The several things last named before a part, of a kind that the words of damage are said of."""
    if earlier and not part.pointed:
        return earlier[-1].meant
    return reader.several_before(part.start, trigger.entry.kinds)


def _told(trigger: Trigger, told: Item | None) -> Item | None:
    return told if told is not None and (not trigger.entry.kinds or told.kind in trigger.entry.kinds) else None


def _goes_on(doc: Doc, part: Part, trigger: Trigger) -> bool:
    """Whether a sentence goes on about the things of the one before: "One was burned", "Two of them were burned", "The
    day after, two more were burned"."""
    more = part.added and trigger.entry.outcome in ("destroyed", "damaged")  # whoever is taken may be people
    return part.start == 0 or more or (part.pointed and doc[part.end - 1].lower_ != "which")


def _right_before(doc: Doc, part: Part, meant: Item) -> bool:
    """Whether "which" stands right behind the things: "three vehicles, one of which was taken"."""
    which = part.pointed and doc[part.end - 1].lower_ == "which"
    listed = part.start > 0 and doc[part.start - 1].text == ":"
    return which or listed or [t.lower_ for t in doc[max(part.start - 2, 0) : part.start]] == ["of", "which"]


def _number(part: Part, meant: Item, earlier: Sequence[Parted], *, again: bool) -> int | None:
    """How many a part is, None where it isn't said or can't be of those meant."""
    known = meant.number.low if meant.number is not None and meant.number.low == meant.number.high else None
    gone = [p.item.number.low for p in earlier if p.item.number is not None]
    if part.whole:
        return part.number or known
    if part.rest and part.number is None:
        left = None if known is None or len(gone) != len(earlier) else known - sum(gone)
        return left if left is not None and left > 0 and earlier else None
    if part.number is not None and known is not None and not (part.added or again) and part.number > known:
        return None
    return part.number
