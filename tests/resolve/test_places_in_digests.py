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


def test_a_heading_holds_whoever_is_named_below_it() -> None:
    text = (
        "Hadramawt – The fighters move while the American aircraft fly over them. On the 2nd of Sha'ban an officer was shot "
        "in the market of al-Qatn.\nAl-Bayda' – On the 13th a car was struck by an American drone near Wadi Amar."
    )
    placed = {p.span.of(text): p.location for p in places_of(text, **CLAIM)}
    assert placed["market of al-Qatn"].admin1_code == "YE-HD"
    assert placed["near Wadi Amar"].admin1_code == "YE-BA"


def test_a_village_near_the_town_told_before_it_is_in_its_country() -> None:
    text = (
        "West Africa Province On the 2nd of Sha'ban five soldiers of Niger were killed outside Bosso. Two days later a school "
        "was burned in the nearby village of Tin-Amar."
    )
    placed = {p.span.of(text): p.location for p in places_of(text, **CLAIM)}
    assert placed["nearby village of Tin-Amar"].country == "NE"


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("Wilayat al-'Iraq Diyala", "IQ-DI"),
        ("Wilayat ash-Sham al-Barakah", "SY-HA"),
        ("Wilayat Gharb Ifriqiyah Menaka", "ML-9"),
        ("Wilayah of Hiraan", "SO-HI"),
        ("Wilayat Hawran", "SY-DR"),
        ("Wilayat Musambiq", None),
    ],
)
def test_a_declared_province_within_a_declared_country(heading: str, area: str | None) -> None:
    text = f"Reports of the week. {heading} Three houses were burned on the 2nd of Sha'ban in the village of Tin-Amar."
    village = next(p.location for p in places_of(text, **CLAIM) if "Tin-Amar" in p.span.of(text))
    assert village.country == (area or "MZ")[:2]
    assert village.admin1_code in (area, None)


@pytest.mark.parametrize("opening", ["Rockets", "Shells of 82 mm", "Mortar shells", "Three shells"])
def test_what_follows_a_heading_says_nothing_of_its_name(opening: str) -> None:
    text = f"Reports of the week. Wilayat Hims {opening} fell on the 3rd of Rajab on the village of Tin-Amar."
    assert {p.location.admin1_code for p in places_of(text, **CLAIM)} == {"SY-HI"}


def test_a_town_behind_a_declared_province_and_before_a_colon() -> None:
    text = "Reports of the week. Wilayat Najd Riyadh: a patrol came under fire on the 3rd of Rajab."
    assert {p.span.of(text): p.location.country for p in places_of(text, **CLAIM)} == {
        "Wilayat Najd": "SA",
        "Riyadh": "SA",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wilayat 'Adan In the Mansurah district of Aden a colonel was shot on the 3rd of Rajab. On the 7th a bomb went off in "
         "the same city.", "Aden"),
        ("Wilayat Halab A post in Manbij was hit on the 3rd of Rajab. Wilayat 'Adan On the 7th a bomb went off in the same city.",
         None),
        ("Wilayat Halab A post in Manbij was hit on the 3rd of Rajab. On the 7th a bomb went off in the same town.", "Manbij"),
    ],
)  # fmt: skip
def test_the_same_city(text: str, name: str | None) -> None:
    found = [p.location.name for p in places_of(text, **CLAIM) if "same" in p.span.of(text)]
    assert found == ([] if name is None else [name])


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


# words of the report, source, the words of the place, name, country, admin1
LINES = """Summary of the fighters' work, 3 to 9 June 2019.

Mogadishu: On Monday, a guard was shot in the Yaaqshiid district. On Tuesday, a grenade was thrown in the Hodilwe district.

Baidoa, Bay: On Wednesday, a base was hit at Buulo Warfaa. It was set up with the help of Ethiopia.

Kismayo, Lower Juba: A post was shelled in Bar Dhoobe.

Beledweyne, Hiiraan: On Thursday, a man who worked for Djibouti forces was held in the town."""
YEMEN = "Abyan:\nOn 3 May, a post was hit.\n\nAl-Bayda:\nOn 4 May, a guard was shot in the market of Rada'.\n\nShabwah:\nA mast fell."
AQAP = {"source_kind": "armed_group", "source_name": "AQAP", "published": "2014-05-20"}
CASES = [
    # A line's own place, and no country that only says whose forces they are.
    (LINES, CLAIM, "Hodilwe district", "Hodilwe", "SO", "SO-BN"),
    (LINES, CLAIM, "Bar Dhoobe", "Bar Dhoobe", "SO", "SO-JH"),
    # Of two countries' Baydas, the one beside the other headings.
    (YEMEN, AQAP, "Al-Bayda", "Al Bayda", "YE", "YE-BA"),
    (YEMEN, AQAP, "market of Rada", "Radaa", "YE", "YE-BA"),
    # What "the city" goes back to.
    ("Khayr Province\nOn 3 March, posts south of Dayr az-Zawr were hit. On 4 March, a guard was shot in the Ummal "
     "neighborhood of the city. Hadramawt Province\nOn 5 March, a man was killed near Shibam, Yemen.", CLAIM,
     "Ummal neighborhood", "Ummal", "SY", "SY-DY"),
    ("Anbar Province\nOn 3 March, a barracks west of Ramadi was hit. A patrol was hit in the village of Tall Nusayr south "
     "of the city.", CLAIM, "village of Tall Nusayr", "Tall Nusayr", "IQ", "IQ-AN"),
    # A month's second word, and an island that is called after its town.
    ("Philippines\nSoldiers were hit on the 22nd of Jumada al-Ula in the area of Patikul, on the island of Jolo.", CLAIM,
     "area of Patikul, on the island of Jolo", "Patikul", "PH", "PH-14"),
    # A heading in small letters, and a town that is called one.
    ("Gao region - On 14 January, a patrol of the Malian army was hit near Gao city.\nBurkina Faso - On 17 January, a post was burned.",
     CLAIM, "near Gao city", "Gao", "ML", "ML-7"),
    # A paragraph that opens with a province, on a country that nothing else points to.
    ("Sina Province\nOn 3 March, two posts were hit near al-'Arish.\n\nAbyan Province Recruits were waiting at a gate in "
     "Zinjibar when they were hit.", {**CLAIM, "published": "2016-11-25"}, "Zinjibar", "Zinjibar", "YE", "YE-AB"),
    # No slip for a town of the country whose soldiers they were.
    ("Halab Province\nOn 3 March, soldiers resting in the town of Qaratey were hit. The factions allied to Turkey fled.",
     {**CLAIM, "published": "2017-03-25"}, "town of Qaratey", "Qaratey", "SY", "SY-HL"),
    # A site is not at a place far off that bears one word of its name.
    ("MOGADISHU, 18 November 2019. A blast\nA car was hit at the Ceel Dhoobe crossroads.\n\nAFGOOYE, 19 November 2019. A "
     "base\nA base was hit.", CLAIM, "Ceel Dhoobe crossroads", "Ceel Dhoobe crossroads", "SO", "SO-BN"),
    # The town told just before says more than where the soldiers are from.
    ("On 3 March, fighters stormed a base near Mogadishu. A convoy of troops from Uganda was hit at Ceel Warfaa.",
     CLAIM, "Ceel Warfaa", "Ceel Warfaa", "SO", None),
    # A heading that groups used before they declared a province of the name.
    ("Sahel\n\nOn 3 May, a camp was hit near the village of Im-Tafuk. A patrol was hit in Mali.",
     {**CLAIM, "published": "2021-06-24"}, "near the village of Im-Tafuk", "Im-Tafuk", "ML", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "words", "name", "country", "admin1"), CASES, ids=lambda v: str(v)[:30])
def test_where_a_digest_s_places_lie(
    text: str, source: dict[str, str], words: str, name: str, country: str, admin1: str | None
) -> None:
    location = next(p.location for p in places_of(text, **source) if p.span.of(text) == words)
    assert (location.name, location.country, location.admin1_code) == (name, country, admin1)


def test_a_village_described_from_the_city_has_its_point() -> None:
    text = (
        "A barracks west of Ramadi was hit. A patrol was hit in the village of Tall Nusayr south of the city in Iraq."
    )
    location = next(p.location for p in places_of(text, **CLAIM) if "Nusayr" in p.span.of(text))
    assert (location.precision, location.latitude) == ("near", pytest.approx(33.42, abs=0.01))


@pytest.mark.parametrize(
    "text",
    [
        "A camp of the Movement for the Salvation of Azawad was attacked.",
        "Two members of the Front for the Liberation of Aceh were held.",
        "The Rally for Unity and Justice of Katanga denied it.",
    ],
)
def test_a_body_s_name_holds_no_place(text: str) -> None:
    assert places_of(text) == []
