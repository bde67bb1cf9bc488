"""What holds of every codebook: rows pass their schema, totals add up, hostile text does no harm, files come back."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from codebooks.many import HOSTILE, reports
from codebooks.told import REBELS, RESIDENTS, SOLDIERS, told
from record_of import actor, group, killed
from tollbook.codebooks import interchange
from tollbook.codebooks.book import open_book
from tollbook.codebooks.case import Options
from tollbook.codebooks.check import RowChecker
from tollbook.codebooks.convert import Conversion, convert
from tollbook.codebooks.dictionary import dictionary
from tollbook.codebooks.interchange import FORMATS
from tollbook.codebooks.read import Reading, read_table
from tollbook.codebooks.spec import RECORD_FIELDS, builtin_names, load_spec
from tollbook.export.cells import plain
from tollbook.model import AnyRecord, Damage, Source

NAMES = builtin_names()
BOOKS = {name: open_book(name) for name in NAMES}
PROPERTY = settings(deadline=None, max_examples=40, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

# What a round trip need not keep: our own words and ids, and what one side's file has no column for.
NOT_KEPT = {
    "acled": {"notes", "tags", "assoc_actor_1", "assoc_actor_2"},
    "ucdp_ged": {"source_article", "source_date", "where_description", "event_clarity", "where_coordinates"},
    "gtd": {
        "summary", "addnotes", "related", "multiple", "location", "propcomment", "weapdetail", "scite1", "city",
        "provstate", "corp1", "corp2", "corp3",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_says_what_becomes_of_every_field(name: str) -> None:
    assert set(load_spec(name).holds) == set(RECORD_FIELDS)


@pytest.mark.parametrize("name", NAMES)
def test_every_source_key_that_a_column_names_is_told(name: str) -> None:
    spec = load_spec(name)
    for column in spec.columns:
        for word in column.source.replace(",", " ").replace(";", " ").split():
            if "-" in word and word.split("-")[0].isupper() and len(word.split("-")[0]) == 1:
                assert word in spec.sources, f"{column.name}: {word}"


@pytest.mark.parametrize("name", NAMES)
def test_has_a_data_dictionary(name: str) -> None:
    told_ = dictionary(load_spec(name))
    assert all(f"| `{column.name}` |" in told_ for column in load_spec(name).columns)


@pytest.mark.parametrize("name", NAMES)
@PROPERTY
@given(records=reports())
def test_every_row_passes_its_schema_and_none_is_dropped_in_silence(name: str, records: Any) -> None:
    book = BOOKS[name]
    run = Conversion(book)
    rows = run.report(records, text="No shots were fired. " + HOSTILE[0])
    checker = RowChecker(book.spec)
    for row in rows:
        assert list(checker.problems(row)) == []
    loss = run.loss()
    left = {id_ for entry in (*loss["left_out"], *loss["refused"]) for id_ in entry["ids"]}
    if book.spec.unit == "incident":
        assert len(rows) + len(left) == loss["read"]["incidents"]
    for total in loss["totals"]:
        assert total["written"] in (total["stated"] or 0, 0)


@pytest.mark.parametrize("name", ["acled", "ucdp_ged", "gtd"])
@PROPERTY
@given(records=reports())
def test_out_and_in_again_keeps_what_the_codebook_can_hold(name: str, records: Any, tmp_path_factory: Any) -> None:
    book = BOOKS[name]
    path = tmp_path_factory.mktemp("trip") / "a.csv"
    convert([r for r in records if r.id != "grp"], book, path, Options(names=True))
    reading = Reading()
    back = list(read_table(path, name, reading))
    assert reading.bad == []
    again = Conversion(book, Options(names=True))
    rows = [row for record in back for row in again.report((record,))]
    written = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    assert len(rows) == len(written), again.loss()
    keep = [c.name for c in book.spec.columns if c.name not in NOT_KEPT[name] and not c.blank]
    for row, cells in zip(rows, written, strict=True):
        for column in keep:
            value = row[column]
            assert _bare("" if value is None else str(value)) == _bare(cells[column]), column


def _bare(text: str) -> str:
    """A cell without the mark that makes it harmless, blanks folded; "None" and the like read as empty."""
    text = " ".join(text.split()).lstrip("' ")
    return "" if text.lower() in ("none", "nan", "null", "na", ".") else text


@pytest.mark.parametrize("name", [n for n in NAMES if load_spec(n).format.kind != "jsonl"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_survives_or_is_made_harmless(name: str, text: str, tmp_path: Path) -> None:
    front = actor(text, type="rebel", actor_id="xx.front")
    paper = Source(id="s", name=text)
    record = told("bombing", front, RESIDENTS, SOLDIERS, toll=(killed(3),), source=paper)
    convert([record], BOOKS[name], tmp_path / "a.csv")
    raw = (tmp_path / "a.csv").read_bytes()
    content = raw.decode("utf-8")
    delimiter = "\t" if BOOKS[name].spec.format.kind == "tsv" else ","
    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    assert not any(c in cell for cell in cells for c in "\x00\n\t\u202e\ufeff")
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)
    if text.strip() and plain(text):
        assert any(plain(text).split()[0][:20] in cell for cell in cells)


@pytest.mark.parametrize("name", NAMES)
def test_names_of_persons_are_masked_unless_kept(name: str, tmp_path: Path) -> None:
    person = actor("Adam Novak", role="victim", form="person", type="civilians")
    record = told("shooting", REBELS, person, toll=(killed(1),))
    convert([record], BOOKS[name], tmp_path / "masked")
    assert b"Novak" not in (tmp_path / "masked").read_bytes()
    convert([record], BOOKS[name], tmp_path / "kept", Options(names=True))
    if name in ("gtd", "hxl"):
        assert b"Adam Novak" in (tmp_path / "kept").read_bytes()


@pytest.mark.parametrize("name", [n for n in NAMES if "latitude" in {c.name for c in load_spec(n).columns}])
def test_places_can_be_blurred(name: str) -> None:
    record = told("bombing", REBELS, SOLDIERS, toll=(killed(3),))
    (row,) = Conversion(BOOKS[name], Options(coarsen="0.1deg")).rows([record])
    assert (row["latitude"], row["longitude"]) == (36.4, 42.4)
    (row,) = Conversion(BOOKS[name], Options(coarsen="admin1")).rows([record])
    assert row["latitude"] is None
    assert "Tall Afar" not in str(row)


@pytest.mark.parametrize("name", NAMES)
def test_same_records_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    records = [told("bombing", REBELS, SOLDIERS, id=f"inc-{n}", toll=(killed(2),)) for n in (1, 2)]
    records.append(group())
    convert(records, BOOKS[name], tmp_path / "a")
    convert(records, BOOKS[name], tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("name", (*NAMES, *(n for n in FORMATS if n != "jsonl")))
def test_things_hit_in_several_incidents_together_are_no_silent_loss(name: str, tmp_path: Path) -> None:
    hit = Damage(object="vehicle", outcome="destroyed", low=2, high=2, party="target", as_written="two vehicles")
    shared = group(toll=(killed(8),), damage=(hit,))
    records = [told("bombing", REBELS, SOLDIERS, id=id_, groups=("grp-1",)) for id_ in shared.members]

    def counted(*read: AnyRecord) -> list[int]:
        if name in FORMATS:
            loss = interchange.write(read, name, tmp_path / "a", Options())
        else:
            run = Conversion(BOOKS[name])
            list(run.rows(read))
            loss = run.loss()
        return [entry["records"] for entry in loss["not_held"] if entry["field"] == "damage"]

    assert counted(*records, group(toll=(killed(8),))) == []
    assert counted(*records, shared) == [1], "the group once, not each of its members"


def test_a_number_too_large_for_a_table_is_refused_and_said() -> None:
    run = Conversion("acled")
    assert list(run.rows([told("bombing", REBELS, toll=(killed(10**30),))])) == []
    assert [entry["fault"] for entry in run.loss()["refused"]] == ["fatalities: is larger than a table can hold"]
