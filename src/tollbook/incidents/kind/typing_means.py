"""What kind of incident the means of an attack make it: who used them, how, and whether from the air.

"The fighters threw grenades and stormed the post."  -> no grenade attack: the grenades are side arms of a storming
"The air force struck a camp."                       -> from the air, by the name of those who struck
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tollbook.mentions import ActMention, Known, WeaponMention
from tollbook.model import EventType
from tollbook.spans import Span

_AIR_BODY = re.compile(
    r"\bair (?:force|task force|component|wing|corps|arm)\b|\b(?:aircraft|warplanes?|jets?|fighter-bombers?)$",
    re.IGNORECASE,
)
_AIRCRAFT = re.compile(rf"{_AIR_BODY.pattern}|\b(?:helicopters?|(?:helicopter )?gunships?)$", re.IGNORECASE)
_AIRBORNE = frozenset(("aircraft", "helicopter"))
_BACKING = re.compile(
    r"\b(?:(?:support|back|assist|accompani|escort|cover)ed (?:from the air )?by|(?:with|under) (?:the )?(?:air )?"
    r"(?:support|cover|backing|help) (?:of|from)|aid of) (?:[\w,-]+ ){0,5}$",
    re.IGNORECASE,
)
_FROM_THE_AIR = re.compile(r"[^.;,]{0,40}?\bfrom the air\b", re.IGNORECASE)
_STRAY = re.compile(r"\bstray (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_DUD = re.compile(
    r"[^.;]{0,100}?\b(?:(?:did|does|do) not|didn['’]t|failed to|without) (?:explod\w+|detonat\w+|go(?:ing)? off)\b",
    re.IGNORECASE,
)
_DRONE_FIRED = re.compile(
    r"(?:drones?|UAVs?|quadcopters?|unmanned (?:[\w-]+ )?\w+) (?:\w+ ){0,3}?"
    r"(?:fired|launched|dropped|firing|launching)\b",
    re.IGNORECASE,
)
_GUNS = ("mortar", "artillery")
_ROCKETS = ("rocket", "missile", "guided_missile")
_CAST: frozenset[EventType] = frozenset({"grenade", "bombing", "shelling", "missile_strike"})
_CAR = re.compile(r"(?:car|taxi|van|pickup|motorcycle|motorbike|vehicle|jeep|scooter)s?", re.IGNORECASE)
_SIDE_ARMS: frozenset[EventType] = frozenset({"shooting", "grenade", "missile_strike"})
_ATTACKER = re.compile(
    r"(?:attackers?|assailants?|bombers?|gunm[ae]n|hijackers?|knifem[ae]n|drivers?|motorists?|perpetrators?)$",
    re.IGNORECASE,
)
_ATTACKER_WHO = re.compile(
    r"\b(?:attackers?|assailants?|bombers?|gunm[ae]n|knifem[ae]n|perpetrators?),? who(?: (?:was|were|had been|had))?"
    r"(?: himself| herself| themselves)?$",
    re.IGNORECASE,
)
_BEAR_ARMS = frozenset(
    ("armed_group", "rebel", "militia", "communal_militia", "state_forces", "foreign_forces", "intelligence", "police")
)
_OF_STATE = frozenset(("state_forces", "foreign_forces", "government"))
FROM_AIR = frozenset({"air_strike", "drone_strike"})


def fired_by_drone(weapons: Sequence[WeaponMention], text: str) -> bool:
    """Whether a drone is told to have fired or dropped something."""
    return any(w.type == "drone" and _DRONE_FIRED.match(text, w.span.start) for w in weapons)


def by_first_fired(types: Sequence[EventType], weapons: Sequence[WeaponMention], text: str) -> list[EventType]:
    """The types of the weapons without missiles that a drone fired, or rockets told behind mortars or guns: "seven
    mortar bombs and a rocket fell on the post" is shelling, "a drone fired two missiles" a drone strike."""
    aloft = fired_by_drone(weapons, text)
    launched = [w for w in sorted(weapons, key=lambda w: w.span.start) if w.type in (*_GUNS, *_ROCKETS)]
    guns_first = bool(launched) and launched[0].type in _GUNS
    return [t for t in types if t != "missile_strike" or not (aloft or guns_first)]


def fired(
    by_means: list[EventType],
    stated: Sequence[EventType],
    acts: Sequence[ActMention],
    weapons: Sequence[WeaponMention],
    doers: Sequence[Known],
    *,
    claim: bool,
) -> list[EventType]:
    """The types that the means give, by who used them and how."""
    found = list(by_means)
    if any((d.name or "").startswith("sniper") for d in doers):
        found.append("sniper")
    if {"firearm", "machine_gun"} & {w.type for w in weapons}:  # grenades thrown in an attack with guns
        found = [t for t in found if t != "grenade"]
    if not claim:
        if _killed_by_gunmen(found, stated, acts, weapons, doers):
            found.append("shooting")
        mixed = len(_SIDE_ARMS & set(found)) > 1 and any(a.act == "attack" for a in acts)
        return [t for t in found if t not in _SIDE_ARMS] if mixed else found  # "with rifles and rockets"
    if "knife" in {w.type for w in weapons}:
        found = [t for t in found if t != "shooting"]  # "killed 28 with knives and firearms"
    if any(a.act == "down_aircraft" for a in acts):
        found = [t for t in found if t not in FROM_AIR]  # what was brought down struck nobody
    gunmen = any((d.name or "").startswith("gunm") for d in doers)
    if gunmen and not found and all(a.outcome is not None for a in acts):
        found.append("shooting")  # "gunmen killed a policeman"
    # No armed group that claims flies aircraft; those that it names are its opponents'.
    flown = not any(d.side == "own" for d in doers) or "air_strike" in stated
    found = [t for t in found if t != "air_strike" or flown]
    return [t for t in found if t != "grenade" or not _is_side_arm(acts, weapons)]


def _killed_by_gunmen(
    found: Sequence[EventType],
    stated: Sequence[EventType],
    acts: Sequence[ActMention],
    weapons: Sequence[WeaponMention],
    doers: Sequence[Known],
) -> bool:
    """Whether nothing else tells how gunmen killed: "gunmen killed a judge"."""
    if found or stated or any(w.type != "firearm" for w in weapons):
        return False
    return (
        bool(acts)
        and all(a.act in ("kill", "wound") for a in acts)
        and any((d.name or "").startswith("gunm") for d in doers)
    )


def set_aside(
    acts: Sequence[ActMention], weapons: Sequence[WeaponMention], kinds: Mapping[str, EventType], text: str
) -> set[EventType]:
    """The kinds that a story tells only beside what its attack was, by what did harm and in which order."""
    found = _by_the_way(acts, weapons, kinds, text)
    if _arrested_after(acts, text):
        found.add("detention")
    if _taken_besides(acts):
        found.add("abduction")
    if _rides_off(acts, text):
        found.add("hijacking")
    if _shot_in_answer(acts, text) or any(a.act == "ram_people" for a in acts):
        found.add("shooting")  # "a car-ramming attack; the driver was shot dead"
    return found


def _arrested_after(acts: Sequence[ActMention], text: str) -> bool:
    """Whether arrests are told only behind harm done: "four died when a shell hit a house. A suspect was arrested"."""
    arrests = [a for a in acts if a.event_type == "detention"]
    harm = [a for a in acts if a.outcome in ("killed", "wounded")]
    if not (arrests and harm):
        return False
    doers = {x.head for a in harm for x in a.arguments if x.role == "initiator"}
    caught = [x for a in arrests for x in a.arguments if x.role == "victim"]
    if caught and all(x.head in doers or x.span.of(text).lower() in ("he", "they", "she") for x in caught):
        return True  # "stabbed a woman before he was arrested"
    return min(a.sentence for a in harm) < min(a.sentence for a in arrests)


def _rides_off(acts: Sequence[ActMention], text: str) -> bool:
    """Whether all that was hijacked is what the attackers got away in: "shot dead twelve people, hijacked a car"."""
    taken = [x.head.of(text) for a in acts if a.event_type == "hijacking" for x in a.arguments if x.role == "target"]
    harmed = any(a.outcome in ("killed", "wounded") for a in acts)
    return harmed and bool(taken) and all(_CAR.fullmatch(noun) for noun in taken)


def _by_the_way(
    acts: Sequence[ActMention], weapons: Sequence[WeaponMention], kinds: Mapping[str, EventType], text: str
) -> set[EventType]:
    """Kinds told only of what hit by chance or did no harm: "a stray shell", "a grenade which did not explode"."""
    mine: list[tuple[EventType, bool]] = [
        (
            kinds[w.type],
            _STRAY.search(text, max(0, w.span.start - 30), w.span.start) is not None or _is_dud(w.span, text),
        )
        for w in weapons
        if kinds.get(w.type) in _CAST
    ]
    if not mine:
        return set()
    idle = {a.sentence for a in acts if _is_dud(a.span, text)}
    mine += [(a.event_type, a.sentence in idle) for a in acts if a.event_type in _CAST]
    return {kind for kind, by in mine if by} - {kind for kind, by in mine if not by}


def _is_dud(thrown: Span, text: str) -> bool:
    return _DUD.match(text, thrown.start) is not None


def flown_by(
    acts: Sequence[ActMention], weapons: Sequence[WeaponMention], text: str, *, claim: bool
) -> EventType | None:
    """The kind of strike where those who attack do so from the air by their name, or are themselves what flies:
    "Su-34s bombed", "a drone fired a missile"."""
    told = (
        "attack",
        "strike_hit",
        "bomb",
        "raid",
        *(() if claim else ("destroy", "kill", "neutralise", "shell", "missile_strike")),
    )
    body = _AIR_BODY if claim else _AIRCRAFT
    attacks = (a for a in acts if a.act in told and not a.definite)
    doers = [x for a in attacks for x in a.arguments if x.role == "initiator"]
    if any(body.search(x.span.of(text)) for x in doers):
        return "air_strike"
    if not claim and any(a.act == "strike_hit" and _FROM_THE_AIR.match(text, a.span.end) for a in acts):
        return "air_strike"
    flying = [] if claim else [w for w in weapons if w.type in (*_AIRBORNE, "drone")]
    flown = next((w for w in flying if any(w.span.overlaps(x.head) for x in doers)), None)
    if flown is None:
        return None
    return "drone_strike" if flown.type == "drone" else "air_strike"


def bombed_by_state(acts: Sequence[ActMention], doers: Sequence[Known], named: Sequence[EventType], text: str) -> bool:
    """Whether forces of a state "bombed" something and nothing says with what: armies bomb from the air."""
    forces = bool(doers) and all(d.type in _OF_STATE or (d.side == "opponent" and d.country) for d in doers)
    bombed = any(a.act == "bomb" and a.span.of(text).lower() in ("bombed", "bombing", "bomb") for a in acts)
    return forces and bombed and not named


def without_flown_help(
    acts: Sequence[ActMention], weapons: Sequence[WeaponMention], text: str
) -> tuple[Sequence[ActMention], Sequence[WeaponMention]]:
    """The acts and means of a claimed attack without those of aircraft that came to help those attacked: "raided a
    post. Aircraft then bombed the desert"."""
    typed = [a for a in acts if a.event_type]
    helped = [a for a in typed if _is_flown(a, text)]
    if not helped or helped[0] is typed[0]:
        return acts, weapons
    return [a for a in acts if a not in helped], [w for w in weapons if w.type not in _AIRBORNE]


def _is_flown(act: ActMention, text: str) -> bool:
    """Whether aircraft did what an act tells."""
    return any(x.role == "initiator" and _AIR_BODY.search(x.span.of(text)) is not None for x in act.arguments)


def fought_when_searched(acts: Sequence[ActMention]) -> bool:
    """Whether a search met with fire: "a search was launched ... in the ensuing encounter two were killed"."""
    return any(a.event_type == "raid" for a in acts) and any(
        a.event_type == "armed_clash" and a.shape == "noun" for a in acts
    )


def are_armed(sides: Sequence[Sequence[Known]]) -> bool:
    """Whether each of the ``sides`` of an incident bears arms."""
    return all(any(k.type in _BEAR_ARMS for k in side) for side in sides)


def _shot_in_answer(acts: Sequence[ActMention], text: str) -> bool:
    """Whether the only shooting told is of those who had attacked: "stabbed two men; police shot the attacker"."""
    shots = [a for a in acts if a.event_type == "shooting"]
    first = next((a for a in acts if a.event_type and a.event_type != "shooting"), None)
    return (
        bool(shots)
        and first is not None
        and first.span.start < shots[0].span.start
        and all(any(x.role == "victim" and _is_attacker(x.head, text) for x in a.arguments) for a in shots)
    )


def _is_attacker(head: Span, text: str) -> bool:
    """Whether a noun is for one who attacks, or a pronoun right behind one: "an assailant who was himself shot"."""
    if head.of(text).lower() in ("who", "himself", "herself", "themselves"):
        return _ATTACKER_WHO.search(text, max(0, head.start - 40), head.end) is not None
    return _ATTACKER.search(head.of(text)) is not None


def _is_side_arm(acts: Sequence[ActMention], weapons: Sequence[WeaponMention]) -> bool:
    """Whether a grenade was thrown in the course of a storming, not as the attack itself."""
    thrown = [w.span for w in weapons if w.type == "grenade"]
    storming = [a for a in acts if a.act in ("attack", "break_in") and not a.definite and not a.weak]
    as_means = any(x.role == "means" and any(x.span.overlaps(t) for t in thrown) for a in storming for x in a.arguments)
    return bool(storming) and not as_means and not any(a.act == "grenade" for a in acts)


def supports(weapon: WeaponMention, text: str) -> bool:
    """Whether an aircraft only helped those on the ground: "troops, backed by helicopters, raided a hideout"."""
    flies = weapon.type in _AIRBORNE or weapon.type == "drone"
    if not flies:
        return False
    called = weapon.span.of(text).lower().endswith("support")
    return called or _BACKING.search(text, max(0, weapon.span.start - 60), weapon.span.start) is not None


def only_stuns(weapon: WeaponMention, text: str) -> bool:
    """Whether a grenade is one that police throw at crowds: "stun grenades"."""
    return weapon.type == "grenade" and weapon.span.of(text).lower().startswith(
        ("stun", "sound", "sonic", "concussion")
    )


def _taken_besides(acts: Sequence[ActMention]) -> bool:
    """Whether people were taken in an attack told before by its dead: "attacked police posts; 49 were killed. ... The
    rebels held hostages"."""
    taken = [a.sentence for a in acts if a.event_type == "abduction"]
    killed = [a.sentence for a in acts if a.outcome == "killed"]
    attacked = [a.sentence for a in acts if a.event_type in ("armed_assault", "armed_clash", "raid", "shooting")]
    return bool(taken and killed and attacked) and max(min(killed), min(attacked)) < min(taken)
