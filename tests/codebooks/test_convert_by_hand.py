"""``tollbook convert --from`` and ``codebook`` as a person uses them: slips named where they stand, with what to do."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tollbook.cli import main
from tollbook.codebooks.spec import load_spec

MAPPING = """name: our-list
columns:
  id: No
  date: {column: Date, formats: ["%d.%m.%Y"]}
  country: {value: IQ}
  place: Town
  event_type: {column: Kind, map: {IED: bombing, Shooting: shooting}}
  killed: Dead
"""
TABLE = """No;Date;Town;Kind;Dead
1;03.05.2017;Mosul;IED;2
2;2017-05-03;Mosul;IED;2
3;03.05.2017;Mosul;Stabbing;1
4;03.05.2017;"Tall; Afar";Shooting;-1
5;;;;
6;04.05.2017;Mosul;Shooting;
"""


Run = Callable[..., "Done"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("m.csv").write_text(TABLE, encoding="utf-8")
    Path("m.yaml").write_text(MAPPING, encoding="utf-8")
    return tmp_path


@dataclass(frozen=True)
class Done:
    exit_code: int
    output: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """``tollbook`` with these words: its exit code and all that it prints."""

    def command(*words: str) -> Done:
        code = main(list(words))
        said = capsys.readouterr()
        return Done(code, said.out + said.err)

    return command


def row(name: str, **cells: object) -> dict[str, object]:
    """A row of a codebook's table, empty but for ``cells``."""
    return {**dict.fromkeys((column.name for column in load_spec(name).columns), ""), **cells}


def table(name: str, *rows: dict[str, object]) -> str:
    path = Path(f"{name}.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


@pytest.mark.usefixtures("here")
def test_bad_rows_of_any_table_are_named_and_counted(run: Run) -> None:
    done = run("convert", "m.csv", "--from", "m.yaml", "--out", "m.jsonl", "--loss", "loss.json")
    assert done.exit_code == 1
    assert "m.csv: 4 of 6 rows could not be read" in done.output
    reasons = {entry["line"]: entry["reason"] for entry in json.loads(Path("loss.json").read_bytes())["bad_rows"]}
    assert reasons == {
        3: "date is no day: '2017-05-03'", 4: "Kind 'Stabbing' is not in the mapping", 5: "killed is below 0: -1",
        6: "no date",
    }  # fmt: skip
    assert len(Path("m.jsonl").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("killed: Dead", "kiled: Dead"), "no field 'kiled' (did you mean 'killed'?)"),
        (("place: Town", "place: Twon"), "has no column 'twon' (did you mean 'town'?); it has No, Date, Town"),
        (("bombing", "bmobing"), "event_type: no value 'bmobing' (did you mean 'bombing'?)"),
        (("value: IQ", "value: Iraqq"), "no country known as 'Iraqq'"),
        (("value: IQ", "vlaue: IQ"), "no key 'vlaue' (did you mean 'value'?)"),
        (("{value: IQ}", "{}"), "country: needs either a column or a value"),
        (("name: our-list", "name: [our"), "is no YAML: line"),
    ],
)
def test_a_slip_in_a_mapping_is_named_before_any_row_is_read(change: tuple[str, str], told: str, run: Run) -> None:
    Path("m.yaml").write_text(MAPPING.replace(*change), encoding="utf-8")
    done = run("convert", "m.csv", "--from", "m.yaml", "--out", "m.jsonl")
    assert done.exit_code == 2
    assert told in done.output
    assert not Path("m.jsonl").exists()


@pytest.mark.usefixtures("here")
def test_rows_of_ged_that_contradict_the_scheme_are_bad(run: Run) -> None:
    good = row(
        "ucdp_ged", type_of_violence=1, side_a="Government of Iraq", side_b="IS", country="Iraq", country_id=645,
        date_start="2017-03-01", date_end="2017-03-01", date_prec=1, where_prec=1, best=3, low=3, high=3, deaths_b=3,
    )  # fmt: skip
    path = table(
        "ucdp_ged", good, {**good, "type_of_violence": 7}, {**good, "best": -4}, {**good, "date_end": "2017-02-01"},
        {**good, "country": "Narnia", "country_id": ""},
    )  # fmt: skip
    done = run("convert", path, "--from", "ucdp_ged", "--out", "r.jsonl")
    assert done.exit_code == 1
    for said in ("4 of 5 rows", "line 3: type_of_violence is none of 1, 2, 3: 7", "line 4: best is below 0: -4",
                 "line 5: date_end", "line 6: no country known as 'Narnia'"):  # fmt: skip
        assert said in done.output


@pytest.mark.usefixtures("here")
def test_unknown_numbers_of_gtd_are_no_bad_rows_and_other_negative_ones_are(run: Run) -> None:
    good = row("gtd", iyear=2018, imonth=1, iday=5, country=95, attacktype1=3, nkill=2, nwound=-99, nperps=-9)
    path = table("gtd", good, {**good, "nkill": -3}, {**good, "attacktype1": 99}, {**good, "country": 0})
    done = run("convert", path, "--from", "gtd", "--out", "r.jsonl")
    for said in ("3 of 4 rows", "line 3: nkill is below 0: -3", "attacktype1 is no code of an attack: 99",
                 "no country with the code 0"):  # fmt: skip
        assert said in done.output


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("convert", "m.csv", "--to", "acled"), "m.csv is a table: say --from with what it is"),
        (("convert", "m.csv", "--from", "acleds"), "choose from acled, ucdp_ged, gtd, or name a mapping file"),
        (("convert", "no.jsonl", "--to", "acled"), "no.jsonl: No such file"),
        (("convert", "no.jsonl", "--to", "acledd"), "did you mean 'acled'?"),
        (("convert", "no.jsonl", "--to", "acled", "--convention", "foo"), "no counting convention 'foo'; there are"),
        (("codebook", "show", "acledd"), "no codebook 'acledd' (did you mean 'acled'?)"),
        (("codebook", "check", "m.csv"), "m.csv: is no mapping of names to values"),
    ],
)
def test_errors_say_what_to_do(words: tuple[str, ...], told: str, run: Run) -> None:
    done = run(*words)
    assert done.exit_code in (1, 2)
    assert told in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("words", [("convert",), ("codebook",), ("codebook", "show"), ("codebook", "check")])
def test_help_has_examples(words: tuple[str, ...], run: Run) -> None:
    assert "Example" in run(*words, "--help").output


@pytest.mark.usefixtures("here")
def test_no_is_a_name_and_a_country_in_our_files(run: Run) -> None:
    Path("m.yaml").write_text(MAPPING.replace("IQ", "NO"), encoding="utf-8")
    run("convert", "m.csv", "--from", "m.yaml", "--out", "m.jsonl")
    assert json.loads(Path("m.jsonl").read_text(encoding="utf-8").splitlines()[0])["location"]["country"] == "NO"


def test_standard_output_outlives_a_conversion_that_fails(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for to in ("acled", "csv"):
        assert run("convert", "no.jsonl", "--to", to).exit_code == 2
    print("still open")
