"""Sixty everyday texts in which words of violence stand for something else, are history, or only said."""

import json
from pathlib import Path

import pytest

from reading_of import coder, report_of

DATA = Path(__file__).parent / "data"
TEXTS = [json.loads(row) for row in (DATA / "neutral_texts.jsonl").read_text().splitlines()]
# Whole reports of 60 to 120 words, and reports of violence in which the same words stand.
REPORTS = [json.loads(row) for row in (DATA / "neutral_reports.jsonl").read_text().splitlines()]
# Sixty texts in ten kinds by somebody who saw neither these nor the rules.
PLAIN = [json.loads(row) for row in (DATA / "neutral_plain.jsonl").read_text().splitlines()]
# Sixty more, by one more, which were scored before a rule was written for them: three gave a record.
BLIND = [json.loads(row) for row in (DATA / "neutral_blind.jsonl").read_text().splitlines()]
# Forty of sixty by yet one more, scored before a rule was written for them: five of the forty gave a record.
LATER = [json.loads(row) for row in (DATA / "neutral_later.jsonl").read_text().splitlines()]
# Forty of sixty by another still; none of the forty gave a record at first sight.
FURTHER = [json.loads(row) for row in (DATA / "neutral_further.jsonl").read_text().splitlines()]
# Courts, remembrance, history, stories, drills, talks and budgets that tell of old violence in the words of news.
PLAINLY = [json.loads(row) for row in (DATA / "neutral_plainly_told.jsonl").read_text().splitlines()]
# The other twenty of the last two writers are only scored: never read them, nor which of them fail, to mend a rule.
SCORED = [json.loads(row) for row in (DATA / "neutral_scored.jsonl").read_text().splitlines()]
# Eighty in martial words by one more writer, of which twenty gave a record at first sight. Half may be read; the other
# half is only scored, as above.
MARTIAL = [json.loads(row) for row in (DATA / "neutral_martial.jsonl").read_text().splitlines()]
MARTIAL_SCORED = [json.loads(row) for row in (DATA / "neutral_martial_scored.jsonl").read_text().splitlines()]
# Everyday texts by five writers, as papers print them, of which sixteen, twelve and ten of 72, six of 120 and eight of 150
# gave a record at first sight; half of each, and a third of the last, is only scored.
EVERYDAY = [json.loads(row) for row in (DATA / "neutral_everyday.jsonl").read_text().splitlines()]
EVERYDAY_SCORED = [json.loads(row) for row in (DATA / "neutral_everyday_scored.jsonl").read_text().splitlines()]
INCIDENTS = [json.loads(row) for row in (DATA / "incidents_among.jsonl").read_text().splitlines()]


def statuses(text: str, published: str = "2017-05-04") -> list[str]:
    return [incident.status for incident in coder().code(report_of(text, published=published)).incidents]


def in_paragraphs(text: str) -> str:
    return text.replace(". ", ".\n\n")


def test_at_most_one_incident_is_invented() -> None:
    invented = [row["id"] for row in TEXTS if "occurred" in statuses(row["text"])]
    assert len(invented) <= 1, invented


def test_at_most_one_incident_is_invented_from_plain_texts() -> None:
    invented = [row["id"] for row in PLAIN if "occurred" in statuses(row["text"], row["published"])]
    assert len(invented) <= 1, invented


def test_at_most_one_incident_is_invented_from_texts_scored_unseen() -> None:
    for rows in (BLIND, LATER, FURTHER):
        invented = [row["id"] for row in rows if "occurred" in statuses(row["text"], row["published"])]
        assert len(invented) <= 1, invented


def test_few_incidents_are_invented_from_texts_that_nobody_read() -> None:
    assert sum("occurred" in statuses(row["text"], row["published"]) for row in SCORED) <= 1


@pytest.mark.parametrize(
    ("rows", "most"),
    [(MARTIAL, 0), (MARTIAL_SCORED, 0), (EVERYDAY, 0), (EVERYDAY_SCORED, 2)],
    ids=["martial", "martial, unread", "everyday", "everyday, unread"],
)
def test_no_more_incidents_are_invented_from_texts_of_other_matters(rows: list[dict[str, str]], most: int) -> None:
    assert sum("occurred" in statuses(row["text"], row["published"]) for row in rows) <= most


@pytest.mark.parametrize("row", PLAINLY, ids=lambda row: row["id"])
def test_old_violence_told_in_the_words_of_news_is_no_incident(row: dict[str, str]) -> None:
    assert "occurred" not in statuses(row["text"], row["published"])


@pytest.mark.parametrize("row", [r for r in TEXTS if r["expect"] != "none"], ids=lambda row: row["id"])
def test_threats_and_denials_carry_their_status(row: dict[str, str]) -> None:
    assert set(statuses(row["text"])) == {row["expect"]}


@pytest.mark.parametrize("row", REPORTS, ids=lambda row: row["id"])
def test_reports_of_other_things_tell_no_incident(row: dict[str, str]) -> None:
    assert "occurred" not in statuses(row["text"], "2026-03-16")


@pytest.mark.parametrize("row", INCIDENTS, ids=lambda row: row["id"])
def test_incidents_beside_floods_drills_and_courts_stay(row: dict[str, str]) -> None:
    assert "occurred" in statuses(row["text"], "2026-03-16")
    assert "occurred" in statuses(in_paragraphs(row["text"]), "2026-03-16")
