"""What one word above an act makes of it: "denied", "tried", "threatened", "planned", "agreed to".

"He denied the attack."     -> denied        "They planned an attack."  -> planned, and not told
"They tried to kill him."   -> attempted     "They managed to flee."    -> as it is told
"""

from __future__ import annotations

from collections.abc import Callable

from tollbook.find.assertion_beside import Beside
from tollbook.find.assertion_cues import Cue, CueKind, Cues
from tollbook.find.assertion_roles import Roles
from tollbook.find.assertion_scope import Governor, auxiliaries, infinitive, is_definite, is_perfect
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.parse import Token

COMPLEMENTS = frozenset(("xcomp", "ccomp", "acl", "pcomp", "prep", "dobj", "acomp", "oprd"))
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "last", "latest", "only", "next"))
_GRANTS = frozenset(("enable", "allow", "permit", "grant", "help"))
_GOD = frozenset(("god", "allah", "lord"))
_MESSAGES = frozenset(("email", "e-mail", "call", "message", "letter", "note", "caller", "tip-off"))


class Judge:
    """Judges an act by one of the words that govern it."""

    def __init__(self, cues: Cues, beside: Beside) -> None:
        self._cues = cues
        self._beside = beside
        self._roles = Roles(cues)

    def of(self, act: Token, governor: Governor, verdict: Verdict, *, nominal: bool, pending: bool) -> Verdict | None:
        """The verdict that one governing word gives, or None where it says nothing.

        ``nominal``: the act is a noun that hangs on the word itself ("denied the attack"); ``pending``: it, or the
        verb that carries it, is an infinitive, told only if the word carries it through ("managed to flee").
        """

        def cue(kind: CueKind) -> Cue | None:
            return self._cues.governing(kind, governor.word, governor.preposition)

        def tied(kind: CueKind) -> Cue | None:
            return self._cues.governing(kind, governor.word, governor.preposition, tied=True)

        judged = self._status(governor, verdict, cue, nominal=nominal, pending=pending)
        if judged is not None:
            return judged
        complement = governor.link in COMPLEMENTS
        loose = not nominal or not is_definite(act)
        if nominal and governor.link == "dobj" and (found := cue("agenda")) and _looks_ahead(governor.word):
            return verdict.not_told(found, "planned")  # "they will discuss the release of hostages"
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
        if pending and _is_granted(governor.word):
            return verdict
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
        complement, passive = link in COMPLEMENTS, link == "nsubjpass"
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
        complement, passive = governor.link in COMPLEMENTS, governor.link == "nsubjpass"
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
        if nominal and (complement or passive) and (found := cue("reference")):
            return verdict.refers(found)
        return None

    def _is_claimed(self, governor: Governor) -> bool:
        """Whether somebody claims the act, and not "no group has claimed responsibility"."""
        verb = governor.word
        while verb.pos_ not in ("VERB", "AUX") and verb.dep_ != "ROOT":
            verb = verb.head
        return self._beside.modal(verb, self._beside.negated(verb, Verdict())).plain


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


def _is_granted(verb: Token) -> bool:
    """Whether what follows was done, as those who thank God for it say: "God enabled them to destroy two tanks"."""
    givers = [c for c in verb.children if c.dep_ in ("nsubj", "agent")]
    named = [t.lower_ for c in givers for t in (c, *c.children)]
    return verb.tag_ in ("VBD", "VBN") and verb.lemma_ in _GRANTS and not _GOD.isdisjoint(named)
