"""The actors of an incident, from the arguments of its acts; and the tolls, tied to those they harmed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from tollbook.find.act_arguments import REMAINS
from tollbook.find.number_words import whole_number
from tollbook.incidents.claims import (
    Participant,
    befell_doers,
    claimed_by,
    harmed_heads,
    is_claim,
    of_claimant,
    opponents_acts,
    own_harmed,
    struck,
    thing_hit,
    thing_named,
)
from tollbook.incidents.draft import Draft
from tollbook.incidents.kind.means import PRIZES
from tollbook.incidents.parties.crew import crew_of
from tollbook.incidents.parties.named_actors import COUNTING, STANDING_FOR, NamedActors
from tollbook.incidents.parties.one_more import ONE_MORE, like_before
from tollbook.incidents.parties.own_deeds import is_own_deed, is_theirs_told_back
from tollbook.incidents.parties.own_losses import own_by_words
from tollbook.incidents.parties.responsibility import named_responsible
from tollbook.incidents.parties.set_off import without_set_off
from tollbook.incidents.parties.struck_back import struck_back
from tollbook.incidents.parties.where_struck import (
    AIMED,
    BLOWN_UP,
    are_of_harmed,
    is_only_where,
    with_settlement,
    with_struck,
    with_things,
)
from tollbook.incidents.parties.who_they_were import told_later
from tollbook.mentions import ActMention, Argument, Findings, Known, ResponsibilityMention, TollMention, WeaponMention
from tollbook.model import Certainty, Role
from tollbook.spans import Span, inside, touched

_AIMED_AT = frozenset(("shoot_dead", "murder", "assassinate", "execute"))  # people, by what the words mean
_SETTLEMENTS = frozenset(
    "village town city area district province region neighbourhood neighborhood quarter road street valley hamlet "
    "countryside suburb outskirts highway front border desert island mountain mountains hill wadi camp".split()
)
_QUOTED = frozenset(("we", "us", "i", "me"))
_DOUBT = frozenset(("suspected", "alleged", "presumed", "apparent", "supposed"))
_ROLES: dict[str, Role] = {"initiator": "initiator", "target": "target", "victim": "victim"}


class Cast:
    """Who takes part in incidents of one report."""

    def __init__(self, findings: Findings, named: NamedActors) -> None:
        self._findings = findings
        self._named = named
        self._speaker = _speaker(findings)

    def of_draft(self, draft: Draft, of_all: tuple[TollMention, ...] = ()) -> tuple[Participant, ...]:
        """All actors of an incident; in a claim, with those that its words leave standing as whom it struck, or that
        tolls ``of_all`` of several count."""
        people = self.participants(draft.acts)
        if not is_claim(self._findings):
            mixed = self._findings.reading.case == "mixed"
            people = with_settlement(with_things(people, draft), draft, self._findings.reading.text)
            # Without capitals, names of places look like things: then only what came to harm is one.
            hurt = [k for k, _ in self._things(draft) if mixed or self._came_to_harm(k.head, draft)]
            people = with_struck(people, hurt, self._findings.reading.text)
            people = self._with_harmed(people, draft)
            people = told_later(with_things(people, draft, BLOWN_UP) if mixed else people, draft, self._findings)
            return named_responsible(self._without_speakers(people), list(self._responsible(draft)))
        spans = [e.span for e in draft.episodes]
        known, chains = self._findings.actors, self._findings.chains
        drones = [w.span for e in draft.episodes for w in e.weapons if w.used and w.type == "drone"]
        named = [
            (chains[i], self._named.best(i, chains[i]))
            for i, k in enumerate(known)
            if any(s.covers(k.span) for s in spans) and not any(d.covers(k.head) for d in drones)
        ]
        harmed = self._harmed(draft)
        things = list(self._things(draft))
        hit = [*(thing for thing, _ in things), *(thing_hit(d) for e in draft.episodes for d in e.damage)]
        aimed = [thing for thing, at in things if at]
        told = struck(people, named, harmed, hit, aimed)
        if of_all:
            theirs = struck(people, named, [*harmed, *self._counted(of_all)], hit, aimed)
            told = (*told, *(p for p in theirs if p not in told))
        return claimed_by(told, self._speaker, draft.acts)

    def _without_speakers(self, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """Those of a report by others without the "we" of one quoted, where somebody else is told in that role."""
        text = self._findings.reading.text
        quoted = [p for p in people if p.known.name is None and p.known.head.of(text).lower() in _QUOTED]
        named = {p.role for p in people if p not in quoted}
        return tuple(p for p in people if p not in quoted or p.role not in named)

    def bodies(self, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """``people`` under the bodies that they act for, as far as the whole report says."""
        speaker = self._speaker if is_claim(self._findings) else None
        return people if speaker is None else tuple(of_claimant(p, speaker[1]) for p in people)

    def _harmed(self, draft: Draft) -> list[tuple[int, Known]]:
        """Those whom the incident's tolls count, each with their chain."""
        return self._counted(t for e in draft.episodes for t in e.tolls)

    def _counted(self, told: Iterable[TollMention]) -> list[tuple[int, Known]]:
        tolls = [t for t in told if not own_by_words(t, self._findings)]
        at = [self._named.known_at(head) for head in harmed_heads(tolls)]
        chains = self._findings.chains
        return [(chains[i], self._named.best(i, chains[i])) for i in at if i is not None]

    def _with_harmed(self, people: tuple[Participant, ...], draft: Draft) -> tuple[Participant, ...]:
        """``people`` of a report by others with those told as harmed as targets, where its acts name nobody struck:
        "the bodies of four traders were found"."""
        if any(p.role in ("target", "victim") for p in people):
            return people
        doers = {p.chain for p in people}
        harmed = {chain: known for chain, known in self._harmed(draft) if chain not in doers}
        nobody = (None, *REMAINS)
        struck_at = (k for k in harmed.items() if k[1].name not in nobody and k[1].who not in ("bomber", "attacker"))
        rule = "participants.harmed"
        return (*people, *(Participant("target", k, c, "stated", ((k.span, rule),)) for c, k in struck_at))

    def _responsible(self, draft: Draft) -> Iterator[tuple[int, Known, ResponsibilityMention]]:
        """The actors that words such as "claimed responsibility" name."""
        for mention in draft.responsible:
            index = self._named.known_at(mention.body)
            if index is not None and not self._named.is_place(index):
                chain = self._findings.chains[index]
                yield chain, self._named.best(index, chain), mention

    def _things(self, draft: Draft) -> Iterator[tuple[Known, bool]]:
        """What the acts strike that is no actor, no place and no weapon ("a church", "two pylons"), and whether an
        attack was made on it: "a bulldozer was ambushed"."""
        text = self._findings.reading.text
        for act in draft.acts:
            for argument in act.arguments:
                index = self._named.named_by(argument)
                if argument.role not in ("target", "victim") or (index is not None and not self._named.is_place(index)):
                    continue
                noun = argument.head.of(text)
                if noun in STANDING_FOR or noun in COUNTING or whole_number(noun) is not None:
                    continue
                if noun in ONE_MORE:
                    like = None if act.outcome else like_before(argument, draft, self._findings, self._named)
                    if like is not None:
                        yield like, argument.rule in AIMED
                    continue
                lower = noun.islower() or self._came_to_harm(argument.head, draft)
                thing = lower or argument.span.of(text).startswith(("a ", "an "))  # "a Humvee" is no name
                taken = self._weapons_at(argument.head) or touched(self._findings.dates, argument.head)
                if thing and not taken:
                    on = (
                        text.endswith((" on ", " for "), 0, argument.span.start) and argument.rule == "acts.directed_at"
                    )
                    aimed = (argument.rule in AIMED or on) and act.outcome is None and not act.effect
                    yield thing_named(argument, argument.span.of(text)), aimed and act.shape == "verb"

    @staticmethod
    def _came_to_harm(head: Span, draft: Draft) -> bool:
        """Whether a word is one of what an incident destroyed or damaged."""
        return any(d.span.covers(head) and d.outcome != "captured" for e in draft.episodes for d in e.damage)

    def telling(self, acts: tuple[ActMention, ...]) -> tuple[ActMention, ...]:
        """The acts that say what an incident was: in a claim, not those that only harm the claimant's own, nor what
        opponents did."""
        if not is_claim(self._findings):
            return acts
        side = {actor.head: actor.side for actor in self._findings.actors}
        mine = own_harmed(acts, side) | opponents_acts(acts, side) | self._befell_doers(acts)
        told = tuple(a for a in acts if a not in mine)
        # "A mujahid was wounded during the clashes": by them the attack told before is meant.
        back = {a for a in told if a.definite and a.shape == "noun" and any(a.sentence == m.sentence for m in mine)}
        first = any(not a.weak or all(a.sentence != b.sentence for b in back) for a in told if a not in back)
        return (tuple(a for a in told if a not in back) if first else told) or acts

    def _befell_doers(self, acts: Sequence[ActMention]) -> frozenset[ActMention]:
        return befell_doers(acts, self._named.chain_at, self._findings.reading.text)

    def participants(self, acts: Sequence[ActMention]) -> tuple[Participant, ...]:
        """All actors of some acts, one entry a role and chain, in order of first mention."""
        found: dict[tuple[Role, int], Participant] = {}
        if is_claim(self._findings):
            back = self._befell_doers(acts)
            acts = [a for a in acts if a not in back]
        else:
            acts = self._without_ended(acts)
        acts = without_set_off(acts)
        for act in self._repelled(acts):
            for argument in act.arguments:
                role = _ROLES.get(argument.role)
                index = self._named.named_by(argument)
                if role is None or index is None or (self._named.is_place(index) and not self._is_thing(argument)):
                    continue
                if self._is_means(argument) and self._crew(index) is None:
                    continue
                if not is_claim(self._findings) and argument.head.of(self._findings.reading.text).lower() in REMAINS:
                    continue  # "his body was burned": told by whose it is, or by the toll
                if not is_claim(self._findings) and is_only_where(argument, act, self._findings.reading.text):
                    continue
                if is_own_deed(argument, act, index, self._findings):
                    role = "initiator"
                elif role != "initiator" and is_theirs_told_back(argument, act, acts, self._findings, self._named):
                    continue  # "they detonated a device, killing 3 and wounding 4 others": none of theirs
                for each in self._named.twins(index):
                    if role != "initiator" or not self._named.is_nothing(each):
                        self._add(found, role, each, argument, act)
        people = tuple(found.values())
        if not is_claim(self._findings):
            people = self._shot_at(struck_back(people, tuple(acts), self._named.chain_at), acts)
            aimed = {p.chain for p in people if p.role == "target"}  # "met insurgents and killed four of them"
            people = tuple(p for p in people if p.role != "victim" or p.chain not in aimed)
        if any(p.role == "target" and not (self._is_loot(p, acts) or self._is_owned(p)) for p in people):
            return people
        # Where the words name no other target, those struck at are it.
        return tuple(dataclasses.replace(p, role="target") if p.role == "victim" else p for p in people)

    def _shot_at(self, people: tuple[Participant, ...], acts: Sequence[ActMention]) -> tuple[Participant, ...]:
        """``people`` with those shot dead, executed or abducted as targets, whatever else was struck; not attackers."""
        slain = any(a.outcome == "killed" for a in acts)
        at_people = [a for a in acts if a.act in _AIMED_AT or (a.event_type == "abduction" and not slain)]
        aimed = {self._named.chain_at(x.head) for a in at_people for x in a.arguments}
        doers = {p.chain for p in people if p.role == "initiator"}
        shot = [p for p in people if p.role == "victim" and p.chain in aimed - doers]
        return tuple(dataclasses.replace(p, role="target") if p in shot else p for p in people)

    def _is_owned(self, person: Participant) -> bool:
        """Whether a target of news is a thing of those harmed: "a peacekeeper died when his vehicle hit a mine"."""
        thing = person.known.form not in ("person", "group", "organisation")
        spans = [span for span, _ in person.spans]
        return not is_claim(self._findings) and thing and are_of_harmed(spans, self._findings.reading.text)

    def _without_ended(self, acts: Sequence[ActMention]) -> Sequence[ActMention]:
        """The acts, without those as doers who were neutralised for what an aside says that they did: "two who had
        opened fire on the zone were neutralised"."""
        ended = [
            x for a in acts if a.outcome == "killed_wounded_or_captured" for x in a.arguments if x.role == "victim"
        ]
        heads = {x.head for x in ended}
        if not heads:
            return acts
        return [
            dataclasses.replace(a, arguments=tuple(x for x in a.arguments if x.head not in heads)) if a.aside else a
            for a in acts
        ]

    def _is_loot(self, person: Participant, acts: Sequence[ActMention]) -> bool:
        """Whether a target in news is only a thing that was carried off, burned or damaged in an attack on people: "40
        head of cattle were stolen", "nine villagers were killed and 22 houses burned"."""
        if is_claim(self._findings) or person.known.actor_id:
            return False
        heads = [(a, x) for a in acts for x in a.arguments if self._named.chain_at(x.head) == person.chain]
        loot = all(a.event_type in ("robbery", "looting") for a, _ in heads) and not person.known.type
        spoilt = all(a.event_type == "arson" or a.effect for a, _ in heads) and person.known.form == "facility"
        return bool(heads) and (loot or spoilt)

    def _repelled(self, acts: Iterable[ActMention]) -> list[ActMention]:
        """In reports by others, who repels an attack is whom it was made on: "the army repelled
        an attack by rebels"."""
        given = list(acts)
        fended = [a for a in given if any(x.rule == "acts.behind" for x in a.arguments)]
        if is_claim(self._findings) or not fended:
            return given
        struck_at = {x.head for a in fended for x in a.arguments if x.role == "initiator"}
        behind = {x.head for a in fended for x in a.arguments if x.rule == "acts.behind"}
        return [
            dataclasses.replace(a, arguments=tuple(_turned(x, struck_at, behind) for x in a.arguments)) for a in given
        ]

    def _is_thing(self, argument: Argument) -> bool:
        """Whether what was struck is told by a common noun: "the airfield of X"; a village or town is its place."""
        noun = argument.head.of(self._findings.reading.text)
        return argument.role == "target" and noun.islower() and noun not in _SETTLEMENTS

    def _is_means(self, argument: Argument) -> bool:
        """Whether what acted is a weapon: "killed by gunfire", "struck by a device"."""
        if argument.role != "initiator" and not (argument.role == "target" and is_claim(self._findings)):
            return False
        told = self._weapons_at(argument.head)
        if argument.role != "initiator":
            told = [w for w in told if w.used and w.type not in PRIZES]  # "a tank was hit" is no tank's fire
        return bool(told)

    def _weapons_at(self, head: Span) -> list[WeaponMention]:
        """The weapons whose words hold a noun."""
        sentence = self._findings.reading.sentence_at(head.start)
        own = () if sentence is None else inside(self._findings.weapons, sentence.span)
        return [w for w in own if w.span.overlaps(head)]

    def _crew(self, index: int) -> Known | None:
        known = self._findings.actors[index]
        return crew_of(known, known.head.of(self._findings.reading.text))

    def _add(
        self, found: dict[tuple[Role, int], Participant], role: Role, index: int, argument: Argument, act: ActMention
    ) -> None:
        chain = self._findings.chains[index]
        best = (self._crew(index) if role == "initiator" else None) or self._named.with_name(
            self._named.best(index, chain)
        )
        key = (role, chain)
        words = ((self._findings.actors[index].span, argument.rule),)
        if key in found:
            old = found[key]
            found[key] = Participant(role, old.known, chain, old.certainty, old.spans + words)
        else:
            found[key] = Participant(role, best, chain, self._certainty(role, act, index), words)

    def _certainty(self, role: Role, act: ActMention, index: int) -> Certainty:
        if role != "initiator":
            return "stated"
        if act.assertion.status == "denied":
            return "denied"
        if act.assertion.stance == "claimed":
            return "claimed"
        words = self._findings.actors[index].span.of(self._findings.reading.text).lower().split()
        return "suspected" if act.assertion.stance == "alleged" or _DOUBT.intersection(words[:3]) else "stated"

    def sized(self, toll: TollMention) -> TollMention:
        """A toll told by a pronoun, with the number of those that it stands for: "stopped seven workers and shot them
        dead"."""
        words = "" if toll.people is None else toll.people.of(self._findings.reading.text).lower()
        index = self._named.known_at(toll.people) if toll.people is not None and words in ("them", "they") else None
        if index is None:
            return toll
        size = self._findings.actors[self._findings.chains[index]].size
        if size is None or size.low < 2 or (size.high is None and size.low == 2):
            return toll
        best = size.low if size.low == size.high else None
        return dataclasses.replace(toll, interval=size, best=best, modifier=None)


def _speaker(findings: Findings) -> tuple[int, Known] | None:
    """The group that makes a claim, where the report names it as its own, with its chain."""
    own = (pair for pair in zip(findings.chains, findings.actors, strict=True) if pair[1].side == "own")
    return next((pair for pair in own if pair[1].actor_id), None)


def _turned(argument: Argument, struck_at: set[Span], behind: set[Span]) -> Argument:
    """An argument of an act fought off, with its role as the attack gives it."""
    if argument.role == "initiator" and argument.head in struck_at:
        return dataclasses.replace(argument, role="target")
    return dataclasses.replace(argument, role="initiator") if argument.head in behind else argument
