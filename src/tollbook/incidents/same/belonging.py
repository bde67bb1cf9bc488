"""Which incident already told an episode belongs to: what claims and news have in common.

A group's claims go from attack to attack (``belonging_of_claims``); news goes back to what it told
(``belonging_of_news``).
"""

from __future__ import annotations

import abc
import re

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft, families_of
from tollbook.incidents.same.close_kinds import are_close
from tollbook.incidents.same.conflicts import Conflicts, harms
from tollbook.incidents.same.same_people import SamePeople
from tollbook.incidents.setting.episode_days import EpisodeDays
from tollbook.incidents.setting.episode_places import EpisodePlaces
from tollbook.mentions import ActMention, Findings

_BEGAN = re.compile(
    r"\W*(?:it|this|the (?:attack|assault|operation|raid|battle|storming)) "
    r"(?:began|started|opened|was opened|commenced) (?:with|by|when)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:his|her|their|whose|the) (?:\w+ )?(?:bod(?:y|ies)|corpses?|remains)\b"
    r"|\bfound the (?:\w+ )?(?:bodies|remains|corpses) of \w+ (?:men|people|women|villagers|of them)\b",
    re.IGNORECASE,
)


class Belonging(abc.ABC):
    """Decides whether an episode goes on with an incident, tells it again, or is new."""

    def __init__(self, findings: Findings, family: dict[str, str], days: EpisodeDays, places: EpisodePlaces) -> None:
        self._findings = findings
        self._text = findings.reading.text
        self._family = family
        self._days, self._places = days, places
        self._people = SamePeople(findings)
        self._conflicts = Conflicts(findings, days, places)

    @abc.abstractmethod
    def home(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The index of the incident an episode belongs to, or None if it is of none told so far."""

    def bare(self, episode: Episode) -> Episode:
        """An episode without the acts that it only goes back to."""
        return episode

    def tells_which(self, draft: Draft, episode: Episode) -> bool:
        """Whether an act only says which of those told before is meant, and adds nothing to it."""
        return False

    def _by_harm(self, draft: Draft, episode: Episode) -> bool:
        """Whether harm told without any act is of what was told last, near by."""
        near = episode.sentence - draft.episodes[-1].sentence <= 2
        return near and not self._conflicts.rule_out(draft, episode)

    def _found_dead(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode tells the end of somebody just told as taken: "his corpse was found two days later"."""
        near = episode.sentence - draft.episodes[-1].sentence <= 2
        taken = any(a.outcome == "captured" for a in draft.acts)
        if not (near and taken):
            return False
        return self._people.found_of_taken(draft, episode) or self._body_found(draft, episode)

    @abc.abstractmethod
    def _body_found(self, draft: Draft, episode: Episode) -> bool:
        """Whether a body is found of those just told as taken, by the words alone."""

    def _tells_how(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode goes back to how the attack just told went: "it began with a car bomb at the gate"."""
        near = episode.sentence - draft.episodes[-1].sentence <= 1
        return near and bool(_BEGAN.match(episode.span.of(self._text)))

    def _fits(self, draft: Draft, episode: Episode) -> bool:
        """Whether the kinds of act can belong to one incident."""
        if self._only_words(draft.acts) != self._only_words(episode.acts):
            return False
        return are_close(draft.families(self._family), families_of(episode.acts, self._family))

    def _only_words(self, acts: tuple[ActMention, ...]) -> bool:
        """Whether nothing was done: all the acts that count are threatened or denied."""
        strong = self._counting(acts)
        return bool(strong) and all(a.assertion.status in ("threatened", "denied") for a in strong)

    def _counting(self, acts: tuple[ActMention, ...]) -> list[ActMention]:
        return [a for a in acts if not a.weak]

    def _continues(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode goes on with the incident told just before it."""
        last = draft.episodes[-1]
        if last.sentence == episode.sentence:
            return True
        if episode.section != last.section:
            return self._goes_on_in_next_section(last, episode)
        if self._counts_anew(draft, episode):
            return False
        if episode.cue == "same" or any(a.definite for a in episode.acts):
            return True
        own_time = self._days.when(episode).own and draft.when_own
        own_place = self._places.where(episode).own and draft.where_own
        if own_place and harms(draft.episodes) and harms((episode,)) and self._elsewhere(draft, episode):
            return False
        if own_time and own_place:
            return True  # not in conflict, so the same day and place
        if self._is_of_others(draft, episode, placed=own_time or own_place):
            return False
        return episode.sentence - last.sentence <= 2

    def _goes_on_in_next_section(self, last: Episode, episode: Episode) -> bool:
        """Whether what is told under another heading or in another item still goes on."""
        return False

    @abc.abstractmethod
    def _counts_anew(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode opens with a number of attacks, so with others than those told."""

    @abc.abstractmethod
    def _is_of_others(self, draft: Draft, episode: Episode, *, placed: bool) -> bool:
        """Whether those who act or are struck are new. ``placed``: day or place are stated both times, and agree."""

    def _elsewhere(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sharp place follows harm already told of a whole country or region."""
        mine, theirs = self._places.where(episode).placed, draft.where
        return bool(
            mine
            and theirs
            and theirs.location.precision in ("country", "unknown")
            and mine.location.precision not in ("country", "unknown")
        )

    def _retells(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode tells again what was told further up: the same people harmed, or the same thing hit."""
        if self._people.harmed(episode.acts) & self._people.harmed(draft.acts):
            return True
        return all(a.definite for a in episode.acts) and episode.paragraph == draft.episodes[-1].paragraph


def counted(act: ActMention) -> bool:
    """Whether an act is told as one or several: "an attack", "two devices"."""
    return act.counted and not act.definite and not act.weak


def only_deaths(act: ActMention) -> bool:
    """Whether a noun tells harm and no attack: "at least 15 deaths were recorded"."""
    return act.shape == "noun" and act.event_type is None and bool(act.outcome or act.act == "find_dead")
