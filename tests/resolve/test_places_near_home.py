"""Names that a town abroad bears too, names told before, and names of claims that no list has."""

from __future__ import annotations

import pytest

from places_of import places_of

CLAIM = {"source_kind": "armed_group", "source_name": "Islamic State"}

# words of the report, source, the words of the place, name, country, admin1, reason
CASES = [
    # A town of the name lies in Malaysia; the heading is of Iraq.
    ("Salahuddin Province\nA post near Ajil field was burned on the 3rd of Safar.", CLAIM, "Ajil", "IQ", "IQ-SD",
     "unknown_place"),
    # A name that sounds alike in the heading's area yields to the very name 200 km off.
    ("Damascus Province\nFighters burned a post in Sukhnah.", CLAIM, "Sukhnah", "SY", "SY-HI", None),
    # The chain told where it lies.
    ("Three died in Marwanabad, Kunduz province. Later a mine went off near Marwanabad.", {}, "near Marwanabad", "AF",
     "AF-KDZ", "unknown_place"),
    # No country is named, but every place settled lies in one.
    ("In Garin Dogo, gunmen from Borno State burned houses.", {}, "Garin Dogo", "NG", None, "unknown_place"),
    # What all of a list lie in.
    ("Gunmen attacked the villages of Fimpa and Zalerpang in Plateau State, Nigeria.", {}, "Fimpa", "NG", "NG-PL",
     "unknown_place"),
    # A part of an area, and a point of the compass beside a town.
    ("Jets bombed Maarrat Fulanah, in the north of Aleppo province, overnight.", {}, "Maarrat", "SY", "SY-HL",
     "unknown_place"),
    ("Barrels fell on a farm in the western Ghouta.", {}, "western Ghouta", "SY", "SY-RD", None),
    # Two of a list, one with its area: no country is named, and no town that sounds alike is taken.
    ("Fighters stormed bases at Bariire and Awdhegli in Lower Shabelle.", {}, "Bariire", "SO", "SO-SH", None),
    # A claim's own words for what it attacked or took.
    ("Homs Province: On Tuesday the fighters attacked Tal Badra, killing four soldiers.", CLAIM, "Tal Badra", "SY",
     "SY-HI", "unknown_place"),
    ("Homs Province: The fighters attacked on Tuesday Tal Badra and burned two tents.", CLAIM, "Tal Badra", "SY",
     "SY-HI", "unknown_place"),
    ("Wilayat Ninawa: They raided Umm Dhiban, killing two.", CLAIM, "Umm Dhiban", "IQ", "IQ-NI", "unknown_place"),
    ("Wilayat Ninawa: They shelled Khirbat Marwan with mortars.", CLAIM, "Khirbat Marwan", "IQ", "IQ-NI",
     "unknown_place"),
    ("Wilayat Ninawa: On Tuesday, Umm Dhiban was stormed, and two guards were killed.", CLAIM, "Umm Dhiban", "IQ", "IQ-NI",
     "unknown_place"),
    ("Nigeria On the 3rd of Safar, Monguno was attacked, and four soldiers were killed.", CLAIM, "Monguno", "NG", "NG-BO", None),
    ("On Tuesday, Monguno was shelled, the Nigerian army said.", {}, "Monguno", "NG", "NG-BO", None),
    # A town next door under its very name, and quarters behind their towns.
    ("Israeli forces shot dead a man near Ramallah.", {}, "Ramallah", "PS", None, None),
    ("A policeman was shot in Buraydah, in the Qa'rah quarter.", {}, "Qa'rah", "SA", "SA-05", "unknown_place"),
    ("A policeman was shot in the Qa'rah quarter of Buraydah.", {}, "Qa'rah", "SA", "SA-05", "unknown_place"),
    ("The Somali army said five fighters died in Zelbuuro.", {}, "Zelbuuro", "SO", None, "unknown_place"),
    ("The Myanmar army said five fighters died in Kani.", {}, "Kani", "MM", "MM-01", None),
    ("Gunmen killed a policeman of Puntland in the Baalade quarter of Bosaso.", {}, "Baalade", "SO", "SO-BR",
     "unknown_place"),
    # All villages of a list lie near the town behind the last.
    ("Fighters burnt houses in the villages of Tall Hamad and Tall Marwan near Hawija.", CLAIM, "Tall Hamad", "IQ",
     "IQ-KI", "unknown_place"),
    # A site called after a town elsewhere.
    ("In Mosul, a device was detonated on a vehicle near the Baghdad Hotel.", CLAIM, "Baghdad Hotel", "IQ", "IQ-NI",
     "unknown_place"),
    ("In Benghazi, a device was detonated near the Tunis bridge.", CLAIM, "Tunis bridge", "LY", "LY-BA",
     "unknown_place"),
    ("Tarabulus Province A sniper killed two in Sirte. Another fighter was killed near the Ouagadougou complex.", CLAIM,
     "Ouagadougou complex", "LY", "LY-SR", "unknown_place"),
]  # fmt: skip


def test_the_name_of_a_ministry_is_no_place() -> None:
    placed = places_of("A car bomb exploded outside the Ministry of Defense in Kabul, killing four.")
    assert [p.location.name for p in placed] == ["Kabul"]


@pytest.mark.parametrize(("text", "source", "words", "country", "admin1", "reason"), CASES, ids=lambda v: str(v)[:40])
def test_the_report_s_own_area_comes_first(
    text: str, source: dict[str, str], words: str, country: str, admin1: str | None, reason: str | None
) -> None:
    start = text.index(words)
    placed = next(p for p in places_of(text, **source) if p.span.start < start + len(words) and start < p.span.end)
    assert (placed.location.country, placed.location.admin1_code) == (country, admin1)
    assert placed.reason == reason


@pytest.mark.parametrize(
    "said",
    [
        "They attacked Abu Khalid, killing him.",
        "They attacked Rafidah.",
        "They raided Peshmerga positions.",
        "They shelled Humvees with mortars.",
        "They captured Kornets and rifles.",
        "They captured Abrams tanks.",
        "They attacked on Tuesday, killing two.",
        "They attacked Separatists, killing two.",
        "On Tuesday, Abu Khalid was captured.",
        "On Tuesday, Hamza was taken at night.",
        "On Tuesday, Humvees were burned.",
    ],
)
def test_people_bodies_and_weapons_in_claims_are_no_places(said: str) -> None:
    assert [p.scope for p in places_of(f"Wilayat Ninawa: {said}", **CLAIM)] == ["heading"]


def test_what_sounds_alike_lies_near_the_town_that_it_is_put_beside() -> None:
    (placed,) = places_of("Forces shelled Al-Dabab, west of Taiz.")
    assert placed.location.name != "Dhubab"  # a port some 80 km off
    assert (placed.location.country, placed.reason) == ("YE", "unknown_place")


def test_a_region_written_with_its_point_of_the_compass() -> None:
    (placed,) = places_of("Barrels fell on a farm in the western Ghouta.")
    assert (placed.location.name, placed.location.relation) == ("Western Ghouta", None)


def test_what_others_say_was_attacked_may_be_people() -> None:
    assert not places_of("Gunmen attacked Tal Badra, killing four.")
