"""Whether an act of a claim only tells what came of the attack before it, or strikes somebody else.

"They also seized two vehicles."                               -> came of it
"The same detachment threw a grenade at the house of a judge." -> the next attack
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.mentions import ActMention

# Those who did the last attack do another: "The same detachment threw a grenade at the house of a teacher".
SAME_DOERS = re.compile(
    r"\W*the same (?:security )?(?:detachment|squad|unit|cell|group|team|fighters|soldiers|mujahid\w+|brothers)\b",
    re.IGNORECASE,
)
# "They then attacked a village nearby"
_NEXT = re.compile(
    r"\W*(?:they|the (?:mujahid\w+|fighters|soldiers of the cal[a-z]+|same fighters)) "
    r"(?:then|next|afterwards|subsequently) "
    r"(?!\w+ (?:it|them)\b)",
    re.IGNORECASE,
)
_ON_FORCES = frozenset(("ambush", "raid", "armed_assault", "shelling", "missile_strike"))
_NEW = re.compile(r"^(?:an?|another|two|three|four|five|\d+)\b|\bof (?:an?|two|three)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a number of|"
    r"their|its|his|her|the)\b",
    re.IGNORECASE,
)

_SOMEBODYS = re.compile(r" of (?!the |their |its |them\b|those |these )")  # "the house of an officer"


def only_harms(act: ActMention) -> bool:
    """Whether an act only says that somebody was killed, wounded or taken, or something destroyed, and not by whom."""
    harm = act.outcome is not None or act.act == "destroy"
    return act.event_type is None and harm and all(x.role != "initiator" for x in act.arguments)


def came_of_it(act: ActMention, text: str) -> bool:
    """Whether an act without a day or place of its own only tells what came of the attack before: "two were also
    killed", "they also seized two vehicles", "they also burned two vehicles"."""
    if only_harms(act) or act.event_type in ("weapons_seizure", "looting", "robbery", "hijacking"):
        return True
    burned = [a.span.of(text) for a in act.arguments if a.role in ("target", "other")]
    counted = all(_COUNTED.match(b) for b in burned)
    return (
        act.event_type in ("arson", "sabotage")
        and bool(burned)
        and counted
        and not any(_SOMEBODYS.search(b, 8) for b in burned)
    )


def goes_on_to(words: str, acts: Sequence[ActMention], text: str) -> bool:
    """Whether a sentence tells what the same fighters attacked next: "They then ambushed a patrol near B"."""
    if _NEXT.match(words) is None or not acts:
        return False
    first = acts[0]
    return first.event_type in _ON_FORCES and not first.weak and strikes_anew(first, text)


def strikes_anew(act: ActMention, text: str) -> bool:
    """Whether an attack strikes somebody or something not told of before: "a patrol", "the house of an officer"."""
    struck = [x.span.of(text) for x in act.arguments if x.role in ("target", "victim")]
    return act.event_type not in (None, "weapons_seizure", "looting", "robbery") and any(_NEW.search(w) for w in struck)
