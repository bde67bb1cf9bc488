"""Which counts are of people and which of things, where the same words were read as both."""

from __future__ import annotations

import pytest

from reading_of import reading_of
from tollbook.find.counts import CountFinder
from tollbook.find.damage import DamageFinder
from tollbook.find.toll_or_thing import of_people
from tollbook.find.tolls import TollFinder
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
COUNTS, DAMAGE, TOLLS = CountFinder(KNOWLEDGE), DamageFinder(KNOWLEDGE), TollFinder(KNOWLEDGE)

ROWS = [
    ("Three of the four cars were destroyed and the fourth was captured.", []),
    ("Two lorries were burned, and the third captured.", []),
    ("The first truck was burned and the second was captured.", []),
    ("A blast struck an army convoy; a lorry was blown to pieces.", []),
    ("A blast struck a patrol, and a jeep was blown to bits.", []),
    ("Four soldiers were killed and the fifth was captured; one vehicle was burned and the other captured.",
     ["killed 4", "captured 1"]),
    ("Two soldiers were killed and the third was captured.", ["killed 2", "captured 1"]),
    ("A blast struck a patrol; a soldier was blown to pieces.", ["killed 1"]),
    ("Three soldiers and a lorry were blown to pieces.", ["killed 3"]),
    ("Of two lorries the first was burned and the second captured, and nine were killed, among them two officers.",
     ["killed 9", "killed 2 <0"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_people_and_things(text: str, expected: list[str]) -> None:
    reading = reading_of(text, source_kind="armed_group")
    counts = COUNTS.find(reading)
    tolls = of_people(TOLLS.find(reading, counts), DAMAGE.find(reading, counts), text)
    shown = [f"{t.outcome} {t.interval.low}" + ("" if t.subset_of is None else f" <{t.subset_of}") for t in tolls]
    assert shown == expected
