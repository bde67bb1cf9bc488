"""Phrases of several kinds, found in one pass."""

from __future__ import annotations

import pytest

from tollbook.find.text_forms import TextForms, lowered

FORMS = TextForms(
    {
        "war": ("-year war", "-year-old war", "war", "war of 1990"),
        "past": ("in the past", "in the past,"),
        "court": ("on trial", "trial", "court"),
        "team": ("the Rovers",),
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A 10-year war.", {"war": ["-year war"]}),
        ("The year war broke out.", {"war": ["war"]}),
        ("A 10-year-old war and the war of 1990.", {"war": ["-year-old war", "war of 1990"]}),
        ("In the past, wars were rare.", {"past": ["In the past,"]}),
        ("in the past. In the pasture.", {"past": ["in the past"]}),
        ("He is on trial; the trial opened in courts.", {"court": ["on trial", "trial"]}),
        ("THE ROVERS won at the Roversham.", {"team": ["THE ROVERS"]}),
        ("pretrial, trial_2, trial’s", {"court": ["trial"]}),
        ("Émile’s court in İzmir", {"court": ["court"]}),
        ("", {}),
    ],
)
def test_forms_are_found(text: str, found: dict[str, list[str]]) -> None:
    assert {kind: [span.of(text) for span in spans] for kind, spans in FORMS.find(text).items()} == found


def test_lower_case_keeps_offsets() -> None:
    assert len(lowered("İzmir, KÖLN")) == len("İzmir, KÖLN")
