"""News copy, releases and monitors' summaries: what is one incident, what is background, and which type leads."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

DAY = "2021-06-06"

# text, then a row an incident: type, status, first day, place, tolls (outcome, low)
Row = tuple[str, str, str | None, str | None, tuple[tuple[str, int], ...]]

CASES: dict[str, tuple[str, list[Row]]] = {
    "what was burned belongs to the attack": (
        "Suspected jihadists killed eleven villagers in an overnight raid on the village of Tadaryat in northern "
        "Burkina Faso, security sources said on Sunday. Three houses were burned and livestock was stolen.",
        [("armed_assault", "occurred", "2021-06-05", "Tadaryat", (("killed", 11),))],
    ),
    "killing attackers and freeing hostages is no release": (
        "Gunmen stormed a hotel in Mogadishu on Saturday. Troops had killed four of the attackers and freed six "
        "hostages, a spokesman said.",
        [("armed_assault", "occurred", "2021-06-05", "Mogadishu", (("killed", 4),))],
    ),
    "a lead told again with its number": (
        "Twin suicide bombings killed 31 people in Damboa, in Borno state, on Saturday night, an official said. Two "
        "bombers detonated their explosives as people were returning from celebrating the Eid al-Fitr holiday. \"There "
        "were two suicide attacks, which killed 31 people,\" a militia leader said.",
        [("suicide_bombing", "occurred", "2021-06-05", "Damboa", (("killed", 31),))],
    ),
    "a month of last year is background": (
        "A bomb killed nine people in a market in Baquba on Saturday. In July last year a similar bombing in Khan Bani "
        "Saad killed 120 people. At least 4,000 civilians have been killed since the invasion.",
        [("bombing", "occurred", "2021-06-05", "Baqubah", (("killed", 9),))],
    ),
    "a total at the end": (
        "On 3 June a bomb killed a guard in Tikrit. In total, 117 civilians were killed in May, compared with 114 in "
        "April.",
        [("bombing", "occurred", "2021-06-03", "Tikrit", (("killed", 1),))],
    ),
    "a total at the start": (
        "As of today 459 people have been killed by the junta since the coup. On 5 June, soldiers opened fire on "
        "demonstrators in Meiktila, killing two.",
        [("shooting", "occurred", "2021-06-05", "Meiktila", (("killed", 2),))],
    ),
    "a day of somebody's past is not the incident's": (
        "On the island of Basilan, Abu Sayyaf militants beheaded a teacher abducted last month, and troops killed three "
        "gunmen in a clash with the group in Maluso town.",
        [
            ("execution", "occurred", "2021-06-06", "Basilan", (("killed", 1),)),
            ("armed_clash", "occurred", "2021-06-06", "Maluso", (("killed", 3),)),
        ],
    ),
    "an attack repelled took place": (
        "Troops repelled an attack on a base in Gashagar on Saturday and killed up to 70 fighters.",
        [("armed_assault", "occurred", "2021-06-05", "Gashagar", (("killed", 0),))],
    ),
    "a raid of the police is a raid": (
        "Police raided the office of a newspaper in Yangon on Saturday and detained five journalists.",
        [("raid", "occurred", "2021-06-05", "Yangon", (("captured", 5),))],
    ),
    "a child shot in the head was not executed": (
        "In Mandalay, a five-year-old boy was shot in the head on Saturday and died.",
        [("shooting", "occurred", "2021-06-05", "Mandalay", (("killed", 1),))],
    ),
    "aircraft that a patrol calls come into its fight": (
        "In Nawzad district, Helmand province, a patrol came under fire on Saturday. The patrol returned fire and called "
        "for air support. An aircraft dropped one bomb, killing three insurgents.",
        [("air_strike", "occurred", "2021-06-05", "Naw Zad", (("killed", 3),))],
    ),
    "a rising toll is of the day that it names": (
        "Rescuers pulled more bodies from the ruins of a mosque in Peshawar on Sunday, taking the death toll from "
        "Saturday's suicide blast to 92.",
        [("suicide_bombing", "occurred", "2021-06-05", "Peshawar", (("killed", 92),))],
    ),
    "captives freed, with the day of their capture aside": (
        "In Patikul, Sulu, Abu Sayyaf fighters freed a fisherman whom they had snatched in April.",
        [("release", "occurred", "2021-06-06", "Patikul", ())],
    ),
    "a capital that answers is no place": (
        "A missile hit a railway station in Kramatorsk on Saturday, killing 50 people. Moscow denied it was behind the "
        "strike.",
        [("missile_strike", "occurred", "2021-06-05", "Kramatorsk", (("killed", 50),))],
    ),
    "a place near another is no attack": (
        "Gunmen stormed a hotel close to the presidential palace in Mogadishu on Saturday, killing two guards.",
        [("armed_assault", "occurred", "2021-06-05", "Mogadishu", (("killed", 2),))],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_news_comes_out_as_a_reader_reads_it(name: str) -> None:
    text, rows = CASES[name]
    found = [
        (
            i.event_type,
            i.status,
            i.date.start,
            i.location.name if i.location else None,
            tuple((t.outcome, t.low) for t in i.toll),
        )
        for i in coder().code(report_of(text, DAY)).incidents
    ]
    assert found == rows
