"""The means of an incident: weapons that the words say were used, and in a claim those that the act itself implies."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.find.damage_retold import blown_up
from tollbook.incidents.cut.episodes import EventTypeEntry
from tollbook.incidents.draft import Draft
from tollbook.incidents.evidence import EvidenceBook
from tollbook.incidents.kind.means_news import told_by, told_means
from tollbook.incidents.kind.suicide import vehicle_of
from tollbook.mentions import ActMention, Argument, Known, Reading, WeaponMention
from tollbook.model import EventType, Weapon
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

# What the other side loses as often as it is used against it: "an M60 tank was hit", "a warplane was shot down".
PRIZES = frozenset(("machine_gun", "aircraft", "helicopter", "drone", "tank", "artillery"))
_TOLD_ALONE = frozenset(
    ("ied", "explosive", "device", "mine", "mortar", "rocket", "grenade", "sniper_rifle", "vehicle_bomb")
)
_SET_OFF = frozenset(("vehicle_bomb", "suicide_vest", "ied"))  # "took a car bomb into the checkpoint"
# "walked with his explosive belt into", "came with a belt of explosives to the gate, where he pressed the button"
_WITH_BOMB = frozenset(("approach", "ram", "drive_bomb", "suicide_bombing", "detonate"))
AIRBORNE = frozenset(("aircraft", "helicopter", "drone"))
_FROM_AIR = frozenset(("air_strike", "drone_strike"))
_BLASTS = frozenset(("bombing", "suicide_bombing", "vehicle_bomb", "sabotage", "mine"))


_MACHINE = re.compile(r"\bmachine[ -]?$", re.IGNORECASE)  # "was machine-gunned"
# Not "shot in the head".
_BY_BLADE = re.compile(
    r"\b(?:behead|decapitat|slit|knif)\w*|\bthroats?\b|\b(?:cut|cuts|cutting|sever\w*)\b.*\bheads?\b", re.IGNORECASE
)
_SHOT = re.compile(r"\bsho(?:t|ot)", re.IGNORECASE)


class _WeaponEntry(Entry, frozen=True, kw_only=True):
    """A type of weapon and the wider type that it belongs to."""

    parent: str | None


class Means:
    """Chooses the weapons of an incident.

    >>> from tollbook.resources import Knowledge
    >>> Means(Knowledge()).wider("rpg")
    'rocket'
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._parent = {e.id: e.parent for e in knowledge.entries("weapons", _WeaponEntry)}
        self._implied = {e.id: e.implied for e in knowledge.entries("event_types", EventTypeEntry)}

    def wider(self, weapon: str) -> str | None:
        """The type that a weapon's type belongs to."""
        return self._parent.get(weapon)

    def used(self, draft: Draft, reading: Reading) -> tuple[WeaponMention, ...]:
        """The weapons used: those the words say were, and those that an act names as its means."""
        claim = reading.is_claim
        means = [x.span for a in draft.acts for x in a.arguments if x.role == "means" or x.rule == "acts.agent"]
        if claim:  # "a car bomb struck their gathering"
            means += [x.head for a in draft.acts for x in a.arguments if x.rule == "acts.subject"]
        hit = [_struck(x, reading.text) for a in draft.acts for x in a.arguments if x.role == "target"]
        hit += [d.span for e in draft.episodes for d in e.damage]
        found = tuple(w for e in draft.episodes for w in e.weapons if w.used or any(m.overlaps(w.span) for m in means))
        spoils = [d.span for e in draft.episodes for d in e.damage if d.outcome == "captured"]
        found = tuple(w for w in found if w.type in _SET_OFF or not any(s.overlaps(w.span) for s in spoils))
        found = tuple(w for w in found if w.type not in AIRBORNE or not any(h.overlaps(w.span) for h in hit))
        if not any(w.type == "vehicle_bomb" for w in found):
            made = (s for a in draft.acts if (s := vehicle_of(a, reading.text)) is not None)
            found = (*found, *(_made_bomb(s) for s in made))
        return _claimed(found or _named(draft, hit), draft, hit) if claim else found

    def implied(
        self,
        weapons: tuple[WeaponMention, ...],
        acts: Sequence[ActMention],
        event_type: EventType,
        doers: Sequence[Known],
        reading: Reading,
    ) -> tuple[WeaponMention, ...]:
        """``weapons`` with those that the acts of a claim imply ("opened fire": a firearm), and the wider types of
        rocket launchers and machine guns. In reports by others shooting tells of a firearm and an air strike of what
        flew it; the rest they leave unsaid."""
        if not reading.is_claim:
            flown = self._flown(weapons, acts, event_type)
            return (*told_means(weapons, acts, event_type, doers, reading, flown=bool(flown)), *flown)
        wider = [
            dataclasses.replace(w, type=parent, interval=None, rule=f"{w.rule}+means.wider")
            for w in weapons
            if (parent := self._parent.get(w.type)) in ("firearm", "rocket", "missile") and w.type != "sniper_rifle"
        ]
        found = [*weapons, *(w for w in wider if all(w.type != x.type for x in weapons))]
        stab = next((a for a in acts if a.act == "stab" or _BY_BLADE.search(a.span.of(reading.text))), None)
        if stab is not None and not found:
            found.append(told_by(stab, "knife"))
        shot = next((a for a in acts if _SHOT.search(a.span.of(reading.text))), None)
        if shot is not None and not found and event_type == "execution":
            found.append(told_by(shot, "firearm"))
        blown = next((a for a in acts if a.event_type == "sabotage" and blown_up(a.span.of(reading.text))), None)
        if blown is not None and not found:
            found.append(told_by(blown, "ied"))  # "blew up a pipeline"
        gunned = next((a for a in acts if _MACHINE.search(reading.text, max(0, a.span.start - 9), a.span.start)), None)
        if gunned is not None and not found:
            found.append(told_by(gunned, "machine_gun"))
        # a car burned beside those shot was no means of killing them
        kinds = [event_type, *(a.event_type for a in acts if a.event_type not in (None, "arson") and not a.weak)]
        for kind in kinds if not found else kinds[:1]:
            weapon = self._implied.get(kind)
            if weapon is None or any(w.type == weapon or self._within(w.type, weapon) for w in found):
                continue
            if kind in _BLASTS and any(w.type in ("ied", "vehicle_bomb", "suicide_vest", "mine") for w in found):
                continue
            if kind == "bombing" and event_type in _FROM_AIR:
                continue  # "the army bombed a village", from the air
            act = next((a for a in acts if a.event_type == kind), acts[0] if acts else None)
            if act is not None:
                found.append(told_by(act, weapon))
        return tuple(found)

    def _flown(
        self, weapons: tuple[WeaponMention, ...], acts: Sequence[ActMention], event_type: EventType
    ) -> tuple[WeaponMention, ...]:
        """What flew an air strike, where the words name it by its body alone: "the air force carried out a strike"."""
        weapon = self._implied.get(event_type) if event_type in _FROM_AIR else None
        act = next((a for a in acts if a.event_type == event_type), acts[0] if acts else None)
        if weapon is None or act is None or any(w.type in AIRBORNE for w in weapons):
            return ()
        return (told_by(act, weapon),)

    def _within(self, weapon: str, wider: str) -> bool:
        at: str | None = weapon
        while at is not None:
            if at == wider:
                return True
            at = self._parent.get(at)
        return False


def _claimed(found: tuple[WeaponMention, ...], draft: Draft, hit: Sequence[Span]) -> tuple[WeaponMention, ...]:
    """The weapons that a claim says were used: with what a bomber wore or drove, without what was only ``hit``.

    An armed group's own bomb of unstated make is improvised, not from a regular arsenal.
    """
    if any(a.act in _WITH_BOMB for a in draft.acts):
        worn = [w for e in draft.episodes for w in e.weapons if w.type in ("suicide_vest", "vehicle_bomb")]
        found = (*found, *(w for w in worn if w not in found))
    found = tuple(w for w in found if w.type not in PRIZES or not any(h.overlaps(w.span) for h in hit))
    flown = any(w.type in AIRBORNE for w in found)  # "by a plane, whose bombs fell on": no bomb of the group's
    own = () if flown else ("explosive", "device")
    return tuple(dataclasses.replace(w, type="ied") if w.type in own else w for w in found)


def _struck(target: Argument, text: str) -> Span:
    """The words for what an act struck, without a "with" that the parser hung on them: "attacked a patrol in X with
    machine guns"."""
    armed = text.find(" with ", target.head.end, target.span.end)
    return target.span if armed < 0 else Span(target.span.start, armed)


def _named(draft: Draft, hit: Sequence[Span]) -> tuple[WeaponMention, ...]:
    """The first weapon that a clipped claim names beside what came of it: "IED on a pickup: two killed"."""
    harmed = any(e.tolls or e.damage for e in draft.episodes)
    plain = all(a.event_type is None or a.outcome is not None for a in draft.acts)
    first = min((a.span.start for a in draft.acts), default=None)  # what stands behind is what came of it
    named = (w for e in draft.episodes for w in e.weapons if w.type in _TOLD_ALONE)
    named = (w for w in named if first is None or w.span.start < first)
    found = next((w for w in named if not any(h.overlaps(w.span) for h in hit)), None)
    return (found,) if found is not None and harmed and plain else ()


def _made_bomb(vehicle: Span) -> WeaponMention:
    """A vehicle that an act made a bomb of ("detonated a water tanker beside the post")."""
    return WeaponMention(span=vehicle, rule="means.vehicle", type="vehicle_bomb", interval=None, used=True)


def write_weapons(weapons: Sequence[WeaponMention], book: EvidenceBook) -> tuple[Weapon, ...]:
    """The record's weapons, one line a type, with the words behind each."""
    lines: list[Weapon] = []
    for weapon in weapons:
        same = next((i for i, line in enumerate(lines) if line.type == weapon.type), None)
        book.add(f"/weapons/{len(lines) if same is None else same}", weapon.span, weapon.rule)
        if same is None:
            interval = weapon.interval
            lines.append(
                Weapon(
                    type=weapon.type,
                    low=None if interval is None else interval.low,
                    high=None if interval is None else interval.high,
                    as_written=book.words(weapon.span),
                )
            )
    return tuple(lines)
