"""Reads a report: cleans it, lays it out, splits it into sentences and parses those that may hold something."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc as Parsed

from tollbook.documents.case import letter_case
from tollbook.documents.clean import clean
from tollbook.documents.sections import lay_out
from tollbook.documents.sentences import split
from tollbook.mentions import Case, Layout, Reading, Sentence
from tollbook.model import Report
from tollbook.parse import Doc
from tollbook.reading.case import CaseRestorer
from tollbook.reading.gate import Gate
from tollbook.reading.parser import DEFAULT_MODEL, build
from tollbook.reading.plain import Strings, plain
from tollbook.reading.purposes import hang_on_use
from tollbook.reading.ranks import (
    IrregularEntry,
    head_persons,
    misread_heads,
    tag_pasts,
    tag_persons,
    tag_shot_dead,
)
from tollbook.reading.words import EnglishWords
from tollbook.resources import Entry, Knowledge
from tollbook.spans import OffsetMap, Span


class MaskEntry(Entry, frozen=True, kw_only=True):
    """Words that lead the parser astray, and the ordinary English word it gets in their place."""

    words: tuple[str, ...]
    parsed_as: str


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# A day that opens a sentence, with no comma behind it: the parser would take "3 April fire" for one noun phrase.
_OPENING_DAY = re.compile(
    r"(?:[A-Z]\w+,? )?[Oo]n (?:\w+day,? )?(?:the )?\d{1,2}"
    rf"(?:(?:st|nd|rd|th)(?: of (?:(?:{_MONTHS})|(?:the|that) (?:same |said )?month))?|(?: of)? (?:{_MONTHS}))"
    r"(?:,? \d{4})?"
    r"(?= (?!(?:of|and|or|to|until|till|at|in|a\.m|p\.m)\b)\w)"
)


class _PersonEntry(Entry, frozen=True, kw_only=True):
    """Nouns for persons."""

    singular: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """A report up to the parser."""

    report: Report
    text: str
    offsets: OffsetMap
    layout: Layout
    case: Case
    spans: tuple[Span, ...]
    prepared: list[tuple[str, OffsetMap]]  # of each sentence: what the parser gets, and the way back
    opened: list[int]  # the sentences that the parser gets

    def reading(self, docs: Mapping[int, Doc]) -> Reading:
        """The report with the parses of its opened sentences."""
        layout = self.layout
        sentences = tuple(
            Sentence(
                index=i,
                span=span,
                section=layout.section_at(span.start).index,
                paragraph=_paragraph(layout, span),
                doc=docs.get(i),
                offsets=self.prepared[i][1],
            )
            for i, span in enumerate(self.spans)
        )
        return Reading(self.report, self.text, self.offsets, layout, sentences, self.case)


class Reader:
    """Turns reports into Readings. Build it once: loading the model takes about a second."""

    def __init__(self, knowledge: Knowledge, model: str = DEFAULT_MODEL) -> None:
        self._knowledge = knowledge
        self.nlp: Language = build(model)
        self._strings = Strings(self.nlp.vocab.strings)
        self._gate = Gate(knowledge)
        words = EnglishWords(self.nlp, knowledge)
        self._case = CaseRestorer(words.is_common, words.is_name)
        self._persons = frozenset(
            w.lower() for e in knowledge.entries("person_nouns", _PersonEntry) for w in e.singular if w.isalpha()
        )
        irregular = knowledge.entries("irregular_verbs", IrregularEntry)
        self._pasts = {f: e.verb for e in irregular for f in e.forms if f != e.verb and not f.endswith(("ing", "s"))}
        self._masks = {w.lower(): e.parsed_as for e in knowledge.entries("masks", MaskEntry) for w in e.words}
        words_longest_first = sorted(self._masks, key=lambda word: (-len(word), word))
        masked = "|".join(map(re.escape, words_longest_first))
        # "injured (several) people": a word that an editor put into a quote, read as if it had been said.
        self._mask = re.compile(rf"\b(?:{masked})(?!\w)|[(\[](?-i:[a-z]+)[)\]](?= (?-i:[a-z]))", re.IGNORECASE)

    def read(self, report: Report) -> Reading:
        """One report, cleaned, laid out and parsed."""
        return self.read_all((report,))[0]

    def read_all(self, reports: Sequence[Report]) -> list[Reading]:
        """Some reports, each read as it is alone; the parser takes a quarter less time for several together."""
        laid_out = [self._lay_out(report) for report in reports]
        parsed = self.nlp.pipe(each.prepared[i][0] for each in laid_out for i in each.opened)
        docs = map(self._mended, parsed)
        return [each.reading(dict(zip(each.opened, islice(docs, len(each.opened)), strict=True))) for each in laid_out]

    def _lay_out(self, report: Report) -> _LaidOut:
        text, offsets = clean(report.text)
        layout = lay_out(text, self._knowledge)
        spans = split(text, layout, self._knowledge)
        case = letter_case(" ".join(s.of(text) for s in spans))
        # An armed group's claims tell of little else, in every way there is: there each sentence is read.
        every = report.source.kind == "armed_group"
        opened = [i for i, span in enumerate(spans) if every or self._gate.opens(span.of(text))]
        prepared = [self._prepare(span.of(text), case) for span in spans]
        return _LaidOut(report, text, offsets, layout, case, spans, prepared, opened)

    def _mended(self, parsed: Parsed) -> Doc:
        """A parse without the parser's commonest slips."""
        tag_shot_dead(parsed)
        hang_on_use(parsed)
        doc = plain(parsed, self._strings)
        if slips := misread_heads(doc, self._persons):
            head_persons(parsed, slips)
            doc = plain(parsed, self._strings)
        tag_persons(doc, self._persons)
        tag_pasts(doc, self._pasts)
        return doc

    def _prepare(self, sentence: str, case: Case) -> tuple[str, OffsetMap]:
        """The sentence as the parser gets it, and the map from there back to the sentence."""
        if case != "mixed" or letter_case(sentence) == "upper":
            sentence = self._case.restore(sentence)
        edits: list[tuple[int, int, int]] = []
        parts: list[str] = []
        last = 0
        for match in self._mask.finditer(sentence):
            if match.group()[0] in "([" and case != "mixed":
                continue  # without capitals an abbreviation looks like any word: "the liberation army (eln)"
            # The words themselves stay in the cleaned text; only the parser sees the ordinary word.
            word = match.group().strip("()[]")
            ordinary = self._masks.get(word.lower(), word)
            edits.append((match.start(), match.end(), len(ordinary)))
            parts += [sentence[last : match.start()], ordinary]
            last = match.end()
        return _set_off_day("".join([*parts, sentence[last:]]), edits)


def _set_off_day(sentence: str, edits: list[tuple[int, int, int]]) -> tuple[str, OffsetMap]:
    """A sentence with a comma behind the day that opens it, and the map back."""
    day = _OPENING_DAY.match(sentence)
    if day is None:
        return sentence, OffsetMap(edits)
    at = OffsetMap(edits).original(Span(day.end() - 1, day.end())).end
    edits = sorted([*edits, (at, at, 1)], key=lambda edit: edit[:2])
    return f"{sentence[: day.end()]},{sentence[day.end() :]}", OffsetMap(edits)


def _paragraph(layout: Layout, span: Span) -> int:
    at = bisect_right(layout.paragraphs, span.start, key=lambda p: p.end)
    return at if at < len(layout.paragraphs) and layout.paragraphs[at].start < span.end else 0
