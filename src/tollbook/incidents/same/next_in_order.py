"""The next of the attacks that news counts and tells in their order: "In the first, ... In the second, ..."

"Three attacks killed 12 people in X. A bomb went off at a market, killing six. In the second attack, gunmen shot two
guards."   another attack, with or without a place of its own
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft

_ORDERS = {"second": 2, "other": 2, "latter": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_NEXT = re.compile(
    rf"\W*(?:in|during) (?:the|yet another|a) (?P<order>{'|'.join(_ORDERS)}|last|final)"
    r"(?: (?:one|of (?:them|these|those|the \w+))|(?: [\w-]+)? (?:attacks?|assault|incident|raid|operation|strike|case|"
    r"ambush|clash|shooting|bombing|explosion|blast|encounter|episode|action|shoot-?out))?(?:, | (?=[A-Z]))",
    re.IGNORECASE,
)
_NEAR = 8  # incidents told last, among which an order counts
_BACK = 4000  # characters back to "the first"
_FIRST = re.compile(r"\b(?:the|one) first\b", re.IGNORECASE)


def is_next_in_order(drafts: Sequence[Draft], episode: Episode, text: str) -> bool:
    """Whether an episode opens the next attack of a count. Where as many were told as its number says, it goes back to
    one of them."""
    mark = _NEXT.match(text, *episode.span)
    if mark is None:
        return False
    order, near = mark["order"].lower(), drafts[-_NEAR:]
    if order not in _ORDERS:
        return any(a.counted and a.occurrences.low > 1 for d in near for a in d.acts)
    told = [d for d in near if d.episodes[0].section == episode.section and not _only_counts(d)]
    firsts = [m.start() for m in _FIRST.finditer(text, max(0, episode.span.start - _BACK), episode.span.start)]
    since = [d for d in told if firsts and d.episodes[-1].span.end > firsts[-1]]
    return len(since or told) < _ORDERS[order]


def _only_counts(draft: Draft) -> bool:
    """Whether nothing but the number of the attacks was told so far."""
    return len(draft.episodes) == 1 and any(a.counted and a.occurrences.low > 1 for a in draft.acts)
