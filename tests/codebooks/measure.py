"""Time and memory of 100,000 records to each codebook: ``PYTHONPATH=tests python -m codebooks.measure [WORKERS [NAME ...]]``.

Not a test: figures hang on the machine. Each codebook is measured in a process of its own; the seconds of processor time are
those of all its processes, and hold on a busy machine too.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from codebooks.told import REBELS, RESIDENTS, SOLDIERS, TOWN, told
from record_of import group, incident, killed
from tollbook.codebooks.case import Options
from tollbook.codebooks.convert import convert
from tollbook.codebooks.interchange import FORMATS, write
from tollbook.codebooks.spec import builtin_names
from tollbook.export.jsonl import JsonlWriter, read_records
from tollbook.model import AnyRecord, Date

RECORDS = 100_000
KINDS = (
    "bombing", "shelling", "armed_clash", "shooting", "vehicle_bomb", "air_strike", "abduction", "ambush", "mine",
    "suicide_bombing",
)  # fmt: skip


def records(path: Path) -> None:
    """Write reports of four incidents and a shared total each: 3,000 days, 400 places, 90 groups, tolls of all sizes."""
    model = incident()
    evidence = {f"/toll/{n}/low": model.evidence["/toll/0/low"] for n in range(8)}
    first = date(2010, 1, 1)
    with path.open("wb") as file:
        writer = JsonlWriter(file)
        for report in range(RECORDS // 4):
            id_ = f"sha256:{report:064d}"
            day = (first + timedelta(days=report * 7 % 3000)).isoformat()
            when = Date(start=day, end=day, earliest=day, latest=day, precision="day")
            where = replace(TOWN, name=f"Tall {report % 400}", latitude=TOWN.latitude + report % 400 / 1000)
            group_ = replace(REBELS, name=f"Front {report % 90}", actor_id=f"iq.front{report % 90}")
            dead = report % 37
            toll = (
                killed(3, 10, best=3, modifier="several") if report % 3 == 0 else killed(dead, dead + report % 4),
                killed(1, subset_of=0, who="child"), killed(5 + report % 11, outcome="wounded"),
            )  # fmt: skip
            found: list[AnyRecord] = [
                told(
                    KINDS[(report + n) % len(KINDS)], group_, SOLDIERS, RESIDENTS, id=f"inc-{report}-{n}",
                    date=when, location=where, report_id=id_, toll=toll, weapons=model.weapons, damage=model.damage, evidence=evidence,
                )
                for n in range(4)
            ]  # fmt: skip
            members = (f"inc-{report}-0", f"inc-{report}-1")
            found.append(group(id=f"grp-{report}", members=members, report_id=id_))
            writer.add(found)


def measure(path: Path, name: str, workers: int) -> None:
    """Convert once and print one line."""
    out = path.with_name("out")
    start = time.monotonic()
    if name in FORMATS:
        rows = write(read_records(path), name, out, Options())["rows"]
    else:
        rows = convert(path, name, out, workers=workers).tally.rows
    seconds = time.monotonic() - start
    own, child = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = own.ru_utime + own.ru_stime + child.ru_utime + child.ru_stime
    memory = f"{own.ru_maxrss // 1024:4} MB, each worker {child.ru_maxrss // 1024:4} MB"
    print(f"{name:14} {rows:7} rows {seconds:6.1f} s, {spent:6.1f} s of processor time  {memory}", flush=True)


def main() -> None:
    if len(sys.argv) == 4 and Path(sys.argv[1]).is_file():
        measure(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
        return
    workers, *names = sys.argv[1:] or ["2"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.jsonl"
        records(path)
        print(f"{RECORDS} records, {path.stat().st_size // 1_000_000} MB, {workers} workers")
        for name in names or (*builtin_names(), *FORMATS):
            subprocess.run([sys.executable, "-m", "codebooks.measure", str(path), name, workers], check=False)


if __name__ == "__main__":
    main()
