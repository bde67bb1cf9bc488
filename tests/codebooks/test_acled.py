"""ACLED: the hierarchy, actors, precision and fatalities, one line a rule."""

from __future__ import annotations

from typing import Any

import pytest

from codebooks.told import FOREIGN, MARCHERS, POLICE, REBELS, RESIDENTS, SOLDIERS, told
from record_of import actor, group, killed
from tollbook.codebooks.case import Options, Row
from tollbook.codebooks.convert import Conversion
from tollbook.model import Damage, Date, Incident, Interval, Location


def rows(*records: Any, **options: Any) -> list[Row]:
    return list(Conversion("acled", Options(**options)).rows(records))


def row(record: Incident, **options: Any) -> Row:
    (only,) = rows(record, **options)
    return only


@pytest.mark.parametrize(
    ("record", "sub_event"),
    [
        (told("territory_gained", actor("army", type="state_forces"), POLICE), "Government regains territory"),
        (told("territory_gained", REBELS), "Non-state actor overtakes territory"),
        (told("territory_gained", FOREIGN), "Non-state actor overtakes territory"),
        (told("armed_clash", REBELS, SOLDIERS), "Armed clash"),
        (told("ambush", REBELS, POLICE), "Armed clash"),
        (told("shooting", REBELS, RESIDENTS), "Attack"),
        (told("armed_assault", REBELS), "Attack"),
        (told("execution", REBELS, SOLDIERS), "Attack"),
        (told("bombing", REBELS, SOLDIERS), "Remote explosive/landmine/IED"),
        (told("bombing", REBELS, SOLDIERS, other_types=("armed_clash",)), "Armed clash"),
        (told("mine", REBELS, POLICE), "Remote explosive/landmine/IED"),
        (told("grenade", REBELS, POLICE), "Grenade"),
        (told("suicide_bombing", REBELS, RESIDENTS), "Suicide bomb"),
        (told("vehicle_bomb", REBELS, RESIDENTS, suicide=True), "Suicide bomb"),
        (told("vehicle_bomb", REBELS, RESIDENTS), "Remote explosive/landmine/IED"),
        (told("vehicle_bomb", REBELS, RESIDENTS, status="attempted"), "Disrupted weapons use"),
        (told("air_strike", actor("coalition", type="foreign_forces")), "Air/drone strike"),
        (told("shelling", REBELS, RESIDENTS), "Shelling/artillery/missile attack"),
        (told("chemical_attack", REBELS, RESIDENTS, other_types=("shelling",)), "Chemical weapon"),
        (told("sexual_violence", REBELS, RESIDENTS), "Sexual violence"),
        (told("abduction", REBELS, RESIDENTS), "Abduction/forced disappearance"),
        (told("abduction", REBELS, RESIDENTS, toll=(killed(1),)), "Attack"),
        (told("detention", actor("police", type="police"), RESIDENTS), "Arrests"),
        (told("detention", REBELS, RESIDENTS), "Abduction/forced disappearance"),
        (told("raid", actor("army", type="state_forces"), actor("men", role="target", type="rebel"),
              toll=(killed(2, party="target"),)), "Armed clash"),
        (told("protest", MARCHERS), "Peaceful protest"),
        (told("protest", MARCHERS, toll=(killed(3, outcome="captured"),)), "Protest with intervention"),
        (told("protest", MARCHERS, toll=(killed(3),)), "Excessive force against protesters"),
        (told("riot", MARCHERS), "Violent demonstration"),
        (told("riot", actor("crowd", form="crowd", type="rioters")), "Mob violence"),
        (told("agreement", REBELS), "Agreement"),
        (told("looting", REBELS), "Looting/property destruction"),
        (told("weapons_seizure", actor("police", type="police")), "Disrupted weapons use"),
        (told("release", REBELS), "Other"),
    ],
)  # fmt: skip
def test_the_first_sub_event_type_that_fits_takes_the_others_in(record: Incident, sub_event: str) -> None:
    assert row(record)["sub_event_type"] == sub_event


@pytest.mark.parametrize(
    ("actors", "names"),
    [
        ((REBELS, SOLDIERS), ("Northern Front", "Rebel group", "Military Forces of Iraq", "State forces")),
        ((actor("border police", type="police"), SOLDIERS),
         ("Police Forces of Iraq", "State forces", "Military Forces of Iraq", "State forces")),
        ((FOREIGN, SOLDIERS),
         ("Military Forces of Turkey", "External/Other forces", "Military Forces of Iraq", "State forces")),
        ((actor("gunmen", type="armed_group"), SOLDIERS),
         ("Unidentified Armed Group (Iraq)", "Political militia", "Military Forces of Iraq", "State forces")),
        ((SOLDIERS,),
         ("Unidentified Armed Group (Iraq)", "Political militia", "Military Forces of Iraq", "State forces")),
        ((actor("tribal fighters", type="tribal"), SOLDIERS),
         ("Unidentified Communal Militia (Iraq)", "Identity militia", "Military Forces of Iraq", "State forces")),
    ],
)  # fmt: skip
def test_actors_are_named_as_acled_names_them(actors: tuple[Any, ...], names: tuple[str, ...]) -> None:
    got = row(told("armed_clash", *actors))
    assert (got["actor1"], got["inter1"], got["actor2"], got["inter2"]) == names


def test_interaction_puts_the_lower_code_first_in_text_and_in_numbers() -> None:
    record = told("shooting", REBELS, RESIDENTS)
    assert row(record)["interaction"] == "Rebel group-Civilians"
    assert row(record, numeric=True)["interaction"] == "27"
    alone = told("protest", MARCHERS)
    assert row(alone)["interaction"] == "Protesters only"
    assert (row(alone, numeric=True)["interaction"], row(alone, numeric=True)["inter2"]) == ("60", "0")


def test_demonstrators_stand_first_and_the_forces_against_them_second() -> None:
    police = actor("police", type="police")
    got = row(told("protest", police, actor("marchers", role="victim", type="protesters"), toll=(killed(2),)))
    assert (got["actor1"], got["actor2"]) == ("Protesters (Iraq)", "Police Forces of Iraq")
    assert (got["sub_event_type"], got["interaction"]) == (
        "Excessive force against protesters", "State forces-Protesters",
    )  # fmt: skip
    got = row(told("riot", RESIDENTS))
    assert (got["actor1"], got["actor2"], got["civilian_targeting"]) == (
        "Rioters (Iraq)", "Civilians (Iraq)", "Civilians targeted",
    )  # fmt: skip


def test_civilians_hit_beside_soldiers_are_associates_in_remote_violence_and_never_in_a_battle() -> None:
    blast = row(told("bombing", REBELS, SOLDIERS, RESIDENTS))
    assert (blast["actor2"], blast["assoc_actor_2"]) == ("Military Forces of Iraq", "Civilians (Iraq)")
    assert blast["civilian_targeting"] is None
    clash = row(told("armed_clash", REBELS, SOLDIERS, RESIDENTS))
    assert clash["assoc_actor_2"] is None
    assert row(told("bombing", REBELS, RESIDENTS))["civilian_targeting"] == "Civilians targeted"


def test_an_official_is_a_civilian_with_the_government_beside() -> None:
    got = row(told("shooting", REBELS, actor("mayor", role="victim", form="person", type="government")))
    assert (got["actor2"], got["assoc_actor_2"]) == ("Civilians (Iraq)", "Government of Iraq")


@pytest.mark.parametrize(
    ("stretch", "precision", "written", "written_day", "time_precision"),
    [
        (("2017-05-03", "2017-05-03"), "day", "", "2017-05-03", 1),
        (("2017-05-01", "2017-05-07"), "week", "last week", "2017-05-04", 2),
        (("2017-05-06", "2017-05-07"), "day", "at the weekend", "2017-05-07", 2),
        (("2017-05-01", "2017-05-31"), "month", "in May", "2017-05-16", 3),
        (("2017-05-01", "2017-05-31"), "month", "at the beginning of May", "2017-05-01", 3),
        (("2017-05-01", "2017-05-31"), "month", "at the end of May", "2017-05-31", 3),
    ],
)
def test_a_stretch_of_days_becomes_its_middle(
    stretch: tuple[str, str], precision: Any, written: str, written_day: str, time_precision: int
) -> None:
    start, end = stretch
    date = Date(start=start, end=end, earliest=start, latest=end, precision=precision, as_written=written)
    got = row(told("bombing", REBELS, date=date))
    assert (got["event_date"], got["year"], got["time_precision"]) == (written_day, 2017, time_precision)


def test_a_day_of_a_sighted_calendar_is_known_to_the_week() -> None:
    date = Date(
        start="2017-05-03",
        end="2017-05-03",
        earliest="2017-05-02",
        latest="2017-05-04",
        precision="day",
        calendar="hijri",
    )
    got = row(told("bombing", REBELS, date=date))
    assert (got["event_date"], got["time_precision"]) == ("2017-05-03", 2)


def test_what_went_on_for_days_has_a_row_a_day_and_an_even_split() -> None:
    date = Date(start="2017-05-03", end="2017-05-05", earliest="2017-05-03", latest="2017-05-05", precision="day")
    got = rows(told("armed_clash", REBELS, SOLDIERS, date=date, toll=(killed(8),)))
    assert [(r["event_date"], r["fatalities"]) for r in got] == [
        ("2017-05-03", 4), ("2017-05-04", 2), ("2017-05-05", 2),
    ]  # fmt: skip
    (one,) = rows(told("bombing", REBELS, date=date, toll=(killed(8),)))
    assert (one["event_date"], one["time_precision"], one["fatalities"]) == ("2017-05-04", 2, 8)


@pytest.mark.parametrize(
    ("line", "fatalities"),
    [
        (killed(4), 4),
        (killed(35, None, modifier="at least"), 35),
        (killed(36, None, modifier="more than"), 36),
        (killed(0, 20, modifier="up to"), 0),
        (killed(72, 88, best=80, modifier="about"), 80),
        (killed(3, 5), 3),
        (killed(0), 0),
        (killed(0, None, modifier="unknown_number"), 0),
        (killed(2, None, modifier="plural"), 3),
        (killed(3, 10, best=3, modifier="several"), 3),
        (killed(3, 10, best=3, modifier="a few"), 3),
        (killed(4, None, best=4, modifier="many"), 3),
        (killed(20, 99, best=30, modifier="tens"), 10),
        (killed(24, 99, best=36, modifier="dozens"), 12),
        (killed(20, 99, best=40, modifier="scores of"), 20),
        (killed(100, 999, best=200, modifier="hundreds"), 100),
        (killed(1000, 9999, best=2000, modifier="thousands"), 1000),
        (killed(3, outcome="wounded"), 0),
        (killed(30, outcome="killed_or_wounded"), 0),
    ],
)
def test_fatalities_word_by_word(line: Any, fatalities: int) -> None:
    assert row(told("bombing", REBELS, toll=(line,)))["fatalities"] == fatalities


def test_parts_of_a_count_are_not_counted_twice_and_attackers_are_counted_in() -> None:
    toll = (killed(10), killed(3, subset_of=0, who="child"), killed(1, party="initiator"))
    assert row(told("suicide_bombing", REBELS, toll=toll))["fatalities"] == 11


def test_a_suicide_bomber_counts_whether_or_not_the_report_counts_him() -> None:
    assert row(told("suicide_bombing", REBELS, toll=(killed(4),)))["fatalities"] == 5
    assert row(told("suicide_bombing", REBELS, toll=(killed(4), killed(2, party="initiator"))))["fatalities"] == 6
    assert row(told("suicide_bombing", REBELS, status="attempted"))["fatalities"] == 0


def test_a_total_for_several_is_split_evenly_with_the_remainder_to_the_first() -> None:
    members = [told("bombing", REBELS, id=f"inc-{n}", groups=("grp-1",)) for n in (1, 2, 3)]
    shared = group(members=("inc-1", "inc-2", "inc-3"), toll=(killed(50, None),))
    assert [r["fatalities"] for r in rows(*members, shared)] == [18, 16, 16]


def test_a_total_is_spread_over_the_members_that_have_a_row() -> None:
    members = [told("bombing", REBELS, id="inc-1"), told("threat", REBELS, id="inc-2", status="threatened")]
    run = Conversion("acled")
    assert [r["fatalities"] for r in run.rows([*members, group(toll=(killed(50),))])] == [50]
    assert run.loss()["totals"] == [{"group": "grp-1", "outcome": "killed", "stated": 50, "written": 50}]


def test_of_a_total_only_what_it_adds_is_spread() -> None:
    own = {"inc-1": (killed(2),), "inc-2": (), "inc-3": ()}
    members = [told("bombing", REBELS, id=id_, toll=toll) for id_, toll in own.items()]
    run = Conversion("acled")
    read = [*members, group(members=tuple(own), toll=(killed(9),))]
    assert [r["fatalities"] for r in run.rows(read)] == [2, 4, 3]
    assert run.loss()["totals"] == [{"group": "grp-1", "outcome": "killed", "stated": 7, "written": 7}]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": "threatened"}, "not_an_event"),
        ({"status": "denied"}, "not_an_event"),
        ({"location": None}, "no_country"),
        ({"location": Location(name="Iraq", as_written="Iraq", country="IQ", precision="country")}, "country_only"),
        ({"date": Date(start="2017-01-01", end="2017-12-31", earliest="2017-01-01", latest="2017-12-31",
                       precision="year")}, "date_too_coarse"),
        ({"date": Date(start=None, end=None, earliest=None, latest=None, precision="unknown")}, "date_too_coarse"),
        ({"event_type": "other"}, "no_sub_event_type"),
    ],
)  # fmt: skip
def test_what_acled_does_not_code_is_left_out_with_its_reason(changes: dict[str, Any], reason: str) -> None:
    run = Conversion("acled")
    assert list(run.rows([told(**{"event_type": "bombing", **changes})])) == []
    (entry,) = run.loss()["left_out"]
    assert (entry["rule"], entry["ids"]) == (reason, ["inc-1"])


def test_tags_give_the_size_of_a_crowd() -> None:
    crowd = actor("marchers", form="crowd", type="protesters", size=Interval(low=200, high=None))
    assert row(told("protest", crowd))["tags"] == "crowd size=at least 200"


def test_notes_tell_what_was_hit_in_several_incidents_together() -> None:
    hit = (
        Damage(object="vehicle", outcome="destroyed", low=2, high=2, party="target", as_written="two vehicles"),
        Damage(object="house", outcome="destroyed", low=1, high=1, party="target", as_written="a house"),
        Damage(object="rifle", outcome="captured", low=None, high=None, party="target", as_written="rifles"),
    )
    members = [told("bombing", REBELS, id=f"inc-{n}") for n in (1, 2, 3)]
    got = [r["notes"] for r in rows(*members, group(members=("inc-1", "inc-2"), toll=(killed(8),), damage=hit))]
    said = "Destroyed in 2 incidents together: vehicle (2), house. Captured in 2 incidents together: rifle."
    assert [said in str(notes) for notes in got] == [True, True, False]


def test_notes_are_told_in_our_words() -> None:
    toll = (killed(3, as_written="three slain heroes"), killed(36, None, outcome="wounded"))
    assert row(told("bombing", REBELS, POLICE, toll=toll))["notes"] == (
        "On 2017-05-03: A bombing by Northern Front, in Tall Afar, Ninawa, Iraq; aimed at or harming police patrol. "
        "Reported killed: 3; wounded: at least 36. "
        "Fatalities by Tollbook's reading of ACLED's rules; record inc-1."
    )
