"""Attacks of a claim that are told at once for several named places: "attacked posts at A, B and C", "the villages of
A and B were raided". Each is an incident of its own; what came of them all together is told of each.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from tollbook.incidents.apart import WIDE, named_apart
from tollbook.incidents.apportioned import Share, shares
from tollbook.incidents.claims import CLAIMED
from tollbook.incidents.draft import Draft
from tollbook.incidents.episodes import Episode
from tollbook.mentions import ActMention, Findings, Placed, Sentence
from tollbook.model import Interval
from tollbook.parse import FINITE
from tollbook.spans import Span

_KIND = r"(?:villages?|towns?|hamlets?|camps?|posts?|checkpoints?|barracks|quarters?|cit(?:y|ies)|settlements?)"
_LINK = re.compile(
    rf"(?P<and>,? and|,? as well as)?,? ?(?:also )?(?:(?P<at>in|at|near|on|around|outside|inside) )?(?:of )?"
    rf"(?:(?:the|that of the|that of) )?(?:{_KIND} of )?"
)
_BESIDE = re.compile(
    r",? (?:to the )?(?:north|south|east|west)\w*(?:-?(?:north|south|east|west)\w*)? of |, (?:near|in) "
)
_COMPASS = re.compile(r"(?:to the )?(?:north|south|east|west)", re.IGNORECASE)
# What makes of two names one place: a road, a border, an area.
_ONE = re.compile(
    r"\b(?:between|from|to|towards?|linking|connecting|joining|along|roads?|highway|border|area|areas|region|front|axis|"
    r"valley|desert|countryside|province|district|outskirts|amid|among)\b[^,;.:]{0,40}$",
    re.IGNORECASE,
)
_ONE_BEHIND = re.compile(
    r",? (?:areas?|regions?|roads?|highway|borders?|front|axis|axes|valleys?|deserts?|provinces?)\b"
)
_WIDE_NAME = re.compile(r"(?:(?!in\b|near\b)[^,\s]+ ){0,5}?(?:areas?|regions?|roads?|outskirts|borders?|districts?)\b")
# Taking villages is one push on them.
_PUSH = re.compile(r"storm|seiz|tak|captur|enter|overr|advanc", re.IGNORECASE)
_VILLAGES = re.compile(
    r"\b(?:villages|towns|hamlets|quarters|cities|neighbou?rhoods)(?: of)?(?: both)? $", re.IGNORECASE
)
_OF = re.compile(r"\b(?:of|in|at|near|on)\b", re.IGNORECASE)
_OF_THE_LAST = re.compile(r"\b(?:the (?:last|second|third|latter|other)|there)\b", re.IGNORECASE)
_HOW_MANY = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
# "the three attacks", told of them behind: so many they were
_COUNTED = re.compile(
    r"\b(?:(both)|(?:the|these|all) (two|three|four|five)) (?:(?:simultaneous|separate|coordinated) )?(?:attacks|"
    r"operations|raids|ambushes|blasts|explosions|bombings|assaults|strikes|detonations|shellings|positions|posts|"
    r"barracks|places|mines|devices|bombs|checkpoints)\b",
    re.IGNORECASE,
)
_ATTACKS = re.compile(
    r"(?:attacks|raids|ambushes|assaults|blasts|explosions|bombings|operations|strikes)(?P<one> of)?\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\w+ )?$", re.IGNORECASE)
_FEW = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|a number of|many|both|all|\d)", re.IGNORECASE
)
_LONE = re.compile(r"(?:an?|one|another|his|her|its) ", re.IGNORECASE)
_OF_ONE = frozenset(("armed_clash", "territory_gained", "siege", "air_strike", "ambush", "abduction", "execution"))
_AHEAD = 240  # characters behind the sentence in which a total says of how many attacks it is


def by_list(episode: Episode, findings: Findings) -> tuple[Episode, ...]:
    """The attacks of an episode whose act is told of a list of named places; empty where it is one attack."""
    if len(episode.places) < 2 or not episode.acts:
        return ()
    text = findings.reading.text
    rows = _row(episode.places, text)
    if len(rows) < 2 or _is_one(rows, episode.span.start, text):
        return ()
    sentence = findings.reading.sentences[episode.sentence]
    listed = Span(rows[0][0].span.start, rows[-1][-1].span.end)
    acts = [a for a in episode.acts if is_attack(a)]
    if not acts or any(listed.covers(a.span) for a in episode.acts) or ";" in listed.of(text):
        return ()
    if any(t.tag_ in FINITE for t in sentence.tokens_in(listed)):
        return ()
    lead = next((a for a in acts if not a.weak), acts[0])
    if not _are_several(lead, len(rows), listed, episode, findings):
        return ()
    told = tuple(dataclasses.replace(t, shared=True) for t in episode.tolls)
    divided = shares(episode, Span(listed.end, episode.span.end), text) if len(rows) == 2 else ()
    each = {_which(s, rows): s for s in divided}
    parts = []
    for index, row in enumerate(rows):
        own = Span(row[0].span.start, row[-1].span.end)
        aimed = tuple(_without(a, listed, own) for a in episode.acts)
        parts.append(
            dataclasses.replace(
                episode,
                acts=aimed
                if not index
                else tuple(dataclasses.replace(a, span=row[0].span) for a in aimed if a in acts or is_attack(a)),
                places=(_there(row),),
                tolls=each[index].tolls if index in each else () if divided else told,
                damage=each[index].damage if index in each else () if index else episode.damage,
                cue="new" if index else episode.cue,
                one_of=listed,
            )
        )
    return tuple(parts)


def _row(places: Sequence[Placed], text: str) -> list[list[Placed]]:
    """The first list of places that bear different names, each with the places that say where it lies."""
    rows = [[places[0]]]
    closed = False
    for before, place in pairwise(places):
        gap = text[before.span.end : place.span.start]
        link = _LINK.fullmatch(gap)
        if _BESIDE.fullmatch(gap) or (len(rows[-1]) > 1 and _COMPASS.match(place.span.of(text))):
            rows[-1].append(place)
        elif link and gap.strip() and not closed and _stands_alone(place, rows):
            rows.append([place])
            closed = link["and"] is not None
        elif closed:
            break
        else:
            rows = [[place]]
    return rows if closed else []


def _there(row: list[Placed]) -> Placed:
    """A place of the list, by the listed one that it lies beside where no list holds it."""
    first = row[0]
    listed = next((p for p in row[1:] if p.reason is None), None)
    if first.reason != "unknown_place" or first.homed or listed is None:
        return first
    where = msgspec.structs.replace(
        listed.location,
        name=first.location.name,
        as_written=first.location.as_written,
        precision="near",
        geonames_id=None,
    )
    return dataclasses.replace(first, location=where)


def _which(share: Share, rows: list[list[Placed]]) -> int:
    """Which of the attacks a share of the harm is of, by its place or its order."""
    if isinstance(share.of, int):
        return share.of % len(rows)
    name = share.of.location.name
    return next((i for i, r in enumerate(rows) if r[0].location.name == name), -1)


def _stands_alone(place: Placed, rows: list[list[Placed]]) -> bool:
    return all(named_apart(row[0], place) for row in rows)


def _is_one(rows: list[list[Placed]], begin: int, text: str) -> bool:
    """Whether the names are of one place ("between A and B", "the A and B areas") or too wide for an attack."""
    start, end = rows[0][0].span.start, rows[-1][-1].span.end
    if _ONE.search(text, max(begin, start - 60), start) or _ONE_BEHIND.match(text, end):
        return True
    if any(_WIDE_NAME.match(r[0].span.of(text)) for r in rows):
        return True
    return any(r[0].location.precision in (*WIDE, "admin1") and r[0].reason != "unknown_place" for r in rows)


def is_attack(act: ActMention) -> bool:
    """Whether an act is told as an attack, and not as what came of one."""
    stated = act.act in CLAIMED or (act.event_type is not None and not act.weak)
    return stated and act.outcome is None and not (act.effect or act.aside)


def _are_several(act: ActMention, many: int, listed: Span, episode: Episode, findings: Findings) -> bool:
    """Whether the act was one at each place: by a number told with it or behind it, or because several were struck."""
    text = findings.reading.text
    if act.counted and act.occurrences == Interval(low=many, high=many):
        return True
    if behind_count(episode, max(act.span.end, listed.end), findings) == many:
        return True
    if (attacks := _ATTACKS.match(text, act.span.start)) and not attacks["one"]:
        number = _NUMBER.search(text, max(0, act.span.start - 14), act.span.start)
        return number is None or _HOW_MANY.get(number[1].lower(), 2) == many
    if any(_says(many, x.span, text) for x in act.arguments if x.role != "other" and not listed.covers(x.span)):
        return True  # "two bombers", "ambushed two patrols"
    means = [x.span for x in act.arguments if x.role == "means"]
    if act.counted or (act.weak and not means) or act.event_type in _OF_ONE:
        return False
    if any(_LONE.match(text, m.start) for m in means):
        return False
    sentence = findings.reading.sentences[episode.sentence]
    villages = _VILLAGES.search(text, max(0, listed.start - 30), listed.start)
    lead = villages.start() if villages else listed.start
    struck = [x.span for x in act.arguments if x.role in ("target", "victim", "other") and not listed.covers(x.span)]
    apart = [
        s if s.start >= listed.end else Span(s.start, min(s.end, lead))
        for s in struck
        if s.start >= listed.end or (s.start < lead and not (villages and s.end > lead and _is_bare(s, lead, text)))
    ]
    if apart:  # "the army in the villages of A and B" is one
        return any(_is_plural(s, sentence, text) for s in apart)
    if villages is None:
        return False
    return _PUSH.match(text, act.span.start) is None


def _says(many: int, span: Span, text: str) -> bool:
    """Whether a phrase begins with a number of things or people."""
    word = text[span.start : span.end].split(" ", 1)[0].lower()
    return _HOW_MANY.get(word) == many


def behind_count(episode: Episode, start: int, findings: Findings) -> int | None:
    """As how many attacks the words behind an offset speak of what was just told: "the two attacks"."""
    end = findings.reading.sentences[episode.sentence].span.end
    counted = _COUNTED.search(findings.reading.text, start, end + _AHEAD)
    return None if counted is None else _HOW_MANY[(counted[1] or counted[2]).lower()]


def _is_bare(struck: Span, lead: int, text: str) -> bool:
    """Whether what was struck is the villages themselves: "the Christian villages of A and B"."""
    return _OF.search(text, struck.start, lead) is None


def _is_plural(span: Span, sentence: Sentence, text: str) -> bool:
    if _LONE.match(text, span.start):
        return False
    return _FEW.match(text, span.start) is not None or any(t.tag_ == "NNS" for t in sentence.tokens_in(span))


def _without(act: ActMention, listed: Span, own: Span) -> ActMention:
    """The act without the other places of the list for its targets."""
    kept = tuple(x for x in act.arguments if not listed.covers(x.span) or own.covers(x.span))
    return dataclasses.replace(act, arguments=kept, weak=act.weak and not is_attack(act))


def shared_behind(drafts: Sequence[Draft], text: str) -> tuple[Draft, ...]:
    """The drafts with the harm that the next sentences tell, without day or place, of all the attacks told at once."""
    out = list(drafts)
    for last, draft in enumerate(drafts):
        listed = draft.episodes[0].one_of
        if listed is None:
            continue
        together = [i for i, d in enumerate(drafts) if d.episodes[0].one_of == listed]
        if len(together) < 2 or last != together[-1]:
            continue
        behind = [e for e in draft.episodes[1:] if e.tolls and e.one_of is None]
        said = [e for e in behind if not (e.places or e.dates or _OF_THE_LAST.search(text, *e.span))]
        if not said:
            continue
        tolls = tuple(dataclasses.replace(t, shared=True) for e in said for t in e.tolls)
        told = tuple(dataclasses.replace(e, tolls=()) if e in said else e for e in draft.episodes)
        out[last] = dataclasses.replace(draft, episodes=told)
        for i in together:
            first, *others = out[i].episodes
            first = dataclasses.replace(first, tolls=(*first.tolls, *tolls))
            out[i] = dataclasses.replace(out[i], episodes=(first, *others))
    return tuple(out)
