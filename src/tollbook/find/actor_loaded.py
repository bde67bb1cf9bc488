"""Finds words of abuse and praise, whether or not they name anyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.find.actor_lexicon import ActorLexicon, LoadedTerm
from tollbook.find.actor_words import fold, words_of
from tollbook.mentions import Mention, Reading
from tollbook.model import SourceKind
from tollbook.resources import Knowledge
from tollbook.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedMention(Mention):
    """A loaded term of the text; ``term`` is its id in data/loaded_terms."""

    term: str


class LoadedTermFinder:
    """Finds the loaded terms of a report, so that a record can name those in its words.

    >>> from tollbook.resources import Knowledge
    >>> finder = LoadedTermFinder(Knowledge())      # then: finder.find(reading)
    """

    def __init__(self, knowledge: Knowledge, lexicon: ActorLexicon | None = None) -> None:
        self._lexicon = lexicon or ActorLexicon(knowledge)

    def find(self, reading: Reading) -> tuple[LoadedMention, ...]:
        """All terms in text order, without overlap, in every sentence, parsed or not."""
        kind = reading.report.source.kind
        return tuple(
            LoadedMention(span=span.shift(sentence.span.start), rule=f"loaded.{term.id}", term=term.id)
            for sentence in reading.sentences
            for span, term in self._in_text(sentence.span.of(reading.text), reading.case != "mixed", kind)
        )

    def _in_text(self, text: str, caseless: bool, kind: SourceKind) -> Iterator[tuple[Span, LoadedTerm]]:
        words = words_of(text)
        last = 0
        hits = {h.start: h for h in self._lexicon.loaded_index.find(words)}
        for i, word in enumerate(words):
            if i < last:
                continue
            hit = hits.get(i)
            if hit is not None:
                term, last = self._lexicon.loaded[hit.values[0]], hit.end
            else:
                folded = self._lexicon.loaded_folds.get(fold(word.key))
                if folded is None:
                    continue
                term, last = self._lexicon.loaded[folded], i + 1
            if term.counts(word.text, caseless=caseless, kind=kind):
                yield Span(word.start, words[last - 1].end), term
