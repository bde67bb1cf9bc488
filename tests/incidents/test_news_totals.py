"""News copy, releases and briefings: what only adds up, goes back or denies, and so is no incident of its own."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

DAY = "2021-06-10"
BOMB = "A bomb killed two guards in Tikrit on Tuesday. "

# text, then a row an incident: type, status, first day
CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        BOMB
        + "The army has conducted more than 900 operations in the west this year, leading to the capture of over 300 "
        "gunmen.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB + "From 1 January to 20 May, the brigade captured 86 gunmen and killed 41.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB + "Since the campaign began, the air force has carried out more than 2,000 strikes in the country.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB + "The number of gunmen captured in the region of Sinjar since 20 January has reached 380.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        "In operations carried out from 1 to 7 June, a total of 31 gunmen were killed. On 3 June an air strike near Hit "
        "killed five gunmen. On 5 June soldiers raided a farm in Rawah and killed three gunmen.",
        [("air_strike", "occurred", "2021-06-03"), ("raid", "occurred", "2021-06-05")],
    ),
    (
        "A car bomb and a mortar attack killed at least seven people in and around Baghdad at the weekend, officials said. "
        "Five soldiers died on Sunday when a car bomb exploded near Taji. On Saturday mortar rounds hit homes in Sadr "
        "City, killing two children.",
        [("vehicle_bomb", "occurred", "2021-06-06"), ("shelling", "occurred", "2021-06-05")],
    ),
    (
        "In an air operation on 3 June near Hit, five gunmen were killed. On 5 June, soldiers searching the fields around "
        "Rawah came upon a group of gunmen. In the clash that followed, three gunmen were killed.",
        [("air_strike", "occurred", "2021-06-03"), ("armed_clash", "occurred", "2021-06-05")],
    ),
    (
        BOMB + "Claims that a helicopter was shot down on Monday are untrue.",
        [("bombing", "occurred", "2021-06-08"), ("armed_assault", "denied", "2021-06-07")],
    ),
    (
        "Rebels ambushed a patrol near Tikrit on Tuesday, killing four guards. The army said that the patrol attacked on "
        "Tuesday near Tikrit was protecting workers.",
        [("ambush", "occurred", "2021-06-08")],
    ),
    (
        "Troops killed two gunmen in Tikrit on Tuesday. The gunmen fired on the troops as they approached a farm.",
        [("shooting", "occurred", "2021-06-08")],
    ),
    # what goes back
    (
        BOMB + "An attack on the market of Samarra last October killed 30 people.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB + "Earlier this month a mortar attack on a clinic in Samarra had left nine people dead.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB + "Police said the victims of Tuesday's attack on the post all came from one village.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB
        + "A minister condemned the attack on the guards. No group had claimed responsibility for the Tikrit blast "
        "by the evening.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB + "The army has so far in 2021 killed 212 rebels in combat and captured 388.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    (
        BOMB
        + "All attacks of this kind are dealt with by the province. A raid, as defined in this report, means any entry "
        "by force.",
        [("bombing", "occurred", "2021-06-08")],
    ),
    # what is denied
    (
        BOMB + "The army said that it had no reports of a helicopter being shot down on Monday.",
        [("bombing", "occurred", "2021-06-08"), ("armed_assault", "denied", "2021-06-07")],
    ),
    (
        BOMB + "The coalition was not aware of any air strike on a school near Hit on Monday.",
        [("bombing", "occurred", "2021-06-08"), ("air_strike", "denied", "2021-06-07")],
    ),
    (
        BOMB
        + "A spokesman denied that troops had shelled a village near Samarra in reprisal for the Tuesday explosion.",
        [("bombing", "occurred", "2021-06-08"), ("shelling", "denied", "2021-06-08")],
    ),
    # what is told apart
    (
        "PESHAWAR, Sept 20: Four members of a council were killed when a bomb hit their van near Bannu on Monday.",
        [("bombing", "occurred", "2021-06-07")],
    ),
    (
        "Militants blew up a school in the Kota Sar area of Mohmand Agency on Tuesday, killing a guard.\n\n"
        "In Orakzai Agency, gunmen shot dead two guards on Tuesday.",
        [("bombing", "occurred", "2021-06-08"), ("shooting", "occurred", "2021-06-08")],
    ),
    (
        "In Hit, troops arrested three men on Tuesday. Armed men fired on the troops. One soldier was hurt by fragments.",
        [("shooting", "occurred", "2021-06-08")],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES, ids=[text[-60:] for text, _ in CASES])
def test_incidents(text: str, rows: list[tuple[str, str, str]]) -> None:
    found = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [(i.event_type, i.status, i.date.start) for i in found] == rows


def test_those_killed_stay_those_struck() -> None:
    text = "Troops killed two gunmen in Tikrit on Tuesday. The gunmen fired on the troops as they approached a farm."
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [(t.outcome, t.party, t.low) for t in incident.toll] == [("killed", "target", 2)]


def test_a_past_that_stands_before_a_noun_may_be_the_verb() -> None:
    text = "Between 1 and 3 June, government forces stationed to the south shelled houses in Rawah with mortars."
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert incident.event_type == "shelling"
    assert [a.name for a in incident.actors] == ["security forces", "houses"]


def test_things_destroyed_from_the_air_are_the_targets() -> None:
    text = "An air strike destroyed two shelters near Rawah on Tuesday."
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="state_force")).incidents
    assert [d.object for d in incident.damage] == ["shelter"]
    assert {a.name for a in incident.actors if a.role == "target"} == {"shelter"}


def test_the_dead_brought_in_are_not_the_wounded() -> None:
    text = (
        "Gunmen attacked a bus near Tikrit on Tuesday. A doctor said that he had received six bodies and two wounded. It "
        "was not clear whether the driver was among the dead."
    )
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 6), ("wounded", 2)]


def test_people_treated_in_hospital_are_wounded() -> None:
    text = "A bomb hit a cafe in Tikrit on Tuesday. Seventeen people were being treated in hospital."
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == [("wounded", 17)]


def test_no_casualties_among_the_troops_are_the_side_that_acted() -> None:
    text = "Troops killed three rebels near Hit on Tuesday. There were no casualties among the troops."
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="state_force")).incidents
    assert [(t.outcome, t.party, t.low) for t in incident.toll] == [
        ("killed", "target", 3),
        ("killed", "initiator", 0),
        ("wounded", "initiator", 0),
    ]


@pytest.mark.parametrize("doer", ["Helicopter gunships", "Jets", "Army helicopters"])
def test_what_aircraft_pound_is_struck_from_the_air(doer: str) -> None:
    text = f"{doer} pounded rebel hideouts near Hit on Tuesday, killing 11 rebels."
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert incident.event_type == "air_strike"


def test_shot_at_least_seven_dead_were_shot_dead() -> None:
    text = "Gunmen shot at least seven workers dead near Hit on Tuesday."
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [(a.role, a.name) for a in incident.actors] == [("initiator", "gunmen"), ("target", "workers")]
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 7)]


@pytest.mark.parametrize(
    ("denied", "zeros"),
    [
        ("There were no casualties.", ["killed", "wounded"]),
        ("Nobody was hurt.", ["killed", "wounded"]),
        ("No one was killed.", ["killed"]),
        ("No injuries were reported.", ["killed", "wounded"]),
    ],
)
def test_what_a_denied_toll_denies(denied: str, zeros: list[str]) -> None:
    (incident,) = coder().code(report_of(f"A bomb exploded in Eibar on Tuesday. {denied}", published=DAY)).incidents
    assert [(t.outcome, t.low, t.high) for t in incident.toll] == [(outcome, 0, 0) for outcome in zeros]


def test_nobody_else_hurt_denies_no_dead_that_are_told() -> None:
    text = "Gunmen attacked a post in Kabul on Tuesday, killing two guards. Nobody else was hurt."
    (incident,) = coder().code(report_of(text, published=DAY)).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 2), ("wounded", 0)]
