"""Runs every benchmark, prints one table beside the published figures, and holds the floors of baseline.json.

    bench/all.py                        everything in ../shared/bench and tests/digests; exit 1 below a floor
    bench/all.py --only strikes isaf    some of it
    bench/all.py --against OLD_OUT      also lists what was gained and lost since another run's outputs
    bench/all.py --raise                writes floors up to what was reached (never down)

Outputs land in out/bench. Sets that are not there are skipped with a word.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "bench"
BASELINE = ROOT / "bench" / "baseline.json"


@dataclass(frozen=True)
class Task:
    """One benchmark: its data, the task that codes it (empty: the scorer codes for itself), its scorer, the figures
    published for others, and further files that are scored together with the first."""

    name: str
    runner: str
    data: Path
    scorer: Path
    errors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    further: tuple[Path, ...] = ()


DIGESTS = ROOT / "tests" / "digests"


def _annotated(name: str, *, news: bool, scored: bool) -> Task:
    """The invented reports of one kind, scored together; errors are named only where reading them spoils nothing."""
    found = (p for p in DIGESTS.glob("*.jsonl") if p.name.startswith("news") is news and ("scored" in p.name) is scored)
    first, *further = sorted(found)
    errors = () if scored else ("--errors",)
    return Task(name, "strikes", first, SHARED / "score_incidents.py", errors, further=tuple(further))


TASKS = (
    Task("strikes", "strikes", SHARED / "strikes/dev.jsonl", SHARED / "score_incidents.py", ("--errors",)),
    Task(
        "isaf",
        "isaf",
        SHARED / "isaf/dev.jsonl",
        SHARED / "score_isaf.py",
        published=(
            "start_date 0.728 GPT-4o, 0.878 fine-tuned Mistral-7B (laxer scorer)",
            "mean of fields 0.854 GPT-4o, 0.963 fine-tuned Mistral-7B (laxer scorer)",
        ),
    ),
    Task(
        "muc4",
        "muc4",
        SHARED / "muc4/dev.jsonl",
        SHARED / "score_muc4.py",
        published=("micro F1 on the test half: GE 1992 54.17, IterX 53.01, GTT 50.23",),
    ),
    Task("full", "full", SHARED / "muc4/full.jsonl", ROOT / "bench/score_full.py", ("--errors",)),
    _annotated("digests-open", news=False, scored=False),
    _annotated("news", news=True, scored=False),
    _annotated("news-scored", news=True, scored=True),
    Task("places", "", ROOT / "bench/places.jsonl", ROOT / "bench/places.py"),
    _annotated("digests-scored", news=False, scored=True),
)
LINE = re.compile(r"^(?P<name>[a-zA-Z_ 0-9]+?)\s+(?:P\s+[\d.]+\s+R\s+[\d.]+\s+F1\s+)?(?P<value>\d+\.\d+)(?:\s|$)")


def figures(printed: str) -> dict[str, float]:
    """Name -> value from a scorer's lines; of P, R and F1 the last.

    >>> figures("incidents          P 0.977  R 0.985  F1 0.981   (129 found)")
    {'incidents': 0.981}
    """
    return {m["name"]: float(m["value"]) for line in printed.splitlines() if (m := LINE.match(line))}


def run(task: Task, out: Path) -> dict[str, float]:
    """Codes and scores one benchmark; its output and its scorer's words stay in ``out``."""
    coded = out / f"{task.name}.jsonl"
    asked: list[str | Path] = []
    if task.runner:
        data = task.data
        if task.further:
            data = out / f"{task.name}.gold.jsonl"
            data.write_text(
                "".join(p.read_text("utf-8") for p in (task.data, *task.further) if p.is_file()), encoding="utf-8"
            )
        command: list[str | Path] = [sys.executable, ROOT / "bench/run.py", task.runner]
        command += ["--data", data, "--out", coded]
        subprocess.run(command, check=True)
        asked = [data, coded, *task.errors]
    printed = subprocess.run([sys.executable, task.scorer, *asked], check=True, capture_output=True, text=True).stdout
    (out / f"{task.name}.txt").write_text(printed, encoding="utf-8")
    return figures(printed)


def below(name: str, reached: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The floors that a run fell under, each as a line."""
    return [
        f"{name}: {field} {reached.get(field, 0):.3f} is below its floor {floor:.3f}"
        for field, floor in floors.items()
        if reached.get(field, 0) < floor
    ]


def changes(old: Path, new: Path) -> tuple[list[str], list[str]]:
    """Errors gone and errors new between two runs' printed errors, whatever ids the records had."""

    def errors(path: Path) -> set[str]:
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        return {re.sub(r"incident:[0-9a-f]+", "", line) for line in lines if not LINE.match(line)}

    before, after = errors(old), errors(new)
    return sorted(before - after), sorted(after - before)


def main() -> None:
    """Runs what is asked, prints the table, checks the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=[t.name for t in TASKS])
    parser.add_argument("--against", type=Path, metavar="OLD_OUT")
    parser.add_argument("--raise", dest="raising", action="store_true")
    args = parser.parse_args()
    out = ROOT / "out" / "bench"
    if args.against is None and out.is_dir():
        shutil.rmtree(out)
    out.mkdir(parents=True, exist_ok=True)
    floors: dict[str, dict[str, float]] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.is_file() else {}
    failures: list[str] = []
    for task in TASKS:
        if args.only and task.name not in args.only:
            continue
        if not (task.data.is_file() and task.scorer.is_file()):
            print(f"{task.name}: skipped, {task.data} or its scorer is not here")
            continue
        reached = run(task, out)
        print(f"\n{task.name}")
        for name, value in reached.items():
            floor = floors.get(task.name, {}).get(name)
            print(f"  {name:22} {value:8.3f}" + (f"   floor {floor:.3f}" if floor is not None else ""))
        for line in task.published:
            print(f"  published: {line}")
        if args.against:
            gone, new = changes(args.against / f"{task.name}.txt", out / f"{task.name}.txt")
            print("\n".join([*(f"  gained  {x}" for x in gone), *(f"  lost    {x}" for x in new)]))
        failures += below(task.name, reached, floors.get(task.name, {}))
        if args.raising:
            old = floors.get(task.name, {})
            # What is wrong has no floor.
            floors[task.name] = {k: max(old.get(k, 0), v) for k, v in reached.items() if not k.startswith("wrong")}
    if args.raising:
        BASELINE.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    if failures:
        sys.exit("\n".join(["", *failures]))


if __name__ == "__main__":
    main()
