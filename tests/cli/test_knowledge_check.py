"""`tollbook knowledge check`: what it refuses, with file and line, and what to do about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tollbook.cli import main
from tollbook.resources import DATA
from tollbook.runs.knowledge_check import _in_entries, check

ACTOR: dict[str, Any] = {
    "id": "xx.river_guard", "name": "River Guard", "type": "militia", "countries": ["SS"], "aliases": ["River Guards"],
    "acronyms": ["RVG"], "valid_from": 2011, "source": "field notes, 2019",
    "match": ["The River Guard attacked a post."], "no_match": ["The guard at the river slept."],
}  # fmt: skip
PLACE: dict[str, Any] = {
    "id": "quern_ridge", "name": "Quern Ridge", "kind": "site", "country": "IQ", "admin1": "IQ-AN", "latitude": 33.1,
    "longitude": 43.2, "source": "field notes", "match": ["Rockets landed at Quern Ridge."], "no_match": [],
}  # fmt: skip
PROVINCE: dict[str, Any] = {
    "id": "xx-fens", "names": ["Fens"], "actor": "River Guard", "areas": ["SS-EE"], "countries": ["SS"],
    "since": "2014-11", "source": "its declaration", "match": [], "no_match": [],
}  # fmt: skip
TERM: dict[str, Any] = {
    "id": "mudfeet", "words": ["mudfeet"], "used_by": ["opponents"], "plain": "River Guard", "kind": "actor",
    "readings": [{"heads": ["@self"], "actor": "is"}], "source": "field notes", "match": [], "no_match": [],
}  # fmt: skip


def put(directory: Path, name: str, *entries: dict[str, Any] | str) -> Path:
    """A data file with these entries, one a line."""
    lines = [entry if isinstance(entry, str) else json.dumps(entry) for entry in entries]
    (directory / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return directory


def test_entries_that_hold_are_accepted_and_told(tmp_path: Path) -> None:
    put(tmp_path, "actors.jsonl", ACTOR, ACTOR | {"id": "is", "name": "Islamic State", "match": [], "no_match": []})
    put(tmp_path, "places.jsonl", PLACE)
    put(tmp_path, "declared_provinces.jsonl", PROVINCE)
    put(tmp_path, "loaded_terms.jsonl", TERM | {"readings": [{"heads": ["@self"], "actor": "xx.river_guard"}]})
    checked = check(tmp_path)
    assert checked.problems == ()
    assert "actors.jsonl: 1 entry added, 1 replaced" in checked.files
    assert "loaded_terms.jsonl: 1 entry added, 0 replaced" in checked.files


REFUSED = [
    ("actors.jsonl", ACTOR | {"type": "milita"}, "'type' has no actor type 'milita'; did you mean 'militia'?"),
    ("actors.jsonl", ACTOR | {"type": "xyz"}, "there are armed_group civilians"),
    ("actors.jsonl", ACTOR | {"alias": ["RG"]}, "no field 'alias' is read; did you mean 'aliases'?"),
    ("actors.jsonl", ACTOR | {"colour": "red"}, "no field 'colour' is read; there are abroad acronyms aliases"),
    ("actors.jsonl", ACTOR | {"countries": ["Sudan"]}, "no country 'Sudan'; it asks for a code of ISO 3166-1"),
    ("actors.jsonl", ACTOR | {"parent": "xx.nobody"}, "'parent' has no actor 'xx.nobody'"),
    ("actors.jsonl", ACTOR | {"valid_from": 20111}, "'valid_from' is no year 20111"),
    ("actors.jsonl", ACTOR | {"valid_to": 2003}, "valid_from 2011 lies after valid_to 2003"),
    ("actors.jsonl", ACTOR | {"valid_from": "2011"}, "'valid_from' holds text in quotes, where a whole number"),
    ("actors.jsonl", ACTOR | {"wikidata": "river guard"}, "'wikidata' is no identifier"),
    ("actors.jsonl", ACTOR | {"common": ["Guards"]}, "'common' has 'Guards', which is none of the entry's names"),
    ("actors.jsonl", ACTOR | {"source": " "}, "'source' is empty; say where the fact comes from"),
    ("actors.jsonl", {k: v for k, v in ACTOR.items() if k != "source"}, "the field 'source' is missing"),
    ("actors.jsonl", ACTOR | {"match": ["The Reed Guard came."]}, "not found in its own sentence"),
    ("actors.jsonl", ACTOR | {"no_match": ["The River Guard attacked."]}, "of no_match"),
    ("actors.jsonl", '{"id": "x"', "not JSON"),
    ("actors.jsonl", "[]", "each line holds one entry"),
    ("places.jsonl", PLACE | {"latitude": 133.1}, "no point on earth"),
    ("places.jsonl", PLACE | {"kind": "hamlet"}, "'kind' can't be 'hamlet'; it is one of admin1 admin2"),
    ("places.jsonl", PLACE | {"admin1": "Anbar"}, "no area 'Anbar'; it asks for a code of ISO 3166-2"),
    ("places.jsonl", PLACE | {"longitude": None}, "latitude and longitude stand together"),
    ("places.jsonl", PLACE | {"match": ["Rockets landed at Corn Ridge."]}, "not found in its own sentence"),
    ("declared_provinces.jsonl", PROVINCE | {"since": "14 May 2014"}, "'since' is no day '14 May 2014'; write 2014"),
    ("declared_provinces.jsonl", PROVINCE | {"until": "2014-13"}, "'until' is no day '2014-13'"),
    ("declared_provinces.jsonl", PROVINCE | {"until": "2013"}, "since 2014-11 lies after until 2013"),
    ("loaded_terms.jsonl", TERM | {"readings": [{"actors": "is"}]}, "no field 'readings.actors' is read"),
    ("loaded_terms.jsonl", TERM | {"readings": [{"heads": ["mobs"]}]}, "has no head 'mobs'"),
    ("loaded_terms.jsonl", TERM | {"readings": [{"speakers": ["pres"]}]}, "has no speaker 'pres'; did you mean 'press'"),
    ("person_nouns.jsonl", {"id": "reeve", "singular": ["reeve"], "plural": ["reeves"], "who": "oficial", "source": "x",
                            "civilian_status": "civilians", "type": "government", "match": [], "no_match": []},
     "'who' has no role 'oficial'; did you mean 'official'?"),
    ("months.jsonl", {"id": "q", "calendar": "hijry", "month": 1, "forms": ["X"], "source": "x", "match": [],
                      "no_match": []}, "'calendar' can't be 'hijry'; it is one of"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "entry", "said"), REFUSED, ids=[said[:40] for _, _, said in REFUSED])
def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path, name: str, entry: Any, said: str) -> None:
    put(tmp_path, name, "", entry)
    problems = check(tmp_path).problems
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"{tmp_path / name}, line 2: ")
    assert said in problems[0]


def test_an_id_given_twice_is_told(tmp_path: Path) -> None:
    (problem,) = check(put(tmp_path, "actors.jsonl", ACTOR, ACTOR)).problems
    assert problem.endswith("line 2: id 'xx.river_guard' stands in line 1 already; give it another")


def test_files_that_are_none_of_ours_are_told(tmp_path: Path) -> None:
    put(tmp_path, "actor.jsonl", ACTOR)
    put(tmp_path, "villages.csv", "name,latitude,longitude,country")
    assert [p.rpartition("/")[2] for p in check(tmp_path).problems[:1]] == [
        "actor.jsonl: no data file of ours has this name; did you mean actors.jsonl?"
    ]
    assert "tollbook gazetteer add villages.csv" in check(tmp_path).problems[1]


def test_every_problem_is_printed_and_the_exit_code_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "actors.jsonl", ACTOR | {"type": "milita", "countries": ["Sudan"]}, ACTOR)
    assert main(["knowledge", "check", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.count("line 1: ") == 2
    assert said.endswith("3 problems to mend\n")


def test_our_own_data_holds() -> None:
    assert list(_in_entries(sorted(path for path in DATA.rglob("*") if path.is_file()))) == []


def test_a_project_names_its_directories_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tollbook.toml").write_text('knowledge = ["mine"]\n', encoding="utf-8")
    (tmp_path / "wire.txt").write_text(
        "The River Guard killed two farmers in the village of Umm Fulan, Raqqa province, Syria.", encoding="utf-8"
    )
    villages = "name,latitude,longitude,country,admin1,other_names\nUm Foulan North,35.91,38.62,SY,SY-RA,Umm Fulan\n"
    (tmp_path / "villages.csv").write_text(villages, encoding="utf-8")
    assert main(["code", "wire.txt", "--quiet"]) == 2
    assert "no directory mine" in capsys.readouterr().err
    assert main(["gazetteer", "add", "villages.csv"]) == 0
    put(tmp_path / "mine", "actors.jsonl", ACTOR)
    assert main(["knowledge", "check"]) == 0
    capsys.readouterr()
    assert main(["code", "wire.txt", "--quiet"]) == 0
    (record,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert record["location"]["name"] == "Um Foulan North"
    assert "xx.river_guard" in [actor["actor_id"] for actor in record["actors"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("knowlege = []", "no key 'knowlege'; did you mean 'knowledge'?"),
        ("knowledge = 3", "knowledge is a list of directories"),
        ("model = 3", "model is the name of a spaCy model"),
        ("knowledge = [", "tollbook.toml: "),
    ],
)
def test_a_project_file_that_cannot_be_used_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tollbook.toml").write_text(text, encoding="utf-8")
    (tmp_path / "wire.txt").write_text("A bomb went off.", encoding="utf-8")
    assert main(["code", "wire.txt"]) == 2
    assert said in capsys.readouterr().err


def test_a_users_entry_may_do_without_examples_and_notes_may_lie_beside(tmp_path: Path) -> None:
    put(tmp_path, "actors.jsonl", {k: v for k, v in ACTOR.items() if k not in ("match", "no_match")})
    (tmp_path / "README.md").write_text("Where these come from.")
    assert check(tmp_path).problems == ()


@pytest.mark.parametrize("path", sorted(DATA.glob("*.jsonl")), ids=lambda path: path.stem)
def test_each_entry_of_ours_has_an_example(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        assert "match" in entry, entry["id"]
        assert "no_match" in entry, entry["id"]
