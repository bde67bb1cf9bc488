"""Which episodes tell of the same incident, and which open a new one."""

from __future__ import annotations

import dataclasses
import re

from tollbook.incidents.apart import dates_apart, named_apart, places_apart, sharper
from tollbook.incidents.claims import is_claim
from tollbook.incidents.context import Context
from tollbook.incidents.distribute import distribute
from tollbook.incidents.draft import Draft, families_of
from tollbook.incidents.episodes import Episode
from tollbook.mentions import ActMention, Dated, Findings
from tollbook.spans import Span

_CLOSE = frozenset(
    {
        frozenset({"violence", "operation"}),
        frozenset({"violence", "territory"}),
        frozenset({"violence", "robbery"}),
        frozenset({"violence", "arson"}),
        frozenset({"operation", "territory"}),
        frozenset({"operation", "release"}),
        frozenset({"abduction", "violence"}),
    }
)


_OTHERS_WORD = re.compile(
    r"\W*(?:[\w'-]+ ){0,4}(?:media|press|spokes\w+|sources?|police|army|ministry|government|command|officials?|enemy|"
    r"agency|agencies|newspapers?|reports?)\b(?:'s)?[^.;,]{0,25}?\b(?:stor(?:y|ies)|version|accounts?|figures?|said|says?|spoke|speaks?|claimed|claims?|admitted|admits?|"
    r"acknowledged?s?|conceded?s?|reported|put|announced|alleged|confirmed|maintains?|counted)\b",
    re.IGNORECASE,
)
# Acts too weak for other reports, which a group's own digest tells as attacks of their own.
_CLAIMED = frozenset({"strike_hit", "engage", "eliminate", "liquidate", "take_territory", "siege", "drive_bomb"})


_LEAD = 12  # characters before a day that opens its sentence: "Earlier, on"
_BODY = re.compile(r"\b(?:his|her|their|whose|the) (?:\w+ )?(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)


_NTH = re.compile(
    r"\W*(?:it|this|that)\s+(?:was|is)\s+the\s+(?:\w+\s+)?(?:second|third|fourth|fifth|latest|first|worst|deadliest)\b",
    re.IGNORECASE,
)


class Linker:
    """Goes through the episodes in text order, joining each to an open incident or opening one."""

    def __init__(self, findings: Findings, family: dict[str, str]) -> None:
        self._findings = findings
        self._family = family
        self._context = Context(findings)
        self._chain = _chain_of(findings)
        self._claim = is_claim(findings)

    def link(self, episodes: tuple[Episode, ...]) -> tuple[Draft, ...]:
        """The report's incidents, in the order in which they are first told."""
        drafts: list[Draft] = []
        if self._claim:
            episodes = tuple(e for told in episodes for e in distribute(told, self._findings.reading.text))
        for position, episode in enumerate(episodes):
            if _is_tally(episode, episodes[position + 1 :]):
                continue
            if self._claim and (self._introduces(episode, drafts) or (drafts and self._is_others_word(episode))):
                continue
            if not self._claim and self._titles(episode, drafts):
                continue
            if drafts and self._looks_back(drafts[-1], episode):
                continue
            index = self._home(episode, drafts)
            if index is None:
                if self._is_enough(episode) or _sets_scene(episode):
                    drafts.append(self._open(episode))
            else:
                drafts[index] = self._join(drafts[index], episode)
        # A scene set ("conducted an operation in ... today") is an incident only when something came of it.
        return tuple(d for d in drafts if any(self._is_enough(e) for e in d.episodes))

    def _is_enough(self, episode: Episode) -> bool:
        """Whether an episode is enough to be an incident: a claim needs no more than an attack placed or dated."""
        if _opens(episode):
            return True
        placed = bool(episode.places or episode.dates)
        return self._claim and placed and any(a.act in _CLAIMED and not a.definite for a in episode.acts)

    def _introduces(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether words of a digest speak of attacks at large ("some of the operations of the past weeks"): plural
        nouns that nobody counts and nothing comes of, or an opening that covers more than a few days."""
        harm = any(not t.running for t in episode.tolls) or episode.damage or any(w.used for w in episode.weapons)
        text = self._findings.reading.text
        at_large = all(
            a.shape == "noun" and not a.counted and a.span.of(text).endswith("s") and "clash" not in a.act
            for a in episode.acts
        )
        if episode.acts and at_large and not harm:
            return True
        spans = [d.date for d in episode.dates if d.date.start]
        if episode.tolls and all(t.running for t in episode.tolls) and not any(d.precision == "day" for d in spans):
            return True  # "for the whole of the month the province counts 31 killed"
        return not drafts and bool(spans) and all(d.precision in ("week", "month", "year") for d in spans)

    def _looks_back(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence only compares what was told with what was before: "the second attack there after one in
        May, in which 12 died"."""
        text = self._findings.reading.text
        dates = [d.date for d in episode.dates if d.date.start]
        earlier = (
            draft.when is not None
            and draft.when.date.start is not None
            and bool(dates)
            and all(
                d.precision in ("month", "year") and (d.end or d.start or "") < draft.when.date.start for d in dates
            )
        )
        return earlier and bool(_NTH.match(episode.span.of(text)))

    def _titles(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether a report's first words only say what it covers: "Update on operations, 2 to 16 September"."""
        wide = any(_covers_days(d) for d in episode.dates)
        text = self._findings.reading.text
        plural = all(
            a.shape == "noun" and a.occurrences.high is None and a.span.of(text).endswith("s") for a in episode.acts
        )
        return not drafts and wide and plural and not (episode.tolls or episode.damage or episode.places)

    def _is_others_word(self, episode: Episode) -> bool:
        """Whether a sentence of a digest only gives another side's word for what was told: "the army admits to"."""
        start = episode.span.of(self._findings.reading.text)[:90]
        new = any(d.date.precision == "day" and not _points_back(d) for d in episode.dates)
        return bool(_OTHERS_WORD.match(start)) and not new

    def _open(self, episode: Episode) -> Draft:
        when, where = self._context.when(episode), self._context.where(episode)
        return Draft(
            episodes=(episode,),
            when=when.dated,
            when_own=when.own,
            where=where.placed,
            where_own=where.own,
            others=where.others,
        )

    def _join(self, draft: Draft, episode: Episode) -> Draft:
        when, where = self._context.when(episode), self._context.where(episode)
        new = dataclasses.replace(draft, episodes=(*draft.episodes, episode))
        if when.own and not draft.when_own and when.dated is not None:
            new = dataclasses.replace(new, when=when.dated, when_own=True)
        if where.own and where.placed is not None:
            if not draft.where_own or sharper(where.placed, draft.where):
                new = dataclasses.replace(
                    new, where=where.placed, where_own=True, others=(*draft.others, *where.others)
                )
            else:
                new = dataclasses.replace(new, others=(*draft.others, where.placed, *where.others))
        return new

    def _home(self, episode: Episode, drafts: list[Draft]) -> int | None:
        """The index of the incident an episode belongs to, or None."""
        if not drafts:
            return None
        last = len(drafts) - 1
        if self._claim and self._found_dead(drafts[last], episode):
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
            if self._conflict(draft, episode) or not self._fits(draft, episode):
                continue
            if self._retells(draft, episode) or (nearest and self._continues(draft, episode)):
                return index
            nearest = False
        return None

    def _found_dead(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode tells the end of somebody just told as taken: "his corpse was found two days later"."""
        near = episode.sentence - draft.episodes[-1].sentence <= 2
        taken = any(a.outcome == "captured" for a in draft.acts)
        return near and taken and bool(_BODY.search(episode.span.of(self._findings.reading.text)))

    def _next_claimed(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode of a digest of claims, which goes from attack to attack, opens the next: it acts anew, on
        a day or at a place that it states itself."""
        if episode.sentence == draft.episodes[-1].sentence:
            return False
        if episode.cue == "same" and not self._context.when(episode).own:
            return False
        if not any(_acts_anew(a) for a in episode.acts):
            return False
        if self._is_relief(episode):
            return True
        if self._context.when(episode).own or self._another_day(draft, episode):
            return True
        where = self._context.where(episode)
        return where.own and draft.where_own and named_apart(where.placed, draft.where)

    def _another_day(self, draft: Draft, episode: Episode) -> bool:
        """Whether a day was stated since ("Thursday, the 12th.") that is not the incident's."""
        carried = self._context.carried_date(episode)
        since = carried is not None and carried.span.start >= draft.episodes[-1].span.end
        return since and dates_apart(carried, draft.when)

    def _is_relief(self, episode: Episode) -> bool:
        """Whether those struck only came up after what was told: "opened fire on the reinforcements"."""
        text = self._findings.reading.text
        struck = (x.span.of(text).lower() for a in episode.acts for x in a.arguments if x.role in ("target", "victim"))
        return any(word in phrase for phrase in struck for word in ("reinforcement", "relief force", "rescue"))

    def _fits(self, draft: Draft, episode: Episode) -> bool:
        """Whether the kinds of act can belong to one incident."""
        a, b = draft.families(self._family), families_of(episode.acts, self._family)
        if _only_words(draft.acts) != _only_words(episode.acts):
            return False
        return not a or not b or bool(a & b) or any(frozenset({x, y}) in _CLOSE for x in a for y in b)

    def _conflict(self, draft: Draft, episode: Episode) -> bool:
        """Whether dates or places rule out that these are one."""
        when, where = self._context.when(episode), self._context.where(episode)
        if when.own and draft.when_own and dates_apart(when.dated, draft.when):
            return True
        if not self._claim and self._at_another_time(draft, episode):
            return True
        return where.own and draft.where_own and places_apart(where.placed, draft.where)

    def _at_another_time(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence opens with a day that isn't the one carried to the incident: "Two days earlier, ..."."""
        when = self._context.when(episode)
        if draft.when_own or not when.own or when.dated is None or episode.sentence == draft.episodes[-1].sentence:
            return False
        lead = self._findings.reading.sentences[episode.sentence].span.start
        carried = self._context.carried_date(draft.episodes[0])
        return when.dated.span.start - lead < _LEAD and carried is not None and dates_apart(when.dated, carried)

    def _continues(self, draft: Draft, episode: Episode) -> bool:
        """Whether an episode goes on with the incident told just before it."""
        last = draft.episodes[-1]
        if last.sentence == episode.sentence:
            return True
        if episode.section != last.section:
            return False
        if any(a.counted and not a.definite and not a.weak and not self._at_large(a) for a in episode.acts):
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
        return all(a.definite for a in episode.acts) and episode.paragraph == draft.episodes[-1].paragraph

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
        theirs = {a.head for act in draft.acts for a in act.arguments if a.role in roles}
        if not mine or not theirs:
            return False
        chains = {self._chain.get(head, -1) for head in theirs}
        text = self._findings.reading.text
        words = {head.of(text).lower() for head in theirs}
        return all(
            self._chain.get(head, -2) not in chains and head.of(text).lower() not in words and not _refers(head, text)
            for head in mine
        )


def _covers_days(dated: Dated) -> bool:
    """Whether a date is a stretch of more than one day."""
    return dated.date.start is not None and dated.date.end is not None and dated.date.start != dated.date.end


def _points_back(dated: Dated) -> bool:
    """Whether a day is one just told: "on that day", "the same evening"."""
    return dated.rule.startswith(("date.told_day", "date.that_", "date.same_"))


def _harms(episodes: tuple[Episode, ...]) -> bool:
    return any(e.damage or e.tolls for e in episodes)


def _acts_anew(act: ActMention) -> bool:
    return not act.definite and (act.event_type is not None or act.outcome is not None or act.act in _CLAIMED)


def _only_words(acts: tuple[ActMention, ...]) -> bool:
    """Whether nothing was done: all the acts that count are threatened or denied."""
    strong = [a for a in acts if not a.weak]
    return bool(strong) and all(a.assertion.status in ("threatened", "denied") for a in strong)


def _refers(head: Span, text: str) -> bool:
    """Whether a noun phrase goes back to something: a pronoun, or a noun with "the" just before it."""
    before = text[max(0, head.start - 30) : head.start].lower().split()
    return head.of(text).lower() in ("him", "them", "it", "her", "he", "she", "they") or "the" in before[-3:]


def _opens(episode: Episode) -> bool:
    """Whether an episode is enough to be an incident of its own."""
    if any(not a.weak and not a.effect and _is_news(a, episode) for a in episode.acts):
        return True
    harm = [t for t in episode.tolls if not t.running and not t.background and not t.shared and t.interval.high != 0]
    return bool(harm or (episode.damage and episode.acts) or (episode.acts and any(w.used for w in episode.weapons)))


def _is_news(act: ActMention, episode: Episode) -> bool:
    """Whether an act is told, or only gone back to ("condemned the attack") but with a fact of its own beside it."""
    if act.assertion.reason != "reference" or act.counted:
        return True
    harmed = any(a.role in ("victim", "target") for a in act.arguments)
    return bool(harmed or episode.dates or episode.places or episode.tolls)


def _sets_scene(episode: Episode) -> bool:
    """Whether a weak act gives the day or place of what is told next."""
    return bool(episode.acts and not all(a.definite for a in episode.acts) and (episode.places or episode.dates))


def _is_tally(episode: Episode, later: tuple[Episode, ...]) -> bool:
    """Whether an episode only adds up incidents that are then told one by one ("seven strikes in Iraq, two in ...")."""
    if episode.tolls and all(t.shared for t in episode.tolls) and later and not episode.damage:
        return True
    if episode.damage or any(not t.running for t in episode.tolls) or not later:
        return False
    counted = {a.act for a in episode.acts if _coarse(episode) or (a.counted and a.occurrences.low > 1)}
    told = {a.act for e in later[:2] for a in e.acts if a.counted}
    return bool(counted & told)


def _coarse(episode: Episode) -> bool:
    return bool(episode.places) and all(p.location.precision in ("country", "unknown") for p in episode.places)


def _chain_of(findings: Findings) -> dict[Span, int]:
    """Head noun's span -> index of the first mention of the same actor."""
    return {actor.head: chain for actor, chain in zip(findings.actors, findings.chains, strict=True)}
