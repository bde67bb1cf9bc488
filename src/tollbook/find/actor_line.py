"""A parsed sentence with its words as the report writes them, each tied to its token."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tollbook.find.actor_words import Word, words_of
from tollbook.mentions import Case, Reading, Sentence
from tollbook.parse import Doc


@dataclass(frozen=True, slots=True)
class Line:
    """``tokens`` gives for each word the index of the token that it ends in.

    The words are the report's own, because the parsed text may stand in for some of them (foreign months, names).
    """

    sentence: Sentence
    doc: Doc
    text: str
    case: Case
    words: tuple[Word, ...]
    tokens: tuple[int, ...]

    def between(self, first: int, last: int) -> tuple[Word, ...]:
        """The words of tokens ``first`` to ``last``, half-open."""
        return self.words[bisect_left(self.tokens, first) : bisect_left(self.tokens, last)]

    def written(self, first: int, last: int) -> str:
        """Tokens ``first`` to ``last`` as the report writes them."""
        return " ".join(w.text for w in self.between(first, last))


def line_of(sentence: Sentence, doc: Doc, reading: Reading) -> Line:
    """The line of one parsed sentence."""
    text = sentence.span.of(reading.text)
    words = words_of(text)
    if len(doc.text) == len(text):  # word for word the same, but for case
        starts = [t.idx for t in doc]
    else:
        starts = [sentence.span_of(t).start - sentence.span.start for t in doc]
    tokens: list[int] = []
    i = 0
    for word in words:
        while i + 1 < len(starts) and starts[i + 1] < word.end:
            i += 1
        tokens.append(i)
    return Line(sentence, doc, text, reading.case, words, tuple(tokens))
