"""``tollbook convert`` and ``tollbook codebook``: parse, call and print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Final, get_args

import click
import msgspec

from tollbook.codebooks.case import Coarseness, Options
from tollbook.errors import CodebookError, DocumentError, UsageError
from tollbook.model import AnyRecord

_CONVERT: Final = """\b
Examples:
  tollbook convert incidents.jsonl --to acled --out acled.csv
  tollbook convert incidents.jsonl --to mine.yaml --texts reports/ --out mine.csv
  tollbook convert incidents.jsonl --to geoparquet --coarsen admin1 --out incidents.parquet
  tollbook convert acled.csv --from acled --out records.jsonl
  tollbook convert list.csv --from mapping.yaml --out records.jsonl
"""
_CODEBOOK: Final = """\b
Examples:
  tollbook codebook list
  tollbook codebook show acled
  tollbook codebook check mine.yaml
"""
_SHOW: Final = """\b
Examples:
  tollbook codebook show acled
  tollbook codebook show mine.yaml
"""
_CHECK: Final = """\b
Example:
  tollbook codebook check mine.yaml

A good file prints its name and columns and ends with 0; a bad one the slip and its place, and ends with 1. How such a
file is written: docs/codebooks/README.md; a whole one is src/tollbook/data/codebooks/isaf.yaml.
"""
_TABLES: Final = (".csv", ".tsv", ".parquet", ".xlsx")


@click.command(epilog=_CONVERT)
@click.argument("records", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--to", "to", metavar="NAME", help="A codebook, a codebook file of yours, or a format: see codebook list."
)
@click.option("--from", "from_", metavar="NAME", help="What RECORDS are: acled, ucdp_ged, gtd, or a mapping file.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; else standard output.")
@click.option("--names", is_flag=True, help="Keep the names of individuals that the records hold; else masked.")
@click.option("--coarsen", type=click.Choice(get_args(Coarseness)), help="Blur places.")
@click.option("--numeric", is_flag=True, help="Codes as numbers where a codebook has both (ACLED's inter).")
@click.option("--convention", metavar="NAME", help="Another counting convention than the codebook's own.")
@click.option("--hxl", is_flag=True, help="Add a row of HXL hashtags under the heading.")
@click.option("--texts", multiple=True, metavar="SOURCE", help="The reports, for codebooks that ask what they say.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes for large files.")
@click.option(
    "--loss", type=click.Path(path_type=Path), help="Write the loss report as JSON, with every record and bad row."
)
def convert(
    records: tuple[Path, ...], *, to: str | None, from_: str | None, out: Path | None, texts: tuple[str, ...],
    loss: Path | None, workers: int, **given: Any,
) -> int:  # fmt: skip
    """Write incident RECORDS (.jsonl) in a codebook's columns, or read another dataset's table into records.

    Ends with a loss report: what the codebook can't hold, which rules were applied, what was left out and why.
    """
    if to is None and from_ is None:
        raise UsageError("say --to with a codebook or format, or --from with what the file is")
    table = next((path for path in records if path.suffix.lower() in _TABLES), None)
    if from_ is None and table is not None:
        raise UsageError(f"{table} is a table: say --from with what it is (acled, ucdp_ged, gtd, or a mapping file)")
    failures: list[str] = []
    notes: list[str] = []
    bad: list[dict[str, str | int]] = []
    found = list(records) if from_ is None else _read(records, from_, failures, notes, bad)
    told = _written(found, to or "jsonl", out, Options(**given), texts=_texts(texts), workers=workers)
    if loss is not None:
        told = {**told, "bad_rows": bad} if from_ is not None else told
        loss.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")
    from tollbook.codebooks.loss import lines

    for line in (*lines(told), *notes, *failures):
        click.echo(line, err=True)
    return 1 if failures else 0


def _read(
    paths: tuple[Path, ...], from_: str, failures: list[str], notes: list[str], bad: list[dict[str, str | int]]
) -> Iterator[AnyRecord]:
    from tollbook.codebooks.read import Reading, read_table

    for path in paths:
        reading = Reading()
        yield from read_table(path, from_, reading)
        failures.extend(reading.lines(path))
        notes.extend(reading.note_lines(path))
        bad.extend({"file": str(path), "line": line, "reason": reason} for line, reason in reading.bad)


def _written(
    found: list[Path] | Iterator[AnyRecord], to: str, out: Path | None, options: Options, *,
    texts: Mapping[str, str], workers: int,
) -> dict[str, Any]:  # fmt: skip
    from tollbook.codebooks import interchange

    if to in interchange.FORMATS:
        from tollbook.export.jsonl import read_records

        records = chain.from_iterable(map(read_records, found)) if isinstance(found, list) else found
        return interchange.write(records, to, out, options)
    from tollbook.codebooks.convert import convert as to_codebook

    return to_codebook(found, to, out, options, texts=texts or None, workers=workers).loss()


def _texts(sources: tuple[str, ...]) -> dict[str, str]:
    if not sources:
        return {}
    from tollbook.documents.load import load

    failures: list[DocumentError] = []
    texts = {report.id: report.text for report in load(*sources, on_error=failures.append)}
    for failure in failures:
        click.echo(f"tollbook: {failure}", err=True)
    return texts


@click.group(epilog=_CODEBOOK)
def codebook() -> None:
    """List codebooks, print one's data dictionary, or check a codebook file of your own."""


@codebook.command("list")
def list_() -> None:
    """List the codebooks and formats that records can be converted to."""
    from tollbook.codebooks.interchange import FORMATS, keeps
    from tollbook.codebooks.spec import builtin_names, load_spec

    for name in builtin_names():
        click.echo(f"{name:15} {load_spec(name).title}")
    for name in FORMATS:
        click.echo(f"{name:15} {keeps(name).title}")


@codebook.command(epilog=_SHOW)
@click.argument("name")
def show(name: str) -> None:
    """Print the data dictionary of the codebook or format NAME, or of a codebook file."""
    from tollbook.codebooks.interchange import FORMATS, keeps
    from tollbook.codebooks.show import shown, shown_format
    from tollbook.codebooks.spec import load_spec

    click.echo(shown_format(keeps(name)) if name in FORMATS else shown(load_spec(name)), nl=False)


@codebook.command(epilog=_CHECK)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def check(file: Path) -> int:
    """Check a codebook FILE: its form, each column's derivation, tables, phrases and counting convention."""
    from tollbook.codebooks.book import open_book

    try:
        spec = open_book(file).spec
    except CodebookError as error:
        click.echo(f"tollbook: {' '.join(str(error).split())}", err=True)
        return 1
    click.echo(f"{file}: {spec.name}, {len(spec.columns)} columns, a good codebook")
    return 0


__all__ = ["codebook", "convert"]
