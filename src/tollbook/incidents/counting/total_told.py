"""A total told for several incidents: the sentence that gives it, and of how many attacks its words say that it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tollbook.find.attack_words import DEEDS
from tollbook.mentions import Sentence, TollMention
from tollbook.spans import Span

HOW_MANY = {
    "both": 2,
    "either": 2,
    "neither": 2,
    "pair": 2,
    "twin": 2,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    **{str(number): number for number in range(2, 9)},
}
NUMBERS = "|".join(w for w in HOW_MANY if w not in ("both", "either", "neither", "pair"))
_ATTACKS = rf"(?:[\w-]+ ){{0,2}}?(?:{DEEDS})"
_ONE_ATTACK = (
    r"(?:attack|ambush|raid|shelling|bombardment|sniping|explosion|blast|clash|clashes|fighting|assault|operation|"
    r"detonation|bombing|battle|charge|mine|storming|shooting)"
)
# How many attacks a total is for: "in all three", "the two together", "both attacks", "four operations".
_NUMBER = re.compile(
    rf"\b(?:(both|either|neither)|the (pair) of"
    rf"|(?:all|the|these|those) (?:(?:last|latter|first|former|other|next) )?({NUMBERS})\b"
    r"(?! (?:men|women|people|persons|days|nights|hours))"
    rf"|({NUMBERS}) {_ATTACKS}"
    rf"|(?:in|between|from|of|by) (?:both )?(the {_ONE_ATTACK} and) (?:the )?{_ONE_ATTACK}"
    rf"|the {_ONE_ATTACK} and the {_ONE_ATTACK})\b",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:{DEEDS})$", re.IGNORECASE)
_NAMED_NEXT = re.compile(rf" {_ATTACKS}\b", re.IGNORECASE)
_ALL_OF = re.compile(
    r"\W*(?:they were (?:both|all)|both|all (?:two|three|four|five|[2-9]))(?: of them)? (?:were )?"
    r"(?:killed|died|dead|wounded|perished|lost their lives)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:the|these|those|both|all) (?:\w+ )?$", re.IGNORECASE)
_THESE = re.compile(rf"\b(?:these|those) {_ATTACKS}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A total, the sentence that gives it, and the report's text."""

    toll: TollMention
    sentence: Sentence
    text: str

    @property
    def number(self) -> re.Match[str] | None:
        """The words that say for how many attacks it is, which are not those harmed."""
        span = self.sentence.span
        return next((m for m in _NUMBER.finditer(self.text, span.start, span.end) if self._is_free(m)), None)

    @property
    def of_all(self) -> int | None:
        """Of how many it says that all were harmed: "both were killed", "all three died"."""
        start = self.sentence.span.start
        all_of = _ALL_OF.match(self.text, self.text.rfind(";", start, self.toll.span.start) + 1 or start)
        many = self.toll.interval.low
        return many if all_of and many == self.toll.interval.high else None

    def leads(self, number: re.Match[str]) -> bool:
        """Whether attacks are only counted, as before they are told: "in three attacks", not "in the last three"."""
        return number[4] is not None and not _POINTING.search(self.text, max(number.start() - 14, 0), number.start())

    @property
    def attacks(self) -> int | None:
        """The number of attacks that it points to and names as such: "the two blasts", not "the two"."""
        number = self.number
        if number is None or self.leads(number):
            return None
        named = _NAMED.search(number[0]) or _NAMED_NEXT.match(self.text, number.end())
        return said_number(number) if named and number[1] not in ("either", "neither") else None

    def has(self, words: re.Pattern[str]) -> bool:
        """Whether the sentence holds such words."""
        return words.search(self.text, self.sentence.span.start, self.sentence.span.end) is not None

    def _is_free(self, number: re.Match[str]) -> bool:
        return self.toll.people is None or not self.toll.people.overlaps(Span(*number.span()))


def counts_attacks(toll: TollMention, sentence: Sentence, text: str) -> bool:
    """Whether the words say of how many attacks just told a total is: "in total, the three attacks killed nine"."""
    told = Told(toll, sentence, text)
    pointed = _THESE.search(text, sentence.span.start, sentence.span.end) is not None
    return pointed or ((number := told.number) is not None and not told.leads(number))


def how_many(toll: TollMention, sentence: Sentence, text: str) -> int | None:
    """How many attacks a total is said to be for, where its words give their number."""
    told = Told(toll, sentence, text)
    number = told.number
    return told.of_all if number is None else said_number(number)


def said_number(number: re.Match[str]) -> int:
    """The number that words found by `Told.number` give."""
    return HOW_MANY.get((number[1] or number[2] or number[3] or number[4] or "two").lower(), 2)
