"""Sums in which nobody counts twice."""

from __future__ import annotations

import pytest

from record_of import group, incident, killed
from tollbook.export.sums import beyond, summed
from tollbook.model import Group, Incident, Toll


def two(first: tuple[Toll, ...], second: tuple[Toll, ...], *of_both: Toll) -> list[Incident | Group]:
    """Two attacks with their own tolls, and one for both together."""
    return [incident(toll=first), incident(id="inc-2", toll=second), group(toll=of_both)]


@pytest.mark.parametrize(
    ("first", "second", "of_both", "added", "low", "high"),
    [
        ((), (), killed(9), 9, 9, 9),
        ((killed(2),), (), killed(9), 7, 9, 9),
        ((killed(2),), (killed(7),), killed(9), 0, 9, 9),
        ((killed(2),), (killed(8),), killed(9), 0, 10, 10),  # the text contradicts itself: no more is added
        ((killed(2),), (), killed(9, None), 7, 9, None),
        ((killed(2, None),), (), killed(9), 7, 9, None),
        ((killed(2, party="initiator"),), (), killed(9), 9, 11, 11),  # their own dead are not among those struck
        ((killed(4), killed(1, subset_of=0)), (), killed(9), 5, 9, 9),
        ((killed(4, outcome="wounded"),), (), killed(9), 9, 9, 9),
        ((killed(4),), (), killed(9, party="initiator"), 9, 13, 13),
    ],
)
def test_a_total_adds_what_goes_beyond_its_members(
    first: tuple[Toll, ...], second: tuple[Toll, ...], of_both: Toll, added: int, low: int, high: int | None
) -> None:
    records = two(first, second, of_both)
    assert [line.low for line in beyond(records)["grp-1"]] == [added]
    assert summed(records)["killed"][::2] == (low, high)


def test_what_did_not_happen_is_not_summed() -> None:
    records = [incident(status="denied", toll=(killed(5),)), group()]
    assert summed(records) == {}


def test_of_two_totals_a_members_own_counts_in_the_first() -> None:
    records = [*two((killed(2),), (), killed(9)), group(id="grp-2", toll=(killed(4),))]
    assert [lines[0].low for lines in beyond(records).values()] == [7, 4]


def test_a_vague_word_for_a_total_says_nothing_of_the_rest() -> None:
    records = two((killed(2),), (), killed(24, None, modifier="dozens"))
    assert [(t.low, t.high, t.modifier) for t in beyond(records)["grp-1"]] == [(22, None, None)]


def test_civilians_told_of_one_attack_are_taken_off_the_civilians_of_all() -> None:
    soldiers, civilians = killed(5, civilian_status="combatants"), killed(2, civilian_status="civilians")
    records = two((killed(2, civilian_status="civilians"),), (), soldiers, civilians)
    assert [line.low for line in beyond(records)["grp-1"]] == [5, 0]
    assert summed(records)["killed"][0] == 7
