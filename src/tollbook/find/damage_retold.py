"""Things of which more is told: what became of one that was hit, or of each of several told together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.damage_sentence_before import SAYS_WHICH
from tollbook.mentions import DamageMention, Reading
from tollbook.model import Interval

_WORSE = ("engaged", "damaged", "destroyed")  # each may be told of what the one before was
_OTHER = frozenset(("second", "third", "fourth", "other", "last", "next", "another", "others", "latter", "more"))
_ALL_OF_THEM = frozenset(("both", "they", "all", "all of them", "both of them", "the two"))
_KNOWN = frozenset(("the", "his", "her", "its", "their"))
_BLAST = re.compile(r"\b(?:blew|blow|blast|bomb|dynamit)", re.IGNORECASE)
_FEW = 3  # words
_NEAR = 200  # characters on which a report goes on about one thing


def goes_on(hit: DamageMention, end: DamageMention, reading: Reading) -> bool:
    """Whether a thing told to be hit is told of again with what became of it: "a car struck a mine. ... The car was
    destroyed."."""
    one = Interval(low=1, high=1)
    worse = end.outcome in _WORSE[1:] and hit.outcome in _WORSE[: _WORSE.index(end.outcome) + 1]
    less = (hit.outcome, end.outcome) == ("destroyed", "damaged") and blown_up(hit.trigger.of(reading.text))
    if not (worse or less):
        return False
    apart = end.span.start - hit.span.end
    if end.span.of(reading.text).lower() in _ALL_OF_THEM:  # "two buses were raked with gunfire. Both burned."
        return 0 <= apart <= _NEAR and hit.interval == end.interval is not None and hit.object == end.object
    if hit.interval != one or end.interval != one or not 0 <= apart <= _NEAR:
        return False
    words = _words(end, reading)
    name = hit.object.lower().split()[-1:]
    further = SAYS_WHICH.match(reading.text, end.span.end)  # "a vehicle ..., and the vehicle of an officer"
    by_part = len(words) < _FEW and _by_part(end, reading) and _OTHER.isdisjoint(words) and words != ["one"]
    if words == ["it"] or by_part:
        return name == end.object.lower().split()[-1:]
    same = name in (words[-1:], end.object.lower().split()[-1:]) or (
        len(words) < _FEW and len(words[-1]) > 2 and name[0].endswith(words[-1])  # "a minibus ... The bus"
    )
    return same and not further and words[0] in _KNOWN and _OTHER.isdisjoint(words)


def blown_up(verb: str) -> bool:
    """Whether words say that a charge went off at something: "blew up a bridge", which may be only damaged."""
    return _BLAST.search(verb) is not None


def named_in_full(end: DamageMention, found: Sequence[DamageMention], reading: Reading) -> DamageMention:
    """A thing told of again, by the longer name it had: "a minibus ... The bus was wrecked"."""
    name = end.object.lower().split()[-1]
    longer = (m for m in found if m.object.lower().endswith(name) and len(m.object) > len(name))
    hit = next((m for m in longer if goes_on(m, end, reading)), None)
    return end if hit is None else replace(end, object=hit.object)


def broken_down(found: Sequence[DamageMention], reading: Reading) -> tuple[DamageMention, ...]:
    """The things found, less those told together of which each is then told: "lost two tanks: one was burned and the
    other taken"."""
    once = [m for i, m in enumerate(found) if not any(_is_worse(n, m) for n in found[i + 1 :])]
    return tuple(m for i, m in enumerate(once) if not _is_sum(m, once[i + 1 :], reading))


def _is_worse(end: DamageMention, hit: DamageMention) -> bool:
    """Whether the same words are told of again: "a house and a shop were hit. ... Both collapsed"."""
    known = hit.outcome in _WORSE and end.outcome in _WORSE
    return end.span == hit.span and known and _WORSE.index(end.outcome) >= _WORSE.index(hit.outcome)


def _is_sum(whole: DamageMention, behind: Sequence[DamageMention], reading: Reading) -> bool:
    """Whether the next things told are, by numbers alone, all of those told together."""
    many = _number(whole)
    told, last = 0, whole
    if not behind or not _OTHER.isdisjoint(_words(behind[0], reading)):
        return False  # "burned two lorries, damaged a third and took a fourth"
    for count, part in enumerate(behind):
        near = part.span.start - last.span.end <= _NEAR
        if part.object != whole.object or not near or not _by_part(part, reading) or not (number := _number(part)):
            return False
        told, last = told + number, part
        if told >= many:
            return told == many and count > 0
    return False


def _number(mention: DamageMention) -> int:
    """How many are told, 0 where no one number is."""
    number = mention.interval
    return number.low if number is not None and number.low == number.high else 0


def _words(mention: DamageMention, reading: Reading) -> list[str]:
    return mention.span.of(reading.text).lower().split()


def _by_part(mention: DamageMention, reading: Reading) -> bool:
    """Whether words name a thing by another word than its own: "one of them", "its engine"."""
    return mention.object.lower().split()[-1][:4] not in mention.span.of(reading.text).lower()
