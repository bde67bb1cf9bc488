"""Reports by others of attackers who were killed: whose dead they were, and who fought back."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

# text, actors (role, name), tolls (outcome, party, low) of its one incident
CASES = {
    "troops kill some of the attackers": (
        "Gunmen attacked the army post at Kidal on Monday, killing six soldiers. Troops killed four of the attackers.",
        [("initiator", "gunmen"), ("target", "army post"), ("victim", "soldiers"), ("target", "troops")],
        [("killed", "victim", 6), ("killed", "initiator", 4)],
    ),
    "some of the attackers were killed": (
        "Gunmen attacked the army post at Kidal on Monday, killing six soldiers. Four of the attackers were killed.",
        [("initiator", "gunmen"), ("target", "army post"), ("victim", "soldiers")],
        [("killed", "victim", 6), ("killed", "initiator", 4)],
    ),
    "fire returned": (
        "Gunmen attacked the army post at Kidal on Monday. Soldiers returned fire and killed three attackers.",
        [("initiator", "gunmen"), ("target", "army post"), ("target", "soldiers")],
        [("killed", "initiator", 3)],
    ),
    "the army says whom it killed": (
        "Gunmen attacked the army post at Kidal on Monday. The army said it had killed two of the gunmen.",
        [("initiator", "gunmen"), ("target", "army post"), ("target", "army")],
        [("killed", "initiator", 2)],
    ),
    "somebody taken and found dead": (
        "Gunmen abducted a teacher in Gao on Monday. He was found dead the next day.",
        [("initiator", "gunmen"), ("target", "teacher")],
        [("captured", "target", 1), ("killed", "target", 1)],
    ),
    "fighters struck first stay those struck": (
        "Soldiers killed six gunmen near Kidal on Monday. Two of the gunmen were captured.",
        [("initiator", "soldiers"), ("target", "gunmen")],
        [("killed", "target", 6), ("captured", "target", 2)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_attackers_stay_attackers(name: str) -> None:
    text, actors, tolls = CASES[name]
    report = report_of(text, source_kind="news", source_name="A News", published="2018-08-15")
    (incident,) = coder().code(report).incidents
    assert [(a.role, a.name) for a in incident.actors] == actors
    assert [(t.outcome, t.party, t.low) for t in incident.toll] == tolls


# text, the number killed that is the incident's own
TAILS = {
    "A bomb killed three people in Gao on Monday, bringing the death toll this year to 57.": 3,
    "A bomb killed three people in Gao on Monday, bringing to 57 the number killed in the region this year.": 3,
    "A bomb killed three people in Gao on Monday, raising fears of new violence this year.": 3,
    "A bomb killed three people in Gao on Monday, the third attack this year.": 3,
    "In Gao three soldiers died on Monday, and more than 50 people have been killed there this year.": 3,
}


@pytest.mark.parametrize("text", TAILS)
def test_a_total_in_a_tail_is_its_own(text: str) -> None:
    report = report_of(text, source_kind="news", source_name="A News", published="2018-08-15")
    (incident,) = coder().code(report).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", TAILS[text])]


@pytest.mark.parametrize(
    "text",
    [
        "Since January, 400 people have been killed in Gao.",
        "So far this year, 400 people were killed in Gao, among them 20 children.",
    ],
)
def test_a_total_alone_is_no_incident(text: str) -> None:
    report = report_of(text, source_kind="news", source_name="A News", published="2018-08-15")
    assert coder().code(report).incidents == ()


def test_those_whom_the_same_force_detains_are_targets_too() -> None:
    text = "A coalition force killed two insurgents and detained several suspected insurgents in Marjah on Monday."
    (incident,) = coder().code(report_of(text, "2014-02-11")).incidents
    assert [a.role for a in incident.actors] == ["initiator", "target", "target"]
