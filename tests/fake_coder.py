"""A coder that needs no model: one incident a report, or a failure of the kind that the report's text asks for.

Its builders stand at the top of a module, where other processes find them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from record_of import incident
from tollbook.errors import KnowledgeError
from tollbook.model import Report, Source
from tollbook.runs.run import Settings


class FakeCoder:
    """Codes "die" by ending the process, "raise" and "unreadable" by an error, anything else by one incident."""

    def read(self, reports: Sequence[Report]) -> list[Any]:
        if any(report.text == "unreadable" for report in reports):
            raise ValueError("not a word")
        return [SimpleNamespace(report=report) for report in reports]

    def code_reading(self, reading: Any) -> Any:
        return self.code(reading.report)

    def code(self, report: Report) -> Any:
        if report.text == "unreadable":
            raise ValueError("not a word")
        if report.text == "die":
            os._exit(9)
        if report.text == "raise":
            raise ValueError("no such\nluck")
        found = incident(id=f"inc-{report.source.id}", report_id=report.id, source=report.source)
        return SimpleNamespace(incidents=(found,), groups=(), sentences=4, skipped=1)


def fake(_: Settings) -> Any:
    """A coder that works."""
    return FakeCoder()


def broken(_: Settings) -> Any:
    """No coder."""
    raise KnowledgeError("counts.jsonl, line 3: broken")


def report(name: str, text: str = "words") -> Report:
    """A report with a name and a text."""
    return Report(id=f"sha256:{name}", text=text, source=Source(id=name), path=f"{name}.txt")
