"""Attacks of a claim's sentence set apart by "one of which ..., the other ...", each with its own day and place,
whatever the verbs are: what is told before is told of each, and the first one's verb of those that have none.

"Nine were killed by two mines, one of which caught a jeep near A on the 5th, the other a lorry outside B on the 6th."
"Two officers were hunted down: one, a colonel, in A on the 2nd, the other, a captain, in B on the 9th."
"A and B were both visited, the former on the 11th, when ..., and the latter on the 13th, when ..."
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from tollbook.incidents.apart import dates_apart, named_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.dealt_out import dealt_out, is_its, lone
from tollbook.incidents.together.gapped import struck_in
from tollbook.mentions import ActMention, Argument, Dated, Findings, Placed
from tollbook.spans import Span

_ONE = re.compile(
    r"(?:(?<=[.,:;(–—] )|(?<=\band )|(?<=\bof which ))"
    r"(?:one of (?:which|whom|them|these|those)|the (?:one|first|former)|"
    r"one(?=,| (?:in|at|on|near|by|under|before|was|struck|hit|met)\b)|"
    r"that of|that (?=at |in )|the [a-z]+ (?=at |in )|he of|she of|those of|(?:near|in|at|outside) (?-i:(?=[A-Z]))|"
    r"by (?=an? |[a-z]+ (?:in|at|near) ))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:[;,] (?:and |while |whereas |whilst |then |and then )?|\band |\bwhile )"
    r"(the (?:others?|second|third|fourth|latter|last)\b|another\b|one (?=in|at|on|near|by|under|before)|"
    r"by (?=an? |[a-z]+ (?:in|at|near) )|a (?:second|third)\b|that of|that (?=at |in )|he of|she of|"
    r"those of|one of (?:which|whom|them)|(?:near|in|at|outside) (?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
_END = re.compile(r";|, (?=(?:the two|both|together|in all|altogether|between them)\b)|\.\s*$", re.IGNORECASE)
_NUMBERS = {
    2: re.compile(r"\b(?:two|both|a pair of)\b", re.IGNORECASE),
    3: re.compile(r"\b(?:three|all three)\b", re.IGNORECASE),
    4: re.compile(r"\bfour\b", re.IGNORECASE),
}


@dataclasses.dataclass(frozen=True, slots=True)
class _Item:
    """One attack: the words that bring it in, all that is said of it, its day and its places."""

    mark: Span
    span: Span
    days: Sequence[Dated]
    places: tuple[Placed, ...]


def by_marks(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """The attacks that an episode sets apart, each with its day and place; empty where it tells of one."""
    if len(episode.dates) < 2 or not (episode.acts or episode.tolls):
        return ()
    items = _items(episode, findings.reading.text)
    return _parts(episode, items, findings) if items else ()


def _parts(episode: Episode, items: tuple[_Item, ...], findings: Findings) -> tuple[Episode, ...]:
    """An episode for each item: what is told before them is of each."""
    first, start, end = items[0], items[0].mark.start, items[-1].span.end
    lead = [a for a in episode.acts if not first.mark.start <= a.span.start < end]
    carried = [a for a in episode.acts if first.span.covers(a.span)]
    acts = [lone(a) for a in lead]
    ahead, rest = dealt_out(episode.tolls, start, len(items))
    behind = tuple(
        dataclasses.replace(t, shared=True) for t in rest if not start <= t.told_of.start < end and t.subset_of is None
    )
    parts = []
    for number, item in enumerate(items):
        own = tuple(a for a in episode.acts if item.span.covers(a.span))
        struck = struck_in(item.span, findings)
        told = [_aimed(a, item, number) for a in acts]
        if number and not own:
            new = tuple(
                Argument(role="victim" if k.form in ("person", "group") else "target", span=k.span, head=k.head,
                         rule="incidents.each_marked") for k in struck
            )  # fmt: skip
            told += [dataclasses.replace(_aimed(a, item, 1), arguments=(*_means(a), *new)) for a in carried]
        parts.append(
            dataclasses.replace(
                episode,
                span=Span(episode.span.start if number == 0 else item.span.start, item.span.end),
                acts=(*told, *own),
                dates=tuple(item.days),
                places=item.places,
                tolls=(
                    *ahead[number],
                    *behind,
                    *(t for t in episode.tolls if item.span.start <= t.told_of.start < item.span.end),
                ),
                damage=tuple(d for d in episode.damage if is_its(d.span, item.span, start, number)),
                weapons=tuple(w for w in episode.weapons if item.span.covers(w.span))
                or tuple(w for w in episode.weapons if w.span.start < start),
                cue="new" if number else episode.cue,
                one_of=item.mark,
            )
        )
    return tuple(parts) if all(p.acts or p.tolls or p.damage for p in parts) else ()


def by_count(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """As many attacks as are counted before, each with a place of its own and the day told of all: "two columns were
    ambushed, one by the market of A, the other on the track to B"; empty where it tells of one."""
    if not episode.acts or len(episode.places) < 2:
        return ()
    text = findings.reading.text
    spans = _spans(episode, text)
    if not spans:
        return ()
    marks, stretches = spans
    places = [episode.places_in(s.start, s.end) for s in stretches]
    told = [(a, b) for a, b in combinations(places, 2)]
    if not all(places) or not all(named_apart(a[0], b[0]) for a, b in told):
        return ()
    lead = Span(episode.span.start, marks[0].start)
    if not counts(episode, lead, len(marks), text):
        return ()
    days = [d for d in episode.dates if lead.covers(d.span)] or list(episode.dates)
    return _parts(episode, tuple(_Item(m, s, days[:1], p) for m, s, p in zip(marks, stretches, places, strict=True)),
                  findings)  # fmt: skip


def counts(episode: Episode, lead: Span, many: int, text: str) -> bool:
    """Whether so many attacks, or things struck, are counted before they are told one by one."""
    if any(a.counted and a.occurrences.low == many and lead.covers(a.span) for a in episode.acts):
        return True
    words = _NUMBERS.get(many)
    return words is not None and words.search(text, *lead) is not None


def _items(episode: Episode, text: str) -> tuple[_Item, ...]:
    """The attacks told one by one, where each has a day and a place that no other has."""
    found = _spans(episode, text)
    if not found:
        return ()
    marks, spans = found
    days = [
        [d for d in episode.dates if s.covers(d.span) and d.date.precision == "day" and d.date.start] for s in spans
    ]
    places = [episode.places_in(s.start, s.end) for s in spans]
    before = episode.places_in(episode.span.start, marks[0].start)
    if not any(places) and len(before) == len(spans):
        places = [(p,) for p in before]
    elif len(before) == 1:  # "in A, the one on the 3rd near the square, the other on the 8th"
        places = [own or before for own in places]
    if not all(days) or not all(places):
        return ()
    apart = all(dates_apart(a[0], b[0]) for a, b in combinations(days, 2))
    if not apart:
        return ()
    return tuple(_Item(m, s, d[:1], p) for m, s, d, p in zip(marks, spans, days, places, strict=True))


def _spans(episode: Episode, text: str) -> tuple[list[Span], list[Span]] | None:
    """The words that bring in each of several attacks, and the stretches in which they are told."""
    one = _ONE.search(text, *episode.span)
    if one is None:
        return None
    marks = [Span(*one.span()), *(Span(*m.span(1)) for m in _OTHER.finditer(text, one.end(), episode.span.end))]
    if len(marks) < 2:
        return None
    ends = _END.search(text, marks[-1].end, episode.span.end)
    bounds = [*(m.start for m in marks), ends.start() if ends else episode.span.end]
    return marks, [Span(a, b) for a, b in pairwise(bounds)]


def _aimed(act: ActMention, item: _Item, number: int) -> ActMention:
    """An act told of all or of the first, at the words that bring in a further attack."""
    return act if number == 0 else dataclasses.replace(act, span=item.mark)


def _means(act: ActMention) -> tuple[Argument, ...]:
    return tuple(x for x in act.arguments if x.role in ("initiator", "means"))
