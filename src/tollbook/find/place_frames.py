"""What the words before and after a name say of it: a kind ("village of"), a relation ("5 km north of"), an office.

All looking is within one clause and a hundred characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from tollbook.find.place_gaps import PARAGRAPH
from tollbook.find.place_lexicon import BEARING, COMPASS, PlaceLexicon

_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W_]+(?:[-'’][^\W_]+)*|[,()/]")
_BREAK = re.compile(r"[.;!?\n](?=\s|$)|(?<! of):(?=\s|$)|[\[\]\"“”—–]|--|\s-\s")
_KM: Final = {
    "km": 1.0, "kms": 1.0, "kilometer": 1.0, "kilometers": 1.0, "kilometre": 1.0, "kilometres": 1.0, "mile": 1.609,
    "miles": 1.609, "mi": 1.609, "m": 0.001, "meters": 0.001, "metres": 0.001, "yards": 0.0009, "blocks": 0.1,
}  # fmt: skip
_ONES = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS: Final = {word: number for number, word in enumerate(_ONES)} | {
    "a": 1, "several": 5, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_ABOUT = ("about", "some", "approximately", "around", "roughly", "nearly", "almost")
_INTO = frozenset(("in", "across", "throughout"))
_THE = frozenset(("the", "a", "an", "its", "their"))
_CAPITALS = frozenset(("state", "provincial", "regional", "national", "district", "departmental", "county"))
_OF_PERSON = re.compile(  # only people are kidnapped or murdered, and have widows and houses
    r"['’]s (?:kidnapp?ing|abduction|murder|assassination|death|kidnapp?ers|captors|abductors|killers?|murderers?|"
    r"widow|wife|husband|son|daughter|brother|family|relatives|bodyguards?|driver|funeral|burial|house|home|flat|"
    r"apartment|farm)\b(?! (?:rate|squads?|toll|army|affairs|guard|town|of)\b)",
    re.IGNORECASE,
)
_PAPER = re.compile(r" Today\b")  # "India Today", but "in Delhi today"
_PARTS = frozenset(("side", "part", "parts", "half", "end", "edge", "sector", "section", "area", "areas", "outskirts"))
# "Name: five strikes", "Name, one strike, destroyed": an entry of a list of strikes; and "Five strikes, Name:".
_LISTED = re.compile(
    r"\s*(?:\([^()]{0,30}\))?\s*[:,]\s*(?:(?:on|in)\s[^:;.\n]{0,30},\s*)?[\w-]+\s(?:single\s|more\s|further\s)?"
    r"(?:air\s?|drone\s)?(?:strikes?|attacks?|airstrikes?|sorties?)\b"
)
_STRUCK = re.compile(r"\b(?:strikes?|airstrikes?|attacks?|sorties?),\s$")
_SEAT = re.compile(
    r"\b(?:(?:provincial|district|regional|administrative|county) (?:seat|capital|cent(?:er|re)|headquarters)"
    r"|(?:main|chief|largest) (?:town|city)|seat of the (?:province|district|region)),? $"
)
# Kinds that stand right before a name with no "of" ("Camp Speicher", "Colonia Escalon", "the village X").
_DIRECT = frozenset(
    "colonia barrio vereda wilayat wilaya fob camp mount jabal jebel wadi lake village district city town".split()
)
# Words between a site's name and the word for its kind ("Bayji oil refinery", "Kabul military hospital").
_SITE_WORDS = frozenset(
    "oil gas power police army military air international national central main border refugee electric hydroelectric "
    "petroleum grand general federal civil bus train railway coffee cattle stud industrial old".split()
)
_MISSIONS = frozenset(("embassy", "consulate", "embassies", "consulates"))
_BY = frozenset(
    "near at outside opposite behind on against inside hit attacked bombed stormed targeted struck shelled rocked "
    "damaged burned torched entered of".split()
)


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name. ``start`` is where the place's own words begin ("5 km north of the village of");
    ``strength`` 0 nothing, 1 a preposition of many uses, 2 words that make a place; ``then`` exclude or background."""

    start: int
    kind: str | None = None
    side: str | None = None
    relation: str | None = None
    distance_km: float | None = None
    strength: int = 0
    then: str | None = None
    plural: str | None = None  # the kind of every name of a list: "the provinces of A, B and C"


@dataclass(frozen=True, slots=True)
class After:
    """What stands after a name; ``end`` is where the place's own words end."""

    end: int
    kind: str | None = None
    plural: bool = False
    listed: bool = False
    then: str | None = None


@dataclass(frozen=True, slots=True)
class _Window:
    """The words before a name, in lower case, with where each starts."""

    words: list[str]
    starts: list[int]

    def suffix(self, at: int, size: int) -> tuple[str, ...]:
        """The ``size`` words before ``at``; empty where there are too few."""
        return tuple(self.words[at - size : at]) if at >= size else ()


class Frames:
    """Reads the words around names."""

    def __init__(self, lexicon: PlaceLexicon) -> None:
        self._lexicon = lexicon

    # --- before --------------------------------------------------------------------------------------------------

    def before(self, text: str, start: int) -> Before:
        """Reads backwards from a name."""
        if _STRUCK.search(text, max(0, start - 30), start):
            return Before(start, strength=2)
        seat = _SEAT.search(text, max(0, start - 40), start)
        if seat is not None:  # "in the provincial seat, Tel Wad"
            return Before(start, kind="settlement", strength=2)
        low = max(0, start - 100)
        # A line may break inside a phrase; a clause or paragraph that ends before the name says nothing of it.
        joined = text[low:start].replace("\n", " ") if not PARAGRAPH.search(text, low, start) else text[low:start]
        for match in _BREAK.finditer(joined):
            joined = " " * match.end() + joined[match.end() :]
        tokens = [(m.group().lower(), low + m.start()) for m in _TOKEN.finditer(joined)]
        window = _Window([t for t, _ in tokens], [s for _, s in tokens])
        at = len(tokens)
        for size in (4, 3, 2, 1):
            then = self._lexicon.then_before.get(window.suffix(at, size) or ("",))
            if then and not (then == "background" and _is_mission_hit(window, at)):
                return Before(start, then=then)
        return self._relation(window, *self._kind(window, at, Before(start)))

    def _kind(self, window: _Window, at: int, so_far: Before) -> tuple[int, Before]:
        """Takes "the small Syrian town of", "western", "Camp", "the capital" off the end of the window."""
        if (capital := self._capital(window.words, at)) < at:
            return capital, replace(so_far, start=window.starts[capital], kind="settlement")
        words = window.words
        if at and len(words[at - 1]) > 2 and (COMPASS.match(words[at - 1]) or BEARING.match(words[at - 1])):
            at -= 1
            so_far = replace(so_far, side=words[at], start=window.starts[at])
        at = _skip_the(words, at)
        size, kind = 0, None
        if at and words[at - 1] in ("of", "called", "named"):
            size, kind = self._kind_before(window, at - 1)
            if kind and _is_plural(words[at - 2]):  # "villages of X" lie in it
                return at, replace(so_far, strength=2, plural=kind)
            if kind:
                at, so_far = at - 1 - size, replace(so_far, kind=kind, strength=2, start=window.starts[at - 1 - size])
        if kind is None:
            size, kind = self._kind_before(window, at)
            if kind is None or (size == 1 and words[at - 1] not in _DIRECT):
                return at, so_far
            at, so_far = at - size, replace(so_far, kind=kind, strength=1, start=window.starts[at - size])
        for _ in range(2):
            word = words[at - 1] if at else ""
            if not word.isalpha() or word in _THE or (word,) in self._lexicon.relations:
                break
            if COMPASS.match(word):
                so_far = replace(so_far, side=so_far.side or word)
            elif not self._lexicon.is_nationality(word) and word not in (
                "small",
                "nearby",
                "neighboring",
                "neighbouring",
            ):
                break
            at -= 1
        return _skip_the(words, at), so_far

    def _capital(self, words: list[str], at: int) -> int:
        """Where "the capital" or "the state capital," begins that stands before ``at``; ``at`` where none does."""
        last = at - 1 if at and words[at - 1] == "," else at
        if not last or words[last - 1] != "capital":
            return at
        last -= 1
        while last and (words[last - 1] in _CAPITALS or self._lexicon.is_nationality(words[last - 1])):
            last -= 1
        return last - 1 if last and words[last - 1] in _THE else at

    def _kind_before(self, window: _Window, at: int) -> tuple[int, str | None]:
        for size in (3, 2, 1):
            kind = self._lexicon.kinds.get(window.suffix(at, size) or ("",))
            if kind:
                return size, kind
        return 0, None

    def _relation(self, window: _Window, at: int, so_far: Before) -> Before:
        """Reads "5 km north of", "on the southern side of", "near", "in"."""
        words = window.words
        last, second = (words[at - 1] if at else ""), (words[at - 2] if at > 1 else "")
        if last == "of" and BEARING.match(second) and at > 3 and words[at - 3] == "the" and words[at - 4] in _INTO:
            return replace(so_far, start=window.starts[at - 2], side=second, strength=2)  # "in the north of X province"
        if last in ("of", "from") and BEARING.match(second):
            at -= 2
            if words[max(at - 2, 0) : at] == ["to", "the"]:
                at -= 2
            at, start, distance = _distance(window, at)
            relation = second.replace("-", "") + " of"
            return replace(so_far, start=start, relation=relation, distance_km=distance, strength=2)
        if last in ("of", "from") and second in _PARTS and at > 2 and self._lexicon.is_compass(words[at - 3]):
            return replace(so_far, start=window.starts[at - 3], side=words[at - 3], strength=2)
        if last == "from":
            _, start, distance = _distance(window, at - (2 if second == "away" else 1))
            if distance is not None:
                return replace(so_far, start=start, relation="near", distance_km=distance, strength=2)
        for size in (5, 4, 3, 2, 1):
            found = self._lexicon.relations.get(window.suffix(at, size) or ("",))
            if found:
                relation, weight = found
                start = window.starts[at - size] if relation else so_far.start
                return replace(so_far, start=start, relation=relation or None, strength=max(so_far.strength, weight))
        return so_far

    # --- after and between ---------------------------------------------------------------------------------------

    def after(self, text: str, end: int) -> After:
        """Reads forwards from a name."""
        window = text[end : end + 60]
        listed = _LISTED.match(window) is not None
        cut = _BREAK.search(window.replace("\n", " ") if "\n\n" not in window else window)
        window = window[: cut.start()] if cut else window
        tokens = [(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(window)][:5]
        low = tuple(t[0] for t in tokens)
        if window[:1] == "-" and low[:1] in (("based",), ("born",), ("bound",)):
            return After(end, then="background")
        if _PAPER.match(window) or _OF_PERSON.match(window):
            return After(end, then="exclude")
        if not low or tokens[0][1] > 2 or window[:2] in ("'s", "’s"):
            return After(end, listed=listed)
        skip = next((i for i, word in enumerate(low) if word not in _SITE_WORDS), 0) if len(low) > 1 else 0
        used, kind = self._kind_ahead(low, min(skip, 2))
        if kind:
            stop = tokens[used - 1][2]
            office = self._lexicon.then_after.get(low[used : used + 1])
            if office == "background" and window[stop : tokens[used][1]] == " ":
                return After(end + stop, kind, False, listed, office)
            return After(end + stop, kind, _is_plural(low[used - 1]), listed)
        for size in (2, 1):
            then = self._lexicon.then_after.get(low[:size])
            if then and len(low) >= size:
                return After(end, then=then)
        return After(end, listed=listed)

    def _kind_ahead(self, low: tuple[str, ...], skip: int) -> tuple[int, str | None]:
        for at in sorted({0, skip}):
            for size in (3, 2, 1):
                kind = self._lexicon.kinds.get(low[at : at + size])
                if kind and len(low) >= at + size:
                    return at + size, kind
        return 0, None


def _is_mission_hit(window: _Window, at: int) -> bool:
    """Whether the mission before a name is where something happens ("near an embassy in X"), not who speaks."""
    words = window.words[max(0, at - 3) : at]
    mission = next((i for i, word in enumerate(words) if word in _MISSIONS), None)
    if mission is None:
        return False
    first = max(0, at - 3) + mission
    return any(word in _BY for word in window.words[max(0, first - 4) : first])


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us"))


def _skip_the(words: list[str], at: int) -> int:
    return at - 1 if at and words[at - 1] in _THE else at


def _distance(window: _Window, at: int) -> tuple[int, int, float | None]:
    """A distance that ends at ``at``: where it begins, and its length in km ("about 20 miles")."""
    words, start = window.words, window.starts[at]
    if at and words[at - 1] in ("to", "the", "due", "just"):
        at -= 1
    if at > 3 and words[at - 1] == ")" and "(" in words[at - 4 : at - 1]:  # "60 kilometres (40 miles) north of"
        at -= words[at - 4 : at][::-1].index("(") + 1
    if at < 2 or words[at - 1] not in _KM:
        return at, start, None
    try:
        number = float(_NUMBERS.get(words[at - 2], words[at - 2].replace(",", "")))
    except ValueError:
        return at, start, None
    unit, at = _KM[words[at - 1]], at - 2
    if at and words[at - 1] in _ABOUT:
        at -= 1
    return at, window.starts[at], round(number * unit, 1)
