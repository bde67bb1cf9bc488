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
    from tollbook.resolve.gazetteer import FOLDER
    from tollbook.resources import DATA, Knowledge

    files = sorted(path for path in directory.rglob("*") if path.is_file())
    names = [path.relative_to(directory) for path in files]
    strange = [name for name in names if not (DATA / name).is_file() and name.parent.name != FOLDER]
    if strange:
        known = " ".join(sorted(path.name for path in DATA.glob("*.jsonl")))
        raise KnowledgeError(f"{directory / strange[0]}: no data file of ours has this name; there are {known}")
    theirs = Knowledge((directory,))
    Coder(theirs)
    LoadOptions(knowledge=theirs).columns()
    for name in names:
        click.echo(f"{name}: {_change(directory / name, DATA / name)}")
    click.echo(f"{len(files)} data files, all usable")


def _change(theirs: Path, ours: Path) -> str:
    if theirs.suffix != ".jsonl":
        return "replaces ours" if ours.is_file() else "added"
    mine, known = _ids(theirs), _ids(ours)
    return f"{len(mine - known)} entries added, {len(mine & known)} replaced"


def _ids(path: Path) -> set[str]:
    import json

    lines = path.read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["id"] for line in lines if line.strip()}


@click.group()
def gazetteer() -> None:
    """The gazetteer: the places that Tollbook knows."""


@gazetteer.command(epilog="Example:  tollbook gazetteer add SY.zip villages.csv --knowledge my-knowledge/")
@click.argument("files", type=click.Path(path_type=Path, dir_okay=False, exists=True), nargs=-1, required=True)
@click.option("--knowledge", "directory", type=_DIRECTORY, required=True, help="Directory of your own data files.")
def add(files: tuple[Path, ...], directory: Path) -> None:
    """Add places from FILES to a knowledge directory: GeoNames country files, or CSV.

    A CSV has a heading with name, latitude, longitude and country; other_names, admin1, kind, population, extent_km,
    geonames_id, valid_from and valid_until may be there.
    """
    from tollbook.resolve.gazetteer_add import add as add_places

    directory.mkdir(parents=True, exist_ok=True)
    click.echo(str(add_places(files, directory)))
