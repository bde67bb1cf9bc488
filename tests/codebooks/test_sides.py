"""Who stands on which side, in all codebooks: things do not act, the nine are the ones attacked, unnamed men."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codebooks.told import REBELS, RESIDENTS, SOLDIERS, told
from record_of import actor, killed
from tollbook.codebooks.case import Row
from tollbook.codebooks.convert import Conversion, convert
from tollbook.codebooks.read import Reading, read_table
from tollbook.model import Damage, Incident, Interval

GUNMEN = actor("armed group members", role="target", type="rebel")
LEADER = actor("Northern Front", role="target", form="person", type="rebel", actor_id="iq.front", country="IQ")
ARMY = actor("Iraqi army", type="state_forces", country="IQ")
VEHICLE = actor("vehicle", form="facility")


def row(book: str, record: Incident) -> Row:
    (only,) = Conversion(book).rows([record])
    return only


def test_a_vehicle_does_not_act() -> None:
    assert row("acled", told("bombing", VEHICLE, SOLDIERS))["actor1"] == "Unidentified Armed Group (Iraq)"
    assert row("gtd", told("bombing", VEHICLE, SOLDIERS))["individual"] == 0


def test_a_bomber_is_no_civilian() -> None:
    women = actor("women", type="civilians", size=Interval(low=2, high=2))
    got = row("acled", told("suicide_bombing", women, SOLDIERS, suicide=True, toll=(killed(1, party="target"),)))
    assert (got["actor1"], got["inter1"], got["fatalities"]) == (
        "Unidentified Armed Group (Iraq)", "Political militia", 3,
    )  # fmt: skip
    got = row("gtd", told("suicide_bombing", women, SOLDIERS, suicide=True, toll=(killed(1, party="target"),)))
    assert (got["nkill"], got["nkillter"]) == (3, 2)


def test_people_among_whom_fighters_were_are_still_people() -> None:
    people = actor("people", role="victim", size=Interval(low=9, high=9))
    guards = actor("village guards", role="victim", type="militia")
    toll = (
        killed(9, party="victim", actor=1),
        killed(2, party="victim", actor=2, subset_of=0, civilian_status="combatants"),
    )
    got = row("acled", told("shooting", REBELS, people, guards, toll=toll))
    assert (got["event_type"], got["actor2"], got["fatalities"]) == (
        "Violence against civilians", "Civilians (Iraq)", 9,
    )  # fmt: skip


@pytest.mark.parametrize("targets", [(GUNMEN, LEADER), (LEADER, GUNMEN)])
def test_unnamed_men_stand_with_the_named_side(targets: tuple[Any, ...]) -> None:
    record = told("raid", ARMY, *targets, toll=(killed(1, party="target"),))
    got = row("acled", record)
    assert (got["actor2"], got["assoc_actor_2"], got["inter2"]) == ("Northern Front", None, "Rebel group")
    assert row("ucdp_ged", record)["dyad_name"] == "Government of Iraq - Northern Front"


def test_unnamed_fighters_are_a_political_militia_to_acled() -> None:
    got = row("acled", told("raid", ARMY, GUNMEN, toll=(killed(1, party="target"),)))
    assert (got["actor2"], got["inter2"]) == ("Unidentified Armed Group (Iraq)", "Political militia")


def test_an_air_strike_by_nobody() -> None:
    record = told("air_strike", SOLDIERS, toll=(killed(1, party="target"),))
    got = row("acled", record)
    assert (got["actor1"], got["inter1"]) == ("Unidentified Military Forces", "External/Other forces")
    run = Conversion("gtd")
    assert list(run.rows([record])) == []
    assert [entry["rule"] for entry in run.loss()["left_out"]] == ["air_strike_by_nobody"]


def test_an_officer_of_the_government_is_armed() -> None:
    officer = actor("Government of Iraq", role="target", form="person", type="government", country="IQ")
    toll = (killed(1, party="target", actor=1, civilian_status="combatants"),)
    assert row("acled", told("assassination", REBELS, officer, toll=toll))["actor2"] == "Military Forces of Iraq"


def test_soldiers_vehicle_is_no_private_one() -> None:
    vehicle = actor("Iraqi Army vehicle", role="target", form="facility", type="state_forces", actor_id="iq.army")
    got = row("gtd", told("bombing", REBELS, vehicle))
    assert (got["targtype1"], got["targsubtype1"], got["corp1"], got["crit3"]) == (4, 35, "Iraqi Army", 0)
    parked = actor("vehicles", role="target", form="facility")
    got = row("gtd", told("bombing", REBELS, SOLDIERS, parked))
    assert (got["targtype1"], got["targtype2"]) == (4, None)


def test_devices_found_and_destroyed_are_disrupted_use() -> None:
    devices = (
        Damage(object="improvised explosive device", outcome="destroyed", low=2, high=2, party=None, as_written="x"),
    )
    got = row("acled", told("other", ARMY, damage=devices))
    assert (got["sub_event_type"], got["actor2"]) == ("Disrupted weapons use", None)
    assert "Destroyed: improvised explosive device (2)." in str(got["notes"])


def test_dozens_killed_or_wounded_may_be_the_fewest_dozens_dead() -> None:
    line = killed(24, 99, outcome="killed_or_wounded", party="target", modifier="dozens")
    got = row("ucdp_ged", told("bombing", REBELS, SOLDIERS, toll=(line,)))
    assert (got["low"], got["best"], got["high"]) == (0, 0, 12)


def test_a_nurse_is_a_health_worker_to_acled() -> None:
    nurse = actor("nurse", role="target", form="person", type="civilians")
    toll = (killed(1, party="target", actor=1, who="medical_worker", civilian_status="civilians"),)
    assert row("acled", told("shooting", REBELS, nurse, toll=toll))["assoc_actor_2"] == "Health Workers (Iraq)"
    assert row("acled", told("shooting", REBELS, RESIDENTS))["assoc_actor_2"] is None


def test_a_foreign_force_without_a_name_comes_back_as_one(tmp_path: Path) -> None:
    convert([told("air_strike", SOLDIERS, id="a")], "acled", tmp_path / "a.csv")
    (back,) = read_table(tmp_path / "a.csv", "acled", Reading())
    assert isinstance(back, Incident)
    got = row("acled", back)
    assert (got["actor1"], got["inter1"]) == ("Unidentified Military Forces", "External/Other forces")
