"""What begins where: the bisected looks through long reports."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from reading_of import reading_of
from tollbook.spans import Span, beginning_in, inside, touched

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
    assert inside(things, within) == tuple(things[i] for i in expected)


@given(st.lists(st.integers(1, 5), max_size=12), spans)
def test_words_that_share_a_character_with_a_span_are_seen(lengths: list[int], within: Span) -> None:
    things, at = [], 0
    for k, length in enumerate(lengths):  # apart from each other, every second right behind the one before
        at += k % 2
        things.append(Thing(Span(at, at + length)))
        at += length
    assert touched(things, within) is any(t.span.overlaps(within) for t in things)


def test_an_offset_is_in_the_sentence_that_holds_it() -> None:
    reading = reading_of("Sabra Province\n\nOn 3 June gunmen shot a guard. Two fled.\n\nThe army came.", "2017-06-05")
    for offset in range(-1, len(reading.text) + 2):
        holding = [s for s in reading.sentences if s.span.start <= offset < s.span.end]
        assert [s for s in (reading.sentence_at(offset),) if s] == holding


def test_a_span_shares_characters_with_the_sentences_that_it_reaches_into() -> None:
    reading = reading_of("Sabra Province\n\nOn 3 June gunmen shot a guard. Two fled.\n\nThe army came.", "2017-06-05")
    for start in range(len(reading.text)):
        for end in range(start + 1, len(reading.text) + 2):
            reached = tuple(s for s in reading.sentences if s.span.overlaps(Span(start, end)))
            assert reading.sentences_in(Span(start, end)) == reached
