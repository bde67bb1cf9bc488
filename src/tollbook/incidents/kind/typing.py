"""What kind of incident it was: the acts' own types, sharpened by the weapons used."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.claims import FIGHTS
from tollbook.incidents.cut.episodes import EventTypeEntry
from tollbook.incidents.kind.suicide import vehicle_made_bomb
from tollbook.incidents.kind.typing_fights import is_repelled, within_fight
from tollbook.incidents.kind.typing_means import (
    FROM_AIR,
    bombed_by_state,
    by_first_fired,
    fired,
    fired_by_drone,
    flown_by,
    fought_when_searched,
    only_stuns,
    set_aside,
    supports,
    without_flown_help,
)
from tollbook.incidents.kind.typing_spoils import Spoils
from tollbook.mentions import HARM, ActMention, Known, Reading, WeaponMention
from tollbook.model import EventType
from tollbook.resources import Knowledge

_MOVES = frozenset({"advance", "engage"})  # the other side's, fought off
_STRUCK = frozenset(
    {"strike_hit", "engage", "take_territory", "fall_territory", "break_in", "impact", "impact_projectile"}
)
# Types so general that a weapon used, or an act beside them, says more.
_GENERAL = frozenset({"armed_assault", "armed_clash", "shooting", "raid", "bombing", "other", "assassination"})
# Types that guns say nothing more about: a fight or a raid is fought with them as a rule.
_FOUGHT = frozenset({"armed_clash", "raid", "armed_assault"})
_BLASTS = frozenset({"bombing", "vehicle_bomb", "mine", "missile_strike", "shelling", "grenade"})
_BACK = frozenset(("him", "her", "them", "whom", "both"))
# What is done to things: beside harm to people it is what came of an attack.
_PROPERTY = frozenset({"arson", "robbery", "looting", "weapons_seizure", "release"})
_GAINS = frozenset({"arson", "detention", "looting", "weapons_seizure", "territory_gained"})  # of an attack
_FIRED = frozenset({"missile_strike", "shelling", "drone_strike"})
_BEFOREHAND = re.compile(
    r"\b(?:after|following|preceded by|under (?:the )?cover of) (?:(?!and\b)[\w-]+ ){0,4}$", re.IGNORECASE
)
_LAWFUL = frozenset({"state_forces", "police", "foreign_forces", "intelligence", "government"})
_JOINED = re.compile(r",? and (?:then )?(?:the )?")
_SHARP = frozenset({"suicide_bombing", "vehicle_bomb", "ambush", "bombing", "execution", "assassination", "abduction"})
_OPENS = re.compile(r"(?:^|[.;]\s)\s*In (?:an?|another|a second) (?:\w+ ){0,2}$")


class EventTyper:
    """Chooses an incident's type by the order of precedence in data/event_types."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("event_types", EventTypeEntry)
        self._rank = {e.id: e.precedence for e in entries}
        self._by_means: dict[str, EventType] = {m: e.id for e in entries for m in e.means}  # type: ignore[misc]
        self.family = {e.id: e.family for e in entries}
        self.spoils = Spoils(knowledge)

    def types(
        self,
        acts: Sequence[ActMention],
        weapons: Sequence[WeaponMention],
        doers: Sequence[Known],
        reading: Reading,
        *,
        suicide: bool | None,
        claim: bool = False,
        fought: bool = False,
    ) -> tuple[EventType, tuple[EventType, ...]]:
        """The incident's type, and the others its words also state, by rank. In a ``claim`` people captured are
        abducted: the group that took them had no lawful power to. ``fought``: both sides bear arms."""
        if claim:
            acts, weapons = without_flown_help(acts, weapons, reading.text)
        led = [w for w in weapons if claim or not (supports(w, reading.text) or only_stuns(w, reading.text))]
        named: list[EventType] = [self._by_means[w.type] for w in led if w.type in self._by_means]
        named = by_first_fired(named, led, reading.text) if claim else named
        strong = _strong(acts, reading.text, claim=claim)
        stated = self._stated(acts, strong, named, doers, reading.text, claim=claim)
        if not (claim or stated) and fought and any(a.act == "engage" for a in acts):
            stated = ["armed_clash"]  # "patrol boats confronted rebel craft; 12 rebels were killed"
        by_means = list(named)
        told = [*stated, *named]
        if suicide and (not told or any(self.family[t] == "violence" for t in told)):
            by_means.append("suicide_bombing")
        by_means = fired(by_means, stated, acts, weapons, doers, claim=claim)
        if claim:
            stated = self._as_claimed(acts, stated, by_means, reading)
        stated = self._sharpened(stated, by_means, acts, weapons, reading.text, claim=claim)
        if suicide and "vehicle_bomb" in (*stated, *by_means):
            stated = ["suicide_bombing", *stated]  # driven by one who meant to die
        beside = _preludes(acts, reading.text)
        if claim and _burned_after(acts):
            beside.add("arson")
        if not claim:
            beside |= set_aside(acts, led, self._by_means, reading.text)
            if set(stated) == {"detention"} and "detention" in beside:
                stated = [*(named or ["armed_assault"]), *stated]
        if not claim:
            beside |= _beside_fight(acts, set(stated))
        if not claim and fought_when_searched(acts):
            stated = [*stated, "armed_clash"]
            beside.add("shooting")
        freed = any(a.event_type == "release" and not a.aside for a in acts)
        if freed and all(a.aside for a in acts if a.event_type == "abduction"):
            beside.add("abduction")  # "freed two nurses they had kidnapped"
        executed = min((a.span.start for a in acts if a.event_type == "execution"), default=None)
        if claim and executed is not None and all(a.span.start > executed for a in acts if a.event_type == "bombing"):
            beside.add("bombing")  # "executed a spy and blew up his house"
        ranked = sorted(set(stated), key=lambda t: (t in beside, self._rank[t]))
        if not claim:
            ranked = _gravest_first(ranked, strong, doers)
        if ranked:
            return ranked[0], tuple(ranked[1:])
        occurred = [a for a in acts if a.assertion.status == "occurred"]
        if claim and (not acts or any(a.effect or a.act in _STRUCK for a in occurred)):
            return "armed_assault", ()  # in a list of attacks what was destroyed or hit was attacked
        return "other", ()

    def _stated(
        self,
        acts: Sequence[ActMention],
        strong: Sequence[ActMention],
        named: Sequence[EventType],
        doers: Sequence[Known],
        text: str,
        *,
        claim: bool,
    ) -> list[EventType]:
        """The types of the ``strong`` acts; those of all, where these have none and tell no harm that would say more.
        ``named`` are the types that weapons give."""
        stated = [t for a in strong if (t := a.event_type)]
        if not claim:
            typed = [(a, "raid" if self._searched(a, doers, text) else t) for a in strong if (t := a.event_type)]
            told = [t for a, t in typed if a.act != "neutralise"]
            stated = told or [t for _, t in typed]  # "in the gun duel four were neutralised": what came of a fight
        harmed = any(a.outcome in HARM for a in strong) and not any(a.act == "torture" for a in acts)
        if not stated and (claim or not harmed):
            back = claim and bool(named) and any(a.act in _STRUCK for a in acts)  # "the two operations killed six"
            stated = [t for a in acts if (t := a.event_type) and not (back and a.definite and a.weak)]
            if not claim and any(a.effect or a.act in ("destroy", "damage") for a in acts):
                stated = [t for t in stated if t != "agreement"]  # "sank four boats ... no ceasefire"
        if not claim and harmed and not (stated or doers or named):
            stated = [a.event_type for a in acts if a.event_type == "riot"]  # "six prisoners died in a riot"
        if bombed_by_state(strong, doers, named, text):
            stated = ["air_strike" if t == "bombing" else t for t in stated]
        told_again = all(a.definite for a in strong if a.event_type == "air_strike")
        if not claim and told_again and _FIRED & {*stated, *named}:
            stated = [t for t in stated if t != "air_strike"]  # "the strike" goes back to a missile's or a gun's
        return stated

    def _sharpened(
        self,
        stated: list[EventType],
        by_means: list[EventType],
        acts: Sequence[ActMention],
        weapons: Sequence[WeaponMention],
        text: str,
        *,
        claim: bool,
    ) -> list[EventType]:
        """The stated types with what the means say more exactly."""
        if not claim and "arson" in by_means and set(by_means) <= {"arson", "riot"}:  # "threw petrol bombs"
            stated = ["arson" if t in ("bombing", "grenade") else t for t in stated]
        if not claim and set(stated) == {"arson"} and any(a.act in _STRUCK for a in acts):
            stated = [*(t for t in by_means if t in _FIRED or t in FROM_AIR), "arson"]  # "struck by a drone and burned"
        if fired_by_drone(weapons, text):
            stated = ["drone_strike" if t == "missile_strike" else t for t in stated]
        if "air_strike" in stated and "drone_strike" in by_means:  # "an unmanned plane dropped grenades"
            stated = ["drone_strike" if t == "air_strike" else t for t in stated]
        general = {"armed_assault", "bombing", "raid", *(() if claim else ("shelling", "missile_strike"))}
        flown = flown_by(acts, weapons, text, claim=claim)
        if flown is not None and set(stated) <= general:
            stated = [flown]  # "the air force struck a camp"
        if set(stated) == {"raid"} and (from_air := [t for t in by_means if t in FROM_AIR]):
            stated = from_air  # "jets carried out six raids"
        if claim and by_means and {a.act for a in acts if a.event_type and not a.outcome} == {"come_under"}:
            stated = []  # "came under pistol fire": what was fired says it
        if not stated:
            return by_means or self._by_harm(acts)
        if not claim and "suicide_bombing" not in by_means and is_repelled(acts, stated, weapons):
            return stated
        if any(t in _GENERAL and self.family[t] == "violence" for t in stated):
            if claim and stated == ["armed_clash"]:
                by_means = []
            if _FOUGHT & set(stated) and not _killed_in_attack(acts):
                by_means = [t for t in by_means if t != "shooting"]
            return [*stated, *by_means]
        return stated

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
        if "sniper" in by_means and strong and strong[0].act == "advance" and any(a.act == "come_under" for a in acts):
            return [t for t in stated if t != "armed_clash"]  # "soldiers trying to cross came under sniper fire"
        if strong and strong[0].act in FIGHTS and (moved or not _SHARP & {*stated} - within_fight(strong)):
            return ["armed_clash"]
        if _killed_captives(acts, reading.text):
            return ["execution"]
        retaken = any(a.act == "take_territory" and a.assertion.status == "attempted" for a in acts)
        if retaken and not any(t in _SHARP for t in stated):
            return ["armed_clash"]  # "they tried to retake the village; their attempt failed"
        if set(stated) <= {"shooting", "armed_clash"} and any(
            a.act == "clash" and a.definite and a.shape == "noun" for a in acts
        ):
            return ["armed_clash"]  # "opened fire on them. The clash lasted until noon"
        return self._beside_attack(acts, stated, by_means)

    def _beside_attack(
        self, acts: Sequence[ActMention], stated: list[EventType], by_means: list[EventType]
    ) -> list[EventType]:
        """The types of a claim that opens with no fight: violence before what came of it, a raid before what was
        fired in it, an attack where people were harmed beside what was burned or taken."""
        told = [a.event_type for a in acts if a.event_type and not (a.shape == "noun" and a.assertion.reason)]
        killed = [a.span.start for a in acts if a.outcome == "killed"]
        taken = [a.span.start for a in acts if a.outcome == "captured"]
        if set(stated) <= {"abduction", *_GAINS} and killed and taken and min(killed) < min(taken):
            return ["armed_assault"]  # "40 soldiers fell and ten were led away captive"
        if set(stated) == {"sabotage"} and any(a.act == "strike_hit" for a in acts) and _BLASTS & set(by_means):
            return [t for t in by_means if t in _BLASTS]  # "was hit by a device and put out of action"
        violent = [t for t in stated if self.family[t] == "violence" and (t in told or not told)]
        if violent:
            return violent
        stated = [t for t in stated if t in told] or stated
        only_called = all(a.act == "strike_operation" for a in acts if a.event_type is not None)
        if "raid" in stated and not (only_called and "vehicle_bomb" in by_means):
            return ["raid"]
        if set(stated) <= {"arson", "detention", "looting"} and any(t in _BLASTS for t in by_means):
            return [t for t in by_means if t in _BLASTS]
        if set(stated) == {"arson"} and _burned_after(acts):
            return [*(by_means or ["armed_assault"]), "arson"]  # "killed an officer and burned his car"
        harmed = {a.outcome for a in acts} & {"killed", "wounded", "killed_or_wounded"}
        attacked = any(a.act in _STRUCK and a.assertion.status == "occurred" for a in acts)
        if set(stated) == {"arson"} and any(a.act == "strike_hit" and a.assertion.status == "occurred" for a in acts):
            return ["armed_assault"]  # "a lorry was hit by a rocket and burned"
        if not stated and attacked and set(by_means) == {"shooting"}:
            return ["shooting"]  # "two clerks were targeted with a pistol and killed"
        if set(stated) <= _GAINS and attacked and harmed:
            return ["armed_assault"]  # what was burned or taken is what came of it
        if set(stated) == {"territory_gained", "arson"}:
            return ["armed_assault", "arson"]  # "a police station was overrun and burned"
        if set(stated) == {"detention"} and "killed" in harmed:
            return ["armed_assault"]  # "killed 17 and captured 4"
        if only_called:
            return list(by_means) or self._by_harm(acts) or stated
        return ["abduction" if t == "detention" else t for t in stated]

    @staticmethod
    def _searched(act: ActMention, doers: Sequence[Known], text: str) -> bool:
        """Whether police or soldiers came to search: "police raided the offices"."""
        raided = act.act == "attack" and act.span.of(text).lower().startswith("raid")
        heads = [x.head for x in act.arguments if x.role == "initiator"]
        own = [d for d in doers if d.head in heads] or doers
        return raided and bool(own) and all(d.type in _LAWFUL for d in own)

    @staticmethod
    def _by_harm(acts: Sequence[ActMention]) -> list[EventType]:
        outcomes = {a.outcome for a in acts}
        if "captured" in outcomes:
            return ["detention"]
        return ["armed_assault"] if outcomes & {"killed", "wounded", "killed_or_wounded"} else []


def _preludes(acts: Sequence[ActMention], text: str) -> set[EventType]:
    """Kinds told of as what went before the attack itself: "after heavy shelling, the fighters stormed the post"."""
    stormed = any(a.act in ("attack", "break_in", "clash") and a.shape == "verb" for a in acts)
    if not stormed:
        return set()
    found = [a for a in acts if a.shape == "noun" and a.event_type in _FIRED]
    return {
        a.event_type
        for a in found
        if a.event_type and _BEFOREHAND.search(text, max(0, a.span.start - 60), a.span.start)
    }


def _strong(acts: Sequence[ActMention], text: str, *, claim: bool) -> list[ActMention]:
    """The acts that tell by themselves what happened."""
    if claim:
        rammed = vehicle_made_bomb(acts, text) is not None
        told = [a for a in acts if not a.weak or a.act == "liquidate" or (rammed and a.act == "ram")]
        return [a for a in told if not _only_opens(a, text)] or told
    strong = [a for a in acts if not a.weak]
    if {a.event_type for a in strong if a.event_type} <= _PROPERTY:  # "two rebels were killed in an encounter"
        strong += [a for a in acts if a.act in ("encounter", "take_territory")]
    # "freed 12 people who had been kidnapped", "beheaded a teacher abducted in May"
    return [a for a in strong if not (a.aside and a.outcome == "captured")] or strong


def _only_opens(act: ActMention, text: str) -> bool:
    """Whether a noun only opens the sentence that tells what was done: "In a separate attack, they burned a house"."""
    behind = text[act.span.end : act.span.end + 1] == ","
    return (
        act.shape == "noun" and behind and _OPENS.search(text, max(0, act.span.start - 40), act.span.start) is not None
    )


def _gravest_first(ranked: list[EventType], acts: Sequence[ActMention], doers: Sequence[Known]) -> list[EventType]:
    """The types with what was done to people before what was done to things: "killed eleven villagers; three houses
    were burned" is an attack, with arson beside it, and so is a raid of people who are no force of a state."""
    harmed = any(a.outcome in HARM for a in acts)
    things = [t for t in ranked if t in _PROPERTY]
    rest = [t for t in ranked if t not in _PROPERTY]
    lawless = bool(doers) and not any(d.type in _LAWFUL for d in doers)
    if not harmed:
        return ["armed_assault", *rest, *things] if things and rest == ["territory_gained"] else ranked
    first = min(a.sentence for a in acts if a.outcome in HARM)
    told = {a.event_type for a in acts if a.sentence == first and a.event_type}
    burned = bool(told) and told <= _PROPERTY and "armed_assault" not in rest  # "killed six and burned 11 houses"
    if (rest == ["raid"] and lawless) or rest == ["territory_gained"] or not rest or burned:
        rest = ["armed_assault", *rest]
    taken = min((a.sentence for a in acts if a.event_type == "abduction"), default=first)
    if taken > first and told & set(rest):
        rest.sort(key="abduction".__eq__)  # "ambushed a patrol, killing four. Two drivers were led away"
    return [*rest, *things]


def _beside_fight(acts: Sequence[ActMention], stated: set[EventType]) -> set[EventType]:
    """What news tells beside a fight or a shooting that it was a part of: "the militants opened fire. In the gun battle
    two were killed" is a clash, "threw grenades and sprayed the worshippers with bullets" a shooting."""
    fought = any(a.act == "clash" and a.shape == "noun" for a in acts)
    if fought and "armed_clash" in stated and stated <= {"armed_clash", "shooting", "grenade", "armed_assault", "raid"}:
        return {"shooting", "grenade", "armed_assault"}
    shot = any(a.event_type == "shooting" and a.shape == "verb" and a.assertion.status == "occurred" for a in acts)
    return {"grenade"} if shot and {"grenade", "shooting"} <= stated else set()


def _burned_after(acts: Sequence[ActMention]) -> bool:
    """Whether people were harmed before anything was burned, or by those who entered a place to burn."""
    harm = [a.span.start for a in acts if a.outcome in HARM and not a.definite and a.shape == "verb"]
    fires = [a.span.start for a in acts if a.event_type == "arson"]
    entered = any(a.act == "approach" for a in acts)
    return bool(harm and fires) and (entered or min(harm) < min(fires))


def _killed_in_attack(acts: Sequence[ActMention]) -> bool:
    """Whether a noun alone calls it an attack: "was killed in an attack with pistols"."""
    attacks = [a for a in acts if a.event_type in _FOUGHT]
    called = bool(attacks) and all(a.shape == "noun" and a.act == "attack" for a in attacks)
    return called and any(
        a.outcome == "killed" and a.shape == "verb" and a.span.start < attacks[0].span.start for a in acts
    )


def _killed_captives(acts: Sequence[ActMention], text: str) -> bool:
    """Whether those taken were then killed: "captured a spy and killed him", "two soldiers, whom they killed"."""
    taken = [a for a in acts if a.outcome == "captured" and (not a.weak or a.act == "seize_person")]
    killed = [a for a in acts if a.outcome == "killed"]
    if not taken or not killed or taken[0].span.start > killed[0].span.start:
        return False
    if killed[0].shape == "noun" and _JOINED.fullmatch(text, taken[0].span.end, killed[0].span.start):
        return True  # "the capture and killing of two spies"
    heads = {x.head for a in taken for x in a.arguments if x.role == "victim"}
    return any(
        x.role == "victim" and (x.head in heads or x.head.of(text).lower() in _BACK)
        for a in killed
        for x in a.arguments
    )
