"""Other datasets' files in the layouts in which they were published over the years; bad rows named and counted."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tollbook.cli import main
from tollbook.codebooks.read import Reading, read_table
from tollbook.codebooks.spec import load_spec
from tollbook.errors import DocumentError, UsageError
from tollbook.export.jsonl import read_records
from tollbook.model import Incident

ACLED = {
    "event_id_cnty": "IRQ1234", "event_date": "2017-05-03", "year": "2017", "time_precision": "1", "disorder_type":
    "Political violence", "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "Northern Front",
    "assoc_actor_1": "", "inter1": "Rebel group", "actor2": "Military Forces of Iraq (2014-2018)", "assoc_actor_2":
    "Popular Guard", "inter2": "State forces", "interaction": "State forces-Rebel group", "civilian_targeting": "",
    "iso": "368", "region": "Middle East", "country": "Iraq", "admin1": "Ninewa", "admin2": "Telafar", "admin3": "",
    "location": "Tall Afar", "latitude": "36.3761", "longitude": "42.4497", "geo_precision": "1", "source": "A; B",
    "source_scale": "National", "notes": "A clash,\nin two lines.", "fatalities": "3", "tags": "", "timestamp": "1",
}  # fmt: skip
UCDP = {
    "id": "244657", "relid": "IRQ-2017-1-1", "year": "2017", "active_year": "1", "code_status": "Clear",
    "type_of_violence": "1", "conflict_dset_id": "259", "conflict_new_id": "259", "conflict_name": "Iraq: Government",
    "dyad_dset_id": "1", "dyad_new_id": "1", "dyad_name": "Government of Iraq - Front", "side_a_dset_id": "1",
    "side_a_new_id": "1", "side_a": "Government of Iraq", "side_b_dset_id": "2", "side_b_new_id": "2", "side_b":
    "Front", "number_of_sources": "1", "source_article": '"Reports, 2017-05-04, Clash"', "source_office": "Reports",
    "source_date": "2017-05-04", "source_headline": "Clash", "source_original": "police", "where_prec": "1",
    "where_coordinates": "Tall Afar town", "where_description": "", "adm_1": "Ninawa", "adm_2": "", "latitude":
    "36.3761", "longitude": "42.4497", "geom_wkt": "POINT (42.4497 36.3761)", "priogrid_gid": "181885", "country":
    "Iraq", "country_id": "645", "region": "Middle East", "event_clarity": "1", "date_prec": "1", "date_start":
    "2017-05-03 00:00:00.000", "date_end": "2017-05-03 00:00:00.000", "deaths_a": "2", "deaths_b": "1",
    "deaths_civilians": "0", "deaths_unknown": "0", "best": "3", "high": "5", "low": "3", "gwnoa": "645", "gwnob": "",
}  # fmt: skip
GTD = {
    "eventid": "201705030001", "iyear": "2017", "imonth": "5", "iday": "3", "approxdate": "", "extended": "0",
    "resolution": "", "country": "95", "country_txt": "Iraq", "region": "10", "region_txt":
    "Middle East & North Africa", "provstate": "Nineveh", "city": "Tal Afar", "latitude": "36.3761", "longitude":
    "42.4497", "specificity": "1", "vicinity": "0", "summary": "05/03/2017: text", "crit1": "1", "crit2": "1", "crit3":
    "1", "doubtterr": "0", "multiple": "0", "success": "1", "suicide": "0", "attacktype1": "3", "attacktype1_txt":
    "Bombing/Explosion", "targtype1": "14", "targsubtype1": "74", "target1": "Market", "natlty1": "95", "gname":
    "Northern Front", "guncertain1": "0", "individual": "0", "nperps": "-99", "nperpcap": "0", "claimed": "0",
    "weaptype1": "6", "weapsubtype1": "16", "nkill": "3", "nkillter": "1", "nwound": "", "property": "-9",
    "ishostkid": "0", "scite1": '"Blast in Town," Reports, May 4, 2017.',
}  # fmt: skip


def table(path: Path, *rows: dict[str, str], encoding: str = "utf-8", delimiter: str = ",", end: str = "\n") -> Path:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def read(path: Path, kind: str) -> tuple[Sequence[Incident], Reading]:
    reading = Reading()
    return list(read_table(path, kind, reading)), reading


def one(path: Path, kind: str) -> Incident:
    (record,), reading = read(path, kind)
    assert reading.bad == []
    return record


def without(row: dict[str, str], *columns: str, **more: str) -> dict[str, str]:
    return {**{name: value for name, value in row.items() if name not in columns}, **more}


# --- ACLED ---

ACLED_LAYOUTS: dict[str, dict[str, Any]] = {
    "today": ACLED,
    "in another order": dict(reversed(list(ACLED.items()))),
    "headings in capitals": {name.upper(): value for name, value in ACLED.items()},
    "before March 2023": without(
        ACLED, "disorder_type", "civilian_targeting", "tags", data_id="7", event_id_no_cnty="1234", iso3="IRQ",
        event_date="03 May 2017", inter1="2", inter2="1", interaction="12",
    ),
    "labels of acledR": {**ACLED, "inter1": "Rebel Forces", "inter2": "State Forces", "event_date": "03-05-2017"},
    "numbers as text": {**ACLED, "inter1": "2.0", "inter2": "1.0", "fatalities": "3.0", "time_precision": "1.0"},
    "before sub-event types": without(
        ACLED, "sub_event_type", "disorder_type", "civilian_targeting", "tags", "assoc_actor_2", "iso",
        event_type="Battle-No change of territory", ally_actor_2="Popular Guard", inter1="2", inter2="1",
        event_date="3 May 2017", gwno="645",
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", ACLED_LAYOUTS)
def test_acled_layouts_read_alike(layout: str, tmp_path: Path) -> None:
    record = one(table(tmp_path / "a.csv", ACLED_LAYOUTS[layout]), "acled")
    assert (record.event_type, record.date.start, record.date.precision) == ("armed_clash", "2017-05-03", "day")
    assert [(a.role, a.name, a.type) for a in record.actors] == [
        ("initiator", "Northern Front", "rebel"), ("target", "Military Forces of Iraq", "state_forces"),
        ("target", "Popular Guard", "other_organisation"),
    ]  # fmt: skip
    assert [(line.outcome, line.low, line.high) for line in record.toll] == [("killed", 3, 3)]
    assert record.location is not None
    assert (record.location.country, record.location.name) == ("IQ", "Tall Afar")
    assert record.evidence == {}
    assert "two lines" not in str(record)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"event_date": "2017-02-30"}, "event_date is no day: '2017-02-30'"),
        ({"event_date": ""}, "no event_date"),
        ({"event_type": "Skirmish", "sub_event_type": ""}, "no event type of ACLED: 'Skirmish'"),
        ({"country": "Atlantis", "iso": ""}, "no country known as 'Atlantis'"),
        ({"fatalities": "three"}, "fatalities is no number: 'three'"),
        ({"latitude": "136.1"}, "no such point: 136.1, 42.4497"),
        ({"time_precision": "4"}, "time_precision 4"),
        ({"inter1": "9"}, "inter1 9"),
        ({"inter1": "Sailors"}, "inter1 'Sailors'"),
        ({"fatalities": "inf"}, "fatalities is no number: 'inf'"),
    ],
)
def test_bad_acled_rows_are_named_and_the_rest_is_read(changes: dict[str, str], reason: str, tmp_path: Path) -> None:
    rows, reading = read(table(tmp_path / "a.csv", ACLED, {**ACLED, **changes}, ACLED), "acled")
    assert len(rows) == 2
    assert reading.bad == [(4, reason)]  # notes of two lines: the second row starts on the fourth line
    assert (reading.rows, reading.records) == (3, 2)


# --- UCDP GED ---

_OLD_ORDER = [name for name in UCDP if name not in ("best", "high", "low", "gwnoa", "gwnob")]
UCDP_LAYOUTS = {
    "23.1": UCDP,
    "19.1": without(
        {name: UCDP[name] for name in (*_OLD_ORDER, "low", "best", "high", "gwnoa", "gwnob")},
        "code_status", "conflict_dset_id", "dyad_dset_id", "side_a_dset_id", "side_b_dset_id", "number_of_sources",
        "relid",
    ),
    "HDX": {**UCDP, "iso3": "IRQ", "start_year": "2017", "end_year": "2017"},
    "days without time": {**UCDP, "date_start": "2017-05-03", "date_end": "2017-05-03"},
    "days of the API": {**UCDP, "date_start": "2017-05-03T00:00:00", "date_end": "2017-05-03T00:00:00"},
    "active_year as a word": {**UCDP, "active_year": "True", "gwnob": "NA"},
}  # fmt: skip


@pytest.mark.parametrize("layout", UCDP_LAYOUTS)
def test_ucdp_layouts_read_alike(layout: str, tmp_path: Path) -> None:
    record = one(table(tmp_path / "a.csv", UCDP_LAYOUTS[layout]), "ucdp_ged")
    assert (record.date.start, record.date.end) == ("2017-05-03", "2017-05-03")
    assert [(a.name, a.country) for a in record.actors] == [("Government of Iraq", "IQ"), ("Front", None)]
    assert [(line.party, line.low, line.best, line.high) for line in record.toll] == [
        ("initiator", 2, 2, 4), ("target", 1, 1, 1),
    ]  # fmt: skip
    assert "Clash" not in str(record)


def test_the_row_of_hashtags_is_passed_over(tmp_path: Path) -> None:
    tags = {name: "#date+start" if name == "date_start" else "" for name in UCDP}
    assert one(table(tmp_path / "a.csv", tags, UCDP), "ucdp_ged").date.start == "2017-05-03"


def test_numbers_that_do_not_add_up_are_kept_and_noted(tmp_path: Path) -> None:
    rows, reading = read(table(tmp_path / "a.csv", {**UCDP, "best": "9", "low": "12"}), "ucdp_ged")
    assert sum(line.best or 0 for line in rows[0].toll) == 9
    assert set(reading.notes) == {
        "best is not the sum of the four death columns: the difference is of unknown side",
        "low, best and high are out of order: widened",
    }


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"date_end": "2017-05-01"}, "date_end 2017-05-01 is before date_start 2017-05-03"),
        ({"best": ""}, "no best"),
        ({"side_b": ""}, "no side_b"),
        ({"date_prec": "8"}, "date_prec 8"),
    ],
)
def test_bad_ucdp_rows_are_named(changes: dict[str, str], reason: str, tmp_path: Path) -> None:
    rows, reading = read(table(tmp_path / "a.csv", UCDP, {**UCDP, **changes}), "ucdp_ged")
    assert (len(rows), reading.bad) == (1, [(3, reason)])


# --- GTD ---

_ALL = {column.name: GTD.get(column.name, "") for column in load_spec("gtd").columns}
GTD_LAYOUTS = {
    "all 135 columns": _ALL,
    "some columns": GTD,
    "numbers as decimals": {**GTD, "nkill": "3.0", "nkillter": "1.0", "country": "95.0", "weapsubtype1": "16.0"},
    "a name for the country alone": {**GTD, "country": ""},
}


@pytest.mark.parametrize("layout", GTD_LAYOUTS)
def test_gtd_layouts_read_alike(layout: str, tmp_path: Path) -> None:
    record = one(table(tmp_path / "a.csv", GTD_LAYOUTS[layout]), "gtd")
    assert (record.event_type, record.date.start) == ("bombing", "2017-05-03")
    assert [(line.outcome, line.party, line.low) for line in record.toll] == [
        ("killed", "initiator", 1), ("killed", "victim", 2), ("captured", "initiator", 0),
    ]  # fmt: skip
    assert (record.source.name, record.source.published) == ("Reports", "2017-05-04")
    assert "Blast in Town" not in str(record)


def test_gtd_in_windows_1252_with_crlf(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", {**GTD, "city": "Bogotá"}, encoding="cp1252", end="\r\n")
    record = one(path, "gtd")
    assert record.location is not None
    assert record.location.name == "Bogotá"


def test_divided_totals_of_gtd_are_cut_and_noted(tmp_path: Path) -> None:
    rows, reading = read(table(tmp_path / "a.csv", {**GTD, "nkill": "3.5"}), "gtd")
    assert sum(line.low for line in rows[0].toll if line.outcome == "killed") == 3
    assert reading.notes == {"nkill is a fraction: cut to a whole number": 1}


def test_an_unknown_day_of_gtd_is_the_month(tmp_path: Path) -> None:
    record = one(table(tmp_path / "a.csv", {**GTD, "iday": "0"}), "gtd")
    assert (record.date.start, record.date.end, record.date.precision) == ("2017-05-01", "2017-05-31", "month")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"iday": "31", "imonth": "2"}, "no such day: 2017-2-31"),
        ({"attacktype1": "12"}, "attacktype1 is no code of an attack: 12"),
        ({"country": "9999", "country_txt": "Nowhere"}, "no country with the code 9999 or the name 'Nowhere'"),
        ({"nkillter": "7"}, "nkillter 7 is above nkill 3"),
    ],
)
def test_bad_gtd_rows_are_named(changes: dict[str, str], reason: str, tmp_path: Path) -> None:
    rows, reading = read(table(tmp_path / "a.csv", GTD, {**GTD, **changes}), "gtd")
    assert (len(rows), reading.bad) == (1, [(3, reason)])


# --- any table ---

MAPPING = """\
name: list
columns:
  date: {column: Day, formats: ["%d.%m.%Y"]}
  country: Land
  event_type: {column: Kind, map: {IED: bombing}}
  killed_low: Min
  killed_high: Max
"""


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_table_by_a_mapping(delimiter: str, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAPPING, encoding="utf-8")
    good = {"Day": "03.05.2017", "Land": "Iraq", "Kind": "ied", "Min": "3", "Max": "5"}
    bad = [
        {**good, "Kind": "Blast"}, {**good, "Land": "Atlantis"}, {**good, "Day": "2017-05-03"},
        {**good, "Min": "6"}, {**good, "Day": ""},
    ]  # fmt: skip
    path = table(tmp_path / "a.csv", good, *bad, delimiter=delimiter)
    rows, reading = read(path, str(tmp_path / "map.yaml"))
    assert [(r.event_type, r.date.start, r.toll[0].low, r.toll[0].high) for r in rows] == [
        ("bombing", "2017-05-03", 3, 5)
    ]
    assert reading.bad == [
        (3, "Kind 'Blast' is not in the mapping"), (4, "no country known as 'Atlantis'"), (5, "day is no day: '2017-05-03'"),
        (6, "killed: 6 to 5"), (7, "no date"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: x\ncolumns: {dat: Day}\n", "no field 'dat' (did you mean 'date'?)"),
        ("name: x\ncolumns: {place: Town}\n", "needs a column for date"),
        ("nam: x\ncolumns: {date: Day}\n", "nam"),
        ("just text", "map.yaml"),
    ],
)
def test_a_bad_mapping_is_explained(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        list(read_table(tmp_path / "a.csv", str(tmp_path / "map.yaml"), Reading()))
    assert said in str(caught.value)


# --- files and command line ---


def test_rows_of_the_wrong_length_and_odd_bytes_are_named(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", UCDP)
    path.write_bytes(
        path.read_bytes() + b"1,2,3\n" + b"\n" + path.read_bytes().split(b"\n")[1].replace(b"Tall", b"T\x00ll") + b"\n"
    )
    rows, reading = read(path, "ucdp_ged")
    assert len(rows) == 2
    assert reading.bad == [(3, "3 cells under 49 headings")]


def test_a_file_without_the_needed_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(
        DocumentError, match="has no column 'actor1', 'country', 'event_date', 'event_type'; it has a, b"
    ):
        read(tmp_path / "a.csv", "acled")
    (tmp_path / "b.csv").write_text("", encoding="utf-8")
    with pytest.raises(DocumentError, match="is empty"):
        read(tmp_path / "b.csv", "acled")


def test_the_command_names_bad_rows_counts_them_and_writes_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table(tmp_path / "a.csv", ACLED, {**ACLED, "event_date": "x"}, {**ACLED, "fatalities": "4"})
    out = tmp_path / "records.jsonl"
    assert main(["convert", str(path), "--from", "acled", "--out", str(out)]) == 1
    told = capsys.readouterr().err
    assert "1 of 3 rows could not be read" in told
    assert "line 4: event_date is no day: 'x'" in told
    assert len(list(read_records(out))) == 2
    assert main(["convert", str(path), "--from", "acled", "--to", "ucdp_ged", "--out", str(tmp_path / "u.csv")]) == 1


def test_the_command_says_what_was_changed_in_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(tmp_path / "a.csv", {**GTD, "nkill": "3.5"}, {**GTD, "nkill": "2.25"})
    assert main(["convert", str(path), "--from", "gtd", "--out", str(tmp_path / "r.jsonl")]) == 0
    assert "note: nkill is a fraction: cut to a whole number (2 times)" in capsys.readouterr().err
