"""What kind of incident it was: the acts' own types, sharpened by the weapons used."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.episodes import EventTypeEntry
from tollbook.mentions import ActMention, Known, Reading, WeaponMention
from tollbook.model import EventType
from tollbook.resources import Knowledge
from tollbook.spans import Span

_OWN_BOMB = re.compile(r"\b(?:suicide|istishhadi|martyrdom|svbied)", re.IGNORECASE)
_SEEKER = re.compile(r"\b(?:martyrdom[- ]?seek|istishhadi|suicide (?:bomber|attacker)|fida)", re.IGNORECASE)
_AIR_BODY = re.compile(
    r"\bair (?:force|task force|component|wing|corps|arm)\b|\b(?:aircraft|warplanes?|jets?|fighter-bombers?)$",
    re.IGNORECASE,
)
_MOVES = frozenset({"advance", "engage"})  # the other side's, fought off
_STRUCK = frozenset({"strike_hit", "engage", "take_territory", "fall_territory", "break_in", "impact"})
_VEHICLES = frozenset(
    "car truck lorry lorrie tanker vehicle van bus bu minibus minibu pickup ambulance bulldozer motorcycle scooter "
    "jeep taxi".split()
)
_HIS = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
# Types so general that a weapon used, or an act beside them, says more.
_GENERAL = frozenset({"armed_assault", "armed_clash", "shooting", "raid", "bombing", "other", "assassination"})
# Types that guns say nothing more about: a fight or a raid is fought with them as a rule.
_FOUGHT = frozenset({"armed_clash", "raid", "armed_assault"})
_FIGHTS = frozenset({"clash", "advance", "engage"})  # acts of two sides
_FROM_AIR = frozenset({"air_strike", "drone_strike"})
_BLASTS = frozenset({"bombing", "vehicle_bomb", "mine", "missile_strike", "shelling", "grenade"})
_CARRIED = re.compile(r"[^.;]{0,12}\b(?:he|she|they)\b[^.;]{0,12}\b(?:carr|wear|wore|worn|strapp)", re.IGNORECASE)
_DRIVEN = re.compile(r"[^.;]{0,14}\b(?:driven|steered|piloted) (?:\w+ ){0,3}by\b", re.IGNORECASE)
_LEFT = re.compile(r",? (?:\w+ ){0,2}(?:left|parked|placed|abandoned|positioned)\b", re.IGNORECASE)
_AROUND = re.compile(r"\b(?:strapped|wrapped|wound)\b[^.;]{0,20}$|\b(?:his|her|their)\s+(?:own\s+)?$", re.IGNORECASE)
_BACK = frozenset(("him", "her", "them", "whom", "both"))
# What is done to things: beside harm to people it is what came of an attack.
_PROPERTY = frozenset({"arson", "robbery", "looting", "weapons_seizure", "release"})
_HARM = frozenset({"killed", "wounded", "killed_or_wounded", "killed_wounded_or_captured", "killed_or_captured"})
_FIRED = frozenset({"missile_strike", "shelling", "drone_strike"})
_LAWFUL = frozenset({"state_forces", "police", "foreign_forces", "intelligence", "government"})
_SHARP = frozenset({"suicide_bombing", "vehicle_bomb", "ambush", "bombing", "execution", "assassination", "abduction"})


class EventTyper:
    """Chooses an incident's type by the order of precedence in data/event_types."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("event_types", EventTypeEntry)
        self._rank = {e.id: e.precedence for e in entries}
        self._by_means: dict[str, EventType] = {m: e.id for e in entries for m in e.means}  # type: ignore[misc]
        self.family = {e.id: e.family for e in entries}

    def types(
        self,
        acts: Sequence[ActMention],
        weapons: Sequence[WeaponMention],
        doers: Sequence[Known],
        reading: Reading,
        *,
        suicide: bool | None,
        claim: bool = False,
    ) -> tuple[EventType, tuple[EventType, ...]]:
        """The incident's type, and the others its words also state, by rank. In a ``claim`` people captured are
        abducted: the group that took them had no lawful power to."""
        rammed = claim and vehicle_made_bomb(acts, reading.text) is not None
        strong = [a for a in acts if not a.weak or (claim and a.act == "liquidate") or (rammed and a.act == "ram")]
        if not claim:  # "freed 12 people who had been kidnapped", "beheaded a teacher abducted in May"
            strong = [a for a in strong if not (a.aside and a.outcome == "captured")] or strong
        stated: list[EventType] = [a.event_type for a in strong if a.event_type is not None]
        if not claim:
            stated = ["raid" if self._searched(a, doers, reading.text) else t for a in strong if (t := a.event_type)]
        tortured = any(a.act == "torture" for a in acts)
        if stated or claim or tortured or not any(a.outcome in _HARM for a in strong):
            stated = stated or [a.event_type for a in acts if a.event_type is not None]
        by_means: list[EventType] = [self._by_means[w.type] for w in weapons if w.type in self._by_means]
        if (
            not claim
            and _FIRED & {*stated, *by_means}
            and all(a.definite for a in strong if a.event_type == "air_strike")
        ):
            stated = [t for t in stated if t != "air_strike"]  # "the strike" goes back to a missile's or a gun's
        if suicide and any(self.family[t] == "violence" for t in [*stated, *by_means]):
            by_means.append("suicide_bombing")
        if any((d.name or "").startswith("sniper") for d in doers):
            by_means.append("sniper")
        if {"firearm", "machine_gun"} & {w.type for w in weapons}:  # grenades thrown in an attack with guns
            by_means = [t for t in by_means if t != "grenade"]
        gunmen = claim and any((d.name or "").startswith(("gunm", "gunman")) for d in doers)
        if gunmen and not by_means and all(a.outcome is not None for a in acts):
            by_means.append("shooting")  # "gunmen killed a policeman"
        if claim:  # no armed group that claims flies aircraft; those that it names are its opponents'
            flown = not any(d.side == "own" for d in doers) or "air_strike" in stated
            by_means = [t for t in by_means if t != "air_strike" or flown]
            by_means = [t for t in by_means if t != "grenade" or not _is_side_arm(acts, weapons)]
            stated = self._as_claimed(acts, stated, by_means, reading)
        if "air_strike" in stated and "drone_strike" in by_means:
            stated = [
                "drone_strike" if t == "air_strike" else t for t in stated
            ]  # "an unmanned plane dropped grenades"
        if _flown(acts, reading.text, claim=claim) and set(stated) <= {"armed_assault", "bombing", "raid"}:
            stated = ["air_strike"]  # "the air force struck a camp"
        if set(stated) == {"raid"} and (from_air := [t for t in by_means if t in _FROM_AIR]):
            stated = from_air  # "jets carried out six raids"
        if claim and by_means and {a.act for a in acts if a.event_type and not a.outcome} == {"come_under"}:
            stated = []  # "came under pistol fire": what was fired says it
        if not stated:
            stated = list(by_means) or self._by_harm(acts)
        elif any(t in _GENERAL and self.family[t] == "violence" for t in stated):
            if claim and stated == ["armed_clash"]:
                by_means = []
            if _FOUGHT & set(stated):
                by_means = [t for t in by_means if t != "shooting"]
            stated = [*stated, *by_means]
        ranked = sorted(set(stated), key=self._rank.__getitem__)
        if not claim:
            ranked = _gravest_first(ranked, strong, doers)
        if (
            not ranked
            and claim
            and any(a.assertion.status == "occurred" and (a.effect or a.act in _STRUCK) for a in acts)
        ):
            return "armed_assault", ()  # in a list of attacks what was destroyed or hit was attacked
        if not ranked:
            return "other", ()
        return ranked[0], tuple(ranked[1:])

    def _as_claimed(
        self, acts: Sequence[ActMention], stated: list[EventType], by_means: list[EventType], reading: Reading
    ) -> list[EventType]:
        """The types that a group's claim states: a fight that opens it outranks what was fired in it, burning and
        capture beside an attack are its outcome, and "an operation" is whatever its means were."""
        if any(a.rule.startswith("acts.item") and a.event_type in _FOUGHT for a in acts):
            stated = [t for t in stated if t != "execution"]  # "Raid, police post: 2 taken, then executed"
        strong = [a for a in acts if a.event_type is not None and not a.definite]
        strong = [a for a in strong if a.assertion.status == "occurred"] or strong
        moved = strong and strong[0].act in _MOVES and "suicide_bombing" not in stated
        if strong and strong[0].act in _FIGHTS and (moved or not any(t in _SHARP for t in stated)):
            return ["armed_clash"]
        if _killed_captives(acts, reading.text):
            return ["execution"]
        if any(a.act == "take_territory" and a.assertion.status == "attempted" for a in acts) and not any(
            t in _SHARP for t in stated
        ):
            return ["armed_clash"]  # "they tried to retake the village; their attempt failed"
        told = [a.event_type for a in acts if a.event_type and not (a.shape == "noun" and a.assertion.reason)]
        violent = [t for t in stated if self.family[t] == "violence" and (t in told or not told)]
        if violent:
            return violent
        stated = [t for t in stated if t in told] or stated
        if "raid" in stated:
            return ["raid"]
        if set(stated) <= {"arson", "detention", "looting"} and any(t in _BLASTS for t in by_means):
            return [t for t in by_means if t in _BLASTS]
        harmed = {a.outcome for a in acts} & {"killed", "wounded", "killed_or_wounded"}
        attacked = any(a.act in _STRUCK and a.assertion.status == "occurred" for a in acts)
        if (
            set(stated) <= {"arson", "detention", "looting", "weapons_seizure", "territory_gained"}
            and attacked
            and harmed
        ):
            return ["armed_assault"]  # what was burned or taken is what came of it
        if set(stated) == {"territory_gained", "arson"}:
            return ["armed_assault", "arson"]  # "a police station was overrun and burned"
        if set(stated) == {"detention"} and "killed" in harmed:
            return ["armed_assault"]  # "killed 17 and captured 4"
        if all(a.act == "strike_operation" for a in acts if a.event_type is not None):
            return list(by_means) or self._by_harm(acts) or stated
        return ["abduction" if t == "detention" else t for t in stated]

    @staticmethod
    def _searched(act: ActMention, doers: Sequence[Known], text: str) -> bool:
        """Whether police or soldiers came to search: "police raided the offices"."""
        raided = act.act == "attack" and act.span.of(text).lower().startswith("raid")
        return raided and bool(doers) and all(d.type in _LAWFUL for d in doers)

    @staticmethod
    def _by_harm(acts: Sequence[ActMention]) -> list[EventType]:
        outcomes = {a.outcome for a in acts}
        if "captured" in outcomes:
            return ["detention"]
        return ["armed_assault"] if outcomes & {"killed", "wounded", "killed_or_wounded"} else []


def _gravest_first(ranked: list[EventType], acts: Sequence[ActMention], doers: Sequence[Known]) -> list[EventType]:
    """The types with what was done to people before what was done to things: "killed eleven villagers; three houses
    were burned" is an attack, with arson beside it, and so is a raid of people who are no force of a state."""
    harmed = any(a.outcome in _HARM for a in acts)
    things = [t for t in ranked if t in _PROPERTY]
    rest = [t for t in ranked if t not in _PROPERTY]
    lawless = bool(doers) and not any(d.type in _LAWFUL for d in doers)
    if not harmed:
        return ranked
    first = min(a.sentence for a in acts if a.outcome in _HARM)
    told = {a.event_type for a in acts if a.sentence == first and a.event_type}
    burned = bool(told) and told <= _PROPERTY and "armed_assault" not in rest  # "killed six and burned 11 houses"
    if (rest == ["raid"] and lawless) or not rest or burned:
        rest = ["armed_assault", *rest]
    return [*rest, *things]


def _flown(acts: Sequence[ActMention], text: str, *, claim: bool) -> bool:
    """Whether those who attack do so from the air by their name."""
    told = ("attack", "strike_hit", "bomb", "raid", *(() if claim else ("destroy", "kill", "neutralise")))
    attacks = (a for a in acts if a.act in told and not a.definite)
    return any(x.role == "initiator" and _AIR_BODY.search(x.span.of(text)) for a in attacks for x in a.arguments)


def _is_side_arm(acts: Sequence[ActMention], weapons: Sequence[WeaponMention]) -> bool:
    """Whether a grenade was thrown in the course of a storming, not as the attack itself."""
    thrown = [w.span for w in weapons if w.type == "grenade"]
    storming = [a for a in acts if a.act in ("attack", "break_in") and not a.definite and not a.weak]
    as_means = any(x.role == "means" and any(x.span.overlaps(t) for t in thrown) for a in storming for x in a.arguments)
    return bool(storming) and not as_means and not any(a.act == "grenade" for a in acts)


def is_suicide(
    acts: Sequence[ActMention], weapons: Sequence[WeaponMention], doers: Sequence[Known], reading: Reading
) -> bool | None:
    """True where the words say so; False where people attacked in another way; None where it can't be told."""
    if any(a.act == "suicide_bombing" for a in acts) or any(w.type == "suicide_vest" for w in weapons):
        return True
    vehicles = [w.span for w in weapons if w.type == "vehicle_bomb"]
    if vehicles and any(a.act in ("drive_bomb", "ram") for a in acts):
        return True
    text = reading.text
    driven = vehicle_made_bomb(acts, text)
    if driven is not None and driven.act in ("ram", "drive_bomb"):
        return True
    seekers = any(_SEEKER.search(d.span.of(text)) for d in doers)
    if seekers and (vehicles or any(a.act in ("detonate", "explode", "bomb") for a in acts)):
        return True  # "a martyrdom seeker struck a convoy with a car bomb"
    for weapon in weapons:
        if weapon.type not in ("vehicle_bomb", "ied", "explosive"):
            continue
        before, after = (
            text[max(0, weapon.span.start - 30) : weapon.span.start],
            text[weapon.span.end : weapon.span.end + 50],
        )
        if weapon.type == "vehicle_bomb" and _DRIVEN.match(after):
            return True  # "a car bomb driven by Abu Muadh"
        if _CARRIED.match(after) or (weapon.type == "vehicle_bomb" and _AROUND.search(before)):
            return True  # "the explosives he was carrying", "in his explosive-laden truck"
    if any(_OWN_BOMB.search(v.of(reading.text)) for v in vehicles):
        return True
    if any(
        x.span.overlaps(v) and _HIS.match(x.span.of(reading.text)) for a in acts for x in a.arguments for v in vehicles
    ):
        return True  # "detonated his truck": with himself in it
    blast = any(a.event_type in ("bombing", "vehicle_bomb") for a in acts)
    if blast and any((d.name or "").startswith("suicide attacker") for d in doers):
        return True
    return None if blast else False


def vehicle_made_bomb(acts: Sequence[ActMention], text: str) -> ActMention | None:
    """The act that makes a bomb of a vehicle it only names: "detonated a water tanker beside", "three vehicles were
    driven into their columns"."""
    return next((a for a in acts if vehicle_of(a, text) is not None), None)


def vehicle_of(act: ActMention, text: str) -> Span | None:
    """The vehicle that an act made a bomb of."""
    if act.act == "explode" and act.shape == "noun":  # "the detonation of a parked minibus"
        spans = [x.head for x in act.arguments if x.rule == "acts.of" and act.span.of(text).lower() == "detonation"]
    else:
        role = {"detonate": "means", "ram": "target"}.get(act.act)
        told = ("acts.object", "acts.passive_subject")
        spans = [x.head for x in act.arguments if x.role == role and x.rule in told]
        if act.act in ("bomb", "explode") and act.shape == "verb":  # "a car left at the entrance blew up"
            spans += [
                x.head
                for x in act.arguments
                if x.rule == "acts.subject" and _LEFT.match(text, x.head.end, max(x.head.end, act.span.start))
            ]
    return next((s for s in spans if s.of(text).lower().removesuffix("s") in _VEHICLES), None)


def _killed_captives(acts: Sequence[ActMention], text: str) -> bool:
    """Whether those taken were then killed: "captured a spy and killed him", "two soldiers, whom they killed"."""
    taken = [a for a in acts if a.outcome == "captured" and (not a.weak or a.act == "seize_person")]
    killed = [a for a in acts if a.outcome == "killed"]
    if not taken or not killed or taken[0].span.start > killed[0].span.start:
        return False
    heads = {x.head for a in taken for x in a.arguments if x.role == "victim"}
    return any(
        x.role == "victim" and (x.head in heads or x.head.of(text).lower() in _BACK)
        for a in killed
        for x in a.arguments
    )
