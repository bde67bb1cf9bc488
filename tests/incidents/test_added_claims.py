"""Attacks that a sentence of a digest of claims adds to another, and the rows and headings that such digests use."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Group, Incident


def read(text: str) -> tuple[tuple[Incident, ...], tuple[Group, ...]]:
    coding = coder().code(report_of(text, "2018-11-20", "armed_group", "Islamic State"))
    return coding.incidents, coding.groups


def killed(incident: Incident) -> int:
    return sum(t.low for t in incident.toll if t.outcome == "killed" and t.subset_of is None and t.party != "initiator")


# text, then for each incident: type, first day, killed
ADDED = [
    ("Tunisia On the 3rd of Safar, a patrol of the army was struck with two explosive devices on Jabal Mghila, killing 6 "
     "soldiers, as well as the execution of a man accused of spying in the village of Ayn Hamra.",
     [("bombing", "2018-10-12", 6), ("execution", "2018-10-12", 1)]),
    ("West Africa Province On the 3rd of Safar, a patrol of the army was attacked near Bosso, and 15 soldiers were killed "
     "and three vehicles were captured, in addition to the repelling, on the same day, of an advance of the Chadian army "
     "towards the village of Tchoukou.",
     [("armed_assault", "2018-10-12", 15), ("armed_clash", "2018-10-12", 0)]),
    ("Iraq On the 3rd of Safar, the fighters stormed a post of the army near Bayji, in addition to the capture of two "
     "spies in the village of Tall Rumman near Hawija.",
     [("armed_assault", "2018-10-12", 0), ("abduction", "2018-10-12", 0)]),
    ("Philippines On the 3rd of Safar, a soldier was shot dead in Marawi. Likewise, a unit fired mortar shells at a base "
     "of the army near Patikul, and on the 7th of Safar, two captives were executed.",
     [("shooting", "2018-10-12", 1), ("shelling", "2018-10-12", 0), ("execution", "2018-10-16", 2)]),
    ("In Yemen, San'a Province On the 3rd of Safar, a car bomb exploded beside a gathering of the Houthis in the Nahdah "
     "neighborhood, killing 4 of them, as well as a device that was detonated on a Houthi patrol vehicle on the road between "
     "Rada' and al-Bayda, in which two more were killed.",
     [("vehicle_bomb", "2018-10-12", 4), ("bombing", "2018-10-12", 2)]),
    ("Iraq On the 3rd of Safar, a unit blew up a house in Bayji, as well as the capture and killing of two spies in the "
     "village of Tall Rumman near Hawija.",
     [("bombing", "2018-10-12", 0), ("execution", "2018-10-12", 2)]),
    ("West Africa Province On the 3rd of Safar, a patrol was ambushed near Bosso. Likewise, four attacks with explosive "
     "devices were carried out on vehicles of the Nigerian army on the roads around Baga on the 7th of Safar.",
     [("ambush", "2018-10-12", 0), ("bombing", "2018-10-16", 0)]),
    # What an attack does besides killing is no other attack.
    ("Iraq On the 3rd of Safar, a device was detonated on a bus of the police near Bayji, killing two, as well as the "
     "destruction of a truck and the capture of two policemen.",
     [("bombing", "2018-10-12", 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_added_attacks(text: str, expected: list[tuple[str, str, int]]) -> None:
    incidents, _ = read(text)
    assert [(i.event_type, i.date.start, killed(i)) for i in incidents] == expected


def test_a_total_behind_a_semicolon_leaves_the_attacks_told() -> None:
    incidents, (group,) = read(
        "Halab Province On the 3rd of Safar, the fighters attacked a post of the army in the village of Tall Rahbah near "
        "Azaz, taking 3 soldiers captive, and on the same day Abu Nasr al-Masri detonated his explosive-laden truck on a "
        "gathering of the army near Khanasir; the death toll of the two operations exceeded 30."
    )
    assert [i.event_type for i in incidents] == ["armed_assault", "suicide_bombing"]
    assert [[t.outcome for t in i.toll] for i in incidents] == [["captured"], []]
    assert set(group.members) == {i.id for i in incidents}


def test_a_country_behind_a_declared_province_narrows_it() -> None:
    text = (
        "Central Africa Province - Congo\n\n- On 2 November: a post in the village of Mangole was attacked. Six soldiers "
        "killed.\n\nCentral Africa Province - Mozambique\n\n- On 9 November: a boat of the army was fired upon near the "
        "island of Quisiva. Seven killed.\n- On 14 November: the headman of the village of Nambele Nova was executed.\n\n"
        "Since the beginning of the year, 25 villages have been attacked in the province."
    )
    incidents, _ = read(text)
    assert [i.location.country for i in incidents if i.location] == ["CD", "MZ", "MZ"]
    assert [i.event_type for i in incidents] == ["armed_assault", "shooting", "execution"]


def test_the_place_of_a_row_has_a_cell_of_its_own() -> None:
    text = (
        "Tarabulus Province\n3 Safar | Abu Qurayn | mine on a patrol of the army | killed 2\n"
        "4 Safar | Sirte, west | two Grad rockets on the camp of the Misrata militia | toll not known"
    )
    incidents, _ = read(text)
    assert [i.location.name for i in incidents if i.location] == ["Abu Grein", "Sirte"]


def test_operations_gone_back_to_are_of_their_means() -> None:
    (incident,), _ = read(
        "On the 3rd of Safar, two explosive-laden vehicles driven by Abu Ali and Abu Nasr struck the headquarters of the "
        "coast guard in Aden; the two operations resulted in more than 15 dead."
    )
    assert incident.event_type in ("vehicle_bomb", "suicide_bombing")


def test_a_country_before_a_province_opens_its_heading() -> None:
    incidents, _ = read(
        "Homs Province On the 3rd of Safar, two rockets were fired on the T4 airbase.\n\nIn Yemen, San'a Province On the 10th "
        "of Safar, a car bomb exploded beside a gathering of the Houthis in the Nahdah neighborhood, killing 4 of them."
    )
    assert [i.location.country for i in incidents if i.location] == ["SY", "YE"]


def test_who_was_thrown_back_is_struck() -> None:
    _, second = read(
        "On the 3rd of Safar, a patrol was ambushed near Bosso, killing two soldiers, in addition to the repelling of an "
        "advance of the Chadian army towards the village of Tchoukou."
    )[0]
    assert [a.name for a in second.actors if a.role == "target"] == ["Chadian Army"]


def test_sheikh_zuweid_is_a_town() -> None:
    (incident,), _ = read("Sina Province\n3 Safar | Sheikh Zuweid, south | mine on a tank of the army | killed 3")
    assert incident.location is not None
    assert incident.location.name == "Sheikh Zuweid"
    assert not any(a.person for a in incident.actors)
