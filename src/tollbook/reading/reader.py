"""Reads a report: cleans it, lays it out, splits it into sentences and parses those that may hold something."""

from __future__ import annotations

import re

from spacy.language import Language

from tollbook.documents.case import letter_case
from tollbook.documents.clean import clean
from tollbook.documents.sections import lay_out
from tollbook.documents.sentences import split
from tollbook.mentions import Case, Layout, Reading, Sentence
from tollbook.model import Report
from tollbook.reading.case import CaseRestorer
from tollbook.reading.gate import Gate
from tollbook.reading.parser import DEFAULT_MODEL, build
from tollbook.reading.words import EnglishWords
from tollbook.resources import Entry, Knowledge
from tollbook.spans import OffsetMap, Span


class _Month(Entry, frozen=True, kw_only=True):
    """A month name of another calendar, as the masks need it."""

    words: tuple[str, ...] = ()


class Reader:
    """Turns reports into Readings. Build it once: loading the model takes about a second."""

    def __init__(self, knowledge: Knowledge, model: str = DEFAULT_MODEL) -> None:
        self._knowledge = knowledge
        self.nlp: Language = build(model)
        self._gate = Gate(knowledge)
        words = EnglishWords(self.nlp, knowledge)
        self._case = CaseRestorer(words.is_common, words.is_name)
        masks = [re.escape(w) for entry in knowledge.entries("masks", _Month) for w in entry.words]
        self._mask = re.compile(rf"\b(?:{'|'.join(sorted(masks, key=len, reverse=True))})\b", re.IGNORECASE)

    def read(self, report: Report) -> Reading:
        """One report, cleaned, laid out and parsed."""
        text, offsets = clean(report.text)
        layout = lay_out(text, self._knowledge)
        spans = split(text, layout, self._knowledge)
        case = letter_case(" ".join(s.of(text) for s in spans))
        return Reading(report, text, offsets, layout, self._sentences(text, layout, spans, case), case)

    def _sentences(self, text: str, layout: Layout, spans: tuple[Span, ...], case: Case) -> tuple[Sentence, ...]:
        prepared = [self._prepare(span.of(text), case) for span in spans]
        opened = [i for i, span in enumerate(spans) if self._gate.opens(span.of(text))]
        docs = dict(zip(opened, self.nlp.pipe(prepared[i][0] for i in opened), strict=True))
        return tuple(
            Sentence(
                index=i,
                span=span,
                section=layout.section_at(span.start).index,
                paragraph=_paragraph(layout, span),
                doc=docs.get(i),
                offsets=prepared[i][1],
            )
            for i, span in enumerate(spans)
        )

    def _prepare(self, sentence: str, case: Case) -> tuple[str, OffsetMap]:
        """The sentence as the parser gets it, and the map from there back to the sentence."""
        if case != "mixed" or letter_case(sentence) == "upper":
            sentence = self._case.restore(sentence)
        edits: list[tuple[int, int, int]] = []
        parts: list[str] = []
        last = 0
        for match in self._mask.finditer(sentence):
            # A month the parser knows keeps the date phrase whole; the words themselves stay in the cleaned text.
            edits.append((match.start(), match.end(), len("April")))
            parts += [sentence[last : match.start()], "April"]
            last = match.end()
        return "".join([*parts, sentence[last:]]), OffsetMap(edits)


def _paragraph(layout: Layout, span: Span) -> int:
    return next((i for i, p in enumerate(layout.paragraphs) if p.overlaps(span)), 0)
