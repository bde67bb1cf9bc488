"""Attacks that a sentence announces by their number and then lists by nouns alone.

"Two attacks took place in Kirkuk: a bomb on a police car in Dibis, and a raid on a barracks in Hawija."
"The fighters carried out two attacks, a mine on a Humvee near Dibis and sniper fire on a soldier at Hawija."
"""

from __future__ import annotations

import dataclasses
import re

from tollbook.find.act_items import ItemActs
from tollbook.mentions import ActMention, Reading, Sentence
from tollbook.spans import Span

LISTED = "acts.listed."  # how the rules of these acts begin
_HERALD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) (?:[\w-]+ ){0,3}?"
    r"(?:attacks|operations|bombings|strikes|assaults|raids|ambushes|blasts|explosions|incidents)\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"; (?:and )?|, (?:and )?(?:also )?| and (?:also )?|: | [-–—] ")
_COLON = re.compile(r": | [-–—] ")
_ON = re.compile(r" (?:on|against|at|under|of|upon|targeting|into) (?=\w)")
_ARTICLE = re.compile(
    r"(?:an?|the|one|another|two|three|\d) |(?=(?:mortar|rocket|sniper|machine|gun|artillery)\b)", re.IGNORECASE
)
# "on the 5th an ambush at X, and on the 9th of Safar the shelling of Y"
_MONTH = r"[A-Z][\w'’-]+(?: (?:al-)?[A-Z][\w'’-]+)?"
_DAY = re.compile(rf"[Oo]n (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of {_MONTH}| {_MONTH})?,? ")
_STRUCK_ENDS = re.compile(
    r"[,;.:]| (?:in|at|near|on|outside|inside|between|close|beside|(?:north|south|east|west)\w* of|and (?:an?|the))\b"
)
_LONGEST = 60  # characters from an item's article to what it struck
_LEAST = 2  # items that make a list


def is_listed(act: ActMention) -> bool:
    """Whether an act is one of a list that its sentence announces."""
    return act.rule.startswith(LISTED)


class ListedActs:
    """Reads the acts of such lists, by the words that open clipped items and the nouns read before."""

    def __init__(self, items: ItemActs) -> None:
        self._items = items

    def find(self, sentence: Sentence, reading: Reading, found: list[ActMention]) -> list[ActMention]:
        """The acts of a sentence, in text order, with those of its list in place of what was read in their words."""
        herald = _HERALD.search(reading.text, *sentence.span)
        if herald is None:
            return found
        told = self._list(herald.end(), sentence, reading, found)
        if len(told) < _LEAST:
            return _led(herald, sentence, reading, found)
        start, end = told[0][0], sentence.span.end
        rest = [a for a in found if not _is_within(a, told)]
        rest = [
            _heralding(a)
            if a.span.overlaps(Span(*herald.span())) or (a.span.start < start and a.span.end > start)
            else a
            for a in rest
            if not (a.shape == "verb" and a.span.start < start < a.span.end <= end)
        ]
        return sorted([*rest, *(a for _, a in told)], key=lambda a: a.span)

    def _list(
        self, after: int, sentence: Sentence, reading: Reading, found: list[ActMention]
    ) -> list[tuple[int, ActMention]]:
        """The items behind an offset, each with where it begins; none where the words behind the colon, or the first
        comma, open no item."""
        text, end = reading.text, sentence.span.end
        colon = _COLON.search(text, after, end)
        opens = [m.end() for m in _SEPARATOR.finditer(text, colon.start() if colon else after, end)]
        told: list[tuple[int, ActMention]] = []
        for at in opens:
            act = self._item(at, sentence, reading, found)
            if act is not None and not (told and act.span == told[-1][1].span):
                told.append((at, act))
            elif not told and colon is not None:
                return []
        return told

    def _item(self, at: int, sentence: Sentence, reading: Reading, found: list[ActMention]) -> ActMention | None:
        """The act of the item that begins at an offset: "a roadside bomb on an army convoy near X"."""
        text = reading.text
        day = _DAY.match(text, at)
        article = _ARTICLE.match(text, day.end() if day else at)
        on = None if article is None else _ON.search(text, article.end(), min(at + _LONGEST, sentence.span.end))
        if on is None or re.search(r"[,;:]|\b(?:and|was|were|that|which|who)\b", text[at : on.start()]):
            return None
        known = [a for a in found if a.shape == "noun" and at <= a.span.start < on.start() and a.arguments]
        if known:
            return dataclasses.replace(known[0], rule=LISTED + known[0].rule, definite=False)
        ends = _STRUCK_ENDS.search(text, on.end(), sentence.span.end)
        struck = Span(on.end(), ends.start() if ends else sentence.span.end)
        act = self._items.named(Span(at, on.start()), struck, sentence, reading)
        return None if act is None else dataclasses.replace(act, rule=LISTED + act.rule)


def _heralding(act: ActMention) -> ActMention:
    """What a herald says, which is told by its items."""
    return dataclasses.replace(act, counted=False, definite=True, weak=True)


def _led(herald: re.Match[str], sentence: Sentence, reading: Reading, found: list[ActMention]) -> list[ActMention]:
    """The acts where the items are clauses: "three attacks were carried out: on the 2nd a guard was shot in X, ..."."""
    colon = _COLON.search(reading.text, herald.end(), sentence.span.end)
    if colon is None:
        return found
    behind = [a for a in found if a.span.start >= colon.end() and a.shape == "verb" and a.event_type and not a.weak]
    if len([a for a in behind if a.assertion.told]) < _LEAST:
        return found
    return [_heralding(a) if a.span.overlaps(Span(*herald.span())) else a for a in found]


def _is_within(act: ActMention, told: list[tuple[int, ActMention]]) -> bool:
    """Whether an act was read from the words of an item's own head."""
    return any(act.span.overlaps(Span(at, max(at, item.span.end))) for at, item in told)
