"""The sample digest, incident by incident and field by field, as a reader of the text would fill them in."""

from pathlib import Path

import pytest

from reading_of import coder
from tollbook.documents.load import LoadOptions, load
from tollbook.model import Incident

DIGEST = Path(__file__).parents[1] / "examples" / "claim-digest-2017-05-04.txt"
IS = ["Islamic State"]

# Hijri days of 1438: a day either side stays possible. Tolls: outcome, low, high, party.
EXPECTED: dict[str, dict[str, object]] = {
    "detonated an explosive device on a Rafidi army vehicle": {
        "type": "bombing", "day": "2017-04-01", "place": ("At Tarmiyah", "Baghdad", "IQ"), "by": IS,
        "of": ["Iraqi Army vehicle", "soldiers"],
        "toll": [("killed", 3, 3, "target"), ("wounded", 2, 2, "target")], "weapons": ["ied"], "suicide": None,
    },
    "fired mortar rounds": {
        "type": "shelling", "day": "2017-04-06", "place": ("Balad", "Salah ad-Din", "IQ"), "by": IS,
        "of": ["Popular Mobilization Forces barracks", "Popular Mobilization Forces"],
        "toll": [("killed_or_wounded", 5, None, "target")], "weapons": ["mortar"], "suicide": False,
    },
    "shot dead an officer": {
        "type": "shooting", "day": "2017-04-06", "place": ("At Tarmiyah", "Baghdad", "IQ"), "by": IS,
        "of": ["Iraqi Police"],
        "toll": [("killed", 1, 1, "target")], "weapons": ["firearm"], "suicide": False,
    },
    "detonated his explosive vehicle": {
        "type": "suicide_bombing", "day": "2017-04-09", "place": ("Zanjili", "Nineveh", "IQ"), "by": IS,
        "of": ["Iraqi Army", "soldiers"],
        "toll": [("killed", 11, None, "target")], "weapons": ["vehicle_bomb"], "suicide": True,
    },
    "a sniper killed": {
        "type": "sniper", "day": "2017-04-09", "place": ("Shifa", "Nineveh", "IQ"), "by": IS,
        "of": ["officer", "soldiers"],
        "toll": [("killed", 1, 1, "target"), ("killed", 2, 2, "target")], "weapons": ["sniper_rifle"], "suicide": False,
    },
    "assaulted a barracks": {
        "type": "armed_assault", "day": "2017-04-12", "place": ("Al Qayyarah", "Nineveh", "IQ"), "by": IS,
        "of": ["Iraqi Army barracks"],
        "toll": [], "weapons": ["firearm"], "suicide": False,
    },
    "attacked a checkpoint": {
        "type": "armed_assault", "day": "2017-04-12", "place": ("Ash Sharqat", "Salah ad-Din", "IQ"), "by": IS,
        "of": ["tribal fighters checkpoint"],
        "toll": [], "weapons": [], "suicide": False,
    },
    "on a vehicle of the Somali police": {
        "type": "bombing", "day": "2017-04-18", "place": ("Bosaso", "Bari", "SO"), "by": IS,
        "of": ["Somali Police Force vehicle", "policemen"],
        "toll": [("killed", 2, 2, "target")], "weapons": ["ied"], "suicide": None,
    },
    "assassinated an intelligence officer": {
        "type": "assassination", "day": "2017-04-28", "place": ("Jalalabad", "Nangarhar", "AF"), "by": IS,
        "of": ["Government of Afghanistan"],
        "toll": [("killed", 1, 1, "target")], "weapons": ["firearm"], "suicide": False,
    },
    # Between two towns of two provinces: neither province is taken.
    "an ambush on a convoy of the Afghan army": {
        "type": "ambush", "day": "2017-05-01", "place": ("Jalalabad and Mehtar Lam", None, "AF"), "by": IS,
        "of": ["Afghan National Army", "soldiers", "vehicles"],
        "toll": [("killed", 4, 4, "target")], "weapons": [], "suicide": False,
    },
    "on an Afghan army patrol": {
        "type": "bombing", "day": "2017-05-01", "place": ("Achin", "Nangarhar", "AF"), "by": IS,
        "of": ["Afghan National Army", "soldiers"],
        "toll": [("killed_or_wounded", 24, 99, "target")], "weapons": ["ied"], "suicide": None,
    },
}  # fmt: skip


def coded() -> list[Incident]:
    (report,) = load(DIGEST, options=LoadOptions(source_kind="armed_group", source_name="Islamic State"))
    return list(coder().code(report).incidents)


@pytest.mark.parametrize("words", EXPECTED)
def test_each_field_of_the_digest(words: str) -> None:
    wanted = EXPECTED[words]
    incident = dict(zip(EXPECTED, coded(), strict=True))[words]
    place = incident.location
    assert {
        "type": incident.event_type,
        "day": incident.date.start,
        "place": place and (place.name, place.admin1, place.country),
        "by": [a.name for a in incident.actors if a.role == "initiator"],
        "of": [a.name for a in incident.actors if a.role == "target"],
        "toll": [(t.outcome, t.low, t.high, t.party) for t in incident.toll],
        "weapons": [w.type for w in incident.weapons],
        "suicide": incident.suicide,
    } == wanted
    assert incident.stance == "claimed"
    assert incident.status == "occurred"
    assert incident.date.calendar == "hijri"


@pytest.mark.parametrize(
    ("words", "damage"),
    [
        ("detonated his explosive vehicle", [("Humvee", "destroyed", 2, 2)]),
        ("an ambush on", [("vehicle", "destroyed", 2, 2)]),
    ],
)
def test_what_was_destroyed(words: str, damage: list[tuple[str, str, int, int]]) -> None:
    incident = next(i for w, i in zip(EXPECTED, coded(), strict=True) if w.startswith(words))
    assert [(d.object, d.outcome, d.low, d.high) for d in incident.damage] == damage


def test_those_counted_as_others_are_of_the_same_sort() -> None:
    assert [t.who for t in coded()[0].toll] == ["soldier", "soldier"]


def test_a_quarter_of_the_same_city_lies_in_it() -> None:
    zanjili, shifa = (i.location for i in coded()[3:5])
    assert zanjili is not None
    assert shifa is not None
    assert (shifa.latitude, shifa.precision) == (zanjili.latitude, "settlement")


def test_a_hijri_day_keeps_the_day_before_and_after() -> None:
    for incident in coded():
        assert incident.date.earliest is not None
        assert incident.date.latest is not None
        assert incident.date.start is not None
        assert incident.date.earliest < incident.date.start < incident.date.latest


def test_the_toll_of_two_attacks_stays_shared() -> None:
    (report,) = load(DIGEST, options=LoadOptions(source_kind="armed_group", source_name="Islamic State"))
    groups = coder().code(report).groups
    assert [[(t.outcome, t.low, t.high, t.party) for t in g.toll] for g in groups] == [
        [("killed", 21, None, "victim")],
        [("killed", 2, 2, "initiator")],
    ]
    assert all(len(g.members) == 2 for g in groups)


def test_the_attackers_name_is_kept_with_him() -> None:
    (attacker,) = (a for a in coded()[3].actors if a.role == "initiator")
    assert attacker.person == "Abu Fulan al-Majhul"


def test_the_attackers_name_has_its_own_words_to_mask() -> None:
    incident = coded()[3]
    (name,) = incident.evidence["/actors/0/person"]
    (report,) = load(DIGEST)
    assert report.text[name.start : name.end] == "Abu Fulan al-Majhul"
