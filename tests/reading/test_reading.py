"""Case restoration, the gate and the map back to the text."""

from __future__ import annotations

import pytest

from reading_of import reader, reading_of, report_of
from tollbook.parse import Doc
from tollbook.reading.gate import Gate
from tollbook.resources import Knowledge


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("THE POLICE IN BOGOTA REPORTED THAT ARMED MEN KIDNAPPED OTTO ZZYX, A LAWYER.",
         "The police in Bogota reported that armed men kidnapped Otto Zzyx, a lawyer."),
        ("the police in bogota reported that armed men kidnapped otto zzyx, a lawyer.",
         "The police in Bogota reported that armed men kidnapped Otto Zzyx, a lawyer."),
        ("The police in Bogota said armed men kidnapped a lawyer.",
         "The police in Bogota said armed men kidnapped a lawyer."),
    ],
)  # fmt: skip
def test_case_is_restored_for_the_parser(text: str, parsed: str) -> None:
    (sentence,) = reading_of(text).sentences
    assert sentence.doc is not None
    assert sentence.doc.text == parsed


def test_a_masked_month_keeps_the_words_in_place() -> None:
    text = "On the 12th of Rabi' al-Awwal, fighters attacked a post."
    reading = reading_of(text)
    (sentence,) = reading.sentences
    assert sentence.doc is not None
    assert "April" in sentence.doc.text
    assert [sentence.span_of(t).of(reading.text) for t in sentence.doc if t.text in ("April", "attacked", "post")] == [
        "Rabi' al-Awwal",
        "attacked",
        "post",
    ]


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("Gunmen kidnapped an engineer.", True),
        ("Three people were hurt.", True),
        ("The sky was clear and the harvest good.", False),
        ("", False),
    ],
)
def test_the_gate(sentence: str, opens: bool) -> None:
    assert Gate(Knowledge()).opens(sentence) is opens


def test_skipped_sentences_are_counted() -> None:
    reading = reading_of("The sky was clear. Gunmen attacked a post.")
    assert (reading.skipped, len(reading.sentences)) == (1, 2)


def test_reports_read_together_are_read_as_each_is_alone() -> None:
    texts = ("Gunmen attacked a post.", "The sky was clear.", "Two died. On 3 April fire broke out in a depot.", "")
    reports = [report_of(text) for text in texts]
    together = reader().read_all(reports)
    for report, reading in zip(reports, together, strict=True):
        alone = reader().read(report)
        assert (reading.report, reading.text, reading.case) == (report, alone.text, alone.case)
        assert [_parse(s.doc) for s in reading.sentences] == [_parse(s.doc) for s in alone.sentences]


def _parse(doc: Doc | None) -> list[tuple[str, str, int]] | None:
    return None if doc is None else [(t.text, t.dep_, t.head.i) for t in doc]
