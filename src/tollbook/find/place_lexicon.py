"""The words that place finding goes by, read from data: place_kinds, place_frames, not_places, place_openers."""

from __future__ import annotations

import re
from typing import Final, Literal

from tollbook.resources import Entry, Knowledge

COMPASS = re.compile(
    r"(?:far |mid)?(?:north|south|east|west|centr|downtown|upper|lower|greater|rural|mid)"
    r"(?:-?(?:east|west|centr|north|south))?(?:-?central)?(?:ern|al|)$"
)
BEARING = re.compile(r"(?:north|south|east|west)(?:-?(?:north|south|east|west)){0,2}$")
Words = tuple[str, ...]


class _Words(Entry, frozen=True, kw_only=True):
    words: tuple[str, ...]


class KindEntry(_Words, frozen=True, kw_only=True):
    """Words for a kind of place."""

    kind: str


class FrameEntry(_Words, frozen=True, kw_only=True):
    """Words that say where something lies: ``strength`` 2 makes a place of an unknown name, 1 only of a known one."""

    relation: str
    strength: int


class NotPlaceEntry(_Words, frozen=True, kw_only=True):
    """Words that make a name no place (``exclude``) or no event's place (``background``), that belong to no name
    (``strip``), and names that are common words or people's too and so need words around them (``frame``)."""

    where: Literal["before", "after", "inside", "first", "lead", "common", "world"]
    then: Literal["exclude", "background", "strip", "frame"]


class NationalityEntry(Entry, frozen=True, kw_only=True):
    """A country's adjectives and people, as data/demonyms has them."""

    adjectives: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()


_SHORT = 2  # letters: "SF" is many things


class BodyName(Entry, frozen=True, kw_only=True):
    """The names of a body of the registry."""

    name: str
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()


class DeclaredName(Entry, frozen=True, kw_only=True):
    """A province that an armed group declared, by its names."""

    names: tuple[str, ...]


class PlaceLexicon:
    """The lexicons, keyed for look-up. All words are in lower case."""

    KIND, FRAME, NOT, WORDS = KindEntry, FrameEntry, NotPlaceEntry, _Words
    FILES: Final = {"place_kinds": KIND, "place_frames": FRAME, "not_places": NOT, "place_openers": WORDS}

    def __init__(self, knowledge: Knowledge) -> None:
        self.kinds: dict[Words, str] = {
            tuple(w.split()): e.kind for e in knowledge.entries("place_kinds", KindEntry) for w in e.words
        }
        self.relations: dict[Words, tuple[str, int]] = {
            tuple(w.split()): (e.relation, e.strength)
            for e in knowledge.entries("place_frames", FrameEntry)
            for w in e.words
        }
        sides = ("before", "after", "inside", "first", "lead", "common", "world")
        rules: dict[str, dict[Words, str]] = {w: {} for w in sides}
        for entry in knowledge.entries("not_places", NotPlaceEntry):
            rules[entry.where].update({tuple(w.split()): entry.then for w in entry.words})
        self.then_before, self.then_after = rules["before"], rules["after"]
        self._inside, self._first = rules["inside"], rules["first"]
        self._common, self._world = rules["common"], rules["world"]
        self.breaks = frozenset(w[0] for w in rules["lead"])  # capitalised or not, they belong to no name
        self.openers = frozenset(w for e in knowledge.entries("place_openers", _Words) for w in e.words)
        ends = {w[-1] for w, (_, strength) in self.relations.items() if strength == 2} - {"to", "with", "from"}
        self.leads = frozenset(ends) | {"of"}
        kind_words = {w[0] for w in self.kinds if len(w) == 1}
        self.plain = self.breaks | {w[0] for w, then in self._common.items() if then == "strip"} | kind_words
        self._declared = frozenset(
            name.lower() for e in knowledge.entries("declared_provinces", DeclaredName) for name in e.names
        )
        bodies = knowledge.entries("actors", BodyName)
        self._bodies = frozenset(name.lower() for e in bodies for name in (e.name, *e.aliases) if " " in name)
        self._acronyms = frozenset(name for e in bodies for name in e.acronyms if len(name) > _SHORT and name.isupper())
        self.nationalities = frozenset(
            w.lower()
            for e in knowledge.entries("demonyms", NationalityEntry)
            for w in (*e.adjectives, *e.singular, *e.plural)
        )

    def is_nationality(self, word: str) -> bool:
        """Whether a word says of what nation someone or something is ("Iraqi", "Turks")."""
        return word.lower() in self.nationalities

    def is_compass(self, word: str) -> bool:
        """Whether a word is a point of the compass or a part of a place ("northern", "downtown")."""
        word = word.lower()
        return COMPASS.match(word) is not None or BEARING.match(word) is not None

    def is_common(self, name: str) -> bool:
        """Whether a name is a common word or a person's name, and needs words around it to be a place."""
        return tuple(name.lower().split()) in self._common

    def is_declared(self, name: str) -> bool:
        """Whether an armed group declared a province of this name."""
        return name.lower() in self._declared

    def is_registered(self, name: str) -> bool:
        """Whether a body of the registry has this name, of more words than one ("Shining Path")."""
        return name.lower() in self._bodies

    def is_acronym(self, name: str) -> bool:
        """Whether a body of the registry goes by these capitals ("MINUSMA")."""
        return name in self._acronyms

    def is_world_region(self, name: str) -> bool:
        """Whether a name is a part of the world larger than countries ("Central America")."""
        return tuple(name.lower().split()) in self._world

    def kind_of(self, words: Words) -> str | None:
        """The kind that words stand for ("refugee camp")."""
        return self.kinds.get(tuple(w.lower() for w in words))

    def is_body_name(self, words: Words) -> bool:
        """Whether a run as a whole is such a name ("Islamic State"), whatever kind its last word would make it."""
        return tuple(w.lower() for w in words) in self._inside

    def is_body(self, words: Words) -> bool:
        """Whether a run of capitalised words holds one that makes it an organisation or the like."""
        low = tuple(w.lower() for w in words)
        if low[:1] in self._first:
            return True
        return any(low[i:j] in self._inside for i in range(len(low)) for j in (i + 1, i + 2))
