"""Writes who took part, whom it harmed and what it hit: the record's actors, toll and damage, each with its words."""

from __future__ import annotations

import re
from typing import Literal

from tollbook.find.number_words import UNITS
from tollbook.incidents.claims import Participant, is_claim
from tollbook.incidents.draft import Draft
from tollbook.incidents.evidence import EvidenceBook
from tollbook.incidents.parties.named_actors import NamedActors
from tollbook.incidents.parties.own_losses import loser, of_attackers, own_by_words
from tollbook.incidents.parties.things_again import counted_before
from tollbook.mentions import DamageMention, Findings, Known, TollMention, WeaponMention
from tollbook.model import Actor, CivilianStatus, Damage, Interval, Role, Toll
from tollbook.spans import Span

_PRONOUNS = frozenset("he him his she her it its they them their who whom which those others we us".split())

_AMONG = re.compile(r" (?:among|in the ranks of|on the side of) (?:the |its |their )?", re.IGNORECASE)

_SELVES = ("himself", "herself", "themselves", "only himself", "only herself", "only themselves")
# A number alone, and what joins it to the toll before.
_BARE = re.compile(rf"(?:an?other )?(?:{'|'.join(UNITS)}|\d{{1,3}})(?: others?| more)?", re.IGNORECASE)
# Whose a thing was: "our vehicle", "a vehicle of ours", "a motorcycle belonging to the mujahidin".
_OUR = re.compile(r"\bour\b", re.IGNORECASE)
_OF_OURS = re.compile(
    r" (?:of ours|of (?:our|their) own|(?:of|belonging to) (?:our|the) (?:muj[ah]+(?:id|ed)\w*|brothers|brethren))\b",
    re.IGNORECASE,
)
_ALL_AGAIN = re.compile(r"(?:both|all|the|these|those)\b(?: [\w-]+){0,3}s$", re.IGNORECASE)
_JOINED = re.compile(r",?\s+(?:and|while)\s+", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof (?:them|whom)\b", re.IGNORECASE)  # "five of them women": of the whole, whoever did it


def write_actors(people: tuple[Participant, ...], book: EvidenceBook) -> tuple[Actor, ...]:
    """The record's actors, with the words behind each."""
    actors = []
    for i, person in enumerate(people):
        known = person.known
        for span, rule in person.spans:
            book.add(f"/actors/{i}", span, rule)
        book.add(f"/actors/{i}/name", known.span, known.rule)
        if known.person and (named := book.find(known.person, known.span.start)):
            book.add(f"/actors/{i}/person", named, known.rule)  # what masking blacks out
        actors.append(
            Actor(
                role=person.role,
                form=known.form,
                name=known.name,
                actor_id=known.actor_id,
                type=known.type,
                country=known.country,
                size=known.size,
                certainty=person.certainty,
                as_written=_words(person, book),
                person=known.person,
            )
        )
    return tuple(actors)


def _words(person: Participant, book: EvidenceBook) -> str:
    """The words that name an actor first; of one told by pronouns alone ("he", "their"), those they stand for."""
    spoken = [book.words(span) for span, _ in person.spans]
    words = next((w for w in spoken if w.lower() not in _PRONOUNS), book.words(person.known.span))
    return _with_apposition(person, words, book) if words == person.known.person else words


def _with_apposition(person: Participant, name: str, book: EvidenceBook) -> str:
    """The name of somebody with who that is, where the words right behind it say so."""
    spans = [person.known.span, *(span for span, _ in person.spans)]
    told = (book.described(span) for span in spans if book.words(span) == name)
    return next((words for span in told if (words := book.words(span)) != name), name)


def write_tolls(
    tolls: tuple[TollMention, ...],
    people: tuple[Participant, ...],
    named: NamedActors,
    findings: Findings,
    book: EvidenceBook,
) -> tuple[Toll, ...]:
    """The record's toll lines. A line on the initiators' own side is marked so by its party."""
    lines: list[Toll] = []
    claim = is_claim(findings)
    for i, toll in enumerate(tolls):
        index = None if toll.people is None else named.known_at(toll.people)
        if index is None and not claim and (same := _gone_on_from(toll, tolls, findings.reading.text)) is not None:
            index = named.known_at(same.told_of)  # "eleven of them were killed and nine wounded"
        if (spared := _spared(toll, findings)) is not None:
            index = spared
        chain = None if index is None else findings.chains[index]
        actor = next((k for k, p in enumerate(people) if p.chain == chain and chain is not None), None)
        known = None if index is None or chain is None or toll.mixed else named.best(index, chain)
        side = None if index is None else findings.actors[index].side
        taken = any(t.outcome == "captured" and t.interval.high != 0 for t in tolls[:i])
        party = _party(toll, side, actor, people, findings, taken=taken)
        if not claim and party == "initiator" and _of_those_struck(toll, findings):
            party, actor = "victim", None
        if not claim and (who := loser(toll, findings)) is not None:
            doing = {p.chain for p in people if p.role == "initiator"}
            lost = any(a.head.overlaps(who) and findings.chains[k] in doing for k, a in enumerate(findings.actors))
            party = "initiator" if lost else party
        himself = toll.people is not None and book.words(toll.people).lower() in _SELVES
        if himself or own_by_words(toll, findings) or (not claim and of_attackers(toll, tolls, findings.reading.text)):
            party, actor = "initiator", None if party != "initiator" else actor
        book.add(f"/toll/{i}", toll.span, toll.rule)
        subset = toll.subset_of
        if (
            subset is not None
            and subset < i
            and _OF_THEM.search("" if toll.people is None else book.words(toll.people))
        ):
            party, actor = lines[subset].party, None
        actor = None if toll.mixed else actor
        lines.append(
            Toll(
                outcome=toll.outcome,
                party=party,
                actor=actor,
                who=toll.who or (None if known is None else known.who),
                civilian_status=_status(toll, known, findings),
                low=toll.interval.low,
                best=toll.best,
                high=toll.interval.high,
                modifier=toll.modifier,
                subset_of=None if subset is None or subset >= len(tolls) else subset,
                as_written=book.words(toll.span),
            )
        )
    return tuple(lines)


def _party(
    toll: TollMention,
    side: Literal["own", "opponent"] | None,
    actor: int | None,
    people: tuple[Participant, ...],
    findings: Findings,
    *,
    taken: bool,
) -> Role:
    """On whose side those harmed were: the role of the ``actor`` (its index in ``people``) that they are, unless the
    ``side`` that the words put them on says otherwise."""
    claim = is_claim(findings)
    party: Role = people[actor].role if actor is not None else "victim"
    own = {p.known.side for p in people if p.role == "initiator" and p.known.side}
    theirs = "opponent" in (side, None if actor is None else people[actor].known.side)
    if claim and theirs:  # those who tried to advance and were struck
        side, party = None, "victim" if party == "initiator" else party
    if claim and (party == "initiator" or side == "own") and _only_pointed(toll, findings):
        side, party = None, "victim"  # "eleven of them were slain": of its own dead it speaks in words of its own
    if not claim and taken and party == "initiator" and _only_pointed(toll, findings):
        party = "victim"  # "gunmen took 50 people hostage. Ten of them were executed"
    ours = claim and side == "own"
    if ours or (side is not None and actor is None and side in own):
        party = "initiator"
    return party


def write_damage(
    draft: Draft, weapons: tuple[WeaponMention, ...], findings: Findings, book: EvidenceBook
) -> tuple[Damage, ...]:
    """The record's lines of things hit, with the words behind each; ``weapons`` are those of the incident."""
    bombs, text = _own_bombs(weapons, findings), findings.reading.text
    lines: list[Damage] = []
    hit = [d for e in draft.episodes for d in e.damage if not any(b.overlaps(d.span) for b in bombs)]
    if is_claim(findings):  # what an attack was aimed at is its target; no more than that is no loss
        hit = [d for d in hit if d.outcome not in ("engaged", "suppressed")]
    for damage in hit:
        counted = counted_before(damage, draft, text)
        interval = damage.interval if counted is None else Interval(low=counted[0], high=counted[0])
        if any(_is_again(damage, interval, line, text) for line in lines):
            continue
        pointer = f"/damage/{len(lines)}"
        lines.append(damage_line(pointer, damage, interval, findings, book))
        if counted is not None:
            book.add(f"{pointer}/low", counted[1], "damage.counted_before")
    return tuple(lines)


def damage_line(
    pointer: str, damage: DamageMention, interval: Interval | None, findings: Findings, book: EvidenceBook
) -> Damage:
    """The record's line of one kind of things hit, at ``pointer``."""
    book.add(pointer, damage.span, damage.rule)
    return Damage(
        object=damage.object,
        outcome=damage.outcome,
        low=None if interval is None else interval.low,
        high=None if interval is None else interval.high,
        party="initiator" if is_claim(findings) and _is_ours(damage.span, findings.reading.text) else "target",
        as_written=book.words(damage.span),
    )


def _is_again(damage: DamageMention, number: Interval | None, line: Damage, text: str) -> bool:
    """Whether things are told of once more: "Two lorries were burned. ... the burning of the lorries"."""
    same = damage.object.split()[-1] == line.object.split()[-1] and damage.outcome == line.outcome
    counted = number is not None and (number.low, number.high) == (line.low, line.high)
    return same and counted and _ALL_AGAIN.match(damage.span.of(text)) is not None


def _is_ours(thing: Span, text: str) -> bool:
    """Whether a claim says that a thing was the claimant's: "a vehicle of ours", "one of our boats"."""
    return _OUR.search(thing.of(text)) is not None or _OF_OURS.match(text, thing.end) is not None


def _own_bombs(weapons: tuple[WeaponMention, ...], findings: Findings) -> tuple[Span, ...]:
    """The claimant's own bombs, which are no damage done: "blew up a car bomb"."""
    if not is_claim(findings):
        return ()
    named = (w for w in weapons if w.used and not w.rule.startswith("means.implied."))  # "blew the bank up"
    return tuple(w.span for w in named if w.type in ("vehicle_bomb", "ied", "suicide_vest"))


def _gone_on_from(toll: TollMention, tolls: tuple[TollMention, ...], text: str) -> TollMention | None:
    """The toll right before one of a bare number that goes on with it: "... and nine wounded"."""
    if toll.people is None or toll.subset_of is not None or not _BARE.fullmatch(toll.people.of(text)):
        return None
    before = (t for t in tolls if t.people is not None and t.subset_of is None and t.span.end <= toll.span.start)
    return next((t for t in before if _JOINED.fullmatch(text, t.span.end, toll.span.start)), None)


def _of_those_struck(toll: TollMention, findings: Findings) -> bool:
    """Whether "three of them" are of those whom the sentence, or the one before, tells as struck last: "gunmen shot
    four people; three of them died"."""
    text = findings.reading.text
    at = findings.reading.sentence_at(toll.span.start)
    if toll.people is None or at is None or not _OF_THEM.search(toll.people.of(text)):
        return False
    first = findings.reading.sentences[max(at.index - 1, 0)].span.start
    near = [
        a for a in findings.actors if first <= a.span.start and a.span.end <= toll.people.start and a.size is not None
    ]
    struck = {x.head for act in findings.acts for x in act.arguments if x.role in ("victim", "target")}
    last = near[-1] if near else None
    enough = last is not None and last.size is not None and last.size.low > toll.interval.low
    return last is not None and enough and any(h.overlaps(last.head) for h in struck)


def _spared(toll: TollMention, findings: Findings) -> int | None:
    """The mention of those of whom no harm is told: "there were no casualties among the troops"."""
    if is_claim(findings) or toll.interval.high != 0:
        return None
    among = _AMONG.match(findings.reading.text, toll.span.end)
    if among is None:
        return None
    at = among.end()
    return next((i for i, a in enumerate(findings.actors) if a.span.start <= at <= a.head.start), None)


def _only_pointed(toll: TollMention, findings: Findings) -> bool:
    """Whether those harmed are told by a pronoun or a bare number alone."""
    words = "" if toll.people is None else toll.people.of(findings.reading.text).lower()
    return words.split()[-1:] in (["them"], ["they"], ["others"], ["other"], ["those"], ["whom"])


def _status(toll: TollMention, known: Known | None, findings: Findings) -> CivilianStatus:
    if toll.mixed and toll.people is not None:
        told = {a.civilian_status for a in findings.actors if toll.people.covers(a.head)}
        return told.pop() if len(told) == 1 else "unknown"
    if toll.civilian_status != "unknown" or known is None:
        return toll.civilian_status
    return known.civilian_status
