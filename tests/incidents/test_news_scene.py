"""Where and when the attack just told was, as later sentences or a sentence's own village tell it."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

DAY = "2021-07-17"

# text, the day, the name of the place
SCENES = [
    (
        "A village head was shot dead by unidentified assailants in Bihar's Gaya district, police said on Wednesday.\n"
        "The incident occurred on Tuesday evening at Rampur Tola when the man was returning home, an officer said.",
        "2021-07-13",
        "Rampur Tola",
    ),
    (
        "A jawan was killed when rebels triggered an IED in Chhattisgarh's Bijapur district on Thursday, police said.\n"
        "The incident took place around 11 am near Gundalpara village when a team was out on patrol, an officer said.",
        "2021-07-15",
        "Gundalpara",
    ),
    (
        "An air strike on a wedding in Yemen's northern Hajja province killed 20 people, medics said on Thursday.\n"
        "The strike late Wednesday hit a tent in Bani Hamdan village, according to a doctor.",
        "2021-07-14",
        "Bani Hamdan",
    ),
    ("In Daraa governorate, a man was shot dead in the town of Nahta on Friday.", "2021-07-16", "Nahta"),
    ("In Hasakah, gunmen shot dead two men in the village of Tel Rana on Friday.", "2021-07-16", "Tel Rana"),
    (
        "Nine soldiers were killed on Wednesday when gunmen ambushed a convoy near Menaka in Mali.\n"
        "The column was escorting trucks from Gao to Ansongo when it came under fire, a spokesman said.",
        "2021-07-14",
        "Ménaka",
    ),
    ("Forces supported by Cobra helicopters killed nine rebels near Jolo on Friday.", "2021-07-16", "Jolo"),
    ("On 10/07, gunmen killed two men in Kabul.", "2021-07-10", "Kabul"),
    ("13/07: gunmen killed two men in Kabul.", "2021-07-13", "Kabul"),
]


@pytest.mark.parametrize(("text", "day", "place"), SCENES, ids=[text[:50] for text, _, _ in SCENES])
def test_scene(text: str, day: str, place: str) -> None:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert incident.date.start == day
    assert incident.location is not None
    assert incident.location.name == place


SPELLED = [
    ("Five civilians, three women and two children, were killed in a strike on Saada on Friday.", [5]),
    ("A strike killed seven people, four women and three children, in Saada on Friday.", [7]),
    ("On Friday youths ambushed a truck near Juba and killed four passengers, two women and two men.", [4]),
    ("Three men, a teacher and two farmers, were shot dead in Jos on Friday.", [3]),
    ("Four soldiers, two policemen and two civilians were killed in a blast in Gao on Friday.", [4, 2, 2]),
    ("A bomb killed a judge, his driver and two guards in Kabul on Friday.", [1, 1, 2]),
]


@pytest.mark.parametrize(("text", "whole"), SPELLED, ids=[text[:50] for text, _ in SPELLED])
def test_spelled_out(text: str, whole: list[int]) -> None:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [t.low for t in incident.toll if t.subset_of is None] == whole


def test_definition() -> None:
    text = (
        "Troops neutralised six fighters near Gara in Iraq on Friday. The ministry often uses the term neutralised to "
        "imply that those in question surrendered or were killed or captured."
    )
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed_wounded_or_captured", 6)]


def test_towns_that_agree() -> None:
    text = (
        "On 11 July troops ambushed fighters along the Bama-Banki road and killed six. On 13 July aircraft bombed a base "
        "at Tumbun Dabba. On 14 July a vehicle struck a mine near Damasak, wounding four soldiers."
    )
    incidents = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    assert {i.location.country for i in incidents if i.location} == {"NG"}
