"""Whatever is wrong with a file, one clear line says so, and the files after it are read."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
from pathlib import Path

import pytest

from documents.made import LOCK, pdf, word, zip_bomb
from tollbook.documents.load import LoadOptions, load
from tollbook.errors import DocumentError, UsageError
from tollbook.model import Report

GOOD = "Two soldiers were wounded near Sabra on 4 May 2017."


def loaded(*sources: str | Path, **options: str) -> tuple[list[Report], list[str]]:
    """The reports, and the lines that say what couldn't be read."""
    errors: list[DocumentError] = []
    reports = list(load(*sources, options=LoadOptions(**options), on_error=errors.append))  # type: ignore[arg-type]
    return reports, [str(error) for error in errors]


WHOLE_FILES = [
    # name, content, what the one line says
    ("empty.txt", b"", "the file is empty"),
    ("blank.txt", b" \n\t\n ", "the text is empty"),
    ("junk.txt", bytes(range(256)) * 40, "the content is binary, not text"),
    ("junk.pdf", bytes(range(256)) * 40, "not a pdf file, and not text either"),
    ("junk.docx", b"PK\x03\x04" + bytes(500), "the Word file is broken or cut short"),
    ("junk.parquet", b"PAR1" + bytes(500), "the Parquet file is broken"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture, not text"),
    ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(100), "an old or encrypted Office file"),
    ("packed.txt", b"\x1f\x8b\x08" + bytes(100), "a gzip archive; unpack it first"),
    ("truncated.pdf", pdf(GOOD, cut=300), "the PDF is broken or cut short"),
    ("encrypted.pdf", pdf(GOOD, trailer=LOCK), "the PDF is encrypted; save a copy without its password"),
    ("scanned.pdf", pdf(" "), "the PDF holds no text; its pages may be pictures"),
    ("bomb.docx", zip_bomb(60), "the Word file unpacks to 60 MB; that is no report"),
    ("long.txt", b"a" * 50_000_000, "50 MB; at most 20 MB of one report are read"),
    ("longish.txt", b"a " * 4_000_000, "the text has 8,000,000 characters; at most 5,000,000 are read"),
    ("scripts.html", b"<html><script>var killed = 9;</script><style>p {}</style></html>", "the text is empty"),
    ("deep.html", b"<p>Calm.</p>" + b"<div>" * 200_000 + b"x", "the HTML is nested more than 2,000 elements deep"),
    ("no-text.csv", b"place,killed\nSabra,3\n", "no column holds the text; there are 'place', 'killed'"),
    ("header-only.csv", b"id,text\n", "the file holds no row"),
    ("broken.json", b'{"text": "Two', "not JSON"),
]


@pytest.mark.parametrize(("name", "content", "line"), WHOLE_FILES, ids=[name for name, _, _ in WHOLE_FILES])
def test_a_file_that_cannot_be_read_is_named_with_its_reason(
    tmp_path: Path, name: str, content: bytes, line: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz.txt").write_text(GOOD)
    reports, errors = loaded(tmp_path / name, tmp_path / "zz.txt")
    assert [report.text for report in reports] == [GOOD]
    assert len(errors) == 1
    assert name in errors[0]
    assert line in errors[0]
    assert "\n" not in errors[0]


def test_a_long_line_costs_neither_time_nor_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * 50_000_000 + b'"}\n' + json.dumps({"text": GOOD}).encode() + b"\n")
    tracemalloc.start()
    began = time.perf_counter()
    reports, errors = loaded(path)
    assert time.perf_counter() - began < 5
    assert tracemalloc.get_traced_memory()[1] < 60_000_000
    tracemalloc.stop()
    assert [report.text for report in reports] == [GOOD]
    assert errors == [f"{path}, line 1: longer than 10 MB; skipped"]


WRONG_SUFFIXES = [
    ("report.txt", pdf(GOOD), GOOD),
    ("report.pdf", GOOD.encode(), GOOD),
    ("report.txt", b"<!DOCTYPE html><html><body><p>Two men were held.</p></body></html>", "Two men were held."),
    ("report.dat", GOOD.encode(), GOOD),
]


@pytest.mark.parametrize(("name", "content", "text"), WRONG_SUFFIXES)
def test_a_wrong_suffix_is_seen_through(tmp_path: Path, name: str, content: bytes, text: str) -> None:
    (tmp_path / name).write_bytes(content)
    reports, errors = loaded(tmp_path / name)
    assert ([report.text for report in reports], errors) == ([text], [])


def test_a_word_file_under_another_name_is_seen_through(tmp_path: Path) -> None:
    path = word(tmp_path / "report.docx", GOOD).rename(tmp_path / "report.txt")
    assert loaded(path)[0][0].text == GOOD


ROWS = [
    # content of rows.jsonl, texts read, lines that say what is wrong
    (
        b'{"text": "First."}\n{"text": "Sec\n{"text": "Third."}\n',
        ["First.", "Third."],
        ["line 2: not JSON"],
    ),
    (
        b'{"text": "First."}\n[1, 2]\n{"title": "none"}\n{"text": ""}\n\n{"text": "Last."}\n',
        ["First.", "Last."],
        ["line 2: a JSON value, but no object", "line 3: no column holds the text", "line 4: the text is empty"],
    ),
    (
        b'{"text": "First.", "published": "soon"}\n',
        ["First."],
        ["line 1: publication date 'soon' is no date; write it as 2017-05-04; read without it"],
    ),
    (
        b'{"text": "First.", "published": "03/04/2017"}\n',
        ["First."],
        ["line 1: publication date '03/04/2017' can be read two ways"],
    ),
    (
        b'{"text": "First.", "published": "2017-02-30"}\n',
        ["First."],
        ["line 1: publication date '2017-02-30' is no date"],
    ),
    (
        b'{"text": "First.", "source_kind": "blog"}\n',
        ["First."],
        ["line 1: source kind 'blog' is none of armed_group, "],
    ),
    (
        '{"text": "Caf\u00e9."}\n'.encode() + '{"text": "Caf\u00e9, again."}\n'.encode("cp1252"),
        ["Caf\u00e9.", "Caf\u00e9, again."],
        [],
    ),
]


@pytest.mark.parametrize(("content", "texts", "lines"), ROWS)
def test_a_bad_row_is_named_and_the_rest_is_read(
    tmp_path: Path, content: bytes, texts: list[str], lines: list[str]
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)
    reports, errors = loaded(path)
    assert [report.text for report in reports] == texts
    assert [error[len(f"{path}, ") :][: len(line)] for error, line in zip(errors, lines, strict=True)] == lines


def test_a_row_whose_date_cannot_be_read_has_none(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,text,published\n1,Two men were held.,2017-13-40\n2,Three men were held.,2017-05-04\n")
    reports, errors = loaded(path)
    assert [report.source.published for report in reports] == [None, "2017-05-04"]
    assert len(errors) == 1


def test_mixed_encodings_in_one_file_are_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_bytes("Caf\u00e9 \u2013 first\n".encode() + "Caf\u00e9 \u2013 second\n".encode("cp1252"))
    assert loaded(path)[0][0].text == "Caf\u00e9 \u2013 first\nCaf\u00e9 \u2013 second\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = (
        "The patrol was hit \u2013 \u201ctwo wounded\u201d \u2013 at the Caf\u00e9 in Sabra, the army said on Monday."
    )
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode(encoding))
    assert loaded(path)[0][0].text == text


def test_a_text_decoded_wrongly_before_is_put_right(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes("The \u201cpatrol\u201d of Jos\u00e9".encode().decode("cp1252", errors="ignore").encode())
    assert "Jos\u00e9" in loaded(path)[0][0].text


def test_scripts_and_hidden_words_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><script>document.write('40 killed')</script><noscript>50 killed</noscript>"
        "<p onclick='steal()'>Two men were held.</p><p hidden>60 killed</p><p style='display: none'>70 killed</p>"
        "<iframe src='https://example.org'>80 killed</iframe><!-- 90 killed --></body></html>"
    )
    assert loaded(path)[0][0].text == "Two men were held."


def test_places_without_anything_to_read(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    _, errors = loaded(tmp_path / "folder", tmp_path / "none.txt", str(tmp_path / "*.pdf"))
    assert [error.split(": ", 1)[1].split(" (")[0] for error in errors] == [
        "the folder holds no file that can be read",
        "no such file or folder",
        "the pattern matches no file",
    ]


def test_a_table_with_a_row_too_wide(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,text\n1,Two men were held.\n2,Three,men,were,held\n3,Four men were held.\n")
    reports, errors = loaded(path)
    assert [report.source.id for report in reports] == ["1", "3"]
    assert errors == [f"{path}, row 2: 5 cells under 2 column names"]


def test_a_column_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,text\n1,Two men were held.\n")
    _, errors = loaded(path, text_column="story")
    assert errors == [f"{path}, row 1: no column 'story'; there are 'id', 'text'"]


def test_without_a_listener_the_first_error_is_raised(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        list(load(tmp_path / "none.txt"))


@pytest.mark.parametrize("options", [{"published": "soon"}, {"source_kind": "blog"}])
def test_options_that_make_no_sense(tmp_path: Path, options: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        loaded(tmp_path, **options)


def test_standard_input_that_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert loaded("-") == ([], ["-: the file is empty"])


def test_a_quote_that_is_never_closed_swallows_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "open.csv"
    path.write_text('id,text\n1,"A post was hit\n2,abc\n', encoding="utf-8")
    reports, errors = loaded(path)
    assert (reports, len(errors)) == ([], 1)
    assert str(path) in errors[0]
    assert "not a table" in errors[0]
