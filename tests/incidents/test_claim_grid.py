"""The commonest sentences of a group's claims, each part of them varied against the others.

Whole digests are read elsewhere; here one frame is put beside several struck parties, places and tolls, so that a
reading that hangs on one wording shows.
"""

from __future__ import annotations

import re

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

BLAST, FOUGHT = ("bombing", "mine"), ("armed_assault", "raid", "armed_clash", "shooting", "ambush")
SHELLED, SHOT = ("shelling", "missile_strike"), ("shooting", "assassination", "execution", "armed_assault")

# Struck parties by class, each with words one of which its target must hold.
PARTIES = {
    "post": [
        ("an army post", "post"),
        ("a post of the Peshmerga", "peshmerga"),
        ("the barracks of the Mobilization", "mobilization"),
        ("a police station", "police"),
        ("a Federal Police base", "police"),
        ("a military outpost", "outpost"),
        ("a headquarters of the army", "headquarters"),
        ("a checkpoint of the police", "checkpoint"),
    ],
    "group": [
        ("a foot patrol", "patrol"),
        ("a gathering of the Peshmerga", "peshmerga"),
        ("a foot patrol of the army", "army"),
        ("a convoy of two trucks", "convoy"),
        ("a gathering of army soldiers", "army"),
    ],
    "vehicle": [
        ("a Humvee", "humvee"),
        ("a Humvee of the army", "army"),
        ("a military bulldozer", "bulldozer"),
        ("an army tank", "tank"),
        ("a vehicle carrying members of the Mobilization", "mobilization"),
        ("a truck of the army", "truck"),
    ],
    "person": [
        ("a spy", "spy"),
        ("the mukhtar of the village", "mukhtar"),
        ("an officer of the army", "officer"),
        ("the commander Salim Daham", "commander"),
        ("a policeman", "police"),
    ],
    "thing": [
        ("the house of an officer", "house"),
        ("a power transmission tower", "tower"),
        ("a telecommunications mast", "mast"),
    ],
}

# Frames, each with the class of what was struck, the types that are right, and the weapon if one is told.
FRAMES = [
    ("the fighters attacked {party} {place}{toll}", "post", FOUGHT, None),
    ("the fighters attacked {party} {place} with machine guns{toll}", "vehicle", FOUGHT, "machine_gun"),
    ("{place}, the fighters attacked {party} with medium weapons{toll}", "group", FOUGHT, None),
    ("the fighters targeted {party} {place} with an IED{toll}", "group", BLAST, "ied"),
    ("the fighters targeted {party} with an explosive device {place}{toll}", "vehicle", BLAST, "ied"),
    ("the fighters detonated an IED on {party} {place}{toll}", "vehicle", BLAST, "ied"),
    ("the fighters targeted {party} {place} with mortar rounds{toll}", "post", SHELLED, "mortar"),
    ("the fighters fired four rockets at {party} {place}{toll}", "post", SHELLED, "rocket"),
    ("the fighters ambushed {party} {place}{toll}", "vehicle", ("ambush",), None),
    ("the fighters clashed with {party} {place}{toll}", "group", ("armed_clash",), None),
    (
        "a fighter detonated his explosive vest among {party} {place}{toll}",
        "group",
        ("suicide_bombing",),
        "suicide_vest",
    ),
    ("Abu Salim drove his explosive vehicle into {party} {place}{toll}", "post", ("suicide_bombing",), "vehicle_bomb"),
    ("the fighters threw a hand grenade at {party} {place}{toll}", "post", ("grenade",), "grenade"),
    ("the fighters shot dead {party} {place}", "person", SHOT, "firearm"),
    ("the fighters captured {party} {place}", "person", ("abduction",), None),
    ("the fighters captured {party} {place} and killed him", "person", ("execution", "abduction"), None),
    ("the fighters blew up {party} {place}", "thing", ("bombing", "sabotage"), None),
    ("the fighters burned {party} {place}", "thing", ("arson", "sabotage"), None),
    ("{party} was targeted {place} with an IED{toll}", "vehicle", BLAST, "ied"),
    ("an IED was detonated on {party} {place}{toll}", "vehicle", BLAST, "ied"),
    ("an IED planted {place} was detonated on {party}{toll}", "group", BLAST, "ied"),
    ("{party} was struck with an explosive device {place}{toll}", "group", BLAST, "ied"),
    ("{party} was hit by a landmine {place}{toll}", "vehicle", BLAST, "mine"),
    ("{party} came under attack {place}{toll}", "post", FOUGHT, None),
    ("{party} {place} came under machine gun fire{toll}", "group", FOUGHT, "machine_gun"),
    ("mortar rounds were fired at {party} {place}{toll}", "post", SHELLED, "mortar"),
    ("{party} was killed in an IED blast {place}", "person", BLAST, "ied"),
    ("{party} was killed by gunfire {place}", "person", SHOT, "firearm"),
    ("the detonation of an IED on {party} {place} led to 2 killed and 3 wounded", "vehicle", BLAST, "ied"),
    (
        "an attack on {party} {place} with machine guns resulted in 2 killed and 3 wounded",
        "post",
        FOUGHT,
        "machine_gun",
    ),
]

# Where, with the name (or one of two) that must stand in the place.
PLACES = [
    ("in Sinjar", "Sinjar"),
    ("at Albu Sarhid", "Albu Sarhid"),
    ("in the surroundings of Albu Sarhid", "Albu Sarhid"),
    ("near Abu Rajab", "Abu Rajab"),
    ("in the village of Albu Sarhid near Daquq", "Albu Sarhid"),
    ("at the Albu Sarhid checkpoint", "Albu Sarhid"),
    ("on the Daquq-Albu Sarhid road", "Daquq"),
    ("on the road between Daquq and Albu Sarhid", "Daquq"),
    ("between the villages of Albu Sarhid and Tal Wardan", "Albu Sarhid|Tal Wardan"),
    ("in the Albu Sarhid area of Daquq", "Albu Sarhid"),
    ("south of Daquq", "Daquq"),
    ("in Daquq district", "Daquq"),
]

# Tolls, with the killed and the wounded that they tell.
TOLLS: list[tuple[str, int | None, int | None]] = [
    ("", None, None),
    (", killing five of them", 5, None),
    (", killing 3 and wounding 4 others", 3, 4),
    (", leaving five dead and two wounded", 5, 2),
    (", resulting in the death of three and the injury of a fourth", 3, 1),
    (", resulting in 2 killed and 3 wounded", 2, 3),
    (". Five were killed and 2 were wounded", 5, 2),
    (". This led to the killing of 4 of them", 4, None),
    (", which led to the killing of 4 and the wounding of 2 others", 4, 2),
]


def sentences() -> list[tuple[str, tuple[str, ...], str | None, str, str, int | None, int | None]]:
    """Every frame with several of the parties, places and tolls, the same in each run."""
    found = []
    for number, (frame, kind, types, weapon) in enumerate(FRAMES):
        for turn in range(6):
            at = number + turn
            party, target = PARTIES[kind][at % len(PARTIES[kind])]
            place, name = PLACES[(5 * number + turn * 7) % len(PLACES)]
            if "village" in party and "village" in place:
                place, name = PLACES[0]
            toll, killed, wounded = TOLLS[(2 * number + turn) % len(TOLLS)] if "{toll}" in frame else ("", None, None)
            if "2 killed and 3 wounded" in frame:
                killed, wounded = 2, 3
            elif kind == "person":
                killed = None if frame.endswith("captured {party} {place}") else 1
            told = frame.format(party=party, place=place, toll=toll)
            told = f"Karkuk Province On the 12th of Safar, {told}."
            found.append((told, types, weapon, name, target, killed, wounded))
    return found


def read(text: str) -> tuple[Incident, ...]:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    return coder().code(claim).incidents


def lows(incident: Incident, outcome: str) -> int | None:
    """The number of an outcome, None where nothing is told of it."""
    return max((t.low for t in incident.toll if t.outcome == outcome), default=None)


@pytest.mark.parametrize(("text", "types", "weapon", "place", "target", "killed", "wounded"), sentences())
def test_one_attack(
    text: str,
    types: tuple[str, ...],
    weapon: str | None,
    place: str,
    target: str,
    killed: int | None,
    wounded: int | None,
) -> None:
    (incident,) = read(text)
    assert incident.event_type in types
    assert incident.location is not None
    assert incident.location.country == "IQ"
    assert re.search(place, incident.location.as_written or "")
    assert incident.date.start == "2018-10-21"
    struck = [a for a in incident.actors if a.role in ("target", "victim")]
    assert target in " ".join(f"{a.name} {a.as_written} {a.person}" for a in struck).lower()
    assert weapon is None or weapon in {w.type for w in incident.weapons}
    assert (lows(incident, "killed"), lows(incident, "wounded")) == (killed, wounded)
    assert not any(t.party == "initiator" for t in incident.toll)


# Tails that tell what came of it, each with the damage that it must give the one attack.
CAME_OF_IT = [
    ("Two vehicles were also destroyed", ("vehicle", 2, "destroyed")),
    ("The fighters also seized two vehicles and ammunition", ("vehicle", 2, "captured")),
    ("They also burned 2 vehicles", ("vehicle", 2, "destroyed")),
    ("Two motorcycles were seized", ("motorcycle", 2, "captured")),
]

# Single sentences, each with its type, a word of its target, and its killed and wounded.
SINGLE = [
    ("the fighters bombarded a police station {place} with 82mm mortar rounds", "shelling", "police", None, None),
    (
        "the fighters attacked a post of the army {place}, killing 2 members and wounding a third",
        "armed_assault",
        "army",
        2,
        1,
    ),
    ("clashes took place {place} between the fighters and a foot patrol, killing 5", "armed_clash", "patrol", 5, None),
    (
        "a police checkpoint {place} was subjected to an attack with light weapons",
        "armed_assault",
        "police",
        None,
        None,
    ),
    (
        "the army attempted to advance {place}, and the fighters repelled them, killing 5",
        "armed_clash",
        "army",
        5,
        None,
    ),
    ("the fighters shot dead a spy {place}", "shooting", "spy", 1, None),
    ("the fighters executed a spy {place}", "execution", "spy", 1, None),
    ("the fighters set up an ambush for a convoy of the army {place}, leaving five dead", "ambush", "army", 5, None),
    (
        "the fighters dropped a bomb from a drone on a gathering of soldiers {place}",
        "drone_strike",
        "soldier",
        None,
        None,
    ),
    ("a roadside bomb exploded {place} as an army patrol was passing, killing 3", "bombing", "army", 3, None),
]
SINGLE_PLACES = [
    "north of Daquq",
    "7 km south of Daquq",
    "close to the village of Albu Sarhid",
    "on the Albu Sarhid front",
]

TWO = [
    "an IED was detonated on a truck of the army near Daquq, killing 3, and the fighters burned the house of an officer "
    "south of Daquq",
    "the fighters shelled an army post near Daquq with mortars; a policeman was killed by gunfire in Daquq",
    "clashes with a foot patrol at Albu Sarhid led to 2 killed and 3 wounded, while the fighters detonated an IED on a "
    "Humvee in the village of Albu Sarhid",
    "an army post came under attack in Daquq, killing 4 of its soldiers; and the fighters blew up a mast on the outskirts "
    "of Daquq",
    "a spy was killed by gunfire in Daquq, and an officer of the army was killed by gunfire near Daquq",
    "the fighters attacked an army post near Daquq. On the same day, the detonation of an IED on a patrol near Daquq led "
    "to the killing of 3 of them",
    "the fighters attacked an army post near Daquq, killing 4. In a separate attack, the fighters burned the house of an "
    "officer in Daquq",
]


@pytest.mark.parametrize("told", TWO)
def test_two_attacks(told: str) -> None:
    assert len(read(f"Karkuk Province On the 12th of Safar, {told}.")) == 2


@pytest.mark.parametrize(("tail", "damage"), CAME_OF_IT)
def test_what_came_of_it_is_no_attack_of_its_own(tail: str, damage: tuple[str, int, str]) -> None:
    (incident,) = read(
        f"Karkuk Province On the 12th of Safar, the fighters attacked an army post near Daquq, killing 4 of its soldiers. {tail}."
    )
    assert incident.event_type == "armed_assault"
    assert damage in [(d.object, d.low, d.outcome) for d in incident.damage]


@pytest.mark.parametrize("place", SINGLE_PLACES)
@pytest.mark.parametrize(("told", "kind", "target", "killed", "wounded"), SINGLE)
def test_single_sentences(
    told: str, kind: str, target: str, killed: int | None, wounded: int | None, place: str
) -> None:
    (incident,) = read(f"Karkuk Province On the 12th of Safar, {told.format(place=place)}.")
    assert kind in (incident.event_type, *incident.other_types)
    assert incident.location is not None
    assert re.search("Daquq|Albu Sarhid", incident.location.as_written or "")
    assert target in " ".join(f"{a.name} {a.as_written}" for a in incident.actors if a.role == "target").lower()
    assert (lows(incident, "killed"), lows(incident, "wounded")) == (killed, wounded)


def test_others_harmed_are_none_of_the_attackers() -> None:
    (incident,) = read(
        "Karkuk Province On the 12th of Safar, the fighters detonated an IED on a bulldozer near Daquq, killing 3 and "
        "wounding 4 others."
    )
    assert not [a for a in incident.actors if a.role == "victim"]


def test_weapons_stand_beside_the_struck() -> None:
    (incident,) = read(
        "Karkuk Province On the 12th of Safar, an attack on a gathering of army soldiers in Daquq district with machine "
        "guns resulted in the death of 3."
    )
    assert re.search("machine_gun", " ".join(w.type for w in incident.weapons))


def test_them_are_those_who_advanced() -> None:
    _, fought = read(
        "Karkuk Province On the 12th of Safar, the fighters struck a post of the Peshmerga near Daquq with rockets. Two days "
        "later, the Federal Police advanced towards Albu Sarhid, and the fighters clashed with them, killing 5."
    )
    assert fought.location is not None
    assert fought.location.name == "Albu Sarhid"
    assert {a.name for a in fought.actors if a.role == "target"} == {"Iraqi Federal Police"}


def test_a_mukhtar_is_killed_where_he_is_one() -> None:
    (incident,) = read("Karkuk Province On the 12th of Safar, the mukhtar of Albu Sarhid was killed by gunfire.")
    assert incident.location is not None
    assert incident.location.name == "Albu Sarhid"


def test_two_operations_together_are_no_kind_of_attack() -> None:
    found = read(
        "Karkuk Province On the 12th of Safar, the fighters attacked an army post near Daquq, and targeted a police "
        "checkpoint in Hawijah with a hand grenade. The two operations killed 7."
    )
    assert [i.event_type for i in found] == ["armed_assault", "grenade"]
