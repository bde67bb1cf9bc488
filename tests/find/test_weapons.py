"""Weapons: each row a text and what is read from it, "3 mortar" being three, "(not used)" found, held or lost."""

from __future__ import annotations

import pytest

from reading_of import reading_of
from tollbook.find.counts import CountFinder
from tollbook.find.weapons import FrameEntry, HandlingEntry, WeaponEntry, WeaponFinder
from tollbook.mentions import WeaponMention
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
FINDER = WeaponFinder(KNOWLEDGE)
COUNTS = CountFinder(KNOWLEDGE)


def found_in(text: str) -> tuple[WeaponMention, ...]:
    reading = reading_of(text)
    return FINDER.find(reading, COUNTS.find(reading))


def shown(mention: WeaponMention) -> str:
    number, count = mention.interval, ""
    if number is not None and number.high is None:
        count = f"{number.low}+ "
    elif number is not None:
        count = f"{number.low} " if number.low == number.high else f"{number.low}-{number.high} "
    return count + mention.type + ("" if mention.used else " (not used)")


CASES = [
    ("A car bomb exploded outside a bank.", ["1 vehicle_bomb"]),
    ("A car loaded with 200 kg of dynamite exploded near the ministry.", ["1 vehicle_bomb"]),
    ("He drove an explosives-laden truck into the gate and blew it up.", ["1 vehicle_bomb"]),
    ("A truck packed with explosives went off at a checkpoint.", ["1 vehicle_bomb"]),
    ("A SVBIED was detonated at the post.", ["1 vehicle_bomb"]),
    ("A booby-trapped motorcycle exploded in the market.", ["1 vehicle_bomb"]),
    ("A donkey-cart bomb wounded two clerks.", ["1 vehicle_bomb"]),
    ("The attacker detonated his explosive vest among the guards.", ["suicide_vest"]),
    ("He blew up the vest he wore.", ["suicide_vest"]),
    ("A man detonated his belt at the door.", ["suicide_vest"]),
    ("A suicide bomber with an explosive belt struck a queue.", ["1 suicide_vest"]),
    ("A roadside bomb hit a patrol.", ["1 ied"]),
    ("Two IEDs exploded on the road.", ["2 ied"]),
    ("An explosive device was detonated against a bus.", ["1 ied"]),
    ("They planted a bomb under the judge's car.", ["1 ied"]),
    ("A bomb placed in a bin exploded at noon.", ["1 ied"]),
    ("A sticky bomb killed an officer.", ["1 ied"]),
    ("A parcel bomb wounded a clerk.", ["1 ied"]),
    ("A bomb exploded at the station.", ["1 explosive"]),
    ("Saboteurs used 5 kg of dynamite to blow up a pylon.", ["explosive"]),
    ("Planes dropped bombs on the hills.", ["2+ aircraft", "2+ explosive"]),
    ("The police defused a bomb near the bank.", ["1 explosive"]),
    ("The patrol found and defused a bomb in a cache.", ["1 explosive (not used)"]),
    ("Two men threw a hand grenade at the door.", ["1 grenade"]),
    ("They fired grenades at the post.", ["2+ grenade"]),
    ("Gunmen with rifles attacked a bus.", ["2+ firearm"]),
    ("He was shot with a silenced pistol.", ["1 firearm"]),
    ("Fighters with Kalashnikovs stormed the inn.", ["firearm"]),
    ("AK-47s and M-16 rifles were used in the attack.", ["firearm", "firearm", "firearm"]),
    ("The driver died in a hail of bullets.", ["1 firearm"]),
    ("Rifle fire killed a guard.", ["firearm"]),
    ("The dead man had two bullet wounds.", ["2 firearm"]),
    ("Small arms fire wounded a soldier.", ["firearm"]),
    ("A sniper rifle was used to shoot the guard.", ["1 sniper_rifle"]),
    ("The guard was killed by sniper fire.", ["sniper_rifle"]),
    ("They fired heavy machine guns at the base.", ["2+ machine_gun"]),
    ("A DShK fired on the village.", ["1 machine_gun"]),
    ("Three mortar rounds fell on the market.", ["3 mortar"]),
    ("Militants shelled the base with 120 mm mortars.", ["mortar"]),
    ("Artillery fire hit two villages.", ["artillery"]),
    ("A tank shell hit a clinic.", ["1 artillery"]),
    ("Four Katyusha rockets landed near the base.", ["4 rocket"]),
    ("Grad rockets struck the town.", ["2+ rocket"]),
    ("An RPG hit the truck.", ["1 rpg"]),
    ("They attacked the post with rocket-propelled grenades and machine guns.", ["rpg", "2+ machine_gun"]),
    ("A guided missile destroyed a tank.", ["1 guided_missile"]),
    ("Fighters hit a bulldozer with a Kornet.", ["1 guided_missile"]),
    ("A Scud missile fell on the camp.", ["1 missile"]),
    ("Rebels fired a surface-to-air missile at a helicopter.", ["1 missile"]),
    ("Warplanes bombed the depot.", ["2+ aircraft"]),
    ("A helicopter carried the doctors to the village.", []),
    ("Helicopters strafed the village.", ["2+ helicopter"]),
    ("A drone dropped a grenade on the post.", ["1 drone", "1 grenade"]),
    ("Two kamikaze drones hit the depot.", ["2 drone"]),
    ("Barrel bombs fell on the market.", ["2+ aircraft"]),
    ("The truck ran over a land mine.", ["1 mine"]),
    ("A PMN mine killed a shepherd.", ["1 mine"]),
    ("A coal mine closed.", []),
    ("He attacked a guard with a knife.", ["1 knife"]),
    ("Men with machetes and axes raided the farm.", ["2+ knife", "2+ knife"]),
    ("Crowds threw stones at the police.", ["2+ stones"]),
    ("The stone bridge was destroyed by a bomb.", ["1 explosive"]),
    ("Molotov cocktails burned the bank.", ["2+ incendiary"]),
    ("The village was bombed with napalm.", ["incendiary"]),
    ("A chlorine barrel bomb fell on the town.", ["1 chemical"]),
    ("Police fired tear gas at the crowd.", ["tear_gas"]),
    ("Youths with iron bars attacked a shop.", ["2+ blunt"]),
    ("The car-ramming attack killed two walkers.", ["ramming"]),
    ("The patrol seized two pistols and a rifle.", ["2 firearm (not used)", "1 firearm (not used)"]),
    (
        "The force found two RPG launchers, one machine gun and several grenades.",
        ["2 rpg (not used)", "1 machine_gun (not used)", "3-10 grenade (not used)"],
    ),
    (
        "The cache held mortars, mines and rockets.",
        ["2+ mortar (not used)", "2+ mine (not used)", "2+ rocket (not used)"],
    ),
    ("The strike destroyed a mortar system and a VBIED.", ["1 mortar (not used)", "1 vehicle_bomb (not used)"]),
    ("The mortar team was killed.", ["mortar (not used)"]),
    ("He was arrested with a hand grenade.", ["1 grenade (not used)"]),
    ("The leader supplied rifles to the cell.", ["2+ firearm (not used)"]),
    ("The man was transporting three rifles.", ["3 firearm (not used)"]),
    ("The company sold missiles to the navy.", ["2+ missile (not used)"]),
    ("A bomb factory was raided.", ["1 explosive (not used)"]),
    ("The bomb squad searched the bus.", []),
    ("No bombs were dropped that day.", ["0 explosive (not used)"]),
    ("The caller warned of a bomb at the station.", ["1 explosive (not used)"]),
    ("They fired their weapons at the post.", ["weapon"]),
    ("They laid down their arms.", []),
    ("They repelled attacks on the Lyman and Bakhmut axes.", []),
    ("They attacked the farm with axes.", ["2+ knife"]),
    ("An arms deal was signed after the attack.", []),
    ("Two devices exploded on the campus.", ["2 explosive"]),
    ("The device showed the time of the attack.", []),
    ("Grenades were thrown and shots were fired from a submachine gun.", ["2+ grenade", "1 firearm"]),
    (
        "Seven strikes destroyed two heavy machine guns and an anti-aircraft gun.",
        ["2 machine_gun (not used)", "1 artillery (not used)"],
    ),
    ("A 10 year old boy was killed by a shell.", ["1 artillery"]),
    ("A passenger plane was attacked with a missile.", ["1 missile"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_weapons(text: str, expected: list[str]) -> None:
    assert [shown(m) for m in found_in(text)] == expected


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("weapons", WeaponEntry), ids=lambda e: e.id)
def test_every_type(entry: WeaponEntry) -> None:
    def is_found(text: str) -> bool:
        return any(m.rule == f"weapons.{entry.id}" or m.type == entry.id for m in found_in(text))

    if entry.id != "none":  # what is no weapon leaves no mention
        assert all(is_found(text) for text in entry.match)
    assert not any(is_found(text) for text in entry.no_match)


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("weapons_handling", HandlingEntry), ids=lambda e: e.id)
def test_every_way_of_handling(entry: HandlingEntry) -> None:
    for text in entry.match:
        assert [m.used for m in found_in(text)] == [False], text
    for text in entry.no_match:
        assert [m.used for m in found_in(text)] == [True], text


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("weapons_frames", FrameEntry), ids=lambda e: e.id)
def test_every_frame_changes_the_reading(entry: FrameEntry) -> None:
    for first, second in zip(entry.match, entry.no_match, strict=True):
        assert [shown(m) for m in found_in(first)] != [shown(m) for m in found_in(second)]


def test_parents_are_types() -> None:
    assert {e.parent for e in FINDER.types.values()} <= {None, *FINDER.types}
