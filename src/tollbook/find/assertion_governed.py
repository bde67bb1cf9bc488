"""What the words above an act make of it: "tried to", "denied having", "responsible for planning"."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.assertion_beside import Beside
from tollbook.find.assertion_cues import CueKind, Cues
from tollbook.find.assertion_held import held_before, told_elsewhere
from tollbook.find.assertion_judge import COMPLEMENTS, Judge
from tollbook.find.assertion_roles import TIES, of_a_person
from tollbook.find.assertion_scope import (
    Governor,
    bare_plural,
    governors,
    infinitive,
    is_asked,
    is_nominal,
    is_perfect,
)
from tollbook.find.assertion_untrue import ended, unheard, unproven, untrue
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.parse import Token


def _is_aside(verb: Token) -> bool:
    """Whether a clause says something of a part of what the clause above names: "three of whom were killed"."""
    parts = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i)
    return any(t.lower_ in ("which", "whom") and t.dep_ == "pobj" for c in parts for t in c.subtree)


class Governed:
    """Reads the way up from an act, the nearest word first; the first that decides, decides."""

    def __init__(self, cues: Cues, beside: Beside) -> None:
        self._cues = cues
        self._beside = beside
        self._judge = Judge(cues, beside)

    def read(self, act: Token) -> Verdict:
        """The verdict of the words above an act."""
        verdict, carrier, nominal = _at_once(act), act, is_nominal(act)
        if not verdict.plain:
            return verdict
        pending = not nominal and infinitive(act)
        for governor in governors(act):
            if governor.shared:
                break
            if governor.link == "relcl":
                return self._described(act, governor, verdict)
            if governor.link == "ccomp" and _is_aside(governor.below):
                return verdict  # "came to help, two of which were destroyed"
            if governor.link == "ccomp" and is_asked(governor.below):
                return verdict  # "it was hard to establish how many were killed": that some were is known
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
            judged = self._judge.of(act, governor, verdict, nominal=on_noun, pending=pending)
            if judged is not None:
                verdict = judged
                if not verdict.plain:
                    return self._outer(governor, verdict)
            elif governor.offered:
                continue
            elif pending and governor.word.pos_ not in ("ADV", "PART") and not is_perfect(governor.below):
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
            if found and above.link in COMPLEMENTS and verdict.status != "denied" and verdict.reason != "reference":
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
            if found and above.link in COMPLEMENTS and not above.shared:
                return verdict.refers(found)
        return verdict


def _at_once(act: Token) -> Verdict:
    """The verdict that needs no way up: an act said to be untrue, unheard of or unproven, one of before, or ordered."""
    if (word := untrue(act)) is not None:
        return Verdict().put(grammatical(word, "untrue"), "denied")
    if (word := unheard(act)) is not None:
        return Verdict().put(grammatical(word, "unheard"), "denied")
    if (word := unproven(act)) is not None:
        return Verdict().not_told(grammatical(word, "unproven"), "unconfirmed")
    if (word := ended(act)) is not None:
        return Verdict().not_told(grammatical(word, "ended"), "generic")
    if (word := held_before(act)) is not None:
        return Verdict().not_told(grammatical(word, "held_before"), "background")
    if (word := told_elsewhere(act)) is not None:
        return Verdict().not_told(grammatical(word, "told_elsewhere"), "background")
    pending = not is_nominal(act) and infinitive(act)
    if act.tag_ == "VB" and act.dep_ == "ROOT" and not pending and not _has_help(act):
        return Verdict().not_told(grammatical(act, "imperative"), "requested")
    return Verdict()


def _has_help(verb: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass", "expl") for c in verb.children)


def _is_act_noun(noun: Token) -> bool:
    """Whether a noun may name an act, and isn't a person's name by its form."""
    return noun.tag_ in ("NN", "NNS") and not noun.lower_.endswith(("er", "ers", "or", "ors", "man", "men"))
