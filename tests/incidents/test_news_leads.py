"""Leads of agency copy: which act of several names the kind, who acts behind the means, and whole dates."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import Incident

LEADS = [
    ("Gunmen abducted 15 passengers from a bus near Kaduna on Wednesday. The driver, who tried to reverse, was shot dead.",
     "Kaduna/k1/tabduction"),
    ("Rebels ambushed an army patrol near Ayacucho on Saturday, killing four soldiers. Two civilians who were travelling "
     "with the patrol were kidnapped.",
     "Ayacucho/k4/tambush"),
    ("Two soldiers were injured in a car-ramming attack near Hebron on Monday; the driver was shot dead.",
     "Hebron/tarmed_assault"),
    ("On May 20 two people died when a mine exploded in Mora.", "Mora/k2/d2022-05-20"),
    ("On 12 April 2019, in Mali's Mopti region, armed men attacked the village of Gangafani, killing 12 civilians.",
     "Gangafani/k12/d2019-04-12"),
    ("On 7 June, the air component bombarded a camp at Tumbun Kayoma in Abadam, killing scores of insurgents.",
     "Tumbun Kayoma/k20/tair_strike|shelling"),
    ("On Tuesday, in Kathua, one militant was killed in a gunfight at Saida Sukhal village, while in Doda five soldiers were "
     "wounded when militants attacked a check-post.",
     "Saida Sukhal; Doda/w5"),
    # who was struck, named below
    ("Gunmen shot dead a judge in Quetta on Monday, police said. Otto Marlowe, 54, was driving to work when two men on a "
     "motorcycle opened fire on his car on Zarghoon Road.",
     "Quetta/k1/tshooting"),
    ("A journalist was killed in Tijuana on Sunday, prosecutors said. Otto Marlowe was leaving his house in the Los Pinos "
     "district when he was shot four times.",
     "Tijuana/k1"),
    ("Judge Otto Marlowe was shot dead in Cali on Sunday. Robert Castellar was driving home in Medellin when gunmen killed "
     "him.",
     "Cali/k1; Medell/k1"),
    # no place: an acronym with its article, the name of a registered body
    ("In Ménaka, armed men broke into the office of an INGO on Monday and stole two motorcycles.", "Ménaka"),
    ("A patrol was attacked on Sunday by remnants of the Shining Path in the sector of Puerto Palmeras, Satipo province, "
     "killing an officer.",
     "Puerto Palmeras"),
    ("Three militants who fired on the Operation Peace Spring area on Monday were killed.",
     "Operation Peace Spring area"),
]  # fmt: skip


def coded(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, published="2022-08-18", source_kind="press")).incidents


@pytest.mark.parametrize(("text", "expected"), LEADS, ids=[t[0][:50] for t in LEADS])
def test_lead(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "At least 17 people were hacked to death with machetes by rebels in a night raid on Mamove on Saturday.",
        "Two men were shot dead with rifles by rebels near Mamove on Saturday.",
    ],
)
def test_those_who_did_it_stand_behind_the_means(text: str) -> None:
    (incident,) = coded(text)
    assert {a.name for a in incident.actors if a.role == "initiator"} == {"rebels"}


def test_where_a_group_comes_from_is_not_where_it_strikes() -> None:
    (incident,) = coded(
        "On 2 April, rebels of the Allied Democratic Forces attacked the village of Kainawa, killing 13."
    )
    assert incident.location is not None
    assert incident.location.country != "UG"


def test_a_part_still_points_at_its_whole_where_wounds_became_a_death() -> None:
    (incident,) = coded(
        "A teacher was stabbed in Quetta on Monday and died of his wounds. Gunmen also shot dead nine traders, among them "
        "two women, in the same attack."
    )
    women = next(t for t in incident.toll if t.who == "woman")
    assert women.subset_of is not None
    assert incident.toll[women.subset_of].low == 9


def test_a_town_at_home_before_an_area_abroad() -> None:
    (incident,) = coded(
        "A bomb went off near the police station in Miranda on Saturday, killing three passers-by in Colombia's third such "
        "attack this month."
    )
    assert incident.location is not None
    assert (incident.location.country, incident.location.admin1) == ("CO", "Cauca")
