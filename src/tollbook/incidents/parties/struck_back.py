"""Who fights back where an attack is told by others: the attackers stay the attackers, also where they were killed.

"Gunmen attacked the post, killing six soldiers. Troops killed four of the attackers and freed two hostages."
-> initiator gunmen; the troops, as those attacked, a target; killed 6 of the target's side, 4 of the initiators'
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence

from tollbook.incidents.claims import Participant
from tollbook.mentions import ActMention, Known
from tollbook.model import Role
from tollbook.spans import Span

_RELEASE, _DETENTION, _FOUGHT_OFF = "release", "detention", "engage"
_STATE = frozenset(("state_forces", "police", "foreign_forces", "peacekeepers", "intelligence"))
_DEFENDING = _STATE | {"militia", "civilians", "tribal"}
_FIGHTERS = frozenset(("rebel", "armed_group", "criminal_group"))
_SIDES = (("initiator",), ("target", "victim"))


def struck_back(
    people: Sequence[Participant], acts: Sequence[ActMention], chain_at: Callable[[Span], int | None]
) -> tuple[Participant, ...]:
    """``people`` without those who attacked among those struck, and with those who struck back in a role of their own.

    ``acts`` are the incident's in text order; ``chain_at`` gives the chain of who stands at a span. Those who strike
    back, arrest the attackers, or free the ones taken, are targets where others of their kind were struck, else third
    parties; the fighters whom they strike are the attackers, by whatever word.
    """
    known = {p.chain: p.known for p in people}
    attackers: list[int | None] = []
    answered: set[int | None] = set()
    caught: set[int | None] = set()
    met: set[int | None] = set()  # struck before anybody was told to attack: "a unit was ambushed"
    first_struck: set[int | None] = (
        set()
    )  # "troops killed two rebels. The rebels had fired on them": no one's attackers
    for act in acts:
        doing, suffering = ([chain_at(x.head) for x in act.arguments if x.role in roles] for roles in _SIDES)
        theirs = _turned(doing, suffering, known, attackers, met)
        back = bool(attackers) and (any(c in attackers for c in suffering) or act.event_type == _RELEASE)
        if theirs and act.outcome is not None:
            attackers += theirs
            answered.update(c for c in doing if c not in attackers)
        elif back:
            answered.update(c for c in doing if c not in attackers)
        elif set(attackers) - set(doing) and act.event_type == _DETENTION and _are(doing, known, _STATE):
            answered.update(c for c in doing if c not in attackers)
            caught.update(c for c in suffering if c is not None and c not in met)
        elif not act.weak:
            attackers += [c for c in doing if c is not None and c not in answered | first_struck]
            if doing and act.outcome in ("killed", "captured"):
                first_struck.update(c for c in suffering if c not in attackers)
        if not doing or not first_struck.issuperset(suffering):
            met.update(c for c in suffering if c not in attackers)
        if act.act == _FOUGHT_OFF and None in suffering:  # "the army repelled an attack"
            met.update(doing)
    struck = [p for p in people if p.role != "initiator" and p.chain not in attackers]
    kinds = {p.known.type for p in struck} - {None}
    apart = {p.chain for p in struck}
    doers = {p.chain for p in people if p.role == "initiator"}
    turned = [p for p in people if p.role != "initiator" and p.chain in attackers and p.chain not in doers]
    once = {p.chain: p for p in reversed(turned)}
    return tuple(
        dataclasses.replace(p, role="initiator")
        if p in turned
        else dataclasses.replace(p, role="third_party")
        if p.chain in caught
        else _answering(p, kinds)
        if p.role == "initiator" and p.chain in answered
        else p
        for p in people
        if (p.role == "initiator" and not (p.chain in answered and p.chain in apart))
        or p in struck
        or once.get(p.chain) is p
    )


def _turned(
    doing: Sequence[int | None],
    suffering: Sequence[int | None],
    known: Mapping[int, Known],
    attackers: Sequence[int | None],
    met: Collection[int | None],
) -> list[int | None]:
    """Of those who suffer an act, the fighters who must be the attackers: soldiers, police or nobody named do it to
    them after fighters attacked others, or after an attack on those soldiers by nobody named."""
    others = [c for c in suffering if c is not None and c not in attackers and c not in met]
    fighters = [c for c in others if _are([c], known, _FIGHTERS)]
    if not fighters or not (_are(doing, known, _DEFENDING) or not doing):
        return []
    fought = bool(attackers) and _are(attackers, known, _FIGHTERS)
    hit = [c for c in met if c is not None and c in known and known[c].form != "facility"]
    ambushed = not attackers and _are(hit, known, _STATE)
    return list(fighters) if (fought and bool(met)) or (ambushed and bool(doing)) else []


def _are(chains: Collection[int | None], known: Mapping[int, Known], types: Collection[str]) -> bool:
    """Whether some are told, and all of those are of some types."""
    told = [known[c] for c in chains if c is not None and c in known]
    return bool(told) and all(k.type in types for k in told)


def _answering(person: Participant, kinds: set[str | None]) -> Participant:
    role: Role = "target" if person.known.type in kinds else "third_party"
    return dataclasses.replace(person, role=role, certainty="stated")
