"""Things destroyed, damaged, captured, suppressed or engaged, with their number."""

from __future__ import annotations

import re
from collections.abc import Collection

from spacy.tokens import Doc, Token

from tollbook.find.assertion import AssertionReader
from tollbook.find.damage_clauses import auxiliary, is_inside, is_told, stands_behind, subject_of
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import DamageLexicon, ObjectLexicon, Scope, Trigger
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_words import STANDS_FOR
from tollbook.mentions import CountMention, DamageMention, Reading, Sentence
from tollbook.model import Interval
from tollbook.resources import Knowledge

_STRIKES = re.compile(r"\b(?:air ?-?)?strikes?\b|\bsorties?\b|\bair ?raids?\b", re.IGNORECASE)
_LABOUR = re.compile(
    r"\b(?:general|hunger|labou?r|transport|teachers'?) strike|\bon strike\b|\bstrikers?\b", re.IGNORECASE
)
_VAGUE = re.compile(
    r"\b(?:number|few|lot|several|some|many|numerous|multiple|various|group|handful|series)\b", re.IGNORECASE
)
_DOZENS = re.compile(r"\d|dozen|score|hundred|thousand", re.IGNORECASE)
_MOVING = frozenset(("vehicle", "aircraft", "vessel"))
_ANOTHER = frozenset(("another", "others", "second", "third", "fourth"))
_WORSE = ("engaged", "damaged", "destroyed")  # each may be told of what the one before was
_NEAR = 200  # characters on which a report goes on about one thing
_REACH = 3  # sentences back: a release goes on telling strikes as "they" or "the partners"


class DamageFinder:
    """Finds damage to things in parsed sentences.

    Verbs and nouns come from data/damage_verbs, things from data/objects. Where strikes are told ("two strikes
    engaged three tactical units") any noun may be a thing and more verbs count; elsewhere only known things do.
    """

    def __init__(self, knowledge: Knowledge, assertion: AssertionReader | None = None) -> None:
        self._verbs = DamageLexicon(knowledge)
        self._things = ObjectLexicon(knowledge)
        self._assertion = assertion or AssertionReader(knowledge)

    def find(self, reading: Reading, counts: tuple[CountMention, ...] = ()) -> tuple[DamageMention, ...]:
        """All damage told in a report, in text order."""
        found: list[DamageMention] = []
        claim = reading.is_claim
        last_strike, paragraph = -_REACH - 1, -1
        at = -1
        told: str | None = None  # in a claim the vehicle last told of, for "it" in the next sentence
        for sentence in reading.sentences:
            text = sentence.span.of(reading.text)
            if _STRIKES.search(text) and not _LABOUR.search(text):
                last_strike, paragraph = sentence.index, sentence.paragraph
            if sentence.doc is not None:
                scopes: set[Scope] = {"any"}
                if sentence.index - last_strike <= _REACH or sentence.paragraph == paragraph:
                    scopes.add("strike")
                if claim:
                    scopes.add("claim")
                here = self._in_sentence(sentence, sentence.doc, counts, reading, scopes)
                found = [m for m in found if not any(_goes_on(m, n, reading) for n in here)]
                here = [m for m in here if not any(_goes_on(m, n, reading) for n in here if n is not m)]
                found.extend(here or (self._back(sentence, sentence.doc, told, scopes) if told else ()))
                if claim:
                    told = self._vehicle(sentence.doc) or (told if sentence.paragraph == at else None)
                    at = sentence.paragraph
        return tuple(sorted(found, key=lambda m: (m.span, m.trigger)))

    def _vehicle(self, doc: Doc) -> str | None:
        """The one vehicle that a sentence tells of, by its noun."""
        found = [f for f in self._things.find(doc).values() if f.value.kind in _MOVING]
        names = {doc[f.start : f.end].text.lower() for f in found if doc[f.end - 1].tag_ in ("NN", "NNP")}
        return names.pop() if len(names) == 1 else None

    def _back(self, sentence: Sentence, doc: Doc, told: str, scopes: Collection[Scope]) -> list[DamageMention]:
        """What was done to the vehicle of the sentence before: "Its crew of two died, and it was burned"."""
        found: list[DamageMention] = []
        for trigger in self._verbs.triggers(doc, scopes):
            passive = None if trigger.noun else auxiliary(doc[trigger.start])
            if passive is None or not passive.i or passive.nbor(-1).lower_ != "it" or not is_told(doc, trigger):
                continue
            found.append(
                DamageMention(
                    span=sentence.span_of(passive.nbor(-1)), rule=f"damage.{trigger.entry.id}", object=told,
                    outcome=trigger.entry.outcome, trigger=sentence.span_of(doc[trigger.start : trigger.end]),
                    interval=Interval(low=1, high=1),
                )
            )  # fmt: skip
        return found

    def _in_sentence(
        self,
        sentence: Sentence,
        doc: Doc,
        counts: tuple[CountMention, ...],
        reading: Reading,
        scopes: Collection[Scope],
    ) -> list[DamageMention]:
        triggers = self._verbs.triggers(doc, scopes)
        if not triggers:
            return []
        starts = frozenset(t.start for t in triggers)
        near = [c for c in counts if c.span.overlaps(sentence.span)]

        def counted(start: int, end: int) -> Interval | None:
            """The count whose words stand among the tokens from ``start`` to ``end``."""
            if end <= start:
                return None
            words = sentence.span_of(doc[start:end])
            inside = [c for c in near if words.overlaps(c.span) and not _is_open(c, reading.text)]
            return inside[-1].interval if inside else None

        reader = ItemReader(
            doc, self._things.find(doc), self._things, counted, starts.__contains__, open_words="strike" in scopes
        )
        found: list[DamageMention] = []
        taken: dict[int, int] = {}
        for trigger in triggers:
            if not is_told(doc, trigger) or not self._assertion.assess(sentence, doc[trigger.start], reading).told:
                continue
            for choice in (trigger, *self._verbs.all_at(doc[trigger.start], scopes)):
                items = [
                    i
                    for i in _items(doc, choice, reader, triggers)
                    if _adds(doc, i, choice, found, taken) and _fits(doc, i, choice, again=bool(found))
                ]
                if items:
                    break
            for item in items:
                if item.head in taken:  # "hit a lorry and destroyed it"
                    found[taken[item.head]] = _mention(sentence, doc, choice, item, None)
                    continue
                if item.number is not None and item.number.high == 0:
                    continue
                before = found[-1].object if found and doc[item.head].lower_ in STANDS_FOR else None
                if item.entry is not None or doc[item.head].lower_ not in STANDS_FOR or before:
                    taken[item.head] = len(found)
                    found.append(_mention(sentence, doc, choice, item, before))
        return found


def _goes_on(hit: DamageMention, end: DamageMention, reading: Reading) -> bool:
    """Whether a thing told to be hit is told of again with what became of it: "a car struck a mine. ... The car was
    destroyed."."""
    one = Interval(low=1, high=1)
    if end.outcome not in _WORSE[1:] or hit.outcome not in _WORSE[: _WORSE.index(end.outcome) + 1]:
        return False
    apart = end.span.start - hit.span.end
    if hit.interval != one or end.interval != one or not 0 <= apart <= _NEAR:
        return False
    words = end.span.of(reading.text).lower().split()
    same = hit.object.lower().split()[-1:] == words[-1:]
    further = reading.text.startswith(" of ", end.span.end)  # "a vehicle ..., and the vehicle of an officer"
    return same and not further and words[0] == "the"


def _adds(doc: Doc, item: Item, trigger: Trigger, found: list[DamageMention], taken: dict[int, int]) -> bool:
    """Whether nothing was said of a thing yet, or no more than that it was hit."""
    at = taken.get(item.head)
    if at is None or (found[at].outcome == "engaged" and trigger.entry.outcome != "engaged"):
        return True
    passive = auxiliary(doc[trigger.start])  # "left behind a lorry that was taken intact"
    return passive is not None and passive.i > 0 and passive.nbor(-1).lower_ == "that" and passive.i - 2 == item.head


def _fits(doc: Doc, item: Item, trigger: Trigger, *, again: bool) -> bool:
    """Whether the words of a trigger are said of such a thing, or of "two others" after things named before."""
    kinds = trigger.entry.kinds
    return not kinds or item.kind in kinds or (again and doc[item.head].lower_ in STANDS_FOR)


def _is_open(count: CountMention, text: str) -> bool:
    """Whether a count gives no number ("several", "a number of", a bare plural): the thing is told without one."""
    words = count.span.of(text)
    if _DOZENS.search(words):
        return False
    return _VAGUE.search(words) is not None or (count.interval.high is None and count.modifier == "plural")


def _items(doc: Doc, trigger: Trigger, reader: ItemReader, triggers: tuple[Trigger, ...]) -> tuple[Item, ...]:
    """The things a trigger governs, wherever its shape puts them."""
    end = trigger.tail[0] if trigger.tail else len(doc)
    counted = trigger.start - 1
    if trigger.modifier and counted >= 0:
        return reader.items(counted, end)
    if trigger.owned:
        meant = reader.last_before(trigger.start, plural=doc[trigger.start].lower_ == "their")
        return () if meant is None else (meant,)
    if trigger.noun:
        return reader.items(trigger.end, end)
    verb = doc[trigger.start]
    opens = not trigger.start or doc[trigger.start - 1].text in ".;:,"
    if opens and verb.tag_ == "VBN" and trigger.end < end and doc[trigger.end].lower_ in ("were", "was"):
        return reader.items(trigger.end + 1, end)  # "hauled away were two guns and a lorry"
    meant = _pronoun(doc, trigger, reader)
    if meant is not None:
        return (meant,)
    passive = auxiliary(verb)
    if trigger.entry.shape == "subject":
        return _before(doc, trigger, passive or verb, reader, triggers)
    if passive is not None:
        return (*_before(doc, trigger, passive, reader, triggers), *_beside(doc, trigger, reader))
    if trigger.entry.shape == "nominal" or verb.tag_ != "VBN" or not trigger.tail:
        found = reader.items(trigger.end, end)
        if found or verb.tag_ not in ("VBN", "VBD"):
            return found
    if not stands_behind(doc, trigger):
        return ()
    apart = doc[verb.i - 1].text == "," and verb.tag_ == "VBN" and verb.i > 1  # "a lorry, destroyed by a mine"
    return _before(doc, trigger, doc[verb.i - 1] if apart else verb, reader, triggers)


def _pronoun(doc: Doc, trigger: Trigger, reader: ItemReader) -> Item | None:
    """The thing that "it" stands for: "hit a lorry, destroying it", "a lorry, which was destroyed"."""
    verb = doc[trigger.start]
    after = doc[trigger.end].lower_ if trigger.end < len(doc) else ""
    if after in ("it", "them", "both"):
        return reader.last_before(trigger.start, trigger.entry.kinds, plural=after != "it")
    passive = auxiliary(verb)
    before = doc[passive.i - 1] if passive is not None and passive.i else None
    if passive is None or before is None or before.lower_ not in ("it", "which", "they", "that"):
        return None
    if before.i and before.nbor(-1).lower_ == "of":  # "three houses, two of which were burned"
        return None
    several = passive.lower_ in ("were", "are", "have")
    return reader.last_before(before.i, trigger.entry.kinds, plural=several, near=before.lower_ in ("which", "that"))


def _beside(doc: Doc, trigger: Trigger, reader: ItemReader) -> tuple[Item, ...]:
    """What a passive adds behind it: "the post was burned, along with five motorcycles"."""
    at = trigger.tail[1] if trigger.tail else trigger.end
    at += at < len(doc) and doc[at].text == ","
    words = [t.lower_ for t in doc[at : at + 2]]
    return reader.items(at + 2, len(doc)) if words in (["along", "with"], ["together", "with"]) else ()


def _before(
    doc: Doc, trigger: Trigger, stop: Token, reader: ItemReader, triggers: tuple[Trigger, ...]
) -> tuple[Item, ...]:
    """The list that ends just before ``stop``, within the clause."""
    verb = doc[trigger.start]
    start = first = max((t.end for t in triggers if t.end <= stop.i and t.start != verb.i), default=0)
    for at in range(stop.i - 1, start - 1, -1):
        if doc[at].text in ";:." or doc[at].lower_ in ("that", "which", "where", "when", "while", "but", "and so"):
            start = at + 1
            break
    subject = subject_of(verb, first, stop)
    starts = [subject.left_edge.i] if subject is not None and subject.left_edge.i >= first else []
    if starts and (further := reader.list_before(starts[0], start, stop.i)) is not None:
        starts = [further, *starts]
    for at in (*starts, *range(start, stop.i)):
        items = reader.items(at, stop.i)
        while len(items) > 1 and doc[items[0].head].dep_ == "dobj" and doc[items[0].head].head.i != verb.i:
            items = items[1:]  # "attacked a post and two huts were burned"
        if items and items[-1].end >= stop.i and not is_inside(items[0], subject):
            bearer = reader.bearer(items[0])  # "a pickup mounted with a gun was seized"
            return items if bearer is None else (bearer, *items[1:])
    if subject is not None and subject.lower_ in _ANOTHER:  # "a lorry was taken, another was burned"
        return (reader.stand_in(subject),)
    if subject is None or not starts or not (subject.dep_ == "nsubjpass" or trigger.entry.shape == "subject"):
        return ()
    named = {
        subject.i,
        *(t.i for t in subject.conjuncts),
    }  # "a mast, which stood on the hill, was burned", "the school in Tal Marj, a village near by, was burned"
    return tuple(i for i in reader.items(starts[0], stop.i) if i.head in named and i.entry is not None)


def _mention(sentence: Sentence, doc: Doc, trigger: Trigger, item: Item, name: str | None) -> DamageMention:
    return DamageMention(
        span=sentence.span_of(doc[item.start : item.head + 1]),
        rule=f"damage.{trigger.entry.id}",
        object=name or item.name(doc),
        outcome=trigger.entry.outcome,
        trigger=sentence.span_of(doc[trigger.start : trigger.end]),
        interval=item.number,
    )
