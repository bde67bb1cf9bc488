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
        "From the beginning of the operations in Rajab to this day 43 posts have been conquered.",
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


@pytest.mark.parametrize(
    ("rest", "types"),
    [
        ("In a similar operation, a base in Hajin was struck with rockets, killing two.", ["missile_strike"]),
        ("In another operation, the fighters shot dead a guard near Abu Rajab.", ["shooting"]),
        ("A third attack targeted a police post south of Abu Rajab.", ["armed_assault"]),
        ("A policeman was captured north of the village of Abu Rajab and then killed.", ["execution"]),
        ("On the 5th, a spy was executed in Hajin. A third attack targeted a post near Abu Rajab.", ["execution", ""]),
    ],
)
def test_kinds_of_what_comes_next(rest: str, types: list[str]) -> None:
    found = [i.event_type for i in told(START.replace("shelled", "raided") + rest)][1:]
    assert len(found) == len(types)
    assert all(not kind or kind == right for kind, right in zip(types, found, strict=True)), found


@pytest.mark.parametrize(
    ("sentence", "records"),
    [
        (
            "On the 3rd of Shawwal, the fighters hit a patrol with an IED in Rafah, killing 9 of them; also, the sniping "
            "detachment targeted three soldiers north of the village of Umm Sabbar.",
            2,
        ),
        (
            "On the 3rd of Shawwal, two guards were killed near Rafah; on the 5th, three others were killed near "
            "Umm Sabbar in an attack with machine guns.",
            2,
        ),
        (
            "On the 3rd of Shawwal, a bomb was detonated near Rafah, wounding two. In the meantime, the fighters "
            "attacked guards at Umm Sabbar.",
            2,
        ),
    ],
)
def test_attacks_are_told_apart(sentence: str, records: int) -> None:
    assert len(told("Sina Province " + sentence)) == records


@pytest.mark.parametrize(
    ("sentence", "target", "not_target"),
    [
        ("the fighters dropped a bomb from a drone on a post near Rafah, killing an officer", "post", "drone"),
        ("gunmen on a motorcycle fired on a checkpoint in Rafah, killing two policemen", "checkpoint", "motorcycle"),
        (
            "Abu Dawud set off with his explosive vehicle towards a post near Rafah and detonated it in their midst, "
            "killing an officer",
            "post",
            "vehicle",
        ),
    ],
)
def test_what_was_aimed_at(sentence: str, target: str, not_target: str) -> None:
    (incident,) = told(f"Sina Province On the 3rd of Shawwal, {sentence}.")
    struck = " ".join(f"{a.name} {a.as_written}" for a in incident.actors if a.role in ("target", "victim"))
    assert target in struck and not_target not in struck
