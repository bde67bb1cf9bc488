"""Whom "he", "they" and "it" go back to."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.parse import Token
from tollbook.resolve.coreference_seen import WE, Seen, seen_before

_HE = frozenset(("he", "him", "himself", "his"))
_SHE = frozenset(("she", "her", "herself"))
_THEY = frozenset(("they", "them", "themselves"))
_HARMING = frozenset(
    "kill wound injure hurt murder behead slay slaughter massacre shoot execute kidnap abduct capture seize".split()
)
_BY_PEOPLE = frozenset(
    "attack assault raid storm ambush shell burn torch open detonate loot seize capture kidnap abduct execute "
    "shoot".split()
)
_DYING = frozenset(("die", "succumb", "perish", "expire"))
_STRIKING = _HARMING | _BY_PEOPLE | {"bomb", "fire"}
_REACH = 2  # how many sentences back a pronoun may reach


def of_pronoun(this: Seen, seen: Sequence[Seen]) -> Seen | None:
    """The mention that a pronoun most likely goes back to: a subject, near by, of its number, and in another clause."""
    best: Seen | None = None
    best_score = -100
    back = tuple(seen_before(this, seen, _REACH))
    ours = any(o.subject and o.known.side == "own" and _same_clause(this, o) for o in back)
    strikes = does_harm(this)
    passive = this.token is not None and this.token.dep_ == "nsubjpass"
    harmed = passive and is_harmed(this)
    attacked = _is_of_attacked(this)
    dies = this.subject and this.token is not None and this.token.head.lemma_ in _DYING  # "shot a clerk, and he died"
    for other in back:
        if not _agrees(this, other) or _same_clause(this, other):
            continue
        if strikes and is_harmed(other):
            continue  # "12 villagers were killed. They came to X and killed 20"
        if attacked and other.subject and other.sentence == this.sentence:
            continue  # "a group attacked villages, in which nine of them were killed": none of the group
        if ours and other.known.side == "own":
            continue  # "the mujahidin clashed with them": none of theirs
        score = 4 * other.subject - 3 * (this.sentence - other.sentence) + (other.pronoun and other.head == this.head)
        score -= 5 * (passive and other.known.side == "own")  # "captured two soldiers. They were executed"
        score += 5 * (attacked and other.sentence == this.sentence)
        score += this.known.form == "person" and bool(other.known.person)
        score += 6 * (dies and is_harmed(other))
        score += 5 * (harmed and other.known.form == "group" and _is_suffering(other))
        if other.sentence == this.sentence and not (this.subject or other.subject) and _is_object(this):
            score += 2  # "dragged the workers out and shot them"
        if score > best_score:
            best, best_score = other, score
    return best


def does_harm(this: Seen) -> bool:
    """Whether a pronoun is who harms others, in its clause or one joined to it: "they went to X and killed 20", "they
    opened fire on a convoy, killing a driver"."""
    if this.token is None or this.token.dep_ != "nsubj":
        return False
    verb = this.token.head
    joined = (c for c in verb.children if c.dep_ == "conj" or (c.dep_ == "advcl" and c.tag_ == "VBG"))
    return any(v.lemma_ in _STRIKING and v.tag_ != "VBN" for v in (verb, *joined))


def attacks(this: Seen) -> bool:
    """Whether a pronoun is of several who do what no bomb does: "they raided", not "they killed"."""
    token = this.token
    several = this.head in _THEY and token is not None and token.dep_ == "nsubj"
    return several and token is not None and token.head.lemma_ in _BY_PEOPLE and token.head.tag_ != "VBN"


def _is_suffering(other: Seen) -> bool:
    """Whether an active verb does something to a mention: "the court convicted five men. They were shot"."""
    return other.token is not None and other.token.dep_ == "dobj"


def is_harmed(other: Seen) -> bool:
    """Whether a mention is whom harm was done to: "12 villagers were killed"."""
    token = other.token
    return token is not None and token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in _HARMING


def _is_of_attacked(this: Seen) -> bool:
    """Whether a pronoun is of those harmed in what the sentence tells: "attacks in which nine of them were killed"."""
    token = this.token
    if token is None or token.dep_ != "pobj" or token.head.lower_ != "of":
        return False
    verb = _verb_of(token)
    return verb.dep_ == "relcl" and verb.tag_ == "VBN" and verb.lemma_ in _HARMING


def _is_object(this: Seen) -> bool:
    return (
        this.token is not None and this.token.dep_ in ("dobj", "obj", "nsubj") and this.head in ("them", "him", "her")
    )


def _agrees(this: Seen, other: Seen) -> bool:
    known = other.known
    if other.head in WE or known.form == "facility":
        return False
    if this.head in _HE or this.head in _SHE:
        if known.form != "person" or other.plural or other.head in _THEY:
            return False
        if this.head in _HE:
            return known.who != "woman" and other.head not in _SHE
        return other.head not in _HE
    if this.head in _THEY:
        return known.form in ("group", "organisation", "crowd") and other.head != "it"
    return known.form in ("organisation", "group") and (known.form == "organisation" or not known.who)


def _same_clause(this: Seen, other: Seen) -> bool:
    """Whether both hang on one verb, or on one that shares its subject: "the rebels came and attacked them"."""
    if this.token is None or other.token is None or this.sentence != other.sentence:
        return False
    verb, subject = _verb_of(this.token), _verb_of(other.token)
    if verb == subject:
        return this.subject != other.subject or this.token.head == other.token.head
    bare = verb.tag_ == "VBG" and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    if bare and other.subject and not this.subject:
        return (
            True  # "..., killing 20 of them": the one who kills is the sentence's subject, wherever the tree hangs it
        )
    while other.subject and not this.subject and verb.dep_ in ("conj", "xcomp", "advcl") and verb.head != verb:
        if any(c.dep_ == "nsubj" for c in verb.children):
            break  # "the army came, and the rebels attacked them"
        verb = verb.head
        if verb == subject:
            return True
    return False


def _verb_of(token: Token) -> Token:
    """The verb that a word hangs on, over prepositions and quantities ("more than 20 of them")."""
    for above in token.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
    return token.head
