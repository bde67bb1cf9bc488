"""Place expressions: how the words around names are read, before anyone asks where they lie."""

from __future__ import annotations

import pytest

from reading_of import reading_of
from tollbook.find.place_lexicon import PlaceLexicon
from tollbook.find.places import PlaceFinder, PlaceMention
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resources import Knowledge

FINDER = PlaceFinder(Knowledge(), Gazetteer.load(Knowledge()))


def found(text: str) -> list[PlaceMention]:
    return list(FINDER.find(reading_of(text)))


def chain(mention: PlaceMention) -> str:
    """A chain as the tables write it: name:kind, linked by how the parts hang together."""
    parts = []
    for part in mention.parts:
        words = f"{part.side + ' ' if part.side else ''}{part.name}{':' + part.kind if part.kind else ''}"
        parts.append(f"{part.link}> {words}" if part.link else words)
    return " ".join(parts)


CHAINS = """\
in Marjeh district, Helmand province                => Marjeh:admin2 comma> Helmand:admin1
in Kandahar city, Kandahar province                 => Kandahar:settlement comma> Kandahar:admin1
in the village of Zarifat in Hasakah governorate    => Zarifat:settlement in> Hasakah:admin1
in San Isidro, Lima                                 => San Isidro comma> Lima
in Beni (North Kivu)                                => Beni paren> North Kivu
at Helmand/Sangin                                   => Helmand slash> Sangin
in Baghdad's Green Zone                             => Baghdad possessive> Green Zone
in western Aleppo                                   => western Aleppo
in downtown Baghdad                                 => downtown Baghdad
in the southern part of Taizz                       => southern Taizz
in the Escalon neighborhood of San Salvador         => Escalon:district in> San Salvador
in the Miramonte neighbourhood in southwest Quito   => Miramonte:district in> southwest Quito
in Taksim Square in the middle of Istanbul          => Taksim Square in> Istanbul
in the Manbij area                                  => Manbij:area
in the Syrian town of Bab                           => Bab:settlement
in the small northern Syrian town of Bab            => northern Bab:settlement
in Wilayat Halab                                    => Halab:admin1
in Colonia Arcos                                    => Arcos:district
at Camp Speicher                                    => Camp Speicher
at Zarifat Airfield                                 => Zarifat Airfield:site
at the Zliten hospital                              => Zliten hospital:site
at Kandahar Airfield                                => Kandahar Airfield
at the Zarifat oil refinery                         => Zarifat oil refinery:site
on the road between Tikrit and Bayji                => Tikrit and> Bayji
on the Mosul-Baghdad highway                        => Mosul and> Baghdad
in Mexico City                                      => Mexico City
in Tecoluca, near San Vicente                       => Tecoluca near> San Vicente
"""


@pytest.mark.parametrize("line", CHAINS.splitlines())
def test_a_chain_is_read(line: str) -> None:
    words, expected = (half.strip() for half in line.split("=>"))
    mentions = found(f"A bomb exploded {words} on Monday.")
    assert [chain(m) for m in mentions] == [expected]


RELATIONS = [
    ("near Rutbah", "near", None),
    ("close to Rutbah", "near", None),
    ("around Rutbah", "near", None),
    ("in the vicinity of Rutbah", "near", None),
    ("outside Rutbah", "outskirts of", None),
    ("on the outskirts of Rutbah", "outskirts of", None),
    ("5 km north of Rutbah", "north of", 5.0),
    ("about 20 miles south-west of Rutbah", "southwest of", 32.2),
    ("three kilometres east of Rutbah", "east of", 3.0),
    ("15 kilometers from Rutbah", "near", 15.0),
    ("north of Rutbah", "north of", None),
    ("to the west of Rutbah", "west of", None),
    ("5 km to the west of Rutbah", "west of", 5.0),
    ("about 20 miles to the south-west of Rutbah", "southwest of", 32.2),
    ("north of the village of Rutbah", "north of", None),
    ("towards Rutbah", "toward", None),
    ("in Rutbah", None, None),
    ("at Rutbah", None, None),
]


@pytest.mark.parametrize(("words", "relation", "distance"), RELATIONS)
def test_a_relation_is_read(words: str, relation: str | None, distance: float | None) -> None:
    (mention,) = found(f"A truck was burned {words} on Monday.")
    assert (mention.relation, mention.distance_km) == (relation, distance)


def test_the_span_holds_the_places_own_words() -> None:
    text = "A truck was burned about 5 km north of the village of Tall Hamis, Hasakah governorate, on Monday."
    (mention,) = found(text)
    assert mention.span.of(text) == "about 5 km north of the village of Tall Hamis, Hasakah governorate"


@pytest.mark.parametrize(
    "entry",
    [
        "Raqqah: 18 strikes destroyed a tunnel.",
        "Raqqah, 20 strikes; they destroyed a tunnel.",
        "Five strikes, Raqqah: destroyed a tunnel.",
        "Listed apart, again under Raqqah: one strike destroyed a tunnel.",
        "On 6 August, Raqqah, one strike, destroyed a tunnel.",
    ],
)
def test_an_entry_of_a_list_names_its_place(entry: str) -> None:
    assert "Raqqah" in [m.parts[0].name for m in found(entry)]


def test_an_unknown_name_needs_words_that_make_it_a_place() -> None:
    assert [m.parts[0].name for m in found("A farmer was held in the village of Zarifat.")] == ["Zarifat"]
    assert [m.parts[0].name for m in found("Two strikes near Zarifat hit a bunker.")] == ["Zarifat"]
    assert found("Zarifat said that nobody was hurt.") == []
    assert found("The farmer blamed Zarifat.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Bilozerka an FPV drone hit a lorry.", "Bilozerka"),
        ("In Gubio as Soldiers slept a bomb went off.", "Gubio"),
        ("Near Tall an Nasr a bomb went off.", "Tall an Nasr"),
        ("Near Dayr az Zawr a bomb went off.", "Dayr az Zawr"),
    ],
)
def test_an_english_article_is_no_part_of_a_name(text: str, name: str) -> None:
    assert [m.parts[0].name for m in found(text)][:1] == [name]


def test_provinces_share_the_word_that_names_them() -> None:
    mentions = found("Raids in Helmand, Kandahar and Zabul provinces left four dead.")
    assert [part.kind for m in mentions for part in m.parts] == ["admin1"] * 3


def test_a_list_shares_the_words_before_it() -> None:
    parts = [part for m in found("Men were held in Mosul, Zarifat and Bazwaya.") for part in m.parts]
    assert [(part.name, part.framed) for part in parts] == [("Mosul", True), ("Zarifat", True), ("Bazwaya", True)]


def test_a_person_called_by_a_last_name_is_no_place() -> None:
    text = "Carlos Medina Soto was wounded. Later Medina spoke to reporters."
    assert found(text) == []


def test_the_scope_says_where_a_mention_stands() -> None:
    text = "KABUL, Afghanistan (Nov. 20, 2011) - A man from Lima was held in Panjwai. The governor of Helmand left."
    scopes = {m.parts[0].name: m.scope for m in found(text)}
    assert scopes["KABUL"] == "dateline"
    assert scopes["Panjwai"] == "text"
    assert scopes["Helmand"] == "background"


def test_capitals_are_put_back_where_a_text_has_none() -> None:
    upper = "GUERRILLAS BURNED A BUS NEAR SAN PEDRO SULA, HONDURAS, ON MONDAY AND FLED TO THE HILLS."
    for text in (upper, upper.lower()):
        (mention,) = found(text)
        assert mention.span.of(text).lower() == "near san pedro sula, honduras"


def test_hostile_text_is_read_in_linear_time() -> None:
    """A line with no end, of names, of commas, of capitals: nothing may blow up."""
    for text in ("Mosul, " * 3000, "north of " * 3000, "A" * 60_000, "'" * 20_000, "of the village " * 3000):
        FINDER.find(reading_of(text))


# --- the lexicons ------------------------------------------------------------------------------------------------

KINDS = [(e.id, m) for e in Knowledge().entries("place_kinds", PlaceLexicon.KIND) for m in e.match]


@pytest.mark.parametrize(("entry", "sentence"), KINDS)
def test_words_for_a_kind_of_place_are_read(entry: str, sentence: str) -> None:
    kinds = {e.id: e.kind for e in Knowledge().entries("place_kinds", PlaceLexicon.KIND)}
    assert kinds[entry] in [part.kind for m in found(sentence) for part in m.parts]


FRAMES = [(e, m) for e in Knowledge().entries("place_frames", PlaceLexicon.FRAME) for m in e.match]


@pytest.mark.parametrize(("entry", "sentence"), FRAMES, ids=[e.id for e, _ in FRAMES])
def test_words_for_where_something_lies_are_read(entry: object, sentence: str) -> None:
    mentions = found(sentence)
    assert mentions
    assert mentions[-1].relation == (getattr(entry, "relation", "") or None)


PLAIN = [(f"{name}/{e.id}", s) for name, kind in PlaceLexicon.FILES.items()
         for e in Knowledge().entries(name, kind) if name != "not_places" for s in e.no_match]  # fmt: skip


@pytest.mark.parametrize(("entry", "sentence"), PLAIN)
def test_sentences_without_a_place_have_none(entry: str, sentence: str) -> None:
    assert found(sentence) == []


NOT = list(Knowledge().entries("not_places", PlaceLexicon.NOT))


@pytest.mark.parametrize("entry", NOT, ids=[e.id for e in NOT])
def test_words_that_make_a_name_no_place(entry: object) -> None:
    """``match`` holds a name that is none because of the words; ``no_match`` one that is."""
    for sentence in getattr(entry, "match", ()):
        assert [m for m in found(sentence) if m.scope != "background"] == []
    for sentence in getattr(entry, "no_match", ()):
        assert found(sentence) != []


OPENERS = [m for e in Knowledge().entries("place_openers", PlaceLexicon.WORDS) for m in e.match]


@pytest.mark.parametrize("sentence", OPENERS)
def test_words_that_begin_names_hold_them_together(sentence: str) -> None:
    (mention,) = found(sentence)
    assert " " in mention.parts[0].name


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They attacked the Peshmerga at Tal Banat on Monday.", ["Tal Banat"]),
        ("They attacked a post of the Mobilization at Tal Banat, killing two.", ["Tal Banat"]),
        ("They killed the officer Abu Umar at Tal Banat.", ["Tal Banat"]),
        ("A mine hit a Humvee at Tal Banat and another struck a Hummer at Tal Qasab.", ["Tal Banat", "Tal Qasab"]),
        ("An IED was detonated on a Humvee near Sinjar.", ["Sinjar"]),
        ("Two Duruwan near Sinjar were shot.", ["Sinjar"]),
        ("Shells fell on the village of Dayr at Tin.", ["Dayr at Tin"]),
    ],
)
def test_what_was_struck_is_no_part_of_where(sentence: str, names: list[str]) -> None:
    assert [p.name for m in found(sentence) for p in m.parts] == names


def test_a_body_that_ends_in_a_kind_of_area_is_no_place() -> None:
    assert [chain(m) for m in found("Clashes between the police and Islamic State continued around Hajin.")] == [
        "Hajin"
    ]
    assert [chain(m) for m in found("Gunmen killed two men in Unity State.")] == ["Unity:admin1"]
