"""What a claim leaves unsaid: in a group's own account of its attacks, whoever stands against it is whom it struck.

Used for reports whose source is an armed group. Other reports name their targets at the act, or leave them open.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tollbook.mentions import ActMention, Argument, DamageMention, Findings, Known, TollMention
from tollbook.model import Certainty, Role
from tollbook.spans import Span

_ATTACKERS = frozenset({"fighter", "attacker", "bomber"})
_FIGHTERS = frozenset("fighter fighters mujahid attacker attackers bomber".split())
_DEAD = frozenset("bodies body corpses corpse dead remainder rest losses".split())
# Who is told by what they were in or belong to, which was struck with them: "its crew", "two of its people".
_ABOARD = frozenset(
    "unit crew passengers passenger occupants people persons driver men them others those members elements".split()
)
# Destroyed or taken in a fight, they are the opponents' own.
_RIDDEN = re.compile(
    r"(?:vehicles?|humvees?|tanks?|cars?|trucks?|pickups?|motorcycles?|carriers?|lorr(?:y|ies))$", re.IGNORECASE
)
_PLACE = re.compile(
    r"\b(?:villages?|towns?|cit(?:y|ies)|areas?|regions?|neighbou?rhoods?|countryside)\b", re.IGNORECASE
)
FIGHTS = frozenset({"clash", "advance", "engage"})  # acts of two sides
# Acts too weak for other reports, which a group's own digest tells as attacks of their own.
CLAIMED = frozenset(
    {"strike_hit", "engage", "eliminate", "liquidate", "take_territory", "siege", "drive_bomb", "ram", "hold_territory"}
)


@dataclass(frozen=True, slots=True)
class Participant:
    """One actor in one role, with all the words that name it."""

    role: Role
    known: Known
    chain: int
    certainty: Certainty
    spans: tuple[tuple[Span, str], ...]


# What no group that claims flies, told as doing something.
_FLOWN = re.compile(r"(?:planes?|aircraft|jets?|bombers?|helicopters?|gunships?)$", re.IGNORECASE)


def is_claim(findings: Findings) -> bool:
    """Whether the report is an armed group's own account."""
    return findings.reading.is_claim


def struck(
    people: Sequence[Participant],
    named: Iterable[tuple[int, Known]],
    harmed: Iterable[tuple[int, Known]],
    hit: Iterable[Known],
    aimed: Sequence[Known] = (),
) -> tuple[Participant, ...]:
    """The participants of a claimed attack, with those struck made targets.

    ``named`` are the actors of the incident's words and ``harmed`` those of its tolls, each with its chain; ``hit``
    the things hit, which stand for a target where no people do, or none but those aboard; ``aimed`` those that an
    attack was made on.
    """
    named = tuple(named)
    on_place = any(_PLACE.search(thing.name or "") for thing in aimed)
    found = [_seen_by_group(p, people, on_place=on_place) for p in people]
    hurt = {p.chain for p in found if p.role == "target" and p.known.side != "own"}
    found = [p for p in found if p.role != "initiator" or p.chain not in hurt]
    told = [p.known for p in found if p.role == "target"]
    unnamed = any(not (k.name or k.person or k.type) for k in told)  # "they advanced, and were repelled"
    if unnamed or not any(k.actor_id or k.type for k in told):
        doers = {p.known.actor_id for p in found if p.role == "initiator"}
        theirs = [(c, k) for c, k in named if not _FLOWN.search(k.name or "")]  # "warplanes struck the city"
        against = ((c, k) for c, k in theirs if k.side == "opponent" and k.type and k.actor_id not in doers - {None})
        _add(found, against, "participants.opponent_named")
    if not any(p.role == "target" and p.known.form != "facility" for p in found):
        _add(found, ((c, k) for c, k in harmed if k.side != "own"), "participants.harmed")
    hit = [thing for thing in hit if _last_word(thing) not in _DEAD]
    if all(_is_aboard(p.known) for p in found if p.role == "target"):
        _add(found, ((-1 - i, thing) for i, thing in enumerate(hit)), "participants.thing_hit")
    else:
        _add(found, ((-1 - len(tuple(hit)) - i, thing) for i, thing in enumerate(aimed)), "participants.thing_hit")
    if not _struck(found):
        beside = ((c, k) for c, k in named if k.side != "own" and (k.type or k.loaded_terms))
        acting = {p.chain for p in found if p.role == "initiator"}
        _add(found, ((c, k) for c, k in beside if c not in acting), "participants.named_beside")
    return tuple(found)


_GUARDS = frozenset(("guard", "bodyguard", "officer"))  # of whom a claim often says no more


def claimed_by(
    people: Sequence[Participant], speaker: tuple[int, Known] | None, acts: Sequence[ActMention]
) -> tuple[Participant, ...]:
    """The participants with the claimant (and its chain) as initiator, where an attack on an opponent names nobody.

    "This was followed by an ambush on a convoy of the army": in a list of what a group did, that group's.
    """
    struck_at = [p.known for p in people if p.role == "target"]
    attacked = any(k.side == "opponent" or (k.side is None and k.who in _GUARDS) for k in struck_at)
    done = next((a for a in acts if a.assertion.status == "occurred" and a.act not in FIGHTS), None)
    if speaker is None or done is None or not attacked or any(p.role == "initiator" for p in people):
        return tuple(people)
    chain, known = speaker
    words = ((done.span, "participants.claimant"),)
    return (Participant("initiator", known, chain, "claimed", words), *people)


def of_claimant(person: Participant, claimant: Known) -> Participant:
    """ "A sniper", "the bomber", "they" of whom nobody was told: in a group's own account one of the group's, where
    nobody else's is said."""
    known = person.known
    ours = person.role == "initiator" and known.side != "opponent"
    told = known.who in _ATTACKERS and known.type in ("armed_group", "rebel")
    unsaid = known.rule == "actors.pronoun" and known.form == "group" and not (known.type or known.person or known.who)
    if not (ours and (told or unsaid)) or known.actor_id or known.country:
        return person
    body = dataclasses.replace(known, name=claimant.name, actor_id=claimant.actor_id, type=claimant.type, side="own")
    return dataclasses.replace(person, known=body)


def _last_word(known: Known) -> str:
    """The noun of a name ("two of its people": people), empty for what has no name."""
    return next(iter((known.name or "").split()[-1:]), "")


def _is_aboard(known: Known) -> bool:
    """Whether somebody is told by what they were in, by a bare number ("killing three") or by a pronoun."""
    return _last_word(known) in _ABOARD or not (known.name or known.person or known.type)


def _struck(found: Sequence[Participant]) -> bool:
    return any(p.role == "target" for p in found)


def _seen_by_group(person: Participant, people: Sequence[Participant], *, on_place: bool) -> Participant:
    """An opponent harmed or fought is a target; the group's own dead are none. ``on_place``: villages or areas were
    attacked, as a group tells of its opponents."""
    if person.role == "victim" and person.known.side != "own":
        return dataclasses.replace(person, role="target")
    if person.role == "target" and person.known.side == "own":
        return dataclasses.replace(person, role="victim")
    ours = any(p.role == "initiator" and p.known.side == "own" for p in people)
    struck_at = any(p.role != "initiator" and p.known.side == "own" for p in people)
    theirs = person.known.side == "opponent"
    fought = person.known.side != "own" and any(rule == "acts.between" for _, rule in person.spans)
    named = bool(person.known.actor_id or person.known.country)
    strikes = struck_at or (on_place and named and _does(person)) or _strikes(person, people)
    if person.role == "initiator" and (fought or (theirs and (ours or not strikes))):
        return dataclasses.replace(person, role="target", certainty="stated")
    return person


def _strikes(person: Participant, people: Sequence[Participant]) -> bool:
    """Whether an opponent is told as striking others, with nobody of the group's in the act: "jets bombed a house"."""
    body = person.known.actor_id
    if body and any(p.role == "target" and p.known.actor_id == body for p in people):
        return False  # "they attacked a police checkpoint" behind what was done to the police
    others = (p for p in people if p.role in ("target", "victim") and p.known.side != "opponent")
    return _does(person) and any(
        (p.known.form == "facility" and not _RIDDEN.search(p.known.name or ""))
        or p.known.civilian_status == "civilians"
        for p in others
    )


def _does(person: Participant) -> bool:
    """Whether words name somebody as the one who acts."""
    return any(rule in ("acts.subject", "acts.agent", "acts.noun_by", "acts.light_verb") for _, rule in person.spans)


def _add(found: list[Participant], actors: Iterable[tuple[int, Known]], rule: str) -> None:
    for chain, known in actors:
        if all(p.chain != chain for p in found):
            found.append(Participant("target", known, chain, "stated", ((known.span, rule),)))


def thing_hit(damage: DamageMention) -> Known:
    """A thing damaged, as somebody or something struck."""
    return _thing(damage.span, damage.trigger, damage.rule, damage.object)


def thing_named(argument: Argument, words: str) -> Known:
    """What an act is told to have struck, where no list of actors knows it."""
    return _thing(argument.span, argument.head, argument.rule, " ".join(words.split()))


def _thing(span: Span, head: Span, rule: str, name: str) -> Known:
    return Known(
        span=span, head=head, rule=rule, form="facility", name=name, actor_id=None,
        type=None, country=None, who=None, civilian_status="unknown", size=None, side=None,
    )  # fmt: skip


def own_harmed(acts: Iterable[ActMention], side: Mapping[Span, str | None]) -> frozenset[ActMention]:
    """The acts whose only ones harmed are the claimant's own: they say nothing of what the attack was."""
    found = set()
    for act in acts:
        if act.act in FIGHTS:
            continue
        heads = [a.head for a in act.arguments if a.role in ("victim", "target")]
        if heads and all(side.get(head) == "own" for head in heads):
            found.add(act)
    return frozenset(found)


def befell_doers(
    acts: Sequence[ActMention], chain_at: Callable[[Span], int | None], text: str
) -> frozenset[ActMention]:
    """The acts that befell those who attacked: "a fighter stabbed a guard and was then shot". ``chain_at`` gives whom
    words at a span name."""
    doers = {
        chain_at(x.head)
        for a in acts
        if a.act not in FIGHTS
        for x in a.arguments
        if x.role == "initiator" and x.head.of(text).lower() in _FIGHTERS
    } - {None}
    struck = ((a, [x.head for x in a.arguments if x.role in ("victim", "target")]) for a in acts)
    return frozenset(a for a, heads in struck if heads and all(chain_at(h) in doers for h in heads))


def opponents_acts(acts: Iterable[ActMention], side: Mapping[Span, str | None]) -> frozenset[ActMention]:
    """The acts that opponents of the claimant did, to none of theirs: "the army answered by bombarding the forest"."""
    found = set()
    for act in acts:
        doers = [side.get(a.head) for a in act.arguments if a.role == "initiator"]
        struck = [side.get(a.head) for a in act.arguments if a.role in ("victim", "target")]
        if act.act not in FIGHTS and doers and set(doers) == {"opponent"} and "opponent" not in struck:
            found.add(act)
    return frozenset(found)


def harmed_heads(tolls: Iterable[TollMention]) -> tuple[Span, ...]:
    """The phrases for people harmed, of tolls that count."""
    return tuple(t.people for t in tolls if t.people is not None and t.interval.high != 0 and not t.background)
