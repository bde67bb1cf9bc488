"""What is damaged, how, and how many: each row a text and what is read from it.

"3 bus destroyed": three; "? house damaged": no number; "3+": at least three; "18-22": about twenty.
"""

from __future__ import annotations

import pytest

from reading_of import reading_of
from tollbook.find.counts import CountFinder
from tollbook.find.damage import DamageFinder
from tollbook.find.damage_lexicon import DamageEntry
from tollbook.find.damage_of_parts import PartEntry
from tollbook.find.damage_things import ObjectEntry
from tollbook.mentions import DamageMention
from tollbook.model import SourceKind
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
FINDER = DamageFinder(KNOWLEDGE)
COUNTS = CountFinder(KNOWLEDGE)


def found_in(text: str, source_kind: SourceKind = "news") -> tuple[DamageMention, ...]:
    reading = reading_of(text, source_kind=source_kind)
    return FINDER.find(reading, COUNTS.find(reading))


def shown(mention: DamageMention) -> str:
    number = mention.interval
    if number is None:
        count = "?"
    elif number.high is None:
        count = f"{number.low}+"
    else:
        count = str(number.low) if number.low == number.high else f"{number.low}-{number.high}"
    return f"{count} {mention.object} {mention.outcome}"


STRIKES = [
    (
        "Mosul saw four strikes, which took out two mortar tubes and a bunker and suppressed three mortar teams.",
        ["2 mortar tube destroyed", "1 bunker destroyed", "3 mortar team suppressed"],
    ),
    (
        "Four strikes at Mosul: two mortar tubes and a bunker destroyed, three mortar teams suppressed, one tactical unit engaged.",
        ["2 mortar tube destroyed", "1 bunker destroyed", "3 mortar team suppressed", "1 tactical unit engaged"],
    ),
    (
        "At Raqqa five strikes were flown; four tactical units were engaged, and two vehicles and nine fighting positions were destroyed.",
        ["4 tactical unit engaged", "2 vehicle destroyed", "9 fighting position destroyed"],
    ),
    (
        "One strike at Bayji, with one vehicle and one staging area destroyed and one tactical unit engaged.",
        ["1 vehicle destroyed", "1 staging area destroyed", "1 tactical unit engaged"],
    ),
    (
        "Near Tal Afar, one strike left two buildings and a tunnel destroyed.",
        ["2 building destroyed", "1 tunnel destroyed"],
    ),
    (
        "Near Tal Afar, one strike left two buildings and a tunnel in ruins and damaged a road.",
        ["2 building destroyed", "1 tunnel destroyed", "1 road damaged"],
    ),
    (
        "Three strikes near Mosul accounted for two boats, a bunker and an excavator.",
        ["2 boat destroyed", "1 bunker destroyed", "1 excavator destroyed"],
    ),
    (
        "Near Manbij two strikes hit two separate tactical units and wrecked a fighting position.",
        ["2 tactical unit engaged", "1 fighting position destroyed"],
    ),
    (
        "Near Hit, two strikes struck a large tactical unit and a small one, destroying five vehicles, two buildings and a mortar tube.",
        [
            "1 large tactical unit engaged",
            "1 large tactical unit engaged",
            "5 vehicle destroyed",
            "2 building destroyed",
            "1 mortar tube destroyed",
        ],
    ),
    (
        "Destroyed near Sinjar in two strikes: three machine guns, a bunker and two trenches.",
        ["3 machine gun destroyed", "1 bunker destroyed", "2 trench destroyed"],
    ),
    (
        "In two strikes near Sinjar aircraft destroyed a homemade explosives cache, suppressed a heavy machine gun position and denied access to terrain.",
        ["1 homemade explosives cache destroyed", "1 heavy machine gun position suppressed", "? terrain other"],
    ),
    (
        "Near Ramadi, nine strikes struck four tactical units; destroyed 12 fighting positions, two weapons caches, a vehicle bomb and a boat; denied the enemy a route; and suppressed a rocket position.",
        [
            "4 tactical unit engaged",
            "12 fighting position destroyed",
            "2 weapons cache destroyed",
            "1 vehicle bomb destroyed",
            "1 boat destroyed",
            "1 rocket position suppressed",
        ],
    ),
    (
        "Near Al Hasakah, six strikes engaged three tactical units and destroyed two vehicles, a fighting position, a motorcycle, and a tanker truck.",
        [
            "3 tactical unit engaged",
            "2 vehicle destroyed",
            "1 fighting position destroyed",
            "1 motorcycle destroyed",
            "1 tanker truck destroyed",
        ],
    ),
    (
        "Two strikes near Baiji engaged two units of fighters and destroyed a building they held.",
        ["2 unit engaged", "1 building destroyed"],
    ),
    (
        "The single strike at Kirkuk put an anti-aircraft gun and its truck out of action.",
        ["1 anti-aircraft gun destroyed", "1 truck destroyed"],
    ),
    (
        "With three strikes at Dayr Az Zawr, the coalition destroyed seven oil pump jacks as well as one crane and damaged another crane.",
        ["7 oil pump jack destroyed", "1 crane destroyed", "1 crane damaged"],
    ),
    (
        "Mosul, ten strikes. Suppressed: two mortar systems and a sniper. Damaged: five supply routes. Destroyed: one vehicle, three vehicle bombs, four fighting positions. Engaged: six tactical units.",
        [
            "2 mortar system suppressed",
            "1 sniper suppressed",
            "5 supply route damaged",
            "1 vehicle destroyed",
            "3 vehicle bomb destroyed",
            "4 fighting position destroyed",
            "6 tactical unit engaged",
        ],
    ),
    (
        "At Mosul, ten strikes; these destroyed 14 mortar systems, of which two were heavy, and four vehicles.",
        ["14 mortar system destroyed", "4 vehicle destroyed"],
    ),
    (
        "Near Abu Kamal, a strike damaged an ISIS supply route and destroyed, by first count, six vehicles.",
        ["1 ISIS supply route damaged", "6 vehicle destroyed"],
    ),
    (
        "The lone strike near Qaim destroyed both a vehicle bomb factory and a weapons depot.",
        ["1 vehicle bomb factory destroyed", "1 weapons depot destroyed"],
    ),
    (
        "Two of the strikes at Huwayjah destroyed one bridge each.",
        ["1 bridge destroyed"],
    ),
    (
        "Strikes at Haditha: a strike that destroyed a weapons cache; another that damaged a front-end loader.",
        ["1 weapons cache destroyed", "1 front-end loader damaged"],
    ),
    (
        "Near Mosul, three strikes suppressed one ISIL rocket position and two mortar firing positions; destroyed three ISIL-held buildings (one of them a headquarters), 11 trenches and three rocket rails.",
        [
            "1 ISIL rocket position suppressed",
            "2 mortar firing position suppressed",
            "3 ISIL-held building destroyed",
            "11 trench destroyed",
            "3 rocket rail destroyed",
        ],
    ),
    (
        "Aircraft near Fallujah fired on a tactical unit and demolished a dirt berm, two staging areas and an ISIL armored vehicle in two strikes.",
        [
            "1 tactical unit engaged",
            "1 dirt berm destroyed",
            "2 staging area destroyed",
            "1 ISIL armored vehicle destroyed",
        ],
    ),
    (
        "For Syria: 12 strikes around Kobani, engaging nine tactical units and destroying 11 fighting positions, two vehicles, and a staging area.",
        [
            "9 tactical unit engaged",
            "11 fighting position destroyed",
            "2 vehicle destroyed",
            "1 staging area destroyed",
        ],
    ),
    (
        "Kobani's nine strikes destroyed seven ISIL fighting positions and damaged two others.",
        ["7 ISIL fighting position destroyed", "2 ISIL fighting position damaged"],
    ),
    (
        "A command center, two tunnels and 13 vehicles were destroyed by the three strikes; four tactical units came under attack.",
        ["1 command center destroyed", "2 tunnel destroyed", "13 vehicle destroyed"],
    ),
    (
        "Eight strikes near Ar Raqqah went against six tactical units, destroying five fighting positions, four vehicles, three supply caches, two improvised explosive devices (IEDs) and one vehicle-borne IED (VBIED).",
        [
            "6 tactical unit engaged",
            "5 fighting position destroyed",
            "4 vehicle destroyed",
            "3 supply cache destroyed",
            "2 improvised explosive device destroyed",
            "1 vehicle-borne IED destroyed",
        ],
    ),
    (
        "Near Habbaniyah one strike destroyed an ISIL vehicle and one strike damaged an ISIL vehicle.",
        ["1 ISIL vehicle destroyed", "1 ISIL vehicle damaged"],
    ),
    (
        "Near Sultan Abdallah, two strikes destroyed four rocket rails, a vehicle and a rocket cache, and wounded two fighters.",
        ["4 rocket rail destroyed", "1 vehicle destroyed", "1 rocket cache destroyed"],
    ),
    (
        "One strike hit three buildings, two of which were destroyed.",
        ["3 building engaged", "2 building destroyed"],
    ),
    (
        "The strikes also cratered a road used by ISIL and closed two routes.",
        ["1 road other", "2 route other"],
    ),
    (
        "Three strikes at Raqqa targeted two ISIS tactical units and knocked out three fighting positions, a sniper nest and one UAV.",
        ["2 ISIS tactical unit engaged", "3 fighting position destroyed", "1 sniper nest destroyed", "1 UAV destroyed"],
    ),
    (
        "Two strikes brought down a bridge and a communications tower.",
        ["1 bridge destroyed", "1 communications tower destroyed"],
    ),
    (
        "Seven strikes set 116 fuel tankers ablaze.",
        ["116 fuel tanker destroyed"],
    ),
    (
        "One strike at Beiji destroyed a pair of vehicles and half a dozen fighting positions.",
        ["2 vehicle destroyed", "6 fighting position destroyed"],
    ),
    (
        "The five strikes destroyed at least three vehicles, up to two boats and around ten tunnels.",
        ["3+ vehicle destroyed", "0-2 boat destroyed", "9-11 tunnel destroyed"],
    ),
]

GENERAL = [
    (
        "The rebels burned three buses and a lorry on the northern road.",
        ["3 bus destroyed", "1 lorry destroyed"],
    ),
    (
        "The explosion shattered the windows of the bank and damaged four shops.",
        ["1 bank damaged", "4 shop damaged"],
    ),
    (
        "A helicopter was shot down near the lake.",
        ["1 helicopter destroyed"],
    ),
    (
        "The patrol seized two rifles, one carbine and 300 rounds of ammunition.",
        ["2 rifle captured", "1 carbine captured", "300 round captured"],
    ),
    (
        "Two police vehicles and a watchtower were destroyed in the attack.",
        ["2 police vehicle destroyed", "1 watchtower destroyed"],
    ),
    (
        "A mine destroyed an army vehicle, killing three soldiers.",
        ["1 army vehicle destroyed"],
    ),
    (
        "Saboteurs blew up two electricity pylons and a bridge.",
        ["2 electricity pylon destroyed", "1 bridge destroyed"],
    ),
    (
        "The fighters took three pickups as booty.",
        ["3 pickup captured"],
    ),
    (
        "The shelling left six houses in ruins.",
        ["6 house destroyed"],
    ),
    (
        "The bomb caused damage to a school and two houses.",
        ["1 school damaged", "2 house damaged"],
    ),
    (
        "The raid resulted in the destruction of two vehicles and the seizure of four machine guns.",
        ["2 vehicle destroyed", "4 machine gun captured"],
    ),
    (
        "The troops destroyed the group's hideout.",
        ["1 hideout destroyed"],
    ),
    (
        "The fire did not damage the mosque.",
        [],
    ),
    (
        "They planned to destroy the bridge.",
        [],
    ),
    (
        "No houses were damaged.",
        [],
    ),
    (
        "Guerrillas set fire to a bus and two cars.",
        ["1 bus destroyed", "2 car destroyed"],
    ),
    (
        "Several houses were damaged by mortar fire.",
        ["? house damaged"],
    ),
    (
        "The rocket hit a house and wounded a woman.",
        ["1 house engaged"],
    ),
    (
        "The vehicle struck a mine.",
        [],
    ),
    (
        "The fighter detonated his car bomb, destroying two Humvees and damaging a third.",
        ["2 Humvee destroyed", "1 Humvee damaged"],
    ),
    (
        "They targeted a Humvee with an explosive device, destroying it.",
        ["1 Humvee destroyed"],
    ),
    (
        "Clashes destroyed a BMP and a technical, and a Shilka was disabled.",
        ["1 BMP destroyed", "1 technical destroyed", "1 Shilka damaged"],
    ),
    (
        "The vehicle was destroyed and all its occupants were killed.",
        ["1 vehicle destroyed"],
    ),
    (
        "Gunmen attacked a checkpoint, killed two guards and stole their weapons.",
        ["? weapon captured"],
    ),
    (
        "The mujahidin burned two barracks, seized weapons and ammunition and returned safely.",
        ["2 barracks destroyed", "? weapon captured", "? ammunition captured"],
    ),
    (
        "A T-72 tank was hit by a guided missile and burned.",
        ["1 T-72 tank destroyed"],
    ),
    (
        "An oil pipeline was blown up near the village.",
        ["1 oil pipeline destroyed"],
    ),
    (
        "Attackers destroyed 14 houses and burned crops in the hamlet.",
        ["14 house destroyed", "? crop destroyed"],
    ),
    (
        "The house collapsed.",
        ["1 house destroyed"],
    ),
    (
        "The drone was downed by gunfire.",
        ["1 drone destroyed"],
    ),
    (
        "The army recovered three AK-47 rifles, five magazines and a grenade.",
        ["3 AK-47 rifle captured", "5 magazine captured", "1 grenade captured"],
    ),
    (
        "The patrol seized one machine gun, several AK-47 assault rifles, rocket propelled grenades and blasting caps.",
        [
            "1 machine gun captured",
            "? AK-47 assault rifle captured",
            "? rocket propelled grenade captured",
            "? blasting cap captured",
        ],
    ),
    (
        "The blast blew out the doors of a shop.",
        ["1 shop damaged"],
    ),
    (
        "The attack left two cars burned out and a bus badly damaged.",
        ["2 car destroyed", "1 bus damaged"],
    ),
    (
        "Rebels stormed and seized two checkpoints.",
        ["2 checkpoint captured"],
    ),
    (
        "The destroyed bridge has not been rebuilt.",
        [],
    ),
    (
        "The car was completely destroyed.",
        ["1 car destroyed"],
    ),
    (
        "Insurgents torched the town hall and looted the pharmacy.",
        ["1 town hall destroyed"],
    ),
    (
        "The storm destroyed four houses.",
        [],
    ),
    (
        "The plan to destroy the dam failed.",
        [],
    ),
    (
        "About 20 shops were gutted by fire.",
        ["18-22 shop destroyed"],
    ),
    (
        "A bomb destroyed the door of the consulate.",
        ["1 consulate damaged"],
    ),
    (
        "Aircraft bombed two villages and a market.",
        [],
    ),
    (
        "The militants blew themselves up near two cars.",
        [],
    ),
    (
        "The mortar shell hit a school bus and the fence of a clinic.",
        ["1 school bus engaged", "1 clinic engaged"],
    ),
    (
        "Their car was riddled with bullets.",
        ["1 car damaged"],
    ),
    (
        "A bus caught fire after the blast.",
        ["1 bus destroyed"],
    ),
    (
        "Two shops sustained damage.",
        ["2 shop damaged"],
    ),
    (
        "Vandals damaged a statue.",
        ["1 statue damaged"],
    ),
    (
        "The gang stole a tanker and two lorries.",
        ["1 tanker captured", "2 lorry captured"],
    ),
    (
        "Police impounded a boat and 12 crates of ammunition.",
        ["1 boat captured", "? ammunition captured"],
    ),
    (
        "The garrison was overrun and a howitzer was captured.",
        ["1 howitzer captured"],
    ),
    (
        "The attackers reduced a clinic to rubble.",
        ["1 clinic destroyed"],
    ),
    (
        "Four railway wagons were derailed by the charge.",
        ["4 railway wagon damaged"],
    ),
    (
        "Flames damaged a pharmacy, a bakery and part of a school.",
        ["1 pharmacy damaged", "1 bakery damaged", "1 school damaged"],
    ),
    (
        "Nothing was damaged.",
        [],
    ),
    (
        "The wall and the gate of the consulate were damaged.",
        ["1 consulate damaged"],
    ),
    (
        "The grenade wounded two guards but caused no damage to the building.",
        [],
    ),
    (
        "Rebels could destroy the bridge at any time.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STRIKES)
def test_strike_releases(text: str, expected: list[str]) -> None:
    assert [shown(m) for m in found_in(text)] == expected


@pytest.mark.parametrize(("text", "expected"), GENERAL)
def test_other_reports(text: str, expected: list[str]) -> None:
    assert [shown(m) for m in found_in(text)] == expected


NEWS = [
    # A number told twice, as releases do.
    ("The strike destroyed one (1) technical and two (2) trucks.", ["1 technical destroyed", "2 truck destroyed"]),
    ("Four (4) gun trucks were destroyed and five (5) rifles recovered.", ["4 gun truck destroyed", "5 rifle captured"]),
    # What is set on fire is burned, in news as in claims.
    ("Armed men set ablaze 23 houses at Kwapre.", ["23 house destroyed"]),
    ("Three police vans were set on fire by the crowd.", ["3 police van destroyed"]),
    ("Five dwellings burned when shells fell on the village.", ["5 dwelling destroyed"]),
    ("Fire was set to the granary and two carts.", ["1 granary destroyed", "2 cart destroyed"]),
    ("A hotel caught fire after the blast.", ["1 hotel damaged"]),
    ("Talks on fire safety were set for the hotel.", []),
    # What attackers take, or get away with.
    ("The attackers took seven rifles and a vehicle from the post.", ["7 rifle captured", "1 vehicle captured"]),
    ("The gunmen fled into the bush with two rifles and a radio.", ["2 rifle captured", "1 radio captured"]),
    ("Three trucks were hijacked on the northern road.", ["3 truck captured"]),
    ("The workers took the bus to the plant.", []),
    ("A passenger fled with a wound in the arm.", []),
    ("Rebels overran two checkpoints.", []),
    ("Gunmen blew up a gas pipeline, causing damage to it.", ["1 gas pipeline damaged"]),
    ("Gunmen blew up a bridge, destroying it.", ["1 bridge destroyed"]),
    ("Gunmen blew up a house and a car. The house was destroyed and the car was damaged.",
     ["1 house destroyed", "1 car damaged"]),
    ("Gunmen blew up a house and damaged the shop beside it.", ["1 house destroyed", "1 shop damaged"]),
    ("Gunmen seized two cars and ten motorcycles, and burned down what remained of the camp.",
     ["2 car captured", "10 motorcycle captured"]),
    ("Gunmen seized the weapons in the post, which were two rifles and a radio.",
     ["? weapon captured", "2 rifle captured", "1 radio captured"]),
    ("Nine guards were killed, and a machine gun, three rifles, and ammunition were captured.",
     ["1 machine gun captured", "3 rifle captured", "? ammunition captured"]),
    ("Gunmen raided a camp. Their spoils were two pickups and a mortar.", ["2 pickup captured", "1 mortar captured"]),
    ("The guards fled, leaving behind their lorries, four of which were burned.", ["4 lorry destroyed"]),
    ("Gunmen burned a car, and two lorries were captured.", ["1 car destroyed", "2 lorry captured"]),
    ("They doused a bus with petrol before setting it alight.", ["1 bus destroyed"]),
    ("They shot a forester and snatched his service revolver.", ["1 service revolver captured"]),
    # A thing goes by the name it was given before, and its parts are its own.
    ("A mine went off under a pick-up near Chai. The vehicle was disabled.", ["1 pick-up damaged"]),
    ("A bus passed. A mine went off under a vehicle; the vehicle was burned.", ["1 vehicle destroyed"]),
    ("An ambulance was fired on at the crossing. The windscreen was shattered.", ["1 ambulance damaged"]),
    ("Gunmen stormed a restaurant. The front of the building caved in.", ["1 restaurant damaged"]),
    ("Gunmen stormed a restaurant. The windows were painted blue.", []),
    ("A lorry ran over a land mine. The vehicle was a complete loss.", ["1 lorry destroyed"]),
    (
        "Windows were broken in fourteen apartment buildings and a school.",
        ["14 apartment building damaged", "1 school damaged"],
    ),
    ("Roofs were torn off in six homes.", ["6 home damaged"]),
    ("Goods were sold in six shops.", []),
    ("The blast broke windows in forty flats.", ["40 flat damaged"]),
    ("In nine houses the windows were blown out.", ["9 house damaged"]),
    ("Three houses were destroyed, in 14 more the roofs and windows were damaged.",
     ["3 house destroyed", "14 house damaged"]),
    ("Eleven houses with damage to roofs and windows were counted.", ["11 house damaged"]),
    ("A rocket hit the roof of a clinic.", ["1 clinic engaged"]),
    ("In nine houses windows were cleaned.", []),
    ("Up to 60 servicemen, two tanks and three pickups were eliminated.", ["2 tank destroyed", "3 pickup destroyed"]),
    ("A bomb damaged a stretch of the oil pipeline.", ["? oil pipeline damaged"]),
    ("A rocket damaged three nearby shops and a mosque nearby.", ["3 nearby shop damaged", "1 mosque damaged"]),
    ("Two trucks parked nearby were burned.", ["2 truck destroyed"]),
    ("The office was damaged by a limpet mine that exploded at dawn.", ["1 office damaged"]),
    ("Rioters overturned two police cars.", ["2 police car damaged"]),
    ("The court overturned two verdicts on cars.", []),
    # Further ones by their number alone, but not people.
    ("One house was destroyed and four were damaged.", ["1 house destroyed", "4 house damaged"]),
    ("A van was destroyed and two were taken to hospital.", ["1 van destroyed"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_news(text: str, expected: list[str]) -> None:
    assert [shown(m) for m in found_in(text)] == expected


def test_they_goes_on_telling_strikes() -> None:
    text = "Kobani saw nine strikes. They struck seven staging areas and two mortar positions."
    assert [shown(m) for m in found_in(text)] == ["7 staging area engaged", "2 mortar position engaged"]


def test_words_behind_a_mention() -> None:
    text = "At noon two strikes destroyed nine ISIL-held buildings."
    (mention,) = found_in(text)
    assert (mention.span.of(text), mention.trigger.of(text)) == ("nine ISIL-held buildings", "destroyed")


CLAIMS = [
    (
        "God granted the fighters two machine guns and four Kalashnikovs as spoils.",
        ["2 machine gun captured", "4 Kalashnikov captured"],
    ),
    (
        "God granted them near the town a mortar and a sniper rifle as spoils.",
        ["1 mortar captured", "1 sniper rifle captured"],
    ),
    (
        "They attacked a store in which two machine guns and nine rifles were kept and burned it.",
        ["1 store destroyed"],
    ),
    (
        "Of the two lorries one was burned and the fighters kept the other.",
        ["1 lorry destroyed", "1 lorry captured"],
    ),
    (
        "God enabled them to destroy an armoured vehicle and to capture four lorries.",
        ["1 armoured vehicle destroyed", "4 lorry captured"],
    ),
    (
        "Allah enabled the mujahidin near the town to burn two Humvees.",
        ["2 Humvee destroyed"],
    ),
    (
        "May God enable the mujahidin to destroy the tanks of the army.",
        [],
    ),
    (
        "They burned a lorry on the road.\n\nA body was left on the path, where it blew up.",
        ["1 lorry destroyed"],
    ),
    (
        "A tank, two lorries and a vehicle that bore a gun were destroyed.",
        ["1 tank destroyed", "2 lorry destroyed", "1 vehicle destroyed"],
    ),
    (
        "Near the camp, a vehicle that bore a 23 mm gun was destroyed.",
        ["1 vehicle destroyed"],
    ),
    (
        "The vehicles standing in the yard, twelve in number, were wrecked.",
        ["12 vehicle destroyed"],
    ),
    (
        "A drone of the army shot down over the lake.",
        ["1 drone destroyed"],
    ),
    (
        "Two mines hit the convoy, disabling a vehicle and burning one other.",
        ["1 vehicle damaged", "1 vehicle destroyed"],
    ),
    (
        "9 June – Mortar shells on the oil field, a storage tank catches fire.",
        ["1 storage tank destroyed"],
    ),
    (
        "The machine gun on it, still in working order, became spoils.",
        ["1 machine gun captured"],
    ),
    (
        "Two soldiers were captured with their vehicle and a machine gun.",
        ["1 vehicle captured", "1 machine gun captured"],
    ),
    (
        "They took a captive from the militia, together with his vehicle and his weapon.",
        ["1 vehicle captured", "1 weapon captured"],
    ),
    (
        "They captured two soldiers near the gate and their commander.",
        [],
    ),
    (
        "A lorry was hit. A jeep came up; it was struck by a device and met the same end.",
        ["1 lorry engaged", "1 jeep destroyed"],
    ),
    (
        "They seized a lorry loaded with arms going to the militia: 300 Kalashnikovs, 20 machine guns and mines.",
        ["1 lorry captured", "300 Kalashnikov captured", "20 machine gun captured", "? mine captured"],
    ),
    (
        "They captured a pickup with all it carried: two machine guns and a radio.",
        ["1 pickup captured", "2 machine gun captured", "1 radio captured"],
    ),
    (
        "They seized a lorry on the road: two soldiers were in it.",
        ["1 lorry captured"],
    ),
    (
        "What remained in the camp, four vehicles and two tents, was destroyed.",
        ["4 vehicle destroyed", "2 tent destroyed"],
    ),
    (
        "Three rifles were taken, and what could not be carried, including a generator and a water tank, was burned.",
        ["3 rifle captured", "1 generator destroyed", "1 water tank destroyed"],
    ),
    (
        "They took two rifles and burned what remained, including two lorries.",
        ["2 rifle captured", "2 lorry destroyed"],
    ),
    (
        "They burned what they could not carry, among it a generator and two tents.",
        ["1 generator destroyed", "2 tent destroyed"],
    ),
    (
        "What was in the camp was burned.",
        [],
    ),
    (
        "9 June: Shot down a drone near Beni.",
        ["1 drone destroyed"],
    ),
    (
        "9 June – Sank a boat that was carrying soldiers off the island.",
        ["1 boat destroyed"],
    ),
    (
        "9 June: Blew up a bridge near Beni.",
        ["1 bridge destroyed"],
    ),
    (
        "They burned the police station and the homes of four of the army's men.",
        ["1 police station destroyed", "4 home destroyed"],
    ),
    (
        "They burned the houses of three officers of the general's army.",
        ["3 house destroyed"],
    ),
    (
        "A bomb went off, leading to damage to a bus and a shop.",
        ["1 bus damaged", "1 shop damaged"],
    ),
    (
        "A bomb went off and led to his death, the burning of a car and damage to two shops.",
        ["1 car destroyed", "2 shop damaged"],
    ),
    (
        "A lorry was hit near the camp. A second mine destroyed it.",
        ["1 lorry destroyed"],
    ),
    (
        "An armoured vehicle was left on the road. Their aircraft destroyed it.",
        ["1 armoured vehicle destroyed"],
    ),
    (
        "Two helicopters that came to help were driven away with gunfire.",
        [],
    ),
    (
        "A lorry was burned. Two others fell to pistol shots.",
        ["1 lorry destroyed"],
    ),
    (
        "Two lorries were driven away by the fighters.",
        ["2 lorry captured"],
    ),
    (
        "The post was burned together with a vehicle, and nine rifles were taken.",
        ["1 post destroyed", "1 vehicle destroyed", "9 rifle captured"],
    ),
    (
        "The building was burned along with two vehicles and four pistols were found there and taken.",
        ["1 building destroyed", "2 vehicle destroyed", "4 pistol captured"],
    ),
    (
        "They raided the post without loss, seizing a rifle and a radio.",
        ["1 rifle captured", "1 radio captured"],
    ),
    (
        "They raided the post without burning a hut.",
        [],
    ),
    (
        "The capture of a gun and nine rifles in the raid was filmed.",
        ["1 gun captured", "9 rifle captured"],
    ),
    (
        "A jeep and a bulldozer of the militia, parked by their office in the town, were blown up by devices.",
        ["1 jeep destroyed", "1 bulldozer destroyed"],
    ),
    (
        "A fuel tanker and four motorcycles escorting it were burned.",
        ["1 fuel tanker destroyed", "4 motorcycle destroyed"],
    ),
    (
        "Three pickups and a minibus standing in the yard were captured.",
        ["3 pickup captured", "1 minibus captured"],
    ),
    (
        "A jeep and four motorcycles left there by the army were set on fire.",
        ["1 jeep destroyed", "4 motorcycle destroyed"],
    ),
    (
        "The fighters burned a guard hut which its men had deserted, along with a generator and two tents.",
        ["1 guard hut destroyed", "1 generator destroyed", "2 tent destroyed"],
    ),
    (
        "Two houses were blown up in the village of Tell Sumara, near Dibis, as well as a car that stood by.",
        ["2 house destroyed", "1 car destroyed"],
    ),
    (
        "They put fire to four tankers that were waiting to be filled, as well as to the office of the company.",
        ["4 tanker destroyed", "1 office destroyed"],
    ),
    (
        "They captured a lorry that was bringing rifles as well as flour.",
        ["1 lorry captured"],
    ),
    ("The post was stormed and two guards fled. It was burned before they withdrew.", ["1 post destroyed"]),
    ("A bomb went off by the road. It was closed for a day.", []),
    ("The yield came to 3 lorries and 2 mortars.", ["3 lorry captured", "2 mortar captured"]),
    ("Seven rifles and a radio remained with the attackers.", ["7 rifle captured", "1 radio captured"]),
    ("They captured forty-one rifles and burned twenty-two houses.", ["41 rifle captured", "22 house destroyed"]),
    (
        "Of ninety vehicles twenty-one were burned and thirty-three taken.",
        ["21 vehicle destroyed", "33 vehicle captured"],
    ),
    ("They loaded two mortars and four rifles onto a lorry.", ["2 mortar captured", "4 rifle captured"]),
    ("They stopped a lorry near Hit and drove off with it.", ["1 lorry captured"]),
    ("They blew down the mast of the telephone company.", ["1 mast destroyed"]),
    ("He entered the market with an explosive vest and detonated it.", []),
    ("They mined the bridge near Hit and then detonated it.", ["1 bridge destroyed"]),
    (
        "A vehicle was leaving the checkpoint, and a device was detonated upon it, by which it was put out of action.",
        ["1 vehicle destroyed"],
    ),
    (
        "A tank, two pickups and 17 rifles fell to the fighters, who left before dawn.",
        ["1 tank captured", "2 pickup captured", "17 rifle captured"],
    ),
    (
        "Four howitzers and 25 machine guns were found there and taken.",
        ["4 howitzer captured", "25 machine gun captured"],
    ),
    (
        "The fighters destroyed four vehicles and took two others back with them.",
        ["4 vehicle destroyed", "2 vehicle captured"],
    ),
    (
        "They killed three soldiers and took their weapons and a motorcycle.",
        ["? weapon captured", "1 motorcycle captured"],
    ),
    (
        "They stormed the post, burning six vehicles and carrying off four others along with ammunition.",
        ["6 vehicle destroyed", "4 vehicle captured", "? ammunition captured"],
    ),
    ("Three of its men were killed, and their guns, six in number, were taken.", ["6 gun captured"]),
    ("The assailants left with two army vehicles.", ["2 army vehicle captured"]),
    (
        "A mine exploded under an armoured vehicle of the army on the road between the two towns, and it was destroyed with those aboard.",
        ["1 armoured vehicle destroyed"],
    ),
    (
        "A tank of the army was hit with a guided missile south of the town, which led to its destruction and to the death of its crew.",
        ["1 tank destroyed"],
    ),
    ("The advance was driven back, at the cost of nine dead and a destroyed tank.", ["1 tank destroyed"]),
    (
        "Two houses belonging to members of the village guard at Tal Marj, south of the town, were burned on Monday.",
        ["2 house destroyed"],
    ),
    (
        "The primary school in Tal Marj, a village nearby, was burned down in the evening.",
        ["1 primary school destroyed"],
    ),
    ("They clashed with a patrol of the army, one of whose vehicles was damaged.", ["1 vehicle damaged"]),
    ("One of its tanks was destroyed and a second truck was damaged.", ["1 tank destroyed", "1 truck damaged"]),
    ("The mukhtar was taken from his home and killed and his house blown up.", ["1 house destroyed"]),
    (
        "Six of them were killed, to which is to be added a Hummer, destroyed by a guided missile.",
        ["1 Hummer destroyed"],
    ),
    (
        "He drove an armoured car packed with explosives to the headquarters of the police and blew it up at the gate.",
        ["1 armoured car destroyed"],
    ),
    (
        "They struck a convoy of trainers with a car bomb and two of their vehicles were destroyed.",
        ["2 vehicle destroyed"],
    ),
    (
        "They took 3 rifles, a radio and 2 motorcycles as booty.",
        ["3 rifle captured", "1 radio captured", "2 motorcycle captured"],
    ),
    ("A device hit a patrol vehicle, which was completely burned.", ["1 patrol vehicle destroyed"]),
    ("He was killed and his car was destroyed.", ["1 car destroyed"]),
    (
        "They captured a Kalashnikov rifle and ammunition after killing its owner.",
        ["1 Kalashnikov rifle captured", "? ammunition captured"],
    ),
    ("A house of a spy was detonated after it was booby-trapped.", ["1 house destroyed"]),
    (
        "Ten Mobilization members were killed and a 4-wheel drive vehicle with a mounted gun was put out of action.",
        ["1 4-wheel drive vehicle destroyed"],
    ),
    ("Two pylons were toppled by charges.", ["2 pylon destroyed"]),
    ("The barracks was burned with the vehicles in it.", ["1 barracks destroyed"]),
    ("They returned with 5 rifles and a PKM machine gun.", ["5 rifle captured", "1 PKM machine gun captured"]),
    ("They set fire to 2 trucks loaded with wheat.", ["2 truck destroyed"]),
    ("A drone dropped a grenade on a Hummer, disabling it.", ["1 Hummer damaged"]),
    ("Two motorcycles were left behind and captured.", ["2 motorcycle captured"]),
    (
        "Taken from the place: 14 rifles, 1 PK machine gun, 1 pickup.",
        ["14 rifle captured", "1 PK machine gun captured", "1 pickup captured"],
    ),
    (
        "A church and twenty dwellings were burned to the ground after the inhabitants had left.",
        ["1 church destroyed", "20 dwelling destroyed"],
    ),
    (
        "Two outboard motors, 5 Kalashnikovs and a radio were carried away.",
        ["2 outboard motor captured", "5 Kalashnikov captured", "1 radio captured"],
    ),
    ("Four of the attackers were eliminated and a Toyota mounted with a 23 mm gun was seized.", ["1 Toyota captured"]),
    ("His three trucks were burned with their loads.", ["3 truck destroyed"]),
    ("Explosives brought down four pylons of the high-voltage line.", ["4 pylon destroyed"]),
    ("A gun truck was taken, another was burned.", ["1 gun truck captured", "1 gun truck destroyed"]),
    ("Bus burnt out.", ["1 Bus destroyed"]),
    ("Gains: PKM, 4 Kalashnikovs, motorbike.", ["1 PKM captured", "4 Kalashnikov captured", "1 motorbike captured"]),
    ("Phone mast blown up, Markadah.", ["1 Phone mast destroyed"]),
    ("Two armoured vehicles were turned into scrap.", ["2 armoured vehicle destroyed"]),
    ("They drove off about 60 cattle.", ["54-66 cattle captured"]),
    ("The vehicle was a total loss.", ["1 vehicle destroyed"]),
    ("Fire consumed three trucks.", ["3 truck destroyed"]),
    ("Three boats were sunk and a fourth was holed.", ["3 boat destroyed", "1 boat damaged"]),
    ("The explosion sent two trucks up in flames.", ["2 truck destroyed"]),
    ("The truck was reduced to a frame.", ["1 truck destroyed"]),
    ("A bulldozer was wrecked, a tank damaged.", ["1 bulldozer destroyed", "1 tank damaged"]),
    ("Half of the ten huts were burned.", ["5 hut destroyed"]),
    ("Among the spoils were a mortar and 9 rifles.", ["1 mortar captured", "9 rifle captured"]),
    (
        "The spoils: one pickup, two motorcycles and a quantity of ammunition.",
        ["1 pickup captured", "2 motorcycle captured", "? ammunition captured"],
    ),
    ("Two vehicles caught fire.", ["2 vehicle destroyed"]),
    ("They came away with 4 rifles and the vehicle of the commander.", ["4 rifle captured", "1 vehicle captured"]),
    ("A drone was shot down and another was captured intact.", ["1 drone destroyed", "1 drone captured"]),
    ("The fighters got hold of two pickups.", ["2 pickup captured"]),
    ("The power line was cut when two pylons fell.", ["2 pylon destroyed"]),
    ("An MRAP was put out of service.", ["1 MRAP damaged"]),
    ("They lost a tank and two Hummers.", ["1 tank destroyed", "2 Hummer destroyed"]),
    ("Two vehicles of the convoy were left burning.", ["2 vehicle destroyed"]),
    ("The convoy lost three of its trucks to mines.", ["3 truck destroyed"]),
    (
        "The Christian village of Mbula Tsiga, outside Chibok: a church and twenty dwellings were burned to the ground after the inhabitants had left.",
        ["1 church destroyed", "20 dwelling destroyed"],
    ),
    ("A logging truck blew up on a mine near Gubio. Its crew of two died, and it was burned.", ["1 logging truck destroyed"]),
    ("A water tanker of the contingent crossed a culvert near Marka. It was destroyed.", ["1 water tanker destroyed"]),
    ("They returned with a pickup vehicle on which a gun of the DShK type is mounted.", ["1 pickup vehicle captured"]),
    ("Nineteen homes and a chapel were burnt.", ["19 home destroyed", "1 chapel destroyed"]),
    (
        "Hauled away were two anti-aircraft guns, 31 rifles and a water tanker.",
        ["2 anti-aircraft gun captured", "31 rifle captured", "1 water tanker captured"],
    ),
    (
        "An estimated 20 of them lay dead, two of their technicals were burned and a third captured.",
        ["2 technical destroyed", "1 technical captured"],
    ),
    (
        "One pickup burned out and two others, each with a heavy gun on it, were driven off by the fighters.",
        ["1 pickup destroyed", "2 pickup captured"],
    ),
    (
        "The post was overrun and one PK machine gun and 2 rifles were seized.",
        ["1 PK machine gun captured", "2 rifle captured"],
    ),
    (
        "A post was attacked, killing 3 soldiers, and a heavy machine gun, two RPG launchers and a mortar were taken.",
        ["1 heavy machine gun captured", "2 RPG launcher captured", "1 mortar captured"],
    ),
    ("They attacked a post and two huts were burned.", ["2 hut destroyed"]),
    (
        "They raided a base, and 3 battlewagons and 2 tuk-tuks were seized.",
        ["3 battlewagon captured", "2 tuk-tuk captured"],
    ),
    ("A device was detonated on a vehicle near Damboa, which resulted in its damage.", ["1 vehicle damaged"]),
    (
        "A device was detonated on a minesweeper on the road between Rafah and Arish, leading to its destruction.",
        ["1 minesweeper destroyed"],
    ),
    ("A device was detonated on a force on the road from Rafah, leading to its destruction.", []),
    ("A device was detonated on a Hilux near the bridge of Shibana, causing its burning.", ["1 Hilux destroyed"]),
    ("An M60 tank was struck with an explosive device at Sadut checkpoint, disabling it.", ["1 M60 tank damaged"]),
    (
        "The gendarmerie post in the village of Kobaoua, near Djibo, was attacked and burned.",
        ["1 gendarmerie post destroyed"],
    ),
    (
        "The fighters set fire to a church and 12 houses in the village of Ntaka after the inhabitants had left.",
        ["1 church destroyed", "12 house destroyed"],
    ),
    (
        "A police vehicle was struck by a landmine near Lafey. 5 officers were killed and the vehicle was destroyed.",
        ["1 police vehicle destroyed"],
    ),
    ("The first mine damaged an MRAP and the second, aimed at those who came, killed two.", ["1 MRAP damaged"]),
    (
        "A vehicle of the army was blown up by a device near Boni. The vehicle was destroyed and two were hurt.",
        ["1 vehicle destroyed"],
    ),
    (
        "A police vehicle was struck by a landmine near Lafey. A second vehicle was destroyed there.",
        ["1 police vehicle engaged", "1 vehicle destroyed"],
    ),
    ("The tower with a thermal camera was left; the camera was hit by sniper fire.", ["1 camera damaged"]),
    # What shares the subject of the verb before, and what stands for a thing before a verb that is no passive.
    ("A lorry was hit by a rocket near the hill and was burned.", ["1 lorry destroyed"]),
    ("Two tankers were hit with machine guns near the ford and badly damaged.", ["2 tanker damaged"]),
    ("Three pickups were shot at near Daquq and went up in flames.", ["3 pickup destroyed"]),
    ("They hit a tank with a missile, which went up in flames.", ["1 tank destroyed"]),
    ("They hit a tank with a missile and it burned out.", ["1 tank destroyed"]),
    ("They hit a tank with a missile, causing it to burn.", ["1 tank destroyed"]),
    ("The soldiers left two lorries, which the fighters burned.", ["2 lorry destroyed"]),
    (
        "A tank and a bulldozer were attacked near the ford, and both were wrecked.",
        ["1 tank destroyed", "1 bulldozer destroyed"],
    ),
    ("They fired at two lorries. They were destroyed.", ["2 lorry destroyed"]),
    ("They fired at two lorries. The two were damaged.", ["2 lorry damaged"]),
    ("They seized a lorry of supplies and burned another.", ["1 lorry captured", "1 lorry destroyed"]),
    ("They took over a post and burned it.", ["1 post destroyed"]),
    ("A truck laden with ammunition was blown up.", ["1 truck destroyed"]),
    # Numbers, and lists told in other ways.
    ("They burned some fifty houses and forty huts.", ["45-55 house destroyed", "40 hut destroyed"]),
    ("They took their weapons: two rifles and a radio.", ["? weapon captured", "2 rifle captured", "1 radio captured"]),
    ("They took his rifle and motorcycle.", ["1 rifle captured", "1 motorcycle captured"]),
    ("They killed a guard, whose car was burned.", ["1 car destroyed"]),
    (
        "They captured two rifles, three pouches and a whistle.",
        ["2 rifle captured", "3 pouch captured", "1 whistle captured"],
    ),
    ("They seized two posts, a tank and three rifles.", ["2 post captured", "1 tank captured", "3 rifle captured"]),
    ("They lost two tanks and a heavy gun.", ["2 tank destroyed", "1 heavy gun destroyed"]),
    ("They burned a convoy of four trucks.", ["4 truck destroyed"]),
    ("They drove off 60 head of cattle and a herd of nine goats.", ["60 cattle captured", "9 goat captured"]),
    ("They took two pickups and a store of ammunition.", ["2 pickup captured", "? ammunition captured"]),
    ("They gained a mortar and two Kalashnikovs.", ["1 mortar captured", "2 Kalashnikov captured"]),
    # What no word of damage is said of.
    (
        "Three vehicles were destroyed and two launchers fell into the hands of the fighters.",
        ["3 vehicle destroyed", "2 launcher captured"],
    ),
    ("They took 30 rifles out of the arsenal.", ["30 rifle captured"]),
    ("A bomb hit a pickup; the pickup was a write-off.", ["1 pickup destroyed"]),
    ("They led off 40 goats.", ["40 goat captured"]),
    (
        "They burned two houses before fleeing with a pickup and weapons.",
        ["2 house destroyed", "1 pickup captured", "? weapon captured"],
    ),
    ("They raided a post, where they burned a lorry.", ["1 lorry destroyed"]),
    # Two things named before, a third, and what stands behind a thing.
    ("They fired at a jeep and a lorry. Both were destroyed.", ["1 jeep destroyed", "1 lorry destroyed"]),
    ("A device was set off on a Hummer and another on a tank; the latter was destroyed.", ["1 tank destroyed"]),
    (
        "Two lorries were burned on the road. The day after, two more were burned.",
        ["2 lorry destroyed", "2 lorry destroyed"],
    ),
    (
        "Two lorries were destroyed and a third captured, while six soldiers died.",
        ["2 lorry destroyed", "1 lorry captured"],
    ),
    ("When a lorry came, it was hit by a second device and damaged.", ["1 lorry damaged"]),
    (
        "A pickup with a gun on it and six rifles were captured.",
        ["1 pickup captured", "1 gun captured", "6 rifle captured"],
    ),
    ("The post was burned with two vehicles that stood there.", ["1 post destroyed", "2 vehicle destroyed"]),
    ("Two cars and a phone mast were set alight.", ["2 car destroyed", "1 phone mast destroyed"]),
    ("The column left a truck in the hands of the fighters.", ["1 truck captured"]),
    ("They took eleven of the motorcycles, when they fell upon the post.", ["11 motorcycle captured"]),
    (
        "The strikes ended with the destruction of two lorries, and the seizure of a tank.",
        ["2 lorry destroyed", "1 tank captured"],
    ),
    ("They attacked a post of the army before burning a tank.", ["1 tank destroyed"]),
    ("They attacked a camp of the army in the town with a pickup destroyed.", ["1 pickup destroyed"]),
    (
        "They raided a camp, with a lorry burned and two motorcycles captured.",
        ["1 lorry destroyed", "2 motorcycle captured"],
    ),
    ("They raided the camp and plundered four vehicles.", ["4 vehicle captured"]),
    ("They attacked a camp and a watchtower went up in flames.", ["1 watchtower destroyed"]),
    ("They shelled the camp, where a lorry loaded with ammunition blew up.", ["1 lorry destroyed"]),
    ("A lorry laden with explosives blew up at the gate.", []),
    ("They attacked the posts at noon. They burned three of the posts.", ["3 post destroyed"]),
    (
        "They burned the houses of two officers and the homes of three towns.",
        ["2 house destroyed", "? home destroyed"],
    ),
    (
        "The column lost nine men, besides four vans that fell into the hands of the fighters and two that were burned.",
        ["4 van captured", "2 van destroyed"],
    ),
    (
        "They took crates of ammunition, 11 boxes of cartridges and 40 cases of shells.",
        ["? ammunition captured", "? cartridge captured", "? shell captured"],
    ),
    ("A mine destroyed a jeep. It was the ninth vehicle lost by the army there since May.", ["1 jeep destroyed"]),
    (
        "They took a van and eight rifles before pulling the towers down.",
        ["1 van captured", "8 rifle captured", "? tower destroyed"],
    ),
    (
        "They seized a van and burned the huts down, and blew the bank up.",
        ["1 van captured", "? hut destroyed", "1 bank destroyed"],
    ),
    (
        "They entered the post and found there a machine gun and 30 rifles.",
        ["1 machine gun captured", "30 rifle captured"],
    ),
    ("In it were found two radios.", ["2 radio captured"]),
    ("They found a mine on the road.", []),
    (
        "One lorry was burned, another damaged and a third taken intact.",
        ["1 lorry destroyed", "1 lorry damaged", "1 lorry captured"],
    ),
    ("Of the five vans three were burned and two driven away.", ["3 van destroyed", "2 van captured"]),
    ("A bomb tore down the front of a restaurant.", ["1 restaurant damaged"]),
    ("A device went off under a minibus, wrecking the vehicle.", ["1 minibus destroyed"]),
    ("They went back to their camp in the hills with a van and a mortar.", ["1 van captured", "1 mortar captured"]),
    ("Six soldiers, a tank and two lorries were lost.", ["1 tank destroyed", "2 lorry destroyed"]),
    ("They destroyed the first of the vans.", ["1 van destroyed"]),
    ("They burned the camp with the four lorries in it.", ["1 camp destroyed", "4 lorry destroyed"]),
    ("The church went up in flames, and so did nine huts.", ["1 church destroyed", "9 hut destroyed"]),
    (
        "Four lorries were taken and a fifth, carrying shells, was burned.",
        ["4 lorry captured", "1 lorry destroyed"],
    ),
    (
        "One van was burned and two others, each with a gun on it, were driven off.",
        ["1 van destroyed", "2 van captured"],
    ),
    ("The van was wrecked, a soldier died and two others, hurt, were carried off.", ["1 van destroyed"]),
    ("Nine vans and as many rifles were seized.", ["9 van captured", "9 rifle captured"]),
    ("It went off, leaving six soldiers dead and 11 hurt and a lorry in flames.", ["1 lorry destroyed"]),
    ("They took the guards' six rifles and burned the army's two lorries.", ["6 rifle captured", "2 lorry destroyed"]),
    ("Six soldiers and two burnt-out jeeps were left on the road.", ["2 jeep destroyed"]),
    ("The house and the church next to it were burned.", ["1 house destroyed", "1 church destroyed"]),
    ("A device wrecked a lorry beyond repair.", ["1 lorry destroyed"]),
    ("Two tankers taking oil to the army were set ablaze.", ["2 tanker destroyed"]),
    ("They cleared out its store of 17 rifles.", ["17 rifle captured"]),
    ("A rocket struck a munitions lorry and it exploded.", ["1 munitions lorry destroyed"]),
    ("They shot up two cars of the police.", ["2 car damaged"]),
    # what came into the group's hands
    ("His killer walked away from the market with a pistol.", ["1 pistol captured"]),
    (
        "They came home from the lake laden with nine rifles and two radios.",
        ["9 rifle captured", "2 radio captured"],
    ),
    ("The officer escaped from the house with two wounds.", []),
    ("They left the village after burning a post with two men in it.", ["1 post destroyed"]),
    (
        "They relieved a patrol of the army of its two pickups and a radio.",
        ["2 pickup captured", "1 radio captured"],
    ),
    ("They cleared the road of mines.", []),
    (
        "The booty of the raid on the lake came to a dozen rifles and a motorcycle.",
        ["12 rifle captured", "1 motorcycle captured"],
    ),
    ("Loot from the camp included two jeeps.", ["2 jeep captured"]),
    (
        "A clinic was looted of its medicines and burned, and nine goats were driven off.",
        ["1 clinic destroyed", "? medicine captured", "9 goat captured"],
    ),
    (
        "They took many arms, among them six rifles and a mortar.",
        ["? arm captured", "6 rifle captured", "1 mortar captured"],
    ),
    (
        "The arms of the dead, nine rifles and a mortar, were taken.",
        ["? arm captured", "9 rifle captured", "1 mortar captured"],
    ),
    ("The column left on the field two tanks and a mortar.", ["2 tank captured", "1 mortar captured"]),
    ("They gave up and handed over 8 rifles.", ["8 rifle captured"]),
    (
        "They returned with a jeep mounted with a heavy gun and two rifles.",
        ["1 jeep captured", "2 rifle captured"],
    ),
    ("They took a tripod, two rifles and a radio.", ["1 tripod captured", "2 rifle captured", "1 radio captured"]),
    (
        "They seized, in the attack on the post: two pickups and a mortar.",
        ["2 pickup captured", "1 mortar captured"],
    ),
    ("They seized nine motorcycles and destroyed as many.", ["9 motorcycle captured", "9 motorcycle destroyed"]),
    (
        "Nine rifles fell to the fighters in the raid on the camp, and so did two jeeps.",
        ["9 rifle captured", "2 jeep captured"],
    ),
    # what was burned or wrecked
    ("A mine reduced the truck to a blackened shell.", ["1 truck destroyed"]),
    ("The post was left a charred ruin.", ["1 post destroyed"]),
    ("Nothing was left on Monday of two houses.", ["2 house destroyed"]),
    ("A truck was hit by a missile and nothing was left of it.", ["1 truck destroyed"]),
    ("A store of maize and a hut were burned.", ["1 store destroyed", "1 hut destroyed"]),
    ("They took a store of ammunition.", ["? ammunition captured"]),
    ("The huts by the well, eleven in number, were burned.", ["11 hut destroyed"]),
    ("The boats of the militia, six of them, were broken up.", ["6 boat destroyed"]),
    ("A boat was holed and sunk.", ["1 boat destroyed"]),
    ("Eight trucks were ablaze and a tank was taken.", ["8 truck destroyed", "1 tank captured"]),
    ("A tank was set on fire in the town on Monday, and with it a lorry.", ["1 tank destroyed", "1 lorry destroyed"]),
    ("Two houses were burned near the river, as was the headman's car.", ["2 house destroyed", "1 car destroyed"]),
    (
        "On Monday in Gwoza a mast, a school and nine huts went up in flames.",
        ["1 mast destroyed", "1 school destroyed", "9 hut destroyed"],
    ),
    ("A device shattered the side of a shop and the tail of a helicopter.", ["1 shop damaged", "1 helicopter damaged"]),
    ("They captured a side of the camp.", []),
    ("A lorry blew up on a mine near Gubio in Borno.", ["1 lorry destroyed"]),
    ("Two posts fell before noon.", []),
    ("Of the nine vans of the column four were wrecked.", ["4 van destroyed"]),
    # harm to a part is harm to the whole
    ("A second pickup had its windscreen shattered by rifle fire.", ["1 pickup damaged"]),
    ("A passing taxi lost its windows in the blast.", ["1 taxi damaged"]),
    ("A device ripped the tracks off a BMP outside Jasim.", ["1 BMP damaged"]),
    ("Gunfire left a lorry with its engine ruined.", ["1 lorry damaged"]),
    ("Both headlights and the bonnet of a car were smashed.", ["1 car damaged"]),
    ("The rear half of the bus was ruined.", ["1 bus damaged"]),
    ("The bridge lost its middle span.", ["1 bridge damaged"]),
    ("Most of the building was burned.", ["1 building damaged"]),
    ("The house was partly brought down.", ["1 house damaged"]),
    ("The fighters went in by the door of the post.", []),
    ("A truck met its end on a mine.", ["1 truck destroyed"]),
    ("The engine of the state was talked of.", []),
    # what was taken along with a thing
    ("A pickup with a Dushka on it was captured.", ["1 pickup captured", "1 Dushka captured"]),
    (
        "Among the booty: a mortar with 16 bombs, 5 phones.",
        ["1 mortar captured", "16 bomb captured", "5 phone captured"],
    ),
    ("They took a car with two soldiers in it.", ["1 car captured"]),
    ("They hauled away everything of use: two radios and a pump.", ["2 radio captured", "1 pump captured"]),
    # both, more of the same, and those left
    ("Two buses were raked with gunfire. Both caught fire.", ["2 bus destroyed"]),
    ("On Monday two buses were raked with machine guns. Both caught fire.", ["2 bus destroyed"]),
    ("Two trucks were burned, then three more.", ["2 truck destroyed", "3 truck destroyed"]),
    ("Two trucks were burned there, and another on the way home.", ["2 truck destroyed", "1 truck destroyed"]),
    ("A truck burned and the jeep beside it as well.", ["1 truck destroyed", "1 jeep destroyed"]),
    ("A truck was burned, likewise a jeep.", ["1 truck destroyed", "1 jeep destroyed"]),
    ("Two trucks were burned and as many motorcycles captured.", ["2 truck destroyed", "2 motorcycle captured"]),
    ("Boats on the lake: three captured, one burned.", ["3 Boat captured", "1 Boat destroyed"]),
    ("Ten lorries came by. Three of the ten were burned.", ["3 lorry destroyed"]),
    ("Two of the column's five vehicles were burned.", ["2 vehicle destroyed"]),
    ("All of its vehicles, six in number, were burned.", ["6 vehicle destroyed"]),
    # where words stand between a thing and what was done to it
    ("A mast near Elwak, in Mandera, was brought down by explosives.", ["1 mast destroyed"]),
    ("Out of the motor park three tanks and an ambulance were burned.", ["3 tank destroyed", "1 ambulance destroyed"]),
    (
        "Nine rifles, a rocket launcher and their bedding were spoils.",
        ["9 rifle captured", "1 rocket launcher captured"],
    ),
    ("An armoured car rolled over a mine near Ansongo and was ruined.", ["1 armoured car destroyed"]),
    ("They attacked a post near Hit, and in Rawa the commander was captured.", []),
    ("A house near Hit was booby-trapped and demolished.", ["1 house destroyed"]),
    ("The burning of two trucks followed.", ["2 truck destroyed"]),
    ("On the 17th fire was set to two houses.", ["2 house destroyed"]),
    (
        "They cut down two soldiers on a motorcycle; the motorcycle and a rifle were carried away.",
        ["1 motorcycle captured", "1 rifle captured"],
    ),
    ("Two soldiers' car was burned.", ["1 car destroyed"]),
    ("The homes of two of his relatives were blown up.", ["2 home destroyed"]),
    # animals
    ("Seven cattle were killed by a mine; two camels were led off.", ["7 cattle destroyed", "2 camel captured"]),
    ("Nine soldiers and two mules were killed.", ["2 mule destroyed"]),
    ("They fell on farmers in the fields and killed eight.", []),
    # in further words
    ("A truck was torn to shreds and a jeep was thrown onto its side.", ["1 truck destroyed", "1 jeep damaged"]),
    ("The losses of the army came to two trucks and a jeep.", ["2 truck destroyed", "1 jeep destroyed"]),
    ("A jeep was burned; the same fate befell a lorry.", ["1 jeep destroyed", "1 lorry destroyed"]),
    ("A truck took several hits and another limped away.", ["1 truck damaged", "1 truck damaged"]),
    ("Two pistols were kept, and a gun joined the stock of the fighters.", ["2 pistol captured", "1 gun captured"]),
    # spoils, however they are brought in
    ("The booty was large: two pickups and a 23 mm gun.", ["2 pickup captured", "1 23 mm gun captured"]),
    ("The spoils were ten rifles, three of them with sights, and a mortar.", ["10 rifle captured", "1 mortar captured"]),
    ("Nine rifles and a pistol were the spoil.", ["9 rifle captured", "1 pistol captured"]),
    ("They were blessed with spoils of nine rifles and a radio set.", ["9 rifle captured", "1 radio captured"]),
    ("Allah granted them as spoils nine rifles and a mortar tube.", ["9 rifle captured", "1 mortar captured"]),
    ("They took out of it six lorries and a mortar.", ["6 lorry captured", "1 mortar captured"]),
    ("The weapons captured were two rifles and a mortar.", ["2 rifle captured", "1 mortar captured"]),
    ("Left in their hands were four rifles and a lorry.", ["4 rifle captured", "1 lorry captured"]),
    ("From the camp came three Humvees and nine rifles.", ["3 Humvee captured", "9 rifle captured"]),
    ("From the camp came three Humvees that opened fire.", []),
    ("Besides nine rifles and a radio they took two lorries.", ["9 rifle captured", "1 radio captured", "2 lorry captured"]),
    ("Besides the two lorries that were burned they took a jeep.", ["2 lorry destroyed", "1 jeep captured"]),
    ("They took arms including six rifles and a mortar.", ["? arm captured", "6 rifle captured", "1 mortar captured"]),
    ("They took a number of weapons (six rifles, two mortars).",
     ["? weapon captured", "6 rifle captured", "2 mortar captured"]),
    ("Two Humvees, along with six rifles, were captured.", ["2 Humvee captured", "6 rifle captured"]),
    ("They fled, leaving behind six dead, nine motorcycles and a mortar.", ["9 motorcycle captured", "1 mortar captured"]),
    ("They drew back before noon with nine rifles.", ["9 rifle captured"]),
    ("They took two G3 rifles, an FN and an MG3.", ["2 G3 rifle captured", "1 FN captured", "1 MG3 captured"]),
    # a thing with what is said of it behind, before what was done to it
    ("Two diggers with which the army was clearing the road were destroyed.", ["2 digger destroyed"]),
    ("Three lorries and a jeep that stood there were set alight.", ["3 lorry destroyed", "1 jeep destroyed"]),
    ("Three lorries and the two cars that followed them were shot to pieces.", ["3 lorry destroyed", "2 car destroyed"]),
    ("A boat was sunk, and a second boat, moored beside it, was holed.", ["1 boat destroyed", "1 boat damaged"]),
    ("In the yard, five jeeps, in which they had come, were burned.", ["5 jeep destroyed"]),
    ("Three of the five lorries which came by were burned and the remaining two captured.",
     ["3 lorry destroyed", "2 lorry captured"]),
    ("A lorry with which they razed the houses drove off.", []),
    ("A digger that was cutting a trench was hit; it burned.", ["1 digger destroyed"]),
    # of things told together each is told
    ("The army lost two tanks, of which one was burned and the other captured.", ["1 tank destroyed", "1 tank captured"]),
    ("The army lost five lorries. Two were burned and three captured.", ["2 lorry destroyed", "3 lorry captured"]),
    ("They burned two of the lorries, damaged a third and took a fourth.",
     ["2 lorry destroyed", "1 lorry damaged", "1 lorry captured"]),
    ("The army lost five lorries. Two were burned.", ["5 lorry destroyed", "2 lorry destroyed"]),
    ("A lorry was raked with gunfire from both sides of the road. Its windscreen was shattered.", ["1 lorry damaged"]),
    # what stands for the thing of the sentence before
    ("A lorry came up the road. They hit it with a rocket and burned it.", ["1 lorry destroyed"]),
    ("A lorry came under fire. It was doused with petrol and burned.", ["1 lorry destroyed"]),
    ("A lorry came under fire. They searched it.", []),
    ("A rocket hit the station; a corner of it collapsed.", ["1 station damaged"]),
    # a list goes on, or ends
    ("They took everything in it, namely nine rifles and a radio.", ["9 rifle captured", "1 radio captured"]),
    ("They handed over their rifles, five in number, a launcher and two radios.",
     ["5 rifle captured", "1 launcher captured", "2 radio captured"]),
    ("The capture of a Humvee and nine rifles at Daquq was filmed.", ["1 Humvee captured", "9 rifle captured"]),
    ("The fire consumed two lorries; a third, without tyres, was spared.", ["2 lorry destroyed"]),
    ("They assaulted the barracks and burned the tents and two vehicles found there.",
     ["? tent destroyed", "2 vehicle destroyed"]),
    ("The soldiers left in the hands of the fighters a mortar and two rifles.", ["1 mortar captured", "2 rifle captured"]),
    ("In the first were found a jeep and seven rifles.", ["1 jeep captured", "7 rifle captured"]),
    ("A jeep hit by a mine at Daquq, a lorry burned at Hawija.", ["1 lorry destroyed"]),
    ("Another was struck with an anti-tank rocket and burned.", []),
    ("They took an anti-tank gun.", ["1 anti-tank gun captured"]),
    ("Nine rifles were taken out of the lorries.", ["9 rifle captured"]),
    ("A bomb at Daquq destroyed a lorry, and another at Hawija hit a cart.",
     ["1 lorry destroyed", "1 cart engaged"]),
    ("A lorry had to be written off.", ["1 lorry destroyed"]),
    ("A lorry had to be moved.", []),
    ("Left behind in flames were two lorries.", ["2 lorry destroyed"]),
    ("They left a machine gun behind.", ["1 machine gun captured"]),
    ("The mayor's office in Daquq lost its windows in the blast.", ["1 office damaged"]),
    # several of those told before, by a word for any of them or by what is said of them
    ("A bomb went off under a digger near Rafah, and another under a jeep in Arish. Both vehicles were wrecked.",
     ["1 digger destroyed", "1 jeep destroyed"]),
    ("A house was hit and a shop was set on fire. Both buildings collapsed.", ["1 house destroyed", "1 shop destroyed"]),
    ("Nine trucks were halted. The three that belonged to the state were burned.", ["3 truck destroyed"]),
    ("Of the two launches that came to its aid one was set on fire.", ["1 launch destroyed"]),
    ("A lorry was burned in Daquq. Two more were burned in Hawija.", ["1 lorry destroyed", "2 lorry destroyed"]),
    ("A policeman was shot in his car. Two others were burned.", []),
    ("The fighters attacked three posts, of which two were overrun and burned.", ["2 post destroyed"]),
    ("Both its cars were burned.", ["2 car destroyed"]),
    # what falls to somebody, and what falls on something
    ("Two heavy machine guns and a pickup fell to the company.", ["2 heavy machine gun captured", "1 pickup captured"]),
    ("Two pylons fell to the ground.", ["2 pylon destroyed"]),
    ("Three shells were fired. One fell on a school.", []),
    # what had to be given up, the claimant's own, and who did it
    ("The army had to give up a howitzer and its tractor.", ["1 howitzer captured", "1 tractor captured"]),
    ("Their own losses were one motorcycle.", []),
    ("A tank was captured intact, with 22 shells.", ["1 tank captured", "22 shell captured"]),
    ("A pickup was passing and gunmen in a taxi raked it.", ["1 pickup damaged"]),
    ("They shot up the car of a judge in Daquq; his car was riddled with bullets.", ["1 car damaged"]),
    ("The boat was sunk; a second one, which tried to help, was holed.", ["1 boat destroyed", "1 boat damaged"]),
    ("A pagoda was hit by a stray shell and lost its spire.", ["1 pagoda damaged"]),
    # what became of each, by nouns
    ("Two lorries were hit, which led to the burning of one and the damaging of the other.",
     ["1 lorry destroyed", "1 lorry damaged"]),
("It caused the lorry's destruction and killed all in it.", ["1 lorry destroyed"]),
    ("It hastened the army's destruction near a lorry.", []),
    ("A tank and a jeep were hit with missiles and destroyed completely.", ["1 tank destroyed", "1 jeep destroyed"]),
    ("A lorry was hit; a soldier died and two others, hurt, were carried off.", ["1 lorry engaged"]),
    # plurals by ending, and words for arms, goods, crops and beasts
    ("The raiders burned three minibuses and two taxis.", ["3 minibus destroyed", "2 taxi destroyed"]),
    ("They seized four walkie-talkies and nine machetes.", ["4 walkie-talkie captured", "9 machete captured"]),
    ("They destroyed six olive trees and a gold mine.", ["6 olive tree destroyed", "1 gold mine destroyed"]),
    ("The clash led to the looting of two rifles.", ["2 rifle captured"]),
    ("The strike led to the incineration of two lorries.", ["2 lorry destroyed"]),
    # a post taken is the attack itself; several are counted
    ("The fighters captured a post and seized a mortar.", ["1 mortar captured"]),
    ("The base was overrun and two pickups were seized.", ["2 pickup captured"]),
    ("Three of the posts were taken.", ["3 post captured"]),
    ("They seized three checkpoints.", ["3 checkpoint captured"]),
    # what "it" stands for
    ("They hit a howitzer with a missile, destroying it.", ["1 howitzer destroyed"]),
    ("They fired a missile at a mortar, destroying it.", ["1 mortar destroyed"]),
    ("They fired at a lorry with a machine gun, disabling it.", ["1 lorry damaged"]),
    ("A device hit a tanker carrying fuel, setting it on fire.", ["1 tanker destroyed"]),
    ("Shells fell on the fuel tank of the camp and left it burning.", ["1 fuel tank destroyed"]),
    ("The fighters hit a customs office with a rocket, destroying it.", ["1 customs office destroyed"]),
    # a part of things, and what it was taken with
    ("A pickup was burned and another was seized with its machine gun.",
     ["1 pickup destroyed", "1 pickup captured", "1 machine gun captured"]),
    ("A pickup was burned and another was seized with the driver.", ["1 pickup destroyed", "1 pickup captured"]),
    ("A lorry was destroyed and another taken along with its heavy gun.",
     ["1 lorry destroyed", "1 lorry captured", "1 heavy gun captured"]),
    ("Two jeeps were disabled, and another was hit by a rocket and burned.", ["2 jeep damaged", "1 jeep destroyed"]),
    ("A lorry, which had come for the first, was hit near the town and badly damaged.", ["1 lorry damaged"]),
    ("Seven guards were killed, with a jeep, five rifles and a radio seized.",
     ["1 jeep captured", "5 rifle captured", "1 radio captured"]),
    ("They struck a convoy with a car bomb and two lorries were destroyed.", ["2 lorry destroyed"]),
    ("On Monday four phone masts were burned in Kech.", ["4 phone mast destroyed"]),
    ("They killed men who were not villagers and burned a lorry.", ["1 lorry destroyed"]),
    ("They did not kill and burned a lorry.", ["1 lorry destroyed"]),
    ("They did not burn or damage a lorry.", []),
    ("A minibus was blown up at Lafole. Six died and the bus was wrecked.", ["1 minibus destroyed"]),
    ("A minibus was blown up at Lafole. Six died and a bus was wrecked.", ["1 minibus destroyed", "1 bus destroyed"]),
    ("A long stretch of the railway track was destroyed.", ["? railway track damaged"]),
    ("They took his radio and his ammunition.", ["1 radio captured", "? ammunition captured"]),
    ("A helicopter was fired on and forced to land.", ["1 helicopter damaged"]),
    # which of several things a pronoun goes back to
    ("A charge went off on one of the army's vehicles near Gubio, destroying it.", ["1 vehicle destroyed"]),
    ("A charge went off under the first of their lorries, which was destroyed.", ["1 lorry destroyed"]),
    ("A charge went off on one of the army's vehicles. It was destroyed.", ["1 vehicle destroyed"]),
    ("A bomb went off under two vehicles of the army, destroying them.", ["2 vehicle destroyed"]),
    ("They hit two jeeps and a lorry with rockets, burning them.", ["2 jeep destroyed", "1 lorry destroyed"]),
    ("A mine struck two jeeps and a lorry, which led to their destruction.",
     ["2 jeep destroyed", "1 lorry destroyed"]),
    ("A bomb went off under two jeeps and a lorry near Gubio, which were destroyed.",
     ["2 jeep destroyed", "1 lorry destroyed"]),
    ("They attacked two jeeps with machine guns and rockets, disabling them.", ["2 jeep damaged"]),
    ("A charge went off on a lorry on the road to Gubio, which was destroyed.", ["1 lorry destroyed"]),
    ("A charge hit a jeep at a checkpoint in Gubio, which was destroyed.", ["1 jeep destroyed"]),
    ("A charge went off beside the road, which was destroyed.", ["1 road destroyed"]),
    ("A charge went off on a lorry of the army, which caught fire.", ["1 lorry destroyed"]),
    ("They attacked an M60 tank with rockets. It was destroyed.", ["1 tank destroyed"]),
    ("A lorry was hit with rockets on May 27 and burned.", ["1 lorry destroyed"]),
    ("A lorry may have been burned.", []),
    ("A lorry was seen to burn.", ["1 lorry destroyed"]),
    ("The house of an officer was broken into and a pistol taken.", ["1 pistol captured"]),
    ("Two lorries of the army were burned at the side of the road.", ["2 lorry destroyed"]),
    ("The barracks were burned.", ["? barracks destroyed"]),
    ("The army's barracks was burned.", ["1 barracks destroyed"]),
    ("The fighters stopped two lorries and put a match to them.", ["2 lorry destroyed"]),
    ("The base was conquered along with a tank and two mortars.", ["1 tank captured", "2 mortar captured"]),
    ("They carried away whatever they could, among it two mortars and 30 rifles.",
     ["2 mortar captured", "30 rifle captured"]),
    ("Aircraft bombed a telecommunications centre at Jilib, which was levelled.",
     ["1 telecommunications centre destroyed"]),
    # one list and the next
    ("Among the spoils were a mortar, two guns and five rifles; a lorry and three bikes were burned.",
     ["1 mortar captured", "2 gun captured", "5 rifle captured", "1 lorry destroyed", "3 bike destroyed"]),
    ("They took a mortar, two guns and five rifles, and a lorry and three bikes were burned.",
     ["1 mortar captured", "2 gun captured", "5 rifle captured", "1 lorry destroyed", "3 bike destroyed"]),
    ("A mortar, two guns and five rifles were burned.", ["1 mortar destroyed", "2 gun destroyed", "5 rifle destroyed"]),
    ("Among the spoils were two guns, and two jeeps that came to help were fired upon, one of them falling in a ditch.",
     ["2 gun captured", "1 jeep destroyed"]),
    ("The mujahidin seized weapons, ammunition and six motorcycles before burning two lorries.",
     ["? weapon captured", "? ammunition captured", "6 motorcycle captured", "2 lorry destroyed"]),
    ("They were able to destroy two lorries and to seize three rifles.", ["2 lorry destroyed", "3 rifle captured"]),
    ("They wanted to destroy two lorries and to seize three rifles.", []),
    ("Five soldiers were killed, the barracks destroyed, spoils of three lorries and nine rifles.",
     ["1 barracks destroyed", "3 lorry captured", "9 rifle captured"]),
    ("Their arms were gathered: nine rifles and a radio.", ["? arm captured", "9 rifle captured", "1 radio captured"]),
    ("Nine rifles, two mortars and a jeep which the rebels had taken were recovered.",
     ["9 rifle captured", "2 mortar captured", "1 jeep captured"]),
    ("Two jeeps came into the hands of the fighters, with a mortar and eight rifles.",
     ["2 jeep captured", "1 mortar captured", "8 rifle captured"]),
    ("The post was captured after two days, with two mortars and nine rifles.",
     ["2 mortar captured", "9 rifle captured"]),
    ("A lorry was captured and what was left in the camp was burned.", ["1 lorry captured"]),
    ("They took over a post, seized two bikes and a wireless set, and set the records ablaze.",
     ["2 bike captured", "1 wireless captured"]),
    ("A jeep was disabled near Hit and set on fire.", ["1 jeep destroyed"]),
    ("One vehicle was left a burnt-out shell.", ["1 vehicle destroyed"]),
    ("They took a pair of binoculars.", ["? binocular captured"]),
    ("They left nine rifles as booty for the fighters.", ["9 rifle captured"]),
    # One "of" for each, and people beside things.
    ("It led to the burning of the post and of four vehicles, and the seizure of a mortar and of two rifles.",
     ["1 post destroyed", "4 vehicle destroyed", "1 mortar captured", "2 rifle captured"]),
    ("The burning of a lorry was told, and of a house nothing was said.", ["1 lorry destroyed"]),
    ("Two wells were blown up, and two of the guards' vehicles, one of them armoured, were taken.",
     ["2 well destroyed", "2 vehicle captured"]),
    ("A charge went off in the court, causing the collapse of the building and the wrecking of two cars.",
     ["1 court destroyed", "2 car destroyed"]),
    ("A mine caused the overturning of a lorry.", ["1 lorry damaged"]),
    ("They destroyed all of the weapons to eliminate a danger.", ["? weapon destroyed"]),
    # Another thing, by what stands behind it.
    ("A bus was burned and the vehicle escorting it was damaged.", ["1 bus destroyed", "1 vehicle damaged"]),
    ("A mine destroyed a tank carrier; the tank it bore was damaged.",
     ["1 tank carrier destroyed", "1 tank damaged"]),
    ("A Humvee was hit, and the vehicle following it was burned.", ["1 Humvee engaged", "1 vehicle destroyed"]),
    ("A pickup was burned. The vehicle following it was wrecked.", ["1 pickup destroyed", "1 vehicle destroyed"]),
    ("A device went off on a pickup. The vehicle was destroyed in the blast.", ["1 pickup destroyed"]),
    ("A car bomb exploded near the court: two shops and a bus were damaged.", ["2 shop damaged", "1 bus damaged"]),
    ("They shelled a house from an armoured vehicle and demolished it.", ["1 house destroyed"]),
    ("Machinery, tents and a lorry were burned.",
     ["? Machinery destroyed", "? tent destroyed", "1 lorry destroyed"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims_of_an_armed_group(text: str, expected: list[str]) -> None:
    assert [shown(m) for m in found_in(text, "armed_group")] == expected


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("damage_verbs", DamageEntry), ids=lambda e: e.id)
def test_every_verb_entry(entry: DamageEntry) -> None:
    told_by: SourceKind = "armed_group" if entry.scope == "claim" else "news"
    for text in entry.match:
        assert f"damage.{entry.id}" in {m.rule for m in found_in(text, told_by)}, text
    for text in entry.no_match:
        assert f"damage.{entry.id}" not in {m.rule for m in found_in(text, told_by)}, text


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("damage_parts", PartEntry), ids=lambda e: e.id)
def test_every_part_entry(entry: PartEntry) -> None:
    """Harm to a part is told as harm to a thing of its kinds; a part that is only named is not."""
    things = {form for e in KNOWLEDGE.entries("objects", ObjectEntry) if e.kind in entry.kinds for form in e.forms}
    for text in entry.match:
        assert [m.outcome for m in found_in(text, "armed_group") if m.object in things] == ["damaged"], text
    for text in entry.no_match:
        assert found_in(text, "armed_group") == (), text


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("objects", ObjectEntry), ids=lambda e: e.id)
def test_every_object_entry(entry: ObjectEntry) -> None:
    """A thing is found in the first sentences and not in the second; of what is no thing nothing is found."""
    for text in entry.match:
        assert bool(found_in(text)), text
    heads = {form.lower().split()[-1] for form in entry.forms}
    for text in entry.no_match:
        named = {m.object.lower().split()[-1] for m in found_in(text)}
        assert entry.kind == "none" or not named & heads, text


def test_a_line_without_end_is_read_in_time() -> None:
    text = "The fighters destroyed " + ", ".join(["one boat"] * 150) + "."
    assert len(found_in(text, "armed_group")) == 150
