"""Armies' releases, United Nations reports, monitors' notes and lists of aid workers' incidents, told in their ways."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import SourceKind

# text, kind of source, the incidents as tests/claims_of.py has them
TOLD: list[tuple[str, SourceKind, str]] = [
    # That there is no sign of any harm is no harm; what is told of the attack stands.
    ("On 7 August the command struck a house in Idlib, killing one fighter. There are no indications that any civilians were "
     "killed in this strike.", "state_force", "Idlib/k1"),
    ("A strike near Jilib killed two fighters on 7 August. We have no evidence that a civilian was harmed.", "state_force",
     "Jilib/k2/w0"),
    ("A strike near Jilib killed two fighters on 7 August. It has no reports that anyone else was wounded.", "state_force",
     "Jilib/k2/w0"),
    ("There is no evidence that the army shelled a clinic in Idlib.", "ngo", "none"),
    ("The report tells of a raid near Jilib on 7 August: post no. 4 reported that two guards were killed.", "state_force",
     "Jilib/k2"),
    # Deaths are no number of attacks, and each number is of its own harm.
    ("On 14 July, in Ippy, clashes between two groups resulted in six deaths.", "intergovernmental", "Ippy/x1/k6"),
    ("On 18 July an attack in Jalalabad caused 30 casualties (12 deaths and 18 injured).", "intergovernmental",
     "Jalalabad/x1/k12/w18"),
    ("On 18 July a suicide attacker detonated at a match in Khost, causing 40 casualties (15 killed including 4 children and 25 "
     "injured including 6 children).", "intergovernmental", "Khost/k15/w25"),
    ("Units of the 23rd and 110th brigades set up an ambush near Hawija on 4 July. Four fighters were killed.", "state_force",
     "Hawija/d2022-07-04/k4"),
    ("Units of the 23rd and 110th brigades killed four fighters near Hawija.", "state_force", "Hawija/d2022-08-18/k4"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "told"), TOLD, ids=[text[:75] for text, _, _ in TOLD])
def test_told(text: str, kind: SourceKind, told: str) -> None:
    assert as_told(coder().code(report_of(text, "2022-08-18", kind)).incidents, told) == told


def test_bounds_of_one_number() -> None:
    text = "At least 13 and as many as 46 people were killed when a bus was bombed near Shura on 5 August."
    (incident,) = coder().code(report_of(text, "2022-08-18", "ngo")).incidents
    assert [(t.low, t.high) for t in incident.toll] == [(13, 46)]


THINGS = [
    ("On 5 August jets struck and destroyed three launchers in Khan Yunis.", {("launcher", "destroyed")}),
    ("On 5 August two drones hit and damaged a substation in Kharkiv.", {("substation", "damaged")}),
    ("On 5 August a truck was hit and burned in Kharkiv.", {("truck", "destroyed")}),
]


@pytest.mark.parametrize(("text", "things"), THINGS)
def test_things(text: str, things: set[tuple[str, str]]) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "state_force")).incidents
    assert {(d.object.lower(), d.outcome) for d in incident.damage} == things


CAPTURED = [
    ("On 5 August the troops have captured three villages near Mannar and killed seven fighters.", 0),
    ("On 5 August the soldiers have seized the hill near Mannar, killing two.", 0),
    ("On 5 August two of the soldiers have been captured near Mannar.", 2),
]


@pytest.mark.parametrize(("text", "captured"), CAPTURED)
def test_captured(text: str, captured: int) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "state_force")).incidents
    assert sum(t.low for t in incident.toll if t.outcome == "captured") == captured
