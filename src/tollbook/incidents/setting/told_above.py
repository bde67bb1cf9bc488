"""Where news and releases put what names no place of its own, by what stands above it.

"Two air strikes were conducted near Kismayo on June 3 and 4. ... The June 3 strike killed four."  -> near Kismayo
"A guard was shot at X. ... Half an hour earlier, three kilometres away, a bomb hit a patrol."     -> at X
"""

from __future__ import annotations

import re

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.draft import Draft
from tollbook.mentions import ActMention, Dated, Findings, Placed
from tollbook.spans import inside

_FAR = (
    r"(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s|yards|blocks|streets) (?:away|further on|farther on|further along|"
    r"down the (?:road|street)|up the (?:road|street)|from there|from the (?:scene|site|spot))"
)
_BESIDE = re.compile(rf"\b{_FAR}\b(?! from)|\b(?:not far|a short (?:distance|drive|walk)) (?:away|from there)\b", re.I)
_OPENING = 90  # characters within which a sentence says so
_BACK = 6  # sentences back to the place that it counts from


def told_above(draft: Draft, findings: Findings) -> Placed | None:
    """The place that attacks announced above share, or from which a sentence counts how far away it goes."""
    return _announced(draft, findings) or _beside_the_last(draft, findings)


def _announced(draft: Draft, findings: Findings) -> Placed | None:
    """The one place of several attacks announced above, of the kind and on a day of an incident's."""
    first = draft.episodes[0]
    kinds = {a.event_type for a in draft.acts if a.event_type}
    if draft.when is None or not kinds:
        return None
    for act in reversed(findings.acts):
        if act.sentence >= first.sentence or act.event_type not in kinds or not _of_several(act):
            continue
        sentence = findings.reading.sentences[act.sentence]
        days = [d for d in inside(findings.dates, sentence.span) if d.scope == "text"]
        if sentence.section != first.section or not any(_covers(d, draft.when) for d in days):
            continue
        sharp = [p for p in inside(findings.places, sentence.span) if p.scope == "text" and is_sharp(p)]
        if len({p.location.name for p in sharp}) == 1:
            return sharp[0]
    return None


def _beside_the_last(draft: Draft, findings: Findings) -> Placed | None:
    """The place of the attack told last, from which a sentence counts how far away it goes."""
    first, text = draft.episodes[0], findings.reading.text
    if _BESIDE.search(text, first.span.start, min(first.span.end, first.span.start + _OPENING)) is None:
        return None
    telling = {a.sentence for a in findings.acts if a.assertion.told and a.event_type}
    for sentence in reversed(findings.reading.sentences[max(0, first.sentence - _BACK) : first.sentence]):
        told = [p for p in inside(findings.places, sentence.span) if p.scope == "text" and is_sharp(p)]
        if told and sentence.index in telling:
            return told[-1]
    return None


def _of_several(act: ActMention) -> bool:
    """Whether a noun tells of several attacks: "two air strikes", "strikes"."""
    return act.shape == "noun" and (act.occurrences.high is None or act.occurrences.low > 1)


def _covers(wide: Dated, day: Dated) -> bool:
    """Whether days told above hold the day of an incident."""
    start, end, when = wide.date.start, wide.date.end, day.date
    return bool(start and end and when.start and when.end) and (start or "") <= (when.start or "") <= (
        when.end or ""
    ) <= (end or "")
