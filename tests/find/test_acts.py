"""Acts and their participants, sentence by sentence."""

from __future__ import annotations

import pytest

from reading_of import reading_of
from tollbook.find.act_lexicon import ActEntry, inflect
from tollbook.find.acts import ActFinder
from tollbook.find.counts import CountFinder
from tollbook.mentions import ActMention
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
ACTS = ActFinder(KNOWLEDGE)
COUNTS = CountFinder(KNOWLEDGE)


def acts_in(text: str, *, claim: bool = False) -> tuple[ActMention, ...]:
    reading = reading_of(text, source_kind="armed_group" if claim else "unknown")
    return ACTS.find(reading, COUNTS.find(reading))


# sentence, act, what stands in each role
CASES = [
    ("Gunmen killed two guards and a clerk.", "kill", {"initiator": ["Gunmen"], "victim": ["two guards", "a clerk"]}),
    ("Two guards were killed by gunmen.", "kill", {"initiator": ["gunmen"], "victim": ["Two guards"]}),
    ("The killing of a judge by hooded men was reported.", "kill", {"initiator": ["hooded men"], "victim": ["a judge"]}),
    ("The murdered mayor was buried.", "murder", {"victim": ["The murdered mayor"]}),
    ("The soldiers succeeded in killing a commander.", "kill", {"initiator": ["The soldiers"], "victim": ["a commander"]}),
    ("Three men died in the fire fight.", "die", {"victim": ["Three men"]}),
    ("Forty families were displaced by fighting between rebels and the army.", "clash", {}),
    ("Rebels attacked a police post.", "attack", {"initiator": ["Rebels"], "target": ["a police post"]}),
    ("An attack on a police post by rebels failed.", "attack", {"initiator": ["rebels"], "target": ["a police post"]}),
    ("The rebels carried out an attack against the barracks.", "attack",
     {"initiator": ["The rebels"], "target": ["the barracks"]}),
    ("A bomb exploded in front of the embassy.", "explode", {"means": ["A bomb"], "target": ["the embassy"]}),
    ("Men hurled dynamite at the home of the judge.", "plant_bomb",
     {"initiator": ["Men"], "target": ["the home of the judge"]}),
    ("Fighters blew up a pylon with two charges.", "bomb",
     {"initiator": ["Fighters"], "target": ["a pylon"], "means": ["two charges"]}),
    ("Rebels set fire to a bus.", "burn", {"initiator": ["Rebels"], "target": ["a bus"]}),
    ("Gunmen who attacked the convoy fled.", "attack", {"initiator": ["Gunmen"], "target": ["the convoy"]}),
    ("Troops clashed with rebels near the river.", "clash", {"initiator": ["Troops"], "target": ["rebels"]}),
    ("A coalition force detained several suspects.", "capture",
     {"initiator": ["A coalition force"], "victim": ["several suspects"]}),
    ("A clerk was killed in Arish on the same day by armed men.", "kill",
     {"initiator": ["armed men"], "victim": ["A clerk"]}),
    ("A clerk was killed on the day of prayer.", "kill", {"victim": ["A clerk"]}),
    ("An engineer was kidnapped by armed men.", "kidnap", {"initiator": ["armed men"], "victim": ["An engineer"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "roles"), CASES)
def test_who_did_what_to_whom(text: str, act: str, roles: dict[str, list[str]]) -> None:
    found = next(a for a in acts_in(text) if a.act == act)
    read: dict[str, list[str]] = {}
    for argument in found.arguments:
        read.setdefault(argument.role, []).append(argument.span.of(text))
    assert read == roles


@pytest.mark.parametrize(
    ("text", "definite"),
    [("The attack left a crater.", True), ("An attack left a crater.", False), ("Rebels attacked a post.", False)],
)
def test_a_definite_noun_goes_back_to_what_was_told(text: str, definite: bool) -> None:
    assert acts_in(text)[0].definite is definite


def test_how_many_attacks_a_noun_stands_for() -> None:
    (act,) = [a for a in acts_in("Four strikes near the town destroyed two vehicles.") if a.act == "air_strike"]
    assert (act.occurrences.low, act.occurrences.high) == (4, 4)


def test_a_name_states_no_act() -> None:
    assert not acts_in("The National Liberation Army held a parade.")


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("acts", ActEntry), ids=lambda e: e.id)
def test_every_entry_is_found_in_its_examples(entry: ActEntry) -> None:
    for text in entry.match:
        assert entry.id in {a.act for a in acts_in(text, claim=entry.claims)}, text
    for text in entry.no_match:
        assert entry.id not in {a.act for a in acts_in(text, claim=entry.claims)}, text


@pytest.mark.parametrize(
    ("verb", "form"),
    [("kidnap", "kidnapped"), ("bury", "buried"), ("stop", "stopping"), ("attack", "attacking"), ("seize", "seizing")],
)
def test_regular_forms(verb: str, form: str) -> None:
    assert form in inflect(verb, {})
