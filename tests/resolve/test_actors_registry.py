"""The registry and the word lists hold together, and every entry is found in its own examples."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations

import pytest

from reading_of import reading_of
from tollbook.find.actor_lexicon import ActorEntry, ActorLexicon
from tollbook.find.actor_words import words_of
from tollbook.find.actors import ActorFinder
from tollbook.mentions import Known
from tollbook.resolve.actor_types import ActorType
from tollbook.resolve.actors import ActorResolver
from tollbook.resources import Entry, Knowledge

KNOWLEDGE = Knowledge()
ENTRIES = KNOWLEDGE.entries("actors", ActorEntry)
BY_ID = {e.id: e for e in ENTRIES}
TYPES = {e.id for e in KNOWLEDGE.entries("actor_types", ActorType)}
# Pairs of one name that only the date or the rest of the report can tell apart.
TOLD_BY_DATE = {("sd.spla", "ss.sspdf"), ("so.army", "so.usc")}
# Pairs that even the theatre leaves open: both are kept as candidates.
LEFT_OPEN = {("ir.jundallah", "pk.jundullah"), ("in.nscn_im", "in.nscn_k")}


@cache
def tools() -> tuple[ActorFinder, ActorResolver]:
    return ActorFinder(KNOWLEDGE), ActorResolver(KNOWLEDGE)


@cache
def known_in(text: str) -> tuple[Known, ...]:
    reading = reading_of(text)
    finder, resolver = tools()
    return resolver.resolve(finder.find(reading), reading)


def test_it_is_large_enough() -> None:
    assert len(ENTRIES) >= 400


def test_types_are_of_the_closed_list() -> None:
    units = ActorLexicon(KNOWLEDGE).units.values()
    persons = ActorLexicon(KNOWLEDGE).persons.values()
    used = {e.type for e in ENTRIES} | {u.type for u in units} | {p.type for p in persons}
    assert used - {None} <= TYPES


def test_countries_are_known() -> None:
    countries = ActorLexicon(KNOWLEDGE).countries
    assert all(c in countries for e in ENTRIES for c in (*e.countries, *e.theatre))


def test_parents_and_splits_exist() -> None:
    for entry in ENTRIES:
        for other in (entry.parent, entry.split_from):
            assert other is None or (other in BY_ID and other != entry.id), (entry.id, other)


def test_years_are_in_order() -> None:
    for entry in ENTRIES:
        if entry.valid_from and entry.valid_to:
            assert entry.valid_from <= entry.valid_to, entry.id


def test_no_identifier_is_given_that_was_not_looked_up() -> None:
    assert all(e.wikidata is None and e.ucdp is None for e in ENTRIES)


def test_common_words_are_names_of_their_entry() -> None:
    for entry in ENTRIES:
        names = {"".join(w.key for w in words_of(n)) for n in (entry.name, *entry.aliases, *entry.acronyms)}
        for word in entry.common:
            assert "".join(w.key for w in words_of(word)) in names, (entry.id, word)


def test_no_name_is_shared_without_a_theatre_or_date_to_tell_it_apart() -> None:
    shared: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entry in ENTRIES:
        for name in (entry.name, *entry.aliases, *entry.acronyms):
            shared[tuple(w.key for w in words_of(name))].add(entry.id)
    for name, ids in shared.items():
        for one, two in combinations(sorted(ids), 2):
            a, b = BY_ID[one], BY_ID[two]
            places = set(a.countries + a.theatre) & set(b.countries + b.theatre)
            apart = (a.valid_to or 9999) < (b.valid_from or 0) or (b.valid_to or 9999) < (a.valid_from or 0)
            assert not places or apart or (one, two) in TOLD_BY_DATE | LEFT_OPEN, (name, one, two)


def test_each_force_of_a_country_is_one_entry() -> None:
    seen: dict[tuple[str, str], list[ActorEntry]] = defaultdict(list)
    for entry in ENTRIES:
        if entry.unit and entry.unit != "coalition":
            seen[entry.countries[0], entry.unit].append(entry)
    assert {k: [e.id for e in v] for k, v in seen.items() if len(v) > 1} == {}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_entry_is_found_in_its_examples(entry: ActorEntry) -> None:
    for text in entry.match:
        found = known_in(text)
        assert any(entry.id == k.actor_id or entry.id in k.candidates for k in found), (text, found)
    for text in entry.no_match:
        assert all(entry.id != k.actor_id and entry.id not in k.candidates for k in known_in(text)), text


NOUN_FILES = ("person_nouns", "unit_nouns")


@pytest.mark.parametrize("name", NOUN_FILES)
def test_nouns_are_found_in_their_examples(name: str) -> None:
    finder, _ = tools()
    for entry in KNOWLEDGE.entries(name, Entry):
        if entry.id == "casualty":  # harm, read by the finder of tolls
            continue
        for text in entry.match:
            nouns = {m.noun[1] for m in finder.find(reading_of(text)) if m.noun}
            assert entry.id in nouns, (entry.id, text, nouns)
        for text in entry.no_match:
            assert entry.id not in {m.noun[1] for m in finder.find(reading_of(text)) if m.noun}, (entry.id, text)


@pytest.mark.parametrize("name", ["roles", "actor_types"])
def test_roles_and_types_are_read_in_their_examples(name: str) -> None:
    field = "who" if name == "roles" else "type"
    for entry in KNOWLEDGE.entries(name, Entry):
        for text in entry.match:
            assert entry.id in {getattr(k, field) for k in known_in(text)}, (entry.id, text)
        for text in entry.no_match:
            assert entry.id not in {getattr(k, field) for k in known_in(text)}, (entry.id, text)


def test_every_role_of_the_nouns_is_declared() -> None:
    lexicon = ActorLexicon(KNOWLEDGE)
    declared = {e.id for e in KNOWLEDGE.entries("roles", Entry)}
    used = {p.who for p in lexicon.persons.values()} | {t.who for t in lexicon.titles.values()}
    assert used - {None} <= declared


def test_countries_titles_and_names_are_found_in_their_examples() -> None:
    for entry in KNOWLEDGE.entries("demonyms", Entry):
        assert any(k.country == entry.id for text in entry.match for k in known_in(text)), entry.id
        assert all(k.country != entry.id for text in entry.no_match for k in known_in(text)), entry.id
    for name in ("actors_titles", "actors_given_names"):
        for entry in KNOWLEDGE.entries(name, Entry):
            assert all(any(k.person for k in known_in(text)) for text in entry.match), entry.id
            assert not any(k.person for text in entry.no_match for k in known_in(text)), entry.id
