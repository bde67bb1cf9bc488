"""Any table into records, by a mapping file: a YAML file that names the column behind each field.

name: our-list
columns:
  id: Incident No
  date: {column: Date, formats: ["%d.%m.%Y"]}
  country: {value: IQ}
  event_type: {column: Kind, map: {IED: bombing, Shooting: shooting}}
  killed: Dead
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, get_args

import msgspec
import yaml

from tollbook.codebooks.countries import by_field, countries
from tollbook.codebooks.read_parts import BadRowError, Cells, actor, date_of, line, place, record
from tollbook.codebooks.spec import Loader, trouble
from tollbook.codebooks.spelling import explained, unknown, unknown_all
from tollbook.errors import CodebookError
from tollbook.model import EventType, Incident, Location, PlacePrecision, Source, SourceKind, Toll

FIELDS: Final = (
    "id", "source_name", "source_kind", "url", "published", "date", "date_end", "country", "admin1", "admin2", "place",
    "place_precision", "latitude", "longitude", "event_type", "initiator", "initiator_type", "target", "target_type",
    "killed", "killed_low", "killed_high", "wounded", "wounded_low", "wounded_high", "captured", "captured_low",
    "captured_high", "suicide",
)  # fmt: skip
_TRUE: Final = frozenset({"1", "true", "yes", "y"})
_FALSE: Final = frozenset({"0", "false", "no", "n"})


class Cell(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a field's value comes from: a ``column``, read through ``map`` or date ``formats``; or one ``value``."""

    column: str | None = None
    value: str | None = None
    map: dict[str | int, str] = {}
    formats: tuple[str, ...] = ()


class Mapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping file. ``incident`` makes the record of one row."""

    name: str
    columns: dict[str, str | Cell]

    @property
    def needed(self) -> frozenset[str]:
        """The columns that the table must have."""
        cells = [_cell(cell) for cell in self.columns.values()]
        return frozenset(cell.column.lower() for cell in cells if cell.column)

    def text(self, cells: Cells, field: str) -> str | None:
        """A field's value in one row."""
        if field not in self.columns:
            return None
        cell = _cell(self.columns[field])
        if cell.column is None:
            return cell.value
        written = cells.text(cell.column.lower())
        if written is None or not cell.map:
            return written
        found = {str(key).lower(): value for key, value in cell.map.items()}.get(written.lower())
        if found is None:
            raise BadRowError(f"{cell.column} {written[:40]!r} is not in the mapping")
        return found

    def incident(self, cells: Cells) -> Incident:
        """The record of one row; BadRowError where a cell can't be read."""
        kind: Any = _one_of(self.text(cells, "event_type") or "other", get_args(EventType), "event_type")
        return record(
            self.name, cells,
            source=Source(
                id=self.text(cells, "id") or f"row {cells.digest()[:12]}", name=self.text(cells, "source_name"),
                kind=_one_of(self.text(cells, "source_kind") or "unknown", get_args(SourceKind), "source_kind"),
                published=self._iso(cells, "published"), url=self.text(cells, "url"),
            ),
            event_type=kind, date=self._date(cells), location=self._place(cells), actors=self._actors(cells),
            toll=tuple(self._toll(cells)), suicide=self._flag(cells, "suicide"),
        )  # fmt: skip

    def _day(self, cells: Cells, field: str) -> date | None:
        cell = _cell(self.columns[field]) if field in self.columns else Cell()
        if cell.column is None:
            return date.fromisoformat(cell.value) if cell.value else None
        return cells.day(cell.column.lower(), **({"formats": cell.formats} if cell.formats else {}))

    def _iso(self, cells: Cells, field: str) -> str | None:
        found = self._day(cells, field)
        return found.isoformat() if found else None

    def _date(self, cells: Cells) -> Any:
        start = self._day(cells, "date")
        if start is None:
            raise BadRowError("no date")
        end = self._day(cells, "date_end") or start
        if end < start:
            raise BadRowError(f"date_end {end} is before date {start}")
        return date_of(start, end, start, end, "day")

    def _place(self, cells: Cells) -> Location | None:
        written = self.text(cells, "country")
        land = _land(written) if written else None
        name, admin1, admin2 = (self.text(cells, field) for field in ("place", "admin1", "admin2"))
        if not (land or name or admin1):
            return None
        told = self.text(cells, "place_precision")
        best = "settlement" if name else "admin2" if admin2 else "admin1" if admin1 else "country"
        precision = _one_of(told or best, get_args(PlacePrecision), "place_precision")
        point = Cells({field: self.text(cells, field) or "" for field in ("latitude", "longitude")})
        return place(point, name=name, country=land, admin1=admin1, admin2=admin2, precision=precision)

    def _actors(self, cells: Cells) -> tuple[Any, ...]:
        roles = (("initiator", "initiator"), ("target", "target"))
        return tuple(
            actor(role, self.text(cells, field), self.text(cells, f"{field}_type"))
            for role, field in roles
            if self.text(cells, field) or self.text(cells, f"{field}_type")
        )

    def _toll(self, cells: Cells) -> list[Toll]:
        lines = []
        for outcome in ("killed", "wounded", "captured"):
            best, low, high = (self._count(cells, f"{outcome}{end}") for end in ("", "_low", "_high"))
            least = low if low is not None else best
            if least is None:
                continue
            most = high if high is not None else best if low is None else None
            if most is not None and most < least:
                raise BadRowError(f"{outcome}: {least} to {most}")
            lines.append(line(outcome, "victim", least, best, most))
        return lines

    def _count(self, cells: Cells, field: str) -> int | None:
        written = self.text(cells, field)
        return Cells({field: written}).count(field) if written is not None else None

    def _flag(self, cells: Cells, field: str) -> bool | None:
        written = (self.text(cells, field) or "").lower()
        if written and written not in _TRUE | _FALSE:
            raise BadRowError(f"{field} is neither yes nor no: {written[:20]!r}")
        return written in _TRUE if written else None


def _cell(cell: str | Cell) -> Cell:
    return Cell(column=cell) if isinstance(cell, str) else cell


def _one_of(value: str, allowed: tuple[str, ...], field: str) -> Any:
    if value not in allowed:
        raise BadRowError(f"no {field} {unknown(value[:40], allowed)}")
    return value


def _land(written: str) -> str:
    for lookup in (countries().get, *(_by(field) for field in ("iso3", "name", "acled_name", "gtd_name", "ucdp_name"))):
        found = lookup(written) or lookup(written.upper())
        if found is not None:
            return str(found.iso2)
    raise BadRowError(f"no country known as {written[:40]!r}")


def _by(field: str) -> Callable[[str], Any]:
    return by_field(field).get


def load_mapping(path: Path) -> Mapping:
    """The mapping in a file. Raises CodebookError, with the file and the place in it, where it isn't one."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)
        mapping = msgspec.convert(data, Mapping)
    except msgspec.ValidationError as error:
        keys = {"": Mapping.__struct_fields__, "columns": Cell.__struct_fields__}
        raise CodebookError(f"{path}: {explained(str(error), data, keys, {})}") from error
    except yaml.YAMLError as error:
        raise CodebookError(f"{path}: is no YAML: {trouble(error)}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError(f"{path}: {' '.join(str(error).split())}") from error
    strange = [field for field in mapping.columns if field not in FIELDS]
    if strange:
        raise CodebookError(f"{path}: no field {unknown_all(strange, FIELDS)}; fields are {', '.join(FIELDS)}")
    if "date" not in mapping.columns:
        raise CodebookError(f"{path}: needs a column for date")
    _check_values(mapping, path)
    return mapping


_LISTED: Final[dict[str, tuple[str, ...]]] = {
    "event_type": get_args(EventType), "source_kind": get_args(SourceKind), "place_precision": get_args(PlacePrecision),
}  # fmt: skip


def _check_values(mapping: Mapping, path: Path) -> None:
    """Raise CodebookError for a value in the mapping that no record may have, before any row is read."""
    for field, cell in ((field, _cell(cell)) for field, cell in mapping.columns.items()):
        if (cell.column is None) == (cell.value is None):
            raise CodebookError(f"{path}: {field}: needs either a column or a value")
        given = [*cell.map.values(), *([cell.value] if cell.value is not None else [])]
        for value in given:
            if field in _LISTED and value not in _LISTED[field]:
                raise CodebookError(f"{path}: {field}: no value {unknown(value, _LISTED[field])}")
            if field == "country":
                try:
                    _land(value)
                except BadRowError as error:
                    raise CodebookError(f"{path}: country: {error}") from error
