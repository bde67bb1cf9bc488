"""Which files the caller's words stand for: paths, folders, patterns, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tollbook.documents.formats import SUFFIXES
from tollbook.errors import DocumentError

STDIN: Final = "-"


def found_files(sources: Sequence[str | Path], tell: Callable[[DocumentError], None]) -> Iterator[str]:
    """The paths to read, in the order given; a folder's and a pattern's files by path. Hidden files are left out.

    A file that is named is read whatever its suffix; in a folder only known suffixes are, and not a README, which
    tells of the folder rather than of events.
    """
    for source in sources:
        name = str(source)
        path = Path(source)
        if name == STDIN or path.is_file():
            yield name
        elif path.is_dir():
            found = list(_below(path))
            if not found:
                tell(DocumentError(name, f"the folder holds no file that can be read ({' '.join(sorted(SUFFIXES))})"))
            yield from found
        elif glob.has_magic(name):
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - a pattern may be absolute
            files = [file for match in matches for file in ([match] if Path(match).is_file() else _below(Path(match)))]
            if not files:
                tell(DocumentError(name, "the pattern matches no file"))
            yield from dict.fromkeys(files)
        else:
            tell(DocumentError(name, "is no regular file" if path.exists() else "no such file or folder"))


def _below(folder: Path) -> Iterator[str]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.lower().startswith((".", "readme.")) and Path(name).suffix.lower() in SUFFIXES:
                yield str(Path(where, name))
