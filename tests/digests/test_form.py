"""The digests' form, and that the words and the dates of each annotation hold together; no coding is run here."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.jsonl"))
ROW = {"id", "published", "source_name", "source_kind", "text", "gold"}
RANGES = {"killed", "wounded", "killed_or_wounded"}
LISTS = {"places", "admin1", "types", "targets", "weapons", "shared_toll"}
KEYS = RANGES | LISTS | {"n", "date", "calendar", "country", "latlon", "suicide", "occurrences", "damage", "optional"}
EVENT_TYPES = set(
    "suicide_bombing vehicle_bomb bombing grenade mine air_strike drone_strike shelling missile_strike sniper shooting "
    "armed_assault armed_clash ambush raid assassination execution abduction release detention arson sabotage robbery "
    "looting weapons_seizure siege territory_gained hijacking chemical_attack sexual_violence protest riot agreement "
    "threat other".split()
)


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row["id"]))
def test_row_has_the_scorers_form(row: dict[str, Any]) -> None:
    assert set(row) == ROW
    published = date.fromisoformat(row["published"])
    assert [gold["n"] for gold in row["gold"]] == list(range(1, len(row["gold"]) + 1))
    for gold in row["gold"]:
        assert set(gold) <= KEYS
        days = gold["date"] if isinstance(gold["date"], list) else [gold["date"]] * 2
        start, end = map(date.fromisoformat, days)
        assert start <= end <= published
        if gold.get("calendar") == "hijri":
            assert (published - start).days < 355  # a Hijri year: a day without its year can lie no further back
        assert any(place.lower() in row["text"].lower() for place in gold.get("places", [""]))
        assert set(gold["types"]) <= EVENT_TYPES
        for key in LISTS & set(gold):
            assert gold[key] and all(isinstance(word, str) and word for word in gold[key])
        assert isinstance(gold.get("occurrences", 1), int)  # the scorer compares it with the least number
        for key in RANGES & set(gold):
            least, most = gold[key]
            assert 0 <= least <= most
        assert set(gold.get("shared_toll", ())) <= RANGES
        assert all(word == word.lower() for word in gold.get("targets", ()))
        for thing, number, outcome in gold.get("damage", ()):
            assert thing and (number is None or number > 0) and outcome in {"destroyed", "damaged", "captured"}


def test_ids_are_unique() -> None:
    ids = [row["id"] for row in rows()]
    assert len(set(ids)) == len(ids)
