"""Things that the text states once for several incidents, beside a toll that it states so.

"In the two attacks eight were killed, two vehicles destroyed and three rifles captured."  -> the two attacks' together,
and no loss of the one told last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.incidents.counting.groups import Shared
from tollbook.incidents.draft import Draft
from tollbook.mentions import ActMention, DamageMention, Findings, Sentence
from tollbook.spans import Span, cover

_ONE_OF_THEM = re.compile(r"\b(?:first|second|third|fourth|last|former|latter|each|every|other)\b", re.IGNORECASE)
_GOES_BACK = re.compile(r"(?:the|both|its|his|it|all|these|those|which|they)\b", re.IGNORECASE)


def shared_things(
    shared: Sequence[Shared], drafts: tuple[Draft, ...], findings: Findings
) -> tuple[tuple[Draft, ...], tuple[tuple[DamageMention, ...], ...]]:
    """The drafts without the things that are told of several together, and these for each shared toll; things that
    stand beside several tolls are the first's."""
    given: list[tuple[DamageMention, ...]] = []
    gone: set[Span] = set()
    for item in shared:
        sentence = findings.reading.sentence_at(item.toll.span.start)
        things = () if sentence is None else _beside(item, sentence, drafts, findings)
        given.append(tuple(d for d in things if d.span not in gone))
        gone.update(d.span for d in things)
    return tuple(_without(d, gone) for d in drafts), tuple(given)


def _beside(
    item: Shared, sentence: Sentence, drafts: tuple[Draft, ...], findings: Findings
) -> tuple[DamageMention, ...]:
    """The things told in the clause of a shared toll, as of all its members."""
    text = findings.reading.text
    things = [d for d in findings.damage if sentence.span.covers(d.span)]
    if not _only_sums(item, things, sentence, findings):
        things = [d for d in things if item.toll.span.start < d.span.start] if _of_all(item, sentence, drafts) else []
    found = []
    for thing in things:
        told = cover((item.toll.span, thing.span, thing.trigger))
        behind = text[told.start : sentence.span.end].split(";")[0]
        placed = any(told.start <= p.span.start < sentence.span.end for p in findings.places)
        holders = sum(any(x.span == thing.span for e in d.episodes for x in e.damage) for d in drafts)
        if _GOES_BACK.match(text, thing.span.start, thing.span.end):
            continue  # "The two attacks killed six, and the lorry was burned"
        if ";" in told.of(text) or placed or holders > 1 or _ONE_OF_THEM.search(behind):
            continue
        found.append(thing)
    return tuple(found)


def _only_sums(item: Shared, things: Sequence[DamageMention], sentence: Sentence, findings: Findings) -> bool:
    """Whether a sentence tells no deed but what came of those told before."""
    came = [item.toll.span, *(t.trigger for t in things)]
    return not any(_is_deed(a) and not any(s.overlaps(a.span) for s in came) for a in _acts(sentence, findings))


def _acts(sentence: Sentence, findings: Findings) -> list[ActMention]:
    return [a for a in findings.acts if a.sentence == sentence.index and a.assertion.told]


def _is_deed(act: ActMention) -> bool:
    return act.event_type is not None and not (act.definite or act.weak)


def _of_all(item: Shared, sentence: Sentence, drafts: tuple[Draft, ...]) -> bool:
    """Whether all its members were told in the toll's sentence."""
    return all(any(e.sentence == sentence.index for e in drafts[i].episodes) for i in item.members)


def _without(draft: Draft, gone: set[Span]) -> Draft:
    if not any(d.span in gone for e in draft.episodes for d in e.damage):
        return draft
    episodes = (replace(e, damage=tuple(d for d in e.damage if d.span not in gone)) for e in draft.episodes)
    return replace(draft, episodes=tuple(episodes))
