"""Fitting of the learned parts with scikit-learn, a dependency of training alone, and their conversion to our own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.ensemble import ExtraTreesClassifier, GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from bench.muc4_features import Features
from bench.muc4_linear import Floats, Linear, Trees, Votes, logit, sigmoid

SEEDS, FOREST = 4, 100  # boosted trees are fitted so many times over; trees of a forest


def index(groups: Iterable[Iterable[Features]], least: int, banned: frozenset[str] = frozenset()) -> dict[str, int]:
    """The features that ``least`` groups (reports, say) hold; ``banned`` words, such as names, aren't learned."""
    counts: Counter[str] = Counter()
    for rows in groups:
        counts.update({f for row in rows for f in row})
    kept = (f for f, n in counts.items() if n >= least and not _holds(f, banned))
    return {f: j for j, f in enumerate(sorted(kept))}


def _holds(feature: str, banned: frozenset[str]) -> bool:
    words = (part.rpartition("=")[2].replace(":", "|").split("|") for part in feature.split("&"))
    return any(not banned.isdisjoint(some) for some in words)


def matrix(rows: Iterable[Features], known: dict[str, int]) -> csr_matrix:
    """Rows as a sparse matrix."""
    ends, columns, values = [0], [], []
    for row in rows:
        for f, x in row.items():
            if f in known:
                columns.append(known[f])
                values.append(x)
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(ends) - 1, len(known)))


def linear(x: csr_matrix, known: dict[str, int], labels: Floats, strengths: Sequence[float]) -> Linear:
    """Logistic regressions, all outputs at once. A strength (one an output) is larger for less shrinkage, as
    scikit-learn's C."""
    features, outputs = len(known), labels.shape[1]
    shrink = 1 / np.array(strengths)
    across = x.T.tocsr()

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(features + 1, outputs)  # the last row is the bias, which isn't shrunk
        z = x @ weights[:-1] + weights[-1]
        wrong = sigmoid(z) - labels
        slope = np.vstack([across @ wrong + weights[:-1] * shrink, wrong.sum(axis=0)])
        size = float((weights[:-1] ** 2 * shrink).sum()) / 2
        return float((np.logaddexp(0, z) - labels * z).sum()) + size, slope.ravel()

    start = np.zeros((features + 1, outputs))
    start[-1] = logit(labels.mean(axis=0))
    found = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 70, "ftol": 1e-6})
    weights = found.x.reshape(features + 1, outputs)
    return Linear(known, weights[:-1], weights[-1])


def blend(first: Floats, second: Floats, labels: Floats) -> Floats:
    """The weights of two models' log odds and a bias, an output a row."""
    rows = []
    for q in range(labels.shape[1]):
        fitted = LogisticRegression(C=10.0).fit(np.stack([first[:, q], second[:, q]], axis=1), labels[:, q] > 0.5)
        rows.append([*fitted.coef_[0], fitted.intercept_[0]])
    return np.array(rows)


def votes(x: Floats, labels: Floats, *, count: int, depth: int, least: int) -> Votes:
    """The three models of one output; the first three numbers are the boosted trees'."""
    right = (labels > 0.5).astype(np.float64)
    return Votes(_boosted(x, right, count, depth, least), _forest(x, right), _dense(x, right))


def _boosted(x: Floats, labels: Floats, count: int, depth: int, least: int) -> Trees:
    """Gradient boosting of small trees, on samples of rows and features, four times over."""
    found = []
    for seed in range(SEEDS):
        fitted = GradientBoostingClassifier(
            n_estimators=count, max_depth=depth, subsample=0.7, learning_rate=0.06, max_features=10,
            min_samples_leaf=least, random_state=seed,
        ).fit(x, labels)  # fmt: skip
        found += [(one.tree_, fitted.learning_rate / SEEDS) for (one,) in fitted.estimators_]
    share = float(np.mean(labels))
    return _copied([(tree, tree.value[:, 0, 0] * rate) for tree, rate in found], depth, math.log(share / (1 - share)))


def _forest(x: Floats, labels: Floats) -> Trees:
    """Trees on random features and thresholds; each votes with the share in its leaf."""
    fitted = ExtraTreesClassifier(FOREST, max_depth=7, min_samples_leaf=4, max_features=0.5, random_state=0)
    found = [one.tree_ for one in fitted.fit(x, labels).estimators_]
    return _copied([(tree, tree.value[:, 0, 1] / FOREST) for tree in found], 7, 0.0)


def _dense(x: Floats, labels: Floats) -> Floats:
    """Weights and bias of a logistic regression, for the features as they are."""
    mean, spread = x.mean(axis=0), x.std(axis=0)
    spread[spread == 0.0] = 1.0
    fitted = LogisticRegression(C=0.03, max_iter=300).fit((x - mean) / spread, labels)
    weights = fitted.coef_[0] / spread
    return np.append(weights, fitted.intercept_[0] - weights @ mean)


def _copied(found: Sequence[tuple[Any, Floats]], depth: int, start: float) -> Trees:
    inner = 2**depth - 1
    feature = np.zeros((len(found), inner), dtype=np.int16)
    threshold = np.zeros((len(found), inner))
    value = np.zeros((len(found), inner + 1))
    for at, (tree, values) in enumerate(found):
        _copy(tree, values, 0, 0, feature[at], threshold[at], value[at])
    return Trees(feature, threshold, value, start)


def _copy(tree: Any, values: Floats, node: int, to: int, feature: Floats, threshold: Floats, value: Floats) -> None:
    """Copies a subtree to place ``to``; a leaf above the last level is spread over all that hang below it."""
    if to >= len(feature):
        value[to - len(feature)] = values[node]
        return
    after = (node, node)
    if tree.children_left[node] >= 0:
        feature[to], threshold[to] = tree.feature[node], tree.threshold[node]
        after = (tree.children_left[node], tree.children_right[node])
    for child, place in zip(after, (2 * to + 1, 2 * to + 2), strict=True):
        _copy(tree, values, child, place, feature, threshold, value)
