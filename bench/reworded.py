"""How often a report's incidents stay the same when only its wording changes.

    bench/reworded.py tests/digests/open.jsonl [FILE ...] [--only ID ...] [--show N]

Each line of bench/rewordings.jsonl rewrites the reports of annotated files in a way that changes nothing they tell,
or only whom it befell; their annotation isn't used. Printed are the share of incidents whose type, status, day, place,
tolls, numbers of things and means are as before, and which of these changed; --show prints the first N that did.
A few rewritten sentences are clumsy, so a share of 1 is not to be expected; what counts is what the changed ones show.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.digests import report
from tollbook.model import Incident
from tollbook.pipeline import Coder

REWORDINGS = Path(__file__).with_name("rewordings.jsonl")
FIELDS = ("type", "status", "first day", "last day", "place", "tolls", "things", "means", "of several")
Read = tuple[Any, ...]


def read(incident: Incident) -> Read:
    """What an incident says, in the order of ``FIELDS``; tolls without the attackers' own and without parts."""
    tolls = [(t.outcome, t.low) for t in incident.toll if t.party != "initiator" and t.subset_of is None]
    return (
        incident.event_type,
        incident.status,
        incident.date.start,
        incident.date.end,
        incident.location and incident.location.name,
        tuple(sorted(tolls)),
        tuple(sorted((d.outcome, d.low or 0) for d in incident.damage)),
        tuple(sorted(w.type for w in incident.weapons)),
        bool(incident.groups),
    )


def reworded(text: str, replacements: list[list[str]]) -> str:
    r"""The text with each pattern replaced; ``\U1`` stands for the first group with a capital."""
    for pattern, words in replacements:
        if words.endswith(r"\U1"):
            text = re.sub(pattern, lambda m, lead=words[:-3]: lead + m[1].upper(), text)  # type: ignore[misc]
        else:
            text = re.sub(pattern, words, text)
    return text


def changes(before: list[Read], after: list[Read]) -> Iterator[tuple[Read | None, Read | None]]:
    """The incidents that changed, were lost or were added, aligned in text order."""
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            for k in range(max(b - a, d - c)):
                yield (before[a + k] if a + k < b else None), (after[c + k] if c + k < d else None)


def what(old: Read | None, new: Read | None) -> list[str]:
    """The names of the fields that differ."""
    if old is None or new is None:
        return ["added" if old is None else "lost"]
    return [name for name, x, y in zip(FIELDS, old, new, strict=True) if x != y]


def main() -> None:
    """Prints a line for each rewording."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--only", nargs="+", default=())
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    coder = Coder()
    rows = [json.loads(line) for path in args.files for line in path.open(encoding="utf-8")]
    plain = {row["id"]: [read(i) for i in coder.code(report(row)).incidents] for row in rows}
    for line in REWORDINGS.read_text(encoding="utf-8").splitlines():
        way = json.loads(line)
        if args.only and way["id"] not in args.only:
            continue
        fields: Counter[str] = Counter()
        told = differing = 0
        for row in rows:
            text = reworded(row["text"], way["replace"])
            if text == row["text"]:
                continue
            told += len(plain[row["id"]])
            after = [read(i) for i in coder.code(report({**row, "text": text})).incidents]
            for old, new in changes(plain[row["id"]], after):
                differing += old is not None
                fields.update(what(old, new))
                if args.show and sum(fields.values()) <= args.show:
                    print(f"  {row['id']}\n    {old}\n    {new}")
        share = 1 - differing / told if told else 1.0
        print(f"{way['id']:40} {share:.3f} of {told:4} {dict(fields.most_common())}", flush=True)


if __name__ == "__main__":
    main()
