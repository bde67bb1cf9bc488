"""What is left of a toll that a report tells more than once: one story a case, in the order in which it is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsed import parsed
from tollbook.find.counts import CountFinder
from tollbook.find.tolls import TollFinder
from tollbook.incidents.counting.tally import tally
from tollbook.mentions import Reading, TollMention
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
COUNTS = CountFinder(KNOWLEDGE)
TOLLS = TollFinder(KNOWLEDGE)

STORIES = [
    ("a lead and the story below it", [
        "The force killed several insurgents in the district.",
        "Under fire, it called in support, killing several insurgents.",
    ], ["killed 3..10: several insurgents"]),
    ("pointed at by a pronoun", [
        "The force killed several insurgents in the district.",
        "As they moved up they were killed by a helicopter.",
    ], ["killed 3..10: several insurgents"]),
    ("pointed at with an article", [
        "Two gunmen were killed near the bridge.",
        "The two gunmen were killed when they opened fire.",
    ], ["killed 2: Two gunmen"]),
    ("a number for a vague word", [
        "The force detained numerous suspects in the valley.",
        "After a search it detained more than ten suspects.",
    ], ["captured 11..: more than ten suspects"]),
    ("a leader told again, and two more men", [
        "The force captured a cell leader in the town.",
        "It searched a house and detained the cell leader.",
        "Two additional suspected insurgents were also detained.",
    ], ["captured 1: a cell leader", "captured 2: Two additional suspected insurgents"]),
    ("others spelled out", [
        "The patrol killed a rebel leader and detained several other rebels.",
        "It returned fire, killing the rebel leader.",
        "Two additional rebels were detained for questioning.",
    ], ["killed 1: a rebel leader", "captured 2: Two additional rebels"]),
    ("a leader and his men, told again", [
        "The force captured a network leader and several associates in the town.",
        "The leader and his associates were detained after a search.",
    ], ["captured 1: a network leader", "captured 3..10: several associates"]),
    ("men told only below", [
        "The force captured a facilitator in the town.",
        "After a search it detained the facilitator and several of his associates.",
    ], ["captured 1: a facilitator", "captured 3..10: several of his associates"]),
    ("a total after its parts", [
        "The force detained a commander and another militant in the town.",
        "The house was searched and two militants were detained, including the commander.",
    ], ["captured 1: a commander", "captured 1: another militant"]),
    ("a total with a part, then both told", [
        "The force detained four suspects in the town, including a cell leader.",
        "The leader and three additional suspects were detained.",
    ], ["captured 4: four suspects", "captured 1: a cell leader <0"]),
    ("one of several", [
        "The force killed one gunman near the town.",
        "As it cleared the house, it killed an armed gunman.",
    ], ["killed 1: one gunman"]),
    ("single deaths below a total", [
        "The force killed four insurgents, including two armed women.",
        "A woman opened fire and she was killed.",
        "A male insurgent was killed as he fired.",
    ], ["killed 4: four insurgents", "killed 2: two armed women <0"]),
    ("two sides", [
        "Two soldiers were killed in the clash.",
        "Two insurgents were killed as well.",
    ], ["killed 2: Two soldiers", "killed 2: Two insurgents"]),
    ("civilians and fighters", [
        "Three civilians were killed by the blast.",
        "Later the patrol killed three insurgents.",
    ], ["killed 3: Three civilians", "killed 3: three insurgents"]),
    ("two outcomes", [
        "Two insurgents were killed and two were detained.",
        "The force fired, killing two, and seized rifles.",
    ], ["killed 2: Two insurgents", "captured 2: two"]),
    ("a name for the leader", [
        "The force confirmed that a senior leader was killed in a strike.",
        "Samad and several fighters were killed in the strike.",
        "The strike was called in, killing Samad and several other fighters.",
    ], ["killed 1: a senior leader", "killed 3..10: several fighters"]),
    ("a name told twice", [
        "The strike killed Karim Samad, the shadow governor.",
        "The force killed four gunmen and confirmed that Karim Samad was killed.",
    ], ["killed 1: Karim Samad", "killed 4: four gunmen"]),
    ("one confirmed among those held", [
        "The force detained several suspects in the town.",
        "Later it confirmed that a Taliban leader was detained that day.",
    ], ["captured 3..10: several suspects"]),
    ("a lead over several operations", [
        "The force detained numerous suspects during four operations.",
        "In the south it detained two men suspected of ties to the group.",
    ], ["captured 2: two men"]),
    ("more that adds up", [
        "Several villagers were killed at the market.",
        "Three more villagers were killed on the road.",
    ], ["killed 3..10: Several villagers", "killed 3: Three more villagers"]),
    ("a number of dead broken down", [
        "At least 17 people were killed in an attack on a base.",
        "Seven soldiers and ten insurgents were killed, an officer said.",
    ], ["killed 17..: At least 17 people", "killed 7: Seven soldiers <0", "killed 10: ten insurgents <0"]),
    ("zero told twice", [
        "No civilians were harmed.",
        "No civilians were harmed in the raid.",
    ], ["killed_or_wounded 0: No civilians"]),
]  # fmt: skip


def told(*sentences: str) -> tuple[Reading, tuple[TollMention, ...]]:
    reading = parsed(*sentences)
    return reading, TOLLS.find(reading, COUNTS.find(reading))


def shown(toll: TollMention, text: str) -> str:
    low, high = toll.interval.low, toll.interval.high
    number = str(low) if low == high else f"{low}..{'' if high is None else high}"
    part = "" if toll.subset_of is None else f" <{toll.subset_of}"
    return f"{toll.outcome} {number}: {'-' if toll.people is None else toll.people.of(text)}{part}"


@pytest.mark.parametrize(("story", "sentences", "expected"), STORIES, ids=[story for story, *_ in STORIES])
def test_each_harm_stands_once(story: str, sentences: list[str], expected: list[str]) -> None:
    reading, tolls = told(*sentences)
    assert [shown(toll, reading.text) for toll in tally(tolls, reading)] == expected, story


def test_nothing_in_nothing_out() -> None:
    assert tally((), parsed("It rained.")) == ()


SENTENCES = st.sampled_from([sentence for _, sentences, _ in STORIES for sentence in sentences])


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_parts_point_at_what_is_left_and_a_second_tally_drops_no_line(sentences: list[str]) -> None:
    reading, tolls = told(*sentences)
    once = tally(tolls, reading)
    assert len(once) <= len(tolls)
    for index, toll in enumerate(once):
        assert toll.subset_of is None or 0 <= toll.subset_of < len(once)
        assert toll.subset_of != index
    outcomes = {toll.outcome for toll in tolls}
    assert {toll.outcome for toll in once} == outcomes
