"""How harm is told: as done, as denied, as a plan, as background, or as a total since some day."""

from __future__ import annotations

import re
from typing import Literal

from tollbook.find.toll_lexicon import OutcomeLexicon, Trigger
from tollbook.find.toll_scene import ADVERBS, BE, HAVE, Scene
from tollbook.parse import Token

Telling = Literal["told", "negated", "hypothetical", "background"]

_TRIED = frozenset(("attempt", "try", "seek", "fail"))
_NOT_DONE = frozenset(("attempted", "planned", "possible", "threatened", "failed"))
# "A murder plot", "the kidnapping squad": words behind a harm that make it none.
_NOT_THE_DEED = frozenset("attempt attempts plot plots threat threats warrant warrants cell squad squads".split())
_SINCE = re.compile(
    r"\bsince (?:the (?:start|beginning|end|middle|first|outbreak|war|offensive|year|coup|uprising|revolt|revolution|"
    r"invasion|insurgency|conflict|crisis|unrest|protests|takeover|campaign|operation)\b|last\b|early\b|late\b|mid\b|\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|it\b|its\b|then\b|they\b|he\b)"
)
_SPAN = re.compile(
    r"\b(?:over|in|during|within|for|throughout) the (?:past|last) (?:[\w-]+ ){0,2}"
    r"(?:weeks|months|years|decades?|year|month)\b"
    r"|\b(?:in|over|during|within) the (?:first|last|final|opening) (?:[\w-]+ )?(?:months|weeks|half|quarter) of "
    r"(?:the|this|last|that) (?:year|month)\b"
    r"|\bfor the whole (?:of|month)\b"
    r"|\b(?:insurgency|conflict|war|violence|uprising|unrest|crisis|fighting) (?:has|have) (?:also )?"
    r"(?:killed|claimed|left|displaced|forced|cost|taken)\b"
    r"|\bin the (?:[\w-]+ )?(?:years|months) of (?:the|this) (?:war|conflict|campaign|fighting)\b"
    r"|\bas of (?:today|now|yesterday|\d)"
    r"|\bin (?:two|three|four|five|six|seven|eight|nine|ten|\d+|all) (?:countries|provinces)\b"
    r"|\bmonth of [\w' -]{3,20} (?:closed|ended) with\b"
    r"|\bbr(?:ing|ings|inging|ought) (?:the [\w ]{1,40} )?to "
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|more)"
)
_CONDITIONAL = frozenset({"would", "could", "might", "may", "should", "will", "shall"})
_PAST = re.compile(r"\b(?:last (?:week|month|year)|(?:weeks|months|years) (?:ago|earlier|before)|in (?:19|20)\d\d)\b")
# What a sentence adds behind a comma to what it told: "..., bringing the toll this year to 57".
_TAIL = re.compile(
    r"(?:\band (?=bringing |taking |raising |lifting |pushing )|, )"
    r"(?:(?:also |thus |thereby )?(?:bringing|taking|raising|lifting|pushing|putting|increasing|making) "
    r"|the (?:\w+ )?(?:first|second|third|fourth|fifth|latest|worst|deadliest|heaviest|bloodiest|largest|biggest) "
    r"|(?:which|(?:and )?th(?:is|at)|and an? [^,;]{3,60}?) (?:makes|brings|brought|takes|took|raises|raised) "
    r"|in (?:the|what) (?:\w+ )?(?:first|second|third|latest|worst|deadliest) |one of |amid "
    r"|(?:and|but|while|whereas) (?:(?:at least|some|about|more than|over|nearly) )?[\w-]+ (?:\w+ ){0,2}(?:have|has) )"
)


_DONE = frozenset(("VBD", "VBG", "VBN"))
_LAID_TO_REST = frozenset(("bury", "mourn", "inter", "identify", "name", "honour", "honor"))


class Context:
    """Judges the telling of a trigger by the words around it and above it in the tree."""

    def __init__(self, lexicon: OutcomeLexicon) -> None:
        self._cues = lexicon.cues
        running = sorted(self._cues["running"], key=len, reverse=True)
        self._running = re.compile(r"\b(?:" + "|".join(re.escape(cue) for cue in running) + r")\b")

    def telling(self, scene: Scene, trigger: Trigger) -> Telling:
        """How the text puts the harm that ``trigger`` states."""
        own = self._own_words(scene, trigger)
        if trigger.entry.shape == "survive":  # read only where it is denied
            return "hypothetical" if own == "hypothetical" else "told"
        if own != "told":
            return own
        token = scene.doc[trigger.i]
        rest = " ".join(t.lower_ for t in scene.doc[trigger.i : trigger.i + 14])
        if token.dep_ in ("relcl", "acl") and _PAST.search(rest):
            return "background"
        if trigger.entry.id == "harm" and token.dep_ == "relcl" and token.head.lower_ in self._cues["incidents"]:
            return "background"  # "verified incidents in which schools and medical workers were harmed"
        for step, above in enumerate(scene.ancestors(token)):
            low = above.lower_
            if low in self._cues["background"] and _below(above, token):
                return "background"
            if trigger.entry.shape in ("noun", "state") and step < 4 and above.lemma_ in _LAID_TO_REST:
                return "background"  # "mourners buried three of the dead": known already
            if trigger.entry.shape in ("noun", "count") and step < 3 and _is_conditional(above):
                return "hypothetical"
            if step < 2 and low in self._cues["hypothetical"] and self._is_planned(token, above):
                return "hypothetical"
        return "told"

    def _own_words(self, scene: Scene, trigger: Trigger) -> Telling:
        """The auxiliaries before the verb: "would", "to", "not", "without"."""
        i = trigger.i - 1
        negated = perfect = False
        while i >= 0:
            word, low = scene.doc[i], scene.low(i)
            if low in ("not", "n't", "never", "neither", "nor", "without"):
                negated = True
            elif word.tag_ == "MD":
                return "hypothetical"
            elif low == "to" and word.tag_ == "TO":
                before = scene.doc[i - 1] if i else word
                led = scene.doc[trigger.i].head  # "caused 40 people to be killed"
                if led.lemma_ in ("cause", "lead") and led.i < i and scene.low(i + 1) == "be":
                    return "told"
                if led.lemma_ == "use" and led.tag_ in _DONE and led.dep_ != "pcomp" and led.i < i - 1:
                    return "told"  # "used machetes to kill four": judged like any act of what stands above it
                chain = before.lower_ in self._cues["factual_chain"] or before.lemma_ in self._cues["factual_chain"]
                return "told" if perfect or chain else "hypothetical"
            elif low in HAVE:
                perfect = True
            elif low in ("escaped", "avoided", "survived", "averted", "evaded", "from") and i < trigger.i - 1:
                return "hypothetical"  # "escaped being kidnapped"
            elif low not in BE and word.tag_ not in ADVERBS and low not in ("did", "do", "does"):
                break
            i -= 1
        token = scene.doc[trigger.i]
        if any(child.lower_ in ("if", "unless", "lest") and child.dep_ == "mark" for child in token.children):
            return "hypothetical"
        if scene.low(trigger.i - 1) in _NOT_DONE or scene.low(trigger.i + 1) in _NOT_THE_DEED:
            return "hypothetical"
        if perfect and trigger.entry.shape == "state":
            return "background"  # "one of whom has been dead for years"
        return "negated" if negated else "told"

    def _is_planned(self, token: Token, above: Token) -> bool:
        """Whether ``token`` is what is planned, feared or avoided, not merely near."""
        if token.dep_ == "conj" and token.tag_ not in ("VB", "VBG"):
            return False  # "they attempted to flee and were killed"
        if above.lemma_ in _TRIED:  # "attempted to advance and were driven back, leaving six bodies"
            link = token if token.head.i == above.i else token.head
            if link.dep_ == "advcl" and link.tag_ == "VBG":
                return False
        return token.dep_ in ("xcomp", "ccomp", "pcomp", "pobj", "dobj", "acl", "prep", "conj") and token.i > above.i

    def running(self, scene: Scene) -> int | None:
        """The word from which on a sentence tells of a span of time or a total since some day; None where it doesn't.

        That is the whole sentence, but for a cue in a tail of it: "Three people were killed on Monday, bringing the
        toll this year to 57."

        >>> bool(_SINCE.search("400 people were killed since 1980"))
        True
        """
        text = " ".join(t.lower_ for t in scene.doc)
        cues = [m.start() for cue in (self._running, _SINCE, _SPAN) if (m := cue.search(text))]
        if not cues:
            return None
        tail = max((m.start() for m in _TAIL.finditer(text) if m.start() < min(cues)), default=0)
        return text.count(" ", 0, tail + 1)


def _is_conditional(verb: Token) -> bool:
    """ "would have included the kidnapping of two clerks"."""
    return any(child.tag_ == "MD" and child.lower_ in _CONDITIONAL for child in verb.children)


def _below(above: Token, token: Token) -> bool:
    """Whether the path from ``above`` down to ``token`` leaves it by a preposition or a clause after it."""
    return token.i > above.i
