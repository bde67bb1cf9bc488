"""Scores the date and the country of coded incidents against the 24-slot MUC-4 keys.

    bench/score_full.py GOLD.jsonl RECORDS.jsonl [--errors]

GOLD lines are the released reports with their keys; RECORDS lines are Tollbook's. A template and a record are matched
when their kinds agree and they share a named victim, target or perpetrator, or when each is the only one of its kind
in its report; never by date or place. A date is right when the record's best reading overlaps the key's: one day, a
range, or "on or before" a day. Optional templates are asked only where a record answers them.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

MONTHS = {m: i for i, m in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
DAY = re.compile(r"(\d{1,2}) ([A-Z]{3}) (\d{2})")
KIND = {
    "abduction": "KIDNAPPING", "arson": "ARSON", "robbery": "ROBBERY", "looting": "ROBBERY", "hijacking": "HIJACKING",
    "bombing": "BOMBING", "vehicle_bomb": "BOMBING", "suicide_bombing": "BOMBING", "mine": "BOMBING",
}  # fmt: skip
COUNTRIES = {
    "EL SALVADOR": "SV", "COLOMBIA": "CO", "PERU": "PE", "GUATEMALA": "GT", "HONDURAS": "HN", "NICARAGUA": "NI",
    "CHILE": "CL", "BOLIVIA": "BO", "ECUADOR": "EC", "ARGENTINA": "AR", "VENEZUELA": "VE", "PANAMA": "PA",
    "COSTA RICA": "CR", "MEXICO": "MX", "BRAZIL": "BR", "UNITED STATES": "US", "SPAIN": "ES", "PARAGUAY": "PY",
    "URUGUAY": "UY", "CUBA": "CU",
}  # fmt: skip
NAMES = ("HUM TGT: NAME", "HUM TGT: DESCRIPTION", "PHYS TGT: ID", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID")
Days = tuple[date, date]


def day_range(text: str) -> Days | None:
    """The days that a key allows: "05 JAN 90", "01 JAN 90 - 05 JAN 90", "- 08 JAN 90" (on or before).

    >>> day_range("- 08 JAN 90")[1].isoformat()
    '1990-01-08'
    """
    found = []
    for day, month, year in DAY.findall(text):
        with suppress(KeyError, ValueError):  # the keys hold slips such as "31 JUN 89"
            found.append(date(1900 + int(year), MONTHS[month], int(day)))
    if not found:
        return None
    if text.strip("? ").startswith("-"):
        return date.min, found[0]
    return found[0], found[-1]


def words(strings: list[str]) -> set[str]:
    """The quoted fillers of a slot, lower case."""
    return {re.sub(r"[^a-z0-9 ]", "", s.lower()).strip() for line in strings for s in re.findall(r'"([^"]+)"', line)}


def shared(template: dict[str, Any], record: dict[str, Any]) -> int:
    """How many fillers of a template stand in the record's actors."""
    said = " | ".join(
        re.sub(r"[^a-z0-9 ]", "", str(v).lower())
        for a in record["actors"]
        for v in (a["as_written"], a.get("person"))
        if v
    )
    return sum(bool(w) and w in said for slot in NAMES for w in words(template.get(slot, [])))


def pairs(
    templates: list[dict[str, Any]], records: list[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Templates with the records that answer them, one to one, the surest first."""
    ranked = []
    for i, template in enumerate(templates):
        kinds = " / ".join(template["INCIDENT: TYPE"])
        for k, record in enumerate(records):
            if KIND.get(record["event_type"], "ATTACK") not in kinds:
                continue
            same = shared(template, record)
            if same or (len(templates) == 1 and len(records) == 1):
                ranked.append((-same, i, k))
    taken: list[tuple[int, int]] = []
    for _, i, k in sorted(ranked):
        if all(i != a and k != b for a, b in taken):
            taken.append((i, k))
    return [(templates[i], records[k]) for i, k in taken]


def judge(template: dict[str, Any], record: dict[str, Any]) -> dict[str, bool]:
    """Field -> right or wrong, for what the key states."""
    out = {}
    wanted = [r for text in template["INCIDENT: DATE"] for part in text.split(" / ") if (r := day_range(part))]
    if wanted:
        start, end = record["date"]["start"], record["date"]["end"]
        out["date"] = bool(start) and any(
            a <= date.fromisoformat(end) and date.fromisoformat(start) <= b for a, b in wanted
        )
    places = {p.strip("? ").split(":")[0].strip() for t in template["INCIDENT: LOCATION"] for p in t.split(" / ")}
    codes = {COUNTRIES.get(p) for p in places} - {None}
    if codes:
        out["country"] = (record["location"] or {}).get("country") in codes
    return out


def main() -> None:
    """Prints the shares of right dates and countries."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("records", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what was wrong")
    args = parser.parse_args()
    coded: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in args.records.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["record"] == "incident" and record["status"] in ("occurred", "attempted"):
            coded[record["source"]["id"]].append(record)
    right: dict[str, int] = defaultdict(int)
    asked: dict[str, int] = defaultdict(int)
    matched = total = 0
    for line in args.gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        total += len(row["templates"])
        for template, record in pairs(row["templates"], coded[row["docid"]]):
            matched += 1
            for field, ok in judge(template, record).items():
                asked[field] += 1
                right[field] += ok
                if args.errors and not ok:
                    key = template["INCIDENT: DATE" if field == "date" else "INCIDENT: LOCATION"]
                    got = record["date"]["start"] if field == "date" else record["location"]
                    print(f"{row['docid']} {field} gold {key} coded {got}")
    print(f"matched            {matched / total:.3f}  ({matched}/{total})")
    for field in ("date", "country"):
        if asked[field]:
            print(f"{field:18} {right[field] / asked[field]:.3f}  ({right[field]}/{asked[field]})")


if __name__ == "__main__":
    main()
