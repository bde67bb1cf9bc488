"""Every entry of the data files for documents is found where it says, and not where it says not."""

from __future__ import annotations

import pytest

from tollbook.documents.clean import clean
from tollbook.documents.headings import HeadingEntry
from tollbook.documents.sections import BoilerplateEntry, LayoutReader, lay_out
from tollbook.documents.sentences import AbbreviationEntry, split
from tollbook.documents.summaries import Summaries, SummaryEntry
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
ABBREVIATIONS = KNOWLEDGE.entries("document_abbreviations", AbbreviationEntry)
FURNITURE = KNOWLEDGE.entries("document_boilerplate", BoilerplateEntry)
HEADINGS = KNOWLEDGE.entries("document_headings", HeadingEntry)
SUMMARIES = KNOWLEDGE.entries("document_summaries", SummaryEntry)
READER = LayoutReader(KNOWLEDGE)


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text, lay_out(text, KNOWLEDGE), KNOWLEDGE)]


def run_in(text: str) -> list[str]:
    cleaned, _ = clean(text)
    return [s.heading.of(cleaned) for s in lay_out(cleaned, KNOWLEDGE).sections if s.heading and s.kind == "run_in"]


@pytest.mark.parametrize("entry", ABBREVIATIONS, ids=lambda entry: entry.id)
def test_an_abbreviation_ends_a_sentence_only_where_it_should(entry: AbbreviationEntry) -> None:
    for text in entry.match:
        assert sentences(text) == [text]
    for text in entry.no_match:
        assert len(sentences(text)) == 2


@pytest.mark.parametrize("entry", FURNITURE, ids=lambda entry: entry.id)
def test_page_furniture_is_seen(entry: BoilerplateEntry) -> None:
    assert all((READER.furniture(line) or ("", 0))[0] == entry.id for line in entry.match)
    assert all((READER.furniture(line) or ("", 0))[0] != entry.id for line in entry.no_match)


@pytest.mark.parametrize("entry", HEADINGS, ids=lambda entry: entry.id)
def test_a_headings_word_is_seen(entry: HeadingEntry) -> None:
    assert all(len(run_in(line)) == 1 for line in entry.match)
    assert all(not run_in(line) for line in entry.no_match)


@pytest.mark.parametrize("form", [form for entry in HEADINGS if entry.kind == "opener" for form in entry.forms])
def test_every_opener_ends_a_heading_where_it_has_a_capital(form: str) -> None:
    assert run_in(f"Sabra Province {form} the road to Tel a post was hit.") == ["Sabra Province"]
    assert run_in(f"Sabra Province {form.lower()} the road was hit again.") == []


@pytest.mark.parametrize("form", [form for entry in HEADINGS if entry.kind == "country" for form in entry.forms])
def test_every_country_heads_what_follows_its_colon(form: str) -> None:
    assert run_in(f"{form}: two soldiers were killed near Tel.") == [form]
    assert run_in(f"{form} said: two soldiers were killed near Tel.") == []


@pytest.mark.parametrize("entry", SUMMARIES, ids=lambda entry: entry.id)
def test_figures_are_seen(entry: SummaryEntry) -> None:
    reader = Summaries(KNOWLEDGE)
    beside = ["Number of operations: 9"] if entry.kind == "figure" else []
    for line in entry.match:
        assert reader.of_lines([*beside, line])[-1] == len(line)
    for line in entry.no_match:
        assert reader.of_lines([*beside, line])[-1] == 0
