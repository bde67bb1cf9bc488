"""One thing in a list of things hit: where its phrase begins and ends, its head, its number and its name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tollbook.find.damage_bounds import ORDINALS, BoundReader
from tollbook.find.damage_numbers import is_told_twice, number_of, own_number
from tollbook.find.damage_things import Kind, ObjectEntry
from tollbook.find.damage_words import (
    CONTAINERS,
    COUNTED_MEASURES,
    HEDGES,
    JOINS,
    MEASURES,
    OPEN,
    STANDS_FOR,
    STOCKS,
    STOP,
)
from tollbook.find.phrases import singular
from tollbook.model import Interval
from tollbook.parse import FINITE, Doc

_WHILE = frozenset(("before", "after", "while", "by", "without"))  # "before fleeing with a pickup and weapons"
_TOGETHER = frozenset(
    ("store", "stock", "convoy", "column", "fleet", "herd", "flock", "batch", "spoils", "booty", "haul")
)  # "a convoy of four lorries"
_IN_PARTS = frozenset(("building", "vehicle", "vessel", "aircraft", "infrastructure", "position"))
_ONE_EACH = frozenset(("building", "vehicle", "position"))
_FITTED = frozenset(("mounted", "fitted", "equipped", "armed", "laden", "loaded"))
_SHARES = frozenset(("most", "much", "part", "parts", "half"))
_STRETCHES = frozenset(("stretch", "section", "segment", "portion", "part", "side", "corner", "wing", "end"))
_PAIRED = frozenset("binoculars glasses goggles boots handcuffs headphones".split())
_OWNER = 5  # words
_DESCRIBES = frozenset(("JJ", "NN", "NNP", "HYPH", "VBN"))


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
    part: bool = False  # only a part of it: "the front of a shop"
    listed: bool = False  # a noun that is only known for a thing from the list it is counted in

    @property
    def kind(self) -> Kind | None:
        """The class of the thing, None where the lexicon doesn't know it."""
        return None if self.entry is None else self.entry.kind

    def name(self, doc: Doc) -> str:
        """The thing in the singular, without article and number."""
        if self.called is not None:
            return self.called
        calibre = self.core > self.start and doc[self.core].lower_ == "mm"  # "a 23 mm gun"
        before = "".join([t.text + t.whitespace_ for t in doc[self.core - calibre : self.head]])
        head = doc[self.head]
        lowered = singular(head.lower_)
        if lowered == head.lower_:
            return before + head.text
        kept = head.text[: len(lowered)] if head.lower_.startswith(lowered) else lowered
        return before + kept


class PhraseReader(BoundReader):
    """Reads single things in one sentence."""

    def _item(self, at: int, end: int, *, first: bool) -> Item | None:
        doc = self._doc
        if (most := self._most_of(at, end)) is not None:
            return most
        if (owned := self._past_owner(at, end)) is not None:
            return None if (own := self._item(owned, end, first=first)) is None else replace(own, start=at)
        counted = self._starts(at)
        if not counted and not self._plausible_bare(at, end, first=first):
            return None
        core, number, first_of = self._past_number(at, end, counted=counted)
        if core > at and (past := self._past_owner(core - 1, end)) is not None and own_number(doc[number - 1]):
            whole = self._item(past, end, first=first)  # "two of the column's five vehicles"
            some = own_number(doc[number - 1])
            return None if whole is None else replace(whole, start=at, number=Interval(low=some or 0, high=some))
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
        owned = next((past + 1 for past in range(head, core, -1) if doc[past].tag_ == "POS"), None)
        core = owned or core
        if core < head and self._is_trigger(core) and doc[core].tag_ in ("VBN", "VBD", "JJ"):
            core += 1  # "two burned cars", "two burnt-out cars"
            while core < head and (doc[core].tag_ == "HYPH" or doc[core].lower_ == "out"):
                core += 1
        known = self._things.get(head)
        entry = known.value if known else None
        some = (
            1 if first_of else own_number(doc[number - 1]) if core > number > at else None
        )  # "three of the five vehicles"
        stated = Interval(low=some, high=some) if some is not None else self._counted(at, core)
        if owned is not None and entry is not None and entry.kind in _IN_PARTS and doc[head].tag_ in ("NN", "NNP"):
            stated = Interval(low=1, high=1)  # "two soldiers' car"
        interval = stated or number_of(doc, at, core, head, entry) or self._owned(head, entry)
        if doc[head].lower_ in _PAIRED and any(t.lower_ in ("pair", "pairs") for t in doc[at:core]):
            interval = None  # "a pair of binoculars"
        nounlike = self._open and doc[head].tag_ in ("NN", "NNS", "JJ", "CD", "VBG")
        listed = entry is None and not first and interval is not None and self._is_listed(at, head)
        if entry is None and not (counted and (nounlike or listed or doc[head].lower_ in STANDS_FOR)):
            return None
        return Item(at, core, head, self._skip(stop, end), interval, entry, listed=listed)

    def _past_number(self, at: int, end: int, *, counted: bool) -> tuple[int, int, bool]:
        """Where a name begins behind its number and article, where the number ends, and whether it is the first of
        several: "three of the five", "dozens of", "the rest of"."""
        doc, core = self._doc, at
        while core < end and (self._counts_on(core) or self._is_ordinal(core)) and not self._is_name_number(core):
            if doc[core].lower_ == "one" and core > at and doc[core - 1].lower_ in ORDINALS:
                break  # "a third one"
            core += 1
            core += 3 * is_told_twice(doc, core, end)
        number = core
        first_of = self._is_first_of(core, at, end)
        core += first_of
        if counted and core < end and doc[core].lower_ in ("rest", "remainder") and doc[core - 1].lower_ == "the":
            core += 1  # "the rest of the barracks"
        if counted and core < end and doc[core].lower_ == "of" and core + 1 < end:
            core += 1  # "dozens of", "all of the", "one of whose"
            while core < end and (self._starts(core) or doc[core].lower_ in HEDGES or doc[core].lower_ == "whose"):
                core += 1
        return core, number, first_of

    def _most_of(self, at: int, end: int) -> Item | None:
        """The one thing of which a part is told: "most of the building", "a stretch of the pipeline"."""
        share = at + (self._doc[at].lower_ in ("a", "one", "the"))
        share += share > at and share + 1 < end and self._doc[share].tag_ == "JJ"  # "a long stretch"
        if share + 2 >= end or self._doc[share + 1].lower_ != "of":
            return None
        if self._doc[share].lower_ not in (_SHARES if share == at else _STRETCHES):
            return None
        whole = self._item(share + 2, end, first=True)
        single = whole is not None and whole.kind in _IN_PARTS and self._doc[whole.head].tag_ in ("NN", "NNP")
        if whole is None or not single:
            return None
        stretch = (
            share > at and whole.kind == "infrastructure"
        )  # "a stretch of the line": of how many lines is not told
        return replace(whole, start=at, part=True, number=None if stretch else whole.number)

    def _past_owner(self, at: int, end: int) -> int | None:
        """Where the number stands behind those who own the things: "the guards' 12 rifles"."""
        if self._doc[at].lower_ != "the":
            return None
        mark = next((i for i in range(at + 2, min(at + _OWNER, end - 1)) if self._doc[i].tag_ == "POS"), None)
        return None if mark is None or own_number(self._doc[mark + 1]) is None else mark + 1

    def _is_first_of(self, core: int, at: int, end: int) -> bool:
        """Whether one of several is named by its place among them: "the first of their vehicles"."""
        said = at < core < end - 1 and self._doc[core].lower_ in ORDINALS | {"last", "lead"}
        return said and self._doc[at].lower_ == "the" and self._doc[core + 1].lower_ == "of"

    def _owned(self, head: int, entry: ObjectEntry | None) -> Interval | None:
        """As many as those who have one each: "the houses of three officers"."""
        at, doc = head + 2, self._doc
        if entry is None or entry.kind not in _ONE_EACH or doc[head].tag_ not in ("NNS", "NNPS") or at >= len(doc):
            return None
        number = own_number(doc[at]) if doc[head + 1].lower_ == "of" else None
        among = at + 2 if doc[at + 1 : at + 3] and doc[at + 1].lower_ == "of" else at  # "two of his relatives"
        if among > at:  # "four of the army's men"
            among = next((t.i for t in doc[among : among + _OWNER] if t.tag_ == "POS"), among)
        owners = next((t for t in doc[among + 1 : among + 6] if t.tag_ not in _DESCRIBES), None)
        if number is None or owners is None or owners.lower_ not in self._persons:
            return None
        return Interval(low=number, high=number)

    def _is_listed(self, at: int, head: int) -> bool:
        """Whether an unknown noun may be one more thing of a list: "nine rifles, two vests and a bayonet"."""
        word = self._doc[head]
        counted = own_number(self._doc[at]) is not None or self._doc[at].lower_ in ("a", "an")
        noun = (
            word.tag_ in ("NN", "NNS", "NNPS")
            and word.lower_ not in self._people | STANDS_FOR
            and not self._is_trigger(head)
        )
        return counted and noun

    def _together(self, head: int, of: int, end: int) -> Item | None:
        """What a word for several together is made up of, where they are counted: "a convoy of four lorries"."""
        inner = self._item(of + 1, end, first=False) if self._doc[head].lower_ in _TOGETHER else None
        return None if inner is None or inner.number is None or inner.kind in ("unit", "none") else inner

    def _is_measure(self, at: int, head: int) -> bool:
        """Whether a word before "of" only says how much there is: "a store of fuel", not "the store of a camp"."""
        word = self._doc[head].lower_
        if word == "store" and (kept := self._arms_at(head + 2)) is not None and kept.id == "supplies":
            return False  # "a store of fuel was burned"
        if word in STOCKS:
            return self._doc[at].lower_ in ("a", "an") or self._arms_at(head + 2) is not None
        return word in MEASURES or (word in CONTAINERS and self._arms_at(head + 2) is not None)

    def _arms_at(self, at: int) -> ObjectEntry | None:
        """What arms or goods are named at ``at``: "stores of ammunition"."""
        known = self._things.get(self._core_end(at, at, len(self._doc)) - 1)
        held = known is not None and known.value.kind in ("weapon", "supplies", "equipment")
        return known.value if known is not None and held else None

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
                or (token.tag_ in FINITE and not self._is_fitted(at))
            ):
                return at
            at += 1
        return at

    def _is_fitted(self, at: int) -> bool:
        """Whether a verb only says what a thing bears: "a pickup mounted with a gun", tagged as what somebody did."""
        words = self._doc[at : at + 2]
        return len(words) == 2 and words[0].lower_ in _FITTED and words[1].lower_ == "with"

    def _points_back(self, at: int) -> bool:
        """Whether a pronoun only goes back to the thing itself: "a pickup with a gun on it"."""
        return self._doc[at].lower_ in ("it", "them") and at > 0 and self._doc[at - 1].tag_ in ("IN", "TO", "VBG")

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
        word = self._doc[stop - 1].lower_ if stop > at else ""
        measure = word in MEASURES | STOCKS and stop < end and self._doc[stop].lower_ == "of"
        return measure or self._bare_head(at, end) is not None
