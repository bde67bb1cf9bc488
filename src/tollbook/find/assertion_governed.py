"""What the words above an act make of it: "tried to", "denied having", "responsible for planning"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from tollbook.find.assertion_beside import Beside
from tollbook.find.assertion_cues import Cue, CueKind, Cues
from tollbook.find.assertion_roles import TIES, Roles, of_a_person
from tollbook.find.assertion_scope import (
    Governor,
    auxiliaries,
    bare_plural,
    governors,
    infinitive,
    is_definite,
    is_nominal,
    is_perfect,
)
from tollbook.find.assertion_untrue import unheard, unproven, untrue
from tollbook.find.assertion_verdict import Verdict, grammatical

_COMPLEMENTS = frozenset(("xcomp", "ccomp", "acl", "pcomp", "prep", "dobj", "acomp", "oprd"))
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "last", "latest", "only", "next"))
_MESSAGES = frozenset(("email", "e-mail", "call", "message", "letter", "note", "caller", "tip-off"))


class Governed:
    """Reads the way up from an act, the nearest word first; the first that decides, decides."""

    def __init__(self, cues: Cues, beside: Beside) -> None:
        self._cues = cues
        self._beside = beside
        self._roles = Roles(cues)

    def read(self, act: Token) -> Verdict:
        """The verdict of the words above an act."""
        verdict, carrier, nominal = Verdict(), act, is_nominal(act)
        pending = not nominal and infinitive(act)
        if (word := untrue(act)) is not None:
            return verdict.put(grammatical(word, "untrue"), "denied")
        if (word := unheard(act)) is not None:
            return verdict.put(grammatical(word, "unheard"), "denied")
        if (word := unproven(act)) is not None:
            return verdict.not_told(grammatical(word, "unproven"), "unconfirmed")
        if act.tag_ == "VB" and act.dep_ == "ROOT" and not pending and not _has_help(act):
            return verdict.not_told(grammatical(act, "imperative"), "requested")
        for governor in governors(act):
            if governor.shared:
                break
            if governor.link == "relcl":
                return self._described(act, governor, verdict)
            on_noun = nominal and carrier.i == act.i
            if governor.link in ("advcl", "ccomp") and not pending and not on_noun:
                verdict = self._conditional(governor, verdict)
            if not verdict.plain or (governor.link == "advcl" and not pending):
                return verdict
            if nominal and carrier.i == governor.below.i and self._is_light(governor):
                verdict = self._carried(governor, verdict)
                if not verdict.plain:
                    return verdict
                carrier, pending = governor.word, infinitive(governor.word)
                continue
            judged = self._judge(act, governor, verdict, nominal=on_noun, pending=pending)
            if judged is not None:
                verdict = judged
                if not verdict.plain:
                    return self._outer(governor, verdict)
            elif governor.offered:
                continue
            elif pending and governor.word.pos_ not in ("ADV", "PART"):
                return verdict.not_told(grammatical(governor.below, "purpose"), "purpose")
            if governor.word.pos_ in ("VERB", "AUX"):
                if on_noun:  # what becomes of the verb doesn't touch the act that it speaks of
                    return self._part_denied(governor, verdict)
                if governor.link == "xcomp":
                    verdict = self._beside.modal(governor.word, self._beside.negated(governor.word, verdict))
                    if not verdict.plain:
                        return verdict
                pending = infinitive(governor.word)
            elif judged is not None:
                pending = False
        if pending and verdict.plain and act.dep_ in ("ROOT", "conj"):
            return verdict.not_told(grammatical(act, "purpose"), "purpose")
        return verdict

    # --- one governor -------------------------------------------------------------------------------------------

    def _judge(
        self, act: Token, governor: Governor, verdict: Verdict, *, nominal: bool, pending: bool
    ) -> Verdict | None:
        """The verdict that one governing word gives, or None where it says nothing."""

        def cue(kind: CueKind) -> Cue | None:
            return self._cues.governing(kind, governor.word, governor.preposition)

        def tied(kind: CueKind) -> Cue | None:
            return self._cues.governing(kind, governor.word, governor.preposition, tied=True)

        judged = self._status(governor, verdict, cue, nominal=nominal, pending=pending)
        if judged is not None:
            return judged
        complement = governor.link in _COMPLEMENTS
        loose = not nominal or not is_definite(act)
        if complement and (found := tied("court")) is not None:
            return verdict.not_told(found, "court")
        if (found := tied("possible") or (cue("possible") if governor.link == "dobj" else None)) and (
            complement and not pending
        ):
            return verdict.not_told(found, "possible") if loose else verdict.refers(found)
        if complement and (found := cue("alleged")) and not (pending and not is_perfect(governor.below)):
            return self._roles.of(act, governor, verdict, nominal=nominal) or verdict.doubted(found)
        in_order = governor.word.lower_ == "order" and governor.word.i and governor.word.nbor(-1).lower_ == "in"
        if nominal and tied("request") and self._cues.word("on_call", act):
            return None  # an army that calls for an air strike gets one
        if not in_order and (found := cue("request") if pending else tied("request")) is not None:
            return verdict.not_told(found, "requested") if loose else verdict.refers(found)
        if (found := cue("claim")) and (nominal or complement):
            owned = verdict.owned(found) if self._is_claimed(governor) else verdict
            return owned.refers(found) if nominal else owned
        if (judged := self._roles.of(act, governor, verdict, nominal=nominal)) is not None:
            return judged
        return self._aim(governor, verdict, cue, tied, nominal=nominal, pending=pending, loose=loose)

    def _status(
        self,
        governor: Governor,
        verdict: Verdict,
        cue: Callable[[CueKind], Cue | None],
        *,
        nominal: bool,
        pending: bool,
    ) -> Verdict | None:
        """Denied, attempted, failed, foiled or threatened."""
        link = governor.link
        complement, passive = link in _COMPLEMENTS, link == "nsubjpass"
        if (found := cue("denial")) and complement:
            if nominal and link != "dobj":
                return verdict.refers(found)
            return verdict.put(found, "denied")
        if (found := cue("foiled")) and ((nominal and link in ("dobj", "nsubjpass")) or (pending and passive)):
            return verdict.put(found, "attempted")
        found = cue("failure")
        reaches = complement or passive or (nominal and link == "nsubj")
        if found and reaches and (pending or governor.preposition or passive or nominal):
            return verdict.put(found, "attempted")
        found = cue("threat")
        ahead = link != "ccomp" or _looks_ahead(governor.below)
        noun = nominal and link == "dobj" and governor.word.lemma_ == "threaten"  # "threatened death to those who"
        if found and complement and ahead and (pending or governor.preposition or link == "ccomp" or noun):
            return verdict.put(found, "threatened")
        if link == "ccomp" and _is_message(governor.word):
            return verdict.put(grammatical(governor.word, "message"), "threatened")
        found = cue("attempt")
        tried = pending or governor.preposition in ("at", "of") or passive or nominal
        if found and tried and (complement or passive):
            return verdict.put(found, "attempted")
        return None

    def _aim(
        self,
        governor: Governor,
        verdict: Verdict,
        cue: Callable[[CueKind], Cue | None],
        tied: Callable[[CueKind], Cue | None],
        *,
        nominal: bool,
        pending: bool,
        loose: bool,
    ) -> Verdict | None:
        """Plans and purposes; words that carry a thing through; mere references."""
        complement, passive = governor.link in _COMPLEMENTS, governor.link == "nsubjpass"
        content = governor.word.pos_ in ("VERB", "NOUN", "ADJ", "PROPN", "ADV")
        planned = cue("plan") if pending or (nominal and governor.link in ("dobj", "nsubjpass")) else tied("plan")
        if planned and content and (complement or passive):
            return verdict.not_told(planned, "planned") if loose else verdict.refers(planned)
        used = governor.word.lemma_ == "use" and governor.word.tag_ == "VBN"  # "devices used to attack patrols"
        if pending and not used and (found := cue("implicative") or _ordinal(self._cues, governor)):
            return verdict.seen(found)
        if pending and is_perfect(governor.below) and (found := cue("speech")):
            return verdict.doubted(found)
        if (found := cue("purpose") if pending else tied("purpose")) is not None and loose:
            return verdict.not_told(found, "purpose")
        if nominal and complement and (found := cue("background")):
            return verdict.not_told(found, "background")
        if nominal and governor.link == "dobj" and (found := cue("agenda")) and _looks_ahead(governor.word):
            return verdict.not_told(found, "planned")  # "they will discuss the release of hostages"
        if nominal and (complement or passive) and (found := cue("reference")):
            return verdict.refers(found)
        return None

    # --- verbs that only carry the act's noun -------------------------------------------------------------------

    def _is_light(self, governor: Governor) -> bool:
        """Whether a verb only carries the act's noun: "carried out an attack", "an attack took place"."""
        if governor.link not in ("dobj", "nsubjpass", "prep", "attr", "nsubj") or governor.word.pos_ not in (
            "VERB",
            "AUX",
        ):
            return False
        kind: CueKind = "occurrence" if governor.link == "nsubj" else "light"
        tied = governor.link == "prep"
        return self._cues.governing(kind, governor.word, governor.preposition, tied=tied) is not None

    def carrier(self, act: Token) -> Token | None:
        """The verb of the clause that tells the act: itself, or the verb that carries its noun."""
        if not is_nominal(act):
            return act
        first = next(iter(governors(act)), None)
        return first.word if first is not None and self._is_light(first) else None

    def _carried(self, governor: Governor, verdict: Verdict) -> Verdict:
        """What the verb that carries the act's noun says of it."""
        act, verb = governor.below, governor.word
        if governor.link in ("dobj", "prep") and bare_plural(act) and of_a_person(verb):
            return verdict.not_told(grammatical(verb, "habit"), "description")
        bare = governor.link != "nsubj" or verb.lemma_ in (
            "take",
            "occur",
            "happen",
            "be",
            "break",
            "come",
            "end",
            "erupt",
        )
        return self._beside.modal(verb, self._beside.negated(verb, verdict)) if bare else verdict

    # --- further cases ------------------------------------------------------------------------------------------

    def _conditional(self, governor: Governor, verdict: Verdict) -> Verdict:
        mark = next((c for c in governor.below.children if c.dep_ in ("mark", "advmod")), None)
        found = self._cues.word("hypothetical", mark) if mark is not None else None
        return verdict.not_told(found, "hypothetical") if found else verdict

    def _described(self, act: Token, governor: Governor, verdict: Verdict) -> Verdict:
        """An act in a relative clause: a description where it is generic, else as its noun is put."""
        noun = governor.word
        if (
            is_nominal(act)
            and bare_plural(act)
            and (noun.tag_ in ("NN", "NNP") or not self._cues.text("when", act.doc))
        ):
            return verdict.not_told(grammatical(act, "relative_plural"), "description")
        if governor.below.i != act.i or not _is_act_noun(noun):
            return verdict
        if self._cues.word("act_noun", noun) is not None:
            of_noun = self.read(noun)
            if not of_noun.told:
                return of_noun
        for above in governors(noun):
            found = self._cues.governing("role", above.word, above.preposition)
            if found is not None and above.preposition in TIES - {None}:
                return verdict.doubted(found).refers(found)
            if above.word.pos_ in ("VERB", "AUX"):
                break
        return verdict

    def _outer(self, governor: Governor, verdict: Verdict) -> Verdict:
        """What stands above a plan, attempt or threat: "foiled a plot to kill", "denied threatening to kill"."""
        for above in governors(governor.word):
            if above.link in ("relcl", "advcl") or above.shared or verdict.reason == "description":
                break
            found = self._cues.governing("denial", above.word, above.preposition)
            if found and above.link in _COMPLEMENTS and verdict.status != "denied" and verdict.reason != "reference":
                return verdict.put(found, "denied")
            found = self._cues.governing("foiled", above.word, above.preposition)
            if found and above.link in ("dobj", "nsubjpass") and verdict.reason in ("planned", "purpose"):
                return verdict.put(found, "attempted")
        if verdict.status == "attempted" and governor.word.pos_ == "VERB" and not verdict.reason:
            ahead = self._beside.modal(governor.word, verdict)
            return replace(ahead, told=False, reason="possible") if ahead.status == "threatened" else ahead
        return verdict

    def _part_denied(self, governor: Governor, verdict: Verdict) -> Verdict:
        """ "denied that it had taken part in the kidnapping" goes back to a kidnapping; the part is what is denied."""
        for above in governors(governor.word):
            found = self._cues.governing("denial", above.word, above.preposition)
            if found and above.link in _COMPLEMENTS and not above.shared:
                return verdict.refers(found)
        return verdict

    def _is_claimed(self, governor: Governor) -> bool:
        """Whether somebody claims the act, and not "no group has claimed responsibility"."""
        verb = governor.word
        while verb.pos_ not in ("VERB", "AUX") and verb.dep_ != "ROOT":
            verb = verb.head
        return self._beside.modal(verb, self._beside.negated(verb, Verdict())).plain


def _has_help(verb: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass", "expl") for c in verb.children)


def _is_message(verb: Token) -> bool:
    """Whether a verb gives what a message says: "emails saying that bombs had been placed", mostly a hoax."""
    sent = verb.head.lemma_.lower() if verb.dep_ in ("acl", "relcl") else ""
    return sent in _MESSAGES and verb.lemma_.lower() in ("say", "claim", "warn", "state")


def _looks_ahead(verb: Token) -> bool:
    return any(a.tag_ == "MD" for a in auxiliaries(verb)) or infinitive(verb)


def _ordinal(cues: Cues, governor: Governor) -> Cue | None:
    """ "the first minister to be killed"."""
    word = next((c for c in governor.word.children if c.lower_ in _ORDINALS), None)
    return None if word is None else cues.word("implicative", word)


def _is_act_noun(noun: Token) -> bool:
    """Whether a noun may name an act, and isn't a person's name by its form."""
    return noun.tag_ in ("NN", "NNS") and not noun.lower_.endswith(("er", "ers", "or", "ors", "man", "men"))
