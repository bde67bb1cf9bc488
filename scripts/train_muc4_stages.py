"""The stages of the MUC-4 benchmark's learned layer but for its encoder, fitted one on what those before say: see
train_muc4.py."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from scipy.sparse import vstack

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.muc4_context import Spoken, silent
from bench.muc4_entities import KINDS, ROLES, Entity, Named, entities
from bench.muc4_fit import blend, index, linear, matrix, votes
from bench.muc4_gold import FOLDS, Row, Scorer, fillers, fold, of_kind, of_phrases, of_report, of_role
from bench.muc4_layer import Model, blended, likely, pairs, scored, table, weigh
from bench.muc4_linear import Floats, Linear, Votes, sigmoid
from bench.muc4_material import Material
from bench.muc4_pairs import Pairs, together, wanted
from bench.muc4_report import OUTPUTS, PHRASE_OUTPUTS, phrase_rows, report_evidence
from bench.muc4_templates import SETTINGS, Filler, Weighed, templates
from bench.muc4_wordings import in_role

REPORT_STRENGTHS = (0.05, 0.05, 0.1, 0.1, 0.1, 0.1)
PHRASE_STRENGTHS = (0.1,) * len(PHRASE_OUTPUTS)


@dataclass(frozen=True)
class Lesson:
    """One training report: its keys, what was read, and the encoder's outputs for it from a fold that lacked it."""

    row: Row
    read: Material
    encoded: Spoken | None


@dataclass(frozen=True)
class LinearSaid:
    """What the linear stages say of each training report, fitted without it, and those stages fitted on all."""

    reports: Sequence[Floats]  # probabilities of OUTPUTS
    phrases: Sequence[Floats]  # log odds of PHRASE_OUTPUTS, a phrase a row
    report: Linear
    phrase: Linear


Lessons = Sequence[Lesson]
Indices = Sequence[int]
T = TypeVar("T")


def crossed(count: int, fit: Callable[[Indices], Callable[[int], T]]) -> tuple[list[T], Callable[[int], T]]:
    """What a stage says of each report when fitted on the other folds, and the stage fitted on all."""
    said: dict[int, T] = {}
    for part in range(FOLDS):
        of = fit([i for i in range(count) if fold(i) != part])
        said |= {i: of(i) for i in range(count) if fold(i) == part}
    return [said[i] for i in range(count)], fit(range(count))


class Trainer:
    """The stages in order. After ``train`` each holds what it says of the reports it was not fitted on."""

    def __init__(self, lessons: Lessons, scorer: Scorer, banned: frozenset[str]) -> None:
        self._lessons, self._scorer, self._banned = lessons, scorer, banned
        self._report_labels = [of_report(x.row) for x in lessons]
        self._phrase_labels = [of_phrases(x.row, x.read) for x in lessons]
        self._fitted: dict[str, Any] = {}  # the last fit of each stage, on all reports

    def linear(self) -> LinearSaid:
        """Fits the sparse linear stages."""
        count = len(self._lessons)
        reports, _ = crossed(count, self._fit_report)
        say("report")
        self._phrase_matrices(reports)
        odds, _ = crossed(count, self._fit_phrase)
        say("phrases")
        return LinearSaid(reports, odds, self._fitted["report"], self._fitted["phrase"])

    def train(self, linear: LinearSaid) -> Model:
        """Fits the stages after the sparse linear ones, from what those said of each report."""
        count, lessons = len(self._lessons), self._lessons
        reports, odds = linear.reports, linear.phrases
        said = [x.encoded or silent(len(x.read.phrases)) for x in lessons]
        mixed = blend(
            np.concatenate(odds), np.concatenate([x.phrases for x in said]), np.concatenate(self._phrase_labels)
        )
        phrases = [blended(a, b.phrases, mixed) for a, b in zip(odds, said, strict=True)]
        dense = [
            report_evidence(x.read, r, p, e.report) for x, r, p, e in zip(lessons, reports, phrases, said, strict=True)
        ]
        kinds, _ = crossed(count, lambda use: self._fit_kinds(use, dense))
        say("kinds")
        found, _ = crossed(count, lambda use: self._fit_wording(use, kinds, phrases, odds, said))
        scores = [scored(*parts) for parts in zip(kinds, phrases, odds, said, strict=True)]
        rows = [pairs(x.read, s, f) for x, s, f in zip(lessons, scores, found, strict=True)]
        fillers, _ = crossed(count, lambda use: self._fit_roles(use, rows, found))
        say("roles")
        linked = [Pairs(x.read, s, f) for x, s, f in zip(lessons, scores, found, strict=True)]
        weighed, _ = crossed(count, lambda use: self._fit_pairs(use, linked, found, fillers))
        say("pairs")
        self._score([dict(zip(KINDS, k[1:], strict=True)) for k in kinds], weighed)
        done = self._fitted
        return Model(
            report=linear.report, phrase=linear.phrase, wording=done["wording"], blend=mixed, kinds=done["kinds"],
            kind_names=tuple(sorted(dense[0])), roles=done["roles"], role_names=self._role_names,
            pairs=done["pairs"], pair_names=self._pair_names, settings=SETTINGS,
            encoded=any(x.encoded is not None for x in lessons),
        )  # fmt: skip

    def _fit_report(self, use: Indices) -> Callable[[int], Floats]:
        rows = {i: [self._lessons[i].read.features] for i in use}
        known = index(rows.values(), 5, self._banned)
        labels = np.array([self._report_labels[i] for i in use])
        model = linear(matrix((rows[i][0] for i in use), known), known, labels, REPORT_STRENGTHS)
        self._fitted["report"] = model
        return lambda i: sigmoid(model.scores([self._lessons[i].read.features]))[0]

    def _phrase_matrices(self, reports: Sequence[Floats]) -> None:
        """The features of all phrases, those that several reports have, as matrices: alike for every fold."""
        rows = [phrase_rows(x.read, r) for x, r in zip(self._lessons, reports, strict=True)]
        self._known = index(rows, 5, self._banned)
        self._matrices = [matrix(of_report, self._known) for of_report in rows]

    def _fit_phrase(self, use: Indices) -> Callable[[int], Floats]:
        labels = np.concatenate([self._phrase_labels[i] for i in use])
        x = vstack([self._matrices[i] for i in use]).tocsr()
        model = linear(x, self._known, labels, PHRASE_STRENGTHS)
        self._fitted["phrase"] = model
        return lambda i: self._matrices[i] @ model.weights + model.bias

    def _fit_kinds(self, use: Indices, dense: Sequence[Named]) -> Callable[[int], Floats]:
        names = sorted(dense[0])
        x = table([dense[i] for i in use], names)
        labels = np.array([self._report_labels[i] for i in use])
        models = tuple(votes(x, labels[:, q], count=60, depth=2, least=20) for q in range(len(OUTPUTS)))
        self._fitted["kinds"] = models
        return lambda i: np.array([sigmoid(m.scores(table([dense[i]], names)))[0] for m in models])

    def _fit_wording(
        self,
        use: Indices,
        kinds: Sequence[Floats],
        phrases: Sequence[Floats],
        odds: Sequence[Floats],
        said: Sequence[Spoken],
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
        return lambda i: entities(self._lessons[i].read, scored(kinds[i], phrases[i], odds[i], said[i]), model)

    def _fit_roles(
        self, use: Indices, rows: Sequence[Sequence[tuple[int, str, Named]]], found: Sequence[Sequence[Entity]]
    ) -> Callable[[int], dict[str, list[Filler]]]:
        self._role_names = tuple(sorted(next(r[0][2] for r in rows if r)))
        models: dict[str, Votes] = {}
        for role in ROLES:
            chosen = [(i, at, kind, f) for i in use for at, kind, f in rows[i] if found[i][at].role == role]
            keys = {(i, k): fillers(self._lessons[i].row, role, k) for i in use for k in KINDS}
            labels = np.array([found[i][at].filler().plain in keys[i, kind] for i, at, kind, _ in chosen], dtype=float)
            models[role] = votes(table([f for *_, f in chosen], self._role_names), labels, count=80, depth=3, least=15)
        self._fitted["roles"] = models
        return lambda i: weigh(models, self._role_names, found[i], rows[i])

    def _fit_pairs(
        self,
        use: Indices,
        linked: Sequence[Pairs],
        found: Sequence[Sequence[Entity]],
        fillers: Sequence[dict[str, list[Filler]]],
    ) -> Callable[[int], dict[str, Weighed]]:
        """From pairs of fillers that the keys name under one kind: whether one template names both."""
        rows: list[Named] = []
        labels: list[bool] = []
        for i in use:
            for kind, some in fillers[i].items():
                keys = [t for t in self._lessons[i].row["templates"] if of_kind(t, kind)]
                named = {f.at: {n for n, t in enumerate(keys) if f.wording.plain in of_role(t, f.role)} for f in some}
                for a, b in wanted(found[i], likely(some)):
                    if named[a] and named[b]:
                        rows.append(linked[i].of(a, b, kind, likely(some)))
                        labels.append(bool(named[a] & named[b]))
        self._pair_names = tuple(sorted(rows[0]))
        model = votes(table(rows, self._pair_names), np.array(labels, dtype=float), count=100, depth=3, least=15)
        self._fitted["pairs"] = model

        def of(i: int) -> dict[str, Weighed]:
            return {
                kind: Weighed(some, together(model, self._pair_names, linked[i], found[i], kind, likely(some)))
                for kind, some in fillers[i].items()
            }

        return of

    def _score(self, kinds: Sequence[dict[str, float]], weighed: Sequence[dict[str, Weighed]]) -> None:
        """Says what is reached, fold by fold and over all."""
        folds = [[i for i in range(len(kinds)) if fold(i) == part] for part in range(FOLDS)]
        for name, part in (*((f"fold {n}", f) for n, f in enumerate(folds)), ("all folds", range(len(kinds)))):
            total = self._scorer.total(part, lambda i: templates(kinds[i], weighed[i], SETTINGS))
            say(name, self._scorer.table(total))


def say(*words: object) -> None:
    """Prints how far it is."""
    print(*words, flush=True)
