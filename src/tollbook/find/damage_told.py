"""What a sentence is found to tell of its things so far, so that no thing is told twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tollbook.find.damage_clauses import auxiliary
from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_phrases import Item
from tollbook.find.damage_retold import blown_up
from tollbook.find.damage_words import STANDS_FOR
from tollbook.mentions import DamageMention, Sentence
from tollbook.parse import Doc

_CAME_TO = (("captured", "destroyed"), ("damaged", "destroyed"))
_THINGS = frozenset(
    ("vehicle", "aircraft", "vessel", "weapon", "equipment", "supplies", "building", "infrastructure", "position")
)
_REMAINS = frozenset(("shell", "shells", "hulk", "hulks", "wreck", "frame"))
_ORDINAL = re.compile(r"first|second|third|\w*[a-z\d]th|\d+(?:st|nd|rd)")
_SUMS = frozenset(("number", "total", "count", "tally"))
_PARTLY = frozenset(("partly", "partially", "half", "almost", "nearly"))
_CHARGE = frozenset("vest belt device bomb charge ied jacket".split())
_CHARGES = ("explosive", "bomb", "booby", "rigged")


class Told:
    """Collects the damage of one sentence. What is told of a thing after it was hit is what came of it."""

    def __init__(self, sentence: Sentence, doc: Doc) -> None:
        self.found: list[DamageMention] = []
        self._sentence, self._doc = sentence, doc
        self._blown: set[int] = set()  # things that a charge was set off at
        self._at: dict[int, int] = {}  # the place in ``found`` of each thing, by the index of its last word

    @property
    def gone(self) -> frozenset[int]:
        """The things of which more is told than that they were aimed at."""
        return frozenset(h for h, at in self._at.items() if self.found[at].outcome != "engaged")

    def fitting(self, items: Iterable[Item], trigger: Trigger, *, again: bool, here: bool = True) -> list[Item]:
        """The items that the words of a trigger, which stands ``here`` or in the next sentence, can be said of. Beside
        one that fits, other things fit too: "lost a tank and a mortar", "seized two posts and a rifle"."""
        listed = list(items)
        goes_off = here and (trigger.entry.id == "detonate" or self._doc[trigger.start].lemma_ == "go")
        if goes_off and self._is_charge(listed, trigger):
            return []
        fit = [i for i in listed if self._fits(i, trigger, again=again)]
        if all(i.listed for i in fit):
            return []
        return [i for i in listed if i in fit or i.kind in _THINGS or self._stands_for(i)] if fit else []

    def _is_charge(self, listed: Sequence[Item], trigger: Trigger) -> bool:
        """Whether what was detonated is a charge: "entered the market with a bomb, detonating it"."""
        if any(self._doc[i.head].lower_ in _CHARGE for i in listed):
            return True
        after = self._doc[trigger.end].lower_ if trigger.end < len(self._doc) else ""
        return after == "it" and not _CHARGE.isdisjoint(t.lower_ for t in self._doc[: trigger.start])

    def new(self, items: Iterable[Item], trigger: Trigger) -> list[Item]:
        """The fitting items of which nothing was said yet, or less."""
        found = [i for i in self.fitting(items, trigger, again=bool(self.found)) if self._adds(i, trigger)]
        if blown_up(self._doc[trigger.start].lower_):
            self._blown.update(i.head for i in found)
        return found

    def take(self, items: Iterable[Item], trigger: Trigger) -> bool:
        """Adds what was done to ``items``; whether there were any."""
        some = False
        for item in items:
            some = True
            if item.head in self._at:  # "hit a lorry and destroyed it"
                earlier = self.found[self._at[item.head]]
                called = earlier.object if self._stands_for(item) else None  # "another was hit and burned"
                self.found[self._at[item.head]] = self._mention(trigger, item, called)
                continue
            if item.number is not None and item.number.high == 0:
                continue
            before = self.found[-1].object if self.found and self._stands_for(item) else None
            if item.entry is not None or not self._stands_for(item) or before:
                self._at[item.head] = len(self.found)
                self.found.append(self._mention(trigger, item, before))
        return some

    def _adds(self, item: Item, trigger: Trigger) -> bool:
        """Whether nothing was said of a thing yet, no more than that it was hit, or that it was taken before it was
        burned."""
        at = self._at.get(item.head)
        if at is None:
            return True
        now = self.found[at].outcome, trigger.entry.outcome
        if (now[0] == "engaged" and now[1] != "engaged") or now in _CAME_TO:
            return True
        if now == ("destroyed", "damaged") and item.head in self._blown:
            return True  # "blew up a bridge, causing damage to it"
        verb = auxiliary(self._doc[trigger.start]) or self._doc[trigger.start]
        # "left behind a lorry that was burned", "lost two lorries that fell to the fighters"
        return verb.i > 1 and verb.nbor(-1).lower_ == "that" and verb.i - 2 == item.head

    def _fits(self, item: Item, trigger: Trigger, *, again: bool) -> bool:
        """Whether the words of a trigger are said of such a thing, or of "two others" after things named before."""
        kinds = trigger.entry.kinds
        if self._doc[item.head].lower_ == "bullet" or self._is_sum(item):
            return False  # "escaped with a bullet in the arm"
        if trigger.modifier and self._doc[item.head].lower_ in _REMAINS:
            return False  # "was left a burnt-out shell"
        if item.part and trigger.entry.outcome not in ("destroyed", "damaged", "engaged"):
            return False  # "captured a side of the camp"
        if trigger.entry.apart and self._is_apart(item, trigger.entry.apart):
            return False
        if trigger.entry.of:
            return item.entry is not None and item.entry.id in trigger.entry.of
        return not kinds or item.kind in kinds or item.listed or (again and self._stands_for(item))

    def _is_sum(self, item: Item) -> bool:
        """Whether a thing only adds to a sum over time: "the ninth lorry lost since May", "the number of lorries"."""
        words = self._doc[item.start : item.head + 1]
        if len(words) < 2 or words[0].lower_ != "the":
            return False
        counted = self._doc[item.head].dep_ == "attr" and any(_ORDINAL.fullmatch(t.lower_) for t in words[1:-1])
        return counted or words[1].lower_ in _SUMS

    def _is_apart(self, item: Item, apart: tuple[str, ...]) -> bool:
        """Whether words are never said of such a thing, or of one that carries such: "a lorry laden with a bomb"."""
        kept = item.entry is not None and item.entry.id in apart
        return kept or any(t.lower_.startswith(_CHARGES) for t in self._doc[item.start : item.end])

    def _stands_for(self, item: Item) -> bool:
        """Whether an item is a word or number alone for the thing named before: "two others", "four"."""
        alone = self._doc[item.head].lower_ in STANDS_FOR or item.core == item.head
        return item.entry is None and not item.listed and alone

    def _is_as_many(self, item: Item) -> bool:
        """Whether there were as many as of what was hit before: "two cars were burned and as many guns taken"."""
        before = [t.lower_ for t in self._doc[max(item.start - 1, 0) : item.start + 2]]
        return before[:2] == ["as", "many"] and before[2:] != ["as"]

    def _mention(self, trigger: Trigger, item: Item, name: str | None) -> DamageMention:
        if item.number is None and self.found and self._is_as_many(item):
            item = replace(item, number=self.found[-1].interval)
        outcome = trigger.entry.outcome
        if outcome == "destroyed" and (item.part or _is_partly(self._doc, trigger)):
            outcome = "damaged"
        return DamageMention(
            span=self._sentence.span_of(self._doc[item.start : item.head + 1]),
            rule=f"damage.{trigger.entry.id}",
            object=name or item.name(self._doc),
            outcome=outcome,
            trigger=self._sentence.span_of(self._doc[trigger.start : trigger.end]),
            interval=item.number,
        )


def _is_partly(doc: Doc, trigger: Trigger) -> bool:
    """Whether words say that only a part was destroyed: "was partly brought down", "half burned"."""
    return any(t.lower_ in _PARTLY for t in doc[max(trigger.start - 2, 0) : trigger.end])
