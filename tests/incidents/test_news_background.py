"""News copy: what is only recalled, compared, added up or said long ago makes no record and changes none."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2023-03-15"  # a Wednesday
POST = "Gunmen attacked an army post near Ansongo on Monday, killing six soldiers and wounding nine, the army said. "
JUDGE = "Gunmen on a motorcycle shot dead a judge in Quetta on Sunday, police said. His driver was wounded. "


def read(text: str, kind: str = "press") -> tuple[Incident, ...]:
    return coder().code(report_of(text, published=DAY, source_kind=kind)).incidents


def told(text: str, kind: str = "press") -> list[Incident]:
    return [i for i in read(text, kind) if i.status in ("occurred", "attempted")]


BACKGROUND = [
    "The attack comes a week after a bomb killed three people in Gao.",
    "The attack came days after gunmen killed four traders in the same area.",
    "Monday's attack followed a raid on a nearby village in which 15 people were killed.",
    "It was the second time in a week that the town had been hit.",
    "The army had earlier said it killed 12 militants in the area.",
    "The army said last week that it had killed 30 militants in air strikes.",
    "A UN report in December said that the army had killed at least 58 civilians in air strikes.",
    "The attack bore the hallmarks of the group, which beheaded two captives last year.",
    "Militants have planted mines along the road, hampering aid deliveries.",
    "The blast was heard several kilometres away.",
    '"We heard a loud explosion and people began to run," a resident said.',
    "Mourners buried three of the dead on Wednesday.",
    "Shops stayed closed on Wednesday in protest at the killings.",
    "A memorial to the 84 people killed in the 2016 truck attack stands nearby.",
    "On 2 February a suicide bomber killed 30 people at the same checkpoint.",
    "In November 2015, militants stormed a hotel in Bamako, killing 20 people.",
    "Rebels seized the town in 2012.",
    "His predecessor was assassinated in 2014.",
    "The mayor survived an assassination attempt in 2018.",
    "More than 2,000 people have been killed in the violence since 2019.",
    "A court last year sentenced two men to death for the 2016 bombing of a mosque.",
    "A monitor has documented the death of 1,126 civilians, including 285 children, in the area since the end of April.",
    "The insurgency goes on, with some attacks claimed by the group.",
    "Ground engagements remained the leading cause, followed by improvised explosive devices and aerial operations.",
    "The conflict has caused more than 4,000 deaths, according to a project that counts them.",
    "Residents recalled the day in 2017 when gunmen killed 50 people in the same street.",
]


@pytest.mark.parametrize("words", BACKGROUND)
def test_the_background_makes_no_record(words: str) -> None:
    (post,) = told(POST + words)
    assert post.location is not None
    assert (post.location.name, post.date.start, post.event_type) == ("Ansongo", "2023-03-13", "armed_assault")
    assert [(t.outcome, t.low) for t in post.toll] == [("killed", 6), ("wounded", 9)]
    assert [w.type for w in post.weapons] == ["firearm"]
    (judge,) = told(JUDGE + words)
    assert [(t.outcome, t.low) for t in judge.toll] == [("killed", 1), ("wounded", 1)]
    assert [w.type for w in judge.weapons] == ["firearm"]


def test_a_judge_may_be_the_one_who_was_shot() -> None:
    (judge,) = told(JUDGE)
    assert [(a.role, a.as_written) for a in judge.actors][:2] == [("initiator", "Gunmen"), ("target", "a judge")]


def test_an_unlisted_village_keeps_its_place_beside_a_town_of_old_times() -> None:
    (incident,) = told(
        "Gunmen attacked a bus in the village of Kidimo on Tuesday, killing four passengers, Mali's army said. "
        "In November 2015, militants stormed a hotel in Bamako, killing 20 people."
    )
    assert incident.location is not None
    assert incident.location.name == "Kidimo"


def test_monitors_list_what_happened_over_months() -> None:
    text = "On 12 March armed men killed seven villagers at Ansongo. On 2 February a bomb killed three people in Gao."
    assert len(told(text, "ngo")) == 2


# Text, then place and day of its one incident, and how many were killed.
ONE = [
    ("GAO, Mali, March 14 (Sahel Wire) - Gunmen killed nine farmers near Ansongo, a local official told Sahel Wire on "
     "Tuesday. The attack took place on Sunday.", "Ansongo", "2023-03-12", 9),
    ("ABIDJAN/BAMAKO, March 14 (Sahel Wire) - Gunmen killed six soldiers near Ansongo on Monday, the army said.",
     "Ansongo", "2023-03-13", 6),
    ("Bamako, 14 Mar (SW).- At least four people were murdered near Ansongo, the ministry denounced this Tuesday. The "
     "multiple homicide occurred on Sunday night in the hamlet of Bara.", "Bara", "2023-03-12", 4),
    ("Gunmen killed four people and burned 37 houses at Ansongo, sources told SW today. The attack happened on Sunday, "
     "around 18:00 (19:00 in Lisbon), and forced the population to flee on foot towards Gao.", "Ansongo", "2023-03-12", 4),
    ("Gunmen killed four people at Ansongo on Monday. Two of the dead were beheaded, a source said.", "Ansongo",
     "2023-03-13", 4),
    ("On Monday soldiers detained 25 people at Ansongo. When residents returned two days later, they found the burned "
     "remains of five men.", "Ansongo", "2023-03-13", 5),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "day", "killed"), ONE, ids=lambda v: str(v)[:40])
def test_a_story_of_one_incident(text: str, place: str, day: str, killed: int) -> None:
    (incident,) = told(text)
    assert incident.location is not None
    assert (incident.location.name, incident.date.start) == (place, day)
    assert max(t.low for t in incident.toll if t.outcome == "killed") == killed


def test_the_town_further_down_is_the_one_told() -> None:
    text = (
        "A suicide bomber rammed a checkpoint in the Somali town of Jowhar on Tuesday, killing nine people, police said."
        "\n\nHours later, mortar rounds landed near the compound of peacekeepers on the southern edge of the town."
    )
    assert [i.location and i.location.name for i in told(text)] == ["Jawhar", "Jawhar"]


def test_targets_treated_from_the_air_and_fire_of_harassment() -> None:
    text = "On Monday, a vector of the Air Force treated a terrorist gathering near Ansongo."
    assert [i.event_type for i in told(text, "state_force")] == ["air_strike"]
    text = "The police post of Ansongo was the object of harassment fire on the night of 12 to 13 March."
    assert [i.event_type for i in told(text, "state_force")] == ["shooting"]
    text = "On Monday air defences intercepted a ballistic missile over the city of Jizan, the agency reported."
    assert [i.event_type for i in told(text)] == ["missile_strike"]
    text = "An explosive charge was thrown against the police station of Ansongo on Monday."
    assert [i.event_type for i in told(text)] == ["bombing"]


def test_stabbing_takes_a_blade_and_a_sniper_a_rifle() -> None:
    (stabbed,) = told("Two people were stabbed to death in Gao on Monday.")
    assert [w.type for w in stabbed.weapons] == ["knife"]
    (sniped,) = told("A sniper killed a soldier near Ansongo on Monday.")
    assert [w.type for w in sniped.weapons] == ["sniper_rifle"]


OLDER = {
    "On 2 February a roadside bomb killed four soldiers between Dori and Gorgadji.": ("Dori", "2023-02-02", 4),
    "On 11 December gunmen had shot dead three traders in Gorom-Gorom.": ("Gorom-Gorom", "2022-12-11", 3),
    "In a similar attack on 3 January, men on motorcycles killed nine farmers near Djibo.": ("Djibo", "2023-01-03", 9),
}


@pytest.mark.parametrize("words", OLDER)
def test_an_older_attack_told_with_its_day_place_and_toll_is_an_incident(words: str) -> None:
    """The source dates it within the last year: whoever counts would record it, however far behind the news it stands."""
    raid = "Gunmen killed eleven people on Monday in Tin-Akoff, Burkina Faso, two officials said. Six others were hurt."
    lead, older = told(f"{raid}\n\n{words}")
    assert (lead.date.start, [(t.outcome, t.low) for t in lead.toll]) == (
        "2023-03-13",
        [("killed", 11), ("wounded", 6)],
    )
    assert older.location is not None
    assert (older.location.name, older.date.start, older.toll[0].low) == OLDER[words]
