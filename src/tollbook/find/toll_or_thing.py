"""Whether a count harmed is of people, where the same words were also read of things.

"Three cars were destroyed and the fourth was captured."  -> no captive: the fourth is a car
"A patrol was hit, and a lorry was blown to pieces."      -> nobody killed: the lorry is what the verb is said of
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tollbook.mentions import DamageMention, TollMention
from tollbook.model import Interval
from tollbook.spans import Span

_ONE = Interval(low=1, high=1)
_IS_ONE = re.compile(r"[^.;:,]{0,30}?\b(?:was|is|has)\b[^.;:,]{0,30}")  # the verb's subject is but one
_CLAUSE = re.compile(r"[;:]|, (?:and|while|but) (?:an?|one) |\band (?:an?|one) ")


def of_people(tolls: Sequence[TollMention], damage: Sequence[DamageMention], text: str) -> tuple[TollMention, ...]:
    """The tolls less those told of things."""
    things = sorted(damage, key=lambda d: d.trigger)
    starts = [d.trigger.start for d in things]
    longest = max((d.trigger.end - d.trigger.start for d in things), default=0)

    def is_thing(toll: TollMention) -> bool:
        first = bisect_left(starts, toll.trigger.start - longest)
        beside = things[first : bisect_left(starts, toll.trigger.end)]
        return any(_is_thing(toll, d, text) for d in beside)

    kept = [i for i, t in enumerate(tolls) if not is_thing(t)]
    if len(kept) == len(tolls):
        return tuple(tolls)
    at = {old: new for new, old in enumerate(kept)}
    wholes = {i: tolls[i].subset_of for i in kept}
    return tuple(replace(tolls[i], subset_of=None if (whole := wholes[i]) is None else at.get(whole)) for i in kept)


def _is_thing(toll: TollMention, thing: DamageMention, text: str) -> bool:
    people = toll.people
    if people is None or not toll.trigger.overlaps(thing.trigger):
        return False
    if people.covers(thing.span) and people.end == thing.span.end and thing.span.start - people.start <= len("the "):
        return True
    between = Span(people.end, thing.span.start)
    return (
        thing.interval == _ONE
        and people.end <= thing.span.start < thing.span.end <= toll.trigger.start
        and _CLAUSE.search(f"{between.of(text)}{thing.span.of(text)}") is not None
        and _IS_ONE.fullmatch(text, thing.span.end, toll.trigger.start) is not None
    )
