"""Where the text speaks of places: names, the words around them, and how they hang together.

A mention is a whole chain, inner part first as a rule: "Marjeh district, Helmand province", "X neighbourhood in
southwest Y". What the names stand for is decided later; here a name counts as one because a frame says so ("the
village of X", "X district", "near X") or because the gazetteer knows it and nothing around says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tollbook.find.items import named_places
from tollbook.find.place_backrefs import BackReferences
from tollbook.find.place_brought import is_across, is_brought_there, is_sent_from
from tollbook.find.place_gaps import is_apposed, link
from tollbook.find.place_lexicon import BEARING, COMPASS, PlaceLexicon
from tollbook.find.place_lists import lists, road_ends
from tollbook.find.place_named import KnownNames, Named, Part
from tollbook.find.place_provinces import declared_within
from tollbook.find.place_reader import NameReader
from tollbook.find.place_struck import StruckNames
from tollbook.find.place_words import dateline_of
from tollbook.mentions import Mention, Reading
from tollbook.resources import Knowledge
from tollbook.spans import Span

Scope = Literal["text", "heading", "dateline", "background"]

_CAME_FROM = re.compile(
    r"\b(?:cross\w*|com(?:e|es|ing)|came|infiltrat\w+|arriv\w+|return\w*|slipp\w+|fled|flee\w*) (?:over |in )?from "
    r"(?:the )?$"
)
# "the Sinai town of Arish": what stands before the kind is no town, but where the town lies.
_BORDER = re.compile(r"\s(?:border|frontier)\b")
# "at A, in B and on the C road": a list, closed by a place with a word of its own.
_ONE_MORE = re.compile(
    r" and (?:then )?(?:in|at|on|near|outside|around|(?:to the )?(?:north|south|east|west)\w*(?:-\w+)? of)\b"
)
_OF_AREA = re.compile(r"^\s(?:\w+\s)?(?:town|city|village|hamlet|township|port|municipality|oasis)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A chain of names. ``relation`` is how the event lies to the first part ("near", "north of", "between": to the
    first two); ``distance_km`` goes with it. Parts that are ``shared`` stand further on, outside the span."""

    parts: tuple[Part, ...]
    relation: str | None = None
    distance_km: float | None = None
    scope: Scope = "text"


class PlaceFinder:
    """Finds place expressions.

    finder = PlaceFinder(Knowledge(), Gazetteer.load(Knowledge()))
    finder.find(reading)[0].parts[0].name
    """

    def __init__(self, knowledge: Knowledge, gazetteer: KnownNames) -> None:
        lexicon = PlaceLexicon(knowledge)
        self._reader = NameReader(lexicon, gazetteer, StruckNames(knowledge))
        self._declared = lexicon.is_declared
        self._back = BackReferences(lexicon.nationalities)

    def find(self, reading: Reading) -> tuple[PlaceMention, ...]:
        """All place expressions of a reading, in order, not overlapping."""
        text, names = self._reader.read(reading)
        places = named_places(reading)
        names = [_labelled(n, reading, places) for n in self._dateline(reading, text, names)]
        names, capitals = self._capitals(reading, text, names)
        back = [*capitals, *self._references(reading, text)]
        chains = self._chains(reading, text, _share_kinds(text, _apart(road_ends(text, names))))
        kept = [m for m in chains if not any(m.span.overlaps(b.span) for b in back)]
        found = tuple(sorted((*kept, *back), key=lambda m: m.span))
        within = [
            PlaceMention(span=span, rule="places.frame", parts=(part,), scope=_scope(reading, part.span))
            for span, part in declared_within(reading, self._declared)
        ]
        found = (*within, *(m for m in found if not any(m.span.overlaps(w.span) for w in within)))
        unnamed = _unnamed_headings(reading, found, self._declared)
        return tuple(sorted((*found, *unnamed), key=lambda m: m.span))

    def _capitals(self, reading: Reading, text: str, names: list[Named]) -> tuple[list[Named], list[PlaceMention]]:
        """Takes "the capital of NAME" and "NAME's capital" out of the names."""
        kept, found = [], []
        for name in names:
            span = self._back.capital_of(text, name.part.span.start, name.part.span.end)
            if span is None:
                kept.append(name)
            else:
                found.append(self._pointed(reading, name.part.name, "capital", span))
        return kept, found

    def _references(self, reading: Reading, text: str) -> Iterator[PlaceMention]:
        for name, kind, span in self._back.of_text(text):
            yield self._pointed(reading, name, kind, span)

    def _pointed(self, reading: Reading, name: str, kind: str, span: Span) -> PlaceMention:
        before = self._reader.before(reading.text, span.start)
        return PlaceMention(
            span=Span(min(before.start, span.start) if before.relation else span.start, span.end),
            rule="places.capital" if kind == "capital" else "places.same",
            parts=(Part(span, name, kind, framed=True),), relation=before.relation, distance_km=before.distance_km,
            scope=_scope(reading, span),
        )  # fmt: skip

    def _dateline(self, reading: Reading, text: str, names: list[Named]) -> list[Named]:
        """Keeps a dateline's first names, those before its date, and takes them for places without more ado."""
        line = dateline_of(reading)
        if line is None:
            return names
        digit = next((i for i in range(line.start, line.end) if text[i].isdigit()), line.end)
        out = []
        for name in names:
            inside = line.overlaps(name.part.span)
            if inside and name.part.span.start >= digit:
                continue
            out.append(replace(name, lone=True, part=replace(name.part, bare=False)) if inside else name)
        return out

    def _chains(self, reading: Reading, text: str, names: list[Named]) -> Iterator[PlaceMention]:
        at = 0
        last = {i: end for first, end in lists(text, names) for i in range(first, end)}
        while at < len(names):
            chain = [names[at]]
            while at + len(chain) < len(names) and len(chain) < 5:
                following = names[at + len(chain)]
                link = self._link(text, chain, following)
                if link is None:
                    break
                if link == "possessive" and len(chain) == 1:
                    chain[0] = replace(chain[0], part=replace(chain[0].part, kind=None))  # the kind is of what follows
                chain.append(replace(following, part=_hung(following, link)))
            if len(chain) > 1:
                chain[0] = replace(chain[0], part=replace(chain[0].part, bare=False))
            if any(name.lone for name in chain) or (chain[0].before.strength):
                end = last.get(at + len(chain) - 1)
                of_all = chain[0].before.plural is not None
                yield self._mention(reading, text, chain, () if end is None else self._shared(text, names, end, of_all))
            at += len(chain)

    def _shared(self, text: str, names: list[Named], last: int, of_all: bool) -> tuple[Part, ...]:
        """What the last of a list lies in, which the others lie in too: "in A and B districts, C province"; ``of_all``:
        the words say of all that they are villages or the like, "the villages of A and B in C province", "near C"."""
        chain = [names[last]]
        for following in names[last + 1 : last + 4]:
            how = self._link(text, chain, following)
            if how != "comma" and not (how in ("in", "paren", "near") and (of_all or chain[-1].after.plural)):
                break
            chain.append(replace(following, part=replace(following.part, link=how, bare=False, shared=True)))
        return tuple(name.part for name in chain[1:])

    def _link(self, text: str, chain: list[Named], following: Named) -> str | None:
        last = chain[-1]
        if following.start < last.end:
            return None
        gap = text[last.end : following.start].strip()
        if _BORDER.match(text, following.part.span.end):
            return None  # "at X village near the Myanmar border"
        if is_across(text, following.part.span.start):
            return None
        if gap.partition(" ")[0] in ("at", "toward", "towards", "on", "into") and is_sent_from(
            text, chain[0].part.span.start
        ):
            return None  # "rockets fired from Gaza at Sderot"
        if gap == "in" and _CAME_FROM.search(text, 0, chain[0].part.span.start):
            return None  # "militants crossing from Afghanistan in Kurram"
        if chain[0].before.relation == "between" and len(chain) == 1 and gap in ("and", "with", "and the", "to", "-"):
            return "and"
        if len(chain) == 1 and gap == "of" and _OF_AREA.search(text[last.part.span.end : last.end]):
            return "possessive"  # "the Sinai town of Arish"
        apposed = is_apposed(gap)
        if _is_one_more(text, chain, following, gap):
            return None
        if following.before.relation:
            # "near X, 14 km south of Y", "near X, east of Y": that says more of X, as a second "near" wouldn't.
            bearing = following.before.relation.endswith(" of") and gap == ","
            free = not chain[0].before.relation or following.before.distance_km is not None or bearing
            near = (gap in ("", ",") or apposed == "near") and free
            return "near" if near and following.before.relation != "between" else None
        words, _, last_word = gap.rpartition(" ")
        if words and (COMPASS.match(last_word) or BEARING.match(last_word)):
            gap = words  # "the X region of northern Y"
        if gap == ", at" and text.endswith("at ", 0, chain[0].before.start):
            return None  # "at X, at Y and south of Z": a list
        return "in" if apposed == "in" else link(gap)

    def _mention(self, reading: Reading, text: str, chain: list[Named], shared: tuple[Part, ...] = ()) -> PlaceMention:
        first, last = chain[0], chain[-1]
        end = last.end + 1 if last.part.link == "paren" and text[last.end : last.end + 1] == ")" else last.end
        scope = _scope(reading, first.part.span)
        if scope == "text" and "background" in (first.before.then, first.after.then, last.after.then):
            scope = "background"
        before = first.part.span.start
        if scope == "text" and (is_brought_there(reading.text, before) or is_sent_from(reading.text, before)):
            scope = "background"
        return PlaceMention(
            span=Span(first.start, end), rule="places.frame" if first.part.framed else "places.name",
            parts=(*(name.part for name in chain), *shared), relation=first.before.relation,
            distance_km=first.before.distance_km, scope=scope,
        )  # fmt: skip


def _hung(name: Named, link: str) -> Part:
    """A name as a further part of a chain."""
    part = replace(name.part, link=link, bare=False)
    if link != "near" or name.before.distance_km is None:
        return part
    return replace(part, relation=name.before.relation, distance_km=name.before.distance_km)


def _is_one_more(text: str, chain: list[Named], following: Named, gap: str) -> bool:
    """Whether a name is the next of a list whose places each have a word of their own: "at A, in B and on the C road",
    "south of A, east of B and in C"."""
    if following.part.kind in ("admin1", "admin2", "country") or _ONE_MORE.match(text, following.end) is None:
        return False
    if following.before.relation:
        relation = chain[0].before.relation or ""
        return gap == "," and relation.endswith(" of") and len(chain) == 1
    return gap in (", in", ", at", ", on", ", on the")


def _labelled(name: Named, reading: Reading, places: tuple[Span, ...]) -> Named:
    """A name where the label of a list's entry says where, or that is all of a heading, is a place without more ado."""
    if any(place.overlaps(name.part.span) for place in places):
        return replace(name, lone=True, part=replace(name.part, bare=False, framed=True))
    if name.known and name.part.bare and reading.layout.heading_at(name.part.span) == name.part.span:
        return replace(name, lone=True, part=replace(name.part, bare=False))
    return name


def _unnamed_headings(
    reading: Reading, found: tuple[PlaceMention, ...], declared: Callable[[str], bool]
) -> Iterator[PlaceMention]:
    """Headings run into a digest's text, and those that name a declared province alone, in which no name was seen: the
    group's own name of a province."""
    if not reading.is_claim:
        return
    run_in = {s.heading for s in reading.layout.sections if s.kind == "run_in"}
    for heading in reading.layout.headings:
        name = heading.of(reading.text)
        if any(m.span.overlaps(heading) for m in found) or not (heading in run_in or declared(name)):
            continue
        yield PlaceMention(
            span=heading, rule="places.heading", parts=(Part(heading, name, framed=True),), scope="heading"
        )


def _apart(names: list[Named]) -> list[Named]:
    """Gives a word for a kind to one name only: in "X province of Y" it is X's."""
    out = list(names)
    for i in range(1, len(out)):
        if out[i].start < out[i - 1].end:
            part = replace(out[i].part, kind=out[i].after.kind)
            out[i] = replace(out[i], part=part, before=replace(out[i].before, start=part.span.start, kind=None))
    return out


def _share_kinds(text: str, names: list[Named]) -> list[Named]:
    """Gives "Helmand and Kandahar provinces" its kind twice."""
    out = list(names)
    for i in range(len(out) - 1, 0, -1):
        later, earlier = out[i], out[i - 1]
        if (
            later.after.plural
            and earlier.part.kind is None
            and text[earlier.end : later.start].strip() in ("and", ",", ", and", "or")
        ):
            out[i - 1] = replace(earlier, part=replace(earlier.part, kind=later.part.kind, framed=True),
                                 after=replace(earlier.after, plural=True))  # fmt: skip
    return out


def _scope(reading: Reading, span: Span) -> Scope:
    layout = reading.layout
    line = dateline_of(reading)
    if line is not None and line.overlaps(span):
        return "dateline"
    if any(furniture.overlaps(span) for furniture in (*layout.boilerplate, *layout.summaries)):
        return "background"
    return "heading" if layout.heading_at(span) is not None else "text"
