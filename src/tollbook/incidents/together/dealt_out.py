"""Harm told before several attacks told one by one, behind them all, or by a number alone: whose it is."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import TypeVar

from tollbook.incidents.cut.episodes import Episode
from tollbook.mentions import ActMention, DamageMention, TollMention
from tollbook.model import Interval
from tollbook.spans import Span

ONE_EACH = Interval(low=1, high=1)

# "two bombs went off, one in A and the other in B, killing seven"
_IN_CONSEQUENCE = re.compile(
    r", (?:(?:together|thereby|thus|both) )?(?:killing|wounding|injuring|leaving|causing|claiming|costing|resulting in|"
    r"with)\b[^;:]*$"
)

Tolls = tuple[TollMention, ...]
_Harm = TypeVar("_Harm", bound=TollMention | DamageMention)


def dealt_out(tolls: Sequence[TollMention], first: int, many: int, *, of_all: bool = True) -> tuple[list[Tolls], Tolls]:
    """What each of so many attacks has of the harm told before the ``first``, and the rest of the harm.

    "Two officers were shot, one in A and the other in B."                      one each
    "A clerk and a guard were shot, the first in A and the second in B."        each his own
    "Seven were killed by two mines, one in A and the other in B."              told of all together

    Without ``of_all`` it may be the first one's own, unless as many were harmed as there were attacks.
    """
    before = [t for t in tolls if t.told_of.end <= first and t.trigger.end <= first and t.subset_of is None]
    so_many = Interval(low=many, high=many)
    lone = {o: [t for t in before if t.outcome == o and t.interval == ONE_EACH] for o in {t.outcome for t in before}}
    in_turn = [t for tolls_of in lone.values() if len(tolls_of) == many for t in tolls_of]
    before = [t for t in before if of_all or t.interval == so_many or any(t is x for x in in_turn)]
    parts: list[Tolls] = []
    for number in range(many):
        own: list[TollMention] = []
        for toll in before:
            listed = lone[toll.outcome]
            if toll.interval == so_many:
                own.append(one_of(toll))
            elif len(listed) != many or toll not in listed:
                own.append(dataclasses.replace(toll, shared=True))
            elif toll is listed[number]:
                own.append(dataclasses.replace(toll, shared=False))
        parts.append(tuple(own))
    return parts, tuple(t for t in tolls if not any(t is b for b in before))


def one_of(toll: TollMention) -> TollMention:
    """The harm of one attack, where as many were harmed as there were attacks."""
    return dataclasses.replace(toll, interval=ONE_EACH, best=1, shared=False)


def lone(act: ActMention) -> ActMention:
    """An act by which several attacks were counted, as one of them told alone."""
    return dataclasses.replace(act, counted=False, occurrences=ONE_EACH) if act.counted else act


def as_many(harm: _Harm, number: int, at: Span) -> _Harm:
    """The harm of an attack that a number alone tells, its words ``at``: "were killed in A and three in B"."""
    interval = Interval(low=number, high=number)
    if isinstance(harm, DamageMention):
        return dataclasses.replace(harm, span=at, interval=interval)
    return dataclasses.replace(
        harm, span=at, people=at, interval=interval, best=number, modifier=None, subset_of=None, shared=False
    )


def is_its(thing: Span, own: Span, first: int, number: int) -> bool:
    """Whether a thing was lost in the attack of a ``number`` in order: told with it, in its ``own`` words, or, told
    before the ``first``, with the first of them."""
    return own.covers(thing) or (number == 0 and thing.start < first)


def told_behind(episode: Episode, tolls: Sequence[TollMention], listed: Span, text: str) -> Tolls:
    """The harm that is told behind attacks of one verb, as what they all came to: "two bombs went off, one in A and
    the other in B, killing seven". ``listed`` reaches from the first one's mark to the last one's."""
    places = [p.span.end for p in episode.places if p.span.start > listed.end]
    if not places or any(listed.start < t.told_of.start < listed.end for t in tolls):
        return ()
    if any(a.shape == "verb" and not a.outcome and a.span.start > listed.start for a in episode.acts):
        return ()
    behind = [t for t in tolls if t.told_of.start > places[0] and t.subset_of is None and t.outcome != "captured"]
    if not behind or not _IN_CONSEQUENCE.match(text, places[0], max(t.span.end for t in behind)):
        return ()
    return tuple(dataclasses.replace(t, shared=True) for t in behind)
