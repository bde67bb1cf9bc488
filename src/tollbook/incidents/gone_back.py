"""What news copy only goes back to behind what it tells: earlier attacks, and the attack just told.

"In July last year a similar bombing there killed 120."     -> an earlier attack, told as background
"Earlier this month a car bomb killed 15 in the capital."   -> the same
"No group had claimed responsibility for the Tikrit blast." -> the attack just told, by a noun alone
"""

from __future__ import annotations

import re

from tollbook.incidents.apart import dates_apart
from tollbook.incidents.draft import Draft
from tollbook.incidents.episodes import Episode
from tollbook.mentions import Dated, Findings

_EARLIER = ("earlier this month", "earlier this year", "earlier in the month", "earlier in the year")
_ALL = re.compile(r"\ball (?:of )?(?:the |these |those )?(?:[\w-]+ )?$", re.IGNORECASE)


def recalls(episode: Episode, drafts: list[Draft], findings: Findings) -> bool:
    """Whether news copy goes back, behind what it tells, to months or years before, or to earlier in the month."""
    dates = [d for d in episode.days if d.date.start]
    told = [d.when.date for d in drafts if d.when is not None and d.when.date.precision == "day"]
    if drafts and not told:  # the day stands above what is told: "This report covers Monday 29 July."
        told = [d.date for d in findings.dates if d.scope != "dateline" and d.date.precision == "day"]
    starts = [t.start for t in told if t.start]
    if not dates or not starts or not drafts:
        return False
    text = findings.reading.text
    if all(d.span.of(text).lower().startswith(_EARLIER) for d in dates):
        return True
    if all(d.span.of(text).lower() == "this year" for d in dates):
        return True  # "in one ambush this year two dozen died"
    if any(d.date.precision not in ("month", "year") and not _is_stretch(d) for d in dates):
        return False
    return all((d.date.end or d.date.start or "") < min(starts) for d in dates)


def _is_stretch(dated: Dated) -> bool:
    """Whether a part of a month is told: "early June"."""
    start, end = dated.date.start, dated.date.end
    return bool(start and end) and dated.rule == "date.month" and start != end


def only_names(episode: Episode, drafts: list[Draft], findings: Findings) -> bool:
    """Whether words only name, by a noun and by day or place, an attack that was told before: "an adviser condemned
    the attack on the elders", "the victims of Tuesday's attack on the bus were from one village"."""
    if not episode.acts or episode.tolls or episode.damage or any(w.used for w in episode.weapons):
        return False
    text = findings.reading.text
    if all(a.shape == "noun" and _ALL.search(text[max(0, a.span.start - 40) : a.span.start]) for a in episode.acts):
        return True  # "all strikes were carried out with partner forces"
    if not all(a.assertion.reason == "reference" and a.shape != "verb" and not a.counted for a in episode.acts):
        return False
    if any(a.assertion.status != "occurred" for a in episode.acts):
        return False
    days = [d for d in episode.days if d.date.start]
    if days:
        return all(any(t.when is not None and not dates_apart(d, t.when) for t in drafts) for d in days)
    before = text[: episode.span.start].lower()
    named = [p.span.of(text).lower().removeprefix("the ") for p in episode.places]
    return bool(drafts) and all(n in before for n in named) and all(a.definite for a in episode.acts)
