"""Where the text speaks of places: names, the words around them, and how they hang together.

A mention is a whole chain, inner part first as a rule: "Marjeh district, Helmand province", "X neighbourhood in
southwest Y". What the names stand for is decided later; here a name counts as one because a frame says so ("the
village of X", "X district", "near X") or because the gazetteer knows it and nothing around says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from tollbook.find.place_frames import After, Before, Frames
from tollbook.find.place_words import Word, cased, runs, span_of, words_of
from tollbook.mentions import Mention, Reading
from tollbook.resources import Knowledge
from tollbook.spans import Span

Scope = Literal["text", "heading", "dateline", "background"]
_ACRONYM_LENGTH = 5
_COUNTRIES_IN_CAPITALS = frozenset(("UAE", "US", "USA", "UK", "DRC", "CAR"))


class KnownNames(Protocol):
    """What the finder asks of a gazetteer."""

    def knows(self, name: str) -> bool:
        """Whether some place bears the very name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One name of a chain. ``kind`` is what the words call it (settlement, admin1, admin2, site ...), None where they
    don't; ``side`` a part of it ("western"); ``link`` how it hangs on the part before: comma, in, paren, slash,
    possessive, near, and; empty for the first. ``framed``: the words make it a place, known or not. Of a site,
    ``core`` is the name without the word for its kind ("Mosul" of "Mosul Dam"), else the name."""

    span: Span
    name: str
    kind: str | None = None
    side: str | None = None
    link: str = ""
    framed: bool = False
    core: str = ""


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
    known: bool

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
        self._frames = Frames(knowledge)
        self._gazetteer = gazetteer

    def find(self, reading: Reading) -> tuple[PlaceMention, ...]:
        """All place expressions of a reading, in order, not overlapping."""
        text = cased(reading)
        names = [n for run in runs(text, words_of(text), self._frames.breaks) for n in self._names(text, run)]
        return tuple(self._chains(reading, text, _share_kinds(text, names)))

    def _names(self, text: str, run: list[Word]) -> Iterator[_Name]:
        span = span_of(run)
        name = span.of(text)
        known = self._gazetteer.knows(name)
        front = back = 0
        if not known or len(run) > 1:
            front, back, kind = self._kind_inside(run)
            if front or back:
                core = run[front : len(run) - back]
                if core and not (known and kind != "admin1"):
                    inner = span_of(core)
                    before, after = self._frames.before(text, inner.start), self._frames.after(text, inner.end)
                    if before.then or self._frames.inside(tuple(w.text for w in core)):
                        return
                    yield from self._judge(text, core, inner, kind, before, replace(after, end=span.end))
                    return
        if not known and self._frames.inside(tuple(w.text for w in run)):
            return
        yield from self._judge(
            text, run, span, None, self._frames.before(text, span.start), self._frames.after(text, span.end)
        )

    def _kind_inside(self, run: list[Word]) -> tuple[int, int, str | None]:
        """How many words at a run's front and back name a kind ("Wilayat X", "X Province")."""
        words = tuple(w.text for w in run)
        for size in (3, 2, 1):
            if len(words) > size and (kind := self._frames.kind_of(words[-size:])):
                return 0, size, kind
        for size in (2, 1):
            if len(words) > size and (kind := self._frames.kind_of(words[:size])):
                return size, 0, kind
        return 0, 0, None

    def _judge(
        self, text: str, run: list[Word], span: Span, kind: str | None, before: Before, after: After
    ) -> Iterator[_Name]:
        """Whether a run of words is a place's name."""
        if before.then == "exclude" or after.then == "exclude":
            return
        name = span.of(text)
        kind = kind or before.kind or after.kind
        known = self._gazetteer.knows(name)
        if (
            len(run) == 1
            and name.isupper()
            and len(name) <= _ACRONYM_LENGTH
            and text[span.end :][:3].strip()[:1].islower()
        ):
            if name not in _COUNTRIES_IN_CAPITALS:
                known, kind = known and len(name) > 3, None if len(name) <= 3 else kind
        framed = kind is not None or after.listed or (before.strength == 2 and run[0].sure)
        if known and not framed and before.strength == 0 and self._frames.is_common(name):
            return
        if not known and not framed and not (before.strength and run[0].sure):
            return
        whole = (
            Span(span.start, max(span.end, after.end))
            if (kind == "site" and after.kind) or (after.end > span.end and kind == "site")
            else span
        )
        yield _Name(Part(whole, whole.of(text), kind, before.side, "", framed, name), before, after, known)

    def _chains(self, reading: Reading, text: str, names: list[_Name]) -> Iterator[PlaceMention]:
        at = 0
        while at < len(names):
            chain = [names[at]]
            while at + len(chain) < len(names) and len(chain) < 5:
                following = names[at + len(chain)]
                link = self._link(text, chain, following)
                if link is None:
                    break
                chain.append(replace(following, part=replace(following.part, link=link)))
            if chain[0].known or chain[0].part.framed or (len(chain) > 1 and chain[1].part.link in ("comma", "paren")):
                yield self._mention(reading, text, chain)
            at += len(chain)

    def _link(self, text: str, chain: list[_Name], following: _Name) -> str | None:
        last = chain[-1]
        if following.start < last.end:
            return None
        gap = text[last.end : following.start]
        if (
            chain[0].before.relation == "between"
            and len(chain) == 1
            and gap.strip() in ("and", "with", "and the", "to")
        ):
            return "and"
        if following.before.relation:
            near = gap.strip() in ("", ",") and not chain[0].before.relation
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


def _scope(reading: Reading, span: Span) -> Scope:
    layout = reading.layout
    if layout.dateline is not None and layout.dateline.overlaps(span):
        return "dateline"
    heading = layout.section_at(span.start).heading
    return "heading" if heading is not None and heading.overlaps(span) else "text"
