"""Which words name a thing that can be hit, and of which class it is."""

from __future__ import annotations

from typing import Literal

from tollbook.find.phrases import Found, Phrases
from tollbook.parse import Doc
from tollbook.resources import Entry, Knowledge

Kind = Literal[
    "vehicle",
    "aircraft",
    "vessel",
    "weapon",
    "equipment",
    "supplies",
    "building",
    "infrastructure",
    "position",
    "unit",
    "none",
]


class ObjectEntry(Entry, frozen=True, kw_only=True):
    """Words for one class of things. Kind "none" lists what is never a thing hit: people, spans of time, ideas."""

    kind: Kind
    forms: tuple[str, ...]


class PeopleEntry(Entry, frozen=True, kw_only=True):
    """Nouns for people or their bodies, which are never things."""

    singular: tuple[str, ...]
    plural: tuple[str, ...]


class ObjectLexicon:
    """Names of things, by class.

    >>> ObjectLexicon(Knowledge()).kinds[:6]
    ['aircraft', 'building', 'equipment', 'infrastructure', 'none', 'position']
    """

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("objects", ObjectEntry)
        self.kinds = sorted({e.kind for e in entries})
        self._phrases: Phrases[ObjectEntry] = Phrases((form, e) for e in entries for form in e.forms)
        self.persons, units = (self._last_words(knowledge, file) for file in ("person_nouns", "unit_nouns"))
        self.people = self.persons | units
        self.words = frozenset(w for e in entries if e.kind != "none" for f in e.forms for w in f.lower().split())

    @staticmethod
    def _last_words(knowledge: Knowledge, file: str) -> frozenset[str]:
        entries = knowledge.entries(file, PeopleEntry)
        return frozenset(form.lower().split()[-1] for e in entries for form in (*e.singular, *e.plural))

    def find(self, doc: Doc) -> dict[int, Found[ObjectEntry]]:
        """Each thing named in a sentence, by the index of its last word."""
        found = (f for f in self._phrases.find(doc) if not _is_against(doc, f.start))
        return {f.end - 1: f for f in found if f.end - f.start > 1 or doc[f.start].tag_ != "RB"}  # "still in order"


def _is_against(doc: Doc, at: int) -> bool:
    """Whether a thing is only what a weapon is made against: "an anti-tank rocket"."""
    return at > 1 and doc[at - 1].text == "-" and doc[at - 2].lower_ == "anti"
