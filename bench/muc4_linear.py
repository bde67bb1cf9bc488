"""The kinds of learned function that the MUC-4 layer runs: sparse linear ones, and votes of trees and a dense one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.muc4_features import Features

Floats = NDArray[np.floating[Any]]
Arrays = Mapping[str, NDArray[Any]]
_LARGEST = 127  # weights are kept as signed bytes, with one factor an output


def sigmoid(x: Floats) -> Floats:
    """The logistic function."""
    return 1.0 / (1.0 + np.exp(-np.clip(x, -30, 30)))


def logit(p: Floats) -> Floats:
    """Its inverse, kept within +-9.2."""
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


@dataclass(frozen=True, slots=True)
class Linear:
    """Sums of weights of named features, for several outputs at once."""

    index: Mapping[str, int]
    weights: Floats  # features x outputs
    bias: Floats  # outputs

    def scores(self, rows: Sequence[Features]) -> Floats:
        """Log odds, rows x outputs."""
        out = np.tile(self.bias, (len(rows), 1))
        for at, row in enumerate(rows):
            known = [(j, x) for f, x in row.items() if (j := self.index.get(f)) is not None]
            if known:
                out[at] += np.array([x for _, x in known]) @ self.weights[[j for j, _ in known]]
        return out

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The same as arrays to store, weights rounded to a byte; features without any weight are left out."""
        scale = np.abs(self.weights).max(axis=0) / _LARGEST + 1e-9
        rounded = np.round(self.weights / scale).astype(np.int8)
        features = sorted(f for f, j in self.index.items() if rounded[j].any())
        words = "\n".join(features).encode()
        return {
            f"{name}.features": np.frombuffer(words, dtype=np.uint8),
            f"{name}.weights": rounded[[self.index[f] for f in features]],
            f"{name}.scale": scale.astype(np.float32),
            f"{name}.bias": self.bias.astype(np.float32),
        }

    @staticmethod
    def load(stored: Arrays, name: str) -> Linear:
        """What ``arrays`` gave."""
        features = stored[f"{name}.features"].tobytes().decode().split("\n")
        weights = stored[f"{name}.weights"].astype(np.float64) * stored[f"{name}.scale"]
        return Linear({f: j for j, f in enumerate(features)}, weights, stored[f"{name}.bias"].astype(np.float64))


@dataclass(frozen=True, slots=True)
class Trees:
    """Sums of regression trees, each a full binary tree of one depth: node k's children are 2k + 1 and 2k + 2."""

    feature: NDArray[np.int16]  # trees x inner nodes
    threshold: Floats  # the same; at most this goes left
    value: Floats  # trees x leaves, times the weight of a tree
    start: float

    def scores(self, rows: Floats) -> Floats:
        """The sum for each row of dense features."""
        inner = self.feature.shape[1]
        trees, at = np.arange(len(self.feature)), np.arange(len(rows))[:, None]
        node = np.zeros((len(rows), len(trees)), dtype=np.intp)
        for _ in range(inner.bit_length()):  # all leaves are equally deep
            node = 2 * node + 1 + (rows[at, self.feature[trees, node]] > self.threshold[trees, node])
        out: Floats = self.start + self.value[trees, node - inner].sum(axis=1)
        return out

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The same as arrays to store."""
        return {
            f"{name}.feature": self.feature,
            f"{name}.threshold": self.threshold.astype(np.float32),
            f"{name}.value": self.value.astype(np.float16),
            f"{name}.start": np.array([self.start], dtype=np.float32),
        }

    @staticmethod
    def load(stored: Arrays, name: str) -> Trees:
        """What ``arrays`` gave."""
        return Trees(
            stored[f"{name}.feature"],
            stored[f"{name}.threshold"].astype(np.float64),
            stored[f"{name}.value"].astype(np.float64),
            float(stored[f"{name}.start"][0]),
        )


@dataclass(frozen=True, slots=True)
class Votes:
    """Three models of one output, each a vote: boosted trees, a forest, and a logistic regression."""

    boosted: Trees  # log odds
    forest: Trees  # probabilities
    weights: Floats  # of the dense features, then the bias

    def scores(self, rows: Floats) -> Floats:
        """Log odds of each row of dense features, by the mean of the three probabilities."""
        dense = sigmoid(rows @ self.weights[:-1] + self.weights[-1])
        out: Floats = logit((sigmoid(self.boosted.scores(rows)) + self.forest.scores(rows) + dense) / 3)
        return out

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The same as arrays to store."""
        parts = self.boosted.arrays(name + ".boosted") | self.forest.arrays(name + ".forest")
        return parts | {f"{name}.dense": self.weights.astype(np.float32)}

    @staticmethod
    def load(stored: Arrays, name: str) -> Votes:
        """What ``arrays`` gave."""
        boosted, forest = (Trees.load(stored, f"{name}.{part}") for part in ("boosted", "forest"))
        return Votes(boosted, forest, stored[name + ".dense"].astype(np.float64))
