"""PLOVER, POLECAT, NGEC, CAMEO and PETRARCH: types, modes, sectors, codes, and the files' shapes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from codebooks.told import MARCHERS, REBELS, RESIDENTS, SOLDIERS, told
from record_of import actor, killed
from tollbook.codebooks.case import Row
from tollbook.codebooks.convert import Conversion, convert
from tollbook.model import Evidence, Incident, Weapon

POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
POLICE = actor("police", type="police")
SOLDIERS_ACT = actor("Iraqi army", type="state_forces", country="IQ")
RIFLE = (Weapon(type="firearm", low=1, high=1, as_written="x"),)


def row(record: Incident, book: str = "plover") -> Row:
    (only,) = Conversion(book).rows([record])
    return only


@pytest.mark.parametrize(
    ("record", "type_", "modes", "quad", "scale"),
    [
        (told("suicide_bombing", REBELS, RESIDENTS), "ASSAULT", ["suicide-attack"], 4, -9.5),
        (told("bombing", REBELS, SOLDIERS), "ASSAULT", ["explosives"], 4, -9),
        (told("air_strike", SOLDIERS), "ASSAULT", ["aerial"], 4, -9.5),
        (told("drone_strike", SOLDIERS), "ASSAULT", ["drone"], 4, -9.5),
        (told("shelling", REBELS, other_types=("shooting",)), "ASSAULT", ["heavy-weapons", "firearms"], 4, -9.5),
        (told("armed_clash", REBELS, SOLDIERS), "ASSAULT", [], 4, -9),
        (told("armed_clash", REBELS, SOLDIERS, weapons=RIFLE), "ASSAULT", ["firearms"], 4, -9),
        (told("assassination", REBELS, RESIDENTS), "ASSAULT", ["targeted"], 4, -9.5),
        (told("abduction", REBELS, RESIDENTS), "ASSAULT", ["abduct"], 4, -8.5),
        (told("detention", POLICE, RESIDENTS), "COERCE", ["arrest"], 4, -7),
        (told("detention", REBELS, RESIDENTS), "ASSAULT", ["abduct"], 4, -8.5),
        (told("protest", MARCHERS), "PROTEST", ["demo"], 4, -5),
        (told("riot", MARCHERS), "PROTEST", ["riot"], 4, -7),
        (told("release", REBELS, RESIDENTS), "RETREAT", ["release"], 2, 6.5),
        (told("agreement", REBELS), "AGREE", [], 1, 2.5),
        (told("bombing", REBELS, status="threatened"), "THREATEN", ["violence"], 3, -3.5),
    ],
)  # fmt: skip
def test_types_modes_quad_and_intensity(record: Incident, type_: str, modes: Any, quad: int, scale: float) -> None:
    got = row(record)
    assert (got["event"], got["mode"], got["quad_code"], got["event_scale"]) == ([type_], modes, quad, scale)


def test_one_side_acts_on_another_and_two_sides_fight() -> None:
    got = row(told("shooting", REBELS, RESIDENTS))
    assert got["actor"] == [{"code": "IRQ", "sector": "REB", "entity_text": "Northern Front"}]
    assert got["recipient"] == [{"code": "IRQ", "sector": "CVL", "entity_text": "residents"}]
    got = row(told("armed_clash", REBELS, SOLDIERS))
    assert [entity["sector"] for entity in got["actor"]] == ["REB", "MIL"]  # type: ignore[union-attr,index,call-overload]
    assert got["recipient"] == []


def test_an_unnamed_attacker_is_an_unidentified_armed_force() -> None:
    assert row(told("bombing", RESIDENTS))["actor"] == [{"code": "IRQ", "sector": "UAF", "entity_text": None}]
    assert row(told("bombing", RESIDENTS), "petrarch")["source"] == "IRQUAF"


def test_the_sector_is_that_of_whom_the_toll_names() -> None:
    victim = actor("two men", role="victim", type="civilians")
    record = told("shooting", REBELS, victim, toll=(killed(2, actor=1, who="journalist"),))
    assert row(record)["recipient"][0]["sector"] == "JRN"  # type: ignore[index,call-overload]
    assert row(record, "cameo")["target"] == "IRQMED", "in CAMEO MED is the media"


def test_polecat_has_its_forty_columns_and_writes_none(tmp_path: Path) -> None:
    convert([told("bombing", REBELS, RESIDENTS)], "polecat", tmp_path / "a.tsv")
    head, line = (tmp_path / "a.tsv").read_text(encoding="utf-8").splitlines()
    assert tuple(head.split("\t")) == POLECAT
    cells = dict(zip(POLECAT, line.split("\t"), strict=True))
    assert (cells["Event ID"], cells["Event Type"], cells["Recipient Country"]) == ("None", "ASSAULT", "IRQ")


def test_ngec_gives_the_offsets_of_the_words(tmp_path: Path) -> None:
    words = {
        "/actors/0/name": (Evidence(start=4, end=9, rule="x"),),
        "/location/name": (Evidence(start=20, end=29, rule="x"),),
    }
    convert([told("bombing", REBELS, RESIDENTS, evidence=words)], "ngec", tmp_path / "a.jsonl")
    told_ = json.loads((tmp_path / "a.jsonl").read_bytes())
    assert told_["id"] == "2017-05-03-inc-1_ASSAULT_R"
    actor_ = told_["attributes"]["ACTOR"][0]
    assert (actor_["text"], actor_["qa_start_char"], actor_["qa_end_char"]) == ("Northern Front", 4, 9)
    assert told_["event_geolocation"]["geo"]["start_char"] == 20


@pytest.mark.parametrize(
    ("record", "code", "quad", "goldstein"),
    [
        (told("suicide_bombing", REBELS, RESIDENTS), "1831", 4, -10),
        (told("vehicle_bomb", REBELS, RESIDENTS), "1832", 4, -10),
        (told("mine", REBELS, SOLDIERS), "1833", 4, -10),
        (told("shooting", REBELS, SOLDIERS), "193", 4, -10),
        (told("shelling", REBELS, SOLDIERS), "194", 4, -10),
        (told("air_strike", SOLDIERS), "195", 4, -10),
        (told("assassination", REBELS, RESIDENTS, toll=(killed(1),)), "186", 4, -10),
        (told("assassination", REBELS, RESIDENTS), "185", 4, -8),
        (told("detention", POLICE, RESIDENTS), "173", 4, -5),
        (told("detention", REBELS, RESIDENTS), "181", 4, -9),
        (told("agreement", REBELS), "030", 1, 4),
        (told("release", REBELS, RESIDENTS), "084", 2, 5),
        (told("bombing", REBELS, status="threatened"), "130", 3, -6),
    ],
)
def test_cameo_codes_quads_and_goldstein(record: Incident, code: str, quad: int, goldstein: float) -> None:
    got = row(record, "cameo")
    assert (got["code"], got["quad_class"], got["goldstein"]) == (code, quad, goldstein)


def test_petrarch_lines_are_tab_separated_without_a_heading(tmp_path: Path) -> None:
    convert([told("agreement", REBELS, SOLDIERS)], "petrarch", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == (
        "20170503\tIRQREB\tIRQMIL\t030\t\tinc-1\thttps://example.org/1\tExample Monitor\n"
    )


@pytest.mark.parametrize("book", ["plover", "polecat", "ngec", "cameo", "petrarch"])
def test_denied_acts_and_acts_without_a_type_are_left_out(book: str) -> None:
    run = Conversion(book)
    records = [told("bombing", REBELS, status="denied"), told("other", REBELS, id="inc-2")]
    assert list(run.rows(records)) == []
    assert [entry["rule"] for entry in run.loss()["left_out"]] == ["denied", "no_type"]


def test_bodies_of_no_country_keep_none() -> None:
    front = actor("Wide Front", type="rebel", actor_id="front")
    allied = actor("Allied Force", type="foreign_forces", actor_id="allied")
    got = row(told("air_strike", allied, msgspec.structs.replace(front, role="target")))
    assert got["actor"] == [{"code": "IGO", "sector": "MIL", "entity_text": "Allied Force"}]
    assert got["recipient"] == [{"code": "IMG", "sector": "REB", "entity_text": "Wide Front"}]
    line = row(told("air_strike", allied, msgspec.structs.replace(front, role="target")), "cameo")
    assert (line["source"], line["target"]) == ("IGOMIL", "IMG")
    table = row(told("air_strike", allied), "polecat")
    assert table["Actor Country"] is None


def test_people_captured_in_fighting_are_no_arrest() -> None:
    fighters = actor("fighters", role="target", type="rebel")
    taken = told("detention", SOLDIERS_ACT, fighters, toll=(killed(2, party="target"), killed(3, outcome="captured")))
    assert (row(taken)["event"], row(taken)["mode"]) == (["ASSAULT"], ["abduct"])
    assert row(taken, "cameo")["code"] == "190"
    calm = told("detention", SOLDIERS_ACT, fighters, toll=(killed(3, outcome="captured"),))
    assert (row(calm)["event"], row(calm)["size"]) == (["COERCE"], {"arrested": 3})


def test_where_houses_burn_and_people_die_the_killing_is_the_code() -> None:
    raid = told("arson", REBELS, RESIDENTS, other_types=("shooting",), toll=(killed(2, party="victim"),))
    assert row(raid, "cameo")["code"] == "193"
    assert row(told("arson", REBELS), "cameo")["code"] == "1712"


def test_a_thing_stands_for_nobody_beside_people() -> None:
    house = actor("house", role="target", form="facility")
    got = row(told("bombing", REBELS, house, RESIDENTS))
    assert [r["entity_text"] for r in got["recipient"]] == ["residents"]
    assert row(told("bombing", REBELS, house), "cameo")["target"] == "---"
