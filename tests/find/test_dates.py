"""What counts as a date expression, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates_of import finder, mentions, unparsed

NO_DATES = [
    "The rebels may return in force.",
    "the men may have fled, and may 20 of them be armed?",
    "They march 12 km north to the bridge.",
    "the march of 3 brigades began",
    "The second of two bombs failed; a third was found.",
    "Three men sat on 2 benches in the sun.",
    "The 7th Brigade held the 3rd floor of the building.",
    "On the 7th floor of the hotel two were shot.",
    "The 19 April Movement denied it.",
    "The 14 July Bridge was closed.",
    "Black September denied it.",
    "A force of 2000 men with 7.62 mm rifles and a 12.7 mm gun.",
    "They fired 20 rounds at 10:30 and at 0700.",
    "Call 5-3-17-9 or see paragraph 3.5.1.2 of the order.",
    "He lived at 10.11.12.13, a network address.",
    "In 2000 homes the lights went out.",
    "Ramadan the baker and Rajab the driver left.",
    "The Asad 28 km road was closed.",
    "He is twenty years old.",
    "Two days of fighting left three weeks of work undone.",
    "It took several hours and many days.",
    "The day was long, the night was cold.",
    "Augusta and Julia met Jan the driver in Marchena.",
    "MAYORS MARCH IN PROTEST; THE REBELS MAY 20 TIMES OVER BE RIGHT",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert [m.span.of(text) for m in mentions(text)] == []


# In old wire copy letter case tells nothing.
CASELESS = {
    "a post was hit on may 3 near sabra and the rebels may return": ["may 3"],
    "a post was hit on 3 may by rebels who may return": ["3 may"],
    "the front split in march and may march on sabra": ["march"],
    "A POST WAS HIT ON 3 MAY. THE REBELS MAY RETURN IN MAY 1990.": ["3 MAY", "MAY 1990"],
    "they sat on sunday in the sun until mon. 3 march": ["sunday", "until mon. 3 march"],
    "LAST NIGHT AND EARLY THIS MORNING SHOTS WERE HEARD": ["LAST NIGHT", "EARLY THIS MORNING"],
    "a post was hit on the 12th of safar": ["12th of safar"],
}


@pytest.mark.parametrize(("text", "words"), CASELESS.items())
def test_text_without_case(text: str, words: list[str]) -> None:
    assert [m.span.of(text) for m in mentions(text)] == words


def test_lines_that_wrap_inside_a_date() -> None:
    text = "The kidnapping took place on\n30 December\n1989 in the north."
    assert [m.span.of(text) for m in mentions(text)] == ["30 December\n1989"]


def test_dates_do_not_reach_over_a_blank_line() -> None:
    text = "It fell on 30 December\n\n1989 men came."
    assert [m.span.of(text) for m in mentions(text)] == ["30 December"]


def test_headings_and_datelines_are_read_too() -> None:
    text = "Update of 3 May 2017\n\nSABRA, Farland (May 3, 2017) - A post was hit yesterday."
    assert [m.span.of(text) for m in mentions(text)] == ["3 May 2017", "May 3, 2017", "yesterday"]


def test_a_long_line_is_read_to_its_end() -> None:
    text = "a post was hit on may 3 near sabra " * 4000
    assert len(mentions(text)) == 4000


PIECES = st.sampled_from(
    "3 May 2017 the of on in last next day days week month two a few ago later since until between and to - / , . ' ( ) "
    "Sunday Sat. 31 June 12th Safar 1438 AH Rabi' al-Akhir early mid late night yesterday today 2017-05-03 03/04/17 "
    "before after that same 1980s 's \n \n\n 99999 0 Mizan first half week hours 24 past which".split(" ")
)


@given(st.lists(PIECES, max_size=40))
def test_spans_lie_in_the_text_in_order_without_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = unparsed(text)
    found = sorted(m.span for m in finder().find(reading))
    for span in found:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start].strip() and text[span.end - 1].strip()
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    finder().find_in(text)
    finder().find_in(text, mixed_case=False)
