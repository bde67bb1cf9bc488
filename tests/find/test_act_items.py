"""Every word that opens a clipped item is found where it says, and not where it says not."""

from __future__ import annotations

import pytest

from reading_of import reading_of
from tollbook.find.act_items import ItemActs, ItemHeadEntry
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
HEADS = KNOWLEDGE.entries("item_heads", ItemHeadEntry)
ACTS = ItemActs(KNOWLEDGE)


def found(text: str) -> list[str]:
    reading = reading_of(f"- A guard was killed.\n- {text}", source_kind="armed_group", source_name="Islamic State")
    sentence = reading.sentences[1]
    return [act.act for act in ACTS.find(sentence, reading, [])]


@pytest.mark.parametrize("entry", HEADS, ids=lambda entry: entry.id)
def test_what_opens_an_item(entry: ItemHeadEntry) -> None:
    assert all(found(text) == [entry.id] for text in entry.match)
    assert all(found(text) == [] for text in entry.no_match)
