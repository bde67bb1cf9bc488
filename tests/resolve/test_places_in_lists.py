"""Places in lists, namesakes in one report, words that go back to a place, and places under declared provinces."""

from __future__ import annotations

import pytest

from places_of import places_of
from tollbook.mentions import Placed

# words of a place in the text => name, first-level area, country
CASES = [
    # the area first
    ("In Diyala, at Khalis, a post was attacked.", 0, ("Khalis", "Diyala", "IQ")),
    ("In Borno state, at the village of Kerenoa, they burned a post.", 0, ("Kerenoa", "Borno", "NG")),
    ("In Kashmir, in Sopore, grenades were thrown.", 0, ("Sopur", "Jammu and Kashmir", "IN")),
    ("A bomb went off in Ghazni, in Andar.", 0, ("Andar", "Ghazni", "AF")),
    ("He was shot in Idlib in Syria.", 0, ("Idlib", "Idlib", "SY")),
    (
        "In Lebanon a bomb killed 2 in Tripoli. In Libya gunmen killed 2 in Tripoli.",
        1,
        ("Tripoli", "North Lebanon", "LB"),
    ),
    ("In Lebanon a bomb killed 2 in Tripoli. In Libya gunmen killed 2 in Tripoli.", 3, ("Tripoli", "Tripoli", "LY")),
    ("Raids took place in the provinces of Idlib, Hama and Latakia.", 1, ("Hama", "Hama", "SY")),
    ("In Terezayi and Sabari districts, Khost province, two were held.", 0, ("Terayzai", "Khost", "AF")),
    ("In Iraq a bomb killed four in the capital.", 1, ("Baghdad", "Baghdad", "IQ")),
    ("A blast hit the Yemeni capital.", 0, ("Sanaa", "Amanat al-Asimah", "YE")),
    ("In Taiz province a mine killed two. In the same province, a shell killed three.", 1, ("Taiz", "Taiz", "YE")),
    ("Two were shot between Banibangou and the border with Mali.", 0, ("Banibangou", "Tillabéri", "NE")),
    ("Shells fell in al-'Alam, Salah ad-Din province.", 0, ("Al-'Alam", "Salah ad-Din", "IQ")),
]
DIGEST = [
    ("Diyala Province On the 3rd of Muharram, a bomb killed two in al-'Azim.", ("Udhaim", "Diyala")),
    ("Halab Province On the 3rd of Muharram, they took the village of Ghaytun.", ("Ghaytun", "Aleppo")),
    ("Hamah Province On the 3rd of Muharram, they cut the road between Ithriya and Khanasir.", (None, "Hama")),
    ("Sayna Province On the 3rd of Muharram, a bomb hit a tank near the al-Barth area.", ("Barth", "North Sinai")),
]


def places(text: str, kind: str = "unknown") -> tuple[Placed, ...]:
    return tuple(places_of(text, published="2015-10-20", source_kind=kind))


@pytest.mark.parametrize(("text", "index", "meant"), CASES)
def test_a_place_means(text: str, index: int, meant: tuple[str, str, str]) -> None:
    at = places(text)[index].location
    assert (at.name, at.admin1, at.country) == meant


@pytest.mark.parametrize(("text", "meant"), DIGEST)
def test_a_place_under_a_declared_province(text: str, meant: tuple[str | None, str]) -> None:
    at = places(text, "armed_group")[-1].location
    assert at.admin1 == meant[1]
    assert meant[0] in (None, at.name)


@pytest.mark.parametrize("text", ["Strikes destroyed an ISIS-held building.", "A Houthi-controlled port was hit."])
def test_what_someone_holds_is_no_place(text: str) -> None:
    assert places(text) == ()


def test_between_two_areas_names_neither() -> None:
    placed = places("Fighters killed three between Jalalabad and Mehtar Lam.")[0]
    assert (placed.location.country, placed.location.admin1) == ("AF", None)
    assert placed.candidates == ("Jalalabad, Nangarhar, AF", "Mehtar Lam, Laghman, AF")
    assert placed.why is not None
    assert "nothing tells which" in placed.why
