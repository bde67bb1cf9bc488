"""News copy: who attacked and who struck back, whose the dead are, and whom "all three" goes back to."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2023-03-15"  # a Wednesday


def read(text: str, kind: str = "press") -> Incident:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind=kind)).incidents
    return incident


# Text, who attacked, the attackers' dead (killed, or killed, wounded or captured), the others'.
ATTACKED = [
    ("Gunmen attacked an army post near Ansongo on Monday. Soldiers neutralised five of the assailants, the army said.",
     ["Gunmen"], 5, 0),
    ("Gunmen attacked an army post near Ansongo on Monday, killing three soldiers. Troops killed four of the attackers and "
     "seized two motorcycles, the army said.", ["Gunmen"], 4, 3),
    ("Militants stormed a police station in Gao on Sunday. Two officers died and the security forces shot dead three of "
     "the gunmen.", ["Militants"], 3, 2),
    ("Armed men raided the village of Labbezanga on Monday, killing 12 people. Soldiers who arrived from Ansongo "
     "neutralised six of the raiders.", ["Armed men"], 6, 12),
    ("Suspected jihadists ambushed a convoy near Menaka on Tuesday. Two soldiers were killed. The army said it had killed "
     "11 terrorists in response.", ["Suspected jihadists", "11 terrorists"], 11, 2),
    ("The army repelled an attack on its base at Ansongo on Monday, neutralising eight terrorists. Three soldiers lost "
     "their lives.", ["eight terrorists"], 8, 3),
    ("Bandits attacked Kware village on Sunday night and killed nine residents. Local vigilantes fought back and killed "
     "two of the bandits.", ["Bandits"], 2, 9),
    ("A suicide bomber and two gunmen attacked a bank in Kabul on Monday, killing six people. Police killed both gunmen.",
     ["A suicide bomber", "two gunmen"], 2, 6),
    ("Three gunmen attacked a hotel in Gao on Monday, killing ten people. All three were shot dead by police.",
     ["Three gunmen"], 3, 10),
    ("Four attackers stormed a court in Quetta on Monday, killing two lawyers. The four were killed by guards.",
     ["Four attackers"], 4, 2),
    ("Soldiers foiled an attack on the base at Ansongo on Monday, killing 14 of the assailants.",
     ["14 of the assailants"], 14, 0),
    ("Fighters of the group attacked Ansongo on Monday. Twelve rebels and four soldiers were killed in the fighting.",
     ["Fighters of the group", "Twelve rebels"], 12, 4),
    ("On Monday, a unit on patrol near Ansongo was ambushed. The troops responded vigorously and killed four of the "
     "attackers.", ["four of the attackers"], 4, 0),
    ("Gunmen killed nine farmers near Ansongo on Monday. The attackers fled on motorcycles.", ["Gunmen"], 0, 9),
    ("Police killed three gunmen near Gao on Monday.", ["Police"], 0, 3),
    ("Army helicopters struck an insurgent base near Gao on Monday, killing three militants.", ["Army helicopters"], 0, 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "attackers", "theirs", "others"), ATTACKED, ids=lambda v: str(v)[:40])
def test_the_attackers_stay_the_attackers(text: str, attackers: list[str], theirs: int, others: int) -> None:
    incident = read(text)
    assert [a.as_written for a in incident.actors if a.role == "initiator"] == attackers
    dead = [t for t in incident.toll if t.outcome in ("killed", "killed_wounded_or_captured")]
    assert sum(t.low for t in dead if t.party == "initiator") == theirs
    assert sum(t.low for t in dead if t.party != "initiator") == others


# Text, and whom the number goes back to, with how many of them were harmed.
BACK = [
    ("Three soldiers were wounded by a mine near Kidal on Monday. All three died later in hospital.", "soldier", 3),
    ("Four farmers were attacked by gunmen near Menaka on Monday. The four were shot dead in their fields.", "farmer", 4),
    ("Gunmen on a motorcycle opened fire on three students in Gao on Monday. All three were killed on the spot.",
     "student", 3),
    ("A mortar round hit a house in Gao on Monday where five children were playing. All five died.", "child", 5),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "low"), BACK, ids=lambda v: str(v)[:40])
def test_a_bare_number_goes_back(text: str, who: str, low: int) -> None:
    assert (who, low) in [(t.who, t.low) for t in read(text).toll if t.outcome == "killed"]


def test_police_who_arrest_suspects_are_no_attackers() -> None:
    incident = read(
        "Gunmen attacked an army post near Ansongo on Monday, killing six soldiers. Police have detained three suspects."
    )
    assert [a.as_written for a in incident.actors if a.role == "initiator"] == ["Gunmen"]


def test_troops_on_fighting_patrol_fight_nobody_yet() -> None:
    incident = read(
        "Troops on fighting patrol at Konduga encountered insurgents on Monday and killed four of them.", "state_force"
    )
    assert [(a.role, a.as_written) for a in incident.actors] == [("initiator", "Troops"), ("target", "insurgents")]


# Text, kind of source, kind of incident, and who was freed or caught.
FREED = [
    ("Troops rescued four abducted farmers unhurt at Konduga on Monday.", "state_force", "release", "four abducted farmers"),
    ("Gunmen released five abducted miners near Ansongo on Monday.", "press", "release", "five abducted miners"),
    ("Nine pupils abducted near Kankara last week were rescued by soldiers on Monday.", "press", "release", "Nine pupils"),
    ("Twelve kidnapped schoolgirls regained their freedom near Kankara on Monday.", "press", "release",
     "Twelve kidnapped schoolgirls"),
    ("A kidnapped priest escaped from his captors near Ansongo on Monday.", "press", "release", "A kidnapped priest"),
    ("Police arrested a would-be suicide bomber in Maiduguri on Monday.", "press", "detention", "a would-be suicide bomber"),
    ("Two would-be bombers were arrested in Gao on Monday, police said.", "press", "detention", "Two would-be bombers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "event_type", "whom"), FREED, ids=lambda v: str(v)[:40])
def test_who_was_freed_or_caught(text: str, kind: str, event_type: str, whom: str) -> None:
    incident = read(text, kind)
    assert incident.event_type == event_type
    assert whom in [a.as_written for a in incident.actors if a.role == "target"]
    assert "initiator" not in [t.party for t in incident.toll]
