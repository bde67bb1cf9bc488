"""``tollbook code``."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import click
import msgspec

from tollbook.cli.sources import coder_options, load_reports, settings, source_options
from tollbook.errors import UsageError
from tollbook.export.output import FORMATS, open_output, whole_file
from tollbook.runs.progress import progress
from tollbook.runs.run import code_reports
from tollbook.runs.show import show_summary
from tollbook.runs.summary import Failure, Tally

_EXAMPLES = """\b
Examples:
  tollbook code digest.txt --published 2017-05-04
  tollbook code reports/ release.pdf news.jsonl --out incidents.jsonl
  tollbook code reports/ --out incidents.csv --workers 4
  tollbook code table.csv --text-column body --source-kind press --out incidents.html
  cat wire.txt | tollbook code - > incidents.jsonl
"""


@click.command(epilog=_EXAMPLES)
@source_options
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; the suffix picks the format.")
@click.option("--format", "kind", type=click.Choice(sorted(set(FORMATS.values()))), help="Format, whatever the suffix.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Number of processes.")
@click.option("--names", is_flag=True, help="Keep the names of individuals; else they are masked.")
@click.option("--quiet", is_flag=True, help="No progress bar and no summary.")
@coder_options
def code(out: Path | None, kind: str | None, workers: int, names: bool, quiet: bool, **given: Any) -> int:
    """Code the reports in SOURCES into incident records.

    SOURCES are files (.txt .md .html .pdf .docx .jsonl .csv .parquet), folders, patterns, or - for standard input.
    Without --out, records go to standard output as JSON lines. Reports that fail are named at the end and, with
    --out, in OUT.errors.jsonl; the exit code then is 1.
    """
    tally, choice = Tally(), settings(given)
    reports = load_reports(given, choice.knowledge, lambda error: tally.fail(error.path, error.reason))
    with suppress(_NothingCodedError), open_output(out, kind, names=names) as writer:
        with progress(given["sources"], quiet=quiet) as step:
            for coded in code_reports(reports, choice, workers):
                tally.add(coded)
                if coded.records:
                    writer.add(coded.records)
                step()
        if not tally.coded:
            raise _NothingCodedError
    if not tally.coded and not tally.failures:
        raise UsageError(f"found no report in {' '.join(given['sources'])}")
    if out:
        _write_failures(out, tally.failures)
    if not quiet:
        show_summary(tally, out)
    elif tally.failures:
        click.echo(f"tollbook: {len(tally.failures)} failed", err=True)
    return 1 if tally.failures else 0


class _NothingCodedError(Exception):
    """No report could be coded: what stood at --out before shall stay."""


def _write_failures(out: Path, failures: list[Failure]) -> None:
    """OUT.errors.jsonl, one failure a line; an older run's is taken away where nothing failed."""
    path = out.with_name(out.name + ".errors.jsonl")
    if not failures:
        with suppress(FileNotFoundError):
            path.unlink()
        return
    with whole_file(path) as file:
        for failure in failures:
            line = {"path": failure.path, "reason": failure.reason}
            file.write(msgspec.json.encode(line) + b"\n")
