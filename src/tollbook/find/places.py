"""Where the text speaks of places: names, the words around them, and how they hang together.

A mention is a whole chain, inner part first as a rule: "Marjeh district, Helmand province", "X neighbourhood in
southwest Y". What the names stand for is decided later; here a name counts as one because a frame says so ("the
village of X", "X district", "near X") or because the gazetteer knows it and nothing around says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from tollbook.find.place_frames import After, Before, Frames
from tollbook.find.place_lexicon import PlaceLexicon
from tollbook.find.place_words import Recaser, Word, cased, runs, span_of, words_of
from tollbook.mentions import Mention, Reading
from tollbook.resources import Knowledge
from tollbook.spans import Span

Scope = Literal["text", "heading", "dateline", "background"]
_ACRONYM_LENGTH = 5
_COUNTRIES_IN_CAPITALS = frozenset(("UAE", "US", "USA", "UK", "DRC", "CAR"))


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
    """

    span: Span
    name: str
    kind: str | None = None
    side: str | None = None
    link: str = ""
    framed: bool = False
    core: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A chain of names. ``relation`` is how the event lies to the first part ("near", "north of", "between": to the
    first two); ``distance_km`` goes with it."""

    parts: tuple[Part, ...]
    relation: str | None = None
    distance_km: float | None = None
    scope: Scope = "text"


@dataclass(frozen=True, slots=True)
class _Name:
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


class PlaceFinder:
    """Finds place expressions.

    finder = PlaceFinder(Knowledge(), Gazetteer.load(Knowledge()))
    finder.find(reading)[0].parts[0].name
    """

    def __init__(self, knowledge: Knowledge, gazetteer: KnownNames) -> None:
        self._lexicon = PlaceLexicon(knowledge)
        self._frames = Frames(self._lexicon)
        self._gazetteer = gazetteer
        self._recaser = Recaser(self._lexicon.openers, self._lexicon.leads, gazetteer.knows)
        odd = sorted(gazetteer.odd_names, key=len, reverse=True)
        self._odd = re.compile(rf"\b(?:{'|'.join(map(re.escape, odd))})\b" if odd else r"(?!)")

    def find(self, reading: Reading) -> tuple[PlaceMention, ...]:
        """All place expressions of a reading, in order, not overlapping."""
        text = cased(reading)
        words = words_of(text, self._odd)
        if reading.case != "mixed":
            words = self._recaser.recase(words, text, self._lexicon.plain)
        stretches = list(self._runs(text, words))
        names = [n for run in stretches for n in self._names(text, run)]
        names = _share_frames(text, self._dateline(reading, text, names))
        persons = self._persons(text, stretches, names)
        names = [n for n in names if not (n.part.bare and (n.part.name.lower() in persons or not n.known))]
        return tuple(self._chains(reading, text, _share_kinds(text, _apart(names))))

    def _dateline(self, reading: Reading, text: str, names: list[_Name]) -> list[_Name]:
        """Keeps a dateline's first names, those before its date, and takes them for places without more ado."""
        line = reading.layout.dateline
        if line is None:
            return names
        digit = next((i for i in range(line.start, line.end) if text[i].isdigit()), line.end)
        out = []
        for name in names:
            inside = line.overlaps(name.part.span)
            if inside and name.part.span.start >= digit:
                continue
            out.append(replace(name, part=replace(name.part, bare=False)) if inside else name)
        return out

    def _persons(self, text: str, stretches: list[list[Word]], names: list[_Name]) -> set[str]:
        """Words of longer runs that are no place's name: most likely people, who are later called by one name."""
        taken = {n.part.span.start for n in names}
        return {
            word.text.lower()
            for run in stretches
            if 1 < len(run) < 6 and run[0].start not in taken and not self._gazetteer.knows(span_of(run).of(text))
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

    def _names(self, text: str, run: list[Word]) -> Iterator[_Name]:
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
        yield from self._judge(
            text, run, None, self._frames.before(text, span.start), self._frames.after(text, span.end)
        )

    def _bare(self, text: str, run: list[Word]) -> list[Word]:
        """A run without the nationality or the compass word it begins with, unless they belong to a name."""
        while run:
            whole = span_of(run).of(text)
            first = run[0].text.lower()
            if self._lexicon.is_nationality(first):
                run = run[1:]
            elif self._lexicon.is_compass(first) and (len(run) == 1 or not self._gazetteer.knows(whole)):
                core, back = run, self._kind_inside(run)[1]
                if back and self._gazetteer.knows(span_of(core[: len(core) - back]).of(text)):
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

    def _judge(self, text: str, run: list[Word], kind: str | None, before: Before, after: After) -> Iterator[_Name]:
        """Whether a run of words is a place's name."""
        if "exclude" in (before.then, after.then):
            return
        span = span_of(run)
        name = span.of(text)
        kind = kind or before.kind or after.kind
        known = self._gazetteer.knows(name)
        longer = text[span.start : after.end]
        if after.kind and after.end > span.end and after.kind != "site" and self._gazetteer.knows(longer):
            span, name, kind, known = Span(span.start, after.end), longer, None, True  # "Mexico City"
        if _is_acronym(text, run) and name not in _COUNTRIES_IN_CAPITALS:
            known, kind = known and len(name) > 3, None
        framed = kind is not None or after.listed or (before.strength == 2 and run[0].sure)
        lone = framed or (known and not (before.strength == 0 and self._lexicon.is_common(name)))
        if not (lone or known or run[0].sure):
            return
        whole = Span(span.start, max(span.end, after.end)) if kind == "site" else span
        bare = not framed and before.strength == 0 and before.side is None
        part = Part(whole, _shown(whole.of(text)), kind, before.side, "", framed, _shown(name), bare)
        yield _Name(part, before, after, lone, known)

    def _chains(self, reading: Reading, text: str, names: list[_Name]) -> Iterator[PlaceMention]:
        at = 0
        while at < len(names):
            chain = [names[at]]
            while at + len(chain) < len(names) and len(chain) < 5:
                following = names[at + len(chain)]
                link = self._link(text, chain, following)
                if link is None:
                    break
                chain.append(replace(following, part=replace(following.part, link=link, bare=False)))
            if len(chain) > 1:
                chain[0] = replace(chain[0], part=replace(chain[0].part, bare=False))
            if any(name.lone for name in chain) or (chain[0].before.strength):
                yield self._mention(reading, text, chain)
            at += len(chain)

    def _link(self, text: str, chain: list[_Name], following: _Name) -> str | None:
        last = chain[-1]
        if following.start < last.end:
            return None
        gap = text[last.end : following.start].strip()
        if chain[0].before.relation == "between" and len(chain) == 1 and gap in ("and", "with", "and the", "to"):
            return "and"
        if following.before.relation:
            near = gap in ("", ",") and not chain[0].before.relation
            return "near" if near and following.before.relation != "between" else None
        return self._frames.link(gap)

    def _mention(self, reading: Reading, text: str, chain: list[_Name]) -> PlaceMention:
        first, last = chain[0], chain[-1]
        end = last.end + 1 if last.part.link == "paren" and text[last.end : last.end + 1] == ")" else last.end
        scope = _scope(reading, first.part.span)
        if scope == "text" and "background" in (first.before.then, first.after.then, last.after.then):
            scope = "background"
        return PlaceMention(
            span=Span(first.start, end), rule="places.frame" if first.part.framed else "places.name",
            parts=tuple(name.part for name in chain), relation=first.before.relation,
            distance_km=first.before.distance_km, scope=scope,
        )  # fmt: skip


def _shown(name: str) -> str:
    """A name on one line; one that begins in lower case, restored from a text without case, in capitals."""
    name = " ".join(name.split())
    if name[:1].islower():
        return " ".join(w if w in ("de", "del", "of", "y") else w[:1].upper() + w[1:] for w in name.split(" "))
    return name


def _apart(names: list[_Name]) -> list[_Name]:
    """Gives a word for a kind to one name only: in "X province of Y" it is X's."""
    out = list(names)
    for i in range(1, len(out)):
        if out[i].start < out[i - 1].end:
            part = replace(out[i].part, kind=out[i].after.kind)
            out[i] = replace(out[i], part=part, before=replace(out[i].before, start=part.span.start, kind=None))
    return out


def _share_kinds(text: str, names: list[_Name]) -> list[_Name]:
    """Gives "Helmand and Kandahar provinces" its kind twice."""
    out = list(names)
    for i in range(len(out) - 1, 0, -1):
        later, earlier = out[i], out[i - 1]
        shared = later.after.plural or (later.part.link == "shared")
        if (
            shared
            and earlier.part.kind is None
            and text[earlier.end : later.start].strip() in ("and", ",", ", and", "or")
        ):
            out[i - 1] = replace(earlier, part=replace(earlier.part, kind=later.part.kind, framed=True),
                                 after=replace(earlier.after, plural=True))  # fmt: skip
    return out


def _share_frames(text: str, names: list[_Name]) -> list[_Name]:
    """Frames a whole list by what stands before it: "in A, B, C and D". Only a list that "and" closes."""
    out = list(names)
    first = 0
    while first < len(out):
        last, closed = first, False
        while last + 1 < len(out) and not closed:
            gap = text[out[last].end : out[last + 1].start].strip() if out[last + 1].start >= out[last].end else "-"
            if gap not in (",", "and", ", and"):
                break
            closed, last = gap != ",", last + 1
        if closed and out[first].part.framed and not out[first].before.relation:
            for i in range(first + 1, last + 1):
                if not out[i].part.framed:
                    out[i] = replace(out[i], lone=True, part=replace(out[i].part, framed=True, bare=False))
        first = max(last, first + 1)
    return out


def _is_acronym(text: str, run: list[Word]) -> bool:
    """A short word in capitals where the words around it aren't ("ISIL said")."""
    name = run[0].text
    if len(run) > 1 or not name.isupper() or len(name) > _ACRONYM_LENGTH:
        return False
    around = text[max(0, run[0].start - 12) : run[0].start] + text[run[0].end : run[0].end + 12]
    return any(c.islower() for c in around)


def _scope(reading: Reading, span: Span) -> Scope:
    layout = reading.layout
    if layout.dateline is not None and layout.dateline.overlaps(span):
        return "dateline"
    if any(furniture.overlaps(span) for furniture in layout.boilerplate):
        return "background"
    heading = layout.section_at(span.start).heading
    return "heading" if heading is not None and heading.overlaps(span) else "text"
