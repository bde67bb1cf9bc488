"""What knowing the world costs: the gazetteer's load, memory and lookups, and the share of a run that resolving takes.

    bench/resolving.py --data FILE [--most 300]

Times are CPU time of this process, so that what else the machine does counts for little. "cold" is the first pass over
the reports in a fresh process, with every cache empty, "warm" a second pass over the same.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

LOADS = 5
LOAD = """
import time
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resources import Knowledge
def held():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024
before, start, wall = held(), time.process_time(), time.perf_counter()
gazetteer = Gazetteer.load(Knowledge())
cpu, wall, loaded = time.process_time() - start, time.perf_counter() - wall, held()
table = gazetteer._tables[0]
names = [table.name(row) for row in range(0, table.rows, 23)]
times = []
for _ in range(2):
    start = time.process_time()
    for name in names:
        gazetteer.exact(name)
    times.append((time.process_time() - start) / len(names) * 1e6)
print(cpu, wall, loaded - before, held() - before, *times, len(names), table.rows)
"""


class Clock:
    """Wraps functions and adds up the CPU time spent in them."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def timed(self, name: str, inner: Callable[..., Any]) -> Callable[..., Any]:
        """``inner``, its time counted under ``name``."""

        def run(*args: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return inner(*args, **named)
            finally:
                self.spent[name] = self.spent.get(name, 0.0) + time.process_time() - start

        return run


def load() -> None:
    """Prints the gazetteer's load time, memory and lookup times, each in a fresh process."""
    runs = []
    for _ in range(LOADS):
        printed = subprocess.run([sys.executable, "-c", LOAD], check=True, capture_output=True, text=True).stdout
        runs.append([float(value) for value in printed.split()])
    cpu, wall, loaded, used, first, again, names, rows = map(min, zip(*runs, strict=True))
    print(f"places             {rows:.0f}")
    print(f"load               {cpu:.3f} s CPU, {wall:.3f} s on the clock")
    print(f"memory             {loaded:.0f} MB more when loaded, {used:.0f} MB after {names:.0f} lookups")
    print(f"lookup             {first:.0f} microseconds a name the first time, {again:.1f} again")


def share(data: Path, most: int) -> None:
    """Prints what resolving adds to the rest of a run."""
    from bench.run import report, rows
    from tollbook import pipeline

    clock = Clock()
    coder = pipeline.Coder()
    for name in ("dates", "places", "actors"):
        resolver: Any = getattr(coder, f"_resolve_{name}")
        setattr(coder, f"_resolve_{name}", _Timed(clock.timed(name, resolver.resolve)))
    stage: Any = pipeline
    stage.chains = clock.timed("chains", stage.chains)
    reports = [report(row) for row in rows(data)][:most]
    for turn in ("cold", "warm"):
        clock.spent.clear()
        start = time.process_time()
        for each in reports:
            coder.code(each)
        whole = time.process_time() - start
        spent = sum(clock.spent.values())
        parts = ", ".join(f"{name} {took / (whole - spent):.3f}" for name, took in clock.spent.items())
        print(f"added, {turn:11} {spent / (whole - spent):.3f} of the rest of a run ({parts}; {whole:.1f} s in all)")


class _Timed:
    """Stands in for a resolver."""

    def __init__(self, resolve: Callable[..., Any]) -> None:
        self.resolve = resolve


def main() -> None:
    """Prints both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--most", type=int, default=300, help="how many reports")
    args = parser.parse_args()
    load()
    share(args.data, args.most)


if __name__ == "__main__":
    main()
