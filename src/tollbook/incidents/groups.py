"""Tolls that the text states once for several incidents together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tollbook.incidents.claims import is_claim
from tollbook.incidents.draft import Draft
from tollbook.incidents.evidence import EvidenceBook
from tollbook.mentions import Findings, TollMention
from tollbook.model import Group, Toll
from tollbook.spans import Span

_HOW_MANY = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_NUMBER = re.compile(r"\b(" + "|".join(_HOW_MANY) + r")\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shared:
    """One shared toll and the drafts it is for, by index."""

    toll: TollMention
    members: tuple[int, ...]


def shared_tolls(findings: Findings, drafts: tuple[Draft, ...]) -> tuple[Shared, ...]:
    """Each shared toll with its members: as many of the incidents just told in its section as the words say."""
    found = []
    for toll in findings.tolls:
        if not toll.shared or toll.running:
            continue
        sentence = findings.reading.sentence_at(toll.span.start)
        if sentence is None:
            continue
        before = [
            i
            for i, d in enumerate(drafts)
            if d.episodes[0].section == sentence.section and d.first.start < sentence.span.end
        ]
        if not before:  # a lead that sums up what is then told
            before = [i for i, d in enumerate(drafts) if d.episodes[0].section == sentence.section]
        number = _NUMBER.search(Span(sentence.span.start, toll.span.end).of(findings.reading.text))
        if number is not None:
            before = before[-_HOW_MANY[number.group(1).lower()] :]
        if before:
            found.append(Shared(toll, tuple(before)))
    return tuple(found)


def _is_own(toll: TollMention, findings: Findings) -> bool:
    """Whether those harmed are the claimant's own: "two of the mujahidin attained shahadah"."""
    if toll.people is None or not is_claim(findings):
        return False
    return any(a.side == "own" and toll.people.overlaps(a.span) for a in findings.actors)


def write_groups(
    shared: tuple[Shared, ...], ids: list[str], findings: Findings, coder: str, name: Callable[[Span], str]
) -> tuple[Group, ...]:
    """One group record for each set of members that tolls are stated for."""
    groups = []
    for item in shared:
        book = EvidenceBook(findings.reading)
        book.add("/toll/0", item.toll.span, item.toll.rule)
        toll = Toll(
            outcome=item.toll.outcome,
            party="initiator" if _is_own(item.toll, findings) else "victim",
            actor=None,
            who=item.toll.who,
            civilian_status=item.toll.civilian_status,
            low=item.toll.interval.low,
            best=item.toll.best,
            high=item.toll.interval.high,
            modifier=item.toll.modifier,
            subset_of=None,
            as_written=book.words(item.toll.span),
        )
        groups.append(
            Group(
                id=name(item.toll.span),
                coder=coder,
                report_id=findings.reading.report.id,
                source=findings.reading.report.source,
                members=tuple(ids[i] for i in item.members),
                toll=(toll,),
                evidence=book.closed(),
            )
        )
    return tuple(groups)
