"""Which of several attacks each thing that a claim tells of was lost in.

"A lorry was ambushed in A and a jeep in B. The two attacks killed six, and the lorry was burned."  the first's
"Two lorries were hit, one in A and the other in B. The first was burned, the other damaged."       one of each
"Three lorries were burned, two of them in A and the third in B."                                   two, and one
"A lorry was ambushed in A and another in B. The two attacks killed six, and both lorries were burned." one of each
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tollbook.find.number_words import UNITS
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.mentions import DamageMention
from tollbook.model import Interval
from tollbook.spans import Span

_BACK = re.compile(r"the (?:[\w-]+ ){0,2}?(?P<noun>[\w-]+)$", re.IGNORECASE)
_FURTHER = re.compile(r" (?:of|belonging|owned|that|which|used|carrying|in|at|near)\b")  # says which it was itself
# Words that may stand for any of the things told before them.
_ANY: Final = frozenset("vehicle vehicles weapon weapons thing things place building position positions site".split())
_ALL = re.compile(
    r"(?:they|them|both(?: of them)?|all(?: \w+)? of them|"
    r"(?:both|the two|the three|all three|these two) (?:\w+ ){0,2}\w+)$",
    re.IGNORECASE,
)
_LISTED = re.compile(r",?(?: and)?(?: (?:in|at|near|of|outside|the|village|town|city|area))* ?")
# "Another in B", not "another hit a tank in B".
_ONE_MORE = (
    r"(?:another|the other|a second|the second|a third|the third)"
    r"(?! (?:hit|struck|caught|targeted|destroyed|damaged|wrecked|killed|blew up) (?:an?|the|two|three)\b)"
)
# "Two vehicles were hit, one in A and another on the road to B"
_ONE_AND_ONE = re.compile(
    r"\bone (?:in|on|at|near|outside)\b[^.;]* and (?:one|another|the other|a second)\b", re.IGNORECASE
)
_FIRST = re.compile(r"the (?:first|former)\b", re.IGNORECASE)
_NEAR = 3  # sentences from an attack to what is told of its things


def things_of_each(
    damage: Sequence[DamageMention], marks: Sequence[Span], end: int, text: str
) -> list[tuple[DamageMention, ...]]:
    """The things that each of several attacks of one clause cost, which the words at ``marks`` bring in ("one in A and
    the other in B"): those told behind its words, and its part of what was told before."""
    told = [
        [d for d in damage if a.start <= d.span.start < b]
        for a, b in zip(marks, [*(m.start for m in marks[1:]), end], strict=True)
    ]
    for thing in (d for d in damage if d.span.start < marks[0].start):
        parts = _parts(thing, marks, text)
        for own, part, mark in zip(told, parts, marks, strict=False):
            own.append(part if part is thing else dataclasses.replace(part, span=mark))
    return [tuple(sorted(own, key=lambda d: d.span)) for own in told]


def _parts(thing: DamageMention, marks: Sequence[Span], text: str) -> tuple[DamageMention, ...]:
    """What of things counted together was each attack's; the first's where that isn't said."""
    many = None if thing.interval is None or thing.interval.high != thing.interval.low else thing.interval.low
    said = [UNITS.get(mark.of(text).lower().split()[0], 1) for mark in marks]
    if many is None:
        return (thing,)
    if many == len(marks):
        each = [1] * len(marks)
    elif many == sum(said):
        each = said  # "four schools, two of them in A, one in B and the last in C"
    elif len(marks) == 2 and 0 < said[0] < many:
        each = [said[0], many - said[0]]
    else:
        return (thing,)
    return tuple(dataclasses.replace(thing, interval=Interval(low=n, high=n)) for n in each)


def things_sent_home(drafts: Sequence[Draft], text: str) -> tuple[Draft, ...]:
    """The incidents of a claim, each with the things that were lost in it where the words go back to them."""
    out = list(drafts)
    for index in range(len(out)):
        for episode in out[index].episodes:
            for thing in episode.damage:
                if (each := _one_each(thing, episode, index, out, text)) is not None:
                    out[index] = _without(out[index], thing)
                    single = dataclasses.replace(thing, interval=Interval(low=1, high=1))
                    for i in each:
                        out[i] = _with(out[i], single)
                elif (home := _home(thing, episode, index, out, text)) is not None:
                    out[index] = _without(out[index], thing)
                    out[home] = _with(out[home], thing)
    return tuple(out)


def _home(thing: DamageMention, episode: Episode, index: int, drafts: Sequence[Draft], text: str) -> int | None:
    """The incident before that a thing goes back to, by its index."""
    near = [
        i
        for i, d in enumerate(drafts[:index])
        if (last := d.episodes[-1]).paragraph == episode.paragraph and episode.sentence - last.sentence < _NEAR
    ]
    words = thing.span.of(text)
    if _FIRST.fullmatch(words):
        return _first_of_two(episode, index, near, drafts)
    back = _BACK.fullmatch(words)
    noun = None if back is None else back["noun"].lower()
    if noun is None or noun in _ANY or _FURTHER.match(text, thing.span.end):
        return None
    named = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
    here = [s for s in _words(index, drafts) if s.start < thing.span.start]
    if any(named.search(text, s.start, min(s.end, thing.span.start)) for s in here):
        return None
    homes = [i for i in near if any(named.search(text, *s) for s in _words(i, drafts))]
    return homes[0] if len(homes) == 1 else None


def _one_each(
    thing: DamageMention, episode: Episode, index: int, drafts: Sequence[Draft], text: str
) -> tuple[int, ...] | None:
    """The incidents, as many as there are things, of which a thing each is meant: "both vehicles were wrecked" of two
    attacks on a vehicle."""
    many = thing.interval.low if thing.interval is not None and thing.interval.high == thing.interval.low else 0
    if many < 2:
        return None
    together = tuple(i for i, d in enumerate(drafts) if any(e.span == episode.span for e in d.episodes))
    if len(together) == many and _listed([drafts[i] for i in together], episode, text):
        return together  # "two charges hit two vehicles in A and B"
    if not _ALL.match(thing.span.of(text)):
        return None
    if len(together) != many:
        together = tuple(range(index - many + 1, index + 1))
    if together[0] < 0 or not all(_stands_near(drafts[i], episode) for i in together):
        return None
    shared = set.intersection(*({e.span for e in drafts[i].episodes} for i in together))
    told = [[Span(s.start, min(s.end, thing.span.start)) for s in shared or _words(i, drafts)] for i in together]
    noun = re.escape(thing.object.split()[-1])
    first = min(s.start for spans in told for s in spans)
    several = re.compile(rf"\b{noun}s\b", re.IGNORECASE)
    if (parted := _ONE_AND_ONE.search(text, first, thing.span.start)) and several.search(text, first, parted.start()):
        return together
    named = re.compile(rf"\b(?:{noun}s?|{_ONE_MORE})\b", re.IGNORECASE)
    if not all(any(named.search(text, *s) for s in spans) for spans in told):
        return None
    counted = any(several.search(text, *s) for s in told[-1])  # "in A a car was hit, in B two cars, and both burned"
    return None if counted and not shared else together


def _listed(drafts: Sequence[Draft], episode: Episode, text: str) -> bool:
    """Whether incidents are one deed told of several places, which the words list: "in A and B"."""
    where = [p.span for d in drafts for e in d.episodes if e.span == episode.span for p in e.places[:1]]
    deeds = {tuple((a.act, a.arguments) for a in d.acts) for d in drafts}
    joined = all(_LISTED.fullmatch(text, a.end, b.start) for a, b in pairwise(where))
    return len(where) == len(drafts) and len(deeds) == 1 and joined


def _stands_near(draft: Draft, episode: Episode) -> bool:
    return any(e.paragraph == episode.paragraph and abs(episode.sentence - e.sentence) < _NEAR for e in draft.episodes)


def _words(index: int, drafts: Sequence[Draft]) -> list[Span]:
    """The words of an incident: of a clause that tells of several, those from its own act to the next one's."""
    found = []
    for episode in drafts[index].episodes:
        starts = sorted(e.first.start for d in drafts for e in d.episodes if e.span == episode.span and e.acts)
        own = episode.first.start if episode.acts else episode.span.start
        start = episode.span.start if own in starts[:1] else own
        found.append(Span(start, next((s for s in starts if s > own), episode.span.end)))
    return found


def _first_of_two(episode: Episode, index: int, near: Sequence[int], drafts: Sequence[Draft]) -> int | None:
    """The first of the two attacks that the sentence before, or the same, told of together."""
    together = {e.sentence for e in drafts[index].episodes if e.sentence <= episode.sentence}
    first = [i for i in near if any(e.sentence in together for e in drafts[i].episodes)]
    return first[0] if len(first) == 1 else None


def _without(draft: Draft, thing: DamageMention) -> Draft:
    return dataclasses.replace(
        draft,
        episodes=tuple(
            dataclasses.replace(e, damage=tuple(d for d in e.damage if d is not thing)) for e in draft.episodes
        ),
    )


def _with(draft: Draft, thing: DamageMention) -> Draft:
    last = draft.episodes[-1]
    return dataclasses.replace(
        draft, episodes=(*draft.episodes[:-1], dataclasses.replace(last, damage=(*last.damage, thing)))
    )
