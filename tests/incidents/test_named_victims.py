"""People harmed who are named: how many, and that it is they and not those who did it. All of them are invented."""

from __future__ import annotations

import itertools

import pytest

from reading_of import coder, report_of

DOERS = ["Gunmen", "Two gunmen", "Suspected rebels", "Men on motorcycles"]
DEEDS = [
    ("shot dead", "killed"),
    ("gunned down", "killed"),
    ("stabbed to death", "killed"),
    ("killed", "killed"),
    ("shot and killed", "killed"),
    ("executed", "killed"),
    ("seriously wounded", "wounded"),
    ("abducted", "captured"),
]
HARMED = [
    ("Judge Robert Marlowe", 1),
    ("Luis Marlowe, a teacher,", 1),
    ("former senator Robert Marlowe", 1),
    ("opposition leader Robert Marlowe, 54,", 1),
    ("Colonel Robert Marlowe and two bodyguards", 3),
    ("a policeman and his driver", 2),
]
PAIRS = [(next(cycle), deed, harmed) for cycle in [itertools.cycle(DOERS)] for deed in DEEDS for harmed in HARMED]


@pytest.mark.parametrize(("doer", "deed", "harmed"), PAIRS, ids=lambda x: x if isinstance(x, str) else x[0])
def test_named_people_are_counted(doer: str, deed: tuple[str, str], harmed: tuple[str, int]) -> None:
    text = f"{doer} {deed[0]} {harmed[0]} in Cali on Monday."
    (incident,) = coder().code(report_of(text, "2020-02-20", "press")).incidents
    told = [t for t in incident.toll if t.outcome == deed[1] and t.subset_of is None]
    assert sum(t.low for t in told) == harmed[1]
    assert all(t.party != "initiator" for t in incident.toll)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A gunman shot and killed Judge Robert Marlowe in Kano on Monday night, police said.", 1),
        ("Judge Robert Marlowe was hacked to death by guerrillas in Kano on Monday.", 1),
        ("A gunman stabbed to death Judge Robert Marlowe in Cali on Monday.", 1),
        ("Gunmen opened fire on at least nine villagers, killing them in Karachi on Monday.", 9),
    ],
)
def test_those_harmed_are_counted_whatever_stands_around_them(text: str, dead: int) -> None:
    (incident,) = coder().code(report_of(text, "2020-02-20", "press")).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", dead)]


@pytest.mark.parametrize(
    "text",
    [
        "The killing of a judge by gunmen in Cali on Monday shocked the town.",
        "A judge died in an attack by gunmen in Cali on Monday.",
        "An attack by gunmen in Cali on Monday left a judge dead.",
        "A judge lost his life when suspected rebels opened fire in Cali on Monday.",
        "Soldiers carried out an attack in Cali on Monday in which a judge was killed.",
        "A prosecutor was found dead in Cali on Monday after being abducted by gunmen.",
    ],
)
def test_people_of_the_law_who_are_harmed_make_no_trial(text: str) -> None:
    (incident,) = coder().code(report_of(text, "2020-02-20", "press")).incidents
    assert [(t.outcome, t.low) for t in incident.toll if t.party != "initiator"][:1] == [("killed", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "A judge in Cali freed a former mayor on Monday who had been held over the killing of a clerk.",
        "The minister visited Mosul on Monday to condemn attacks on schools.",
    ],
)
def test_a_judge_who_rules_and_a_minister_who_condemns_tell_no_attack(text: str) -> None:
    assert [i for i in coder().code(report_of(text, "2020-02-20", "press")).incidents if i.status == "occurred"] == []


@pytest.mark.parametrize("trade", ["football coach", "chess champion", "court clerk", "historian", "boxer", "cyclist"])
@pytest.mark.parametrize(
    ("told", "harm"),
    [
        ("Gunmen shot dead a {} in Cali on Monday.", ("killed", 1)),
        ("A {} was stabbed to death in Karachi on Monday, police said.", ("killed", 1)),
        ("A {} was wounded in a shooting in Belfast on Monday.", ("wounded", 1)),
    ],
)
def test_whatever_the_trade_of_the_harmed(told: str, harm: tuple[str, int], trade: str) -> None:
    (incident,) = coder().code(report_of(told.format(trade), "2020-02-20", "press")).incidents
    assert [(t.outcome, t.low) for t in incident.toll if t.party != "initiator"] == [harm]
    assert [t for t in incident.toll if t.party == "initiator"] == []


def test_one_shot_dead_whose_trade_no_list_holds_is_counted() -> None:
    (incident,) = coder().code(report_of("Gunmen shot dead a zorbist in Cali on Monday.", "2020-02-20")).incidents
    assert [(t.outcome, t.low, t.party) for t in incident.toll] == [("killed", 1, "victim")]
