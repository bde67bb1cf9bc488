"""Places taken, told by their names alone.

"Rebels captured Goma."        a place gained, nobody detained
"Rebels seized Sake."          the same
"Rebels captured Ali Zzubi."   a person, as told
"They took Otto Zzubi home."   nothing
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from tollbook.mentions import ActMention, Known, Placed
from tollbook.spans import Span

_TAKES = "take_place"  # an act of the lexicon whose object must be a place
_GAINS = "take_territory"
_CAPTURES = frozenset(("detention", "abduction"))
_WIDE = frozenset(("country", "region", "unknown"))
_DONE = frozenset(("acts.object", "acts.passive_subject"))


def places_taken(
    acts: Sequence[ActMention], places: Sequence[Placed], actors: Sequence[Known]
) -> tuple[ActMention, ...]:
    """The acts, those done to a place by its name told as a place gained; without those whose object is none."""
    if not any(a.act == _TAKES or a.event_type in _CAPTURES for a in acts):
        return tuple(acts)
    named = [p.span for p in places if p.scope == "text" and not p.reason and p.location.precision not in _WIDE]
    people = {k.head for k in actors if k.form in ("person", "group")}
    return tuple(told for a in acts if (told := _told(a, named, people)) is not None)


def _told(act: ActMention, named: Sequence[Span], people: set[Span]) -> ActMention | None:
    if act.act != _TAKES and (act.event_type not in _CAPTURES or act.shape != "verb"):
        return act
    done_to = [x.head for x in act.arguments if x.role in ("target", "victim") and x.rule in _DONE]
    taken = bool(done_to) and all(h not in people and any(s.overlaps(h) for s in named) for h in done_to)
    if not taken:
        return act if act.act != _TAKES else None
    arguments = tuple(dataclasses.replace(x, role="target") if x.role == "victim" else x for x in act.arguments)
    return dataclasses.replace(
        act, act=_GAINS, event_type="territory_gained", outcome=None, weak=True, arguments=arguments
    )
