"""Digests of claims: what opens the next attack, whom it struck, with what, and where."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def claimed(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, "2016-06-20", "armed_group", "Islamic State")).incidents


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("On the 3rd of Rajab, a patrol near Balad was targeted with a roadside bomb. On the same day two charges went "
         "off on a patrol near Tikrit.", ["bombing", "bombing"]),
        ("On the 3rd of Rajab, fighters shelled a barracks near Balad. They similarly blew up the house of an officer.",
         ["shelling", "bombing"]),
        ("On the 3rd of Rajab, the army attempted to advance towards Balad. The fighters repelled the attempt and "
         "destroyed two tanks.", ["armed_clash"]),
        ("This is a look at some of the attacks of the past month.", []),
        ("On the 3rd of Rajab, a policeman in Samarra fell to the bullets of a sniper.", ["shooting"]),
    ],
)  # fmt: skip
def test_where_the_next_attack_begins(text: str, types: list[str]) -> None:
    assert [i.event_type for i in claimed(text)] == types


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("Fighters opened fire on a patrol in Balad on the 3rd of Rajab.", "firearm"),
        ("A machine gun was fired at a post in Balad on the 3rd of Rajab.", "firearm"),
        ("An explosive charge went off on a patrol in Balad on the 3rd of Rajab.", "ied"),
        ("A sniper killed a soldier in Balad on the 3rd of Rajab.", "sniper_rifle"),
    ],
)
def test_an_act_tells_its_means(text: str, weapon: str) -> None:
    (incident,) = claimed(text)
    assert weapon in {w.type for w in incident.weapons}


def test_the_opponent_named_is_whom_a_claim_struck() -> None:
    (incident,) = claimed("On the 3rd of Rajab a bomb exploded near Balad, killing two soldiers of the Iraqi army.")
    assert any(a.role == "target" and "army" in a.as_written for a in incident.actors)


def test_a_driver_of_his_own_bomb_means_to_die() -> None:
    (incident,) = claimed("On the 3rd of Rajab, Abu Omar detonated his explosive-laden truck at a barracks in Balad.")
    assert incident.suicide is True
    assert incident.event_type == "suicide_bombing"


def test_an_unlisted_village_lies_in_the_province_of_its_heading() -> None:
    (incident,) = claimed("Diyala Province Eight soldiers died in a bombing in the village of Tall Hafrin on 3 Rajab.")
    assert incident.location is not None
    assert (incident.location.name, incident.location.admin1) == ("Tall Hafrin", "Diyala")


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        ("The soldiers of the Khilafah shelled a post near Balad on the 3rd of Rajab. A sniper killed a soldier in Balad.",
         "Islamic State"),
        ("The soldiers of the Khilafah shelled a post near Balad on the 3rd of Rajab. This was followed by an ambush on a "
         "convoy of the Iraqi army near Samarra.", "Islamic State"),
        ("The soldiers of the Khilafah shelled a post near Balad on the 3rd of Rajab. Jets of the coalition bombed a "
         "house in Mosul.", "Combined Joint Task Force"),
    ],
)  # fmt: skip
def test_what_a_group_tells_of_itself_is_its_own(text: str, initiator: str) -> None:
    (_, incident) = claimed(text)
    (name,) = [a.name for a in incident.actors if a.role == "initiator"]
    assert name is not None
    assert initiator in name


def test_a_gathering_of_soldiers_is_no_crowd_of_civilians() -> None:
    (incident,) = claimed("On the 3rd of Rajab, the fighters attacked a gathering of the Rafidi army near Balad.")
    (target,) = [a for a in incident.actors if a.role == "target"]
    assert (target.name, target.type) == ("Iraqi Army", "state_forces")


def test_its_members_are_of_the_body_hit() -> None:
    (incident,) = claimed(
        "On the 3rd of Rajab, they shelled a Rafidi Mobilization barracks in Balad, killing 5 of its members."
    )
    assert [(t.low, t.civilian_status) for t in incident.toll] == [(5, "combatants")]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("On the 3rd of Rajab, Abu Amir and Abu Yasin drove two explosive vehicles at the army near Sirt.", 2),
        ("On the 3rd of Rajab, three car bombs were set off at supply yards of the Huthis in Dhamar.", 3),
        ("On the 3rd of Rajab, a patrol of the army was struck with two explosive devices near Mosul.", 1),
        ("On the 3rd of Rajab, five roadside devices were detonated on vehicles of the army near Mosul.", 5),
        ("On the 3rd of Rajab, three mines went off on the roads around Baga.", 3),
        ("On the 3rd of Rajab, two bombs went off under the car of an officer in Baga.", 1),
        ("On the 3rd of Rajab, the post at Hajin was attacked twice, and four were killed.", 2),
        ("On the 3rd of Rajab, fighters raided the barracks of Baga three times.", 3),
        ("On the 3rd of Rajab, they clashed with the army on four occasions around Palma.", 4),
        ("On the 3rd of Rajab, a force twice as large as theirs was ambushed near Palma.", 1),
        ("On the 3rd of Rajab, fighters attacked a clerk in Palma, whom they shot twice.", 1),
        ("In the first week of Rajab, four raids were carried out on the posts around Baga, killing six.", 4),
    ],
)
def test_how_many_attacks_a_claim_stands_for(text: str, attacks: int) -> None:
    (incident,) = claimed(text)
    assert incident.occurrences.low == incident.occurrences.high == attacks
