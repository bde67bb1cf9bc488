"""GTD's attack types and perpetrators: up to three each, in order."""

from __future__ import annotations

from typing import Final

from tollbook.codebooks.case import Case
from tollbook.codebooks.gtd_tables import table
from tollbook.codebooks.sides import sides_of

ATTACK_ORDER: Final = (1, 4, 6, 5, 3, 2, 8, 7, 9)  # which attack type stands first


def attack_types(case: Case) -> tuple[int, ...]:
    """Up to three attack types, first the highest in GTD's order."""

    def make(case: Case) -> tuple[int, ...]:
        codes = table("attack_of_event")
        incident = case.incident
        found = {codes[kind] for kind in (incident.event_type, *incident.other_types) if codes.get(kind) is not None}
        return tuple(code for code in ATTACK_ORDER if code in found)[:3]

    return case.once("gtd.attacks", make)


def groups(case: Case) -> tuple[str, ...]:
    """Up to three perpetrator groups by name; ``Unknown`` alone where none is named."""

    def make(case: Case) -> tuple[str, ...]:
        named = [
            side.actor.name
            for side in sides_of(case).initiators
            if side.actor and side.actor.name and (side.known or side.actor.name[:1].isupper())
            if side.actor.form != "person"
        ]
        return tuple(dict.fromkeys(named))[:3] or ("Unknown",)

    return case.once("gtd.groups", make)


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
    """1 where the acting side says so itself, 0 where it denies, else -9: a report need not tell of a claim."""
    if case.incident.stance == "claimed" or any(
        a.role == "initiator" and a.certainty == "claimed" for a in case.incident.actors
    ):
        return 1
    denied = any(a.role == "initiator" and a.certainty == "denied" for a in case.incident.actors)
    return 0 if denied else -9
