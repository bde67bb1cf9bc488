"""Sentences of a claim that only add up what each of the attacks before them was told to have cost.

"Three died at A. On the 4th two were killed at B. So the police lost five men in two days."   five, not ten
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import HARM, TollMention
from tollbook.model import Interval

_MOST = 5  # attacks that a sum adds up
_PAIR = 2
_MORE = re.compile(r"\b(?:more|others?|further|another|additional|besides|also)\b", re.IGNORECASE)
IN_TOTAL = re.compile(r"\W*(?:in (?:total|all|sum)|altogether|all told|total|thus|so)\b", re.IGNORECASE)
_ONE_ATTACK = re.compile(
    r"\bin (?:the|this|that) (?:attack|raid|ambush|battle|clash|fighting|explosion|blast)\b", re.IGNORECASE
)


def adds_up_told(episode: Episode, drafts: Sequence[Draft], text: str) -> bool:
    """Whether an episode tells no attack, and each of its numbers is the sum of those of the attacks told last."""
    sums = [t for t in episode.tolls if t.subset_of is None and t.outcome in HARM]
    words = episode.span.of(text)
    if (
        not sums
        or (episode.damage and not IN_TOTAL.match(words))
        or any(t.interval.low != t.interval.high and not IN_TOTAL.match(words) for t in sums)
    ):
        return False
    if any(a.event_type and not (a.weak or a.definite or a.outcome) for a in episode.acts):
        return False
    if _MORE.search(words) or _ONE_ATTACK.search(words):
        return False
    here = [d for d in drafts[-_MOST:] if d.episodes[0].paragraph == episode.paragraph]
    named = {p.location.name for d in here for e in d.episodes for p in e.places}
    if any(is_sharp(p) and p.location.name not in named for p in episode.places):
        return False
    days = {d.when.date.start for d in here if d.when is not None}
    if any(d.date.precision == "day" and d.date.start not in days and "since" not in d.rule for d in episode.dates):
        return False
    in_total = IN_TOTAL.match(words) is not None
    return any(_is_sum(sums, here[-many:], in_total=in_total) for many in range(_PAIR, len(here) + 1))


def _is_sum(sums: Sequence[TollMention], drafts: Sequence[Draft], *, in_total: bool) -> bool:
    """Whether the numbers are those of the attacks added up, one of them of two and more; where no words say that they
    add up, also of the last."""
    several = False
    for toll in sums:
        own = [_own(toll, d) for d in drafts]
        if not _comes_to(sum(own), toll.interval, in_total=in_total):
            return False
        several = several or (len([n for n in own if n]) >= _PAIR and (in_total or own[-1] > 0))
    return several


def _comes_to(own: int, total: Interval, *, in_total: bool) -> bool:
    """Whether numbers come to a total: exactly, or to little more than words that add up name as the least."""
    if total.high is None and in_total:
        return total.low <= own <= total.low + max(_PAIR, total.low // 4)
    return own == total.low


def _own(toll: TollMention, draft: Draft) -> int:
    return sum(
        t.interval.low
        for e in draft.episodes
        for t in e.tolls
        if t.outcome == toll.outcome and t.subset_of is None and not (t.shared or t.running or t.background)
    )
