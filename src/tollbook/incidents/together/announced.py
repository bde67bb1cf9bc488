"""Attacks of a claim whose sentence names no act, since the one before says what they were.

"Two ambushes were laid for the army on the 14th. One met a supply party near A, the other a column at the wells of B."
    -> an ambush near A and one at B, each on the 14th
"On the 2nd a Humvee was blown up at A. On the 4th it was a fuel truck, at B."
    -> another bombing at B, on the 4th
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Literal

from tollbook.incidents.apart import named_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.each_day import days_joined
from tollbook.incidents.together.each_marked import counts
from tollbook.incidents.together.gapped import struck_in
from tollbook.mentions import ActMention, Argument, Findings, Known, Placed, Sentence
from tollbook.model import Interval
from tollbook.spans import Span, inside

_FIRST = re.compile(r"\W*((?:the )?(?:one|first|former))\b(?: of (?:them|these|the two|the three))?", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:[;,] (?:and |while |whereas |then |and then )?|\band |\bwhile )"
    r"(the (?:others?|second|third|fourth|latter|last)|another|a (?:second|third))\b",
    re.IGNORECASE,
)
_ONE_EACH = Interval(low=1, high=1)


# "On the 4th it was a fuel truck, at B", "the same befell a tax man in B on the 4th".
_AGAIN = re.compile(
    r"\bit was (?:then )?(?:(?:the )?turn of |that of |those of )?(?=(?:an?|another|the|two|three|four|five|his|its)\b)"
    r"|\bthe same (?:was done|befell|happened|fate|lot|end|was (?:the fate|the lot|seen|repeated))\b"
    r"|\b(?:met|shared|suffered|found) (?:with )?the same (?:fate|lot|end)\b"
    r"|\bdid (?:so|the same)(?: again| once more)?(?= (?:in|at|to|near|on|the next|a day)\b)"
    r"|\b(?:came|was|were) next\b|\bfared no better\b|\bfollowed (?:him|them|it)\b",
    re.IGNORECASE,
)


def told_one_by_one(episodes: Sequence[Episode], findings: Findings) -> tuple[Episode, ...]:
    """The episodes, one that only counts attacks given up for those that the next sentence tells, if it has no act."""
    out: list[Episode] = []
    telling = {e.sentence for e in episodes}
    sentences = findings.reading.sentences
    last = {e.sentence: e for e in episodes}
    for episode in episodes:
        after = episode.sentence + 1
        next_one = sentences[after] if after < len(sentences) and after not in telling else None
        told = _told(episode, next_one, findings) if next_one is not None else ()
        out += told or (episode,)
        if next_one is not None and not told and last[episode.sentence] is episode:
            out += _again(episode, next_one, findings)
    return tuple(out)


def _told(lead: Episode, sentence: Sentence, findings: Findings) -> tuple[Episode, ...]:
    text = findings.reading.text
    first = _FIRST.match(text, *sentence.span)
    sharp = any(_is_sharp(p) for p in lead.places)
    strong = any(a.event_type and not (a.weak or a.definite) for a in lead.acts)
    if first is None or sharp or lead.tolls or not strong or sentence.paragraph != lead.paragraph:
        return ()
    marks = [Span(*first.span(1)), *(Span(*m.span(1)) for m in _NEXT.finditer(text, first.end(), sentence.span.end))]
    spans = [Span(a, b) for a, b in pairwise((*(m.start for m in marks), sentence.span.end))]
    places = [tuple(p for p in inside(findings.places, s) if p.scope == "text") for s in spans]
    apart = all(named_apart(a[0], b[0]) for a, b in combinations(places, 2)) if all(places) else False
    many = len(marks)
    if many < 2 or not apart or not counts(lead, lead.span, many, text):
        return ()
    shared = days_joined(list(lead.dates), text)
    out = []
    for number, (mark, span, where) in enumerate(zip(marks, spans, places, strict=True)):
        own = tuple(d for d in inside(findings.dates, span) if d.scope == "text")
        struck = struck_in(span, findings)
        out.append(
            dataclasses.replace(
                lead,
                sentence=sentence.index,
                span=span,
                acts=tuple(_one_of(a, mark, struck) for a in lead.acts),
                dates=own or (tuple(shared[number : number + 1]) if len(shared) == many else lead.dates),
                places=where,
                weapons=(*lead.weapons, *(w for w in findings.weapons if span.covers(w.span))),
                cue="new",
                one_of=mark,
            )
        )
    return tuple(out)


def _again(before: Episode, sentence: Sentence, findings: Findings) -> tuple[Episode, ...]:
    """What a sentence tells as done again, with a day and a sharp place of its own."""
    text = findings.reading.text
    words = _AGAIN.search(text, *sentence.span)
    strong = tuple(a for a in before.acts if (a.event_type or a.outcome) and not (a.definite or a.aside))
    if words is None or not strong or sentence.paragraph != before.paragraph:
        return ()
    days = [d for d in inside(findings.dates, sentence.span) if d.scope == "text" and d.date.precision == "day"]
    places = [p for p in inside(findings.places, sentence.span) if p.scope == "text"]
    told = any(d.date.start for d in days), any(_is_sharp(p) for p in places)
    if not (any(told) if words[0].lower().startswith("did ") else all(told)):
        return ()
    if words[0].lower().startswith("it was") and words.start() < days[0].span.end:
        return ()  # "It was a gift of the Americans, paid for on the 9th"
    struck = struck_in(sentence.span, findings)
    again = dataclasses.replace(
        before,
        sentence=sentence.index,
        span=sentence.span,
        acts=tuple(_one_of(a, Span(*words.span()), struck) for a in strong),
        passing=(),
        tolls=(),
        damage=(),
        weapons=tuple(w for w in before.weapons if w.used),
        dates=tuple(days) or before.dates,
        places=tuple(places) or before.places,
        cue="new",
    )
    return (again,)


def _is_sharp(place: Placed) -> bool:
    return place.location.precision not in ("admin1", "country", "region") or place.reason is not None


def _one_of(act: ActMention, mark: Span, struck: Sequence[Known]) -> ActMention:
    """One of the attacks counted, at the words that bring it in, with whom it struck."""
    role: Literal["victim", "target"] = "victim" if act.outcome else "target"
    new = tuple(Argument(role=role, span=k.span, head=k.head, rule="incidents.announced") for k in struck)
    kept = tuple(x for x in act.arguments if not (new and x.role in ("target", "victim")))
    return dataclasses.replace(
        act, span=mark, counted=False, definite=False, occurrences=_ONE_EACH, arguments=(*kept, *new)
    )
