"""Totals for several attacks of a claim: how many attacks they are for, and what stays with one alone."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Group, Incident

SHARED = [
    (
        "On the 8th of Safar a post at Tall Amar near Hawija was attacked with grenades, and on the 9th a patrol was "
        "ambushed at Tall Sufra near Daquq. In both attacks seven policemen were killed.",
        2,
        7,
    ),
    (
        "On the 3rd of Safar roadside devices met the patrols of the Elite, one at Burum, west of al-Mukalla, and another "
        "near ash-Shihr; collectively they killed six soldiers.",
        2,
        6,
    ),
    (
        "On the 3rd of Safar three charges hit the Egyptian army's engineers: the first in Wadi al-Amr, the second on the "
        "airport road south of al-Arish, the last beside al-Jurah. Ten were killed in the three.",
        3,
        10,
    ),
]


def read(text: str) -> tuple[tuple[Incident, ...], tuple[Group, ...]]:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    coding = coder().code(claim)
    return coding.incidents, coding.groups


@pytest.mark.parametrize(("text", "members", "killed"), SHARED)
def test_totals_of_several(text: str, members: int, killed: int) -> None:
    incidents, (group,) = read(text)
    assert set(group.members) == {i.id for i in incidents}
    assert len(group.members) == members
    assert [(t.outcome, t.low) for t in group.toll] == [("killed", killed)]
    assert not any(i.toll for i in incidents)


def test_a_total_of_one_attack_is_its_own() -> None:
    text = "On 3 Safar Abu Salih and Abu Hafs drove two car bombs into a camp near Homs, killing 40 between them."
    (incident,), groups = read(text)
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 40)]
    assert not groups
