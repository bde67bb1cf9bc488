"""Kinds, means, doers and tolls of an armed group's claims, in wordings of many digests: each row a text, and its
incidents."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

# text, then for each incident its place and what else it tells: k killed, w wounded, t type, g whom, ! nobody
CLAIMS = [
    # an attack told by "another", "one", "two more" has the kind and means of the first
    (
        "Khurasan On 2 Safar a mine blew up under a Taliban car in Asadabad, killing three. Another went off the same "
        "evening under a motorcycle in Jalalabad and killed its rider.",
        "Asadabad/k3; Jalalabad/k1/tbombing|mine",
    ),
    (
        "Khurasan On 2 Safar a militia vehicle was blown up by a device in Kunduz. On the same day another was hit in "
        "Jalalabad.",
        "Kunduz/tbombing; Jalalabad/tbombing",
    ),
    (
        "Somalia On 2 Safar a grenade was hurled at a checkpoint at Karaan and one at a police post in Yaqshid.",
        "Karaan/tgrenade; Yaqshid/tgrenade",
    ),
    (
        "Sina On 2 Safar a mine was set off on a tank near Rafah and one on a bulldozer near Arish.",
        "Rafah/gtank; Arish/gbulldozer/!tank",
    ),
    (
        "Sham On 2 Safar an officer was gunned down at Manbij, and two more the day after on the road to Tabqah.",
        "Manbij/k1/tshooting; Tabqah/k2/tshooting",
    ),
    (
        "Khurasan On 2 Safar a bomb was thrown into a shop in Jalalabad, killing two; and yet another into a tea house in "
        "Kunduz, wounding three.",
        "Jalalabad/k2/tbombing; Kunduz/w3/tbombing",
    ),
    # fought off, not what was wrecked in it
    (
        "Sham On 2 Safar PKK fighters attempting to advance towards Hajin were met with various weapons. Fifteen of them "
        "fell dead, and a bulldozer was put out of action by a guided missile.",
        "Hajin/k15/tarmed_clash",
    ),
    (
        "Anbar On 2 Safar a sweep by the army at Rutba ran into resistance; three soldiers were lost.",
        "Rutba/k3/tarmed_clash",
    ),
    (
        "East Asia On 2 Safar soldiers trying to cross a bridge in Marawi came under sniper fire, and three of them were "
        "killed.",
        "Marawi/k3/tsniper",
    ),
    (
        "Anbar On 2 Safar an ambush was laid for a bus of the army at Rutba. Eleven were killed, and those who came to pull "
        "them out were driven back.",
        "Rutba/k11/tambush",
    ),
    # harm
    (
        "Mali On 2 Safar a charge struck a vehicle of the army near Gao; the vehicle was put out of action, one soldier "
        "died, and three others, hurt, were carried off by helicopter.",
        "Gao/k1/w3/tbombing",
    ),
    ("Sina On 2 Safar four spies had their heads cut off near Arish.", "Arish/k4/texecution"),
    (
        "Anbar On 2 Safar a car was stopped at Rutba. The three men in it, militiamen on leave, were bound and shot.",
        "Rutba/k3/texecution",
    ),
    (
        "Kenya On 2 Safar six labourers were taken from their beds at Mandera and shot.",
        "Mandera/k6/tshooting|execution",
    ),
    (
        "Kenya On 2 Safar a bus was stopped at Mandera, and three non-Muslims, two of them policemen, were put to death.",
        "Mandera/k3/texecution",
    ),
    ("Mali On 2 Safar a post at Gao was stormed; 21 soldiers were killed, a like number being wounded.", "Gao/k21/w21"),
    ("Niger On 2 Safar an attack at Abala was broken; three of its men were left on the ground.", "Abala/k3"),
    ("Mali On 2 Safar a patrol was ambushed at Gao; the fighters left 18 lifeless.", "Gao/k18"),
    ("Anbar On 2 Safar a mukhtar was led out of his house at Rutba and dispatched with a pistol.", "Rutba/k1"),
    ("Mali On 2 Safar fighters fired on a patrol at Gao; no soldier was hurt.", "Gao/k0/w0"),
    (
        "Niger On 2 Safar a post near Abala was attacked, and the fighters went off with ten rifles.",
        "Abala/tarmed_assault",
    ),
    ("Nigeria On 2 Safar a nurse and her driver were carried off near Monguno.", "Monguno/tabduction"),
    (
        "Libya On 2 Safar a checkpoint at Sabha was surprised; three in it were knifed to death and two led off.",
        "Sabha/k3/tarmed_assault",
    ),
    (
        "Mali On 2 Safar the camp of Mondoro was overrun: 40 soldiers were killed and ten were led away captive.",
        "Mondoro/k40/tarmed_assault",
    ),
    ("Anbar On 2 Safar a spy was caught at Rutba; they led him out and cut off his head.", "Rutba/k1/texecution"),
    (
        "Sina On 2 Safar a tank ran on a mine at Rafah; one soldier was killed and two, wounded, were lifted out by "
        "helicopter.",
        "Rafah/k1/w2/tmine",
    ),
    (
        "Kirkuk On 2 Safar three policemen were killed at a post near Rashad, and two machine guns, a mortar tube and a rifle found in it were carried "
        "off.",
        "Rashad/k3/tarmed_assault",
    ),
    # whose doing
    (
        "Congo On 2 Safar 17 Christians were slaughtered at Oicha. On the 4th they came to Beni and killed more than 20 "
        "with knives and guns.",
        "Oicha/k17; Beni/k21/tarmed_assault/!Christians",
    ),
    # told of again, or at large
    (
        "Anbar On 2 Safar fighters clashed with the army at Rutba and killed a captain and two soldiers. On the 7th a car "
        "was hit by a device at Hit. The clash at Rutba, where the captain fell, was afterwards admitted to by the "
        "ministry, which spoke of two dead.",
        "Rutba/k3/tarmed_clash; Hit/k0/tbombing",
    ),
    (
        "In Mali, as in Yemen and Somalia, the soldiers of the Caliphate pressed on with their attacks. Mali On 2 Safar two "
        "soldiers were killed by a device near Gao.",
        "Gao/k2",
    ),
    (
        "In Iraq, as in Sham and Khurasan, the mujahidin carried on with their raids. Kirkuk On 2 Safar a policeman was "
        "shot dead in Hawijah.",
        "Hawijah/k1",
    ),
]


@pytest.mark.parametrize(("text", "told"), CLAIMS)
def test_claims(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Somalia On 2 Safar a device went off beside a vehicle of the militia at Merca and six of them were hit.",
            [6],
        ),
        ("Somalia On 2 Safar a bus was hit at Merca, and of two soldiers who were hit one died.", []),
        (
            "Iraq On 2 Safar a vest was set off at Hit; the recruits between killed and wounded came to more than 70.",
            [71],
        ),
    ],
)
def test_killed_or_wounded(text: str, lines: list[int]) -> None:
    (incident,) = claimed(text)
    assert [t.low for t in incident.toll if t.outcome == "killed_or_wounded"] == lines


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        (
            "Mozambique On 2 Safar a barracks at Macomia was attacked with machine guns, and a boat, eleven rifles and two "
            "mortar tubes came into the hands of the mujahidin.",
            {"machine_gun", "firearm"},
        ),
        ("Sham On 2 Safar an oil tanker was machine-gunned at Hajin.", {"machine_gun", "firearm"}),
        ("Anbar On 2 Safar three guards at Rutba were lined up and shot.", {"firearm"}),
    ],
)
def test_means(text: str, weapons: set[str]) -> None:
    (incident,) = claimed(text)
    assert {w.type for w in incident.weapons} <= weapons
    assert incident.weapons
