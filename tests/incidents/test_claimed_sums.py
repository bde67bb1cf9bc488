"""Sentences that close a claim's digest with what was told above, and open no incident nor add to the last one."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

TOLD = (
    "Kirkuk Province On the 14th of Muharram a patrol was ambushed near Hawija and six soldiers were killed.\n\n"
    "Sinai Province On the 17th of Muharram a post was attacked near Rafah, killing twelve. "
)
SUMS = [
    "The attacks in Kirkuk in the first week of Muharram thus killed six.",
    "The operations in Kirkuk and Sinai during these days were two in number and led to dozens of killed and wounded.",
    "The operations in Sinai mentioned above thus resulted in more than ten dead.",
    "The operations in Kirkuk and Sinai thus left eighteen dead among the soldiers.",
    "With this, the number of those killed by the fighters in this period exceeds fifteen.",
    "The total of the killed in Muharram is eighteen.",
    "Thus, the losses of the armies in the operations of this month amounted to eighteen killed.",
]
NONE_OF_THESE = [
    ("The soldiers withdrew, and thus the attack in Sinai ended with six more dead.", "near Hawija/k6; near Rafah/k18"),
    ("The next day the attacks in Rafah thus went on: a guard was shot dead there.", "Hawija/k6; Rafah/k12; Rafah/k1"),
]


@pytest.mark.parametrize("sentence", SUMS)
def test_sums_are_no_incident(sentence: str) -> None:
    told = "Hawija/k6; Rafah/k12"
    assert as_told(claimed(TOLD + sentence), told) == told


@pytest.mark.parametrize(("sentence", "told"), NONE_OF_THESE)
def test_what_only_sounds_like_a_sum(sentence: str, told: str) -> None:
    assert as_told(claimed(TOLD + sentence), told) == told
