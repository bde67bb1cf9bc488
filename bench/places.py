"""Score place resolution against bench/places.jsonl: 300 mentions in sentences of our own, from some 70 countries.

    .venv/bin/python bench/places.py [--wrong]

Each line holds a sentence, the words that name a place, its country, its admin1 (ISO 3166-2) and its GeoNames id, all
looked up in GeoNames' own data; id null where that data has no such place, then the admin1 is asked. The list was
written before the index was looked at. A mention is right with the right id, with the right admin1 where the id is
null, or where an area (admin1 or admin2) of the same name around the same point was meant as well as the town.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from tollbook.find.places import PlaceFinder
from tollbook.mentions import Placed
from tollbook.model import Report, Source
from tollbook.reading.reader import Reader
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resolve.places import PlaceResolver
from tollbook.resources import Knowledge

GOLD = Path(__file__).parent / "places.jsonl"


def judge(row: dict[str, Any], places: tuple[Placed, ...]) -> str:
    """right, missed, wrong_country or wrong_place."""
    start, end = row["start"], row["start"] + len(row["mention"])
    hits = [p for p in places if p.span.start < end and start < p.span.end]
    if not hits:
        return "missed"
    location = min(hits, key=lambda p: abs(p.span.start - start)).location
    if location.country is None:
        return "missed"
    if location.country != row["country"]:
        return "wrong_country"
    if row["geonames_id"] is None:
        return "right" if location.admin1_code == row["admin1_code"] else "wrong_place"
    if location.geonames_id in (row["geonames_id"], *row["also"]):
        return "right"
    return "wrong_place"


def score(show: bool) -> dict[str, float]:
    """Shares of each verdict, and of the unusual spellings alone."""
    knowledge = Knowledge()
    gazetteer = Gazetteer.load(knowledge)
    reader, finder, resolver = Reader(knowledge), PlaceFinder(knowledge, gazetteer), PlaceResolver(knowledge, gazetteer)
    counts: dict[str, int] = {}
    unusual = [0, 0]
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    for row in rows:
        digest = hashlib.sha256(row["text"].encode()).hexdigest()
        reading = reader.read(Report(id=f"sha256:{digest}", text=row["text"], source=Source(id="bench")))
        places = resolver.resolve(finder.find(reading), reading)
        verdict = judge(row, places)
        counts[verdict] = counts.get(verdict, 0) + 1
        unusual[1] += row["unusual"]
        unusual[0] += row["unusual"] and verdict == "right"
        if show and verdict != "right":
            print(verdict, "|", row["mention"], row["country"], row["geonames_id"], row["admin1_code"])
            for placed in places:
                at = placed.location
                print("    ", at.as_written, "->", at.name, at.country, at.admin1_code, at.geonames_id, "|", placed.why)
    out = {verdict: round(n / len(rows), 4) for verdict, n in sorted(counts.items())}
    return out | {"right_of_unusual": round(unusual[0] / max(1, unusual[1]), 4), "mentions": len(rows)}


def main() -> None:
    """Print the scores, one a line; with --wrong, what went wrong."""
    parser = argparse.ArgumentParser(description="Score place resolution.")
    parser.add_argument("--wrong", action="store_true", help="show every mention that isn't right")
    shares = score(parser.parse_args().wrong)
    print(f"mentions           {shares.pop('mentions')}")
    print(f"not abroad         {1 - shares.get('wrong_country', 0):.3f}")
    for verdict, share in shares.items():
        print(f"{verdict:18} {share:.3f}")


if __name__ == "__main__":
    main()
