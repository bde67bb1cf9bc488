"""Declared provinces: what a claim digest heads its paragraphs with, not the state's areas of those names."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.find.places import PlaceMention
from tollbook.mentions import Reading
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resolve.place_context import Area
from tollbook.resolve.place_location import Found
from tollbook.resolve.place_names import fold, keys
from tollbook.resources import Entry, Knowledge

_LINE_START = re.compile(r"(?:^|\n)[ \t]*[*•-]?[ \t]*$|[.!?:][\"”)]?[ \t]{0,6}$")
# "In Dijlah Province, three rockets ...", "On the 6th, in Homs Province, a barracks ...": what follows is there.
_FRONTED = re.compile(r"(?:\bIn|, in) (?:the )?$")
# The next sentence's first word; "Sabra Province Police" is a body.
_SENTENCE_BEHIND = re.compile(
    r" (?!(?:Police|Govern|Council|Security|Intelligence|Court|Command|Administration))[A-Z0-9]"
)


class DeclaredEntry(Entry, frozen=True, kw_only=True):
    """A province that an armed group declared: the real admin1 areas it covers, wholly or in part, and when."""

    names: tuple[str, ...]
    actor: str
    areas: tuple[str, ...]
    countries: tuple[str, ...]
    since: str
    until: str | None = None


class DeclaredProvinces:
    """Reads mentions of declared provinces: in a heading, or anywhere in an armed group's own report."""

    def __init__(self, knowledge: Knowledge, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._entries: dict[str, list[DeclaredEntry]] = {}
        for entry in knowledge.entries("declared_provinces", DeclaredEntry):
            for key in dict.fromkeys(key for name in entry.names for key in keys(name)):
                self._entries.setdefault(key, []).append(entry)

    def heads(self, mention: PlaceMention, reading: Reading) -> bool:
        """Whether a mention heads what follows: in a heading, or a declared province where a line or sentence starts,
        for headings that run into the text."""
        if mention.scope == "heading":
            return True
        start = mention.span.start
        if mention.scope != "text":
            return False
        if self.fronts(mention, reading):
            return True
        if not _LINE_START.search(reading.text, max(0, start - 12), start):
            return False
        return self._entry(mention, reading) is not None or self._opens_part(mention, reading)

    def fronts(self, mention: PlaceMention, reading: Reading) -> bool:
        """Whether a clause opens in a declared province, where it and what follows is: "In Dijlah Province, three"."""
        start, end = mention.span
        opens = _FRONTED.search(reading.text, max(0, start - 12), start) and reading.text.startswith(",", end)
        return bool(opens) and mention.scope == "text" and self._entry(mention, reading) is not None

    @staticmethod
    def _opens_part(mention: PlaceMention, reading: Reading) -> bool:
        """Whether a paragraph of an armed group's report opens with a province, and a sentence behind it: "Sabra
        Province Recruits were waiting ..."."""
        start, end = mention.span
        if not reading.is_claim or mention.parts[-1].kind != "admin1" or len(mention.parts) > 1:
            return False
        opens = start == 0 or reading.text[start - 1] == "\n"
        return opens and _SENTENCE_BEHIND.match(reading.text, end) is not None

    def read(self, mention: PlaceMention, reading: Reading) -> Found | None:
        """What the declared province covers; None where the mention is none."""
        entry = self._entry(mention, reading)
        if entry is None:
            return None
        areas = tuple(area for area in map(self._gazetteer.area, entry.areas) if area is not None)
        scope = Area(
            frozenset(entry.countries),
            frozenset(area.row for area in areas),
            entry.countries[0],
            areas[0].row if areas else None,
        )
        if not areas:
            areas = tuple(area for area in map(self._gazetteer.country, entry.countries) if area is not None)
        place = areas[0] if len(areas) == 1 else None
        part = replace(mention.parts[-1], link="")
        return Found(part, place, f"declared province {entry.id}", True, areas=areas, scopes=scope)

    def reaches(self, name: str) -> bool:
        """Whether a name is that of a declared province of several countries: "in the Sahel"."""
        entries = (entry for key in keys(name) for entry in self._entries.get(key, ()))
        return any(len(e.countries) > 1 and fold(name) in map(fold, e.names) for e in entries)

    def _entry(self, mention: PlaceMention, reading: Reading) -> DeclaredEntry | None:
        """The entry that a mention names, at the report's time; the one spelled just so before others."""
        part = mention.parts[-1]
        alone = mention.scope == "heading" and part.kind is None and reading.is_claim
        if (part.kind != "admin1" and not alone) or len(mention.parts) > 2:
            return None  # "Sinai: on the 4th" heads a digest's part as "Sinai Province" does
        if mention.scope != "heading" and not reading.is_claim:
            return None
        day = reading.report.source.published or ""
        entries = [entry for key in keys(part.name) for entry in self._entries.get(key, ())]
        if alone and part.kind is None:  # "Baidoa" is no "Bayda"
            entries = [e for e in entries if fold(part.name) in map(fold, e.names)] or (
                [] if self._gazetteer.knows(part.name) else entries
            )
        spelled = [e for e in entries if fold(part.name) in map(fold, e.names)]  # "Sana" is no "Sina"
        if not spelled and any(match.place.kind == "admin1" for match in self._gazetteer.exact(part.name)):
            return None  # nor the state's own "Hiraan" Hawran
        entries = spelled or entries
        past = ahead = None
        for entry in entries:
            if not day or (entry.since <= day and (entry.until is None or day <= entry.until + "~")):
                return entry
            past = past or (entry if entry.since <= day else None)
            ahead = ahead or (entry if not entry.areas and alone else None)
        # Given up by then, but a report may still look back on it; and "Sahel" headed its parts before it was declared.
        return past or ahead
