"""Names that may be places, each with the words around it and what they say of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from tollbook.find.items import named_places
from tollbook.find.place_frames import Before, Frames
from tollbook.find.place_judge import NameJudge
from tollbook.find.place_lexicon import PlaceLexicon
from tollbook.find.place_lists import share_frames
from tollbook.find.place_named import KnownNames, Named
from tollbook.find.place_struck import StruckNames
from tollbook.find.place_words import Recaser, Word, cased, dateline_of, runs, span_of, words_of
from tollbook.mentions import Reading
from tollbook.spans import Span

# "Movement for the Salvation of Azawad": what a body is for and where is its name.
_BODY_FOR = re.compile(
    r"\b(?:Movement|Front|Party|Army|Forces|Alliance|Union|Coalition|Committee|Council|Congress|League|Rally"
    r"|Organi[sz]ation) for (?:the )?[A-Z][\w'-]*(?: (?:(?:and|of|of the|and the|for the) )?[A-Z][\w'-]*){0,6}"
)
# A fighter's by-name with where he is from: no village is called so.
_NOM_DE_GUERRE = re.compile(r"(?:Abu|Abou|Umm|Ibn)[- ].{1,30}[- ](?:al|ash?|at|ad|ar|an|az)-[A-Z‘’']", re.DOTALL)

# "fired at Javier Robles, 44, who wrote": somebody of that age; "St. Francis church" is no place called St.
_AGED = re.compile(r", (?:aged )?[1-9]\d(?:, | who\b| was\b)")
_SHOT_AT = re.compile(r"\b(?:fire|fired|shots?|shooting)(?: \w+){0,3} at $")
_A_TRADE = re.compile(r", (?:an? [a-z]|who\b)")
_SAINT = frozenset(("St", "Ste", "Sts"))


class NameReader:
    """Reads the names of a reading, in order; whether each is a place is not settled yet."""

    def __init__(self, lexicon: PlaceLexicon, gazetteer: KnownNames, struck: StruckNames) -> None:
        self._lexicon, self._gazetteer, self._struck = lexicon, gazetteer, struck
        self._frames = Frames(lexicon)
        self._judge = NameJudge(lexicon, gazetteer)
        self._recaser = Recaser(lexicon.openers, lexicon.leads, gazetteer.knows)
        odd = sorted((n for n in gazetteer.odd_names if n[0].isupper()), key=len, reverse=True)
        # Only capitalised words are tried against the list: it is long.
        self._odd = re.compile(rf"\b(?=[^\W\d_a-z])(?:{'|'.join(map(re.escape, odd))})\b" if odd else r"(?!)")

    def read(self, reading: Reading) -> tuple[str, list[Named]]:
        """The text with its capitals, and its names; without people that are called by one word of theirs."""
        text = cased(reading)
        places = named_places(reading)
        words = words_of(text, self._odd)
        if places:
            words = [_sure(word, places) for word in words]
        if reading.case != "mixed":
            words = self._recaser.recase(words, text, self._lexicon.plain)
        ends = {heading.end for heading in reading.layout.headings}
        stretches = [
            part for run in self._runs(text, words) for piece in _parted(run, ends) for part in self._at(text, piece)
        ]
        claim = reading.is_claim
        bodies = [Span(*body.span()) for body in _BODY_FOR.finditer(text)]
        stretches = [run for run in stretches if not _is_covered(span_of(run), bodies)]
        # What follows a heading that runs into its sentence says nothing of its name: "Wilayat Hims Rockets fell".
        heads = ((text[: run[-1].end] if _is_wilayat(run, ends) else text, run) for run in stretches)
        names = share_frames(text, [n for seen, run in heads for n in self._names(seen, run, claim=claim)])
        others = self._persons(text, stretches, names) | self._lexicon.plain
        if reading.case == "mixed":  # "Men ... the men": a plain word, capitalised where a sentence begins
            others |= {w.text for w in words if not w.cap}
        lines = (dateline_of(reading) or Span(0, 0), *places)
        names = [n for n in names if claim or not _is_person(n, text)]
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
            compass = self._lexicon.is_compass(whole.of(text)) and self._is_area(text, whole.end)
            if self._lexicon.is_world_region(whole.of(text)) and not compass:
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
                yield from self._judge.names(text, core, kind, self._frames.before(text, inner.start), after)
                return
        after = self._frames.after(text, span.end)
        named = not known or after.kind == "site"  # "a Baptist church", whatever town bears the name
        if named and self._lexicon.is_body(tuple(w.text for w in run)):
            return
        before = self._frames.before(text, span.start)
        if not known and before.strength < 2 and _NOM_DE_GUERRE.match(span.of(text)):
            return  # "set off by Abu Umar al-Halabi"
        if run[0].sure and before.strength < 2 and self._is_struck(text, span, before, claim=claim, known=known):
            before = replace(before, strength=2)
        yield from self._judge.names(text, run, None, before, after)

    def _is_struck(self, text: str, span: Span, before: Before, *, claim: bool, known: bool) -> bool:
        """Whether the words around a name tell it as a place that was attacked."""
        active = claim and not before.then and self._struck.is_struck(text, span)
        return active or self._struck.was_struck(text, span, claim=claim, known=known)

    def _bare(self, text: str, run: list[Word]) -> list[Word]:
        """A run without the nationality or the compass word it begins with, unless they belong to a name."""
        while run:
            whole = span_of(run).of(text)
            first = run[0].text.lower()
            if self._lexicon.is_nationality(first):
                run = run[1:]
            elif self._lexicon.is_compass(first) and self._is_area(text, run[-1].end) and self._gazetteer.knows(whole):
                return run  # "the East region"
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

    def _is_area(self, text: str, end: int) -> bool:
        """Whether what follows calls a name a region or a province."""
        return self._frames.after(text, end).kind in ("region", "admin1")

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


def _is_covered(span: Span, others: list[Span]) -> bool:
    """Whether one of some spans in order, none overlapping, covers another."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and others[at].covers(span)


def _sure(word: Word, places: tuple[Span, ...]) -> Word:
    """A word where the layout says that a place stands is part of a name, though it opens its line."""
    at = bisect_right(places, (word.start, word.end)) - 1
    inside = any(place.overlaps(Span(word.start, word.end)) for place in places[max(at, 0) : at + 2])
    return word._replace(sure=True) if inside and word.cap else word


def _is_wilayat(run: list[Word], ends: set[int]) -> bool:
    """Whether a run is all of a heading that calls its province so, with the text behind it."""
    return run[-1].end in ends and run[0].text.startswith("Wilaya")


def _parted(run: list[Word], ends: set[int]) -> Iterator[list[Word]]:
    """A run, cut where a heading ends that is run into the text: "SOMALIA Bosaso"."""
    start = 0
    for i, word in enumerate(run[:-1]):
        if word.end in ends:
            yield run[start : i + 1]
            start = i + 1
    yield run[start:]


def _is_person(name: Named, text: str) -> bool:
    """Whether what stands around a name, or all of it, makes it a person's."""
    start, end = name.part.span.start, name.part.span.end
    if (name.part.name in _SAINT and text.startswith(".", end)) or _AGED.match(text, end):
        return True
    whole = " " in name.part.name and not name.known  # "opened fire at Rosa Ibarra, a candidate"
    return whole and bool(_A_TRADE.match(text, end)) and bool(_SHOT_AT.search(text, max(0, start - 40), start))
