"""Loading: files, folders, patterns and standard input to reports.

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder:
...     path = Path(folder, "update-2017-05-04.txt")
...     _ = path.write_text("Two soldiers were wounded near Sabra.")
...     [report] = load(path)
>>> report.source.id, report.source.published, report.published_basis
('update-2017-05-04.txt', '2017-05-04', 'file_name')
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args

from tollbook.documents.decode import tidy
from tollbook.documents.formats import Opened, opened
from tollbook.documents.page import LONGEST_TEXT, Page, UnreadableError, one_line
from tollbook.documents.published import parse_day, publication
from tollbook.documents.releases import release_days, release_number
from tollbook.documents.sources import STDIN, found_files
from tollbook.documents.tables import FIELDS, Columns, Row
from tollbook.errors import DocumentError, UsageError
from tollbook.model import Report, Source, SourceKind
from tollbook.resources import Knowledge

OnError = Callable[[DocumentError], None]


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """What the caller knows of the sources. All of it is optional; days are ISO or plainly one day.

    ``published``, ``source_name``, ``source_kind`` and ``url`` hold for every report loaded and win over what a row
    or document says. The ``*_column`` options name a table's columns where they aren't found by name.
    """

    published: str | None = None
    source_name: str | None = None
    source_kind: SourceKind | None = None
    url: str | None = None
    text_column: str | None = None
    id_column: str | None = None
    published_column: str | None = None
    title_column: str | None = None
    source_name_column: str | None = None
    source_kind_column: str | None = None
    url_column: str | None = None
    knowledge: Knowledge = field(default_factory=Knowledge)

    def columns(self) -> Columns:
        """The reader of a table's header."""
        return Columns(self.knowledge, {name: getattr(self, f"{name}_column") for name in FIELDS})


def load(*sources: str | Path, options: LoadOptions | None = None, on_error: OnError | None = None) -> Iterator[Report]:
    """The reports in files, folders (with all below them, in order of path), patterns, and "-" for standard input.

    Reads .txt, .md, .html, .pdf, .docx, .jsonl, .json, .csv, .tsv and .parquet; what a file holds counts for more
    than its suffix. A file or row that can't be read is told to ``on_error`` and the rest goes on; without
    ``on_error`` the first one is raised as DocumentError. Raises UsageError for options that make no sense.
    """
    options = _checked(options or LoadOptions())
    tell = on_error or _raise
    for path in found_files(sources, tell):
        loader = _Loader(path, options, tell)
        try:
            yield from loader.reports()
        except UnreadableError as error:
            tell(DocumentError(path, str(error)))
        except (OSError, MemoryError) as error:
            tell(DocumentError(path, f"can't be read: {getattr(error, 'strerror', None) or error}"))


class _Loader:
    """Reads one file or stream."""

    def __init__(self, path: str, options: LoadOptions, tell: OnError) -> None:
        self._path, self._options, self._tell = path, options, tell
        self._name = "stdin" if path == STDIN else Path(path).name
        self._releases: Mapping[str, str] = {}

    def reports(self) -> Iterator[Report]:
        """The file's reports; errors of rows are told, those of the file raised."""
        with opened(self._path) as found:
            if found.page is not None:
                yield self._report(found.page, Row("", 0, {}), {})
                return
            if self._path != STDIN and self._options.published is None:  # standard input can't be read twice
                self._releases = release_days(self._texts(), self._options.knowledge)
            yield from self._rows(found)

    def _texts(self) -> Iterator[str]:
        """The texts of a table's rows, as far as they can be read; what is wrong is told when the rows are."""
        columns = self._options.columns()
        known: dict[tuple[str, ...], str] = {}
        with opened(self._path) as found, contextlib.suppress(UnreadableError):
            for row in found.rows:
                names = tuple(row.values)
                if names not in known:
                    known = {names: columns.text_column(list(names))}
                if row.error is None:
                    yield _string(row.values.get(known[names]))

    def _rows(self, found: Opened) -> Iterator[Report]:
        columns = self._options.columns()
        header: list[str] = []
        known: dict[str, str] = {}
        any_row = False
        for row in found.rows:
            any_row = True
            where = f"{self._path}, {row.place}"
            if row.error:
                self._tell(DocumentError(where, row.error))
                continue
            names = list(row.values)
            try:
                # Rows of JSON lines may each hold other fields; a table's header is read once.
                if names != header:
                    known, header = columns.of(names), names
                yield self._report(Page(_string(row.values.get(known["text"]))), row, known)
            except UnreadableError as error:
                header = []
                self._tell(DocumentError(where, str(error)))
                if not found.ragged:
                    return
        if not any_row:
            raise UnreadableError("the file holds no row")

    def _report(self, page: Page, row: Row, known: dict[str, str]) -> Report:
        text = tidy(page.text)
        if not text.strip():
            raise UnreadableError("the text is empty")
        if len(text) > LONGEST_TEXT:
            raise UnreadableError(f"the text has {len(text):,} characters; at most {LONGEST_TEXT:,} are read")

        def given(field_: str) -> str | None:
            return one_line(_string(row.values.get(known.get(field_, ""))))

        options = self._options
        published = publication(
            option=options.published,
            row=self._day(row, known),
            metadata=page.published,
            text=text,
            release=self._releases.get(release_number(text) or ""),
            made=page.made,
            file_name=self._name,
            knowledge=options.knowledge,
        )
        return Report(
            id="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            source=Source(
                id=given("id") or (f"{self._name}:{row.number}" if row.number else self._name),
                name=options.source_name or given("source_name"),
                kind=options.source_kind or self._kind(given("source_kind"), row),
                published=published.day,
                url=options.url or given("url") or page.url,
            ),
            title=given("title") or page.title,
            published_basis=published.basis,
            path=self._path,
        )

    def _day(self, row: Row, known: dict[str, str]) -> str | None:
        """The row's own day. One that can't be read is told; the row is still read, as if it gave none."""
        value = row.values.get(known.get("published", ""))
        try:
            return parse_day(value)
        except ValueError as error:
            self._tell(DocumentError(f"{self._path}, {row.place}", f"publication date {error}; read without it"))
            return None

    def _kind(self, value: str | None, row: Row) -> SourceKind:
        kinds: dict[str, SourceKind] = {kind: kind for kind in get_args(SourceKind)}
        if value is None:
            return "unknown"
        kind = kinds.get(value.lower().replace(" ", "_").replace("-", "_"))
        if kind is None:
            problem = f"source kind {value[:40]!r} is none of {', '.join(kinds)}; read as unknown"
            self._tell(DocumentError(f"{self._path}, {row.place}", problem))
        return kind or "unknown"


def _string(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _checked(options: LoadOptions) -> LoadOptions:
    if options.source_kind is not None and options.source_kind not in get_args(SourceKind):
        raise UsageError(f"source kind {options.source_kind!r} is none of {', '.join(get_args(SourceKind))}")
    try:
        return replace(options, published=parse_day(options.published))
    except ValueError as error:
        raise UsageError(f"publication date {error}") from error


def _raise(error: DocumentError) -> None:
    raise error
