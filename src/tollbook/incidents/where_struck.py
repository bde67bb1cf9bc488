"""Where somebody was when struck is no target: "shot dead at his house", "killed two men at a roadblock"."""

from __future__ import annotations

import re

from tollbook.mentions import ActMention, Argument

_AT = (" at ", " in ", " outside ", " near ", " inside ", " beside ", " behind ")
_BLAST = re.compile(
    r"\b(?:bombs?|bombers?|bombings?|blasts?|explosions?|explosives?|mines?|shells?|shelling|rockets?|missiles?|mortars?|"
    r"grenades?|strikes?|airstrikes?|drones?|devices?|IEDs?|car|truck|attacks?|fire)\b",
    re.IGNORECASE,
)
_HARM = frozenset(("killed", "wounded", "captured"))


def is_only_where(argument: Argument, act: ActMention, text: str) -> bool:
    """Whether a target of an act that says whom it harmed is only where that was done."""
    if argument.role != "target" or act.outcome not in _HARM or act.shape != "verb":
        return False
    if any(_BLAST.search(a.span.of(text)) for a in act.arguments if a.role in ("initiator", "means")):
        return False  # "a bomb killed four in a market": the market was struck
    harmed = any(a.role == "victim" and a.span != argument.span for a in act.arguments)
    return harmed and text.endswith(_AT, 0, argument.span.start) and argument.span.start > act.span.end
