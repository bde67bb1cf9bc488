"""Sentences that begin or break off anywhere are coded like others: a word that looks ahead or back must find the
end."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bench.digests import report

from reading_of import coder

DIGESTS = Path(__file__).parent / "digests"
SENTENCE = re.compile(r"[^.;:\n]+")


@pytest.mark.parametrize(
    ("name", "skipped", "lost"),
    [("fourth", 0, 0), ("fifth", 0, 1), ("open2", 0, 2), ("third", 1, 0), ("news4", 2, 1), ("news9", 3, 0)],
)
def test_a_text_whose_sentences_break_off_is_coded(name: str, skipped: int, lost: int) -> None:
    found = 0
    for line in (DIGESTS / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        sentences = [match[0].split() for match in SENTENCE.finditer(row["text"])]
        kept = [words[skipped : len(words) - lost] for words in sentences]
        row["text"] = "\n\n".join(" ".join(words) for words in kept if len(words) > 1)
        found += len(coder().code(report(row)).incidents)
    assert found


@pytest.mark.parametrize("words", ["head of and.", "the day of", "They destroyed ,", "seized:"])
def test_a_stump_tells_nothing(words: str) -> None:
    row = {"id": "stump", "published": "2019-06-08", "source_kind": "armed_group", "source_name": "x", "text": words}
    assert not coder().code(report(row)).incidents
