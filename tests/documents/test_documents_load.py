"""Loading: formats, columns, identity, order."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import date, datetime
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from documents.made import pdf, word
from tollbook.documents.html import read_html
from tollbook.documents.load import LoadOptions, load
from tollbook.documents.tables import ColumnEntry
from tollbook.model import Report
from tollbook.resources import Knowledge

PROSE = "Two soldiers were wounded near Sabra."


def the_one(path: Path, options: LoadOptions | None = None) -> Report:
    [report] = load(path, options=options)
    return report


def test_a_report_names_its_text_by_hash(tmp_path: Path) -> None:
    path = tmp_path / "update.txt"
    path.write_bytes(b"\xef\xbb\xbfTwo soldiers\r\nwere wounded.\r")
    report = the_one(path)
    assert report.text == "Two soldiers\nwere wounded.\n"
    assert report.id == "sha256:" + hashlib.sha256(report.text.encode()).hexdigest()
    assert (report.source.id, report.source.kind, report.path) == ("update.txt", "unknown", str(path))


def test_text_is_as_loaded_not_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "update.md"
    path.write_text("# Update\n\n\u201cTwo\u201d\u00a0 men\u00ad\nwere held.", encoding="utf-8")
    assert the_one(path).text == "# Update\n\n\u201cTwo\u201d\u00a0 men\u00ad\nwere held."


def test_pdf(tmp_path: Path) -> None:
    path = tmp_path / "update.pdf"
    path.write_bytes(pdf(PROSE, "Two men\nwere held.", info="/Title (The update) /CreationDate (D:20170504101500Z)"))
    report = the_one(path)
    assert report.text == f"{PROSE}\n\nTwo men\nwere held."
    assert (report.title, report.source.published, report.published_basis) == ("The update", "2017-05-04", "metadata")


def test_a_files_making_is_no_match_for_its_dateline(tmp_path: Path) -> None:
    path = tmp_path / "update.pdf"
    path.write_bytes(pdf("SABRA, May 3, 2017 (XPA) -- Two men were held.", info="/CreationDate (D:20210101)"))
    assert (the_one(path).source.published, the_one(path).published_basis) == ("2017-05-03", "dateline")


def test_word(tmp_path: Path) -> None:
    path = word(
        tmp_path / "update.docx", "The week", PROSE, "- A post was hit.", "- A bridge was hit.",
        rows=(("Place", "Killed"), ("Sabra", "2")), created=datetime(2017, 5, 4),
    )  # fmt: skip
    report = the_one(path)
    assert report.text == (f"The week\n\n{PROSE}\n\n- A post was hit.\n- A bridge was hit.\nPlace | Killed\nSabra | 2")
    assert (report.source.published, report.published_basis) == ("2017-05-04", "metadata")


def test_the_day_of_a_word_template_is_no_publication(tmp_path: Path) -> None:
    assert the_one(word(tmp_path / "update.docx", PROSE)).source.published is None


HTML = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Site</title>
<meta property="og:title" content="The update"><meta property="article:published_time" content="2017-05-04T08:00Z">
<meta property="article:modified_time" content="2019-01-01"><link rel="canonical" href="https://example.org/4">
</head><body><nav>Home | News</nav><div class="cookie-banner">Accept</div><article><h1>The update</h1>
<p>Two soldiers were <b>wounded</b>
near Sabra.</p><ul><li>A post was hit.</li><li>A bridge was hit.</li></ul>
<table><tr><th>Place</th><th>Killed</th></tr><tr><td>Sabra</td><td><p>2</p></td></tr></table>
<p>First line.<br>Second line.</p></article><footer>All rights reserved</footer></body></html>"""


def test_html() -> None:
    page = read_html(HTML)
    assert page.text == (
        "The update\n\nTwo soldiers were wounded near Sabra.\n\n- A post was hit.\n- A bridge was hit.\n\n"
        "Place | Killed\nSabra | 2\n\nFirst line.\nSecond line."
    )
    assert (page.title, page.published, page.url) == ("The update", "2017-05-04", "https://example.org/4")


HTML_DAYS = [
    ('<meta name="DC.date.issued" content="2017-05-04">', "2017-05-04"),
    ('<meta itemprop="datePublished" content="4 May 2017">', "2017-05-04"),
    ('<script type="application/ld+json">{"@graph": [{"datePublished": "2017-05-04"}]}</script>', "2017-05-04"),
    ('<script type="application/ld+json">{"broken": </script>', None),
    ('<article><time datetime="2017-05-04T10:00">Thursday</time></article>', "2017-05-04"),
    ('<meta name="date" content="04/05/2017">', None),
    ('<meta name="last-modified" content="2017-05-04">', None),
    ("<p>On <time>2017-05-04</time> two men were held.</p>", None),
]


@pytest.mark.parametrize(("markup", "day"), HTML_DAYS)
def test_the_day_a_page_gives(markup: str, day: str | None) -> None:
    assert read_html(f"<html><head></head><body>{markup}<p>{PROSE}</p></body></html>").published == day


HTML_TEXTS = [
    ("<p>Two<p>men", "Two\n\nmen"),
    ("<pre>Two\n  men</pre>", "Two\nmen"),
    ("<div>Two <span>men</span></div> were held", "Two men\n\nwere held"),
    ("<p>Two&nbsp;men &amp; a car</p>", "Two men & a car"),
    ("<ul class='menu'><li>Home</li></ul><p>Two men were held in Sabra.</p>", "Two men were held in Sabra."),
    ("<main><p>Two men were held.</p></main><div>Also read</div>", "Two men were held."),
    ("<table><tr><td>4 May<br>2017</td><td><ul><li>A post</li></ul></td></tr></table>", "4 May 2017 | A post"),
    ("plain words", "plain words"),
    (
        "<table><tr><td><table><tr><td>One</td><td>Two</td></tr></table><p>Three</p></td></tr></table>",
        "One | Two\n\nThree",
    ),
    ("<div>" * 1_500 + "deep", "deep"),
]


@pytest.mark.parametrize(("markup", "text"), HTML_TEXTS)
def test_html_text(markup: str, text: str) -> None:
    assert read_html(markup).text == text


def test_rows_of_every_format_give_the_same_reports(tmp_path: Path) -> None:
    row = {
        "id": "a1", "text": PROSE, "published": "2017-05-04", "title": "The update", "source_name": "Sabra Monitor",
        "source_kind": "ngo", "url": "https://example.org/1",
    }  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n")
    (tmp_path / "b.json").write_text(json.dumps([row]))
    (tmp_path / "c.csv").write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n")
    (tmp_path / "d.tsv").write_text("\t".join(row) + "\n" + "\t".join(row.values()) + "\n")
    (tmp_path / "e.csv").write_text(";".join(row) + "\n" + ";".join(row.values()) + "\n")
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([row]), tmp_path / "f.parquet")
    reports = list(load(tmp_path))
    assert [Path(report.path or "").suffix for report in reports] == [
        ".jsonl", ".json", ".csv", ".tsv", ".csv", ".parquet"
    ]  # fmt: skip
    assert {(r.text, r.source, r.title, r.published_basis) for r in reports} == {
        (PROSE, reports[0].source, "The update", "row")
    }
    assert (reports[0].source.id, reports[0].source.kind, reports[0].source.name) == ("a1", "ngo", "Sabra Monitor")


def test_a_parquet_column_of_dates(tmp_path: Path) -> None:
    rows = [{"body": PROSE, "date": date(2017, 5, 4), "uid": 7}]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "rows.parquet")
    report = the_one(tmp_path / "rows.parquet")
    assert (report.text, report.source.published, report.source.id) == (PROSE, "2017-05-04", "7")


def test_a_quoted_cell_may_hold_lines(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b'id,text\r\n1,"Two men,\r\nthen three."\r\n')
    assert the_one(path).text == "Two men,\nthen three."


def test_a_cell_longer_than_the_csv_modules_own_limit(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,text\n1," + "Two men were held. " * 20_000 + "\n")
    assert len(the_one(path).text) > 350_000


def test_columns_named_by_the_caller(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("code,story,text,day\nx,Two men were held.,short,2017-05-04\n")
    options = LoadOptions(text_column="story", id_column="code", published_column="day")
    report = the_one(path, options)
    assert (report.text, report.source.id, report.source.published) == ("Two men were held.", "x", "2017-05-04")


def test_rows_without_ids_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n')
    assert [report.source.id for report in load(path)] == ["rows.jsonl:1", "rows.jsonl:2"]


def test_options_win(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": PROSE, "published": "2017-05-04", "source_kind": "press"}) + "\n")
    options = LoadOptions(published="4 June 2017", source_kind="ngo", source_name="Monitor", url="https://example.org")
    report = the_one(path, options)
    assert (report.source.published, report.published_basis) == ("2017-06-04", "option")
    assert (report.source.kind, report.source.name, report.source.url) == ("ngo", "Monitor", "https://example.org")


def test_folders_and_patterns_give_their_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.md", ".hidden/x.txt", "a/.x.txt", "c.jpg", "d.TXT", "README.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [report.text for report in load(tmp_path)] == ["b.txt", "d.TXT", "a/z.txt", "a/b/c.md"]
    assert [report.text for report in load(str(tmp_path / "**/b/*"), tmp_path / "b.txt")] == ["a/b/c.md", "b.txt"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for content, source in ((PROSE.encode(), "stdin"), (json.dumps({"id": "a1", "text": PROSE}).encode(), "a1")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        [report] = load("-")
        assert (report.text, report.source.id) == (PROSE, source)


def test_loading_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(HTML)
    word(tmp_path / "b.docx", PROSE)
    assert list(load(tmp_path)) == list(load(tmp_path))


def test_column_names_are_found() -> None:
    from tollbook.documents.tables import Columns

    entries = Knowledge().entries("document_columns", ColumnEntry)
    columns = Columns(Knowledge(), dict.fromkeys(entry.id for entry in entries))
    for entry in entries:
        for name in entry.match:
            assert columns.of(list(dict.fromkeys(["text", name])))[entry.id] == name
        for name in entry.no_match:
            assert columns.of(list(dict.fromkeys(["text", name]))).get(entry.id) != name or entry.id == "text"


FIRST = "2014-11-S-043\nSABRA, Afghanistan (Nov. 26)\nA patrol was hit."
LATER = "2014-11-S-043\nA van was hit yesterday."


def rows_file(tmp_path: Path, texts: list[str]) -> Path:
    path = tmp_path / "releases.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    return path


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        ([FIRST, LATER], ["2014-11-26", "2014-11-26"]),
        ([LATER, FIRST], ["2014-11-26", "2014-11-26"]),
        ([FIRST, LATER.replace("043", "044")], ["2014-11-26", None]),
        ([FIRST, FIRST.replace("26", "27"), LATER], ["2014-11-26", "2014-11-27", None]),  # two days: neither is taken
    ],
)
def test_parts_of_one_release_share_its_day(tmp_path: Path, texts: list[str], days: list[str | None]) -> None:
    reports = list(load(rows_file(tmp_path, texts)))
    assert [r.source.published for r in reports] == days
    assert {r.published_basis for r in reports} <= {"dateline", "release", None}


def test_a_broken_row_hides_no_releases_day(tmp_path: Path) -> None:
    path = rows_file(tmp_path, [LATER, FIRST])
    path.write_text("{broken\n" + path.read_text())
    errors: list[object] = []
    assert [r.source.published for r in load(path, on_error=errors.append)] == ["2014-11-26", "2014-11-26"]
    assert len(errors) == 1
