"""News copy: whom or what an attack struck, with what, and what its toll has come to, by words apart from the act."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2022-08-18"


def only(text: str) -> Incident:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    return incident


# text, kind, what a target's words must hold, weapons
ATTACKS = [
    ("Two men riding a motorcycle shot a trader in Jolo on Monday.", "shooting", "trader", ["firearm"]),
    (
        "Two armed men who came on a scooter shot the head teacher in Cali on Monday.",
        "shooting",
        "teacher",
        ["firearm"],
    ),
    ("Men in a white car shot two policemen in Quetta on Monday.", "shooting", "policemen", ["firearm"]),
    ("Seven workers died in Dhaka on Monday when their bus was firebombed.", "armed_assault", "bus", ["incendiary"]),
    (
        "Three clerks were killed with knives in Oicha on Monday. Nine houses were burned down.",
        "armed_assault",
        "clerks",
        ["knife"],
    ),
    (
        "The bodies of two drivers with bullet wounds were found near Chaman on Monday.",
        "shooting",
        "drivers",
        ["firearm"],
    ),
    (
        "They had been lined up and shot in the chest, the mayor of Tumaco said of the five miners on Monday.",
        "shooting",
        "",
        ["firearm"],
    ),
    ("A bomb went off next to a patrol boat in Sitra on Monday.", "bombing", "patrol boat", ["explosive"]),
    ("A bomb exploded close to a tax office in Bastia on Monday.", "bombing", "tax office", ["explosive"]),
    (
        "A blast ripped through a bus in Kizlyar on Monday, killing six. The bomb was under a seat.",
        "bombing",
        "bus",
        ["ied"],
    ),
    (
        "A bomb fitted to a railing exploded in Colombo on Monday, wounding a guard.",
        "bombing",
        "guard",
        ["ied"],
    ),
    (
        "A bomb went off in a cinema in Hat Yai on Monday, killing two. It had been hidden in a bag, police said.",
        "bombing",
        "cinema",
        ["ied"],
    ),
    ("A booby-trapped doll killed two people in Nablus on Monday.", "bombing", "people", ["ied"]),
    (
        "A bomber blew himself up among mourners in Dikwa on Monday, killing nine.",
        "suicide_bombing",
        "mourners",
        ["suicide_vest"],
    ),
    ("Two pylons near Puno were dynamited on Monday.", "bombing", "pylons", ["explosive"]),
    ("Four nuns were killed by gunmen in Aden on Monday.", "shooting", "nuns", ["firearm"]),
    (
        "Police fired on marchers in Kano on Monday, killing two. Stones had been thrown at them.",
        "shooting",
        "marchers",
        ["firearm"],
    ),
    ("Two gunmen seized a ferry with 40 passengers off Sabah on Monday.", "hijacking", "ferry", []),
    ("Six fishermen were taken from their boat by armed men off Brass on Monday.", "abduction", "fishermen", []),
    (
        "A man drove his van into people at a tram stop in Graz on Monday, killing two.",
        "armed_assault",
        "people",
        ["ramming"],
    ),
    ("Youths hurled a bomb into the yard of a police post in Imphal on Monday.", "bombing", "police post", ["ied"]),
    (
        "A ferry with 90 people aboard was hijacked by four gunmen off Algiers on Monday. They shot dead a diplomat.",
        "hijacking",
        "ferry",
        ["firearm"],
    ),
    ("Masked youths burned down the customs post at Bab el-Assa on Monday.", "arson", "customs post", ["incendiary"]),
    ("Militants ambushed a minibus carrying non-Muslim passengers near Mandera on Monday.", "ambush", "minibus", []),
    (
        "The pipeline carrying crude from Kirkuk to Ceyhan was blown up on Monday.",
        "sabotage",
        "pipeline",
        ["explosive"],
    ),
    (
        "Fighters stormed the headquarters of the traffic police in Kandahar on Monday with rifles and rockets, setting off "
        "a four-hour gun battle. Four policemen died.",
        "armed_assault",
        "police",
        ["firearm", "rocket"],
    ),
    (
        "Rioters hurled stones and petrol bombs at riot police in Derry on Monday.",
        "arson",
        "police",
        ["incendiary", "stones"],
    ),
    (
        "A man stabbed a woman in Afula on Monday; the attacker was shot by a soldier.",
        "armed_assault",
        "woman",
        ["firearm", "knife"],
    ),
    ("Six prisoners died in a riot at a jail in Altamira on Monday.", "riot", "prisoners", []),
    ("Marksmen of the army shot two marchers in Mandalay on Monday.", "sniper", "marchers", ["sniper_rifle"]),
    ("Eight people died in Monday's raid on the village of Kwajaffa.", "raid", "people", []),
]


@pytest.mark.parametrize(("text", "kind", "struck", "weapons"), ATTACKS, ids=[a[0][:60] for a in ATTACKS])
def test_attacks(text: str, kind: str, struck: str, weapons: list[str]) -> None:
    incident = only(text)
    assert incident.event_type == kind
    assert any(struck in f"{a.name} {a.as_written}" for a in incident.actors if a.role == "target")
    assert sorted(w.type for w in incident.weapons) == weapons


MEANS_OF_NONE = [
    "A bomb went off in a cinema in Hat Yai on Monday, killing two. The group has often used remote-controlled bombs.",
    "A bomb exploded in Colombo on Monday, wounding a guard.",
]


@pytest.mark.parametrize("text", MEANS_OF_NONE)
def test_a_bomb_of_no_make(text: str) -> None:
    assert [w.type for w in only(text).weapons] == ["explosive"]


# text, the dead of the incident that are no part of others, the parts
TOLLS = [
    (
        "Another soldier died of his wounds overnight, bringing the toll from Monday's ambush near Ansongo to seven.",
        [7],
        [1],
    ),
    (
        "Rescuers pulled two more bodies from the market in Saraqib hit by jets on Monday, bringing the number of dead to 17.",
        [17],
        [2],
    ),
    (
        "A second teacher died in hospital on Tuesday, taking to eight the number killed in Monday's bombing in Kunduz.",
        [8],
        [1],
    ),
    (
        "Gunmen killed six men, one of them a judge, in a bar in Choluteca on Monday. The number of dead rose to seven "
        "on Tuesday when a wounded man died.",
        [7],
        [6, 1, 1],
    ),
    ("Officials put the number of dead in Monday's raid on Kwajaffa at 14; earlier reports spoke of nine.", [14], []),
    ("Six inmates died in a clash at the jail of Altamira on Monday; a union put the figure at nine.", [6], []),
    (
        "A police chief first said that six people were killed by a bomb in Hilla on Monday, but later revised the figure "
        "to ten.",
        [10],
        [6],
    ),
    ("Gunmen killed a trader in Jos on Monday, bringing the number of people killed in the city this month to 14.", [1], []),
    ("Three people were killed by a drone in Shabwa on Monday, bringing to 57 the number killed in such strikes.", [3], []),
    ("Eight miners were abducted at Mach on Monday. Their bodies, with throats cut, were found on Tuesday.", [8], []),
    ("A headman was taken from his house in Demoso by soldiers on Monday and found dead two days later.", [1], []),
    ("Rebels clubbed five villagers to death in Amuru on Monday.", [5], []),
    ("Three members of a levies force lost their lives in an ambush near Turbat on Monday.", [3], []),
    ("A shell killed Ja San, 38, and her two daughters, 9 and 6, at Nam Sang on Monday.", [1, 2], []),
    ("Seven passengers were blown to pieces by a grenade in a bus in Huye on Monday.", [7], []),
    ("Two girls aged 7 and 10 were killed when a rocket struck a house in Saraqib on Monday.", [2], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dead", "parts"), TOLLS, ids=[text[:60] for text, _, _ in TOLLS])
def test_tolls(text: str, dead: list[int], parts: list[int]) -> None:
    lines = [t for t in only(text).toll if t.outcome == "killed"]
    assert [t.low for t in lines if t.subset_of is None] == dead
    assert sorted(t.low for t in lines if t.subset_of is not None) == sorted(parts)


@pytest.mark.parametrize(
    "text",
    [
        "A film about two men on a motorcycle shot a year ago in Cali won a prize on Monday.",
        "The boy on a scooter in a shot the trader sold in Cali on Monday won a prize.",
    ],
)
def test_shots_of_cameras(text: str) -> None:
    assert coder().code(report_of(text, published=DAY, source_kind="press")).incidents == ()
