"""Collects the words behind each value, and turns cleaned offsets into offsets of the text as loaded."""

from __future__ import annotations

from tollbook.mentions import Reading
from tollbook.model import Evidence
from tollbook.spans import Span

_LONGEST = 14  # words of an apposition


class EvidenceBook:
    """JSON pointer -> the words and rules behind it, for one record while it is being written."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: dict[str, list[Evidence]] = {}

    def add(self, pointer: str, span: Span, rule: str) -> None:
        """Ties a value to words of the cleaned text."""
        original = self._reading.offsets.original(span)
        evidence = Evidence(start=original.start, end=original.end, rule=rule)
        if evidence not in self._found.setdefault(pointer, []):
            self._found[pointer].append(evidence)

    def find(self, words: str, start: int) -> Span | None:
        """Where ``words`` next stand from ``start`` on, within a phrase's reach."""
        at = self._reading.text.find(words, start, start + len(words) + 160)
        return Span(at, at + len(words)) if at >= 0 else None

    def described(self, span: Span) -> Span:
        """A person's name in news with what is in apposition to it: "Adam Yunusov, head of the administration"."""
        sentence = None if self._reading.is_claim else self._reading.sentence_at(span.start)
        words = [] if sentence is None else sentence.tokens_in(span)
        if sentence is None or not words:
            return span
        who = next((c for c in words[-1].children if c.dep_ == "appos" and c.tag_ in ("NN", "NNS")), None)
        if who is None or who.i <= words[-1].i:
            return span
        told = [t for t in who.subtree if t.i >= who.left_edge.i]
        clause = next(
            (c.left_edge.i for c in who.children if c.dep_ in ("relcl", "acl", "appos", "conj")), told[-1].i + 1
        )
        ends = [t for t in told[:_LONGEST] if t.i < clause and not t.is_punct]
        return Span(span.start, sentence.span_of(ends).end) if ends else span

    def words(self, span: Span) -> str:
        """The words as the report has them, on one line."""
        return " ".join(self._reading.offsets.original(span).of(self._reading.report.text).split())

    def closed(self) -> dict[str, tuple[Evidence, ...]]:
        """All evidence, by pointer."""
        return {pointer: tuple(found) for pointer, found in sorted(self._found.items())}
