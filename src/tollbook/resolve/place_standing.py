"""Whether a name of the gazetteer may be a place that nothing beside it vouches for.

In a chain ("Tripoli, Lebanon") the part around a name picks its place. Standing alone, a name is that of a village
somewhere nearly always: "Tripoli" is the capital of Libya wherever the report is about, but "the village of Madina" in
a report on Somalia is none of those in Mali.
"""

from __future__ import annotations

from tollbook.find.place_named import Part
from tollbook.resolve.gazetteer import Gazetteer, Match, Place
from tollbook.resolve.place_context import Context
from tollbook.resolve.place_names import fold

CALLED = ("settlement", "district", "admin2", "site", "water")  # kinds that a report of one country means there
_SHORT = 5  # letters: a shorter name is that of some village nearly everywhere
NAMESAKE = 50  # times a great city's people: a smaller place of its name needs more than its country to be meant
_PROVINCE = 100_000  # people: a province that a report may name without its country
_SMALLER = 4  # times the people of another town of its name, where soldiers were sent to one of the two
_SENT_TO = 40_000  # people: a town abroad that a report of a country's own soldiers may name alone
TOWN, CITY = 50_000, 1_000_000  # people: a bare name of a place that large needs little, or nothing, around it


class Standing:
    """Tells for names that are spelled just so.

    Standing(gazetteer).may_stand(match, part, context, context.support(match.place, part.span.start))
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def may_stand(self, match: Match, part: Part, context: Context, support: float) -> bool:
        """Whether an exact name may be this place with no chain to vouch for it."""
        place = match.place
        if place.kind == "country" and place.population >= TOWN:
            return True
        called = part.kind in CALLED
        alias = match.how == "alias" and not (part.framed and self._has_no_namesake(part))
        # "The fifth district of Kabul", "Kabul district": no less the capital for being called so.
        city = part.kind == "admin2" and match.how == "name" and (place.capital or place.population >= CITY)
        abroad = context.is_abroad(place, part.span.start, called=(called and not city) or alias)
        if called and not city and context.is_headed_elsewhere(place, part.span.start):
            return False
        if abroad and not part.bare and self._is_only_area(part, place):
            return True
        if abroad and ((called and not is_city(place)) or not self.known_next_door(match, part, context)):
            return False
        short = len(fold(part.name)) < _SHORT and place.kind == "settlement" and place.population < _PROVINCE
        if (match.how == "alias" or short) and self._is_out_of_the_way(place, context, part.span.start):
            return False
        heading = context.heading(part.span.start)
        if not part.bare:
            countries = context.countries | (heading.countries if heading else frozenset())
            here = not context.countries or place.country in countries or place.population >= CITY
            return part.framed or here or self.known_next_door(match, part, context)
        if place.kind in ("admin1", "region"):
            return match.how == "name" and (support >= 1.0 or not context.countries)
        if heading is not None and place.admin1 in heading.admin1 and match.how == "name":
            return True  # a town of the very area that the heading names
        if place.population >= TOWN:
            return support >= 0.5 or place.capital or place.population >= CITY
        return support >= 2.5 and fold(part.name) in context.framed

    def _is_out_of_the_way(self, place: Place, context: Context, offset: int) -> bool:
        """Whether a small place lies in a country that nothing here points to, nor next to one: the other names of all
        the villages of the world hold most short words."""
        heading = context.heading(offset)
        here = context.countries | (heading.countries if heading else frozenset()) or context.settled_country
        if not here or place.country in here or place.population >= CITY:
            return False
        return not any(self._gazetteer.borders(country, place.country) for country in here)

    def _has_no_namesake(self, part: Part) -> bool:
        return all(other.how != "name" for other in self._gazetteer.exact(part.name))

    def _is_only_area(self, part: Part, place: Place) -> bool:
        """Whether a name is that of a large province and of nothing in another country. A single word may be a
        village's too, which no list holds, or a slip for another name ("Ghanzi" for Ghazni is in Botswana)."""
        called = part.kind in ("admin1", "admin2") or place.kind == "admin1"
        large = called and place.population >= _PROVINCE
        if place.kind not in ("admin1", "admin2") or not (large or " " in fold(part.name)):
            return False
        return all(other.place.country == place.country for other in self._gazetteer.exact(part.name))

    def known_next_door(self, match: Match, part: Part, context: Context) -> bool:
        """A name that one country alone has, across the border of one that is named ("Turkey shelled Afrin"), or where
        that one has sent soldiers ("two German soldiers were hurt near Kunduz")."""
        sent = part.framed and part.kind is None and match.place.population >= _SENT_TO
        sent = sent and any(context.same_sentence(at, part.span.start) for at, _ in context.forces)
        known = match.how == "name" or (match.how == "alias" and (sent or match.place.population >= _PROVINCE))
        if not known or not (sent or any(self._gazetteer.borders(c, match.place.country) for c in context.countries)):
            return False
        city = is_city(match.place) or (sent and match.place.kind == "settlement")
        others = (o.place for o in self._gazetteer.exact(part.name) if o.place.country != match.place.country)
        return all(
            city
            and (
                (o.kind == "admin2" and part.kind != "admin2")
                or (o.kind in ("admin1", "admin2") and o.country not in context.countries)
                or o.population * (_SMALLER if sent else NAMESAKE) < match.place.population
            )
            for o in others
        )


def is_city(place: Place) -> bool:
    """Whether a place is a town that large that reports of a neighbouring country name it without its own."""
    return place.kind == "settlement" and place.population >= _PROVINCE
