"""Sentences, written with a bar where one ends."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.documents.clean import clean
from tollbook.documents.sections import lay_out
from tollbook.documents.sentences import LONGEST, split
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()


def sentences(text: str) -> list[str]:
    """The sentences of a text as loaded."""
    cleaned, _ = clean(text)
    return [span.of(cleaned) for span in split(cleaned, lay_out(cleaned, KNOWLEDGE), KNOWLEDGE)]


SPLIT = [
    'Two men were held.| A third fled.| Was he armed?| "No!"| Police said so.',
    "Gen. Harun and Lt. Col. Idris met Dr. Hadi in St. Marys on Jan. 14 at 6 a.m. Monday.| Two men were held.",
    "They left Sabra on Mon. 14 March at 9 p.m.| The post was hit.",
    "A U.S. Army convoy was hit.| He fled to the U.S. with his men.| He lives in the U.N. The others do not.",
    "It lies 3.5 km. from Highway No. 4, he said.| They said no.| Nobody left.",
    "John D. Rivas and J. K. Luna were held.| The others fled.",
    '"We saw two men."| "They fled."| (A third was held.)| It ended there.',
    "The strikes destroyed two boats; damaged a bridge; and engaged three units.| One strike failed.",
    "Nothing was heard... until dawn.| Then a mine went off.",
    "In 1438 A.H. Ramadan began in May.| 14 men were held.",
    "It began on Dec. 6.| 14 men were held in the town of Sabra that week.",
    # all capitals
    'THE U.S. EMBASSY WAS HIT.| COL. RIVAS SAID SO.| "WE SAW TWO MEN" HE SAID.| [TEXT] IT WAS 6 A.M. ON MONDAY.',
    # all lower case
    "the patrol was hit yesterday in the town.| the source said that gen. rivas was held at 6 a.m. in san pedro.",
    "john d. rivas of the u.s. embassy was held in washington, d.c. today.| the others fled from the town.",
]


@pytest.mark.parametrize("marked", SPLIT)
def test_sentences(marked: str) -> None:
    wanted = [sentence.strip() for sentence in marked.split("|")]
    if "U.N. The" in marked:  # an abbreviation may end a sentence
        wanted[-1:] = ["He lives in the U.N.", "The others do not."]
    assert sentences(marked.replace("|", "")) == wanted


def test_no_sentence_crosses_a_heading_row_or_dateline() -> None:
    text = (
        "SABRA, May 4 (XPA) -- Two men were held. North Province On the 4th of Safar, a post was hit\n"
        "- a bridge was hit\n- a car was hit\n\nOn 5 May | Sabra | A mine went off.\nPage 3 of 4"
    )
    assert sentences(text) == [
        "Two men were held.",
        "On the 4th of Safar, a post was hit",
        "a bridge was hit",
        "a car was hit",
        "On 5 May | Sabra | A mine went off.",
    ]


def test_a_sentence_too_long_is_cut_where_a_clause_ends() -> None:
    text = "The strikes " + "destroyed a boat and two trucks; " * 200 + "and that was all."
    cut = sentences(text)
    assert max(map(len, cut)) <= LONGEST
    assert " ".join(cut) == text
    assert all(sentence.endswith(";") for sentence in cut[:-1])


@given(st.text(st.sampled_from("aB1. !?;\"')\n,-|:"), max_size=120))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    cleaned, _ = clean(text)
    layout = lay_out(cleaned, KNOWLEDGE)
    spans = split(cleaned, layout, KNOWLEDGE)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(cleaned).strip() == span.of(cleaned) != "" for span in spans)
    told = "".join(paragraph.of(cleaned) for paragraph in layout.paragraphs)
    assert "".join(span.of(cleaned) for span in spans).replace(" ", "") == told.replace(" ", "")


@pytest.mark.parametrize("unit", ["a", "a. ", "A. B ", "...", ". ", "; ", '" ', "a.b."])
def test_time_is_linear(unit: str) -> None:
    began = time.perf_counter()
    sentences(unit * (200_000 // len(unit)))
    assert time.perf_counter() - began < 5
