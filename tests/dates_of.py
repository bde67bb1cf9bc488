"""Date expectations written inside sentences: the words in square brackets, their meaning beside the sentence.

    Case("2017-05-10", "A post was hit on [3 May].", "2017-05-03", "day stated")

means: in a report of 10 May 2017, "3 May" is found with exactly these offsets and reads as that day. A stretch is
written "A..B"; what remains possible, where it is more than the best reading, in brackets: "A..B (C..D)"; nothing
known is "?"; an open end is left out ("..B"). Behind precision and basis may stand the scope, where it isn't "text",
and a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tollbook.documents.case import letter_case
from tollbook.documents.sections import lay_out
from tollbook.find.dates import DateFinder, DateMention
from tollbook.mentions import Dated, Reading
from tollbook.model import Report, Source
from tollbook.resolve.dates import DateResolver
from tollbook.resources import Knowledge
from tollbook.spans import OffsetMap, Span


@dataclass(frozen=True)
class Case:
    """One expectation."""

    published: str | None
    marked: str
    days: str
    words: str

    @property
    def text(self) -> str:
        """The sentence without its marks."""
        return self.marked.replace("[", "").replace("]", "")

    @property
    def span(self) -> Span:
        """Where the marked words stand in it."""
        start = self.marked.index("[")
        return Span(start, self.marked.index("]") - 1)

    def __str__(self) -> str:
        return f"{self.marked} ({self.published})"


@cache
def knowledge() -> Knowledge:
    """The project's data files."""
    return Knowledge()


@cache
def finder() -> DateFinder:
    """One finder for the whole run."""
    return DateFinder(knowledge())


@cache
def resolver() -> DateResolver:
    """One resolver for the whole run."""
    return DateResolver(knowledge())


def unparsed(text: str, published: str | None = None) -> Reading:
    """A reading without sentences: dates must not need the parser."""
    report = Report(id="sha256:test", text=text, source=Source(id="test", published=published))
    return Reading(report, text, OffsetMap(), lay_out(text, knowledge()), (), letter_case(text))


def mentions(text: str, published: str | None = None) -> tuple[DateMention, ...]:
    """What the finder finds."""
    return finder().find(unparsed(text, published))


def dates(text: str, published: str | None = None) -> tuple[Dated, ...]:
    """What the resolver makes of it."""
    reading = unparsed(text, published)
    return resolver().resolve(finder().find(reading), reading)


def meaning(dated: Dated) -> tuple[str, str]:
    """A resolved date as the two last columns of a case."""
    date = dated.date
    best = _stretch(date.start, date.end)
    possible = _stretch(date.earliest, date.latest)
    days = best if possible == best else f"{best} ({possible})"
    words = [date.precision, date.basis or "-"]
    if dated.scope != "text":
        words.append(dated.scope)
    if dated.reason:
        words.append(dated.reason)
    return days, " ".join(words)


def check(case: Case) -> None:
    """Holds a case against the code."""
    found = dates(case.text, case.published)
    at = [d for d in found if d.span == case.span]
    assert at, f"{case.span.of(case.text)!r} not among {[d.span.of(case.text) for d in found]}"
    assert at[0].date.as_written == case.span.of(case.text)
    assert meaning(at[0]) == (case.days, case.words)


def _stretch(start: str | None, end: str | None) -> str:
    if start is None and end is None:
        return "?"
    return start if start == end and start else f"{start or ''}..{end or ''}"
