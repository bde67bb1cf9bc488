"""``tollbook knowledge`` and ``tollbook gazetteer``: a user's own data files."""

from __future__ import annotations

from pathlib import Path

import click

_DIRECTORY = click.Path(path_type=Path, file_okay=False)


@click.group()
def knowledge() -> None:
    """Your own knowledge: data files laid over ours, named by --knowledge DIR or in tollbook.toml."""


@knowledge.command(epilog="Example:  tollbook knowledge check my-knowledge/")
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False, exists=True), required=False)
def check(directory: Path | None) -> None:
    """Check every data file in DIRECTORY (else in those that tollbook.toml names) and say what each would change, or
    what to mend, by file and line.

    Fields and their types, values that must name something (types of actors, countries, areas, other entries), days
    and years are checked; then actors and places are looked for in their own sentences.
    """
    from tollbook.errors import KnowledgeError
    from tollbook.runs.knowledge_check import check as check_files

    for each in (directory,) if directory else _named():
        checked = check_files(each)
        for line in checked.files:
            click.echo(line)
        for problem in checked.problems:
            click.echo(problem, err=True)
        if checked.problems:
            many = len(checked.problems)
            raise KnowledgeError(f"{each}: {many} {'problem' if many == 1 else 'problems'} to mend")
        many = len(checked.files)
        click.echo(f"{many} data {'file' if many == 1 else 'files'}, all usable")


def _named() -> tuple[Path, ...]:
    """The directories that tollbook.toml names."""
    from tollbook.cli.project import project

    named = project().knowledge
    if not named:
        raise click.UsageError('no directory: name one here, or in tollbook.toml as knowledge = ["DIR"]')
    return named


@click.group()
def gazetteer() -> None:
    """The gazetteer: the places that Tollbook knows."""


@gazetteer.command(epilog="Example:  tollbook gazetteer add SY.zip villages.csv --knowledge my-knowledge/")
@click.argument("files", type=click.Path(path_type=Path, dir_okay=False, exists=True), nargs=-1, required=True)
@click.option(
    "--knowledge", "directory", type=_DIRECTORY,
    help="Directory of your own data files; else the first that tollbook.toml names.",
)  # fmt: skip
def add(files: tuple[Path, ...], directory: Path | None) -> None:
    """Add places from FILES to a knowledge directory: GeoNames country files, or CSV.

    A CSV has a heading with name, latitude, longitude and country; other_names, admin1, kind, population, extent_km,
    geonames_id, valid_from and valid_until may be there.
    """
    from tollbook.resolve.gazetteer_add import add as add_places

    directory = directory or _named()[0]
    directory.mkdir(parents=True, exist_ok=True)
    click.echo(str(add_places(files, directory)))
