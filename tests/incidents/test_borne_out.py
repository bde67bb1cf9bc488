"""What is told without any place: violence where somebody armed, a weapon or a plain word stands with those struck."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

TOLD = [
    "Gunmen shot dead a clerk on Monday.",
    "A bomb killed three policemen on Monday.",
    "Two teachers were abducted on Monday.",
    "A judge was assassinated on Monday, his office said.",
    "An attack on Monday left five dead.",
]
# The same words for what is no attack, with a dateline as such texts have it.
UNTOLD = [
    "NAIROBI - Thirty-one passengers were hurt on Friday, six of them seriously, when a coach ran off a bend.",
    "NAIROBI - One firefighter was treated for burns on Monday and a shepherd for smoke.",
    "NAIROBI - The keeper was shot down by critics of his catering on Monday.",
    "NAIROBI - The engine throws a sack into a net. On Friday it missed the net and hit a parked bicycle.",
    "NAIROBI - The student shot her way to selection on Wednesday with 632 points.",
    "NAIROBI - Shareholders fear that exploding costs will hurt them this week.",
]


def statuses(text: str) -> list[str]:
    return [i.status for i in coder().code(report_of(text, published="2018-08-15", source_kind="press")).incidents]


@pytest.mark.parametrize("text", TOLD)
def test_violence_needs_no_place(text: str) -> None:
    assert statuses(text) == ["occurred"]


@pytest.mark.parametrize("text", UNTOLD)
def test_words_of_harm_alone_need_one(text: str) -> None:
    assert "occurred" not in statuses(text)


def test_a_place_told_before_is_enough() -> None:
    text = "Police broke up a protest in Conakry on Monday. Protesters then burned a police station."
    assert statuses(text)
