"""The learned layer of the MUC-4 benchmark: templates from what the core found in a report.

Stage one says of each noun phrase how probably it fills each role: a sparse linear model over the core's findings and
the parse, and an encoder that reads the words. Stage two puts phrases together, weighs them against each other, and
decides on kinds and templates. Every filler is a string of the report at a known offset. What was tried, and what each
part brings, stands in docs/accuracy-muc4.md; scripts/train_muc4.py makes the weights.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.muc4_context import Spoken, silent
from bench.muc4_encoder import Encoder
from bench.muc4_entities import KINDS, ROLES, Entity, Evidence, Named, Scores, entities
from bench.muc4_linear import Floats, Linear, Votes, sigmoid
from bench.muc4_material import Material, material
from bench.muc4_pairs import Pairs, together
from bench.muc4_report import OUTPUTS, phrase_rows, report_evidence
from bench.muc4_templates import Filler, Template, Weighed, templates
from tollbook.pipeline import Coding

DATA = Path(__file__).resolve().parent / "data"
WEIGHTS, ENCODER = DATA / "muc4.npz", DATA / "muc4_encoder.npz"
LIKELY = 0.08  # kinds less probable than this in a report get no template


@dataclass(frozen=True, slots=True)
class Model:
    """All learned parts but the encoder."""

    report: Linear  # OUTPUTS from a report's features
    phrase: Linear  # PHRASE_OUTPUTS from a phrase's
    wording: Linear
    blend: Floats  # PHRASE_OUTPUTS x (weight of the linear model's log odds, of the encoder's, bias)
    kinds: tuple[Votes, ...]  # one for each of OUTPUTS
    kind_names: tuple[str, ...]  # the order of their features
    roles: Mapping[str, Votes]
    role_names: tuple[str, ...]
    pairs: Votes
    pair_names: tuple[str, ...]
    settings: Mapping[str, float]
    encoded: bool  # whether it was trained beside the encoder

    def save(self, path: Path) -> None:
        """Writes all as one file of arrays."""
        arrays: dict[str, NDArray[Any]] = {}
        for name, linear in (("report", self.report), ("phrase", self.phrase), ("wording", self.wording)):
            arrays |= linear.arrays(name)
        for name, votes in (*zip(OUTPUTS, self.kinds, strict=True), *self.roles.items(), ("pairs", self.pairs)):
            arrays |= votes.arrays(name)
        words = {
            "kind_names": self.kind_names, "role_names": self.role_names, "pair_names": self.pair_names,
            "settings": dict(self.settings), "encoded": self.encoded,
        }  # fmt: skip
        text = np.frombuffer(json.dumps(words, sort_keys=True).encode(), dtype=np.uint8)
        # numpy's stubs take **arrays for its own flag
        np.savez_compressed(path, **arrays, blend=self.blend.astype(np.float32), words=text)  # type: ignore[arg-type]

    @staticmethod
    def load(path: Path) -> Model:
        """Reads what ``save`` wrote."""
        with np.load(path) as stored:
            arrays = dict(stored)
        words = json.loads(arrays["words"].tobytes())
        return Model(
            report=Linear.load(arrays, "report"), phrase=Linear.load(arrays, "phrase"),
            wording=Linear.load(arrays, "wording"), blend=arrays["blend"].astype(np.float64),
            kinds=tuple(Votes.load(arrays, name) for name in OUTPUTS), kind_names=tuple(words["kind_names"]),
            roles={r: Votes.load(arrays, r) for r in ROLES}, role_names=tuple(words["role_names"]),
            pairs=Votes.load(arrays, "pairs"), pair_names=tuple(words["pair_names"]),
            settings=words["settings"], encoded=words["encoded"],
        )  # fmt: skip


class Layer:
    """Templates of coded reports."""

    def __init__(self, model: Model, encoder: Encoder | None) -> None:
        self._model, self._encoder = model, encoder

    @staticmethod
    def load() -> Layer:
        """The layer with the weights in bench/data; FileNotFoundError without them."""
        model = Model.load(WEIGHTS)
        return Layer(model, Encoder.load(ENCODER) if model.encoded else None)

    def answer(self, coding: Coding, row: Mapping[str, Any]) -> list[Any]:
        """One line a document, as bench/run.py writes it: each mention with its offset in the cleaned text."""
        return [{"docid": row["docid"], "templates": [as_answer(t) for t in self.templates(material(coding))]}]

    def templates(self, read: Material) -> list[Template]:
        """The templates of one report."""
        model = self._model
        if not read.phrases:
            return []
        report = sigmoid(model.report.scores([read.features]))[0]
        linear = model.phrase.scores(phrase_rows(read, report))
        encoded = self._encoder(read, linear, report) if self._encoder else silent(len(read.phrases))
        phrases = blended(linear, encoded.phrases, model.blend)
        dense = table([report_evidence(read, report, phrases, encoded.report)], model.kind_names)
        kinds = np.array([sigmoid(t.scores(dense))[0] for t in model.kinds])
        scores = scored(kinds, phrases, linear, encoded)
        found = entities(read, scores, model.wording)
        fillers = weigh(model.roles, model.role_names, found, pairs(read, scores, found))
        linked = Pairs(read, scores, found)
        weighed = {
            kind: Weighed(some, together(model.pairs, model.pair_names, linked, found, kind, likely(some)))
            for kind, some in fillers.items()
        }
        return templates(dict(zip(KINDS, kinds[1:], strict=True)), weighed, model.settings)


def scored(kinds: Floats, phrases: Floats, linear: Floats, encoded: Spoken) -> Scores:
    """All that stage one says of a report."""
    return Scores(kinds, phrases, linear, encoded.phrases, encoded.links, encoded.report)


def likely(fillers: Sequence[Filler]) -> dict[int, float]:
    """Each filler's probability."""
    return {f.at: f.probability for f in fillers}


def weigh(
    roles: Mapping[str, Votes],
    names: Sequence[str],
    found: Sequence[Entity],
    rows: Sequence[tuple[int, str, Named]],
) -> dict[str, list[Filler]]:
    """The possible fillers of each kind of template with their probabilities."""
    fillers: defaultdict[str, list[Filler]] = defaultdict(list)
    for role, model in roles.items():
        chosen = [(at, kind, features) for at, kind, features in rows if found[at].role == role]
        odds = model.scores(table([features for *_, features in chosen], names))
        for (at, kind, _), p in zip(chosen, sigmoid(odds), strict=True):
            fillers[kind].append(Filler(role, found[at].filler(), at, float(p)))
    return dict(fillers)


def pairs(read: Material, scores: Scores, found: Sequence[Entity]) -> list[tuple[int, str, Named]]:
    """Each possible filler (by its place in ``found``) with each likely kind, and what tells for them."""
    evidence = Evidence(read, scores, found)
    kinds = [k for k, p in zip(KINDS, scores.report[1:], strict=True) if p > LIKELY]
    rows = []
    for at in range(len(found)):
        alone = evidence.of(at)
        rows += [(at, kind, evidence.in_kind(at, alone, kind)) for kind in kinds]
    return rows


def blended(linear: Floats, encoder: Floats, blend: Floats) -> Floats:
    """Probabilities of PHRASE_OUTPUTS from the log odds of both models."""
    return sigmoid(linear * blend[:, 0] + encoder[:, : len(blend)] * blend[:, 1] + blend[:, 2])


def table(rows: Sequence[Named], names: Sequence[str]) -> Floats:
    """Dense features in a fixed order."""
    return np.array([[row.get(n, 0.0) for n in names] for row in rows], dtype=np.float64).reshape(-1, len(names))


def as_answer(template: Template) -> dict[str, Any]:
    """A template as the scorer reads it: each entity a list with one mention, its words and its offset."""
    answer: dict[str, Any] = {"incident_type": template.kind, **{role: [] for role in ROLES}}
    for filler in template.fillers:
        mention = [filler.wording.text.lower(), filler.wording.start]
        if [mention] not in answer[filler.role]:
            answer[filler.role].append([mention])
    return answer
