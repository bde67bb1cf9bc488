"""Wire copy of several paragraphs: the days that its lead, its background and what is to come give."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2022-08-18"  # a Thursday


def coded(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, published=DAY, source_kind="press")).incidents


LEAD = "TANK, Pakistan - A bomb killed two guards in Tank on Wednesday, police said.\n\n"

# what follows a lead, the incidents as tests/claims_of.py has them
DAYS = [
    ("On Sunday, gunmen killed a teacher in Bannu.\n\nIn Quetta, a grenade wounded three shoppers, doctors said.",
     "Tank/d2022-08-17; Bannu/d2022-08-14; Quetta/d2022-08-17"),
    ("On Sunday, gunmen killed a teacher in Bannu. Another grenade wounded three shoppers in Quetta.",
     "Tank/d2022-08-17; Bannu/d2022-08-14; Quetta/d2022-08-14"),
    ("Armed men kidnapped a judge in Bannu two days earlier.\n\nIn Quetta, a grenade wounded three shoppers.",
     "Tank/d2022-08-17; Bannu/d2022-08-15; Quetta/d2022-08-17"),
    ("In Quetta, two men shot dead a teacher. It was the third killing of a teacher in the city this month.",
     "Tank/d2022-08-17; Quetta/d2022-08-17"),
    ("Rebels, who have called a strike for Aug. 24, burned a bus in Quetta on Tuesday.",
     "Tank/d2022-08-17; Quetta/d2022-08-16"),
    ("On Tuesday, gunmen shot dead a candidate for the Aug. 21 election in Quetta.",
     "Tank/d2022-08-17; Quetta/d2022-08-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS, ids=[t[0][:50] for t in DAYS])
def test_days(text: str, expected: str) -> None:
    assert as_told(coded(LEAD + text), expected) == expected


def test_the_day_on_which_an_attack_was_reported() -> None:
    text = "QUETTA - It was reported today that on 15 August rebels killed four villagers in Mach."
    (incident,) = coded(text)
    assert incident.date.start == "2022-08-15"
