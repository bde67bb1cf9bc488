"""A small transformer encoder in numpy: what each word of a report is likely to be, read from the words around it.

The architecture is MiniLM's (six layers, 384 wide); its upper half was trained on the MUC-4 training reports by
scripts/train_muc4_encoder.py, several times over: the members' outputs are averaged. Weights are signed bytes with one
factor a row. The words go in as pieces of a fixed general vocabulary, in windows of whole sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.muc4_linear import Floats

WINDOW = 224  # pieces
LONGEST = 1500  # pieces of a report that are read
LAYERS, HEADS, WIDTH = 6, 12, 384
SHARED = 3  # lower layers that stay as they came and that all members share
LINK = 32  # numbers a phrase, whose products tell which phrases one template names
_WORDS = re.compile(r"\w+|[^\w\s]")
_LONGEST_WORD = 100  # characters; a longer one is unknown


@dataclass(frozen=True, slots=True)
class Encoded:
    """A report's pieces: where each starts, its outputs (log odds), and the outputs of the whole report."""

    starts: NDArray[np.intp]
    pieces: Floats  # pieces x (PHRASE_OUTPUTS, CROSSED, LINK a member)
    report: Floats  # REPORT_OUTPUTS

    def at(self, start: int, end: int) -> Floats:
        """The outputs of the words from ``start`` to ``end``, of the first only its last piece, as they were trained;
        beyond what was read, those of the last piece."""
        first, last = self.pieces_of(start, end)
        mean: Floats = self.pieces[first:last].mean(axis=0)
        return mean

    def pieces_of(self, start: int, end: int) -> tuple[int, int]:
        """Which pieces ``at`` looks at."""
        first = max(int(np.searchsorted(self.starts, start, side="right")) - 1, 0)
        return first, max(int(np.searchsorted(self.starts, end, side="left")), first + 1)


def averaged(members: Sequence[Encoded]) -> Encoded | None:
    """The members' outputs together; None of none. Products of links come out as the members' mean."""
    if not members:
        return None
    count = len(members[0].pieces[0]) - LINK
    mean = np.mean([m.pieces[:, :count].astype(np.float64) for m in members], axis=0)
    links = [m.pieces[:, count:].astype(np.float64) / np.sqrt(len(members)) for m in members]
    return Encoded(members[0].starts, np.hstack([mean, *links]), np.mean([m.report for m in members], axis=0))


class Encoder:
    """Runs the encoder. ``weights`` are the arrays of its file."""

    def __init__(self, weights: Mapping[str, NDArray[Any]]) -> None:
        self._vocabulary = {w: i for i, w in enumerate(weights["vocabulary"].tobytes().decode().split("\n"))}
        self._w: dict[str, NDArray[np.float32]] = {}
        for name in weights:
            if name.endswith(".scale") or name == "vocabulary":
                continue
            array = weights[name]
            if array.dtype == np.int8:
                array = array.astype(np.float32) * weights[name + ".scale"].astype(np.float32)[:, None]
            self._w[name] = array.astype(np.float32)
        self._members = sorted({n.split(".")[0] + "." for n in self._w if n.startswith("member")})

    @staticmethod
    def load(path: Path) -> Encoder:
        """Reads the weights' file."""
        with np.load(path) as stored:
            return Encoder(dict(stored))

    def __call__(self, text: str) -> Encoded | None:
        """All outputs for a report, or None if it has no words."""
        pieces, starts = self.pieces(text)
        if not pieces:
            return None
        parts = [self._lower(pieces[a:b]) for a, b in windows(pieces, self._vocabulary["."])]
        return averaged([self._upper(member, parts, np.array(starts)) for member in self._members])

    def pieces(self, text: str) -> tuple[list[int], list[int]]:
        """The pieces of a text, and the offset of the word that each belongs to."""
        found: list[int] = []
        starts: list[int] = []
        for word in _WORDS.finditer(text.lower()):
            of_word = list(self._split(word.group()))
            found += of_word
            starts += [word.start()] * len(of_word)
        return found[:LONGEST], starts[:LONGEST]

    def framed(self, pieces: list[int]) -> list[int]:
        """A window's pieces between the marks of its start and end."""
        return [self._vocabulary["[CLS]"], *pieces, self._vocabulary["[SEP]"]]

    def _split(self, word: str) -> Iterator[int]:
        """Longest piece first, as the vocabulary was made for."""
        at, known = 0, []
        while at < len(word) <= _LONGEST_WORD:
            for end in range(len(word), at, -1):
                piece = self._vocabulary.get(("##" if at else "") + word[at:end])
                if piece is not None:
                    known.append(piece)
                    at = end
                    break
            else:
                known = []
                break
        yield from known or [self._vocabulary["[UNK]"]]

    def _lower(self, pieces: list[int]) -> NDArray[np.float32]:
        ids = self.framed(pieces)
        x = self._w["embeddings.word"][ids] + self._w["embeddings.position"][: len(ids)]
        x = self._norm(x, "embeddings.norm")
        for layer in range(SHARED):
            x = self._layer(x, f"{layer}.")
        return x

    def _upper(self, member: str, parts: Sequence[NDArray[np.float32]], starts: NDArray[np.intp]) -> Encoded:
        tops = []
        for part in parts:
            x = part
            for layer in range(SHARED, LAYERS):
                x = self._layer(x, f"{member}{layer}.")
            tops.append(x[1:-1])
        hidden = np.concatenate(tops)
        mean = hidden.mean(axis=0)
        out, doc = self._w[member + "out.weight"], self._w[member + "doc.weight"]
        phrases = hidden @ out[:, :WIDTH].T + (out[:, WIDTH:] @ mean + self._w[member + "out.bias"])
        report = doc @ np.concatenate([mean, hidden.max(axis=0)]) + self._w[member + "doc.bias"]
        return Encoded(starts, np.hstack([phrases, self._apply(hidden, member + "link")]), report.astype(np.float64))

    def _layer(self, x: NDArray[np.float32], layer: str) -> NDArray[np.float32]:
        x = self._norm(x + self._attend(x, layer), layer + "norm1")
        inner = self._apply(x, layer + "inner")
        return self._norm(x + self._apply(_gelu(inner), layer + "outer"), layer + "norm2")

    def _attend(self, x: NDArray[np.float32], layer: str) -> NDArray[np.float32]:
        n = len(x)
        q, k, v = (
            self._apply(x, layer + part).reshape(n, HEADS, WIDTH // HEADS).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        weight = q @ k.transpose(0, 2, 1) / np.float32(np.sqrt(WIDTH // HEADS))
        weight = np.exp(weight - weight.max(axis=-1, keepdims=True))
        weight /= weight.sum(axis=-1, keepdims=True)
        return self._apply((weight @ v).transpose(1, 0, 2).reshape(n, WIDTH), layer + "attended")

    def _apply(self, x: NDArray[np.float32], name: str) -> NDArray[np.float32]:
        out: NDArray[np.float32] = x @ self._w[name + ".weight"].T + self._w[name + ".bias"]
        return out

    def _norm(self, x: NDArray[np.float32], name: str) -> NDArray[np.float32]:
        x = x - x.mean(axis=-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-12)
        out: NDArray[np.float32] = x * self._w[name + ".weight"] + self._w[name + ".bias"]
        return out


def windows(pieces: list[int], stop: int) -> Iterator[tuple[int, int]]:
    """Runs of at most WINDOW pieces that end with a sentence (``stop``) where one ends in their last two thirds."""
    start = 0
    while start < len(pieces):
        end = min(len(pieces), start + WINDOW)
        if end < len(pieces):
            stops = [j for j in range(start + WINDOW // 3, end) if pieces[j] == stop]
            end = stops[-1] + 1 if stops else end
        yield start, end
        start = end


def _gelu(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """The Gaussian error linear unit, by the usual tanh form (within 0.001 of the exact one)."""
    inner = np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)
    out: NDArray[np.float32] = np.float32(0.5) * x * (1 + np.tanh(inner))
    return out
