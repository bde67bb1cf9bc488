"""Which incident already told an episode belongs to."""

from __future__ import annotations

import dataclasses
import re

from tollbook.incidents.apart import dates_apart, named_apart
from tollbook.incidents.claims import is_claim
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft, families_of
from tollbook.incidents.same.aftermath import died_of_wounds, is_aftermath, names_its_day, same_toll
from tollbook.incidents.same.aside_told import Asides
from tollbook.incidents.same.close_kinds import are_close
from tollbook.incidents.same.conflicts import Conflicts, acts_anew, goes_back, harms, refers
from tollbook.incidents.same.eyewitness import goes_on_with_them, is_eyewitness, releases_them
from tollbook.incidents.same.kind_again import by_its_kind, by_its_rise
from tollbook.incidents.same.lead_placed import places_the_lead
from tollbook.incidents.same.named_again import named_again
from tollbook.incidents.same.named_before import told_by_name
from tollbook.incidents.same.named_first import is_named_first
from tollbook.incidents.same.next_in_order import is_next_in_order
from tollbook.incidents.same.result_first import ends_for_them, explains, tells_deed
from tollbook.incidents.same.same_people import SamePeople
from tollbook.incidents.same.second_told import is_second_of
from tollbook.incidents.same.spoils_told import only_spoils
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
from tollbook.incidents.setting.episode_places import CAME_UP, RELIEF, EpisodePlaces
from tollbook.mentions import ActMention, Findings
from tollbook.spans import Span

_DRIVEN_OFF = frozenset(("engage", "retreat"))
_OF_THEM = 3  # sentences within which "they" are still the attackers told last
_THEY = re.compile(r"\W*(?:they|the (?:attackers|assailants|gunmen|raiders|pirates|bandits|robbers))\b", re.IGNORECASE)
_PROPERTY = frozenset(("arson", "robbery", "looting", "sabotage", "weapons_seizure"))
_PRONOUNS = frozenset(("it", "them"))
_REACH = 30  # characters behind those struck, where it is said what they had come for
_ANOTHER = re.compile(
    r"\b(?:another|a (?:second|third)) (?:[\w-]+ ){0,2}(?:device|mine|bomb|charge|ied|landmine|convoy|patrol|column|"
    r"post|checkpoint|barracks|base|camp|position|headquarters)s?\b",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"\W*(?:on |in )?(?:the|that) (?:same|very) (?:day|night|evening|morning|afternoon)\b", re.IGNORECASE
)
_BEGAN = re.compile(
    r"\W*(?:it|this|the (?:attack|assault|operation|raid|battle|storming)) "
    r"(?:began|started|opened|was opened|commenced) (?:with|by|when)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:his|her|their|whose|the) (?:\w+ )?(?:bod(?:y|ies)|corpses?|remains)\b"
    r"|\bfound the (?:\w+ )?(?:bodies|remains|corpses) of \w+ (?:men|people|women|villagers|of them)\b",
    re.IGNORECASE,
)
_WAS_FOUND = re.compile(
    r"\W*(?:he|she|they|both|all(?: of them)?|the \w+) (?:was|were) (?:\w+ly )?found\b", re.IGNORECASE
)
_THEIR_BODIES = re.compile(
    r"\btheir (?:\w+ )?bodies\b|\b(?:bod(?:y|ies)|corpses?) of (?:\w+ )?"
    r"(?:one|two|three|four|five|six|some|most|all) of (?:them|the)\b",
    re.IGNORECASE,
)


class Belonging:
    """Decides whether an episode goes on with an incident, tells it again, or is new."""

    def __init__(self, findings: Findings, family: dict[str, str], days: EpisodeDays, places: EpisodePlaces) -> None:
        self._findings = findings
        self._family = family
        self._days, self._places = days, places
        self._people = SamePeople(findings)
        self._conflicts = Conflicts(findings, days, places)
        self._asides = Asides(findings, days, places)
        self._claim = is_claim(findings)

    def home(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The index of the incident an episode belongs to, or None."""
        if not drafts:
            return None
        end = len(drafts) - 1
        last = end if self._claim or not self._asides.goes_on_before(drafts, episode) else end - 1
        if self._claim and self._told_of_so_far(drafts[last], episode):
            return last
        if not self._claim and is_next_in_order(drafts, episode, self._findings.reading.text):
            return None
        if self._found_dead(drafts[last], episode) or self._tells_how(drafts[last], episode):
            return last
        if not self._claim and is_aftermath(drafts[last], episode, self._findings.reading.text):
            return last
        if not self._claim and (again := told_by_name(drafts, episode, self._findings)) is not None:
            return again
        text, told = self._findings.reading.text, drafts[last]
        if not self._claim and (is_eyewitness(told, episode, text) or releases_them(told, episode)):
            return last
        if not self._claim and (dies_again(told, episode, text) or is_second_of(told, episode, text)):
            return last
        if died_of_wounds(drafts[last], episode, self._findings.reading.text) or self._ends(drafts[last], episode):
            return last
        if not self._claim and goes_on_with_them(drafts[last], episode, self._family, self._findings.reading.text):
            return last
        if not self._claim and (risen := by_its_rise(drafts, episode)) is not None:
            return risen
        if not episode.acts:  # harm alone: goes with what was last told, if it is near
            near = episode.sentence - drafts[last].episodes[-1].sentence <= 2
            return last if near and not self._conflicts.rule_out(drafts[last], episode) else None
        if self._claim and (again := named_again(drafts, episode, self._days, self._places)) is not None:
            return again
        if episode.cue == "new" and not all(a.definite for a in episode.acts):
            return None
        if self._claim and self._next_claimed(drafts[last], episode):
            return None
        placed = self._days.when(episode).own or self._places.where(episode).own
        if self._claim and not placed and only_spoils(drafts[last], episode, self._findings.reading.text):
            return last
        known = None if self._claim else by_its_means(drafts, episode, self._findings.reading.text)
        known = by_its_kind(drafts, episode) if known is None and not self._claim else known
        if known is not None and self._fits(drafts[known], episode):
            return known
        if not self._claim and places_the_lead(drafts, episode, self._findings) and self._fits(drafts[0], episode):
            return 0
        aside = None if self._claim else self._asides.told_in_full(drafts, episode)
        if aside is not None and self._fits(drafts[aside], episode):
            return aside
        nearest = True
        order: list[int] = [*range(last, -1, -1), *range(last + 1, end + 1)]
        for index in order:
            draft = drafts[index]
            if not self._claim and self.tells_which(draft, episode):
                return index
            below = not self._claim and self._tells_below(draft, episode, last=index == last)
            if (self._conflicts.rule_out(draft, episode) and not below) or not self._fits(draft, episode):
                # In a digest of claims the next day's is no older one's.
                nearest = nearest and not (self._claim and self._days.when(episode).own)
                continue
            if below:
                return index
            if self._retells(draft, episode) or (nearest and self._continues(draft, episode)):
                return index
            nearest = False
        return None

    def _told_of_so_far(self, draft: Draft, episode: Episode) -> bool:
        """Whether a claim only named what an episode tells or told so far what came of it, or the episode tells how it
        came to it or ended."""
        text = self._findings.reading.text
        if is_named_first(draft, episode, text) or explains(draft, episode, text):
            return True
        if ends_for_them(draft, episode, text):
            return True
        if draft.when_own or not episode.dates:
            return False
        where = self._places.where(episode)
        if where.own and draft.where_own and named_apart(where.placed, draft.where):
            return False
        dated = self._days.carried(draft.episodes[0]) is not None
        sentence = self._findings.reading.sentences[episode.sentence].span
        return tells_deed(draft, episode, sentence, text, dated=dated)

    def _tells_below(self, draft: Draft, episode: Episode, *, last: bool) -> bool:
        """Whether a sentence below a lead tells again, with "the", what the lead put roughly."""
        when, where = self._days.when(episode), self._places.where(episode)
        theirs = last and goes_on_below(draft, episode, self._findings.reading.text)
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

    def bare(self, episode: Episode) -> Episode:
        """An episode of news that only denies or threatens, without the act that that answered: "denied that troops had
        shelled a village after the Tuesday blast"."""
        if self._claim or not self._only_words(episode.acts):
            return episode
        acts = tuple(a for a in episode.acts if not (a.definite and a.assertion.reason == "reference"))
        return episode if acts == episode.acts else dataclasses.replace(episode, acts=acts)

    def _found_dead(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode tells the end of somebody just told as taken: "his corpse was found two days later"."""
        near = episode.sentence - draft.episodes[-1].sentence <= 2
        taken = any(a.outcome == "captured" for a in draft.acts)
        if not (near and taken):
            return False
        if self._people.found_of_taken(draft, episode):
            return True
        if self._claim and _WAS_FOUND.match(self._findings.reading.text, *episode.span):
            return True
        body = _BODY.search(episode.span.of(self._findings.reading.text))
        if body is None:
            return False
        if self._claim or _THEIR_BODIES.search(episode.span.of(self._findings.reading.text)):
            return True
        return not body[0].lower().startswith("the") and not self._conflicts.where_apart(draft, episode)

    def _tells_how(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode goes back to how the attack just told went: "it began with a car bomb at the gate"."""
        near = episode.sentence - draft.episodes[-1].sentence <= 1
        return near and bool(_BEGAN.match(episode.span.of(self._findings.reading.text)))

    def _ends(self, draft: Draft, episode: Episode) -> bool:
        """Whether news tells what became of the attackers, on no other day: "all three were shot dead by police"."""
        apart = any(draft.when_own and dates_apart(d, draft.when) for d in episode.days)
        return not self._claim and not apart and self._people.doers_are_struck(draft, episode)

    def _next_claimed(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode of a digest of claims, which goes from attack to attack, opens the next: it acts anew, on
        a day or at a place that it states itself."""
        text = self._findings.reading.text
        if episode.sentence == draft.episodes[-1].sentence and not text.startswith(";", episode.span.start):
            return False
        if episode.cue == "same" and not self._days.when(episode).own:
            return False
        if not any(acts_anew(a) for a in episode.acts) and not self._told_of_another(draft, episode):
            return False
        if self._is_relief(episode) or _ANOTHER.search(episode.span.of(text)):
            return True
        if self._days.when(episode).own or self._another_day(draft, episode):
            return True
        where = self._places.where(episode)
        return where.own and draft.where_own and named_apart(where.placed, draft.where)

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
        text = self._findings.reading.text
        acts = [a for a in episode.acts if a.act not in _DRIVEN_OFF]  # "those who came to their aid were driven back"
        struck = [x.span for a in acts for x in a.arguments if x.role in ("target", "victim")]
        if any(s.of(text).lower() in _PRONOUNS for s in struck) and CAME_UP.match(
            text, episode.span.start, struck[0].end
        ):
            return True
        return any(RELIEF.search(Span(s.start, s.end + _REACH).of(text)) for s in struck)

    def _fits(self, draft: Draft, episode: Episode) -> bool:
        """Whether the kinds of act can belong to one incident."""
        if self._only_words(draft.acts) != self._only_words(episode.acts):
            return False
        if not self._claim and self._is_aftermath(draft, episode):
            return True
        return are_close(draft.families(self._family), families_of(episode.acts, self._family))

    def tells_which(self, draft: Draft, episode: Episode) -> bool:
        """Whether an act only says which of those told before is meant: "the patrol attacked today was guarding"."""
        when = self._days.when(episode)
        if not all(a.definite and a.shape == "verb" for a in episode.acts):
            return False
        if when.own and draft.when_own and dates_apart(when.dated, draft.when):
            return False
        return self._people.struck_are_told(draft, episode)

    def _continues(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode goes on with the incident told just before it."""
        last = draft.episodes[-1]
        if last.sentence == episode.sentence:
            return True
        if episode.section != last.section:
            return not self._claim and goes_on_as_item(last, episode, self._findings.reading.text)
        deaths = not self._claim or any(
            a.definite for a in episode.acts
        )  # "at least 15 deaths were recorded": harm, no number of attacks
        counted = any(
            a.counted and not a.definite and not a.weak and not self._at_large(a)
            and not (deaths and a.shape == "noun" and a.event_type is None and (a.outcome or a.act == "find_dead"))
            for a in episode.acts
        )  # fmt: skip
        if counted and (self._claim or not goes_back(draft, episode, self._findings)):
            return False
        day = not self._claim and _SAME_DAY.match(self._findings.reading.text, *episode.span) is not None
        if day and episode.paragraph != last.paragraph and self._brings_in_all(episode):
            return False  # "On the same day, armed men stormed a mine": others did it to others
        if episode.cue == "same" or any(a.definite for a in episode.acts):
            return True
        own_time = self._days.when(episode).own and draft.when_own
        own_place = self._places.where(episode).own and draft.where_own
        if own_place and harms(draft.episodes) and harms((episode,)) and self._elsewhere(draft, episode):
            return False
        if own_time and own_place:
            return True  # not in conflict, so the same day and place
        outcome = self._claim and all(
            (a.event_type is None and all(x.role != "initiator" for x in a.arguments)) or a.shape == "noun" or a.effect
            for a in episode.acts
        )
        if not self._claim and not (own_time or own_place) and flown_up(last, episode):
            return True
        if not outcome and self._people.are_new(
            draft, episode
        ):  # a claim's next sentence tells what came of the attack
            return False
        return episode.sentence - last.sentence <= 2

    def _brings_in_all(self, episode: Episode) -> bool:
        """Whether those who act and those struck are all told of by nouns without "the"."""
        roles = {x.role for a in episode.acts for x in a.arguments}
        heads = [x.head for a in episode.acts for x in a.arguments if x.role in ("initiator", "target", "victim")]
        both = "initiator" in roles and bool(roles & {"target", "victim"})
        return both and not any(refers(head, self._findings.reading.text) for head in heads)

    def _at_large(self, act: ActMention) -> bool:
        """Whether a digest's plural counts no attacks: "clashes ensued"."""
        return self._claim and act.occurrences.high is None

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
        if not self._claim and self._told_again(draft, episode):
            return True
        return all(a.definite for a in episode.acts) and episode.paragraph == draft.episodes[-1].paragraph

    def _told_again(self, draft: Draft, episode: Episode) -> bool:
        """Whether the same number is told again, or "Sunday's blast" goes back to what was that day's."""
        day = when.dated if (when := self._days.when(episode)).own else None
        return same_toll(draft, episode) or names_its_day(draft, episode, day, self._family)

    def _only_words(self, acts: tuple[ActMention, ...]) -> bool:
        """Whether nothing was done: all the acts that count are threatened or denied. In news, what is denied may be
        told with what it answered: "denied that troops had shelled a village after the Tuesday blast"."""
        strong = [a for a in acts if not a.weak]
        if not self._claim:
            strong = strong or [a for a in acts if a.assertion.status == "threatened"]
            strong = [a for a in strong if not (a.definite and a.assertion.reason == "reference")] or strong
        return bool(strong) and all(a.assertion.status in ("threatened", "denied") for a in strong)

    def _is_aftermath(self, draft: Draft, episode: Episode) -> bool:
        """Whether the sentence after an attack tells what was done to things there, by nobody new: "three houses were
        burned"."""
        gap = episode.sentence - draft.episodes[-1].sentence
        they = bool(_THEY.match(self._findings.reading.text, episode.span.start))
        near = gap <= (_OF_THEM if they else 1) and episode.section == draft.episodes[-1].section
        things = all(a.event_type is None or a.event_type in _PROPERTY for a in episode.acts)
        when = self._days.when(episode)
        apart = self._places.where(episode).own or (when.own and (draft.when_own or not they))
        doers = {x.head for a in episode.acts for x in a.arguments if x.role == "initiator"}
        return near and things and not apart and all(refers(head, self._findings.reading.text) for head in doers)
