"""GTD's numbers: dead and wounded with attackers counted in, hostages, damage."""

from __future__ import annotations

from typing import Final

from tollbook.codebooks.case import Case
from tollbook.codebooks.counting import Keep, Way, selector, total
from tollbook.codebooks.gtd_attack import attack_types
from tollbook.codebooks.narrative import counted
from tollbook.codebooks.sides import bombers
from tollbook.model import Damage, Incident, Toll

HOSTAGES: Final = frozenset({4, 5, 6})  # attack types that take people


_WAY: Final = Way(one_each=True)
_ATTACKERS_KILLED: Final = selector({"outcome": "killed", "party": "initiator"}, "gtd")
_OTHERS_KILLED: Final = selector({"outcome": "killed", "not_party": "initiator"}, "gtd")
_WOUNDED: Final = selector({"outcome": "wounded"}, "gtd")
_ATTACKERS_WOUNDED: Final = selector({"outcome": "wounded", "party": "initiator"}, "gtd")
_ATTACKERS_CAPTURED: Final = selector({"outcome": "captured", "party": "initiator"}, "gtd")
_OTHERS_CAPTURED: Final = selector({"outcome": "captured", "not_party": "initiator"}, "gtd")


def _sum(case: Case, keep: Keep, *, note: bool = False) -> int | None:
    return total(case, keep, _WAY, note=note).value


def attackers_killed(case: Case) -> int | None:
    """Attackers among the dead; one suicide attacker where an attack took effect and the report gives no number."""
    counted = _sum(case, _ATTACKERS_KILLED)
    if counted is None and case.incident.suicide and case.incident.status == "occurred":
        case.note("a suicide attacker whom the report does not count: counted in")
        return bombers(case)
    return counted


def killed(case: Case) -> int | None:
    """All dead, attackers counted in; blank where the report's words give no number for the others."""
    return case.once("gtd.killed", _killed)


def _killed(case: Case) -> int | None:
    others = total(case, _OTHERS_KILLED, _WAY, note=True)
    attackers = case.once("gtd.attackers", attackers_killed)
    if not others.lines:
        return attackers
    return None if others.value is None else others.value + (attackers or 0)


def killed_attackers(case: Case) -> int | None:
    """How many of the side that acted died; 0 where nobody died, None where it isn't told."""
    found = case.once("gtd.attackers", attackers_killed)
    return 0 if found is None and killed(case) == 0 else found


def wounded(case: Case) -> int | None:
    """How many were wounded, None where it isn't told."""
    return case.once("gtd.wounded", lambda c: _sum(c, _WOUNDED, note=True))


def wounded_attackers(case: Case) -> int | None:
    """How many of the side that acted were wounded; 0 where nobody was."""
    found = _sum(case, _ATTACKERS_WOUNDED)
    return 0 if found is None and wounded(case) == 0 else found


def americans_killed(case: Case) -> int | None:
    """How many citizens of the United States died; 0 where nobody did."""
    return _americans(case, "killed", killed(case))


def americans_wounded(case: Case) -> int | None:
    """How many citizens of the United States were wounded; 0 where nobody was."""
    return _americans(case, "wounded", wounded(case))


def _americans(case: Case, outcome: str, everyone: int | None) -> int | None:
    """US citizens among them: 0 where nobody was harmed, a number where the report counts them, else blank."""

    def keep(line: Toll, incident: Incident) -> bool:
        at = line.actor
        known = line.outcome == outcome and at is not None and 0 <= at < len(incident.actors)
        return known and at is not None and incident.actors[at].country == "US"

    if not any(actor.country == "US" for actor in case.incident.actors):
        return 0 if everyone == 0 else None
    found = _sum(case, keep)
    return 0 if found is None and everyone == 0 else found


def captured_attackers(case: Case) -> int:
    """How many of the side that acted were captured, -99 where it isn't told."""
    found = _sum(case, _ATTACKERS_CAPTURED)
    return -99 if found is None else found


def hostage_taking(case: Case) -> int:
    """1 where hostages were taken or people kidnapped, else 0."""
    return int(bool(HOSTAGES & set(attack_types(case))))


def hostages(case: Case) -> int | None:
    """Hostages or kidnapped, -99 where the number isn't told, blank where there were none."""
    if not hostage_taking(case):
        return None
    found = _sum(case, _OTHERS_CAPTURED)
    return -99 if found is None else found


def outcome_of_hostages(case: Case) -> int | None:
    """2 released, 4 killed, 7 unknown; blank where there were none."""
    if not hostage_taking(case):
        return None
    if _sum(case, _OTHERS_KILLED):
        return 4
    return 2 if "release" in case.incident.other_types else 7


def damaged(case: Case) -> int:
    """1 where property was destroyed or damaged, else -9: also where that is told only of several incidents together,
    for the words don't say in which of them."""
    done = any(d.outcome in ("destroyed", "damaged") for d in case.incident.damage)
    return 1 if done or case.incident.event_type == "arson" else -9


def damage_words(case: Case) -> str | None:
    """What was hit and what became of it, in our words; what is told of several incidents together is said to be."""
    told = [_thing(item) for item in case.incident.damage]
    for group in case.own_groups:
        told += [f"{_thing(item)} in {len(group.members)} incidents together" for item in group.damage]
    return "; ".join(dict.fromkeys(told)) or None


def _thing(item: Damage) -> str:
    return f"{item.outcome}: {counted(item)}"


def success(case: Case) -> int:
    """0 for an attempt, and for a targeted killing that killed nobody."""
    if case.incident.status == "attempted":
        return 0
    if attack_types(case)[:1] == (1,) and not _sum(case, _OTHERS_KILLED):
        return 0
    return 1
