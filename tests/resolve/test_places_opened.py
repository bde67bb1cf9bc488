"""What a claim's sentence opens with holds on: countries and areas in front, the parts of a town, forces of states."""

from __future__ import annotations

import pytest

from places_of import places_of

CLAIM = {"source_kind": "armed_group", "source_name": "Islamic State", "published": "2022-03-10"}

# A text, the words that name an unlisted place, its country and admin1.
TOLD = [
    (
        "Khurasan On the 3rd of Rajab, a post was attacked in the Chaparhar district of Nangarhar. In Pakistan, on the "
        "5th, two policemen were shot on the Zarlak Road in Quetta.",
        "Zarlak Road in Quetta", "PK", "Balochistan",
    ),
    (
        "Sahel On the 3rd of Rajab, a hall was burned at Tessit. In Burkina Faso, a post at Tilabougou was attacked.",
        "Tilabougou", "BF", None,
    ),
    (
        "Khurasan On the 3rd of Rajab, a post was attacked in Nangarhar. In Kunar, on the 5th, a car was hit. On the 7th, "
        "a mine exploded at Shelgalak.",
        "Shelgalak", "AF", "Kunar",
    ),
    # A country named later, or a force of one of the heading's, ends what was opened.
    (
        "Somalia On the 3rd of Rajab, a post was hit. In Lower Juba, on the 5th, a convoy was ambushed. Across the Kenyan "
        "border, on the 7th, a mast was destroyed outside the town of Mandera.",
        "outside the town of Mandera", "KE", "Mandera",
    ),
    (
        "Niger, and the border with Benin On the 3rd of Rajab, a post was hit at Bankilare. On the 5th, a patrol of the "
        "Beninese army was fired on near Konkobia.",
        "near Konkobia", "BJ", None,
    ),
    (
        "Niger, and the border with Benin On the 3rd of Rajab, a post was hit at Bankilare. On the 5th, a truck was burned "
        "near Konkobia.",
        "near Konkobia", "NE", None,
    ),
    # Bridges and mosques are in the town told before, whatever town abroad or far off bears their name.
    (
        "East Asia The fighting in Marawi went on. On the 3rd of Rajab, soldiers were shot at near the Bato mosque.",
        "near the Bato mosque", "PH", "Bangsamoro",
    ),
    # Areas by their English names.
    ("Burkina Faso On the 3rd of Rajab, trucks were burned at Tilabougou, in the East region.",
     "Tilabougou, in the East region", "BF", "Est"),
    ("Burkina Faso On the 3rd of Rajab, a post was hit near Tilabougou, in the Centre-North.",
     "near Tilabougou, in the Centre-North", "BF", "Centre-Nord"),
    # Headings before a colon, each by itself.
    ("Bakool: On 3 March a bomb struck a truck near Yeed. Hiran: On 4 March a base was attacked at Ceel Tuulo.",
     "Ceel Tuulo", "SO", "Hiiraan"),
    # The one side of a border that the words tell of.
    ("Mali On the 3rd of Rajab, two trucks were burned between Labbezanga and Ayorou.",
     "between Labbezanga and Ayorou", "ML", "Gao"),
    # No place at the other end of the country where the words put it beside a town.
    ("Hiran On the 3rd of Rajab, Ethiopian troops moved on the wells of Ceel Garas, 30 km east of Beledweyne.",
     "Ceel Garas, 30 km east of Beledweyne", "SO", "Hiiraan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "country", "admin1"), TOLD)
def test_what_a_sentence_opens_with_holds_on(text: str, words: str, country: str, admin1: str | None) -> None:
    placed = {p.span.of(text): p.location for p in places_of(text, **CLAIM)}
    assert (placed[words].country, placed[words].admin1) == (country, admin1)


def test_a_body_is_no_place_that_something_is_used_by() -> None:
    text = "Yemen On the 3rd of Rajab, the fighters shelled three houses used by al-Qa'idah in Yakla."
    assert "Qa'idah" not in "".join(p.span.of(text) for p in places_of(text, **CLAIM))


FROM_AFAR = [
    (
        "Lower Shabelle On the 3rd of Safar a post was hit near Afgooye. Bay On the 5th, a truck was hit in the village of "
        "Labaatan Zor. Middle Juba On the 7th an American drone struck a farm close to Jilib.",
        "village of Labaatan Zor", "SO",
    ),
    (
        "On 24 September our units ambushed a car of the invading Turkish army on the road to the village of Dersizor, in "
        "the countryside of Afrin.",
        "village of Dersizor", "SY",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "country"), FROM_AFAR)
def test_whose_aircraft_or_invaders_came_says_nothing_of_where(text: str, words: str, country: str) -> None:
    found = {p.span.of(text): p.location for p in places_of(text, **CLAIM)}
    told = next(location for span, location in found.items() if words in span)
    assert told.country == country
