"""Codes annotated claim digests into records, one JSON object a line, for a scorer of incident records.

    bench/digests.py FILE --out FILE

Each line of FILE is ``{"id", "published", "source_name", "source_kind", "text", ...}``; annotations are not looked at.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from tollbook.model import Report, Source
from tollbook.pipeline import Coder


def report(row: dict[str, Any]) -> Report:
    """A digest as the report that its row describes; the record's ``source.id`` is the row's id."""
    text = row["text"]
    source = Source(id=row["id"], name=row["source_name"], kind=row["source_kind"], published=row["published"])
    return Report(id="sha256:" + sha256(text.encode()).hexdigest(), text=text, source=source, published_basis="row")


def records(path: Path, coder: Coder) -> Iterator[bytes]:
    """The encoded records of every digest in a file: each one's incidents, then its groups."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            coding = coder.code(report(json.loads(line)))
            yield from (msgspec.json.encode(record) for record in (*coding.incidents, *coding.groups))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("digests", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.write_bytes(b"".join(record + b"\n" for record in records(args.digests, Coder())))


if __name__ == "__main__":
    main()
