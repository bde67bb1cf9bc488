"""Which incident already told an episode of a digest of claims belongs to: such a digest goes from attack to attack."""

from __future__ import annotations

import re

from tollbook.incidents.apart import dates_apart, named_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.same.aftermath import died_of_wounds
from tollbook.incidents.same.belonging import BODY, Belonging, counted, only_deaths
from tollbook.incidents.same.conflicts import acts_anew
from tollbook.incidents.same.named_again import named_again
from tollbook.incidents.same.named_first import is_named_first
from tollbook.incidents.same.result_first import ends_for_them, explains, tells_deed
from tollbook.incidents.same.spoils_told import only_spoils
from tollbook.incidents.setting.episode_places import CAME_UP, RELIEF
from tollbook.spans import Span

_DRIVEN_OFF = frozenset(("engage", "retreat"))
_PRONOUNS = frozenset(("it", "them"))
_REACH = 30  # characters behind those struck, where it is said what they had come for
_ANOTHER = re.compile(
    r"\b(?:another|a (?:second|third)) (?:[\w-]+ ){0,2}(?:device|mine|bomb|charge|ied|landmine|convoy|patrol|column|"
    r"post|checkpoint|barracks|base|camp|position|headquarters)s?\b",
    re.IGNORECASE,
)
_AT_AN_HOUR = re.compile(
    r"\W*(?:(?:following|after) (?:this|the) \w+, )?(?:at|around|about)(?: around| about)? "
    r"\d{1,2}(?:[:.h]\d\d| ?[ap]\.?m\b)",
    re.IGNORECASE,
)
_NAMED_OR_NEW = re.compile(r"(?:an?|another|two|three|several) |(?:the )?(?:\w+ )?[A-Z][\w’'-]+ ")
_WAS_FOUND = re.compile(
    r"\W*(?:he|she|they|both|all(?: of them)?|the \w+) (?:was|were) (?:\w+ly )?found\b", re.IGNORECASE
)


class ClaimBelonging(Belonging):
    """For a group's own claims: an act told anew, with its own day or place, opens the next attack."""

    def home(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The index of the incident an episode belongs to, or None if it is of none told so far."""
        if not drafts:
            return None
        last = len(drafts) - 1
        draft = drafts[last]
        if self._told_of_so_far(draft, episode) or self._found_dead(draft, episode) or self._tells_how(draft, episode):
            return last
        if died_of_wounds(draft, episode, self._text):
            return last
        if not episode.acts:
            return last if self._by_harm(draft, episode) else None
        if (again := named_again(drafts, episode, self._days, self._places)) is not None:
            return again
        if episode.cue == "new" and not all(a.definite for a in episode.acts):
            return None
        if self._next_claimed(draft, episode):
            return None
        placed = self._days.when(episode).own or self._places.where(episode).own
        if not placed and only_spoils(draft, episode, self._text):
            return last
        return self._nearest(episode, drafts)

    def _nearest(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The latest incident that an episode goes on with or tells again."""
        nearest = True
        for index in range(len(drafts) - 1, -1, -1):
            draft = drafts[index]
            if self._conflicts.rule_out(draft, episode) or not self._fits(draft, episode):
                nearest = nearest and not self._days.when(episode).own  # the next day's is no older one's
                continue
            if self._retells(draft, episode) or (nearest and self._continues(draft, episode)):
                return index
            nearest = False
        return None

    def _told_of_so_far(self, draft: Draft, episode: Episode) -> bool:
        """Whether the claim only named what an episode tells or told so far what came of it, or the episode tells how
        it came to it or ended."""
        if is_named_first(draft, episode, self._text) or explains(draft, episode, self._text):
            return True
        if ends_for_them(draft, episode, self._text):
            return True
        if draft.when_own or not episode.dates:
            return False
        where = self._places.where(episode)
        if where.own and draft.where_own and named_apart(where.placed, draft.where):
            return False
        dated = self._days.carried(draft.episodes[0]) is not None
        sentence = self._findings.reading.sentences[episode.sentence].span
        return tells_deed(draft, episode, sentence, self._text, dated=dated)

    def _body_found(self, draft: Draft, episode: Episode) -> bool:
        """Whether a body is found of those just told as taken, by the words alone."""
        if _WAS_FOUND.match(self._text, *episode.span):
            return True
        return BODY.search(episode.span.of(self._text)) is not None

    def _next_claimed(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode of a digest of claims, which goes from attack to attack, opens the next: it acts anew, on
        a day or at a place that it states itself."""
        if episode.sentence == draft.episodes[-1].sentence and not self._text.startswith(";", episode.span.start):
            return False
        if episode.cue == "same" and not self._days.when(episode).own:
            return False
        if not any(acts_anew(a) for a in episode.acts) and not self._told_of_another(draft, episode):
            return False
        if self._by_the_clock(episode) or self._is_relief(episode) or _ANOTHER.search(episode.span.of(self._text)):
            return True
        if self._days.when(episode).own or self._another_day(draft, episode):
            return True
        where = self._places.where(episode)
        return where.own and draft.where_own and named_apart(where.placed, draft.where)

    def _by_the_clock(self, episode: Episode) -> bool:
        """Whether an hour opens what was done to somebody or something not spoken of before: "At 16:00 they targeted
        the Shomera barracks"."""
        if not _AT_AN_HOUR.match(self._text, *episode.span):
            return False
        struck = [x.span.of(self._text) for a in episode.acts for x in a.arguments if x.role in ("target", "victim")]
        return any(_NAMED_OR_NEW.match(words) for words in struck)

    def _told_of_another(self, draft: Draft, episode: Episode) -> bool:
        """Whether a noun with "the" brings in another attack by its day, place and target: "the town of X witnessed on
        the 17th the bombing of a shop"."""
        struck = any(x.role in ("target", "victim") for a in episode.acts for x in a.arguments)
        where = self._places.where(episode)
        placed = where.own and (draft.where is None or named_apart(where.placed, draft.where) or not draft.where_own)
        return struck and placed and self._days.when(episode).own

    def _another_day(self, draft: Draft, episode: Episode) -> bool:
        """Whether a day was stated since ("Thursday, the 12th.") that is not the incident's."""
        carried = self._days.carried(episode)
        since = carried is not None and carried.span.start >= draft.episodes[-1].span.end
        return since and dates_apart(carried, draft.when if draft.when_own else self._days.carried(draft.episodes[0]))

    def _is_relief(self, episode: Episode) -> bool:
        """Whether those struck only came up after what was told: "opened fire on the reinforcements"."""
        text = self._text
        acts = [a for a in episode.acts if a.act not in _DRIVEN_OFF]  # "those who came to their aid were driven back"
        struck = [x.span for a in acts for x in a.arguments if x.role in ("target", "victim")]
        if any(s.of(text).lower() in _PRONOUNS for s in struck) and CAME_UP.match(
            text, episode.span.start, struck[0].end
        ):
            return True
        return any(RELIEF.search(Span(s.start, s.end + _REACH).of(text)) for s in struck)

    def _counts_anew(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode opens with a number of attacks, so with others than those told."""
        again = any(a.definite for a in episode.acts)
        # A digest's plural counts no attacks: "clashes ensued".
        return any(
            counted(a) and a.occurrences.high is not None and not (again and only_deaths(a)) for a in episode.acts
        )

    def _is_of_others(self, draft: Draft, episode: Episode, *, placed: bool) -> bool:
        """Whether those who act or are struck are new, unless the sentence only tells what came of the attack."""
        outcome = all(
            (a.event_type is None and all(x.role != "initiator" for x in a.arguments)) or a.shape == "noun" or a.effect
            for a in episode.acts
        )
        return not outcome and self._people.are_new(draft, episode)
