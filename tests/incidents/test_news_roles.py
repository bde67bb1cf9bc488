"""Who did it and who was harmed, in leads as agencies word them, with the speaker named last."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

# text, who did it as written, how many were harmed and how
LEADS = [
    ("Gunmen on motorcycles killed at least 14 people in a raid on the market of Tinfouga on Tuesday, two security sources and "
     "a resident said.", "Gunmen", ("killed", 14)),
    ("Militants in two trucks killed nearly 30 villagers near Djibo on Tuesday, officials said.", "Militants", ("killed", 27)),
    ("Armed men wearing uniforms shot dead some 12 traders near Djibo on Tuesday, officials said.",
     "Armed men", ("killed", 10)),
    ("Bandits on horseback abducted at least 11 schoolgirls from a village in Zamfara on Monday night, police said.",
     "Bandits", ("captured", 11)),
    ("Rebels from the hills wounded more than 20 soldiers near Goma on Tuesday, a monitor said.", "Rebels", ("wounded", 21)),
]  # fmt: skip


def told(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, "2023-03-15", "press", "A Wire")).incidents


@pytest.mark.parametrize(("text", "doer", "harm"), LEADS)
def test_leads(text: str, doer: str, harm: tuple[str, int]) -> None:
    (incident,) = told(text)
    assert [a.as_written for a in incident.actors if a.role == "initiator"] == [doer]
    assert [(t.outcome, t.low) for t in incident.toll if t.party != "initiator"] == [harm]


@pytest.mark.parametrize("harm", ["killed 12 people", "wounded three guards"])
def test_a_suicide_bomber_bombs(harm: str) -> None:
    (incident,) = told(f"A suicide bomber {harm} at a mosque in Peshawar on Friday.")
    assert (incident.event_type, incident.suicide) == ("suicide_bombing", True)


@pytest.mark.parametrize(
    "lead",
    [
        "A suicide bomber attacked a checkpoint in Peshawar on Friday.",
        "A suicide bomber hit a convoy of soldiers in Peshawar on Friday.",
        "A suicide truck bomber rammed the gate of a barracks in Peshawar on Friday.",
        "A barracks in Peshawar was hit by a suicide bomber on Friday.",
    ],
)
def test_a_suicide_bomber_who_strikes_bombs_whatever_comes_of_it(lead: str) -> None:
    (incident,) = told(lead)
    assert (incident.event_type, incident.suicide) == ("suicide_bombing", True)


@pytest.mark.parametrize(
    ("lead", "where"),
    [
        ("Two car bombs shook Baghdad on Monday.", "Baghdad"),
        ("The town of Baqubah was shaken by a car bomb on Monday.", "Baqubah"),
        ("A roadside bomb rocked a police patrol in Mosul on Monday.", "Mosul"),
    ],
)
def test_a_bomb_that_shakes_a_place_struck_it(lead: str, where: str) -> None:
    (incident,) = told(lead)
    assert incident.location is not None
    assert (incident.event_type in ("bombing", "vehicle_bomb"), incident.location.name) == (True, where)


@pytest.mark.parametrize("day", ["today", "yesterday", "tonight", "on Monday"])
def test_a_place_before_a_word_for_the_day_is_a_place(day: str) -> None:
    (incident,) = told(f"Gunmen shot dead a trader in Karachi {day}.")
    assert incident.location is not None
    assert incident.location.name == "Karachi"


def test_a_paper_named_after_a_country_is_no_place() -> None:
    (incident,) = told("Gunmen killed two policemen on Monday, Russia Today reported.")
    assert incident.location is None


def test_the_wounded_are_not_the_dead_named_before_their_parts() -> None:
    (incident,) = told(
        "Seventeen civilians, including five women and six children, were killed in Goma on Tuesday, and 12 others were injured."
    )
    whole = [(t.outcome, t.low) for t in incident.toll if t.subset_of is None]
    assert whole == [("killed", 17), ("wounded", 12)]
    assert {t.low for t in incident.toll if t.outcome == "wounded"} == {12}


def test_those_who_die_later_are_of_the_attack() -> None:
    (incident,) = told(
        "Gunmen killed 14 people at a market near Djibo in Burkina Faso on Tuesday. A health worker said 11 wounded people had "
        "been admitted, two of whom died overnight."
    )
    assert incident.date.start == "2023-03-14"
