"""The keys of MUC-4 as labels to learn from, and its scorer taken apart by report so that settings can be searched."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from bench.muc4_candidates import normal
from bench.muc4_entities import KINDS, PHRASE_KINDS, ROLES, SEVERAL
from bench.muc4_linear import Floats
from bench.muc4_material import Material
from bench.muc4_report import OUTPUTS
from bench.muc4_templates import Template

Row = Mapping[str, Any]
FOLDS, BLOCK = 5, 20  # neighbouring reports often tell of the same events: they go into the same fold


def rows(path: Path) -> list[Row]:
    """The reports of an annotated file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def fold(at: int, folds: int = FOLDS) -> int:
    """Which part of the training reports report number ``at`` belongs to."""
    return at // BLOCK % folds


def of_kind(template: Row, kind: str | None) -> bool:
    """Whether a template may be of ``kind``: keys join alternatives by " / "."""
    return kind is None or kind in template["incident_type"].split(" / ")


def fillers(row: Row, role: str | None, kind: str | None = None) -> set[str]:
    """All strings that the keys give in a role, as the scorer compares them."""
    return {
        words
        for template in row["templates"]
        if of_kind(template, kind)
        for r in ROLES
        if role in (None, r)
        for words in of_role(template, r)
    }


def of_role(template: Row, role: str) -> set[str]:
    """All strings that one template gives in a role."""
    return {normal(mention[0]) for entity in template[role] for mention in entity}


def of_report(row: Row) -> Floats:
    """The labels of a report, as OUTPUTS."""
    kinds = [any(of_kind(t, k) for t in row["templates"]) for k in KINDS]
    assert len(kinds) + 1 == len(OUTPUTS)
    return np.array([bool(row["templates"]), *kinds], dtype=float)


def of_counts(row: Row) -> Floats:
    """Whether a report has several templates, as SEVERAL; keys that are alike count once."""
    unique = {json.dumps(t, sort_keys=True): t for t in row["templates"]}.values()
    counts = [sum(of_kind(t, None if name == "any" else name) for t in unique) for name in SEVERAL]
    return np.array([n > 1 for n in counts], dtype=float)


def of_phrases(row: Row, read: Material) -> Floats:
    """The labels of a report's phrases, as PHRASE_OUTPUTS: any wording that the keys give will do."""
    keys = [*(fillers(row, r) for r in ROLES), *(fillers(row, None, k) for k in PHRASE_KINDS)]
    table = [[any(w.plain in key for w in p.wordings) for key in keys] for p in read.phrases]
    return np.array(table, dtype=float).reshape(-1, len(keys))


class Scorer:
    """Counts of right and given answers by report, through the papers' scorer."""

    def __init__(self, scorer: ModuleType, reports: Sequence[Row]) -> None:
        self._scorer = scorer
        self._gold = [self._unique(row) for row in reports]
        self._seen: dict[Any, Floats] = {}

    def _unique(self, row: Row) -> list[Any]:
        unique: list[Any] = []
        for t in row["templates"]:
            key = {"incident_type": t["incident_type"].lower()}
            key |= {r: self._scorer.entities(t, r) for r in ROLES}
            if key not in unique:
                unique.append(key)
        return unique

    def counts(self, at: int, found: Sequence[Template]) -> Floats:
        """Right answers, answers, found keys, keys: four rows, a column a slot."""
        key = (at, tuple((t.kind, tuple((f.role, f.wording.plain) for f in t.fillers)) for t in found))
        if key not in self._seen:
            given: list[Any] = []
            for t in found:
                filled: dict[str, Any] = {"incident_type": t.kind}
                given.append(filled | {r: [{f.wording.plain} for f in t.fillers if f.role == r] for r in ROLES})
            counted = self._scorer.score({0: self._gold[at]}, {0: given})
            self._seen[key] = np.array([[c[s] for s in self._scorer.SLOTS] for c in counted], dtype=float)
        return self._seen[key]

    def total(self, reports: Sequence[int], predict: Callable[[int], Sequence[Template]]) -> Floats:
        """The sum over some reports."""
        counted: Floats = np.sum([self.counts(i, predict(i)) for i in reports], axis=0)
        return counted

    def table(self, counted: Floats) -> str:
        """F1 by slot and over all, in percent."""
        columns = [*zip(self._scorer.SLOTS, counted.T, strict=True), ("micro", counted.sum(axis=1))]
        return "  ".join(f"{name} {f1(c):.1f}" for name, c in columns)


def f1(counts: Floats) -> float:
    """F1 in percent from right answers, answers, found keys and keys."""
    precision, recall = counts[0] / max(counts[1], 1), counts[2] / max(counts[3], 1)
    return float(200 * precision * recall / max(precision + recall, 1e-9))
