"""Whether two dates or two places rule out that one incident is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.mentions import Dated, Placed

_AND_ON = re.compile(r"(?P<comma>,)?(?P<and> and(?: again)?)?(?: on)?(?: the)? ?", re.IGNORECASE)
WIDE = ("country", "region", "unknown")  # precisions that say too little of where it was to part two places


def is_sharp(place: Placed) -> bool:
    """Whether a place is one of its own, not a province or a country."""
    return place.location.precision not in (*WIDE, "admin1") or place.reason is not None


def named_apart(a: Placed | None, b: Placed | None) -> bool:
    """Whether two places bear different names and neither is an area that holds the other."""
    if a is None or b is None:
        return False
    x, y = a.location, b.location
    if _one_in_other(a, b):
        return False
    wide = any(p.location.precision == "country" and p.reason is None for p in (a, b))
    names = (x.name or "").casefold(), (y.name or "").casefold()
    return all(names) and not wide and names[0] != names[1] and "admin1" not in _stated(a, b)


def _one_in_other(a: Placed, b: Placed) -> bool:
    """Whether the words for one of two places end in the other."""
    return _lies_in(a, b) or _lies_in(b, a)


def _lies_in(place: Placed, town: Placed) -> bool:
    """Whether the words for a place on no list end in a town: "Sitio Lagaron, Patikul town" lies in Patikul."""
    name, words = town.location.name, place.location.as_written or ""
    if place.reason != "unknown_place" or not place.homed or town.reason is not None or not name:
        return False
    return "," in words and name.casefold() in words.casefold().rpartition(",")[2]


def _stated(*places: Placed) -> tuple[str, ...]:
    """The precision of places that are listed and told apart; others have that of the area around them."""
    return tuple(p.location.precision for p in places if p.reason not in ("unknown_place", "ambiguous_place"))


def between_days(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words between two days that join them, with their ``comma`` and their ``and``: "on the 3rd and the 6th"."""
    return _AND_ON.fullmatch(text, start, end)


def dates_apart(a: Dated | None, b: Dated | None) -> bool:
    """Whether two dates share no day."""
    if a is None or b is None or a.date.start is None or b.date.start is None:
        return False
    return (a.date.end or a.date.start) < b.date.start or (b.date.end or b.date.start) < a.date.start


def places_apart(a: Placed | None, b: Placed | None) -> bool:
    """Whether two places can't be of one incident."""
    if a is None or b is None:
        return False
    x, y = a.location, b.location
    if _one_in_other(a, b):
        return False
    if x.country and y.country and x.country != y.country:
        return True
    if {"country", "unknown"} & set(_stated(a, b)):
        return False
    if x.admin1_code and y.admin1_code and x.admin1_code != y.admin1_code:
        return True
    if "admin1" in _stated(a, b):
        return False
    return bool(x.name and y.name and x.name.casefold() != y.name.casefold())


def put_in_district(place: Placed, district: Placed) -> bool:
    """Whether a place that no list holds was put in a listed district, as one that the text tells of just before."""
    here, there = place.location, district.location
    same = (here.latitude, here.longitude) == (there.latitude, there.longitude)
    return place.reason == "unknown_place" and district.reason is None and there.precision == "admin2" and same


def sharper(a: Placed, b: Placed | None) -> bool:
    """Whether ``a`` says more sharply where than ``b``."""
    order = ("site", "settlement", "near", "admin2", "admin1", "country", "unknown")
    return b is None or order.index(a.location.precision) < order.index(b.location.precision)


def differ(a: Placed | Dated, b: Placed | Dated) -> bool:
    """Whether two places or two days are not the same; areas as wide as a country tell nothing."""
    if isinstance(a, Placed) and isinstance(b, Placed):
        if put_in_district(a, b) or put_in_district(b, a):
            return False
        x, y = a.location, b.location
        if x.name and y.admin1 and x.name.casefold() == y.admin1.casefold():
            return False  # "in Ghazni, six were killed and two wounded in Andar district"
        return bool(x.name and y.name and x.name != y.name and x.precision not in ("country", "unknown")
                    and y.precision not in ("country", "unknown"))  # fmt: skip
    if isinstance(a, Dated) and isinstance(b, Dated):
        return bool(a.date.start and b.date.start and (a.date.end or a.date.start) < b.date.start)
    return False


def differ_by_area(first: Sequence[Placed | Dated], second: Placed | Dated) -> bool:
    """Whether the known place before an unlisted one is another than the next: "in Kathua ... at the village of X,
    while in Doda"."""
    if len(first) < 2 or not isinstance(first[-1], Placed) or first[-1].reason != "unknown_place":
        return False
    return differ(first[-2], second)
