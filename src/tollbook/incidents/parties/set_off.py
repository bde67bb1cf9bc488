"""Who set off what struck them: "their vehicle hit a mine, killing four soldiers" -> the vehicle killed nobody."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from tollbook.mentions import ActMention

_BY_BOMB = frozenset(("bombing", "mine"))


def without_set_off(acts: Sequence[ActMention]) -> list[ActMention]:
    """``acts`` without those as doers who only ran into a bomb or set it off."""
    struck = {
        x.head
        for a in acts
        if a.event_type in _BY_BOMB
        for x in a.arguments
        if x.role == "target" and x.rule == "acts.subject"
    }
    if not struck:
        return list(acts)
    return [
        dataclasses.replace(a, arguments=tuple(x for x in a.arguments if x.role != "initiator" or x.head not in struck))
        for a in acts
    ]
