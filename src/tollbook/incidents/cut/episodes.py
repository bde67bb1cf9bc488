"""Cuts each sentence into episodes: stretches that tell of one happening, with all that was found in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from tollbook.incidents.cut.angered import without_what_angered
from tollbook.incidents.cut.clauses import (
    answered,
    asides,
    fled_to,
    is_habit,
    is_thing,
    is_where,
    names_a_body,
    of_the_rise,
    of_their_past,
    on_the_way,
    speakers_words,
    spoken_at,
    stated_at,
    took_thing,
)
from tollbook.incidents.cut.counted_before import behind_the_count
from tollbook.incidents.cut.cues import Cues
from tollbook.incidents.cut.dated_cuts import dated_cuts
from tollbook.incidents.cut.days_after import told_aside
from tollbook.incidents.cut.gap_words import opens_gap
from tollbook.incidents.cut.in_passing import is_home, is_of_ward, off_route, off_statement
from tollbook.incidents.cut.item_cuts import item_cuts
from tollbook.incidents.cut.made_with import tells_means
from tollbook.incidents.cut.moved_on import led_there, moves_on
from tollbook.incidents.cut.scene_set import is_scene_of
from tollbook.incidents.cut.sentence_cuts import SentenceCuts
from tollbook.incidents.cut.speakers_town import speakers_town
from tollbook.mentions import (
    ActMention,
    DamageMention,
    Dated,
    Findings,
    Placed,
    Sentence,
    TollMention,
    WeaponMention,
)
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span, inside

_ANOTHER = re.compile(r";\s*(?:and )?(?:the (?:other|second|latter)|another|a second)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|near) (?:the )?$")
_OPERATION = re.compile(
    r"\W*(?:(?:meanwhile|likewise|also),? )?in (?:an?(?:other)?|the same|yet another) (?:\w+ )?operation\b",
    re.IGNORECASE,
)
# "The incident occurred on Tuesday evening at Rampur Tola": no act, but the day and the place of the one just told.
_HAPPENED = re.compile(
    r"\W*(?:[^.;]{2,60}\b(?:said|says) (?:that )?)?(?:the|this) (?:\w+ )?incident,?(?: which)? "
    r"(?:occurred|happened|took place|unfolded|was reported)\b",
    re.IGNORECASE,
)


class EventTypeEntry(Entry, frozen=True, kw_only=True):
    """One event type: its rank, its family, its definition, the weapons that imply it, and the one that it implies."""

    precedence: int
    family: str
    definition: str
    means: tuple[str, ...]
    implied: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One stretch of one sentence. ``acts`` are those that are told; ``passing`` those that are not."""

    sentence: int
    span: Span
    section: int
    paragraph: int
    acts: tuple[ActMention, ...]
    passing: tuple[ActMention, ...]
    tolls: tuple[TollMention, ...]
    damage: tuple[DamageMention, ...]
    weapons: tuple[WeaponMention, ...]
    dates: tuple[Dated, ...]
    places: tuple[Placed, ...]
    cue: Literal["new", "same"] | None
    one_of: Span | None = None  # of what is told with others: the words that list their places, or tell its share

    @property
    def days(self) -> tuple[Dated, ...]:
        """The dates of what is told, without those of what is only told of somebody: "beheaded a teacher abducted in
        May"."""
        if all(a.aside for a in self.acts):
            return self.dates
        return tuple(d for d in self.dates if not self._is_aside(d))

    def _is_aside(self, dated: Dated) -> bool:
        if dated.date.precision == "day":
            return False
        before = [a for a in self.acts if a.span.end <= dated.span.start]
        past = [a for a in self.passing if a.span.end <= dated.span.start and a.assertion.reason == "background"]
        if before and past and past[-1].aside and past[-1].span.start > before[-1].span.start:
            return True  # "overran a post, in a setback for troops who retook the area in March"
        return bool(before) and before[-1].aside and before[-1].shape == "verb" and before[0] is not before[-1]

    def places_in(self, start: int, end: int) -> tuple[Placed, ...]:
        """Its places that begin from ``start`` on and before ``end``, offsets of the text."""
        return tuple(p for p in self.places if start <= p.span.start < end)

    @property
    def first(self) -> Span:
        """The words that state the episode's first act."""
        told = [a for a in self.acts if not a.aside] or self.acts
        return told[0].span if told else self.span


# "Residents of X said men on motorbikes encircled the village": what they tell of is X.
_OF_RESIDENTS = re.compile(
    r"\b(?:residents?|villagers?|inhabitants?|people|farmers|traders|locals|survivors?|witnesses) (?:of|in|from) "
    r"(?:the (?:village|town|hamlet|camp) of )?$",
    re.IGNORECASE,
)
_THE_TOWN = re.compile(
    r"\bthe (?:village|town|community|hamlet|settlement|camp|neighbou?rhood)\b(?! of)", re.IGNORECASE
)


class EpisodeCutter:
    """Cuts sentences where a second act stands with a date, a place or a kind of its own."""

    def __init__(self, knowledge: Knowledge) -> None:
        types = knowledge.entries("event_types", EventTypeEntry)
        self.family: dict[str, str] = {e.id: e.family for e in types}
        self._cues = Cues(knowledge)
        self._cuts = SentenceCuts(self.family, self._cues.nexts)

    def cut(self, findings: Findings) -> tuple[Episode, ...]:
        """All episodes of a report that hold an act or harm, in text order."""
        episodes: list[Episode] = []
        acts, tolls = _by_sentence(findings)
        for sentence in findings.reading.sentences:
            if sentence.doc is None:
                continue
            episodes.extend(self._of_sentence(sentence, tuple(acts[sentence.index]), tolls[sentence.index], findings))
        claim = findings.reading.is_claim
        text = findings.reading.text
        if claim:
            for i, (scene, told) in enumerate(pairwise(episodes), 1):
                if not _tells(scene) and is_scene_of(scene, told):
                    dates = told.dates or scene.dates
                    episodes[i] = replace(told, places=scene.places, dates=dates, cue="new")
        return tuple(e for e in episodes if _tells(e) or (not claim and _goes_with(e, text)))

    def _of_sentence(
        self, sentence: Sentence, acts: tuple[ActMention, ...], harm: Sequence[TollMention], findings: Findings
    ) -> list[Episode]:
        text = findings.reading.text
        claim = findings.reading.is_claim
        told = [a for a in acts if a.assertion.told and not took_thing(a, findings)]
        told = _without_joint(told, sentence.span.start, text, claim=claim)
        told = told if claim else without_what_angered(told, text)
        places, dates = _places(sentence, told, findings), _dates(sentence, findings)
        aside = None if claim else told_aside(sentence, tuple(told), findings)
        if aside is not None and aside.day is not None:
            dates = sorted((*dates, aside.day), key=lambda d: d.span)
        moves = moves_on(told, places, sentence.span, text)
        told = led_there(told, moves, text)
        parts = self._cuts.of(told if aside is None else [], places, dates, sentence.span, text, claim=claim)
        gaps = {cut for cut in parts.at if claim and opens_gap(cut, places, told, sentence, text)}
        cuts = sorted({*(cut for cut in parts.at if cut in parts.added or cut not in gaps), *moves})
        items = item_cuts(sentence.span, told, places, dates, text) if claim else ()
        if items:
            cuts = [sentence.span.start, *items, *(cut for cut in cuts if cut > items[-1] and text[cut] == ";")]
        if claim and not items:
            told_of = (*harm, *inside(findings.damage, sentence.span))
            at = [x.span.start for x in told_of if sentence.span.covers(x.span)]
            further = dated_cuts(cuts, sentence.span, dates, places, told, at, text)
            cuts = sorted({*cuts, *further})
        if aside is not None:
            cuts = sorted({*cuts, aside.span.start, aside.span.end} - {sentence.span.end})
        tolls = [t for t in harm if not (is_thing(t.people, findings) or is_habit(t, acts))]
        cue = self._cues.of(sentence.span, told, findings, bare=not (places or dates))
        bounds = [Span(a, b) for a, b in pairwise([*cuts, sentence.span.end])]
        return [
            Episode(
                sentence=sentence.index,
                span=span,
                section=sentence.section,
                paragraph=sentence.paragraph,
                acts=tuple(a for a in told if span.start <= a.span.start < span.end),
                passing=tuple(a for a in acts if not a.assertion.told and span.start <= a.span.start < span.end),
                tolls=tuple(t for t in tolls if span.start <= stated_at(t, cuts) < span.end),
                damage=inside(findings.damage, span),
                weapons=tuple(w for w in inside(findings.weapons, span) if claim or not _of_untold(w, acts)),
                dates=tuple(d for d in dates if span.start <= d.span.start < span.end),
                places=tuple(p for p in places if span.start <= p.span.start < span.end),
                cue=cue
                if index == 0
                else "new"
                if (claim and self._cuts.opens_next(text, span.start))
                or _ANOTHER.match(text, span.start)
                or span.start in (*parts.added, *moves)
                or (aside is not None and aside.apart and span == aside.span)
                else None,
            )
            for index, span in enumerate(bounds)
        ]


def _by_sentence(findings: Findings) -> tuple[dict[int, list[ActMention]], dict[int, list[TollMention]]]:
    """The acts and the harm of each sentence, by its index. Sorted once: a long report has thousands."""
    acts: dict[int, list[ActMention]] = defaultdict(list)
    tolls: dict[int, list[TollMention]] = defaultdict(list)
    for act in findings.acts:
        acts[act.sentence].append(act)
    for toll in findings.tolls:
        told_in = {s.index for span in (toll.span, toll.trigger) for s in findings.reading.sentences_in(span)}
        for index in told_in:
            tolls[index].append(toll)
    return acts, tolls


def _of_untold(weapon: WeaponMention, acts: tuple[ActMention, ...]) -> bool:
    """Whether a weapon is one of an act that tells no incident: "those killed in the 2016 truck attack"."""
    about = [a for a in acts if any(s.overlaps(weapon.span) for s in (a.span, *(x.span for x in a.arguments)))]
    return bool(about) and not any(a.assertion.told for a in about)


def _places(sentence: Sentence, told: list[ActMention], findings: Findings) -> list[Placed]:
    """Where what a sentence tells was: without those places that only say of a speaker, or in a claim of a place or
    body, where or which it is."""
    text = findings.reading.text
    claim = findings.reading.is_claim
    places = [p for p in inside(findings.places, sentence.span) if p.scope == "text" and is_where(p, findings)]
    spoken = speakers_words(sentence)
    own = [p for p in places if not any(s.covers(p.span) for s in spoken)]
    if not (own or claim) and _THE_TOWN.search(text, sentence.span.start, sentence.span.end):
        near = inside(findings.places, sentence.span)
        own = [p for p in near if _OF_RESIDENTS.search(text, max(0, p.span.start - 40), p.span.start)]
    if not (own or claim):
        own = list(speakers_town(sentence, told, findings))
    places = own
    places = [p for p in places if not (fled_to(p, sentence.span.start, text, told) or spoken_at(p, text))]
    if not claim:
        places = [p for p in places if not (on_the_way(p, sentence, text) or is_home(p, text))]
        places = off_route([p for p in places if not answered(p, sentence.span.start, text)], text)
    else:
        said_of = asides(sentence, told)
        places = [p for p in places if not any(s.covers(p.span) for s in said_of)] or places
        places = [p for p in places if not names_a_body(p, findings)] or places
    if not places and claim:  # "before the embassy in the capital": where it stands, if nothing else is said
        beside = (p for p in inside(findings.places, sentence.span) if p.scope == "background" and not p.reason)
        places = [p for p in beside if _IN.search(text, max(0, p.span.start - 6), p.span.start)]
    return places


def _dates(sentence: Sentence, findings: Findings) -> list[Dated]:
    """When what a sentence tells was: in other reports than claims without the days of somebody's past, or on which
    only a toll rose."""
    dates = [d for d in inside(findings.dates, sentence.span) if d.scope in ("text", "heading")]
    if findings.reading.is_claim:
        return dates
    start, text = sentence.span.start, findings.reading.text
    dates = behind_the_count(dates, sentence.span, text)
    dates = off_statement([d for d in dates if not is_of_ward(d, text)], text)
    return [d for d in dates if not (of_their_past(d, start, text) or of_the_rise(d, start, text))]


def _without_joint(told: list[ActMention], start: int, text: str, *, claim: bool) -> list[ActMention]:
    """The acts, without the word that only joins: "in another operation, a post was struck" tells no raid."""
    opening = _OPERATION.match(text, start) if claim else None
    if opening is None:
        return told
    return [a for a in told if a.act != "strike_operation" or a.span.end > opening.end()] or told


def _tells(episode: Episode) -> bool:
    return bool(episode.acts or episode.tolls or episode.damage)


def _goes_with(episode: Episode, text: str) -> bool:
    """Whether a sentence without act or harm says with what, when or where the attack just told was made."""
    told = bool(episode.places or episode.dates)
    if not told and tells_means(episode.span, episode.weapons, text):
        return True
    return told and _HAPPENED.match(text, episode.span.start, episode.span.end) is not None
