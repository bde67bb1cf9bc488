"""Things destroyed, damaged, captured, suppressed or engaged, with their number."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from tollbook.find.assertion import AssertionReader
from tollbook.find.damage_added import behind_part, carried, opened, taken_with_people
from tollbook.find.damage_clauses import is_ground, is_seen, is_told, taken
from tollbook.find.damage_governed import governed
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import DamageLexicon, Scope, Trigger
from tollbook.find.damage_of_parts import PartReader
from tollbook.find.damage_parted import Parted, paired, parted
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_referring import GOES_BACK
from tollbook.find.damage_retold import broken_down, goes_on, named_in_full
from tollbook.find.damage_sentence_before import back_to, by_name, goes_back, single
from tollbook.find.damage_things import Kind, ObjectEntry, ObjectLexicon
from tollbook.find.damage_told import Told
from tollbook.find.number_words import TENS, UNITS
from tollbook.find.phrases import Found
from tollbook.mentions import CountMention, DamageMention, Reading, Sentence
from tollbook.model import Interval
from tollbook.parse import Doc, Token
from tollbook.resources import Knowledge
from tollbook.spans import beginning_in

_STRIKES = re.compile(r"\b(?:air ?-?)?strikes?\b|\bsorties?\b|\bair ?raids?\b", re.IGNORECASE)
_LABOUR = re.compile(
    r"\b(?:general|hunger|labou?r|transport|teachers'?) strike|\bon strike\b|\bstrikers?\b", re.IGNORECASE
)
_VAGUE = re.compile(
    r"\b(?:number|few|lot|several|some|many|numerous|multiple|various|group|handful|series)\b", re.IGNORECASE
)
_WHERE_TO = re.compile(r"(?:under|below|over|above)\b", re.IGNORECASE)  # "went off under two vehicles"
_HIT_BY = re.compile(r"\b(?:bullets?|shots?)$", re.IGNORECASE)
_FEW_BULLETS = 9
_OWN = re.compile(r"(?:his|her)\b", re.IGNORECASE)
_DRIVEN_IN = re.compile(r" (?:in)?to\b| a(?:mong|mid)\b")
_FIRED = re.compile(r"(?:shell|bomb|rocket|missile|round|projectile|grenade)s?$", re.IGNORECASE)
_NUMBER = re.compile(rf"\d|dozen|score|hundred|thousand|\b(?:{'|'.join((*UNITS, *TENS))})\b", re.IGNORECASE)
_REACH = 3  # sentences back: a release goes on telling strikes as "they" or "the partners"


class DamageFinder:
    """Finds damage to things in parsed sentences.

    Verbs and nouns come from data/damage_verbs, things from data/objects. Where strikes are told ("two strikes
    engaged three tactical units") any noun may be a thing and more verbs count; elsewhere only known things do.
    """

    def __init__(self, knowledge: Knowledge, assertion: AssertionReader | None = None) -> None:
        self._verbs = DamageLexicon(knowledge)
        self._things = ObjectLexicon(knowledge)
        self._parts = PartReader(knowledge, self._verbs)
        self._assertion = assertion or AssertionReader(knowledge)

    def find(self, reading: Reading, counts: tuple[CountMention, ...] = ()) -> tuple[DamageMention, ...]:
        """All damage told in a report, in text order."""
        found: list[DamageMention] = []
        last_strike, paragraph = -_REACH - 1, -1
        at = -1
        before: Sentence | None = None
        told: tuple[str, Kind] | None = None  # the vehicle or building last told of, for "it" in the next sentence
        for sentence in reading.sentences:
            text = sentence.span.of(reading.text)
            if _STRIKES.search(text) and not _LABOUR.search(text):
                last_strike, paragraph = sentence.index, sentence.paragraph
            if sentence.doc is not None:
                scopes: set[Scope] = {"any", "claim"} if reading.is_claim else {"any"}
                if not reading.is_claim and (sentence.index - last_strike <= _REACH or sentence.paragraph == paragraph):
                    scopes.add("strike")
                several = before if before is not None and before.paragraph == sentence.paragraph else None
                things = self._things.find(sentence.doc)
                last = found[-1] if found and several is not None and several.span.covers(found[-1].span) else None
                here = self._in_sentence(sentence, sentence.doc, counts, reading, scopes, several, last, dict(things))
                if told is not None and (sentence.paragraph == at or not reading.is_claim):
                    here = [by_name(m, told, sentence.doc, reading.text) for m in here] or self._back(
                        sentence, sentence.doc, told, scopes
                    )
                here = [named_in_full(n, found, reading) for n in here]
                found = [m for m in found if not any(goes_on(m, n, reading) for n in here)]
                found.extend(m for m in here if not any(goes_on(m, n, reading) for n in here if n is not m))
                told = single(sentence.doc, things) or (told if sentence.paragraph == at else None)
                at = sentence.paragraph
                before = sentence
        found = [m for m in found if not _is_means(m, reading.text)]
        return broken_down(sorted(found, key=lambda m: (m.span, m.trigger)), reading)

    def _several(self, before: Sentence | None, last: DamageMention | None) -> Item | None:
        """The things that the sentence before tells of last, where they are several; or the one told ``last``
        to be hit, to which more are added: "A pylon fell. Two more were damaged"."""
        if before is None or before.doc is None:
            return None
        doc = before.doc
        reader = self._reader(doc)
        found = reader.several_before(len(doc))
        if found is None and last is not None:
            one = reader.last_before(len(doc), plural=False)
            found = one if one is not None and one.name(doc) == last.object else None
        return None if found is None else replace(found, called=found.name(doc))

    def _names_people(self, sentence: Sentence | None) -> bool:
        """Whether a sentence tells of people, for whom "another two" may stand as well as for its things."""
        return sentence is not None and any(t.lower_ in self._things.persons for t in sentence.doc or ())

    def _pair(
        self, before: Sentence, trigger: Trigger, which: slice, sentence: Sentence, doc: Doc
    ) -> list[DamageMention]:
        """What was done to two single things of the sentence before: "... a tank in A and a lorry in B. Both were
        burned"."""
        if before.doc is None:
            return []
        items = self._reader(before.doc).pair_before(len(before.doc))[which]
        earlier = Told(before, before.doc)
        earlier.take(earlier.fitting(items, trigger, again=False, here=False), trigger)
        said = sentence.span_of(doc[trigger.start : trigger.end])
        return [replace(m, trigger=said) for m in earlier.found]

    def _reader(self, doc: Doc) -> ItemReader:
        """A reader of the things of another sentence."""
        return ItemReader(
            doc, self._things.find(doc), self._things, lambda start, end: None, lambda at: False, open_words=False
        )

    def _back(
        self, sentence: Sentence, doc: Doc, told: tuple[str, Kind], scopes: Collection[Scope]
    ) -> list[DamageMention]:
        """What was done to the vehicle of the sentence before: "Its crew of two died, and it was burned"."""
        name, kind = told
        if (broken := self._parts.alone(doc, kind, scopes)) is not None:
            part, harm = broken
            said = sentence.span_of(doc[harm.start : harm.end])
            return [back_to(name, "damaged", sentence.span_of(part), harm, said)]
        if GOES_BACK.isdisjoint(doc.words):
            return []
        found: list[DamageMention] = []
        for first in self._verbs.triggers(doc, scopes):
            for trigger in (first, *self._verbs.all_at(doc[first.start], scopes)):
                fits = not trigger.entry.kinds or kind in trigger.entry.kinds
                word = goes_back(doc, trigger, kind) if fits and not trigger.entry.of else None
                if word is not None and is_told(doc, trigger):
                    said = sentence.span_of(doc[trigger.start : trigger.end])
                    found.append(back_to(name, trigger.entry.outcome, sentence.span_of(word), trigger, said))
                    break
        return found[-1:]

    def _in_sentence(
        self,
        sentence: Sentence,
        doc: Doc,
        counts: tuple[CountMention, ...],
        reading: Reading,
        scopes: Collection[Scope],
        several: Sentence | None,
        last: DamageMention | None,
        things: dict[int, Found[ObjectEntry]],
    ) -> list[DamageMention]:
        named = frozenset(i for f in things.values() for i in range(f.start, f.end) if f.end - f.start > 1)
        found = (t for t in self._verbs.triggers(doc, scopes) if t.start not in named)  # no "blasting caps"
        triggers = tuple(t for t in found if not _describes(doc, t, things))
        if not (triggers or things):
            return []
        starts = frozenset(t.start for t in triggers)
        strikes, kinds = "strike" in scopes, {f.value.kind for f in things.values()}
        near = [counts[i] for i in beginning_in(counts, sentence.span)]

        def counted(start: int, end: int) -> Interval | None:
            """The count whose words stand among the tokens from ``start`` to ``end``."""
            if end <= start:
                return None
            words = sentence.span_of(doc[start:end])
            inside = (c for c in near if words.overlaps(c.span) and not _is_open(c, reading.text))
            own = [c for c in inside if c.span.start >= words.start or not _WHERE_TO.match(reading.text, c.span.start)]
            return own[-1].interval if own else None

        reader = ItemReader(
            doc,
            things,
            self._things,
            counted,
            starts.__contains__,
            open_words=strikes,
        )
        told = Told(sentence, doc)
        parts: list[Parted] = []
        by_part: set[tuple[int, int]] = set()
        for part_hit, whole, said in self._parts.find(doc, reader, scopes):
            if self._assertion.assess(sentence, doc[said.start], reading).told:
                told.take(told.new([whole], said), said)
                things.pop(part_hit.i, None)
                by_part.add((said.start, whole.head))
        for trigger in triggers:
            verdict = self._assertion.assess(sentence, _said(doc, trigger), reading)
            lists = trigger.noun and verdict.reason == "generic"  # "items recovered include 2 rifles"
            beasts = bool(trigger.entry.of) and verdict.reason == "figurative"
            seen = verdict.reason == "purpose" and is_seen(doc[trigger.start])
            if not is_told(doc, trigger) or not (verdict.told or lists or beasts or seen):
                continue
            for choice in (trigger, *self._verbs.all_at(doc[trigger.start], scopes)):
                part = parted(
                    doc,
                    choice,
                    reader,
                    parts,
                    told.gone,
                    lambda added: self._several(several, last if added else None),
                    None if last is None or self._names_people(several) else last.object,
                )
                if part is not None:
                    parts.append(part)
                    further = behind_part(doc, choice, part.item, reader)
                    told.take((part.item, *told.fitting(further, choice, again=True)), choice)
                    break
                if (two := paired(doc, choice)) is not None:
                    pair = told.fitting(reader.pair_before(two[0])[two[1]], choice, again=False)
                    far = () if several is None or pair else self._pair(several, choice, two[1], sentence, doc)
                    told.take(pair, choice)
                    told.found.extend(far)
                    if pair or far:
                        break
                if choice.entry.kinds and not strikes and kinds.isdisjoint(choice.entry.kinds):
                    continue
                items = governed(doc, choice, reader, triggers)
                items = tuple(i for i in items if (choice.start, i.head) not in by_part)
                items = _spoils(doc, choice, taken(doc, choice, items), reader, starts)
                fitting = told.new(map(reader.named, items), choice)
                if told.take((i for i in fitting if not is_ground(i, choice)), choice):
                    break
        return told.found


def _spoils(
    doc: Doc, trigger: Trigger, items: tuple[Item, ...], reader: ItemReader, starts: Collection[int]
) -> tuple[Item, ...]:
    """Things taken, with what the words add to them; other things as they are."""
    if trigger.entry.outcome != "captured":
        return items
    if not items:
        return () if trigger.noun else taken_with_people(doc, trigger, reader)
    before = opened(doc, trigger, reader, starts)
    return (*before, *items, *carried(doc, trigger, items, reader))


def _is_means(mention: DamageMention, text: str) -> bool:
    """Whether a thing was what the attack was done with, or its owner's when found: "shells came down on the post",
    "took his lorry into the column", "his car was found with him in it"."""
    words = mention.span.of(text)
    if mention.rule == "damage.fall_down":
        return _FIRED.search(words) is not None
    if mention.rule == "damage.take" and _HIT_BY.search(words):
        return mention.interval is not None and mention.interval.low <= _FEW_BULLETS  # "took three bullets and died"
    if mention.outcome != "captured" or not _OWN.match(words):
        return False
    return mention.rule == "damage.find_vehicle" or _DRIVEN_IN.match(text, mention.span.end) is not None


def _said(doc: Doc, trigger: Trigger) -> Token:
    """The word that says that it happened: of a noun with its verb ("fire was set to") the verb."""
    first = doc[trigger.start]
    noun = trigger.noun and first.pos_ == "NOUN"  # not "nothing was left"
    return next((t for t in doc[first.i : trigger.end] if noun and t.pos_ == "VERB"), first)


def _describes(doc: Doc, trigger: Trigger, things: Collection[int]) -> bool:
    """Whether words only say what a thing was at: "two tankers taking oil to the camp were burned"."""
    verb = doc[trigger.start]
    return verb.tag_ == "VBG" and trigger.entry.outcome == "captured" and verb.i - 1 in things


def _is_open(count: CountMention, text: str) -> bool:
    """Whether a count gives no number ("several", "a number of", a bare plural): the thing is told without one."""
    words = count.span.of(text)
    if _NUMBER.search(words):
        return False
    return _VAGUE.search(words) is not None or (count.interval.high is None and count.modifier == "plural")
