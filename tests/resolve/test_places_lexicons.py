"""Every entry of the places' data files is found in its own sentences, and not in the others."""

from __future__ import annotations

import pytest

from places_of import GAZETTEER, KNOWLEDGE, places_of
from reading_of import reading_of
from tollbook.resolve.gazetteer import PlaceEntry
from tollbook.resolve.place_declared import DeclaredEntry
from tollbook.resolve.place_surroundings import Surroundings, TheatreEntry

PLACES = KNOWLEDGE.entries("places", PlaceEntry)


@pytest.mark.parametrize("entry", PLACES, ids=[e.id for e in PLACES])
def test_a_place_of_our_own_is_found(entry: PlaceEntry) -> None:
    for sentence in entry.match:
        named = [m.place.country for m in GAZETTEER.exact(entry.name) if m.place.id == entry.of]
        country = GAZETTEER.country(entry.country or named[0])
        # Two places of one name are told apart by their country.
        text = f"{sentence} Officials of {country.name} said so." if country else sentence
        locations = [p.location for p in places_of(text)]
        if entry.of is not None:
            assert entry.of in [at.geonames_id for at in locations]
        else:
            assert (entry.name, entry.country) in [(at.name, at.country) for at in locations]
    for sentence in entry.no_match:
        assert places_of(sentence) == []


THEATRES = KNOWLEDGE.entries("theatres", TheatreEntry)


@pytest.mark.parametrize("entry", THEATRES, ids=[e.id for e in THEATRES])
def test_a_theatre_tells_its_countries(entry: TheatreEntry) -> None:
    surroundings = Surroundings(KNOWLEDGE)
    for sentence in entry.match:
        assert set(entry.countries) <= surroundings.read(reading_of(sentence), [], None, frozenset()).theatre
    for name in entry.names:
        reading = reading_of("Two men were held.", source_name=name)
        assert set(entry.countries) <= surroundings.read(reading, [], None, frozenset()).theatre
    for sentence in entry.no_match:
        assert surroundings.read(reading_of(sentence), [], None, frozenset()).theatre == frozenset()


DECLARED = KNOWLEDGE.entries("declared_provinces", DeclaredEntry)


@pytest.mark.parametrize("entry", DECLARED, ids=[e.id for e in DECLARED])
def test_a_declared_province_is_read_from_its_heading(entry: DeclaredEntry) -> None:
    assert all(GAZETTEER.area(code) for code in entry.areas)
    assert all(GAZETTEER.country(code) for code in entry.countries)
    day = {4: "{}-12-31", 7: "{}-28", 10: "{}"}[len(entry.since)].format(entry.since)
    for sentence in entry.match:
        found = [p for p in places_of(sentence, source_kind="armed_group", published=day) if p.scope == "heading"]
        assert [p.why for p in found if p.why and p.why.endswith(f"declared province {entry.id}")]
    for sentence in entry.no_match:
        assert [p for p in places_of(sentence, source_kind="armed_group", published=day) if p.scope == "heading"] == []


def test_no_two_declared_provinces_of_one_time_share_a_name() -> None:
    seen: dict[str, list[DeclaredEntry]] = {}
    for entry in DECLARED:
        for name in entry.names:
            seen.setdefault(name.lower(), []).append(entry)
    for entries in seen.values():
        for i, one in enumerate(entries):
            assert all(one.until and one.until < other.since for other in entries[i + 1 :])
