"""Which incident already told an episode of news or of a release belongs to: these go back to what they told."""

from __future__ import annotations

import dataclasses
import re

from tollbook.incidents.apart import dates_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.same.aftermath import died_of_wounds, is_aftermath, names_its_day, same_toll
from tollbook.incidents.same.aside_told import Asides
from tollbook.incidents.same.belonging import BODY, Belonging, counted, only_deaths
from tollbook.incidents.same.conflicts import goes_back, refers
from tollbook.incidents.same.eyewitness import goes_on_with_them, is_eyewitness, releases_them
from tollbook.incidents.same.kind_again import by_its_kind, by_its_rise
from tollbook.incidents.same.lead_placed import places_the_lead
from tollbook.incidents.same.named_before import told_by_name
from tollbook.incidents.same.next_in_order import is_next_in_order
from tollbook.incidents.same.second_told import is_second_of
from tollbook.incidents.same.told_below import (
    by_its_means,
    dies_again,
    flown_up,
    goes_on_as_item,
    goes_on_below,
    in_same_country,
    in_same_province,
    may_be_there,
    roughly_there,
    speaks_of_struck,
)
from tollbook.incidents.setting.episode_days import EpisodeDays
from tollbook.incidents.setting.episode_places import EpisodePlaces
from tollbook.mentions import ActMention, Findings

_OF_THEM = 3  # sentences within which "they" are still the attackers told last
_THEY = re.compile(r"\W*(?:they|the (?:attackers|assailants|gunmen|raiders|pirates|bandits|robbers))\b", re.IGNORECASE)
_PROPERTY = frozenset(("arson", "robbery", "looting", "sabotage", "weapons_seizure"))
_SAME_DAY = re.compile(
    r"\W*(?:on |in )?(?:the|that) (?:same|very) (?:day|night|evening|morning|afternoon)\b", re.IGNORECASE
)
_THEIR_BODIES = re.compile(
    r"\btheir (?:\w+ )?bodies\b|\b(?:bod(?:y|ies)|corpses?) of (?:\w+ )?"
    r"(?:one|two|three|four|five|six|some|most|all) of (?:them|the)\b",
    re.IGNORECASE,
)


class NewsBelonging(Belonging):
    """For every report that isn't a group's own claim."""

    def __init__(self, findings: Findings, family: dict[str, str], days: EpisodeDays, places: EpisodePlaces) -> None:
        super().__init__(findings, family, days, places)
        self._asides = Asides(findings, days, places)

    def home(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The index of the incident an episode belongs to, or None if it is of none told so far."""
        if not drafts:
            return None
        last = len(drafts) - (2 if self._asides.goes_on_before(drafts, episode) else 1)
        if is_next_in_order(drafts, episode, self._text):
            return None
        if (same := self._surely(episode, drafts, last)) is not None:
            return same
        if not episode.acts:
            return last if self._by_harm(drafts[last], episode) else None
        if episode.cue == "new" and not all(a.definite for a in episode.acts):
            return None
        if (known := self._by_sign(episode, drafts)) is not None:
            return known
        return self._nearest(episode, drafts, last)

    def _surely(self, episode: Episode, drafts: list[Draft], last: int) -> int | None:
        """The incident that an episode goes on with whatever its own days, places and kinds of act are."""
        draft = drafts[last]
        if self._found_dead(draft, episode) or self._tells_how(draft, episode):
            return last
        if is_aftermath(draft, episode, self._text):
            return last
        if (again := told_by_name(drafts, episode, self._findings)) is not None:
            return again
        if is_eyewitness(draft, episode, self._text) or releases_them(draft, episode):
            return last
        if dies_again(draft, episode, self._text) or is_second_of(draft, episode, self._text):
            return last
        if died_of_wounds(draft, episode, self._text) or self._ends(draft, episode):
            return last
        if goes_on_with_them(draft, episode, self._family, self._text):
            return last
        return by_its_rise(drafts, episode)

    def _by_sign(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The incident that an episode points to by its means, its kind, its people or its place, if the kinds fit."""
        known = by_its_means(drafts, episode, self._text)
        known = by_its_kind(drafts, episode) if known is None else known
        if known is not None and self._fits(drafts[known], episode):
            return known
        if places_the_lead(drafts, episode, self._findings) and self._fits(drafts[0], episode):
            return 0
        aside = self._asides.told_in_full(drafts, episode)
        return aside if aside is not None and self._fits(drafts[aside], episode) else None

    def _nearest(self, episode: Episode, drafts: list[Draft], last: int) -> int | None:
        """The incident nearest before that an episode goes on with or tells again."""
        nearest = True
        order: list[int] = [*range(last, -1, -1), *range(last + 1, len(drafts))]
        for index in order:
            draft = drafts[index]
            if self.tells_which(draft, episode):
                return index
            below = self._tells_below(draft, episode, last=index == last)
            if (self._conflicts.rule_out(draft, episode) and not below) or not self._fits(draft, episode):
                continue
            if below:
                return index
            if self._retells(draft, episode) or (nearest and self._continues(draft, episode)):
                return index
            nearest = False
        return None

    def bare(self, episode: Episode) -> Episode:
        """An episode that only denies or threatens, without the act that that answered: "denied that troops had
        shelled a village after the Tuesday blast"."""
        if not self._only_words(episode.acts):
            return episode
        acts = tuple(a for a in episode.acts if not (a.definite and a.assertion.reason == "reference"))
        return episode if acts == episode.acts else dataclasses.replace(episode, acts=acts)

    def tells_which(self, draft: Draft, episode: Episode) -> bool:
        """Whether an act only says which of those told before is meant: "the patrol attacked today was guarding"."""
        when = self._days.when(episode)
        if not all(a.definite and a.shape == "verb" for a in episode.acts):
            return False
        if when.own and draft.when_own and dates_apart(when.dated, draft.when):
            return False
        return self._people.struck_are_told(draft, episode)

    def _tells_below(self, draft: Draft, episode: Episode, *, last: bool) -> bool:
        """Whether a sentence below a lead tells again, with "the", what the lead put roughly."""
        when, where = self._days.when(episode), self._places.where(episode)
        theirs = last and goes_on_below(draft, episode, self._text)
        if episode.cue == "new" or (draft.episodes[0].paragraph == episode.paragraph and not theirs):
            return False
        if when.own and draft.when_own and dates_apart(when.dated, draft.when):
            return False
        struck = speaks_of_struck(draft, episode, self._findings)
        next_one = last and struck and episode.sentence - draft.episodes[-1].sentence <= 1
        there = may_be_there(where.placed, draft.where) or (next_one and roughly_there(where.placed, draft.where))
        there = there or (theirs and in_same_province(where.placed, draft.where))
        how = theirs and not (episode.tolls or when.own)  # "The bomber walked into a shop in Y": how, by its people
        there = there or (how and in_same_country(where.placed, draft.where))
        apart = where.own and draft.where_own and not there
        return not apart and where.own and (theirs or struck)

    def _body_found(self, draft: Draft, episode: Episode) -> bool:
        """Whether a body is found of those just told as taken, by the words alone."""
        body = BODY.search(episode.span.of(self._text))
        if body is None:
            return False
        if _THEIR_BODIES.search(episode.span.of(self._text)):
            return True
        return not body[0].lower().startswith("the") and not self._conflicts.where_apart(draft, episode)

    def _ends(self, draft: Draft, episode: Episode) -> bool:
        """Whether it tells what became of the attackers, on no other day: "all three were shot dead by police"."""
        apart = any(draft.when_own and dates_apart(d, draft.when) for d in episode.days)
        return not apart and self._people.doers_are_struck(draft, episode)

    def _fits(self, draft: Draft, episode: Episode) -> bool:
        """Whether the kinds of act can belong to one incident."""
        if self._only_words(draft.acts) != self._only_words(episode.acts):
            return False
        return self._is_aftermath(draft, episode) or super()._fits(draft, episode)

    def _counting(self, acts: tuple[ActMention, ...]) -> list[ActMention]:
        """The acts that count; not those that a threat or a denial only answers: "denied that troops had shelled a
        village after the Tuesday blast"."""
        strong = super()._counting(acts) or [a for a in acts if a.assertion.status == "threatened"]
        return [a for a in strong if not (a.definite and a.assertion.reason == "reference")] or strong

    def _goes_on_in_next_section(self, last: Episode, episode: Episode) -> bool:
        """Whether what is told under another heading or in another item still goes on."""
        return goes_on_as_item(last, episode, self._text)

    def _counts_anew(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode opens with a number of attacks, or on "the same day" with others who harm others."""
        anew = any(counted(a) and not only_deaths(a) for a in episode.acts)
        if anew and not goes_back(draft, episode, self._findings):
            return True
        day = _SAME_DAY.match(self._text, *episode.span) is not None
        return day and episode.paragraph != draft.episodes[-1].paragraph and self._brings_in_all(episode)

    def _is_of_others(self, draft: Draft, episode: Episode, *, placed: bool) -> bool:
        """Whether those who act or are struck are new."""
        flown = not placed and flown_up(draft.episodes[-1], episode)
        return not flown and self._people.are_new(draft, episode)

    def _brings_in_all(self, episode: Episode) -> bool:
        """Whether those who act and those struck are all told of by nouns without "the"."""
        roles = {x.role for a in episode.acts for x in a.arguments}
        heads = [x.head for a in episode.acts for x in a.arguments if x.role in ("initiator", "target", "victim")]
        both = "initiator" in roles and bool(roles & {"target", "victim"})
        return both and not any(refers(head, self._text) for head in heads)

    def _retells(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode tells again what was told further up: also the same number, or that day's attack."""
        return super()._retells(draft, episode) or self._told_again(draft, episode)

    def _told_again(self, draft: Draft, episode: Episode) -> bool:
        """Whether the same number is told again, or "Sunday's blast" goes back to what was that day's."""
        day = when.dated if (when := self._days.when(episode)).own else None
        return same_toll(draft, episode) or names_its_day(draft, episode, day, self._family)

    def _is_aftermath(self, draft: Draft, episode: Episode) -> bool:
        """Whether the sentence after an attack tells what was done to things there, by nobody new: "three houses were
        burned"."""
        gap = episode.sentence - draft.episodes[-1].sentence
        they = bool(_THEY.match(self._text, episode.span.start))
        near = gap <= (_OF_THEM if they else 1) and episode.section == draft.episodes[-1].section
        things = all(a.event_type is None or a.event_type in _PROPERTY for a in episode.acts)
        when = self._days.when(episode)
        apart = self._places.where(episode).own or (when.own and (draft.when_own or not they))
        doers = {x.head for a in episode.acts for x in a.arguments if x.role == "initiator"}
        return near and things and not apart and all(refers(head, self._text) for head in doers)
