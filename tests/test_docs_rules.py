"""docs/rules.md names every rule that a record can carry: those in the code, and those met while coding."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

from bench.digests import report

from reading_of import coder
from tollbook.documents.load import load
from tollbook.model import Incident, Report
from tollbook.resources import DATA

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/rules.md").read_text("utf-8")
NAMED = re.compile(r"`(?:RULE\+)?(\w+\.[\w.*]+)`")
ROOMS = ("date", "places", "context", "actors", "acts", "responsibility", "participants", "means", "assertion", "count",
         "toll", "damage", "weapons")  # fmt: skip
RULE = re.compile(rf"(?:{'|'.join(ROOMS)})\.[a-z]\w*[a-z](?:\.[a-z_]+)?")
# Beginnings of rules that code only asks for, and a file.
NO_RULES = {"actors.unit", "acts.item", "places.bin"}


def listed() -> list[re.Pattern[str]]:
    """What the page names, as patterns; the headings' ``toll.*`` would let everything pass."""
    text = "\n".join(line for line in PAGE.splitlines() if not line.startswith("#"))
    wild = {r"\*": r"\w+", "ENTRY": r"\w+", "CODE": r"\w+"}
    found = []
    for name in sorted(set(NAMED.findall(text))):
        pattern = re.escape(name)
        for mark, words in wild.items():
            pattern = pattern.replace(mark, words)
        found.append(re.compile(pattern))
    return found


def unlisted(rules: set[str]) -> list[str]:
    """The rules of a set that the page doesn't name."""
    patterns = listed()
    return sorted(rule for rule in rules if not any(p.fullmatch(rule) for p in patterns))


def written() -> Iterator[str]:
    """Rules that stand whole in the code, and those of tolls that are handed on by their last part."""
    for room in ("find", "resolve", "incidents"):
        for path in sorted((ROOT / "src/tollbook" / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield from (part for part in re.split(r"[&+]", node.value) if RULE.fullmatch(part))
                elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "harm":
                    yield from (f"toll.{a.value}" for a in node.args[2:] if isinstance(a, ast.Constant))


def carried(incidents: tuple[Incident, ...]) -> set[str]:
    """The rules that the values of incidents name."""
    pieces = (piece for incident in incidents for each in incident.evidence.values() for piece in each)
    return {rule for piece in pieces for rule in re.split(r"[&+]", piece.rule) if "." in rule}


def reports() -> Iterator[Report]:
    yield from load(ROOT / "examples")
    for name in ("open", "fourth"):
        lines = (ROOT / f"tests/digests/{name}.jsonl").read_text("utf-8").splitlines()
        yield from (report(json.loads(line)) for line in lines)


def test_rules_name_entries_by_their_files() -> None:
    for name in set(re.findall(r"`(\w+\.jsonl)`", PAGE)):
        assert (DATA / name).is_file(), name


def test_every_rule_in_the_code_is_listed() -> None:
    found = set(written()) - NO_RULES
    assert len(found) > 80
    assert not unlisted(found)


def test_every_rule_met_while_coding_is_listed() -> None:
    met = {rule for each in reports() for rule in carried(coder().code(each).incidents)}
    assert len(met) > 200
    assert not unlisted(met)
