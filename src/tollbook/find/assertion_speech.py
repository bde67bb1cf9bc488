"""Who says so: the chain of speakers over an act, and whether the acting side speaks."""

from __future__ import annotations

from collections.abc import Iterable

from tollbook.find.assertion_cues import Cue, Cues
from tollbook.find.assertion_scope import governors
from tollbook.mentions import Sentence
from tollbook.model import Attribution
from tollbook.parse import Token
from tollbook.spans import Span

_OWN = frozenset(("we", "our", "ours", "us", "it", "its", "they", "their", "he", "his", "she", "her", "i"))
_TRAILING = frozenset(("relcl", "acl", "appos", "punct", "advcl", "parataxis"))


class Speakers:
    """Finds the speakers of a sentence's acts."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def chain(
        self, sentence: Sentence, act: Token, text: str
    ) -> tuple[tuple[Attribution, ...], tuple[tuple[Span, str], ...]]:
        """Who says that the act happened, outermost first, and the words that show it."""
        found: list[tuple[Attribution, tuple[Span, str]]] = []
        seen: set[int] = set()
        for verb, cue in self._verbs(act):
            speaker = _speaker(verb)
            if speaker is None or verb.i in seen or speaker.i == act.i:
                continue
            seen.add(verb.i)
            found.append((_attribution(sentence, speaker, text), (sentence.span_of(verb), cue.rule)))
        found.reverse()
        found = [*self._according(sentence, act, text), *found]
        return tuple(a for a, _ in found), tuple(w for _, w in found)

    def own_act(self, act: Token) -> bool:
        """Whether a speaker tells an act of their own: "the front said it had attacked", "the army said its troops"."""
        for governor in governors(act):
            if governor.link in ("ccomp", "xcomp") and self._cues.governing("speech", governor.word, None):
                subject = next((c for c in governor.below.children if c.dep_ in ("nsubj", "nsubjpass")), None)
                if subject is None or subject.dep_ == "nsubjpass":
                    return False
                return subject.lower_ in _OWN or any(c.lower_ in _OWN and c.dep_ == "poss" for c in subject.children)
        return False

    def _verbs(self, act: Token) -> Iterable[tuple[Token, Cue]]:
        """Verbs of saying over the act, the nearest first; then those put in beside it."""
        above: set[int] = {act.i}
        top = act
        for governor in governors(act):
            above.add(governor.word.i)
            top = governor.word
            if governor.link in ("ccomp", "xcomp", "acl", "pcomp", "dobj"):
                cue = self._cues.governing("speech", governor.word, None)
                if cue is not None and governor.word.pos_ in ("VERB", "AUX"):
                    yield governor.word, cue
        for token in (*act.children, *top.children):
            if token.dep_ in ("parataxis", "ccomp") and token.i not in above and token.pos_ == "VERB":
                cue = self._cues.governing("speech", token, None)
                if cue is not None and not any(c.dep_ in ("ccomp", "dobj", "mark") for c in token.children):
                    yield token, cue

    def _according(self, sentence: Sentence, act: Token, text: str) -> list[tuple[Attribution, tuple[Span, str]]]:
        """ "according to that garrison", "in the words of the mayor"."""
        found = []
        for token in act.doc:
            if token.lower_ == "according" and token.i + 2 < len(act.doc) and token.nbor().lower_ == "to":
                inside = [t for t in act.doc[token.i + 2 :] if t.dep_ == "pobj" and t.head.i in (token.i, token.i + 1)]
                if inside:
                    cue = (sentence.span_of(act.doc[token.i : token.i + 2]), "assertion.according_to")
                    found.append((_attribution(sentence, inside[0], text), cue))
        return found


def _speaker(verb: Token) -> Token | None:
    """The one who speaks: a subject, or the agent of "it was reported by"."""
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    if passive:
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        return next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "conj":
        return _speaker(verb.head)
    if subject is None and verb.dep_ == "relcl":
        return verb.head
    if subject is not None and subject.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
        return verb.head
    return subject


def _attribution(sentence: Sentence, speaker: Token, text: str) -> Attribution:
    """The speaker's noun phrase, without what is only said of them in passing."""
    words = [speaker]
    for child in speaker.children:
        if child.dep_ not in _TRAILING and child.dep_ not in ("cc", "conj"):
            words.extend(t for t in child.subtree)
    words.sort(key=lambda t: t.i)
    written = sentence.span_of(words).of(text)
    article, _, rest = written.partition(" ")
    return Attribution(by=rest if article.lower() in ("the", "a", "an") and rest else written, as_written=written)
