"""Whom an act took, where no word of harm counts them: "two nuns were snatched", "marched three men into the bush"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tollbook.mentions import HARM, ActMention, Argument, CountMention, Known, TollMention
from tollbook.model import Interval
from tollbook.spans import Span, cover

_ONE = Interval(low=1, high=1)
_PEOPLE = ("person", "group", "crowd")


def tolls_of_acts(
    acts: Sequence[ActMention],
    tolls: Sequence[TollMention],
    counts: Sequence[CountMention],
    actors: Sequence[Known],
) -> Iterator[TollMention]:
    """Captured people told by an act's words alone, with the number that stands with them; none where a word of harm
    counts them."""
    harm = [t for t in tolls if t.outcome == "captured" or t.outcome in HARM]
    for act in acts:
        assertion = act.assertion
        taking = act.outcome == "captured" and act.event_type in ("abduction", "detention") and not act.aside
        if not taking or assertion.status != "occurred" or not assertion.told:
            continue
        if any(_beside(t, act) for t in harm):
            continue  # "were taken from their beds and shot": as those words say
        for taken in act.arguments:
            if taken.role == "victim" and (toll := _of_taken(act, taken, counts, actors)) is not None:
                yield toll


def _beside(toll: TollMention, act: ActMention) -> bool:
    """Whether a toll is told of those whom an act took, or by its word."""
    people = [x.span for x in act.arguments if x.role == "victim"]
    return toll.trigger.overlaps(act.span) or any(toll.told_of.overlaps(p) for p in people)


def _of_taken(
    act: ActMention, taken: Argument, counts: Sequence[CountMention], actors: Sequence[Known]
) -> TollMention | None:
    known = next((a for a in actors if a.head.overlaps(taken.head)), None)
    if known is None or known.form not in _PEOPLE:
        return None
    count = next((c for c in counts if c.head is not None and c.head.overlaps(taken.head)), None)
    count = count or next((c for c in counts if c.of.overlaps(taken.head)), None)
    if count is None and known.form != "person":
        return None
    people: Span = taken.span if count is None else cover((taken.span, count.of))
    return TollMention(
        span=cover((act.span, people)),
        rule="toll.taken",
        outcome="captured",
        trigger=act.span,
        people=people,
        interval=_ONE if count is None else count.interval,
        best=1 if count is None else count.best,
        modifier=None if count is None else count.modifier,
        who=known.who,
        civilian_status=known.civilian_status,
    )
