"""The tables of measured figures in the docs."""

from __future__ import annotations

from pathlib import Path

from scripts.write_accuracy import written

PAGE = """\
<!-- measured: summary -->
| set | measured | others |
| --- | --- | --- |
| strike releases | incidents F1 0.900 |  |
| places in sentences of our own | right 0.950 |  |
<!-- end -->
<!-- measured: places -->
old
<!-- end -->
"""


def test_what_was_run_is_written_anew_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "strikes.txt").write_text("incidents P 1.000 R 0.992 F1 0.996 (130 found)\n", "utf-8")
    page = written(PAGE, tmp_path)
    assert "| strike releases | incidents F1 0.996 |" in page
    assert "| places in sentences of our own | right 0.950 |" in page
    assert "old" in page


def test_a_set_never_measured_says_so(tmp_path: Path) -> None:
    assert "| strike releases | not measured for this version |" in written(
        "<!-- measured: summary -->\n<!-- end -->\n", tmp_path
    )
