"""Which incident words such as "claimed responsibility" speak of, and what they add to those who took part in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from tollbook.incidents.claims import Participant
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, Known, ResponsibilityMention

_REACH = 4  # sentences: a claim follows what it claims
_ACTING = frozenset(
    ("rebel", "militia", "armed_group", "criminal_group", "state_forces", "police", "foreign_forces", "intelligence",
     "government", "private", "tribal", "political")
)  # fmt: skip


def assign(drafts: tuple[Draft, ...], findings: Findings) -> tuple[Draft, ...]:
    """The drafts, each with the words that say who is responsible for it: those in its own sentences, or in one of the
    few sentences after it that tell of no other incident."""
    held: dict[int, tuple[ResponsibilityMention, ...]] = {}
    for mention in findings.responsibility:
        index = _home(mention, drafts, findings)
        if index is not None:
            held[index] = (*held.get(index, ()), mention)
    return tuple(dataclasses.replace(d, responsible=held.get(i, ())) for i, d in enumerate(drafts))


def _home(mention: ResponsibilityMention, drafts: Sequence[Draft], findings: Findings) -> int | None:
    before = [
        (e.sentence, e.span.start, i)
        for i, d in enumerate(drafts)
        for e in d.episodes
        if e.span.start <= mention.span.start or e.sentence == mention.sentence
    ]
    if not before:
        return None
    sentence, start, index = max(before)
    if mention.sentence - sentence > _REACH:
        return None
    layout = findings.reading.layout
    same = layout.section_at(start).index == layout.section_at(mention.span.start).index
    return index if same else None


def named_responsible(
    people: tuple[Participant, ...], named: Sequence[tuple[int, Known, ResponsibilityMention]]
) -> tuple[Participant, ...]:
    """The participants, with those said to be responsible among the initiators.

    A body that already stands there keeps its place; its certainty becomes what it says of itself, or what others do.
    Nobody is made an initiator who was harmed: "the police, who lost two men, claimed" says nothing of who attacked.
    """
    out = list(people)
    for chain, known, mention in named:
        if known.type not in _ACTING and known.actor_id is None:
            continue
        words = ((known.span, mention.rule),)
        at = next((i for i, p in enumerate(out) if _is_same(p, chain, known)), None)
        if at is None:
            out.append(Participant("initiator", known, chain, mention.certainty, words))
        elif out[at].role == "initiator":
            sure = mention.certainty if mention.certainty == "claimed" else out[at].certainty
            out[at] = dataclasses.replace(out[at], certainty=sure, spans=(*out[at].spans, *words))
        elif out[at].role == "target" and mention.certainty != "claimed" and _only_blamed(out[at]):
            out[at] = Participant("initiator", known, chain, mention.certainty, words)
    return tuple(out)


def _is_same(person: Participant, chain: int, known: Known) -> bool:
    return person.chain == chain or (known.actor_id is not None and person.known.actor_id == known.actor_id)


def _only_blamed(person: Participant) -> bool:
    """Whether a target is one only by "an attack blamed on X", where X stands where a target would."""
    return all(rule.endswith(("noun_directed_at", "directed_at")) for _, rule in person.spans)
