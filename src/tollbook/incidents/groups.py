"""Tolls that the text states once for several incidents together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tollbook.incidents.claims import is_claim
from tollbook.incidents.digest_sums import adds_up
from tollbook.incidents.draft import Draft
from tollbook.incidents.evidence import EvidenceBook
from tollbook.incidents.own_losses import is_own
from tollbook.mentions import Findings, Sentence, TollMention
from tollbook.model import Group, Toll
from tollbook.spans import Span

_HOW_MANY = {"both": 2, "pair": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_WORDS = "|".join(w for w in _HOW_MANY if w not in ("both", "pair"))
# How many attacks a total is for: "in all three", "the two together", "both attacks", "four operations".
_NUMBER = re.compile(
    rf"\b(?:(both)|the (pair) of"
    rf"|(?:all|the|these|those) ({_WORDS})\b(?! (?:men|women|people|persons|days|nights|hours))"
    rf"|({_WORDS}) (?:separate )?(?:attacks|operations|raids|ambushes|blasts|explosions|bombings|assaults|strikes))\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:these|those|the|several) (?:\w+ )?(?:attacks|operations|raids|explosions|blasts|days)\b", re.I
)


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
        if sentence is None or (is_claim(findings) and adds_up(sentence.span.of(findings.reading.text))):
            continue
        before = [
            i
            for i, d in enumerate(drafts)
            if d.episodes[0].section == sentence.section and d.first.start < sentence.span.end
        ]
        if not before:  # a lead that sums up what is then told
            before = [i for i, d in enumerate(drafts) if d.episodes[0].section == sentence.section]
        members = _told_of(toll, sentence, before, drafts, findings.reading.text)
        if members:
            found.append(Shared(toll, members))
    return tuple(found)


def _told_of(
    toll: TollMention, within: Sentence, before: list[int], drafts: tuple[Draft, ...], text: str
) -> tuple[int, ...]:
    """Which of the incidents told ``before`` a total is for: as many as its words say, else those of its own sentence
    or of the one before, where it goes on about several."""
    sentence = within.span
    number = next((m for m in _NUMBER.finditer(text, sentence.start, sentence.end) if _is_free(m, toll)), None)
    if number is not None:
        return tuple(before[-_HOW_MANY[(number[1] or number[2] or number[3] or number[4]).lower()] :])
    here = [i for i in before if drafts[i].first.start >= sentence.start]
    if len(here) > 1:
        return tuple(here)
    told = {i: [e.sentence for e in drafts[i].episodes if e.sentence < within.index] for i in before}
    latest = max((n for at in told.values() for n in at), default=-1)
    last = [i for i in before if latest in told[i]] or before[-1:]
    several = _SEVERAL.search(text, sentence.start, sentence.end)
    return tuple(before if several else last) if before else ()


def _is_free(number: re.Match[str], toll: TollMention) -> bool:
    """Whether a number counts attacks, and not those harmed."""
    return toll.people is None or not toll.people.overlaps(Span(*number.span()))


def lone_tolls(shared: tuple[Shared, ...]) -> dict[int, tuple[TollMention, ...]]:
    """Tolls said of several where only one incident was told, which has them for its own, by the incident's index."""
    found: dict[int, tuple[TollMention, ...]] = {}
    for item in shared:
        if len(item.members) == 1:
            found[item.members[0]] = (*found.get(item.members[0], ()), item.toll)
    return found


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
            party="initiator" if is_own(item.toll, findings) else "victim",
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
