"""Claims of armed groups that write in another manner: war reports by action and clock, and what came of an attack."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2021-10-04"  # a Monday, the 27th of Safar 1443


def read(text: str, kind: str = "armed_group", day: str = DAY) -> tuple[Incident, ...]:
    found = coder().code(report_of(text, published=day, source_kind=kind)).incidents
    return tuple(i for i in found if i.status == "occurred")


ACTIONS = {
    "On 2 October our forces carried out an action against soldiers on a hill near Hakkari.": "armed_assault",
    "On 2 October our unit carried out a sniper action near Idlib, targeting an officer. He was killed.": "sniper",
    "On 2 October our forces carried out a sabotage action against a convoy near Hakkari.": "sabotage",
    "On 2 October Red fighters harassed a detachment of the army in Tapaz, Capiz.": "shooting",
    "Our fighters conducted two harassment operations against troopers in Tapaz, Capiz on 2 October.": "shooting",
}


@pytest.mark.parametrize("text", ACTIONS)
def test_an_armed_groups_actions_are_attacks(text: str) -> None:
    (incident,) = read(text)
    assert incident.event_type == ACTIONS[text]
    assert any(a.role == "target" for a in incident.actors)


def test_other_actions_are_none() -> None:
    assert not read("The government carried out legal action against a paper in Idlib on 2 October.", kind="press")
    assert not read("Workers staged an industrial action in Lyon on Saturday.", kind="press")


DAYS = {
    "After two days, at dawn, a post was attacked near Gao and three soldiers were killed.": "2021-06-04",
    "After two days a post was attacked near Gao and three soldiers were killed.": "2021-06-04",
    "On the last day of the month a post was attacked near Gao and three soldiers were killed.": "2021-06-30",
    "On the first three days of the month posts were shelled near Gao, and three soldiers were killed.": "2021-06-01",
}


@pytest.mark.parametrize("sentence", DAYS)
def test_days_counted_from_the_day_or_month_told_last(sentence: str) -> None:
    *_, last = read(f"On June 2 a mine struck an army lorry near Boni. {sentence}")
    assert last.date is not None
    assert last.date.start == DAYS[sentence]


def test_days_of_fighting_are_not_counted_on() -> None:
    *_, last = read("On June 2 a mine struck a lorry near Boni. After two days of clashes a post fell near Gao.")
    assert last.date is not None
    assert last.date.start == "2021-06-02"


@pytest.mark.parametrize("way", ("in the direction of Damasak", "towards Damasak"))
def test_where_those_went_who_fled_is_no_place_of_the_attack(way: str) -> None:
    text = (
        "Borno On the 5th of Safar a group of the mujahidin attacked a barracks of the army in the town of Kareto. Eleven "
        f"soldiers were killed and those who remained fled {way}, and the fighters burned the barracks."
    )
    (incident,) = read(text)
    assert incident.location is not None
    assert incident.location.name == "Kareto"
    assert [t.low for t in incident.toll] == [11]


def test_who_sets_off_in_a_car_full_of_explosives_means_to_die() -> None:
    (incident,) = read(
        "Aden-Abyan Province Abu Dujanah al-Adani, may God accept him, set off on the 3rd of Safar in a car loaded with explosives "
        "towards a camp of the army in Zinjibar and, having reached its outer wall, blew it up among the conscripts."
    )
    assert (incident.event_type, incident.suicide) == ("suicide_bombing", True)
    assert incident.actors[0].role == "initiator"


def test_what_is_set_off_on_a_road_is_no_traveller() -> None:
    (incident,) = read("Iraq On the 3rd of Safar a bomb set off on the road to Hit killed two soldiers.")
    assert incident.event_type == "bombing"


UNHURT = (
    "and none of them came to harm",
    "and nobody came to any harm",
    "and the guards came to no harm",
    "and its four guards gave up their rifles and were let go unharmed",
)


@pytest.mark.parametrize("end", UNHURT)
def test_people_told_to_be_unhurt_are_counted_as_none(end: str) -> None:
    (incident,) = read(f"Iraq On the 3rd of Safar a mast near Hit was blown up, {end}.")
    assert {(t.outcome, t.low) for t in incident.toll if t.outcome != "captured"} == {("killed", 0), ("wounded", 0)}


@pytest.mark.parametrize("who", ("all four who were in it", "the four who were aboard it", "all four in it"))
def test_all_who_were_in_something_died(who: str) -> None:
    (incident,) = read(f"Iraq On the 3rd of Safar a truck of the army was hit near Hit. It caught fire and {who} died.")
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 4)]


FIRED = {
    "Seven mortar bombs and a rocket fell on the 3rd of Safar upon positions of the army in Yarim.": "shelling",
    "Rockets and mortar bombs were fired on the 3rd of Safar at positions of the army in Yarim.": "missile_strike",
    "On the 3rd of Safar an American drone fired two missiles at a farm close to Jilib.": "drone_strike",
}


@pytest.mark.parametrize("text", FIRED)
def test_what_was_fired_first_or_from_a_drone_names_the_kind(text: str) -> None:
    (incident,) = read(text)
    assert incident.event_type == FIRED[text]


def test_a_definition_and_a_total_at_the_end_set_no_strike_aside() -> None:
    text = (
        "SOUTHWEST ASIA, May 12, 2016 - In Iraq, aircraft conducted three strikes yesterday. Near Hit, two strikes destroyed "
        "a boat. Near Sinjar, a strike suppressed a mortar position. Officials count more than 900 strikes since August 2014."
    )
    strikes = read(text, kind="state_force", day="2016-05-12")
    assert [(i.location.name, i.location.country) for i in strikes if i.location] == [("Hit", "IQ"), ("Sinjar", "IQ")]


def test_opponents_who_attack_a_village_or_ones_own_are_those_who_act() -> None:
    (village,) = read("Shexurze village near Afrin was attacked by Turkish forces with mortars on 2 October.")
    assert [(a.role, a.actor_id) for a in village.actors if a.actor_id] == [("initiator", "tr.army")]
    (own,) = read(
        "On 2 October a group of our fighters was targeted by a Turkish drone in Qamishlo; three of our fighters died."
    )
    assert [(t.outcome, t.low, t.party) for t in own.toll] == [("killed", 3, "initiator")]
    assert {a.role for a in own.actors if a.name == "Turkish forces"} == {"initiator"}


def test_names_of_places_before_people_counted_are_no_dead() -> None:
    (incident,) = read(
        "In Barangay Baluan, Palimbang, Sultan Kudarat, at least three soldiers were killed on October 2."
    )
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 3)]


def test_a_vehicle_detonated_with_a_device_was_struck() -> None:
    (incident,) = read(
        "On 2 October our fighters ambushed a pickup near Afrin, where their vehicle was detonated with an explosive device and "
        "five of them were killed."
    )
    assert incident.event_type in ("ambush", "bombing")
    assert not incident.suicide


def test_attacks_told_by_the_clock_are_several() -> None:
    told = read(
        "At 15:00 on 2 October our fighters targeted an enemy outpost near Metula with guided missiles. At 16:00 they "
        "targeted the Malikiyah barracks with artillery shells."
    )
    assert [i.event_type for i in told] == ["missile_strike", "shelling"]
    (one,) = read(
        "On 2 October at 06:00 our fighters stormed a base near Mocha. At 07:30 they reached the depot and burned the vehicles "
        "in it. At 08:00 the clashes ended with eleven soldiers killed."
    )
    assert [t.low for t in one.toll] == [11]


@pytest.mark.parametrize("end", ("were both left dead", "both died", "were left dead"))
def test_two_people_left_dead_are_of_one_attack(end: str) -> None:
    first, _ = read(
        f"Banadir On Tuesday night a judge and his bodyguard {end} in the Dharkenley district. On Wednesday a mine hit a "
        "truck of the army near Afgooye, killing three."
    )
    assert sum(t.low or 0 for t in first.toll) == 2


def test_fighters_who_fought_until_they_were_killed_are_the_groups_own() -> None:
    attack = "Dagestan On the 2nd of Safar two soldiers of the Caliphate attacked a police post near Khasavyurt."
    (own,) = read(f"{attack} Two policemen were wounded, and the two fighters went on fighting until they were killed.")
    assert {(t.outcome, t.low, t.party) for t in own.toll} == {("wounded", 2, "target"), ("killed", 2, "initiator")}
    (theirs,) = read(f"{attack} The policemen fought until they were all killed.")
    assert [t.party for t in theirs.toll] == ["target"]


def test_who_died_of_what_was_done_is_whom_it_was_done_to() -> None:
    (incident,) = read(
        "On the 9th of Safar a soldier of the Caliphate shot the imam of a mosque in Mubi, and he died of his wounds."
    )
    assert [(t.outcome, t.low, t.party) for t in incident.toll] == [("killed", 1, "target")]


def test_casualties_carried_off_are_nobody_abducted() -> None:
    (incident,) = read(
        "On the 8th of Safar mortar rounds landed on a gathering of the army in Yarim, and ambulances were seen carrying off "
        "their casualties."
    )
    assert incident.event_type == "shelling"


@pytest.mark.parametrize("house", ("barracks", "headquarters"))
def test_it_may_be_a_barracks(house: str) -> None:
    (incident,) = read(
        f"On the 1st of Safar the fighters stormed the {house} of the army at Gwoza and burned it along with nine vehicles."
    )
    assert [(d.object, d.low, d.outcome) for d in incident.damage] == [
        (house, 1, "destroyed"),
        ("vehicle", 9, "destroyed"),
    ]


def test_parts_of_those_rescued_are_no_parts_of_those_harmed() -> None:
    (incident,) = read(
        "On Saturday troops met rebels at Gwoza. In the encounter they killed four rebels and rescued twelve captives, including "
        "women and children.",
        kind="state_force",
    )
    assert [(t.outcome, t.low) for t in incident.toll if t.outcome == "killed"] == [("killed", 4)]
    assert not any(t.who in ("woman", "child") for t in incident.toll)


def test_the_garrison_of_a_town_with_a_title_is_a_garrison() -> None:
    (incident,) = read("On the 3rd of Safar mortar rounds were fired at the garrison of Sheikh Zuweid.")
    assert [(a.name, a.type) for a in incident.actors if a.role == "target"][:1] == [("unit", "state_forces")]


def test_those_who_drowned_in_a_boat_that_was_struck_are_dead_of_it() -> None:
    (incident,) = read(
        "On 2 October a patrol boat of the army was sunk by rockets near Bosso and the nine soldiers aboard drowned."
    )
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 9)]
    assert not read("Some 40 people drowned on Saturday when a ferry capsized on the river near Mopti.", kind="press")


def test_others_hit_beside_one_shot_by_soldiers_are_no_soldiers() -> None:
    (incident,) = read(
        "A teenager was shot by soldiers in Nablus on Saturday and died; two others were hit by rubber bullets.",
        kind="press",
    )
    assert [t.party for t in incident.toll if t.outcome == "wounded"] != ["initiator"]


def test_an_attacker_shot_in_answer_makes_a_stabbing_no_shooting() -> None:
    (incident,) = read(
        "Two policemen were stabbed in Djerba on Saturday by an assailant who was himself shot dead by officers.",
        kind="press",
    )
    assert incident.event_type == "armed_assault"
