"""Which incident already told an episode belongs to."""

from __future__ import annotations

import dataclasses
import re

from tollbook.incidents.apart import dates_apart, named_apart, places_apart, put_in_district
from tollbook.incidents.claims import CLAIMED, is_claim
from tollbook.incidents.context import RELIEF, Context
from tollbook.incidents.draft import Draft, families_of
from tollbook.incidents.episodes import Episode
from tollbook.mentions import ActMention, Findings, Placed
from tollbook.spans import Span

_CLOSE = frozenset(
    {
        frozenset({"violence", "operation"}),
        frozenset({"violence", "territory"}),
        frozenset({"violence", "robbery"}),
        frozenset({"violence", "arson"}),
        frozenset({"territory", "arson"}),
        frozenset({"operation", "territory"}),
        frozenset({"operation", "release"}),
        frozenset({"abduction", "violence"}),
    }
)
_PROPERTY = frozenset(("arson", "robbery", "looting", "sabotage", "weapons_seizure"))
_FLOWN = frozenset(("aircraft", "helicopter", "drone"))
_COUNTED = 5  # dead or wounded from which on the same number tells of the same incident
_LEAD = 12  # characters before a day that opens its sentence: "Earlier, on"
_REACH = 30  # characters behind those struck, where it is said what they had come for
_SOME_OF = re.compile(r" of (?:the|them|these|those|his|her|their|its)\b", re.IGNORECASE)
_FRONTED = re.compile(r"\W*(?:(?:in|at|on|near|around|outside) (?:the )?(?:\w+ ){0,3})?", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|a (?:second|third)) (?:[\w-]+ ){0,2}(?:device|mine|bomb|charge|ied|landmine)s?\b", re.IGNORECASE
)
_BEGAN = re.compile(
    r"\W*(?:it|this|the (?:attack|assault|operation|raid|battle|storming)) "
    r"(?:began|started|opened|was opened|commenced) (?:with|by|when)\b",
    re.IGNORECASE,
)
_SPLINTER = re.compile(
    r"fragments?|shrapnel|splinters?|debris|shards?|stones?|rubble|glass|gunfire|fire", re.IGNORECASE
)
_BODY = re.compile(r"\b(?:his|her|their|whose|the) (?:\w+ )?(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)


class Belonging:
    """Decides whether an episode goes on with an incident, tells it again, or is new."""

    def __init__(self, findings: Findings, family: dict[str, str], context: Context) -> None:
        self._findings = findings
        self._family = family
        self._context = context
        self._chain = _chain_of(findings)
        self._claim = is_claim(findings)

    def home(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The index of the incident an episode belongs to, or None."""
        if not drafts:
            return None
        last = len(drafts) - 1
        if self._found_dead(drafts[last], episode) or self._tells_how(drafts[last], episode):
            return last
        if not episode.acts:  # harm alone: goes with what was last told, if it is near
            near = episode.sentence - drafts[last].episodes[-1].sentence <= 2
            return last if near and not self._conflict(drafts[last], episode) else None
        if episode.cue == "new" and not all(a.definite for a in episode.acts):
            return None
        if self._claim and self._next_claimed(drafts[last], episode):
            return None
        nearest = True
        for index in range(last, -1, -1):
            draft = drafts[index]
            if not self._claim and self.tells_which(draft, episode):
                return index
            if self._conflict(draft, episode) or not self._fits(draft, episode):
                continue
            if self._retells(draft, episode) or (nearest and self._continues(draft, episode)):
                return index
            nearest = False
        return None

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
        ends = [x.head for a in episode.acts if a.act == "find_dead" for x in a.arguments if x.role == "victim"]
        whom = {self._chain.get(x.head) for a in draft.acts if a.outcome == "captured" for x in a.arguments}
        if any(self._chain.get(head, -1) in whom for head in ends):
            return True
        body = _BODY.search(episode.span.of(self._findings.reading.text))
        if body is None:
            return False
        return self._claim or (not body[0].lower().startswith("the") and not self._where_apart(draft, episode))

    def _tells_how(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode goes back to how the attack just told went: "it began with a car bomb at the gate"."""
        near = episode.sentence - draft.episodes[-1].sentence <= 1
        return near and bool(_BEGAN.match(episode.span.of(self._findings.reading.text)))

    def _next_claimed(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode of a digest of claims, which goes from attack to attack, opens the next: it acts anew, on
        a day or at a place that it states itself."""
        if episode.sentence == draft.episodes[-1].sentence:
            return False
        if episode.cue == "same" and not self._context.when(episode).own:
            return False
        if not any(_acts_anew(a) for a in episode.acts) and not self._told_of_another(draft, episode):
            return False
        if self._is_relief(episode) or _ANOTHER.search(episode.span.of(self._findings.reading.text)):
            return True
        if self._context.when(episode).own or self._another_day(draft, episode):
            return True
        where = self._context.where(episode)
        return where.own and draft.where_own and named_apart(where.placed, draft.where)

    def _told_of_another(self, draft: Draft, episode: Episode) -> bool:
        """Whether a noun with "the" brings in another attack by its day, place and target: "the town of X witnessed on
        the 17th the bombing of a shop"."""
        struck = any(x.role in ("target", "victim") for a in episode.acts for x in a.arguments)
        where = self._context.where(episode)
        placed = where.own and (draft.where is None or named_apart(where.placed, draft.where) or not draft.where_own)
        return struck and placed and self._context.when(episode).own

    def _another_day(self, draft: Draft, episode: Episode) -> bool:
        """Whether a day was stated since ("Thursday, the 12th.") that is not the incident's."""
        carried = self._context.carried_date(episode)
        since = carried is not None and carried.span.start >= draft.episodes[-1].span.end
        return since and dates_apart(carried, draft.when)

    def _is_relief(self, episode: Episode) -> bool:
        """Whether those struck only came up after what was told: "opened fire on the reinforcements"."""
        text = self._findings.reading.text
        struck = [x.span for a in episode.acts for x in a.arguments if x.role in ("target", "victim")]
        return any(RELIEF.search(Span(s.start, s.end + _REACH).of(text)) for s in struck)

    def _fits(self, draft: Draft, episode: Episode) -> bool:
        """Whether the kinds of act can belong to one incident."""
        a, b = draft.families(self._family), families_of(episode.acts, self._family)
        if self._only_words(draft.acts) != self._only_words(episode.acts):
            return False
        if not self._claim and self._is_aftermath(draft, episode):
            return True
        return not a or not b or bool(a & b) or any(frozenset({x, y}) in _CLOSE for x in a for y in b)

    def _conflict(self, draft: Draft, episode: Episode) -> bool:
        """Whether dates or places rule out that these are one."""
        when, where = self._context.when(episode), self._context.where(episode)
        if when.own and draft.when_own and dates_apart(when.dated, draft.when):
            return True
        if not self._claim and (self._at_another_time(draft, episode) or self._day_between(draft, episode)):
            return True
        if not self._claim and where.placed is not None and self._stands_there(draft, where.placed.span):
            return False
        if not self._claim and self._opens_elsewhere(draft, episode):
            return True
        if not self._claim and self._scenes_apart(draft, episode):
            return True
        return self._where_apart(draft, episode)

    def _where_apart(self, draft: Draft, episode: Episode) -> bool:
        where = self._context.where(episode)
        apart = where.own and draft.where_own and places_apart(where.placed, draft.where)
        if not apart or self._claim or where.placed is None or draft.where is None:
            return apart
        # "In X district, ... . The men fired from the village of Y": what no list holds lies in the district just told.
        near = episode.sentence - draft.episodes[-1].sentence <= 1 and episode.paragraph == draft.episodes[-1].paragraph
        return not (near and put_in_district(where.placed, draft.where))

    def _scenes_apart(self, draft: Draft, episode: Episode) -> bool:
        """Whether a new paragraph tells new acts somewhere else than where the sentence before an incident that names
        no place of its own set the scene, or on one day of the several that the incident sums up."""
        last = draft.episodes[-1]
        if episode.paragraph == last.paragraph or not any(_acts_anew(a) for a in episode.acts):
            return False
        if self._goes_back(draft, episode):
            return False
        when, where = self._context.when(episode), self._context.where(episode)
        if when.own and draft.when_own and draft.when is not None and when.dated is not None:
            told, day = draft.when.date, when.dated.date
            if told.precision == "day" and told.start != told.end and day.precision == "day" and day.start == day.end:
                return True
        if draft.where_own or not where.own:
            return False
        scene = self._context.scene(draft.episodes[0])
        return scene is not None and places_apart(where.placed, scene)

    def _opens_elsewhere(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence that opens with a place tells new harm, after harm told without one: "In Nusaybin, two
        civilians were killed"."""
        harmed = _harms((episode,)) or any(a.outcome is not None for a in episode.acts)
        within = draft.where_own and _within_province(self._context.where(episode).placed, draft.where)
        if (draft.where_own and not within) or not (_harms(draft.episodes) and harmed):
            return False
        place, text = self._context.where(episode).placed, self._findings.reading.text
        lead = self._findings.reading.sentences[episode.sentence].span.start
        opens = (
            place is not None and episode.span.start == lead and bool(_FRONTED.fullmatch(text, lead, place.span.start))
        )
        return opens and any(_acts_anew(a) for a in episode.acts)

    def _stands_there(self, draft: Draft, place: Span) -> bool:
        """Whether a place is a building that the incident's words speak of: "a hotel ... the Rose hotel"."""
        known, chains = self._findings.actors, self._findings.chains
        named = {c for k, c in zip(known, chains, strict=True) if k.form == "facility" and k.span.overlaps(place)}
        return any(
            c in named and any(e.span.covers(k.span) for e in draft.episodes)
            for k, c in zip(known, chains, strict=True)
        )

    def _at_another_time(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence opens with a day that isn't the one carried to the incident: "Two days earlier, ..."."""
        when = self._context.when(episode)
        if draft.when_own or not when.own or when.dated is None or episode.sentence == draft.episodes[-1].sentence:
            return False
        lead = self._findings.reading.sentences[episode.sentence].span.start
        carried = self._context.carried_date(draft.episodes[0])
        return when.dated.span.start - lead < _LEAD and carried is not None and dates_apart(when.dated, carried)

    def tells_which(self, draft: Draft, episode: Episode) -> bool:
        """Whether an act only says which of those told before is meant: "the patrol attacked today was guarding"."""
        when = self._context.when(episode)
        if not all(a.definite and a.shape == "verb" for a in episode.acts):
            return False
        if when.own and draft.when_own and dates_apart(when.dated, draft.when):
            return False
        mine, struck = (
            {self._chain.get(x.head, other) for a in acts for x in a.arguments if x.role in ("target", "victim")}
            for acts, other in ((episode.acts, -1), (draft.acts, -2))
        )
        return bool(mine) and mine <= struck

    def _day_between(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence between opened with another day: "On the 28th a patrol came upon gunmen. In the clash"."""
        carried = self._context.carried_date(episode)
        anew = not any(a.definite for a in episode.acts)
        if anew or self._context.when(episode).own or carried is None or not draft.when_own:
            return False
        told = self._findings.reading.sentence_at(carried.span.start)
        if told is None or told.index != episode.sentence - 1 or told.index <= draft.episodes[-1].sentence:
            return False
        return carried.span.start - told.span.start < _LEAD and dates_apart(carried, draft.when)

    def _continues(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode goes on with the incident told just before it."""
        last = draft.episodes[-1]
        if last.sentence == episode.sentence:
            return True
        if episode.section != last.section:
            return False
        deaths = not self._claim  # "at least 15 deaths were recorded": harm, no number of attacks
        counted = any(
            a.counted and not a.definite and not a.weak and not self._at_large(a)
            and not (deaths and a.shape == "noun" and a.event_type is None and a.outcome is not None)
            for a in episode.acts
        )  # fmt: skip
        if counted and (self._claim or not self._goes_back(draft, episode)):
            return False
        if episode.cue == "same" or any(a.definite for a in episode.acts):
            return True
        own_time = self._context.when(episode).own and draft.when_own
        own_place = self._context.where(episode).own and draft.where_own
        if own_place and _harms(draft.episodes) and _harms((episode,)) and self._elsewhere(draft, episode):
            return False
        if own_time and own_place:
            return True  # not in conflict, so the same day and place
        outcome = self._claim and all(
            (a.event_type is None and all(x.role != "initiator" for x in a.arguments)) or a.shape == "noun" or a.effect
            for a in episode.acts
        )
        if not self._claim and not (own_time or own_place) and self._flown_up(last, episode):
            return True
        if not outcome and self._new_people(draft, episode):  # a claim's next sentence tells what came of the attack
            return False
        return episode.sentence - last.sentence <= 2

    def _at_large(self, act: ActMention) -> bool:
        """Whether a digest's plural counts no attacks: "clashes ensued"."""
        return self._claim and act.occurrences.high is None

    def _elsewhere(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sharp place follows harm already told of a whole country or region."""
        mine, theirs = self._context.where(episode).placed, draft.where
        return bool(
            mine
            and theirs
            and theirs.location.precision in ("country", "unknown")
            and mine.location.precision not in ("country", "unknown")
        )

    def _retells(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode tells again what was told further up: the same people harmed, or the same thing hit."""
        mine, theirs = self._harmed(episode.acts), self._harmed(draft.acts)
        if mine & theirs:
            return True
        if not self._claim and self._same_toll(draft, episode):
            return True
        return all(a.definite for a in episode.acts) and episode.paragraph == draft.episodes[-1].paragraph

    def _only_words(self, acts: tuple[ActMention, ...]) -> bool:
        """Whether nothing was done: all the acts that count are threatened or denied. In news, what is denied may be
        told with what it answered: "denied that troops had shelled a village after the Tuesday blast"."""
        strong = [a for a in acts if not a.weak]
        if not self._claim:
            strong = [a for a in strong if not (a.definite and a.assertion.reason == "reference")] or strong
        return bool(strong) and all(a.assertion.status in ("threatened", "denied") for a in strong)

    def _is_aftermath(self, draft: Draft, episode: Episode) -> bool:
        """Whether the sentence after an attack tells what was done to things there, by nobody new: "three houses were
        burned"."""
        near = episode.sentence - draft.episodes[-1].sentence <= 1 and episode.section == draft.episodes[-1].section
        things = all(a.event_type is None or a.event_type in _PROPERTY for a in episode.acts)
        apart = self._context.when(episode).own or self._context.where(episode).own
        doers = {x.head for a in episode.acts for x in a.arguments if x.role == "initiator"}
        text = self._findings.reading.text
        return near and things and not apart and all(_refers(head, text) for head in doers)

    def _goes_back(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode without a place of its own speaks of somebody or something of an incident's words with
        "the" or a pronoun: "two explosions shook the hotel"."""
        text = self._findings.reading.text
        known, chains = self._findings.actors, self._findings.chains
        told = {c for k, c in zip(known, chains, strict=True) if any(e.span.covers(k.span) for e in draft.episodes)}
        return any(
            c in told and episode.span.covers(k.span) and _refers(k.head, text)
            for k, c in zip(known, chains, strict=True)
        )

    def _same_toll(self, draft: Draft, episode: Episode) -> bool:
        """Whether the same number of dead or wounded is told again."""
        mine, theirs = (
            {
                (t.outcome, t.interval.low, t.interval.high)
                for e in told
                for t in e.tolls
                if t.interval.low >= _COUNTED and not t.running and not t.background and t.subset_of is None
            }
            for told in ((episode,), draft.episodes)
        )
        return bool(mine & theirs)

    def _harmed(self, acts: tuple[ActMention, ...]) -> set[int]:
        """Chains of the named or described ones harmed; only those told apart by a name count."""
        found = set()
        for act in acts:
            for argument in act.arguments:
                if argument.role in ("victim", "target"):
                    index = self._chain.get(argument.head)
                    if index is not None and self._findings.actors[index].person:
                        found.add(index)
        return found

    def _new_people(self, draft: Draft, episode: Episode) -> bool:
        """Whether both those who act and those harmed are newly brought in, beside those already told."""
        return all(
            self._new(episode, draft, roles) for roles in (frozenset({"initiator"}), frozenset({"victim", "target"}))
        )

    def _new(self, episode: Episode, draft: Draft, roles: frozenset[str]) -> bool:
        mine = {a.head for act in episode.acts for a in act.arguments if a.role in roles}
        if not self._claim and all(_SPLINTER.fullmatch(head.of(self._findings.reading.text)) for head in mine):
            return False  # "a soldier was hurt by fragments"
        theirs = {a.head for act in draft.acts for a in act.arguments if a.role in roles}
        if not mine or not theirs:
            return False
        chains = {self._chain.get(x.head, -1) for act in draft.acts for x in act.arguments}  # also attackers, killed
        text = self._findings.reading.text
        words = {head.of(text).lower() for head in theirs}
        return all(
            self._chain.get(head, -2) not in chains and head.of(text).lower() not in words and not _refers(head, text)
            for head in mine
        )

    @staticmethod
    def _flown_up(last: Episode, episode: Episode) -> bool:
        """Whether aircraft come into what the sentence before called them to: "called for air support"."""
        types = [{w.type for w in e.weapons} & _FLOWN for e in (last, episode)]
        return episode.sentence - last.sentence == 1 and bool(types[0]) and bool(types[1])


def _harms(episodes: tuple[Episode, ...]) -> bool:
    return any(e.damage or e.tolls for e in episodes)


def _within_province(place: Placed | None, other: Placed | None) -> bool:
    """Whether a place is a part of a province, known by no more than that, and not the part told of before: "In Orakzai
    Agency," after what was done in Mohmand Agency."""
    if place is None or other is None or place.location.precision != "admin1":
        return False
    here, there = place.location, other.location
    name, known = (here.name or "").casefold(), (there.name or "").casefold()
    part = bool(name and here.admin1) and name != (here.admin1 or "").casefold()
    return part and bool(known) and name not in known and known not in name and known != (there.admin1 or "").casefold()


def _acts_anew(act: ActMention) -> bool:
    return not act.definite and (act.event_type is not None or act.outcome is not None or act.act in CLAIMED)


def _refers(head: Span, text: str) -> bool:
    """Whether a noun phrase goes back to something: a pronoun, or a noun with "the" just before it."""
    before = text[max(0, head.start - 30) : head.start].lower().split()
    if _SOME_OF.match(text, head.end):
        return True
    return head.of(text).lower() in ("him", "them", "it", "her", "he", "she", "they") or "the" in before[-3:]


def _chain_of(findings: Findings) -> dict[Span, int]:
    """Head noun's span -> index of the first mention of the same actor."""
    return {actor.head: chain for actor, chain in zip(findings.actors, findings.chains, strict=True)}
