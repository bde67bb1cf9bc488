"""Incident records as the ISAF annotation scheme's one row a release, by the codebook of that name."""

from __future__ import annotations

from typing import Any

from tollbook.pipeline import Coding


def answer(coding: Coding, row: dict[str, Any]) -> list[Any]:
    """One row for a release."""
    raise NotImplementedError
