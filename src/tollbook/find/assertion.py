"""How a text puts an act: told as having happened, attempted, threatened, denied, or not told as an incident at all.

"Two men tried to kidnap a trader."        attempted
"The group vowed to attack the post."      threatened
"The army denied having bombed the town."  denied
"He was responsible for planning attacks." no incident: a description
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from tollbook.find.assertion_cues import Cue, CueKind, Cues
from tollbook.find.assertion_scope import (
    Governor,
    auxiliaries,
    bare_plural,
    generic_object,
    governors,
    infinitive,
    is_nominal,
)
from tollbook.find.assertion_sense import Senses
from tollbook.find.assertion_speech import Speakers
from tollbook.mentions import Assertion, Reading, Sentence
from tollbook.model import Stance, Status
from tollbook.resources import Knowledge
from tollbook.spans import Span

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_OLDEST = 1975  # reports of an older day are history, whatever the report's own date
_OLD = 2  # years before publication: a year named alone, and this far back, is background
_PRESENT = frozenset(("VBZ", "VBP"))
_PERSONS = frozenset(("he", "she", "who"))


@dataclass(frozen=True, slots=True)
class _Verdict:
    status: Status = "occurred"
    told: bool = True
    reason: str | None = None
    alleged: bool = False
    claimed: bool = False
    cues: tuple[Cue, ...] = field(default=())

    def but(self, cue: Cue, **changes: object) -> _Verdict:
        return replace(self, cues=(*self.cues, cue), **changes)  # type: ignore[arg-type]


class AssertionReader:
    """Says how a sentence puts the act that one of its words states."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._cues = Cues(knowledge)
        self._senses = Senses(self._cues)
        self._speakers = Speakers(self._cues)

    def assess(self, sentence: Sentence, token: Token, reading: Reading) -> Assertion:
        """The assertion of the act that ``token``, a word of ``sentence.doc``, states.

        ``told`` is False where the words tell no incident: negated, planned, conditional, generic, background and so
        on, with the ``reason``. A told act with the reason "reference" only goes back to an act ("condemned the
        attack"). ``words`` holds the words that decided, each with the name of its rule.
        """
        verdict = self._verdict(token, reading)
        chain, spoken = self._speakers.chain(sentence, token, reading.text)
        words = tuple((sentence.span_of(cue.token), cue.rule) for cue in verdict.cues)
        return Assertion(
            status=verdict.status,
            stance=self._stance(verdict, token, reading, bool(chain)),
            attribution=chain,
            told=verdict.told,
            reason=verdict.reason,
            words=(*words, *_new(words, spoken)),
        )

    def _verdict(self, act: Token, reading: Reading) -> _Verdict:
        figurative = self._senses.figurative(act)
        if figurative is not None:
            return _Verdict(told=False, reason="figurative", cues=(figurative,))
        domain = self._senses.domain(act)
        if domain is not None:
            return _Verdict(told=False, reason=domain[1], cues=(domain[0],))
        verdict = self._beside(act, self._governed(act))
        if verdict.told and verdict.status in ("occurred", "attempted"):
            verdict = self._general(act, verdict, reading)
        return verdict

    # --- words that govern the act ------------------------------------------------------------------------------

    def _governed(self, act: Token) -> _Verdict:
        """What the words above the act say, the nearest first."""
        verdict = _Verdict()
        carrier, nominal = act, is_nominal(act)
        pending = not nominal and infinitive(act)
        for governor in governors(act):
            if governor.link == "relcl":
                return self._described(act, governor, verdict)
            if governor.shared:
                break
            if governor.link == "advcl" and not pending:
                mark = next((c for c in governor.below.children if c.dep_ in ("mark", "advmod")), None)
                cue = self._cues.word("hypothetical", mark) if mark is not None else None
                return verdict.but(cue, told=False, reason="hypothetical") if cue else verdict
            if nominal and carrier.i == governor.below.i and self._is_light(governor):
                verdict = self._carried(governor, verdict)
                carrier = governor.word
                pending = infinitive(governor.word)
                if not verdict.told or verdict.status != "occurred":
                    return verdict
                continue
            judged = self._judge(act, governor, verdict, nominal=nominal and carrier.i == act.i, pending=pending)
            if judged is not None:
                verdict = judged
                if not verdict.told or verdict.status not in ("occurred", "attempted") or verdict.reason:
                    return self._outer(governor, verdict)
            elif pending and governor.word.pos_ in ("VERB", "NOUN", "ADJ", "AUX", "PROPN"):
                return verdict.but(_plain(governor.below, "purpose"), told=False, reason="purpose")
            if judged is not None or governor.word.pos_ in ("VERB", "AUX"):
                pending = infinitive(governor.word)
            if governor.word.pos_ in ("VERB", "AUX") and governor.link not in ("nsubj", "nsubjpass", "dobj", "prep"):
                verdict = self._modal(governor.word, verdict) if governor.link == "xcomp" else verdict
        if pending and verdict.told and verdict.status == "occurred" and act.dep_ in ("ROOT", "conj"):
            return verdict.but(_plain(act, "purpose"), told=False, reason="purpose")
        return verdict

    def _judge(
        self, act: Token, governor: Governor, verdict: _Verdict, *, nominal: bool, pending: bool
    ) -> _Verdict | None:
        """The verdict that one governing word gives, or None where it says nothing."""

        def cue(kind: CueKind) -> Cue | None:
            return self._cues.governing(kind, governor.word, governor.preposition)

        complement = governor.link in ("xcomp", "ccomp", "acl", "pcomp", "prep", "dobj", "acomp", "oprd")
        passive = governor.link == "nsubjpass"
        if (found := cue("denial")) and complement:
            return verdict.but(found, status="denied")
        if (found := cue("foiled")) and (governor.link in ("dobj", "nsubjpass") and nominal or pending and passive):
            return verdict.but(found, status="attempted")
        if (found := cue("failure")) and (pending or governor.preposition or not nominal or passive):
            if complement or passive or (nominal and governor.link == "nsubj"):
                return verdict.but(found, status="attempted")
        if found and nominal and governor.link in ("nsubj", "dobj"):
            return verdict.but(found, status="attempted")
        if (found := cue("threat")) and complement and (pending or governor.preposition or governor.link == "ccomp"):
            if governor.link != "ccomp" or self._future_inside(governor.below):
                return verdict.but(found, status="threatened")
        if (found := cue("attempt")) and (pending or governor.preposition in ("at", "of") or passive or nominal):
            if complement or passive:
                return verdict.but(found, status="attempted")
        if (found := cue("alleged")) and complement and not (pending and not _perfect(governor.below)):
            judged = self._role(act, governor, verdict, nominal=nominal)
            return judged or verdict.but(found, alleged=True)
        if complement and (found := cue("court")) and governor.preposition:
            return verdict.but(found, told=False, reason="court")
        if (found := cue("request")) and (pending or (governor.preposition and " " in _form(found, governor))):
            return verdict.but(found, told=False, reason="requested")
        if (found := cue("claim")) and (nominal or complement):
            return verdict.but(found, claimed=True, reason="reference" if nominal else None)
        if (judged := self._role(act, governor, verdict, nominal=nominal)) is not None:
            return judged
        if (found := cue("plan")) and (pending or governor.preposition or (governor.link == "dobj" and nominal)):
            if found.entry.id and (complement or passive):
                return verdict.but(found, told=False, reason="planned")
        if (found := cue("possible")) and complement and (governor.preposition or governor.link == "dobj"):
            if _form(found, governor) != found.token.lemma_.lower() or governor.link == "dobj":
                return verdict.but(found, told=False, reason="possible")
        if pending and (found := cue("implicative")):
            return verdict.but(found)
        if pending and (found := cue("speech")) and _perfect(governor.below):
            return verdict.but(found, alleged=True)
        if (found := cue("purpose")) and (pending or " " in _form(found, governor)):
            return verdict.but(found, told=False, reason="purpose")
        if (found := cue("background")) and nominal and complement:
            return verdict.but(found, told=False, reason="background")
        if (found := cue("reference")) and nominal and (complement or passive):
            return verdict.but(found, reason="reference")
        return None

    def _role(self, act: Token, governor: Governor, verdict: _Verdict, *, nominal: bool) -> _Verdict | None:
        """What a person does for a living: "responsible for planning attacks", "conducts attacks"."""
        if governor.link not in ("prep", "pcomp", "dobj", "xcomp", "acl"):
            return None
        found = self._cues.governing("role", governor.word, governor.preposition)
        if found is None:
            return None
        if nominal:
            if bare_plural(act) or act.dep_ == "compound" or (act.tag_ == "VBG" and generic_object(act)):
                return verdict.but(found, told=False, reason="description")
            if governor.preposition and found.token.pos_ in ("ADJ", "VERB") and found.token.tag_ != "VBG":
                return verdict.but(found, alleged=True, reason="reference")
            return None
        if governor.link == "pcomp" and generic_object(act):
            return verdict.but(found, told=False, reason="description")
        return None

    def _is_light(self, governor: Governor) -> bool:
        """Whether a verb only carries the act's noun: "carried out an attack", "an attack took place"."""
        kind: CueKind = "light" if governor.link in ("dobj", "nsubjpass", "prep", "attr") else "occurrence"
        if governor.link == "nsubj" and governor.word.pos_ not in ("VERB", "AUX"):
            return False
        return governor.link in ("dobj", "nsubjpass", "prep", "attr", "nsubj") and (
            self._cues.governing(kind, governor.word, governor.preposition) is not None
        )

    def _carried(self, governor: Governor, verdict: _Verdict) -> _Verdict:
        """What the verb that carries the act's noun says of it."""
        act = governor.below
        verb = governor.word
        if governor.link in ("dobj", "prep") and bare_plural(act) and self._of_a_person(verb):
            return verdict.but(Cue(verb, _entry(self._cues, "role", governor)), told=False, reason="description")
        if governor.link == "nsubj" and not self._cues.governing("occurrence", verb, None):
            return verdict
        light = governor.link != "nsubj" or verb.lemma_ in ("take", "occur", "happen", "be", "break", "come", "end")
        return self._modal(verb, self._negated(verb, verdict)) if light else verdict

    def _of_a_person(self, verb: Token) -> bool:
        """Whether a verb tells what one person does or did, as "the leader conducts attacks"."""
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None and verb.dep_ == "conj":
            return self._of_a_person(verb.head)
        if subject is None:
            return verb.dep_ in ("acl", "pcomp")
        if subject.lower_ in _PERSONS:
            return True
        if subject.tag_ not in ("NN", "NNP") or subject.lower_ in ("group", "force", "army", "organization", "front"):
            return verb.tag_ in _PRESENT
        return verb.tag_ in _PRESENT or subject.tag_ == "NN"

    def _described(self, act: Token, governor: Governor, verdict: _Verdict) -> _Verdict:
        """An act in a relative clause: a description where it is generic, else as its noun is put."""
        if is_nominal(act) and bare_plural(act):
            return verdict.but(_plain(act, "generic"), told=False, reason="description")
        noun = governor.word
        if noun.tag_ in ("NN", "NNS") and governor.below.i != act.i:
            return verdict
        for above in governors(noun):
            found = self._cues.governing("role", above.word, above.preposition)
            if found is not None and above.preposition and bare_plural(noun) is False and _is_act_noun(noun):
                return verdict.but(found, reason="reference", alleged=True)
            if above.word.pos_ in ("VERB", "AUX"):
                break
        return verdict

    def _outer(self, governor: Governor, verdict: _Verdict) -> _Verdict:
        """What stands above a plan, attempt or threat: "foiled a plot to kill", "denied threatening to kill"."""
        if verdict.reason in ("planned", "purpose", "requested") or verdict.status in ("attempted", "threatened"):
            for above in governors(governor.word):
                if above.link in ("relcl", "advcl") or above.shared:
                    break
                found = self._cues.governing("denial", above.word, above.preposition)
                if found and above.link in ("xcomp", "ccomp", "dobj", "prep", "acl", "pcomp"):
                    return verdict.but(found, status="denied", told=True, reason=None)
                found = self._cues.governing("foiled", above.word, above.preposition)
                if found and above.link in ("dobj", "nsubjpass") and verdict.reason == "planned":
                    return verdict.but(found, status="attempted", told=True, reason=None)
        if not verdict.told or verdict.status != "attempted":
            return verdict
        return self._modal(governor.word, verdict) if governor.word.pos_ == "VERB" else verdict

    def _future_inside(self, verb: Token) -> bool:
        return any(a.tag_ == "MD" for a in auxiliaries(verb)) or infinitive(verb)

    # --- words beside the act -----------------------------------------------------------------------------------

    def _beside(self, act: Token, verdict: _Verdict) -> _Verdict:
        """Negation, modals and modifiers of the act's own word."""
        if not verdict.told:
            return verdict
        verdict = self._negated(act, verdict)
        if act.pos_ in ("VERB", "AUX") or act.tag_.startswith("VB"):
            verdict = self._modal(act, verdict)
        for child in act.children:
            if child.dep_ in ("amod", "compound", "advmod", "nmod", "npadvmod") or child.i == act.i - 1:
                if cue := self._cues.word("attempt_word", child):
                    verdict = verdict.but(cue, status="attempted")
                elif cue := self._cues.word("plan_word", child):
                    verdict = verdict.but(cue, told=False, reason="planned")
                elif cue := self._cues.word("exercise_word", child):
                    verdict = verdict.but(cue, told=False, reason="exercise")
                elif cue := self._cues.word("alleged_word", child):
                    verdict = verdict.but(cue, alleged=True)
        return verdict

    def _negated(self, word: Token, verdict: _Verdict) -> _Verdict:
        """ "did not attack", "no attack", "without firing", "nobody was killed"."""
        candidates = [a for a in auxiliaries(word) if a.dep_ == "neg"]
        for child in word.children:
            if child.dep_ in ("det", "neg", "preconj", "advmod"):
                candidates.append(child)
            if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
                candidates.extend(c for c in (child, *child.children) if c.dep_ == "det" or c.i == child.i)
        if word.dep_ in ("pcomp", "pobj") and word.head.lower_ == "without":
            candidates.append(word.head)
        for candidate in candidates:
            cue = self._cues.word("negation", candidate)
            after = candidate.nbor().lower_ if candidate.i + 1 < len(candidate.doc) else ""
            if cue is not None and after not in ("only", "just", "least", "fewer", "less"):
                return verdict.but(cue, told=False, reason="negated")
        return verdict

    def _modal(self, verb: Token, verdict: _Verdict) -> _Verdict:
        """ "will attack", "could attack", "may have attacked"."""
        for auxiliary in auxiliaries(verb):
            if auxiliary.tag_ != "MD" and auxiliary.lower_ not in ("will", "would", "going"):
                continue
            if cue := self._cues.word("future", auxiliary):
                return verdict.but(cue, status="threatened")
            if cue := self._cues.word("uncertain", auxiliary):
                perfect = any(c.lower_ == "have" for c in verb.children)
                if perfect:
                    return verdict.but(cue, alleged=True)
                return verdict.but(cue, told=False, reason="possible")
            if cue := self._cues.word("conditional", auxiliary):
                threat = auxiliary.lower_ in ("would", "'d") and self._is_reported_threat(verb)
                if threat:
                    return verdict.but(cue, status="threatened")
                return verdict.but(cue, told=False, reason="possible")
        return verdict

    def _is_reported_threat(self, verb: Token) -> bool:
        """ "said that they would kill"."""
        return any(
            g.link == "ccomp" and g.below.i == verb.i and self._cues.governing("speech", g.word, None)
            for g in governors(verb)
        )

    # --- the sentence as a whole --------------------------------------------------------------------------------

    def _general(self, act: Token, verdict: _Verdict, reading: Reading) -> _Verdict:
        """History, habits, totals and general truths."""
        doc = act.doc
        for kind, reason in (
            ("background_text", "background"),
            ("total_text", "running_total"),
            ("generic_text", "generic"),
        ):
            found = self._cues.text(kind, doc)  # type: ignore[arg-type]
            if found:
                return verdict.but(found[0], told=False, reason=reason)
        old = _old_year(act, reading)
        if old is not None:
            return verdict.but(_plain(old, "old_year"), told=False, reason="background")
        verb = self._clause(act)
        usual = (
            next((c for c in verb.children if self._cues.word("generic_word", c)), None) if verb is not None else None
        )
        if usual is not None and not self._cues.text("when", doc):
            return verdict.but(_plain(usual, "usual"), told=False, reason="generic")
        if verb is not None and _is_present(verb) and not _is_headline(doc.text):
            return verdict.but(_plain(verb, "present"), told=False, reason="generic")
        if is_nominal(act) and bare_plural(act) and not self._is_told_plural(act):
            return verdict.but(_plain(act, "generic_plural"), told=False, reason="generic")
        return verdict

    def _clause(self, act: Token) -> Token | None:
        """The finite verb of the clause that tells the act."""
        if not is_nominal(act):
            return act
        for governor in governors(act):
            if self._is_light(governor):
                return governor.word
            break
        return None

    def _is_told_plural(self, act: Token) -> bool:
        """Whether acts in the plural are told as having happened: with a day, a number or a deed of their own."""
        if self._cues.text("when", act.doc):
            return True
        for governor in governors(act):
            if governor.link == "nsubj" and governor.word.tag_ in ("VBD", "VBN", "VBG"):
                return True
            if self._is_light(governor) or governor.link in ("advcl", "relcl", "conj", "prep"):
                return any(t.like_num or t.pos_ == "PROPN" for t in act.subtree)
            break
        return act.dep_ in ("ROOT", "nsubj", "conj", "appos")

    # --- who speaks ---------------------------------------------------------------------------------------------

    def _stance(self, verdict: _Verdict, act: Token, reading: Reading, attributed: bool) -> Stance:
        alleged = verdict.alleged or any(
            self._cues.word("alleged_word", c) for t in (act, *_carriers(act)) for c in t.children if c.dep_ == "advmod"
        )
        if verdict.claimed or self._speakers.own_act(act):
            return "claimed"
        if alleged:
            return "alleged"
        kind = reading.report.source.kind
        if attributed or kind not in ("armed_group", "state_force"):
            return "reported"
        enemy: CueKind = "enemy_of_group" if kind == "armed_group" else "enemy_of_state"
        agent = _agent(act)
        hostile = agent is not None and any(self._cues.word(enemy, t) for t in agent.subtree)
        return "reported" if hostile else "claimed"


def _form(cue: Cue, governor: Governor) -> str:
    """The form that matched: with its preposition where the lexicon asks one."""
    full = f"{cue.token.lemma_.lower()} {governor.preposition}"
    return (
        full
        if full in cue.entry.forms or f"{cue.token.lower_} {governor.preposition}" in cue.entry.forms
        else (cue.token.lemma_.lower())
    )


def _entry(cues: Cues, kind: CueKind, governor: Governor):  # type: ignore[no-untyped-def]
    found = cues.governing(kind, governor.word, governor.preposition)
    return found.entry if found else _plain(governor.word, "description").entry


def _plain(token: Token, rule: str) -> Cue:
    """A cue that is a matter of grammar, not of a word."""
    from tollbook.find.assertion_cues import CueEntry

    return Cue(token, CueEntry(id=rule, source="grammar", match=(), no_match=(), kind="generic_word", forms=()))


def _perfect(verb: Token) -> bool:
    """Whether an infinitive or gerund looks back: "to have killed", "having killed"."""
    return any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)


def _is_act_noun(noun: Token) -> bool:
    return noun.tag_ in ("NN", "NNS") and not any(
        noun.lower_.endswith(e) for e in ("er", "ers", "or", "ors", "man", "men")
    )


def _is_present(verb: Token) -> bool:
    """Whether a clause speaks in the simple present, active or passive."""
    own = auxiliaries(verb)
    if verb.tag_ in _PRESENT:
        return not own
    if verb.tag_ == "VBN":
        present = [a for a in own if a.dep_ == "auxpass" and a.tag_ in _PRESENT]
        return bool(present) and not any(a.lemma_ == "have" for a in own)
    return False


def _is_headline(text: str) -> bool:
    """Whether a sentence is a heading: no full stop, or words in capitals."""
    words = [w for w in text.split() if w[0].isalpha()]
    capital = sum(w[0].isupper() for w in words)
    return not text.rstrip().endswith((".", "!", "?", "”", '"')) or (bool(words) and capital / len(words) > 0.6)


def _old_year(act: Token, reading: Reading) -> Token | None:
    """A year long before the report's own that stands with the act."""
    years = [(t, int(m.group())) for t in act.doc if (m := _YEAR.fullmatch(t.text))]
    if not years:
        return None
    published = reading.report.source.published
    newest = max(y for _, y in years)
    if published:
        limit = int(published[:4]) - _OLD
    else:
        limit = max((int(m.group()) for m in _YEAR.finditer(reading.text)), default=0) - _OLD
    limit = max(limit, _OLDEST - 1)
    if newest > limit:
        return None
    return years[0][0]


def _agent(act: Token) -> Token | None:
    """The one who acts, where the words name them."""
    verb = act
    for child in verb.children:
        if child.dep_ == "nsubj":
            return child
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next(iter(child.children), None)
    if verb.dep_ == "conj":
        return _agent(verb.head)
    for governor in governors(act):
        subject = next((c for c in governor.word.children if c.dep_ == "nsubj"), None)
        if subject is not None and subject.i != act.i:
            return subject
    return None


def _carriers(act: Token) -> tuple[Token, ...]:
    return tuple(g.word for g in governors(act) if g.link in ("dobj", "nsubjpass", "nsubj", "xcomp"))[:2]


def _new(words: tuple[tuple[Span, str], ...], more: tuple[tuple[Span, str], ...]) -> tuple[tuple[Span, str], ...]:
    return tuple(w for w in more if w not in words)
