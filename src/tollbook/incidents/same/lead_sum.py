"""Leads that add up the attacks a report then tells one by one, and tolls of a lead that do.

"Five were killed in three attacks in Diyala. In one attack, ... leaving three dead. ... killing a soldier."
-> the lead is no incident: what is told below it comes to its number, or opens with "in one attack"

"Gunmen threw a grenade into a shop and, hours later, set off a bomb, killing two and wounding eight. ... In the shop
one died and five were hurt. ... One ranger was killed and three were wounded."
-> the shop: one killed, five wounded
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import TollMention
from tollbook.model import Outcome

_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|\d+|several|various|multiple|separate|different|twin"
_KIND = (
    r"(?:attacks|incidents|blasts|explosions|bombings|shootings|ambushes|raids|strikes|clashes|assaults|operations|"
    r"encounters|bombs|air ?strikes|drone strikes|gunfights|gun battles|shellings|incursions|killings)"
)
_SEVERAL = re.compile(
    rf"\b(?:{_NUMBER}) (?:[\w-]+ ){{0,3}}{_KIND}\b"
    rf"|\b(?:series|spate|string|wave|number|spree) of (?:[\w-]+ ){{0,3}}{_KIND}"
    r"|\bin separate\b|\b(?:and|as well as) (?:in )?(?:northern|southern|eastern|western|south-?eastern|north-?eastern|"
    r"south-?western|north-?western|central) [A-Z]",
    re.IGNORECASE,
)
# "Attacks across the north killed 13": a sum where what is told below comes to it. The attacks themselves are what did
# it: not "gunmen killed four in Jos, after weeks of attacks".
_ATTACKS_DID = re.compile(
    r"\W*(?:(?:[A-Z][A-Z .,'-]+|[A-Z][a-z]+)(?:,? \w+\.? \d+)?(?: \([\w ]+\))? ?[-–—:]+ ?)?(?:[\w-]+ ){0,4}?"
    rf"(?i:(?:{_KIND}|violence|unrest|killings)\b(?: [\w,'’-]+){{0,9}}? (?:have |has )?"
    r"(?:killed|left|claimed|wounded|cost|injured)\b)"
)
_SEPARATE = re.compile(
    r"\bin (?:\w+ )?(?:separate|different|various) (?:[\w-]+ )?(?:incidents|attacks)\b", re.IGNORECASE
)
# "Eleven have died in a week of attacks": what a stretch of time came to, of which the latest is told first.
_STRETCH = re.compile(
    rf"\b(?:days?|nights?|weeks?|weekend|months?) of (?:[\w-]+ ){{0,3}}(?:{_KIND}|violence|bloodshed|unrest)\b"
    rf"|\b(?:series|spate|string|wave|spree) of (?:[\w-]+ ){{0,3}}{_KIND}\b[^.;]{{0,120}}?"
    r"\b(?:over|in|during|within) (?:the (?:past|last)|a|recent) (?:\w+ )?(?:days|weeks?|months?|fortnight|year)\b",
    re.IGNORECASE,
)
_LATEST = re.compile(
    r"[\W\d]*the (?:latest|most recent|last|first|deadliest|worst|bloodiest)"
    r"(?: (?:of (?:them|these)|one|attack|incident|raid|ambush|strike|bombing))? "
    r"(?:took place|happened|occurred|came|was|struck|hit|targeted|killed)\b",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"[\W\d]*(?:in|during) (?:one|the (?:first|deadliest|worst|bloodiest|biggest|latter|former))\b|"
    r"[\W\d]*in a separate\b|[\W\d]*one of the (?:attacks|incidents|blasts|bombs)\b"
    r"|[\W\d]*the (?:first|deadliest|worst|bloodiest|heaviest) (?:attack|incident|blast|bombing|explosion|strike|of)\b",
    re.IGNORECASE,
)
# "The deadliest was in X": of the attacks that the lead told of together.
_WORST = re.compile(
    r"[\W\d]*(?:in )?(?:the|what was the) (?:single )?(?:deadliest|worst|bloodiest|heaviest|biggest)"
    r" (?:(?:one|attack|incident|raid|ambush|strike|bombing|blast|explosion|assault|shooting|of|was|came|took)\b)",
    re.IGNORECASE,
)
_KINDS = re.compile(rf"\b{_KIND}\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"[\W\d]*(?:separately|elsewhere|meanwhile|in (?:another|a separate|a second|the second|a different|addition)"
    r"|the (?:second|other|third) )\b",
    re.IGNORECASE,
)
_FEW = 8  # episodes that are looked at behind a lead
_MOST = 5  # incidents that a lead may add up


def adds_up_below(episode: Episode, later: Sequence[Episode], text: str) -> bool:
    """Whether a lead only adds up what the ``later`` episodes tell one by one."""
    told = [t for t in episode.tolls if _counts(t)]
    running = bool(episode.tolls) and all(t.running for t in episode.tolls)
    if not (told or running) or len(later) < 2:
        return False
    below = [e for e in later[:_FEW] if e.section == episode.section and e.sentence > episode.sentence]
    if below and _STRETCH.search(text, *episode.span) and _LATEST.match(text, text.find("\n", episode.span.end)):
        return True
    several = _SEVERAL.search(text, *episode.span) or _KINDS.search(text, *episode.span)
    if several and below and _WORST.match(text, below[0].span.start):
        return True
    if not _SEVERAL.search(text, *episode.span):
        wide = all(p.location.precision in ("country", "region", "admin1") for p in episode.places)
        did = wide and _ATTACKS_DID.match(text, *episode.span) is not None
        return did and any(_come_to(outcome, low, below) for outcome, low in _highest(told))
    if running or _SEPARATE.search(text, episode.span.start, episode.span.end):
        # "eleven were killed in separate incidents since last evening"
        return sum(any(map(_counts, e.tolls)) for e in below[:3]) > (0 if running else 1)
    if any(_come_to(outcome, low, below) for outcome, low in _highest(told)):
        return True
    if not any(_counts(t) for e in below[:2] for t in e.tolls):
        return False  # "two bombs went off, killing nine. The first hit a gate, the second a bus"
    openings = [e.span.of(text)[:60] for e in below]
    one = any(_ONE_OF_THEM.match(o) for o in openings[:2])
    return one and sum(bool(_ANOTHER.match(o) or _ONE_OF_THEM.match(o)) for o in openings) > 1


def _highest(tolls: Sequence[TollMention]) -> set[tuple[Outcome, int]]:
    return {(t.outcome, t.interval.low) for t in tolls}


def _come_to(outcome: Outcome, low: int, below: Sequence[Episode]) -> bool:
    """Whether the first few episodes that tell of such harm, two at the least, come to a number."""
    total = parts = 0
    for episode in below:
        mine = sum(t.interval.low for t in episode.tolls if t.outcome == outcome and _counts(t))
        if not mine:
            continue
        total, parts = total + mine, parts + 1
        if total >= low:
            return total == low and parts > 1
    return False


def _counts(toll: TollMention) -> bool:
    return toll.subset_of is None and toll.interval.high != 0 and not (toll.background or toll.running)


def without_lead_sums(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The incidents of news, the first without those tolls of its first words that add up its own and the next's."""
    if len(drafts) < 2 or len(drafts[0].episodes) < 2:
        return drafts
    lead, *below = drafts[0].episodes
    if not (_tells_several(lead) or _is_wide(lead)):
        return drafts  # that four were killed here, and then three and elsewhere one, may be chance
    kept = tuple(t for t in lead.tolls if not _is_sum(t, tuple(below), drafts[1:_MOST]))
    if kept == lead.tolls:
        return drafts
    first = dataclasses.replace(drafts[0], episodes=(dataclasses.replace(lead, tolls=kept), *below))
    return (first, *drafts[1:])


def _tells_several(lead: Episode) -> bool:
    strong = {a.span for a in lead.acts if a.event_type is not None and not a.weak}
    return len(strong) > 1 or any(a.counted and a.occurrences.low > 1 for a in lead.acts)


def _is_wide(lead: Episode) -> bool:
    """Whether a lead gives a number for a whole state: "nine died in violence in X state on Tuesday"."""
    wide = all(p.location.precision in ("admin1", "country", "region") and p.reason is None for p in lead.places)
    return bool(lead.places) and wide and all(a.event_type is None for a in lead.acts)


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
