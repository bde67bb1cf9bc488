"""Cleaning: what comes out, and that every span finds its way back."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.documents.clean import clean
from tollbook.spans import Span

CLEANED = [
    # as loaded, cleaned
    ("", ""),
    ("Two men were held.", "Two men were held."),
    # spaces
    ("Two\u00a0men  were\u2009 held. ", "Two men were held."),
    ("  Two men were held. \n", "Two men were held."),
    # quotation marks, half-rings, hyphens
    ("\u201cTwo\u201d \u2018men\u2019 in Ba\u02bfquba and Nad \u2018Ali", "\"Two\" 'men' in Ba'quba and Nad 'Ali"),
    ("vehicle\u2011borne bomb", "vehicle-borne bomb"),
    # what shows nothing
    ("Two\u200b men\ufeff \u202awere\u202c he\u00adld\x07.", "Two men were held."),
    ("Two men\x0cwere held", "Two men\nwere held"),
    # words broken over lines
    ("a bomb explod-\ned in the market", "a bomb exploded in the market"),
    ("a bomb explod\u00ad\ned in the market", "a bomb exploded in the market"),
    ("the town of Al-\nBab was shelled", "the town of Al-Bab was shelled"),
    ("a roadside-\nbomb; another roadside-bomb", "a roadside-bomb; another roadside-bomb"),
    ("AN OFF-\nDUTY GUARD", "AN OFF-DUTY GUARD"),
    # paragraphs
    ("One.\n\n\n \nTwo.", "One.\n\nTwo."),
    ("One.\r\nTwo.\rThree.", "One.\nTwo.\nThree."),
    ("It ended yesterday.    two men were held.", "It ended yesterday.\ntwo men were held."),
    # rows
    ("Date\tPlace\tKilled", "Date | Place | Killed"),
    ("1.\tTwo men were held.", "1. Two men were held."),
    ("\tTwo men were held.", "Two men were held."),
    # hard-wrapped lines
    (
        "The patrol was hit on the road to\nthe farm at dusk, and the driver\nof the second truck was wounded.",
        "The patrol was hit on the road to the farm at dusk, and the driver of the second truck was wounded.",
    ),
    (
        "   THE PATROL WAS HIT ON THE ROAD TO THE\nFARM AT DUSK.  THE DRIVER OF THE SECOND\nTRUCK WAS WOUNDED IN"
        " THE ARM.\n\n   TWO MEN WERE HELD.",
        "THE PATROL WAS HIT ON THE ROAD TO THE FARM AT DUSK. THE DRIVER OF THE SECOND TRUCK WAS WOUNDED IN THE ARM."
        "\n\nTWO MEN WERE HELD.",
    ),
    # lines that end something stay apart
    ("Syria\nTwo strikes hit a depot.\nIraq\nOne strike hit a bridge.",) * 2,
    ("SABRA, Afghanistan (May 4, 2014)\nA patrol was hit by a mine on the road to the farm yesterday.",) * 2,
    ("The dead:\n- a guard from Sabra\n- a driver from Tel\n- a nurse from Tel",) * 2,
    ("Date | Place | Killed\n4 May | Sabra | 2\n5 May | Tel | 1",) * 2,
    # words broken by OCR within a line, where several are; no dashes, no shared endings
    (
        "de- vices went off, kill- ing one of a two- and three-man team",
        "devices went off, killing one of a two- and three-man team",
    ),
    ("he left- which was known- and they came kill- ing one", "he left- which was known- and they came kill- ing one"),
    ("a post of a long- term kind", "a post of a long- term kind"),
    (
        "On the l4th and the llth of Safar, the lst and the IInd Corps",
        "On the 14th and the 11th of Safar, the 1st and the IInd Corps",
    ),
]


@pytest.mark.parametrize(("loaded", "cleaned"), CLEANED)
def test_cleaned(loaded: str, cleaned: str) -> None:
    assert clean(loaded)[0] == cleaned


SPANS = [
    # as loaded, words of the cleaned text, words of the text as loaded
    ("Two\u00a0\u00a0 men were held.", "men were", "men were"),
    ("a bomb explod-\ned here", "exploded", "explod-\ned"),
    ("a bomb explod-\ned here", "here", "here"),
    ("two de- vices went off, kill- ing one", "killing", "kill- ing"),
    ("on the l4th a post fell", "14th", "l4th"),
    ("near Ba\u02bfquba  today", "Ba'quba", "Ba\u02bfquba"),
    ("\ufeff\u200bTwo men", "Two", "Two"),
    ("he\u00adld and fr\u00adeed", "freed", "fr\u00adeed"),
]


@pytest.mark.parametrize(("loaded", "words", "original"), SPANS)
def test_spans_lead_back(loaded: str, words: str, original: str) -> None:
    cleaned, offsets = clean(loaded)
    start = cleaned.index(words)
    assert offsets.original(Span(start, start + len(words))).of(loaded) == original


def words_of(text: str) -> str:
    """The letters and digits of a text, which cleaning never changes (a half-ring is none)."""
    return "".join(c for c in text if c.isalnum() and c != "\u02bf")


SCARRED = st.text(
    st.sampled_from("abcXY12.,- \n\t\r\u00a0\u00ad\u200b\u202a\u2018\u201d\u02bf\ufeff\x00\x0c\u2028|"), max_size=80
)


@given(SCARRED, st.integers(0, 80), st.integers(0, 80))
def test_every_span_maps_to_the_same_words(loaded: str, start: int, length: int) -> None:
    cleaned, offsets = clean(loaded)
    span = Span(min(start, len(cleaned)), min(start + length, len(cleaned)))
    original = offsets.original(span)
    assert 0 <= original.start <= original.end <= len(loaded)
    assert words_of(original.of(loaded)) == words_of(span.of(cleaned))


@given(SCARRED)
def test_the_whole_maps_to_the_whole_and_spans_keep_their_order(loaded: str) -> None:
    cleaned, offsets = clean(loaded)
    ends = [offsets.original(Span(i, i + 1)) for i in range(len(cleaned))]
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(ends))


@given(SCARRED)
def test_cleaning_leaves_nothing_to_clean(loaded: str) -> None:
    cleaned, _ = clean(loaded)
    assert not set(cleaned) & set("\u00a0\u00ad\u200b\u202a\ufeff\x00\x0c\u2028\t\r\u2018\u201d\u02bf")
    assert cleaned == cleaned.strip(" \n")
    assert "  " not in cleaned
    assert "\n\n\n" not in cleaned


@pytest.mark.parametrize("unit", ["a", "a ", "a\n", "-\n", " \n ", "\u00ad", "a-\na", "| a ", "\u200b \n"])
def test_time_is_linear(unit: str) -> None:
    began = time.perf_counter()
    clean(unit * (200_000 // len(unit)))
    assert time.perf_counter() - began < 5
