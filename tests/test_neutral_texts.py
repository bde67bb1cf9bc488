"""Sixty everyday texts in which words of violence stand for something else, are history, or only said."""

import json
from pathlib import Path

import pytest

from reading_of import coder, report_of

TEXTS = [json.loads(row) for row in (Path(__file__).parent / "data" / "neutral_texts.jsonl").read_text().splitlines()]


def statuses(text: str) -> list[str]:
    return [incident.status for incident in coder().code(report_of(text, published="2017-05-04")).incidents]


def test_at_most_one_incident_is_invented() -> None:
    invented = [row["id"] for row in TEXTS if "occurred" in statuses(row["text"])]
    assert len(invented) <= 1, invented


@pytest.mark.parametrize("row", [r for r in TEXTS if r["expect"] != "none"], ids=lambda row: row["id"])
def test_threats_and_denials_carry_their_status(row: dict[str, str]) -> None:
    assert set(statuses(row["text"])) == {row["expect"]}
