"""Things destroyed, damaged, captured, suppressed or engaged, with their number."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from tollbook.find.assertion import AssertionReader
from tollbook.find.damage_items import ItemReader
from tollbook.find.damage_lexicon import DamageLexicon, ObjectLexicon, Trigger
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
_REACH = 3  # sentences back: a release goes on telling strikes as "they" or "the partners"
_IRREALIS = frozenset(("would", "could", "might", "may", "will", "shall", "should", "can", "must"))
_CARRY_THROUGH = frozenset(
    ("manage", "able", "succeed", "go", "proceed", "begin", "continue", "start", "come", "help", "lead", "serve")
)
_NEGATIONS = frozenset(("no", "not", "n't", "n’t", "never", "without", "neither", "nor", "nothing"))


class DamageFinder:
    """Finds damage to things in parsed sentences.

    Verbs and nouns come from data/damage_verbs, things from data/objects. Where strikes are told ("two strikes
    engaged three tactical units") any noun may be a thing and more verbs count; elsewhere only known things do.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._verbs = DamageLexicon(knowledge)
        self._things = ObjectLexicon(knowledge)
        self._assertion = AssertionReader(knowledge)

    def find(self, reading: Reading, counts: tuple[CountMention, ...] = ()) -> tuple[DamageMention, ...]:
        """All damage told in a report, in text order."""
        found: list[DamageMention] = []
        last_strike, paragraph = -_REACH - 1, -1
        for sentence in reading.sentences:
            text = sentence.span.of(reading.text)
            if _STRIKES.search(text) and not _LABOUR.search(text):
                last_strike, paragraph = sentence.index, sentence.paragraph
            if sentence.doc is not None:
                strikes = sentence.index - last_strike <= _REACH or sentence.paragraph == paragraph
                found.extend(self._in_sentence(sentence, sentence.doc, counts, reading, strikes=strikes))
        return tuple(sorted(found, key=lambda m: (m.span, m.trigger)))

    def _in_sentence(
        self, sentence: Sentence, doc: Doc, counts: tuple[CountMention, ...], reading: Reading, *, strikes: bool
    ) -> list[DamageMention]:
        triggers = self._verbs.triggers(doc, strikes=strikes)
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

        reader = ItemReader(doc, self._things.find(doc), self._things, counted, starts.__contains__, open_words=strikes)
        found: list[DamageMention] = []
        taken: set[int] = set()
        for trigger in triggers:
            if not _is_told(doc, trigger) or not self._assertion.assess(sentence, doc[trigger.start], reading).told:
                continue
            for choice in (trigger, *self._verbs.all_at(doc[trigger.start], strikes=strikes)):
                items = [
                    i
                    for i in _items(doc, choice, reader, triggers)
                    if i.head not in taken and (not choice.entry.kinds or i.kind in choice.entry.kinds)
                ]
                if items:
                    break
            for item in items:
                taken.add(item.head)
                if item.number is not None and item.number.high == 0:
                    continue
                before = found[-1].object if found and doc[item.head].lower_ in STANDS_FOR else None
                if item.entry is not None or doc[item.head].lower_ not in STANDS_FOR or before:
                    found.append(_mention(sentence, doc, choice, item, before))
        return found


def _is_open(count: CountMention, text: str) -> bool:
    """Whether a count gives no number ("several", "a number of", a bare plural): the thing is told without one."""
    words = count.span.of(text)
    if _DOZENS.search(words):
        return False
    return _VAGUE.search(words) is not None or (count.interval.high is None and count.modifier == "plural")


def _items(doc: Doc, trigger: Trigger, reader: ItemReader, triggers: tuple[Trigger, ...]) -> tuple[Item, ...]:
    """The things a trigger governs, wherever its shape puts them."""
    end = trigger.tail[0] if trigger.tail else len(doc)
    if trigger.noun:
        return reader.items(trigger.end, end)
    verb = doc[trigger.start]
    meant = _pronoun(doc, trigger, reader)
    if meant is not None:
        return (meant,)
    if trigger.entry.shape == "subject":
        return _before(doc, verb, verb, reader, triggers)
    passive = _auxiliary(verb)
    if passive is not None:
        return _before(doc, verb, passive, reader, triggers)
    if trigger.entry.shape == "nominal" or verb.tag_ != "VBN" or not trigger.tail:
        found = reader.items(trigger.end, end)
        if found or verb.tag_ not in ("VBN", "VBD"):
            return found
    return _before(doc, verb, verb, reader, triggers) if _stands_behind(verb) else ()


def _pronoun(doc: Doc, trigger: Trigger, reader: ItemReader) -> Item | None:
    """The thing that "it" stands for: "hit a lorry, destroying it", "a lorry, which was destroyed"."""
    verb = doc[trigger.start]
    after = doc[trigger.end].lower_ if trigger.end < len(doc) else ""
    if after in ("it", "them", "both"):
        return reader.last_before(trigger.start, plural=after != "it")
    passive = _auxiliary(verb)
    before = doc[passive.i - 1] if passive is not None and passive.i else None
    if before is not None and before.lower_ in ("it", "which", "they"):
        return reader.last_before(before.i, plural=passive.lower_ in ("were", "are") if passive is not None else False)
    return None


def _auxiliary(verb: Token) -> Token | None:
    """The "was" of a passive, None for an active verb."""
    for at in range(verb.i - 1, max(verb.i - 5, -1), -1):
        token = verb.doc[at]
        if token.lemma_ in ("be", "get") and token.tag_.startswith("VB"):
            return _first_auxiliary(token) if verb.tag_ in ("VBN", "VBD", "JJ") else None
        if token.tag_ not in ("RB", "VBN", "CC", "HYPH", ",") or token.lower_ == "having":
            return None
    return None


def _first_auxiliary(token: Token) -> Token:
    while token.i and token.nbor(-1).lemma_ in ("have", "be", "will") and token.nbor(-1).pos_ in ("AUX", "VERB"):
        token = token.nbor(-1)
    return token


def _stands_behind(verb: Token) -> bool:
    """Whether a participle follows its noun: "two bunkers destroyed, one vehicle damaged"."""
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    return after is None or after.text in ",;:.)" or after.lower_ in ("by", "in", "and", "at", "near", "during", "on")


def _before(doc: Doc, verb: Token, stop: Token, reader: ItemReader, triggers: tuple[Trigger, ...]) -> tuple[Item, ...]:
    """The list that ends just before ``stop``, within the clause."""
    start = max((t.end for t in triggers if t.end <= stop.i and t.start != verb.i), default=0)
    for at in range(stop.i - 1, start - 1, -1):
        if doc[at].text in ";:." or doc[at].lower_ in ("that", "which", "where", "when", "while", "but", "and so"):
            start = at + 1
            break
    subject = next((c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj") and start <= c.i < stop.i), None)
    starts = [subject.left_edge.i] if subject is not None and subject.left_edge.i >= start else []
    for at in (*starts, *range(start, stop.i)):
        items = reader.items(at, stop.i)
        if items and items[-1].end >= stop.i:
            return items
    return ()


def _is_told(doc: Doc, trigger: Trigger) -> bool:
    """Whether the words state that it happened: no negation, wish, purpose or possibility."""
    verb = doc[trigger.start]
    before = [t.lower_ for t in doc[max(0, trigger.start - 4) : trigger.start]]
    if any(word in _NEGATIONS for word in before[-3:]) and "only" not in before:
        return False
    if trigger.noun:
        return "no" not in [t.lower_ for t in doc[max(0, trigger.start - 3) : trigger.end]]
    if any(word in _IRREALIS for word in before) and "have" not in before:
        return False
    if verb.i and verb.tag_ == "VB" and verb.nbor(-1).lower_ == "to":
        return any(t.lemma_.lower() in _CARRY_THROUGH for t in doc[max(0, verb.i - 4) : verb.i])
    return not any(c.dep_ == "neg" for c in verb.children)


def _mention(sentence: Sentence, doc: Doc, trigger: Trigger, item: Item, name: str | None) -> DamageMention:
    return DamageMention(
        span=sentence.span_of(doc[item.start : item.head + 1]),
        rule=f"damage.{trigger.entry.id}",
        object=name or item.name(doc),
        outcome=trigger.entry.outcome,
        trigger=sentence.span_of(doc[trigger.start : trigger.end]),
        interval=item.number,
    )
