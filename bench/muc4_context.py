"""What the encoder says of the phrases of a report, each in the light of the others.

Each phrase's words, and what the linear models say of it, become one vector; two blocks of attention over all phrases
let them look at each other, with a bias for pairs that have a head, a chain or a known body in common, or stand near
each other. Weights are trained with the encoder's layers by scripts/train_muc4_encoder.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.muc4_entities import CROSSED
from bench.muc4_linear import Floats, logit
from bench.muc4_material import Material, Phrase
from bench.muc4_report import OUTPUTS, PHRASE_OUTPUTS, REPORT_OUTPUTS

BLOCKS, HEADS, WIDTH = 2, 4, 128
LINK = 32  # numbers a phrase, whose products tell which phrases one template names
SAID = len(PHRASE_OUTPUTS) + len(CROSSED)
KNOWN = len(PHRASE_OUTPUTS) + len(OUTPUTS) + 2  # what is known of a phrase beside its words
NEAR = ((0, 0), (1, 1), (2, 3), (4, 7))  # sentences between two phrases, from and to
PAIRS = 3 + len(NEAR) + 2
_SCALE = 3.0  # log odds are divided by this, so that they are about as large as the rest
_SURE = 1e-4
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the encoder says: of each phrase (log odds of PHRASE_OUTPUTS and CROSSED), its links, and of the report."""

    phrases: Floats
    links: Floats
    report: Floats


@dataclass(frozen=True, slots=True)
class Seen:
    """A report's phrases as the network takes them."""

    heads: Sequence[tuple[int, int]]  # from which piece to which a phrase's head reaches
    spans: Sequence[tuple[int, int]]  # and the whole phrase
    known: Array  # phrases x KNOWN
    pairs: Array  # phrases x phrases x PAIRS


def silent(count: int) -> Spoken:
    """What is said of ``count`` phrases where there is no encoder, or nothing to read: nothing."""
    return Spoken(np.zeros((count, SAID)), np.zeros((count, LINK)), np.zeros(len(REPORT_OUTPUTS)))


def seen(read: Material, starts: NDArray[np.intp], odds: Floats, report: Floats) -> Seen:
    """A report's phrases; ``starts`` are the offsets of its pieces, ``odds`` the linear models' log odds of each phrase
    (PHRASE_OUTPUTS), ``report`` their probabilities of OUTPUTS."""
    heads = [pieces_of(starts, p.start, p.end) for p in read.phrases]
    firsts = [min((w.start for w in p.wordings), default=p.start) for p in read.phrases]
    spans = [(min(pieces_of(starts, first, first + 1)[0], a), b) for first, (a, b) in zip(firsts, heads, strict=True)]
    whole = logit(np.clip(report, _SURE, 1 - _SURE)) / _SCALE
    rows = [
        [*(own / _SCALE), *whole, p.named, np.log1p(p.sentence) / 2] for p, own in zip(read.phrases, odds, strict=True)
    ]
    return Seen(heads, spans, np.array(rows, dtype=np.float32).reshape(len(rows), KNOWN), _pairs(read.phrases))


def pieces_of(starts: NDArray[np.intp], start: int, end: int) -> tuple[int, int]:
    """The pieces of the words from ``start`` to ``end``, of the first only its last piece; beyond what was read, the
    last piece."""
    first = max(int(np.searchsorted(starts, start, side="right")) - 1, 0)
    return first, max(int(np.searchsorted(starts, end, side="left")), first + 1)


def _pairs(phrases: Sequence[Phrase]) -> Array:
    count = len(phrases)
    columns: list[Sequence[object]] = [
        [p.head for p in phrases], [p.chain for p in phrases], [p.actor_id for p in phrases],
    ]  # fmt: skip
    alike = [np.array([[a is not None and a == b for b in some] for a in some], dtype=bool) for some in columns]
    at = np.array([p.sentence for p in phrases], dtype=int)
    apart = np.abs(np.subtract.outer(at, at))
    near = [(apart >= low) & (apart <= high) for low, high in NEAR]
    order = [np.tril(np.ones((count, count), dtype=bool)), np.eye(count, dtype=bool)]
    shaped = [part.reshape(count, count) for part in (*alike, *near, *order)]
    return np.stack(shaped, axis=-1).astype(np.float32)


class Context:
    """Runs the blocks over phrases and gives the outputs. ``weights`` are the encoder's arrays by name."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._w = weights

    def __call__(self, hidden: Array, phrases: Seen) -> Spoken:
        """``hidden`` is what the encoder makes of each piece."""
        mean, greatest, count = hidden.mean(axis=0), hidden.max(axis=0), len(phrases.heads)
        if not count:
            blank = np.zeros(2 * WIDTH + len(OUTPUTS), dtype=np.float32)
            report = self._apply(np.concatenate([mean, greatest, blank]), "doc")
            return Spoken(np.zeros((0, SAID)), np.zeros((0, LINK)), report.astype(np.float64))
        head, span = (np.stack([hidden[a:b].mean(axis=0) for a, b in some]) for some in (phrases.heads, phrases.spans))
        y = self._apply(np.hstack([head, span]), "inp") + self._apply(phrases.known, "lin")
        for block in range(BLOCKS):
            y = self._block(y, phrases.pairs, f"blocks.{block}.")
        y = self._norm(y, "norm")
        kinds = phrases.known[0, len(PHRASE_OUTPUTS) : len(PHRASE_OUTPUTS) + len(OUTPUTS)]
        report = self._apply(np.concatenate([mean, greatest, y.mean(axis=0), y.max(axis=0), kinds]), "doc")
        said = self._apply(np.hstack([head, y, np.tile(mean, (count, 1))]), "out")
        links = self._apply(np.hstack([head, y]), "link")
        return Spoken(said[:, :SAID].astype(np.float64), links.astype(np.float64), report.astype(np.float64))

    def _block(self, y: Array, pairs: Array, name: str) -> Array:
        count = len(y)
        q, k, v = (
            part.reshape(count, HEADS, WIDTH // HEADS).transpose(1, 0, 2)
            for part in np.split(self._apply(self._norm(y, name + "n1"), name + "qkv"), 3, axis=1)
        )
        weight = q @ k.transpose(0, 2, 1) / np.float32(np.sqrt(WIDTH // HEADS))
        weight += (pairs @ self._w[name + "pair.weight"].T).transpose(2, 0, 1)
        weight = np.exp(weight - weight.max(axis=-1, keepdims=True))
        weight /= weight.sum(axis=-1, keepdims=True)
        y = y + self._apply((weight @ v).transpose(1, 0, 2).reshape(count, WIDTH), name + "o")
        return y + self._apply(gelu(self._apply(self._norm(y, name + "n2"), name + "f1")), name + "f2")

    def _apply(self, x: Array, name: str) -> Array:
        out: Array = x @ self._w[name + ".weight"].T + self._w[name + ".bias"]
        return out

    def _norm(self, x: Array, name: str) -> Array:
        x = x - x.mean(axis=-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-5)
        out: Array = x * self._w[name + ".weight"] + self._w[name + ".bias"]
        return out


def gelu(x: Array) -> Array:
    """The Gaussian error linear unit, by the usual tanh form (within 0.001 of the exact one)."""
    inner = np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)
    out: Array = np.float32(0.5) * x * (1 + np.tanh(inner))
    return out
