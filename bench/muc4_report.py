"""What a report as a whole tells: whether it holds any template, and of which kinds, from all that stage one says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from bench.muc4_entities import KINDS, PHRASE_KINDS, ROLES, SEVERAL, Named
from bench.muc4_features import Features
from bench.muc4_kin import kin
from bench.muc4_linear import Floats, logit
from bench.muc4_material import Material

OUTPUTS = ("any", *KINDS)
PHRASE_OUTPUTS = (*ROLES, *PHRASE_KINDS)
REPORT_OUTPUTS = ("any", *PHRASE_KINDS, *(f"several {name}" for name in SEVERAL))  # of the encoder
_LEVELS = (5, 4)  # into how many bins the probabilities of OUTPUTS go: the first, the others
# By these a phrase's type, and its head, are told apart: features of these names are joined with it.
WITH_TYPE = ("vb", "vb2", "gov", "gov2", "p1", "n1", "actL", "actR", "sent", "link", "vdep", "sact", "arge")
WITH_HEAD = ("vb", "p1", "actL", "actR", "link")
_NONE = -9.2  # log odds where nothing tells


def phrase_rows(read: Material, report: Floats) -> list[Features]:
    """The features of a report's phrases, with what the report as a whole says (probabilities of OUTPUTS)."""
    odds = logit(report) / 3
    shared: Features = {"T" + name: float(x) for name, x in zip(OUTPUTS, odds, strict=True)}
    for name, p in zip(OUTPUTS, report, strict=True):
        shared[f"Tb{name}{int(p * _LEVELS[name != 'any'])}"] = 1.0
    rows = []
    for phrase, of_kin in zip(read.phrases, kin(read.phrases), strict=True):
        row = phrase.features | shared
        for f in ("arg=victim", "arg=initiator", "arg=target", "dmg=destroyed", "person"):
            if f in phrase.features:
                row["R*" + f] = float(odds[0])
        rows.append(row | dict.fromkeys(_joined(row), 1.0) | of_kin)
    return rows


def _joined(row: Features) -> Iterator[str]:
    """What a phrase is (its form and type where the core knows it, and its head) together with what is told of it."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for f in row:
        told[f.partition("=")[0]].append(f)
    heads = told["head"]
    wholes = told["ft"] or heads
    for name in WITH_TYPE:
        yield from (f"{whole}&{f}" for whole in wholes for f in told[name])
    if told["ft"]:
        for name in WITH_HEAD:
            yield from (f"{head}&{f}" for head in heads for f in told[name])
    yield from (f"{link}&{f}" for link in told["link"] for f in told["sact"])
    yield from (f"{whole}&{f}" for whole in wholes for f in row if f.startswith("Tb"))


def report_evidence(read: Material, report: Floats, phrases: Floats, encoded: Floats) -> Named:
    """Dense features of a report: ``report`` and ``phrases`` are the probabilities of OUTPUTS and, phrase by phrase,
    of PHRASE_OUTPUTS; ``encoded`` the encoder's log odds for the report."""
    f: Named = {"linear " + name: float(x) for name, x in zip(OUTPUTS, logit(report), strict=True)}
    f |= {f"encoder {j}": float(x) for j, x in enumerate(encoded)}
    for kind in KINDS:
        acts = [t for t in read.triggers if t.kind == kind]
        f["acts " + kind] = float(np.log1p(len(acts)))
        f["told " + kind] = float(np.log1p(sum(t.told for t in acts)))
        f["ruled " + kind] = float(sum(t.kind == kind for t in read.told))
        f["ruled fillers " + kind] = float(sum(r.kind == kind for r in read.ruled))
        f["first " + kind] = float(min((t.sentence for t in acts), default=12))
    for q, name in enumerate(PHRASE_OUTPUTS):
        p = np.sort(phrases[:, q])[::-1]
        f["best " + name] = float(logit(p[0])) if len(p) else _NONE
        f["second " + name] = float(logit(p[1])) if len(p) > 1 else _NONE
        f["sum " + name] = float(p.sum())
    f["told"] = float(len(read.told))
    f["length"] = float(np.log1p(len(read.phrases)))
    return f
