"""``tollbook codebook check``: what a user has misspelt, where, and what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tollbook.cli import main
from tollbook.codebooks.book import open_book
from tollbook.codebooks.spec import FOLDER
from tollbook.errors import CodebookError

GOOD = (FOLDER / "isaf.yaml").read_text(encoding="utf-8")
KILLED = "derive: {is: {not: {column: min_killed, in: [0]}}}"

# what stands in the good file, what is written instead, what the message must say
SLIPS = [
    ("unit: report", "unti: report", "no key 'unti' (did you mean 'unit'?)"),
    ("unit: report", "unit: rapport", "unit can't be 'rapport' (did you mean 'report'?); there are incident,"),
    ("location.admin1_code, take", "location.admin1_cod, take", "column 'province', choice 1: path 'location.admin1_cod'"),
    ("outcome: captured, who: leader", "outcom: captured, who: leader", "not by 'outcom' (did you mean 'outcome'?)"),
    ("outcome: captured, who: leader", "outcome: captued, who: leader", "no outcome 'captued' (did you mean 'captured'?)"),
    ("who: leader, not_kind: [military", "who: leader, not_kind: [militry", "no kind 'militry' (did you mean 'military'?)"),
    ("civilian_status: civilians}, at", "civilian_status: civilian}, at", "did you mean 'civilians'?"),
    ("{text_says: aimed}", "{text_say: aimed}", "column 'killcaptureraid', case 1: no test 'text_say'"),
    ("{text_says: chance}", "{text_says: chanec}", "no list of phrases 'chanec' (did you mean 'chance'?)"),
    ("convention: isaf_min", "convention: isaf_mni", "no counting convention 'isaf_mni'; there are isaf_min"),
    ("map: province}", "map: provinces}", "no table 'provinces' (did you mean 'province'?)"),
    ("  event_type: {fate: reduced", "  event_typ: {fate: reduced", "holds: no field 'event_typ'"),
    ("fate: reduced, how: \"six", "fate: reducd, how: \"six", "fate can't be 'reducd' (did you mean 'reduced'?)"),
    ("derive: {path: source.id}", "deriv: {path: source.id}", "column 'id': no key 'deriv' (did you mean 'derive'?)"),
    ("derive: {path: source.id}", "derive: {pth: source.id}", "column 'id': no 'pth' (did you mean 'path'?)"),
    ("derive: {path: source.id}", "derive: {rule: acled.actor}", "no rule 'acled.actor' (did you mean 'acled.actor"),
    ("derive: {path: source.id}", "derive: {path: [source, id]}", "column 'id': path can't be ['source', 'id']"),
    ("derive: {path: source.id}", "derive: {column: id}", "column 'id' is derived from itself"),
    (KILLED, KILLED.replace("killed", "kiled"), "column 'killq': no column 'min_kiled' (did you mean 'min_killed'?)"),
    ("take: most_common", "take: most_comon", "take can't be 'most_comon' (did you mean 'most_common'?)"),
    ("- no ~2 (airstrike*", "- ~2 (airstrike*", "needs a word at either end"),
    ("status: [threatened", "status: [threatend", "scope 'not_an_event': no status 'threatend'"),
    ("- {name: killq", "- [name: killq", "is no YAML: line 252, column"),
]  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "said"), SLIPS, ids=[f"{n}" for n in range(len(SLIPS))])
def test_a_slip_is_named_with_its_place_and_the_nearest_word(
    good: str, bad: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert good in GOOD
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD.replace(good, bad), encoding="utf-8")
    assert main(["codebook", "check", str(path)]) == 1
    told = capsys.readouterr().err
    assert str(path) in told
    assert said in told


@pytest.mark.parametrize("text", ["", "just text", "- a\n- b\n", "name: x\n", "columns: 3\n", "\t\x00"])
def test_a_file_that_is_no_codebook_is_refused_in_words(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError, match=r"mine\.yaml"):
        open_book(path)


def test_a_good_file_is_called_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codebook", "check", str(FOLDER / "isaf.yaml")]) == 0
    assert "isaf, 14 columns, a good codebook" in capsys.readouterr().out


def test_an_unknown_name_gets_the_nearest_one() -> None:
    with pytest.raises(CodebookError, match=r"no codebook 'aceld' \(did you mean 'acled'\?\)"):
        open_book("aceld")
