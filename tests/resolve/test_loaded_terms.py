"""Every loaded term is found in its own examples, and what it is read to exists."""

from __future__ import annotations

from functools import cache

import pytest

from reading_of import reading_of
from tollbook.find.actor_lexicon import ActorLexicon, LoadedTerm
from tollbook.find.actor_loaded import LoadedTermFinder
from tollbook.find.actors import ActorFinder
from tollbook.model import SourceKind
from tollbook.resolve.actor_types import ActorType
from tollbook.resolve.actors import ActorResolver
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
TERMS = KNOWLEDGE.entries("loaded_terms", LoadedTerm)
SOURCE_KINDS = {"armed_group", "state_force", "government", "press", "ngo", "intergovernmental", "unknown"}


@cache
def finder() -> LoadedTermFinder:
    return LoadedTermFinder(KNOWLEDGE)


@cache
def tools() -> tuple[ActorFinder, ActorResolver]:
    return ActorFinder(KNOWLEDGE), ActorResolver(KNOWLEDGE)


def names_of(text: str, kind: SourceKind) -> list[str]:
    reading = reading_of(text, source_kind=kind)
    find, resolve = tools()
    return [k.name for k in resolve.resolve(find.find(reading), reading) if k.name]


def terms_in(text: str, term: LoadedTerm) -> set[str]:
    kind: SourceKind = term.speakers[0] if term.speakers else "unknown"  # type: ignore[assignment]
    return {m.term for m in finder().find(reading_of(text, source_kind=kind))}


def test_there_are_enough() -> None:
    assert len(TERMS) >= 200


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.id)
def test_term_is_found_in_its_examples(term: LoadedTerm) -> None:
    assert term.match and term.no_match and term.source and term.plain
    for text in term.match:
        assert term.id in terms_in(text, term), text
    for text in term.no_match:
        assert term.id not in terms_in(text, term), text


def test_readings_name_things_that_exist() -> None:
    lexicon = ActorLexicon(KNOWLEDGE)
    types = {e.id for e in KNOWLEDGE.entries("actor_types", ActorType)}
    roles = {p.who for p in lexicon.persons.values()} | {t.who for t in lexicon.titles.values()}
    heads = {"@self", "@person", "@crowd", "@facility", "@name"} | set(lexicon.units) | set(lexicon.persons)
    heads |= {u.unit for u in lexicon.units.values() if u.unit} | {"mobilization"}
    for term in TERMS:
        assert bool(term.readings) <= (term.kind in ("actor", "modifier")), term.id
        for reading in term.readings:
            assert reading.actor is None or reading.actor in lexicon.actors, (term.id, reading.actor)
            assert reading.type is None or reading.type in types, (term.id, reading.type)
            assert reading.who is None or reading.who in roles, (term.id, reading.who)
            assert set(reading.theatre) <= set(lexicon.countries), term.id
            assert set(reading.heads) <= heads, (term.id, set(reading.heads) - heads)
            known = SOURCE_KINDS | {"jihadist"} | set(lexicon.actors)
            assert set(reading.speakers) <= known, (term.id, reading.speakers)


def test_no_phrase_belongs_to_two_terms() -> None:
    phrases = [word.lower() for term in TERMS for word in term.words]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize(
    "spelling", ["murtadd", "murtad", "murtaddin", "murtadīn", "Murtaddeen", "istishhadi", "istishhadiyyīn", "Rāfiḍī"]
)
def test_spellings_vary(spelling: str) -> None:
    found = finder().find(reading_of(f"The attack on the {spelling} killed two."))
    assert {m.term for m in found} & {"murtadd", "istishhadi", "rafidi"}


@pytest.mark.parametrize(
    ("text", "kind", "abuse"),
    [
        ("A bomb killed three Rafidi soldiers near Mosul.", "armed_group", "rafidi"),
        ("A bomb killed two murtaddin of the police in Kirkuk.", "armed_group", "murtad"),
        ("A bomb killed three puppet soldiers in Helmand.", "armed_group", "puppet"),
        ("The army killed four terrorists in Arauca.", "state_force", "terrorist"),
        ("Troops killed four bandits in Zamfara.", "government", "bandit"),
        ("Nusayri forces shelled a village near Homs.", "armed_group", "nusayri"),
        ("Fighters shot at a crowd of Rafidah in Baghdad.", "armed_group", "rafid"),
        ("Two Crusaders were killed in Garissa, Kenya.", "armed_group", "crusader"),
    ],
)
def test_the_abuse_does_not_go_out(text: str, kind: SourceKind, abuse: str) -> None:
    assert not [name for name in names_of(text, kind) if abuse in name.lower()]
