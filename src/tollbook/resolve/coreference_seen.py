"""Mentions as the rules of co-reference look at them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.mentions import Known, Reading, Sentence
from tollbook.spans import Span

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "said", "both"))


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention with what the rules ask of it."""

    index: int
    known: Known
    sentence: int
    section: int
    token: Token | None
    first: str
    head: str
    words: frozenset[str]

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return self.known.rule == "actors.pronoun"

    @property
    def definite(self) -> bool:
        """Whether it goes back to something told."""
        return self.first in _DEFINITE

    @property
    def plural(self) -> bool:
        """Whether it is several."""
        if self.known.size is not None:
            return self.known.size.high != 1
        return self.known.form in ("group", "crowd")

    @property
    def subject(self) -> bool:
        """Whether it acts, or is what a passive verb is said of."""
        return self.token is not None and self.token.dep_ in ("nsubj", "nsubjpass", "agent")


def see(
    index: int, known: Known, sentence: Sentence | None, tokens: dict[int, dict[Span, Token]], reading: Reading
) -> Seen:
    """A mention in its sentence; ``tokens`` keeps the tokens by span of sentences already looked at."""
    words = known.span.of(reading.text).lower().split()
    token = None
    if sentence is not None and sentence.doc is not None:
        if sentence.index not in tokens:
            tokens[sentence.index] = {sentence.span_of(t): t for t in sentence.doc}
        token = tokens[sentence.index].get(known.head)
    return Seen(
        index=index,
        known=known,
        sentence=-1 if sentence is None else sentence.index,
        section=-1 if sentence is None else sentence.section,
        token=token,
        first=words[0] if words else "",
        head=known.head.of(reading.text).lower(),
        words=frozenset(w.strip(",.()\"'") for w in words),
    )
