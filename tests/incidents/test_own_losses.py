"""Whose dead a claim's tolls are: each row a report and the lines of its one incident, by side."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

ATTACK = "On 3 Safar a camp of the army was attacked near Hawija, killing 6 soldiers. "
CLAIMS = [
    (ATTACK + "We lost three men.", {("killed", 6, "struck"), ("killed", 3, "own")}),
    (
        ATTACK + "We lost one brother besides the one who carried out the attack.",
        {("killed", 6, "struck"), ("killed", 1, "own")},
    ),
    (
        ATTACK + "The mujahidin lost two of their number and 3 were wounded.",
        {("killed", 6, "struck"), ("killed", 2, "own"), ("wounded", 3, "own")},
    ),
    (
        ATTACK + "1 Mujahid was martyred and 2 others were wounded.",
        {("killed", 6, "struck"), ("killed", 1, "own"), ("wounded", 2, "own")},
    ),
    (
        ATTACK + "Three of the fighters attained shahadah and one was wounded.",
        {("killed", 6, "struck"), ("killed", 3, "own"), ("wounded", 1, "own")},
    ),
    (
        ATTACK + "Our losses were two dead and three wounded.",
        {("killed", 6, "struck"), ("killed", 2, "own"), ("wounded", 3, "own")},
    ),
    (ATTACK + "4 policemen were also wounded.", {("killed", 6, "struck"), ("wounded", 4, "struck")}),
    (
        "On 3 Safar the army lost two soldiers in an attack on its post near Hawija, and 3 were wounded.",
        {("killed", 2, "struck"), ("wounded", 3, "struck")},
    ),
    (
        "On 3 Safar a judge was shot dead in front of his house in Mosul. 1 of his guards was also wounded.",
        {("killed", 1, "struck"), ("wounded", 1, "struck")},
    ),
    ("On 3 Safar two policemen were shot at near Hawija, killing both.", {("killed", 2, "struck")}),
    ("On 3 Safar fighters waited for a patrol near Hawija and killed most of the men.", {("killed", 2, "struck")}),
    (
        "Hawija, Kirkuk: On 3 Safar, a spy working for the government forces was executed in public at a square.",
        {("killed", 1, "struck")},
    ),
]


def incidents_of(text: str) -> tuple[Incident, ...]:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    return coder().code(claim).incidents


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_sides(text: str, expected: set[tuple[str, int, str]]) -> None:
    (incident,) = incidents_of(text)
    told = {(t.outcome, t.low, "own" if t.party == "initiator" else "struck") for t in incident.toll}
    assert told == expected


def test_both_killed_in_two_places_are_one_each() -> None:
    text = (
        "On 3 Safar, two bombs were detonated on the vehicles of two members of the ministry, one in Tarmiya and the "
        "other in Mosul, killing both of them."
    )
    told = [[(t.outcome, t.low, t.high) for t in i.toll] for i in incidents_of(text)]
    assert told == [[("killed", 1, 1)], [("killed", 1, 1)]]


def test_spoils_are_no_weapons_of_the_attack() -> None:
    text = ATTACK + "The post was overrun and one PK machine gun and 3 rifles were seized."
    (incident,) = incidents_of(text)
    assert incident.weapons == ()
    assert [(d.object, d.low, d.outcome) for d in incident.damage] == [
        ("PK machine gun", 1, "captured"),
        ("rifle", 3, "captured"),
    ]
