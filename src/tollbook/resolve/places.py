"""Which place a mention means. Spelling proposes, context decides, population comes last.

Chains of names are read (place_chains) twice: the places that the first reading is sure of stand beside what is named
and meant in the report (place_context), and settle the second: "Tripoli" beside "Sidon" is the one of Lebanon.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.find.place_brought import is_across, is_fired_from
from tollbook.find.places import PlaceMention
from tollbook.mentions import Placed, Reading
from tollbook.resolve.gazetteer import Gazetteer, Place
from tollbook.resolve.place_chains import NATION, Chains
from tollbook.resolve.place_context import Context
from tollbook.resolve.place_declared import DeclaredProvinces
from tollbook.resolve.place_headings import fronts, line_leads, with_areas, with_fronts
from tollbook.resolve.place_location import Found, Locator
from tollbook.resolve.place_names import fold
from tollbook.resolve.place_roles import ToldNames, acts, came_from, speaks_there, undisputed
from tollbook.resolve.place_surroundings import Surroundings, names_body
from tollbook.resources import Knowledge
from tollbook.spans import Span

_AREAS = frozenset(("country", "admin1"))
_AGREE = 2  # places that lie in one country, by which a report without its name is of that country
_SEVERAL, _MOST = 3, 0.7  # beside one elsewhere, so many and such a share of all: "pilgrims returning from Mecca"


class PlaceResolver:
    """Resolves place mentions.

    PlaceResolver(knowledge, gazetteer).resolve(finder.find(reading), reading)
    """

    def __init__(self, knowledge: Knowledge, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._surroundings = Surroundings(knowledge)
        self._locator = Locator(gazetteer)
        self._declared = DeclaredProvinces(knowledge, gazetteer)
        self._chains = Chains(gazetteer, self._surroundings, self._declared)

    def resolve(self, mentions: Sequence[PlaceMention], reading: Reading) -> tuple[Placed, ...]:
        """Every mention that stands for a place, in order; a chain whose parts don't nest gives several."""
        context = self._context(mentions, reading)
        first = [f for m in mentions if m.scope != "dateline" for f in self._chains.read(m, context, reading)]
        anchors: dict[tuple[int, int], tuple[int, Place]] = {}
        speakers: dict[tuple[int, int], tuple[int, Place]] = {}  # where somebody spoke tells little of where it was
        for found in first:
            sure = found if found.place is not None else found.outer  # an unlisted name's area is as sure as any
            if sure is not None and sure.place is not None and sure.sure:
                start = sure.part.span.start
                kept = speakers if speaks_there(start, reading.text) else anchors
                kept.setdefault((sure.place.row, start // 300), (start, sure.place))
        anchors = anchors or speakers
        if not anchors and not context.countries:
            anchors = _agreeing(first)
        if anchors:
            context = context.settled(undisputed(tuple(anchors.values())))
        out: list[Placed] = []
        told = ToldNames()
        opening = fronts(mentions, reading)
        for mention in mentions:
            if mention.rule == "places.same":
                out += self._locator.same(mention, out, reading)
                continue
            heads = self._declared.heads(mention, reading)
            chain = self._head(mention, context, reading) if heads else self._chains.read(mention, context, reading)
            for read in (*chain,) or told.again(mention):
                found = told.read(read, mention)
                placed = self._locator.placed(found, self._scoped(mention, found, reading), reading)
                out.append(replace(placed, opens=True) if mention in opening else placed)
        return tuple(out)

    def _scoped(self, mention: PlaceMention, found: Found, reading: Reading) -> PlaceMention:
        if self._declared.heads(mention, reading) and not self._declared.fronts(mention, reading):
            return replace(mention, scope="heading")
        country = mention.scope == "text" and found.place is not None and found.place.kind == "country"
        if (
            country
            and len(mention.parts) == 1
            and found.part.bare
            and (acts(found.part, reading) or came_from(found.part, reading))
        ):
            return replace(mention, scope="background")
        return mention

    # --- the report's surroundings -------------------------------------------------------------------------------

    def _context(self, mentions: Sequence[PlaceMention], reading: Reading) -> Context:
        framed = frozenset(fold(part.name) for mention in mentions for part in mention.parts if not part.bare)
        told = self._countries_named([m for m in mentions if not _is_origin(m, reading)])
        named = [(span.start, country) for span, country in told if not names_body(reading.text, span)]
        dateline = None
        for mention in mentions:
            if mention.scope == "dateline":
                bare = Context(
                    named=tuple(sorted(named)),
                    share={code: 0.3 for _, code in named},
                    countries=frozenset(code for _, code in named),
                )
                # What is written in a city may name other countries alone: "kidnapped three men from Spain and Italy".
                read = (f for known in (bare, Context()) for f in self._chains.read(mention, known, reading))
                dateline = next((f.place.country for f in read if f.place is not None), None)
                break
        chains = [mention for mention in mentions if len(mention.parts) > 1]
        detailed = frozenset(country for _, country in self._countries_named(chains))
        context = replace(self._surroundings.read(reading, named, dateline, framed), detailed=detailed)
        return self._with_headings(context, mentions, reading)

    def _countries_named(self, mentions: Sequence[PlaceMention]) -> Iterator[tuple[Span, str]]:
        for mention in mentions:
            for part in mention.parts:
                exact = self._gazetteer.exact(part.name) if part.kind in (None, "region", "area") else ()
                countries = [m.place for m in exact if m.place.kind == "country" and m.place.population >= NATION]
                if not countries:
                    continue
                country = max(countries, key=lambda p: p.population).country
                inner = [p for p in mention.parts if p is not part and p.kind != "site"]
                state = any(m.place.kind == "admin1" for m in exact)
                if state and inner and not any(self._is_in(p.name, country) for p in inner):
                    continue  # "Atlanta, Georgia"
                yield part.span, country

    def _is_in(self, name: str, country: str) -> bool:
        return any(match.place.country == country for match in self._gazetteer.exact(name))

    def _with_headings(self, context: Context, mentions: Sequence[PlaceMention], reading: Reading) -> Context:
        heads = [m for m in mentions if self._declared.heads(m, reading)]
        leads = line_leads(mentions, reading)
        if (
            len(heads) + len(leads) > 1
        ):  # one of several headings of a name that two countries bear: its neighbours tell
            read = [f for m in (*heads, *leads) for f in self._head(m, context, reading)]
            sure = {f.part.span.start: f.place for f in read if f.place is not None and f.sure}
            context = context.settled(undisputed(tuple(sure.items()))) if sure else context
        context = with_areas(
            context, reading, [(m, self._head(m, context, reading)) for m in heads],
            [(m, self._head(m, context, reading)) for m in leads],
        )  # fmt: skip
        opening = [m for m in fronts(mentions, reading) if m not in heads]
        opening = [m for m in opening if not self._declared.reaches(m.parts[-1].name)]
        return with_fronts(context, reading, [(m, [*self._chains.read(m, context, reading)]) for m in opening])

    def _head(self, mention: PlaceMention, context: Context, reading: Reading) -> list[Found]:
        """What a heading's name means; it may open a part on a country that nothing else in the report points to."""
        found = list(self._chains.read(mention, context, reading))
        named_area = mention.parts[-1].kind == "admin1" and bool(found)
        if (named_area or _fills_heading(mention, reading)) and all(f.place is None for f in found):
            bare = replace(context, countries=frozenset(), stated=frozenset(), headings=())
            beside = {place.country for _, place in context.anchors}
            alone = [f for f in self._chains.read(mention, bare, reading) if _is_meant(f, beside)]
            known = all(f.place.kind in _AREAS or f.place.country in beside for f in alone if f.place is not None)
            return (alone or found) if named_area or known else found
        return found


def _is_origin(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a name is only where people are from or rockets came from, or lies across a border: nothing else need lie
    there."""
    first, text = mention.parts[0], reading.text
    if len(mention.parts) > 1:
        return mention.parts[1].link == "in" and came_from(first, reading)
    return came_from(first, reading) or is_fired_from(text, first.span.start) or is_across(text, first.span.start)


def _is_meant(found: Found, countries: set[str]) -> bool:
    """Whether a heading's name alone says which place it is; another name of an area does in ``countries``."""
    if found.place is None:
        return False
    area = found.how == "alias" and found.place.kind in _AREAS and found.place.country in countries
    return area or found.how == "name"


def _fills_heading(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a name is all of a heading: what "Hadramawt" scopes isn't in doubt for the "American aircraft" below."""
    return mention.scope == "heading" and reading.layout.heading_at(mention.span) == mention.span


def _agreeing(found: Sequence[Found]) -> dict[tuple[int, int], tuple[int, Place]]:
    """The places of a report that names no country and none of which is sure alone, where several of them lie in one
    country and hardly any in another: "... near Bama ... in Gwoza ... at Damasak"."""
    read = [f for f in found if f.place is not None and f.place.kind not in ("country", "region")]
    rows = {f.place.row: f.place.country for f in read if f.place is not None}
    country, times = Counter(rows.values()).most_common(1)[0] if rows else (None, 0)
    if times < _AGREE or (times < len(rows) and (times < _SEVERAL or times < len(rows) * _MOST)):
        return {}
    read = [f for f in read if f.place is not None and f.place.country == country]
    return {(f.place.row, f.part.span.start // 300): (f.part.span.start, f.place) for f in read if f.place is not None}
