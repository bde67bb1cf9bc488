"""A record told again in our own neutral words, for the notes and summary columns. Never the report's prose.

>>> listing(["a", "b", "c"])
'a, b and c'
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.codebooks.case import Case
from tollbook.codebooks.countries import country
from tollbook.codebooks.dates import stretch_of
from tollbook.codebooks.sides import BLAND, Side, sides_of
from tollbook.export.columns import number
from tollbook.model import Damage, Location, Toll

NOUNS: Final[dict[str, str]] = {
    "suicide_bombing": "a suicide bombing", "vehicle_bomb": "a vehicle bombing", "bombing": "a bombing",
    "grenade": "a grenade attack", "mine": "a mine or buried explosive", "air_strike": "an air strike",
    "drone_strike": "a drone strike", "shelling": "shelling", "missile_strike": "a missile or rocket strike",
    "sniper": "sniper fire", "shooting": "a shooting", "armed_assault": "an armed assault",
    "armed_clash": "an armed clash", "ambush": "an ambush", "raid": "a raid", "assassination": "a targeted killing",
    "execution": "a killing of captives", "abduction": "an abduction", "release": "a release of captives",
    "detention": "a detention", "arson": "arson", "sabotage": "sabotage", "robbery": "a robbery", "looting": "looting",
    "weapons_seizure": "a seizure of weapons", "siege": "a siege", "territory_gained": "the taking of a place",
    "hijacking": "a hijacking", "chemical_attack": "an attack with chemicals", "sexual_violence": "sexual violence",
    "protest": "a protest", "riot": "a riot", "agreement": "an agreement", "threat": "a threat",
    "other": "an act of another kind",
}  # fmt: skip
_OUTCOMES: Final[dict[str, str]] = {
    "killed": "killed", "wounded": "wounded", "killed_or_wounded": "killed or wounded",
    "captured": "captured or detained", "killed_or_captured": "killed or captured",
    "killed_wounded_or_captured": "killed, wounded or captured", "missing": "missing", "displaced": "displaced",
}  # fmt: skip
_STANCES: Final[dict[str, str]] = {"claimed": "As the acting side claims", "alleged": "As alleged"}
_KINDS: Final[dict[str, str]] = {
    "military": "military forces", "police": "police forces", "intelligence": "intelligence forces",
    "external": "foreign forces", "private": "private security", "rebel": "a rebel group", "militia": "a militia",
    "communal": "a communal militia", "criminal": "an armed criminal group", "armed": "an unidentified armed group",
    "government": "government officials", "civilians": "civilians", "protesters": "protesters", "rioters": "rioters",
}  # fmt: skip
_DAMAGE: Final[dict[str, str]] = {"engaged": "struck", "other": "affected"}
_WEAPONS: Final[dict[str, str]] = {
    "ied": "improvised explosive device", "rpg": "rocket-propelled grenade", "suicide_vest": "explosive vest",
    "blunt": "blunt object", "ramming": "vehicle used to ram",
}  # fmt: skip


def story(case: Case, *, opening: str | None = None) -> str:
    """One to four plain sentences: what, who, where, how many."""
    incident = case.incident
    sides = sides_of(case)
    what = NOUNS[incident.event_type]
    who = f" by {_names(sides.initiators)}" if sides.initiators else ""
    whom = f"; aimed at or harming {_names(sides.opponents)}" if _named(sides.opponents) else ""
    lead = opening if opening is not None else f"{when(case)}: "
    failed = " (an attempt)" if incident.status == "attempted" else ""
    sentences = [f"{lead}{what[0].upper() + what[1:]}{failed}{who}, {where(incident.location)}{whom}."]
    sentences += _tolls(case)
    sentences += _damage(incident.damage)
    for group in case.own_groups:
        sentences += _damage(group.damage, f" in {len(group.members)} incidents together")
    if incident.stance == "alleged" or (incident.stance == "claimed" and sides.initiators):
        sentences.append(f"{_STANCES[incident.stance]}.")
    return " ".join(sentences)


def when(case: Case) -> str:
    """The date in words: a day, or the days between which it lies."""
    found = stretch_of(case)
    if found is None:
        return "On an unknown day"
    if found.days == 1:
        return f"On {found.start.isoformat()}"
    return f"Between {found.earliest.isoformat()} and {found.latest.isoformat()}"


def where(place: Location | None) -> str:
    """The place in words, from the sharpest name to the country."""
    if place is None:
        return "at an unknown place"
    land = country(place.country)
    names = list(dict.fromkeys(n for n in (place.name, place.admin2, place.admin1, land.name if land else None) if n))
    if not names:
        return "at an unknown place"
    lead = place.relation or ("near" if place.precision == "near" else "in")
    return f"{lead} {', '.join(names)}"


def listing(words: Sequence[str]) -> str:
    """Words joined with commas and a last "and"."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def name_of(side: Side) -> str:
    """A side's plain name, or its kind in plain words."""
    actor = side.actor
    if actor is not None and actor.name:
        return actor.name
    return _KINDS.get(side.kind, "people not named")


def weapon_words(weapon: str) -> str:
    """A weapon's id in plain words."""
    return _WEAPONS.get(weapon, weapon.replace("_", " "))


def _named(sides: Sequence[Side]) -> bool:
    return any(side.kind != "unknown" or (side.actor and side.actor.name) for side in sides)


def _names(sides: Sequence[Side]) -> str:
    """The names of a side, each once; words such as "others" only where nothing better is told."""
    names = list(dict.fromkeys(name_of(side) for side in sides))
    return listing([name for name in names if name.lower() not in BLAND] or names)


def _tolls(case: Case) -> list[str]:
    incident = case.incident
    lines: dict[tuple[str, bool], list[Toll]] = {}
    for line in incident.toll:
        if line.subset_of is None:
            lines.setdefault((line.outcome, line.party == "initiator"), []).append(line)
    told = [_line(outcome, initiator, of_one) for (outcome, initiator), of_one in lines.items()]
    for share in case.shares.get(incident.id, ()):
        side = " of the acting side" if share.line.party == "initiator" else ""
        stated = number(share.line.low, share.line.high)
        told.append(f"{_OUTCOMES[share.line.outcome]}: {stated}{side} in {share.of} incidents together")
    sentences = [f"Reported {'; '.join(told)}."] if told else []
    if case.parts > 1:
        sentences.append(f"Day {case.part + 1} of {case.parts}; the counts are those of all days together.")
    return sentences


def counted(item: Damage) -> str:
    """What was hit, with its number where more than one is told: "vehicle (3)"."""
    many = f" ({number(item.low, item.high)})" if item.low is not None and item.high != 1 else ""
    return f"{item.object}{many}"


def _damage(damage: Sequence[Damage], shared: str = "") -> list[str]:
    done: dict[str, list[str]] = {}
    for item in damage:
        done.setdefault(_DAMAGE.get(item.outcome, item.outcome), []).append(counted(item))
    return [f"{how[0].upper()}{how[1:]}{shared}: {', '.join(dict.fromkeys(things))}." for how, things in done.items()]


def _line(outcome: str, initiator: bool, lines: Sequence[Toll]) -> str:
    """All people of one outcome and side as one number: lines stand beside each other, parts are left out."""
    low = sum(line.low for line in lines)
    highs = [line.high for line in lines if line.high is not None]
    high = sum(highs) if len(highs) == len(lines) else None
    said = f"{_OUTCOMES[outcome]}: {'none' if low == high == 0 else number(low, high)}"
    return said + " of the acting side" if initiator else said
