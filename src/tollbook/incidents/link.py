"""Goes from the episodes of a report to its incidents."""

from __future__ import annotations

import dataclasses
import re

from tollbook.incidents.apart import sharper
from tollbook.incidents.claims import is_claim
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.kind.suicide import DRIVEN
from tollbook.incidents.passed.at_large import presses_on
from tollbook.incidents.passed.digest_sums import sums_the_digest
from tollbook.incidents.passed.enough import Enough, sets_scene
from tollbook.incidents.passed.gone_back import only_goes_back
from tollbook.incidents.passed.passed_over import Screen
from tollbook.incidents.same.aftermath import (
    died_of_wounds,
    finds_more_dead,
    moves_the_hurt,
    names_the_dead,
    only_found,
    tells_of_some_dead,
    tells_where,
)
from tollbook.incidents.same.belonging_of_claims import ClaimBelonging
from tollbook.incidents.same.belonging_of_news import NewsBelonging
from tollbook.incidents.same.dated_behind import dated_behind
from tollbook.incidents.same.eyewitness import as_witnessed, is_eyewitness, releases_them
from tollbook.incidents.same.lead_sum import without_lead_sums
from tollbook.incidents.same.scene_told import day_behind, scene_behind
from tollbook.incidents.same.told_below import pins_down
from tollbook.incidents.setting.episode_days import EpisodeDays
from tollbook.incidents.setting.episode_places import EpisodePlaces
from tollbook.incidents.together.announced import told_one_by_one
from tollbook.incidents.together.apportioned import apportioned
from tollbook.incidents.together.broken_down import by_shares
from tollbook.incidents.together.counted_in_turn import by_numbers
from tollbook.incidents.together.distribute import distribute
from tollbook.incidents.together.each_marked import by_count, by_marks
from tollbook.incidents.together.each_place import by_place
from tollbook.incidents.together.first_and_second import heralded, ordered
from tollbook.incidents.together.gapped import by_gap
from tollbook.incidents.together.items_told import dealt
from tollbook.incidents.together.named_together import both_named
from tollbook.incidents.together.series_told import announced_once, one_of_series
from tollbook.incidents.together.several_places import by_list, shared_behind
from tollbook.incidents.together.several_struck import by_struck
from tollbook.incidents.together.told_as_several import by_total
from tollbook.mentions import ActMention, Findings, Placed
from tollbook.spans import Span

_ALIKE = re.compile(
    r"\bin (?:the same|like|a similar|an identical) (?:manner|way|fashion)\b|\bin the same (?:attack|operation)s?\b"
    r"|\b(?:similar|like|identical) (?:attack|operation|bombing|strike|blast)s?\b"
    r"|(?<=[.:;] )(?:a|the) (?:second|third|fourth|further) (?:such )?(?:attack|operation|strike)\b"
    r"|(?<=[.:;] )the (?:second|third|fourth|fifth|other|last)(?= (?:(?:one|of them|device|bomb|charge|mine|car) )?"
    r"(?:was )?(?:struck|hit|targeted|exploded|detonated|went off|blew|destroyed|damaged|killed|wounded|wrecked)\b)"
    r"|\bthe (?:second|third|fourth|fifth|other) (?=an? |\d|two |three )"
    r"|\b(?:another|a (?:second|third|fourth|further))(?: one| such one)?"
    r"(?= (?:(?:in|at|near|on|outside|inside) [^,;.:]{2,40}? )?(?:(?:was|were) )?"
    r"(?:struck|hit|caught|targeted|met|blown|blew|went off|exploded|detonated|set off|wrecked|destroyed|killed|shot|"
    r"fired|wounded|injured)\b)",
    re.IGNORECASE,
)
_BY_MEANS = ("manner", "way", "fashion", "one", "another", "second", "third", "fourth", "further", "other")
_JOINT = re.compile(r"\W*in an? (?:similar|like|identical) (?:attack|operation|manner|way)\b,?", re.IGNORECASE)
_UNLIKE = frozenset(("execution", "abduction", "assassination", "arson", "sabotage", "robbery", "looting", "detention"))
_LOOSE = frozenset({None, "armed_assault", "raid"})  # kinds that what it was like says more exactly
_REACH = 100  # incidents back that an episode may belong to: more than any report tells, fewer than a year's file


class Linker:
    """Goes through the episodes in text order, joining each to an open incident or opening one."""

    def __init__(self, findings: Findings, family: dict[str, str]) -> None:
        self._findings = findings
        self._days, self._places = EpisodeDays(findings), EpisodePlaces(findings)
        self._screen, self._enough = Screen(findings), Enough(findings)
        self._claim = is_claim(findings)
        belonging = ClaimBelonging if self._claim else NewsBelonging
        self._belonging = belonging(findings, family, self._days, self._places)

    def link(self, episodes: tuple[Episode, ...]) -> tuple[Draft, ...]:
        """The report's incidents, in the order in which they are first told."""
        drafts: list[Draft] = []
        episodes = by_shares(episodes, self._findings)
        if self._claim:
            text = self._findings.reading.text
            episodes = both_named(episodes, self._findings)
            episodes = dealt(episodes, text)
            episodes = told_one_by_one(episodes, self._findings)
            wholes = heralded(ordered(dated_behind(episodes, self._findings), text), text)
            told = [(e, self._attacks(one_of_series(e, text))) for e in wholes]
        else:
            told = [(e, by_place(e, self._findings) or by_list(e, self._findings) or (e,)) for e in episodes]
        flat = tuple(e for _, attacks in told for e in attacks)
        position = 0
        for whole, attacks in told:
            shares = apportioned(whole, drafts, self._findings) if self._claim else ()
            for home, part in shares:
                drafts[home] = dataclasses.replace(drafts[home], episodes=(*drafts[home].episodes, part))
            for next_one, episode in enumerate(() if shares else attacks, position + 1):
                self._take(episode, flat[next_one:], drafts)
            position += len(attacks)
        # A scene set ("conducted an operation in ... today") is an incident only when something came of it.
        kept = tuple(d for d in drafts if self._enough.comes_to(d))
        if self._claim:
            text = self._findings.reading.text
            return shared_behind(announced_once(kept, text), text)
        return without_lead_sums(tuple(self._in_scene(d, kept) for d in kept))

    def _take(self, told: Episode, later: tuple[Episode, ...], drafts: list[Draft]) -> None:
        """Joins an episode to the open incident it belongs to, opens one for it, or passes over it."""
        episode = self._belonging.bare(told)
        if self._screen.passes_over(episode, later, drafts):
            return
        first = max(0, len(drafts) - _REACH)
        home = self._belonging.home(episode, drafts[first:])
        index = None if home is None else first + home
        if index is None:
            back = not self._claim and bool(drafts)
            placed = self._days.when(episode).own or self._places.where(episode).own
            placed = placed or (bool(drafts) and self._dated_since(episode, drafts[-1]))
            back = back and (only_goes_back(episode) or self._enough.only_adds(episode, drafts, placed=placed))
            if not back and (self._enough.is_enough(episode) or sets_scene(episode)):
                drafts.append(self._open(self._alike(episode, drafts)))
        elif episode.tolls or not self._belonging.tells_which(drafts[index], episode):
            drafts[index] = self._join(drafts[index], self._as_aftermath(episode, drafts[index]))

    def _dated_since(self, episode: Episode, draft: Draft) -> bool:
        """Whether the sentence before tells a day and no incident: "On 5 June troops met gunmen. In the clash"."""
        carried = self._days.carried(episode)
        if carried is None or carried.date.precision != "day" or carried.span.start < draft.episodes[-1].span.end:
            return False
        told = self._findings.reading.sentence_at(carried.span.start)
        return told is not None and told.index == episode.sentence - 1

    def _as_aftermath(self, episode: Episode, draft: Draft) -> Episode:
        """What an episode adds to its incident, without what it says of a later day, place or deed."""
        text = self._findings.reading.text
        if not self._claim and finds_more_dead(draft, episode, text):
            acts = tuple(dataclasses.replace(a, event_type=None) for a in episode.acts)
            return dataclasses.replace(episode, acts=acts, dates=())  # a search on a later day is no kind of the attack
        if died_of_wounds(draft, episode, text):
            return dataclasses.replace(episode, dates=())  # the attack was on the day told before
        if not self._claim and releases_them(draft, episode):
            return dataclasses.replace(episode, dates=(), acts=())
        if not self._claim and is_eyewitness(draft, episode, text):
            return as_witnessed(draft, episode)
        if not self._claim and tells_of_some_dead(episode, text):
            acts = tuple(dataclasses.replace(a, event_type=None) for a in episode.acts)
            return dataclasses.replace(episode, acts=acts)  # how some of those killed were, no further deed
        if not self._claim and not (episode.tolls or episode.damage) and _only_points(episode, draft):
            acts = tuple(dataclasses.replace(a, event_type=None) for a in episode.acts)
            return dataclasses.replace(episode, acts=acts)  # "the minister took notice of the blast": of another one
        if not self._claim and moves_the_hurt(draft, episode, text):
            return dataclasses.replace(episode, dates=(), places=())
        return episode

    def _attacks(self, whole: Episode) -> tuple[Episode, ...]:
        """The attacks that an episode of a claim tells of."""
        if not whole.dates and presses_on(whole, self._findings.reading.text):
            return (whole,)  # "in A, as in B and C, the fighters kept up their attacks": no attack in each
        if sums_the_digest(whole, self._findings.reading.text):
            return (whole,)  # "the operations in A and B thus left ten dead"
        found = self._findings
        if in_turn := by_numbers(whole, found.reading.text):
            return in_turn
        single = by_marks(whole, found) or distribute(whole, found.reading.text)
        return tuple(
            e
            for one in single
            for e in by_gap(one, found)
            or by_list(one, found)
            or by_struck(one, found)
            or by_count(one, found)
            or by_total(one, found)
            or (one,)
        )

    def _in_scene(self, draft: Draft, drafts: tuple[Draft, ...]) -> Draft:
        where, day = scene_behind(draft, drafts, self._findings), day_behind(draft, drafts, self._findings)
        draft = draft if day is None else dataclasses.replace(draft, when=day, when_own=True)
        return draft if where is None else dataclasses.replace(draft, where=where, where_own=True)

    def _alike(self, episode: Episode, drafts: list[Draft]) -> Episode:
        """An episode of a claim told as like the one before it ("were wrecked in the same manner", "a second attack"),
        with the kind of act that that was, and its means."""
        like = _ALIKE.search(self._findings.reading.text, episode.span.start, episode.span.end)
        loose = all(a.weak or a.event_type in _LOOSE for a in episode.acts)
        if not (self._claim and like and loose and episode.acts and drafts):
            return episode
        aimed = any(x.role == "target" for a in episode.acts for x in a.arguments)
        if aimed and _JOINT.match(self._findings.reading.text, episode.span.start):
            return episode  # "in a similar operation, the fighters attacked a post": the next, of a kind of its own
        kinds = [e for e in drafts[-1].episodes if any(_tells_kind(a) for a in e.acts)]
        taken = kinds and all(a.event_type in _UNLIKE for e in kinds for a in e.acts if _tells_kind(a))
        if taken and aimed and "manner" not in like[0] and "way" not in like[0]:
            return episode  # "a third attack targeted a post" behind an execution
        if not kinds and like[0].lower().endswith(_BY_MEANS):
            kinds = list(drafts[-1].episodes)  # "killed a doctor with knives": its means alone tell how
        if not kinds or any(w.used for w in episode.weapons):
            return episode
        again = tuple(
            dataclasses.replace(
                a,
                span=Span(*like.span()),
                sentence=episode.sentence,
                arguments=tuple(x for x in a.arguments if x.role == "means"),
                counted=False,
            )
            for a in kinds[0].acts
            if _tells_kind(a)
        )
        acts = tuple(dataclasses.replace(a, event_type=None) if a.event_type in _LOOSE else a for a in episode.acts)
        means = tuple(w for w in kinds[0].weapons if w.used)
        return dataclasses.replace(episode, acts=(*acts, *again), weapons=(*episode.weapons, *means))

    def _open(self, episode: Episode) -> Draft:
        when, where = self._days.when(episode), self._places.where(episode)
        return Draft(
            episodes=(episode,),
            when=when.dated,
            when_own=when.own,
            where=where.placed,
            where_own=where.own,
            others=where.others,
        )

    def _join(self, draft: Draft, episode: Episode) -> Draft:
        when, where = self._days.when(episode), self._places.where(episode)
        new = dataclasses.replace(draft, episodes=(*draft.episodes, episode))
        # Of a body found the day is that of the deed, where it is told.
        found = not self._claim and only_found(draft, self._findings.reading.text)
        undated = not draft.when_own or (not self._claim and draft.when is not None and draft.when.date.start is None)
        if when.own and (found or undated) and when.dated is not None:
            new = dataclasses.replace(new, when=when.dated, when_own=True)
        whom = not self._claim and names_the_dead(episode, self._findings.reading.text)
        if where.own and where.placed is not None and not whom:
            there = not self._claim and tells_where(draft, episode, self._findings.reading.text)
            there = there or (not self._claim and draft.where is not None and pins_down(where.placed, draft.where))
            there = there or (not self._claim and _names_village(draft, episode, where.placed))
            vague = not self._claim and _is_site_of(where.placed, draft.where)
            if not draft.where_own or there or (sharper(where.placed, draft.where) and not vague):
                new = dataclasses.replace(
                    new, where=where.placed, where_own=True, others=(*draft.others, *where.others)
                )
            else:
                new = dataclasses.replace(new, others=(*draft.others, where.placed, *where.others))
        return new


def _only_points(episode: Episode, draft: Draft) -> bool:
    """Whether an episode speaks of attacks by nouns that point back, of other kinds than its incident was told as."""
    told = {a.event_type for a in draft.acts if a.event_type is not None and not a.weak}
    kinds = {a.event_type for a in episode.acts}
    return bool(told) and all(a.definite and a.shape == "noun" for a in episode.acts) and told.isdisjoint(kinds)


def _tells_kind(act: ActMention) -> bool:
    """Whether an act says what kind of attack it was."""
    return (act.event_type is not None and not act.weak) or act.act in DRIVEN


def _is_site_of(place: Placed, told: Placed | None) -> bool:
    """Whether a place is a street or building that no list holds, and a town was told: "The bombing, near Chicken
    Street" behind a bomb in Kabul."""
    known = told is not None and told.reason is None and told.location.precision == "settlement"
    return known and place.location.precision == "site" and place.reason == "unknown_place"


def _names_village(draft: Draft, episode: Episode, place: Placed) -> bool:
    """Whether what goes back to an attack of a province names a place there that no list holds: "An air strike in Hajja
    province killed 20. ... The strike hit a tent in Bani Hamdan village"."""
    if draft.where is None or draft.where.reason is not None or place.reason != "unknown_place":
        return False
    there, here = draft.where.location, place.location
    back = bool(episode.acts) and all(a.definite or a.weak for a in episode.acts)
    alike = here.country == there.country and here.admin1_code in (None, there.admin1_code)
    return back and alike and there.precision in ("admin1", "country")
