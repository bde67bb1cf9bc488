"""Build src/tollbook/data/gazetteer/listed.bin from data/places.jsonl: run it after each change there.

    .venv/bin/python scripts/build_listed_places.py

Without it, or with an older one, Tollbook makes the table anew at each start, which takes a tenth of a second.
"""

from __future__ import annotations

from tollbook.resolve.gazetteer import LISTED, TABLE, Gazetteer, PlaceEntry, pack_listed, stamp
from tollbook.resolve.gazetteer_table import Table
from tollbook.resources import DATA, Knowledge


def listed() -> bytes:
    """The table's bytes; the same data give the same."""
    base = Gazetteer(Table.open(DATA / TABLE))
    return pack_listed(base, Knowledge().entries("places", PlaceEntry), stamp(base))


if __name__ == "__main__":
    (DATA / LISTED).write_bytes(listed())
