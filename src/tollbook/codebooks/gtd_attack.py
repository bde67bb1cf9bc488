"""GTD's attack types and perpetrators: up to three each, in order."""

from __future__ import annotations

from functools import cache
from typing import Final

from tollbook.codebooks.case import Case
from tollbook.codebooks.gtd_tables import table
from tollbook.codebooks.sides import proper, sides_of
from tollbook.model import Incident

ATTACK_ORDER: Final = (1, 4, 6, 5, 3, 2, 8, 7, 9)  # which attack type stands first


def attack_types(case: Case) -> tuple[int, ...]:
    """Up to three attack types, first the highest in GTD's order."""

    def make(case: Case) -> tuple[int, ...]:
        incident = case.incident
        found = {code for kind in (incident.event_type, *incident.other_types) if (code := _attack_of(kind))}
        if incident.unresolved:
            found |= _kept(incident)
        if len(found) > 1:
            found.discard(9)  # "unknown" beside a known type says nothing
        return tuple(code for code in ATTACK_ORDER if code in found)[:3]

    return case.once("gtd.attacks", make)


@cache
def _attack_of(event_type: str) -> int | None:
    code = table("attack_of_event").get(event_type)
    return None if code is None else int(str(code))


def groups(case: Case) -> tuple[str, ...]:
    """Up to three perpetrator groups by name; ``Unknown`` alone where none is named."""

    def make(case: Case) -> tuple[str, ...]:
        named = [
            side.actor.name
            for side in sides_of(case).initiators
            if side.actor and side.actor.name
            if side.actor.actor_id or (side.actor.form != "person" and proper(side.actor.name))
        ]
        return tuple(dict.fromkeys(named))[:3] or ("Unknown",)

    return case.once("gtd.groups", make)


def _kept(incident: Incident) -> set[int]:
    """GTD's own types beside a record that was read from its files, where no kind of act of ours says the same."""
    labels = {c for entry in incident.unresolved if entry.field == "event_type" for c in entry.candidates}
    return {int(str(code)) for code, label in table("attacktype").items() if label in labels} if labels else set()


def uncertain(case: Case) -> int | None:
    """1 where the perpetrators are only suspected or accused; blank where none is named."""
    if groups(case) == ("Unknown",):
        return None
    certain = [s.actor.certainty for s in sides_of(case).initiators if s.actor]
    return int(bool(certain) and all(c in ("suspected", "accused") for c in certain))


def individual(case: Case) -> int:
    """1 where single persons acted and no group is named."""
    initiators = sides_of(case).initiators
    alone = bool(initiators) and all(s.actor and s.actor.form == "person" for s in initiators)
    return int(alone and groups(case) == ("Unknown",))


def perpetrators(case: Case) -> int:
    """The least number of perpetrators, -99 where it isn't told."""
    sizes = [s.actor.size.low for s in sides_of(case).initiators if s.actor and s.actor.size is not None]
    return sum(sizes) if sizes else -99


def claimed(case: Case) -> int:
    """1 where the acting side says so itself, else -9: that a report tells of no claim doesn't mean there was none."""
    actors = case.incident.actors
    own = any(actor.role == "initiator" and actor.certainty == "claimed" for actor in actors)
    return 1 if own or case.incident.stance == "claimed" else -9
