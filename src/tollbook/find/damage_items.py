"""Lists of things in a sentence: "one bunker, two ISIL-held buildings and an unstated amount of equipment".

The parser loses its way in long lists, so these are read from word to word: an item begins with a number, an article
or a known word, ends with its noun, may drag a phrase along ("in ISIL hands"), and the list goes on at a comma, a
semicolon or "and".
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.damage_clauses import is_told_of
from tollbook.find.damage_numbers import own_number
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_referring import SAYS_WHICH, ReferringReader
from tollbook.find.damage_words import JOINS, STANDS_FOR, STOP
from tollbook.parse import FINITE

_DASHES = (":", "—", "–", "-", "--")
_FAR = 14  # words from a verb to its list behind a colon
_DEAD = frozenset(("dead", "killed", "slain", "wounded"))
_BEFORE_LIST = frozenset(("and", ",", ";", ":", "while"))
_OF_ONE = frozenset(("was", "is", "has"))
_LIST = 3  # things told with a comma before the last
_WERE = frozenset(("were", "are", "being"))
_WHEN = frozenset(("after", "before", "since", "once", "as", "until"))


class ItemReader(ReferringReader):
    """Reads lists of things in one sentence."""

    def items(self, start: int, end: int) -> tuple[Item, ...]:
        """The list that begins at ``start``, as far as it goes before ``end``."""
        found: list[Item] = []
        clause = 0  # how many stand before the last semicolon
        at = self._opening(start, end)
        while at < end:
            item = self._item(at, end, first=not found) or (None if found else self._unknown_first(at, end))
            if item is None or self._is_subject(item, end):
                found = found if clause == 0 else found[:clause]
                break
            if found and item.number is None and self._as_many(item.start):
                item = replace(item, number=found[-1].number)
            if found and item.listed and found[-1].kind == "none":
                item = replace(item, entry=found[-1].entry)  # "six soldiers dead and 11 hurt"
            found.append(item)
            clause = len(found) if self._doc[min(item.end, end - 1)].text == ";" else clause
            told = self._one_by_one(item, end) if item.number is None else None
            at = told or self._next(item.end, end, unnumbered=item.number is None)
            if at < 0:
                break
        return tuple(i for i in found if i.kind != "none" and not self._is_area(i))

    def _is_area(self, item: Item) -> bool:
        """Whether a word for a building is that of an area behind its name: "at Bambari, Ouaka prefecture"."""
        named = item.start < item.head and self._doc[item.start].tag_ == "NNP"
        return named and self._doc[item.head].lower_ == "prefecture"

    def _unknown_first(self, at: int, end: int) -> Item | None:
        """A noun that is only known for a thing from what it is listed with: "took a tripod, two rifles and ..."."""
        item = self._item(at, end, first=False)
        after = -1 if item is None or not item.listed else self._next(item.end, end)
        further = None if after < 0 else self._item(after, end, first=False)
        known = further is not None and further.kind in ("weapon", "equipment") and not self._is_subject(further, end)
        return item if known else None

    def _as_many(self, at: int) -> bool:
        """Whether a thing is as many as the one before: "nine motorcycles and as many rifles"."""
        words = [t.lower_ for t in self._doc[at - 1 : at + 2]]
        return words[:2] == ["as", "many"] and words[2:] != ["as"]

    def further(self, at: int, end: int) -> tuple[Item, ...]:
        """What a list goes on with behind ``at``: "carried off four others along with a mortar"."""
        after = self._next(at, end)
        return () if after < 0 else self.items(after, end)

    def list_before(self, at: int, first: int, end: int) -> int | None:
        """Where a list begins of which the parser took the last things alone for a subject that starts at ``at``:
        "the post fell and a machine gun, two launchers and a mortar were taken"; None where it doesn't go on so."""
        if at - 1 <= first or self._doc[at - 1].lower_ not in ("and", ","):
            return None
        parted = (
            self._doc[at - 2].text == ","
        )  # "a gun, two rifles, and ammunition", or "took a gun, and two cars were"
        for start in range(first, at):
            before = self._doc[start - 1]
            if parted and start and before.lower_ not in ("and", ";"):
                continue
            opens = start == 0 or before.lower_ in _BEFORE_LIST or before.tag_ == "NNP"
            opens = opens or (before.lower_ == "with" and start > 1 and self._doc[start - 2].text == ",")
            opens = opens or (own_number(self._doc[start]) is not None and before.tag_ in ("NN", "NNS"))
            if any(t.lower_ == "and" for t in self._doc[start : at - 1]):
                continue  # "took a mortar and five rifles, and two lorries were burned"
            if not opens or not self._starts(start) or self._item(start, end, first=True) is None:
                continue
            items = self.items(start, end)
            found = bool(items) and items[0].start == start and any(i.start == at for i in items)
            if found and parted and len(items) < _LIST:
                continue
            if found and (items[-1].end >= end or is_told_of(self._doc, items[-1].end, end)):
                return start
        return None

    def _opening(self, at: int, end: int) -> int:
        """Where a list begins, past words for all of it: "hauled away everything of use: two guns and a radio"."""
        if at < end and self._doc[at].lower_ in ("everything", "whatever", "what", "all", "anything"):
            near = range(at + 1, min(at + _FAR, end - 1))
            marks = (i for i in near if self._doc[i].text in _DASHES or self._doc[i].lower_ == "namely")
            mark = next(marks, None)
            for word in self._doc[at : min(at + _FAR, end - 1)]:
                if word.lower_ not in ("among", "including"):
                    continue
                past = word.i + 1 + (word.lower_ == "among")
                if past < end and (word.lower_ == "including" or self._doc[past - 1].lower_ in ("it", "them", "these")):
                    return past if self._starts(past) else at  # "whatever they could carry, among it two mortars"
            if mark is not None and not any(t.text in ",;." for t in self._doc[at : mark - 1]):
                return mark + 1
        if at + 3 < end and own_number(self._doc[at]) is not None and self._doc[at + 1].lower_ in _DEAD:
            listed = self._doc[at + 2].lower_ in (",", "and") and self._starts(at + 3)
            return at + 3 if listed else at  # "leaving six dead, nine rifles and a mortar"
        return self._past_adverbs(at, end)

    def _past_adverbs(self, at: int, end: int) -> int:
        """Past what may stand between a verb and its list: a colon, adverbs, "in Mosul" before a number."""
        while at < end and (
            self._doc[at].text in (":", ")", "–", "-")
            or (self._doc[at].tag_ == "RB" and self._doc[at].lower_ != "not")
            or (self._doc[at].tag_ == "JJ" and at + 1 < end and self._doc[at + 1].text == ":")  # "was large: two guns"
        ):
            if self._starts(at):
                break
            at += 1
        if at >= end or self._starts(at):
            return at
        aside = at + 1 < end and self._doc[at].text == "," and self._doc[at + 1].pos_ in ("ADP", "ADV", "SCONJ")
        if aside:  # ", by first count, six"
            past = next((i for i in range(at + 1, min(at + 7, end - 1)) if self._doc[i].text == ","), None)
            told = next((i for i in range(at + 1, min(at + _FAR, end - 1)) if self._doc[i].text == ":"), None)
            if told is not None and self._starts(told + 1):  # "seized, in the raid on the camp: two lorries"
                return told + 1
            return past + 1 if past is not None and self._starts(past + 1) else at
        if (self._doc[at].pos_ == "ADP" or self._doc[at].lower_ == "upon") and self._doc[at].lower_ != "by":
            for past in range(at + 1, min(at + 12, end - 1)):
                token = self._doc[past]
                if token.text == ":" and self._starts(past + 1):  # "Destroyed near Sinjar: two tunnels"
                    return past + 1
                if token.text in ",;." or self._is_trigger(past):
                    break
                number = own_number(token) is not None and self._doc[past + 1].text not in ",;."
                single = token.lower_ in ("a", "an") and self._doc[past - 1].tag_ in ("NN", "NNS", "NNP")
                if single:  # "destroyed with missiles a tank and two lorries"
                    return past
                if number and not any(t.text == ":" for t in self._doc[past : min(past + 6, end)]):
                    return past
        return at

    def _next(self, at: int, end: int, *, unnumbered: bool = False) -> int:
        """Where the next item starts, or -1 where the list ends. What was told without number may be told one by one
        behind a colon: "took their weapons: nine rifles and a radio"."""
        joined = False
        while at < end:
            token = self._doc[at]
            low = token.lower_
            joins = low in JOINS or (joined and low in ("well", "also"))
            together = low == "with" and self._doc[at - 1].lower_ in ("along", "together")
            if token.text in (",", ";", ")") or joins or together or (token.text == ":" and unnumbered):
                joined = True
                at += 1
                continue
            if joined and unnumbered and (told := self._told_of_them(at, end)) is not None:
                return told
            aside = self._aside(at, end) if joined else None
            if aside is None:
                break
            at = aside
        if not joined or at >= end or self._is_trigger(at):
            return -1
        return at if self._starts(at) or self._plausible_bare(at, end, first=False) else -1

    def _told_of_them(self, at: int, end: int) -> int | None:
        """Where what is counted begins of things that are not: "took many arms, among them six rifles", "took their
        arms, which were six rifles"."""
        words = self._doc[at].lower_, self._doc[at + 1].lower_ if at + 1 < end else ""
        alone = words[0] in ("including", "namely")
        past = at + 1 if alone else at + 2
        among = (
            alone
            or (words[0] == "which" and words[1] in _WERE)
            or (words[0] in ("among", "amongst") and words[1] in ("them", "these", "which", "it"))
        )
        return past if among and past < end and own_number(self._doc[past]) is not None else None

    def _one_by_one(self, item: Item, end: int) -> int | None:
        """Where what follows a thing without number is counted: "arms including six rifles", "arms (six rifles)"."""
        at = item.head + 1
        opens = at + 1 < end and self._doc[at].lower_ in ("including", "(") and self._doc[at + 1].lower_ != "the"
        return at + 1 if opens and self._starts(at + 1) else None

    def _aside(self, at: int, end: int) -> int | None:
        """Where an aside ends that only tells of what was listed: ", including two tankers, and a boat"."""
        words = (self._doc[at].lower_, self._doc[at + 1].lower_ if at + 1 < end else "")
        in_all = [t.lower_ for t in self._doc[at + 1 : at + 3]] in (["in", "number"], ["in", "all"], ["in", "total"])
        if (
            words[0] != "including"
            and not (in_all and own_number(self._doc[at]) is not None)
            and not (
                (words[0] in ("of", "some", "both", "all") or own_number(self._doc[at]) is not None)
                and words[1] in ("which", "of")
            )
        ):
            return None
        for past in range(at + 1, min(at + 12, end - 1)):
            if self._is_trigger(past):
                return None
            if self._doc[past].text in (",", ";"):
                return past
        return None

    def _is_governed(self, item: Item) -> bool:
        """Whether a thing is joined to one that hangs, with a noun, on a preposition before: not "was burned with two
        jeeps and a lorry was taken"."""
        above = self._doc[item.head]
        while above.dep_ == "conj" and above.head.i < above.i:
            above = above.head
        if above.i >= item.start or above.dep_ != "pobj":
            return False
        while above.pos_ in ("ADP", "ADV") or above.dep_ == "pobj":
            above = above.head
        return above.pos_ not in ("VERB", "AUX")

    def _agrees(self, item: Item) -> bool:
        """Whether the verb behind a thing is in its number, and not "the capture of nine rifles was filmed"."""
        return not (self._doc[item.head].tag_ in ("NNS", "NNPS") and self._doc[item.end].lower_ in _OF_ONE)

    def _is_subject(self, item: Item, end: int) -> bool:
        """Whether the phrase opens a clause of its own: "..., and two strikes at Qaim engaged ..."."""
        if item.end >= end:
            return False
        if self._doc[item.start].lower_ == "the" and self._doc[item.head].lower_ in ("second", "third", "fourth"):
            return True  # "the first damaged a lorry and the second, aimed at those who came, killed"
        if self._doc[item.head].lower_ in STANDS_FOR and self._doc[item.head].dep_ in ("nsubj", "nsubjpass"):
            return self._doc[item.head].head.i >= item.end  # "burned two lorries; a third, without tyres, was spared"
        if any(t.lower_ in _WHEN for t in self._doc[item.head + 1 : item.end]):
            return False  # "a hut and nine houses, after the inhabitants had left"
        word = self._doc[item.head]
        if word.dep_ in ("nsubj", "nsubjpass") and item.end < word.head.i < end and word.head.tag_ in (*FINITE, "VBN"):
            told = self._doc[item.end].tag_ in FINITE and self._agrees(item)
            # "..., and two jeeps that came to help were fired upon", "; the tank it bore was damaged"
            return told or self._doc[item.end].tag_ in SAYS_WHICH
        token = self._doc[item.end]
        if token.lower_ == "found" and token.tag_ == "VBN":
            return False  # "burned the tents and two vehicles found there"
        if token.tag_ == "VB" and token.nbor(-1).lower_ == "to":
            return False  # "destroyed all of the weapons to eliminate a danger"
        if token.tag_ in FINITE and self._is_governed(item):
            return False  # "the capture of a gun and nine rifles at A was filmed"
        if self._is_trigger(item.end) or token.tag_ in FINITE:
            return token.dep_ not in ("relcl", "acl")
        return token.lower_ in STOP and token.pos_ in ("AUX", "VERB")
