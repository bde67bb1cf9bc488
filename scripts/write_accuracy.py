"""Write what the benchmarks reached into docs/accuracy.md and README.md, from the outputs of bench/all.py.

    python bench/all.py
    python scripts/write_accuracy.py [--bench out/bench]

Fills the parts between ``<!-- measured: NAME -->`` and ``<!-- end -->``. A set that wasn't run keeps its part.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
ISAF_GOLD: Final = ROOT.parent / "shared/bench/isaf/dev.jsonl"
LINE: Final = re.compile(
    r"^(?P<name>[a-zA-Z_ 0-9]+?)\s+(?:P\s+(?P<p>[\d.]+)\s+R\s+(?P<r>[\d.]+)\s+F1\s+)?"
    r"(?P<value>\d+\.\d+)(?:\s+\((?P<of>.*)\))?$"
)
PART: Final = re.compile(r"(<!-- measured: ([\w-]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
# name, what is shown in the README, and the figures of others on the same data, where there are any
SHOWN: Final = (
    ("strikes", "strike releases", ("incidents", "date", "country", "effects"), ""),
    (
        "isaf",
        "ISAF releases, 13 fields",
        ("mean of fields", "all fields right", "start_date", "province", "min_killed"),
        "mean of fields, laxer scorer, 724 releases: 0.854 GPT-4o, 0.963 Mistral-7B fine-tuned on such releases",
    ),
    (
        "muc4",
        "MUC-4, news of 1988 to 1990, with the learned layer (40.3 by rules alone)",
        ("micro average",),
        "micro F1, test half: 54.2 GE (1992), 53.0 IterX (2023), 50.2 GTT (2021)",
    ),
    ("digests-open", "invented digests, open to us", ("incidents", "date", "country", "admin1"), ""),
    ("digests-scored", "invented digests, only scored", ("incidents", "date", "country", "admin1"), ""),
    ("news", "invented news and updates, open to us", ("incidents", "date", "country", "admin1"), ""),
    ("news-scored", "invented news and updates, only scored", ("incidents", "date", "country", "admin1"), ""),
    ("places", "places in sentences of our own", ("right", "right_of_unusual", "not abroad"), ""),
)


def lines_of(path: Path) -> list[dict[str, str | None]]:
    """The figures that a scorer printed, in its order."""
    if path.suffix == ".json":
        return [{"name": k, "value": str(v)} for k, v in json.loads(path.read_text("utf-8")).items()]
    return [m.groupdict() for line in path.read_text("utf-8").splitlines() if (m := LINE.match(line))]


def table(path: Path) -> str:
    """One set's figures as a table."""
    rows = lines_of(path)
    cells: list[tuple[str | None, ...]]
    if any(row.get("p") for row in rows):
        head = "| | F1, or share right | precision | recall | counted |\n| --- | --- | --- | --- | --- |"
        cells = [(r["name"], r["value"], r.get("p") or "", r.get("r") or "", r.get("of") or "") for r in rows]
    else:
        head = "| | share right | counted |\n| --- | --- | --- |"
        cells = [(r["name"], r["value"], r.get("of") or "") for r in rows]
    return "\n".join([head, *(f"| {' | '.join(c or '' for c in row)} |" for row in cells)])


def summary(bench: Path, before: str) -> str:
    """The README's table; a set that wasn't run keeps its row of ``before``."""
    rows = {line.split(" | ")[0].removeprefix("| "): line for line in before.splitlines()}
    out = ["| set | measured | others |", "| --- | --- | --- |"]
    for name, title, fields, others in SHOWN:
        path = found(bench, name)
        if path is None:
            out.append(rows.get(title, f"| {title} | not measured for this version | {others} |"))
            continue
        values = {row["name"]: row["value"] for row in lines_of(path)}
        kind = {"incidents": "incidents F1", "effects": "effects F1", "micro average": "micro F1"}
        shown = ", ".join(f"{kind.get(f, f.replace('_', ' '))} {values[f]}" for f in fields if f in values)
        out.append(f"| {title} | {shown} | {others} |")
    return "\n".join(out)


def found(bench: Path, name: str) -> Path | None:
    """Where a set's figures stand."""
    return next((p for p in (bench / f"{name}.txt", bench / f"{name}.json") if p.is_file()), None)


def _ways(gold: dict[str, Any], coded: dict[str, Any]) -> list[str]:
    """In which way each wrong field of one ISAF release is wrong."""
    ways = []
    for field, right in gold.items():
        got = coded[field]
        if got == right or (isinstance(right, list) and set(got) == set(right)):
            continue
        if field == "start_date":
            days = (date.fromisoformat(got) - date.fromisoformat(right)).days if got else None
            ways.append(f"{field}: " + ("none read" if days is None else f"{'later' if days > 0 else 'earlier'} by "
                        + ("a day" if abs(days) == 1 else "more")))  # fmt: skip
        elif isinstance(right, bool):
            ways.append(f"{field}: {'said' if got else 'not said'} against the annotation")
        elif isinstance(right, int):
            ways.append(f"{field}: too {'high' if got > right else 'low'}" + ("; none seen" if got == 0 else ""))
        else:
            ways.append(f"{field}: " + ("too few" if set(got) < set(right) else "too many" if set(got) > set(right)
                        else "another"))  # fmt: skip
    return ways


def _rows(path: Path) -> list[str]:
    """The lines of a file; line separators inside texts don't count."""
    return [line for line in path.read_text("utf-8").split("\n") if line]


def isaf_errors(bench: Path) -> str:
    """Classes of error on the ISAF releases, most frequent first."""
    gold = {row["id"]: row["gold"] for row in map(json.loads, _rows(ISAF_GOLD))}
    coded = {row["id"]: row for row in map(json.loads, _rows(bench / "isaf.jsonl"))}
    counts = Counter(way for key, row in gold.items() if key in coded for way in _ways(row, coded[key]))
    return _counted(counts)


def incident_errors(bench: Path) -> str:
    """Classes of error on sets that score_incidents.py printed with --errors."""
    counts: Counter[str] = Counter()
    for name in ("strikes", "digests-open"):
        for line in (bench / f"{name}.txt").read_text("utf-8").splitlines():
            if m := re.match(r"\S+ (?:#\d+ )?(missed|invented|[\w ]+ wrong)", line):
                counts[f"{name}: {m[1]}"] += 1
    return _counted(counts)


def _counted(counts: Counter[str]) -> str:
    rows = [f"| {way} | {n} |" for way, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    return "\n".join(["| class | number |", "| --- | --- |", *rows])


# How a part is made, of the outputs and of what stood there before.
SOURCES: Final[dict[str, Callable[[Path, str], str]]] = {
    "summary": summary,
    "isaf-errors": lambda bench, _: isaf_errors(bench),
    "incident-errors": lambda bench, _: incident_errors(bench),
}


def written(text: str, bench: Path) -> str:
    """``text`` with each measured part written anew."""

    def part(match: re.Match[str]) -> str:
        name = match[2]
        try:
            body = SOURCES[name](bench, match[3]) if name in SOURCES else table(found(bench, name) or bench / name)
        except FileNotFoundError:
            return match[0]
        return f"{match[1]}{body}\n{match[4]}"

    return PART.sub(part, text)


def main() -> None:
    """Writes both pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=ROOT / "out" / "bench")
    bench: Path = parser.parse_args().bench
    for path in (ROOT / "README.md", ROOT / "docs" / "accuracy.md"):
        path.write_text(written(path.read_text("utf-8"), bench), "utf-8")


if __name__ == "__main__":
    main()
