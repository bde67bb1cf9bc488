"""Checks a directory of a user's own data files: each entry's fields, values and references, then its examples.

    >>> check(Path("my-knowledge"))                                        # doctest: +SKIP
    Checked(files=('actors.jsonl: 1 entry added, 0 replaced',), problems=())

Loading alone would miss a misspelt field, which is passed over, and a type or a country that nothing knows, which no
rule ever asks for. Both are said here, with file and line. What the readers of a file take is learnt from the readers
themselves: a coder is built, and each file that it opens is noted with the types it is checked against.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from tollbook.documents.load import LoadOptions
from tollbook.errors import TollbookError
from tollbook.pipeline import Coder
from tollbook.resolve.actor_types import ActorType
from tollbook.resolve.gazetteer import FOLDER, Gazetteer, PlaceEntry
from tollbook.resources import DATA, E, Entry, Knowledge
from tollbook.runs.knowledge_examples import unread
from tollbook.runs.knowledge_fields import Fields, plainly
from tollbook.runs.knowledge_values import Known, wrong_values

_UNOPENED: dict[str, type[Entry]] = {"actor_types": ActorType, "roles": Entry}  # read by tests and codebooks alone


_NOTES = (".md", ".txt")  # words beside the data, which nothing reads


@dataclass(frozen=True, slots=True)
class Checked:
    """What each file would change, and what is wrong, each as a line."""

    files: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Watched(Knowledge):
    """Knowledge that notes which types its files are read by."""

    kinds: dict[str, set[type[Entry]]] = field(default_factory=dict)

    def entries(self, name: str, kind: type[E]) -> tuple[E, ...]:
        self.kinds.setdefault(name, set()).add(kind)
        return Knowledge.entries(self, name, kind)


def check(directory: Path) -> Checked:
    """Check every data file in ``directory``; problems of the first kind found end the check, all of them told."""
    files = sorted(path for path in directory.rglob("*") if path.is_file() and path.suffix.lower() not in _NOTES)
    names = {path: path.relative_to(directory) for path in files}
    problems = [_strange(path) for path in files if not _is_ours(names[path])]
    if not problems:
        problems = list(_in_entries(files))
    if not problems:
        problems = list(_in_use(directory, files))
    changes = () if problems else tuple(f"{names[path]}: {_change(path, DATA / names[path])}" for path in files)
    return Checked(changes, tuple(problems))


def _is_ours(name: Path) -> bool:
    return (DATA / name).is_file() or (name.parent.name == FOLDER and name.suffix == ".bin")


def _strange(path: Path) -> str:
    if path.suffix.lower() in (".csv", ".zip"):
        return (
            f"{path}: add places by `tollbook gazetteer add {path.name} --knowledge {path.parent}`, then move it away"
        )
    known = sorted(p.name for p in DATA.iterdir() if p.suffix in (".jsonl", ".json"))
    alike = get_close_matches(path.name, known, 1)
    hint = f"did you mean {alike[0]}?" if alike else f"there are {' '.join(known)}"
    return f"{path}: no data file of ours has this name; {hint}"


# --- line by line ----------------------------------------------------------------------------------------------------


def _in_entries(files: list[Path]) -> Iterator[str]:
    lexicons = [path for path in files if path.suffix == ".jsonl"]
    if not lexicons:
        return
    ours = _ours()
    read = {path: list(_lines(path)) for path in lexicons}
    added = {p.stem: {v["id"] for _, v in rows if isinstance(v, dict) and "id" in v} for p, rows in read.items()}
    known = Known(ours, Gazetteer.load(ours), added)
    for path, rows in read.items():
        kinds = ours.kinds.get(path.stem) or {_UNOPENED.get(path.stem, Entry)}
        fields, seen = Fields(kinds, DATA / path.name), dict[str, int]()
        for number, value in rows:
            for said in _wrong(value, path.stem, fields, kinds, known):
                yield f"{path}, line {number}: {said}"
            if not isinstance(value, dict) or not isinstance(id_ := value.get("id"), str):
                continue
            if id_ in seen:
                yield f"{path}, line {number}: id {id_!r} stands in line {seen[id_]} already; give it another"
            seen.setdefault(id_, number)


@cache
def _ours() -> _Watched:
    """Our own files, with the types that they are read by."""
    ours = _Watched()
    Coder(ours)
    LoadOptions(knowledge=ours).columns()
    return ours


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    """The lines that hold something, with their numbers; what is no JSON becomes the exception that says so."""
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield number, msgspec.json.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield number, error


def _wrong(value: Any, name: str, fields: Fields, kinds: set[type[Entry]], known: Known) -> Iterator[str]:
    if isinstance(value, Exception):
        yield f"not JSON ({value}): each line holds one entry as a JSON object"
        return
    if not isinstance(value, dict):
        yield 'each line holds one entry, {"id": ..., "source": ..., "match": [...], "no_match": [...], ...}'
        return
    yield from fields.unknown(value)
    try:
        for kind in kinds:
            msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        yield plainly(error, fields)
        return
    yield from wrong_values(name, value, known)


# --- as a run would use it -------------------------------------------------------------------------------------------


def _in_use(directory: Path, files: list[Path]) -> Iterator[str]:
    theirs = Knowledge((directory,))
    try:
        coder = Coder(theirs)
        LoadOptions(knowledge=theirs).columns()
    except (TollbookError, ValueError, KeyError) as error:
        yield str(error) if isinstance(error, TollbookError) else f"{directory}: {error}"
        return
    gazetteer = Gazetteer.load(theirs)
    for path in files:
        if path.suffix == ".jsonl" and path.stem in ("actors", "places"):
            for number, value in _lines(path):
                entry = msgspec.convert(value, PlaceEntry) if path.stem == "places" else msgspec.convert(value, Entry)
                for said in unread(entry, coder, gazetteer):
                    yield f"{path}, line {number}: {said}"


def _change(theirs: Path, ours: Path) -> str:
    if theirs.suffix != ".jsonl":
        return "replaces ours" if ours.is_file() else "added"
    mine, known = _ids(theirs), _ids(ours)
    return f"{len(mine - known)} {'entry' if len(mine - known) == 1 else 'entries'} added, {len(mine & known)} replaced"


def _ids(path: Path) -> set[str]:
    return {value["id"] for _, value in _lines(path)}
