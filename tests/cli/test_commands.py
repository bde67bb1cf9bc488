"""Every command once, end to end, as a user types it."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tollbook.cli import main
from tollbook.export import read_records
from tollbook.model import Incident

TEXT = (
    "A car bomb exploded near a police checkpoint in Mosul on Monday, killing at least three policemen and wounding "
    "12 others, police said.\n\nOn Tuesday gunmen shot dead a shopkeeper in Baghdad. The weather was fine.\n"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of two incidents."""
    path = tmp_path / "wire.txt"
    path.write_text(TEXT)
    return path


def run(*arguments: object) -> int:
    """The command line in this process; gives the exit code."""
    return main([str(argument) for argument in arguments])


def coded(report: Path, *more: object) -> Path:
    """The report coded to JSON lines."""
    out = report.with_suffix(".jsonl")
    assert run("code", report, "--published", "2017-05-04", "--out", out, "--quiet", *more) == 0
    return out


def test_code_writes_records(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = report.with_name("incidents.jsonl")
    assert run("code", report, "--published", "2017-05-04", "--out", out) == 0
    records = [record for record in read_records(out) if isinstance(record, Incident)]
    assert records
    assert all(record.source.published == "2017-05-04" for record in records)
    said = capsys.readouterr()
    assert said.out == ""
    assert "1 read" in said.err
    assert str(out) in said.err
    assert not out.with_name("incidents.jsonl.errors.jsonl").exists()


def test_evidence_points_into_the_text(report: Path) -> None:
    for record in read_records(coded(report)):
        for spans in record.evidence.values():
            for span in spans:
                assert 0 <= span.start < span.end <= len(TEXT)
                assert span.rule


def test_code_prints_json_lines_without_out(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("code", report, "--quiet") == 0
    lines = capfdbinary.readouterr().out.splitlines()
    assert lines
    assert all(json.loads(line)["record"] in ("incident", "group") for line in lines)


def test_same_bytes_every_time_and_with_workers(report: Path) -> None:
    table = report.with_suffix(".csv")
    with table.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "text"])
        rows.writerows([f"r{n}", f"{TEXT} Report {n}."] for n in range(6))
    outs = [report.with_name(f"{n}.jsonl") for n in range(3)]
    for out, workers in zip(outs, (1, 1, 2), strict=True):
        assert run("code", table, "--published", "2017-05-04", "--out", out, "--quiet", "--workers", workers) == 0
    first = outs[0].read_bytes()
    assert first
    assert all(out.read_bytes() == first for out in outs)


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".geojson", ".html"])
def test_code_writes_each_format(report: Path, suffix: str) -> None:
    out = report.with_name(f"incidents{suffix}")
    assert run("code", report, "--out", out, "--quiet") == 0
    assert out.stat().st_size > 100


def test_failures_are_named_and_the_rest_goes_on(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (report.parent / "empty.txt").write_text("")
    out = report.with_name("out.jsonl")
    errors = report.with_name("out.jsonl.errors.jsonl")
    assert run("code", report, report.parent / "empty.txt", "--out", out) == 1
    assert list(read_records(out))
    assert "empty.txt" in json.loads(errors.read_text())["path"]
    assert "empty.txt" in capsys.readouterr().err
    assert run("code", report, "--out", out, "--quiet") == 0
    assert not errors.exists(), "an old list of failures is taken away"


def test_what_stood_there_stays_where_nothing_could_be_coded(report: Path) -> None:
    out = coded(report)
    before = out.read_bytes()
    assert run("code", report.with_name("nowhere.txt"), "--out", out, "--quiet") == 1
    assert out.read_bytes() == before
    assert "nowhere.txt" in out.with_name(out.name + ".errors.jsonl").read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ("code", "nowhere.txt", "--out", "x.xyz"),
        ("code",),
        ("code", "{report}", "--published", "soon"),
        ("code", "{report}", "--model", "no_such_model"),
        ("code", "{report}", "--out", "/no/such/folder/x.csv"),
        ("page", "{report}", "--out", "x.html"),
        ("nothing",),
        ("code", "{report}", "--nothing"),
    ],
)
def test_a_command_that_makes_no_sense_ends_with_one_line(
    report: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(report.parent)
    assert run(*(argument.format(report=report) for argument in arguments)) == 2
    said = capsys.readouterr().err
    assert said.startswith("tollbook: ")
    assert said.count("\n") == 1
    assert [path.name for path in report.parent.iterdir()] == ["wire.txt"], "nothing is written"


def test_page_with_and_without_texts(report: Path) -> None:
    records = coded(report)
    page = report.with_name("page.html")
    assert run("page", records, "--out", page) == 0
    assert "The weather was fine" not in page.read_text()
    assert run("page", records, "--texts", report, "--out", page) == 0
    assert "The weather was fine" in page.read_text()


def test_explain_shows_each_sentence_and_field(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", report, "--published", "2017-05-04") == 0
    said = capsys.readouterr().out
    assert "\x1b" not in said, "plain in a pipe"
    assert "published  2017-05-04 (from option)" in said
    assert "[1] A car bomb exploded near a police checkpoint" in said
    assert "Incidents: " in said
    assert "event_type" in said
    assert max(map(len, said.splitlines())) <= 100


def test_schema_describes_every_record(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema") == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["title"] == "tollbook/1"
    for record in map(json.loads, coded(report).read_text().splitlines()):
        known = schema["$defs"]["Incident" if record["record"] == "incident" else "Group"]
        assert set(known["required"]) <= set(record) == set(known["properties"])


def test_knowledge_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = {"id": "mine", "source": "a test", "match": [], "no_match": [], "names": ["a"]}
    (tmp_path / "nothing_of_ours.jsonl").write_text(json.dumps(entry))
    assert run("knowledge", "check", tmp_path) == 2
    assert "no data file of ours has this name" in capsys.readouterr().err
    (tmp_path / "nothing_of_ours.jsonl").unlink()
    assert run("knowledge", "check", tmp_path) == 0
    assert "0 data files" in capsys.readouterr().out
    (tmp_path / "counts.jsonl").write_text('{"id": "couple"}\n')
    assert run("knowledge", "check", tmp_path) == 2
    assert "line 1" in capsys.readouterr().err


def test_gazetteer_add(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = tmp_path / "villages.csv"
    places.write_text("name,latitude,longitude,country,admin1\nNewbridge Farm,36.4,43.2,IQ,IQ-NI\n")
    own = tmp_path / "own"
    assert run("gazetteer", "add", places, "--knowledge", own) == 0
    assert "1 place added" in capsys.readouterr().out
    assert run("knowledge", "check", own) == 0
    report = tmp_path / "wire.txt"
    report.write_text("Gunmen killed two farmers in the village of Newbridge Farm, Nineveh province, on 2 May 2017.")
    (record,) = read_records(coded(report, "--knowledge", own))
    assert isinstance(record, Incident)
    assert record.location is not None
    assert record.location.latitude == pytest.approx(36.4, abs=0.01)


def test_convert(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = report.with_name("acled.csv")
    assert run("convert", coded(report), "--to", "acled", "--out", out) == 0
    with out.open(newline="") as file:
        assert "event_date" in next(csv.reader(file))
    assert run("codebook", "list") == 0
    assert "acled" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--help"], ["schema"], ["--version"]])
def test_what_codes_nothing_loads_no_model(arguments: list[str]) -> None:
    program = (
        "import sys; from tollbook.cli import main; main(sys.argv[1:]);"
        "print('LOADED', {'spacy', 'numpy', 'rich', 'arro3'} & set(sys.modules), file=sys.stderr)"
    )
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    assert "LOADED set()" in done.stderr
    assert time.perf_counter() - started < 5


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
@pytest.mark.parametrize("arguments", [["explain", "{}"], ["code", "{}", "--quiet"], ["schema"], ["--help"]])
def test_closed_pipe_ends_quietly(report: Path, arguments: list[str]) -> None:
    read, written = os.pipe()
    os.close(read)  # "| head" that has seen enough
    command = [sys.executable, "-m", "tollbook", *(a.format(report) for a in arguments)]
    with os.fdopen(written, "wb") as pipe:
        done = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert done.returncode == 141  # as a shell gives it for "yes | head"
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "tollbook", "schema"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_public_names_are_there() -> None:
    import tollbook

    for name in tollbook.__all__:
        assert getattr(tollbook, name) is not None
    with pytest.raises(AttributeError):
        _ = tollbook.nothing


def test_code_in_python(report: Path) -> None:
    from tollbook import LoadOptions, code, load

    records = list(code(load(report, options=LoadOptions(published="2017-05-04"))))
    assert records == list(code(next(load(report, options=LoadOptions(published="2017-05-04")))))


def test_the_version_is_the_packages() -> None:
    import tomllib

    import tollbook

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
    assert project["project"]["version"] == tollbook.__version__
