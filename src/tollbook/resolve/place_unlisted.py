"""Names that no gazetteer knows: the town in a site's name, or the area that reaches them."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.place_named import Part
from tollbook.resolve.gazetteer import Gazetteer, Place
from tollbook.resolve.place_candidates import Candidates
from tollbook.resolve.place_context import Area, Context
from tollbook.resolve.place_location import Found

_TOLD = 1500  # characters back: the town that "the city" means
_NEAR = 400  # characters before a quarter or a site within which its town was named
_JUST = 500  # characters back: a town told just before
_SMALLER, _OFF = 0.5, 50  # times the people of the town told, km: a lesser town of the name whose bridge isn't meant
_OF_TOWN = frozenset(
    "bridge road street avenue boulevard intersection junction roundabout crossroads square plaza market bazaar souk "
    "mosque church cathedral shrine temple hotel hospital clinic school".split()
)
_TOWN_WITH_SITES = 2_000  # people: a smaller place gives its name to no airport


class Unlisted:
    """Places what is in no gazetteer, as sharply as the words allow."""

    def __init__(self, gazetteer: Gazetteer, candidates: Candidates) -> None:
        self._gazetteer, self._candidates = gazetteer, candidates

    def area_around(self, part: Part, context: Context) -> Place | None:
        """The town spoken of before, for its parts and sites; else the area that reaches an offset."""
        return self._city_before(part, context) or self._area_of(part.span.start, context)

    def by_town(self, part: Part, context: Context, within: Place | None) -> Found | None:
        """A site that is only known by the town in its name: "Bayji oil refinery"."""
        if part.kind != "site":
            return None
        words = part.core.split()
        # "the market of Tell X": the whole name is the town's; in "X oil refinery" words for the site end it.
        least = len(words) - 1 if part.name == part.core else 0
        for count in range(len(words), least, -1):
            core = replace(part, name=" ".join(words[:count]), kind=None)
            best = self._candidates.best(core, context, within)
            if best is not None and best.how != "spelling" and _has_sites(best.place):
                if context.countries and best.place.country not in context.countries:
                    continue
                if context.is_abroad(best.place, part.span.start):
                    continue
                told = self._city_before(part, context) if _is_of_town(part) else None
                lesser = told is not None and best.place.population < _SMALLER * told.population
                if told is not None and lesser and best.place.km(told) > _OFF:
                    return Found(part, None, "unknown", outer=Found(part, told, "told before"))
                if count < len(words) and self._is_elsewhere(best.place, part, context):
                    continue  # "Ceel Gaab crossroads" under "Mogadishu": not at Ceel, far off
                if (town := _home_town(best.place, part, context)) is not None:
                    return Found(part, None, "unknown", outer=Found(part, town, "told before"))
                return Found(part, None, "site by its town", outer=Found(core, best.place, best.how))
        return None

    @staticmethod
    def _is_elsewhere(place: Place, part: Part, context: Context) -> bool:
        heading = context.heading(part.span.start)
        return heading is not None and bool(heading.admin1) and place.admin1 not in heading.admin1

    def town_before(self, part: Part, context: Context) -> Place | None:
        """The town that "the city" behind a part goes back to: the one told last under the same heading."""
        told = _towns_told(part, context, _TOLD) if part.town else []
        return max(told, key=lambda a: a[0])[1] if told else None

    def _city_before(self, part: Part, context: Context) -> Place | None:
        """For a neighbourhood or a site: the town spoken of just before."""
        if part.kind not in ("district", "site"):
            return None
        near = _towns_told(part, context, _NEAR)
        if part.kind == "site" and not _is_of_town(part):  # a field or a dam is in no town that another sentence names
            near = [a for a in near if context.same_sentence(a[0], part.span.start)]
        return max(near, key=lambda a: a[0])[1] if near else None

    def _area_of(self, offset: int, context: Context) -> Place | None:
        """The area that reaches an offset: its heading's, the country named last, the one most spoken of."""
        heading = context.heading(offset)
        if heading is not None and (other := self._beyond(heading, offset, context)) is not None:
            return other
        force = context.force_country(offset)
        beside = [p for at, p in context.anchors if context.same_sentence(at, offset) and p.kind != "country"]
        if force is not None and heading is not None and force != heading.main_country and not beside:
            return self._gazetteer.country(force)
        if heading is not None and len(heading.admin1) > 1:  # one of its areas: that of the town told last
            towns = (a for a in context.anchors if a[0] < offset and a[1].kind not in ("admin1", "country"))
            told = [a for a in towns if context.heading(a[0]) is heading]
            if told and max(told, key=lambda a: a[0])[1].admin1 in heading.admin1:
                return max(told, key=lambda a: a[0])[1]
        if heading is not None and heading.main_admin1 is not None:
            return self._gazetteer.place(heading.main_admin1)
        district = self._district_before(offset, context)
        if district is not None:
            return district
        code = context.main(offset)
        if heading is None or heading.main_country is None:
            code = self._told_country(offset, heading, context) or code
        if not context.named and not context.theatre:  # no country is named, but the places settled may lie in one
            beside = [place for at, place in context.anchors if context.same_sentence(at, offset)]
            countries = {place.country for place in beside or (p for _, p in context.anchors if code is None)}
            code = countries.pop() if len(countries) == 1 else code
        return self._gazetteer.country(code) if code else None

    def _beyond(self, heading: Area, offset: int, context: Context) -> Place | None:
        """The area named before in the same sentence, where it lies in another country than the heading's: "In the
        region of Diffa, in Niger, a patrol was hit near X" under the name of a province that reaches across."""
        if heading.main_country is None:
            return None
        told = [(at, p) for at, p in context.anchors if at < offset and context.same_sentence(at, offset)]
        if not told:  # "five soldiers of the army of Burkina Faso were killed near X. In the nearby village of Y, ..."
            before = [(at, p) for at, p in context.anchors if at < offset and context.follows(at, offset)]
            told = [(at, p) for at, p in before if p.kind in ("settlement", "admin2", "admin1")]
            current = context.current(offset)
            known = heading.countries | ({current[0]} if current else set())
            told = told if told and all(p.country in known for _, p in told) else []
        if not told:
            return None
        _, place = max(told, key=lambda a: a[0])
        if place.country in (None, heading.main_country):
            return None
        return place if place.kind in ("country", "admin1", "admin2") else self._gazetteer.country(place.country)

    @staticmethod
    def _district_before(offset: int, context: Context) -> Place | None:
        """The district or province named by that name in the sentence just before, in the same paragraph."""
        told = [(at, place) for at, place in context.anchors if at < offset and context.follows(at, offset)]
        if not told:
            return None
        _, place = max(told, key=lambda a: a[0])
        return place if place.kind in ("admin2", "admin1") else None

    @staticmethod
    def _told_country(offset: int, heading: Area | None, context: Context) -> str | None:
        """The country of the town told just before, where no country is named since: a nationality says less."""
        current = context.current(offset)
        reach = _JUST if current is not None else offset + 1  # with no country named before, the last town tells
        told = [
            (at, place)
            for at, place in context.anchors
            if place.kind not in ("country", "admin1") and 0 < offset - at < reach and context.heading(at) is heading
        ]
        if not told:
            return None
        at, town = max(told, key=lambda a: a[0])
        return town.country if current is None or offset - current[1] < at else None


def _is_of_town(part: Part) -> bool:
    """Whether a site is of the kind that a town's parts are told by: "the Mapandi bridge", "the Bato mosque"."""
    return part.kind == "site" and part.name.rpartition(" ")[2].lower() in _OF_TOWN


def _home_town(called: Place, part: Part, context: Context) -> Place | None:
    """The town that a site lies in though another gives it its name: "In Mosul, ... near the Baghdad Hotel"; behind
    a sentence about a town, only where the other is abroad."""
    told = _towns_told(part, context, _NEAR)
    if not told or any(a[1].admin1 == called.admin1 and a[1].country == called.country for a in told):
        return None
    at, town = max(told, key=lambda a: a[0])
    return town if town.country != called.country or context.same_sentence(at, part.span.start) else None


def _has_sites(place: Place) -> bool:
    """Whether a place may give its name to an airport: a town, or one that is listed by hand."""
    return place.id is None or place.population >= _TOWN_WITH_SITES


def _towns_told(part: Part, context: Context, reach: int) -> list[tuple[int, Place]]:
    """The towns told before a part under the same heading, at most ``reach`` characters away, with their offsets."""
    start = part.span.start
    heading = context.heading(start)
    return [
        (at, place)
        for at, place in context.anchors
        if place.kind == "settlement" and 0 < start - at < reach and context.heading(at) is heading
    ]
