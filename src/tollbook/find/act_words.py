"""The grammar that participants are read by: noun phrases, passives, subjects, and what the parser slips on."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

SUBJECT = ("nsubj", "csubj")
PASSIVE = ("nsubjpass", "nsubj:pass")
OBJECT = ("dobj", "obj", "attr", "oprd")
_CHAIN = ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep")
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_NOUNS = ("NOUN", "PROPN", "PRON")
_BE = frozenset(("be", "get"))
_HEDGES = frozenset(
    "at least most more than fewer less up to as many some about around nearly almost over roughly".split()
)


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
    return [c for c in preposition.children if c.dep_ in ("pobj", "obj") and c.pos_ != "VERB"]


def is_passive(verb: Token) -> bool:
    if is_predicate(verb):
        return True
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ in (*PASSIVE, "auxpass") for c in verb.children):
        return True
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    if verb.dep_ == "acl" or any(c.dep_ == "agent" for c in verb.children):
        return True
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return not any(c.dep_ in OBJECT for c in verb.children) and verb.dep_ not in ("ROOT", "conj")


def is_predicate(word: Token) -> bool:
    """Whether a past was parsed as what its subject is: "the post was overrun", taken for a noun."""
    return word.dep_ in ("acomp", "attr") and word.head.lemma_ == "be" and word.i > word.head.i


_HELPING = frozenset("support help assist aid serve join follow escort guard protect back accompany obey".split())


def subject(verb: Token, *, passive: bool) -> Token | None:
    """The subject of a verb, sought up the chain of verbs it belongs to."""
    at = verb
    for _ in range(5):
        wanted = PASSIVE + SUBJECT
        own = next((c for c in at.children if c.dep_ in wanted), None)
        if own is not None:
            # Up the chain the subject of a passive is not the doer of an active participle ("was hit, killing two").
            if at is not verb and own.dep_ in PASSIVE and not passive and verb.dep_ == "advcl":
                return None
            return _robbed(at, own) or behind_label(at, own) or own
        if at.dep_ in ("acl", "relcl"):
            return at.head
        if at.dep_ == "prep" or at.dep_ in _CHAIN or is_predicate(at):
            at = at.head
        else:
            return None
    return None


def behind_label(verb: Token, subject: Token) -> Token | None:
    """The subject behind the label that the parser took for it: "Zeltin, West province: two men were shot"."""
    between = verb.doc[subject.i + 1 : verb.i]
    colon = next((t.i for t in between if t.text == ":"), None)
    if colon is None or subject.pos_ not in _NOUNS:
        return None
    nouns = (t for t in verb.doc[colon + 1 : verb.i] if t.dep_ in ("nsubjpass", "nsubj", "appos") and t.pos_ in _NOUNS)
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
    found = [noun]
    for child in noun.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            found.extend(conjuncts(child))
    return found


def is_active_slip(verb: Token, words: Sequence[Token]) -> bool:
    """Whether an active past was parsed as a participle: "the soldiers of the Caliphate fired mortar rounds at".

    A participle takes no object, so one with a noun phrase before it and another right after it is the verb.
    """
    if verb.tag_ not in ("VBN", "VBD", "JJ") or verb.i + 1 >= len(verb.doc) or _is_after_be(verb):
        return False
    lone = verb.dep_ == "amod" and _lacks_verb(verb.doc)
    doer = surface_subject(verb) or (_before_clause(verb) if lone else None)
    if any(c.dep_ in (*SUBJECT, *PASSIVE, "auxpass") for c in verb.children) or doer is None:
        return False
    if lone and verb.nbor().pos_ == "NOUN":
        return True  # "forces stationed to the south shelled houses": the sentence has no other verb
    at = verb.i + 1
    if postponed_object(verb) is not None and verb.dep_ != "amod":
        return verb.tag_ != "VBD"
    if at + 1 < len(verb.doc) and verb.doc[at].tag_ == "RP":
        at += 1
    at = _past_hedges(verb.doc, at)
    if verb.dep_ == "amod":
        return verb.doc[at].pos_ in ("DET", "NUM") or verb.doc[at].tag_ == "PRP$" or len(words) > 1
    return verb.tag_ != "VBD" and (verb.doc[at].pos_ in ("DET", "NUM") or verb.doc[at].tag_ == "PRP$")


def _past_hedges(doc: Doc, at: int) -> int:
    """The number behind words that make it a bound: "killed at least 14 people", "wounded more than 20"."""
    end = at
    while end < len(doc) - 1 and end < at + 4 and doc[end].lower_ in _HEDGES:
        end += 1
    return end if doc[end].pos_ == "NUM" else at


def _lacks_verb(doc: Doc) -> bool:
    """Whether the parser found a sentence's main verb nowhere: it took it for a participle."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ in ("VERB", "AUX") or len(doc) < 8:
        return False
    return not any(t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ in ("ROOT", "conj", "ccomp") for t in doc)


def _before_clause(verb: Token) -> Token | None:
    """The noun before a clause that parts it from its verb: "warplanes which witnesses said to be foreign fired"."""
    nouns = (t for t in reversed(verb.doc[: verb.i]) if t.pos_ == "NOUN")
    return next((t for t in nouns if any(c.dep_ in ("acl", "relcl") and c.i < verb.i for c in t.children)), None)


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
        or any(c.dep_ == "aux" for c in verb.children)
    ):
        return False
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    ends = after is None or after.is_punct or after.pos_ in ("CCONJ", "ADP", "SCONJ")
    objects_of = [c for c in verb.children if c.dep_ in (*OBJECT, "xcomp")]
    shared = [c for v in verb.children if v.dep_ == "conj" for c in v.children if c.dep_ in OBJECT]
    return ends and not objects_of and not shared


def _is_after_be(verb: Token) -> bool:
    at = verb.i - 1
    while at >= 0 and verb.doc[at].pos_ == "ADV":
        at -= 1
    return at >= 0 and (verb.doc[at].lemma_ in _BE or verb.doc[at].dep_ in ("auxpass", "aux"))


_RIDDEN = frozenset(
    "motorcycle motorbike bike scooter horse horseback car vehicle truck pickup van jeep taxi rickshaw boat "
    "bicycle uniform disguise mask".split()
)


def surface_subject(verb: Token) -> Token | None:
    """The head of the noun phrase that stands right before a verb, whatever the tree makes of it."""
    at = verb.i - 1
    if verb.dep_ == "amod" and _lacks_verb(verb.doc) and (doer := _before_clause(verb)) is not None:
        return doer
    while at >= 0 and verb.doc[at].pos_ in ("ADV", "AUX"):
        at -= 1
    if at < 0 or verb.doc[at].pos_ not in _NOUNS:
        return None
    head = at
    while at >= 0 and (
        verb.doc[at].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON") or verb.doc[at].lower_ in ("of", "-")
    ):
        if verb.doc[at].lower_ == "of" and at and verb.doc[at - 1].pos_ in ("NOUN", "PRON", "NUM"):
            head = at - 1
        at -= 1
    # "Men on a motorcycle gunned down a trader": the riders, not what they ride.
    rides = at > 0 and verb.doc[at].lower_ in ("on", "in", "aboard", "riding") and verb.doc[at - 1].pos_ in _NOUNS
    return verb.doc[at - 1] if rides and verb.doc[head].lemma_.lower() in _RIDDEN else verb.doc[head]


def behind_aside(verb: Token) -> Token | None:
    """The object behind an aside between commas: "police killed, in a raid near X on Tuesday, two gunmen"."""
    doc, at = verb.doc, verb.i + 1
    if at + 2 >= len(doc) or doc[at].text != "," or verb.tag_ not in ("VBD", "VBN") or _is_after_be(verb):
        return None
    if doc[at + 1].pos_ not in ("ADP", "ADV") or surface_subject(verb) is None:
        return None
    closing = next((k for k in range(at + 2, min(at + 18, len(doc) - 1)) if doc[k].text == ","), None)
    while (
        closing is not None and doc[closing + 1].text.isdigit() and closing + 2 < len(doc)
    ):  # "on May 4, 2018, two men"
        closing = next((k for k in range(closing + 2, min(closing + 4, len(doc) - 1)) if doc[k].text == ","), None)
    if closing is None or any(t.pos_ in ("VERB", "AUX") for t in doc[at + 1 : closing]):
        return None
    first = doc[closing + 1]
    head = _head_from(first) if first.pos_ in ("DET", "NUM") and first.text[:1].isalnum() else None
    after = None if head is None or head.i + 1 >= len(doc) else doc[head.i + 1]
    return None if after is not None and (after.tag_ in ("VBN", "VBD") or after.pos_ == "AUX") else head


def postponed_object(verb: Token) -> Token | None:
    """The object behind the means: "assaulted with knives the members of a post", "executed by gunfire a spy"."""
    doc, at = verb.doc, verb.i + 1
    if at + 1 < len(doc) and doc[at].lower_ == "on" and doc[at + 1].lower_ == "the":
        return _behind_day(doc, at + 2)
    if (behind := behind_aside(verb)) is not None:
        return behind
    if at >= len(doc) or doc[at].lower_ not in ("with", "by", "using"):
        return None
    for token in doc[at + 2 : at + 12]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP"):
            return None
        if token.pos_ in ("DET", "NUM") and doc[token.i - 1].pos_ == "NOUN":
            return _head_from(token)
    return None


def _behind_day(doc: Doc, at: int) -> Token | None:
    """The object behind a day: "captured on the 22nd of Safar the village of"."""
    if at >= len(doc) or not doc[at].text[:1].isdigit():
        return None
    for token in doc[at + 1 : at + 8]:
        if token.is_punct or token.pos_ in ("VERB", "AUX"):
            return None
        if (token.pos_ == "NUM" and not token.text.isdigit()) or token.lower_ in ("a", "an"):
            return _head_from(token)
        if token.lower_ == "the" and doc[token.i - 1].lower_ not in ("of", "on", "in", "at", "near"):
            return _head_from(token)
        if token.lower_ != "of" and token.pos_ not in ("PROPN", "NOUN", "PART") and token.tag_ != "HYPH":
            return None
    return None


def surface_object(verb: Token) -> Token | None:
    """The head of the noun phrase that stands right after a verb, or behind its means."""
    behind = postponed_object(verb)
    return behind if behind is not None else _head_from(verb.nbor()) if verb.i + 1 < len(verb.doc) else None


def _head_from(first: Token) -> Token | None:
    seen = None
    for token in first.doc[first.i : first.i + 8]:
        if token.pos_ in ("NOUN", "PROPN"):
            seen = token
        elif token.pos_ not in ("DET", "NUM", "ADJ", "PRON", "PART") and token.tag_ not in ("RP", "HYPH"):
            break
    return seen


def other_side(noun: Token) -> list[Token]:
    """A second side that the parser hung inside the first: "between the soldiers of the Caliphate and the army"."""
    if any(c.dep_ == "conj" for c in noun.children):
        return []
    inner = [c for p in noun.children if p.dep_ == "prep" and p.lower_ == "of" for c in objects(p)]
    return [c for name in inner for c in name.children if c.dep_ == "conj" and c.pos_ in _NOUNS]
