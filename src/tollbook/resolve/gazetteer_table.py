"""The gazetteer's file: one header, then arrays that are used where they lie, mapped into memory.

Layout: ``TBG1``, a little-endian length, a JSON header ``{"rows", "areas", "countries", "sections"}``, then sections
on 8-byte bounds. Rows stand in a fixed order: countries, then areas (admin1, then admin2), then settlements, so that
a row refers to its areas by 16-bit numbers. Keys are grouped by row; ``order`` sorts them for binary search.

    table = Table.open(path)
    table.rows_of("flj")        # rows that share a key
"""

from __future__ import annotations

import mmap
import struct
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from tollbook.errors import KnowledgeError
from tollbook.resolve.place_names import fold, keys

MAGIC: Final = b"TBG1"
KINDS: Final = ("country", "admin1", "admin2", "settlement", "region", "site", "water", "district")
NONE: Final = 65535  # no area
_FIELDS: Final = {
    "id": "<i4", "lat": "<i4", "lon": "<i4", "country": "u1", "kind": "u1", "admin1": "<u2", "admin2": "<u2",
    "extent": "<u2", "population": "<u4", "name_size": "u1", "key_count": "u1", "fold_count": "u1",
}  # fmt: skip
_Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One place as it goes into a table. ``admin1`` and ``admin2`` are rows; ``extent`` is a radius in km, 0 for a
    settlement (its size is read from its population); ``names`` holds the other names, the first is shown."""

    id: int
    name: str
    names: tuple[str, ...]
    kind: str
    lat: float
    lon: float
    country: str
    admin1: int = NONE
    admin2: int = NONE
    extent: float = 0.0
    population: int = 0
    code: str = ""  # ISO 3166
    since: int = 0  # YYYYMMDD, 0 for always
    until: int = 0


class _Header(msgspec.Struct, frozen=True):
    rows: int
    coded: int
    countries: tuple[str, ...]
    sections: dict[str, tuple[int, str, int]]
    made_of: str = ""  # a stamp of the data that it was made from
    neighbours: dict[str, str] = {}  # ISO codes of the countries a country borders, separated by commas


def fold_mark(name: str) -> int:
    """Sixteen bits of a folded name: enough to tell an exact name among the few rows that share a key."""
    return zlib.crc32(fold(name).encode()) & 0xFFFF


def pack(
    rows: Sequence[Row], capitals: Sequence[int] = (), neighbours: dict[str, str] | None = None, made_of: str = ""
) -> bytes:
    """The bytes of a table. Deterministic: the same rows give the same bytes.

    Raises ValueError where a reference doesn't fit (more than 65,534 areas before the settlements).
    """
    countries = tuple(sorted({row.country for row in rows}))
    number = {code: i for i, code in enumerate(countries)}
    coded = max((i + 1 for i, row in enumerate(rows) if row.code), default=0)
    columns: dict[str, list[int]] = {field: [] for field in _FIELDS}
    names: list[bytes] = []
    every_key: list[bytes] = []
    marks: list[int] = []
    for row in rows:
        written = dict.fromkeys((row.name, *row.names))
        found = sorted({key for name in written for key in keys(name)})[:255]
        folds = sorted({fold_mark(name) for name in row.names} - {fold_mark(row.name)})[:254]
        name = row.name.encode()[:255]
        names.append(name)
        every_key += [key.encode() for key in found]
        marks += [fold_mark(row.name), *folds]
        values = (
            row.id, round(row.lat * 1e5), round(row.lon * 1e5), number[row.country], KINDS.index(row.kind), row.admin1,
            row.admin2, min(round(row.extent), 65535), row.population, len(name), len(found), 1 + len(folds),
        )  # fmt: skip
        for field, value in zip(_FIELDS, values, strict=True):
            columns[field].append(value)
    order = sorted(range(len(every_key)), key=lambda i: (every_key[i], i))
    sections: dict[str, _Array] = {f: np.array(columns[f], dtype=np.dtype(kind)) for f, kind in _FIELDS.items()}
    sections["names"] = np.frombuffer(b"".join(names), dtype="u1")
    sections["keys"] = np.frombuffer(b"".join(every_key), dtype="u1")
    sections["key_size"] = np.array([len(key) for key in every_key], dtype="u1")
    sections["order"] = np.array(order, dtype="<u4")
    sections["marks"] = np.array(marks, dtype="<u2")
    if any(row.since or row.until for row in rows):
        sections["since"] = np.array([row.since for row in rows], dtype="<u4")
        sections["until"] = np.array([row.until for row in rows], dtype="<u4")
    sections["capitals"] = np.array(capitals, dtype="<u4")
    sections["codes"] = np.frombuffer(b"".join(row.code.encode().ljust(6) for row in rows[:coded]), dtype="u1")
    return _lay_out(sections, _Header(len(rows), coded, countries, {}, made_of, neighbours or {}))


def _lay_out(sections: dict[str, _Array], facts: _Header) -> bytes:
    index, body, offset = {}, [], 0
    for name, array in sections.items():
        data = array.tobytes()
        index[name] = (offset, array.dtype.str, len(array))
        padding = -len(data) % 8
        body.append(data + bytes(padding))
        offset += len(data) + padding
    header = msgspec.json.encode(msgspec.structs.replace(facts, sections=index))
    header += b" " * (-(8 + len(header)) % 8)
    return MAGIC + struct.pack("<I", len(header)) + header + b"".join(body)


class _Keys(Sequence[bytes]):
    """The keys in sorted order, read where they lie."""

    def __init__(self, blob: memoryview, starts: memoryview, order: memoryview) -> None:
        self._blob, self._starts, self._order = blob, starts, order

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, index: Any) -> Any:
        at = self._order[index]
        return bytes(self._blob[self._starts[at] : self._starts[at + 1]])


class Table:
    """A packed table, read in place. Row numbers are its own, from 0; columns index to plain ints."""

    def __init__(self, data: bytes | mmap.mmap, source: str = "table") -> None:
        view = memoryview(data)
        if bytes(view[:4]) != MAGIC:
            raise KnowledgeError(f"{source}: not a gazetteer file")
        (size,) = struct.unpack("<I", view[4:8])
        try:
            header = msgspec.json.decode(view[8 : 8 + size], type=_Header)
        except msgspec.DecodeError as error:
            raise KnowledgeError(f"{source}: {error}") from error
        body = view[8 + size :]
        for offset, kind, count in header.sections.values():
            if offset + np.dtype(kind).itemsize * count > len(body):
                raise KnowledgeError(f"{source}: cut short")

        def section(name: str) -> memoryview:
            offset, kind, count = header.sections[name]
            return np.frombuffer(body, dtype=np.dtype(kind), count=count, offset=offset).data

        self.made_of = header.made_of
        self.rows, self.countries, self._coded = header.rows, header.countries, header.coded
        self.id, self.lat, self.lon = section("id"), section("lat"), section("lon")
        self.country, self.kind, self.population = section("country"), section("kind"), section("population")
        self.admin1, self.admin2, self.extent = section("admin1"), section("admin2"), section("extent")
        self._names, self._key_bytes = section("names"), section("keys")
        self._name_start, self._key_start = _starts(section("name_size")), _starts(section("key_size"))
        self._row_keys, self._row_marks = _starts(section("key_count")), _starts(section("fold_count"))
        self._order, self._marks, self._codes = section("order"), section("marks"), section("codes")
        dated = "since" in header.sections
        self._validity = (section("since"), section("until")) if dated else None
        self.neighbours = {code: frozenset(near.split(",")) for code, near in header.neighbours.items()}
        self.capitals = frozenset(section("capitals").tolist())
        self._sorted = _Keys(self._key_bytes, self._key_start, self._order)

    @classmethod
    def open(cls, path: Path) -> Table:
        """Map a file; KnowledgeError where it isn't a gazetteer."""
        with path.open("rb") as file:
            if path.stat().st_size == 0:
                raise KnowledgeError(f"{path}: empty")
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), str(path))

    def name(self, row: int) -> str:
        """The name shown."""
        return bytes(self._names[self._name_start[row] : self._name_start[row + 1]]).decode(errors="replace")

    def code(self, row: int) -> str:
        """ISO 3166 code of a country or area, else empty."""
        return bytes(self._codes[row * 6 : row * 6 + 6]).decode().strip() if row < self._coded else ""

    def rows_of(self, key: str) -> Iterator[int]:
        """Rows that have this key, ascending."""
        wanted = key.encode()
        at = bisect_left(self._sorted, wanted)
        while at < len(self._order) and self._sorted[at] == wanted:
            yield bisect_right(self._row_keys, self._order[at]) - 1
            at += 1

    def written(self, row: int, mark: int) -> Literal["name", "alias"] | None:
        """Whether a folded name (its ``fold_mark``) is the row's own name, another of its names, or neither."""
        start, end = self._row_marks[row], self._row_marks[row + 1]
        if start == end:
            return None
        if self._marks[start] == mark:
            return "name"
        return "alias" if mark in self._marks[start + 1 : end].tolist() else None

    def validity(self, row: int) -> tuple[int, int]:
        """From and until when a row holds, YYYYMMDD; 0 for always."""
        return (0, 0) if self._validity is None else (self._validity[0][row], self._validity[1][row])

    def keys_of(self, row: int) -> list[str]:
        """A row's robust keys."""
        span = range(self._row_keys[row], self._row_keys[row + 1])
        return [bytes(self._key_bytes[self._key_start[i] : self._key_start[i + 1]]).decode() for i in span]

    def within(self, *, country: str | None = None, admin1: int | None = None) -> list[int]:
        """Rows of a country or of an admin1 (its row)."""
        if admin1 is not None:
            return [int(r) for r in np.flatnonzero(np.asarray(self.admin1) == admin1)]
        if country not in self.countries:
            return []
        return [int(r) for r in np.flatnonzero(np.asarray(self.country) == self.countries.index(country))]


def _starts(sizes: memoryview) -> memoryview:
    out = np.zeros(len(sizes) + 1, dtype=np.int32)
    np.cumsum(np.asarray(sizes), out=out[1:])
    return out.data
