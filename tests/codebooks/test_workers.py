"""Conversion over several processes: the same bytes, the same loss report, the same words for a bad line."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codebooks.told import REBELS, SOLDIERS, told
from record_of import group, killed
from tollbook.codebooks import workers
from tollbook.codebooks.convert import convert
from tollbook.errors import DocumentError
from tollbook.export.jsonl import JsonlWriter


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Forty reports, of one to three incidents and a shared total each, cut into chunks of a few."""
    monkeypatch.setattr(workers, "CHUNK", 20_000)
    monkeypatch.setattr(workers, "LARGE", 1)
    monkeypatch.setattr(workers.chunks, "__defaults__", (20_000,))
    path = tmp_path / "records.jsonl"
    with path.open("wb") as file:
        writer = JsonlWriter(file)
        for report in range(40):
            ids = [f"inc-{report}-{n}" for n in range(1 + report % 3)]
            whole = f"sha256:{report:064d}"
            writer.add([told("bombing", REBELS, SOLDIERS, id=i, report_id=whole, toll=(killed(report),)) for i in ids])
            writer.add([group(id=f"grp-{report}", members=tuple(ids), report_id=whole)])
    return path


def test_two_processes_write_what_one_writes(many: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    alone = convert(many, "acled", one, workers=1)
    shared = convert([many, many], "acled", two, workers=2)
    heading, _, rows = one.read_bytes().partition(b"\n")
    assert two.read_bytes() == heading + b"\n" + rows + rows
    assert shared.tally.rows == 2 * alone.tally.rows
    assert shared.tally.totals == alone.tally.totals * 2


@pytest.mark.parametrize("bad", [b"{not json}\n", b'{"record":"incident"}\n', b'{"report_id":"x"}\n', b"\xff\xfe\n"])
def test_a_bad_line_is_named_by_its_number(many: Path, tmp_path: Path, bad: bytes) -> None:
    lines = many.read_bytes().splitlines(keepends=True)
    many.write_bytes(b"".join([*lines[:70], b"\n", bad, *lines[70:]]))
    out = tmp_path / "out.csv"
    with pytest.raises(DocumentError, match=r"records\.jsonl: line 72 is no Tollbook record"):
        convert(many, "acled", out, workers=2)
    assert not out.exists()


@settings(deadline=None, max_examples=60, derandomize=True)
@given(reports=st.lists(st.integers(1, 5), min_size=1, max_size=12), size=st.integers(1, 300))
def test_chunks_part_no_report(tmp_path_factory: pytest.TempPathFactory, reports: list[int], size: int) -> None:
    path = tmp_path_factory.mktemp("chunks") / "r.jsonl"
    lines = [f'{{"report_id":"{n}"}}\n' for n, many in enumerate(reports) for _ in range(many)]
    path.write_text("".join(lines), encoding="utf-8")
    data = path.read_bytes()
    parts = [data[start:end].decode().splitlines() for start, end in workers.chunks(path, size)]
    assert [line + "\n" for part in parts for line in part] == lines
    for before, after in pairwise(parts):
        assert before[-1] != after[0]
