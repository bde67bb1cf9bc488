"""Numbers that count nobody and nothing here: dates, times, ages, distances, weights, money, calibres, labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from tollbook.find.count_phrases import Phrase
from tollbook.find.count_quantities import Quantity
from tollbook.find.number_words import Lex, low_at, read_number
from tollbook.parse import Doc
from tollbook.resources import Entry, Knowledge

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|2100")
_YEAR_BEFORE = frozenset("in since of from until by during before after through to and mid early late".split())
_STANDS = frozenset(
    "stand stands stood standing put puts estimated numbered reckoned dead wounded injured "
    "killed missing casualties toll".split()
)
_SOME_OF_AGE = frozenset(
    "men women boys girls brothers sisters sons daughters youths teenagers children cousins".split()
)
_ONE_OF_AGE = frozenset("man woman boy girl child youth person".split())
_BETWEEN_AGES = frozenset((",", "and", "to", "-", "between", "from", "or"))
_AGE_ENDS = (",", ")", ".", ";")
_POINTING = frozenset("this that each which any every the".split())


_UNITS = frozenset("brigade division battalion regiment corps squadron wing command".split())
_ON_FOOT = frozenset(("soldier", "soldiers", "patrol", "patrols", "police", "troops", "bridge", "bridges"))


class ExclusionEntry(Entry, frozen=True, kw_only=True):
    """Words that show a number to be no count, ``after`` it, ``before`` it, or on either side (``beside``)."""

    place: Literal["after", "before", "beside"]
    words: tuple[str, ...]


class Exclusions:
    """Tells which quantities count neither people nor things."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("counts_exclusions", ExclusionEntry)
        self._after = {word for e in entries if e.place == "after" for word in e.words}
        self._signs = {word for e in entries if e.id == "money_sign" for word in e.words}
        self._labels = {word for e in entries if e.place == "before" for word in e.words}
        self._months = {word for e in entries if e.place == "beside" for word in e.words}

    def excludes(self, doc: Doc, words: Sequence[Lex], quantity: Quantity, phrase: Phrase) -> bool:
        """Whether the quantity is a date, an age, a measure, a label or the like."""
        if quantity.rule in ("zero", "repeat", "vague", "unknown"):
            return quantity.rule == "vague" and low_at(words, quantity.last) in self._after
        return (
            self._is_measure(words, quantity)
            or self._is_date(doc, words, quantity, phrase)
            or self._is_label(doc, words, quantity, phrase)
            or _is_glued(doc.text, words, quantity)
            or _is_age(doc, words, quantity, phrase)
            or _is_one_of_a_kind(words, quantity)
        )

    def _is_measure(self, words: Sequence[Lex], quantity: Quantity) -> bool:
        k = quantity.last
        if low_at(words, k) in ("a", "p") and low_at(words, k + 1) == "." and low_at(words, k + 2) == "m":
            return True
        if low_at(words, k) == "-":
            k += 1
        if low_at(words, k) in ("more", "other", "additional", "further", "consecutive", "square", "cubic", "full"):
            k += 1
        if low_at(words, k) in ("metric", "u", "us"):  # "20 metric tons", "30 US dollars"
            k += 1
        if low_at(words, k) == "foot" and low_at(words, k + 1) in _ON_FOOT:
            return False
        return low_at(words, k) in self._after or low_at(words, quantity.first - 1) in self._signs

    def _is_date(self, doc: Doc, words: Sequence[Lex], quantity: Quantity, phrase: Phrase) -> bool:
        before, after = low_at(words, quantity.first - 1), low_at(words, quantity.last)
        if before == "." and low_at(words, quantity.first - 2) in self._months:
            before = low_at(words, quantity.first - 2)
        if after in ("of", "and", "or", "-", "to") and low_at(words, quantity.last + 1).isdigit():
            after = low_at(words, quantity.last + 2)  # "4 and 5 May"
        if after in self._months and not (
            after in ("may", "march") and doc.text[_at(words, quantity.last).start].islower()
        ):
            return True
        if before in self._months and quantity.digits and read_number(words, quantity.last) is not None:
            return True  # "on May 20 two people died"
        if phrase.head is None and (before in self._months or self._follows_month_day(words, quantity)):
            return True
        if not quantity.digits or quantity.last - quantity.first > 1:
            return False
        text = words[quantity.first].low
        if text.startswith("0") and len(text) > 1:
            return True
        if _YEAR.fullmatch(text):
            if before == "," and self._follows_month_day(words, quantity):
                return True  # "on March 3, 2019 gunmen killed"
            return phrase.head is None or phrase.head.tag_ not in ("NNS", "NNPS") or before in _YEAR_BEFORE
        clock = (before == ":" and low_at(words, quantity.first - 2).isdigit()) or (
            after == ":" and low_at(words, quantity.last + 1).isdigit()
        )
        put = any(low_at(words, k) in ("put", "puts", "placed") for k in range(quantity.first - 16, quantity.first))
        at = before == "at" and phrase.head is None and low_at(words, quantity.first - 2) not in _STANDS and not put
        return at or clock or "/" in (before, after)

    def _follows_month_day(self, words: Sequence[Lex], quantity: Quantity) -> bool:
        i = quantity.first  # "on May 4 and 5", "July 30-31"
        return (
            low_at(words, i - 1) in ("and", "-", "to", ",", "or")
            and low_at(words, i - 2).isdigit()
            and low_at(words, i - 3) in self._months
        )

    def _is_label(self, doc: Doc, words: Sequence[Lex], quantity: Quantity, phrase: Phrase) -> bool:
        named = phrase.head is not None and phrase.head.text.lower() in _UNITS and phrase.head.text[0].isupper()
        if quantity.digits and named and "of" not in [w.low for w in words[quantity.first : quantity.last + 1]]:
            return True  # "21 Special Armoured Brigade"
        if not quantity.digits or phrase.head is not None:
            return False
        before = low_at(words, quantity.first - 1)
        if before == "." and low_at(words, quantity.first - 2) == "no":
            return True
        if before in self._labels or (quantity.first == 0 and low_at(words, quantity.last) in (".", ")", ":")):
            return True
        previous = doc[phrase.start - 1] if phrase.start else None
        return previous is not None and previous.tag_ == "NNP" and previous.i > 0 and before not in self._months


def _at(words: Sequence[Lex], i: int) -> Lex:
    return words[i]


def _is_glued(text: str, words: Sequence[Lex], quantity: Quantity) -> bool:
    """ "AK-47", "3d", "12th", "three-day", "F-16s", "10.5", ".303": part of a longer word."""
    start, end = words[quantity.first].start, words[quantity.last - 1].end
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    if before[-1:].isalnum() or (before[-1:] in "-–./" and before[:1].isalnum() and len(before) == 2):
        return True
    if after[:1].isalpha() or (before[-1:] == "." and not before[:1].strip()):
        return True  # "a .303 rifle"
    return after[:1] in ("-", "–", ".", "/") and after[1:].isalnum()


def _is_age(doc: Doc, words: Sequence[Lex], quantity: Quantity, phrase: Phrase) -> bool:
    """ "Castellar, 54, was killed": a bare number set off after a name; "a man of 60 died": one of so many years."""
    whose = [low_at(words, quantity.first - k) for k in (3, 2, 1)]
    if phrase.head is None and (_is_aged(words, quantity.first) or _are_ages(doc, words, quantity, phrase)):
        return True
    if phrase.head is None and whose[2] == "of" and whose[1] in _ONE_OF_AGE and whose[0] not in ("family", "group"):
        return True
    if not quantity.digits or phrase.head is not None or low_at(words, quantity.first - 1) not in (",", "("):
        return False
    if low_at(words, quantity.last) not in _AGE_ENDS:
        return False
    name = doc[phrase.start - 2] if phrase.start > 1 else None
    return name is not None and name.tag_ in ("NNP", "NNPS", "NN")


def _is_aged(words: Sequence[Lex], at: int) -> bool:
    """Whether a number is one of several ages: "two boys aged 9 and 11", "two men of 54 and 61"."""
    first = at
    while (before := low_at(words, at - 1)) in _BETWEEN_AGES or before.isdigit():
        at -= 1
    several = at < first or (low_at(words, at + 1) == "and" and low_at(words, at + 2).isdigit())
    return before in ("aged", "ages") or (before == "of" and several and low_at(words, at - 2) in _SOME_OF_AGE)


def _are_ages(doc: Doc, words: Sequence[Lex], quantity: Quantity, phrase: Phrase) -> bool:
    """Whether a number is one of two ages between commas: "her two daughters, 9 and 6, were asleep"."""
    at, back = quantity.first, phrase.start - 2
    if low_at(words, at - 1) == "and" and low_at(words, at - 2).isdigit():
        at, back = at - 2, back - 2
    pair = [low_at(words, at + k) for k in range(-1, 4)]
    between = pair[0] == "," and pair[1].isdigit() and pair[2] == "and" and pair[3].isdigit() and pair[4] in _AGE_ENDS
    return between and back >= 0 and doc[back].tag_ in ("NNS", "NNP", "NN")


def _is_one_of_a_kind(words: Sequence[Lex], quantity: Quantity) -> bool:
    """ "one of the largest", "one another", "this one": no person."""
    if words[quantity.first].low != "one" or quantity.last != quantity.first + 1:
        return False
    after = [low_at(words, quantity.last + k) for k in range(3)]
    if after[0] == "another" or low_at(words, quantity.first - 1) in _POINTING:
        return after[0] == "another" or after[0] in ("", ".", ",", "of", "who", "that", "which", "in", "and")
    return after[:2] == ["of", "the"] and (
        after[2] in ("most", "main", "few", "first", "worst") or after[2].endswith("est")
    )
