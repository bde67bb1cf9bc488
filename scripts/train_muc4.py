"""Trains the learned layer of the MUC-4 benchmark, but for its encoder, and says what it reaches.

    train_muc4.py --data ../shared/bench/muc4/train.jsonl --cache DIR [--encoder DIR] [--no-write]

Needs scikit-learn (see docs/dependencies.md). DIR of --cache keeps what was read from the reports; the slow part, 20
minutes on one core. DIR of --encoder is what scripts/train_muc4_encoder.py wrote; without it the layer is trained to
do without the encoder. Writes bench/data/muc4.npz.

Every stage is fitted on what the stages before say of reports that those were not fitted on (five folds of blocks of
neighbouring reports). Settings are chosen on four folds; the fifth is scored only.
"""

from __future__ import annotations

import argparse
import importlib
import pickle
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.muc4_encoder import Encoded
from bench.muc4_entities import KINDS, ROLES, Entity, Named, Scores, entities
from bench.muc4_fit import blend, index, linear, matrix, trees
from bench.muc4_gold import FOLDS, HELD, Row, Scorer, fillers, fold, micro, of_phrases, of_report, rows
from bench.muc4_layer import WEIGHTS, Model, blended, encoded_report, encoder_scores, pairs, table, weigh
from bench.muc4_linear import Floats, Trees, sigmoid
from bench.muc4_material import Material, material
from bench.muc4_report import OUTPUTS, PHRASE_OUTPUTS, phrase_rows, report_evidence
from bench.muc4_templates import START, Filler, templates
from bench.muc4_wordings import in_role
from bench.run import report as as_report

from tollbook.pipeline import Coder

REPORT_STRENGTHS = (0.05, 0.05, 0.1, 0.1, 0.1, 0.1)
PHRASE_STRENGTHS = (0.1,) * len(PHRASE_OUTPUTS)
STEPS = (0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.33, 0.36, 0.4, 0.45, 0.5)
GRID: dict[str, Sequence[float]] = {
    **dict.fromkeys((*ROLES, *KINDS), STEPS),
    "cross": (0, 1, 2, 4, 8),
    "gap": (0, 1, 2, 3, 5),
    "split": (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 1.1),
    "keep": (0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 1.1),
    "most": (1, 2, 3, 4, 6, 8),
    "share": (0.2, 0.25, 0.3, 0.4, 0.5, 1.1),
}  # fmt: skip


@dataclass(frozen=True)
class Lesson:
    """One training report: its keys, what was read, and the encoder's outputs for it from a fold that lacked it."""

    row: Row
    read: Material
    encoded: Encoded | None


Lessons = Sequence[Lesson]
Indices = Sequence[int]
T = TypeVar("T")
_BEFORE = frozenset("the a an two three four five six seven eight several some other these his of".split())


def read_all(data: Path, cache: Path) -> list[Material]:
    """Codes the reports, or takes them from ``cache``."""
    kept = cache / f"{data.stem}.pickle"
    if not kept.exists():
        coder = Coder()
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps([material(coder.code(as_report(dict(row)))) for row in rows(data)]))
    found: list[Material] = pickle.loads(kept.read_bytes())
    return found


def names_of(lessons: Lessons) -> frozenset[str]:
    """Words that no feature may hold: those that the tagger takes for names more often than not, and those that the
    keys have in people's names and that reports hardly ever put an article or a number before."""
    tagged: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    common: Counter[str] = Counter()
    people = {w for lesson in lessons for s in fillers(lesson.row, "Victim") for w in s.split()}
    for lesson in lessons:
        tagged.update(lesson.read.proper)
        words = re.findall(r"[\w'-]+", lesson.read.text.lower())
        seen.update(w for w in words if w in people)
        common.update(w for before, w in pairwise(words) if w in people and (before in _BEFORE or before.isdigit()))
    return frozenset(w for w, n in tagged.items() if n > 0) | {w for w in people if common[w] < 0.1 * seen[w]}


def crossed(count: int, fit: Callable[[Indices], Callable[[int], T]]) -> tuple[list[T], Callable[[int], T]]:
    """What a stage says of each report when fitted on the other folds, and the stage fitted on all."""
    said: dict[int, T] = {}
    for part in range(FOLDS):
        of = fit([i for i in range(count) if fold(i) != part])
        said |= {i: of(i) for i in range(count) if fold(i) == part}
    return [said[i] for i in range(count)], fit(range(count))


class Trainer:
    """The stages in order. After ``train`` each holds what it says of the reports it was not fitted on."""

    def __init__(self, lessons: Lessons, scorer: Scorer) -> None:
        self._lessons, self._scorer = lessons, scorer
        self._banned = names_of(lessons)
        self._report_labels = [of_report(x.row) for x in lessons]
        self._phrase_labels = [of_phrases(x.row, x.read) for x in lessons]
        self._fitted: dict[str, Any] = {}  # the last fit of each stage, on all reports

    def train(self) -> Model:
        """Fits all."""
        count, lessons = len(self._lessons), self._lessons
        reports, _ = crossed(count, self._fit_report)
        say("report")
        odds, _ = crossed(count, lambda use: self._fit_phrase(use, reports))
        say("phrases")
        encoder = [encoder_scores(x.read, x.encoded) for x in lessons]
        labels = np.concatenate(self._phrase_labels)
        mixed = blend(np.concatenate(odds), np.concatenate(encoder), labels)
        phrases = [blended(a, b, mixed) for a, b in zip(odds, encoder, strict=True)]
        dense = [
            report_evidence(x.read, r, p, encoded_report(x.encoded))
            for x, r, p in zip(lessons, reports, phrases, strict=True)
        ]
        kinds, _ = crossed(count, lambda use: self._fit_kinds(use, dense))
        say("kinds")
        found, _ = crossed(count, lambda use: self._fit_wording(use, kinds, phrases))
        scores = [Scores(k, p) for k, p in zip(kinds, phrases, strict=True)]
        rows = [pairs(x.read, s, f) for x, s, f in zip(lessons, scores, found, strict=True)]
        weighed, _ = crossed(count, lambda use: self._fit_roles(use, rows, found))
        say("roles")
        likely = [dict(zip(KINDS, k[1:], strict=True)) for k in kinds]
        settings = self._settings(likely, weighed)
        done = self._fitted
        return Model(
            report=done["report"], phrase=done["phrase"], wording=done["wording"], blend=mixed, kinds=done["kinds"],
            kind_names=tuple(sorted(dense[0])), roles=done["roles"], role_names=self._role_names, settings=settings,
            encoded=any(x.encoded is not None for x in lessons),
        )  # fmt: skip

    def _fit_report(self, use: Indices) -> Callable[[int], Floats]:
        rows = {i: [self._lessons[i].read.features] for i in use}
        known = index(rows.values(), 5, self._banned)
        labels = np.array([self._report_labels[i] for i in use])
        model = linear(matrix((rows[i][0] for i in use), known), known, labels, REPORT_STRENGTHS)
        self._fitted["report"] = model
        return lambda i: sigmoid(model.scores([self._lessons[i].read.features]))[0]

    def _fit_phrase(self, use: Indices, reports: Sequence[Floats]) -> Callable[[int], Floats]:
        rows = [phrase_rows(self._lessons[i].read, reports[i]) for i in use]
        known = index(rows, 5, self._banned)
        labels = np.concatenate([self._phrase_labels[i] for i in use])
        x = matrix((row for of_report in rows for row in of_report), known)
        model = linear(x, known, labels, PHRASE_STRENGTHS)
        self._fitted["phrase"] = model
        return lambda i: model.scores(phrase_rows(self._lessons[i].read, reports[i]))

    def _fit_kinds(self, use: Indices, dense: Sequence[Named]) -> Callable[[int], Floats]:
        names = sorted(dense[0])
        x = table([dense[i] for i in use], names)
        labels = np.array([self._report_labels[i] for i in use])
        models = tuple(trees(x, labels[:, q], count=60, depth=2, least=20) for q in range(len(OUTPUTS)))
        self._fitted["kinds"] = models
        return lambda i: np.array([sigmoid(m.scores(table([dense[i]], names)))[0] for m in models])

    def _fit_wording(
        self, use: Indices, kinds: Sequence[Floats], phrases: Sequence[Floats]
    ) -> Callable[[int], list[Entity]]:
        rows: list[dict[str, float]] = []
        labels: list[float] = []
        for i in use:
            for role in ROLES:
                keys = fillers(self._lessons[i].row, role)
                for phrase in self._lessons[i].read.phrases if keys else ():
                    right = [w.plain in keys for w in phrase.wordings]
                    if any(right):
                        rows += [in_role(w.features, role) for w in phrase.wordings]
                        labels += right
        known = index(([row] for row in rows), 4, self._banned)
        model = linear(matrix(rows, known), known, np.array(labels, dtype=float)[:, None], (0.5,))
        self._fitted["wording"] = model
        return lambda i: entities(self._lessons[i].read, Scores(kinds[i], phrases[i]), model)

    def _fit_roles(
        self, use: Indices, rows: Sequence[Sequence[tuple[int, str, Named]]], found: Sequence[Sequence[Entity]]
    ) -> Callable[[int], dict[str, list[Filler]]]:
        self._role_names = tuple(sorted(next(r[0][2] for r in rows if r)))
        models: dict[str, Trees] = {}
        for role in ROLES:
            chosen = [(i, at, kind, f) for i in use for at, kind, f in rows[i] if found[i][at].role == role]
            keys = {(i, k): fillers(self._lessons[i].row, role, k) for i in use for k in KINDS}
            labels = np.array([found[i][at].filler().plain in keys[i, kind] for i, at, kind, _ in chosen], dtype=float)
            models[role] = trees(table([f for *_, f in chosen], self._role_names), labels, count=80, depth=3, least=15)
        self._fitted["roles"] = models
        return lambda i: weigh(models, self._role_names, self._lessons[i].read, found[i], rows[i])

    def _settings(
        self, likely: Sequence[dict[str, float]], weighed: Sequence[dict[str, list[Filler]]]
    ) -> dict[str, float]:
        """Settings that serve best on the open folds, found one by one in turns; says what they reach."""
        best, settings = 0.0, dict(START)
        opened = [i for i in range(len(likely)) if fold(i) != HELD]
        held = [i for i in range(len(likely)) if fold(i) == HELD]
        for _ in range(2):
            for name, values in GRID.items():
                for value in values:
                    tried = settings | {name: value}
                    reached = micro(self._scorer.total(opened, lambda i: templates(likely[i], weighed[i], tried)))  # noqa: B023
                    if reached > best + 0.02:
                        best, settings = reached, tried
        for name, part in (("open folds", opened), ("held fold", held)):
            say(
                name, self._scorer.table(self._scorer.total(part, lambda i: templates(likely[i], weighed[i], settings)))
            )
        return settings


def say(*words: object) -> None:
    """Prints how far it is."""
    print(*words, flush=True)


def encoder_outputs(folder: Path | None, count: int) -> list[Encoded | None]:
    """What scripts/train_muc4_encoder.py wrote: of each report, by an encoder that was not trained on it."""
    if folder is None:
        return [None] * count
    found: list[Encoded | None] = pickle.loads((folder / "outputs.pickle").read_bytes())
    return found


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    reports, read = rows(args.data), read_all(args.data, args.cache)
    encoded = encoder_outputs(args.encoder, len(reports))
    sys.path.append(str(args.data.resolve().parents[1]))
    scorer = Scorer(importlib.import_module("score_muc4"), reports)
    lessons = [Lesson(*parts) for parts in zip(reports, read, encoded, strict=True)]
    Trainer(lessons, scorer).train().save(args.out)


if __name__ == "__main__":
    main()
