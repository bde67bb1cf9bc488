"""What stands beside an act's word: negation, modals, modifiers."""

from __future__ import annotations

from tollbook.find.assertion_cues import Cue, CueKind, Cues
from tollbook.find.assertion_scope import auxiliaries, governors, is_perfect
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.parse import Token

_NOT_NEGATED = frozenset(("only", "just", "least", "fewer", "less", "more", "merely", "."))  # "not only", "no fewer"
_MODIFIERS: tuple[CueKind, ...] = ("attempt_word", "plan_word", "exercise_word", "alleged_word")


class Beside:
    """Reads the words beside an act."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def read(self, act: Token, verdict: Verdict) -> Verdict:
        """The verdict with negation, modals and modifiers of the act's own word."""
        if not verdict.told:
            return verdict
        verdict = self.negated(act, verdict)
        if act.pos_ in ("VERB", "AUX") or act.tag_.startswith("VB"):
            verdict = self.modal(act, verdict)
        if act.head.lemma_ == "be" and any(c.dep_ == "expl" for c in act.head.children):
            verdict = self.modal(act.head, verdict)  # "there will be firing at the range"
        for child in act.children:
            if child.dep_ in ("amod", "compound", "advmod", "nmod", "npadvmod"):
                verdict = self._modified(child, verdict)
        return verdict

    def _modified(self, word: Token, verdict: Verdict) -> Verdict:
        found = next((c for kind in _MODIFIERS if (c := self._cues.word(kind, word))), None)
        if found is None:
            return verdict
        match found.entry.kind:
            case "attempt_word":
                return verdict.put(found, "attempted")
            case "plan_word":
                return verdict.not_told(found, "planned") if word.dep_ != "advmod" else verdict.doubted(found)
            case "exercise_word":
                return verdict.not_told(found, "exercise")
        return verdict.doubted(found)

    def negated(self, word: Token, verdict: Verdict) -> Verdict:
        """ "did not attack", "no attack", "without firing", "nobody was killed"."""
        instead = next((c for c in word.head.children if c.lower_ in ("instead", "rather")), None)
        if instead is not None and word.dep_ == "pcomp":
            return verdict.not_told(grammatical(instead, "instead_of"), "negated")
        for candidate in _negations(word):
            cue = self._cues.word("negation", candidate)
            after = candidate.nbor() if candidate.i + 1 < len(candidate.doc) else None
            counted = after is not None and (
                after.lower_ in _NOT_NEGATED or (after.like_num and after.lower_ != "one")
            )  # "not only", "no. 85"
            if cue is not None and not counted:
                return verdict.not_told(cue, "negated")
        return verdict

    def modal(self, verb: Token, verdict: Verdict) -> Verdict:
        """ "will attack", "could attack", "may have attacked"."""
        for auxiliary in auxiliaries(verb):
            if auxiliary.tag_ != "MD" or (auxiliary.lower_ == "may" and auxiliary.i and auxiliary.nbor(-1).like_num):
                continue
            if cue := self._cues.word("future", auxiliary):
                return self._future(verb, verdict, cue)
            if cue := self._cues.word("uncertain", auxiliary):
                return verdict.doubted(cue) if is_perfect(verb) else verdict.not_told(cue, "possible")
            if cue := self._cues.word("conditional", auxiliary):
                if auxiliary.lower_ in ("would", "'d") and not is_perfect(verb) and self._is_reported(verb):
                    return self._future(verb, verdict, cue)
                return verdict.not_told(cue, "possible")
        return verdict

    def _future(self, verb: Token, verdict: Verdict, cue: Cue) -> Verdict:
        """A threat where somebody says what they will do; a plan where a thing will be done."""
        passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
        if passive and not self._is_reported(verb):
            return verdict.not_told(cue, "planned")
        return verdict.put(cue, "threatened")

    def _is_reported(self, verb: Token) -> bool:
        """ "said that they would kill"."""
        return any(
            g.link == "ccomp"
            and (self._cues.governing("speech", g.word, None) or self._cues.governing("threat", g.word, None))
            for g in governors(verb)
        )


def _negations(word: Token) -> list[Token]:
    """Words that may negate: the verb's own, and those of its subject and object."""
    found = [a for a in auxiliaries(word) if a.dep_ == "neg"]
    for child in word.children:
        if child.dep_ in ("det", "neg", "preconj", "advmod"):
            found.append(child)
        if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
            found.extend(c for c in (child, *child.children) if c.dep_ == "det" or c.i == child.i)
    if word.dep_ in ("pcomp", "pobj") and word.head.lower_ == "without":
        found.append(word.head)
    return found
