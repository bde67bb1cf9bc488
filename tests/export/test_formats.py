"""Every format holds what it was given, whole, and nothing that a reader would run."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from record_of import actor, group, incident, killed
from tollbook.errors import DocumentError, UsageError
from tollbook.export import FORMATS, open_output, read_records, write
from tollbook.export.cells import harmless, plain
from tollbook.export.columns import COLUMNS, columns_table, number, rows, total
from tollbook.export.output import whole_file
from tollbook.model import Damage, Incident, Location

DOCS = Path(__file__).parents[2] / "docs"
HOSTILE = (
    "=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "\t=1", '"quoted", comma; semi', "two\nlines", "null\x00byte",
    "\u202eturned", "</script><script>alert(1)</script>", "\u0646\u062c\u0641", "\ufeff=1", "'=1", "a" * 70_000,
)  # fmt: skip


def test_jsonl_comes_back_as_it_went(tmp_path: Path) -> None:
    records = (incident(), incident(id="inc-2", location=None, suicide=None), group())
    write(records, tmp_path / "a.jsonl", names=True)
    assert tuple(read_records(tmp_path / "a.jsonl")) == records


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_same_records_give_same_bytes(tmp_path: Path, suffix: str) -> None:
    records = (incident(), group())
    write(records, tmp_path / f"a{suffix}")
    write(records, tmp_path / f"b{suffix}")
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_no_records_make_a_whole_empty_file(tmp_path: Path, suffix: str) -> None:
    write((), tmp_path / f"a{suffix}")
    assert (tmp_path / f"a{suffix}").exists()
    assert len(list(tmp_path.iterdir())) == 1


def test_csv_has_a_row_an_incident(tmp_path: Path) -> None:
    write((incident(), group()), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert list(row) == [c.name for c in COLUMNS]
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == ("3", "3", "3")
    assert (row["wounded_low"], row["wounded_best"], row["wounded_high"]) == ("36", "", "")
    assert row["captured_low"] == "", "not stated is not zero"
    assert row["suicide"] == "false"
    assert row["shared_toll"] == "killed at least 51 (in 2 incidents together)"
    assert row["damage"] == "destroyed 2 vehicle"
    assert row["latitude"] == "36.34"


def test_things_hit_in_several_incidents_together_stand_on_the_row_of_each(tmp_path: Path) -> None:
    vehicle = Damage(object="vehicle", outcome="destroyed", low=2, high=2, party="target", as_written="2 vehicles")
    rifle = Damage(object="rifle", outcome="captured", low=None, high=None, party="target", as_written="rifles")
    records = (
        incident(),
        incident(id="inc-2", damage=()),
        incident(id="inc-3", groups=()),
        group(damage=(vehicle, rifle)),
    )
    told = "destroyed 2 vehicle (in 2 incidents together); captured rifle (in 2 incidents together)"
    assert [row["shared_damage"] for row in rows(records)] == [told, told, None]
    assert [row["damage"] for row in rows(records)] == ["destroyed 2 vehicle", None, "destroyed 2 vehicle"]
    write(records, tmp_path / "a.parquet")
    assert pq.read_table(tmp_path / "a.parquet")["shared_damage"].to_pylist() == [told, told, None]
    write(records, tmp_path / "a.geojson")
    features = json.loads((tmp_path / "a.geojson").read_text())["features"]
    assert [f["properties"].get("shared_damage") for f in features] == [told, told, None]


def test_parquet_keeps_types(tmp_path: Path) -> None:
    write((incident(), group()), tmp_path / "a.parquet")
    table = pq.read_table(tmp_path / "a.parquet")
    assert table.num_rows == 1
    row = table.to_pylist()[0]
    assert row["date_start"].isoformat() == "2017-05-01"
    assert (row["wounded_low"], row["wounded_high"], row["suicide"]) == (36, None, False)
    assert table.schema.field("date_start").metadata == {b"description": b"first day, best reading"}


def test_parquet_leaves_out_what_it_cannot_hold(tmp_path: Path) -> None:
    odd = incident(
        toll=(killed(10**30),),
        date=incident().date.__class__(start="0000-99-99", end=None, earliest=None, latest=None, precision="day"),
    )
    write((odd,), tmp_path / "a.parquet")
    row = pq.read_table(tmp_path / "a.parquet").to_pylist()[0]
    assert row["killed_low"] is None
    assert row["date_start"] is None


def test_geojson_keeps_incidents_without_a_point(tmp_path: Path) -> None:
    write((incident(), incident(id="inc-2", location=None), group()), tmp_path / "a.geojson")
    read = json.loads((tmp_path / "a.geojson").read_text())
    first, second = read["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [43.13, 36.34]}
    assert first["properties"]["uncertainty_km"] == 12.0
    assert first["properties"]["place_precision"] == "near"
    assert second["geometry"] is None
    assert read["groups"][0]["id"] == "grp-1"


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_words_stay_harmless(tmp_path: Path, value: str) -> None:
    hostile = incident(
        section=value, actors=(actor(value, as_written=value),), location=Location(name=value, as_written=value)
    )
    for suffix in (".csv", ".parquet", ".geojson", ".jsonl"):
        write((hostile,), tmp_path / f"a{suffix}")
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as file:
        csv.field_size_limit(1_000_000)
        (row,) = csv.DictReader(file)
    for name in ("section", "place", "initiator"):
        assert not row[name].startswith(("=", "+", "-", "@", "\t", "\r"))
        assert not any(ord(c) < 32 or c in "\u202e\ufeff" for c in row[name])
    (back,) = read_records(tmp_path / "a.jsonl")
    assert isinstance(back, Incident)
    assert back.section == value
    assert json.loads((tmp_path / "a.geojson").read_text())["features"][0]["properties"]["section"] == plain(value)


@example("---")
@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=40))
def test_any_cell_is_one_line_of_valid_utf8_that_is_no_formula(text: str) -> None:
    cell = harmless(plain(text))
    cell.encode("utf-8")
    assert "\n" not in cell
    assert not cell.startswith(("=", "+", "-", "@"))


def test_a_part_is_not_counted_twice() -> None:
    lines = (killed(3), killed(1, subset_of=0, civilian_status="civilians"), killed(2, party="initiator"))
    assert total(lines, "killed") == (5, 5, 5)
    assert total(lines, "killed", status="civilians") == (1, 1, 1)
    assert total(lines, "killed", party="initiator") == (2, 2, 2)
    assert total(lines, "wounded") is None


def test_numbers_in_words() -> None:
    said = [number(4, 4), number(3, 5), number(36, None), number(0, 20), number(0, None), number(0, 0)]
    assert said == ["4", "3 to 5", "at least 36", "up to 20", "number unknown", "0"]


def test_a_run_that_breaks_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    target.write_text("before")
    with pytest.raises(RuntimeError), open_output(target) as writer:
        writer.add((incident(),))
        raise RuntimeError
    assert target.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.jsonl"]


def test_wrong_outputs_are_named() -> None:
    with pytest.raises(UsageError, match="suffix"), open_output(Path("a.xyz")):
        pass
    with pytest.raises(UsageError, match="no such folder"), whole_file(Path("/no/such/folder/a.csv")):
        pass
    with pytest.raises(UsageError, match="unknown format"), open_output(Path("a.csv"), "xyz"):
        pass


def test_a_line_that_is_no_record_is_named(tmp_path: Path) -> None:
    write((incident(),), tmp_path / "a.jsonl")
    with (tmp_path / "a.jsonl").open("a") as file:
        file.write('{"record": "incident"}\n')
    with pytest.raises(DocumentError, match="line 2"):
        list(read_records(tmp_path / "a.jsonl"))


def test_columns_are_documented() -> None:
    assert columns_table() in (DOCS / "columns.md").read_text()
    assert len({c.name for c in COLUMNS}) == len(COLUMNS)
    assert set(next(rows((incident(),)))) == {c.name for c in COLUMNS}
