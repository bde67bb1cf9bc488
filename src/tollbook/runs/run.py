"""Code reports one after another, in this process or in several, results always in the order of the reports.

A report that raises is named with its reason and the rest goes on, also where it takes its whole process with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tollbook.errors import KnowledgeError, ModelError
from tollbook.model import AnyRecord, Report

if TYPE_CHECKING:
    from tollbook.mentions import Reading
    from tollbook.pipeline import Coder

TURN: Final = 8  # reports read together: more save no time
_TURN_LENGTH = 100_000  # characters in a turn, where it has several reports
AHEAD: Final = 2  # turns handed out for each process before the first result is taken: bounds what memory holds


@dataclass(frozen=True, slots=True)
class Settings:
    """What a coder is built from; small and hashable, so that every process can build its own."""

    model: str | None = None  # a spaCy model's name; None is ours
    knowledge: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Coded:
    """One report, coded or failed: ``reason`` says why where it failed."""

    name: str  # the report's id for its owner, and its file
    path: str | None
    records: tuple[AnyRecord, ...] = ()
    sentences: int = 0
    skipped: int = 0
    reason: str | None = None


@cache
def coder_for(settings: Settings) -> Coder:
    """The coder for ``settings``, built once in each process."""
    from tollbook.pipeline import Coder
    from tollbook.resources import Knowledge

    knowledge = Knowledge(settings.knowledge)
    return Coder(knowledge, settings.model) if settings.model else Coder(knowledge)


Builder = Callable[[Settings], "Coder"]
Turn = tuple[Report, ...]


def code_reports(
    reports: Iterable[Report], settings: Settings, workers: int = 1, build: Builder = coder_for
) -> Iterator[Coded]:
    """Code each report. Memory holds at most ``workers * AHEAD`` turns of ``TURN`` reports at a time.

    ``build`` makes the coder, in each process; a function of a module's top level, so that processes find it.

    Raises KnowledgeError or ModelError before the first report where no coder can be built.
    """
    rest = turns(reports)
    if workers <= 1:
        for turn in rest:
            yield from _code(turn, settings, build)
        return
    waiting: deque[tuple[Turn, Future[list[Coded]]]] = deque()
    pool = _pool(workers)
    try:
        while True:
            for turn in islice(rest, workers * AHEAD - len(waiting)):
                waiting.append((turn, pool.submit(_code_turn, turn, settings, build)))
            if not waiting:
                return
            turn, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                for report in (*turn, *(report for other, _ in waiting for report in other)):
                    yield _code_alone(report, settings, build)
                waiting.clear()
                pool = _pool(workers)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def turns(reports: Iterable[Report]) -> Iterator[Turn]:
    """The reports, as many together as are read together."""
    turn: list[Report] = []
    length = 0
    for report in reports:
        if turn and (len(turn) == TURN or length + len(report.text) > _TURN_LENGTH):
            yield tuple(turn)
            turn, length = [], 0
        turn.append(report)
        length += len(report.text)
    if turn:
        yield tuple(turn)


def _code_turn(turn: Turn, settings: Settings, build: Builder) -> list[Coded]:
    return list(_code(turn, settings, build))


def _code(turn: Turn, settings: Settings, build: Builder) -> Iterator[Coded]:
    """Reports that are read together, and each alone where one of them can't be read."""
    coder = build(settings)
    try:
        readings: list[Reading | None] = [*coder.read(turn)]
    except Exception:  # which report it is shows when they are read one by one
        readings = [None] * len(turn)
    for report, reading in zip(turn, readings, strict=True):
        yield _code_one(coder, report, reading)


def _code_one(coder: Coder, report: Report, reading: Reading | None) -> Coded:
    name = report.source.id
    try:
        coding = coder.code(report) if reading is None else coder.code_reading(reading)
    except (KnowledgeError, ModelError):
        raise
    except Exception as error:  # whatever a report does to us, the others must go on
        return Coded(name, report.path, reason=_reason(error))
    return Coded(name, report.path, (*coding.incidents, *coding.groups), coding.sentences, coding.skipped)


def _code_alone(report: Report, settings: Settings, build: Builder) -> Coded:
    """Code one report in a process of its own, because one of several killed theirs."""
    with _pool(1) as pool:
        try:
            return pool.submit(_code_turn, (report,), settings, build).result()[0]
        except BrokenProcessPool:
            return Coded(report.source.id, report.path, reason="the process that coded it died (out of memory?)")


def _pool(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the same on Linux and macOS, and safe beside threads.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _reason(error: Exception) -> str:
    """One line: what went wrong, and where in our code."""
    said = " ".join(str(error).split())[:200]
    trace, place = error.__traceback__, ""
    while trace:
        code = trace.tb_frame.f_code
        if "tollbook" in code.co_filename:
            place = f" (in {Path(code.co_filename).stem}.{code.co_name})"
        trace = trace.tb_next
    return f"{type(error).__name__}{': ' + said if said else ''}{place}"
