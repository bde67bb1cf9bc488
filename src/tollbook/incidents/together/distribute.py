"""Attacks that one clause tells of together: "two bombs went off, the one in A and the other in B", "on the 6th and
again on the 8th". Each becomes an episode of its own, with the acts that they share.

Read in an armed group's own account alone, whose digests list attack by attack.
"""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.cut.one_and_other import ONE, OTHER
from tollbook.incidents.together.apportioned import respective
from tollbook.incidents.together.dealt_out import ONE_EACH, dealt_out, lone, one_of, told_behind
from tollbook.incidents.together.done_again import by_neighbour, by_same, told_at
from tollbook.incidents.together.each_day import by_days, days_joined
from tollbook.incidents.together.first_and_second import by_order
from tollbook.incidents.together.things_home import things_of_each
from tollbook.mentions import ActMention, Dated, TollMention
from tollbook.model import Interval
from tollbook.spans import Span

_PAIRS = 2
_AND_AT = re.compile(
    r",?(?: and)? (?:then )?(?:(?:on|in|at|near|against|of) )?(?:(?:the|that of) )?"
    r"(?:(?:village|town|city|post|camp|barracks)s? (?:of|in|at) )?(?:on )?(?:the )?",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\btwice\b\W{0,3}", re.IGNORECASE)
_THEN = re.compile(
    r"\band (then|again|later|afterwards|a second time) (?=at|in|on|by|before|after|with|from|late)", re.IGNORECASE
)
_NAME = r"[A-Z'‘’ʿ][\w'‘’ʿ-]+(?: (?:[A-Z'‘’ʿ]|al-|ash?-|at-|ad-|ar-|an-|az-)[\w'‘’ʿ-]+){0,3}"
_BY_NAME = re.compile(rf"\s+(?:was (?:carried out |made |done )?)?by ({_NAME})")
_SOMEWHERE = re.compile(r" (?:in|at|near|on|outside|beside|behind|by) (?:the|a|an|his|its|their)\b")
_STRUCK = re.compile(r" (?:an?|two|three|four|\d+) (?!(?:day|week|hour|month|night)s?\b)(?=\w)")
_ATTACKS = re.compile(
    r"\b(?:two|three|four|five) (?:[\w-]+ ){0,2}?(?:attacks|operations|raids|ambushes|blasts|explosions|bombings|"
    r"assaults|strikes|mines|bombs|devices|charges|incidents|clashes|shootings|patrols|posts|convoys|places)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\band (?:(again) (?:on|in|at|the)|(on) the \d{1,2}(?:st|nd|rd|th),? (?:at|in|on|near))\b", re.IGNORECASE
)


def distribute(episode: Episode, text: str) -> tuple[Episode, ...]:
    """The attacks that an episode tells of: itself, or two and more.

    ``text`` is the cleaned text of the report. The acts of further ones stand, for evidence and identity, at the
    words that bring them in ("the other", "again").
    """
    if not episode.acts:
        return (episode,)
    for divide in (by_order, _by_place, by_neighbour, by_same, _by_pair, _by_day, by_days, _by_turn):
        parts = divide(episode, text)
        if parts:
            return tuple(_with_own_means(part, len(parts)) for part in parts)
    return (episode,)


def _with_own_means(part: Episode, many: int) -> Episode:
    """One of so many attacks, with one of the means that were counted together: "two car bombs went off, one in"."""
    all_of = Interval(low=many, high=many)
    weapons = tuple(dataclasses.replace(w, interval=ONE_EACH) if w.interval == all_of else w for w in part.weapons)
    return dataclasses.replace(part, weapons=weapons)


def _by_pair(episode: Episode, text: str) -> tuple[Episode, ...]:
    """ "They attacked A on the 3rd and B on the 5th, killing nine": the verb told once for two places, each with its
    day. What came of it is told of both, but "respectively" deals it out."""
    if len(episode.places) != len(episode.dates) or len(episode.places) < _PAIRS:
        return ()
    order = sorted((*((p.span, 0) for p in episode.places), *((d.span, 1) for d in episode.dates)))
    kinds = [kind for _, kind in order]
    end = order[-1][0].end
    if kinds not in ([0, 1] * len(episode.places), [1, 0] * len(episode.places)):
        return ()
    starts = [span.start for span, kind in order if kind == kinds[0]]
    ends = [span.end for span, kind in order if kind != kinds[0]]
    marks = [_AND_AT.fullmatch(text, e, s) for e, s in zip(ends, starts[1:], strict=False)]
    if not all(marks) or any(a.span.start > starts[0] and a.span.start < end for a in episode.acts):
        return ()
    behind = [t for t in episode.tolls if t.span.start >= end]
    in_turn = respective(behind, Span(end, episode.span.end), len(starts), text)
    parts = []
    for index, (place, dated) in enumerate(zip(episode.places, episode.dates, strict=True)):
        told = in_turn[index : index + 1] or [dataclasses.replace(t, shared=True) for t in behind]
        before = () if index else tuple(t for t in episode.tolls if t.span.start < end)
        parts.append(
            dataclasses.replace(
                episode,
                acts=told_at(episode, place.span) if index else episode.acts,
                places=(place,),
                dates=(dated,),
                tolls=(*before, *told),
                damage=() if index else episode.damage,
                cue="new" if index else episode.cue,
            )
        )
    return tuple(parts)


def _by_place(episode: Episode, text: str) -> tuple[Episode, ...]:
    one = ONE.search(text, episode.span.start, episode.span.end)
    if one is None:
        return ()
    others = list(OTHER.finditer(text, one.end(), episode.span.end))
    if any(_STRUCK.match(text, m.end()) for m in others):
        return ()  # "the first struck a patrol in A, the second a truck in B": gapped reads whom each struck
    bounds = [one.start(), *(m.start() for m in others), episode.span.end]
    shared = episode.places_in(episode.span.start, one.start())  # "in Hit, the first in the X quarter ..."
    kept = [
        m
        for m, (a, b) in zip(others, pairwise(bounds[1:]), strict=True)
        if episode.places_in(a, b)
        or ((shared or episode.places_in(one.start(), bounds[1])) and _SOMEWHERE.match(text, m.end()))
    ]
    if not kept or not (episode.places_in(one.start(), kept[0].start()) or _SOMEWHERE.match(text, one.end())):
        return ()
    if ";" in text[one.end() : kept[0].start()] and len(kept) == 1:
        return ()
    told = [a for a in episode.acts if not (a.weak or a.effect or a.aside) and a.event_type] or list(episode.acts)
    if any(one.start() <= a.span.start and a.shape == "verb" and not a.outcome for a in told[1:]):
        return ()
    marks = [*(m.start() for m in kept), episode.span.end]
    counted = _counts_attacks(episode, one.start(), len(marks), text)
    ahead, rest = dealt_out(episode.tolls, one.start(), len(marks), of_all=counted)
    each = tuple(one_of(t) for t in rest if _befell_each(t, marks))  # "..., killing both of them"
    rest = tuple(t for t in rest if not _befell_each(t, marks))
    if of_all := told_behind(episode, rest, Span(one.start(), marks[-2]), text):
        rest = tuple(t for t in rest if not any(t.span == x.span for x in of_all))
        ahead = [(*a, *of_all) for a in ahead]
    if any(t.shared for t in ahead[0]):
        episode = dataclasses.replace(episode, one_of=Span(one.start(), episode.span.end))
    episode = dataclasses.replace(
        episode, acts=tuple(lone(a) if a.span.start < one.start() else a for a in episode.acts)
    )
    episode = dataclasses.replace(episode, tolls=rest)
    one_each = any(t.interval == ONE_EACH for t in (*ahead[0], *each))
    days = _own_days(episode, one.start(), marks, text)
    spans = [Span(*one.span()), *(Span(*m.span(1)) for m in kept)]
    things = things_of_each(episode.damage, spans, episode.span.end, text)
    first = dataclasses.replace(
        episode,
        acts=_acts_of(episode, Span(one.start(), marks[0]), bounds),
        dates=days.get(one.start(), episode.dates),
        places=episode.places_in(one.start(), marks[0]) or shared,
        tolls=(
            *(t for t in episode.tolls if _is_firsts(t, marks[0], one.start()) and not (one_each and _is_one(t, one))),
            *ahead[0],
            *each,
        ),
        damage=things[0],
    )
    last = marks[-2]  # a total for all is told with the last
    return first, *(
        dataclasses.replace(
            episode,
            acts=_by_others(_acts_of(episode, Span(start, end), bounds, Span(*mark.span(1))), text, mark.end()),
            dates=days.get(start, episode.dates),
            places=episode.places_in(start, end) or shared,
            tolls=(
                *(t for t in episode.tolls if _is_anothers(t, one.start(), start, end, last)),
                *told,
                *each,
            ),
            damage=own,
            cue="new",
        )
        for mark, (start, end), own, told in zip(kept, pairwise(marks), things[1:], ahead[1:], strict=True)
    )


def _acts_of(episode: Episode, told: Span, bounds: list[int], at: Span | None = None) -> tuple[ActMention, ...]:
    """The acts of the attack ``told`` there: those told of all, before the first of the ``bounds``, and its own, or
    the first one's where it has none; where none are told of all, all. Of a further attack they stand ``at`` the words
    that bring it in."""
    ahead = tuple(a for a in episode.acts if a.span.start < bounds[0])
    own = tuple(a for a in episode.acts if told.covers(a.span))
    if at is not None and not own:
        own = tuple(a for a in episode.acts if bounds[0] <= a.span.start < bounds[1])
    kept = (*ahead, *own) if any(a.event_type for a in ahead) else episode.acts
    return kept if at is None else told_at(dataclasses.replace(episode, acts=kept), at)


def _counts_attacks(episode: Episode, first: int, many: int, text: str) -> bool:
    """Whether attacks or their means are counted before they are told one by one: "nine were killed by two mines, one
    in A and the other in B", but not "nine were killed, one in A and eight in B"."""
    if any(w.interval == Interval(low=many, high=many) and w.span.start < first for w in episode.weapons):
        return True
    return _ATTACKS.search(text, episode.span.start, first) is not None


def _is_firsts(toll: TollMention, end: int, first: int) -> bool:
    """Whether harm is the first attack's own, or told of all before it."""
    return toll.span.start < (first if toll.shared else end)


def _is_anothers(toll: TollMention, first: int, start: int, end: int, last: int) -> bool:
    """Whether harm is told with a further attack that stands from ``start`` to ``end``, or of all: before the first,
    or with the last."""
    if toll.shared:
        return toll.span.start < first or start == last
    return start <= toll.span.start < end


def _is_one(toll: TollMention, one: re.Match[str]) -> bool:
    """Whether those harmed are the very words that tell the attacks apart: "killed two, one in A and one in B"."""
    return toll.people is not None and toll.people.start == one.start()


def _own_days(episode: Episode, first: int, marks: list[int], text: str) -> dict[int, tuple[Dated, ...]]:
    """The day of each attack by where its words begin, where each has one: "one in A on the 3rd, the other in B on the
    6th"."""
    before = days_joined([d for d in episode.dates if d.span.start < first], text)
    if len(before) == len(marks):  # "on the 3rd and the 6th, the one in A and the other in B"
        return {start: (day,) for start, day in zip([first, *marks], before, strict=False)}
    stretches = list(pairwise([first, *marks]))
    days = {a: tuple(d for d in episode.dates if a <= d.span.start < b) for a, b in stretches}
    return days if all(days.values()) else {}


def _befell_each(toll: TollMention, marks: list[int]) -> bool:
    """Whether a toll behind the last place counts as many as there were attacks: "..., killing both of them"."""
    counted = toll.interval == Interval(low=len(marks), high=len(marks))
    return counted and toll.span.start >= marks[-2] and not toll.shared


def _by_day(episode: Episode, text: str) -> tuple[Episode, ...]:
    again = _AGAIN.search(text, episode.span.start, episode.span.end)
    if again is None:
        return ()
    before = tuple(d for d in episode.dates if d.span.start < again.start())
    after = tuple(d for d in episode.dates if d.span.start > again.start())
    if not before or not after:
        return ()
    if again[2] is not None and any(a.span.start > again.start() and a.shape == "verb" for a in episode.acts):
        return ()  # "and on the 24th, in Monguno, a post was stormed": told with a verb of its own
    places = [
        episode.places_in(episode.span.start, again.start()),
        episode.places_in(again.start(), episode.span.end),
    ]
    if not all(places):
        places = [episode.places, episode.places]
    first = dataclasses.replace(episode, dates=before, places=places[0])
    acts = told_at(episode, Span(*again.span(1 if again[1] else 2)))
    return first, dataclasses.replace(
        episode, acts=acts, dates=after[:1], places=places[1], tolls=(), damage=(), cue="new"
    )


def _by_turn(episode: Episode, text: str) -> tuple[Episode, ...]:
    """ "attacked twice: in the morning with mortars, and then at nightfall with armoured cars"."""
    turns = _TURNS.search(text, episode.span.start, episode.span.end)
    then = None if turns is None else _THEN.search(text, turns.end(), episode.span.end)
    if turns is None or then is None or any(a.span.start > turns.end() and a.shape == "verb" for a in episode.acts):
        return ()
    first = dataclasses.replace(episode, weapons=tuple(w for w in episode.weapons if w.span.start < then.start()))
    return first, dataclasses.replace(
        episode,
        acts=told_at(episode, Span(*then.span(1))),
        weapons=tuple(w for w in episode.weapons if w.span.start > then.start()),
        tolls=tuple(t for t in episode.tolls if t.span.start > then.start()),
        damage=(),
        cue="new",
    )


def _by_others(acts: tuple[ActMention, ...], text: str, at: int) -> tuple[ActMention, ...]:
    """The acts with who did the further ones, where that is said: "the first by A in X, and the second by B in Y"."""
    name = _BY_NAME.match(text, at)
    if name is None:
        return acts
    who = Span(*name.span(1))
    return tuple(
        dataclasses.replace(
            a,
            arguments=tuple(
                dataclasses.replace(x, span=who, head=who) if x.role == "initiator" else x for x in a.arguments
            ),
        )
        for a in acts
    )
