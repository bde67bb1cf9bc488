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
    "The attack came two days after gunmen killed four traders in the same area.",
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
    "Residents recalled the day in 2017 when gunmen killed 50 people in the same street.",
]


@pytest.mark.parametrize("words", BACKGROUND)
def test_the_background_makes_no_record(words: str) -> None:
    (post,) = told(POST + words)
    assert post.location is not None
    assert (post.location.name, post.date.start, post.event_type) == ("Ansongo", "2023-03-13", "armed_assault")
    assert [(t.outcome, t.low) for t in post.toll] == [("killed", 6), ("wounded", 9)]
    assert post.weapons == ()
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
