"""A small transformer encoder in numpy: what each phrase of a report is likely to be, read from its words.

The architecture is MiniLM's (six layers, 384 wide); its layers were trained further on the MUC-4 training reports by
scripts/train_muc4_encoder.py, together with what bench/muc4_context.py puts on top of it. Weights are signed bytes with
one factor a row. The words go in as pieces of a fixed general vocabulary, in windows of whole sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.muc4_context import Context, Spoken, gelu, seen, silent
from bench.muc4_linear import Floats
from bench.muc4_material import Material

WINDOW = 224  # pieces
LONGEST = 1500  # pieces of a report that are read
LAYERS, HEADS, WIDTH = 6, 12, 384
_WORDS = re.compile(r"\w+|[^\w\s]")
_LONGEST_WORD = 100  # characters; a longer one is unknown


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
        self._context = Context(self._w)

    @staticmethod
    def load(path: Path) -> Encoder:
        """Reads the weights' file."""
        with np.load(path) as stored:
            return Encoder(dict(stored))

    def __call__(self, read: Material, odds: Floats, report: Floats) -> Spoken:
        """What is said of a report's phrases and of the report. ``odds`` are the linear models' log odds of each
        phrase, ``report`` their probabilities of the report's kinds."""
        pieces, starts = self.pieces(read.text)
        if not pieces:
            return silent(len(read.phrases))
        parts = [self.embedded(pieces[a:b]) for a, b in windows(pieces, self._vocabulary["."])]
        return self._context(self._read(parts), seen(read, np.array(starts), odds, report))

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

    def embedded(self, pieces: list[int]) -> NDArray[np.float32]:
        """The vectors of a window's pieces, its marks of start and end included, before any layer."""
        ids = self.framed(pieces)
        x = self._w["embeddings.word"][ids] + self._w["embeddings.position"][: len(ids)]
        return self._norm(x, "embeddings.norm")

    def _read(self, parts: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        """All pieces of a report, one a row."""
        tops = []
        for part in parts:
            x = part
            for layer in range(LAYERS):
                x = self._layer(x, f"{layer}.")
            tops.append(x[1:-1])
        return np.concatenate(tops)

    def _layer(self, x: NDArray[np.float32], layer: str) -> NDArray[np.float32]:
        x = self._norm(x + self._attend(x, layer), layer + "norm1")
        inner = self._apply(x, layer + "inner")
        return self._norm(x + self._apply(gelu(inner), layer + "outer"), layer + "norm2")

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
