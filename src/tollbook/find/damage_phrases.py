"""One thing in a list of things hit: where its phrase begins and ends, its head, its number and its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tollbook.find.damage_lexicon import Kind, ObjectEntry, ObjectLexicon
from tollbook.find.damage_numbers import number_of, own_number
from tollbook.find.damage_words import (
    ARTICLES,
    CONTAINERS,
    COUNTED_MEASURES,
    HEDGES,
    JOINS,
    MEASURES,
    OPEN,
    QUANTITIES,
    STANDS_FOR,
    STOP,
)
from tollbook.find.phrases import Found, singular
from tollbook.model import Interval
from tollbook.parse import FINITE, Doc, Token

_WHILE = frozenset(("before", "after", "while", "by", "without"))  # "before fleeing with a pickup and weapons"
_TOGETHER = frozenset(("convoy", "column", "fleet", "herd", "flock", "batch"))  # "a convoy of four lorries"
_STOCKS = frozenset(("store", "stock", "load", "haul"))  # "a store of ammunition", but "the store of the village"
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth"))


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: token indexes of its first word, its head, and the end of what belongs to it."""

    start: int
    core: int
    head: int
    end: int
    number: Interval | None
    entry: ObjectEntry | None
    called: str | None = None  # the name of what the words stand for, where they name no thing themselves
    listed: bool = False  # a noun that is only known for a thing from the list it is counted in

    @property
    def kind(self) -> Kind | None:
        """The class of the thing, None where the lexicon doesn't know it."""
        return None if self.entry is None else self.entry.kind

    def name(self, doc: Doc) -> str:
        """The thing in the singular, without article and number."""
        if self.called is not None:
            return self.called
        before = "".join([t.text + t.whitespace_ for t in doc[self.core : self.head]])
        head = doc[self.head]
        lowered = singular(head.lower_)
        if lowered == head.lower_:
            return before + head.text
        kept = head.text[: len(lowered)] if head.lower_.startswith(lowered) else lowered
        return before + kept


class PhraseReader:
    """Reads single things in one sentence.

    ``counted`` gives the interval that the counts room read among words, ``is_trigger`` whether a word states damage,
    ``open_words`` whether unknown nouns may be things (true of strike releases, which name all sorts), ``open_lists``
    whether they may where they are counted in a list behind known ones.
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
        open_lists: bool = False,
    ) -> None:
        self._doc, self._things, self._words, self._people = doc, things, lexicon.words, lexicon.people
        self._counted, self._is_trigger, self._open, self._lists = counted, is_trigger, open_words, open_lists

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
        if at + 1 < len(self._doc) and self._doc[at + 1].tag_ == "HYPH":  # "a 4-wheel drive lorry"
            return False
        up_to = low == "to" and at > 0 and self._doc[at - 1].lower_ in ("up", "close")
        return up_to or low in HEDGES or self._starts(at)

    def _is_ordinal(self, at: int) -> bool:
        """Whether a word only says which of several a thing is: "a second truck"."""
        after = self._doc[at + 1] if at + 1 < len(self._doc) else None
        named = after is not None and after.tag_ in ("NN", "NNS", "JJ", "NNP") and not self._is_trigger(after.i)
        return named and self._doc[at].lower_ in _ORDINALS

    def _near_number(self, at: int) -> bool:
        return any(own_number(t) is not None or t.like_num for t in self._doc[at + 1 : at + 4])

    def _bare_head(self, at: int, end: int) -> int | None:
        head = self._core_end(at, at, end) - 1
        known = self._things.get(head)
        return head if head >= at and known is not None and known.value.kind != "none" else None

    def _item(self, at: int, end: int, *, first: bool) -> Item | None:
        doc = self._doc
        counted = self._starts(at)
        if not counted and not self._plausible_bare(at, end, first=first):
            return None
        core = at
        while core < end and (self._counts_on(core) or self._is_ordinal(core)) and not self._is_name_number(core):
            if doc[core].lower_ == "one" and core > at and doc[core - 1].lower_ in _ORDINALS:
                break  # "a third one"
            core += 1
        number = core
        if counted and core < end and doc[core].lower_ in ("rest", "remainder") and doc[core - 1].lower_ == "the":
            core += 1  # "the rest of the barracks"
        if counted and core < end and doc[core].lower_ == "of" and core + 1 < end:
            core += 1  # "dozens of", "all of the", "one of whose"
            while core < end and (self._starts(core) or doc[core].lower_ in HEDGES or doc[core].lower_ == "whose"):
                core += 1
        stop = self._core_end(core, at, end)
        if stop <= core:
            return None
        head = stop - 1
        if stop < end and doc[stop].lower_ == "of":
            known = self._things.get(self._core_end(stop + 1, stop + 1, end) - 1)
            if known is not None and known.start < stop:  # "line of communication"
                head, stop = known.end - 1, known.end
            elif (many := self._together(head, stop, end)) is not None:
                of_all = own_number(doc[number - 1]) if core > number > at else None
                counted_so = many.number if of_all is None else Interval(low=of_all, high=of_all)
                return replace(many, start=at, number=counted_so)
            elif self._is_measure(at, head):
                return self._measured(at, head, stop + 1, end)
        for past in range(head, core, -1):
            if doc[past].tag_ == "POS":
                core = past + 1
                break
        if core < head and self._is_trigger(core) and doc[core].tag_ in ("VBN", "VBD", "JJ"):
            core += 1  # "two burned cars"
        known = self._things.get(head)
        entry = known.value if known else None
        some = own_number(doc[number - 1]) if core > number > at else None  # "three of the five vehicles"
        stated = Interval(low=some, high=some) if some is not None else self._counted(at, core)
        interval = stated or number_of(doc, at, core, head, entry)
        nounlike = self._open and doc[head].tag_ in ("NN", "NNS", "JJ", "CD", "VBG")
        listed = entry is None and not first and interval is not None and self._is_listed(at, head)
        if entry is None and not (counted and (nounlike or listed or doc[head].lower_ in STANDS_FOR)):
            return None
        return Item(at, core, head, self._skip(stop, end), interval, entry, listed=listed)

    def _is_listed(self, at: int, head: int) -> bool:
        """Whether an unknown noun may be one more thing of a list: "nine rifles, two vests and a bayonet"."""
        word = self._doc[head]
        counted = own_number(self._doc[at]) is not None or self._doc[at].lower_ in ("a", "an")
        noun = word.tag_ in ("NN", "NNS") and word.lower_ not in self._people and not self._is_trigger(head)
        return self._lists and counted and noun

    def _together(self, head: int, of: int, end: int) -> Item | None:
        """What a word for several together is made up of, where they are counted: "a convoy of four lorries"."""
        inner = self._item(of + 1, end, first=False) if self._doc[head].lower_ in _TOGETHER else None
        return None if inner is None or inner.number is None or inner.kind in ("unit", "none") else inner

    def _is_measure(self, at: int, head: int) -> bool:
        """Whether a word before "of" only says how much there is: "a store of fuel", not "the store of a camp"."""
        word = self._doc[head].lower_
        return (word in _STOCKS and self._doc[at].lower_ in ("a", "an")) or (
            word in MEASURES and not self._is_container(at, head)
        )

    def _is_container(self, at: int, head: int) -> bool:
        """Whether what a thing is measured in can be counted itself: "11 boxes of ammunition"."""
        numbered = any(own_number(t) is not None for t in self._doc[at:head])
        return numbered and self._doc[head].lower_ in CONTAINERS and head in self._things

    def _skip(self, at: int, end: int) -> int:
        """Past what belongs to an item behind its noun: "in ISIL hands", "used for storage", "(two)"."""
        depth = 0
        while at < end:
            token = self._doc[at]
            if token.text == "(":
                depth += 1
            elif token.text == ")":
                if not depth:
                    return at
                depth -= 1
            elif not depth and (
                token.text in ",;:."
                or token.lower_ in JOINS - {"as", "then", "along", "together"}
                or (
                    token.lower_ in ("as", "along", "together")
                    and self._doc[min(at + 1, end - 1)].lower_ in ("well", "with")
                )
                or self._is_trigger(at)
                or (token.tag_ == "VBG" and self._doc[at - 1].lower_ in _WHILE)
                or (token.lower_ in STOP and not self._points_back(at))
                or token.tag_ in FINITE
            ):
                return at
            at += 1
        return at

    def _points_back(self, at: int) -> bool:
        """Whether a pronoun only goes back to the thing itself: "a pickup with a gun on it"."""
        return self._doc[at].lower_ in ("it", "them") and at > 0 and self._doc[at - 1].tag_ == "IN"

    def _measured(self, at: int, measure: int, inner: int, end: int) -> Item | None:
        """ "an unstated amount of engineering equipment": the thing is what is measured; pieces can be counted."""
        while inner < end and (self._starts(inner) or self._doc[inner].lower_ in HEDGES):
            inner += 1
        stop = self._core_end(inner, inner, end)
        known = self._things.get(stop - 1)
        if stop <= inner or (known is None and not self._open):
            return None
        pieces = self._doc[measure].lower_ in COUNTED_MEASURES
        number = self._counted(at, measure) or number_of(self._doc, at, measure, measure, None) if pieces else None
        return Item(at, inner, stop - 1, self._skip(stop, end), number, known.value if known else None)

    def _plausible_bare(self, at: int, end: int, *, first: bool) -> bool:
        """Whether a list item may start here without number or article: "vehicles and weapons"."""
        token = self._doc[at]
        if self._is_trigger(at) or token.lower_ in STOP or token.lower_ in OPEN or token.is_punct:
            return False
        stop = self._core_end(at, at, end)
        measure = stop > at and self._doc[stop - 1].lower_ in MEASURES and stop < end and self._doc[stop].lower_ == "of"
        return measure or self._bare_head(at, end) is not None

    def _core_end(self, core: int, start: int, end: int) -> int:
        """Where the noun phrase that starts at ``core`` ends."""
        doc, at = self._doc, core
        while at < end:
            token = doc[at]
            low = token.lower_
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
            if not inside and (low in OPEN or token.tag_ in ("WDT", "WP", "WRB", "PRP", "EX", "MD")):
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
            if at > core and not inside and not self._nounish(at, core):
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
    return token.is_punct or token.tag_ in ("RB", "HYPH", "POS")
