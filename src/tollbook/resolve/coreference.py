"""Which mentions of one report are the same people or body.

    chains(known, reading)      # (0, 1, 0): the third mention goes back to the first

Each rule looks back only, and a mention that fits nothing before it opens its own chain: two groups that may be one
are kept apart, because a merged pair can't be told apart again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tollbook.mentions import Known, Reading
from tollbook.parse import Token
from tollbook.resolve.actor_side import STATE_FORCES
from tollbook.resolve.coreference_pronouns import attacks, is_harmed, of_pronoun
from tollbook.resolve.coreference_seen import WE, Seen, Told, name_words, see, seen_before
from tollbook.spans import Span

_IRREGULAR = frozenset(("rebel", "armed_group", "criminal_group", "militia", "tribal"))
_REPELLING = frozenset(
    ("repel", "repulse", "repell", "foil", "thwart", "beat", "drive", "push", "throw", "resist", "stop")
)
_NOUN_REACH = 8  # how many sentences back a noun phrase may reach: a title may come back at the end

_BODIES = frozenset(("armed group", "rebels", "criminal group", "militia", "forces"))
_RANK_AND_FILE = frozenset(("soldier", "police_officer", "fighter", "civilian"))
_FORCES = frozenset(
    ("security forces", "forces", "army", "police", "unit", "international coalition", "special forces")
)
_Class = Literal["fighters", "assailants", "body", "force", "people"]


def chains(known: Sequence[Known], reading: Reading) -> tuple[int, ...]:
    """For each mention the index of the first mention of its chain; its own where it is the first.

    ``known`` are in text order, as the resolver gives them.
    """
    told = Told()
    first: list[int] = []
    starts: dict[int, dict[Span, Token]] = {}
    at = 0
    ordered = reading.sentences
    for index, mention in enumerate(known):
        while at + 1 < len(ordered) and mention.span.start >= ordered[at].span.end:
            at += 1
        sentence = ordered[at] if ordered else None
        this = see(index, mention, sentence, starts, reading)
        antecedent = _antecedent(this, told, claimed=reading.is_claim)
        first.append(index if antecedent is None else first[antecedent.index])
        told.add(this)
    return tuple(first)


def _antecedent(this: Seen, told: Told, *, claimed: bool) -> Seen | None:
    if this.pronoun and this.head not in WE:
        # "They attacked a convoy" behind whom a claim tells to be struck: those who tell it.
        return of_pronoun(this, told.seen) or (told.own if claimed and attacks(this) else None)
    if this.pronoun:
        return told.own
    return (
        _of_name(this, told)
        or _of_apposition(this, told.seen)
        or _of_others(this, told.seen)
        or (_of_definite(this, told.seen) if this.definite or _is_bare_body(this) else None)
    )


_PEOPLE = frozenset(("people", "persons", "individuals", "civilians", "victims", "others"))
_DYING = frozenset(("die", "perish", "drown", "survive"))
_HARMING = frozenset("kill wound injure hurt murder massacre abduct kidnap slay".split())


def _of_name(this: Seen, told: Told) -> Seen | None:
    """The same person by a shorter name, or the same body by its registry entry."""
    mine = this.known
    if mine.person:
        names = name_words(mine.person)
        namesakes = {o.index: o for word in names for o in told.persons.get(word, ())}
        same = (i for i, o in sorted(namesakes.items()) if _same_name(names, name_words(o.known.person or "")))
        first = next(same, None)
        return None if first is None else namesakes[first]
    if mine.form == "organisation" and mine.actor_id:
        return told.bodies.get(mine.actor_id)
    return None


def _same_name(mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((mine, other), key=len)
    if not short:
        return False
    if len(short) == 1:
        # A given name alone is no sign: "Carlos" may be any of three.
        return short[0] in long[1:] or short == long
    return set(short) <= set(long)


def _of_apposition(this: Seen, seen: Sequence[Seen]) -> Seen | None:
    """ "Otto Sorto, a member of the council": the noun phrase set beside a name."""
    token = this.token
    if token is None:
        return None
    for other in reversed(seen):
        if other.sentence != this.sentence:
            return None
        if other.token is None or other.known.span.overlaps(this.known.span):
            continue
        if other.token.i == 0 and other.token.tag_ == "NN" and not other.known.person:
            continue  # "Sniper, soldier, north gate": parts of a clipped item
        beside = (token.dep_ == "appos" and token.head == other.token) or (
            other.token.dep_ == "appos" and other.token.head == token
        )
        agree = this.plural == other.plural or "organisation" in (this.known.form, other.known.form)
        # "The army killed, on 3 May, two gunmen": a number of people is no other name of a body.
        single = other.token.tag_ in ("NN", "NNP") and other.known.form in ("organisation", "group")
        body = single and this.known.size is not None and this.known.size.low > 1
        if beside and agree and not body and (this.known.form == "person") == (other.known.form == "person"):
            return other
    return None


def _of_others(this: Seen, seen: Sequence[Seen]) -> Seen | None:
    """ "Killing 3 soldiers and wounding 2 others": more of those just counted.

    One person of a rank or a trade says nothing of the others ("a mayor and two others").
    """
    if this.head != "others" or this.known.name != "others":
        return None
    for other in seen_before(this, seen, 0):
        if other.token is not None and other.token.head.lower_ in ("including", "among"):
            continue  # "at least 30 people, including 7 children, and wounding 12 others": 12 people
        if other.token is not None and other.token.dep_ == "pobj" and other.token.head.lower_ == "by":
            continue  # "was shot by soldiers; two others were hit": none of the soldiers
        if other.known.form == "group" and other.known.who and not other.pronoun:
            return other if other.head != "others" else None
        if other.known.form in ("group", "person"):
            return other if other.known.who in _RANK_AND_FILE and not other.known.person else None
    return None


def _is_bare_body(this: Seen) -> bool:
    """A body named only by its noun and without an article: "police said"."""
    return this.known.form == "organisation" and this.known.actor_id is None and this.known.country is None


def _of_definite(this: Seen, seen: Sequence[Seen]) -> Seen | None:
    """ "The group", "the murdered mayor", "the attackers": the nearest mention before that the noun fits."""
    if this.known.form == "facility":
        same = (o for o in seen_before(this, seen, _NOUN_REACH) if o.known.form == "facility" and o.head == this.head)
        return next(same, None)
    for other in seen_before(this, seen, _NOUN_REACH):
        if not other.pronoun and _same_noun(this, other) and not _listed_with(this, other):
            return other
    kind = _class_of(this)
    if kind is None:
        return None
    for other in seen_before(this, seen, _NOUN_REACH if kind in ("body", "force") else 4):
        if not other.pronoun and other.section == this.section and _fits(this, other, kind):
            return other
    return None


def _listed_with(this: Seen, other: Seen) -> bool:
    """Whether two stand in one list: "a boy and the driver" are two people."""
    return this.token is not None and this.token.dep_ == "conj" and this.token.head == other.token


def _same_noun(this: Seen, other: Seen) -> bool:
    mine, theirs = this.known, other.known
    if theirs.form == "facility" or (mine.actor_id and theirs.actor_id and mine.actor_id != theirs.actor_id):
        return False
    if mine.actor_id and not theirs.actor_id:
        return False
    if mine.form == "person" and theirs.form == "person":
        # "The mayor" goes back to "Mayor Luis Ortega" as well as to "a mayor".
        return (mine.who is not None and mine.who == theirs.who) or this.head == other.head or this.head in other.words
    if mine.form == "organisation":
        return theirs.form == "organisation" and mine.name is not None and _same_body(mine, theirs)
    return this.head == other.head and this.plural == other.plural


def _same_body(mine: Known, theirs: Known) -> bool:
    if mine.type != theirs.type or mine.type is None:
        return False
    if mine.name == theirs.name:
        return True
    return mine.actor_id is None and mine.country is None and str(theirs.name).lower().endswith(str(mine.name).lower())


def _class_of(this: Seen) -> _Class | None:
    known = this.known
    if this.head == "crew":
        return None  # of what is told of beside it, not of a force told before
    if known.rule.startswith("actors.unit") and known.name in _BODIES:
        return "body"
    if known.type in STATE_FORCES and known.name in _FORCES and known.form in ("group", "organisation"):
        return "force" if known.who is None else None
    if known.who in ("attacker", "suspect"):
        return "assailants"
    if known.type in _IRREGULAR and known.form in ("group", "person"):
        return "fighters"
    if known.name in ("men", "people", "individuals", "persons", "man", "woman", "person"):
        return "people"
    return None


def _fits(this: Seen, other: Seen, kind: _Class) -> bool:
    known = other.known
    if {this.known.side, known.side} == {"own", "opponent"}:
        return False
    if this.known.actor_id is not None and this.known.actor_id != known.actor_id:
        return False
    if this.known.loaded_terms and this.known.side == "own" and this.known.name != known.name:
        return False  # "the mujahidin" are all of the speaker's, not the two just named
    if known.form == "facility" or known.civilian_status == "civilians":
        return kind == "people" and known.form != "facility" and this.plural == other.plural and not this.plural
    if kind == "body":
        return known.type in _IRREGULAR and known.form in ("organisation", "group")
    if kind == "force":
        return known.type in STATE_FORCES and known.form in ("organisation", "group") and known.who in (None, "soldier")
    if this.plural != other.plural or known.form not in ("group", "person"):
        return False
    if kind == "assailants":
        if other.token is not None and other.token.head.lemma_ in _REPELLING:
            return False  # "the fighters repelled an advance; eight of the attackers were killed"
        if _are_counted_harmed(other):
            return False  # "killing 11 people. The attackers"
        return known.type in _IRREGULAR or known.type is None
    if kind == "fighters":
        return known.type in _IRREGULAR
    return known.type in _IRREGULAR or (known.type is None and known.who != "relative")


def _are_counted_harmed(other: Seen) -> bool:
    """Whether people told by no more than their number were harmed, or are nobody that acts: "eleven persons died"."""
    token = other.token
    if token is None or other.known.name not in _PEOPLE:
        return False
    before = token.doc[max(0, token.left_edge.i - 1) : token.left_edge.i]
    return (
        is_harmed(other)
        or not other.subject
        or token.head.lemma_ in _DYING
        or any(t.lemma_.lower() in _HARMING for t in before)
    )
