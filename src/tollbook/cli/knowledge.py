"""``tollbook knowledge`` and ``tollbook gazetteer``: a user's own data files."""

from __future__ import annotations

from pathlib import Path

import click

_DIRECTORY = click.Path(path_type=Path, file_okay=False)


@click.group()
def knowledge() -> None:
    """Your own knowledge: data files laid over ours, named to `tollbook code` by --knowledge DIR."""


@knowledge.command(epilog="Example:  tollbook knowledge check my-knowledge/")
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False, exists=True))
def check(directory: Path) -> None:
    """Check that every data file in DIRECTORY can be used, and say what each would change."""
    from tollbook.documents.load import LoadOptions
    from tollbook.errors import KnowledgeError
    from tollbook.pipeline import Coder
    from tollbook.resources import DATA, Knowledge

    files = sorted(path for path in directory.rglob("*") if path.is_file())
    strange = [path for path in files if not (DATA / path.relative_to(directory)).is_file()]
    if strange:
        known = " ".join(sorted(path.name for path in DATA.glob("*.jsonl")))
        raise KnowledgeError(f"{strange[0]}: no data file of ours has this name; there are {known}")
    theirs = Knowledge((directory,))
    Coder(theirs)
    LoadOptions(knowledge=theirs).columns()
    ours = Knowledge()
    for path in files:
        name = path.relative_to(directory)
        click.echo(f"{name}: {_change(path, ours.path(str(name)))}")
    click.echo(f"{len(files)} data files, all usable")


def _change(theirs: Path, ours: Path) -> str:
    if theirs.suffix != ".jsonl":
        return "replaces ours"
    mine, known = _ids(theirs), _ids(ours)
    return f"{len(mine - known)} entries added, {len(mine & known)} replaced"


def _ids(path: Path) -> set[str]:
    import json

    lines = path.read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["id"] for line in lines if line.strip()}


@click.group()
def gazetteer() -> None:
    """The gazetteer: the places that Tollbook knows."""


@gazetteer.command(epilog="Example:  tollbook gazetteer add SY.txt villages.csv --knowledge my-knowledge/")
@click.argument("files", type=click.Path(path_type=Path, dir_okay=False, exists=True), nargs=-1, required=True)
@click.option("--knowledge", "directory", type=_DIRECTORY, required=True, help="Directory of your own data files.")
def add(files: tuple[Path, ...], directory: Path) -> None:
    """Add places from FILES (GeoNames country files, or CSV) to the gazetteer in a knowledge directory."""
    from tollbook.resolve.gazetteer_add import add as add_places

    directory.mkdir(parents=True, exist_ok=True)
    click.echo(add_places(files, directory))
