"""Sentences that break off anywhere are coded like others: a word that looks ahead must find the end."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bench.digests import report

from reading_of import coder

DIGESTS = Path(__file__).parent / "digests"
SENTENCE = re.compile(r"[^.;:\n]+")


@pytest.mark.parametrize(("name", "lost"), [("fourth", 0), ("fifth", 1), ("open2", 2)])
def test_a_text_whose_sentences_break_off_is_coded(name: str, lost: int) -> None:
    for line in (DIGESTS / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        sentences = [found[0].split() for found in SENTENCE.finditer(row["text"])]
        row["text"] = "\n\n".join(" ".join(words[: len(words) - lost]) for words in sentences if len(words) > lost + 1)
        assert coder().code(report(row)).incidents
