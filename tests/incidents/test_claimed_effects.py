"""What a claim says was destroyed, damaged or taken: with every verb, in every kind of clause, and several at once."""

from __future__ import annotations

from collections import Counter

import pytest

from reading_of import coder, report_of

BASE = "On the 5th of Safar, fighters attacked a post of the army near Daquq"
OUTCOMES = {"d": "destroyed", "m": "damaged", "c": "captured"}

PASSIVES = [
    ("destroyed", "d"), ("burned", "d"), ("set ablaze", "d"), ("set on fire", "d"), ("blown up", "d"), ("wrecked", "d"),
    ("completely destroyed", "d"), ("torched", "d"), ("reduced to ashes", "d"), ("burned down", "d"), ("gutted", "d"),
    ("put to the torch", "d"), ("put out of action", "d"), ("damaged", "m"), ("badly damaged", "m"), ("captured", "c"),
    ("seized", "c"), ("taken", "c"), ("taken as spoils", "c"), ("taken as booty", "c"), ("driven away", "c"),
    ("taken away", "c"), ("seized as spoils", "c"),
]  # fmt: skip
CLAUSES = [
    "{base}. Three soldiers were killed. Two lorries were {verb}.",
    "{base}. Three soldiers were killed and two lorries were {verb}.",
    "{base}, killing three soldiers, and two lorries were {verb}.",
    "{base}. Three soldiers were killed, while two lorries were {verb}.",
    "{base}, in which three soldiers were killed and two lorries were {verb}.",
    "{base}, leaving three soldiers dead and two lorries {verb}.",
    "{base}, which resulted in three soldiers killed and two lorries {verb}.",
    "{base}; three soldiers were killed and two lorries were {verb}.",
]
ACTIVES = [
    ("destroying", "d"), ("burning", "d"), ("setting fire to", "d"), ("blowing up", "d"), ("setting ablaze", "d"),
    ("torching", "d"), ("putting out of action", "d"), ("damaging", "m"), ("capturing", "c"), ("seizing", "c"),
    ("taking", "c"), ("making off with", "c"), ("taking as spoils", "c"), ("carrying off", "c"), ("withdrawing with", "c"),
]  # fmt: skip
ACTIVE_CLAUSES = [
    "{base}, {verb} two lorries.",
    "{base}, killing three soldiers and {verb} two lorries.",
    "{base}, {verb} two lorries and killing three soldiers.",
    "{base}. The fighters withdrew after {verb} two lorries.",
    "{base}, killing three soldiers, in addition to {verb} two lorries.",
]
# Words behind the base, then number, thing and outcome of each effect
EFFECTS = [
    (", and five vehicles were destroyed and two captured.", "5 vehicle d, 2 vehicle c"),
    (". Three tanks were captured and four destroyed.", "3 tank c, 4 tank d"),
    (", destroying three Humvees and capturing two others.", "3 Humvee d, 2 Humvee c"),
    (". Two pickups were destroyed and another captured.", "2 pickup d, 1 pickup c"),
    (", burning four motorcycles and seizing another.", "4 motorcycle d, 1 motorcycle c"),
    (", in addition to five lorries destroyed and two others captured.", "5 lorry d, 2 lorry c"),
    (". A tank was destroyed and another was damaged.", "1 tank d, 1 tank m"),
    (", destroying three of their vehicles.", "3 vehicle d"),
    (". Four of their vehicles were burned.", "4 vehicle d"),
    (". Two vehicles of theirs were destroyed.", "2 vehicle d"),
    (". Five lorries were burned and two rifles and a mortar were captured.", "5 lorry d, 2 rifle c, 1 mortar c"),
    (". The barracks and four houses were burned.", "1 barracks d, 4 house d"),
    ("; two BMPs and a mortar captured; the barracks burned down.", "2 BMP c, 1 mortar c, 1 barracks d"),
    (". Two troop carriers and an armored carrier were destroyed.", "2 troop carrier d, 1 armored carrier d"),
    (". Three boxes of ammunition and two laptops were taken.", "2 laptop c"),
    (". Four Humvees went up in flames.", "4 Humvee d"),
    (". Damage was done to two lorries.", "2 lorry m"),
    (". Three soldiers were killed and their weapons taken, as well as eleven rifles.", "11 rifle c"),
    (". The soldiers fled and left a machine gun behind.", "1 machine gun c"),
    (". Five lorries were taken from them.", "5 lorry c"),
    (". Three soldiers were killed and two lorries were left in their hands.", "2 lorry c"),
    (". Three watchtowers were also burned.", "3 watchtower d"),
    (", killing three soldiers in a lorry. The lorry was also burned.", "1 lorry d"),
    (", killing an officer. His car was also burned.", "1 car d"),
    (". They also burned the huts of the soldiers and two lorries.", "2 lorry d"),
    (". One of the soldiers' lorries was also burned.", "1 lorry d"),
    (". Five lorries were burned, two seized, and the fighters took a mortar.", "5 lorry d, 2 lorry c, 1 mortar c"),
    (". Five lorries were burned, two damaged, and the fighters took a mortar.", "5 lorry d, 2 lorry m, 1 mortar c"),
    (". Two lorries were hit with rockets, and one of them was burned.", "1 lorry d"),
    (" and stopped six lorries carrying goods, took the goods and burned the lorries.", "6 lorry d"),
    (", killing three soldiers, in addition to the burning of nine shops.", "9 shop d"),
    (" - three soldiers killed, 11 motorcycles put to the torch.", "11 motorcycle d"),
    (
        ", killing three soldiers, burning two lorries, and seizing six rifles and a pistol.",
        "2 lorry d, 6 rifle c, 1 pistol c",
    ),
]
EFFECTS += [
    (". Five bulldozers were destroyed and a third one captured.", "5 bulldozer d, 1 bulldozer c"),
    (". Three of the five vehicles of the convoy were destroyed.", "3 vehicle d"),
    (". The attackers took four vehicles and burned the rest of the barracks.", "4 vehicle c"),
    (". The attackers took four vehicles, and the barracks were burned.", "4 vehicle c"),
    (". The attackers took four vehicles, and the barracks was burned.", "4 vehicle c, 1 barracks d"),
    (". Two of their lorries were left behind and are now in the hands of the fighters, along with 11 boxes of cartridges.",
     "2 lorry c"),
    (". We took two vehicles, a radio and eleven Kalashnikov rifles from this ambush.",
     "2 vehicle c, 1 radio c, 11 Kalashnikov rifle c"),
    (". The booty consisted of three rifles and a radio.", "3 rifle c, 1 radio c"),
    (". Two houses and a shop were all burned to the ground.", "2 house d, 1 shop d"),
    (", which led to the levelling of two buildings and the destruction of five vehicles.", "2 building d, 5 vehicle d"),
    (" and the attack ended with the destruction of a tank and the capture of two pickups.", "1 tank d, 2 pickup c"),
]  # fmt: skip
# Some of several things that were named before, by a number or a word alone
EFFECTS += [
    (". It had come with nine lorries; five were burned.", "5 lorry d"),
    (". Three vehicles came to help it, two of which were destroyed and the third damaged.", "2 vehicle d, 1 vehicle m"),
    (". Six vehicles fell into an ambush near it. Four of them were burned and one was captured.",
     "4 vehicle d, 1 vehicle c"),
    (". Four tanks were fired at: one was destroyed, two were disabled and the last escaped.", "1 tank d, 2 tank m"),
    (". Of the five BMPs that took part, two were destroyed and the rest turned back.", "2 BMP d"),
    (" and fired on four vehicles of the militia, destroying two and damaging one.", "2 vehicle d, 1 vehicle m"),
    (" and two barracks beside it. The barracks were burned.", "2 barracks d"),
    (". They set fire to the barracks and to two lorries parked inside it.", "1 barracks d, 2 lorry d"),
    (". Of the seven lorries three were destroyed.", "3 lorry d"),
    (". Seven rifles were among the spoils.", "7 rifle c"),
    (". Also captured were two anti-aircraft guns.", "2 anti-aircraft gun c"),
    (". A lorry was destroyed and two others captured.", "1 lorry d, 2 lorry c"),
    (" and fired on three lorries of the militia. The lorries were burned.", "3 lorry d"),
    (". The fighters returned to their positions safely with seven rifles.", "7 rifle c"),
    (". Two vehicles came to help it. The first was burned and the second was taken.", "1 vehicle d, 1 vehicle c"),
    (" and fired on two vehicles, burning the first and seizing the second.", "1 vehicle d, 1 vehicle c"),
    (" and two vehicles, destroying one and capturing the other.", "1 vehicle d, 1 vehicle c"),
    (". One of its two vehicles was destroyed and the other captured.", "1 vehicle d, 1 vehicle c"),
    (". Ten vehicles came to help it, and were driven back after three were destroyed.", "3 vehicle d"),
    (". Six lorries were stopped there, and all six were burned.", "6 lorry d"),
    (". Two bulldozers were targeted with missiles; both were destroyed.", "2 bulldozer d"),
    (". Three drones flew over it and one was brought down.", "1 drone d"),
    (". The soldiers came in three pickups. One of these was destroyed by a device.", "1 pickup d"),
    (" and a convoy of lorries; seven of them were set on fire and three driven off.", "7 lorry d, 3 lorry c"),
    (". Two of its tanks were burnt and one was taken.", "2 tank d, 1 tank c"),
    (". A lorry was burned and one taken from the soldiers.", "1 lorry d, 1 lorry c"),
    (". A lorry was burned and another damaged in the fighting.", "1 lorry d, 1 lorry m"),
    (" and destroyed one of two vehicles that came to help it, and captured the other.", "1 vehicle d, 1 vehicle c"),
]  # fmt: skip
# Things told in turned order, beside "it", or as lost
EFFECTS += [
    (". A tank was destroyed, as were two Humvees.", "1 tank d, 2 Humvee d"),
    (". A tank was destroyed and so were two Humvees.", "1 tank d, 2 Humvee d"),
    (", which was burned, as were two houses beside it.", "1 post d, 2 house d"),
    (". Two rifles were taken, as was the soldiers' vehicle.", "2 rifle c, 1 vehicle c"),
    (" and burned it, along with a vehicle and two tents.", "1 post d, 1 vehicle d, 2 tent d"),
    (" and stopped a truck, burning it and two motorcycles.", "1 truck d, 2 motorcycle d"),
    (". Among the weapons seized were two PKs and a mortar.", "2 PK c, 1 mortar c"),
    (". Destroyed in the attack were a tank and two huts.", "1 tank d, 2 hut d"),
    (". The attack cost the enemy a tank, two bulldozers and 13 men.", "1 tank d, 2 bulldozer d"),
    (". The fighting cost them a tank and nine men.", "1 tank d"),
    (" and returned to their base with a mortar and two rifles.", "1 mortar c, 2 rifle c"),
    (". The attackers left six vehicles burning behind them.", "6 vehicle d"),
    (", burning a lorry and turning another into a heap of iron.", "1 lorry d, 1 lorry d"),
]
EFFECTS += [
    (", with the loss of three vehicles and the capture of two others.", "3 vehicle d, 2 vehicle c"),
    (". The attack ended in the burning of the post and the taking of six rifles.", "1 post d, 6 rifle c"),
    (", whose soldiers fled leaving two vehicles.", "2 vehicle c"),
    (" and destroyed with missiles a tank, two Humvees and a bulldozer.", "1 tank d, 2 Humvee d, 1 bulldozer d"),
    (". A helicopter on the ground was set ablaze.", "1 helicopter d"),
    (". Nine soldiers were killed and its three tents set on fire.", "3 tent d"),
    (", destroyed two of its lorries, damaged a third and took a fourth.", "2 lorry d, 1 lorry m, 1 lorry c"),
    (" and seized four lorries loaded with food, and burned two more.", "4 lorry c, 2 lorry d"),
]
NO_EFFECTS = [
    ". Three soldiers were killed and two were captured.",
    " and the vehicles of a patrol; nine were killed and four were captured.",
    " and its two vehicles; three were taken captive.",
    ". Nine soldiers died in two lorries. Three were captured.",
    ", where five houses of spies were raided and two were arrested.",
    ", whose vehicles fell into an ambush.",
    ", and two rockets fell in the vehicle park.",
]
# A device and what came of it
BLASTS = [
    ("the fighters, who in Muharram had burned nine vehicles in the area, attacked a post of the army near Daquq, and a "
     "tank was destroyed.", "1 tank d"),
    ("three devices were detonated on vehicles of the army near Daquq, destroying two of them.", "2 vehicle d"),
    ("two devices were detonated on a minesweeper and a bulldozer of the army near Daquq, destroying both of them.",
     "1 minesweeper d, 1 bulldozer d"),
    ("a guided missile was fired at a troop carrier of the army near Daquq, and the carrier was destroyed.", "1 carrier d"),
    ("a Humvee of the army was hit by a rocket near Daquq and burned.", "1 Humvee d"),
    ("a helicopter of the army was hit by gunfire over Daquq and damaged.", "1 helicopter m"),
    ("a tank of the army hit by a device near Daquq and destroyed, four soldiers killed.", "1 tank d"),
    ("two tankers of the army shot up and burned near Daquq.", "2 tanker d"),
    ("south of Daquq a helicopter of the army was shot down with a missile.", "1 helicopter d"),
    ("a device took apart a vehicle of the police near Daquq.", "1 vehicle d"),
]  # fmt: skip


def effects(text: str) -> Counter[tuple[int, str, str]]:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    (incident,) = coder().code(claim).incidents
    return Counter((d.low, d.object, d.outcome) for d in incident.damage if d.low is not None)


def wanted(listed: str) -> Counter[tuple[int, str, str]]:
    items = (item.split(" ", 1) for item in listed.split(", "))
    return Counter((int(n), rest[:-2], OUTCOMES[rest[-1]]) for n, rest in items)


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize(("verb", "outcome"), PASSIVES)
def test_what_was_done_to_things(clause: str, verb: str, outcome: str) -> None:
    assert effects(clause.format(base=BASE, verb=verb)) == wanted(f"2 lorry {outcome}")


@pytest.mark.parametrize("clause", ACTIVE_CLAUSES)
@pytest.mark.parametrize(("verb", "outcome"), ACTIVES)
def test_what_the_attackers_did_to_things(clause: str, verb: str, outcome: str) -> None:
    assert effects(clause.format(base=BASE, verb=verb)) == wanted(f"2 lorry {outcome}")


@pytest.mark.parametrize(("words", "listed"), EFFECTS)
def test_several_effects(words: str, listed: str) -> None:
    assert effects(BASE + words) == wanted(listed)


@pytest.mark.parametrize("words", NO_EFFECTS)
def test_no_things_where_people_are_told_of(words: str) -> None:
    assert not effects(BASE + words)


@pytest.mark.parametrize(("words", "listed"), BLASTS)
def test_effects_of_a_blast(words: str, listed: str) -> None:
    assert effects("On the 5th of Safar, " + words) == wanted(listed)


def test_things_taken_are_no_captives() -> None:
    claim = report_of(
        f"{BASE}, which ended with the capture of two pickups.", published="2018-11-15", source_kind="armed_group"
    )
    (incident,) = coder().code(claim).incidents
    assert not incident.toll


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("On the 5th of Safar the soldiers ran from their post in Daquq, leaving behind seven rifles.", 1),
        ("On the 5th of Safar the guards of a post in Daquq lost two lorries to a missile.", 1),
        ("The lorries of the army in Daquq are old, and its men are few.", 0),
    ],
)
def test_things_lost_at_a_place_are_an_attack(words: str, count: int) -> None:
    incidents = coder().code(report_of(words, published="2018-11-15", source_kind="armed_group")).incidents
    assert [i.event_type for i in incidents] == ["armed_assault"] * count


def test_what_befell_both_may_stand_far_on_in_the_next_sentence() -> None:
    first = "A tank was hit in Sabra and a lorry in Hit. "
    next_one = "As the fighters of the province reported on the evening of the same day, both of them were burned."
    incidents = coder().code(report_of(first + next_one, "2018-11-20", "armed_group", "Islamic State")).incidents
    assert [(d.object, d.outcome) for i in incidents for d in i.damage] == [
        ("tank", "destroyed"),
        ("lorry", "destroyed"),
    ]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("A vehicle of ours was damaged.", "initiator"),
        ("One of our vehicles was damaged.", "initiator"),
        ("A motorcycle belonging to the mujahidin was burned.", "initiator"),
        ("A vehicle of the militia was damaged.", "target"),
        ("Four of their vehicles were burned.", "target"),
    ],
)
def test_whose_a_thing_was(words: str, party: str) -> None:
    (incident,) = coder().code(report_of(f"{BASE}. {words}", "2018-11-15", "armed_group")).incidents
    assert [d.party for d in incident.damage] == [party]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            "On the 5th of Safar, charges were set off on two vehicles, one in Hit and one on the road to Sabra, and the two "
            "attacks killed five; both vehicles were burned.",
            [[("vehicle", 1)], [("vehicle", 1)]],
        ),
        (
            "On the 5th of Safar, fighters attacked a post in Hit. Two lorries were burned. The burning of the lorries was seen "
            "from the town.",
            [[("lorry", 2)]],
        ),
        (
            "On the 5th of Safar, fighters attacked a post in Hit. Two lorries were burned. Two more lorries were burned on the "
            "way back.",
            [[("lorry", 2), ("lorry", 2)]],
        ),
    ],
)
def test_no_thing_is_told_twice(claim: str, expected: list[list[tuple[str, int]]]) -> None:
    incidents = coder().code(report_of(claim, "2018-11-15", "armed_group")).incidents
    assert [[(d.object, d.low) for d in i.damage] for i in incidents] == expected
