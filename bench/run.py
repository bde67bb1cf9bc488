"""Codes one annotated file and writes what its scorer reads.

bench/run.py {strikes,isaf,muc4,full} --data FILE --out FILE [--rules]

MUC-4's templates come from a learned layer over what the core found; --rules gives them from the records alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench import isaf, muc4
from bench.muc4_layer import WEIGHTS, Layer
from tollbook.documents.published import day_in_text
from tollbook.documents.releases import release_days, release_number
from tollbook.model import Report, Source
from tollbook.pipeline import Coder, Coding


def report(row: dict[str, Any], releases: Mapping[str, str] | None = None) -> Report:
    """A benchmark's row as a report; its date, where it has none, is read from the text as for any file, or given by
    ``releases``, the days of releases whose parts the rows are."""
    text = row.get("text") or row["doctext"]
    found = day_in_text(text) if "published" not in row else None
    found = found or (releases or {}).get(release_number(text) or "")
    return Report(
        id="sha256:" + sha256(text.encode()).hexdigest(),
        text=text,
        source=Source(
            id=row.get("id") or row["docid"],
            name=row.get("source_name"),
            kind=row.get("source_kind", "unknown"),
            published=row.get("published") or found,
        ),
    )


def records(coding: Coding, _: dict[str, Any]) -> list[Any]:
    """The record as it is, for score_incidents.py and the 24-slot scorer."""
    return [msgspec.to_builtins(r) for r in (*coding.incidents, *coding.groups)]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of an annotated file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


Answer = Callable[[Coding, dict[str, Any]], list[Any]]
TASKS: dict[str, Answer] = {
    "strikes": records,
    "isaf": isaf.answer,
    "muc4": muc4.answer,
    "full": records,
}


def answerer(task: str, rules: bool) -> Answer:
    """What turns a coding into a task's lines; MUC-4's learned layer where its weights are there."""
    if task == "muc4" and not rules and WEIGHTS.exists():
        return Layer.load().answer
    return TASKS[task]


def main() -> None:
    """Runs one task."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rules", action="store_true", help="MUC-4 without the learned layer")
    args = parser.parse_args()
    coder, answer_of = Coder(), answerer(args.task, args.rules)
    releases = release_days(row.get("text") or row["doctext"] for row in rows(args.data))
    with args.out.open("w", encoding="utf-8") as out:
        for row in rows(args.data):
            for answer in answer_of(coder.code(report(row, releases)), row):
                out.write(json.dumps(answer, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
