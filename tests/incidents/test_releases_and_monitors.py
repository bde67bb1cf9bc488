"""Armies' releases, United Nations reports, monitors' notes and lists of aid workers' incidents, told in their ways."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import SourceKind

# text, kind of source, the incidents as tests/claims_of.py has them
TOLD: list[tuple[str, SourceKind, str]] = [
    # That there is no sign of any harm is no harm; what is told of the attack stands.
    ("On 7 August the command struck a house in Idlib, killing one fighter. There are no indications that any civilians were "
     "killed in this strike.", "state_force", "Idlib/k1"),
    ("A strike near Jilib killed two fighters on 7 August. We have no evidence that a civilian was harmed.", "state_force",
     "Jilib/k2/w0"),
    ("A strike near Jilib killed two fighters on 7 August. It has no reports that anyone else was wounded.", "state_force",
     "Jilib/k2/w0"),
    ("There is no evidence that the army shelled a clinic in Idlib.", "ngo", "none"),
    ("The report tells of a raid near Jilib on 7 August: post no. 4 reported that two guards were killed.", "state_force",
     "Jilib/k2"),
    # Deaths are no number of attacks, and each number is of its own harm.
    ("On 14 July, in Ippy, clashes between two groups resulted in six deaths.", "intergovernmental", "Ippy/x1/k6"),
    ("On 18 July an attack in Jalalabad caused 30 casualties (12 deaths and 18 injured).", "intergovernmental",
     "Jalalabad/x1/k12/w18"),
    ("On 18 July a suicide attacker detonated at a match in Khost, causing 40 casualties (15 killed including 4 children and 25 "
     "injured including 6 children).", "intergovernmental", "Khost/k15/w25"),
    ("On 5 August 25 militants were killed, 30+ injured and 3 captured in Harbole, Somalia.", "state_force", "Harbole/k25/w30"),
    # What went off in a place that was hit is no attack of its own.
    ("On 5 August jets struck a depot near Rafah. Secondary explosions were seen following the strike.", "state_force",
     "Rafah/x1/tair_strike"),
    # By explosives that were destroyed, nothing was.
    ("Soldiers found a cache of explosives near Caldono, Cauca, on 5 August. The explosives were destroyed in a controlled "
     "manner.", "state_force", "Caldono/tweapons_seizure"),
    ("A bomb destroyed a bank in Caldono, Cauca, on 5 August.", "state_force", "Caldono/tbombing"),
    # How they came to harm is no second attack, wherever it is said to have been.
    ("On 5 August, in Tessalit cercle, Kidal region, two peacekeepers were killed and five others wounded when their armoured "
     "vehicle, which belonged to a convoy, hit a landmine along the Tessalit-Gao road.", "ngo", "Tessalit/tmine/k2/w5"),
    # Figures place by place behind what happened.
    ("Gunmen killed two guards in Tafas on 5 August.\n\nThe group has noted 75 attacks since early 2022.\n\nThese attacks are "
     "distributed as follows:\n\n• Daraa: 63 attacks left 19 guards dead.\n\n• Homs: Six attacks left three guards dead.", "ngo",
     "Tafas/k2"),
    # "Including the four attackers" counts people, not attacks.
    ("On 5 August a bomb exploded in Kismayo, which left nine people dead, including the four attackers, and 10 injured. On 7 "
     "August another bomb struck a convoy near Dhusamareb, killing 12 soldiers.", "intergovernmental",
     "Kismayo/k9/w10; Dhusamareb/k12"),
    ("Units of the 23rd and 110th brigades set up an ambush near Hawija on 4 July. Four fighters were killed.", "state_force",
     "Hawija/d2022-07-04/k4"),
    ("Units of the 23rd and 110th brigades killed four fighters near Hawija.", "state_force", "Hawija/d2022-08-18/k4"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "told"), TOLD, ids=[text[:75] for text, _, _ in TOLD])
def test_told(text: str, kind: SourceKind, told: str) -> None:
    assert as_told(coder().code(report_of(text, "2022-08-18", kind)).incidents, told) == told


def test_bounds_of_one_number() -> None:
    text = "At least 13 and as many as 46 people were killed when a bus was bombed near Shura on 5 August."
    (incident,) = coder().code(report_of(text, "2022-08-18", "ngo")).incidents
    assert [(t.low, t.high) for t in incident.toll] == [(13, 46)]


THINGS = [
    (
        "On 5 August, at the Elevage camp, Bambari town, Ouaka prefecture, a health post and tents were burned.",
        {("health post", "destroyed"), ("tent", "destroyed")},
    ),
    ("On 5 August gunmen burned the prefecture in Bambari.", {("prefecture", "destroyed")}),
    ("On 5 August jets struck and destroyed three launchers in Khan Yunis.", {("launcher", "destroyed")}),
    ("On 5 August two drones hit and damaged a substation in Kharkiv.", {("substation", "damaged")}),
    ("On 5 August a truck was hit and burned in Kharkiv.", {("truck", "destroyed")}),
]


@pytest.mark.parametrize(("text", "things"), THINGS)
def test_things(text: str, things: set[tuple[str, str]]) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "state_force")).incidents
    assert {(d.object.lower(), d.outcome) for d in incident.damage} == things


CAPTURED = [
    ("On 5 August the troops have captured three villages near Mannar and killed seven fighters.", 0),
    ("On 5 August the soldiers have seized the hill near Mannar, killing two.", 0),
    ("On 5 August two of the soldiers have been captured near Mannar.", 2),
]


@pytest.mark.parametrize(("text", "captured"), CAPTURED)
def test_captured(text: str, captured: int) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "state_force")).incidents
    assert sum(t.low for t in incident.toll if t.outcome == "captured") == captured


# An attack that others condemn, what was the target of one, and who did it, told behind the day or the place.
# text, who did it, who was struck, where
SIDES = [
    ("The members of the Council condemned in the strongest terms the attack on 3 August by armed elements against a patrol of "
     "the Mission in Bambari, which resulted in one peacekeeper killed.", "armed elements", "a patrol of the Mission", "Bambari"),
    ("On 6 August a convoy of the 6th Battalion was the target of an ambush by gunmen in Bamessing, Cameroon.", "gunmen",
     "a convoy of the 6th Battalion", "Bamessing"),
    ("On 6 August a police post was the target of an attack of rebels in Bamessing, Cameroon, and two officers were wounded.",
     "rebels", "a police post", "Bamessing"),
    ("On 4 August two nurses were abducted at a checkpoint between Jowhar and Balcad by gunmen.", "gunmen", "two nurses",
     "Jawhar and Balcad"),
    ("On 4 August a clerk was shot dead in a field by the river near Jowhar.", None, "a clerk", "Jawhar"),
    ("On 6 August, in Kapola village, Kasai province, gunmen attacked a convoy.", "gunmen", "a convoy", "Kapola"),
    ("On 6 August a mortar round fired by rebels during a battle with the police hit a home in Khost.", "rebels", "a home", "Khost"),
    ("On 3 August gunmen attacked a base of MINUSCA in Bambari (prefecture of Ouaka).", "gunmen", "a base of MINUSCA", "Bambari"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "by", "struck", "where"), SIDES, ids=[row[0][:75] for row in SIDES])
def test_sides(text: str, by: str | None, struck: str, where: str) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "intergovernmental")).incidents
    assert [a.as_written for a in incident.actors if a.role == "initiator"] == ([] if by is None else [by])
    assert struck in [a.as_written for a in incident.actors if a.role == "target"]
    assert incident.location is not None and incident.location.name == where
    assert sum(t.low for t in incident.toll if t.outcome == "wounded") == (2 if "wounded" in text else 0)


# An army tells its own dead behind those it killed; where they came from is no place of the attack.
OWN_DEAD = [
    ("On 5 August own troops killed four fighters in Khyber District. During the exchange of fire, two soldiers, Sepoy Karam and "
     "Naik Bashar, embraced martyrdom.", [4, 2]),
    ("On 5 August own troops engaged the militants in Khyber District and killed five of them. During an intense fire exchange, "
     "Captain Karam Bashar paid the ultimate sacrifice.", [5, 1]),
    ("On 5 August troops killed four militants in Khyber District. However, Sepoy Karam (age 29, resident of: District Jhang), "
     "having fought gallantly, embraced shahadat.", [4, 1]),
    ("On 5 August one terrorist was killed in a firefight in Khyber District. A soldier was also killed in action.", [1, 1]),
    ("On 5 August two soldiers were killed in Khyber District. Sepoy Karam Bashar embraced martyrdom.", [2]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed"), OWN_DEAD, ids=[text[-75:] for text, _ in OWN_DEAD])
def test_own_dead(text: str, killed: list[int]) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "state_force")).incidents
    assert [t.low for t in incident.toll] == killed
    assert incident.location is not None and incident.location.admin1 == "Khyber Pakhtunkhwa"


FOUND = [
    "On 5 August soldiers found four mortar rounds and 300 cartridges in Caldono, Cauca.",
    "On 5 August police discovered two launchers in Caldono, Cauca.",
]


@pytest.mark.parametrize("text", FOUND)
def test_arms_found_were_not_used(text: str) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "state_force")).incidents
    assert incident.event_type == "weapons_seizure"
    assert incident.weapons == ()


VICTIMS = [
    (
        "At least 30 people were killed in El Fasher on 5 August when drones hit a shelter; 19 children were among the victims.",
        [19],
    ),
    ("On 5 August 30 people were killed and nine wounded in El Fasher. Three children were among the victims.", []),
]


@pytest.mark.parametrize(("text", "parts"), VICTIMS)
def test_among_the_victims(text: str, parts: list[int]) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "intergovernmental")).incidents
    assert [t.low for t in incident.toll if t.subset_of is not None] == parts


NAMED_ALIKE = [
    ("Two men were killed in Antioquia, Colombia, on 5 August.", "Antioquia"),
    ("Two men were killed in Santa Fe de Antioquia, Colombia, on 5 August.", "Santa Fe de Antioquia"),
    ("Two men were killed in Sulu, Philippines, on 5 August.", "Sulu"),
]


@pytest.mark.parametrize(("text", "name"), NAMED_ALIKE)
def test_an_area_and_a_town_also_called_so(text: str, name: str) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "ngo")).incidents
    assert incident.location is not None and incident.location.name == name
