"""Wire copy of several paragraphs: the days that its lead, its background and what is to come give, who was struck, and
how many."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2022-08-18"  # a Thursday


def coded(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, published=DAY, source_kind="press")).incidents


LEAD = "TANK, Pakistan - A bomb killed two guards in Tank on Wednesday, police said.\n\n"

# what follows a lead, the incidents as tests/claims_of.py has them
DAYS = [
    ("On Sunday, gunmen killed a teacher in Bannu.\n\nIn Quetta, a grenade wounded three shoppers, doctors said.",
     "Tank/d2022-08-17; Bannu/d2022-08-14; Quetta/d2022-08-17"),
    ("On Sunday, gunmen killed a teacher in Bannu. Another grenade wounded three shoppers in Quetta.",
     "Tank/d2022-08-17; Bannu/d2022-08-14; Quetta/d2022-08-14"),
    ("Armed men kidnapped a judge in Bannu two days earlier.\n\nIn Quetta, a grenade wounded three shoppers.",
     "Tank/d2022-08-17; Bannu/d2022-08-15; Quetta/d2022-08-17"),
    ("In Quetta, two men shot dead a teacher. It was the third killing of a teacher in the city this month.",
     "Tank/d2022-08-17; Quetta/d2022-08-17"),
    ("Rebels, who have called a strike for Aug. 24, burned a bus in Quetta on Tuesday.",
     "Tank/d2022-08-17; Quetta/d2022-08-16"),
    ("On Tuesday, gunmen shot dead a candidate for the Aug. 21 election in Quetta.",
     "Tank/d2022-08-17; Quetta/d2022-08-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS, ids=[t[0][:50] for t in DAYS])
def test_days(text: str, expected: str) -> None:
    assert as_told(coded(LEAD + text), expected) == expected


def test_of_two_days_in_the_first_sentence_the_last_dates_what_follows() -> None:
    text = "Release of 22 March 2022 for 21 March: two strikes in all.\n\nOne strike near Herat destroyed one truck."
    assert [i.date.start for i in coded(text)] == ["2022-03-21"]


def test_the_day_on_which_an_attack_was_reported() -> None:
    text = "QUETTA - It was reported today that on 15 August rebels killed four villagers in Mach."
    (incident,) = coded(text)
    assert incident.date.start == "2022-08-15"


# text, a role, the names of those that the one incident has in it
WHO = [
    ("Government troops killed four rebels near Jolo on Monday.", "initiator", {"troops"}),
    ("Rebels fired on government soldiers near Jolo on Monday.", "target", {"soldiers"}),
    ("Anti-government forces fired on a bus near Idlib on Monday.", "initiator", {"armed group members"}),
    ("Gunmen shot a 46-year-old woman dead in Yala on Monday.", "target", {"woman"}),
    ("A bomb killed a clerk and wounded six others in Herat on Monday, said Omid Sahar, a senior police official.",
     "target", {"clerk", "others"}),
    ("A bomb went off as a goods train was passing near Yala on Monday, wounding its driver.", "initiator", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "names"), WHO, ids=[w[0][:50] for w in WHO])
def test_who(text: str, role: str, names: set[str]) -> None:
    (incident,) = coded(text)
    assert {a.name for a in incident.actors if a.role == role} == names


def test_government_soldiers_are_state_forces() -> None:
    (incident,) = coded("Two government soldiers were shot dead near Jolo on Monday.")
    assert {a.type for a in incident.actors} == {"state_forces"}


# text, the incidents as tests/claims_of.py has them
TOLLS = [
    ("Gunmen shot a judge and his two guards dead in Quetta on Monday.", "Quetta/k3"),
    ("Two off-duty policemen were shot dead in Yala on Monday.", "Yala/k2"),
    ("Militants fired three rockets at Sderot on Monday. One fell in an open field.", "Sderot/k0"),
    ("Four soldiers fell in an ambush near Herat on Monday.", "Herat/o4"),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS, ids=[t[0][:50] for t in TOLLS])
def test_tolls(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


def test_all_those_taken_hostage_are_counted() -> None:
    (incident,) = coded("Rebels held nine teachers and 12 farmers hostage in Midsayap on Monday.")
    assert [(t.outcome, t.low) for t in incident.toll] == [("captured", 9), ("captured", 12)]


# what a lead and the paragraph below it tell of one attack, the incident as tests/claims_of.py has it
TOLD_BELOW = [
    ("Gunmen raided a market north of Herat on Monday, killing six people, police said.\n\nThe attack in Kushk, a farming "
     "town near the border, began with a mortar barrage, an official said.", "*/k6"),
    ("Twin bombings killed nine shoppers in Herat on Monday, police said.\n\nA parked car bomb was followed by a roadside "
     "bomb in the Darb Khosh area.", "Herat/k9"),
    ("Bombs on two buses killed nine people northeast of Herat on Monday.\n\nThe first bus had just left the village of "
     "Kal Tapa when a bomb under a seat went off.", "Herat/tbombing/k9"),
    ("Rebels ambushed an army truck near Jolo on Monday, killing nine soldiers.\n\nThe soldiers, aboard two lorries, were "
     "on their way to a feast when a land mine went off near Patikul.", "*/k9"),
    ("Gunmen stormed a base in Shindand district on Monday, killing nine soldiers.\n\nThree of the attackers died in the "
     "two-hour firefight at Zer Koh.", "Shindand/k9"),
    ("A car packed with explosives blew up in Herat on Monday, killing two.\n\nThe blast set a house ablaze and wrecked "
     "nine cars in the Darb Khosh district.", "Herat/k2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_BELOW, ids=[t[0][:50] for t in TOLD_BELOW])
def test_one_attack_of_lead_and_detail(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


def test_another_day_or_other_people_below_a_lead_are_another_attack() -> None:
    lead = "Gunmen attacked two buses west of Herat on Monday, killing nine passengers.\n\n"
    assert len(coded(lead + "The attack in Farah on Sunday began with rocket fire.")) == 2
    assert len(coded(lead + "The first policeman to arrive was shot dead in Ghoryan.")) == 2


@pytest.mark.parametrize("dateline", ["KABUL (Pajhwok): ", "Kabul, Aug 16 (KNO): "])
def test_datelines_with_an_agency_before_a_colon(dateline: str) -> None:
    (incident,) = coded(
        dateline + "At least six guards and two porters were killed in a gun battle in Herat on Monday."
    )
    assert incident.location is not None
    assert incident.location.name == "Herat"
    assert [t.low for t in incident.toll] == [6, 2]


def test_a_make_of_mine_is_no_place() -> None:
    (incident,) = coded("A Claymore mine ripped through a bus in eastern Sri Lanka on Monday, killing two.")
    assert incident.location is not None
    assert incident.location.name != "Claymore mine"


def test_the_second_of_two_bombs_that_a_lead_counts() -> None:
    lead = "Two car bombs exploded at a court in Herat on Monday, killing nine people.\n\n"
    below = "The first hit the gate. Minutes later, as guards came running, a second attacker blew up his car."
    assert as_told(coded(lead + below), "Herat/k9") == "Herat/k9"
    assert as_told(coded(lead + "A second attack, in Farah, killed two."), "Herat/k9; Farah/k2") == "Herat/k9; Farah/k2"
