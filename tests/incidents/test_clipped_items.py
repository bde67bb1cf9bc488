"""Clipped items of lists: whom they harmed, where, and with what."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def coded(item: str) -> Incident:
    text = f"Iraq: summary, Rajab\n\nDiyala\n3rd: Ambush on a bus, Baqubah.\n9th: {item}"
    return coder().code(report_of(text, "2021-03-15", "armed_group", "Islamic State")).incidents[-1]


@pytest.mark.parametrize(
    ("item", "event_type", "place", "toll"),
    [
        ("Pistol, officer, Baqubah. Dead on the spot.", "shooting", "Baqubah", {"killed": 1}),
        ("Sniper, two soldiers, Khanaqin; both killed.", "sniper", "Khanaqin", {"killed": 2}),
        ("Grenade, two policemen, Baqubah. Wounded.", "grenade", "Baqubah", {"wounded": 2}),
        ("IED, army patrol, 2 killed, Khanaqin.", "bombing", "Khanaqin", {"killed": 2}),
        ("IED w. of Khanaqin, army truck. 3 hurt, one a foreigner.", "bombing", "Khanaqin", {"wounded": 3}),
        ("Rockets, base, vic. Khanaqin.", "shelling", "Khanaqin", {}),
        ("Raid on a house nr Khanaqin. 2 taken, then executed.", "raid", "Khanaqin", {"captured": 2, "killed": 2}),
        ("Shot dead, informer, Baqubah.", "shooting", "Baqubah", {"killed": 1}),
        ("Power line cut, Khanaqin.", "sabotage", "Khanaqin", {}),
        ("IED, Humvee, Khanaqin; 2 killed, Humvee destroyed.", "bombing", "Khanaqin", {"killed": 2}),
        ("Ambush, two policemen, Khanaqin. One dead, the other survived.", "ambush", "Khanaqin", {"killed": 1}),
    ],
)
def test_an_item(item: str, event_type: str, place: str, toll: dict[str, int]) -> None:
    found = coded(item)
    assert (found.event_type, found.location and found.location.name) == (event_type, place)
    assert {t.outcome: t.low for t in found.toll} == toll


def test_what_was_taken_is_no_weapon_of_the_item() -> None:
    found = coded("Raid, post of the police, Khanaqin. Taken: 2 rifles.")
    assert (found.event_type, [(d.object, d.outcome) for d in found.damage]) == ("raid", [("rifle", "captured")])


def test_who_was_struck_is_not_who_shot() -> None:
    assert [a.name for a in coded("Sniper, soldier, Khanaqin. Killed.").actors if a.role == "target"] == ["soldier"]
