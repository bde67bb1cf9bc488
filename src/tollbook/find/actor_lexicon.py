"""What Tollbook knows of people, bodies and their names, as the actor finder and resolver read it."""

from __future__ import annotations

from typing import Literal

import msgspec

from tollbook.find.actor_words import PhraseIndex, fold, key_of, words_of
from tollbook.mentions import Case
from tollbook.model import CivilianStatus, Form
from tollbook.resources import Entry, Knowledge


class PersonNoun(Entry, frozen=True, kw_only=True):
    """A noun for people. ``membership``: its body stands in an of-phrase or before it ("leader of X", "X member")."""

    singular: tuple[str, ...]
    plural: tuple[str, ...]
    who: str | None
    civilian_status: CivilianStatus
    type: str | None
    membership: bool = False


class UnitNoun(Entry, frozen=True, kw_only=True):
    """A noun for a body, an unnamed group or a building. ``name`` is the plain noun it is coded as; ``unit`` says
    which force of a country it is when a nationality stands before it."""

    singular: tuple[str, ...]
    plural: tuple[str, ...]
    form: Form
    type: str | None
    name: str
    unit: str | None = None


class Demonym(Entry, frozen=True, kw_only=True):
    """A country as reports name it; the id is its ISO 3166-1 alpha-2 code, ``adjective`` the one for plain names."""

    name: str
    adjective: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    singular: tuple[str, ...]
    plural: tuple[str, ...]
    places: tuple[str, ...] = ()


class ActorEntry(Entry, frozen=True, kw_only=True):
    """One armed actor, force or body of the registry.

    ``theatre`` adds countries where it acts to those it is of, ``abroad`` says that it acts there more than at home.
    ``acronyms`` are matched by case in mixed text;
    ``common`` lists acronyms and aliases that are words or other bodies' names too and need its theatre beside them.
    ``unit`` makes it what "<nationality> <unit>" means in its country. Years are those the public record gives.
    """

    name: str
    type: str
    countries: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    theatre: tuple[str, ...] = ()
    abroad: bool = False
    unit: str | None = None
    parent: str | None = None
    split_from: str | None = None
    valid_from: int | None = None
    valid_to: int | None = None
    wikidata: str | None = None
    ucdp: int | None = None


class GivenNames(Entry, frozen=True, kw_only=True):
    """Given names of one language area, used only to see that a run of names is a person."""

    words: tuple[str, ...]


class NameWords(Entry, frozen=True, kw_only=True):
    """Words that tell a person's name from a place's, or an acronym from a word."""

    words: tuple[str, ...]


class Title(Entry, frozen=True, kw_only=True):
    """Titles and their short forms that stand before a name, and who bears them."""

    words: tuple[str, ...]
    who: str | None
    civilian_status: CivilianStatus
    type: str | None = None


class LoadedReading(msgspec.Struct, frozen=True, kw_only=True):
    """One plain reading of a loaded term, taken when all that it asks holds; an empty list asks nothing.

    ``heads``: unit noun ids, "@crowd", "@person", "@self" (the term is the head); ``theatre``: countries that the
    report is about; ``speakers``: source kinds or registry ids. ``state``: the force meant is that of the theatre's
    state. ``actor``: a registry id. ``name`` may hold "{noun}", the plain noun that the term stands before.
    """

    heads: tuple[str, ...] = ()
    theatre: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    state: bool = False
    actor: str | None = None
    name: str | None = None
    type: str | None = None
    who: str | None = None
    civilian_status: CivilianStatus | None = None
    side: Literal["own", "opponent"] | None = None


class LoadedTerm(Entry, frozen=True, kw_only=True):
    """A word of abuse or praise, who says it, and what it plainly says.

    ``kind`` says what it names; only actors are read by ``readings``, the others are flagged. ``fold`` lets
    endings and doubled letters vary. ``capital``: counts only when written with a capital, or in text without case.
    ``speakers``: source kinds in whose mouth alone it is loaded ("brothers"). ``jihadist`` terms tell by themselves
    that an armed group of that kind speaks.
    """

    words: tuple[str, ...]
    used_by: tuple[str, ...]
    plain: str
    kind: Literal["actor", "modifier", "act", "outcome", "place", "thing"]
    readings: tuple[LoadedReading, ...] = ()
    fold: bool = False
    capital: bool = False
    jihadist: bool = False
    speakers: tuple[str, ...] = ()

    def counts(self, written: str, *, caseless: bool, kind: str) -> bool:
        """Whether the words are loaded, written so and said by a source of this kind."""
        if self.capital and not caseless and not written[:1].isupper():
            return False
        return not self.speakers or kind in self.speakers


class ActorLexicon:
    """All of it, indexed once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.persons = {e.id: e for e in knowledge.entries("person_nouns", PersonNoun)}
        self.units = {e.id: e for e in knowledge.entries("unit_nouns", UnitNoun)}
        self.countries = {e.id: e for e in knowledge.entries("demonyms", Demonym)}
        self.actors = {e.id: e for e in knowledge.entries("actors", ActorEntry)}
        self.titles = {e.id: e for e in knowledge.entries("actors_titles", Title)}
        self.loaded = {e.id: e for e in knowledge.entries("loaded_terms", LoadedTerm)}
        self.given_names = {key_of(w) for e in knowledge.entries("actors_given_names", GivenNames) for w in e.words}
        self.name_words = {
            e.id: frozenset(key_of(w) for w in e.words) for e in knowledge.entries("actors_name_words", NameWords)
        }
        self.title_words = {key_of(w): e for e in self.titles.values() for w in e.words}
        plural = [(w, e.id) for e in self.persons.values() for w in e.plural]
        self.person_index: PhraseIndex[str] = PhraseIndex(
            [*((w, e.id) for e in self.persons.values() for w in e.singular), *plural], apart=True
        )
        self.unit_index: PhraseIndex[str] = PhraseIndex(
            ((w, e.id) for e in self.units.values() for w in (*e.singular, *e.plural)), apart=True
        )
        self.plurals = {w for w, _ in plural} | {w for e in self.units.values() for w in e.plural}
        self.adjective_index: PhraseIndex[str] = PhraseIndex(
            (w, e.id) for e in self.countries.values() for w in (*e.adjectives, *e.singular, *e.plural, *e.names)
        )
        self.people_index: PhraseIndex[str] = PhraseIndex(
            (w, e.id) for e in self.countries.values() for w in (*e.singular, *e.plural)
        )
        self.country_index: PhraseIndex[str] = PhraseIndex(
            (w, e.id) for e in self.countries.values() for w in (*e.names, *e.adjectives, *e.plural, *e.places)
        )
        self.actor_index: PhraseIndex[str] = PhraseIndex(
            (w, e.id) for e in self.actors.values() for w in (e.name, *e.aliases, *e.acronyms)
        )
        self._acronyms = {key for e in self.actors.values() for a in e.acronyms for key in [_joined(a)]}
        self._common = {(_joined(w), e.id) for e in self.actors.values() for w in e.common}
        self.forces = {(c, e.unit): e.id for e in self.actors.values() if e.unit for c in e.countries[:1]}
        self.loaded_index: PhraseIndex[str] = PhraseIndex((w, e.id) for e in self.loaded.values() for w in e.words)
        self.loaded_folds = {fold(w): e.id for e in self.loaded.values() if e.fold for w in e.words if " " not in w}

    def spelled(self, written: str, case: Case, *, bracketed: bool) -> bool:
        """Whether letters written so can be a name.

        In text with case an acronym needs its capitals and a name one; in text without, an acronym that is a word too
        needs brackets around it.

        >>> from tollbook.resources import Knowledge
        >>> ActorLexicon(Knowledge()).spelled("arena", "mixed", bracketed=False)
        False
        """
        key = _joined(written)
        if key in self._acronyms:
            if case != "mixed":
                return bracketed or key not in self.name_words["acronym_words"]
            letters = [c for c in written if c.isalpha()]
            capitals = sum(c.isupper() for c in letters)
            return capitals >= min(2, len(letters)) or (len(letters) > 4 and letters[0].isupper())
        if case != "mixed" or not written.islower():
            return True
        words = written.split()
        return len(key) > 5 if len(words) == 1 else bool(self.unit_index.get(words[-1]))

    def is_under(self, actor_id: str, above: str) -> bool:
        """Whether an entry is another's branch, at any depth."""
        seen: set[str] = set()
        parent = self.actors[actor_id].parent
        while parent is not None and parent not in seen:
            if parent == above:
                return True
            seen.add(parent)
            parent = self.actors[parent].parent
        return False

    def is_common(self, written: str, actor_id: str) -> bool:
        """Whether the entry says that these letters are a word or another body's name as well."""
        return (_joined(written), actor_id) in self._common


def _joined(phrase: str) -> str:
    return "".join(word.key for word in words_of(phrase))
