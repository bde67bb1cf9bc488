"""What other words stand for among the things of a sentence: "it", "its destruction", "another"."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.damage_bounds import COMPASS
from tollbook.find.damage_numbers import own_number
from tollbook.find.damage_phrases import Item, PhraseReader
from tollbook.find.damage_things import Kind
from tollbook.find.damage_words import ARTICLES
from tollbook.find.phrases import singular
from tollbook.model import Interval
from tollbook.parse import Token

_WHERE = frozenset(
    ("on", "at", "near", "along", "from", "to", "towards", "toward", "between", "beside", "outside", "of")
)
_BEARS_IT = frozenset("with in of carrying transporting hauling bringing delivering containing".split())
_EITHER_NUMBER = frozenset(("barracks", "headquarters"))  # one or several
_ONE_OF = frozenset(("one", "first", "last", "lead"))
_HITTING = frozenset("hit strike target attack bomb bombard engage shell".split())
_AIMED = frozenset(("at", "on", "upon", "against"))
_PASSING = frozenset(("leave", "pass", "enter", "approach", "reach", "cross", "near", "visit"))
_UNTOLD: frozenset[Kind] = frozenset(("none", "unit"))  # nothing that is counted in parts
_SETS = frozenset(("tube", "set"))
_SINGLE = frozenset(("vehicle", "aircraft", "vessel"))
# Words for any thing of its class, such as the one named before.
GENERIC: dict[str, Kind] = {
    "vehicle": "vehicle", "machine": "vehicle", "car": "vehicle", "building": "building", "structure": "building",
    "aircraft": "aircraft", "plane": "aircraft", "vessel": "vessel", "ship": "vessel", "boat": "vessel",
}  # fmt: skip
# Tags of words behind a thing that say which it is: "the jeep escorting it", "the tank it bore".
SAYS_WHICH = frozenset(("WDT", "PRP", "VBG"))
GOES_BACK = frozenset(("it", *GENERIC))
_WAYS = frozenset(("road", "roads", "highway", "street", "route", "track", "crossing", "railway"))


class ReferringReader(PhraseReader):
    """Finds the thing that is meant."""

    def last_before(self, stop: int, kinds: tuple[Kind, ...] = (), *, plural: bool, near: bool = False) -> Item | None:
        """The thing last named before ``stop`` that "it" or "them" can stand for; of one of ``kinds`` if given.

        What only says where is passed over for what was hit there ("under a car on the road, and it was destroyed"),
        unless the pronoun stands beside its noun (``near``): "the road, which was destroyed".
        """
        heads = sorted((h for h in self._things if h < stop), key=lambda h: (not near and self._apart(h), -h))
        for head in (h for h in heads if self._may_be_meant(h, stop, kinds, near=near)):
            start = self._things[head].start
            while start and (self._starts(start - 1) or self._describes(start - 1)):
                start -= 1
                if self._doc[start].lower_ in ARTICLES:
                    break
            among = self._some_of(start)
            item = self._item(start if among is None else among, head + 1, first=True)
            if item is None or item.head != head:
                continue
            either = self._doc[head].lower_ in _EITHER_NUMBER and self._doc[start].lower_ in ("a", "an", "the")
            many = (self._doc[head].tag_ in ("NNS", "NNPS") and (plural or not either)) or (
                not near and bool(list(self._doc[head].conjuncts))
            )
            if (many and not (among is not None and self._doc[start - 2].lower_ in _ONE_OF)) == plural:
                one = not plural and item.number is None and item.kind in _SINGLE  # "a munitions lorry ... and it"
                return replace(item, number=Interval(low=1, high=1)) if one else item
        return None

    def _governor(self, head: int) -> str:
        """The word that a thing, or the first of those it is listed with, hangs on: "with machine guns and rockets"."""
        first = self._doc[head]
        while first.dep_ == "conj" and first.head.i < first.i:
            first = first.head
        return first.head.lower_

    def with_its_like(self, item: Item | None) -> tuple[Item, ...]:
        """A thing with those that it is joined to, all of which "them" stands for: "hit two jeeps and a lorry, burning
        them"."""
        if item is None:
            return ()
        heads = sorted({item.head, *(t.i for t in self._doc[item.head].conjuncts if t.i in self._things)})
        several = [self._named_at(h) for h in heads] if len(heads) > 1 else [item]
        found = tuple(i for i in several if i is not None and i.entry is not None)
        return found if all(i.kind == item.kind for i in found) else (item,)

    def _named_at(self, head: int) -> Item | None:
        """The thing or things whose name ends at ``head``, with their number."""
        found = (self.last_before(head + 1, plural=many, near=True) for many in (False, True))
        return next((i for i in found if i is not None and i.head == head), None)

    def _may_be_meant(self, head: int, stop: int, kinds: tuple[Kind, ...], *, near: bool) -> bool:
        """Whether a pronoun at ``stop`` may go back to a thing: not to what it was hit with, what it bore or, if they
        stand apart, the place it was at ("a Humvee at a post near Gubio, which was burned")."""
        entry, above = self._things[head].value, self._governor(head)
        if entry.id == "explosive":
            return False  # what hit it: "was struck with an explosive device, disabling it"
        if entry.kind == "weapon" and above in ("with", "by", "using"):
            return False  # "was targeted with a machine gun, disabling it"
        if entry.kind == "weapon" and head + 1 < len(self._doc) and self._doc[head + 1].lower_ == "fire":
            return False  # "came under machine gun fire, disabling it"
        doer = self._doc[head]
        if near and doer.dep_ == "nsubj" and any(c.dep_ == "dobj" and c.i < stop - 1 for c in doer.head.children):
            return False  # "aircraft bombed an office, which was burned"
        unlikely = entry.kind in ("none", "supplies", "unit") or (entry.kind == "weapon" and not self._is_hit(head))
        if entry.kind not in kinds and unlikely:
            return False
        if entry.kind == "supplies" and above in _BEARS_IT:
            return False  # "doused it with petrol before setting it alight", "a tanker carrying fuel"
        way = entry.id == "infrastructure" and self._is_way(head)
        if not self._is_where(head) or not (near or way):
            return True
        beside = head + 2 >= stop and not way
        return near and (beside or not any(f.value.kind in _SINGLE for h, f in self._things.items() if h < head))

    def _some_of(self, start: int) -> int | None:
        """Where the words begin that tell of some of the things named at ``start``: "detonated on one of their lorries,
        destroying it", "the first of the lorries, which was burned"."""
        if start < 2 or self._doc[start - 1].lower_ != "of":
            return None
        if self._doc[start - 2].lower_ not in _ONE_OF and own_number(self._doc[start - 2]) is None:
            return None
        return start - 2 - (start > 2 and self._doc[start - 3].lower_ == "the")

    def _is_hit(self, head: int) -> bool:
        """Whether a weapon is what was struck, not what it was done with: "hit a mortar", "a missile at a mortar"."""
        word = self._doc[head]
        struck = word.dep_ in ("dobj", "nsubjpass") and word.head.lemma_ in _HITTING
        aimed = word.dep_ == "pobj" and word.head.lower_ in _AIMED
        return struck or (aimed and self._doc[word.head.i - 1].pos_ == "NOUN")

    def named(self, item: Item) -> Item:
        """A thing by the name it had before: "went off under a minibus, wrecking the vehicle"; a "mortar tube" is a
        mortar, but where strikes name their targets."""
        if not self._open and item.head > item.core and singular(self._doc[item.head].lower_) in _SETS:
            whole = replace(item, head=item.head - 1).name(self._doc)
            return replace(item, called=whole)
        if item.core != item.head or self._doc[item.head].lower_ not in GENERIC or not item.start < item.head:
            return item
        if self._doc[item.start].lower_ != "the" or self._doc[item.head - 1].i != item.start:
            return item
        if item.head + 1 < len(self._doc) and self._doc[item.head + 1].tag_ in SAYS_WHICH:
            return item
        heads = [h for h in self._things if h < item.start and self._things[h].value.kind == item.kind]
        meant = self.last_before(heads[0] + 1, plural=False, near=True) if len(heads) == 1 else None
        return item if meant is None or meant.head != heads[0] else replace(item, called=meant.name(self._doc))

    def tells_of_people(self, after: int, before: int) -> bool:
        """Whether somebody is named between two words."""
        return any(t.lower_ in self._persons for t in self._doc[after + 1 : before])

    def several_before(self, stop: int, kinds: tuple[Kind, ...] = ()) -> Item | None:
        """The things last named in the plural before ``stop``, of one of ``kinds`` if given."""
        for head in sorted((h for h in self._things if h < stop), reverse=True):
            entry = self._things[head].value
            if entry.kind in _UNTOLD or (kinds and entry.kind not in kinds) or entry.id == "explosive":
                continue
            if entry.kind == "weapon" and self._governor(head) in ("with", "by", "using"):
                continue  # what they were hit with
            if (
                self._doc[head].tag_ not in ("NNS", "NNPS")
                and singular(self._doc[head].lower_) == self._doc[head].lower_
            ):
                continue
            start = self._things[head].start
            while start and (self._starts(start - 1) or self._describes(start - 1)):
                start -= 1
                if own_number(self._doc[start]) is not None and not self._starts(start - 1):
                    break  # "on Monday two buses"
            item = self._item(start, head + 1, first=True)
            if item is not None and item.head == head:
                return item
        return None

    def _describes(self, at: int) -> bool:
        """Whether a word may stand between an article and its noun: "a Russian-made tank"."""
        token = self._doc[at]
        made = token.tag_ == "VBN" and at > 0 and self._doc[at - 1].tag_ == "HYPH"
        beside = token.tag_ == "VBG" and at > 0 and own_number(self._doc[at - 1]) is not None  # "nine adjoining huts"
        several = token.tag_ == "NNS" and token.dep_ == "compound"  # "a customs office"
        return made or beside or several or token.tag_ in ("JJ", "NN", "NNP", "HYPH", "POS")

    def stand_in(self, head: Token) -> Item | None:
        """ "another", "two others": a word that stands for the thing named before, with its own number; None where
        people were told of since."""
        last = max((h for h in self._things if h < head.i and self._things[h].value.kind != "none"), default=head.i)
        if self.tells_of_people(last, head.i):
            return None
        before = self._doc[head.i - 1] if head.i else None
        number = 1 if head.lower_ != "others" else None if before is None else own_number(before)
        interval = None if number is None else Interval(low=number, high=number)
        start = head.i - (head.lower_ == "others" and number is not None)
        return Item(start, head.i, head.i, head.i + 1, interval, None)

    def thing_at(self, at: int) -> Item | None:
        """The one thing, or the several of one name, named from ``at`` on."""
        return self._item(at, len(self._doc), first=True) if at < len(self._doc) else None

    def ending(self, stop: int) -> Item | None:
        """The one thing, or the several, named right before ``stop``: "the car" in "the car's windows"."""
        found = (self.last_before(stop, plural=many, near=True) for many in (False, True))
        return next((i for i in found if i is not None and i.head == stop - 1), None)

    def number_alone(self, stop: int, first: int) -> Item | None:
        """A number, or "another", right before ``stop`` for what was named before: "two were burned and four taken"."""
        at = stop - 1
        if at > first and self._doc[at].lower_ in ("others", "more"):
            at -= 1
        number = 1 if self._doc[at].lower_ == "another" else own_number(self._doc[at])
        if (
            at < first
            or number is None
            or (at and self._doc[at - 1].lower_ not in ("and", ",", ";", "while", "the", "then"))
        ):
            return None
        return Item(at, at, at, stop, Interval(low=number, high=number), None)

    def numbered(self, at: int, kinds: tuple[Kind, ...]) -> Item | None:
        """What "three of them" or "another" at ``at`` stands for."""
        words = [t.lower_ for t in self._doc[at : at + 3]]
        number = own_number(self._doc[at]) if at < len(self._doc) else None
        if number is not None and words[1:] == ["of", "them"]:
            meant = self.last_before(at, kinds, plural=True)
            return None if meant is None else replace(meant, number=Interval(low=number, high=number))
        if words[:2] == ["as", "many"] and words[2:] != ["as"] and len(words) > 2 and not self._is_named(at + 2):
            meant = self.last_before(at, kinds, plural=True)
            some = meant is not None and meant.number is not None
            return (
                Item(at, at, at, at + 2, meant.number, meant.entry, meant.name(self._doc)) if meant and some else None
            )
        after = self._doc[at + 1] if at + 1 < len(self._doc) else None
        ends = after is None or after.is_punct or after.pos_ in ("ADP", "CCONJ") or after.lower_ in ("before", "after")
        if words[:1] == ["another"] and ends:
            return Item(at, at, at, at + 1, Interval(low=1, high=1), None)
        return None

    def _is_named(self, at: int) -> bool:
        """Whether a number goes on to name its thing: "as many rifles"."""
        return self._doc[at].pos_ in ("NOUN", "PROPN", "ADJ")

    def pair_before(self, stop: int) -> tuple[Item, ...]:
        """The two things last named that "both" stands for: "on a lorry and a bulldozer, destroying both of them"."""
        items: list[Item] = []
        for head in sorted((h for h in self._things if h < stop and not self._is_where(h)), reverse=True):
            found = self.last_before(head + 1, plural=False, near=True)
            if found is None or found.head != head or found.number != Interval(low=1, high=1):
                continue
            items.append(found)
            if len(items) == 2:
                break
        if len(items) < 2 or not any(t.lower_ == "and" for t in self._doc[items[1].end : items[0].start]):
            return ()
        return items[1], items[0]

    def bearer(self, item: Item) -> Item | None:
        """The vehicle that a weapon is mounted on: "a pickup fitted with a heavy gun"."""
        if item.kind != "weapon" or item.start < 3 or self._doc[item.start - 1].lower_ != "with":
            return None
        head = next((h for h in (item.start - 2, item.start - 3) if h in self._things), None)
        if head is None or self._things[head].value.kind != "vehicle":
            return None
        start = self._things[head].start
        while start and self._starts(start - 1):
            start -= 1
        return self._item(start, head + 1, first=True)

    def _is_way(self, head: int) -> bool:
        """Whether a thing is the way that what was struck was on, never itself what "it" stands for."""
        return self._doc[head].lower_ in _WAYS

    def _apart(self, head: int) -> int:
        """How far a thing stands aside: not at all, to say where, or to say of which thing another was a part ("fell on
        the fuel tank of the camp and left it burning")."""
        above = self._doc[head].head
        shot_from = above.lower_ == "from" and self._things[head].value.kind in _SINGLE  # "shelled it from a vehicle"
        return self._is_aside(head) + shot_from + (above.lower_ == "of" and above.head.i in self._things)

    def _is_aside(self, head: int) -> bool:
        """Whether a thing is named to say where, or to say which thing is meant: "a digger that cut a trench"."""
        if self._is_where(head):
            return True
        at = self._doc[head]
        verb = at.head
        described = verb.dep_ == "relcl" and verb.head.i < verb.i and at.dep_ == "dobj"
        return described and verb.head.i in self._things

    def _is_where(self, head: int) -> bool:
        """Whether a thing is named to say where: "on the road", "to the headquarters", "near the bridge"."""
        at, kind = self._doc[head], self._things[head].value.kind
        if kind in ("vehicle", "aircraft", "vessel"):
            return False
        if at.dep_ == "compound" and at.head.lower_ in COMPASS:
            at = at.head  # "on the highway west of the town"
        passed = at.dep_ == "dobj" and at.head.lemma_ in _PASSING  # "a lorry was leaving the camp when it was hit"
        return passed or (at.dep_ == "pobj" and at.head.lower_ in _WHERE)
