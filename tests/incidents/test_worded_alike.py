"""Claims that differ only in how they are punctuated tell the same attacks."""

from __future__ import annotations

import re

import pytest

from claims_of import claimed
from tollbook.model import Incident

# Two sentences each, the second of which may also stand behind a semicolon.
SENTENCES = [
    "On the 7th of Ramadan, a patrol was ambushed close to the village of Boula Sari, on the bank of the Yobe river. Seven "
    "soldiers were killed and two captured, and two of their vehicles were seized.",
    "In the desert of Homs, on the 7th of Ramadan, a drone was brought down by machine gun fire over Sukhnah. The same day, "
    "army barracks east of Sukhnah were struck with several Grad rockets.",
    "On the 7th of Ramadan an advance towards the village of Lwar Sang in Kunar was repelled. Three of the captives were "
    "executed that same night.",
    "In Niger, a drone of the army was shot down on the 7th of Ramadan over Tamou. The statement also denies any part in the "
    "killing of herders near Ansongo on the 9th.",
    "On the 7th of Ramadan, a position near Sukhnah was shelled with rockets. The fighters also repelled an attempt to "
    "advance on the T2 station on the 8th.",
    "On the 7th of Ramadan, a bomb left beside the wall of a police post in Jalalabad went off, killing three policemen. The "
    "same day, in the Achin district, the fighters raided a house and killed four men.",
    "On the 7th of Ramadan a device exploded on a vehicle near Rawah. Two soldiers were killed and three were wounded.",
    "On the 7th of Ramadan the fighters stormed a post near Rawah. Its commander was killed and a truck was burned.",
]

# With a comma before each "and" that joins two clauses, which may also be left out.
CLAUSES = [
    "A policeman was killed by gunfire in Quetta on the 7th of Ramadan, and on the 9th a bomb was detonated on a vehicle of "
    "the Frontier Corps in Mastung.",
    "On the 7th of Ramadan two soldiers were killed by a mine near Rawah, and near Anah a policeman was shot dead.",
    "On the 7th of Ramadan a bomb was thrown at a procession in Bogra, injuring about ten people, and on the 9th a policeman "
    "at a checkpoint in Gazipur, to the north of Dhaka, was stabbed to death by a lone attacker.",
    "On the 7th of Ramadan they shot a policeman in Mosul, and in Tikrit they killed a village chief.",
    "The army attempted to advance on the hills west of Tadmur on the 7th of Ramadan. The fighters repelled the attack, and "
    "approximately 20 soldiers were killed.",
]


def told(incidents: tuple[Incident, ...]) -> list[tuple[object, ...]]:
    """What, when, where and with what harm, attack by attack."""
    return [
        (
            i.event_type,
            i.status,
            i.date.start,
            i.location and i.location.name,
            sorted((t.outcome, t.low) for t in i.toll),
            sorted((d.outcome, d.low or 0) for d in i.damage),
        )
        for i in incidents
    ]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_semicolon_parts_as_a_full_stop_does(text: str) -> None:
    joined = re.sub(r"\. ([A-Z])", lambda m: "; " + m[1].lower(), text)
    assert joined != text
    assert told(claimed(joined)) == told(claimed(text))


@pytest.mark.parametrize("text", CLAUSES)
def test_clauses_are_parted_without_a_comma_too(text: str) -> None:
    assert told(claimed(text.replace(", and ", " and "))) == told(claimed(text))


def test_tried_advances_that_were_fought_off_were_fights() -> None:
    (incident,) = claimed(
        "The army attempted to advance on the hills west of Tadmur on the 7th of Ramadan. The fighters repelled the attempt "
        "and destroyed two tanks."
    )
    assert (incident.event_type, incident.status) == ("armed_clash", "occurred")


@pytest.mark.parametrize("verb", ["assaulted", "stormed", "raided", "assailed"])
@pytest.mark.parametrize(
    "text",
    [
        "On the 7th of Ramadan the fighters attacked three posts near Rawah with machine guns and rocket-propelled grenades, "
        "killing six soldiers.",
        "On the 7th of Ramadan the fighters attacked a barracks near Rawah with various weapons and killed six soldiers.",
        "On the 7th of Ramadan the fighters attacked a post near Rawah with light and medium weapons and took two rifles.",
    ],
)
def test_what_an_attack_is_called_changes_neither_its_means_nor_its_harm(verb: str, text: str) -> None:
    said, plain = claimed(text.replace("attacked", verb)), claimed(text)
    assert told(said) == told(plain)
    assert [[w.type for w in i.weapons] for i in said] == [[w.type for w in i.weapons] for i in plain]


@pytest.mark.parametrize("west", [", west of", ", to the west of", " to the west of", ", 5 km to the north-west of"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On the 7th of Ramadan a sniper wounded a policeman at Wadi Zaytun{west} Hawijah.", "Wadi Zaytun"),
        ("On the 7th of Ramadan a minesweeper was damaged by a device in the Balaah area{west} Rafah.", "Balaah"),
        ("On the 7th of Ramadan a headman was shot in the village of al-Hamid{west} Hawijah.", "al-Hamid"),
    ],
)
def test_a_place_is_its_name_however_its_bearing_is_told(west: str, text: str, name: str) -> None:
    (incident,) = claimed(text.format(west=west))
    assert incident.location is not None
    assert incident.location.name == name


@pytest.mark.parametrize("shot", ["shot dead", "shot and killed", "ambushed and killed"])
def test_a_deed_told_by_two_verbs_is_one(shot: str) -> None:
    (incident,) = claimed(f"On the 7th of Ramadan, in Mogadishu, a tax collector was {shot} in the Bakaal market.")
    assert incident.location is not None
    assert incident.location.name == "Bakaal market"


@pytest.mark.parametrize(
    ("more", "wounded"),
    [
        ("Another soldier was wounded.", 1),
        ("A further three soldiers were wounded.", 3),
        ("Another eleven were hurt.", 11),
        ("Two more were injured.", 2),
    ],
)
def test_more_who_were_harmed_came_of_the_same_attack(more: str, wounded: int) -> None:
    (incident,) = claimed(f"On the 7th of Ramadan a bomb killed four soldiers in Hasakah. {more}")
    assert sorted((t.outcome, t.low) for t in incident.toll) == [("killed", 4), ("wounded", wounded)]


def test_one_more_who_fell_otherwise_is_another_attack() -> None:
    first, second = claimed(
        "On the 7th of Ramadan a bomb killed four soldiers in Hasakah. Another soldier was killed by a sniper."
    )
    assert (first.event_type, second.event_type) == ("bombing", "sniper")


@pytest.mark.parametrize(
    "text",
    [
        "Abu Salih at-Turkmani detonated his explosive vehicle on a barracks in Mosul, destroying six vehicles.",
        "Abu Salih at-Turkmani drove his truck bomb into a column in Mosul, and three vehicles were destroyed.",
        "Abu Salih at-Turkmani drove his truck bomb into five vehicles in Mosul.",
    ],
)
def test_vehicles_struck_are_no_vehicles_driven(text: str) -> None:
    (incident,) = claimed(f"On the 7th of Ramadan, {text}")
    assert incident.occurrences.low == 1


@pytest.mark.parametrize(
    "text",
    [
        "On the 5th of Ramadan fighters attacked a post in Rawah, and on the 7th others ambushed a patrol near Anah. Ten "
        "soldiers were killed in the two attacks.",
        "On the 5th of Ramadan a bomb went off in Rawah, and on the 7th another near Anah. The two bombings killed three "
        "soldiers.",
        "On the 7th of Ramadan fighters attacked a post in Rawah and killed four soldiers, two of them officers.",
    ],
)
def test_numbers_in_digits_are_read_as_words_are(text: str) -> None:
    digits = re.sub(r"\b(two|three|four)\b", lambda m: str({"two": 2, "three": 3, "four": 4}[m[1]]), text)
    assert digits != text
    assert told(claimed(digits)) == told(claimed(text))
