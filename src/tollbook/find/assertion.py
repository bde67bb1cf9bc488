"""How a text puts an act: told as having happened, attempted, threatened, denied, or not told as an incident at all.

"Two men tried to kidnap a trader."        attempted
"The group vowed to attack the post."      threatened
"The army denied having bombed the town."  denied
"He was responsible for planning attacks." no incident: a description
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.assertion_beside import Beside
from tollbook.find.assertion_cues import CueKind, Cues
from tollbook.find.assertion_field import Fields
from tollbook.find.assertion_general import General
from tollbook.find.assertion_governed import Governed
from tollbook.find.assertion_roles import Roles
from tollbook.find.assertion_scope import governors
from tollbook.find.assertion_sense import Senses
from tollbook.find.assertion_speech import Speakers
from tollbook.find.assertion_verdict import Verdict
from tollbook.find.report_words import ReportWords
from tollbook.mentions import Assertion, Reading, Sentence
from tollbook.model import Stance
from tollbook.parse import Token
from tollbook.resources import Knowledge

_NEAR = 5  # sentences either way that tell what a passage is about


class AssertionReader:
    """Says how a sentence puts the act that one of its words states.

    The words come from ``data/assertion``; each decision names its rule, ``assertion.`` and the entry's id.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._cues = Cues(knowledge)
        self._senses = Senses(self._cues)
        self._speakers = Speakers(self._cues)
        self._beside = Beside(self._cues)
        self._governed = Governed(self._cues, self._beside)
        self._roles = Roles(self._cues)
        self._general = General(self._cues, self._governed)
        self._fields = Fields(self._cues, ReportWords(knowledge))
        # What was said of the report at hand: acts, tolls and damage ask about the same words.
        self._given: tuple[Reading | None, dict[tuple[int, int], Assertion]] = (None, {})

    def assess(self, sentence: Sentence, token: Token, reading: Reading) -> Assertion:
        """The assertion of the act that ``token``, a word of ``sentence.doc``, states.

        ``told`` is False where the words tell no incident: negated, planned, possible, generic, background and so
        on, with the ``reason``. A told act with the reason "reference" only goes back to an act ("condemned the
        attack"). ``words`` holds the words that decided, each with the name of its rule.
        """
        if self._given[0] is not reading:
            self._given = (reading, {})
        known, at = self._given[1], (sentence.index, token.i)
        if at not in known:
            known[at] = self._assess(sentence, token, reading)
        return known[at]

    def is_beast(self, word: Token) -> bool:
        """Whether a word is a common name of animals: "two white rhinos", not "two Tigers"."""
        return word.text.islower() and self._cues.word("beast_word", word) is not None

    def _assess(self, sentence: Sentence, token: Token, reading: Reading) -> Assertion:
        passage = _passage(sentence, reading)
        verdict = self._verdict(token, sentence, reading, passage)
        chain, spoken = self._speakers.chain(sentence, token, reading.text)
        words = tuple((sentence.span_of(cue.token), cue.rule) for cue in verdict.cues)
        return Assertion(
            status=verdict.status,
            stance=self._stance(verdict, token, reading, attributed=bool(chain)),
            attribution=chain,
            told=verdict.told,
            reason=verdict.reason,
            words=(*words, *(w for w in spoken if w not in words)),
        )

    def _verdict(self, act: Token, sentence: Sentence, reading: Reading, passage: str) -> Verdict:
        figurative = self._senses.figurative(act)
        if figurative is not None:
            return Verdict().not_told(figurative, "figurative")
        domain = self._senses.domain(act, passage, claim=reading.is_claim)
        if domain is not None and self._is_at_war(domain[1], reading):
            domain = None
        if domain is not None:
            return Verdict().not_told(*domain)
        stoppage = self._senses.stoppage(act, passage)
        if stoppage is not None:
            return Verdict().not_told(stoppage, "labour_dispute")
        verdict = self._roles.listed(act, self._beside.read(act, self._governed.read(act)))
        if verdict.told and verdict.status in ("occurred", "attempted"):
            verdict = self._general.read(act, verdict, reading, passage)
        elsewhere = self._fields.read(act, verdict, sentence, reading)
        if elsewhere is not None:
            return verdict.not_told(*elsewhere)
        if verdict.plain and self._cues.word("threat_act", act):
            return replace(verdict, status="threatened")
        return verdict

    def _is_at_war(self, field: str, reading: Reading) -> bool:
        """Whether a report's kind rules a field out: a group's account of its attacks tells of no sport (a motorcycle's
        "rider" is one), a release that names insurgents of no mere crime ("were detained, and opium was found")."""
        if field == "sport":
            return reading.is_claim
        release = reading.report.source.kind != "press"
        return field == "crime" and release and self._cues.stands_in("armed_text", reading.text) > 0

    def _stance(self, verdict: Verdict, act: Token, reading: Reading, *, attributed: bool) -> Stance:
        """Whether the acting side speaks, or hearsay does."""
        if verdict.claimed or self._speakers.own_act(act):
            return "claimed"
        carriers = [g.word for g in governors(act) if g.link in ("dobj", "nsubjpass", "nsubj", "xcomp")][:2]
        if verdict.alleged or any(
            self._cues.word("alleged_word", c) for t in (act, *carriers) for c in t.children if c.dep_ == "advmod"
        ):
            return "alleged"
        kind = reading.report.source.kind
        if attributed or kind not in ("armed_group", "state_force"):
            return "reported"
        enemy: CueKind = "enemy_of_group" if kind == "armed_group" else "enemy_of_state"
        agent = _agent(act)
        hostile = agent is not None and any(self._cues.word(enemy, t) for t in agent.subtree)
        return "reported" if hostile else "claimed"


def _passage(sentence: Sentence, reading: Reading) -> str:
    """The paragraph of a sentence, as far as it is near."""
    near = reading.sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    spans = [s.span for s in near if s.paragraph == sentence.paragraph]
    return reading.text[spans[0].start : spans[-1].end] if spans else sentence.span.of(reading.text)


def _agent(act: Token) -> Token | None:
    """The one who acts, where the words name them."""
    for child in act.children:
        if child.dep_ == "nsubj":
            return child
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next(iter(child.children), None)
    if act.dep_ == "conj":
        return _agent(act.head)
    for governor in governors(act):
        subject = next((c for c in governor.word.children if c.dep_ == "nsubj"), None)
        if subject is not None and subject.i != act.i:
            return subject
    return None
