"""Whole snippets, from words to records: what is one incident, what is two, and what each field says."""

from __future__ import annotations

import msgspec
import pytest

from reading_of import coder, report_of
from tollbook.model import Incident
from tollbook.pipeline import Coding

DAY = "2017-05-04"


def coded(text: str, published: str | None = DAY) -> Coding:
    return coder().code(report_of(text, published))


def incidents(text: str) -> tuple[Incident, ...]:
    return coded(text).incidents


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Gunmen attacked a bus near Mosul on Tuesday. The attack left three people dead.", ["armed_assault"]),
        ("A bomb exploded in Lima on Monday. Another bomb exploded in Callao.", ["bombing", "bombing"]),
        ("Rebels kidnapped an engineer in Cali on Monday. On Tuesday they attacked a police post in Pasto.",
         ["abduction", "armed_assault"]),
        ("Four strikes near Raqqa destroyed two vehicles.\nThree strikes near Mosul destroyed a boat.",
         ["air_strike", "air_strike"]),
        ("The coalition made seven strikes in Iraq.\nFour strikes near Mosul destroyed a boat.\n"
         "Three strikes near Rawah destroyed a vehicle.", ["air_strike", "air_strike"]),
        ("The sky over Lima was clear on Monday.", []),
    ],
)  # fmt: skip
def test_what_is_one_incident_and_what_is_two(text: str, types: list[str]) -> None:
    assert [i.event_type for i in incidents(text)] == types


def test_a_stated_total_belongs_to_the_group_and_to_no_member() -> None:
    coding = coded(
        "On Monday fighters attacked a post near Mosul. On Tuesday fighters attacked a barracks near Rawah. "
        "The two attacks killed more than 20 soldiers."
    )
    (group,) = coding.groups
    assert group.members == tuple(i.id for i in coding.incidents)
    assert (group.toll[0].outcome, group.toll[0].low, group.toll[0].high) == ("killed", 21, None)
    assert all(not i.toll for i in coding.incidents)
    assert all(i.groups == (group.id,) for i in coding.incidents)


def test_a_date_carries_over_until_the_next() -> None:
    first, second = incidents(
        "On 1 May fighters attacked a post near Mosul. Likewise, a bomb exploded on a vehicle near Rawah."
    )
    assert (first.date.start, first.date.basis) == ("2017-05-01", "stated")
    assert (second.date.start, second.date.basis) == ("2017-05-01", "carried")


def test_without_a_date_only_the_last_possible_day_is_known() -> None:
    (incident,) = incidents("A bomb exploded in Lima.")
    assert (incident.date.latest, incident.date.earliest, incident.date.basis) == (DAY, None, "published")
    assert [u.reason for u in incident.unresolved] == ["no_date_stated"]


TEXT = "On 1 May two gunmen attacked a police post in Mosul, killing a guard, his “deputy” and three others."


def test_every_value_points_at_its_words() -> None:
    coding = coded(TEXT)
    for incident in coding.incidents:
        record = msgspec.to_builtins(incident)
        for pointer, evidence in incident.evidence.items():
            value = record
            for step in pointer.strip("/").split("/"):
                value = value[int(step)] if step.isdigit() else value[step]
            for words in evidence:
                assert 0 <= words.start < words.end <= len(TEXT)
                assert words.rule


def test_the_same_report_gives_the_same_bytes() -> None:
    assert msgspec.json.encode(coded(TEXT).incidents) == msgspec.json.encode(coded(TEXT).incidents)


RELEASES = """KABUL, Afghanistan (Feb. 11, 2014) - Police detained two men in Ghazni on Monday.

MOSUL, Iraq (Feb. 9, 2014) - Gunmen killed four policemen at a checkpoint.

A day earlier, a mine wounded two soldiers."""


def test_a_second_release_in_one_text_has_its_own_place_and_day() -> None:
    found = [
        (i.event_type, i.location.country if i.location else None, i.date.start, i.date.latest)
        for i in coded(RELEASES, published=None).incidents
    ]
    assert found == [
        ("detention", "AF", "2014-02-10", "2014-02-10"),
        ("shooting", "IQ", "2014-02-09", "2014-02-09"),
        ("mine", "IQ", "2014-02-08", "2014-02-08"),
    ]


def test_a_day_that_opens_a_sentence_opens_another_incident() -> None:
    text = (
        "An officer was shot in Benghazi on Thursday. A former policeman was killed in Misrata by masked men. "
        "Two days earlier, protesters had stormed an embassy."
    )
    incidents = coder().code(report_of(text, "2013-10-05")).incidents
    assert [i.date.start for i in incidents] == ["2013-10-03", "2013-10-03", "2013-10-01"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("SAN SALVADOR, 15 JAN 1990 (XPA) -- The Salvadoran government promised Spain an inquiry. The Salvadoran army is "
         "accused of the murder of a rector in El Salvador. Spain waits for an answer.", "SV"),
        ("Gunmen killed a judge in Medellin, Colombia, on Monday. The Colombian police are searching. A witness said at a "
         "meeting in Caracas that two cars were used in the murder.", "CO"),
        ("A bomb killed two people in Lima, Peru, on Monday.", "PE"),
    ],
)  # fmt: skip
def test_a_country_talked_of_is_not_where_it_was(text: str, country: str) -> None:
    incident = coder().code(report_of(text, "1990-01-17")).incidents[0]
    assert incident.location is not None
    assert incident.location.country == country
