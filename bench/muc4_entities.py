"""Fillers: phrases that probably play a part, put together by name, with what tells for and against each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from bench.muc4_linear import Floats, Linear, logit, sigmoid
from bench.muc4_material import Material, Phrase, Wording
from bench.muc4_wordings import in_role

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
KINDS = ("attack", "bombing", "kidnapping", "arson", "robbery")
PHRASE_KINDS = KINDS[:4]  # robbery is too rare to learn phrase by phrase
CROSSED = tuple((role, kind) for role in ROLES for kind in KINDS[:3])  # a role in templates of one kind
SEVERAL = ("any", "attack", "bombing", "kidnapping")  # of which the encoder says whether there are several templates
LEAST = 0.04  # phrases less probable than this in a role are not looked at
LIKELY = 0.15  # fillers at least as probable are rivals
Named = dict[str, float]


@dataclass(frozen=True, slots=True)
class Scores:
    """What stage one says: of the report (that it holds any template, then each of KINDS) and of each phrase (each of
    ROLES, then each of PHRASE_KINDS), as probabilities; and what the linear models and the encoder each say, as log
    odds. The encoder says more: of each phrase in templates of one kind (CROSSED), and its links."""

    report: Floats
    phrases: Floats
    linear: Floats
    encoder: Floats  # PHRASE_OUTPUTS, CROSSED
    links: Floats
    encoded: Floats  # REPORT_OUTPUTS


@dataclass(slots=True)
class Entity:
    """Mentions of one filler in one role: (phrase, probability, wording, its score)."""

    role: str
    named: bool
    mentions: list[tuple[int, float, Wording, float]] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)

    @property
    def best(self) -> float:
        """The highest probability of its mentions."""
        return max(p for _, p, _, _ in self.mentions)

    def sentences(self, phrases: Sequence[Phrase]) -> list[int]:
        """The sentences that it stands in."""
        return sorted({phrases[j].sentence for j, *_ in self.mentions})

    def filler(self) -> Wording:
        """The wording to give: of people the fullest good name, else that of the most certain mention."""
        worth: defaultdict[str, float] = defaultdict(float)
        first: dict[str, Wording] = {}
        for _, p, wording, score in self.mentions:
            worth[wording.plain] += p * float(sigmoid(np.array(score)))
            first.setdefault(wording.plain, wording)
        if self.named and self.role in ("Victim", "PerpInd"):
            key = max(worth, key=lambda k: (len(k.split()) > 1, worth[k] * (1 + 0.5 * len(k.split())), k))
        else:
            key = max(worth, key=lambda k: (worth[k], -len(k), k))
        return first[key]


def entities(read: Material, scores: Scores, wordings: Linear) -> list[Entity]:
    """The possible fillers of a report, role by role, in text order."""
    found: list[Entity] = []
    for at, role in enumerate(ROLES):
        of_role: list[Entity] = []
        for j, phrase in enumerate(read.phrases):
            p = float(scores.phrases[j, at])
            if p <= LEAST or not phrase.wordings:
                continue
            worth = wordings.scores([in_role(w.features, role) for w in phrase.wordings])[:, 0]
            best = int(np.argmax(worth))
            chosen = phrase.wordings[best]
            entity = next((e for e in of_role if _same(e, phrase, chosen.plain)), None)
            if entity is None:
                entity = Entity(role, phrase.named)
                of_role.append(entity)
            entity.mentions.append((j, p, chosen, float(worth[best])))
            entity.keys.add(chosen.plain)
            entity.words |= set(chosen.plain.split())
            if phrase.actor_id:
                entity.ids.add(phrase.actor_id)
        found += of_role
    return found


def _same(entity: Entity, phrase: Phrase, plain: str) -> bool:
    if plain in entity.keys or (entity.role == "PerpOrg" and phrase.actor_id in entity.ids):
        return True
    if entity.role in ("Victim", "PerpInd") and entity.named and phrase.named:
        words = set(plain.split())
        return (
            words <= entity.words
            or words >= entity.words
            or plain.rsplit(maxsplit=1)[-1] in {k.split()[-1] for k in entity.keys}
        )
    return False


class Evidence:
    """Dense features of a report's entities: of each in its role, and of each in a template of each kind."""

    def __init__(self, read: Material, scores: Scores, found: Sequence[Entity]) -> None:
        self._read, self._scores, self._found = read, scores, found
        self._report = logit(scores.report) / 2
        self._phrases = logit(scores.phrases) / 2
        self._best = {r: [e.best for e in found if e.role == r] for r in ROLES}
        self._acts: dict[str, set[int]] = {k: {t.sentence for t in read.triggers if t.kind == k} for k in KINDS}
        self._told = {t.sentence for t in read.triggers if t.told}
        self._sentences = [e.sentences(read.phrases) for e in found]
        self._ruled = {(r.role, r.plain): r.kind for r in read.ruled}
        self._heads = [{read.phrases[j].head for j, *_ in e.mentions} for e in found]
        self._spans = [[(w.start, w.start + len(w.text)) for *_, w, _ in e.mentions] for e in found]

    def of(self, at: int) -> Named:
        """What tells whether entity ``at`` fills its role at all."""
        e, read = self._found[at], self._read
        js = [m[0] for m in e.mentions]
        p = np.array([m[1] for m in e.mentions])
        z = logit(p) / 2
        rivals = [(i, o) for i, o in enumerate(self._found) if o.role == e.role and i != at]
        others = [o.best for _, o in rivals]
        own = [set(k.split()) for k in e.keys]
        words = [set(k.split()) for _, o in rivals if o.best > LIKELY for k in o.keys]
        sentences = self._sentences[at]
        f: Named = {
            "max": float(z.max()),
            "mean": float(z.mean()),
            "first": float(z[0]),
            "second": float(np.sort(z)[-2]) if len(z) > 1 else 0.0,
            "any": _logit(1 - float(np.prod(1 - p))),
            "n": float(np.log1p(len(p))),
            "wording": float(np.tanh(max(m[3] for m in e.mentions) / 2)),
            "other": _logit(max(others, default=0.0)),
            "rank": float(min(sum(o > e.best for o in others), 5)),
            "strong": float(min(sum(o > 0.3 for o in others), 6)),
            "R": float(self._report[0]),
            "sentence": float(np.log1p(sentences[0])),
            "length": float(np.log1p(read.phrases[-1].sentence)),
            "words": float(len(e.filler().plain.split())),
            "named": float(e.named),
            "told": float(any(s in self._told for s in sentences)),
            "same head": _logit(max((o.best for i, o in rivals if self._heads[i] & self._heads[at]), default=0.0)),
            "overlaps": _logit(max((o.best for i, o in rivals if self._overlap(i, at)), default=0.0)),
            "holds": float(any(w > v for w in own for v in words)),
            "held": float(any(w < v for w in own for v in words)),
        }
        q = ROLES.index(e.role)
        f["linear"] = float(self._scores.linear[js, q].max())
        f["encoder"] = float(self._scores.encoder[js, q].max())
        f["ruled"] = float(any((e.role, w) in self._ruled for w in e.keys))
        f["ruled other"] = float(any((r, w) in self._ruled for r in ROLES for w in e.keys if r != e.role))
        f["ruled in role"] = float(sum(r.role == e.role for r in self._read.ruled))
        f["ruled at all"] = float(len(self._read.ruled))
        for q, role in enumerate(ROLES):
            f["as " + role] = float(self._phrases[js, q].max())
            f["best " + role] = _logit(max(self._best[role], default=0.0))
            near = [
                o.best
                for i, o in enumerate(self._found)
                if o.role == role and i != at and not set(self._sentences[i]).isdisjoint(sentences)
            ]
            f["near " + role] = _logit(max(near, default=0.0))
            f["link " + role] = self._link(at, role)
        for q, kind in enumerate(KINDS):
            f["report " + kind] = float(self._report[1 + q])
        for q, kind in enumerate(PHRASE_KINDS):
            f["in " + kind] = float(self._phrases[js, len(ROLES) + q].max())
        return f

    def in_kind(self, at: int, of: Named, kind: str) -> Named:
        """The same (``of``), with what tells for a template of ``kind``."""
        f = dict(of)
        others = [k for k in KINDS if k != kind]
        f["kind"] = of["report " + kind]
        f["kind over"] = of["report " + kind] - max(of["report " + k] for k in others)
        f["in"] = of.get("in " + kind, of["report " + kind])
        f["in over"] = f["in"] - max(of["in " + k] for k in PHRASE_KINDS if k != kind)
        e = self._found[at]
        crossed = {k: self._crossed(e, k) for k in KINDS}
        f["crossed"] = crossed[kind]
        f["crossed over"] = crossed[kind] - max(crossed[k] for k in others)
        f["ruled here"] = float(any(self._ruled.get((e.role, w)) == kind for w in e.keys))
        f["several"] = float(self._scores.encoded[5 + SEVERAL.index(kind if kind in SEVERAL else "any")])
        distance = self._distance(at, (kind,))
        f["act"] = float(min(distance, 5))
        f["act over"] = float(min(distance, 5) - min(self._distance(at, others), 5))
        for k in KINDS:
            f["is " + k] = float(k == kind)
        return f

    def _link(self, at: int, role: str) -> float:
        """How strongly the encoder links an entity's best mention with that of the likeliest other one in a role."""
        others = [(o.best, i) for i, o in enumerate(self._found) if o.role == role and i != at and o.best > LIKELY]
        if not others:
            return 0.0
        one, other = (max(self._found[i].mentions, key=lambda m: m[1])[0] for i in (at, max(others)[1]))
        return float(np.clip(self._scores.links[one] @ self._scores.links[other] / 4, -3.0, 3.0))

    def _overlap(self, one: int, other: int) -> bool:
        return any(a < d and c < b for a, b in self._spans[one] for c, d in self._spans[other])

    def _crossed(self, e: Entity, kind: str) -> float:
        if (e.role, kind) not in CROSSED:
            return -6.0
        column = len(ROLES) + len(PHRASE_KINDS) + CROSSED.index((e.role, kind))
        return float(self._scores.encoder[[m[0] for m in e.mentions], column].max())

    def _distance(self, at: int, kinds: Iterable[str]) -> int:
        acts = [a for k in kinds for a in self._acts[k]]
        return min((abs(a - s) for a in acts for s in self._sentences[at]), default=9)


def _logit(p: float) -> float:
    return float(logit(np.array(p))) / 2
