"""Whom a word of harm is said of: its subject, and those told to have met the same, where the parse may mislead."""

from __future__ import annotations

from tollbook.find.act_words import behind_label
from tollbook.find.toll_lexicon import Trigger
from tollbook.find.toll_nouns import EVERYONE
from tollbook.find.toll_parties import Party
from tollbook.find.toll_scene import BE, Scene
from tollbook.find.toll_series import expand
from tollbook.parse import Token

_FOUGHT = frozenset(
    "clash clashes fighting fight fights battle battles gunfight gunfights firefight firefights combat skirmish "
    "skirmishes confrontation dispute quarrel meeting encounter engagement fire".split()
)
_OWN = frozenset(("his", "her", "their"))
_DID = frozenset(("did", "was", "were", "had", "has", "have"))
SUBJECTS = ("nsubjpass", "nsubj", "csubjpass")
_INSIDE = frozenset(("in", "aboard", "inside", "on", "with"))
_FOUND = frozenset(
    "between found left lay lie lying leaving leave discovered shot presumed feared reported confirmed listed declared "
    "escaped emerged released freed let go away set free remained remain still has have had also later fell fallen "
    "falling counted".split()
)


def subject_of(scene: Scene, token: Token) -> Party | None:
    """The party that is subject of a verb, of the verb it is coordinate with, or that it is a clause of."""
    for _ in range(4):
        subjects = [c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i]
        if subjects:
            parties = [p for c in subjects if (p := _party_of(scene, token, c)) is not None]
            people = (p for p in parties if p.person == "yes")  # "the following day, an elder ... was killed"
            return next(people, parties[0] if parties else None)
        if token.dep_ in ("acl", "relcl"):
            return scene.party_at(token.head.i)
        same = token.dep_ in ("conj", "xcomp", "auxpass", "aux", "acomp", "oprd", "attr") or _while_doing(token)
        if not same or token.head.i == token.i:
            return None
        token = token.head
    return None


def _while_doing(verb: Token) -> bool:
    """Whether a verb tells what somebody was doing: "was shot while patrolling a market and died"."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).lower_ in ("while", "when")


def _party_of(scene: Scene, verb: Token, subject: Token) -> Party | None:
    if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return scene.party_at(verb.head.i)
    behind = behind_label(verb, subject)
    return scene.party_at(subject.i if behind is None else behind.i)


def state_subject(scene: Scene, trigger: Trigger) -> Party | None:
    """ "three dead", "were found dead", "left two guards dead", "escaped unhurt"."""
    if trigger.i and scene.doc[trigger.i - 1].tag_ == "POS":
        return None  # "the enemy's dead"
    apart = trigger.entry.id == "between_killed" and scene.low(trigger.i - 1) == ","  # "twenty fell, between ..."
    beside = scene.party_before(trigger.i - apart)
    if beside is not None:
        return beside
    j = trigger.i - 1 - apart
    while j >= 0 and scene.party_at(j) is None and (scene.low(j) in _FOUND or scene.low(j) in BE):
        j -= 1
    if j == trigger.i - 1:
        return None
    near = next((p for p in scene.parties if p.end == j + 1), None)
    return near or subject_of(scene, scene.doc[j + 1])


def aboard_before(scene: Scene, at: int) -> Party | None:
    """The people before "who were in it" right before a token: "it caught fire and all four who were in it died"."""
    party = next(
        (p for p in reversed(scene.parties) if at - 6 <= p.end < at and scene.low(p.end) in ("who", "that")), None
    )
    if party is None:
        return None
    words = [scene.low(k) for k in range(party.end + 1, at)]
    inside = len(words) >= 3 and words[0] in BE and words[1] in _INSIDE
    return party if inside else None


def opens_clause(scene: Scene, subject: Party, near: Party, trigger: Trigger) -> bool:
    """Whether people counted right before a passive, behind "and", are its subject, which the parser took from the
    verb before."""
    joined = near.start - (2 if scene.low(near.start - 1) == "the" else 1)
    counted = near.kind == "counted" and near.person == "yes" and near.interval.high != 1
    apart = any(t.tag_ in ("VBD", "VBN") and t.i not in scene.harm for t in scene.doc[subject.end : max(joined, 0)])
    return counted and apart and scene.low(joined) in ("and", ";") and trigger.i - near.end <= 3


def all_of_them(token: Token) -> bool:
    """Whether "all" or "those" is what a word, or the verb that it completes, is said of."""
    above = token if token.dep_ not in ("acomp", "attr", "oprd") else token.head
    return any(c.lower_ in EVERYONE and c.dep_ in SUBJECTS for c in above.children)


def told_behind(scene: Scene, at: int) -> Party | None:
    """How many "everyone" at ``at`` were, behind a comma: "everyone in the house, a family of six"."""
    comma = next((k for k in range(at + 1, min(at + 7, len(scene.doc))) if scene.low(k) == ","), None)
    party = None if comma is None else scene.party_from(comma + 1)
    if party is None or party.kind != "counted" or party.person != "yes" or party.interval.low < 2:
        return None
    return None if scene.is_claimed(party) else party


def called(scene: Scene, party: Party) -> Party | None:
    """Who is said to be such people: the two men of "two men condemned as spies"."""
    before = [p for p in scene.parties if p.end < party.start and p.person == "yes"]
    return before[-1] if before and party.start - before[-1].end <= 4 else None


def with_them(scene: Scene, at: int) -> tuple[Party, ...]:
    """Those told at the sentence's end to have met the same: "was killed ..., and his driver with him"."""
    for party in scene.parties:
        with_them = scene.low(party.end) == "with" and scene.low(party.end + 1) in ("him", "her", "them")
        if party.start > at and with_them and scene.low(party.start - 1) in ("and", "his", "her", "their"):
            return (party,)
        led = (scene.low(party.start - 3), scene.low(party.start - 2), scene.low(party.start - 1))
        if party.start > at and led[:2] == ("and", "with") and led[2] in ("him", "her", "them"):
            return (party,)  # "was killed, and with him two guards"
        his = 1 if led[2] in ("his", "her", "their", "its", "the") else 0
        so = (scene.low(party.start - 2 - his), scene.low(party.start - 1 - his))
        if party.start > at and so[0] in ("so", "as") and so[1] in _DID:
            return expand(scene, party)  # "died, and so did his driver"
    return ()


def is_owner(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """Whether people only say whose a thing is that a passive is said of: "a car of the police was carried off"."""
    head = party.head
    if head is None or head.dep_ != "pobj" or head.head.lower_ != "of":
        return False
    if party.kind == "counted" and party.interval.high != 1:
        return False
    thing = head.head.head
    whole = scene.party_at(thing.i)
    subject = thing.dep_ == "nsubjpass" and thing.head.i == trigger.i
    return subject and (whole is None or whole.person != "yes")


def lacks_people_before(scene: Scene, trigger: Trigger) -> bool:
    """Whether a word of harm shares the subject of the verb before it: "were shot and later killed"."""
    j = trigger.i - 1
    while j >= 0 and scene.doc[j].tag_ in ("RB", "CC"):
        j -= 1
    if scene.low(j) == "," and (aside := scene.party_before(trigger.i)) is not None and aside.kind == "counted":
        return False  # "... were killed and another 11, including the mayor, wounded"
    return scene.party_at(j) is None or scene.low(trigger.i - 1) in ("and", "or", "then", "later", "also")


def along_with(scene: Scene, parties: tuple[Party, ...], at: int) -> tuple[Party, ...]:
    """The parties, and those that follow the verb with "along with"."""
    beside = scene.party_from(at + 1) if scene.low(at) == "with" else None
    if beside is not None and _does_more(scene, beside):
        return parties
    if beside is not None and beside.person == "yes" and beside.kind != "pronoun":  # "was killed with his son"
        return (*parties, *expand(scene, beside))
    start = _past_when_and_where(scene, at)
    if start > at and scene.low(start) == "with":
        his = scene.party_from(start + 1)
        apart = his is None or his.person != "yes" or _does_more(scene, his)
        return parties if his is None or apart else (*parties, *expand(scene, his))
    after = scene.separator(start)
    if after is None or after < start + 2 or scene.low(after - 1) in ("and", "or", ","):
        return parties
    party = scene.party_from(after)
    return parties if party is None else (*parties, *expand(scene, party))


def _does_more(scene: Scene, party: Party) -> bool:
    """Whether more is told of people: "three perished with two more hurt", "was shot with his wife looking on"."""
    return party.end in scene.harm or (party.end < len(scene.doc) and scene.doc[party.end].tag_ == "VBG")


def _past_when_and_where(scene: Scene, at: int) -> int:
    """Past a day, a place and the means behind a verb, to "along with": "was killed on Tuesday in X along with two
    guards", and to "with" before one's own people: "was killed by a mine in X with three of his guards"."""
    for k in range(at, min(at + 9, len(scene.doc) - 1)):
        if scene.low(k) in ("along", "together") and scene.low(k + 1) == "with":
            return k
        if (
            scene.low(k) == "with"
            and scene.low(k - 1) not in _FOUGHT
            and not _OWN.isdisjoint(t.lower_ for t in scene.doc[k + 1 : k + 5])
        ):
            return k
        if scene.doc[k].pos_ not in ("ADP", "PROPN", "DET", "NUM", "NOUN", "ADJ"):
            break
    return at


def shoots_down_a_number(scene: Scene, trigger: Trigger) -> bool:
    """Whether "were shot down" is said of a number without a noun: of aircraft told of before, not of people."""
    shot = scene.low(trigger.i).startswith("sho") and scene.passive(trigger.i)
    party = scene.party_before(trigger.i) if shot else None
    return party is not None and party.kind == "counted" and party.head is None


def beside_end(scene: Scene, right: Party, last: Trigger) -> Party:
    """Who stands by the end of a phrase where another word of harm is told of the first: "left one dead and two with
    wounds"."""
    if not any(right.end <= h < last.last for h in scene.harm):
        return right
    behind = [p for p in scene.parties if right.start < p.start and last.last - 4 <= p.end <= last.last]
    return behind[-1] if behind and behind[-1].person == "yes" else right


def lost_with(scene: Scene, trigger: Trigger) -> Party | None:
    """ "destroyed with all five aboard", "with the four men in it", "with its two riders": lost with the thing, unless
    told otherwise."""
    at = (trigger.i, trigger.i + 1)  # behind them, or their own last word
    party = next((p for p in scene.parties if p.end in at and p.kind in ("counted", "one")), None)
    if party is None or any(h > trigger.i for h in scene.harm):
        return None
    lead = [scene.low(k) for k in range(max(party.start - 2, 0), party.start)]
    return party if "with" in lead else None


def is_reduced(scene: Scene, party: Party, trigger: Trigger) -> bool:
    """Whether a participle right behind people only says who they are: "a man found guilty of spying was shot"."""
    told = scene.doc[party.end].tag_ in ("VBD", "VBN") and party.end not in scene.harm
    rest = {t.lower_ for t in scene.doc[party.end + 1 : trigger.i]}
    return told and rest.isdisjoint((",", ";", ":", "and", "but", "when", "that", "who"))


def bears(scene: Scene, at: int) -> bool:
    """Whether the words at ``at`` say who lost people, and only behind it how many."""
    if scene.low(at) not in ("the", "their", "them", "its"):
        return False
    words = scene.doc[at + 1 : at + 8]
    stop = next((k for k, t in enumerate(words) if t.is_punct or t.pos_ == "VERB"), len(words))
    return any(t.like_num for t in words[:stop])
