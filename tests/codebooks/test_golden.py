"""Each codebook's file of the sample reports, byte for byte, with its loss report.

A change on purpose is written with ``PYTHONPATH=tests python -m codebooks.write_golden`` and read line by line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from codebooks.write_golden import GOLDEN, GOLDEN_NAMES, RECORDS, corrections, write
from tollbook.export.jsonl import read_records
from tollbook.model import Incident


@pytest.mark.parametrize("name", GOLDEN_NAMES)
def test_file_and_loss_report_are_as_read_and_agreed(name: str, tmp_path: Path) -> None:
    path = write(name, tmp_path)
    loss = f"{path.name}.loss.txt"
    assert path.read_text(encoding="utf-8") == (GOLDEN / path.name).read_text(encoding="utf-8")
    assert (tmp_path / loss).read_text(encoding="utf-8") == (GOLDEN / loss).read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    stems = {path.name.split(".")[0] for path in GOLDEN.iterdir()}
    assert stems == {"records" if name in ("csv", "geojson", "webannotation") else name for name in GOLDEN_NAMES}


def test_sample_records_are_records_of_every_sample_report() -> None:
    found = list(read_records(RECORDS))
    assert {record.source.id for record in found} == {
        "claim-digest-2017-05-04.txt", "monitor-report.pdf", "operational-update.docx", "strike-release.html",
        "wire-1989", "wire-2016",
    }  # fmt: skip
    incidents = [record for record in found if isinstance(record, Incident)]
    assert len({record.id for record in incidents}) == len(incidents)


def test_every_correction_says_why() -> None:
    assert all(correction.why and correction.where and correction.set for correction in corrections())
