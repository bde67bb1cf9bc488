"""A thousand places that reports of armed violence often name, each in a sentence of our own, with what it lies in.

Half stand below a heading or beside a nationality alone, half in a group's claim; conflict_places.txt holds them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from places_of import GAZETTEER, KNOWLEDGE
from reading_of import report_of
from tollbook.find.places import PlaceFinder
from tollbook.reading.reader import Reader
from tollbook.resolve.places import PlaceResolver

HEADED = (
    "{country}: Gunmen killed two policemen in {place} on Tuesday.",
    "{nation} police said that three people were shot dead in {place} on Monday.",
    "{country}\nA roadside bomb exploded near {place}, killing four people.",
    "The {nation} army said its troops killed five fighters in {place}.",
    "{country}: Clashes were reported in {place} late on Friday.",
)
CLAIMED = (
    "The fighters blew up a vehicle of the {nation} army near {place}, killing all on board.",
    "Our men attacked a checkpoint of the {nation} forces in {place} with machine guns.",
    "A patrol of the {nation} army was targeted with a bomb in {place}, killing two soldiers.",
)


def blocks() -> dict[str, tuple[list[str], list[tuple[str, str]]]]:
    """By country: its head line and its places, each with its admin1 codes."""
    found: dict[str, tuple[list[str], list[tuple[str, str]]]] = {}
    places: list[tuple[str, str]] = []
    for line in Path(__file__).with_name("conflict_places.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if " | " in line:
            head = [word.strip() for word in line.split("|")]
            places = []
            found[head[0]] = (head, places)
        elif line:
            codes, names = line.split(": ")
            places += [(name, codes) for name in names.split(", ")]
    return found


BLOCKS = blocks()
READER = Reader(KNOWLEDGE)
FINDER, RESOLVER = PlaceFinder(KNOWLEDGE, GAZETTEER), PlaceResolver(KNOWLEDGE, GAZETTEER)


def test_the_table_holds_a_thousand_places() -> None:
    assert sum(len(places) for _, places in BLOCKS.values()) >= 1000


@pytest.mark.parametrize("code", BLOCKS)
def test_a_place_of_conflict_lies_where_it_does(code: str) -> None:
    (_, country, nation, group), places = BLOCKS[code]
    wrong = []
    for at, (name, codes) in enumerate(places):
        claim = group != "-" and at % 2 == 0
        form = CLAIMED[at // 2 % 3] if claim else HEADED[at % 5]
        text = form.format(country=country, nation=nation, place=name)
        source = {"source_kind": "armed_group", "source_name": group} if claim else {}
        start = text.rindex(name)
        reading = READER.read(report_of(text, **source))
        placed = RESOLVER.resolve(FINDER.find(reading), reading)
        hits = [p.location for p in placed if p.span.start < start + len(name) and start < p.span.end]
        if not any(at.country == code and (codes == code or at.admin1_code in codes.split("/")) for at in hits):
            wrong.append((text, [(at.name, at.country, at.admin1_code) for at in hits]))
    assert wrong == []
