"""Whether an attack was a suicide attack, and the vehicle that an act made a bomb of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.mentions import ActMention, Known, Reading, WeaponMention
from tollbook.spans import Span

DRIVEN = frozenset(("ram", "drive_bomb", "take_vehicle_in"))  # acts that make a bomb of the vehicle they drive
_GOING_OFF = ("detonation", "blast", "explosion")
_SUICIDE = frozenset(("suicide_bombing", "suicide_strike"))
_OWN_BOMB = re.compile(r"\b(?:suicide|istishhadi|martyrdom|svbied)", re.IGNORECASE)
_SEEKER = re.compile(r"\b(?:martyrdom[- ]?seek|istishhadi|suicide (?:bomber|attacker)|fida)", re.IGNORECASE)
# Without the last "s", which is taken off the text's word as well.
_VEHICLES = frozenset(
    "car truck lorry lorrie tanker vehicle van bus bu minibus minibu pickup ambulance bulldozer motorcycle scooter "
    "jeep taxi".split()
)
_OWN = re.compile(rf"\b(?:his|her|an?)\s+(?:[\w-]+\s+)?(?P<vehicle>{'|'.join(sorted(_VEHICLES))})\b", re.IGNORECASE)
_HIS = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_CARRIED = re.compile(r"[^.;]{0,12}\b(?:he|she|they)\b[^.;]{0,12}\b(?:carr|wear|wore|worn|strapp)", re.IGNORECASE)
_DRIVEN = re.compile(r"[^.;]{0,14}\b(?:driven|steered|piloted) (?:\w+ ){0,3}by\b", re.IGNORECASE)
_BY_DEVICE = re.compile(
    r" (?:with|by|using) (?:an?|the|one|two|three) (?:[\w-]+ ){0,4}(?:devices?|ieds?|mines?|charges?|landmines?)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(r",? (?:\w+ ){0,2}(?:left|parked|placed|abandoned|positioned)\b", re.IGNORECASE)
# "set off in a car packed with explosives towards the camp": one who rides in the bomb.
_ABOARD = re.compile(
    r"\b(?:set (?:off|out)|headed|drove|advanced|rode|went|made (?:his|her) way|sped|left|arrived|came)\b[^.;]{0,60}?"
    r"\b(?:in|aboard|inside|at the wheel of|behind the wheel of) (?:an?|his|her|the) (?:[\w-]+ )?$",
    re.IGNORECASE,
)
_LEAD = 100  # characters before a vehicle in which it is said who was in it
_AROUND = re.compile(r"\b(?:strapped|wrapped|wound)\b[^.;]{0,20}$|\b(?:his|her|their)\s+(?:own\s+)?$", re.IGNORECASE)


def is_suicide(
    acts: Sequence[ActMention], weapons: Sequence[WeaponMention], doers: Sequence[Known], reading: Reading
) -> bool | None:
    """True where the words say so; False where people attacked in another way; None where it can't be told."""
    if any(a.act in _SUICIDE for a in acts) or any(w.type == "suicide_vest" for w in weapons):
        return True
    if any(w.rule == "weapons.driven" for w in weapons):
        return True
    vehicles = [w.span for w in weapons if w.type == "vehicle_bomb"]
    if vehicles and any(a.act in DRIVEN for a in acts):
        return True
    text = reading.text
    driven = vehicle_made_bomb(acts, text)
    if driven is not None and driven.act in DRIVEN:
        return True
    if any(_ABOARD.search(text, max(0, v.start - _LEAD), v.start) for v in vehicles):
        return True
    seekers = any(_SEEKER.search(d.span.of(text)) for d in doers)
    if seekers and (vehicles or any(a.act in ("detonate", "explode", "bomb") for a in acts)):
        return True  # "a martyrdom seeker struck a convoy with a car bomb"
    if seekers and any(a.outcome in ("killed", "wounded") for a in acts) and all(map(_says_no_kind, acts)):
        return True  # "a suicide bomber killed nine at a checkpoint. The attack came after prayers"
    if any(_is_with_bomber(weapon, text) for weapon in weapons) or any(_OWN_BOMB.search(v.of(text)) for v in vehicles):
        return True
    objects = [x.span for a in acts for x in a.arguments if _HIS.match(x.span.of(text))]
    if any(own.overlaps(vehicle) for own in objects for vehicle in vehicles):
        return True  # "detonated his truck": with himself in it
    blast = any(a.event_type in ("bombing", "vehicle_bomb") for a in acts)
    if blast and any((d.name or "").startswith("suicide attacker") for d in doers):
        return True
    return None if blast else False


def _says_no_kind(act: ActMention) -> bool:
    """Whether an act leaves open how it was done: no kind, or "the attack" that goes back to what was told."""
    return act.event_type is None or (act.act == "attack" and act.shape == "noun" and act.definite)


def _is_with_bomber(weapon: WeaponMention, text: str) -> bool:
    """Whether a bomb went off with the one who carried or drove it: "the explosives he was carrying", "in his
    explosive-laden truck", "a car bomb driven by Abu Muadh"."""
    if weapon.type not in ("vehicle_bomb", "ied", "explosive"):
        return False
    before = text[max(0, weapon.span.start - 30) : weapon.span.start]
    after = text[weapon.span.end : weapon.span.end + 50]
    if _CARRIED.match(after):
        return True
    return weapon.type == "vehicle_bomb" and bool(_DRIVEN.match(after) or _AROUND.search(before))


def vehicle_made_bomb(acts: Sequence[ActMention], text: str) -> ActMention | None:
    """The act that makes a bomb of a vehicle it only names: "detonated a water tanker beside", "three vehicles were
    driven into their columns"."""
    return next((a for a in acts if vehicle_of(a, text) is not None), None)


def vehicle_of(act: ActMention, text: str) -> Span | None:
    """The vehicle that an act made a bomb of."""
    if act.act == "explode" and act.shape == "noun":  # "the detonation of a parked minibus"
        spans = [x.head for x in act.arguments if x.rule == "acts.of" and act.span.of(text).lower() in _GOING_OFF]
    else:
        role = {"detonate": "means", "ram": "target"}.get(act.act)
        by_device = _BY_DEVICE.match(text, act.span.end)  # "their vehicle was detonated with a device": it was struck
        told = ("acts.object",) if by_device else ("acts.object", "acts.passive_subject")
        spans = [x.head for x in act.arguments if x.role == role and x.rule in told]
        if act.act == "take_vehicle_in" and (own := _OWN.search(text, act.span.start, act.span.end)):
            spans = [Span(*own.span("vehicle"))]  # not "took the trucks into the forest", which were booty
        if act.act in ("bomb", "explode") and act.shape == "verb":  # "a car left at the entrance blew up"
            spans += [
                x.head
                for x in act.arguments
                if x.rule == "acts.subject" and _LEFT.match(text, x.head.end, max(x.head.end, act.span.start))
            ]
    return next((s for s in spans if s.of(text).lower().removesuffix("s") in _VEHICLES), None)
