"""Who did it, to whom, with what: the participants of an act, read from the dependency tree.

The tree is wrong often enough that each rule asks for little: a subject may stand at a verb further up (chains such
as "managed to kill", "moved up and attacked"), an agent may hang on a noun, a victim may be the noun that a
participle describes.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.find.act_lexicon import ActEntry, ArgumentRole, Trigger
from tollbook.mentions import Argument, Sentence

_SUBJECT = ("nsubj", "csubj")
_PASSIVE = ("nsubjpass", "nsubj:pass")
_OBJECT = ("dobj", "obj", "attr", "oprd")
_CHAIN = ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep")
_AT = frozenset(("against", "on", "upon", "at", "toward", "towards", "into"))
_BESIDE = frozenset(("at", "outside", "near", "inside", "in", "under", "beside", "against", "on", "aboard", "behind"))
_LIGHT = frozenset(
    (
        "carry", "carried", "conduct", "launch", "stage", "perpetrate", "commit", "make", "made", "mount", "execute",
        "perform", "undertake", "undertook", "direct", "do", "did", "effect", "accomplish", "suffer",
    )
)  # fmt: skip
# Where something stood or when it was, not what was struck: "on the road between", "at the edge of", "on the night of".
_FRAMES = frozenset(
    (
        "road", "highway", "street", "way", "route", "edge", "outskirt", "outskirts", "side", "bank", "north", "south",
        "east", "west", "day", "night", "morning", "evening", "month", "area", "region", "district", "province",
        "village", "city", "town", "time", "end", "dawn", "noon",
    )
)  # fmt: skip
_RELATIVE = frozenset(("who", "which", "that", "whom"))


_BESIDE_RULES = frozenset(
    ("directed_at", "blast_beside", "noun_directed_at", "light_verb_directed_at", "phrase_object")
)


def arguments(trigger: Trigger, sentence: Sentence) -> tuple[Argument, ...]:
    """The participants of one act, without doubles, in text order."""
    found: dict[tuple[str, int], Argument] = {}
    for role, head, rule in _read(trigger):
        for noun in _conjuncts(_through_relative(head)):
            if noun.i in {t.i for t in trigger.words} or noun.pos_ in ("ADV", "PUNCT", "SCONJ"):
                continue
            if role == "target" and rule in _BESIDE_RULES and noun.lemma_.lower() in _FRAMES:
                continue
            span = sentence.span_of(phrase(noun))
            found.setdefault(
                (role, noun.i),
                Argument(role=role, span=span, head=sentence.span_of(noun), rule=f"acts.{rule}"),
            )
    return tuple(sorted(found.values(), key=lambda a: (a.span, a.role)))


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


def _read(trigger: Trigger) -> Iterator[tuple[ArgumentRole, Token, str]]:
    if trigger.shape == "verb":
        yield from _verb(trigger)
    elif trigger.shape == "noun":
        yield from _noun(trigger)
    elif trigger.entry.object in ("victim", "target"):
        yield trigger.entry.object, trigger.head.head, "modified"


def _verb(trigger: Trigger) -> Iterator[tuple[ArgumentRole, Token, str]]:
    head, entry = trigger.head, trigger.entry
    passive = _is_passive(head)
    subject_role, object_role = entry.subject, entry.object
    if passive:
        subject_role, object_role = entry.object, None
    if subject_role:
        subject = _subject(head, passive=passive)
        if subject is not None:
            rule = "passive_subject" if passive else "subject"
            yield subject_role, subject, rule
    inside = {t.i for t in trigger.words}
    phrasal = len(trigger.words) > 1
    for child in head.children:
        if child.dep_ in _OBJECT and child.i not in inside and object_role:
            yield object_role, child, "object"
            if object_role == "means":  # "detonated a device on a vehicle": the parser hangs the place on the device
                yield from _struck_by_blast(child)
        elif child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in _objects(child):
                yield (entry.subject or "initiator"), noun, "agent"
        elif (
            child.dep_ in ("prep", "dative")
            and entry.object
            and child.i > head.i  # before the verb it dates or places: "On the 4th, men attacked ..."
            and child.lower_ in (_AT | {"to"} if phrasal else _AT)
        ):
            for noun in _objects(child):
                yield "target", noun, "directed_at"
        elif child.dep_ == "prep" and child.lower_ == "with":
            for noun in _objects(child):
                yield ("target" if entry.reciprocal else "means"), noun, "with"
    for word in trigger.words[1:]:
        yield from _of_phrase(word, object_role or "target")
        yield from _with_phrase_verb(word, inside, entry)
    if entry.subject == "means":
        yield from _struck_by_blast(head)
    # "killing and injuring at least three": the object hangs on the last verb only.
    if object_role and not passive and not any(c.dep_ in _OBJECT for c in head.children):
        later = next((c for c in head.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)
        if later is not None and later.i - head.i <= 3:
            for child in later.children:
                if child.dep_ in _OBJECT:
                    yield object_role, child, "shared_object"


def _with_phrase_verb(word: Token, inside: set[int], entry: ActEntry) -> Iterator[tuple[ArgumentRole, Token, str]]:
    """Objects that hang on the second word of a phrase verb: "set fire to a bus", "left six dead"."""
    for child in word.children:
        if child.i in inside:
            continue
        if child.dep_ == "prep" and child.lower_ in (*_AT, "to"):
            for noun in _objects(child):
                yield "target", noun, "phrase_object"
        elif child.dep_ in ("nsubj", "dobj") and entry.object in ("victim", "target"):
            yield entry.object, child, "phrase_object"


def _struck_by_blast(verb: Token) -> Iterator[tuple[ArgumentRole, Token, str]]:
    """What a bomb went off beside: "in front of the embassy", "at the bank"."""
    for child in verb.children:
        if child.dep_ != "prep":
            continue
        for noun in _objects(child):
            inner = [g for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for g in _objects(c)]
            if child.lower_ == "in" and noun.lower_ in ("front", "back") and inner:
                for thing in inner:
                    yield "target", thing, "blast_beside"
            elif child.lower_ in _BESIDE:
                yield "target", noun, "blast_beside"


def _noun(trigger: Trigger) -> Iterator[tuple[ArgumentRole, Token, str]]:
    head, entry = trigger.head, trigger.entry
    harmed: ArgumentRole = entry.object if entry.object in ("victim", "target") else "target"
    if entry.subject == "victim":  # "the death of"
        harmed = "victim"
    yield from _of_phrase(head, harmed)
    if entry.id == "explode":
        yield from _struck_by_blast(head)
    yield from _nested_by(head)
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in _AT:
            for noun in _objects(child):
                yield harmed, noun, "noun_directed_at"
        elif child.dep_ in ("prep", "agent") and child.lower_ == "by":
            for noun in _objects(child):
                yield "initiator", noun, "noun_by"
        elif child.dep_ == "prep" and child.lower_ == "between":
            for noun in _objects(child):
                yield "initiator", noun, "between"
        elif child.dep_ == "prep" and child.lower_ == "with" and entry.reciprocal:
            for noun in _objects(child):
                yield "target", noun, "with"
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            for grandchild in child.children:
                if grandchild.lower_ == "by":
                    for noun in _objects(grandchild):
                        yield "initiator", noun, "noun_done_by"
                elif grandchild.dep_ == "prep" and grandchild.lower_ in _AT:
                    for noun in _objects(grandchild):
                        yield harmed, noun, "noun_directed_at"
        elif child.dep_ == "poss" or (child.dep_ in ("compound", "amod", "nmod") and child.i not in _indices(trigger)):
            yield ("victim" if child.dep_ == "poss" and harmed == "victim" else "initiator"), child, "noun_modifier"
    verb = head.head
    if head.dep_ in _OBJECT and (verb.lemma_.lower() in _LIGHT or verb.lower_ in _LIGHT):
        subject = _subject(verb, passive=False)
        if subject is not None:
            yield ("target" if verb.lemma_ == "suffer" else "initiator"), subject, "light_verb"
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in _AT:
                for noun in _objects(child):
                    yield harmed, noun, "light_verb_directed_at"
    elif head.dep_ in _PASSIVE and (verb.lemma_.lower() in _LIGHT or verb.lower_ in _LIGHT):
        for child in verb.children:
            if child.lower_ == "by":
                for noun in _objects(child):
                    yield "initiator", noun, "light_verb_agent"
            elif child.dep_ == "prep" and child.lower_ in _AT:
                for noun in _objects(child):
                    yield harmed, noun, "light_verb_directed_at"


def _nested_by(head: Token) -> Iterator[tuple[ArgumentRole, Token, str]]:
    """An agent that the parser hung on the noun before it: "an attack on a post by rebels"."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in (*_AT, "of"):
            for noun in _objects(child):
                for inner in noun.children:
                    if inner.dep_ in ("prep", "agent") and inner.lower_ == "by":
                        for agent in _objects(inner):
                            yield "initiator", agent, "noun_by"


def _indices(trigger: Trigger) -> set[int]:
    return {t.i for t in trigger.words}


def _of_phrase(word: Token, role: ArgumentRole) -> Iterator[tuple[ArgumentRole, Token, str]]:
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for noun in _objects(child):
                yield role, noun, "of"


def _objects(preposition: Token) -> list[Token]:
    return [c for c in preposition.children if c.dep_ in ("pobj", "obj") and c.pos_ != "VERB"]


def _is_passive(verb: Token) -> bool:
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ in (*_PASSIVE, "auxpass") for c in verb.children):
        return True
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    if verb.dep_ == "acl" or any(c.dep_ == "agent" for c in verb.children):
        return True
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return _is_passive(verb.head)
    return not any(c.dep_ in _OBJECT for c in verb.children) and verb.dep_ not in ("ROOT", "conj")


def _subject(verb: Token, *, passive: bool) -> Token | None:
    """The subject of a verb, sought up the chain of verbs it belongs to."""
    at = verb
    for _ in range(5):
        wanted = _PASSIVE + _SUBJECT
        own = next((c for c in at.children if c.dep_ in wanted), None)
        if own is not None:
            # Up the chain the subject of a passive is not the doer of an active participle ("was hit, killing two").
            if at is not verb and own.dep_ in _PASSIVE and not passive and verb.dep_ == "advcl":
                return None
            return own
        if at.dep_ in ("acl", "relcl"):
            return at.head
        if at.dep_ == "prep" or at.dep_ in _CHAIN:
            at = at.head
        else:
            return None
    return None


def _through_relative(token: Token) -> Token:
    """The noun a relative pronoun stands for."""
    if token.lower_ in _RELATIVE and token.pos_ == "PRON":
        at = token.head
        for _ in range(4):
            if at.dep_ in ("relcl", "acl"):
                return at.head
            at = at.head
    return token


def _conjuncts(noun: Token) -> list[Token]:
    found = [noun]
    for child in noun.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            found.extend(_conjuncts(child))
    return found
