"""News copy, releases and briefings: the kind of attack, its means and its tolls by the words for what was used."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2021-07-17"


def only(text: str) -> Incident:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    return incident


KINDS = [
    ("Two ambulances were struck by a drone and burned in Marib on Friday.", "drone_strike", ["drone"]),
    ("Warplanes launched three missiles at a site west of Rafah on Friday.", "air_strike", ["aircraft", "missile"]),
    ("An Israeli drone fired a missile at men east of Khan Younis on Friday.", "drone_strike", ["drone", "missile"]),
    ("An MQ-9 struck a position near Arghandab on Friday; three fighters were killed.", "drone_strike", ["drone"]),
    ("B-52 bombers hit a weapons cache near Shibirghan on Friday.", "air_strike", ["aircraft"]),
    ("Our aviation struck an ammunition depot near Yasynuvata on Friday.", "air_strike", ["aircraft"]),
    ("MiG-29s pounded militia posts near Sirte on Friday, killing eight.", "air_strike", ["aircraft"]),
    ("Ka-52 helicopters destroyed three tanks near Kherson on Friday.", "air_strike", ["helicopter"]),
    ("A Su-25 was shot down near Slavyansk on Friday.", "armed_assault", []),
    ("A civil aviation official was shot dead in Herat on Friday.", "shooting", ["firearm"]),
    (
        "Troops repelled an attack on their base near Damasak on Friday, killing 19 rebels with artillery and air power.",
        "armed_assault",
        ["artillery", "aircraft"],
    ),
    ("An attack with mortars on the garrison of Mosul was repelled on Friday.", "shelling", ["mortar"]),
    ("Gendarmes seized rifles and an anti-aircraft gun near Yuksekova on Friday.", "weapons_seizure", []),
    ("Rebels fired a rocket-propelled grenade at a post near Mosul on Friday, killing two.", "armed_assault", ["rpg"]),
    (
        "Troops backed by attack helicopters killed nine militants in Sambisa on Friday.",
        "armed_assault",
        ["helicopter"],
    ),
    ("Soldiers, supported by warplanes, stormed a hideout near Dera Bugti on Friday.", "armed_assault", ["aircraft"]),
    ("Soldiers on a mine-sweeping patrol were killed by a roadside bomb near Besta on Friday.", "bombing", ["ied"]),
    ("A mine-resistant vehicle was hit by a rocket near Mosul on Friday.", "missile_strike", ["rocket"]),
    (
        "Troops killed 12 militants and destroyed two vehicles fitted with guns near Kismayo on Friday.",
        "armed_assault",
        [],
    ),
    ("A young man was killed by soldiers with live ammunition in Qusra on Friday.", "shooting", ["firearm"]),
    ("A gunbattle between troops and Taliban in Imam Sahib left six dead on Friday.", "armed_clash", ["firearm"]),
    ("Two farmers were beaten to death in Jos on Friday.", "armed_assault", []),
    ("Four children burned to death when a shell hit a tent in Idlib on Friday.", "shelling", ["artillery"]),
    ("Two rebels surrendered to the army in Basilan on Friday and turned over a Garand rifle.", "other", []),
    ("Gunmen turned their guns on shoppers in Jos on Friday, killing two.", "shooting", ["firearm"]),
    (
        "Gunmen opened fire in a bar in Salamanca late Thursday, killing eight, prosecutors said.",
        "shooting",
        ["firearm"],
    ),
    ("A policeman was shot dead in Tangier on Friday, the public prosecutor said.", "shooting", ["firearm"]),
    ("Two soldiers were killed near Taiz on Friday when their truck hit a mine and overturned.", "mine", ["mine"]),
    ("Two soldiers were killed near Taiz on Friday when a bomb overturned their truck.", "bombing", ["explosive"]),
    ("Masked men torched a school in Kumbo on Friday.", "arson", ["incendiary"]),
    ("A roadside blast killed a district officer in Ghazni on Friday.", "bombing", ["explosive"]),
    ("A parcel exploded in the office of a judge in Athens on Friday, injuring a clerk.", "bombing", ["explosive"]),
    ("A parcel reached the office of a judge in Athens on Friday, and gunmen shot him.", "shooting", ["firearm"]),
    ("The bank in Madrid was damaged by a device hidden in a bag which went off on Friday.", "bombing", ["explosive"]),
    ("Two men were stoned to death in Kismayo on Friday.", "execution", ["stones"]),
    ("A herder was speared to death in Pibor on Friday.", "armed_assault", ["knife"]),
    ("A guard was clubbed to death in Kananga on Friday.", "armed_assault", ["blunt"]),
    ("A firefight between police and smugglers in Nuevo Laredo left two dead on Friday.", "armed_clash", ["firearm"]),
    ("His car came under fire in Nazran on Friday.", "armed_assault", ["firearm"]),
    ("Kidnappers seized a priest at gunpoint in Zamboanga on Friday.", "abduction", ["firearm"]),
    ("A driver rammed his car into soldiers in Jerusalem on Friday, wounding four.", "armed_assault", ["ramming"]),
    ("Snipers shot at protesters in Kyiv on Friday, killing two.", "sniper", ["sniper_rifle"]),
    ("A rickshaw packed with explosives went off in Quetta on Friday, wounding 12.", "vehicle_bomb", ["vehicle_bomb"]),
    ("Guerrillas brought down two pylons with dynamite near Granada on Friday.", "sabotage", ["explosive"]),
    ("Rebels destroyed a bridge with explosives near Arauca on Friday.", "sabotage", ["explosive"]),
    ("Soldiers killed two rebels and seized explosives near Arauca on Friday.", "armed_assault", []),
]


@pytest.mark.parametrize(("text", "kind", "weapons"), KINDS, ids=[text[:60] for text, _, _ in KINDS])
def test_kinds(text: str, kind: str, weapons: list[str]) -> None:
    incident = only(text)
    assert incident.event_type == kind
    assert [w.type for w in incident.weapons] == weapons


TOLLS = [
    ("A vehicle ran over a bomb at Garissa on Friday. One soldier was fatally injured.", {("killed", 1)}),
    ("A policeman was fatally shot in Quetta on Friday.", {("killed", 1)}),
    ("Men raided Mbau on Friday, hacking nine villagers to death and wounding four.", {("killed", 9), ("wounded", 4)}),
    ("A man stabbed two people to death and injured three others in Jos on Friday.", {("killed", 2), ("wounded", 3)}),
    ("A deminer lost three fingers in an explosion near Izium on Friday.", {("wounded", 1)}),
    ("A girl lost both her legs when she stepped on a mine near Taiz on Friday.", {("wounded", 1)}),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS, ids=[text[:60] for text, _ in TOLLS])
def test_tolls(text: str, tolls: set[tuple[str, int]]) -> None:
    assert {(t.outcome, t.low) for t in only(text).toll} == tolls
