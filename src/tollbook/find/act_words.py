"""The grammar that participants are read by: noun phrases, passives, subjects, and what the parser slips on."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.find.act_surface import (
    NOUNS,
    before_clause,
    behind_aside,
    is_after_be,
    lacks_verb,
    postponed_object,
    surface_subject,
)
from tollbook.parse import Doc, Token

SUBJECT = ("nsubj", "csubj")
PASSIVE = ("nsubjpass", "nsubj:pass")
OBJECT = ("dobj", "obj", "attr", "oprd")
_CHAIN = ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep")
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_HELPING = frozenset("support help assist aid serve join follow escort guard protect back accompany obey".split())
_HEDGES = frozenset(
    "at least most more than fewer less up to as many some about around nearly almost over roughly".split()
)
_AREAS = frozenset(
    "village province district state county region town city prefecture territory department governorate camp commune "
    "municipality division subdivision area cercle".split()
)
_FIRED = frozenset(("fired", "launched", "shot", "dropped"))
_PLACED = frozenset(("at", "near", "in", "on", "outside", "inside", "between", "along"))
_BESIDE = frozenset(
    "road roadside river riverside lake lakeside sea seaside wall fence gate coast shore bridge border".split()
)
_HOURS = frozenset("day night morning evening afternoon hour week month year".split())


def phrase(noun: Token) -> list[Token]:
    """The noun phrase of a head noun, without clauses, apposition, coordination and trailing marks."""
    keep = [noun]
    for child in noun.children:
        if child.dep_ in ("relcl", "acl", "appos", "cc", "conj", "punct", "advcl", "parataxis", "preconj"):
            continue
        if child.dep_ == "prep" and child.lower_ != "of":
            continue
        keep.extend(phrase(child) if child.pos_ in ("NOUN", "PROPN", "PRON") else child.subtree)
    low, high = min(t.i for t in keep), max(t.i for t in keep)
    return list(noun.doc[low : high + 1])


def objects(preposition: Token) -> list[Token]:
    """The nouns that a preposition governs; a verb is none ("on entering the town"), but who does what it tells right
    behind the preposition is one ("on people queuing for bread")."""
    found = [c for c in preposition.children if c.dep_ in ("pobj", "obj") and c.pos_ != "VERB"]
    if not found:
        doing = (c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ == "VBG")
        found = [s for c in doing for s in c.lefts if s.dep_ == "nsubj"]
    return [_told_by_participle(noun) or noun for noun in found]


def _told_by_participle(noun: Token) -> Token | None:
    """Who does what a participle tells that the parser hung on its object: "a crowd throwing stones". That "a" is of no
    plural shows it: not "an oil producing region"."""
    if noun.tag_ != "NNS":
        return None
    doing = next((c for c in noun.lefts if c.tag_ == "VBG" and c.dep_ == "amod"), None)
    if doing is None or doing.i < 2:
        return None
    who = doing.nbor(-1)
    one = any(t.lower_ in ("a", "an") for t in noun.doc[max(who.i - 3, 0) : who.i])
    return who if one and who.tag_ == "NN" else None


def _firing(shot: Token) -> Token | None:
    """Who fired what hit: "a mortar round fired by the army hit a house"."""
    fired = next((c for c in shot.children if c.dep_ == "acl" and c.lower_ in _FIRED), None)
    by = (c for c in (() if fired is None else fired.children) if c.lower_ == "by")
    return next((o for c in by for o in objects(c)), None)


def is_passive(verb: Token) -> bool:
    """Whether the subject of a verb is whom its act was done to: "two men were shot", "two men shot by guards"."""
    if verb.i > 0 and verb.nbor(-1).lower_ == "having":
        return False
    if is_predicate(verb):
        return True
    if verb.tag_ != "VBN" or (verb.i and verb.nbor(-1).lower_ == "having"):
        return False  # "having fought gallantly"
    if any(c.dep_ in (*PASSIVE, "auxpass") for c in verb.children):
        return True
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    if verb.dep_ == "acl" or any(c.dep_ == "agent" for c in verb.children):
        return True
    if any(c.dep_ == "nsubj" and c.lower_ in ("bomber", "bombers") for c in verb.children):
        return False  # "A suicide bomber detonated at the gate, police said": the tagger's slip
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return not any(c.dep_ in OBJECT for c in verb.children) and verb.dep_ not in ("ROOT", "conj")


def strayed_agents(verb: Token) -> list[Token]:
    """The words "by" of who did what a passive tells that the parser hung on the time, the place or the means: "was
    killed on the same day by a sniper", "with machetes by rebels"; none where the verb has such a word itself."""
    if verb.tag_ != "VBN" or any(c.dep_ == "agent" for c in verb.children):
        return []
    behind = [c for v in (verb, *(w for w in verb.children if w.lower_ in ("to", "dead"))) for c in v.children]
    behind += [c for w in behind if w.lower_ == "death" for c in w.children]
    under = [(c, o) for c in behind if c.dep_ == "prep" for o in c.children]
    told = [o for c, o in under if o.lower_ in _HOURS or c.lower_ == "with"]
    strayed = [c for o in told for c in o.children if c.lower_ == "by"]
    # "was abducted at a checkpoint between two towns by armed men", not "was found in a field by the river"
    where = [t for c, o in under if c.lower_ in _PLACED for t in o.children if t.lower_ == "by"]
    return strayed or [b for b in where if not any(o.lower_ in _BESIDE for o in b.children)]


def is_predicate(word: Token) -> bool:
    """Whether a past was parsed as what its subject is: "the post was overrun", taken for a noun."""
    return word.dep_ in ("acomp", "attr") and word.head.lemma_ == "be" and word.i > word.head.i


def subject(verb: Token, *, passive: bool) -> Token | None:
    """The subject of a verb, sought up the chain of verbs it belongs to."""
    at = verb
    for _ in range(5):
        wanted = PASSIVE + SUBJECT
        own = _nearest([c for c in at.children if c.dep_ in wanted], at)
        if own is not None:
            # Up the chain the subject of a passive is not the doer of an active participle ("was hit, killing two").
            if at is not verb and own.dep_ in PASSIVE and not passive and (verb.dep_ == "advcl" or _bare_deed(verb)):
                return None
            return _robbed(at, own) or behind_label(at, own) or _told_by_participle(own) or _firing(own) or own
        if at.dep_ in ("acl", "relcl"):
            return at.head
        if at is verb and (main := _joined_to_gerund(verb)) is not None:
            at = main
            continue
        if at.dep_ == "prep" or at.dep_ in _CHAIN or is_predicate(at):
            at = at.head
        else:
            return None
    return None


def _nearest(subjects: list[Token], verb: Token) -> Token | None:
    """The subject of a verb, behind what says where: "In Bara, Kasai province, armed men attacked a post"."""
    before = [s for s in subjects if s.i < verb.i]
    if len(before) > 1 and before[0].lower_ in _AREAS:
        return before[-1]
    return next(iter(subjects), None)


def _joined_to_gerund(verb: Token) -> Token | None:
    """The main verb before a past that the parser joined to a gerund: "shot men suspected of stealing a car and torched
    a van"."""
    if verb.tag_ != "VBD" or verb.dep_ != "conj" or verb.head.tag_ != "VBG" or verb.head.dep_ != "pcomp":
        return None
    return next((t for t in verb.head.ancestors if t.tag_ == "VBD" and t.i < verb.i), None)


def _bare_deed(verb: Token) -> bool:
    """Whether a participle behind a preposition is a deed by itself: "displaced by fighting", "killed in shelling"."""
    within = verb.dep_ == "pcomp" and verb.head.lower_ in ("by", "in", "during", "amid", "from")
    return within and (verb.head.lower_ == "by" or not any(c.dep_ in OBJECT for c in verb.children))


def behind_label(verb: Token, subject: Token) -> Token | None:
    """The subject behind the label that the parser took for it: "Zeltin, West province: two men were shot"."""
    between = verb.doc[subject.i + 1 : verb.i]
    colon = next((t.i for t in between if t.text == ":"), None)
    if colon is None or subject.pos_ not in NOUNS:
        return None
    nouns = (t for t in verb.doc[colon + 1 : verb.i] if t.dep_ in ("nsubjpass", "nsubj", "appos") and t.pos_ in NOUNS)
    return next((t for t in nouns if t.head in (verb, subject)), None) or surface_subject(verb)


def _robbed(verb: Token, subject: Token) -> Token | None:
    """The subject of a main verb that the parser gave the object of the relative clause before it: "two members of the
    militia that supports the army were seized"."""
    clause = verb.head
    if verb.dep_ != "ccomp" or clause.dep_ != "relcl" or clause.lemma_.lower() not in _HELPING:
        return None
    if not clause.i < subject.i <= clause.i + 4:
        return None
    noun = clause.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    return noun


def through_relative(token: Token) -> Token:
    """The noun a relative pronoun stands for."""
    if token.lower_ in _RELATIVE and token.pos_ == "PRON":
        at = token.head
        for _ in range(4):
            if at.dep_ in ("relcl", "acl"):
                return at.head
            at = at.head
    return token


def conjuncts(noun: Token) -> list[Token]:
    """A noun and all that are listed with it, in text order: "a mayor, his driver and two guards"."""
    found = [noun]
    for child in noun.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            found.extend(conjuncts(child))
    return found


_AT = frozenset(("on", "at", "upon", "into", "towards", "toward"))


def is_active_slip(verb: Token, words: Sequence[Token]) -> bool:
    """Whether an active past was parsed as a participle: "the soldiers of the Caliphate fired mortar rounds at".

    A participle takes no object, so one with a noun phrase before it and another right after it is the verb.
    """
    slip = verb.tag_ in ("VBN", "VBD", "JJ") or verb.lower_ == "shot"  # often taken for a noun
    if not slip or verb.i + 1 >= len(verb.doc) or is_after_be(verb):
        return False
    lone = verb.dep_ == "amod" and lacks_verb(verb.doc)
    doer = surface_subject(verb) or (before_clause(verb) if lone else None)
    if any(c.dep_ in (*SUBJECT, *PASSIVE, "auxpass") for c in verb.children) or doer is None:
        return False
    if lone and verb.nbor().pos_ == "NOUN":
        return True  # "forces stationed to the south shelled houses": the sentence has no other verb
    at = verb.i + 1
    if postponed_object(verb) is not None and verb.dep_ != "amod":
        return verb.tag_ != "VBD"
    if at + 1 < len(verb.doc) and (verb.doc[at].tag_ == "RP" or verb.doc[at].lower_ == "dead"):
        at += 1
    at = _past_hedges(verb.doc, at)
    if verb.dep_ == "amod":
        return verb.doc[at].pos_ in ("DET", "NUM") or verb.doc[at].tag_ == "PRP$" or len(words) > 1
    if verb.lower_ == "fired" and verb.nbor().lower_ in _AT:  # "a detachment fired on the post", not "fired on by"
        return not any(c.dep_ == "agent" for t in (verb, verb.nbor()) for c in t.children)
    return verb.tag_ != "VBD" and (verb.doc[at].pos_ in ("DET", "NUM") or verb.doc[at].tag_ == "PRP$")


def _past_hedges(doc: Doc, at: int) -> int:
    """The number behind words that make it a bound: "killed at least 14 people", "wounded more than 20"."""
    end = at
    while end < len(doc) - 1 and end < at + 4 and doc[end].lower_ in _HEDGES:
        end += 1
    return end if doc[end].pos_ == "NUM" else at


def is_reduced(verb: Token) -> bool:
    """Whether a past only tells which one is meant, and another verb follows: "the bus attacked today was carrying"."""
    if verb.tag_ not in ("VBD", "VBN") or any(c.dep_ in (*OBJECT, "aux", "auxpass") for c in verb.children):
        return False
    for child in verb.children:
        helped = [
            c
            for c in child.children
            if c.dep_ in ("aux", "auxpass") and c.lower_ in ("was", "were", "had", "is", "are")
        ]
        own = any(c.dep_ in (*SUBJECT, *PASSIVE, "mark", "cc", "advmod") for c in child.children)
        meanwhile = any(t.lower_ in ("as", "when", "while") for t in verb.doc[verb.i + 1 : child.i])
        if child.i > verb.i and child.dep_ in ("advcl", "ccomp") and helped and not own and not meanwhile:
            return verb.doc[helped[0].i - 1].text not in (",", ";")
    return False


def is_clipped(verb: Token) -> bool:
    """Whether a past stands for its passive: "eleven soldiers killed", "his two sons wounded"."""
    if behind_aside(verb) is not None:
        return False
    if (
        not (verb.tag_ in ("VBD", "VBN") or verb.lower_ in ("hurt", "slain", "taken", "beaten"))
        or verb.i == 0
        or verb.nbor(-1).lower_ == "having"
        or any(c.dep_ == "aux" for c in verb.children)
    ):
        return False
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    ends = after is None or after.is_punct or after.pos_ in ("CCONJ", "ADP", "SCONJ")
    objects_of = [c for c in verb.children if c.dep_ in (*OBJECT, "xcomp")]
    shared = [c for v in verb.children if v.dep_ == "conj" for c in v.children if c.dep_ in OBJECT]
    return ends and not objects_of and not shared


def other_side(noun: Token) -> list[Token]:
    """A second side that the parser hung inside the first: "between the soldiers of the Caliphate and the army"."""
    if any(c.dep_ == "conj" for c in noun.children):
        return []
    inner = [c for p in noun.children if p.dep_ == "prep" and p.lower_ == "of" for c in objects(p)]
    return [c for name in inner for c in name.children if c.dep_ == "conj" and c.pos_ in NOUNS]
