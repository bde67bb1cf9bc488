"""Convert records to a codebook's file, and files of other codebooks to records.

>>> convert(Path("incidents.jsonl"), "acled", Path("acled.csv"))        # doctest: +SKIP
{'codebook': 'acled', 'read': {'incidents': 41, 'groups': 3}, 'rows': 38, ...}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from tollbook.codebooks.book import Book, open_book
from tollbook.codebooks.case import Options, Row, Tally
from tollbook.codebooks.files import output, row_writer
from tollbook.codebooks.loss import report as loss_report
from tollbook.errors import UsageError
from tollbook.export.jsonl import read_records
from tollbook.model import AnyRecord, Source

DEFAULTS: Final = Options()


class Conversion:
    """Records to one codebook's rows, report by report; ``loss`` tells at any time what has happened so far."""

    def __init__(self, to: str | Path | Book, options: Options = DEFAULTS) -> None:
        self.book = to if isinstance(to, Book) else open_book(to, options.convention)
        self.options = options
        self.tally = Tally()

    def rows(self, records: Iterable[AnyRecord], texts: Mapping[str, str] | None = None) -> Iterator[Row]:
        """The rows of ``records``, in which those of one report stand side by side.

        ``texts`` maps report ids to texts, for codebooks that ask what the text says.
        """
        for report_id, batch in groupby(records, key=_report):
            yield from self.report(tuple(batch), texts.get(report_id) if texts else None)

    def report(
        self, records: tuple[AnyRecord, ...], text: str | None = None, source: tuple[str, Source] | None = None
    ) -> list[Row]:
        """The rows of one report. ``source`` is its id and source, for codebooks with a row for each report even
        where it holds no record."""
        return self.book.rows(records, self.options, self.tally, text, report=source)

    def loss(self) -> dict[str, Any]:
        """What was left out, lost and reduced, and which rules were used: see docs/codebooks.md."""
        return loss_report(self.book.spec, self.tally)


def _report(record: AnyRecord) -> str:
    return record.report_id


def convert(
    records: Path | Iterable[AnyRecord],
    to: str | Path,
    out: Path | None,
    options: Options = DEFAULTS,
    *,
    texts: Mapping[str, str] | None = None,
) -> Conversion:
    """Write ``records`` (a file of ours, or the records) in codebook ``to``; to standard output where ``out`` is None.

    The file appears whole or not at all. Returns the conversion, whose ``loss()`` says what was not carried over.
    Raises CodebookError for a codebook that can't be used, UsageError for options that don't fit it, DocumentError
    for a file that holds no records.
    """
    conversion = Conversion(to, options)
    spec = conversion.book.spec
    if options.hxl and not any(column.hxl for column in spec.columns):
        raise UsageError(f"{spec.name} has no HXL hashtags")
    read = read_records(records) if isinstance(records, Path) else records
    with output(out) as file:
        writer = row_writer(spec, file, tags=options.hxl or spec.format.tags)
        writer.add(conversion.rows(read, texts))
        writer.close()
    return conversion
