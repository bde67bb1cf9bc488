"""What the words before and after a name say of it: a kind ("village of"), a relation ("5 km north of"), an office.

The words are data: place_kinds, place_frames and not_places. All looking is within one clause and a few words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tollbook.resources import Entry, Knowledge

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|\d+(?:[.,]\d+)?|[,()/]")
_BREAK = re.compile(r"[.;:!?\n](?=\s|$)|[\[\]\"“”—–]|--")
_COMPASS = re.compile(
    r"(?:far |mid)?(?:north|south|east|west|centr|downtown|upper|lower|greater|rural|mid)"
    r"(?:-?(?:east|west|centr|north|south))?(?:-?central)?(?:ern|al|)$"
)
_ORIENT = re.compile(r"(?:due )?(?:north|south|east|west)(?:-?(?:north|south|east|west)){0,2}$")
_UNITS = {"km": 1.0, "kms": 1.0, "kilometer": 1.0, "kilometers": 1.0, "kilometre": 1.0, "kilometres": 1.0,
          "mile": 1.609, "miles": 1.609, "mi": 1.609, "m": 0.001, "meters": 0.001, "metres": 0.001,
          "yards": 0.0009, "block": 0.1, "blocks": 0.1}  # fmt: skip
_NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_NUMBERS |= {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "a": 1, "several": 5}
_THE = frozenset(("the", "a", "an", "its", "their"))
_STRUCK = re.compile(r"\b(?:strikes?|airstrikes?|attacks?|sorties?),\s$")
_STRIKES = re.compile(
    r"\s*(?:\([^()]{0,30}\))?\s*[:,]\s*(?:(?:on|in)\s[^:;.\n]{0,30},\s*)?(?:a|an|one|\w+|\w+-\w+|\d+)\s"
    r"(?:single\s|more\s|further\s)?(?:air\s?|drone\s)?(?:strikes?|attacks?|airstrikes?|sorties?)\b"
)


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
    """Words that make a name no place (``exclude``), no event's place (``background``), that are no part of a name
    (``strip``), or names that need a frame because they are common words or people's names (``frame``)."""

    where: Literal["before", "after", "inside", "lead", "common"]
    then: Literal["exclude", "background", "strip", "frame"]


class NationalityEntry(Entry, frozen=True, kw_only=True):
    """A country's adjectives and people, as data/demonyms has them."""

    adjectives: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name. ``start`` is where the place's own words begin ("5 km north of the village of")."""

    start: int
    kind: str | None = None
    side: str | None = None
    relation: str | None = None
    distance_km: float | None = None
    strength: int = 0
    then: str | None = None  # exclude or background


@dataclass(frozen=True, slots=True)
class After:
    """What stands after a name; ``end`` is where the place's own words end."""

    end: int
    kind: str | None = None
    plural: bool = False
    listed: bool = False  # a list's entry: "Name: five strikes"
    then: str | None = None


class Frames:
    """The words around names, as data has them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._kinds = {tuple(w.split()): e.kind for e in knowledge.entries("place_kinds", KindEntry) for w in e.words}
        self._relations = {
            tuple(w.split()): (e.relation, e.strength)
            for e in knowledge.entries("place_frames", FrameEntry)
            for w in e.words
        }
        self._not: dict[str, dict[tuple[str, ...], str]] = {}
        for entry in knowledge.entries("not_places", NotPlaceEntry):
            self._not.setdefault(entry.where, {}).update({tuple(w.split()): entry.then for w in entry.words})
        self.breaks = frozenset(w[0] for w in self._not["lead"])
        self.openers = frozenset(w for e in knowledge.entries("place_openers", _Words) for w in e.words)
        plain = frozenset(("on", "over", "for", "from", "to", "through", "via"))
        self.leads = frozenset(w[-1] for w in self._relations if w[-1] not in plain) | {"of"}
        self._nationalities = frozenset(
            w.lower()
            for e in knowledge.entries("demonyms", NationalityEntry)
            for w in (*e.adjectives, *e.singular, *e.plural)
        )

    def is_nationality(self, word: str) -> bool:
        """Whether a word says of what nation someone or something is ("Iraqi", "Turks")."""
        return word.lower() in self._nationalities

    def is_compass(self, word: str) -> bool:
        """Whether a word is a point of the compass or a part of a place ("northern", "downtown")."""
        return _COMPASS.match(word) is not None or _ORIENT.match(word) is not None

    def is_common(self, name: str) -> bool:
        """Whether a name is a common word or a person's name, and needs a frame."""
        return tuple(name.lower().split()) in self._not["common"]

    def kind_of(self, words: tuple[str, ...]) -> str | None:
        """The kind that words stand for ("refugee camp")."""
        return self._kinds.get(tuple(w.lower() for w in words))

    def inside(self, words: tuple[str, ...]) -> bool:
        """Whether a run of capitalised words holds a word that makes it an organisation or the like."""
        low = tuple(w.lower() for w in words)
        return any(low[i:j] in self._not["inside"] for i in range(len(low)) for j in (i + 1, i + 2))

    def before(self, text: str, start: int) -> Before:
        """Reads backwards from a name."""
        if _STRUCK.search(text, max(0, start - 30), start):
            return Before(start, strength=2)
        low = max(0, start - 100)
        window = text[low:start]
        for match in _BREAK.finditer(window):
            low_cut = match.end()
            window, low = " " * low_cut + window[low_cut:], low
        tokens = [(m.group().lower(), low + m.start()) for m in _TOKEN.finditer(window)]
        return self._peel([t for t, _ in tokens], [s for _, s in tokens], start)

    def _peel(self, words: list[str], starts: list[int], start: int) -> Before:
        at, begin, kind, side, strength = len(words), start, None, None, 0
        if then := _suffix(self._not["before"], words, at):
            return Before(start, then=then)
        at, begin, side = self._side(words, starts, at, begin)
        at = _skip_the(words, at)
        if at and words[at - 1] in ("of", "called", "named"):
            size, kind = self._kind_before(words, at - 1)
            if kind and _is_plural(words[at - 2]):  # "villages of X" are in it
                return Before(begin, None, side, None, None, 2)
            if kind:
                at, strength = at - 1 - size, 2
                begin = starts[at]
        if kind is None:
            size, kind = self._kind_before(words, at)
            if kind and (size > 1 or words[at - 1] in _DIRECT):
                at, strength = at - size, 1
                begin = starts[at]
            else:
                kind = None
        if kind:
            for _ in range(2):  # "the small Syrian town of", "the nearby northern village of"
                if (
                    at
                    and words[at - 1] not in _THE
                    and words[at - 1].isalpha()
                    and not _suffix(self._relations, words, at)
                ):
                    if _COMPASS.match(words[at - 1]):
                        side = side or words[at - 1]
                    at -= 1
        at = _skip_the(words, at)
        return self._relation(words, starts, at, Before(begin, kind, side, None, None, strength))

    def _side(self, words: list[str], starts: list[int], at: int, begin: int) -> tuple[int, int, str | None]:
        if at and _COMPASS.match(words[at - 1]) and len(words[at - 1]) > 2:
            return at - 1, starts[at - 1], words[at - 1]
        return at, begin, None

    def _kind_before(self, words: list[str], at: int) -> tuple[int, str | None]:
        for size in (3, 2, 1):
            kind = self._kinds.get(tuple(words[max(0, at - size) : at]))
            if kind and at >= size:
                return size, kind
        return 0, None

    def _relation(self, words: list[str], starts: list[int], at: int, so_far: Before) -> Before:
        begin, kind, side, strength = so_far.start, so_far.kind, so_far.side, so_far.strength
        if at >= 2 and words[at - 1] in ("of", "from") and _ORIENT.match(words[at - 2]):
            relation = f"{_compass(words[at - 2])} of"
            at, begin = at - 2, starts[at - 2]
            if at and words[at - 1] in ("to", "the"):
                at -= 1
            at, begin, distance = _distance(words, starts, at, begin)
            return Before(begin, kind, side, relation, distance, 2)
        if (
            at >= 2
            and words[at - 1] in ("of", "from")
            and words[at - 2] in ("side", "part", "half", "end", "edge", "sector", "area")
        ):
            back = at - 3
            while back > 0 and words[back] in ("northern", "southern", "eastern", "western", "central"):
                back -= 1
            word = words[at - 3] if at >= 3 else ""
            if _COMPASS.match(word) or _ORIENT.match(word):
                return Before(starts[at - 3], kind, word, None, None, 2)
        if at >= 1 and words[at - 1] == "from":
            shifted, start, distance = _distance(words, starts, at - 1, begin)
            if distance is not None:
                return Before(start, kind, side, "near", distance, 2)
        for size in (5, 4, 3, 2, 1):
            found = self._relations.get(tuple(words[at - size : at])) if at >= size else None
            if found:
                relation, weight = found
                if relation:
                    begin = starts[at - size]
                return Before(begin, kind, side, relation or None, None, max(strength, weight))
        return Before(begin, kind, side, None, None, strength)

    def after(self, text: str, end: int) -> After:
        """Reads forwards from a name."""
        window = text[end : end + 60]
        cut = re.search(r"[.;!?\n](?=\s|$)|[\"“”—–]", window)
        listed = _STRIKES.match(window) is not None
        window = window[: cut.start()] if cut else window
        tokens = [(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(window)][:4]
        low = tuple(t[0] for t in tokens)
        if low[:1] and tokens[0][1] > 2:
            return After(end, listed=listed)
        glued = window[:1] == "-"
        if glued and low[:1] in (("based",), ("born",), ("bound",)):
            return After(end, then="background")
        if window[:2] in ("'s", "’s"):
            return After(end)
        skip = 0
        while skip < 2 and low[skip : skip + 1] and low[skip] in _SITE_WORDS:
            skip += 1
        used, kind = self._kind_ahead(low, skip)
        if kind:
            office = self._not["after"].get(low[used : used + 1])
            stop = tokens[used - 1][2]
            if office == "background" and window[stop : tokens[used][1]] == " ":
                return After(end + stop, kind, False, listed, office)
            return After(end + stop, kind, _is_plural(low[used - 1]), listed)
        for size in (2, 1):
            then = self._not["after"].get(low[:size])
            if then and len(low) >= size:
                return After(end, then=then)
        return After(end, listed=listed)

    def _kind_ahead(self, low: tuple[str, ...], skip: int) -> tuple[int, str | None]:
        for at in sorted({0, skip}):
            for size in (3, 2, 1):
                kind = self._kinds.get(low[at : at + size])
                if kind and len(low) >= at + size:
                    return at + size, kind
        return 0, None

    def link(self, gap: str) -> str | None:
        """How two names hang together by the text between them; None where they don't."""
        squeezed = " ".join(gap.split())
        if squeezed == ",":
            return "comma"
        if squeezed in ("(", "[", ", ("):
            return "paren"
        if squeezed == "/":
            return "slash"
        if squeezed in ("'s", "’s"):
            return "possessive"
        return "in" if _IN.fullmatch(squeezed) else None


_IN = re.compile(
    r",?\)? ?(?:located |situated |lying )?(?:in|of|within|inside|at|on) ?(?:the )?(?:middle of|heart of|center of|centre of)? ?(?:the)?"
)
_DIRECT = frozenset(
    "colonia barrio vereda wilayat wilaya wilayah fob camp mount lake village district city town province".split()
)
_SITE_WORDS = frozenset(
    "oil gas power police army military air international national central main border refugee electric hydroelectric "
    "petroleum grand general federal civil bus train railway coffee cattle stud industrial old".split()
)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us"))


def _suffix(
    table: dict[tuple[str, ...], str] | dict[tuple[str, ...], tuple[str, int]], words: list[str], at: int
) -> str | None:
    for size in (4, 3, 2, 1):
        if at >= size and (found := table.get(tuple(words[at - size : at]))):
            return found if isinstance(found, str) else found[0] or "in"
    return None


def _skip_the(words: list[str], at: int) -> int:
    return at - 1 if at and words[at - 1] in _THE else at


def _distance(words: list[str], starts: list[int], at: int, begin: int) -> tuple[int, int, float | None]:
    if at >= 2 and words[at - 1] in _UNITS:
        word = words[at - 2]
        number = _NUMBERS.get(word)
        if number is None:
            try:
                number = float(word.replace(",", ""))  # type: ignore[assignment]
            except ValueError:
                return at, begin, None
        at, begin = at - 2, starts[at - 2]
        if at and words[at - 1] in ("about", "some", "approximately", "around", "roughly", "nearly"):
            at, begin = at - 1, starts[at - 1]
        return (
            at,
            begin,
            round(
                float(number or 0)
                * _UNITS[
                    words[
                        at
                        + (1 if words[at] in ("about", "some", "approximately", "around", "roughly", "nearly") else 0)
                        + 1
                    ]
                ],
                1,
            ),
        )
    return at, begin, None


def _compass(word: str) -> str:
    return word.replace("-", "").removeprefix("due ")
