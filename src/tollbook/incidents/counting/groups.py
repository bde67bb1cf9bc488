"""Tolls that the text states once for several incidents together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tollbook.find.toll_shared import is_of_each, own_clause
from tollbook.incidents.apart import is_sharp
from tollbook.incidents.claims import is_claim
from tollbook.incidents.counting.shared_members import members_of
from tollbook.incidents.counting.total_told import Told, counts_attacks
from tollbook.incidents.draft import Draft
from tollbook.incidents.evidence import EvidenceBook
from tollbook.incidents.parties.lines import damage_line
from tollbook.incidents.parties.own_losses import is_own
from tollbook.incidents.passed.digest_sums import adds_up, names_stretch
from tollbook.mentions import DamageMention, Findings, Sentence, TollMention
from tollbook.model import Group, Interval, Outcome, Toll
from tollbook.spans import Span

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Shared:
    """One toll said of several, the parts of it that are told, and the drafts it is for, by index."""

    toll: TollMention
    parts: tuple[TollMention, ...]
    members: tuple[int, ...]
    each: bool = False  # "killing two in each": every member's own


def shared_tolls(findings: Findings, drafts: tuple[Draft, ...]) -> tuple[Shared, ...]:
    """Each shared toll with its parts and its members: as many incidents as the words say."""
    text = findings.reading.text
    found = []
    for index, toll in enumerate(findings.tolls):
        if not toll.shared or toll.running or toll.background or toll.subset_of is not None:
            continue
        sentence = findings.reading.sentence_at(toll.span.start)
        if sentence is None or (is_claim(findings) and _adds_up(toll, sentence, drafts, text)):
            continue
        members = members_of(toll, sentence, drafts, text)
        if members:
            parts = tuple(t for t in findings.tolls if t.subset_of == index)
            if toll.interval.low == len(members) > 1 and Told(toll, sentence, text).of_all:
                one = replace(toll, interval=Interval(low=1, high=1), best=1)
                found.append(Shared(one, parts, members, each=True))
            else:
                nobody = toll.interval.high == 0  # in neither of them
                found.append(Shared(toll, parts, members, nobody or _of_each(toll, sentence, text)))
    return tuple(s for s in (*found, *_of_all(findings, drafts)) if not _only_adds(s, drafts))


def _only_adds(item: Shared, drafts: tuple[Draft, ...]) -> bool:
    """Whether a total is no more than the sum of what each of its members was told to have cost."""
    if item.each or item.parts or len(item.members) < _SEVERAL or item.toll.interval.high is None:
        return False
    own = [
        [t for e in drafts[i].episodes for t in e.tolls if t.outcome == item.toll.outcome and not _is_summed(t)]
        for i in item.members
    ]
    exact = any(own) and all(t.interval.low == t.interval.high for tolls in own for t in tolls)
    total = sum(t.interval.low for tolls in own for t in tolls)
    return exact and total == item.toll.interval.low == item.toll.interval.high


def _is_summed(toll: TollMention) -> bool:
    return toll.shared or toll.running or toll.background or toll.subset_of is not None


def _of_all(findings: Findings, drafts: tuple[Draft, ...]) -> Iterator[Shared]:
    """Tolls told with an act at several places at once, which are said of all of them."""
    sharing: dict[tuple[Span, Outcome], dict[int, None]] = {}
    for i, draft in enumerate(drafts):
        for told in (t for e in draft.episodes for t in e.tolls if t.shared):
            sharing.setdefault((told.span, told.outcome), {})[i] = None
    for index, toll in enumerate(findings.tolls):
        if toll.shared or toll.running or toll.background or toll.subset_of is not None:
            continue
        members = tuple(sharing.get((toll.span, toll.outcome), ()))
        if members:
            yield Shared(toll, tuple(t for t in findings.tolls if t.subset_of == index), members)


def _of_each(toll: TollMention, sentence: Sentence, text: str) -> bool:
    """Whether a toll is told of every one: what a clause says between two semicolons."""
    start = text.rfind(";", sentence.span.start, toll.span.start) + 1 or sentence.span.start
    end = text.find(";", toll.span.end, sentence.span.end)
    words = text[start : end if end > 0 else sentence.span.end]
    return is_of_each(own_clause(words, toll.span.of(text)))


def _adds_up(toll: TollMention, sentence: Sentence, drafts: tuple[Draft, ...], text: str) -> bool:
    """Whether a total is the whole digest's, and not that of as many attacks as it counts, nor of a series at a place:
    "in the first week of May, seven attacks on the posts at X killed 15"."""
    words = sentence.span.of(text)
    if not adds_up(words) or (counts_attacks(toll, sentence, text) and not names_stretch(words)):
        return False
    here = (e for d in drafts for e in d.episodes if e.sentence == sentence.index)
    return not any(is_sharp(p) for e in here for p in e.places)


def lone_tolls(
    shared: tuple[Shared, ...], drafts: tuple[Draft, ...], findings: Findings
) -> dict[int, tuple[TollMention, ...]]:
    """Tolls said of each of several incidents, and those said of several where only one was told: they are its own.
    By the incident's index. In
    news they stand with the deed ("two explosions shook X, killing five"): "in all, 88 died" may sum up a whole war."""
    found: dict[int, tuple[TollMention, ...]] = {}
    for item in shared:
        if item.each:
            for member in item.members:
                if _is_told(item.toll, drafts[member]):
                    continue
                found[member] = (*found.get(member, ()), item.toll, *item.parts)
        elif len(item.members) == 1 and (is_claim(findings) or _with_deed(item, drafts, findings)):
            found[item.members[0]] = (*found.get(item.members[0], ()), item.toll, *item.parts)
    return found


def counted_by_total(shared: tuple[Shared, ...], drafts: tuple[Draft, ...], findings: Findings) -> tuple[Draft, ...]:
    """The drafts, where a claim's total is for so many attacks and one incident was told before it: that one stands for
    so many ("..., followed by a second on those who rushed to the place. The two operations killed 40")."""
    out = list(drafts)
    for item in shared:
        sentence = findings.reading.sentence_at(item.toll.span.start)
        many = None if sentence is None else Told(item.toll, sentence, findings.reading.text).attacks
        if many is None or len(item.members) != 1 or not is_claim(findings):
            continue
        draft = out[item.members[0]]
        first = draft.episodes[0]
        if sentence is None or sentence.paragraph != first.paragraph:
            continue
        lead = next((a for a in first.acts if a.event_type and not a.definite), next(iter(first.acts), None))
        weapons = any(w.interval is not None and w.interval.low > 1 for e in draft.episodes for w in e.weapons)
        if lead is None or weapons or any(a.counted and not a.definite for a in draft.acts):
            continue
        counted = replace(lead, counted=True, occurrences=Interval(low=many, high=many))
        first = replace(first, acts=tuple(counted if a is lead else a for a in first.acts))
        out[item.members[0]] = replace(draft, episodes=(first, *draft.episodes[1:]))
    return tuple(out)


def _is_told(toll: TollMention, draft: Draft) -> bool:
    """Whether an incident was told with the harm that is then said of each: "a clerk was shot in A and a guard in B. In
    either case one man was killed"."""
    own = (t for e in draft.episodes for t in e.tolls if t.outcome == toll.outcome and not _is_summed(t))
    return toll.interval.low > 0 and any(t.interval == toll.interval for t in own)


def _with_deed(item: Shared, drafts: tuple[Draft, ...], findings: Findings) -> bool:
    """Whether the deed stands with a toll, and no part of it is told further down: a lead may add up more."""
    sentence = findings.reading.sentence_at(item.toll.span.start)
    told = [t for d in drafts for e in d.episodes for t in e.tolls if t.outcome == item.toll.outcome and not t.shared]
    return (
        not told
        and sentence is not None
        and any(
            a.event_type is not None and not a.weak and a.sentence == sentence.index
            for a in drafts[item.members[0]].acts
        )
    )


def write_groups(
    shared: tuple[Shared, ...],
    things: Sequence[tuple[DamageMention, ...]],
    ids: list[str],
    findings: Findings,
    coder: str,
    name: Callable[[Span], str],
) -> tuple[Group, ...]:
    """One group record for each set of members that tolls are stated for, with the ``things`` told with each toll."""
    groups = []
    for item, hit in zip(shared, things, strict=True):
        book = EvidenceBook(findings.reading)
        told = (item.toll, *item.parts)
        lines = tuple(_line(f"/toll/{k}", t, 0 if k else None, findings, book) for k, t in enumerate(told))
        groups.append(
            Group(
                id=name(item.toll.span),
                coder=coder,
                report_id=findings.reading.report.id,
                source=findings.reading.report.source,
                members=tuple(ids[i] for i in item.members),
                toll=lines,
                damage=tuple(damage_line(f"/damage/{k}", d, d.interval, findings, book) for k, d in enumerate(hit)),
                evidence=book.closed(),
            )
        )
    return tuple(groups)


def _line(pointer: str, toll: TollMention, whole: int | None, findings: Findings, book: EvidenceBook) -> Toll:
    book.add(pointer, toll.span, toll.rule)
    return Toll(
        outcome=toll.outcome,
        party="initiator" if is_own(toll, findings) else "victim",
        actor=None,
        who=toll.who,
        civilian_status=toll.civilian_status,
        low=toll.interval.low,
        best=toll.best,
        high=toll.interval.high,
        modifier=toll.modifier,
        subset_of=whole,
        as_written=book.words(toll.span),
    )
