"""Convert records to a codebook's file, and files of other codebooks to records.

>>> convert(Path("incidents.jsonl"), "acled", Path("acled.csv"))        # doctest: +SKIP
{'codebook': 'acled', 'read': {'incidents': 41, 'groups': 3}, 'rows': 38, ...}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Any, Final

from tollbook.codebooks.book import Book, open_book
from tollbook.codebooks.case import Options, Row, Tally
from tollbook.codebooks.files import output, row_writer
from tollbook.codebooks.loss import asked
from tollbook.codebooks.loss import report as loss_report
from tollbook.codebooks.workers import converted, worth_it
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
        """What was left out, lost and reduced, and which rules were used: see docs/codebooks/README.md."""
        told = loss_report(self.book.spec, self.tally)
        told["notes"].update(asked(self.options, self.tally.incidents))
        return told


def _report(record: AnyRecord) -> str:
    return record.report_id


def convert(
    records: Path | Sequence[Path] | Iterable[AnyRecord],
    to: str | Path | Book,
    out: Path | None,
    options: Options = DEFAULTS,
    *,
    texts: Mapping[str, str] | None = None,
    workers: int = 1,
) -> Conversion:
    """Write ``records`` (files of ours, or the records) in codebook ``to``; to standard output where ``out`` is None.

    The file appears whole or not at all. With more ``workers`` than one, large files are converted by as many
    processes; the bytes are the same. Returns the conversion, whose ``loss()`` says what was not carried over.

    Raises CodebookError for a codebook that can't be used, UsageError for options that don't fit it, DocumentError
    for a file that holds no records.
    """
    conversion = Conversion(to, options)
    spec = conversion.book.spec
    if options.hxl and not any(column.hxl for column in spec.columns):
        raise UsageError(f"{spec.name} has no HXL hashtags")
    paths = _paths(records)
    many = paths is not None and workers > 1 and texts is None and not isinstance(to, Book) and worth_it(paths)
    with output(out) as file:
        writer = row_writer(spec, file, tags=options.hxl or spec.format.tags)
        if paths is not None and many:
            writer.close()
            conversion.tally.merge(converted(paths, str(to), options, file, workers))
        else:
            found = records if paths is None else chain.from_iterable(map(read_records, paths))
            writer.add(conversion.rows(found, texts))  # type: ignore[arg-type]
            writer.close()
    return conversion


def _paths(records: object) -> list[Path] | None:
    """The files that ``records`` names, None where it holds records."""
    if isinstance(records, Path):
        return [records]
    if isinstance(records, list | tuple) and records and all(isinstance(item, Path) for item in records):
        return list(records)
    return None
