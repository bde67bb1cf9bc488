"""How far places lie from others that a report tells: "X, 200 km north of Baghdad", "40 miles from Mosul"; and villages
at another end of the country than all told around them."""

from __future__ import annotations

import math

from tollbook.find.place_named import Part
from tollbook.resolve.gazetteer_place import Place, kilometres
from tollbook.resolve.place_context import Context

SAME_REGION_KM = 40  # as far as which a place is taken to lie in the region of the town it is told by
_BEARING = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
}
_WIDER = {"near": 15.0, "outskirts of": 5.0, "toward": 30.0}  # km around a town, where no distance is told
_HAMLET = 5_000  # people: places as small as that share their names with many
_TOLD_JUST = 600  # characters around a name within which others say where the story is
_OTHER_END = 200  # km: a village so far from all places told around it isn't meant
_ROUGH, _AROUND = 0.35, 20.0  # a distance is by road and rounded: that share of it, and km around a town


def shifted(place: Place, relation: str, distance: float | None) -> tuple[float, float, float]:
    """The point a relation means (latitude, longitude) and how many km off it may be: "5 km north of" moves it, "near"
    widens it."""
    bearing = _BEARING.get(relation.removesuffix(" of"))
    if bearing is None:
        wider = _WIDER.get(relation, 15.0)
        return place.latitude, place.longitude, place.extent_km + (distance if distance is not None else wider)
    far = distance if distance is not None else place.extent_km + 10
    lat = place.latitude + far / 111.2 * math.cos(math.radians(bearing))
    lon = place.longitude + far / (111.2 * max(0.1, math.cos(math.radians(lat)))) * math.sin(math.radians(bearing))
    return lat, lon, max(5.0, far * (0.4 if distance is not None else 1.0)) + min(place.extent_km, 10)


def lies_so(place: Place, town: Place, part: Part) -> bool:
    """Whether a place lies as far from a town as ``part``, the town's name in a chain, says of what stands before."""
    far = part.distance_km
    if far is None or part.relation is None:
        return False
    slack = _ROUGH * far + _AROUND
    if part.relation.removesuffix(" of") not in _BEARING:
        return abs(place.km(town) - far) <= slack
    lat, lon, _ = shifted(town, part.relation, far)
    return kilometres(lat, lon, place.latitude, place.longitude) <= slack


def told_far_from(part: Part, place: Place, context: Context) -> Place | None:
    """The place told just before, where a village that bears a name lies at another end of the country: "clashes in
    Patikul, Sulu ... in Tugas village" are at no Tugas of another island."""
    start, small = part.span.start, place.kind == "settlement" and place.population < _HAMLET
    heading = context.heading(start)
    if part.kind not in ("settlement", "district") or not small or (heading is not None and heading.admin1):
        return None
    near = [(at, p) for at, p in context.anchors if 0 < abs(start - at) < _TOLD_JUST and p.kind != "country"]
    before = [(at, p) for at, p in near if at < start and p.country == place.country]
    if not before or any(p.km(place) <= _OTHER_END + p.extent_km for _, p in near):
        return None
    return max(before, key=lambda a: a[0])[1]
