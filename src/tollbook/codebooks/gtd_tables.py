"""GTD's code tables, from data/codebooks/gtd.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tollbook.codebooks.spec import Scalar, load_spec


@cache
def table(name: str) -> Mapping[Scalar, Scalar]:
    """One table of the codebook's file."""
    return load_spec("gtd").tables[name]


@cache
def durative() -> frozenset[str]:
    """The event types that may go on for days."""
    return frozenset(load_spec("gtd").durative)
