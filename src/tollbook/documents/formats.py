"""What a file holds, told by its first bytes rather than its suffix, and the reader for it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Literal, cast

from tollbook.documents.decode import decode
from tollbook.documents.office import read_docx, read_pdf
from tollbook.documents.page import LARGEST_DOCUMENT, LARGEST_TEXT_FILE, Page, UnreadableError
from tollbook.documents.tables import Row, csv_rows, json_array, json_rows, parquet_rows

Format = Literal["text", "html", "pdf", "docx", "jsonl", "json", "csv", "tsv", "parquet"]

SUFFIXES: Final[dict[str, Format]] = {
    ".txt": "text", ".text": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf",
    ".docx": "docx", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "tsv",
    ".parquet": "parquet",
}  # fmt: skip

_MAGIC: Final[tuple[tuple[bytes, Format], ...]] = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"), (b"PAR1", "parquet"))
_FOREIGN: Final = (
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office file; save it as .docx without a password"),
    (b"{\\rtf", "an RTF file; save it as .docx"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"\x89PNG", "a picture, not text"),
    (b"\xff\xd8\xff", "a picture, not text"),
    (b"GIF8", "a picture, not text"),
    (b"PK\x05\x06", "an empty zip archive"),
)
_MARKUP: Final = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype )?html)",
    re.IGNORECASE | re.DOTALL,
)
_SNIFFED: Final = 4096


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's one page, or its rows. ``ragged``: each row names its own fields, so one may fail and the next not."""

    page: Page | None = None
    rows: Iterable[Row] = ()
    ragged: bool = False


@contextmanager
def opened(path: str) -> Iterator[Opened]:
    """Open a file ("-": standard input) and read it, or begin to. Raises UnreadableError, with the reason."""
    if path == "-":
        data = sys.stdin.buffer.read(LARGEST_DOCUMENT + 1)
        yield _read(io.BytesIO(data), len(data), None)
        return
    with Path(path).open("rb") as stream:
        yield _read(cast("BinaryIO", stream), Path(path).stat().st_size, SUFFIXES.get(Path(path).suffix.lower()))


def _read(stream: BinaryIO, size: int, expected: Format | None) -> Opened:
    if size == 0:
        raise UnreadableError("the file is empty")
    head = stream.read(_SNIFFED)
    stream.seek(0)
    format_ = sniff(head, expected)
    if format_ == "jsonl":
        return Opened(rows=json_rows(stream), ragged=True)
    if format_ in {"csv", "tsv"}:
        return Opened(rows=csv_rows(stream, "\t" if format_ == "tsv" else None))
    if format_ == "parquet":
        return Opened(rows=parquet_rows(stream))
    limit = LARGEST_DOCUMENT if format_ in {"pdf", "docx", "json"} else LARGEST_TEXT_FILE
    if size > limit:
        raise UnreadableError(f"{size / 1e6:.0f} MB; at most {limit // 1_000_000} MB of one report are read")
    data = stream.read()
    if format_ == "json":
        return Opened(rows=json_array(data), ragged=True)
    if format_ == "pdf":
        return Opened(page=read_pdf(data))
    if format_ == "docx":
        return Opened(page=read_docx(data))
    if format_ == "html":
        from tollbook.documents.html import read_html  # lxml costs 0.1 s to import

        return Opened(page=read_html(data))
    return Opened(page=Page(decode(data)))


def sniff(head: bytes, expected: Format | None) -> Format:
    """The format of what begins with ``head``; ``expected`` is what the suffix says. Raises UnreadableError."""
    for magic, reason in _FOREIGN:
        if head.startswith(magic):
            raise UnreadableError(reason)
    for magic, format_ in _MAGIC:
        if head.startswith(magic) or (format_ == "pdf" and magic in head[:1024]):
            return format_
    if expected in {"pdf", "docx", "parquet"}:
        # Text under a wrong suffix is read as text; anything else is what the suffix says, but broken.
        try:
            decode(head)
        except UnreadableError as error:
            raise UnreadableError(f"not a {expected} file, and not text either") from error
        expected = None
    if expected in {"text", None} and _MARKUP.match(head):
        return "html"
    if expected is None and head.lstrip()[:1] == b"{" and b'"' in head[:200]:
        return "jsonl"
    return expected or "text"
