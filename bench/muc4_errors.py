"""Where MUC-4 answers and keys part: each miss and each wrong filler by class, with counts.

bench/muc4_errors.py GOLD PREDICTED [--show CLASS]

Takes the files that score_muc4.py takes. Classes are told report by report and role by role, without pairing templates:

- keys not given: in a report with no answer; of a kind that was not answered; put into a template of another kind;
  given in words that the keys don't have; not given at all
- answers not in the keys: in a report without keys; in a template of a kind that the keys don't have there; in the keys
  under another kind or in another role; in words that the keys don't have; in no template of the keys
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.muc4_candidates import normal
from bench.muc4_entities import ROLES

Row = Mapping[str, Any]
Entities = list[tuple[str, frozenset[str]]]  # (kind, wordings)
Miss = tuple[str, str, str, str]  # side, role, class, words


def entities(row: Row, role: str) -> Entities:
    """All fillers of a role in a report, with the kind of their template."""
    found = []
    for template in row["templates"]:
        for entity in template[role]:
            words = frozenset(normal(m if isinstance(m, str) else m[0]) for m in entity)
            found.append((template["incident_type"], words))
    return found


def misses(gold: Row, given: Row) -> Iterator[Miss]:
    """Every key that was not given as it should be, and every answer that no key holds."""
    kinds = {k for t in gold["templates"] for k in t["incident_type"].split(" / ")}
    answered = {t["incident_type"] for t in given["templates"]}
    for role in ROLES:
        keys, answers = entities(gold, role), entities(given, role)
        for kind, words in keys:
            if any(a <= words and k in kind.split(" / ") for k, a in answers):
                continue
            yield "key", role, _key_class(kind, words, answers, answered), min(words)
        for kind, words in answers:
            if any(words <= k and kind in of.split(" / ") for of, k in keys):
                continue
            elsewhere = any(words <= k for r in ROLES for _, k in entities(gold, r) if r != role)
            yield "answer", role, _answer_class(kind, words, keys, kinds, elsewhere), min(words)


def _key_class(kind: str, words: frozenset[str], answers: Entities, answered: set[str]) -> str:
    if not answered:
        return "report not answered"
    if any(a <= words for _, a in answers):
        return "under another kind"
    if any(_like(a, words) for _, a in answers):
        return "in other words"
    return "kind not answered" if answered.isdisjoint(kind.split(" / ")) else "not given"


def _answer_class(kind: str, words: frozenset[str], keys: Entities, kinds: set[str], elsewhere: bool) -> str:
    if not kinds:
        return "report without keys"
    if any(words <= k for _, k in keys):
        return "under another kind"
    if elsewhere:
        return "in another role"
    if any(_like(words, k) for _, k in keys):
        return "in other words"
    return "in no key" if kind in kinds else "kind not in keys"


def _like(answer: frozenset[str], key: frozenset[str]) -> bool:
    """Whether the last word of an answer, its head as a rule, is a word of the key."""
    return any(a.split()[-1:] and a.split()[-1] in k.split() for a in answer for k in key)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--show", help="also list the words of this class")
    args = parser.parse_args()
    given = {r["docid"]: r for r in map(json.loads, args.predicted.read_text(encoding="utf-8").splitlines())}
    counts: Counter[tuple[str, str, str]] = Counter()
    for gold in map(json.loads, args.gold.read_text(encoding="utf-8").splitlines()):
        for side, role, kind, words in misses(gold, given[gold["docid"]]):
            counts[side, kind, role] += 1
            if kind == args.show:
                print(gold["docid"], side, role, words)
    print(f"{'':8}{'':22}" + "".join(f"{role:>9}" for role in ROLES) + f"{'all':>9}")
    for side, kind in sorted({(s, k) for s, k, _ in counts}):
        row = [counts[side, kind, role] for role in ROLES]
        print(f"{side:8}{kind:22}" + "".join(f"{n:9}" for n in (*row, sum(row))))


if __name__ == "__main__":
    main()
