"""Harm and spoils of a claim that are divided among attacks told before: "four were killed in the former and six in
the latter", "three vehicles were destroyed, two in A and the third in B", "a gun was captured in A, and ammunition in
B".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tollbook.find.number_words import TENS, UNITS, whole_number
from tollbook.incidents.cut.cues import THINGS
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.together.dealt_out import as_many
from tollbook.mentions import ActMention, DamageMention, Findings, Placed, TollMention
from tollbook.model import Interval
from tollbook.spans import Span

_ATTACK = (
    r"(?:attack|raid|ambush|blast|explosion|bombing|assault|strike|operation|shelling|clash|device|mine|bomb|post|village|"
    r"barracks|town|place|position|checkpoint|camp|case|one)"
)
_GOES_ON: Final = (
    rf"(?! (?!(?:and|while|{_ATTACK}|of (?:them|these|the)|killed|wounded|left|cost|claimed|injured|"
    r"[\w-]+ (?:were|was))\b)\w)"
)
_CAME = (  # what an attack as the subject brings: "the first of them also left four cars burned"
    r"(?=,? (?:also |alone |itself |had )?(?:killed|wounded|injured|left|cost|claimed|took|destroyed|burned|wrecked|"
    r"damaged|caused|resulted|led|brought) (?!and\b|by\b)\w)"  # not "the second damaged"
)
_NUMERAL: Final = "(?:" + "|".join((*UNITS, *TENS)) + r"|\d+)"
_ORDER = re.compile(
    rf"(?:\b(?:in|at|from|during|by|on) )?\bthe (former|latter){_GOES_ON}(?: {_ATTACK}\b)?"
    rf"|\b(?:in|at|from|during|by|on) the (first|second|third|last|one|other){_GOES_ON}(?: {_ATTACK}\b)?"
    r"(?: of (?:them|these|the \w+))?"
    rf"|\bthe (first|second|third)(?: {_ATTACK})?(?: of (?:them|these|the \w+))?{_CAME}"
    rf"|(?:(?<=[.;,:] )|(?<=\band ))(?:the )?(one|other)(?: of (?:them|these|the two),?)?(?:{_CAME}|(?= {_NUMERAL}\b))"
    r"|\b(?:in|at|from|during|by|on) (one)(?: of (?:them|these|the two))?(?=,? (?:and|while) [^;:.]{1,60} the other\b)",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:in|at|near|from|around|outside) (?:the )?(?:(?:village|town|camp|post) of )?$", re.IGNORECASE)
_PLACE_OF = {"former": 0, "first": 0, "one": 0, "second": 1, "third": 2, "latter": -1, "last": -1, "other": -1}
_OPENS = re.compile(r"[\s,;:.]*(?:(?:and|while|with|but)\b[\s,]*)?")
_PART = re.compile(
    r"(?:[,:;(-]|\bwith)\s+(?:(?:and|including|among them)\s+)?(?P<number>[\w-]+(?: [\w-]+)?)"
    r"(?: of (?:them|these|whom|which|the \w+))?(?: (?:were )?(?:killed|wounded|destroyed|burned|captured))?\s*$"
)
_SINGLE = re.compile(r"(?:the (?:other|second|third|fourth|fifth|last)|another|one)(?: one)?(?: of them)?")
_OTHERS = re.compile(r"(?P<number>[\w-]+(?: [\w-]+)?)(?: (?:others|more|further|of them|such))?")
_NOUN = re.compile(
    r"(?:(?P<some>an?|some|several|(?:a )?(?:quantit|number|amount)\w* of|various|all) )?(?P<noun>\w[\w -]{2,40})"
)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_TAKEN: Final = frozenset(("detention", "abduction"))
_ONE: Final = Interval(low=1, high=1)
_SOON: Final = 2  # sentences from attacks told in order to what came of each


@dataclasses.dataclass(frozen=True, slots=True)
class Share:
    """What fell to one attack: its words, and which it is, a place or a number in order."""

    words: Span
    of: Placed | int
    tolls: tuple[TollMention, ...] = ()
    damage: tuple[DamageMention, ...] = ()


def apportioned(episode: Episode, drafts: Sequence[Draft], findings: Findings) -> tuple[tuple[int, Episode], ...]:
    """The parts of an episode that belong to incidents told before, each with the incident's index; empty where it
    tells of something new."""
    text = findings.reading.text
    if not drafts or episode.dates or not (episode.tolls or episode.damage):
        return ()
    if not episode.places and not _ORDER.search(text, *episode.span):
        return ()
    found = shares(episode, episode.span, text)
    if not found:
        return _of_several(episode, drafts) or _of_one_of_them(episode, drafts)
    if any(_is_new(a, episode, found) for a in episode.acts):
        return ()
    homes = [_home(share, episode, drafts, text) for share in found]
    known = [h for h in homes if h is not None]
    if len(known) < len(homes) or len(set(known)) < len(known):
        return ()
    return tuple(
        (
            home,
            dataclasses.replace(
                episode,
                acts=(),
                places=(),
                tolls=_not_told(s.tolls, drafts[home]),
                damage=s.damage,
                cue=None,
                one_of=s.words,
            ),
        )
        for home, s in zip(known, found, strict=True)
    )


def _of_several(episode: Episode, drafts: Sequence[Draft]) -> tuple[tuple[int, Episode], ...]:
    """A total for attacks told before that names the place of each: "in A and B together seven more fell"."""
    names = {(p.location.name or "").casefold() for p in episode.places}
    if len(names) < _SOON or not episode.tolls or any(a.event_type and not a.definite for a in episode.acts):
        return ()
    near = [
        i for i, d in enumerate(drafts[-4:], max(len(drafts) - 4, 0)) if d.episodes[-1].paragraph == episode.paragraph
    ]
    homes = [i for i in near if (w := drafts[i].where) is not None and (w.location.name or "").casefold() in names]
    outcomes = {t.outcome for t in episode.tolls}
    own = any(t.outcome in outcomes and not t.shared for i in homes for e in drafts[i].episodes for t in e.tolls)
    if len(homes) != len(names) or own:
        return ()
    tolls = tuple(dataclasses.replace(t, shared=True) for t in episode.tolls)
    part = dataclasses.replace(episode, acts=(), places=(), tolls=tolls, cue=None)
    return tuple((h, part if h == homes[-1] else dataclasses.replace(part, damage=())) for h in homes)


def _of_one_of_them(episode: Episode, drafts: Sequence[Draft]) -> tuple[tuple[int, Episode], ...]:
    """What came of attacks told at once, by the place of one of them: "posts at A and B were attacked. The army lost 18
    men, twelve of whom fell in A"."""
    last = drafts[-1].episodes[0]
    together = [i for i, d in enumerate(drafts) if last.one_of is not None and d.episodes[0].one_of == last.one_of]
    named = {p.location.name for p in episode.places}
    homes = [i for i in together if (w := drafts[i].where) is not None and w.location.name in named]
    if len(homes) != 1 or len(named) > 1 or episode.sentence != last.sentence + 1:
        return ()
    if any(a.event_type and not a.definite for a in episode.acts):
        return ()
    return ((homes[0], dataclasses.replace(episode, acts=(), places=(), cue=None, one_of=episode.span)),)


def respective(tolls: Sequence[TollMention], within: Span, many: int, text: str) -> tuple[TollMention, ...]:
    """The harm told within a span for each of so many attacks in their order: "killing six and four respectively"."""
    told = tuple(t for t in tolls if within.start <= t.span.start < within.end and t.subset_of is None)
    return told if len(told) == many and _RESPECTIVELY.search(text, *within) else ()


def shares(episode: Episode, within: Span, text: str) -> tuple[Share, ...]:
    """What the words of an episode within a span give to each attack; empty where they don't divide it."""
    marks = _marks(episode, within, text)
    if not marks:
        return ()
    every: list[TollMention | DamageMention] = sorted([*episode.tolls, *episode.damage], key=_start)
    told = [
        m for m in every if within.start <= _start(m) < within.end and not (isinstance(m, TollMention) and m.shared)
    ]
    if not told:
        return ()
    leading = _start(told[0]) >= marks[0][0].end
    edges = [m[0].start for m in marks] + [within.end] if leading else [within.start] + [m[0].end for m in marks]
    found: list[Share] = []
    base: TollMention | DamageMention | None = None
    for (mark, of), (start, end) in zip(marks, pairwise(edges), strict=True):
        words = Span(mark.end, end) if leading else Span(start, mark.start)
        here = [m for m in told if words.start <= _start(m) < words.end]
        if here and not leading and not found and (part := _part_of(here, words, text)):
            found.append(_share(words, of, [part]))
        elif here:
            found.append(_share(words, of, here))
        else:
            elided = None if base is None else _elided(base, words, text)
            if elided is None:
                return ()
            found.append(_share(words, of, [elided]))
        base = here[-1] if here else base
    if len(found) == 1 and found[0].tolls and not isinstance(found[0].of, int):
        return ()  # "two were shot dead in A" may be an attack of its own
    return tuple(found)


def _start(mention: TollMention | DamageMention) -> int:
    people = mention.people if isinstance(mention, TollMention) else None
    return min(mention.span.start, people.start) if people is not None else mention.span.start


def _marks(episode: Episode, within: Span, text: str) -> list[tuple[Span, Placed | int]]:
    order = [
        (Span(*m.span()), _PLACE_OF[(m[1] or m[2] or m[3] or m[4] or m[5]).lower()])
        for m in _ORDER.finditer(text, *within)
    ]
    if order:
        return list(order)
    marks: list[tuple[Span, Placed | int]] = []
    for place in episode.places_in(within.start, within.end):
        at = _AT.search(text, max(within.start, place.span.start - 30), place.span.start)
        inside = _AT.match(text, place.span.start) is not None
        if at is None and not inside:
            return []
        marks.append((Span(at.start() if at else place.span.start, place.span.end), place))
    return marks


def _share(words: Span, of: Placed | int, told: Sequence[TollMention | DamageMention]) -> Share:
    return Share(
        words,
        of,
        tuple(t for t in told if isinstance(t, TollMention)),
        tuple(d for d in told if isinstance(d, DamageMention)),
    )


def _part_of(here: Sequence[TollMention | DamageMention], words: Span, text: str) -> TollMention | DamageMention | None:
    """The first part of a total: "three vehicles were destroyed, two in A"."""
    part = _PART.search(text, here[-1].span.end, words.end)
    number = None if part is None else whole_number(part["number"])
    if part is None or number is None:
        return None
    return as_many(here[-1], number, Span(*part.span("number")))


def _elided(base: TollMention | DamageMention, words: Span, text: str) -> TollMention | DamageMention | None:
    """What is told without its verb: "and six in the latter", "and the third in B", "and ammunition in B"."""
    opens = _OPENS.match(text, words.start, words.end)
    start = opens.end() if opens else words.start
    said = text[start : words.end].rstrip(" ,;.")
    at = Span(start, start + len(said))
    if _SINGLE.fullmatch(said):
        return as_many(base, 1, at)
    others = _OTHERS.fullmatch(said)
    number = whole_number(others["number"]) if others else None
    if number is not None:
        return as_many(base, number, at)
    first = whole_number(said.split(" ")[0]) if said else None
    if isinstance(base, TollMention):
        return None if first is None or first < 1 else as_many(base, first, at)
    rest = said.split(" ", 1)[1] if first is not None and " " in said else said
    noun = _NOUN.fullmatch(rest)
    if noun is None:
        return None
    one = noun["some"] in ("a", "an")
    many = _ONE if one else None if first is None else Interval(low=first, high=first)
    name = noun["noun"]
    name = name[:-1] if name.endswith("s") and not one and not name.endswith("ss") else name
    return dataclasses.replace(base, span=at, object=name, interval=many)


def _is_new(act: ActMention, episode: Episode, found: Sequence[Share]) -> bool:
    """Whether an act is an attack that no incident before has told."""
    if act.event_type in THINGS or (act.shape == "noun" and act.definite):
        return False
    named = (a for a in episode.acts if a.shape == "noun" and a.definite)  # "the first blast destroyed two lorries"
    if any(isinstance(s.of, int) for s in found) and any(a.event_type == act.event_type for a in named):
        return False
    if act.shape == "noun" and not any(s.words.covers(act.span) for s in found):
        return False  # "in the former attack"
    people = any(t.outcome == "captured" for t in episode.tolls)
    return not (act.event_type in _TAKEN and act.outcome == "captured" and not people and episode.damage)


def _home(share: Share, episode: Episode, drafts: Sequence[Draft], text: str) -> int | None:
    """The incident told before that a share is of, by its index."""
    near = [i for i, d in enumerate(drafts) if d.episodes[0].section == episode.section]
    near = [i for i in near[-4:] if drafts[i].episodes[-1].paragraph == episode.paragraph]
    if isinstance(share.of, int):
        if len(near) < 2 or episode.places or episode.sentence - drafts[near[-1]].episodes[-1].sentence > _SOON:
            return None
        many = 3 if re.search(r"\bthe third\b", text[episode.span.start : episode.span.end]) and len(near) > 2 else 2
        last = near[-many:]
        return last[share.of] if share.of < len(last) else None
    name = (share.of.location.name or "").casefold()
    there = [i for i in near if (w := drafts[i].where) is not None and (w.location.name or "").casefold() == name]
    if not there or (share.tolls and _has_harm(drafts[there[-1]], share)):
        return None
    return there[-1]


def _not_told(tolls: Sequence[TollMention], draft: Draft) -> tuple[TollMention, ...]:
    """The harm that an attack was not told to have done: "an informer was shot dead in A ... The first killed one"."""
    told = {(t.outcome, t.interval) for e in draft.episodes for t in e.tolls if not t.shared}
    return tuple(t for t in tolls if (t.outcome, t.interval) not in told)


def _has_harm(draft: Draft, share: Share) -> bool:
    told = {t.outcome for e in draft.episodes for t in e.tolls if not t.shared}
    return any(t.outcome in told for t in share.tolls)
