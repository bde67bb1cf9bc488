"""How many attacks the words of an act speak of: "four strikes", "several attacks", "was attacked twice"."""

from __future__ import annotations

from typing import Final

from tollbook.find.act_lexicon import Trigger
from tollbook.find.number_words import lex, read_number
from tollbook.mentions import CountMention, Sentence
from tollbook.model import EventType, Interval
from tollbook.parse import Token

_ONCE: Final = Interval(low=1, high=1)
_TWICE: Final = {"twice": 2, "thrice": 3}
_HARM: Final = frozenset(("death", "deaths"))
_DEEDS: Final = frozenset("ambushes attacks raids assaults strikes operations bombings".split())
_TURNS: Final = frozenset(("times", "occasions"))
_SPOTS: Final = frozenset("points places spots locations sites".split())  # struck "at three points along the road"
_NIGHTS: Final = frozenset(
    ("nights", "days", "evenings", "mornings")
)  # shelled "on two nights", not fought "for two days"
# One fight or one shooting, told in the plural: "clashes broke out", "with pistol shots".
_ONE_IN_PLURAL: Final = frozenset(
    "clashes skirmishes hostilities shots gunshots bullets exchanges confrontations".split()
)
_BESIDE: Final = frozenset(("more", "consecutive", "successive", "separate", "different", "further"))
_TURNED: Final = frozenset((*_TWICE, *_TURNS, *_SPOTS, *_NIGHTS))
# "in three separate incidents", also of people killed
_SEPARATE: Final = frozenset(("separate", "different", "distinct"))
_INCIDENTS: Final = frozenset(("incidents", "cases", "instances", "occasions"))
# "twice as many", "twice a week"; "twice: in the morning ..., and then ..." is told turn by turn
_COMPARED: Final = frozenset(("a", "as", "the", "that", "its", "their", "more", "larger", "bigger", "per", ":"))
# What is done again and again to one place; men are shot "twice" in one attack.
_REPEATED: Final[frozenset[EventType | None]] = frozenset(
    ("armed_assault", "ambush", "raid", "shelling", "air_strike", "armed_clash", "bombing", "missile_strike")
)


def occurrences_of(trigger: Trigger, sentence: Sentence, counts: tuple[CountMention, ...]) -> Interval | None:
    """How many attacks the words speak of; None where they give no number."""
    noun: Token | None = trigger.head
    if trigger.shape == "verb":  # "six ambushes were laid"
        noun = next((t for t in trigger.words if t.lower_ in _DEEDS), None)
    if noun is None:
        return _turns(trigger, sentence)
    harm = trigger.entry.outcome == "wounded" or noun.lower_ in _HARM
    if trigger.shape == "modifier" or (trigger.shape == "noun" and harm):
        return None  # "three more sustained injuries", "clashes resulted in six deaths"
    numbers = [sentence.span_of(c) for c in noun.children if c.dep_ == "nummod"]
    for count in counts:  # "two previously unreported strikes"
        if count.head is None and any(count.span.covers(n) for n in numbers):
            return count.interval
    head, words = sentence.span_of(noun), sentence.span_of(trigger.words)
    for count in counts:
        if count.rule.endswith("indefinite") or (count.rule == "count.plural" and noun.lower_ in _ONE_IN_PLURAL):
            continue
        beside = 0 <= words.start - count.span.end <= 1  # long lists break the tree: the number just before counts too
        if beside or (count.head is not None and count.head.overlaps(head)):
            return count.interval if count.interval.low or count.interval.high == 0 else _ONCE
    return None


def _turns(trigger: Trigger, sentence: Sentence) -> Interval | None:
    """ "was attacked twice", "shelled the post three times", "clashed on four occasions", "struck at three points",
    "killed three in three separate incidents"."""
    entry = trigger.entry
    if sentence.doc is None:
        return None
    if not _INCIDENTS.isdisjoint(sentence.doc.words) and (many := _apart(trigger.head)) is not None:
        return many
    if _TURNED.isdisjoint(sentence.doc.words):
        return None
    if entry.event_type not in _REPEATED or entry.outcome or entry.weak or entry.effect:
        return None
    for word in sentence.doc:
        if word.lower_ in _TURNED and _is_of(word, trigger.head):
            behind = word.nbor(1).lower_ if word.i + 1 < len(sentence.doc) else ""
            if word.lower_ in _SPOTS | _NIGHTS and not _is_where(word):
                continue
            number = _TWICE.get(word.lower_) or _number_before(word)
            if number and (behind not in _COMPARED or (behind == "more" and not _compares(word))):
                return Interval(low=number, high=number)
    return None


def _apart(verb: Token) -> Interval | None:
    """In how many separate incidents a verb's deed was done."""
    for word in verb.doc[verb.i + 1 :]:
        if word.lower_ in _INCIDENTS and word.nbor(-1).lower_ in _SEPARATE and _is_of(word, verb):
            before = read_number(lex(word.nbor(-2).lower_), 0)
            return Interval(low=before[0], high=before[0]) if before is not None and before[0] > 1 else None
    return None


def _is_where(word: Token) -> bool:
    """Whether a number of places or nights tells where or when: "at three points", "on two nights"."""
    lead = [word.nbor(-k).lower_ for k in (2, 3) if word.i >= k]
    return bool({"at", "in", "from"} & set(lead)) if word.lower_ in _SPOTS else "on" in lead


def _is_of(word: Token, verb: Token) -> bool:
    """Whether words of number are said of a verb: by the parse, or with no other verb between."""
    above = word.head.head if word.head.lower_ in ("on", "at", "in", "from") else word.head
    between = verb.doc[verb.i + 1 : max(word.i, verb.i)]
    return above.i == verb.i or (verb.i < word.i and not any(t.pos_ == "VERB" or t.text in ".;:" for t in between))


def _compares(word: Token) -> bool:
    return word.i + 2 < len(word.doc) and word.nbor(2).lower_ == "than"


def _number_before(word: Token) -> int | None:
    before = word.nbor(-2 if word.nbor(-1).lower_ in _BESIDE else -1) if word.i > 1 else None
    read = None if before is None else read_number(lex(before.lower_), 0)
    return read[0] if read is not None and read[0] > 1 else None
