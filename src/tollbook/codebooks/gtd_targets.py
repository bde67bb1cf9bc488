"""GTD's targets and weapons: up to three and up to four, by type and subtype."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, NamedTuple

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.countries import country
from tollbook.codebooks.gtd_tables import table
from tollbook.codebooks.narrative import name_of, weapon_words
from tollbook.codebooks.sides import Side, proper, sides_of
from tollbook.export.columns import number
from tollbook.model import Incident

UNKNOWN: Final = 20  # target type of an unknown target
_POLICE, _MILITARY = 3, 4  # target types
_VEHICLE: Final = 73  # subtype of private vehicles
_UNOWNED: Final = frozenset({14, 19})  # target types of what belongs to nobody in particular: private, transport
_OWNED: Final[dict[str, int]] = {"military": 35, "external": 35, "police": 23}  # a vehicle's subtype by its owner


class Target(NamedTuple):
    """One target of GTD's three: its codes and words, and the country it belongs to."""

    subtype: int | None
    type: int
    corp: str | None
    name: str
    nationality: str | None  # ISO alpha-2


def targets(case: Case) -> tuple[Target, ...]:
    """Up to three targets, of different kinds."""
    return case.once("gtd.targets", _targets)


def _targets(case: Case) -> tuple[Target, ...]:
    found: dict[tuple[int, int | None], Target] = {}
    for side in sides_of(case).opponents:
        target = _target(side, case.incident)
        if target.type != UNKNOWN:
            found.setdefault((target.type, target.subtype), target)
    if any(target.type in (_POLICE, _MILITARY) for target in found.values()):
        # Vehicles of nobody in particular beside soldiers are theirs.
        found = {key: target for key, target in found.items() if target.subtype != _VEHICLE or target.corp}
    for damage in case.incident.damage:
        subtype = _by_words(damage.object)
        if subtype is not None and not found:
            target = Target(subtype, _type_of(subtype), None, damage.object, None)
            found.setdefault((target.type, subtype), target)
    return tuple(found.values())[:3] or (Target(None, UNKNOWN, None, "Unknown", None),)


def _target(side: Side, incident: Incident) -> Target:
    actor = side.actor
    subtype = _kept(side, incident)
    if subtype is None and actor and actor.name:
        subtype = _fitting(_by_words(actor.name), side)
    if subtype is None and actor is not None:
        subtype = _by_who(side, incident)
    if subtype is None:
        owner = "government" if actor is not None and actor.type == "government" else side.kind
        subtype = table("target_of_kind").get(owner)  # type: ignore[assignment]
    # A name of the registry is a body's, also where one of its men is meant.
    own = actor is not None and bool(actor.actor_id or (actor.form != "person" and proper(actor.name)))
    body = _body(actor.name) if actor is not None and actor.name and own else None
    kind = _type_of(subtype) if subtype is not None else UNKNOWN
    return Target(subtype, kind, body, name_of(side), actor.country if actor else None)


def _fitting(subtype: int | None, side: Side) -> int | None:
    """What the words give, where it fits who owns it: a soldiers' vehicle is no private one."""
    if subtype is None or side.kind not in _OWNED or _type_of(subtype) not in _UNOWNED:
        return subtype
    return _OWNED[side.kind] if subtype == _VEHICLE else None


def _body(name: str) -> str:
    """The body's own name without what of it was hit: "Iraqi Army vehicle" is the Iraqi Army's."""
    words = name.split()
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words) if words[0][:1].isupper() else name


@cache
def _type_of(subtype: int) -> int:
    return int(str(table("type_of_target")[subtype]))


@lru_cache(maxsize=4096)  # most reports use the same few words
def _by_words(name: str) -> int | None:
    """The subtype that a plain name's words give: the longest phrase of the table that it ends or starts with."""
    words = name.lower().split()
    subtypes = table("target_words")
    for length in range(min(3, len(words)), 0, -1):
        for start in range(len(words) - length, -1, -1):
            phrase = " ".join(words[start : start + length])
            found = subtypes.get(phrase, subtypes.get(phrase.removesuffix("s")))
            if found is not None:
                return int(str(found))
    return None


def _kept(side: Side, incident: Incident) -> int | None:
    """GTD's own subtype beside a record that was read from its files."""
    if not incident.unresolved:
        return None
    index = next((i for i, actor in enumerate(incident.actors) if actor is side.actor), None)
    labels = [c for u in incident.unresolved if u.field == f"actors/{index}" for c in u.candidates]
    found = [int(str(code)) for code, label in table("targsubtype").items() if label in labels] if labels else []
    return found[0] if found else None


def _by_who(side: Side, incident: Incident) -> int | None:
    for line in incident.toll:
        if line.who is None or line.actor is None or not 0 <= line.actor < len(incident.actors):
            continue
        if incident.actors[line.actor] is side.actor:
            found = table("target_of_who").get(line.who)
            if found is not None:
                return int(str(found))
    return None


def nth_column(items: Callable[[Case], tuple[object, ...]], field: str, index: int) -> Callable[[Case], Value]:
    """A rule that gives one ``field`` of the item at ``index``, None where a case has fewer."""

    def column(case: Case) -> Value:
        found = items(case)
        value: Value = getattr(found[index], field) if index < len(found) else None
        return value

    return column


def nationality(field: str, index: int) -> Callable[[Case], Value]:
    """A rule that gives one ``field`` of the country of the target at ``index``: where it has none of its own, of the
    country where it was struck; None for an unknown target."""

    def column(case: Case) -> Value:
        found = targets(case)
        if index >= len(found) or found[index].type == UNKNOWN:
            return None
        place = case.incident.location
        land = country(found[index].nationality or (place.country if place else None))
        value: Value = getattr(land, field) if land else None
        return value

    return column


@dataclass(frozen=True, slots=True)
class Arm:
    """One weapon of GTD's four: the codes of its type and subtype."""

    type: int
    subtype: int | None


def arms(case: Case) -> tuple[Arm, ...]:
    """Up to four weapons; from the kind of act where the report names none."""

    def make(case: Case) -> tuple[Arm, ...]:
        incident = case.incident
        codes = [table("weapon_codes").get(weapon.type) for weapon in incident.weapons]
        if not any(codes):
            codes = [table("weapon_of_event").get(kind) for kind in (incident.event_type, *incident.other_types)]
        if incident.suicide and not any(c == "6.13" for c in codes):
            codes = ["6.13" if c == "6.16" else c for c in codes]
        found = dict.fromkeys(_arm(str(code)) for code in codes if code is not None)
        sharp = {arm.type for arm in found if arm.subtype not in (None, 5, 16)}
        # "an explosive, type unknown" beside a bomb whose type is known says nothing more.
        told = [arm for arm in found if not (arm.subtype in (None, 5, 16) and arm.type in sharp)]
        return tuple(told)[:4] or (Arm(13, None),)

    return case.once("gtd.arms", make)


@cache
def _arm(code: str) -> Arm:
    kind, _, subtype = code.partition(".")
    return Arm(int(kind), int(subtype) if subtype else None)


def weapon_detail(case: Case) -> str | None:
    """All weapons in plain words, with their numbers."""
    told = [
        f"{weapon_words(w.type)} ({number(w.low, w.high)})" if w.low and w.high != 1 else weapon_words(w.type)
        for w in case.incident.weapons
    ]
    return "; ".join(dict.fromkeys(told)) or None
