"""News copy: what something was used for, the deadliest of several, burials, and who is said to strike often."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2021-08-16"  # a Monday


def read(text: str, kind: str = "press") -> tuple[Incident, ...]:
    found = coder().code(report_of(text, published=DAY, source_kind=kind)).incidents
    return tuple(i for i in found if i.status == "occurred")


USED = {
    "Gunmen used machetes to kill four farmers near Gusau on Sunday.": ("armed_assault", 4),
    "Gunmen in a speeding car used pistols fitted with silencers to shoot dead a clerk in Dora, Baghdad.": (
        "shooting",
        1,
    ),
    "Militants used a truck packed with explosives to kill nine people in Kano.": ("vehicle_bomb", 9),
}


@pytest.mark.parametrize("text", USED)
def test_what_something_was_used_for_was_done(text: str) -> None:
    (incident,) = read(text)
    assert (incident.event_type, incident.toll[0].low) == USED[text]
    assert incident.actors[0].name in ("gunmen", "armed group members")


@pytest.mark.parametrize(
    "text",
    (
        "Police said that he planned on using drones to kill 40 people in Kano.",
        "Police said the men planned on killing four clerks in Kano.",
    ),
)
def test_what_something_was_to_be_used_for_was_not(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    "worst",
    (
        "The deadliest attack took place in the Shaab district, where a car bomb killed eight people.",
        "In the deadliest attack, a car bomb killed eight people in the Shaab district.",
        "The worst of the attacks was in the Shaab district, where a car bomb killed eight people.",
    ),
)
def test_a_lead_before_the_deadliest_attack_only_adds_up(worst: str) -> None:
    lead = "BAGHDAD - A series of attacks in and around the Iraqi capital killed at least 17 people on Sunday."
    first, second = read(f"{lead}\n\n{worst}\n\nIn Abu Ghraib, a roadside bomb killed two soldiers.")
    assert [(t.outcome, t.low) for t in first.toll] == [("killed", 8)]
    assert [(t.outcome, t.low) for t in second.toll] == [("killed", 2)]


@pytest.mark.parametrize(
    "words",
    (
        "There was no immediate claim of responsibility for Sunday's attack, but the Islamic State group frequently "
        "targets troops there.",
        "Nobody claimed Sunday's attack, but militants routinely attack troops and villages in the area.",
        "There was no claim of responsibility for Sunday's attacks.",
    ),
)
def test_who_often_strikes_makes_no_attack(words: str) -> None:
    (incident,) = read(f"A bomb killed five soldiers in Taji, Iraq, on Sunday. {words}")
    assert (incident.event_type, incident.toll[0].low) == ("bombing", 5)


BURIED = [
    "Wailing filled the village of Rimdak, in Plateau State, Nigeria, on Saturday as 23 people killed in an attack on "
    "the community were buried.\n\nGunmen invaded Rimdak on Wednesday night and shot at people.",
    "Thousands turned out on Saturday in Jos, Nigeria, for the burial of 23 people killed when gunmen attacked a church "
    "in Barkin Ladi.\n\nThe gunmen came on Wednesday night, residents said, and opened fire.",
]


@pytest.mark.parametrize("text", BURIED)
def test_the_day_of_a_burial_is_none_of_the_attack(text: str) -> None:
    (incident,) = read(text)
    assert (incident.date.start, incident.toll[0].low) == ("2021-08-11", 23)


@pytest.mark.parametrize(
    ("text", "day"),
    (
        ("Gunmen killed three mourners on Friday at the burial of a chief in Barkin Ladi, police said.", "2021-08-13"),
        ("A bomb exploded at a funeral in Quetta on Sunday, killing nine people.", "2021-08-15"),
    ),
)
def test_an_attack_on_a_rite_keeps_its_day(text: str, day: str) -> None:
    (incident,) = read(text)
    assert incident.date.start == day


def test_those_whose_kin_are_spoken_of_were_killed() -> None:
    (incident,) = read("Relatives of the nine people killed in Sunday's attack on Barkin Ladi demanded justice.")
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 9)]
    (incident,) = read("Relatives of two officers were killed in Gao on Sunday by gunmen.")
    assert incident.toll[0].who == "relative"


def test_a_states_word_for_militants_in_its_own_spelling() -> None:
    text = "Two Khwarij were killed by the Security Forces in Tank District on Sunday."
    (incident,) = read(text, "state_force")
    assert [a.actor_id for a in incident.actors if a.role == "target"] == ["pk.ttp"]


STRUCK = {
    "Saboteurs set off a bomb under an oil pipeline near Kirkuk on Sunday, halting pumping.": "an oil pipeline",
    "Militants detonated a bomb outside a bank in Kirkuk on Sunday.": "a bank",
    "BOGOTA -- GUERRILLAS DYNAMITED THE CANO LIMON-COVENAS OIL PIPELINE ON SUNDAY NEAR SARAVENA.": (
        "THE CANO LIMON-COVENAS OIL PIPELINE"
    ),
}


@pytest.mark.parametrize("text", STRUCK)
def test_what_a_bomb_was_set_beside_or_blew_up_was_struck(text: str) -> None:
    (incident,) = read(text)
    assert STRUCK[text] in [a.as_written for a in incident.actors if a.role == "target"]


SET_OFF = {
    "Three soldiers were killed on Sunday when their truck set off an explosive device near Bambari.": "their truck",
    "A tractor triggered a landmine near Suran, Syria, on Sunday, killing two farmers.": "A tractor",
    "Their vehicle hit a mine near Dori on Sunday, killing four soldiers.": "Their vehicle",
    "Two peasants were killed on Sunday when they set off a mine in Morazan department, El Salvador.": "Two peasants",
}


@pytest.mark.parametrize("text", SET_OFF)
def test_who_rode_or_stepped_onto_a_bomb_was_struck_by_it(text: str) -> None:
    (incident,) = read(text)
    assert not [a for a in incident.actors if a.role == "initiator"]
    assert SET_OFF[text] in [a.as_written for a in incident.actors if a.role in ("target", "victim")]


def test_fighters_set_mines_off_on_purpose() -> None:
    (incident,) = read(
        "Guerrillas set off a landmine under an army truck near Pale, Myanmar, on Sunday, killing seven."
    )
    assert [a.as_written for a in incident.actors if a.role == "initiator"] == ["Guerrillas"]
    assert [a.as_written for a in incident.actors if a.role == "target"] == ["an army truck"]
