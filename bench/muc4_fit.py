"""Fitting of the learned parts with scikit-learn, a dependency of training alone, and their conversion to our own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from bench.muc4_features import Features
from bench.muc4_linear import Floats, Linear, Trees, logit, sigmoid

DEPTH = 3


def index(groups: Iterable[Iterable[Features]], least: int, banned: frozenset[str] = frozenset()) -> dict[str, int]:
    """The features that ``least`` groups (reports, say) hold; ``banned`` words, such as names, aren't learned."""
    counts: Counter[str] = Counter()
    for rows in groups:
        counts.update({f for row in rows for f in row})
    kept = (f for f, n in counts.items() if n >= least and not _holds(f, banned))
    return {f: j for j, f in enumerate(sorted(kept))}


def _holds(feature: str, banned: frozenset[str]) -> bool:
    last = feature.rpartition("=")[2]
    return not banned.isdisjoint(last.replace(":", "|").split("|"))


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
    found = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 120, "ftol": 1e-6})
    weights = found.x.reshape(features + 1, outputs)
    return Linear(known, weights[:-1], weights[-1])


def blend(first: Floats, second: Floats, labels: Floats) -> Floats:
    """The weights of two models' log odds and a bias, an output a row."""
    rows = []
    for q in range(labels.shape[1]):
        fitted = LogisticRegression(C=10.0).fit(np.stack([first[:, q], second[:, q]], axis=1), labels[:, q] > 0.5)
        rows.append([*fitted.coef_[0], fitted.intercept_[0]])
    return np.array(rows)


def trees(x: Floats, labels: Floats, *, count: int, depth: int, least: int, seed: int = 0) -> Trees:
    """Gradient boosting of small trees, on samples of rows and features."""
    fitted = GradientBoostingClassifier(
        n_estimators=count, max_depth=depth, subsample=0.7, learning_rate=0.06, max_features=10,
        min_samples_leaf=least, random_state=seed,
    ).fit(x, labels > 0.5)  # fmt: skip
    share = float(np.mean(labels > 0.5))
    inner = 2**DEPTH - 1
    feature = np.zeros((count, inner), dtype=np.int16)
    threshold = np.zeros((count, inner))
    value = np.zeros((count, inner + 1))
    for at, (one,) in enumerate(fitted.estimators_):
        _copy(one.tree_, 0, 0, feature[at], threshold[at], value[at], fitted.learning_rate)
    return Trees(feature, threshold, value, math.log(share / (1 - share)))


def _copy(tree: object, node: int, to: int, feature: Floats, threshold: Floats, value: Floats, rate: float) -> None:
    """Copies a subtree to place ``to``; a leaf above the last level is spread over all that hang below it."""
    left: Sequence[int] = tree.children_left  # type: ignore[attr-defined]
    if to >= len(feature):
        value[to - len(feature)] = tree.value[node, 0, 0] * rate  # type: ignore[attr-defined]
        return
    after = (node, node)
    if left[node] >= 0:
        feature[to], threshold[to] = tree.feature[node], tree.threshold[node]  # type: ignore[attr-defined]
        after = (left[node], tree.children_right[node])  # type: ignore[attr-defined]
    for child, place in zip(after, (2 * to + 1, 2 * to + 2), strict=True):
        _copy(tree, child, place, feature, threshold, value, rate)
