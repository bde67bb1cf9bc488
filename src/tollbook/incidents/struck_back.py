"""Who fights back where an attack is told by others: the attackers stay the attackers, also where they were killed.

"Gunmen attacked the post, killing six soldiers. Troops killed four of the attackers and freed two hostages."
-> initiator gunmen; the troops, as those attacked, a target; killed 6 of the target's side, 4 of the initiators'
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence

from tollbook.incidents.claims import Participant
from tollbook.mentions import ActMention
from tollbook.model import Role
from tollbook.spans import Span

_RELEASE = "release"
_SIDES = (("initiator",), ("target", "victim"))

_FROM_WHERE = (
    r"(?:positions?|sources?|sites?|points?|places?|areas?|launchers?|launch pads?|batter(?:y|ies)|targets?|location) "
    r"(?:of (?:the )?(?:fire|rockets?|shells|shelling|launch)|(?:from )?(?:which|where) (?:the |they )?[\w ]{2,30})"
)
_STRUCK = r"\b(?:hit|struck|shelled|bombed|targeted|destroyed|engaged)\b"
_FIRED_BACK = re.compile(
    rf"\W*(?:[\w'-]+ ){{0,8}}?(?:the )?{_FROM_WHERE} ?[^.;]{{0,40}}{_STRUCK}|[^.;]{{0,60}}{_STRUCK} (?:at )?(?:the )?"
    r"(?:sources?|origin|point of origin|positions?) (?:of|from) (?:the |which |where )",
    re.IGNORECASE,
)


def answers_fire(words: str) -> bool:
    """Whether a sentence of news tells of an answer to fire, an attack of its own the other way.

    >>> answers_fire("Artillery struck the source of the fire."), answers_fire("Artillery struck the town.")
    (True, False)
    """
    return bool(_FIRED_BACK.match(words))


def struck_back(
    people: Sequence[Participant], acts: Sequence[ActMention], chain_at: Callable[[Span], int | None]
) -> tuple[Participant, ...]:
    """``people`` without those who attacked among those struck, and with those who struck back in a role of their own.

    ``acts`` are the incident's in text order; ``chain_at`` gives the chain of who stands at a span. Those who strike
    back, or free the ones taken, are targets where others of their kind were struck, else third parties.
    """
    attackers: list[int | None] = []
    answered: set[int | None] = set()
    first_struck: set[int | None] = (
        set()
    )  # "troops killed two rebels. The rebels had fired on them": no one's attackers
    for act in acts:
        doing, suffering = ([chain_at(x.head) for x in act.arguments if x.role in roles] for roles in _SIDES)
        back = bool(attackers) and (any(c in attackers for c in suffering) or act.event_type == _RELEASE)
        if back:
            answered.update(c for c in doing if c not in attackers)
        elif not act.weak:
            attackers += [c for c in doing if c is not None and c not in answered | first_struck]
            if doing and act.outcome in ("killed", "captured"):
                first_struck.update(c for c in suffering if c not in attackers)
    struck = [p for p in people if p.role != "initiator" and p.chain not in attackers]
    kinds = {p.known.type for p in struck} - {None}
    apart = {p.chain for p in struck}
    return tuple(
        _answering(p, kinds) if p.role == "initiator" and p.chain in answered else p
        for p in people
        if (p.role == "initiator" and not (p.chain in answered and p.chain in apart)) or p in struck
    )


def _answering(person: Participant, kinds: set[str | None]) -> Participant:
    role: Role = "target" if person.known.type in kinds else "third_party"
    return dataclasses.replace(person, role=role, certainty="stated")
