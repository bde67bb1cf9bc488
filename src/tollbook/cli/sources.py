"""The options that say what to read and what is known of it: shared by all commands that take reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar, get_args

import click

from tollbook.cli.project import project
from tollbook.errors import DocumentError, UsageError
from tollbook.model import Report, SourceKind
from tollbook.runs.run import Settings

F = TypeVar("F", bound=Callable[..., Any])

COLUMNS: Final = ("id", "text", "published", "title", "source_name", "source_kind", "url")


def source_options(command: F) -> F:
    """Add the sources and the options about them to a command; ``load_reports`` takes what they give."""
    for column in reversed(COLUMNS):
        said = f"In tables and JSON lines: the column that holds {column.replace('_', ' ')}."
        command = click.option(f"--{column.replace('_', '-')}-column", metavar="NAME", help=said)(command)
    options = (
        click.argument("sources", nargs=-1, required=True),
        click.option("--published", metavar="DAY", help="When the reports were published, as 2017-05-04."),
        click.option("--source-name", metavar="NAME", help="Who published them."),
        click.option("--source-kind", type=click.Choice(get_args(SourceKind)), help="What sort of source that is."),
        click.option("--url", metavar="ADDRESS", help="Their address."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def coder_options(command: F) -> F:
    """Add the options that choose the model and the knowledge; ``settings`` takes what they give."""
    model = click.option("--model", metavar="NAME", help="Another spaCy model for English, installed by you.")
    knowledge = click.option(
        "--knowledge", multiple=True, metavar="DIR",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        help="Directory of your own data files, laid over ours; may be given again, and named in tollbook.toml.",
    )  # fmt: skip
    return model(knowledge(command))


def settings(given: dict[str, Any]) -> Settings:
    """Take the coder's settings out of a command's options; ``tollbook.toml`` fills what they leave open, and its
    directories lie under those of the options.

    Raises UsageError where that file names a directory that isn't there.
    """
    said = project()
    for directory in said.knowledge:
        if not directory.is_dir():
            raise UsageError(f"tollbook.toml: no directory {directory}")
    return Settings(given.pop("model") or said.model, (*said.knowledge, *given.pop("knowledge")))


def load_reports(
    given: dict[str, Any], knowledge: tuple[Path, ...], on_error: Callable[[DocumentError], None]
) -> Iterator[Report]:
    """The reports that a command's options name, one by one; ``on_error`` gets what can't be read."""
    from tollbook.documents.load import LoadOptions, load
    from tollbook.resources import Knowledge

    columns = {f"{name}_column": given[f"{name}_column"] for name in COLUMNS}
    options = LoadOptions(
        published=given["published"], source_name=given["source_name"], source_kind=given["source_kind"],
        url=given["url"], knowledge=Knowledge(knowledge), **columns,
    )  # fmt: skip
    return load(*given["sources"], options=options, on_error=on_error)
