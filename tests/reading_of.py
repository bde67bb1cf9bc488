"""Reads a snippet the way the pipeline does, for tests of single rooms."""

from __future__ import annotations

import hashlib
from functools import cache

from tollbook.mentions import Reading
from tollbook.model import Report, Source, SourceKind
from tollbook.pipeline import Coder
from tollbook.reading.reader import Reader
from tollbook.resources import Knowledge


@cache
def reader() -> Reader:
    """One reader for the whole test run: loading the model takes about a second."""
    return Reader(Knowledge())


@cache
def coder() -> Coder:
    """One coder for the whole test run."""
    return Coder()


def report_of(
    text: str,
    published: str | None = None,
    source_kind: SourceKind = "unknown",
    source_name: str | None = None,
) -> Report:
    """A report made of a snippet."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source(id="test", name=source_name, kind=source_kind, published=published)
    return Report(id=f"sha256:{digest}", text=text, source=source)


def reading_of(
    text: str,
    published: str | None = None,
    source_kind: SourceKind = "unknown",
    source_name: str | None = None,
) -> Reading:
    """A snippet, cleaned, laid out and parsed."""
    return reader().read(report_of(text, published, source_kind, source_name))
