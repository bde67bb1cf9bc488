"""What a claim leaves unsaid: in a group's own account of its attacks, whoever stands against it is whom it struck.

Used for reports whose source is an armed group. Other reports name their targets at the act, or leave them open.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.mentions import ActMention, Argument, DamageMention, Findings, Known, TollMention
from tollbook.model import Certainty, Role
from tollbook.spans import Span

_FIGHTS = frozenset({"clash", "advance", "engage"})  # acts of two sides


@dataclass(frozen=True, slots=True)
class Participant:
    """One actor in one role, with all the words that name it."""

    role: Role
    known: Known
    chain: int
    certainty: Certainty
    spans: tuple[tuple[Span, str], ...]


def is_claim(findings: Findings) -> bool:
    """Whether the report is an armed group's own account."""
    return findings.reading.report.source.kind == "armed_group"


def struck(
    people: Sequence[Participant],
    named: Iterable[tuple[int, Known]],
    harmed: Iterable[tuple[int, Known]],
    hit: Iterable[Known],
) -> tuple[Participant, ...]:
    """The participants of a claimed attack, with those struck made targets.

    ``named`` are the actors of the incident's words and ``harmed`` those of its tolls, each with its chain; ``hit``
    the things hit, which stand for a target where no people do.
    """
    found = [_seen_by_group(p, people) for p in people]
    if not any(p.role == "target" and (p.known.actor_id or p.known.type) for p in found):
        _add(found, ((c, k) for c, k in named if k.side == "opponent" and k.type), "participants.opponent_named")
    if not _struck(found):
        _add(found, ((c, k) for c, k in harmed if k.side != "own"), "participants.harmed")
    if not _struck(found):
        _add(found, ((-1 - i, thing) for i, thing in enumerate(hit)), "participants.thing_hit")
    return tuple(found)


def _struck(found: Sequence[Participant]) -> bool:
    return any(p.role == "target" for p in found)


def _seen_by_group(person: Participant, people: Sequence[Participant]) -> Participant:
    """An opponent harmed or fought is a target; the group's own dead are none."""
    if person.role == "victim" and person.known.side != "own":
        return dataclasses.replace(person, role="target")
    if person.role == "target" and person.known.side == "own":
        return dataclasses.replace(person, role="victim")
    ours = any(p.role == "initiator" and p.known.side == "own" for p in people)
    struck_at = any(p.role != "initiator" and p.known.side == "own" for p in people)
    theirs = person.known.side == "opponent"
    fought = person.known.side != "own" and any(rule == "acts.between" for _, rule in person.spans)
    if person.role == "initiator" and (fought or (theirs and (ours or not struck_at))):
        return dataclasses.replace(person, role="target", certainty="stated")
    return person


def _add(found: list[Participant], actors: Iterable[tuple[int, Known]], rule: str) -> None:
    for chain, known in actors:
        if all(p.chain != chain for p in found):
            found.append(Participant("target", known, chain, "stated", ((known.span, rule),)))


def thing_hit(damage: DamageMention) -> Known:
    """A thing damaged, as somebody or something struck."""
    return _thing(damage.span, damage.trigger, damage.rule, damage.object)


def thing_named(argument: Argument, words: str) -> Known:
    """What an act is told to have struck, where no list of actors knows it."""
    return _thing(argument.span, argument.head, argument.rule, " ".join(words.split()))


def _thing(span: Span, head: Span, rule: str, name: str) -> Known:
    return Known(
        span=span, head=head, rule=rule, form="facility", name=name, actor_id=None,
        type=None, country=None, who=None, civilian_status="unknown", size=None, side=None,
    )  # fmt: skip


def own_harmed(acts: Iterable[ActMention], side: dict[Span, str | None]) -> frozenset[ActMention]:
    """The acts whose only ones harmed are the claimant's own: they say nothing of what the attack was."""
    found = set()
    for act in acts:
        if act.act in _FIGHTS:
            continue
        heads = [a.head for a in act.arguments if a.role in ("victim", "target")]
        if heads and all(side.get(head) == "own" for head in heads):
            found.add(act)
    return frozenset(found)


def harmed_heads(tolls: Iterable[TollMention]) -> tuple[Span, ...]:
    """The phrases for people harmed, of tolls that count."""
    return tuple(t.people for t in tolls if t.people is not None and t.interval.high != 0 and not t.background)
