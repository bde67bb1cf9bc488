"""Whole paragraphs of a digest: attack upon attack, joined as editors join them, between sentences that tell none."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def told(text: str) -> list[Incident]:
    report = report_of(text, source_kind="armed_group", source_name="Islamic State", published="2018-08-15")
    return list(coder().code(report).incidents)


def days_of(text: str) -> list[str | None]:
    return [i.date.start for i in told(text)]


START = "Barakah Province On the 4th of Shawwal, the fighters shelled a post near Tal Sufayra. "


@pytest.mark.parametrize(
    ("rest", "days"),
    [
        (
            "On the 7th, the fighters burned a truck near Abu Rajab. The town had been taken by the fighters in 2014.",
            ["2018-06-18", "2018-06-21"],
        ),
        (
            "Also, six soldiers were killed close to Albu Mazin in an attack, and on the 9th, the fighters executed a "
            "spy near Abu Rajab.",
            ["2018-06-18", "2018-06-18", "2018-06-23"],
        ),
        (
            "A week later, a bomb was detonated on a truck near Abu Rajab. The next day, another bomb was detonated on "
            "a vehicle near Kafr Zahun.",
            ["2018-06-18", "2018-06-25", "2018-06-26"],
        ),
    ],
)
def test_days_go_on_through_a_paragraph(rest: str, days: list[str]) -> None:
    assert days_of(START + rest) == days


@pytest.mark.parametrize(
    "closing",
    [
        "In total, the operations of the month killed more than 60 and destroyed 20 vehicles.",
        "Over the course of the month, the fighters carried out 31 attacks in the province, killing about 90.",
        "The same road had seen several attacks during the previous months.",
        "The army is preparing for a new campaign against the fighters in Manbij.",
    ],
)
def test_a_closing_sentence_tells_no_attack(closing: str) -> None:
    found = coder().code(
        report_of(START + closing, source_kind="armed_group", source_name="Islamic State", published="2018-08-15")
    )
    assert len(found.incidents) == 1
    assert not found.groups and not found.incidents[0].toll and not found.incidents[0].damage[1:]


def test_words_that_announce_a_digest_tell_no_attack() -> None:
    opening = "The fighters of the province launched numerous attacks on the army, killing and wounding many of them."
    assert days_of(START.replace("Province ", f"Province {opening} ")) == ["2018-06-18"]


def test_the_groups_own_agency_reports_a_further_attack() -> None:
    found = told(
        START + "A'maq Agency reported that the fighters targeted a Humvee near Abu Rajab, killing 3 soldiers."
    )
    assert [i.location.name if i.location else None for i in found] == ["Tal Sufayra", "Abu Rajab"]


def test_a_total_of_attacks_at_unknown_villages() -> None:
    found = coder().code(
        report_of(
            "Khurasan Province On the 4th of Shawwal, a police station near Tora Gul was attacked. A third attack "
            "targeted a post in the village of Warsak Dand. A total of 9 were killed in the two attacks.",
            source_kind="armed_group",
            source_name="Islamic State",
            published="2018-08-15",
        )
    )
    assert len(found.incidents) == 2
    assert [(len(g.members), g.toll[0].low) for g in found.groups] == [(2, 9)]
