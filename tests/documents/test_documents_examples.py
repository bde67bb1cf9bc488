"""The sample reports load, say that they are invented, and come out the same whenever they are made."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from hijridate import Hijri

from tollbook.documents.clean import clean
from tollbook.documents.load import load
from tollbook.documents.sections import lay_out
from tollbook.resources import Knowledge

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
DIGEST = EXAMPLES / "claim-digest-2017-05-04.txt"
EXPECTED = ROOT / "tests" / "data" / "digest_expected.jsonl"

REPORTS = [
    # source id, kind, publication day, where that was read, sections
    ("claim-digest-2017-05-04.txt", "unknown", "2017-05-04", "file_name", 6),
    ("monitor-report.pdf", "unknown", "2018-03-09", "dateline", 3),
    ("operational-update.docx", "unknown", "2014-02-11", "dateline", 1),
    ("strike-release.html", "unknown", "2017-03-12", "metadata", 7),
    ("wire-1989", "press", "1989-02-14", "row", 1),
    ("wire-2016", "press", "2016-03-08", "row", 1),
]


def test_six_reports_load() -> None:
    found = []
    for report in load(EXAMPLES):
        layout = lay_out(clean(report.text)[0], Knowledge())
        source = report.source
        found.append((source.id, source.kind, source.published, report.published_basis, len(layout.sections)))
    assert found == REPORTS


def test_each_says_first_that_it_is_invented_and_no_incident_is_read_from_that() -> None:
    for report in load(EXAMPLES):
        text, _ = clean(report.text)
        assert text.lower().startswith("this report and everything in it are invented")
        assert lay_out(text, Knowledge()).boilerplate[0].start == 0


def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_examples", ROOT / "scripts" / "make_examples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_made_files_are_what_the_script_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = maker()
    monkeypatch.setattr(made, "EXAMPLES", tmp_path)
    made.main()
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (EXAMPLES / path.name).read_bytes()


def test_the_digest_has_its_five_headings() -> None:
    [report] = load(DIGEST)
    text, _ = clean(report.text)
    headings = [section.heading.of(text) for section in lay_out(text, Knowledge()).sections if section.heading]
    assert headings == [
        "North Baghdad Province", "Ninawa Province", "Dijlah Province", "Somalia", "Khurasan Province"
    ]  # fmt: skip


HIJRI = [(7, 4), (7, 9), (7, 9), (7, 12), (7, 12), (7, 15), (7, 15), (7, 21), (8, 2), (8, 5), (8, 5)]


def test_the_digests_expected_days_are_the_latest_before_publication() -> None:
    row = json.loads(EXPECTED.read_text(encoding="utf-8"))
    assert row["id"] == DIGEST.name
    days = [Hijri(1438, month, day).to_gregorian().isoformat() for month, day in HIJRI]
    assert [gold["date"] for gold in row["gold"]] == days
    assert max(days) <= row["published"] < Hijri(1439, 7, 4).to_gregorian().isoformat()
