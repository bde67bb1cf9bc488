"""The second of the blasts or attackers that a story's lead counts, told by the words for another one.

"Two car bombs exploded in X, killing nine. The first bomber drove into a gate. Minutes later a second blew up his car."
"""

from __future__ import annotations

import re

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft

_SECOND = re.compile(
    r"\W*(?:(?:\w+ ){0,3}?(?:seconds|moments|minutes|shortly|soon|half an hour|an hour) (?:later|after(?:wards)?)[, ])?"
    r"(?:[^.;]{3,60}?, )?(?:a|another|the) (?:second|third|other)(?: (?:suicide |car |truck )?(?:attacker|bomber|"
    r"assailant|bomb|blast|explosion|device|car|vehicle|one|missile|rocket|strike|shell))?\b",
    re.IGNORECASE,
)
_NEAR = 3  # sentences behind the lead
_FEW = 3  # blasts of which a second is told


def is_second_of(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an episode without a day or place of its own tells the second of those that a lead close by counts."""
    if episode.days or episode.places or episode.sentence - draft.episodes[0].sentence > _NEAR:
        return False
    first = draft.episodes[0]
    counted = any(a.counted and 1 < a.occurrences.low <= _FEW for a in first.acts)
    counted = counted or any(w.interval is not None and 1 < w.interval.low <= _FEW for w in first.weapons if w.used)
    return counted and _SECOND.match(text, *episode.span) is not None
