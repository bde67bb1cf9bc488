"""``tollbook.toml``: what a project's commands shall take without being told each time.

    knowledge = ["my-knowledge"]   # directories of data files, from where the file stands
    model = "en_core_web_sm"       # another spaCy model

It is looked for where a command is run and nowhere else. The Python functions don't read it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from tollbook.errors import UsageError

FILE: Final = "tollbook.toml"
_KEYS: Final = ("knowledge", "model")


@dataclass(frozen=True, slots=True)
class Project:
    """What a project's file says; empty where there is none."""

    knowledge: tuple[Path, ...] = ()
    model: str | None = None


def project(folder: Path | None = None) -> Project:
    """What ``tollbook.toml`` in ``folder`` (else where the command runs) says.

    Raises UsageError for a file that isn't TOML, holds another key, or names a directory that isn't there.
    """
    path = (folder or Path()) / FILE
    if not path.is_file():
        return Project()
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error
    for key in said:
        if key not in _KEYS:
            alike = get_close_matches(key, _KEYS, 1, 0.6)
            raise UsageError(
                f"{path}: no key {key!r}; " + (f"did you mean {alike[0]!r}?" if alike else "there are knowledge, model")
            )
    return Project(_directories(path, said.get("knowledge", [])), _model(path, said.get("model")))


def _directories(path: Path, named: Any) -> tuple[Path, ...]:
    names = [named] if isinstance(named, str) else named
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise UsageError(f'{path}: knowledge is a list of directories, such as ["my-knowledge"]')
    found = tuple(path.parent / name for name in names)
    for directory in found:
        if directory.exists() and not directory.is_dir():
            raise UsageError(f"{path}: {directory} is no directory")
    return found


def _model(path: Path, named: Any) -> str | None:
    if named is not None and not isinstance(named, str):
        raise UsageError(f"{path}: model is the name of a spaCy model, in quotes")
    return named
