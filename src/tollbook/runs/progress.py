"""A progress bar with rate and time left, on standard error, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def progress(sources: Iterable[str], *, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """Show how far a run has come; the block calls what it is given once a report."""
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"), TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Coding", total=count(sources), rate="")

        def step() -> None:
            bar.advance(task)
            speed = bar.tasks[0].speed
            bar.update(task, rate=f"{speed:.1f} reports/s" if speed else "")

        yield step


def count(sources: Iterable[str]) -> int | None:
    """About how many reports the sources hold, cheaply; None where that can't be told (standard input, Parquet)."""
    found = 0
    for source in sources:
        path = Path(source)
        if path.is_dir():
            files = [file for file in path.rglob("*") if file.is_file() and not file.name.startswith(".")]
        elif path.is_file():
            files = [path]
        else:
            return None
        for file in files:
            if file.suffix.lower() == ".parquet":
                return None
            found += _reports_in(file)
    return found


def _reports_in(path: Path) -> int:
    """One for a document; for a table its rows, counted by line ends (so a little too many)."""
    suffix = path.suffix.lower()
    if suffix not in (".jsonl", ".ndjson", ".csv", ".tsv"):
        return 1
    try:
        with path.open("rb") as file:
            lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    except OSError:
        return 1
    return max(1, lines - (suffix in (".csv", ".tsv")))
