"""One hostile record through every codebook and format: what is run, split, turned, too large, private or too sharp."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pyarrow import parquet

from codebooks.told import REBELS, SOLDIERS, told
from record_of import actor, group, killed
from tollbook.codebooks import interchange
from tollbook.codebooks.case import Options
from tollbook.codebooks.convert import convert
from tollbook.codebooks.spec import builtin_names, load_spec
from tollbook.export.jsonl import JsonlWriter, read_records
from tollbook.model import AnyRecord, Damage, Location, Source

ALL = (*builtin_names(), *interchange.FORMATS)
PERSON = "Adam Q. Novak"
TOWN = '=HYPERLINK("http://x","Al, Town; \u200fبلدة")'
FRONT = '@SUM(A1), "Front"; of\nX'
WHERE = Location(
    name=TOWN, as_written="Al, Town", country="IQ", admin1="+Ninawa\r\nNorth", admin2='-Tall "Afar"',
    latitude=36.37612345, longitude=42.44971234, geonames_id=909090, precision="settlement",
)  # fmt: skip
HOSTILE: tuple[AnyRecord, ...] = (
    told(
        "bombing", actor(FRONT, type="rebel", actor_id="iq.front", country="IQ"),
        actor("\u202eturned\u202c \u200fnames", role="target", type="state_forces", country="IQ"),
        actor("\x00nul\x07bell \ud800lone", role="target", type="police"),
        actor("clerk", form="person", role="victim", type="civilians", person=PERSON, as_written=PERSON),
        id="inc-1", source=Source(id="=cmd|x", name='"Daily; News"\n=1+1', kind="press", published="2017-05-04"),
        location=WHERE, toll=(killed(3, 10, best=3, modifier="several"), killed(9**15, outcome="wounded")),
        damage=(Damage(object="=2+2; house", outcome="destroyed", low=1, high=1, party=None, as_written="x"),),
    ),
    told("shelling", REBELS, SOLDIERS, id="inc-2", toll=(killed(2),)),
    group(id="grp", members=("inc-1", "inc-2")),
)  # fmt: skip


def written(name: str, folder: Path, *records: AnyRecord, **options: Any) -> tuple[Path, dict[str, Any]]:
    """The file of ``records`` in codebook or format ``name``, and its loss report."""
    path = folder / f"out.{name}"
    if name in interchange.FORMATS:
        return path, interchange.write(records, name, path, Options(**options))
    return path, convert(records, name, path, Options(**options)).loss()


def texts(path: Path, name: str) -> list[str]:
    """Every text in a file, whatever its format: cells of tables, values of objects."""
    if name in ("parquet", "geoparquet"):
        return [str(value) for row in parquet.read_table(path).to_pylist() for value in row.values()]
    raw = path.read_text(encoding="utf-8")
    kind = load_spec(name).format.kind if name in builtin_names() else name
    if kind in ("csv", "tsv"):
        return [cell for row in csv.reader(io.StringIO(raw), delimiter="\t" if kind == "tsv" else ",") for cell in row]
    found = [json.loads(line) for line in raw.splitlines()] if kind == "jsonl" else [json.loads(raw)]
    return list(_leaves(found))


def _leaves(value: Any) -> Any:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    else:
        yield str(value)


@pytest.mark.parametrize("name", ALL)
def test_the_file_is_whole_and_holds_no_control_characters(name: str, tmp_path: Path) -> None:
    path, loss = written(name, tmp_path, *HOSTILE)
    assert not loss["refused"]
    if name == "jsonl":
        assert len(list(read_records(path))) == 3  # the record itself keeps its controls, escaped
        return
    for text in texts(path, name):
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in text), text


@pytest.mark.parametrize("name", [n for n in ALL if n == "csv" or n in builtin_names()])
def test_no_cell_of_a_table_is_a_formula(name: str, tmp_path: Path) -> None:
    if name in builtin_names() and load_spec(name).format.kind == "jsonl":
        pytest.skip("no table")
    path, _ = written(name, tmp_path, *HOSTILE)
    for cell in texts(path, name):
        number = cell.lstrip("-").replace(".", "", 1).isdigit()
        if cell.startswith("'") or number or not cell.strip("-"):
            continue  # neutralised, a number, or dashes alone
        assert not cell.lstrip(' "').startswith(("=", "+", "-", "@")), cell


def test_names_with_semicolons_do_not_part_a_list(tmp_path: Path) -> None:
    second = actor("Sons; of the South", role="initiator", type="rebel", actor_id="iq.south", country="IQ")
    record = told("armed_clash", REBELS, second, SOLDIERS, toll=(killed(1),))
    path, _ = written("acled", tmp_path, record)
    (row,) = csv.DictReader(path.open(encoding="utf-8"))
    assert row["assoc_actor_1"].split("; ") == ["Sons, of the South"]
    path, _ = written("csv", tmp_path, record)
    (row,) = csv.DictReader(path.open(encoding="utf-8"))
    assert row["initiator"].split("; ") == ["Northern Front", "Sons, of the South"]
    path, _ = written("hxl", tmp_path, record)
    row = list(csv.DictReader(path.open(encoding="utf-8")))[1]
    assert row["initiators"].split("; ") == ["Northern Front", "Sons, of the South"]


@pytest.mark.parametrize("name", ALL)
def test_a_person_is_named_only_on_request(name: str, tmp_path: Path) -> None:
    path, loss = written(name, tmp_path, *HOSTILE)
    assert not any("Novak" in text for text in texts(path, name))
    assert "names of individuals kept" not in loss["notes"]
    path, loss = written(name, tmp_path, *HOSTILE, names=True)
    assert loss["notes"]["names of individuals kept"] == 2
    if name in ("csv", "parquet", "geoparquet", "geojson", "jsonl"):
        assert any("Novak" in text for text in texts(path, name))


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("to", ["admin1", "admin2", "0.1deg"])
def test_a_coarsened_place_is_sharp_nowhere(name: str, to: str, tmp_path: Path) -> None:
    path, loss = written(name, tmp_path, HOSTILE[0], coarsen=to)
    told_ = "\n".join(texts(path, name))
    assert "36.376" not in told_
    assert "42.449" not in told_
    assert "909090" not in told_
    if to != "0.1deg":
        assert "HYPERLINK" not in told_
        assert "Al, Town" not in told_
    if to == "admin1":
        assert "Afar" not in told_
    assert loss["notes"][f"places coarsened to {to}"] == 1


@pytest.mark.parametrize("name", ALL)
def test_a_count_that_no_table_holds_is_refused_or_noted(name: str, tmp_path: Path) -> None:
    path, loss = written(name, tmp_path, told("bombing", REBELS, SOLDIERS, toll=(killed(2**70),)))
    if name in interchange.FORMATS:
        assert any("2^53" in note for note in loss["notes"])
        if name in ("csv", "geojson", "jsonl"):
            assert str(2**70) in path.read_text(encoding="utf-8")
    elif name not in ("cameo", "petrarch", "ngec", "polecat", "isaf"):  # no dead in these, insurgents alone in isaf
        assert loss["refused"]
        assert loss["rows"] == 0


def test_a_lone_surrogate_is_replaced_in_records_too(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    with path.open("wb") as file:
        JsonlWriter(file).add(HOSTILE)
    names = [who.name for who in msgspec.structs.replace(next(read_records(path))).actors]  # type: ignore[union-attr]
    assert "\x00nul\x07bell \ufffdlone" in names
