"""``tollbook explain``."""

from __future__ import annotations

import sys
from typing import Any

import click

from tollbook.cli.sources import coder_options, load_reports, settings, source_options
from tollbook.errors import DocumentError, UsageError

_EXAMPLES = """\b
Examples:
  tollbook explain digest.txt --published 2017-05-04
  tollbook explain digest.txt | less
"""


@click.command(epilog=_EXAMPLES)
@source_options
@click.option("--width", type=click.IntRange(40), help="Columns to print in; the terminal's, else 100.")
@coder_options
def explain(width: int | None, **given: Any) -> int:
    """Show what was read in the reports of SOURCES: each sentence with its findings, each incident field by field.

    Every value stands with the words it was read from and the rule that read them; what was skipped or left open
    stands with the reason. Names are shown as the report gives them.
    """
    from tollbook.explain import explain as explained
    from tollbook.explain_print import print_lines
    from tollbook.runs.run import coder_for

    choice, failures, seen = settings(given), list[DocumentError](), 0
    for report in load_reports(given, choice.knowledge, failures.append):
        seen += 1
        print_lines(explained(coder_for(choice).code(report)), sys.stdout, width)
    for failure in failures:
        click.echo(f"tollbook: {failure}", err=True)
    if not seen and not failures:
        raise UsageError(f"found no report in {' '.join(given['sources'])}")
    return 1 if failures else 0
