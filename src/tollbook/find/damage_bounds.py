"""Where the words for one thing in a list of things hit begin and end."""

from __future__ import annotations

from collections.abc import Callable

from tollbook.find.damage_numbers import joins_number, own_number
from tollbook.find.damage_things import ObjectEntry, ObjectLexicon
from tollbook.find.damage_words import ARTICLES, HEDGES, JOINS, OPEN, QUANTITIES, STANDS_FOR, STOP
from tollbook.find.phrases import Found, singular
from tollbook.model import Interval
from tollbook.parse import Doc, Token

COMPASS = frozenset(("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"))
_BESIDE = frozenset(("nearby",))
_NOUN_TAGS = ("NN", "NNS", "NNP", "JJ")
ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth"))


class BoundReader:
    """Finds where the phrase for a thing starts and ends in one sentence.

    ``counted`` gives the interval that the counts room read among words, ``is_trigger`` whether a word states damage,
    ``open_words`` whether unknown nouns may be things (true of strike releases, which name all sorts).
    """

    def __init__(
        self,
        doc: Doc,
        things: dict[int, Found[ObjectEntry]],
        lexicon: ObjectLexicon,
        counted: Callable[[int, int], Interval | None],
        is_trigger: Callable[[int], bool],
        *,
        open_words: bool,
    ) -> None:
        self._doc, self._things, self._words = doc, things, lexicon.words
        self._people, self._persons = lexicon.people, lexicon.persons
        self._counted, self._is_trigger, self._open = counted, is_trigger, open_words

    def names(self, at: int) -> bool:
        """Whether a word ends the name of a thing."""
        return at in self._things

    def tells(self, at: int) -> bool:
        """Whether a word states damage."""
        return self._is_trigger(at)

    def _starts(self, at: int) -> bool:
        """Whether a counted or determined noun phrase begins here."""
        token = self._doc[at]
        low = token.lower_
        if low in STOP and low not in ("that", "whose"):
            return False
        return (
            own_number(token) is not None
            or (token.tag_ == "CD" and token.like_num)
            or low in ARTICLES
            or low == "whose"
            or low in QUANTITIES
            or (low in HEDGES and at + 1 < len(self._doc) and self._near_number(at))
        )

    def _counts_on(self, at: int) -> bool:
        """Whether a word still belongs to the number: "up to two", "as many as ten"."""
        low = self._doc[at].lower_
        if joins_number(self._doc[at]):
            return True
        if at + 1 < len(self._doc) and self._doc[at + 1].tag_ == "HYPH":  # "a 4-wheel drive lorry"
            return joins_number(self._doc[at + 1])
        up_to = low == "to" and at > 0 and self._doc[at - 1].lower_ in ("up", "close")
        return up_to or low in HEDGES or self._starts(at)

    def _is_ordinal(self, at: int) -> bool:
        """Whether a word only says which of several a thing is: "a second truck"."""
        after = self._doc[at + 1] if at + 1 < len(self._doc) else None
        named = after is not None and after.tag_ in ("NN", "NNS", "JJ", "NNP") and not self._is_trigger(after.i)
        return named and self._doc[at].lower_ in ORDINALS

    def _near_number(self, at: int) -> bool:
        return any(own_number(t) is not None or t.like_num for t in self._doc[at + 1 : at + 4])

    def _bare_head(self, at: int, end: int) -> int | None:
        head = self._core_end(at, at, end) - 1
        known = self._things.get(head)
        return head if head >= at and known is not None and known.value.kind != "none" else None

    def _core_end(self, core: int, start: int, end: int) -> int:
        """Where the noun phrase that starts at ``core`` ends."""
        doc, at = self._doc, core
        while at < end:
            token = doc[at]
            low = token.lower_
            if at > core and token.is_punct and token.whitespace_ and doc[at - 1].whitespace_:
                break  # "9 June – Mortar shells"
            if (
                token.tag_ == "HYPH"
                or low in ("-", "–", "/", "'s", "’s", "'")
                or (at > core and doc[at - 1].tag_ == "HYPH")
            ):
                at += 1
                continue
            if self._joined_name(at):
                at += 1
                continue
            inside = any(f.start < at < f.end for f in self._things.values())
            if token.is_punct or token.text in '()[]"“”;:' or low in STOP or low in JOINS:
                break
            beside = low in _BESIDE and at + 1 < end and doc[at + 1].tag_ in _NOUN_TAGS  # "four nearby vehicles"
            if not (inside or beside) and (low in OPEN or token.tag_ in ("WDT", "WP", "WRB", "PRP", "EX", "MD")):
                break
            stands = low in STANDS_FOR and at > core and doc[at - 1].tag_ == "JJ"  # "a small one"
            if (
                at > core
                and not inside
                and not stands
                and (low in ARTICLES or (self._starts(at) and not self._is_name_number(at)))
            ):
                break
            if self._is_trigger(at) and at > core and not inside:
                break
            if at > core and low in COMPASS and at + 1 < end and doc[at + 1].lower_ == "of":
                break  # "a command car east of Salamiyah"
            if at > core and not inside and not self._nounish(at, core):
                break
            if at > core and not inside and self._is_doing(at):
                break
            at += 1
        while at > core and at - 1 not in self._things and _ends_none(doc[at - 1]):
            at -= 1
        if at > core + 1 and doc[at - 1].tag_ == "JJ" and at - 2 in self._things and at - 1 not in self._things:
            at -= 1  # "a lorry laden with fuel"
        return at

    def _nounish(self, at: int, core: int) -> bool:
        """Whether a word inside a phrase can belong to it: participles may, finite verbs may not."""
        token = self._doc[at]
        if token.tag_ in ("VBD", "VBN", "VBG", "VBZ", "VBP", "VB"):
            if token.lower_ in self._words or singular(token.lower_) in self._words:
                return True  # "eleven Kalashnikov rifles", tagged as a verb
            before = self._doc[at - 1]
            follows = at + 1 < len(self._doc) and self._doc[at + 1].tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ")
            return before.tag_ in ("JJ", "CD", "DT", "POS") and follows
        return token.tag_ != "RB" or (at + 1 < len(self._doc) and self._doc[at + 1].tag_ in ("JJ", "VBN", "NN", "NNS"))

    def _is_doing(self, at: int) -> bool:
        """Whether a word behind a thing says what it did, though tagged as a noun: "a minibus standing in the yard"."""
        token = self._doc[at]
        noun = at - 1 in self._things and token.tag_ == "NN" and token.lower_.endswith("ing") and at not in self._things
        return noun and at + 1 < len(self._doc) and self._doc[at + 1].tag_ == "IN"

    def _joined_name(self, at: int) -> bool:
        """Whether "and" joins two parts of one name: "two command and control nodes", "one oil and gas plant"."""
        if self._doc[at].lower_ not in ("and", "&") or at + 1 >= len(self._doc) or at == 0:
            return False
        if any(f.start < at < f.end - 1 for f in self._things.values()):
            return True
        before, after = self._doc[at - 1], self._doc[at + 1]
        if at - 1 in self._things or self._starts(at + 1) or self._is_trigger(at + 1):
            return False
        several = at >= 2 and (own_number(self._doc[at - 2]) or 0) >= 1
        alone = singular(before.lower_) == before.lower_
        return several and alone and after.tag_ in ("NN", "NNS", "JJ") and before.tag_ in ("NN", "JJ", "NNP")

    def _is_name_number(self, at: int) -> bool:
        """Whether a number is part of a name or a calibre: "14.5 mm gun", "T 55"."""
        return any(f.start <= at < f.end - 1 or f.start < at < f.end for f in self._things.values())


def _ends_none(token: Token) -> bool:
    """Whether a word can't end the name of a thing."""
    return token.is_punct or (token.tag_ in ("RB", "HYPH", "POS") and token.lower_ not in STANDS_FOR)
