"""UCDP GED's dyad: type of violence, the two sides, and their names.

The rules follow published rows, schemas and definitions, as docs/codebooks/ucdp_ged.md says of each.
"""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.codebooks.case import Case
from tollbook.codebooks.countries import country
from tollbook.codebooks.sides import RULING, Side, Sides, proper, sides_of

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Dyad:
    """The two sides. ``b`` is None for civilians. ``initiator_is_a`` says which of them acted."""

    violence: int
    a: Side
    b: Side | None
    initiator_is_a: bool


def dyad_of(case: Case) -> Dyad | None:
    """The dyad of a case, or None where UCDP has none: a side that nobody names, or no organised armed side."""
    return case.once("ucdp.dyad", lambda c: _dyad(sides_of(c)))


def _dyad(sides: Sides) -> Dyad | None:
    actors = [side for side in sides.initiators if side.armed or side.kind == "government"]
    enemies = list(sides.armed)
    # Men of whom no more is said stand with the side that has a name.
    actors.sort(key=lambda side: not named(side))
    enemies.sort(key=lambda side: not named(side))
    if actors and enemies:
        return _two_sided(actors[0], enemies[0])
    if actors and sides.civilians and named(actors[0]):
        return Dyad(ONE_SIDED, actors[0], None, initiator_is_a=True)
    return None


def _two_sided(actor: Side, enemy: Side) -> Dyad | None:
    if not named(actor) or not named(enemy):
        return None
    if of_state(actor):
        return Dyad(STATE_BASED, actor, enemy, initiator_is_a=True)
    if of_state(enemy):
        return Dyad(STATE_BASED, enemy, actor, initiator_is_a=False)
    return Dyad(NON_STATE, actor, enemy, initiator_is_a=True)


def of_state(side: Side) -> bool:
    """Whether a side acts for a state: its government and forces, or a foreign force of a known country."""
    return side.kind in RULING or (side.kind == "external" and bool(side.actor and side.actor.country))


def named(side: Side) -> bool:
    """Whether a side is an organisation of its own: a state's forces, an entry of the registry, or a proper name."""
    actor = side.actor
    return side.known or bool(actor and proper(actor.name) and actor.form != "person")


def side_name(side: Side | None) -> str:
    """A side in UCDP's naming: ``Government of X`` for any force of a state, a group's name, ``Civilians``."""
    if side is None:
        return "Civilians"
    land = country(side.country if side.kind != "external" else side.actor.country if side.actor else None)
    if of_state(side) and land is not None:
        return f"Government of {land.ucdp_name}"
    return (side.actor.name if side.actor else None) or "Unnamed"
