"""Short claims of several attacks, with the harm that is each one's own and the totals told of several together.

A line of ``totals_of_several.txt`` is a text, " => ", and what stands in it: the attacks, each by a word of its place,
with its own killed (k), wounded (w), killed or wounded (b) and captured (c), and how many attacks it stands for (x)
where more than one; and behind a bar the totals, each with the numbers of its attacks. Numbers are least ones.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reading_of import coder, report_of
from tollbook.model import Group, Incident, Toll

LINES = (Path(__file__).parent / "totals_of_several.txt").read_text().splitlines()
TABLE = [tuple(line.split(" => ")) for line in LINES if line and not line.startswith("#")]
LETTERS = {"killed": "k", "wounded": "w", "killed_or_wounded": "b", "captured": "c"}


def _lows(lines: tuple[Toll, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in lines:
        if line.subset_of is None and line.party != "initiator":
            letter = LETTERS.get(line.outcome, line.outcome)
            found[letter] = found.get(letter, 0) + line.low
    return found


def _said(lows: dict[str, int]) -> str:
    return " ".join(f"{letter}{low}" for letter, low in sorted(lows.items()))


def _of_one(incident: Incident, places: list[str]) -> str:
    where = incident.location
    words = f"{where.name} {where.as_written}".lower() if where else ""
    place = next((p for p in places if p.replace("_", " ").lower() in words), "elsewhere")
    many = f" x{incident.occurrences.low}" if incident.occurrences.high != 1 else ""
    return f"{place} {_said(_lows(incident.toll))}{many}".replace("  ", " ").strip()


def _of_all(groups: tuple[Group, ...], ids: list[str]) -> list[str]:
    told = [(_lows(g.toll), sorted(ids.index(m) + 1 for m in g.members)) for g in groups]
    return sorted(f"{_said(lows)}@{','.join(map(str, members))}" for lows, members in told)


@pytest.mark.parametrize(("text", "told"), TABLE, ids=[text[:60] for text, _ in TABLE])
def test_what_is_one_attacks_own_and_what_is_told_of_several(text: str, told: str) -> None:
    coded = coder().code(report_of(text, "2019-06-20", "armed_group", "Islamic State"))
    alone, _, together = (part.strip() for part in told.partition("|"))
    wanted = [" ".join(re.sub(r" (x\d+)(.*)", r"\2 \1", one).split()) for one in alone.split(";")]
    places = [one.split()[0] for one in wanted]
    assert [_of_one(i, places) for i in coded.incidents] == [
        " ".join([one.split()[0], *sorted(one.split()[1:])]) for one in wanted
    ]
    totals = [f"{x}@{t.split('@')[1]}" for t in together.split(";") if t for x in t.split("@")[0].strip().split("+")]
    assert _of_all(coded.groups, [i.id for i in coded.incidents]) == sorted(totals)
