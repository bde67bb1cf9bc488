"""Whether a sentence of an opening tells of violence itself, as its news."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tollbook.find.assertion_cues import Cues
from tollbook.parse import Doc, Token, text_of

OF_LATE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!,? (?:\d{1,2} \w+,? |\w+ \d{1,2},? )?1\d{3}\b)"  # not of 1816
    r"|\byesterday\b|\blast (?:week|night|month)\b",
    re.I,
)
_ANSWERS = frozenset(("condemn", "denounce", "deplore", "repudiate", "investigate", "blame", "protest", "deny"))
_HARM = frozenset(("kill", "wound", "injure", "die"))
_FIRED = frozenset(("shell", "mortar", "rocket", "missile", "round", "drone", "grenade"))
_COMES_DOWN = frozenset(("fall", "land", "slam", "crash", "rain"))


_BEFALLS = frozenset(("die", "lose", "fall", "succumb", "perish", "disappear"))
_UNDER = frozenset(("of", "on", "against"))
_DONE = frozenset(
    "kill murder assassinate execute behead lynch shoot gun stab hack wound injure kidnap abduct release free leave "
    "find snatch ambush attack".split()
)
_DONE_TO_THINGS = frozenset("spray riddle set burn torch bomb destroy damage strafe raid storm ransack attack".split())
_IN_ARMS = frozenset(("armed", "masked", "hooded"))
_REMAINS = frozenset(("body", "corpse"))
_DEEDS = _REMAINS | frozenset(
    "killing murder assassination execution shooting stabbing kidnapping abduction attack".split()
)
_FOUND = frozenset(("find", "discover", "recover", "dump"))


class Telling:
    """Says what the sentences of an opening tell."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def without_harmed(self, text: str, docs: Iterable[Doc]) -> str:
        """An opening without those to whom violence is done: no court speaks in "the killing of a judge", nobody plays
        in "gunmen released a football coach", "a striker died in an attack"."""
        for doc in docs:
            for token in doc:
                if token.pos_ in ("NOUN", "PROPN") and self._is_done_to(token):
                    text = text.replace(text_of(doc[token.left_edge.i : token.i + 1]), "someone")
        return text

    def _is_done_to(self, noun: Token) -> bool:
        while noun.dep_ in ("conj", "appos") and noun.head.i != noun.i:
            noun = noun.head  # "a trader and a judge"
        above = noun.head
        if noun.dep_ == "nsubj":
            return above.lemma_.lower() in _BEFALLS
        if noun.dep_ in ("dobj", "nsubjpass"):
            return above.lemma_.lower() in _DONE or above.lower_ == "shot"
        if noun.dep_ != "pobj":
            return False
        thing = above.head
        hit = above.lower_ == "of" and thing.dep_ in ("dobj", "nsubjpass")
        if hit and thing.head.lemma_.lower() in _DONE_TO_THINGS:
            return True  # "the home of a judge was sprayed with bullets"
        aimed = above.lower_ in ("at", "on", "upon") and above.head.lemma_.lower() in ("shoot", "fire", "open")
        return aimed or (above.lower_ in _UNDER and above.head.lemma_.lower() in _DEEDS)

    def tells_as_done(self, doc: Doc) -> bool:
        """Whether a sentence tells violence as news does: "rockets hit the district", not "have killed many"."""
        root = next((t for t in doc if t.dep_ == "ROOT"), None)
        passive = root is not None and any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in root.children)
        return root is not None and (root.tag_ == "VBD" or passive) and self.tells(doc)

    def answers(self, doc: Doc) -> bool:
        """Whether a sentence answers to an act, which then is the news: "the minister condemned the murder"."""
        acts = any(self._cues.word("act_noun", t) for t in doc)
        return acts and any(t.lemma_.lower() in _ANSWERS for t in doc)

    def _in_court(self, verb: Token) -> bool:
        """Whether a court does what a main verb says, or hears it: "the judge found", "admitted in court that he"."""
        doc, ends = verb.doc, []
        violent = self._cues.word("violent_verb", verb) is not None  # "stormed a court", "killed a judge"
        for child in verb.children:
            if child.dep_ == "nsubj":
                ends.append(child)
            elif (child.dep_ == "dobj" or child.lower_ in ("in", "before")) and not violent:
                ends += [child, *(c for c in child.children if c.dep_ == "pobj")]
        named = " | ".join(" ".join(t.text for t in doc[e.left_edge.i : e.i + 1]) for e in ends)
        return self._cues.stands_in("trial_text", named) > 0

    def _is_dead(self, word: Token) -> bool:
        """Whether a word tells how somebody was found: "dead", "shot", "hanged"."""
        harmed = word.tag_ in ("VBN", "VBD") and self._cues.word("violent_verb", word) is not None
        return harmed or word.lower_ in ("dead", "hanged", "lifeless")

    def tells(self, doc: Doc, but: frozenset[str] = frozenset()) -> bool:
        """Whether a sentence itself tells of violence: by its main verb, or what its speakers say."""
        mains = [t for t in doc if t.dep_ == "ROOT"]
        mains = [m for m in mains if not self._in_court(m) or _prosecutors_tell(m)]
        for _ in range(2):  # "police said a man shot and killed a judge"
            mains += [t for m in mains for t in m.children if t.dep_ in ("conj", "ccomp", "parataxis") and _acts(t)]
        # "A court was hit by a bomber; lawyers were among the dead."
        mains += [t for t in doc if t.dep_ == "ccomp" and t.i < t.head.i and t.head.dep_ == "ROOT" and t not in mains]
        mains += [v for m in mains for t in m.children if t.lower_ == "by" for v in t.children if v.dep_ == "pcomp"]
        # "A gunman stabbed to death ...": the tree may make the doer the main word, with the deed hung on it.
        mains += [t for m in mains if self._cues.word("armed_text", m) for t in m.children if t.dep_ == "acl"]
        for verb in mains:
            subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            there = next((c for c in verb.children if c.dep_ == "attr"), None) if _exists(verb) else subject
            happens = self._cues.governing("occurrence", verb, None) and (there is not subject or verb.lemma_ != "be")
            if happens and there is not None and self._cues.word("act_noun", there):
                return True
            if subject is not None and self._cues.word("armed_text", subject):
                if any(t.lower_ in ("war", "century") for t in subject.subtree):
                    continue  # "a bomb from the Second World War"
                return True
            if subject is not None and any(self._cues.word("enemy_of_state", t) for t in _phrase(subject)):
                return True
            if subject is not None and any(c.lower_ in _IN_ARMS for c in subject.children):
                return True  # "armed men stopped the mayor, who was coming from a budget meeting"
            if verb.lemma_ in _FOUND and any(c.lemma_.lower() in _REMAINS for c in verb.children):
                return True  # "the body of a lawyer was found"
            if verb.lemma_ == "find" and any(self._is_dead(c) for c in verb.children):
                return True  # "a reporter was found stabbed"
            if any(c.dep_ == "dobj" and c.lower_ == "fire" for c in verb.children):
                return True
            if verb.lemma_ in ("survive", "escape") and any(c.dep_ == "dobj" for c in verb.children):
                return True
            if subject is not None and verb.lemma_ in _COMES_DOWN and subject.lemma_.lower() in _FIRED and not but:
                return True
            befallen = subject is not None and subject.dep_ == "nsubjpass"
            if self._cues.word("violent_verb", verb) and (befallen or verb.lemma_.lower() not in but):
                return True
        return False


def _acts(word: Token) -> bool:
    """Whether a word is a verb; "shot" is, where the tagger makes a noun of it, too."""
    return word.pos_ == "VERB" or word.lower_ == "shot"


def _phrase(noun: Token) -> Iterator[Token]:
    """A noun with the words before it and what hangs on it by "of" or "and", without its clauses."""
    yield noun
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nmod", "poss", "conj", "appos"):
            yield from _phrase(child)
        elif child.lower_ in ("of", "from"):
            for under in child.children:
                yield from _phrase(under)


def _prosecutors_tell(verb: Token) -> bool:
    """Whether prosecutors only give out what has just happened: "killing eight on Thursday, prosecutors said"."""
    if verb.lemma_ != "say" or not OF_LATE.search(verb.doc.text):
        return False
    return any("prosecutor" in t.lower_ for c in verb.children if c.dep_ == "nsubj" for t in c.subtree)


def is_now(doc: Doc) -> bool:
    """Whether a sentence tells in the present, as one does of what happens in a story."""
    return any(t.dep_ == "ROOT" and (t.tag_ in ("VBZ", "VBP") or _is_being(t)) for t in doc)


def _is_being(verb: Token) -> bool:
    """Whether a passive stands in the present: "an agent is shot dead on a tram"."""
    return verb.tag_ == "VBN" and any(c.dep_ == "auxpass" and c.lower_ in ("is", "are") for c in verb.children)


def has_verb(doc: Doc) -> bool:
    """Whether words are a sentence rather than a title or a note: "Fifth of six parts."."""
    return any(t.dep_ == "ROOT" and t.pos_ in ("VERB", "AUX") for t in doc)


def harms(doc: Doc) -> bool:
    return any(t.lemma_.lower() in _HARM for t in doc)


def _exists(verb: Token) -> bool:
    return any(c.dep_ == "expl" for c in verb.children)
