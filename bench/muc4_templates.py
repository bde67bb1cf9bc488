"""Templates from fillers: which kinds a report tells of, how many templates of each, and which filler goes where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.muc4_entities import KINDS, ROLES
from bench.muc4_material import Wording
from bench.muc4_pairs import ANCHORS, Together

PARTS = {"kidnapping": ("PerpInd", "PerpOrg", "Victim"), "arson": ("PerpInd", "PerpOrg", "Target", "Victim")}
Settings = Mapping[str, float]

# What is about as probable as half the F1 that is reached is worth giving: less lowers F1. The others were set by hand;
# searching for settings one by one fits the reports searched on, and costs a point on others.
SETTINGS: dict[str, float] = {
    **dict.fromkeys(ROLES, 0.26), **dict.fromkeys(KINDS, 0.25),
    "join": 0.55, "split": 0.4, "keep": 0.45, "most": 8,
    "copy PerpInd": 0.4, "copy PerpOrg": 0.4, "copy Weapon": 0.6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filler:
    """One possible filler of a template of one kind, with its probability there; ``at`` is its place among a report's
    entities."""

    role: str
    wording: Wording
    at: int
    probability: float


@dataclass(slots=True)
class Template:
    """One template; every filler stands in the text."""

    kind: str
    fillers: list[Filler] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A kind's possible fillers, and which of them belong together."""

    fillers: Sequence[Filler]
    together: Together


def templates(kinds: Mapping[str, float], weighed: Mapping[str, Weighed], settings: Settings) -> list[Template]:
    """The templates of a report: ``kinds`` gives each kind's probability, ``weighed`` what may fill its templates."""
    found: list[Template] = []
    for kind in KINDS:
        if kinds[kind] > settings[kind]:
            found += _of_kind(kind, weighed.get(kind, Weighed((), {})), settings)
    return found[:10]


def _of_kind(kind: str, weighed: Weighed, settings: Settings) -> list[Template]:
    parts = PARTS.get(kind, ROLES)
    good = [f for f in weighed.fillers if f.role in parts and f.probability > settings[f.role]]
    clusters: list[list[Filler]] = []
    for f in sorted((f for f in good if f.role in ANCHORS), key=lambda f: -f.probability):
        _place(f, clusters, weighed.together, settings)
    found = [Template(kind, c) for c in clusters] or [Template(kind)]
    anchors = [tuple(t.fillers) for t in found]
    for f in good:
        if f.role in ANCHORS:
            continue
        chances = [_chance(f, group, weighed.together) for group in anchors]
        for template, chance in zip(found, chances, strict=True):
            if chance >= max(chances) or f.probability * chance > settings["copy " + f.role]:
                template.fillers.append(f)
    return found


def _place(filler: Filler, clusters: list[list[Filler]], together: Together, settings: Settings) -> None:
    """Puts one that was hit with those it belongs to, or by itself into a template of its own."""
    if not clusters:
        clusters.append([filler])
        return
    chances = [_chance(filler, c, together) for c in clusters]
    nearest = clusters[chances.index(max(chances))]
    if max(chances) >= settings["join"]:
        nearest.append(filler)
    elif filler.probability > settings["split"] and len(clusters) < settings["most"]:
        clusters.append([filler])
    elif filler.probability > settings["keep"]:
        nearest.append(filler)


def _chance(filler: Filler, group: Sequence[Filler], together: Together) -> float:
    """How probably a filler belongs to a template that holds ``group``."""
    pairs = [tuple(sorted((filler.at, other.at))) for other in group]
    known = [together[pair] for pair in pairs if pair in together]  # type: ignore[index]
    return sum(known) / len(known) if known else 1.0
