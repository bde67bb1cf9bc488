"""UCDP GED: types of violence, sides, deaths by side, precision, vague words."""

from __future__ import annotations

from typing import Any

import pytest

from codebooks.told import FOREIGN, REBELS, RESIDENTS, SOLDIERS, told
from record_of import actor, group, killed
from tollbook.codebooks.case import Row
from tollbook.codebooks.convert import Conversion
from tollbook.model import Attribution, Date, Incident, Location

OTHERS = actor("Southern Front", role="target", type="rebel", actor_id="xx.south")
ONE = (killed(1),)


def rows(*records: Any) -> list[Row]:
    return list(Conversion("ucdp_ged").rows(records))


def row(record: Incident) -> Row:
    (only,) = rows(record)
    return only


@pytest.mark.parametrize(
    ("actors", "violence", "a", "b"),
    [
        ((REBELS, SOLDIERS), 1, "Government of Iraq", "Northern Front"),
        ((actor("police", type="police"), OTHERS), 1, "Government of Iraq", "Southern Front"),
        ((FOREIGN, OTHERS), 1, "Government of Turkey", "Southern Front"),
        ((REBELS, OTHERS), 2, "Northern Front", "Southern Front"),
        ((REBELS, RESIDENTS), 3, "Northern Front", "Civilians"),
        ((actor("army", type="state_forces"), RESIDENTS), 3, "Government of Iraq", "Civilians"),
        ((REBELS, SOLDIERS, RESIDENTS), 1, "Government of Iraq", "Northern Front"),
    ],
)
def test_type_of_violence_and_sides(actors: tuple[Any, ...], violence: int, a: str, b: str) -> None:
    got = row(told("armed_clash", *actors, toll=ONE))
    assert (got["type_of_violence"], got["side_a"], got["side_b"]) == (violence, a, b)
    assert got["dyad_name"] == f"{a} - {b}"


@pytest.mark.parametrize(
    ("actors", "toll", "deaths"),
    [
        ((REBELS, SOLDIERS), (killed(3, party="target"),), (3, 0, 0, 0)),
        ((REBELS, SOLDIERS), (killed(3, party="target"), killed(2, party="initiator")), (3, 2, 0, 0)),
        ((REBELS, SOLDIERS), (killed(3, civilian_status="civilians"),), (0, 0, 3, 0)),
        ((REBELS, SOLDIERS, RESIDENTS), (killed(3),), (0, 0, 0, 3)),
        ((REBELS, SOLDIERS, RESIDENTS), (killed(3, civilian_status="combatants"),), (3, 0, 0, 0)),
        ((REBELS, SOLDIERS, RESIDENTS), (killed(3, actor=1),), (3, 0, 0, 0)),
        ((REBELS, RESIDENTS), (killed(3),), (0, 0, 3, 0)),
        ((REBELS, RESIDENTS), (killed(3), killed(1, party="initiator")), (1, 0, 3, 0)),
        ((REBELS, SOLDIERS), (killed(5), killed(2, subset_of=0, who="officer")), (5, 0, 0, 0)),
    ],
)
def test_the_dead_stand_with_their_side(actors: Any, toll: Any, deaths: tuple[int, ...]) -> None:
    got = row(told("armed_clash", *actors, toll=toll))
    assert tuple(got[f"deaths_{x}"] for x in ("a", "b", "civilians", "unknown")) == deaths
    assert got["best"] == sum(deaths)


@pytest.mark.parametrize(
    ("line", "stance", "numbers"),
    [
        (killed(4), "reported", (4, 4, 4)),
        (killed(35, None, modifier="at least"), "reported", (35, 35, 35)),
        (killed(72, 88, best=80), "reported", (72, 80, 88)),
        (killed(3, 5), "reported", (3, 3, 5)),
        (killed(0, 5, modifier="up to"), "reported", (0, 5, 5)),
        (killed(3, 10, best=3, modifier="several"), "reported", (1, 1, 1)),
        (killed(3, 10, best=3, modifier="several"), "claimed", (0, 0, 1)),
        (killed(2, None, best=2, modifier="plural"), "reported", (1, 1, 1)),
        (killed(4, None, best=4, modifier="many"), "reported", (1, 1, 2)),
        (killed(4, None, best=4, modifier="many"), "claimed", (0, 0, 1)),
        (killed(24, 99, best=36, modifier="dozens"), "reported", (12, 12, 99)),
        (killed(20, 99, best=40, modifier="scores"), "reported", (20, 20, 99)),
        (killed(100, 999, best=200, modifier="hundreds"), "reported", (100, 100, 999)),
        (killed(1000, 9999, best=2000, modifier="thousands"), "reported", (1000, 1000, 9999)),
        (killed(30, outcome="killed_or_wounded"), "reported", (0, 0, 30)),
        (killed(0, None, modifier="unknown_number"), "reported", (0, 0, 1)),
    ],
)
def test_low_best_and_high_word_by_word(line: Any, stance: Any, numbers: tuple[int, int, int]) -> None:
    got = row(told("armed_clash", REBELS, SOLDIERS, toll=(line,), stance=stance))
    assert (got["low"], got["best"], got["high"]) == numbers


@pytest.mark.parametrize(
    ("earliest", "latest", "precision"),
    [
        ("2017-05-03", "2017-05-03", 1),
        ("2017-05-02", "2017-05-04", 2),
        ("2017-05-01", "2017-05-06", 2),
        ("2017-05-01", "2017-05-07", 3),
        ("2017-05-01", "2017-05-31", 4),
        ("2017-01-01", "2017-12-31", 5),
    ],
)
def test_dates_keep_their_stretch(earliest: str, latest: str, precision: int) -> None:
    date = Date(start=earliest, end=latest, earliest=earliest, latest=latest, precision="day")
    got = row(told("bombing", REBELS, SOLDIERS, toll=ONE, date=date))
    assert (got["date_start"], got["date_end"], got["date_prec"]) == (
        f"{earliest} 00:00:00.000", f"{latest} 00:00:00.000", precision,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("precision", "relation", "code"),
    [("site", None, 1), ("settlement", None, 1), ("near", "near", 2), ("near", "between", 5), ("admin2", None, 3),
     ("admin1", None, 4), ("country", None, 6)],
)  # fmt: skip
def test_places_keep_their_precision(precision: Any, relation: str | None, code: int) -> None:
    place = Location(name="Tall Afar", as_written="x", country="IQ", precision=precision, relation=relation)
    assert row(told("bombing", REBELS, SOLDIERS, toll=ONE, location=place))["where_prec"] == code


def test_the_point_stands_longitude_first_and_in_its_cell() -> None:
    got = row(told("bombing", REBELS, SOLDIERS, toll=ONE))
    assert got["geom_wkt"] == "POINT (42.44971 36.37612)"
    assert got["priogrid_gid"] == 252 * 720 + 444 + 1
    assert (got["country"], got["country_id"], got["region"], got["gwnoa"], got["gwnob"]) == (
        "Iraq", 645, "Middle East", 645, None,
    )  # fmt: skip


def test_a_total_of_several_is_split_and_said_to_be_one() -> None:
    members = [told("bombing", REBELS, SOLDIERS, id=f"inc-{n}") for n in (1, 2)]
    shared = group(members=("inc-1", "inc-2"), toll=(killed(5, 8, party="target"),))
    got = rows(*members, shared)
    assert [(r["low"], r["best"], r["high"], r["event_clarity"]) for r in got] == [(3, 3, 4, 2), (2, 2, 4, 2)]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (told("bombing", actor("gunmen", type="armed_group"), SOLDIERS, toll=ONE), "no_dyad"),
        (told("bombing", SOLDIERS, toll=ONE), "no_dyad"),
        (told("bombing", REBELS, SOLDIERS), "no_death"),
        (told("bombing", REBELS, SOLDIERS, toll=(killed(0),)), "no_death"),
        (told("threat", REBELS, SOLDIERS, status="threatened"), "not_an_event"),
        (told("armed_clash", actor("army", type="state_forces"), SOLDIERS, toll=ONE), "same_side"),
        (told("bombing", REBELS, SOLDIERS, toll=ONE, location=None), "no_country"),
    ],
)
def test_what_is_no_ged_event_is_left_out_with_its_reason(record: Incident, reason: str) -> None:
    run = Conversion("ucdp_ged")
    assert list(run.rows([record])) == []
    assert [entry["rule"] for entry in run.loss()["left_out"]] == [reason]


def test_sources_are_named_without_their_prose() -> None:
    got = row(
        told(
            "bombing", REBELS, SOLDIERS, toll=ONE, attribution=(Attribution(by="the police", as_written="police said"),)
        )
    )
    assert got["source_article"] == '"Example Monitor,2017-05-04"'
    assert (got["source_office"], got["source_original"], got["source_headline"]) == (
        "Example Monitor",
        "the police",
        None,
    )
