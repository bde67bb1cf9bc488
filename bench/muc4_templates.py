"""Templates from fillers: which kinds a report tells of, how many templates of each, and which filler goes where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.muc4_entities import KINDS, ROLES
from bench.muc4_material import Wording

ANCHORS = ("Victim", "Target")  # who or what was hit: these tell one incident from the next
PARTS = {"kidnapping": ("PerpInd", "PerpOrg", "Victim"), "arson": ("PerpInd", "PerpOrg", "Target", "Victim")}
Settings = Mapping[str, float]

# Where the search for the settings begins; what is used is stored with the weights.
START: dict[str, float] = {
    "PerpInd": 0.26, "PerpOrg": 0.22, "Target": 0.2, "Victim": 0.22, "Weapon": 0.3,
    "attack": 0.22, "bombing": 0.16, "kidnapping": 0.12, "arson": 0.14, "robbery": 0.2,
    "cross": 2, "gap": 3, "split": 0.3, "keep": 0.4, "most": 4, "share": 1.1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filler:
    """One possible filler of a template of one kind, with its probability there."""

    role: str
    wording: Wording
    sentences: tuple[int, ...]
    probability: float


@dataclass(slots=True)
class Template:
    """One template; every filler stands in the text."""

    kind: str
    fillers: list[Filler] = field(default_factory=list)


def templates(
    kinds: Mapping[str, float], fillers: Mapping[str, Sequence[Filler]], settings: Settings
) -> list[Template]:
    """The templates of a report: ``kinds`` and ``fillers`` give each kind's probability and possible fillers."""
    found: list[Template] = []
    for kind in KINDS:
        if kinds[kind] > settings[kind]:
            found += _of_kind(kind, fillers.get(kind, ()), settings)
    return found[:10]


def _of_kind(kind: str, fillers: Sequence[Filler], settings: Settings) -> list[Template]:
    parts = PARTS.get(kind, ROLES)
    good = [f for f in fillers if f.role in parts and f.probability > settings[f.role]]
    clusters: list[list[Filler]] = []
    for f in sorted((f for f in good if f.role in ANCHORS), key=lambda f: -f.probability):
        _place(f, clusters, settings)
    found = [Template(kind, c) for c in clusters] or [Template(kind)]
    anchors = [tuple(t.fillers) for t in found]
    for f in good:
        if f.role in ANCHORS:
            continue
        distances = [min((_apart(f, a) for a in group), default=0) for group in anchors]
        for template, distance in zip(found, distances, strict=True):
            if distance <= min(distances) or f.probability >= settings["share"]:
                template.fillers.append(f)
    return found


def _place(filler: Filler, clusters: list[list[Filler]], settings: Settings) -> None:
    """Puts one that was hit with those beside it, or by itself into a template of its own."""
    if not clusters:
        clusters.append([filler])
        return
    distances = [min(_between(filler, other, settings) for other in c) for c in clusters]
    nearest = clusters[distances.index(min(distances))]
    if min(distances) <= settings["gap"]:
        nearest.append(filler)
    elif filler.probability > settings["split"] and len(clusters) < settings["most"]:
        clusters.append([filler])
    elif filler.probability > settings["keep"]:
        nearest.append(filler)


def _between(a: Filler, b: Filler, settings: Settings) -> float:
    apart = _apart(a, b)
    return apart if a.role == b.role else max(0.0, apart - settings["cross"])


def _apart(a: Filler, b: Filler) -> int:
    return min(abs(x - y) for x in a.sentences for y in b.sentences)
