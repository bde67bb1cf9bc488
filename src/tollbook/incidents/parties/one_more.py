"""What "another" stands for where an attack struck it: the like of what the attack before struck.

"They attacked a barracks in A, and on the 7th they attacked another in B."  -> a barracks
"""

from __future__ import annotations

import dataclasses

from tollbook.incidents.claims import thing_named
from tollbook.incidents.draft import Draft
from tollbook.incidents.parties.named_actors import COUNTING, NamedActors
from tollbook.mentions import Argument, Findings, Known
from tollbook.spans import Span

# Words that stand for one more of what was told before, alone.
ONE_MORE = frozenset(("another", "second", "third", "fourth", "one", "ones"))
_NEAR = 400  # characters between the two
_STRUCK = ("target", "victim", "other")


def like_before(argument: Argument, draft: Draft, findings: Findings, named: NamedActors) -> Known | None:
    """What the last attack told before ``argument`` struck, as told of its words; None where nothing was, or it was
    the same attack: "two lorries were burned and a third taken"."""
    text = findings.reading.text
    near = Span(max(0, argument.span.start - _NEAR), argument.span.start)
    where = [p.span for p in findings.places if near.covers(p.span)]
    struck = [
        x
        for act in findings.acts
        for x in act.arguments
        if x.role in _STRUCK
        and near.covers(x.head)
        and x.head.of(text).lower() not in ONE_MORE | COUNTING
        and not any(w.overlaps(x.head) for w in where)
    ]
    last = max(struck, key=lambda x: x.head, default=None)
    if last is None or any(e.span.covers(last.head) for e in draft.episodes):
        return None
    index = named.named_by(last)
    thing = thing_named(last, last.span.of(text)) if index is None else named.best(index, findings.chains[index])
    return dataclasses.replace(thing, span=argument.span, head=argument.head, person=None)
