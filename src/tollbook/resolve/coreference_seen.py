"""Mentions as the rules of co-reference look at them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.mentions import Known, Reading, Sentence
from tollbook.parse import Doc, Token
from tollbook.spans import Span

WE = frozenset(("we", "us", "our"))
_NO_WORDS: frozenset[str] = frozenset()
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "said", "both"))
_SOME_OF = re.compile(r"(?:\w+ ){1,3}of (?:the|these|those) (?:\w+ )?(\w+)")
_ATTACKERS = frozenset(("attackers", "assailants", "raiders"))


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
    some_of: bool  # "four of the gunmen"
    words: frozenset[str]  # a person's

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return self.known.rule == "actors.pronoun"

    @property
    def definite(self) -> bool:
        """Whether it goes back to something told."""
        return self.first in _DEFINITE or self.some_of or (self.head in _ATTACKERS and self._suffers)

    @property
    def _suffers(self) -> bool:
        """Whether something is done to it: "soldiers killed three attackers", who are those that attacked."""
        return self.token is not None and self.token.dep_ in ("dobj", "nsubjpass")

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


def name_words(name: str) -> tuple[str, ...]:
    """The words of a personal name, initials left out.

    >>> name_words("Otto J. Marlowe")
    ('otto', 'marlowe')
    """
    return tuple(w for w in name.lower().replace(".", " ").split() if len(w) > 1)


class Told:
    """The mentions passed so far, with first bodies by registry id, people by the words of their names, and the first
    mention of the source's own side."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.bodies: dict[str, Seen] = {}
        self.persons: dict[str, list[Seen]] = {}
        self.own: Seen | None = None

    def add(self, this: Seen) -> None:
        """Passes one more mention."""
        known = this.known
        self.seen.append(this)
        if known.actor_id and known.form == "organisation" and not this.pronoun:
            self.bodies.setdefault(known.actor_id, this)
        for word in name_words(known.person or ""):
            self.persons.setdefault(word, []).append(this)
        if self.own is None and (this.head in WE or (known.side == "own" and known.form != "facility")):
            self.own = this


def see(
    index: int, known: Known, sentence: Sentence | None, tokens: dict[int, dict[Span, Token]], reading: Reading
) -> Seen:
    """A mention in its sentence; ``tokens`` keeps the tokens by span of sentences already looked at."""
    said = known.span.of(reading.text).lower()
    some_of = _SOME_OF.fullmatch(said) if " of th" in said else None
    token = None
    if sentence is not None and sentence.doc is not None:
        token = _token_at(sentence, sentence.doc, known.head, tokens)
    return Seen(
        index=index,
        known=known,
        sentence=-1 if sentence is None else sentence.index,
        section=-1 if sentence is None else sentence.section,
        token=token,
        first=next(iter(said.split(None, 1)), ""),
        head=some_of[1] if some_of else known.head.of(reading.text).lower(),
        some_of=some_of is not None,
        words=frozenset([w.strip(",.()\"'") for w in said.split()]) if known.form == "person" else _NO_WORDS,
    )


def _token_at(sentence: Sentence, doc: Doc, head: Span, tokens: dict[int, dict[Span, Token]]) -> Token | None:
    if sentence.offsets.plain:
        found = doc.at(head.start - sentence.span.start)
        return found if found is not None and sentence.span_of(found) == head else None
    if sentence.index not in tokens:
        tokens[sentence.index] = {sentence.span_of(t): t for t in doc}
    return tokens[sentence.index].get(head)


def seen_before(this: Seen, seen: Sequence[Seen], reach: int) -> Iterator[Seen]:
    """The mentions up to ``reach`` sentences before one, the nearest first, without those it stands in or holds."""
    for other in reversed(seen):
        if this.sentence - other.sentence > reach:
            return
        if not other.known.span.covers(this.known.span) and not this.known.span.covers(other.known.span):
            yield other
