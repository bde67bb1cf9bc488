"""People harmed on either side of a fight, told by the number of one side: "one fighter of each group was killed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.find.toll_lines import Line
from tollbook.find.toll_scene import Scene
from tollbook.model import Interval

_SIDE = (
    r"(?:sides?|groups?|factions?|camps?|part(?:y|ies)|militias?|forces?|armies|army|clans?|tribes?|"
    r"communit(?:y|ies)|gangs?)"
)
_ON_EACH = re.compile(
    r"(?:from|of|on|in|for) (?:each|either) "
    rf"(?:(?:of )?(?:the |these |those )?(?:two )?(?:\w+ )?{_SIDE}\b|(?:was|were)\b)"
)
_REACH = 10  # words behind a number in which the sides are named


def with_both_sides(scene: Scene, lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one side's number with twice as many."""
    if scene.doc.words.isdisjoint(("each", "either")):
        return list(lines)
    return [_twice(line) if _is_of_each_side(scene, line) else line for line in lines]


def _is_of_each_side(scene: Scene, line: Line) -> bool:
    party, number = line.party, line.mention.interval
    if party is None or party.kind != "counted" or number.low != number.high or line.whole is not None:
        return False
    starts = {party.end, line.trigger + 1} if line.trigger >= party.end else {party.end}
    return any(
        _ON_EACH.match(" ".join(scene.low(k) for k in range(at, min(at + _REACH, len(scene.doc))))) is not None
        for at in starts
    )


def _twice(line: Line) -> Line:
    number = 2 * line.mention.interval.low
    mention = replace(line.mention, interval=Interval(low=number, high=number), best=number, modifier=None)
    return replace(line, mention=mention)
