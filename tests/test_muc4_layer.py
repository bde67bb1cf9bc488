"""The learned layer of the MUC-4 benchmark, on an invented report and on the annotated ones where they are at hand."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from bench import muc4
from bench.muc4_context import LINK, SAID
from bench.muc4_encoder import Encoder, windows
from bench.muc4_entities import KINDS, ROLES, Entity
from bench.muc4_kin import kin
from bench.muc4_layer import ENCODER, WEIGHTS, Layer, Model
from bench.muc4_linear import Linear, Trees, Votes, sigmoid
from bench.muc4_material import Phrase, Wording, material
from bench.muc4_pairs import wanted
from bench.muc4_report import REPORT_OUTPUTS, phrase_rows
from bench.muc4_templates import SETTINGS, Filler, Weighed, templates
from bench.run import report

from tollbook.pipeline import Coder, Coding

ROOT = Path(__file__).resolve().parent.parent
TEXT = (
    "police reported that a bomb exploded last night in front of the national bank of valdoria in port amaro. "
    "the explosion destroyed the main entrance of the bank and wounded the guard, tomas ferro.  "
    "the people's revolutionary army (pra) claimed responsibility for the attack in a telephone call. "
    "unidentified men wearing uniforms had placed the device in a car."
)
EXPECTED = (
    -5.193,
    -5.722,
    -5.583,
    -6.424,
    2.259,
)  # log odds of ROLES for the bomb, as when the weights were made; the linear models' say goes in
DEV = ROOT.parent / "shared/bench/muc4/dev.jsonl"
SCORER = ROOT.parent / "shared/bench/score_muc4.py"


@pytest.fixture(scope="module")
def coding() -> Coding:
    return Coder().code(report({"docid": "invented", "doctext": TEXT}))


@pytest.fixture(scope="module")
def layer() -> Layer:
    return Layer.load()


def test_an_invented_bombing_gives_one_bombing_template(coding: Coding, layer: Layer) -> None:
    (line,) = layer.answer(coding, {"docid": "invented"})
    assert line["docid"] == "invented"
    assert "bombing" in [t["incident_type"] for t in line["templates"]]
    bombing = next(t for t in line["templates"] if t["incident_type"] == "bombing")
    said = {role: {mention[0] for entity in bombing[role] for mention in entity} for role in ROLES}
    assert "tomas ferro" in said["Victim"]
    assert any("bomb" in words or "device" in words for words in said["Weapon"])


def test_every_filler_stands_in_the_text_at_its_offset(coding: Coding, layer: Layer) -> None:
    text = coding.findings.reading.text.lower()
    for template in layer.templates(material(coding)):
        assert template.kind in KINDS
        for filler in template.fillers:
            words = filler.wording.text.lower().split()
            assert text[filler.wording.start :].startswith(words[0])
            assert all(w in text for w in words)


def test_the_same_report_gives_the_same_templates(coding: Coding, layer: Layer) -> None:
    row = {"docid": "x"}
    assert layer.answer(coding, row) == Layer.load().answer(coding, row)


def test_a_report_without_words_has_no_template(layer: Layer) -> None:
    empty = Coder().code(report({"docid": "empty", "doctext": " "}))
    assert layer.answer(empty, {"docid": "empty"}) == [{"docid": "empty", "templates": []}]


def test_the_rules_alone_still_answer(coding: Coding) -> None:
    (line,) = muc4.answer(coding, {"docid": "invented"})
    assert {t["incident_type"] for t in line["templates"]} == {"bombing"}


def test_the_weights_are_small_and_hold_no_names() -> None:
    files = [WEIGHTS, *([ENCODER] if Model.load(WEIGHTS).encoded else [])]
    assert sum(f.stat().st_size for f in files) < 30_000_000
    model = Model.load(WEIGHTS)
    words = {
        w for part in (model.report, model.phrase, model.wording) for f in part.index for w in re.split(r"[=:|&]", f)
    }
    assert "kill" in words
    assert words.isdisjoint(("jose", "carlos", "maria", "gonzalez", "rodriguez", "flore", "ponce", "hector", "romero"))


def test_weights_survive_being_stored(tmp_path: Path) -> None:
    model = Model.load(WEIGHTS)
    model.save(tmp_path / "again.npz")
    again = Model.load(tmp_path / "again.npz")
    assert again.settings == model.settings
    row = dict.fromkeys(list(model.report.index)[:50], 1.0)
    assert np.allclose(again.report.scores([row]), model.report.scores([row]), atol=0.05)


def test_a_linear_model_adds_up_what_it_knows() -> None:
    model = Linear({"a": 0, "b": 1}, np.array([[1.0, 0.0], [0.5, 2.0]]), np.array([0.25, -1.0]))
    assert model.scores([{"a": 2.0, "c": 9.0}, {"b": 1.0}]).tolist() == [[2.25, -1.0], [0.75, 1.0]]


def test_trees_go_left_up_to_their_threshold() -> None:
    one = Trees(np.zeros((1, 1), dtype=np.int16), np.array([[0.5]]), np.array([[-1.0, 2.0]]), 0.25)
    assert one.scores(np.array([[0.5], [0.6]])).tolist() == [-0.75, 2.25]
    assert float(sigmoid(np.array(0.0))) == 0.5


def test_votes_are_the_mean_of_three_probabilities(tmp_path: Path) -> None:
    stump = np.zeros((1, 1), dtype=np.int16), np.array([[0.5]])
    votes = Votes(
        Trees(*stump, np.array([[-2.0, 2.0]]), 0.0), Trees(*stump, np.array([[0.1, 0.9]]), 0.0), np.array([1.0, -0.5])
    )
    above = (1 / (1 + np.exp(-2.0)) + 0.9 + 1 / (1 + np.exp(-0.5))) / 3
    assert np.allclose(sigmoid(votes.scores(np.array([[1.0], [0.0]]))), [above, 1 - above])
    np.savez(tmp_path / "votes.npz", **votes.arrays("x"))  # type: ignore[arg-type]
    with np.load(tmp_path / "votes.npz") as stored:
        assert np.allclose(
            Votes.load(stored, "x").scores(np.array([[1.0]])), votes.scores(np.array([[1.0]])), atol=0.01
        )


def test_a_title_is_no_part_of_the_name_that_is_given(layer: Layer) -> None:
    text = (
        "san valdor, 3 may -- senator lucas merino prado was shot dead today by two unidentified men on a motorcycle"
        " in front of his home in port amaro. police said the gunmen fled after killing senator lucas merino prado."
    )
    read = material(Coder().code(report({"docid": "invented", "doctext": text})))
    given = {f.wording.plain for t in layer.templates(read) for f in t.fillers if f.role == "Victim"}
    assert "lucas merino prado" in given
    assert "senator lucas merino prado" not in given


def filler(role: str, words: str, at: int, probability: float = 0.9) -> Filler:
    return Filler(role, Wording(words, 0, {}), at, probability)


def test_those_hit_that_do_not_belong_together_go_into_templates_of_their_own() -> None:
    kinds = dict.fromkeys(KINDS, 0.0) | {"attack": 0.9}
    hit = [filler("Victim", "ana ruiz", 0), filler("Victim", "leo ruiz", 1)]
    settings = SETTINGS | {"join": 0.5, "split": 0.3, "most": 4.0}
    (one,) = templates(kinds, {"attack": Weighed(hit, {(0, 1): 0.8})}, settings)
    assert [f.wording.text for f in one.fillers] == ["ana ruiz", "leo ruiz"]
    assert len(templates(kinds, {"attack": Weighed(hit, {(0, 1): 0.1})}, settings)) == 2


def test_a_perpetrator_goes_where_it_belongs_and_elsewhere_only_where_likely() -> None:
    kinds = dict.fromkeys(KINDS, 0.0) | {"attack": 0.9}
    some = [
        filler("Victim", "ana ruiz", 0),
        filler("Target", "bank", 1, 0.8),
        filler("PerpOrg", "the movement", 2, 0.7),
    ]
    pairs = {(0, 1): 0.1, (0, 2): 0.9, (1, 2): 0.5}
    settings = SETTINGS | {"join": 0.5, "split": 0.3, "most": 4.0}

    def of_movement(copy: float) -> list[int]:
        found = templates(kinds, {"attack": Weighed(some, pairs)}, settings | {"copy PerpOrg": copy})
        return [sum(f.role == "PerpOrg" for f in t.fillers) for t in found]

    assert of_movement(1.1) == [1, 0]
    assert of_movement(0.3) == [1, 1]


def test_pairs_are_looked_at_where_one_of_them_was_hit() -> None:
    found = [Entity("Victim", True), Entity("PerpInd", False), Entity("PerpOrg", True), Entity("Target", False)]
    assert wanted(found, {0: 0.9, 1: 0.5, 2: 0.5, 3: 0.01}) == [(0, 1), (0, 2)]


def test_windows_end_with_a_sentence_and_leave_nothing_out() -> None:
    pieces = [1, 2, 3, 4, 9] * 120
    found = list(windows(pieces, 9))
    assert found[0][0] == 0
    assert found[-1][1] == len(pieces)
    assert all(a[1] == b[0] and pieces[a[1] - 1] == 9 for a, b in pairwise(found))


@pytest.mark.skipif(not ENCODER.exists(), reason="no encoder weights")
def test_the_encoder_says_of_each_phrase_what_it_is(coding: Coding) -> None:
    encoder, model, read = Encoder.load(ENCODER), Model.load(WEIGHTS), material(coding)
    report = sigmoid(model.report.scores([read.features]))[0]
    said = encoder(read, model.phrase.scores(phrase_rows(read, report)), report)
    assert said.phrases.shape == (len(read.phrases), SAID)
    assert said.links.shape == (len(read.phrases), LINK)
    assert said.report.shape == (len(REPORT_OUTPUTS),)
    bomb = next(i for i, p in enumerate(read.phrases) if p.head == "bomb")
    assert ROLES[int(np.argmax(said.phrases[bomb, : len(ROLES)]))] == "Weapon"
    assert np.allclose(said.phrases[bomb, : len(ROLES)], EXPECTED, atol=0.3)


def test_the_encoder_says_nothing_of_nothing() -> None:
    read = material(Coder().code(report({"docid": "empty", "doctext": " "})))
    said = Encoder.load(ENCODER)(read, np.zeros((0, 9)), np.full(6, 0.5))
    assert said.phrases.shape == (0, SAID)
    assert not said.report.any()


def phrase(words: str, sentence: int, *told: str, chain: int | None = None) -> Phrase:
    wordings = (Wording(words, 0, {}),)
    head = words.rsplit(maxsplit=1)[-1]
    return Phrase(0, 1, sentence, head, False, None, chain, wordings, dict.fromkeys(told, 1.0))


def test_a_phrase_knows_what_is_told_of_its_other_mentions() -> None:
    first, again, other = kin(
        [
            phrase("rebels", 0, "vb=L:attack", "tag=NNS", chain=7),
            phrase("the rebels", 3, "vb=L:deny", chain=7),
            phrase("farmers", 5, "vb=L:sow"),
        ]
    )
    assert {"c2|vb=L:deny", "s2|vb=L:deny", "h2|vb=L:deny", "c2first=0", "c2n=1"} <= set(first)
    assert {"c2|vb=L:attack", "c2first=1"} <= set(again)
    assert not any("tag=" in f for f in again)
    assert not other


def test_a_phrase_knows_what_stands_beside_it_in_its_sentence() -> None:
    one, other, apart = kin(
        [
            phrase("gunmen", 0, "ft=group|rebels"),
            phrase("the mayor", 0, "dmg=damaged"),
            phrase("a clerk", 1, "ft=person|"),
        ]
    )
    assert "m0|dmg=damaged" in one
    assert "m0|ft=group|rebels" in other
    assert not apart


@pytest.mark.skipif(not DEV.exists(), reason="the annotated MUC-4 reports are not at ../shared/bench")
def test_some_annotated_reports_score_as_they_should(tmp_path: Path) -> None:
    lines = DEV.read_text(encoding="utf-8").splitlines()[:25]
    gold, answers = tmp_path / "gold.jsonl", tmp_path / "answers.jsonl"
    gold.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run = [sys.executable, str(ROOT / "bench/run.py"), "muc4", "--data", str(gold), "--out", str(answers)]
    subprocess.run(run, check=True)
    assert len([json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]) == len(lines)
    printed = subprocess.run(
        [sys.executable, str(SCORER), str(gold), str(answers)], check=True, capture_output=True, text=True
    ).stdout
    assert float(printed.splitlines()[-1].split("F1")[1].split()[0]) > 38
