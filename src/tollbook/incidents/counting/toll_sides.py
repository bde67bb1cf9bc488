"""Adds up the tolls of the two sides of an incident apart: what is said of the attackers' dead retells nothing of those
whom they struck."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tollbook.find.toll_nouns import FOUND
from tollbook.incidents.claims import Participant
from tollbook.incidents.counting.tally import tally
from tollbook.incidents.parties.named_actors import NamedActors
from tollbook.mentions import Findings, Reading, TollMention
from tollbook.spans import Span

_NO_FIGHTERS = frozenset(
    ("state_forces", "police", "foreign_forces", "peacekeepers", "intelligence", "militia", "civilians", "tribal")
)


def by_side(
    tolls: Sequence[TollMention], is_doers: Callable[[TollMention], bool], reading: Reading
) -> tuple[TollMention, ...]:
    """The tolls of one incident without retellings, those that befell the side that acted behind the others.

    A part goes with its whole; ``subset_of`` indexes ``tolls``, and in what is returned that.
    """
    doers = {i for i, t in enumerate(tolls) if t.subset_of is None and is_doers(t)}
    doers |= {i for i, t in enumerate(tolls) if t.subset_of in doers}
    sides = [[i for i in range(len(tolls)) if (i in doers) is side] for side in (False, True)]
    told: list[TollMention] = []
    for indexes in sides:
        mine = rows(tolls, indexes)
        at = len(told)
        told += [t if t.subset_of is None else replace(t, subset_of=t.subset_of + at) for t in tally(mine, reading)]
    return tuple(told)


def rows(tolls: Sequence[TollMention], indexes: Sequence[int]) -> list[TollMention]:
    """Some of the tolls of an incident, whose ``subset_of`` counts among themselves; a part without its whole stands
    alone."""
    new = {old: k for k, old in enumerate(indexes)}
    kept = (tolls[i] for i in indexes)
    return [t if t.subset_of is None else replace(t, subset_of=new.get(t.subset_of)) for t in kept]


def doers_tolls(
    tolls: Sequence[TollMention], people: Sequence[Participant], named: NamedActors, findings: Findings
) -> tuple[TollMention, ...]:
    """The dead and wounded in news that are of those who acted, where others than fighters are told as harmed, too;
    else one toll may tell another again by whatever word for the fighters."""
    doers = {p.chain for p in people if p.role == "initiator"}
    theirs, others = [], []
    for toll in tolls:
        index = None if toll.people is None else named.known_at(toll.people)
        if index is None or toll.outcome == "captured":
            continue
        known = named.best(index, findings.chains[index])
        if findings.chains[index] in doers:
            theirs.append(toll)
        elif known.type in _NO_FIGHTERS or known.name == "people" or toll.civilian_status == "civilians":
            others.append(toll)
    return tuple(theirs) if others else ()


def of_those_taken(tolls: Sequence[TollMention]) -> list[TollMention]:
    """Tolls in text order, "their bodies were found" with the number of those told as taken; where an incident tells of
    dead before that, it goes back to them."""
    found: list[TollMention] = []
    for toll in tolls:
        if toll.rule == FOUND:
            if any(t.outcome == "killed" and t.interval.high != 0 for t in found):
                continue
            taken = [t for t in found if t.outcome in ("captured", "missing") and t.subset_of is None]
            if taken and toll.interval.high is None:
                last = taken[-1]
                found.append(replace(toll, interval=last.interval, best=last.best, modifier=last.modifier))
                continue
        found.append(toll)
    return found


def with_wholes(tolls: Sequence[TollMention], every: Sequence[TollMention]) -> list[TollMention]:
    """Tolls of one incident whose ``subset_of`` counts among themselves, not among ``every`` toll of the report; a part
    whose whole is no line of the incident is left out."""
    here = {_key(t) for t in tolls}
    kept = [t for t in tolls if t.subset_of is None or _key(every[t.subset_of]) in here]
    index = {_key(t): i for i, t in enumerate(kept)}
    wholes = [None if t.subset_of is None else index.get(_key(every[t.subset_of])) for t in kept]
    return [replace(t, subset_of=whole) for t, whole in zip(kept, wholes, strict=True)]


def _key(toll: TollMention) -> tuple[Span, str, Span | None]:
    return toll.span, toll.outcome, toll.people
