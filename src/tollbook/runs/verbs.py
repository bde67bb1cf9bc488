"""``code``: the verb that ``tollbook`` gives to Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tollbook.errors import TollbookError
from tollbook.model import AnyRecord, Report
from tollbook.runs.run import Coded, Settings, code_reports


def code(
    reports: Report | Iterable[Report],
    *,
    model: str | None = None,
    knowledge: Iterable[Path | str] = (),
    workers: int = 1,
    on_error: Callable[[Coded], None] | None = None,
) -> Iterator[AnyRecord]:
    """The incidents and groups that ``reports`` tell of, in their order; each report's groups follow its incidents.

    ``model`` names a spaCy model (else ours); ``knowledge`` are directories of data files laid over ours; ``workers``
    is the number of processes. Names of individuals are given as read: mask them with ``tollbook.export.mask``.

    Raises TollbookError for a report that can't be coded, unless ``on_error`` takes it; KnowledgeError and ModelError
    where a data file or the model can't be used.

        >>> from tollbook import code, load
        >>> [r.event_type for r in code(load("digest.txt"))]     # doctest: +SKIP
        ['vehicle_bomb', 'shelling']
    """
    reports = (reports,) if isinstance(reports, Report) else reports
    settings = Settings(model, tuple(map(Path, knowledge)))
    for coded in code_reports(reports, settings, workers):
        if coded.reason is None:
            yield from coded.records
        elif on_error:
            on_error(coded)
        else:
            raise TollbookError(f"{coded.path or coded.name}: {coded.reason}")
