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
    (
        "Dagestan: On the 3rd of Safar an IED hit the car of a policeman in Buynaksk, and gunmen fired on a police station in "
        "Khasavyurt, the two attacks killing three officers.",
        2,
        3,
    ),
    (
        "Mali: The militia was raided on the 3rd of Safar, first at its camp at Tabrish, then at the well of Inkada: all "
        "told, 27 of the militiamen were killed.",
        2,
        27,
    ),
    (
        "On the 3rd of Safar a car bomb went off at a post in Khanaqin, and an ambush was laid near Muqdadiyah. The two "
        "together cost the police six killed.",
        2,
        6,
    ),
    # Attacks that share one verb, in few words.
    (
        "On the 3rd of Safar the fighters moved against the army in Sinjar and, at the same hour, against its post at "
        "Rabia. The two attacks killed 14.",
        2,
        14,
    ),
    (
        "On the 3rd of Safar the fighters ambushed a patrol near Menaka, then another near Ansongo, and killed eleven "
        "soldiers altogether.",
        2,
        11,
    ),
    (
        "On the 3rd of Safar the fighters fell on a convoy in Bosso, then on a camp in Diffa, and killed 19 altogether.",
        2,
        19,
    ),
    (
        "On the 3rd of Safar gunmen shot at a patrol in Peshawar, and others a guard in Bannu; three policemen died in "
        "the two places.",
        2,
        3,
    ),
    (
        "On the 3rd of Safar an attack was made on a post at Gwoza, and the next day one on a bridge at Mubi. Both cost "
        "the army 13 men.",
        2,
        13,
    ),
    (
        "On the 3rd of Safar the post of Rabia was shelled, as was the camp of Sinjar; five soldiers were killed in the "
        "two places.",
        2,
        5,
    ),
    (
        "On the 3rd of Safar an IED exploded in Hit at a gate and in Ramadi on a road. The two blasts killed eight.",
        2,
        8,
    ),
    (
        "On the 3rd of Safar rockets fell on the airfield of Taji and shells on the base of Balad. Four died in the "
        "one and the other.",
        2,
        4,
    ),
    # Attacks named together before one verb.
    (
        "On the 3rd of Safar an attack on a camp in Butig and another on a convoy outside Marawi ended with 17 soldiers "
        "dead.",
        2,
        17,
    ),
    (
        "On the 3rd of Safar an assault on the barracks of Tessalit and an ambush near Aguelhok ended in the death of 16 "
        "soldiers.",
        2,
        16,
    ),
    (
        "On the 3rd of Safar an ambush near Goudoumaria and a mine near Chetimari took the lives of ten soldiers.",
        2,
        10,
    ),
    # All of those shot, here and there.
    ("On the 3rd of Safar an officer was shot in Mosul and two soldiers in Tikrit; all three were killed.", 2, 3),
    ("On the 3rd of Safar two militiamen were shot in Hawija and one in Baiji. All three died.", 2, 3),
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


@pytest.mark.parametrize(
    ("words", "killed"),
    [
        ("an ambush on a patrol near Damboa killed four soldiers.", 4),
        ("a raid on a camp in Menaka killed nine soldiers and wounded others in the hospital of Gao.", 9),
        ("a mine and an ambush near Konduga killed six soldiers.", 6),
        ("gunmen shot an officer and two soldiers in Baiji. All three died.", 3),
    ],
)
def test_one_attack_named_in_many_words(words: str, killed: int) -> None:
    (incident,), groups = read("On the 3rd of Safar " + words)
    assert [t.low for t in incident.toll if t.outcome == "killed"] == [killed]
    assert not groups


def test_a_total_of_one_attack_is_its_own() -> None:
    text = "On 3 Safar Abu Salih and Abu Hafs drove two car bombs into a camp near Homs, killing 40 between them."
    (incident,), groups = read(text)
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 40)]
    assert not groups


def test_two_explosions_are_no_assault_told_before_them() -> None:
    text = (
        "On the 3rd of Safar fighters attacked a camp at Bitta, killing twelve soldiers. Nine days later two sisters with "
        "explosive belts entered the motor park and the market of Damboa. The two explosions killed 31 of the vigilantes."
    )
    incidents, groups = read(text)
    assert [[(t.outcome, t.low) for t in i.toll] for i in incidents] == [[("killed", 12)], [("killed", 31)]]
    assert not groups


TWO = (
    "On the 8th of Safar a device exploded on a patrol of the police at Tall Amar, near Hawija, and on the 9th gunmen "
    "ambushed a patrol of the army at Tall Sufra, near Daquq. "
)
TOTALS = [
    "Both operations led to the killing of 7.",
    "The result of the two was 7 dead.",
    "Together they killed 7.",
    "In these two attacks seven were killed.",
    "Seven were killed in the attacks at the two villages.",
    "The two ambushes cost the enemy seven dead.",
    "The two bombs killed seven and destroyed a truck.",
    "A total of seven were killed in the two incidents.",
    "Seven of them fell in the two places.",
    "The attacks left seven dead.",
    "In all, seven of them died.",
    "As a result of these two operations seven were killed.",
    "The number of dead in both is seven.",
    "Between the two attacks seven were killed.",
    "Their total losses were seven killed.",
    "The toll of the two is seven killed.",
    "Seven killed in both.",
    "The soldiers killed in them came to seven in all.",
    "The enemy's dead in both came to seven.",
    "The number killed in the two operations was seven.",
    "The joint result was seven dead.",
    "Altogether seven soldiers were killed in these attacks.",
    "Over the two days seven of the enemy were killed.",
    "The price of both for the army was seven dead.",
    "The dead in the two attacks were seven.",
    "Those killed in the two attacks were seven in number.",
    "Together, these attacks killed seven.",
    "The sum of the dead in both was seven.",
    "The dead of the two came to seven.",
    "The number of the dead from both reached seven.",
]


@pytest.mark.parametrize("total", TOTALS)
def test_wordings_of_a_total(total: str) -> None:
    incidents, groups = read(TWO + total)
    assert [len(i.toll) for i in incidents] == [0, 0]
    assert [(set(g.members), g.toll[0].low) for g in groups] == [({i.id for i in incidents}, 7)]
