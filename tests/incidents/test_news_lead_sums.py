"""Leads that add up the attacks told below them, and those counted who are then told by name."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

DAY = "2021-07-17"

# text, the number killed of each record in order
LEADS = [
    (
        "Five policemen were killed and eight others wounded in three separate attacks in Diyala on Friday, police "
        "said.\nIn one attack, militants stormed an outpost near Khanaqin, leaving three policemen dead and four "
        "wounded.\nIn a separate incident, a roadside bomb struck a vehicle near Jalawla, killing a soldier and "
        "wounding three.\nIn addition, a sniper shot dead a policeman and wounded another in Mandali.",
        [3, 1, 1],
    ),
    (
        "Attacks in three Iraqi cities killed 13 people on Friday, officials said.\nIn Mosul, a suicide bomber drove a "
        "lorry into a checkpoint, killing four policemen.\nA bomb went off at a cafe in Baquba. Six people were killed."
        "\nIn Tuz Khurmatu, gunmen shot dead three clerks.",
        [4, 6, 3],
    ),
    (
        "Violence in Iraq left nine people dead on Friday, officials said.\nIn Mosul, five policemen died when their "
        "vehicle struck a roadside bomb. In Kirkuk, gunmen shot dead an elder. Three labourers were killed by a bomb in "
        "Tikrit.",
        [5, 1, 3],
    ),
    (
        "Gunmen killed four people in a church in Jos on Friday, police said, condemning the killings.\nOn Thursday two "
        "people were shot dead in Bokkos. On Wednesday a bomb killed two in Kano.",
        [4, 2, 2],
    ),
    (
        "Attacks by gunmen killed nine people in Zamfara on Friday.\nThe gunmen stormed Dangulbi at dawn, killing nine "
        "farmers, residents said.",
        [9],
    ),
    (
        "Seven people were killed in two bomb attacks in Kirkuk on Friday, police said.\nIn the first attack, a car "
        "bomb went off in Hawija, killing five people. The second blast hit a bus in Daquq, killing two.",
        [5, 2],
    ),
    (
        "Twelve people were killed in a series of attacks across Iraq on Friday.\nIn Baghdad, a bomb in Sadr City "
        "killed five. In Mosul, gunmen shot dead four policemen. In Baquba, three people died when a car bomb went "
        "off.",
        [5, 4, 3],
    ),
    (
        "Four soldiers were killed in separate attacks in Diyala on Friday.\nIn one incident, gunmen attacked a "
        "checkpoint in Khanaqin, killing three soldiers. In another, a bomb hit a patrol near Jalawla, killing one.",
        [3, 1],
    ),
    (  # no lead: the next attack is another
        "Gunmen killed nine villagers near Bama on Friday. Separately, a bomb killed two soldiers near Gwoza.",
        [9, 2],
    ),
    (  # told in their order, the places left unsaid
        "Three attacks killed 12 people in Baghdad on Friday.\nA car bomb went off at a market in Karada, killing six. In "
        "the second incident, a roadside bomb hit a police patrol, killing two officers. In the third, gunmen shot dead "
        "four guards at a bank.",
        [6, 2, 4],
    ),
    (
        "The border command said two attempts to cross were thwarted on Friday. In the first, a patrol opened fire on a "
        "group near Albu Kamal, killing two smugglers. In the second case, a smuggler was killed by a mine.",
        [2, 1],
    ),
    (  # as many were told: back to the second
        "A bomb killed four people at a market in Kirkuk on Friday. A patrol was ambushed in Daquq, killing two soldiers. "
        "In the second attack, the gunmen fired from a farm and wounded three.",
        [4, 2],
    ),
    (  # what all that a release covers came to
        "Troops killed 35 gunmen in the week under review, the spokesman said. On Wednesday troops engaged bandits at "
        "Zurmi, killing five.",
        [5],
    ),
    (
        "Troops raided a camp at Zurmi on Wednesday, killing five. Over the same period, 20 gunmen were killed and 14 "
        "rifles recovered.",
        [5],
    ),
    (  # one attack's dead
        "Gunmen attacked a village near Zurmi on Wednesday. Nine people were killed during the week of fighting that "
        "followed.",
        [9],
    ),
]


@pytest.mark.parametrize(("text", "killed"), LEADS, ids=[text[:50] for text, _ in LEADS])
def test_leads(text: str, killed: list[int]) -> None:
    incidents = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [sum(t.low for t in i.toll if t.outcome == "killed") for i in incidents] == killed


NAMED = [
    (
        "Two policemen were shot dead in Mastung on Friday. The attackers opened fire on the team, killing Head "
        "Constable Abdul Wahid and Constable Nasr Ullah on the spot.",
        [("killed", 2)],
    ),
    (
        "A jawan was killed and another injured by a bomb near Bijapur on Friday. Constable Ramesh Kunjam died on the "
        "spot, while head constable Sukhram Netam sustained splinter injuries.",
        [("killed", 1), ("wounded", 1)],
    ),
    (
        "Two soldiers were killed in a blast near Bannu on Friday. Lance Naik Imran and Sepoy Tariq lost their lives.",
        [("killed", 2)],
    ),
    (
        "Two guards were shot dead in Quetta on Friday. The trader Abdul Karim was also killed.",
        [("killed", 2), ("killed", 1)],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), NAMED, ids=[text[:50] for text, _ in NAMED])
def test_named(text: str, tolls: list[tuple[str, int]]) -> None:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == tolls
