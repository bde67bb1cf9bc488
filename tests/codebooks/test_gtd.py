"""GTD: scope, attack, target and weapon types, blanks and -9/-99, what counts as killed."""

from __future__ import annotations

from typing import Any

import pytest

from codebooks.told import MARCHERS, POLICE, REBELS, RESIDENTS, SOLDIERS, told
from record_of import actor, group, killed
from tollbook.codebooks.case import Row
from tollbook.codebooks.convert import Conversion
from tollbook.model import Damage, Date, Incident, Interval, Location, Weapon

STATE = actor("army", type="state_forces")


def rows(*records: Any) -> list[Row]:
    return list(Conversion("gtd").rows(records))


def row(record: Incident) -> Row:
    (only,) = rows(record)
    return only


@pytest.mark.parametrize(
    ("record", "codes"),
    [
        (told("assassination", REBELS, RESIDENTS, other_types=("bombing",)), (1, 3, None)),
        (told("shooting", REBELS, RESIDENTS), (2, None, None)),
        (told("grenade", REBELS, RESIDENTS), (2, None, None)),
        (told("shelling", REBELS, RESIDENTS), (3, None, None)),
        (told("bombing", REBELS, RESIDENTS, other_types=("armed_assault",)), (3, 2, None)),
        (told("hijacking", REBELS, RESIDENTS), (4, None, None)),
        (told("abduction", REBELS, RESIDENTS, other_types=("shooting", "arson")), (6, 2, 7)),
        (told("arson", REBELS, RESIDENTS), (7, None, None)),
        (told("chemical_attack", REBELS, RESIDENTS), (8, None, None)),
    ],
)
def test_attack_types_stand_in_the_schemes_order(record: Incident, codes: tuple[Any, ...]) -> None:
    got = row(record)
    assert tuple(got[f"attacktype{n}"] for n in (1, 2, 3)) == codes


@pytest.mark.parametrize(
    ("target", "subtype", "label"),
    [
        (POLICE, 23, "Police"),
        (actor("police", role="target", type="police"), 25, "Police"),
        (actor("police station", role="target", form="facility", type="police"), 22, "Police"),
        (SOLDIERS, 34, "Military"),
        (actor("army base", role="target", form="facility", type="state_forces"), 27, "Military"),
        (RESIDENTS, 67, "Private Citizens & Property"),
        (actor("market", role="target", form="facility"), 74, "Private Citizens & Property"),
        (actor("mosque", role="target", form="facility"), 86, "Religious Figures/Institutions"),
        (actor("girls school", role="target", form="facility"), 49, "Educational Institution"),
        (actor("passenger bus", role="target", form="facility"), 99, "Transportation"),
        (actor("mayor", role="victim", form="person", type="government"), 18, "Government (General)"),
        (actor("Southern Front", role="target", type="rebel", actor_id="x"), 93, "Terrorists/Non-State Militia"),
    ],
)
def test_targets_by_their_words_else_by_their_kind(target: Any, subtype: int, label: str) -> None:
    got = row(told("bombing", REBELS, target))
    assert (got["targsubtype1"], got["targtype1_txt"]) == (subtype, label)


def test_whom_the_toll_names_decides_where_the_name_does_not() -> None:
    victim = actor("two men", role="victim", type="civilians")
    got = row(told("shooting", REBELS, victim, toll=(killed(2, actor=1, who="journalist"),)))
    assert (got["targtype1"], got["targsubtype1"]) == (10, 56)


@pytest.mark.parametrize(
    ("record", "codes"),
    [
        (told("bombing", REBELS), (6, 16)),
        (told("vehicle_bomb", REBELS), (6, 15)),
        (told("suicide_bombing", REBELS, suicide=True), (6, 13)),
        (told("mine", REBELS), (6, 8)),
        (told("shooting", REBELS), (5, 5)),
        (told("shooting", REBELS, weapons=(Weapon(type="machine_gun", low=1, high=1, as_written="x"),)), (5, 2)),
        (told("armed_assault", REBELS), (13, None)),
        (told("arson", REBELS), (8, 18)),
    ],
)
def test_weapons_as_named_else_by_the_kind_of_act(record: Incident, codes: tuple[Any, ...]) -> None:
    got = row(record)
    assert (got["weaptype1"], got["weapsubtype1"]) == codes


@pytest.mark.parametrize(
    ("line", "nkill"),
    [
        (killed(4), 4),
        (killed(35, None, modifier="at least"), 35),
        (killed(36, None, modifier="more than"), 36),
        (killed(72, 88, best=80, modifier="about"), 80),
        (killed(3, 5), 3),
        (killed(0), 0),
        (killed(0, 20, modifier="up to"), None),
        (killed(0, None, modifier="unknown_number"), None),
        (killed(2, None, best=2, modifier="plural"), None),
        (killed(3, 10, best=3, modifier="several"), None),
        (killed(4, None, best=4, modifier="many"), None),
        (killed(24, 99, best=36, modifier="dozens"), None),
        (killed(100, 999, best=200, modifier="hundreds"), None),
        (killed(2, 3, best=2, modifier="couple"), 2),
        (killed(3, outcome="wounded"), None),
    ],
)
def test_nkill_word_by_word(line: Any, nkill: int | None) -> None:
    assert row(told("bombing", REBELS, RESIDENTS, toll=(line,)))["nkill"] == nkill


def test_attackers_count_among_the_dead() -> None:
    got = row(told("armed_assault", REBELS, POLICE, toll=(killed(3), killed(18, party="initiator"))))
    assert (got["nkill"], got["nkillter"]) == (21, 18)
    got = row(told("suicide_bombing", REBELS, RESIDENTS, suicide=True, toll=(killed(4),)))
    assert (got["nkill"], got["nkillter"], got["suicide"]) == (5, 1, 1)
    got = row(told("suicide_bombing", REBELS, RESIDENTS, suicide=True, toll=(killed(3, 10, modifier="several"),)))
    assert (got["nkill"], got["nkillter"]) == (None, 1), "a number that no word gives stays blank"


def test_a_total_is_divided_one_each_to_the_earlier_ones() -> None:
    members = [told("armed_assault", REBELS, RESIDENTS, id=f"inc-{n}") for n in range(6)]
    shared = group(members=tuple(m.id for m in members), toll=(killed(21), killed(30, outcome="wounded")))
    got = rows(*members, shared)
    assert [r["nkill"] for r in got] == [4, 4, 4, 3, 3, 3]
    assert [r["nwound"] for r in got] == [5] * 6
    assert {r["multiple"] for r in got} == {1}
    assert got[0]["related"] == "inc-0, inc-1, inc-2, inc-3, inc-4, inc-5"


@pytest.mark.parametrize(
    ("record", "criteria"),
    [
        (told("bombing", REBELS, RESIDENTS), (1, 1, 1, 0, None)),
        (told("bombing", REBELS, POLICE), (1, 1, 1, 0, None)),
        (told("bombing", REBELS, SOLDIERS), (1, 1, 0, 1, 1)),
        (told("armed_clash", REBELS, actor("Southern Front", role="target", type="rebel", actor_id="x")),
         (1, 1, 0, 1, 3)),
        (told("shooting", actor("smugglers", type="criminal_group"), RESIDENTS), (0, 1, 1, 1, 2)),
    ],
)  # fmt: skip
def test_inclusion_and_doubt(record: Incident, criteria: tuple[Any, ...]) -> None:
    got = row(record)
    assert tuple(got[name] for name in ("crit1", "crit2", "crit3", "doubtterr", "alternative")) == criteria


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (told("air_strike", STATE, RESIDENTS), "state_act"),
        (told("shooting", actor("coalition", type="foreign_forces"), RESIDENTS), "state_act"),
        (told("bombing", REBELS, status="threatened"), "not_an_event"),
        (told("protest", MARCHERS), "no_attack"),
        (told("release", REBELS, RESIDENTS), "no_attack"),
        (told("bombing", REBELS, location=None), "no_country"),
        (told("bombing", REBELS, date=Date(start=None, end=None, earliest=None, latest=None, precision="unknown")),
         "no_date"),
    ],
)  # fmt: skip
def test_what_lies_out_of_scope_is_left_out_with_its_reason(record: Incident, reason: str) -> None:
    run = Conversion("gtd")
    assert list(run.rows([record])) == []
    assert [entry["rule"] for entry in run.loss()["left_out"]] == [reason]


@pytest.mark.parametrize(
    ("changes", "success"),
    [
        ({"event_type": "bombing"}, 1),
        ({"event_type": "bombing", "status": "attempted"}, 0),
        ({"event_type": "assassination"}, 0),
        ({"event_type": "assassination", "toll": (killed(1),)}, 1),
    ],
)
def test_success_is_by_effect(changes: dict[str, Any], success: int) -> None:
    kind = changes.pop("event_type")
    assert row(told(kind, REBELS, RESIDENTS, **changes))["success"] == success


def test_unknown_numbers_and_answers_have_their_codes() -> None:
    got = row(told("bombing", actor("gunmen", type="armed_group"), RESIDENTS))
    assert (got["gname"], got["nperps"], got["nperpcap"], got["claimed"]) == ("Unknown", -99, -99, -9)
    assert (got["property"], got["guncertain1"], got["nhostkid"]) == (-9, None, None)
    known = actor("Northern Front", type="rebel", size=Interval(low=5, high=None), certainty="suspected")
    got = row(told("bombing", known, RESIDENTS, stance="claimed"))
    assert (got["gname"], got["nperps"], got["guncertain1"]) == ("Northern Front", 5, 1)
    assert (got["claimed"], got["claimmode_txt"]) == (1, "Unknown")


def test_hostages_and_what_became_of_them() -> None:
    taken = killed(3, outcome="captured", actor=1)
    got = row(told("abduction", REBELS, RESIDENTS, toll=(taken,)))
    assert (got["ishostkid"], got["nhostkid"], got["hostkidoutcome"]) == (1, 3, 7)
    got = row(told("abduction", REBELS, RESIDENTS, toll=(taken, killed(3))))
    assert (got["attacktype1"], got["hostkidoutcome"]) == (6, 4)
    got = row(told("abduction", REBELS, RESIDENTS, toll=(taken,), other_types=("release",)))
    assert got["hostkidoutcome_txt"] == "Hostage(s) released by perpetrators"


@pytest.mark.parametrize(
    ("place", "codes"),
    [
        (Location(name="A", as_written="A", country="IQ", latitude=1.0, longitude=1.0, precision="settlement"), (1, 0)),
        (Location(name="A", as_written="A", country="IQ", latitude=1.0, longitude=1.0, precision="near",
                  relation="west of"), (1, 1)),
        (Location(name="A", as_written="A", country="IQ", admin2="D", latitude=1.0, longitude=1.0,
                  precision="admin2"), (2, 0)),
        (Location(name="D", as_written="D", country="IQ", admin2="D", latitude=1.0, longitude=1.0,
                  precision="admin2"), (3, 0)),
        (Location(name="P", as_written="P", country="IQ", admin1="P", latitude=1.0, longitude=1.0,
                  precision="admin1"), (4, -9)),
        (Location(name="Iraq", as_written="x", country="IQ", precision="country"), (5, -9)),
    ],
)  # fmt: skip
def test_specificity_and_vicinity(place: Location, codes: tuple[int, int]) -> None:
    got = row(told("bombing", REBELS, RESIDENTS, location=place))
    assert (got["specificity"], got["vicinity"]) == codes


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        ("2017-05-03", "2017-05-03", (2017, 5, 3)),
        ("2017-05-01", "2017-05-31", (2017, 5, 0)),
        ("2017-04-28", "2017-05-03", (2017, 0, 0)),
        ("2017-01-01", "2017-12-31", (2017, 0, 0)),
    ],
)
def test_unknown_days_and_months_are_0(start: str, end: str, parts: tuple[int, int, int]) -> None:
    date = Date(start=start, end=end, earliest=start, latest=end, precision="month")
    got = row(told("bombing", REBELS, RESIDENTS, date=date))
    assert (got["iyear"], got["imonth"], got["iday"]) == parts
    assert got["approxdate"] == (None if start == end else f"{start} to {end}")


def test_property_that_was_damaged() -> None:
    hit = (Damage(object="house", outcome="destroyed", low=2, high=2, party="target", as_written="two houses"),)
    got = row(told("bombing", REBELS, damage=hit))
    assert (got["property"], got["propextent_txt"], got["propcomment"]) == (1, "Unknown", "destroyed: house (2)")
    assert (got["targsubtype1"], got["target1"]) == (76, "house")


def test_property_damaged_in_several_incidents_together_is_named_and_not_counted_twice() -> None:
    house = Damage(object="house", outcome="destroyed", low=1, high=1, party="target", as_written="a house")
    vehicles = Damage(object="vehicle", outcome="destroyed", low=2, high=2, party="target", as_written="two vehicles")
    members = [
        told("bombing", REBELS, POLICE, id="inc-1", damage=(house,)),
        told("bombing", REBELS, POLICE, id="inc-2"),
        told("bombing", REBELS, POLICE, id="inc-3"),
    ]
    own, shared, alone = rows(*members, group(members=("inc-1", "inc-2"), toll=(killed(8),), damage=(vehicles,)))
    together = "destroyed: vehicle (2) in 2 incidents together"
    assert (own["property"], own["propcomment"]) == (1, f"destroyed: house; {together}")
    assert (shared["property"], shared["propcomment"]) == (-9, together), "in which of them isn't told"
    assert (alone["property"], alone["propcomment"]) == (-9, None)
    assert "Destroyed: house. Destroyed in 2 incidents together: vehicle (2)." in own["summary"]
    assert "Destroyed in 2 incidents together: vehicle (2)." in shared["summary"]
    assert "estroyed" not in alone["summary"]


def test_a_body_of_the_registry_is_the_one_aimed_at_also_where_one_of_its_men_is_meant() -> None:
    officer = actor("Iraqi Police", role="target", type="police", actor_id="iq.police", form="person")
    assert row(told("shooting", REBELS, officer))["corp1"] == "Iraqi Police"
    assert row(told("shooting", REBELS, actor("officer", role="target", type="police", form="person")))["corp1"] is None
