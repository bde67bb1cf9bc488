"""Whether the sentence behind a lead of news tells the lead's attack again, with the place that the lead left open.

"At least ten were killed in an attack in the north of Burkina Faso, sources said on Sunday. Armed men attacked the
village of X on Saturday, one of them said, putting the toll at about ten."           one attack, at X on Saturday
"Ten were killed in two attacks in the north. Gunmen stormed the village of X."       several: left to others
"""

from __future__ import annotations

import re

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, TollMention

_NEXT = 2  # sentences behind a lead within which it is told again
_WIDE = ("country", "region", "admin1")
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|several|separate|series|string|wave|spate|multiple|twin|attacks|bombings|blasts|"
    r"clashes|raids|killings|incidents|strikes|ambushes|explosions|shootings)\b(?!-)",
    re.IGNORECASE,
)


def places_the_lead(drafts: list[Draft], episode: Episode, findings: Findings) -> bool:
    """Whether an episode places the one attack that a lead told with no place but a country or province, and with as
    many dead. Kinds of act are for others to compare."""
    if len(drafts) != 1 or len(drafts[0].episodes) != 1:
        return False
    lead = drafts[0].episodes[0]
    text = findings.reading.text
    if not 0 < episode.sentence - lead.sentence <= _NEXT or episode.cue == "new" or lead.section != episode.section:
        return False
    if any(a.counted for a in lead.acts if a.outcome is None) or _SEVERAL.search(text, *lead.span):
        return False
    wide = lead.places and all(p.location.precision in _WIDE and p.reason is None for p in lead.places)
    sharp = [p for p in episode.places if is_sharp(p)]
    if not wide or not sharp or lead.days:
        return False
    lands = {p.location.country for p in lead.places}
    return any(p.location.country in lands for p in sharp) and _as_many(lead, episode)


def _as_many(lead: Episode, episode: Episode) -> bool:
    """Whether a lead and what is told behind it may count the same dead: "at least ten" and "about ten"."""
    first, second = _dead(lead), _dead(episode)
    if not first:
        return False
    return not second or any(_overlap(a, b) for a in first for b in second)


def _dead(episode: Episode) -> list[TollMention]:
    return [
        t
        for t in episode.tolls
        if t.outcome == "killed" and t.subset_of is None and t.interval.high != 0 and not (t.running or t.background)
    ]


def _overlap(a: TollMention, b: TollMention) -> bool:
    one, other = a.interval, b.interval
    return (one.high is None or other.low <= one.high) and (other.high is None or one.low <= other.high)
