"""Where a report is written, or what its source is about, against countries that it only mentions."""

from __future__ import annotations

import pytest

from places_of import places_of

AT_HOME = [
    (
        "LIMA, 3 May 1989 (Wire) -- Envoys came from Spain on Monday. Men shot at a bus near Cerezo.",
        "near Cerezo",
        "PE",
    ),
    ("LIMA, 3 May 1989 (Wire) -- Talks were held in Norway. A bank was bombed in the capital.", "the capital", "PE"),
    ("BOGOTA, 3 May 1989 (Wire) -- A pipeline was blown up near Cano.", "near Cano", "CO"),
    ("BOGOTA, 3 May 1989 (Wire) -- Envoys of Spain left. A pump was blown up in Quernito.", "Quernito", "CO"),
    ("LIMA, 3 May 1989 (Wire) -- Men in Spain sent word. In Spain a bomb went off in Cerezo.", "Cerezo", "ES"),
    ("LIMA, 3 May 1989 (Wire) -- A bomb went off in Madrid.", "Madrid", "ES"),
    # A bureau writes of the countries around.
    (
        "DAKAR, 12 March 2024 (Wire) -- Men killed 21 people in Burkina Faso's Sahel region on Sunday.\n\nOn Monday a car hit "
        "a mine near Dori.",
        "near Dori",
        "BF",
    ),
    (
        "DAKAR, 12 March 2024 (Wire) -- Men killed 21 people in Mali on Sunday. Mali's army said two posts were attacked.\n\n"
        "On Monday a car hit a mine near Hombori.",
        "near Hombori",
        "ML",
    ),
    (
        "ABUJA, 12 March 2024 (Wire) -- Men killed nine people in Zamfara state and fled to Niger.\n\nOn Monday two were shot "
        "in the village of Tungan Gero.",
        "village of Tungan Gero",
        "NG",
    ),
]


@pytest.mark.parametrize(("text", "words", "country"), AT_HOME, ids=[f"{w}: {c}" for _, w, c in AT_HOME])
def test_a_country_only_mentioned_lends_no_village(text: str, words: str, country: str) -> None:
    assert [p.location.country for p in places_of(text) if p.location.as_written == words] == [country]


def test_names_of_people_in_capitals_are_no_counties_of_a_country_mentioned() -> None:
    text = "LIMA, 3 MAY 89 (WIRE) -- ENVOYS OF THE UNITED STATES LEFT. THE BUS OF MR SANDOVAL WAS BOMBED BY SANDOVAL."
    assert all(p.location.country != "US" or "STATES" in p.location.as_written for p in places_of(text))


@pytest.mark.parametrize(
    ("text", "country", "scope"),
    [
        ("Norway condemned a bombing in Lima, Peru.", "NO", "background"),
        ("Norway and Sweden condemned a bombing in Lima, Peru.", "SE", "background"),
        ("Fighting went on in Norway for two days.", "NO", "text"),
        ("Rockets struck Norway on Monday.", "NO", "text"),
        ("Norway was shelled on Monday.", "NO", "text"),
    ],
)
def test_a_country_that_acts_places_nothing(text: str, country: str, scope: str) -> None:
    assert [p.scope for p in places_of(text) if p.location.country == country] == [scope]


def test_a_road_between_two_towns_lies_where_the_words_put_it() -> None:
    text = "A mine hit a truck on the Kabul-Kandahar highway in Sayedabad, Wardak province, Afghanistan."
    (placed,) = places_of(text)
    assert (placed.location.admin1_code, placed.location.admin2, placed.reason) == ("AF-WAR", "Sayyidabad", None)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Libya\n\nA bomb went off near an embassy in Tripoli on Monday.", "text"),
        ("Libya\n\nGunmen attacked the Norwegian consulate in Tripoli.", "text"),
        ("Libya\n\nGunmen fled, the embassy in Tripoli said.", "background"),
    ],
)
def test_a_mission_is_a_place_where_it_is_struck(text: str, scope: str) -> None:
    assert [p.scope for p in places_of(text) if p.location.name == "Tripoli"] == [scope]
