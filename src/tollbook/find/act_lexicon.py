"""The lexicon of violent and coercive acts: which words state which act, in which shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tollbook.find.act_phrases import follow, only_particles
from tollbook.find.act_surface import opens_line
from tollbook.find.act_words import is_active_slip, is_predicate, strayed_agents
from tollbook.model import EventType, Outcome
from tollbook.parse import Doc, Token
from tollbook.reading.ranks import IrregularEntry
from tollbook.resources import Entry, Knowledge

ArgumentRole = Literal["initiator", "target", "victim", "means", "other"]

_HIMSELF = frozenset(("himself", "herself", "themselves", "itself"))
_BODIES = frozenset(("body", "bodies", "corpse", "corpses"))
_ONE = frozenset(("him", "her"))
_VOWELS = "aeiou"
_FIRED = frozenset(("gun", "rifle", "pistol", "cannon", "mortar", "tank", "head", "warning", "artillery"))
_HARMED = frozenset(("killed", "wounded", "injured", "robbed", "hurt"))
_ELLIPTIC = frozenset(("another", "second", "third", "fourth", "other", "latter"))


class ActEntry(Entry, frozen=True, kw_only=True):
    """One act. ``subject`` and ``object`` say what the active verb's arguments are; ``weak`` acts make an incident
    only beside harm, weapons or another act; ``reciprocal`` acts have two sides; ``effect`` marks damage alone;
    ``ties`` are prepositions that lead to the target beside the usual ones; ``claims`` acts are read in an armed
    group's own account alone; ``subjects`` are the nouns that a verb's subject must be ("a post fell", not "he");
    ``persons`` acts need a person by the noun as what they are done to ("seized a clerk", not "a truck"), ``places``
    acts a name, which is then looked up ("seized Goma"); of ``beside`` one word must stand in the sentence ("found the
    bodies of two men, hands bound")."""

    event_type: EventType | None
    outcome: Outcome | None
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    subject: ArgumentRole | None
    object: ArgumentRole | None
    weak: bool = False
    reciprocal: bool = False
    effect: bool = False
    ties: tuple[str, ...] = ()
    claims: bool = False
    subjects: tuple[str, ...] = ()
    persons: bool = False
    places: bool = False
    beside: tuple[str, ...] = ()


class PersonEntry(Entry, frozen=True, kw_only=True):
    """Nouns for persons, as the lexicon of person nouns holds them."""

    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words in a sentence that state an act: ``head`` is the verb or noun, ``words`` all of them."""

    head: Token
    words: tuple[Token, ...]
    entry: ActEntry
    shape: Literal["verb", "noun", "modifier"]


def inflect(verb: str, irregular: dict[str, tuple[str, ...]]) -> set[str]:
    """The forms of a verb.

    >>> sorted(inflect("stop", {}))
    ['stop', 'stopped', 'stopping', 'stops']
    """
    if verb in irregular:
        base = {verb, *irregular[verb]}
    elif verb.endswith("e"):
        base = {verb, verb + "d"}
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        base = {verb, verb[:-1] + "ied"}
    elif _doubles(verb):
        base = {verb, verb + verb[-1] + "ed"}
    else:
        base = {verb, verb + "ed"}
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        base.add(verb[:-1] + "ies")
    else:
        base.add(verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"))
    if verb.endswith("ie"):
        base.add(verb[:-2] + "ying")
    elif verb.endswith("e") and not verb.endswith("ee"):
        base.add(verb[:-1] + "ing")
    else:
        base.add(verb + (verb[-1] if _doubles(verb) else "") + "ing")
    return base


def _doubles(verb: str) -> bool:
    syllables = sum(c in _VOWELS for c in verb)
    return (
        len(verb) > 2
        and syllables == 1
        and verb[-1] not in "wxyaeiou"
        and verb[-2] in _VOWELS
        and verb[-3] not in _VOWELS
    ) or verb in ("kidnap", "blitz")


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


class ActLexicon:
    """Finds the triggers of a parsed sentence; the longest phrase at a word wins.

    >>> lexicon = ActLexicon(Knowledge())
    >>> lexicon.entries["ambush"].event_type
    'ambush'
    """

    def __init__(self, knowledge: Knowledge) -> None:
        irregular = {e.verb: e.forms for e in knowledge.entries("irregular_verbs", IrregularEntry)}
        self.entries = {e.id: e for e in knowledge.entries("acts", ActEntry)}
        self._same_past = {verb for verb, forms in irregular.items() if verb in forms}
        persons = knowledge.entries("person_nouns", PersonEntry)
        self._persons = frozenset(n.lower().split()[-1] for e in persons for n in (*e.singular, *e.plural))
        self._verbs: dict[str, list[tuple[tuple[frozenset[str], ...], ActEntry]]] = {}
        self._nouns: dict[str, list[tuple[tuple[str, ...], ActEntry]]] = {}
        for entry in self.entries.values():
            for verb in entry.verbs:
                self._add_verb(verb, entry, irregular)
            for noun in entry.nouns:
                self._add_noun(noun, entry)
        for patterns in (*self._verbs.values(), *self._nouns.values()):
            patterns.sort(key=lambda pattern: -len(pattern[0]))  # type: ignore[attr-defined]

    def _add_verb(self, verb: str, entry: ActEntry, irregular: dict[str, tuple[str, ...]]) -> None:
        first, *rest = verb.split()
        followers = tuple(_HIMSELF if word == "himself" else frozenset((word, _plural(word))) for word in rest)
        for form in inflect(first, irregular):
            self._verbs.setdefault(form, []).append((followers, entry))

    def _add_noun(self, noun: str, entry: ActEntry) -> None:
        words = noun.split()
        for last in (words[-1], _plural(words[-1])):
            self._nouns.setdefault(last, []).append((tuple(words[:-1]), entry))

    def triggers(self, doc: Doc, *, claims: bool = False) -> tuple[Trigger, ...]:
        """All triggers of a sentence, in order, none inside another; ``claims`` brings in acts read in claims alone."""
        found: list[Trigger] = []
        taken: set[int] = set()
        for token in doc:
            trigger = None if token.i in taken else (self._noun_at(token, claims) or self._verb_at(token, claims))
            if trigger is not None:
                found.append(trigger)
                taken.update(t.i for t in trigger.words)
        nested = {t.i for trigger in found for t in trigger.words if t.i != trigger.head.i}
        return tuple(t for t in found if t.head.i not in nested)

    def _verb_at(self, token: Token, claims: bool) -> Trigger | None:
        begun = self._verbs.get(token.lower_)
        if begun is None:
            return None
        allowed = [(f, e) for f, e in begun if claims or not e.claims]
        allowed = [(f, e) for f, e in allowed if not (e.beside and token.doc.words.isdisjoint(e.beside))]
        allowed = [(f, e) for f, e in allowed if not e.subjects or _has_subject(token, e.subjects, alone=not f)]
        allowed = [(f, e) for f, e in allowed if not e.persons or _is_done_to(token, self._persons)]
        allowed = [(f, e) for f, e in allowed if not e.places or _takes_name(token)]
        found = [(f, e, w) for f, e in allowed if (w := follow(token, f)) is not None]
        # The longest phrase says most; of two as long, the one whose words stand closer together.
        found.sort(key=lambda item: (-len(item[0]), not item[1].claims, item[2][-1].i if item[2] else 0))
        for followers, entry, words in found:
            if token.tag_ in ("VBD", "VBN") and token.lower_ in entry.verbs and token.lower_ not in self._same_past:
                continue  # "he wound the clock": the base form can't be a past of this verb
            if token.tag_ in ("JJ", "RB") and words and only_particles(words) and not token.lower_.endswith("ed"):
                continue  # "a hotel close to the palace ... on Sunday"
            slip = token.dep_ == "amod" and is_active_slip(token, (token, *words))
            if token.dep_ == "amod" and token.tag_ in ("VBN", "JJ") and token.head.i > token.i and not slip:
                if entry.object != "victim":
                    continue  # "an occupied building", "a mined road"
                return Trigger(token, (token, *words), entry, "modifier")
            beside = bool(followers) and token.pos_ != "PROPN" and not only_particles(words)
            if slip or token.tag_.startswith("VB") or token.tag_ == "JJ" or beside:
                return Trigger(token, (token, *words), entry, "verb")
            if token.lower_.endswith("ed") and token.pos_ in ("NOUN", "PROPN", "ADJ"):
                return Trigger(token, (token, *words), entry, "verb")  # the tagger's slip: no noun ends so here
            if _is_shot(token) and (words or _and_harmed(token) or _before_people(token, self._persons)):
                return Trigger(token, (token, *words), entry, "verb")
            if _joins_passive(token):
                return Trigger(token, (token, *words), entry, "verb")
            past = token.lower_.endswith("ed") or token.lower_ in self._same_past
            if past and is_predicate(token) and token.lower_ not in self._nouns:
                return Trigger(token, (token, *words), entry, "verb")
            if token.dep_ == "ROOT" and token.lower_ not in self._nouns and token.pos_ != "PROPN":
                return Trigger(token, (token, *words), entry, "verb")
        return None

    def _noun_at(self, token: Token, claims: bool) -> Trigger | None:
        begun = self._nouns.get(token.lower_)
        if begun is None:
            return None
        clipped = opens_line(token)
        named = token.pos_ == "PROPN" and token.i > 0 and token.text[:1].isupper() and not token.text.isupper()
        if named and not clipped:
            return None  # part of a name: "the National Liberation Army"
        counted = token.i > 0 and token.doc[token.i - 1].pos_ == "NUM"  # long lists mislead the tagger
        gerund = token.tag_ == "VBG" and token.dep_ in ("nsubj", "pobj", "dobj")
        if token.pos_ not in ("NOUN", "PROPN") and not (gerund or counted or clipped):
            return None
        if (
            token.dep_ in ("compound", "nmod", "amod")
            and token.head.i == token.i + 1
            and token.head.lower_ not in self._nouns
        ):
            return None  # "fighting position", "assault rifle"
        for before, entry in begun:
            if entry.claims and not claims:
                continue
            start = token.i - len(before)
            if start < 0:
                continue
            words = tuple(token.doc[i] for i in range(start, token.i + 1))
            if all(w.lower_ == b or w.lemma_.lower() == b for w, b in zip(words, before, strict=False)):
                return Trigger(token, words, entry, "noun")
        return None


def _is_shot(token: Token) -> bool:
    """Whether "shot" was taken for a noun behind those who shot: "gunmen of the group shot at a car"."""
    before = token.nbor(-1) if token.i else token
    return token.lower_ == "shot" and before.tag_ in ("NN", "NNS", "NNP") and before.lower_ not in _FIRED


def _joins_passive(token: Token) -> bool:
    """Whether "shot" was taken for a noun behind "and", joined to a passive: "were taken from their beds and shot"."""
    joined = token.dep_ == "conj" and token.head.tag_ == "VBN" and token.i > 0 and token.nbor(-1).lower_ == "and"
    return joined and token.lower_ == "shot"


def _and_harmed(shot: Token) -> bool:
    """Whether harm is told right behind "shot": "two men on a motorcycle shot and wounded a teacher"."""
    behind = [t.lower_ for t in shot.doc[shot.i + 1 : shot.i + 4] if t.tag_ != "RB"]
    return behind[:1] == ["and"] and bool(_HARMED & set(behind[1:2]))


def _before_people(shot: Token, persons: frozenset[str]) -> bool:
    """Whether somebody stands right behind "shot": "two men riding a motorcycle shot a teacher"."""
    behind = shot.doc[shot.i + 1 : shot.i + 6]
    if not behind or behind[0].tag_ not in ("DT", "CD", "PRP$"):
        return False
    noun = next((t for t in behind[1:] if t.tag_ not in ("JJ", "NN", "NNP", "HYPH", "CD") or t.lower_ in persons), None)
    return noun is not None and noun.lower_ in persons


def _is_one_of(noun: Token, nouns: tuple[str, ...]) -> bool:
    """Whether a noun is one of ``nouns``, alone or with what it is compounded with ("a sniper detachment")."""
    words = (noun.lower_, noun.lemma_.lower())
    compounds = [f"{c.lower_} {word}" for c in noun.children if c.dep_ == "compound" for word in words]
    return any(word in nouns for word in (*words, *compounds))


def _has_subject(verb: Token, nouns: tuple[str, ...], *, alone: bool) -> bool:
    """Whether a verb's subject, up the chain of verbs that it belongs to, or a passive's agent is one of ``nouns``.
    ``alone`` a passive says what was done to them: "the bombs were destroyed", not "a bomb was left near a bank"."""
    at = verb
    marks = [c for c in verb.children if c.dep_ == "agent"] or strayed_agents(verb)
    agents = [o for mark in marks for o in mark.children if o.dep_ == "pobj"]
    if agents:
        return any(_is_one_of(t, nouns) for t in agents)
    for _ in range(3):
        own = [c for c in at.children if c.dep_ in ("nsubj", "nsubjpass")]
        if own:
            if alone and at is verb and own[0].dep_ == "nsubjpass" and any(c.dep_ == "auxpass" for c in verb.children):
                return False
            subject = _stands_for(own[0])
            heads = [subject, *(o for c in subject.children if c.lower_ == "of" for o in c.children)]
            return any(_is_one_of(t, nouns) for t in heads)
        if at.dep_ in ("acl", "relcl"):
            return at.head.lemma_.lower() in nouns
        if at.dep_ not in ("conj", "xcomp", "advcl"):
            return False
        at = at.head
    return False


def _stands_for(subject: Token) -> Token:
    """The noun that a bare "another", "a second" leaves out, the subject before: "a mine hit X and another hit Y"."""
    if subject.lower_ not in _ELLIPTIC or any(c.pos_ == "NOUN" or c.lower_ == "of" for c in subject.children):
        return subject
    before = (t for t in reversed(list(subject.doc[: subject.i])) if t.dep_ in ("nsubj", "nsubjpass"))
    return next((t for t in before if t.pos_ in ("NOUN", "PROPN")), subject)


def _takes_name(verb: Token) -> bool:
    """Whether a verb's object, or the subject of its passive, is a name: "seized Goma", "Goma was seized"."""
    return any(c.dep_ in ("dobj", "obj", "nsubjpass") and c.pos_ == "PROPN" for c in verb.children)


def _is_done_to(verb: Token, nouns: frozenset[str]) -> bool:
    """Whether a verb's object, or the subject of its passive, is one of ``nouns``."""
    done = [c for c in verb.children if c.dep_ in ("dobj", "obj", "nsubjpass")]
    if not done and verb.dep_ in ("acl", "conj") and verb.tag_ == "VBN":
        done = [verb.head] if verb.dep_ == "acl" else [c for c in verb.head.children if c.dep_ == "nsubjpass"]
    if not done and any(c.dep_ == "auxpass" for c in verb.children):
        return True  # "the chief, who had been paid by them, was carried off": too far from its subject
    done += [
        o for c in verb.children if c.dep_ == "prep" and c.lower_ == "with" for o in c.children if o.dep_ == "pobj"
    ]
    done = [c for c in done if c.lower_ != "head" or not any(o.lower_ == "of" for o in c.children)]  # "head of cattle"
    # "the body of a clerk"; "Jose Rivas, a clerk"; "Jose and his cousin"
    done += [o for c in done if c.lower_ in _BODIES for p in c.children if p.lower_ == "of" for o in p.children]
    done += [o for c in done if c.pos_ == "PROPN" for o in (*c.children, *c.conjuncts) if o.dep_ in ("appos", "conj")]
    done = [c for c in done if not _are_things(c, nouns)]
    return any((c.lower_ in nouns and c.pos_ in ("NOUN", "PROPN")) or c.tag_ == "CD" or c.lower_ in _ONE for c in done)


def _are_things(number: Token, nouns: frozenset[str]) -> bool:
    """Whether a number counts what is none of ``nouns``: "three of the cows"."""
    of = [o for c in number.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]
    return number.tag_ == "CD" and any(o.pos_ == "NOUN" and o.lower_ not in nouns for o in of)
