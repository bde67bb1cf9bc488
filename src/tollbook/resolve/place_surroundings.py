"""Reads what surrounds the place names of a report: nationalities, bodies of a known theatre, and the source.

    >>> Surroundings(Knowledge()).nation("Somali")
    'SO'

What is told of places themselves is read elsewhere: the countries among the mentions (places), the areas of headings
(place_headings). What all of it says of one place is worked out in place_context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tollbook.mentions import Reading
from tollbook.resolve.place_bodies import HomeBodies
from tollbook.resolve.place_context import Context
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_APART = {code: " " for code in range(128) if not chr(code).isalpha() and chr(code) != "-"}
_OTHER_AMERICAS = ("central", "latin", "south", "north")
_STATE_BODIES = frozenset(("army", "military", "police", "forces", "troops", "soldiers", "navy", "government"))
_FROM_ABROAD = frozenset("occupying invading invader invaders occupier aggressor intruding".split())
_FLOWN = frozenset(  # comes from afar: whose it is says nothing of where it struck
    "drone drones warplane warplanes jet jets aircraft plane planes bomber bombers helicopter helicopters gunship "
    "gunships airstrike airstrikes missile missiles uav uavs -made made".split()
)
_BODY_AFTER = re.compile(rf" (?:{'|'.join(sorted(_STATE_BODIES))})\b")
_HELD = "positions?|posts?|outposts?|camps?|bases?|barracks|convoys?|patrols?|garrison"
_GUARDS = "gendarmes?|gendarmerie|(?:national )?guard|rangers|soldier|servicem[ae]n|paratroopers?|marines?"
_ABOUT = 400  # characters in which a report says which country it is about
_BEFORE_FORCE = 40  # characters
_FORCE = re.compile(rf" (?:{'|'.join((*sorted(_STATE_BODIES - {'government'}), _GUARDS, _HELD))})\b", re.IGNORECASE)
_PEOPLE = "peacekeepers|workers|nationals|citizens|tourists|migrants|engineers|students|journalists|refugees|pilgrims"
_BODY_BEFORE = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(_STATE_BODIES))}) (?:of|from)|(?:{_PEOPLE}|personnel|contingent) from) (?:the )?$"
)


class DemonymEntry(Entry, frozen=True, kw_only=True):
    """A country's adjectives and people (data/demonyms), its id the ISO 3166-1 alpha-2 code."""

    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()


class TheatreEntry(Entry, frozen=True, kw_only=True):
    """Bodies and operations whose name in the source or the text tells the countries meant."""

    names: tuple[str, ...]
    countries: tuple[str, ...]


class Surroundings:
    """Reads the context of a report from its words and its source."""

    def __init__(self, knowledge: Knowledge) -> None:
        words: dict[str, str] = {}
        for entry in knowledge.entries("demonyms", DemonymEntry):
            words.update({w.lower(): entry.id for w in (*entry.adjectives, *entry.plural)})
        self._demonyms = words
        adjectives = "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
        self._across = re.compile(
            rf"\b(?:(?:across|over|beyond) the ({adjectives}) border|(?:on|to) the ({adjectives}) side"
            rf"|(?:in|inside|into|on) ({adjectives}) (?:territory|soil))\b",
            re.IGNORECASE,
        )
        self._names = {n.lower(): e.id for e in knowledge.entries("demonyms", DemonymEntry) for n in e.names}
        self._last_words = frozenset(w.rpartition(" ")[2] for w in (*words, *self._names))
        entries = knowledge.entries("theatres", TheatreEntry)
        self._theatres = {name.lower(): e.countries for e in entries for name in e.names}
        self._homes = HomeBodies(knowledge)
        self._longest_first = sorted(self._theatres, key=lambda name: (-len(name), name))

    def nation(self, word: str) -> str | None:
        """The country that an adjective or a people's name belongs to."""
        return self._demonyms.get(word.lower())

    def _nations(self, text: str) -> Iterator[str]:
        """The countries of the nationalities in a text, which is in lower case; not whose aircraft or missiles came, or
        who from abroad: "an American drone", "the invading Turkish army"."""
        if text.isascii():
            words = text.translate(_APART).replace("--", " ").replace("- ", " ").replace(" -", " ").split()
        else:
            words = _WORD.findall(text)
        if self._last_words.isdisjoint(words):
            return
        before = ""
        for i, (word, after) in enumerate(zip(words, (*words[1:], ""), strict=True)):
            if word in self._last_words:
                nation = self._demonyms.get(f"{before} {word}") or self._demonyms.get(word)
                of_body = before in ("of", "from") and i > 1 and words[i - 2] in _STATE_BODIES
                if nation is None and (after in _STATE_BODIES or of_body):  # "the Myanmar army": its name, no place
                    nation = self._names.get(f"{before} {word}") or self._names.get(word)
                abroad = before in _FROM_ABROAD or after in _FLOWN or (nation == "US" and before in _OTHER_AMERICAS)
                if nation is not None and not abroad:
                    yield nation
            before = word

    def _bodies(self, about: str) -> list[str]:
        """Bodies and operations of known theatres that are named."""
        low = about.lower()
        names = tuple([name for name in self._longest_first if name in low])
        return [name.lower() for name in _pattern(names).findall(about)] if names else []

    def read(
        self, reading: Reading, named: list[tuple[int, str]], dateline: str | None, framed: frozenset[str]
    ) -> Context:
        """The context, from countries named (by offset), the dateline's country, nationalities and the source;
        ``framed`` as in the context."""
        crossed = self._across.finditer(reading.text)  # "across the Kenyan border": in Kenya
        named = [*named, *((m.start(), self._demonyms[m[m.lastindex or 0].lower()]) for m in crossed)]
        weights: dict[str, float] = {}
        for _, code in named:
            weights[code] = weights.get(code, 0.0) + 1.0
        for nation in self._nations(reading.text.lower()):
            weights[nation] = weights.get(nation, 0.0) + 0.4
        if not (weights or reading.is_claim):  # "SAN SEBASTIAN - ETA gunmen": of all towns of that name Spain's
            opening = reading.text[:_ABOUT]
            homes = frozenset() if self._bodies(opening) else self._homes.countries(opening)
            dateline = next(iter(homes)) if len(homes) == 1 else dateline
        if dateline is not None:
            weights[dateline] = weights.get(dateline, 0.0) + 0.7
        total = sum(weights.values()) or 1.0
        about = f"{reading.report.source.name or ''}\n{reading.report.title or ''}\n{reading.text[:_ABOUT]}"
        theatre = frozenset(c for name in self._bodies(about) for c in self._theatres[name])
        return Context(
            named=tuple(sorted(named)),
            countries=theatre | frozenset(weights),
            stated=theatre | {code for _, code in named} | ({dateline} if dateline else set()),
            share={code: weight / total for code, weight in weights.items()},
            theatre=theatre,
            home=next(iter(theatre)) if len(theatre) == 1 else dateline,
            day=int((reading.report.source.published or "0").replace("-", "")),
            lines=tuple([m.end() for m in re.finditer("\n", reading.text)]),
            sentences=tuple([s.span.start for s in reading.sentences]),
            framed=framed,
            items=_items(reading),
            forces=tuple(self._forces_in(reading.text)),
        )

    def _forces_in(self, text: str) -> Iterator[tuple[int, str]]:
        """Where a text names the forces of a nation, and which: "the Malian army", "South African special forces"."""
        for force in _FORCE.finditer(text):
            before = text[max(0, force.start() - _BEFORE_FORCE) : force.start()].lower().replace("\n", " ").split(" ")
            for adjective in (" ".join(before[-2:]), before[-1], " ".join(before[-3:-1]), *before[-2:-1]):
                if (nation := self._demonyms.get(adjective.strip(".,;:()\"'"))) is not None:
                    yield force.start(), nation
                    break


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of a few names as a whole word; all of them in one pattern would take longer than the rest of the report."""
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", re.IGNORECASE)


def names_body(text: str, name: Span) -> bool:
    """Whether a country's name only says whose body it is: "Djibouti forces", "the army of Niger"."""
    after = _BODY_AFTER.match(text, name.end)
    return after is not None or _BODY_BEFORE.search(text, max(0, name.start - 24), name.start) is not None


def _items(reading: Reading) -> tuple[Span, ...]:
    """The items and rows of lists, and their entries, label and all."""
    found: list[Span] = []
    end = 0
    for section in reading.layout.sections:
        label = section.heading if section.kind == "entry" else None
        start = label.start if label is not None and label.start >= end else section.body.start
        end = section.body.end
        if section.kind in ("entry", "bullet", "table_row"):
            found.append(Span(start, end))
    return tuple(found)
