"""Rows of JSON lines, CSV, TSV and Parquet files, each a report.

A row that can't be read is an error of its own, named by its line or row; the rows after it are read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import msgspec

from tollbook.documents.decode import decode, tidy
from tollbook.documents.page import LONGEST_TEXT, UnreadableError
from tollbook.resources import Entry, Knowledge

FIELDS: Final = ("text", "id", "published", "title", "source_name", "source_kind", "url")
_LONGEST_LINE: Final = 2 * LONGEST_TEXT
_BATCH: Final = 64


class ColumnEntry(Entry, frozen=True, kw_only=True):
    """The names a column goes by; ``id`` is the field it gives."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands ("line 4", "row 4"), its values by column; or, instead, what is wrong with it."""

    place: str
    number: int
    values: dict[str, Any]
    error: str | None = None


class Columns:
    """Finds which column holds which field, by names in data/document_columns or by the caller's own names."""

    def __init__(self, knowledge: Knowledge, chosen: dict[str, str | None]) -> None:
        self._names = {e.id: tuple(map(_plain, e.names)) for e in knowledge.entries("document_columns", ColumnEntry)}
        self._chosen = chosen

    def of(self, header: list[str]) -> dict[str, str]:
        """Field -> column, for the columns there are. Raises UnreadableError where the text's can't be told."""
        plain = {_plain(name): name for name in reversed(header)}
        found: dict[str, str] = {}
        for field in FIELDS:
            chosen = self._chosen.get(field)
            if chosen is not None:
                if chosen not in header:
                    raise UnreadableError(f"no column {chosen!r}; there are {_listed(header)}")
                found[field] = chosen
                continue
            name = next((plain[n] for n in self._names[field] if n in plain and plain[n] not in found.values()), None)
            if name is not None:
                found[field] = name
        if "text" not in found:
            raise UnreadableError(f"no column holds the text; there are {_listed(header)}; name it with --text-column")
        return found

    def text_column(self, header: list[str]) -> str:
        """The text's column, or "" where it can't be told."""
        try:
            return self.of(header)["text"]
        except UnreadableError:
            return ""


def json_rows(stream: BinaryIO) -> Iterator[Row]:
    """The objects of a JSON Lines stream. Lines in another encoding than UTF-8 are decoded on their own."""
    for number, line in _lines(stream):
        place = f"line {number}"
        if line is None:
            yield Row(place, number, {}, f"longer than {_LONGEST_LINE // 1_000_000} MB; skipped")
            continue
        if not line.strip():
            continue
        try:
            value = _json(line)
        except (msgspec.DecodeError, UnicodeDecodeError, UnreadableError, RecursionError) as error:
            yield Row(place, number, {}, f"not JSON: {error}")
            continue
        if isinstance(value, dict):
            yield Row(place, number, value)
        else:
            yield Row(place, number, {}, "a JSON value, but no object with named fields")


def json_array(data: bytes) -> Iterator[Row]:
    """The objects of a JSON array, or the one object of a JSON document."""
    try:
        value = _json(data)
    except (msgspec.DecodeError, UnreadableError, RecursionError) as error:
        raise UnreadableError(f"not JSON: {error}") from error
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        known = isinstance(item, dict)
        yield Row(f"row {number}", number, item if known else {}, None if known else "no object with named fields")


def csv_rows(stream: BinaryIO, delimiter: str | None) -> Iterator[Row]:
    """The rows under a header line; ``delimiter`` None: the likeliest of comma, semicolon, tab and bar."""
    limit = csv.field_size_limit(LONGEST_TEXT)
    try:
        # Strict, so that a quote that is never closed is an error and doesn't swallow the rows behind it.
        reader = csv.reader(_decoded(stream), delimiter=delimiter or _delimiter(stream), strict=True)
        header = next(reader, None)
        if header is None:
            raise UnreadableError("the file is empty")
        header = [name.strip() for name in header]
        for number, cells in enumerate(reader, 1):
            if not any(cell.strip() for cell in cells):
                continue
            wrong = f"{len(cells)} cells under {len(header)} column names" if len(cells) > len(header) else None
            yield Row(f"row {number}", number, dict(zip(header, cells, strict=False)), wrong)
    except csv.Error as error:
        raise UnreadableError(f"not a table: {error}") from error
    finally:
        csv.field_size_limit(limit)


def parquet_rows(stream: BinaryIO) -> Iterator[Row]:
    """The rows of a Parquet file, a few at a time."""
    from arro3.io import read_parquet

    _check_footer(stream)
    number = 0
    try:
        for batch in read_parquet(stream, batch_size=_BATCH):
            names = batch.schema.names
            for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                number += 1
                yield Row(f"row {number}", number, dict(zip(names, values, strict=True)))
    except GeneratorExit:
        raise
    except BaseException as error:
        # The reader is written in Rust: on a broken file it may panic, which is no Exception.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(f"the Parquet file is broken: {str(error).splitlines()[0][:200]}") from error


def _check_footer(stream: BinaryIO) -> None:
    """Turn away what a torn or empty file shows by its last eight bytes: the footer's length and the mark."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - 8))
    tail = stream.read(8)
    stream.seek(0)
    if size < 12 or tail[4:] != b"PAR1" or int.from_bytes(tail[:4], "little") > size - 12:
        raise UnreadableError("the Parquet file is broken: it has no footer")


def _json(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        text = decode(line)
        if text.encode("utf-8", errors="replace") == line:
            raise
        return msgspec.json.decode(text)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; None for one too long to be held, whose rest is passed over."""
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        if len(line) <= _LONGEST_LINE:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_LONGEST_LINE)
        yield number, None


def _decoded(stream: BinaryIO) -> Iterator[str]:
    """Lines of text. A file pasted together from several keeps each line's own encoding."""
    wide = stream.read(4)
    stream.seek(0)
    if wide.startswith((b"\xff\xfe", b"\xfe\xff")) or wide.count(0) == 2:
        encoding = "utf-16" if wide[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le" if wide[1] == 0 else "utf-16-be"
        yield from io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
        return
    for _, line in _lines(stream):
        if line is None:
            raise UnreadableError(f"a line is longer than {_LONGEST_LINE // 1_000_000} MB")
        text = decode(line)
        # ``decode`` gives line breaks one form, which in a quoted cell is welcome too.
        yield text


def _delimiter(stream: BinaryIO) -> str:
    stream.seek(0)
    head = tidy(stream.readline(100_000).decode("utf-8", errors="replace"))
    stream.seek(0)
    return max(",;\t|", key=head.count)


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _listed(names: list[str]) -> str:
    shown = ", ".join(repr(name[:40]) for name in names[:12])
    return (shown or "no names") + (f" and {len(names) - 12} more" if len(names) > 12 else "")
