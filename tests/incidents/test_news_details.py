"""News copy, releases and briefings: whom an attack struck, with what, and whom it harmed, field by field."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2021-06-06"


def only(text: str) -> Incident:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    return incident


# text, tolls (outcome, low, is it a part), names of targets and victims
HARM = [
    (
        "A bomb exploded in Tikrit on Saturday, wounding six traders, a doctor and two residents told reporters.",
        [("wounded", 6, False)],
        {"traders"},
    ),
    (
        "Gunmen stormed a market in Tikrit on Saturday, killing at least nine people, a council official said.",
        [("killed", 9, False)],
        {"people", "market"},
    ),
    (
        "A bomb exploded in Tikrit on Saturday. A boy and the driver were killed and five other civilians were hurt.",
        [("killed", 1, False), ("killed", 1, False), ("wounded", 5, False)],
        {"boy", "driver", "civilians"},
    ),
    (
        "Mortar rounds hit houses in Tikrit on Saturday. A man of 71 died and twelve people, eight of them from one "
        "village, were injured.",
        [("killed", 1, False), ("wounded", 12, False)],
        {"houses", "man"},
    ),
    (
        "A shell killed two herders, one of them a girl, in Tikrit on Saturday.",
        [("killed", 2, False), ("killed", 1, True)],
        {"herders"},
    ),
    (
        "Members of an armed group detained two nurses at a checkpoint near Tikrit on Saturday.",
        [("captured", 2, False)],
        {"nurses"},
    ),
    (
        "On Saturday an explosive device was detonated as a lorry carrying masons passed the village of Dibis. Three "
        "masons lost their lives.",
        [("killed", 3, False)],
        {"lorry", "masons"},
    ),
    (
        "On Saturday a roadside bomb went off as a convoy of a mountain brigade was crossing Tikrit.",
        [],
        {"unit"},
    ),
]


@pytest.mark.parametrize(("text", "tolls", "struck"), HARM, ids=[text[:60] for text, _, _ in HARM])
def test_harm(text: str, tolls: list[tuple[str, int, bool]], struck: set[str]) -> None:
    incident = only(text)
    assert [(t.outcome, t.low, t.subset_of is not None) for t in incident.toll] == tolls
    assert {a.name for a in incident.actors if a.role in ("target", "victim")} == struck


WEAPONS = [
    ("Gunmen shot dead three farmers in Tikrit on Saturday.", ["firearm"]),
    ("Gunmen opened fire on a patrol in Tikrit on Saturday, wounding two soldiers.", ["firearm"]),
    ("Gunmen shot a clerk with a hunting rifle in Tikrit on Saturday.", ["firearm"]),
    ("Gunmen attacked a post in Tikrit on Saturday, killing two soldiers.", ["firearm"]),
    ("A man with explosives under his coat blew himself up in Tikrit on Saturday, killing four.", ["suicide_vest"]),
    ("A remotely detonated bomb hit a pickup in Tikrit on Saturday, killing four soldiers.", ["ied"]),
    (
        "Gunmen ambushed a patrol near Tikrit on Saturday, killing two guards. Villagers said that the gunmen used rifles "
        "and a Claymore-type mine.",
        ["firearm", "mine"],
    ),
    (
        "Gunmen ambushed a patrol near Tikrit on Saturday, killing two guards. The group has often used rockets.",
        ["firearm"],
    ),
]


@pytest.mark.parametrize(("text", "weapons"), WEAPONS, ids=[text[:60] for text, _ in WEAPONS])
def test_weapons(text: str, weapons: list[str]) -> None:
    assert [w.type for w in only(text).weapons] == weapons
