"""Where people of a claim are from is no place of what they did or suffered: "Hafiz Umar of Paktia carried out ...",
"two brothers from Kunar", "Abu Yusuf, a native of Raqqah"."""

from __future__ import annotations

import dataclasses
import re

from tollbook.mentions import Findings, Known, Placed
from tollbook.spans import Span

_FROM = re.compile(
    r",? (?:who (?:was|is|came|comes|hailed|hails) |hailing |coming |originally )?(?:from|(?P<of>of)) "
    r"(?:the (?:\w+ )?(?:province|city|town|village|area|district|people|tribes?) of )?(?:the )?",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r", an? (?:\w+ )?(?:native|man|youth|resident|inhabitant|son) (?:of|from) (?:the )?", re.IGNORECASE
)
_REACH = 60  # characters between somebody and the place that they are from


def without_homes(findings: Findings) -> Findings:
    """The findings of a claim, with the places that people are only from as background, unless nothing else in their
    sentence says where somebody was struck."""
    doers = {a.head for act in findings.acts for a in act.arguments if a.role == "initiator"}
    homes = {p.span: k for p in findings.places if p.scope == "text" and (k := _from_there(p, findings)) is not None}
    if not homes:
        return findings
    places = []
    for place in findings.places:
        whose = homes.get(place.span)
        acting = whose is not None and (whose.side == "own" or whose.head in doers)
        told = whose is not None and (acting or _others_beside(place, homes, findings))
        places.append(dataclasses.replace(place, scope="background") if told else place)
    return dataclasses.replace(findings, places=tuple(places))


def _from_there(place: Placed, findings: Findings) -> Known | None:
    """Whoever a place's words say is from there."""
    text, at = findings.reading.text, place.span.start
    for known in findings.actors:
        if known.form not in ("person", "group") or not known.span.start < at or known.head.end > at:
            continue
        ends = max(known.head.end, min(known.span.end, at)) if known.person else known.head.end
        for end in {known.head.end, ends}:
            if not 0 < at - end < _REACH:
                continue
            said = _FROM.fullmatch(text, end, at)
            named = bool(known.person) or known.side == "own" or (known.form == "person" and known.who == "attacker")
            if said is not None and (said["of"] is None or named):
                return known
            if named and _APPOSED.fullmatch(text, end, at):
                return known
    return None


def _others_beside(place: Placed, homes: dict[Span, Known], findings: Findings) -> bool:
    """Whether the sentence names another place that is nobody's home."""
    sentence = findings.reading.sentence_at(place.span.start)
    if sentence is None:
        return False
    beside = (p for p in findings.places if sentence.span.covers(p.span) and p.scope == "text" and not p.reason)
    return any(p.span not in homes for p in beside)
