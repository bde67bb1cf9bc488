"""What the learned layer looks at in one report, as plain data: no parse is kept, so it can be stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.muc4 import TYPES, organisations, template
from bench.muc4_candidates import candidates, normal
from bench.muc4_features import Features, ReportFeatures, report_features
from bench.muc4_wordings import seen, wording
from tollbook.model import Incident
from tollbook.pipeline import Coding


@dataclass(frozen=True, slots=True)
class Wording:
    """One string that a phrase may be given as; ``start`` is its offset in the report's cleaned text."""

    text: str
    start: int
    features: Features

    @property
    def plain(self) -> str:
        """The string as the scorer compares it."""
        return normal(self.text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate: where its head stands (characters of the cleaned text), what it is, and its features."""

    start: int
    end: int
    sentence: int
    head: str
    named: bool
    actor_id: str | None
    chain: int | None
    wordings: tuple[Wording, ...]
    features: Features


@dataclass(frozen=True, slots=True)
class Trigger:
    """An act that the task asks for, as the core read it: its sentence, its kind, whether it is told as done."""

    sentence: int
    kind: str
    told: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An incident of the core's record: its kind, and where in the text its values stand."""

    kind: str | None
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A filler that the rules alone give."""

    kind: str
    role: str
    plain: str


@dataclass(frozen=True, slots=True)
class Material:
    """One report."""

    text: str
    phrases: tuple[Phrase, ...]
    features: Features
    triggers: tuple[Trigger, ...]
    proper: Mapping[str, int]  # word -> how often the tagger took it for a name, less how often not
    told: tuple[Told, ...] = ()
    ruled: tuple[Ruled, ...] = ()


def material(coding: Coding) -> Material:
    """Reads a coded report's candidates and features."""
    findings = coding.findings
    found = candidates(findings)
    counts = seen(found)
    rows = ReportFeatures(coding, found).rows
    phrases = []
    for c, row in zip(found, rows, strict=True):
        words = tuple(
            Wording(v.text, c.sentence.span_of(c.head.doc[v.first]).start, wording(c, v, counts)) for v in c.variants
        )
        phrases.append(
            Phrase(
                start=c.start,
                end=c.start + len(c.head),
                sentence=c.sentence.index,
                head=c.head.lower_,
                named=c.named,
                actor_id=c.known.actor_id if c.known else None,
                chain=c.chain,
                wordings=words,
                features=row,
            )
        )
    triggers = tuple(
        Trigger(a.sentence, TYPES[a.event_type], a.assertion.told) for a in findings.acts if a.event_type in TYPES
    )
    names = organisations(coding)
    return Material(
        findings.reading.text, tuple(phrases), report_features(coding), triggers, _proper(coding),
        tuple(map(_told, coding.incidents)), tuple(r for i in coding.incidents for r in _ruled(i, names)),
    )  # fmt: skip


def _told(incident: Incident) -> Told:
    parts = ("/actors", "/toll", "/damage", "/weapons", "/event_type")
    spans = {(e.start, e.end) for at, found in incident.evidence.items() if at.startswith(parts) for e in found}
    return Told(TYPES.get(incident.event_type), tuple(sorted(spans)))


def _ruled(incident: Incident, names: dict[str, str]) -> Iterator[Ruled]:
    filled = template(incident, names) or {}
    for role in ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon"):
        for (words,) in filled.get(role, ()):
            yield Ruled(filled["incident_type"], role, normal(words))


def _proper(coding: Coding) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for sentence in coding.findings.reading.sentences:
        for token in sentence.doc or ():
            counts[token.lemma_.lower()] += 1 if token.pos_ == "PROPN" else -1
    return counts
