"""Other datasets' tables read into records, so that independent rows stand beside ours in one form.

Columns are found by name, whatever their order or case; a row of HXL hashtags is passed over. A row that can't be read
is named with its line and reason, and counted. Imported records have no evidence: their values stand in cells, not in a
text. The report's id is the hash of the row's cells.

    >>> for record in read_table(Path("acled.csv"), "acled", Reading()): ...        # doctest: +SKIP
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tollbook.codebooks import read_acled, read_generic, read_gtd, read_ucdp
from tollbook.codebooks.read_parts import BadRowError, Cells
from tollbook.codebooks.spelling import unknown_all
from tollbook.errors import CodebookError, DocumentError, UsageError
from tollbook.model import Incident

Maker = Callable[[Cells], Incident]

LONGEST_CELL: Final = 10_000_000
SHOWN: Final = 20  # bad rows named in the printed summary

MAKERS: Final[Mapping[str, tuple[Maker, frozenset[str]]]] = {
    "acled": (read_acled.incident, read_acled.NEEDED),
    "ucdp_ged": (read_ucdp.incident, read_ucdp.NEEDED),
    "gtd": (read_gtd.incident, read_gtd.NEEDED),
}


@dataclass(slots=True)
class Reading:
    """What happened while a table was read."""

    rows: int = 0
    records: int = 0
    bad: list[tuple[int, str]] = field(default_factory=list)  # line, reason
    notes: dict[str, int] = field(default_factory=dict)

    def note_lines(self, path: Path) -> Iterator[str]:
        """What was changed in reading, for a terminal, and how often."""
        yield from (f"{path}: note: {note} ({times} times)" for note, times in sorted(self.notes.items()))

    def lines(self, path: Path) -> Iterator[str]:
        """A summary for a terminal: nothing where all rows were read."""
        if self.bad:
            yield f"{path}: {len(self.bad)} of {self.rows} rows could not be read"
            yield from (f"  line {line}: {reason}" for line, reason in self.bad[:SHOWN])
            if len(self.bad) > SHOWN:
                yield f"  and {len(self.bad) - SHOWN} more"


def read_table(path: Path, kind: str, reading: Reading) -> Iterator[Incident]:
    """The records of a table: ``kind`` is acled, ucdp_ged, gtd, or the path of a mapping file.

    Raises UsageError for another kind, DocumentError for a file that can't be read or lacks a needed column.
    """
    make, needed = _maker(kind)
    for line, cells in rows(path, needed):
        reading.rows += 1
        try:
            if isinstance(cells, str):
                raise BadRowError(cells)
            record = make(cells)
        except BadRowError as error:
            reading.bad.append((line, str(error)))
            continue
        reading.records += 1
        for note in cells.notes:
            reading.notes[note] = reading.notes.get(note, 0) + 1
        yield record


def _maker(kind: str) -> tuple[Maker, frozenset[str]]:
    if kind in MAKERS:
        return MAKERS[kind]
    if Path(kind).is_file():
        try:
            mapping = read_generic.load_mapping(Path(kind))
        except CodebookError as error:
            raise UsageError(str(error)) from error
        return mapping.incident, mapping.needed
    raise UsageError(f"can't read {kind!r}: choose from {', '.join(MAKERS)}, or name a mapping file")


def rows(path: Path, needed: frozenset[str]) -> Iterator[tuple[int, Cells | str]]:
    """The rows of a separated file with the line each starts on; a string says what is wrong with one."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open("r", encoding=_encoding(path), errors="replace", newline="") as file:
            yield from _rows(file, path, needed)
    except OSError as error:
        raise DocumentError(str(path), error.strerror or "can't be read") from error


def _rows(file: io.TextIOWrapper, path: Path, needed: frozenset[str]) -> Iterator[tuple[int, Cells | str]]:
    head = file.readline()
    file.seek(0)
    reader = csv.reader((line.replace("\0", "") for line in file), delimiter=_delimiter(head))
    try:
        headings = [name.strip().lstrip("\ufeff") for name in next(reader)]
    except (StopIteration, csv.Error) as error:
        raise DocumentError(str(path), "is empty, or no table") from error
    names = [name.lower() for name in headings]
    missing = sorted(needed - set(names))
    if missing:
        told = ", ".join(name for name in headings[:SHOWN] if name) + (" ..." if len(headings) > SHOWN else "")
        raise DocumentError(str(path), f"has no column {unknown_all(missing, names)}; it has {told or 'none'}")
    line = reader.line_num + 1
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, f"no row: {error}"
            line = reader.line_num + 1
            continue
        if values and not _tags(values):
            if len(values) != len(names):
                yield line, f"{len(values)} cells under {len(names)} headings"
            else:
                yield line, Cells(dict(zip(names, values, strict=True)))
        line = reader.line_num + 1


def _tags(values: list[str]) -> bool:
    """Whether a row holds HXL hashtags: nothing but tags and empty cells."""
    told = [value for value in values if value.strip()]
    return bool(told) and all(value.lstrip().startswith("#") for value in told)


def _delimiter(head: str) -> str:
    return max(",;\t", key=head.count)


def _encoding(path: Path) -> str:
    """UTF-8 where the whole file is, else Windows-1252, in which GTD's files are written."""
    try:
        with path.open("r", encoding="utf-8-sig", newline="") as file:
            while file.read(1 << 20):
                pass
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
