"""Claims that go back to attacks by their order, tell several by one count, or go on with those led away."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

BOMBS = "Anbar Two car bombs were set off on the 20th of Sha'ban, the first in Hit and the second near Haditha. "


def read(text: str) -> tuple[Incident, ...]:
    report = report_of(text, published="2019-07-14", source_kind="armed_group", source_name="Islamic State")
    return coder().code(report).incidents


def told(incident: Incident) -> str:
    """The dead and wounded and the things lost: "K6 W2 2 vehicle"."""
    harm = [f"{t.outcome[0].upper()}{t.low}" for t in incident.toll if t.subset_of is None]
    return " ".join(harm + [f"{d.low or '?'} {d.object} {d.outcome}" for d in incident.damage])


# The incidents in order, each with what came of it.
ORDERED = [
    (BOMBS + "The first of them also left four cars burned.", ["4 car destroyed", ""]),
    (BOMBS + "The first killed six soldiers and the second wounded three.", ["K6", "W3"]),
    (BOMBS + "The first blast destroyed two vehicles.", ["2 vehicle destroyed", ""]),
    (BOMBS + "In the first attack six soldiers were killed; in the second two were wounded.", ["K6", "W2"]),
    (
        "Libya On the 14th of Ramadan, the soldiers entered a village near Sabha. They burned the police station. Three "
        "of the guards were killed and four were led away as captives.",
        ["K3 C4 1 police station destroyed"],
    ),
    (
        "West Africa On the 13th of Ramadan, the soldiers assaulted the army's base at Marte. Several soldiers were "
        "killed and the remainder made off toward Dikwa. Two tanks were captured.",
        ["K3 2 tank captured"],
    ),
    (
        "Diyala On the 9th of Safar, raids were made on two posts of the army, one at Tall Aswad and the other at Kubba.",
        ["", ""],
    ),
    (
        "On the 20th of Muharram, troops fell into an ambush near Baidoa. Among the dead was an officer; three others "
        "were killed with him.",
        ["K3 K1"],
    ),
    ("Anbar On the 3rd of Rajab a bomb hit a convoy near Hit. Thirty fell between dead and wounded.", ["K30"]),
]


@pytest.mark.parametrize(("text", "expected"), ORDERED, ids=lambda v: str(v)[-40:])
def test_what_came_of_each(text: str, expected: list[str]) -> None:
    assert [told(i) for i in read(text)] == expected


def test_each_of_several_attacks_has_one_of_the_means() -> None:
    incidents = read(BOMBS)
    assert [(i.occurrences.low, i.occurrences.high) for i in incidents] == [(1, 1), (1, 1)]
    assert [[(w.type, w.low) for w in i.weapons] for i in incidents] == [[("vehicle_bomb", 1)]] * 2


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # What the second was is told of it alone.
        (
            "On the 3rd of Rajab the fighters carried out two attacks on the army. The first was on a camp in Marte; the "
            "second was an ambush on a convoy near Dikwa.",
            ["armed_assault", "ambush"],
        ),
        # The second's verb is that of the first.
        (
            "On the 3rd of Rajab the army was met by two attacks. The first was carried out by a group that shelled a "
            "camp in Marte, and the second by another in Dikwa.",
            ["shelling", "shelling"],
        ),
        (
            "On the 3rd of Rajab the fighters blew up a device on a vehicle in Marte, and did the same to a second one "
            "in Dikwa.",
            ["bombing", "bombing"],
        ),
        ("On the 3rd of Rajab two houses were burned in Marte; the same was done in Dikwa.", ["arson", "arson"]),
        (
            "There were two operations on the 3rd of Rajab: a bombing in Marte and an ambush near Dikwa.",
            ["bombing", "ambush"],
        ),
        (
            "On the 3rd of Rajab two soldiers were killed in a shooting in Marte and a bombing in Dikwa.",
            ["shooting", "bombing"],
        ),
        ("On the 3rd of Rajab two houses were burned in Marte. The same was said of Dikwa.", ["arson"]),
    ],
)
def test_what_each_of_two_was(text: str, kinds: list[str]) -> None:
    assert [i.event_type for i in read("Borno " + text)] == kinds


def targets(text: str) -> list[list[str]]:
    found = [[a.name or a.as_written for a in i.actors if a.role == "target"] for i in read("Borno " + text)]
    return [sorted(set(names)) for names in found]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        # One more of what was struck before.
        (
            "On the 3rd of Rajab the fighters attacked a barracks of the army in Marte, and on the 7th they attacked "
            "another in Dikwa.",
            [["army barracks"], ["army barracks"]],
        ),
        (
            "On the 3rd of Rajab a device hit a vehicle of the army in Marte. On the 7th, another was hit in Dikwa.",
            [["army vehicle"], ["army vehicle"]],
        ),
        # In one attack it adds nobody.
        ("On the 3rd of Rajab a lorry was hit in Marte and another was burned.", [["lorry"]]),
        # An attack "of" the group is no attack on it.
        ("On the 3rd of Rajab an attack of the mujahidin near Marte killed two soldiers.", [["soldiers"]]),
    ],
)
def test_whom_each_struck(text: str, struck: list[list[str]]) -> None:
    assert targets(text) == struck
