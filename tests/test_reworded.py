"""The rewordings by which the reading is probed: each says what it changes, and changes something."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench.reworded import REWORDINGS, changes, reworded, what  # noqa: E402

WAYS = [json.loads(line) for line in REWORDINGS.read_text(encoding="utf-8").splitlines()]
OPEN = [p for p in sorted((ROOT / "tests/digests").glob("*.jsonl")) if not p.name.startswith("news")]
TEXTS = [json.loads(line)["text"] for p in OPEN if "scored" not in p.name for line in p.open(encoding="utf-8")]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way["id"])
def test_a_rewording_changes_words_of_some_digest(way: dict[str, object]) -> None:
    assert any(reworded(text, way["replace"]) != text for text in TEXTS)  # type: ignore[arg-type]


def test_the_next_sentence_begins_with_a_capital() -> None:
    assert reworded("A post fell; two men fled.", [["; ([a-z])", r". \U1"]]) == "A post fell. Two men fled."


def test_changes_are_told_in_order() -> None:
    rest = ("2018-10-12", "2018-10-12", "Rawah", (), (), (), False)
    one, two, three = ("raid", "occurred", *rest), ("mine", "occurred", *rest), ("mine", "denied", *rest)
    assert list(changes([one, two], [one, three])) == [(two, three)]
    assert list(changes([one], [one, two])) == [(None, two)]
    assert (what(None, two), what(two, None), what(two, three)) == (["added"], ["lost"], ["status"])


def test_patterns_are_linear() -> None:
    assert not [w["id"] for w in WAYS for pattern, _ in w["replace"] if re.search(r"[+*]\)[+*]", pattern)]
