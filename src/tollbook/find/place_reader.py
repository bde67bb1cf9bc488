"""Names that may be places, each with the words around it and what they say of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from tollbook.find.items import named_places
from tollbook.find.place_frames import After, Before, Frames
from tollbook.find.place_lexicon import PlaceLexicon
from tollbook.find.place_struck import StruckNames
from tollbook.find.place_words import Recaser, Word, cased, dateline_of, runs, span_of, words_of
from tollbook.mentions import Reading
from tollbook.spans import Span

_DAY_OF = re.compile(r"\d(?:st|nd|rd|th) of $")
_MONTH_OF_TWO = re.compile(r"\b(?:Jum[aā]d[aā]|Rab[iī]['’ʿ`]?) $")  # "Jumada al-Ula", which is a town's name too
_ONE_OF = re.compile(r"\b(?:an?|two|three|four|five|\d) $", re.IGNORECASE)
# "Movement for the Salvation of Azawad": what a body is for and where is its name.
_BODY_FOR = re.compile(
    r"\b(?:Movement|Front|Party|Army|Forces|Alliance|Union|Coalition|Committee|Council|Congress|League|Rally"
    r"|Organi[sz]ation) for (?:the )?[A-Z][\w'-]*(?: (?:(?:and|of|of the|and the|for the) )?[A-Z][\w'-]*){0,6}"
)
# "The village of Tall Badr south of the city", "the Nur neighborhood of the city": the city is one told before.
_OF_TOWN = re.compile(
    r",? (?:(?:to the )?(?:north|south|(?:north-?|south-?)?(?:east|west)) of|near|outside|on the outskirts of"
    r"|at the edge of|(?P<inside>of|in|inside|within)) the (?:city|town)\b(?! (?:of|hall|council|center|centre)\b)"
)
# The hyphen of "Mosul-Tal Afar", none behind an article: "al-Bab-Manbij".
_ENDS = re.compile(r"(?<!\b[Aa][lnrstdz])(?<!\b[Ee]l)(?<!\b[Aa]sh)(?<!\b[Aa]th)-")
_ON_FRONT = re.compile(r"(?<!attack )(?<!assault )(?<!raid )(?:on|along|at|from) the $")
_ACRONYM_LENGTH = 5
_LONG_LIST = 4  # commas: no chain of areas is that long
_COUNTRIES_IN_CAPITALS = frozenset(("UAE", "US", "USA", "UK", "DRC", "CAR"))


# A fighter's by-name with where he is from: no village is called so.
_NOM_DE_GUERRE = re.compile(r"(?:Abu|Abou|Umm|Ibn)[- ].{1,30}[- ](?:al|ash?|at|ad|ar|an|az)-[A-Z‘’']", re.DOTALL)


class KnownNames(Protocol):
    """What the finder asks of a gazetteer."""

    @property
    def odd_names(self) -> tuple[str, ...]:
        """Names that hold small or common words and so are read whole: "Democratic Republic of the Congo"."""

    def knows(self, name: str) -> bool:
        """Whether some place bears the very name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One name of a chain. ``kind`` is what the words call it (settlement, admin1, admin2, site ...), None where they
    don't; ``side`` a part of it ("western"); ``link`` how it hangs on the part before: comma, in, paren, slash,
    possessive, near, and; empty for the first. ``framed``: the words make it a place, known or not; ``bare``: nothing
    but its name speaks for it. Of a site, ``core`` is the name without the word for its kind ("Mosul" of "Mosul Dam").
    ``listed``: the list that it is one of ("in A, B and C"), which may be no chain, -1 for none; ``shared``: not its
    own, but what the list's last lies in. ``town``: how it lies to "the city", one told before: in, near, or empty.
    """

    span: Span
    name: str
    kind: str | None = None
    side: str | None = None
    link: str = ""
    framed: bool = False
    core: str = ""
    bare: bool = False
    listed: int = -1
    shared: bool = False
    town: Literal["", "in", "near"] = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the words around it."""

    part: Part
    before: Before
    after: After
    lone: bool  # a place by itself; else only in a chain, or as a near spelling of a place close by
    known: bool  # to the gazetteer

    @property
    def start(self) -> int:
        return min(self.before.start, self.part.span.start)

    @property
    def end(self) -> int:
        return max(self.part.span.end, self.after.end)


class NameReader:
    """Reads the names of a reading, in order; whether each is a place is not settled yet."""

    def __init__(self, lexicon: PlaceLexicon, gazetteer: KnownNames, struck: StruckNames) -> None:
        self._lexicon, self._gazetteer, self._struck = lexicon, gazetteer, struck
        self._frames = Frames(lexicon)
        self._recaser = Recaser(lexicon.openers, lexicon.leads, gazetteer.knows)
        odd = sorted((n for n in gazetteer.odd_names if n[0].isupper()), key=len, reverse=True)
        # Only capitalised words are tried against the list: it is long.
        self._odd = re.compile(rf"\b(?=[^\W\d_a-z])(?:{'|'.join(map(re.escape, odd))})\b" if odd else r"(?!)")

    def read(self, reading: Reading) -> tuple[str, list[Named]]:
        """The text with its capitals, and its names; without people that are called by one word of theirs."""
        text = cased(reading)
        places = named_places(reading)
        words = [_sure(word, places) for word in words_of(text, self._odd)]
        if reading.case != "mixed":
            words = self._recaser.recase(words, text, self._lexicon.plain)
        ends = {heading.end for heading in reading.layout.headings}
        stretches = [
            part for run in self._runs(text, words) for piece in _parted(run, ends) for part in self._at(text, piece)
        ]
        claim = reading.report.source.kind == "armed_group"
        bodies = [Span(*body.span()) for body in _BODY_FOR.finditer(text)]
        stretches = [run for run in stretches if not _is_covered(span_of(run), bodies)]
        names = share_frames(text, [n for run in stretches for n in self._names(text, run, claim=claim)])
        others = self._persons(text, stretches, names) | self._lexicon.plain
        if reading.case == "mixed":  # "Men ... the men": a plain word, capitalised where a sentence begins
            others |= {w.text for w in words if not w.cap}
        lines = (dateline_of(reading) or Span(0, 0), *places)
        return text, [
            n
            for n in names
            if any(line.overlaps(n.part.span) for line in lines)
            or not n.part.bare
            or (n.known and n.part.name.lower() not in others)
        ]

    def before(self, text: str, start: int) -> Before:
        """What stands before the words of a place that begin at ``start``."""
        return self._frames.before(text, start)

    def _persons(self, text: str, stretches: list[list[Word]], names: list[Named]) -> set[str]:
        """Words of longer runs that are no place's name: most likely people, who are later called by one name."""
        taken = {n.part.span.start for n in names}
        return {
            word.text.lower()
            for run in stretches
            if 1 < len(run) < 6 and run[0].start not in taken
            if not self._gazetteer.knows(span_of(run).of(text))
            if not self._lexicon.is_body(tuple(word.text for word in run))
            for word in run
        }

    def _runs(self, text: str, words: list[Word]) -> Iterator[list[Word]]:
        """Runs of capitalised words; two joined by a possessive are one where a place is called so ("Cox's Bazar")."""
        held: list[Word] = []
        for run in runs(text, words, self._lexicon.breaks):
            if held:
                gap = text[held[-1].end : run[0].start]
                if gap in ("'s ", "’s ") and self._gazetteer.knows(Span(held[0].start, run[-1].end).of(text)):
                    whole = Span(held[0].start, run[-1].end)
                    held = [Word(whole.start, whole.end, whole.of(text), True, True, False)]
                    continue
                yield held
            held = run
        if held:
            yield held

    def _at(self, text: str, run: list[Word]) -> Iterator[list[Word]]:
        """A run, cut at an English "at": "the Peshmerga at Tal Banat", but "Dayr at Tin"."""
        start = 0
        for i, word in enumerate(run):
            if word.text != "at" or not word.small or run[i - 1].text.lower() in self._lexicon.openers:
                continue
            if not self._gazetteer.knows(Span(run[start].start, run[-1].end).of(text)):
                yield run[start:i]
                start = i + 1
        yield run[start:]

    def _names(self, text: str, run: list[Word], *, claim: bool) -> Iterator[Named]:
        whole = span_of(run)
        declared = self._lexicon.is_declared(whole.of(text)) and self._frames.after(text, whole.end).kind == "admin1"
        if not declared:
            if self._lexicon.is_world_region(whole.of(text)):
                return
            run = self._bare(text, run)
        if not run:
            return
        span = span_of(run)
        known = self._gazetteer.knows(span.of(text))
        if len(run) > 1:
            front, back, kind = self._kind_inside(run)
            core = run[front : len(run) - back]
            if kind is not None and core and not (known and kind != "admin1"):
                if self._lexicon.is_body(tuple(w.text for w in core)):
                    return
                if kind in ("site", "water") and front:
                    core = run
                inner = span_of(core)
                after = self._frames.after(text, span.end)
                after = replace(after, end=max(after.end, span.end), plural=after.plural and after.end > span.end)
                yield from self._judge(text, core, kind, self._frames.before(text, inner.start), after)
                return
        if not known and self._lexicon.is_body(tuple(w.text for w in run)):
            return
        before = self._frames.before(text, span.start)
        if not known and before.strength < 2 and _NOM_DE_GUERRE.match(span.of(text)):
            return  # "set off by Abu Umar al-Halabi"
        if claim and run[0].sure and before.strength < 2 and not before.then and self._struck.is_struck(text, span):
            before = replace(before, strength=2)
        yield from self._judge(text, run, None, before, self._frames.after(text, span.end))

    def _bare(self, text: str, run: list[Word]) -> list[Word]:
        """A run without the nationality or the compass word it begins with, unless they belong to a name."""
        while run:
            whole = span_of(run).of(text)
            first = run[0].text.lower()
            if self._lexicon.is_nationality(first):
                run = run[1:]
            elif self._lexicon.is_compass(first) and (len(run) == 1 or not self._gazetteer.knows(whole)):
                back = self._kind_inside(run)[1]
                if back and self._gazetteer.knows(span_of(run[: len(run) - back]).of(text)):
                    return run
                run = run[1:]
            else:
                return run
            while run and run[0].small:
                run = run[1:]
        return run

    def _kind_inside(self, run: list[Word]) -> tuple[int, int, str | None]:
        """How many words at a run's front and back name a kind ("Wilayat X", "X Province")."""
        words = tuple(w.text for w in run)
        for size in (3, 2, 1):
            if len(words) > size and (kind := self._lexicon.kind_of(words[-size:])):
                return 0, size, kind
        for size in (2, 1):
            if len(words) > size and (kind := self._lexicon.kind_of(words[:size])):
                return size, 0, kind
        return 0, 0, None

    def _judge(self, text: str, run: list[Word], kind: str | None, before: Before, after: After) -> Iterator[Named]:
        """Whether a run of words is a place's name."""
        span = span_of(run)
        if (
            after.then == "exclude"
            and text.startswith(" front", span.end)
            and (
                text.startswith(" front against ", span.end)
                or _ON_FRONT.search(text, max(0, span.start - 20), span.start)
            )
        ):
            before, after = replace(before, strength=2), After(span.end)  # "attacked a post on the Tal Wad front"
        if "exclude" in (before.then, after.then):
            return
        span = span_of(run)
        name = span.of(text)
        if _DAY_OF.search(text, max(0, span.start - 12), span.start):
            return  # "on the 12th of Sha'ban, in the town of X": a month
        if _MONTH_OF_TWO.search(text, max(0, span.start - 12), span.start):
            return
        if not (kind or before.kind or after.kind or self._gazetteer.knows(name)) and _ONE_OF.search(
            text, max(0, span.start - 8), span.start
        ):
            return  # "a Humvee near Sinjar", "two Fulani"
        if self._lexicon.is_world_region(f"{before.side} {name}"):
            return
        words = tuple(Span(span.start, after.end).of(text).split())
        if self._lexicon.is_body_name(words) or (len(words) > 2 and self._lexicon.is_body_name(words[:2])):
            return  # "a Federal Police base"
        kind = kind or before.kind or after.kind
        known = self._gazetteer.knows(name)
        longer = text[span.start : after.end]
        if after.kind == "settlement" and after.end > span.end and self._gazetteer.knows(longer):
            span, name, kind, known = Span(span.start, after.end), longer, None, True  # "Mexico City"
        if _is_acronym(text, run) and name not in _COUNTRIES_IN_CAPITALS:
            if text[max(0, span.start - 4) : span.start].lower() == "the ":
                return  # "an officer of the SWAT"
            known, kind = known and len(name) > 3, None
        framed = kind is not None or after.listed or (before.strength == 2 and run[0].sure)
        lone = framed or (known and not (before.strength == 0 and self._lexicon.is_common(name)))
        if not (lone or known or run[0].sure):
            return
        if name.lower() in self._lexicon.plain and kind is None and before.strength < 2:
            return  # "NO DATE" where a text in capitals has its dateline
        ends = _ENDS.split(name)
        if kind == "site" and not known and len(ends) == 2 and all(ends) and self._leads(text, after, ends):
            yield from self._road(span, ends, before, after)
            return
        whole = Span(span.start, max(span.end, after.end)) if kind == "site" else span
        told = before.strength or before.side or before.then or after.then
        bare = not framed and not told
        part = Part(whole, _shown(whole.of(text)), kind, before.side, "", framed, _shown(name), bare)
        of_town = _OF_TOWN.match(text, max(span.end, after.end))
        if of_town is not None and framed:
            part = replace(part, town="in" if of_town["inside"] else "near")
        yield Named(part, before, after, lone, known)

    def _leads(self, text: str, after: After, ends: list[str]) -> bool:
        """Whether two names joined by a hyphen are the ends of a road: both known, or one where a road is said."""
        known = [self._gazetteer.knows(end) for end in ends]
        return all(known) or (any(known) and text[max(0, after.end - 7) : after.end].endswith((" road", " highway")))

    def _road(self, span: Span, ends: list[str], before: Before, after: After) -> Iterator[Named]:
        """ "the Mosul-Baghdad highway": between two places."""
        for name, at in zip(ends, (span.start, span.end - len(ends[1])), strict=True):
            own = Span(at, at + len(name))
            around = replace(before, kind=None, relation="between", strength=2) if at == span.start else Before(at)
            yield Named(
                Part(own, _shown(name), framed=True, core=_shown(name)),
                around, after if at > span.start else After(own.end), True, True,
            )  # fmt: skip


def _is_covered(span: Span, others: list[Span]) -> bool:
    """Whether one of some spans in order, none overlapping, covers another."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and others[at].covers(span)


def _sure(word: Word, places: tuple[Span, ...]) -> Word:
    """A word where the layout says that a place stands is part of a name, though it opens its line."""
    at = bisect_right(places, (word.start, word.end)) - 1
    inside = any(place.overlaps(Span(word.start, word.end)) for place in places[max(at, 0) : at + 2])
    return replace(word, sure=True) if inside and word.cap else word


def _parted(run: list[Word], ends: set[int]) -> Iterator[list[Word]]:
    """A run, cut where a heading ends that is run into the text: "SOMALIA Bosaso"."""
    start = 0
    for i, word in enumerate(run[:-1]):
        if word.end in ends:
            yield run[start : i + 1]
            start = i + 1
    yield run[start:]


def _shown(name: str) -> str:
    """A name on one line; one that begins in lower case, restored from a text without case, in capitals."""
    name = " ".join(name.split())
    if name.islower() or (name[:1].islower() and "-" not in name.split()[0]):
        return " ".join(w if w in ("de", "del", "of", "y") else w[:1].upper() + w[1:] for w in name.split(" "))
    return name


def share_frames(text: str, names: list[Named]) -> list[Named]:
    """Frames a whole list by what stands before it: "in A, B, C and D"; marks the names of lists."""
    out = list(names)
    for first, last in lists(text, names):
        lead = out[first]
        for i in range(first, last + 1):
            if last - first > 1:
                out[i] = replace(out[i], part=replace(out[i].part, listed=first))
            if lead.before.plural and out[i].part.kind is None:
                out[i] = replace(out[i], part=replace(out[i].part, kind=lead.before.plural))
            if i == first or out[i].part.framed:
                continue
            if lead.part.framed and not lead.before.relation:
                out[i] = replace(out[i], lone=True, part=replace(out[i].part, framed=True, bare=False))
            elif lead.before.strength and out[i].known:  # "attacked A, B and C"
                out[i] = replace(out[i], part=replace(out[i].part, bare=False))
    return out


def lists(text: str, names: list[Named]) -> Iterator[tuple[int, int]]:
    """The first and last of each list of names that "and" closes; of five or more, commas will do."""
    first = 0
    while first < len(names):
        last, closed = first, False
        while last + 1 < len(names) and not closed:
            here, after = names[last].end, names[last + 1].start
            gap = text[here:after].strip() if after >= here else "-"
            if gap not in (",", "and", ", and"):
                break
            closed, last = gap != ",", last + 1
        if closed or last - first >= _LONG_LIST:
            yield first, last
        first = max(last, first + 1)


def _is_acronym(text: str, run: list[Word]) -> bool:
    """A short word in capitals where the words around it aren't ("ISIL said")."""
    name = run[0].text
    if len(run) > 1 or not name.isupper() or len(name) > _ACRONYM_LENGTH:
        return False
    around = text[max(0, run[0].start - 12) : run[0].start] + text[run[0].end : run[0].end + 12]
    return any(c.islower() for c in around)
