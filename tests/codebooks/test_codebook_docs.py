"""docs/codebooks: printed from the data files, every word of a codebook file explained, the examples in it good."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from codebooks.told import REBELS, SOLDIERS, told
from record_of import killed
from tollbook.codebooks.book import open_book
from tollbook.codebooks.conditions import TESTS
from tollbook.codebooks.convert import Conversion
from tollbook.codebooks.counting import COUNT_KEYS
from tollbook.codebooks.derive import MODIFIERS, TAKES, VERBS
from tollbook.codebooks.interchange import FORMATS
from tollbook.codebooks.read import MAKERS, Reading, read_table
from tollbook.codebooks.read_generic import load_mapping
from tollbook.codebooks.show import WIDTH, shown
from tollbook.codebooks.spec import builtin_names, load_spec

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "docs" / "codebooks" / "README.md").read_text(encoding="utf-8")
MAPPING, OWN = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)


def test_pages_are_printed_from_the_data() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/write_codebook_docs.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("word", [*VERBS, *MODIFIERS, *TAKES, *TESTS, *COUNT_KEYS, *MAKERS, *FORMATS, *builtin_names()])
def test_every_word_of_a_codebook_file_is_explained(word: str) -> None:
    assert re.search(rf"`{word}[`:]", README)


def test_the_codebook_in_the_page_is_good_and_gives_rows(tmp_path: Path) -> None:
    path = tmp_path / "town.yaml"
    path.write_text(OWN, encoding="utf-8")
    run = Conversion(open_book(path))
    records = [told("bombing", REBELS, SOLDIERS, id="a", toll=(killed(3),)), told("bombing", REBELS, id="b")]
    assert run.report(tuple(records), text="They struck at night.") == [
        {"day": "2017-05-03", "town": "Tall Afar", "means": "explosives", "dead": 3, "at_night": True}
    ]
    assert [entry["rule"] for entry in run.loss()["left_out"]] == ["nobody_died"]


def test_the_mapping_in_the_page_reads_a_table(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(MAPPING, encoding="utf-8")
    assert load_mapping(path).name == "our-list"
    table = tmp_path / "a.csv"
    table.write_text(
        "Incident No,Date,Town,Kind,By,Dead,Hurt\n7,03.05.2017,Tall Afar,IED,Northern Front,3,\n8,x,,,,,\n", "utf-8"
    )
    reading = Reading()
    (record,) = read_table(table, str(path), reading)
    assert (record.source.id, record.event_type, record.date.start) == ("7", "bombing", "2017-05-03")
    assert reading.bad == [(3, "date is no day: 'x'")]


@pytest.mark.parametrize("name", builtin_names())
def test_show_fits_a_terminal_and_tells_every_column(name: str) -> None:
    told_ = shown(load_spec(name))
    assert all(f"  {column.name}\n" in told_ for column in load_spec(name).columns)
    assert max(map(len, told_.splitlines())) <= WIDTH


@pytest.mark.parametrize("name", ["cameo", "plover"])
def test_every_table_of_codes_says_what_it_rests_on(name: str) -> None:
    spec = load_spec(name)
    assert set(spec.table_notes) == set(spec.tables)
    page = (ROOT / "docs" / "codebooks" / f"{name}.md").read_text(encoding="utf-8")
    for table, note in spec.table_notes.items():
        assert f"**{table}**: {note.source}" in page
        assert note.source.split(";")[0] in " ".join(shown(spec).split())


def test_which_act_has_which_code_is_marked_as_our_reading() -> None:
    names = {"plover": ("event", "mode", "context"), "polecat": ("Event Type", "Event Mode", "Contexts"),
             "ngec": ("event_type", "event_mode", "contexts"), "cameo": ("code",), "petrarch": ("code",)}  # fmt: skip
    for name, columns in names.items():
        assert all(load_spec(name).column(column).standing == "reading" for column in columns), name
    assert load_spec("cameo").column("quad_class").standing == "general"
