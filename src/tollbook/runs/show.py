"""Print a run's summary on standard error: a table on a terminal, aligned text elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

from tollbook.runs.summary import Tally, summary


def show_summary(tally: Tally, out: Path | None) -> None:
    """Print what a run did, and where its output lies."""
    rows = list(summary(tally))
    if out:
        rows.append(("Written to", str(out)) if tally.coded else ("Not written", str(out)))
    if tally.failures and out:
        rows.append(("Failures in", f"{out}.errors.jsonl"))
    if sys.stderr.isatty():
        _table(rows)
        return
    width = min(40, max(len(name) for name, _ in rows))
    for name, value in rows:
        print(f"{name:<{width}}  {value}".rstrip(), file=sys.stderr)


def _table(rows: list[tuple[str, str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for name, value in rows:
        # Text, not markup: a file's name may hold square brackets.
        table.add_row(Text(name, style="" if name.startswith(" ") else "bold"), Text(value))
    Console(stderr=True).print(table)
