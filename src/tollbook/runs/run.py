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
    from tollbook.pipeline import Coder

AHEAD: Final = 8  # reports handed out for each process before the first result is taken: bounds what memory holds


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


def code_reports(
    reports: Iterable[Report], settings: Settings, workers: int = 1, build: Builder = coder_for
) -> Iterator[Coded]:
    """Code each report. Memory holds at most ``workers * AHEAD`` reports at a time.

    ``build`` makes the coder, in each process; a function of a module's top level, so that processes find it.

    Raises KnowledgeError or ModelError before the first report where no coder can be built.
    """
    if workers <= 1:
        for report in reports:
            yield _code(report, settings, build)
        return
    rest = iter(reports)
    waiting: deque[tuple[Report, Future[Coded]]] = deque()
    pool = _pool(workers)
    try:
        while True:
            for report in islice(rest, workers * AHEAD - len(waiting)):
                waiting.append((report, pool.submit(_code, report, settings, build)))
            if not waiting:
                return
            report, future = waiting.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield _code_alone(report, settings, build)
                for other, _ in waiting:
                    yield _code_alone(other, settings, build)
                waiting.clear()
                pool = _pool(workers)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _code(report: Report, settings: Settings, build: Builder) -> Coded:
    name = report.source.id
    coder = build(settings)
    try:
        coding = coder.code(report)
    except (KnowledgeError, ModelError):
        raise
    except Exception as error:  # whatever a report does to us, the others must go on
        return Coded(name, report.path, reason=_reason(error))
    return Coded(name, report.path, (*coding.incidents, *coding.groups), coding.sentences, coding.skipped)


def _code_alone(report: Report, settings: Settings, build: Builder) -> Coded:
    """Code one report in a process of its own, because one of several killed theirs."""
    with _pool(1) as pool:
        try:
            return pool.submit(_code, report, settings, build).result()
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
