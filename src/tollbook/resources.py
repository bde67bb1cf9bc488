"""The only reader of Tollbook's data files, ours in ``tollbook/data`` and a user's in directories of their own.

A lexicon is a JSON Lines file of one shape, checked on load against the type that its reader declares:

    >>> from tollbook.resources import Entry, Knowledge
    >>> Knowledge().entries("counts", Entry)[0].id
    'couple'
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from tollbook.errors import KnowledgeError

DATA = Path(__file__).parent / "data"
_AFTER_CODING = "codebooks/"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What every lexicon entry holds; a reader's own type adds its fields.

    ``source`` says where the fact comes from, or why the entry is there. ``match`` and ``no_match`` are sentences
    that tests hold the reader to: it must find the entry in the first and must not in the second. Every entry of ours
    has both; a user's may do without.
    """

    id: str
    source: str
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


E = TypeVar("E", bound=Entry)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Our data files, with a user's directories laid over them: an entry of the same id replaces ours."""

    directories: tuple[Path, ...] = ()

    def entries(self, name: str, kind: type[E]) -> tuple[E, ...]:
        """All entries of lexicon ``name``, in file order, ours first.

        Raises KnowledgeError, naming file and line, where an entry doesn't hold what ``kind`` asks.
        """
        found: dict[str, E] = {}
        for path in self._files(f"{name}.jsonl"):
            decoder = msgspec.json.Decoder(kind)
            seen: set[str] = set()
            for number, line in enumerate(path.read_bytes().splitlines(), 1):
                if not line.strip():
                    continue
                try:
                    entry = decoder.decode(line)
                except msgspec.DecodeError as error:
                    raise KnowledgeError(f"{path}, line {number}: {error}") from error
                if entry.id in seen:
                    raise KnowledgeError(f"{path}, line {number}: id {entry.id!r} stands twice")
                seen.add(entry.id)
                found[entry.id] = entry
        return tuple(found.values())

    def document(self, name: str, kind: type[T]) -> T:
        """One JSON document (a table rather than a lexicon): a user's file replaces ours whole."""
        path = self._files(name)[-1]
        try:
            return msgspec.json.decode(path.read_bytes(), type=kind)
        except msgspec.DecodeError as error:
            raise KnowledgeError(f"{path}: {error}") from error

    def path(self, name: str) -> Path:
        """Where one data file stands, for readers of binary indexes."""
        return self._files(name)[-1]

    def fingerprint(self) -> str:
        """Twelve hex digits that change when any data file that coding reads changes.

        Codebooks are left out: they are applied to records after coding. Binary indexes count by size and CRC-32,
        because hashing millions of places in full would take longer than loading all the rest.
        """
        digest = hashlib.sha256()
        for directory in (DATA, *self.directories):
            for path in sorted(p for p in directory.rglob("*") if p.is_file()):
                name, content = path.relative_to(directory).as_posix(), path.read_bytes()
                if name.startswith(_AFTER_CODING):
                    continue
                digest.update(name.encode())
                if name.endswith(".bin"):
                    content = b"%d %d" % (len(content), zlib.crc32(content))
                digest.update(content)
        return digest.hexdigest()[:12]

    def _files(self, name: str) -> list[Path]:
        files = [path for path in (DATA / name, *(d / name for d in self.directories)) if path.is_file()]
        if not files:
            raise KnowledgeError(f"no data file {name!r}")
        return files
