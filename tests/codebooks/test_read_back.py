"""The files as others open them: pandas, polars, DuckDB, geopandas, and LibreOffice where it is installed."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest

from codebooks.many import HOSTILE
from codebooks.told import DAY, REBELS, RESIDENTS, SOLDIERS, TOWN, told
from record_of import actor, killed
from tollbook.codebooks import interchange
from tollbook.codebooks.case import Options
from tollbook.codebooks.convert import convert
from tollbook.codebooks.spec import builtin_names, load_spec
from tollbook.model import Evidence, Incident, Source

TABLES = [n for n in builtin_names() if load_spec(n).format.kind != "jsonl" and load_spec(n).format.header]


def records() -> list[Incident]:
    """One incident for each piece of hostile text, as an actor's name and a source's, and plain ones."""
    found = [told("bombing", REBELS, SOLDIERS, id=f"plain-{n}", toll=(killed(n + 1),)) for n in range(3)]
    for number, text in enumerate(HOSTILE):
        front = actor(text, type="rebel", actor_id="xx.front")
        place = msgspec.structs.replace(TOWN, name=text)
        found.append(
            told(
                "armed_clash", front, SOLDIERS, id=f"hostile-{number}", location=place, date=DAY,
                source=Source(id=f"s{number}", name=text), toll=(killed(2, party="target"),),
            )
        )  # fmt: skip
    return found


@pytest.fixture(scope="module")
def files(tmp_path_factory: Any) -> dict[str, Path]:
    """Every codebook's and format's file of the same records."""
    folder = tmp_path_factory.mktemp("files")
    made = {}
    for name in builtin_names():
        made[name] = folder / f"{name}.{load_spec(name).format.kind}"
        convert(records(), name, made[name])
    for name in ("csv", "parquet", "geojson", "geoparquet", "webannotation"):
        made[name] = folder / f"records.{name}"
        interchange.write(records(), name, made[name], Options())
    return made


def _separator(name: str) -> str:
    return "\t" if load_spec(name).format.kind == "tsv" else ","


@pytest.mark.parametrize("name", TABLES)
def test_pandas_reads_the_table(name: str, files: dict[str, Path]) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.read_csv(files[name], sep=_separator(name), dtype=str, keep_default_na=False)
    assert list(frame.columns) == [column.name for column in load_spec(name).columns]
    assert len(frame) == len(records()) + load_spec(name).format.tags


@pytest.mark.parametrize("name", ["acled", "ucdp_ged", "gtd"])
def test_pandas_sees_numbers_as_numbers(name: str, files: dict[str, Path]) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.read_csv(files[name])
    dead = {"acled": "fatalities", "ucdp_ged": "best", "gtd": "nkill"}[name]
    assert list(frame[dead][:4]) == [1, 2, 3, 2]
    assert frame["latitude"].between(-90, 90).all()


@pytest.mark.parametrize("name", TABLES)
def test_polars_reads_the_table(name: str, files: dict[str, Path]) -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed")
    frame = polars.read_csv(files[name], separator=_separator(name), infer_schema_length=None)
    assert frame.columns == [column.name for column in load_spec(name).columns]
    assert frame.height == len(records()) + load_spec(name).format.tags


@pytest.mark.parametrize("name", TABLES)
def test_duckdb_reads_the_table(name: str, files: dict[str, Path]) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    rows = duckdb.sql(f"select count(*) from read_csv('{files[name]}', header = true, all_varchar = true)").fetchall()
    # DuckDB takes the row of hashtags for a comment, which leaves the data alone.
    assert rows == [(len(records()),)]


def test_duckdb_and_pandas_read_the_parquet_file(files: dict[str, Path]) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    for name in ("parquet", "geoparquet"):
        rows = duckdb.sql(f"select sum(killed_low) from read_parquet('{files[name]}')").fetchall()
        assert rows == [(1 + 2 + 3 + 2 * len(HOSTILE),)]
        assert len(pandas.read_parquet(files[name])) == len(records())


def test_geopandas_reads_the_maps(files: dict[str, Path]) -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed")
    for frame in (geopandas.read_file(files["geojson"]), geopandas.read_parquet(files["geoparquet"])):
        assert len(frame) == len(records())
        assert frame.crs is not None
        assert frame.crs.to_epsg() in (4326, None)
        point = frame.geometry.iloc[0]
        assert (point.x, point.y) == (42.44971, 36.37612)
        assert set(frame["place_precision"]) == {"settlement"}


def test_a_report_without_any_point_is_a_map_too(tmp_path: Path) -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed")
    interchange.write([told("bombing", location=None)], "geoparquet", tmp_path / "a.parquet", Options())
    (geometry,) = geopandas.read_parquet(tmp_path / "a.parquet").geometry
    assert geometry is None


def test_web_annotations_name_words_by_offsets_and_hash_alone(tmp_path: Path) -> None:
    words = {"/toll/0/low": (Evidence(start=4, end=9, rule="counts.number"),)}
    record = told("bombing", REBELS, toll=(killed(3, as_written="three souls"),), evidence=words)
    interchange.write([record], "webannotation", tmp_path / "a.jsonld", Options())
    raw = (tmp_path / "a.jsonld").read_text(encoding="utf-8")
    assert "souls" not in raw
    page = msgspec.json.decode(raw)
    assert page["type"] == "AnnotationPage"
    (item,) = page["items"]
    assert item["target"] == {
        "source": "urn:tollbook:sha256:" + "0" * 64,
        "selector": {"type": "TextPositionSelector", "start": 4, "end": 9},
    }
    assert item["body"]["value"] == "3"
    assert item["body"]["tollbook:rule"] == "counts.number"


def test_hxl_tags_stand_under_the_heading(files: dict[str, Path]) -> None:
    with files["hxl"].open(encoding="utf-8", newline="") as file:
        head, tags, *rows = csv.reader(file)
    assert len(head) == len(tags) == len(rows[0])
    assert all(tag.startswith("#") for tag in tags if tag)
    assert tags[head.index("killed_best")] == "#affected+killed"
    assert rows[0][head.index("killed_low")] == "1"


@pytest.mark.parametrize("name", ["acled", "ucdp_ged"])
def test_other_codebooks_can_carry_hxl_tags_too(name: str, tmp_path: Path) -> None:
    convert(records(), name, tmp_path / "a.csv", Options(hxl=True))
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        head, tags, *_ = csv.reader(file)
    dead = {"acled": "fatalities", "ucdp_ged": "best"}[name]
    assert tags[head.index(dead)] == "#affected+killed"
    assert tags[head.index("latitude")] == "#geo+lat"


@pytest.mark.parametrize("name", ["acled", "ucdp_ged", "gtd", "hxl"])
def test_a_spreadsheet_opens_the_table(name: str, files: dict[str, Path], tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: the table can't be opened in a spreadsheet here")
    done = subprocess.run(
        [office, "--headless", "--infilter=CSV:44,34,76,1", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "csv:Text - txt - csv"
         " (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", str(tmp_path), str(files[name])],
        capture_output=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    (back,) = tmp_path.glob("*.csv")
    with back.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == len(records()) + 1 + load_spec(name).format.tags
    assert not any("Err:" in cell or cell == "#NAME?" for row in rows for cell in row)
    with files[name].open(encoding="utf-8", newline="") as file:
        written = list(csv.reader(file))
    for row, given in zip(rows, written, strict=True):
        for cell, text in zip(row, given, strict=True):
            assert cell == text or _number(cell) == _number(text) is not None, (cell, text)


def _number(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None


def test_names_are_masked_before_any_format(tmp_path: Path) -> None:
    person = actor("Adam Novak", role="victim", form="person", type="civilians")
    record = told("shooting", REBELS, person, RESIDENTS)
    for name in interchange.FORMATS:
        interchange.write([record], name, tmp_path / name, Options())
        assert b"Novak" not in (tmp_path / name).read_bytes()
