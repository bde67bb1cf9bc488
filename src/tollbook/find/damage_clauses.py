"""The clause around a word of damage: its auxiliary, its subject, and whether it is told as done."""

from __future__ import annotations

from tollbook.find.damage_lexicon import Trigger
from tollbook.find.damage_phrases import Item
from tollbook.find.phrases import singular
from tollbook.parse import FINITE, Doc, Token

# What may follow a participle that stands behind its noun: "one vehicle damaged near the bridge".
_BESIDE = frozenset(("as", "intact", "by", "in", "and", "at", "near", "during", "on"))
_BEHIND = _BESIDE | frozenset(
    "with after before for together along to inside outside when from over above under beside beneath".split()
)
_NEAR = 4  # words
_SHORTEST = 3  # words of a clause that says which a thing was
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_SEEN_TO = frozenset(("seen", "heard", "known", "observed"))
_SEEN = frozenset(("seen", "left", "heard", "known", "reported", "said", "made"))
_NEXT = frozenset(("then", "later", "afterwards", "finally"))
_PAST_ONLY = frozenset(("came", "went", "fell", "blew", "took", "tore", "broke", "drove"))
_IRREALIS = frozenset(("would", "could", "might", "may", "will", "shall", "should", "can", "must"))
_CARRY_THROUGH = frozenset(
    "manage able enable succeed go proceed begin continue start come help lead serve cause make".split()
)
_OBLIGED = frozenset("had forced obliged compelled".split())  # "had to give up a lorry"
_TO = frozenset(("to", "into"))
_GROUND = frozenset(("building", "infrastructure", "position"))
_NEGATIONS = frozenset(("no", "not", "n't", "n’t", "never", "without", "neither", "nor", "nothing"))


def clause_start(doc: Doc, at: int, marks: str | None = None) -> int:
    """Where the words before ``at`` begin that none of ``marks``, or no punctuation at all, parts from it."""
    ends = (i + 1 for i in range(at - 1, -1, -1) if (doc[i].is_punct if marks is None else doc[i].text in marks))
    return next(ends, 0)


def auxiliary(verb: Token) -> Token | None:
    """The "was" of a passive, None for an active verb."""
    near = verb.doc[max(verb.i - _NEAR, 0) : verb.i]
    reach = _NEAR + any(t.tag_ == "HYPH" for t in near)  # "was booby-trapped and demolished"
    for at in range(verb.i - 1, max(verb.i - reach - 1, -1), -1):
        token = verb.doc[at]
        if token.lemma_ in ("be", "get") and token.tag_.startswith("VB"):
            return _first_auxiliary(token) if verb.tag_ in ("VBN", "VBD", "JJ") else None
        done = token.tag_ == "JJ" and token.lower_.endswith("ed")  # "was holed and sunk"
        done = done or token.lower_ == "overrun"  # at times taken for a noun
        between = token.tag_ in ("RB", "VBN", "CC", "HYPH", ",") and token.lower_ != "having"
        hyphened = token.nbor().tag_ == "HYPH"
        if token.lower_ not in ("all", "both") and not (between or done or hyphened):
            return None
    return None


def _first_auxiliary(token: Token) -> Token:
    while token.i and token.nbor(-1).lemma_ in ("have", "be", "will") and token.nbor(-1).pos_ in ("AUX", "VERB"):
        token = token.nbor(-1)
    obliged = token.i > 1 and [t.lower_ for t in token.doc[token.i - 2 : token.i]] == ["had", "to"]
    return token.nbor(-2) if obliged else token  # "had to be written off"


def stands_behind(doc: Doc, trigger: Trigger) -> bool:
    """Whether a participle follows its noun: "two bunkers destroyed, one vehicle blown up"."""
    if doc[trigger.start].lower_ in _PAST_ONLY:
        return False
    at = trigger.tail[1] if trigger.tail else trigger.end  # "five lorries taken as booty"
    at += at < len(doc) and doc[at].tag_ == "RB" and doc[at].lower_.endswith("ly")  # "and destroyed completely."
    after = doc[at] if at < len(doc) else None
    verb = doc[trigger.start]
    clipped = trigger.entry.shape == "object" and not any(c.dep_ == "dobj" for c in verb.children)
    if after is not None and after.lower_ == "and" and _hits_with_next(verb):
        return False  # "jets struck and destroyed three launchers"
    behind = _BEHIND if verb.tag_ == "VBN" or clipped else _BESIDE  # "a drone shot down over the lake"
    return after is None or after.text in ",;:.)" or after.lower_ in behind


def _hits_with_next(verb: Token) -> bool:
    """Whether a verb shares its subject and the object behind the verb that "and" joins to it."""
    own = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    joined = (c for c in verb.children if c.dep_ == "conj" and c.i == verb.i + 2 and not _has_subject(c))
    return own and any(g.dep_ == "dobj" and g.i > c.i for c in joined for g in c.children)


def is_seen(verb: Token) -> bool:
    """Whether a verb only tells what was seen to happen: "a tank was seen to burn"."""
    to = verb.i > 2 and verb.tag_ == "VB" and verb.nbor(-1).lower_ == "to"
    return to and verb.nbor(-2).lower_ in _SEEN_TO and auxiliary(verb.nbor(-2)) is not None


def ends_subject(verb: Token, *, alone: bool) -> Token | None:
    """The word that a verb's thing stands right before: the "was" of a passive or, where the verb stands ``alone``
    ("it burned out"), itself or the "to" of "causing it to burn out"; None where its thing stands behind."""
    passive = auxiliary(verb)
    if passive is not None or not alone:
        return passive
    if not (verb.i > 1 and verb.tag_ == "VB" and verb.nbor(-1).lower_ == "to"):
        return verb
    seen = auxiliary(verb.nbor(-2)) if verb.nbor(-2).lower_ in _SEEN else None
    return seen or verb.nbor(-1)  # "a tank was seen to burn"


def joined_to(verb: Token) -> Token | None:
    """The verb whose subject one without a subject of its own shares: "was hit near the hill and was burned"."""
    stop = auxiliary(verb) or verb
    before = next((t for t in reversed(verb.doc[: stop.i]) if t.tag_ != "RB"), None)
    if before is None or not (before.tag_ == "CC" or before.text == ","):
        return None  # "... were taken, and in the attack on the patrol two were burned"
    above = verb
    links = ("conj", "dep", "advcl") if stop.i and stop.nbor(-1).lower_ in _NEXT else ("conj", "dep")
    while above.dep_ in links and above.head.i < above.i and not _has_subject(above):
        above = above.head
    return above if above.i != verb.i and _has_subject(above) else None


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i for c in verb.children)


def own_subject(verb: Token, stop: Token) -> Token | None:
    """The subject before ``stop`` of a verb, or of the "was" of its passive; None where it shares another's."""
    return next((c for above in (verb, stop) for c in above.children if c.dep_ in _SUBJECTS and c.i < stop.i), None)


def subject_of(verb: Token, first: int, stop: Token) -> Token | None:
    """The subject of a verb between ``first`` and ``stop``, or that of a passive it is joined to: "was raided and
    burned"."""
    for above in (verb, verb.head if verb.dep_ == "conj" and auxiliary(verb.head) == stop else verb, stop):
        for child in above.children:
            if child.dep_ in ("nsubjpass", "nsubj") and first <= child.i < stop.i:
                return child
    return None


def is_inside(item: Item, subject: Token | None) -> bool:
    """Whether a thing is only a part of what the subject is: the gun of "a pickup mounted with a gun"."""
    if (
        subject is None
        or subject.tag_ in ("RB", "IN")
        or subject.i >= item.start
        or not subject.is_ancestor(subject.doc[item.head])
    ):
        return False
    beside = subject.doc[item.head]
    while beside.dep_ in ("conj", "appos") and beside.i != subject.i:
        beside = beside.head
    if beside.i == subject.i:
        return False  # "eleven soldiers, a tank and two lorries were lost"
    return not any(t.text in (":", ";") for t in subject.doc[subject.i : item.start])


def taken(doc: Doc, trigger: Trigger, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Of things told to be taken, by an entry that names who may, those taken from somebody: not what "residents fled
    with", "their arms", "a taxi to the airport"."""
    if not trigger.entry.by:
        return items
    verb = doc[trigger.start]
    if auxiliary(verb) is not None or _shares_auxiliary(verb):
        return items
    above = verb if _has_subject(verb) else joined_to(verb) or verb
    doer = next((c for c in above.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if doer is not None and doer.pos_ != "PRON" and singular(doer.lower_) not in trigger.entry.by:
        return ()
    return tuple(
        i for i in items if doc[i.start].tag_ != "PRP$" and doc[min(i.head + 1, len(doc) - 1)].lower_ not in _TO
    )


def is_ground(item: Item, trigger: Trigger) -> bool:
    """Whether a thing taken is where the attack was: "captured a post", "overran the base"; several are counted."""
    several = item.number is not None and item.number.low > 1
    ground = item.kind == "position" or (item.kind in _GROUND and not _GROUND.isdisjoint(trigger.entry.kinds))
    return trigger.entry.outcome == "captured" and ground and not several


def _shares_auxiliary(verb: Token) -> bool:
    """Whether a participle joined to a passive is one too: "two guards were shot and their guns taken"."""
    joined = verb.tag_ == "VBN" and verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.head.children)
    return joined and _has_subject(verb) and not any(c.dep_ == "dobj" for c in verb.children)


def is_told_of(doc: Doc, at: int, stop: int) -> bool:
    """Whether the words from ``at`` on only say which the last of a list was: "... and a lorry that they had taken"."""
    words = doc[at:stop]
    if len(words) < _SHORTEST or words[0].lower_ not in ("which", "that") or any(t.is_punct for t in words):
        return False
    return sum(t.tag_ in FINITE for t in words) == 1 and words[0].head.dep_ == "relcl"


def is_told(doc: Doc, trigger: Trigger) -> bool:
    """Whether the words state that it happened: no negation, wish, purpose or possibility."""
    verb = doc[trigger.start]
    before = [t.lower_ for t in doc[max(0, trigger.start - 4) : trigger.start]]
    near = [] if before[-1:] == [","] else before[-3:]  # "attacked the post without loss, seizing a rifle"
    if "and" in near[1:] and "without" not in near:
        near = near[near.index("and") :]  # "those who were not Muslims and burned"
    if any(word in _NEGATIONS for word in near) and "only" not in before:
        return False
    if verb.dep_ == "relcl" and any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children):
        return False  # "the fighters, who in May had burned nine vehicles there, attacked"
    if verb.dep_ == "relcl" and verb.lemma_ == "keep":
        return False  # "a house in which nine rifles were kept"
    if trigger.noun and "own" in before and trigger.entry.outcome != "captured":
        return False  # "their own losses were a motorcycle"
    if trigger.noun:
        return "no" not in [t.lower_ for t in doc[max(0, trigger.start - 3) : trigger.end]]
    modal = any(t.lower_ in _IRREALIS and t.tag_ != "NNP" for t in doc[max(0, trigger.start - 4) : trigger.start])
    if modal and "have" not in before:
        return False  # but "was hit on 27 May and burned"
    if verb.i and verb.tag_ == "VB" and verb.nbor(-1).lower_ == "to":
        if verb.i > 1 and (verb.nbor(-2).lower_ in _OBLIGED or is_seen(verb)):
            return True
        joined = verb.dep_ == "conj" and verb.head.tag_ == "VB" and verb.head.i < verb.i
        first = verb.head.i if joined else verb.i  # "were able to burn a lorry and to seize nine rifles"
        above = doc[first].head if doc[first].dep_ in ("xcomp", "ccomp") else doc[first]
        return any(t.lemma_.lower() in _CARRY_THROUGH for t in (above, *doc[max(0, first - 4) : first]))
    return not any(c.dep_ == "neg" for c in verb.children)
