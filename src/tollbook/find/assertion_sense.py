"""When a word of violence tells no act: figures of speech, names of things, sport, films, exercises, rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

from tollbook.find.assertion_cues import Cue, CueEntry, CueKind, Cues
from tollbook.find.assertion_verdict import grammatical
from tollbook.find.phrases import singular
from tollbook.parse import Token

_TOWARDS = frozenset(("on", "of", "against", "for", "to", "upon", "at", "over"))
_NEAR = 4  # words
_DOMAINS: tuple[tuple[CueKind, str], ...] = (
    ("sport_text", "sport"),
    ("fiction_text", "fiction"),
    ("exercise_text", "exercise"),
    ("rule_text", "rule"),
    ("figurative_text2", "labour_dispute"),
    ("court_text", "court"),
    ("crime_text", "crime"),
    ("figurative_text", "figurative"),
)
_TAKING = frozenset(("arrest", "detain", "seize", "capture", "apprehend", "catch", "hold", "round", "take", "imprison"))
_ARMS = frozenset("handgun pistol revolver rifle gun firearm weapon ammunition explosive grenade bomb".split())
_STRIFE = frozenset(("strike", "clash", "battle", "fight"))
SCORE = re.compile(r"(?<![\w-])\d{1,3}[-–]\d{1,3}(?![\w-])(?! (?:years?|people|\w+men|per cent)\b)")  # "won 3-1"
_HARM_TO_MANY = frozenset(("kill", "wound", "murder", "slay"))
_HARM = frozenset(  # what storms, beasts, sickness and markets do as well as people
    (
        "kill", "die", "death", "injure", "injury", "hit", "strike", "explode", "explosion", "attack", "destroy",
        "wound", "fight", "bombard", "leave", "damage", "hurt", "claim", "burn", "lose", "find", "maim", "destruction",
        "battle",
    )
)  # fmt: skip


_HURTING = frozenset(("kill", "die", "death", "injure", "injury", "hurt", "wound", "perish", "drown"))


class Senses:
    """Says whether an act's word means something else."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._by_trigger: dict[str, list[int]] = defaultdict(list)
        self._forms = [frozenset(entry.forms) for entry in cues.senses]
        for number, entry in enumerate(cues.senses):
            for word in entry.triggers:
                self._by_trigger[word].append(number)

    def figurative(self, act: Token) -> Cue | None:
        """A figure of speech or a compound: "a heart attack", "killed the bill", "attack helicopter"."""
        words = {act.lemma_.lower(), act.lower_}
        for number in sorted({n for word in words for n in self._by_trigger.get(word, ())}):
            entry = self._cues.senses[number]
            found = [_stands(token, self._forms[number]) for token in _beside(act, entry)]
            # "killed a woman and many sheep"
            whole = entry.where == "object" and act.lemma_.lower() in _HARM_TO_MANY
            if found and (all(found) if whole else any(found)):
                return Cue(act, entry)
        return None

    def stoppage(self, act: Token, passage: str) -> Cue | None:
        """A strike of work: the bare noun, unless it is counted or of a kind, or aircraft or a hit stand near it."""
        if act.lemma_.lower() != "strike" or act.pos_ != "NOUN" or _is_told_apart(act):
            return None
        if self._cues.stands_in("aircraft_text", passage):
            return None
        called = next((c for t in _clauses(act) if (c := self._cues.word("stoppage_word", t))), None)
        if called is not None:
            return called
        hit = any(self._cues.word("hit_word", t) for t in (act.head, act.head.head))
        towards = any(c.dep_ == "prep" and c.lower_ in ("on", "against", "at", "near", "in") for c in act.children)
        return None if hit or towards else grammatical(act, "bare_strike")

    def domain(self, act: Token, passage: str, *, claim: bool) -> tuple[Cue, str] | None:
        """A field where such words are at home without violence, unless armed people or arms stand near.

        ``passage`` is the paragraph, which names the field where the sentence itself doesn't. In a ``claim`` a lorry
        that overturned is what came of an attack.
        """
        doc = act.doc
        armed = any(c.token.i != act.i for c in self._cues.text("armed_text", doc))
        if not armed and self._is_sport(passage):
            weak = self._cues.text("sport_text", doc) or self._cues.text("sport_weak_text", doc)
            return (weak[0] if weak else grammatical(act, "sport_passage")), "sport"
        if not (armed or claim) and act.lemma_.lower() in _HURTING and (accident := self._of_traffic(act)) is not None:
            return accident, "figurative"
        for kind, reason in _DOMAINS:
            found = [c for c in self._cues.text(kind, doc) if c.token.i != act.i and not _is_venue(c.token)]
            if found and self._applies(act, reason, found, armed=armed):
                return found[0], reason
        return None

    def _of_traffic(self, act: Token) -> Cue | None:
        """The words by which a sentence tells of an accident alone, on a road or at sea: "their truck left the road";
        not "rioters overturned a car"."""
        if self._cues.text("hostile_text", act.doc):
            return None
        found = self._cues.text("accident_text", act.doc)
        done = ("overturned", "derailed", "capsized")
        return next(
            (c for c in found if c.token.lower_ not in done or all(t.dep_ != "dobj" for t in c.token.children)), None
        )

    def _is_sport(self, passage: str) -> bool:
        strong = self._cues.stands_in("sport_text", passage) + bool(SCORE.search(passage))
        return strong >= 2 or (strong == 1 and self._cues.stands_in("sport_weak_text", passage) >= 2)

    def _applies(self, act: Token, reason: str, found: list[Cue], *, armed: bool) -> bool:
        victims = _victims(act)
        befallen = any(c.token.i in victims for c in found)
        match reason:
            case "sport" | "rule" | "court":  # "a striker was stabbed": the victim's trade alone makes no game
                return not armed and not all(c.token.i in victims for c in found)
            case "crime":
                bare = not any(singular(t.lower_) in _ARMS for t in act.doc)
                return not armed and bare and act.lemma_.lower() in _TAKING
            case "labour_dispute":
                return not armed and act.lemma_.lower() in _STRIFE
            case "fiction":
                return not befallen and (not armed or _is_told_in(found))
            case "exercise":
                return not befallen
            case "figurative":
                on_mine = any(c.dep_ == "dobj" and c.lower_ == "mine" for c in act.children)
                return not (armed or befallen or on_mine) and act.lemma_.lower() in _HARM
        return False


_VENUES = frozenset(("theatre", "theater", "cinema", "cinemas"))
_AT = frozenset(("in", "at", "near", "outside", "inside", "into", "from"))


def _is_told_apart(strike: Token) -> bool:
    """Whether a strike is counted or of a kind: "four strikes", "a precision strike"."""
    doc = strike.doc
    if strike.i and doc[strike.i - 1].like_num:
        return True
    return any(c.dep_ in ("nummod", "compound", "amod", "nmod", "poss") and c.i < strike.i for c in strike.children)


def _clauses(strike: Token) -> list[Token]:
    """The verb that a strike belongs to, and those that describe it."""
    above = strike.head if strike.dep_ in ("nsubj", "nsubjpass", "dobj") else None
    return [*([above] if above is not None else []), *(c for c in strike.children if c.dep_ in ("relcl", "acl"))]


def _is_venue(word: Token) -> bool:
    """Whether a word is only where something was done: "stabbed in the Roman theatre"."""
    return word.lower_ in _VENUES and word.dep_ == "pobj" and word.head.lower_ in _AT


def _is_told_in(found: list[Cue]) -> bool:
    """Whether a work is what tells: "in the film", "the novel follows"."""
    return any(
        (c.token.dep_ == "pobj" and c.token.head.lower_ == "in") or c.token.dep_ in ("nsubj", "nsubjpass")
        for c in found
    )


def _victims(act: Token) -> set[int]:
    """Words of what the act befalls."""
    objects = [c for c in act.children if c.dep_ in ("dobj", "nsubjpass")]
    for child in act.children:
        if child.dep_ == "prep" and child.lower_ in ("on", "against", "of", "at", "upon"):
            objects.extend(child.children)
    return {t.i for o in objects for t in o.subtree}


def _stands(token: Token, forms: Collection[str]) -> bool:
    if token.lower_ in forms or token.lemma_.lower() in forms or singular(token.lower_) in forms:
        return True
    return token.i > 0 and f"{token.nbor(-1).lower_} {token.lower_}" in forms


def _subjects(act: Token) -> list[Token]:
    """Who or what acts; for a joined verb or a participle, the subject of the verb before."""
    own = [c for c in act.children if c.dep_ == "nsubj"]
    relative = act.dep_ == "relcl" and all(c.lower_ in ("that", "which") for c in own)
    if relative:
        return [act.head]
    if own or any(c.dep_ == "nsubjpass" for c in act.children):
        return own
    marked = any(c.dep_ == "mark" for c in act.children)
    if act.dep_ == "conj" or (act.dep_ == "advcl" and act.tag_ == "VBG" and not marked):
        return _subjects(act.head)
    return []


def _tells_when(at: Token) -> bool:
    """ "were attacked at the same time", "attacked the camp for a second time": no fight against time."""
    times = [c for c in at.children if c.lower_ == "time"]
    return any(at.lower_ == "for" or c.lower_ == "same" for time in times for c in (time, *time.children))


def _beside(act: Token, entry: CueEntry) -> Iterable[Token]:
    """The words that an entry's forms are looked for among."""
    doc = act.doc
    if entry.where == "before":
        # "general strike", "heart attack"; not "a strike near the heart"
        modifiers = [c for c in act.children if c.i < act.i and c.dep_ in ("compound", "amod", "nmod", "poss")]
        beside = doc[act.i - 1 : act.i] if act.i else ()
        # Before a verb of the past a noun only says who: "three workers struck a mine".
        return [*modifiers, *(t for t in beside if t.pos_ != "NOUN" or act.tag_ != "VBD")]
    if entry.where == "after":
        if act.pos_ not in ("NOUN", "PROPN") and act.dep_ != "compound":
            return []
        heads = [act.head] if act.dep_ in ("compound", "nmod", "amod") and act.head.i > act.i else []
        return [*heads, *(t for t in doc[act.i + 1 : act.i + 2] if t.pos_ in ("NOUN", "PROPN"))]
    if entry.where == "subject":
        subjects = _subjects(act)
        agents = [p for c in act.children if c.dep_ == "agent" for p in c.children]
        return [*subjects, *agents, *(c for s in subjects for c in s.children if c.dep_ == "compound")]
    if entry.where == "purpose":  # "fighting to save the crops"
        return [c for c in act.children if c.dep_ in ("xcomp", "advcl") and any(t.lower_ == "to" for t in c.children)]
    if entry.where == "near":
        return [t for t in doc[max(0, act.i - _NEAR) : act.i + _NEAR + 1] if t.i != act.i]
    objects = [c for c in act.children if c.dep_ in ("dobj", "nsubjpass") and entry.where == "object"]
    for child in act.children:
        towards = child.dep_ == "prep" and child.lower_ in _TOWARDS and child.i > act.i  # not "at the same time, ..."
        if towards and (entry.where == "prep" or act.pos_ == "NOUN") and not _tells_when(child):
            objects.extend(c for c in child.children if c.dep_ in ("pobj", "pcomp"))
    return [*objects, *(c for o in objects for c in o.conjuncts)]
