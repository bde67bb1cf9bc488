"""Mask the names of individuals before anything leaves.

A record names a person in ``actors[].person`` and ``attribution[].person``. Masking writes ``[name]`` for that name,
and for its parts, in every field that can hold words of the report. Offsets stay, so whoever may read the report can
still look the words up. Names of groups, bodies and places stay, as does what the caller said of the source.

    >>> mask_text("the officer Adam Novak was hurt", ("Adam Novak",))
    'the officer [name] was hurt'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TypeVar, overload

import msgspec

from tollbook.model import Actor, AnyRecord, Attribution, Group, Incident, Location

MASK: Final = "[name]"

# Fields that may hold the report's own words, or be derived from them.
_WORDS: Final = frozenset({"as_written", "name", "by", "section", "candidates", "person", "object"})

S = TypeVar("S", bound=msgspec.Struct)


def mask_text(text: str, persons: Iterable[str], *, parts: bool = True) -> str:
    """``text`` with each name in ``persons`` written ``[name]``; with ``parts``, also a capitalised part alone."""
    return _Masker(persons).text(text, parts=parts)


@overload
def mask(record: Incident) -> Incident: ...
@overload
def mask(record: Group) -> Group: ...
def mask(record: AnyRecord) -> AnyRecord:
    """``record`` without the names of individuals."""
    masker = _Masker(persons_of(record))
    return masker.struct(record) if masker else record


def mask_all(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records of one report, each without the names of individuals that any of them names."""
    records = tuple(records)
    masker = _Masker({name for record in records for name in persons_of(record)})
    return tuple(masker.struct(record) for record in records) if masker else records


def persons_of(record: AnyRecord) -> frozenset[str]:
    """The individuals whom a record names, as written."""
    if isinstance(record, Group):
        return frozenset()
    named = {speaker.person for speaker in record.attribution if speaker.person}
    return frozenset(named.union(name for actor in record.actors if (name := _individual(actor))))


def _individual(actor: Actor) -> str | None:
    """An actor's personal name. Records from elsewhere may not mark it: a person known by capitalised words alone
    and found in no registry is then taken to be named."""
    if actor.person:
        return actor.person
    words = (actor.name or "").split()
    named = actor.form == "person" and actor.actor_id is None and len(words) > 1
    return actor.name if named and all(word[:1].isupper() for word in words) else None


class _Masker:
    def __init__(self, persons: Iterable[str]) -> None:
        whole = sorted({p for p in (" ".join(person.split()) for person in persons) if p and p != MASK}, key=_longest)
        parts = sorted({part for name in whole for part in name.split() if _telling(part)}, key=_longest)
        self._whole = _pattern(whole, re.IGNORECASE)
        self._parts = _pattern(parts, re.NOFLAG)

    def __bool__(self) -> bool:
        return self._whole is not None

    def text(self, text: str, *, parts: bool) -> str:
        if self._whole:
            text = self._whole.sub(MASK, text)
        if self._parts and parts:
            text = self._parts.sub(MASK, text)
        return text

    def struct(self, struct: S) -> S:
        """A copy with every field of words masked; a place keeps a part that it shares with a name."""
        changes: dict[str, object] = {}
        for field in struct.__struct_fields__:
            value = getattr(struct, field)
            new = value
            if isinstance(value, str) and field in _WORDS:
                new = self.text(value, parts=not isinstance(struct, Location))
            elif isinstance(value, tuple):
                new = tuple(self._item(item, field) for item in value)
            elif isinstance(value, Location):
                new = self.struct(value)
            if new is not value:
                changes[field] = new
        if isinstance(struct, Actor | Attribution) and struct.person:
            changes["person"] = MASK
        return msgspec.structs.replace(struct, **changes) if changes else struct

    def _item(self, item: object, field: str) -> object:
        if isinstance(item, str):
            return self.text(item, parts=True) if field in _WORDS else item
        return self.struct(item) if isinstance(item, msgspec.Struct) else item


def _pattern(names: list[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    if not names:
        return None
    joined = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", flags)


def _telling(part: str) -> bool:
    """Whether one part of a name gives the person away: not an initial, not a particle such as "de" or "al"."""
    return len(part) > 2 and part[0].isupper()


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name
