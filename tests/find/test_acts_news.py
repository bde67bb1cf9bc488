"""Who did it, in the shapes that wire stories and monitors' summaries take."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def told(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, "2018-08-15")).incidents


def test_the_injured_are_people_not_an_act() -> None:
    (incident,) = told(
        "Two soldiers died when their car hit a mine near Quetta on Friday. The injured were taken to Sibi."
    )
    assert incident.event_type == "mine"


def test_riders_act_not_what_they_ride() -> None:
    (incident,) = told("Meanwhile, unidentified men on a motorcycle gunned down a trader in Quetta.")
    assert [a.name for a in incident.actors if a.role == "initiator"] == ["men"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The shelling killed 3 soldiers and wounded 2 others in Quetta.", "soldier"),
        ("The blast killed at least 30 people, including 7 children, and wounded 12 others in Quetta.", None),
        ("The blast killed a mayor and wounded 2 others in Quetta.", None),
    ],
)
def test_of_whom_others_are(text: str, who: str | None) -> None:
    (incident,) = told(text)
    assert [t.who for t in incident.toll if t.outcome == "wounded"] == [who]


def test_those_shot_are_those_dragged_out() -> None:
    (incident,) = told(
        "The army blamed rebels. In Quetta, gunmen dragged seven farm workers from their homes and shot them dead."
    )
    assert [a.name for a in incident.actors if a.role == "target"] == ["workers"]


def test_a_label_before_a_colon_says_less_than_the_place_named() -> None:
    (incident,) = told("Daraa: Four men were shot dead by gunmen near the town of Dael on Wednesday.")
    assert incident.location is not None
    assert incident.location.name == "Da'il"
