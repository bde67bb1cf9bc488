"""Which fillers belong into one template: what tells for and against it, two fillers at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from bench.muc4_entities import KINDS, ROLES, SEVERAL, Entity, Named, Scores
from bench.muc4_linear import Votes, logit, sigmoid
from bench.muc4_material import Material

ANCHORS = ("Victim", "Target")  # who or what was hit: these tell one incident from the next
LEAST = 0.08  # fillers less probable than this are not looked at
Together = Mapping[tuple[int, int], float]  # by the fillers' places among the entities, the lesser first


class Pairs:
    """Dense features of pairs of a report's entities (by their places in ``found``)."""

    def __init__(self, read: Material, scores: Scores, found: Sequence[Entity]) -> None:
        self._read, self._scores, self._found = read, scores, found
        self._mentions = [[m[0] for m in e.mentions] for e in found]
        self._at = [[read.phrases[j].start for j in js] for js in self._mentions]
        self._sentences = [e.sentences(read.phrases) for e in found]
        self._told = [self._incidents(js) for js in self._at]
        self._acts = {k: sorted({t.sentence for t in read.triggers if t.kind == k}) for k in KINDS}

    def _incidents(self, places: Sequence[int]) -> frozenset[int]:
        """The core's incidents that an entity plays a part in."""
        return frozenset(
            n for n, t in enumerate(self._read.told) if any(a <= at < b for a, b in t.spans for at in places)
        )

    def of(self, a: int, b: int, kind: str, likely: Mapping[int, float]) -> Named:
        """What tells whether one template of ``kind`` names both; ``likely`` is each filler's probability there."""
        if (ROLES.index(self._found[b].role), b) < (ROLES.index(self._found[a].role), a):
            a, b = b, a
        one, other = self._found[a], self._found[b]
        links = self._scores.links[self._mentions[a]] @ self._scores.links[self._mentions[b]].T
        apart = np.abs(np.subtract.outer(self._at[a], self._at[b]))
        lines = np.abs(np.subtract.outer(self._sentences[a], self._sentences[b]))
        rivals = [at for at, e in enumerate(self._found) if e.role in ANCHORS and likely.get(at, 0.0) > 0.3]
        low, high = sorted((self._sentences[a][0], self._sentences[b][0]))
        between = sum(low < s < high for s in self._acts[kind])
        shared, own = self._told[a] & self._told[b], self._told[a] and self._told[b]
        encoded = self._scores.encoded[5:]
        f: Named = {
            "link most": float(links.max()),
            "link mean": float(links.mean()),
            "link first": float(links[0, 0]),
            "letters": float(np.log1p(apart.min())),
            "letters first": float(np.log1p(apart[0, 0])),
            "lines": float(min(lines.min(), 9)),
            "lines first": float(min(lines[0, 0], 9)),
            "meet": float(np.log1p((lines == 0).sum())),
            "lesser": float(logit(np.array(min(likely[a], likely[b])))),
            "greater": float(logit(np.array(max(likely[a], likely[b])))),
            "rivals": float(len(rivals)),
            "rivals of role": float(sum(self._found[at].role in (one.role, other.role) for at in rivals)),
            "acts": float(len(self._acts[kind])),
            "acts between": float(between),
            "told together": float(bool(shared)),
            "told apart": float(bool(own) and not shared),
            "incidents": float(len(self._read.told)),
            "named": float(one.named) + float(other.named),
            "names alike": float(one.named == other.named),
            "mentions": float(np.log1p(links.size)),
            "first": float(np.log1p(low)),
            "report": float(logit(self._scores.report[1 + KINDS.index(kind)])),
            "several": float(encoded[SEVERAL.index(kind) if kind in SEVERAL else 0]),
            "several at all": float(encoded[0]),
        }
        for role in ROLES:
            f["one " + role], f["other " + role] = float(one.role == role), float(other.role == role)
        for k in KINDS:
            f["is " + k] = float(k == kind)
        return f


def wanted(found: Sequence[Entity], likely: Mapping[int, float]) -> list[tuple[int, int]]:
    """The pairs worth a look: both likely enough, one of them hit."""
    good = sorted(at for at, p in likely.items() if p > LEAST)
    return [(a, b) for a in good for b in good if a < b and {found[a].role, found[b].role} & set(ANCHORS)]


def together(
    model: Votes, names: Sequence[str], pairs: Pairs, found: Sequence[Entity], kind: str, likely: Mapping[int, float]
) -> dict[tuple[int, int], float]:
    """How probably one template of ``kind`` names both, pair by pair, given that both belong to the kind."""
    some = wanted(found, likely)
    if not some:
        return {}
    rows = [pairs.of(a, b, kind, likely) for a, b in some]
    odds = model.scores(np.array([[row[n] for n in names] for row in rows]))
    return dict(zip(some, (float(p) for p in sigmoid(odds)), strict=True))
