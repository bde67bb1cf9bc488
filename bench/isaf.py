"""Incident records as the ISAF annotation scheme's one row a release, by the codebook of that name."""

from __future__ import annotations

from functools import cache
from typing import Any

from tollbook.codebooks.convert import Conversion
from tollbook.pipeline import Coding


@cache
def _conversion() -> Conversion:
    return Conversion("isaf")


def answer(coding: Coding, row: dict[str, Any]) -> list[Any]:
    """One row for a release."""
    report = coding.report
    named = (report.id, report.source)
    rows = _conversion().report((*coding.incidents, *coding.groups), report.text, named)
    return [{**values, "id": row["id"]} for values in rows]
