"""Adds places to a user's knowledge directory: GeoNames country files, and tables of one's own.

    >>> print(add([Path("SY.zip"), Path("villages.csv")], Path("my-knowledge")))  # doctest: +SKIP
    SY.zip: 2 places added, 3 left out
    villages.csv: 1 place added, 0 left out

Each file becomes one table ``gazetteer/NAME.bin`` of the directory, so that adding it again replaces it.

- **GeoNames** country files as downloaded (SY.zip, or the SY.txt in it): 19 columns, tab-separated. Settlements,
  sites, waters, heights and regions are taken, and areas below admin2; places that Tollbook has are left out.
- **CSV** with a header: ``name``, ``latitude``, ``longitude`` and ``country`` (ISO 3166-1 alpha-2) are needed;
  ``other_names`` (separated by ``;`` or ``|``), ``admin1`` (ISO 3166-2), ``kind``, ``population``, ``extent_km``,
  ``geonames_id``, ``valid_from`` and ``valid_until`` (ISO days or years) may be there.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import IO

from tollbook.errors import KnowledgeError
from tollbook.resolve.gazetteer import FOLDER, TABLE, Gazetteer
from tollbook.resolve.gazetteer_table import KINDS, NONE, Row, Table, pack
from tollbook.resources import Knowledge

_KIND_OF_CLASS = {"P": "settlement", "S": "site", "H": "water", "T": "water", "L": "region", "R": "site", "V": "water"}
_COLUMNS = (
    "name", "latitude", "longitude", "country", "other_names", "admin1", "kind", "population", "extent_km",
    "geonames_id", "valid_from", "valid_until",
)  # fmt: skip
_MOST = 2_000_000_000  # bytes of one unpacked file: all of GeoNames is 1.6 GB
_NOTICE = """\
Tables here made from GeoNames country files hold data of GeoNames (https://www.geonames.org/), licensed under Creative
Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/).
"""


@dataclass(frozen=True, slots=True)
class Added:
    """What came of one file. ``left_out``: places known already, and kinds of feature that no event happens at."""

    file: str
    places: int
    left_out: int


@dataclass(frozen=True, slots=True)
class AddSummary:
    """What came of all files; prints as one line a file."""

    files: tuple[Added, ...]

    def __str__(self) -> str:
        return "\n".join(
            f"{a.file}: {a.places} {'place' if a.places == 1 else 'places'} added, {a.left_out} left out"
            for a in self.files
        )


def add(files: Sequence[Path], directory: Path) -> AddSummary:
    """Read ``files`` and write their tables into ``directory``; nothing is written unless all of them can be read.

    Raises KnowledgeError, naming file and line, for a file of neither kind or a row that can't be used.
    """
    knowledge = Knowledge()
    base, gazetteer = Table.open(knowledge.path(TABLE)), Gazetteer.load(knowledge)
    tables, summaries = {}, []
    for path in files:
        reader = _Reader(path, base, gazetteer)
        rows = list(reader.rows())
        if not rows:
            raise KnowledgeError(f"{path}: no place in it that could be added")
        tables[f"{path.stem}.bin"] = pack(rows)
        summaries.append(Added(path.name, len(rows), reader.left_out))
    folder = directory / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in tables.items():
        (folder / name).write_bytes(data)
    if any(path.suffix.lower() != ".csv" for path in files):
        (folder / "LICENSE.txt").write_text(_NOTICE, encoding="utf-8")
    return AddSummary(tuple(summaries))


class _Reader:
    """Reads one file's rows."""

    def __init__(self, path: Path, base: Table, gazetteer: Gazetteer) -> None:
        self._path, self._base, self._gazetteer = path, base, gazetteer
        self.left_out = 0

    def rows(self) -> Iterator[Row]:
        """The rows, whatever the file's kind."""
        if self._path.suffix.lower() == ".csv":
            with self._path.open(encoding="utf-8-sig", newline="") as file:
                yield from self._csv(file)
        else:
            yield from self._geonames(list(self._lines()))

    def _lines(self) -> Iterator[list[str]]:
        if self._path.suffix.lower() != ".zip":
            with self._path.open(encoding="utf-8") as file:
                yield from self._split(file)
            return
        try:
            with zipfile.ZipFile(self._path) as archive:
                inside = [i for i in archive.infolist() if i.filename.lower() == f"{self._path.stem.lower()}.txt"]
                if not inside or inside[0].file_size > _MOST:
                    raise KnowledgeError(f"{self._path}: no {self._path.stem}.txt in it, or one too large")
                with archive.open(inside[0]) as packed:
                    yield from self._split(io.TextIOWrapper(packed, encoding="utf-8"))
        except zipfile.BadZipFile as error:
            raise KnowledgeError(f"{self._path}: {error}") from error

    def _split(self, file: IO[str]) -> Iterator[list[str]]:
        try:
            for number, line in enumerate(file, 1):
                cells = line.rstrip("\n").split("\t")
                if len(cells) != 19:
                    raise KnowledgeError(f"{self._path}, line {number}: {len(cells)} columns, GeoNames has 19")
                yield cells
        except UnicodeDecodeError as error:
            raise KnowledgeError(f"{self._path}: {error}") from error

    def _geonames(self, lines: list[list[str]]) -> Iterator[Row]:
        known = {int(i): row for row, i in enumerate(self._base.id)}
        areas = {}  # codes of admin1 and admin1.admin2 to our rows: the file itself lists its areas with their ids
        for cells in lines:
            if cells[7] in ("ADM1", "ADM2") and int(cells[0]) in known:
                areas[cells[10] if cells[7] == "ADM1" else f"{cells[10]}.{cells[11]}"] = known[int(cells[0])]
        for cells in lines:
            kind = "district" if cells[7] in ("ADM3", "ADM4", "ADM5") else _KIND_OF_CLASS.get(cells[6])
            if kind is None or int(cells[0]) in known:
                self.left_out += 1
                continue
            names = tuple(
                n for n in (cells[2], *cells[3].split(",")) if n and n != cells[1] and any(map(str.isupper, n))
            )
            yield Row(
                id=int(cells[0]), name=cells[1], names=names, kind=kind, lat=float(cells[4]), lon=float(cells[5]),
                country=cells[8], admin1=areas.get(cells[10], NONE), admin2=areas.get(f"{cells[10]}.{cells[11]}", NONE),
                population=int(cells[14] or 0),
            )  # fmt: skip

    def _csv(self, file: IO[str]) -> Iterator[Row]:
        table = csv.DictReader(file)
        missing = {"name", "latitude", "longitude", "country"} - set(table.fieldnames or ())
        if missing:
            raise KnowledgeError(f"{self._path}: no column {', '.join(sorted(missing))}")
        for name in table.fieldnames or ():
            if name not in _COLUMNS:
                alike = get_close_matches(name, _COLUMNS, 1, 0.5)
                hint = f"did you mean {alike[0]!r}?" if alike else f"there are {' '.join(_COLUMNS)}"
                raise KnowledgeError(f"{self._path}: no column {name!r} is read; {hint}")
        for number, cells in enumerate(table, 2):
            try:
                yield self._own(cells)
            except (KeyError, TypeError, ValueError) as error:
                raise KnowledgeError(f"{self._path}, line {number}: {error}") from error

    def _own(self, cells: dict[str, str]) -> Row:
        country, kind = cells["country"].strip().upper(), (cells.get("kind") or "settlement").strip()
        if self._gazetteer.country(country) is None:
            raise ValueError(f"no country {country!r}: ISO 3166-1 alpha-2 is asked")
        if kind not in KINDS[3:]:
            raise ValueError(f"kind {kind!r} is none of {' '.join(KINDS[3:])}")
        lat, lon = float(cells["latitude"]), float(cells["longitude"])
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise ValueError(f"no point on earth: {lat}, {lon}")
        area = self._gazetteer.area((cells.get("admin1") or "").strip())
        if cells.get("admin1") and area is None:
            raise ValueError(f"no admin1 {cells['admin1']!r}: ISO 3166-2 is asked")
        others = (cells.get("other_names") or "").replace("|", ";").split(";")
        if not cells["name"].strip():
            raise ValueError("no name")
        return Row(
            id=int(cells.get("geonames_id") or 0), name=cells["name"].strip(),
            names=tuple(n.strip() for n in others if n.strip()), kind=kind, lat=lat, lon=lon, country=country,
            admin1=NONE if area is None else area.row, extent=float(cells.get("extent_km") or 0),
            population=int(cells.get("population") or 0), since=_day(cells.get("valid_from")),
            until=_day(cells.get("valid_until"), last=True),
        )  # fmt: skip


def _day(written: str | None, *, last: bool = False) -> int:
    """An ISO day, or a year's first or ``last`` one, as a number that sorts; 0 for none."""
    text = (written or "").strip()
    if not text:
        return 0
    if len(text) == 4 and text.isdigit():
        text += "-12-31" if last else "-01-01"
    try:
        return int(date.fromisoformat(text).strftime("%Y%m%d"))
    except ValueError:
        raise ValueError(f"{text!r} is no day; write it as 2017-05-04, or a year as 2017") from None
