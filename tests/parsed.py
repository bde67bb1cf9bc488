"""Parses a snippet as one sentence, past layout and gate, for tests of what is found in a sentence."""

from __future__ import annotations

from reading_of import reader, report_of
from tollbook.mentions import Layout, Reading, Section, Sentence
from tollbook.model import SourceKind
from tollbook.reading.plain import plain
from tollbook.spans import OffsetMap, Span


def parsed(*sentences: str, source_kind: SourceKind = "unknown") -> Reading:
    """A reading of these sentences, each parsed, in one section and one paragraph."""
    text = " ".join(sentences)
    found: list[Sentence] = []
    start = 0
    for index, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence))
        found.append(Sentence(index, span, 0, 0, plain(reader().nlp(sentence))))
        start = span.end + 1
    whole = Span(0, len(text))
    layout = Layout((Section(0, None, whole),), (whole,))
    return Reading(report_of(text, source_kind=source_kind), text, OffsetMap(), layout, tuple(found))
