"""What begins where: the bisected looks through long reports."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from reading_of import reading_of
from tollbook.spans import Span, beginning_in

spans = st.tuples(st.integers(0, 40), st.integers(0, 10)).map(lambda at: Span(at[0], at[0] + at[1]))


@dataclass(frozen=True)
class Thing:
    """Something with a span."""

    span: Span


@given(st.lists(spans), spans)
def test_those_that_begin_in_a_span_are_found(found: list[Span], within: Span) -> None:
    things = [Thing(span) for span in sorted(found)]
    expected = [i for i, thing in enumerate(things) if within.start <= thing.span.start < within.end]
    assert list(beginning_in(things, within)) == expected


def test_an_offset_is_in_the_sentence_that_holds_it() -> None:
    reading = reading_of("Sabra Province\n\nOn 3 June gunmen shot a guard. Two fled.\n\nThe army came.", "2017-06-05")
    for offset in range(-1, len(reading.text) + 2):
        holding = [s for s in reading.sentences if s.span.start <= offset < s.span.end]
        assert [s for s in (reading.sentence_at(offset),) if s] == holding
