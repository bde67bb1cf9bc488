"""Places in digests of claims: headings of several countries or run into one line, districts, quarters and towns."""

from __future__ import annotations

import pytest

from places_of import GAZETTEER, places_of

CLAIM = {"source_kind": "armed_group", "source_name": "Islamic State", "published": "2023-03-10"}

# All of it in one line, the headings in capitals.
ONE_LINE = (
    "Harvest of the week, 3 to 9 March. MALI AND NIGER On Friday 3 March, a post was burned in the village of Tin-Amar in "
    "the Gao region. A patrol of the army of Niger was hit near Banibangou in the Tillaberi region. CENTRAL AFRICA On "
    "Sunday 5 March, a patrol came under fire near the Lubiri river. EAST ASIA On Monday, a post was hit in the town of "
    "Patikul. KHURASAN On Tuesday 7 March, a man was shot dead in the fourth district of Kabul."
)


def test_headings_run_into_a_line_that_opens_with_figures() -> None:
    placed = {p.span.of(ONE_LINE): p.location for p in places_of(ONE_LINE, **CLAIM)}
    found = {words: (at.country, at.admin1_code) for words, at in placed.items()}
    assert found["near the Lubiri river"] == ("CD", None)
    assert found["town of Patikul"] == ("PH", "PH-14")
    assert found["district of Kabul"] == ("AF", "AF-KAB")


def test_a_heading_of_two_countries_is_of_both() -> None:
    text = "MALI AND NIGER\nOn 3 March, a post in Malian hands was hit. A patrol was hit near Tin-Amar."
    assert {p.location.country for p in places_of(text, **CLAIM)} <= {"ML", "NE"}


@pytest.mark.parametrize(
    ("text", "words", "name", "point"),
    [
        # The district's settlements are in no list, so its own point is that of the town it is called after.
        ("MOZAMBIQUE\nOn 3 March, a post was burned in the village of Nakitanda in Nangade district.",
         "village of Nakitanda in Nangade district", "Nakitanda", (-11.06, 39.69)),
        ("MOZAMBIQUE\nOn 3 March, a post was burned in the village of Nakitanda in Mocimboa da Praia district.",
         "village of Nakitanda in Mocimboa da Praia district", "Nakitanda", (-11.35, 40.35)),
        ("SAHEL\nOn 3 March, a patrol was hit in Banibangou department, Tillaberi.", "Banibangou department, Tillaberi",
         "Banibangou", (15.04, 2.7)),
    ],
)  # fmt: skip
def test_a_district_lies_at_the_town_it_is_called_after(
    text: str, words: str, name: str, point: tuple[float, float]
) -> None:
    location = next(p.location for p in places_of(text, **CLAIM) if p.span.of(text) == words)
    assert (location.name, location.precision) == (name, "admin2")
    assert (location.latitude, location.longitude) == pytest.approx(point, abs=0.02)
    assert location.uncertainty_km is not None and location.uncertainty_km >= 30


def test_a_district_with_settlements_of_its_own_keeps_its_middle() -> None:
    (place,) = (m.place for m in GAZETTEER.exact("Nakapiripirit") if m.place.kind == "admin2")
    assert place.extent_km != 30.0
