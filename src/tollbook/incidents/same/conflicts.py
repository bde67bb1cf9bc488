"""When and where an episode says it happened, against the incident it might belong to."""

from __future__ import annotations

import re

from tollbook.incidents.apart import dates_apart, places_apart, put_in_district
from tollbook.incidents.claims import CLAIMED, is_claim
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.setting.episode_days import EpisodeDays
from tollbook.incidents.setting.episode_places import EpisodePlaces
from tollbook.mentions import ActMention, Findings, Placed
from tollbook.spans import Span

_LEAD = 12  # characters before a day that opens its sentence: "Earlier, on"
_HAD = re.compile(r"\bhad (?:\w+ )?$", re.IGNORECASE)  # "the group had seized 50 people in March"
_SOME_OF = re.compile(r" of (?:the|them|whom|these|those|his|her|their|its)\b", re.IGNORECASE)
_FRONTED = re.compile(r"\W*(?:(?:in|at|on|near|around|outside) (?:the )?(?:\w+ ){0,3})?", re.IGNORECASE)


class Conflicts:
    """Says whether days or places keep an episode and an incident apart."""

    def __init__(self, findings: Findings, days: EpisodeDays, places: EpisodePlaces) -> None:
        self._findings = findings
        self._days, self._places = days, places
        self._claim = is_claim(findings)

    def rule_out(self, draft: Draft, episode: Episode) -> bool:
        """Whether dates or places rule out that these are one."""
        when, where = self._days.when(episode), self._places.where(episode)
        if when.own and draft.when_own and dates_apart(when.dated, draft.when):
            return True
        if not self._claim and (self._at_another_time(draft, episode) or self._day_between(draft, episode)):
            return True
        anew = not self._claim and not any(a.definite for a in episode.acts)
        if anew and opens_entry(episode, draft.episodes, self._findings):
            return True
        if not self._claim and where.placed is not None and self._stands_there(draft, where.placed.span):
            return False
        if not self._claim and self._opens_elsewhere(draft, episode):
            return True
        if not self._claim and self._scenes_apart(draft, episode):
            return True
        return self.where_apart(draft, episode)

    def where_apart(self, draft: Draft, episode: Episode) -> bool:
        """Whether both say where it was, and not at one place."""
        where = self._places.where(episode)
        apart = where.own and draft.where_own and places_apart(where.placed, draft.where)
        if not apart or self._claim or where.placed is None or draft.where is None:
            return apart
        if _holds(where.placed, draft.where, self._findings) or _holds(draft.where, where.placed, self._findings):
            return not any(a.definite for a in episode.acts)
        if where.placed.reason == "unknown_place" and _shares_doer(draft, episode):
            return False
        # "In X district, ... . The men fired from the village of Y": what no list holds lies in the district just told.
        near = episode.sentence - draft.episodes[-1].sentence <= 1 and episode.paragraph == draft.episodes[-1].paragraph
        return not (near and put_in_district(where.placed, draft.where))

    def _scenes_apart(self, draft: Draft, episode: Episode) -> bool:
        """Whether a new paragraph tells new acts somewhere else than where the sentence before an incident that names
        no place of its own set the scene, or on one day of the several that the incident sums up."""
        last = draft.episodes[-1]
        anew = any(acts_anew(a) for a in episode.acts) or not episode.acts
        if episode.paragraph == last.paragraph or not anew:
            return False
        if goes_back(draft, episode, self._findings):
            return False
        when, where = self._days.when(episode), self._places.where(episode)
        if when.own and draft.when_own and any(a.definite for a in episode.acts):
            return False  # "Tuesday's attack took place at X"
        if when.own and draft.when_own and draft.when is not None and when.dated is not None and _sums_up(draft):
            told, day = draft.when.date, when.dated.date
            if told.precision == "day" and told.start != told.end and day.precision == "day" and day.start == day.end:
                return True
        if draft.where_own or not where.own:
            return False
        scene = self._places.scene(draft.episodes[0]) or self._places.carried_place(draft.episodes[0])
        return scene is not None and places_apart(where.placed, scene)

    def _opens_elsewhere(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence that opens with a place tells new harm, after harm told without one: "In Nusaybin, two
        civilians were killed"."""
        harmed = harms((episode,)) or any(a.outcome is not None for a in episode.acts)
        within = draft.where_own and _within_province(self._places.where(episode).placed, draft.where)
        if (draft.where_own and not within) or not (harms(draft.episodes) and harmed):
            return False
        place, text = self._places.where(episode).placed, self._findings.reading.text
        lead = self._findings.reading.sentences[episode.sentence].span.start
        opens = (
            place is not None and episode.span.start == lead and bool(_FRONTED.fullmatch(text, lead, place.span.start))
        )
        return opens and any(acts_anew(a) for a in episode.acts)

    def _stands_there(self, draft: Draft, place: Span) -> bool:
        """Whether a place is a building that the incident's words speak of: "a hotel ... the Rose hotel"."""
        near = self._findings.actors_beside(place.start)
        buildings = (i for i in near if self._findings.actors[i].form == "facility")
        named = {self._findings.chains[i] for i in buildings if self._findings.actors[i].span.overlaps(place)}
        if not named:
            return False
        told = (i for e in draft.episodes for i in self._findings.actors_in(e.span))
        return any(self._findings.chains[i] in named for i in told)

    def _at_another_time(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence opens with a day that isn't the one carried to the incident: "Two days earlier, ..."."""
        when = self._days.when(episode)
        if draft.when_own or not when.own or when.dated is None or episode.sentence == draft.episodes[-1].sentence:
            return False
        lead = self._findings.reading.sentences[episode.sentence].span.start
        carried = self._days.carried(draft.episodes[0])
        if carried is None or not dates_apart(when.dated, carried):
            return False
        text = self._findings.reading.text
        before = any(a.shape == "verb" and _HAD.search(text, a.span.start - _LEAD, a.span.start) for a in episode.acts)
        return before or when.dated.span.start - lead < _LEAD

    def _day_between(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence between opened with another day: "On the 28th a patrol came upon gunmen. In the clash"."""
        carried = self._days.carried(episode)
        anew = not any(a.definite for a in episode.acts)
        if anew or self._days.when(episode).own or carried is None or not draft.when_own:
            return False
        told = self._findings.reading.sentence_at(carried.span.start)
        if told is None or told.index != episode.sentence - 1 or told.index <= draft.episodes[-1].sentence:
            return False
        return carried.span.start - told.span.start < _LEAD and dates_apart(carried, draft.when)


def opens_entry(episode: Episode, told: tuple[Episode, ...], findings: Findings) -> bool:
    """Whether an episode stands under a day or name that its own line opens with, and nothing told so far does: "12
    March. A teacher was killed", "KUT - Two policemen were killed"."""
    sections = findings.reading.layout.sections
    section = sections[episode.section]
    if section.kind not in ("entry", "run_in") or section.heading is None:
        return False
    return all(sections[e.section].heading != section.heading for e in told)


def _sums_up(draft: Draft) -> bool:
    """Whether an incident was told as several: "attacks over the weekend killed nine", not "the jail was stormed"."""
    return any(a.counted or a.shape == "noun" for a in draft.episodes[0].acts) or not draft.episodes[0].acts


def _holds(chain: Placed, other: Placed, findings: Findings) -> bool:
    """Whether the words of a place name another as what it lies in: "a market in the Wadi district of Gao"."""
    name, words = other.location.name, chain.span.of(findings.reading.text)
    return bool(name) and len(words) > len(name or "") and words.endswith(name or " ")


def goes_back(draft: Draft, episode: Episode, findings: Findings) -> bool:
    """Whether an episode without a place of its own speaks of somebody or something of an incident's words with
    "the" or a pronoun: "two explosions shook the hotel"."""
    told = {findings.chains[i] for e in draft.episodes for i in findings.actors_in(e.span)}
    again = (i for i in findings.actors_in(episode.span) if findings.chains[i] in told)
    return any(refers(findings.actors[i].head, findings.reading.text) for i in again)


def harms(episodes: tuple[Episode, ...]) -> bool:
    """Whether harm or damage is told."""
    return any(e.damage or e.tolls for e in episodes)


def _shares_doer(draft: Draft, episode: Episode) -> bool:
    """Whether an episode's acts have their subject in the sentence's part before: "The blast set a house ablaze and
    wrecked cars in the Wadi district"."""
    first, *_ = (*episode.acts, None)
    same = draft.episodes[-1].sentence == episode.sentence
    doers = {x.span for a in draft.acts for x in a.arguments if x.role in ("initiator", "means")}
    subjects = [x.span for x in first.arguments if x.role in ("initiator", "means")] if first is not None else []
    return same and any(s in doers for s in subjects)


def _within_province(place: Placed | None, other: Placed | None) -> bool:
    """Whether a place is a part of a province, known by no more than that, and not the part told of before: "In Orakzai
    Agency," after what was done in Mohmand Agency."""
    if place is None or other is None or place.location.precision != "admin1":
        return False
    here, there = place.location, other.location
    name, known = (here.name or "").casefold(), (there.name or "").casefold()
    part = bool(name and here.admin1) and name != (here.admin1 or "").casefold()
    return part and bool(known) and name not in known and known not in name and known != (there.admin1 or "").casefold()


def acts_anew(act: ActMention) -> bool:
    """Whether an act tells of something not told before."""
    return not act.definite and (act.event_type is not None or act.outcome is not None or act.act in CLAIMED)


def refers(head: Span, text: str) -> bool:
    """Whether a noun phrase goes back to something: a pronoun, or a noun with "the" just before it."""
    before = text[max(0, head.start - 30) : head.start].lower().split()
    if _SOME_OF.match(text, head.end):
        return True
    return head.of(text).lower() in ("him", "them", "it", "her", "he", "she", "they") or "the" in before[-3:]
