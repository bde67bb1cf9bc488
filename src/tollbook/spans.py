"""Offsets: half-open spans, and the map from cleaned text back to the text as loaded.

>>> Span(2, 5).of("abcdefg")
'cde'
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar


class Span(NamedTuple):
    """Half-open character offsets. Ordered by start, then end."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def gap(self, other: Span) -> int:
        """How many characters stand between the two; 0 where they overlap."""
        return 0 if self.overlaps(other) else max(self.start - other.end, other.start - self.end)

    def shift(self, by: int) -> Span:
        """The same span, ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


class HasSpan(Protocol):
    """What stands somewhere in a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


T = TypeVar("T", bound=HasSpan)


def beginning_in(things: Sequence[HasSpan], span: Span) -> range:
    """The indices of those of ``things`` that begin in a span; they are in the order of where they begin.

    Bisected: a long report has thousands, and each of its episodes asks.
    """
    first = bisect_left(things, span.start, key=_start)
    return range(first, bisect_left(things, span.end, first, key=_start))


def inside(things: Sequence[T], span: Span) -> tuple[T, ...]:
    """Those of ``things`` that begin in a span; they are in the order of where they begin."""
    return tuple(things[i] for i in beginning_in(things, span))


def touched(things: Sequence[HasSpan], span: Span) -> bool:
    """Whether one of ``things``, which are in text order and share no characters, shares one with a span."""
    first = bisect_left(things, span.end, key=_start)
    return first > 0 and span.start < things[first - 1].span.end


def _start(thing: HasSpan) -> int:
    return thing.span.start


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of ``spans``; ValueError if there are none."""
    spans = list(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


class OffsetMap:
    """Maps offsets in a cleaned text to the original.

    Built from edits ``(start, end, replacement_length)`` in original offsets, in order, not overlapping. Inside an
    edit of equal length offsets map one to one; otherwise a cleaned offset inside a replacement maps to the edit's
    start (as a span's start) or end (as a span's end), so that a mapped span always covers the words it came from.

        >>> OffsetMap([(1, 3, 1)]).original(Span(1, 2))      # "a\\u00a0\\u00a0b" cleaned to "a b"
        Span(start=1, end=3)
    """

    __slots__ = ("_cleaned", "_edits")

    def __init__(self, edits: Iterable[tuple[int, int, int]] = ()) -> None:
        self._edits: list[tuple[int, int, int, int]] = []  # cleaned start, cleaned end, original start, original end
        shift, last = 0, 0
        for start, end, length in edits:
            if start < last or end < start:
                raise ValueError("edits must be ordered and must not overlap")
            if end - start == length:
                continue
            self._edits.append((start + shift, start + shift + length, start, end))
            shift += length - (end - start)
            last = end
        self._cleaned = [edit[0] for edit in self._edits]

    @property
    def plain(self) -> bool:
        """Whether every offset maps to itself."""
        return not self._edits

    def _point(self, offset: int, *, is_end: bool) -> int:
        # A span's end belongs to the character before it, so an edit that starts just there is not yet passed.
        index = bisect_right(self._cleaned, offset - 1 if is_end else offset) - 1
        if index < 0:
            return offset
        cleaned_start, cleaned_end, start, end = self._edits[index]
        if offset >= cleaned_end and (is_end or offset > cleaned_start or cleaned_end == cleaned_start):
            return offset - cleaned_end + end
        return end if is_end else start

    def original(self, span: Span) -> Span:
        """The span of the original text that ``span`` of the cleaned text came from."""
        if not self._edits:
            return span if span.end >= span.start else Span(span.start, span.start)
        start = self._point(span.start, is_end=False)
        return Span(start, max(start, self._point(span.end, is_end=True)))
