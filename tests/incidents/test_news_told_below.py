"""News: what the story below tells of a lead's incident, and what a release says of a whole that it then lists."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2018-05-15"  # a Tuesday


def read(text: str, kind: str = "press") -> tuple[Incident, ...]:
    incidents = coder().code(report_of(text, published=DAY, source_kind=kind)).incidents
    return tuple(i for i in incidents if i.status == "occurred")


def told(incident: Incident) -> tuple[str | None, str | None]:
    return incident.location.name if incident.location else None, incident.date.start


# Text, then place and day of each incident.
BELOW = [
    (
        "Gunmen killed at least 17 people near Djibo in Burkina Faso, officials said on Tuesday.\n\nThe attackers arrived on "
        "motorcycles on Sunday evening, a teacher said. They burned granaries and a clinic.",
        [("Djibo", "2018-05-13")],
    ),
    (
        "Gunmen opened fire on farmers near the village of Tin Zabor in Mali's Gao region, killing at least 11 people, "
        "residents said on Tuesday.\n\nThe attackers surrounded the farmers on Monday as they worked outside Ansongo.",
        [("Ansongo", "2018-05-14")],
    ),
    (
        "A car bomb exploded near a market north of Baghdad on Friday, killing nine people, police said.\n\nThe car was "
        "parked near the market in Khan Sidra, outside Baquba, and went off in the morning.\n\nFriday's blast was the "
        "third bombing around Baquba this month.",
        [("Khan Sidra", "2018-05-11")],
    ),
    (
        "A bomb wounded two in Mosul on Friday while gunmen attacked a police checkpoint in the province of Anbar.\n\n"
        "In Anbar, militants opened fire on the checkpoint west of Falluja at dawn, killing three policemen.\n\n"
        "A tribal leader in Ramadi denied suggestions that protesters were behind the checkpoint shooting.",
        [("Mosul", "2018-05-11"), ("Al Fallujah", "2018-05-11")],
    ),
    (
        "A trader was shot dead in Gao region on Friday, police said. Two men entered his shop in Bourem and fired "
        "twice, his brother said.",
        [("Bourem", "2018-05-11")],
    ),
    (
        "Gunmen kidnapped 12 passengers from a bus in Zamfara state, Nigeria, on Friday. The bus was stopped near "
        "Tsafe, the driver said.",
        [("Tsafe", "2018-05-11")],
    ),
    (
        "A roadside bomb killed three policemen in Helmand province on Friday.\n\nThe bomb hit the policemen as they "
        "drove through Gereshk.\n\nSeparately, a bomb killed two policemen near Lashkar Gah on Friday.",
        [("Gereshk", "2018-05-11"), ("Lashkar Gah", "2018-05-11")],
    ),
    (
        "In Mosul, 390 km north of Baghdad, a bomb attached to a car killed a councillor on Friday.",
        [("Mosul", "2018-05-11")],
    ),
    (
        "Two men were killed on Friday near Wadi Suf, northwest of Tikrit.",
        [("Wadi Suf", "2018-05-11")],
    ),
    (
        "Gang members attacked a police post on the edge of Croix-des-Bouquets on Friday, killing three officers, a union "
        "said.\n\nThe attackers surrounded the post at Morne-Telo at about 4 a.m. and fired on it, the union said.",
        [("Croix-des-Bouquets", "2018-05-11")],
    ),
    (
        "A suicide bomber killed at least 17 people in a funeral tent north of Baghdad on Friday, police said.\n\nThe "
        "bomber detonated an explosive vest among mourners in the village of Umm Sahar, near Balad.",
        [("Umm Sahar", "2018-05-11")],
    ),
    (
        "A bomb tore through a minibus in the Afghan capital on Friday, killing four people, police said.\n\nA police "
        "spokesman said the blast took place in the Kart-e-Naw neighbourhood.",
        [("Kart-e-Naw", "2018-05-11")],
    ),
    (
        "Gunmen killed three journalists in Jalalabad on Friday, officials said.\n\nThe three women were shot on their "
        "way home in the Hisar Shahi area, the head of the station said.",
        [("Jalalabad", "2018-05-11")],
    ),
    (
        "Television presenter Mina Karimi was killed by a bomb on Friday in west Kabul.\n\nKarimi died when a bomb "
        "attached to a van exploded in the Pul-e Sokhta area, police said.",
        [("Kabul", "2018-05-11")],
    ),
    (
        "Gunmen attacked a police post in Baquba on Friday, killing two officers.\n\nIn Tikrit, gunmen shot dead a "
        "judge on Friday.",
        [("Baqubah", "2018-05-11"), ("Tikrit", "2018-05-11")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), BELOW)
def test_below_the_lead(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [told(i) for i in read(text)] == wanted


LISTED = [
    (
        "On May 14, allied forces continued to target the group in Syria and Iraq. In Syria, allied forces conducted "
        "three strikes.\n\nSyria\n* Near Manbij, one strike destroyed two vehicles.\n* Near Palmyra, two strikes "
        "engaged a tactical unit.",
        "2018-05-14",
        2,
    ),
    (
        "Troops continued operations against armed groups in the east of the country. On Monday soldiers killed two "
        "rebels near Beni.",
        "2018-05-14",
        1,
    ),
    (
        "On Monday the coalition continued air strikes against the group in Iraq. Partners took part in two strikes.\n\n"
        "* Near Mosul, one strike destroyed two vehicles.\n* Near Tal Afar, one strike destroyed a bunker.\n\nNations "
        "taking part in the strikes include France and Jordan.",
        "2018-05-14",
        2,
    ),
]


@pytest.mark.parametrize(("text", "day", "count"), LISTED)
def test_listed_below_a_lead_that_adds_up(text: str, day: str, count: int) -> None:
    assert [i.date.start for i in read(text, kind="state_force")] == [day] * count


# Text, then place and target of its one incident.
STRUCK = [
    ("A teacher was shot dead at his house in Gao on Friday.", "Gao", "teacher"),
    ("Soldiers shot and killed two men at a roadblock near Ansongo on Friday.", "Ansongo", "men"),
    ("Gunmen abducted a nurse outside a clinic in Gao on Friday.", "Gao", "nurse"),
    (
        "In the North East, troops ambushed gunmen near Damboa, in Borno State, Nigeria, on Friday. Two gunmen died.",
        "Damboa",
        "gunmen",
    ),
    (
        "A bomb wounded two policemen in Mosul on Friday. Attacks in the north have fallen by half since January, when "
        "a truck bomb in Tal Afar killed 14.",
        "Mosul",
        "policemen",
    ),
    (
        "Gunmen killed three traders in a shop in Gao on Friday. The conflict has killed thousands and forced a million "
        "people from their homes.",
        "Gao",
        "traders",
    ),
]


@pytest.mark.parametrize(("text", "place", "target"), STRUCK)
def test_who_was_struck_and_where(text: str, place: str, target: str) -> None:
    (incident,) = read(text)
    assert told(incident) == (place, "2018-05-11")
    assert [a.name for a in incident.actors if a.role == "target"] == [target]


def test_a_title_of_several_provinces_says_of_none_which() -> None:
    text = (
        "Field note: Sagaing, Magway and Kayah, 2 to 9 May 2018\n\nOn 3 May, soldiers entered Sat Kone, north of Kani, "
        "in Sagaing Region of Myanmar. When people returned they found 80 houses destroyed and the bodies of two men."
    )
    (incident,) = read(text, kind="ngo")
    assert told(incident) == ("Sat Kone", "2018-05-03")


def test_a_lead_that_adds_up_two_attacks() -> None:
    first, second = read(
        "Suspected insurgents threw a grenade into a tea shop and, hours later, set off a bomb beside a patrol in "
        "Thailand's Yala province, killing two people and wounding eight, police said on Tuesday.\n\nThe grenade attack "
        "took place on Monday evening in Yaha. A tapper died at the scene and five customers were injured.\n\nEarly on "
        "Tuesday, a bomb exploded as rangers were on foot at Raman. One ranger was killed and three were wounded.\n\n"
        "Police quoted witnesses as saying that two men on a motorcycle threw the grenade and fled."
    )
    assert (told(first), first.event_type) == (("Yaha", "2018-05-14"), "grenade")
    assert [(t.outcome, t.low) for t in first.toll] == [("killed", 1), ("wounded", 5)]
    assert (told(second), second.event_type) == (("Raman", "2018-05-15"), "bombing")
    assert [(t.outcome, t.low) for t in second.toll] == [("killed", 1), ("wounded", 3)]


def test_a_toll_is_no_sum_by_chance() -> None:
    first, _ = read(
        "A bomb killed four in Mosul on Monday. Three died in the blast at the gate. On Tuesday gunmen killed a guard in "
        "Kirkuk."
    )
    assert max(t.low for t in first.toll) == 4
