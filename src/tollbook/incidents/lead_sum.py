"""A lead's toll that is the sum of what is then told attack by attack is no toll of the first of them.

"Gunmen threw a grenade into a shop and, hours later, set off a bomb, killing two and wounding eight. ... In the shop
one died and five were hurt. ... One ranger was killed and three were wounded."     the shop: one killed, five wounded
"""

from __future__ import annotations

import dataclasses

from tollbook.incidents.draft import Draft
from tollbook.incidents.episodes import Episode
from tollbook.mentions import TollMention

_MOST = 5  # incidents that a lead may add up


def without_lead_sums(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The incidents of news, the first without those tolls of its first words that add up its own and the next's."""
    if len(drafts) < 2 or len(drafts[0].episodes) < 2:
        return drafts
    lead, *below = drafts[0].episodes
    if not _tells_several(lead):
        return drafts  # that four were killed here, and then three and elsewhere one, may be chance
    kept = tuple(t for t in lead.tolls if not _is_sum(t, tuple(below), drafts[1:_MOST]))
    if kept == lead.tolls:
        return drafts
    first = dataclasses.replace(drafts[0], episodes=(dataclasses.replace(lead, tolls=kept), *below))
    return (first, *drafts[1:])


def _tells_several(lead: Episode) -> bool:
    strong = {a.span for a in lead.acts if a.event_type is not None and not a.weak}
    return len(strong) > 1 or any(a.counted and a.occurrences.low > 1 for a in lead.acts)


def _is_sum(toll: TollMention, below: tuple[Episode, ...], others: tuple[Draft, ...]) -> bool:
    own = _told(below, toll.outcome)
    if toll.subset_of is not None or not 0 < own < toll.interval.low:
        return False
    total = own
    for draft in others:
        total += _told(draft.episodes, toll.outcome)
        if total == toll.interval.low:
            return True
    return False


def _told(episodes: tuple[Episode, ...], outcome: str) -> int:
    tolls = (t for e in episodes for t in e.tolls)
    return sum(
        t.interval.low
        for t in tolls
        if t.outcome == outcome and t.subset_of is None and not (t.running or t.background or t.shared)
    )
