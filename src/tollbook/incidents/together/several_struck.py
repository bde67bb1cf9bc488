"""Attacks of a claim on several things in one place, told at once: "two grenades were thrown at a tax office and a
hotel in X, in turn", "two bombs were set off at a court and a bank. The two blasts killed three".

Most things struck together are one attack; apart are those that words or a number say were.
"""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.together.several_places import behind_count, is_attack
from tollbook.mentions import ActMention, Findings
from tollbook.model import Interval
from tollbook.spans import Span

_IN_TURN = re.compile(
    r"\b(?:(?<!fighters )in turn(?! (?:the|they|he|it)\b)|one after (?:the other|another)|(?:in|with) succession|"
    r"successively|separately|respectively|in separate (?:attacks|operations)|at different times)\b",
    re.IGNORECASE,
)
_THING = re.compile(r"(?:an?|the|one|another) ", re.IGNORECASE)
_JOINED = re.compile(
    r",? and(?: (?:at|on|against|near|under|of|in))? |, (?:(?:at|on|against|near|under) )?", re.IGNORECASE
)
_PEOPLE = re.compile(r"(?:an?|one|two|three|four|\d+) ", re.IGNORECASE)
_SINGLE = re.compile(r"(?:an?|one) ", re.IGNORECASE)
_ONE = Interval(low=1, high=1)


def by_struck(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """The attacks of an episode that struck each of several things in its turn; empty where it tells of one."""
    act = next((a for a in episode.acts if is_attack(a)), None)
    if act is None or len(act.arguments) < 2:
        return ()
    text = findings.reading.text
    struck = _struck(act, text)
    many = len(struck)
    if many < 2 or any(_PEOPLE.match(text, x.span.start) for x in act.arguments if x.role == "initiator"):
        return ()
    if any(_SINGLE.match(text, x.span.start) for x in act.arguments if x.role == "means"):
        return ()
    if not _IN_TURN.search(text, *episode.span):
        each = Interval(low=many, high=many)
        armed = any(w.interval == each for w in episode.weapons)
        if not armed or behind_count(episode, act.span.end, findings) != many:
            return ()
    listed = Span(struck[0].start, struck[-1].end)
    tolls = tuple(dataclasses.replace(t, shared=True) for t in episode.tolls)
    weapons = tuple(dataclasses.replace(w, interval=_ONE) if w.interval is not None else w for w in episode.weapons)
    parts = []
    for index, thing in enumerate(struck):
        own = tuple(x for x in act.arguments if x.span == thing or not listed.overlaps(x.span))
        mine = dataclasses.replace(act, arguments=own, span=thing if index else act.span)
        rest = () if index else tuple(a for a in episode.acts if a is not act)
        hit = tuple(d for d in episode.damage if d.span.overlaps(thing))
        parts.append(
            dataclasses.replace(
                episode,
                acts=tuple(sorted((mine, *rest), key=lambda a: a.span)),
                tolls=tolls,
                damage=hit if index else tuple(d for d in episode.damage if d in hit or not listed.overlaps(d.span)),
                weapons=weapons,
                cue="new" if index else episode.cue,
                one_of=listed,
            )
        )
    return tuple(parts)


def _struck(act: ActMention, text: str) -> list[Span]:
    """The things struck that are told one behind the other, joined by "and"."""
    spans = sorted({x.span for x in act.arguments if x.role in ("target", "victim", "other")})
    things = [s for s in spans if _THING.match(text, s.start)]
    run = things[:1]
    closed = False
    for before, after in pairwise(things):
        joined = _JOINED.fullmatch(text, before.end, after.start)
        if joined is None:
            if closed:
                break
            run = [after]
            continue
        run.append(after)
        closed = "and" in joined[0]
    return run if closed else []
