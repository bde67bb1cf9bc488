"""Local press, army releases, monitors' notes and safety offices' lists: incidents told in their ways, row by row."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import SourceKind

DAY = "2022-08-18"  # a Thursday

# text, kind of source, the incidents as tests/claims_of.py has them
TOLD: list[tuple[str, SourceKind, str]] = [
    ("Two carpenters struck a landmine outside Gereshk on Tuesday and were killed.", "state_force",
     "Gereshk/k2/d2022-08-16"),
    ("A van with four farm workers struck a device near Lashkar Gah on Tuesday. Two were killed.", "state_force",
     "Lashkar Gah/k2/d2022-08-16"),
    ("On 10 August a troops' gun truck ran into an IED near Gwoza. A soldier was killed.", "state_force",
     "Gwoza/k1/d2022-08-10"),
    ("Idlib. Clashes broke out in Saraqib on Monday, killing two fighters.\n\nDaraa. A gunman killed an elder in Tafas. "
     "He had been elected in 2018 and lived in Daraa.", "ngo", "Saraqib/k2/d2022-08-15; Tafas/k1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "told"), TOLD, ids=[text[:60] for text, _, _ in TOLD])
def test_incidents(text: str, kind: SourceKind, told: str) -> None:
    incidents = coder().code(report_of(text, published=DAY, source_kind=kind)).incidents
    assert as_told(incidents, told) == told
