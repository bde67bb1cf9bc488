"""``tollbook page``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from tollbook.errors import DocumentError
from tollbook.export.cells import counted
from tollbook.export.mask import mask_all
from tollbook.export.output import read_records, whole_file
from tollbook.model import AnyRecord

_EXAMPLES = """\b
Examples:
  tollbook page incidents.jsonl --out incidents.html
  tollbook page incidents.jsonl --texts reports/ --out incidents.html
"""


@click.command(epilog=_EXAMPLES)
@click.argument("records", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--texts", multiple=True, metavar="SOURCE", help="The reports, to show each value's words in them.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to write the page.")
@click.option("--names", is_flag=True, help="Keep the names of individuals that the records hold; else masked.")
def page(records: tuple[Path, ...], texts: tuple[str, ...], out: Path, names: bool) -> int:
    """Make one HTML page of the incidents in RECORDS (.jsonl): map, time line, table, words behind each value.

    The page loads nothing from elsewhere. With --texts it holds the text of each report whose records are shown.
    """
    from tollbook.page.writer import page as make

    found: list[AnyRecord] = []
    for path in records:
        for _, group in groupby(read_records(path), key=lambda record: record.report_id):
            report = tuple(group)
            found.extend(report if names else mask_all(report))
    failures: list[DocumentError] = []
    shown = _texts(texts, {record.report_id for record in found}, failures)
    with whole_file(out) as file:
        file.write(make(found, shown, names=names))
    for failure in failures:
        click.echo(f"tollbook: {failure}", err=True)
    reports = len({record.report_id for record in found})
    if texts:
        click.echo(f"texts of {len(shown)} of {counted(reports, 'report')} found", err=True)
    click.echo(f"{counted(len(found), 'record')} in {out}", err=True)
    return 1 if failures else 0


def _texts(sources: tuple[str, ...], wanted: set[str], failures: list[DocumentError]) -> dict[str, str]:
    """The texts of the reports that are wanted, by the reports' ids."""
    if not sources:
        return {}
    from tollbook.documents.load import load

    return {report.id: report.text for report in load(*sources, on_error=failures.append) if report.id in wanted}
