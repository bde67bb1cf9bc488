"""The words that open another incident, against their own examples."""

from __future__ import annotations

import re

import pytest

from tollbook.incidents.cut.cues import CueEntry
from tollbook.resources import Knowledge

CUES = Knowledge().entries("cues", CueEntry)


@pytest.mark.parametrize("entry", CUES, ids=lambda e: e.id)
def test_cues(entry: CueEntry) -> None:
    words = re.compile(rf"(?:{entry.pattern})\b", re.IGNORECASE)
    assert [s for s in entry.match if not words.match(s)] == []
    assert [s for s in entry.no_match if words.match(s)] == []
