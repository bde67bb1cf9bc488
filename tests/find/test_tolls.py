"""Who was harmed, how and how many, one sentence a line.

Expected lines read ``outcome number: people``; ``35..`` is open, ``0..20`` bounded, ``-`` stands for people left out.
``<0`` marks a part of line 0; ``shared``, ``running`` and ``background`` are the marks of a toll that is no incident's
own.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsed import parsed
from reading_of import reading_of
from tollbook.find.counts import CountFinder
from tollbook.find.toll_lexicon import CueEntry, OutcomeEntry
from tollbook.find.tolls import TollFinder
from tollbook.mentions import TollMention
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
COUNTS = CountFinder(KNOWLEDGE)
TOLLS = TollFinder(KNOWLEDGE)

ACTIVE = [
    ("Gunmen killed two guards.", ["killed 2: two guards"]),
    ("The blast killed a driver and his aunt.", ["killed 1: a driver", "killed 1: his aunt"]),
    (
        "The ambush killed two soldiers and a civilian, wounding five others.",
        ["killed 2: two soldiers", "killed 1: a civilian", "wounded 5: five others"],
    ),
    (
        "The attack killed a colonel, his driver and two bodyguards.",
        ["killed 1: a colonel", "killed 1: his driver", "killed 2: two bodyguards"],
    ),
    ("The bomb killed 13 and wounded 20.", ["killed 13: 13", "wounded 20: 20"]),
    ("The bomb killed 13, among them four children.", ["killed 13: 13", "killed 4: four children <0"]),
    ("The patrol killed at least 35 rebels.", ["killed 35..: at least 35 rebels"]),
    ("The patrol killed more than 35 rebels.", ["killed 36..: more than 35 rebels"]),
    ("The shelling killed up to 20 servicemen.", ["killed 0..20: up to 20 servicemen"]),
    ("The raid killed between five and ten militants.", ["killed 5..10: between five and ten militants"]),
    ("The strike killed dozens of fighters.", ["killed 24..99: dozens of fighters"]),
    ("The force detained several suspected insurgents.", ["captured 3..10: several suspected insurgents"]),
    ("The force detained insurgents in the town.", ["captured 2..: insurgents"]),
    ("Police arrested two men and a woman in the town.", ["captured 2: two men", "captured 1: a woman"]),
    ("Gunmen kidnapped an engineer and his two sons.", ["captured 1: an engineer", "captured 2: his two sons"]),
    ("Rebels took three guards prisoner.", ["captured 3: three guards"]),
    ("Rebels took hostage two clerks.", ["captured 2: two clerks"]),
    ("Rebels captured three soldiers and two trucks.", ["captured 3: three soldiers"]),
    ("Troops captured Haji Samad.", ["captured 1: Haji Samad"]),
    ("Troops neutralised eight militants.", ["killed_wounded_or_captured 8: eight militants"]),
    ("A device hit a car, burning it and leaving three dead and two wounded.", ["killed 3: three", "wounded 2: two"]),
    ("The gunmen shot dead a clerk.", ["killed 1: a clerk"]),
    ("The gunmen shot a clerk dead.", ["killed 1: a clerk"]),
    ("The gunmen shot and killed a clerk.", ["killed 1: a clerk"]),
    ("They gunned down two officers.", ["killed 2: two officers"]),
    ("The group executed three captives.", ["killed 3: three captives"]),
    ("The group executed the plan.", []),
    ("The blast injured ten passers-by.", ["wounded 10: ten passers-by"]),
    ("The blast hurt an elderly woman.", ["wounded 1: an elderly woman"]),
    ("The shelling displaced 300 families.", ["displaced 300: 300 families"]),
    ("The force then killed the insurgents.", ["killed 2..: the insurgents"]),
    ("The shells killed forty sheep.", []),
    ("The troops captured a town and a hill.", []),
    ("Sappers neutralised two mines.", []),
]
PASSIVE = [
    (
        "Six soldiers of Mali and two of the Russians were killed.",
        ["killed 6: Six soldiers", "killed 2: two of the Russians"],
    ),
    ("Five insurgents were killed.", ["killed 5: Five insurgents"]),
    ("Five were injured.", ["wounded 5: Five"]),
    ("Five insurgents were killed and two detained.", ["killed 5: Five insurgents", "captured 2: two"]),
    ("One soldier was killed and four were wounded.", ["killed 1: One soldier", "wounded 4: four"]),
    ("One soldier was killed, four wounded.", ["killed 1: One soldier", "wounded 4: four"]),
    ("A commander and four of his men were killed.", ["killed 1: A commander", "killed 4: four of his men"]),
    ("A third was wounded.", ["wounded 1: A third"]),
    (
        "At least 13 people, including 4 children, were wounded.",
        ["wounded 13..: At least 13 people", "wounded 4: 4 children <0"],
    ),
    ("13, including 4 children, were wounded.", ["wounded 13: 13", "wounded 4: 4 children <0"]),
    ("Castellar was killed at his home.", ["killed 1: Castellar"]),
    ("The mayor, Aldo Ferrante, was killed.", ["killed 1: The mayor"]),
    ("Aldo Ferrante, the mayor, was shot dead.", ["killed 1: Aldo Ferrante"]),
    ("Ferrante, a clerk and leader of the union, was shot dead.", ["killed 1: Ferrante"]),
    ("Two reporters, Aldo Ferrante and Karim Samad, were killed.", ["killed 2: Two reporters"]),
    ("The insurgents attempted to flee and were killed.", ["killed 2..: The insurgents"]),
    ("Ferrante, 54, was murdered.", ["killed 1: Ferrante"]),
    ("Two of the five captives were executed.", ["killed 2: Two of the five captives"]),
    ("Several men were taken into custody by the police.", ["captured 3..10: Several men"]),
    ("He was later killed with small-arms fire.", ["killed 1: He"]),
    ("They were killed by an air weapons team.", ["killed 2..: They"]),
    (
        "The leader was detained along with three of his associates.",
        ["captured 1: The leader", "captured 3: three of his associates"],
    ),
    ("Two men in a car near the gate were killed.", ["killed 2: Two men"]),
    ("A number of others were hurt.", ["wounded 3..10: A number of others"]),
    ("Many people have been injured.", ["wounded 4..: Many people"]),
    ("Eight militants were rendered ineffective.", ["killed_wounded_or_captured 8: Eight militants"]),
    ("Two fighters were martyred.", ["killed 2: Two fighters"]),
    ("Six people were reported missing.", ["missing 6: Six people"]),
    ("Three captives were put to death.", ["killed 3: Three captives"]),
    ("An unknown number of guards were wounded.", ["wounded 0..: An unknown number of guards"]),
    ("The men who were killed came from the town.", ["killed 2..: The men"]),
    ("A judge was shot and killed.", ["killed 1: A judge"]),
    ("Two clerks were stabbed to death.", ["killed 2: Two clerks"]),
    ("One insurgent was detained and another was killed.", ["captured 1: One insurgent", "killed 1: another"]),
    ("Both were killed.", ["killed 2: Both"]),
]
TOGETHER = [
    ("They set off a charge, killing and wounding some 30 of them.", ["killed_or_wounded 27..33: some 30 of them"]),
    ("Forty people were killed or wounded.", ["killed_or_wounded 40: Forty people"]),
    ("Forty people were killed and injured.", ["killed_or_wounded 40: Forty people"]),
    ("The clash left 20 dead and wounded.", ["killed_or_wounded 20: 20"]),
    ("The army suffered 40 casualties.", ["killed_or_wounded 40: 40 casualties"]),
    ("The rebels inflicted 150 casualties on the army.", ["killed_or_wounded 150: 150 casualties"]),
    ("The force has killed or captured 80 fighters.", ["killed_or_captured 80: 80 fighters"]),
    ("Gunmen abducted and murdered two farmers.", ["captured 2: two farmers", "killed 2: two farmers"]),
    ("Nine men were killed, wounded or captured.", ["killed_wounded_or_captured 9: Nine men"]),
]
PARTICIPLES = [
    ("The blast left a dozen hurt.", ["wounded 12: a dozen"]),
    (
        "Three of the rangers were killed and the fourth wounded.",
        ["killed 3: Three of the rangers", "wounded 1: the fourth"],
    ),
    ("The blast went off, leaving three dead and as many hurt.", ["killed 3: three", "wounded 3: as many"]),
    ("The blast left two guards dead.", ["killed 2: two guards"]),
    ("The attack left ten wounded.", ["wounded 10: ten"]),
    ("Two guards were found dead.", ["killed 2: Two guards"]),
    (
        "The search ended, resulting in one Taliban facilitator killed and, next door, two suspected insurgents detained.",
        ["killed 1: one Taliban facilitator", "captured 2: two suspected insurgents"],
    ),
    ("A male rushed the force, which fired, killing him.", ["killed 1: him"]),
    ("The device went off, killing all on board.", ["killed 2..: -"]),
    ("He set off his vest, killing himself and three guards.", ["killed 1: himself", "killed 3: three guards"]),
    ("Two rebels killed, five wounded.", ["killed 2: Two rebels", "wounded 5: five"]),
    ("3 dead, 12 injured in blast.", ["killed 3: 3", "wounded 12: 12"]),
    ("At least 8 killed and more than 20 injured.", ["killed 8..: At least 8", "wounded 21..: more than 20"]),
    ("The force found two dead civilians in the van.", ["killed 2: two dead civilians"]),
    ("Medics treated five wounded children.", ["wounded 5: five wounded children"]),
    ("They succeeded in killing a sergeant.", ["killed 1: a sergeant"]),
    ("They managed to kill two guards.", ["killed 2: two guards"]),
    ("The clash resulted in the detained leader being moved.", []),
]
NOUNS = [
    ("The killing of two clerks was reported.", ["killed 2: two clerks"]),
    ("They confirmed the death of three guards.", ["killed 3: three guards"]),
    (
        "The raid led to the arrest of an insurgent financial coordinator.",
        ["captured 1: an insurgent financial coordinator"],
    ),
    ("The operation resulted in the detention of several suspects.", ["captured 3..10: several suspects"]),
    ("They confirmed the capture of a Taliban leader.", ["captured 1: a Taliban leader"]),
    ("The murder of a judge shook the town.", ["killed 1: a judge"]),
    ("The clash ended with three deaths.", ["killed 3: three deaths"]),
    ("The engagement resulted in ten insurgent deaths.", ["killed 10: ten insurgent deaths"]),
    ("Three fatalities were reported.", ["killed 3: Three fatalities"]),
    ("The blast claimed 12 lives.", ["killed 12: 12 lives"]),
    ("The blast claimed the lives of three guards.", ["killed 3: three guards"]),
    ("The bodies of three men were found.", ["killed 3: three men"]),
    ("Police found five bodies.", ["killed 5: five bodies"]),
    ("The death toll rose to 12.", ["killed 12: 12"]),
    ("The blast caused ten injuries.", ["wounded 10: ten injuries"]),
    ("Police made ten arrests.", ["captured 10: ten arrests"]),
    ("Ferrante's death was confirmed.", ["killed 1: Ferrante"]),
    ("They announced the capture of the town.", []),
    ("The security bodies met.", []),
]
OTHERS = [
    ("Three soldiers died in the blast.", ["killed 3: Three soldiers"]),
    ("A guard lost his life.", ["killed 1: A guard"]),
    ("Three soldiers lost their lives.", ["killed 3: Three soldiers"]),
    ("Two of the brothers attained shahadah.", ["killed 2: Two of the brothers"]),
    ("Two of the fighters fell martyred.", ["killed 2: Two of the fighters"]),
    ("Two guards suffered injuries.", ["wounded 2: Two guards"]),
    ("Six fishermen are missing.", ["missing 6: Six fishermen"]),
    ("Four students went missing.", ["missing 4: Four students"]),
    ("The shelling left 40 families homeless.", ["displaced 40: 40 families"]),
    ("Three fighters surrendered to the troops.", ["captured 3: Three fighters"]),
    ("The wind died.", []),
    ("They came in the dead of night.", []),
]
PARTS = [
    ("Five died, including two guards.", ["killed 5: Five", "killed 2: two guards <0"]),
    ("Seven soldiers died, among them a captain.", ["killed 7: Seven soldiers", "killed 1: a captain <0"]),
    ("Five people were killed, among them three officers.", ["killed 5: Five people", "killed 3: three officers <0"]),
    (
        "Nine people were wounded -- seven civilians and two soldiers -- in the offensive.",
        ["wounded 9: Nine people", "wounded 7: seven civilians <0", "wounded 2: two soldiers <0"],
    ),
    ("The force killed four insurgents, including two women.", ["killed 4: four insurgents", "killed 2: two women <0"]),
    (
        "Twelve people were hurt, two of them children.",
        ["wounded 12: Twelve people", "wounded 2: two of them children <0"],
    ),
    (
        "The force detained several insurgents, including a cell leader.",
        ["captured 3..10: several insurgents", "captured 1: a cell leader <0"],
    ),
]
NOBODY = [
    ("There were no casualties.", ["killed_or_wounded 0: no casualties"]),
    ("No civilians were harmed.", ["killed_or_wounded 0: No civilians"]),
    ("No one was killed.", ["killed 0: no one"]),
    ("Nobody was hurt.", ["killed 0: Nobody", "wounded 0: Nobody"]),
    ("No injuries were reported.", ["wounded 0: No injuries"]),
    ("No women or children were injured.", ["wounded 0: No women", "wounded 0: children"]),
    ("The raid ended without casualties.", ["killed_or_wounded 0: casualties"]),
    ("There were no reports of injuries.", ["wounded 0: injuries"]),
    ("The strike did not injure any civilians.", ["wounded 0: civilians"]),
    ("The mayor escaped unharmed.", ["killed_or_wounded 0: The mayor"]),
    ("He was not injured.", ["wounded 0: He"]),
    ("Casualty figures were not known.", ["killed_or_wounded 0..: -"]),
    ("The number of casualties is unknown.", ["killed_or_wounded 0..: -"]),
]
NOT_DONE = [
    ("The guards failed to kill the mayor.", []),
    ("They vowed to kill the deputy.", []),
    ("They threatened to kill four guards.", []),
    ("The bomb would have killed dozens of people.", []),
    ("They planned to kidnap two clerks.", []),
    ("The force went to the village to detain a leader.", []),
    ("Care was taken to avoid civilian casualties.", []),
    ("Two men will be executed.", []),
    ("If guards are killed, the talks will end.", []),
    ("There was an assassination attempt.", []),
    ("He is responsible for killing four guards.", ["killed 4: four guards background"]),
    ("He is accused of the murder of two judges.", ["killed 2: two judges background"]),
    ("He was linked to a blast that killed four soldiers.", ["killed 4: four soldiers background"]),
    ("He was the second mayor killed in three days.", []),
    ("The plan would have included the kidnapping of two clerks.", []),
]
TOTALS = [
    ("Since 1980 the war has caused 17,500 deaths.", ["killed 17500: 17,500 deaths running"]),
    ("So far this year, 40 villagers were killed.", ["killed 40: 40 villagers running"]),
    ("Over the past three months 200 people have been kidnapped.", ["captured 200: 200 people running"]),
    ("The two operations resulted in more than 50 soldiers killed.", ["killed 51..: more than 50 soldiers shared"]),
    ("The two attacks killed more than 50 people.", ["killed 51..: more than 50 people shared"]),
    ("Both blasts killed ten people.", ["killed 10: ten people shared"]),
    ("The attack killed more than 50 people.", ["killed 51..: more than 50 people"]),
    ("The force detained ten men during four operations.", ["captured 10: ten men shared"]),
]
DIGESTS = [
    (
        "They struck a patrol, killing 5 soldiers and injuring a number of others.",
        ["killed 5: 5 soldiers", "wounded 3..10: a number of others"],
    ),
    (
        "The blast resulted in the killing of at least 7 of them and the injuring of others.",
        ["killed 7..: at least 7 of them", "wounded 2..: others"],
    ),
    (
        "They killed 5 murtaddin, including an officer with the rank of captain.",
        ["killed 5: 5 murtaddin", "killed 1: an officer <0"],
    ),
    (
        "The attack led to the killing and injuring of more than 20 of the militia.",
        ["killed_or_wounded 21..: more than 20 of the militia"],
    ),
    ("The attack left dozens killed and wounded.", ["killed_or_wounded 24..99: dozens"]),
    (
        "The blast left around 60 dead and wounded, among them three officers.",
        ["killed_or_wounded 54..66: around 60", "killed_or_wounded 3: three officers <0"],
    ),
    (
        "The raid resulted in the death and injury of approximately 40 soldiers.",
        ["killed_or_wounded 36..44: approximately 40 soldiers"],
    ),
    ("The blast led to the killing of those on board.", ["killed 2..: -"]),
    (
        "It ended with more than 15 guards dead and others wounded.",
        ["killed 16..: more than 15 guards", "wounded 2..: others"],
    ),
    (
        "They hit a post, killing a commander and 4 others, and injuring 6.",
        ["killed 1: a commander", "killed 4: 4 others", "wounded 6: 6"],
    ),
    ("A sniper killed one soldier and wounded another.", ["killed 1: one soldier", "wounded 1: another"]),
    (
        "He was able to kill 3 of them before he attained shahadah.",
        ["killed 3: 3 of them", "killed 1: he"],
    ),
    ("They captured 3 soldiers and a quantity of weapons.", ["captured 3: 3 soldiers"]),
]
BRIEFINGS = [
    (
        "Enemy losses amounted to up to 60 servicemen, two tanks and a gun.",
        ["killed_or_wounded 0..60: up to 60 servicemen"],
    ),
    ("The forces eliminated 45 militants and lost two men.", ["killed 45: 45 militants", "killed 2: two men"]),
    ("The ambush cost the army 12 dead.", ["killed 12: 12"]),
    (
        "Medical sources put the number of dead at 17 and the injured at 40.",
        ["killed 17: 17", "wounded 40: 40"],
    ),
    ("The number of wounded stood at 22.", ["wounded 22: 22"]),
    ("The death toll from the blast has climbed to at least 34.", ["killed 34..: at least 34"]),
    (
        "The monitor documented the killing of 14 civilians, including 5 children and 3 women.",
        ["killed 14: 14 civilians", "killed 5: 5 children <0", "killed 3: 3 women <0"],
    ),
    (
        "A married couple and their three children were killed.",
        ["killed 2: A married couple", "killed 3: their three children"],
    ),
    ("The strike killed a family of five.", ["killed 5: a family of five"]),
    ("Of the 30 passengers, nine were killed.", ["killed 9: nine"]),
    ("Neither the governor nor his guards were hurt.", ["wounded 0: the governor", "wounded 0: his guards"]),
    (
        "Four attackers, including two bombers, and three guards were killed.",
        ["killed 4: Four attackers", "killed 3: three guards", "killed 2: two bombers <0"],
    ),
    (
        "Six teachers (five men and one woman) and two clerks were shot dead.",
        ["killed 6: Six teachers", "killed 2: two clerks", "killed 5: five men <0", "killed 1: one woman <0"],
    ),
]
# Whom the words count, where the phrase is long: two names and a slash, an age, somebody of whom and theirs.
PHRASES = [
    ("Six PKK/YPG members were killed near Ain Issa.", ["killed 6: Six PKK/YPG members"]),
    ("Troops killed three TTP/JuA militants.", ["killed 3: three TTP/JuA militants"]),
    ("Police shot dead a 17-year-old Palestinian during clashes.", ["killed 1: a 17-year-old Palestinian"]),
    (
        "A commander of the Asayish and his driver were killed on Monday.",
        ["killed 1: A commander", "killed 1: his driver"],
    ),
    (
        "A leader of the National Party and two of his bodyguards were wounded.",
        ["wounded 1: A leader", "wounded 2: two of his bodyguards"],
    ),
    ("The brothers Luis and Carlos Ortiz were killed on Sunday.", ["killed 2: The brothers Luis and Carlos Ortiz"]),
    ("Two soldiers paid the supreme price in the attack.", ["killed 2: Two soldiers"]),
    ("Three soldiers made the supreme sacrifice.", ["killed 3: three soldiers"]),
    ("Two constables laid down their lives.", ["killed 2: Two constables"]),
    ("A man was burned alive by a crowd.", ["killed 1: A man"]),
    ("Shells fell on the town, without information about casualties.", ["killed_or_wounded 0..: casualties"]),
    ("Shells fell on the town without causing casualties.", ["killed_or_wounded 0: casualties"]),
]
TABLE = (
    DIGESTS
    + PHRASES
    + BRIEFINGS
    + ACTIVE
    + PASSIVE
    + TOGETHER
    + PARTICIPLES
    + NOUNS
    + OTHERS
    + PARTS
    + NOBODY
    + NOT_DONE
    + TOTALS
)


def shown(toll: TollMention, text: str) -> str:
    low, high = toll.interval.low, toll.interval.high
    number = str(low) if low == high else f"{low}..{'' if high is None else high}"
    people = "-" if toll.people is None else toll.people.of(text)
    marks = [] if toll.subset_of is None else [f"<{toll.subset_of}"]
    marks += [mark for mark in ("shared", "running", "background") if getattr(toll, mark)]
    return " ".join([f"{toll.outcome} {number}: {people}", *marks])


def tolls(*sentences: str) -> tuple[TollMention, ...]:
    reading = parsed(*sentences)
    return TOLLS.find(reading, COUNTS.find(reading))


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_tolls(sentence: str, expected: list[str]) -> None:
    assert [shown(toll, sentence).lower() for toll in tolls(sentence)] == [line.lower() for line in expected]


def test_enough_cases() -> None:
    assert len(TABLE) >= 150


@pytest.mark.parametrize(
    ("sentence", "who", "status"),
    [
        ("The blast killed four children.", "child", "civilians"),
        ("The blast killed two soldiers.", "soldier", "combatants"),
        ("The blast killed ten people.", None, "unknown"),
        ("The blast killed ten civilians.", None, "civilians"),
        ("The blast killed ten civilian workers.", "worker", "civilians"),
        ("The force detained a cell leader.", "leader", "unknown"),
    ],
)
def test_who_was_harmed(sentence: str, who: str | None, status: str) -> None:
    (toll,) = tolls(sentence)
    assert (toll.who, toll.civilian_status) == (who, status)


def test_the_trigger_and_the_people_stand_in_the_text() -> None:
    sentence = "Late on Monday gunmen killed the two clerks."
    (toll,) = tolls(sentence)
    assert toll.trigger.of(sentence) == "killed"
    assert toll.people is not None
    assert toll.people.of(sentence) == "the two clerks"
    assert toll.span.of(sentence) == "killed the two clerks"
    assert toll.rule == "toll.active"


def test_a_part_may_stand_in_the_next_sentence() -> None:
    whole, part = tolls("Twelve people were killed.", "Among the dead were two officers.")
    assert part.subset_of == 0
    assert (part.outcome, part.interval.low) == ("killed", 2)
    assert whole.subset_of is None


def test_a_vague_word_keeps_its_id_and_a_bound_its_words() -> None:
    assert tolls("The blast killed several guards.")[0].modifier == "several"
    assert tolls("The blast killed at least 35 guards.")[0].modifier == "at least"


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("outcomes", OutcomeEntry), ids=lambda e: e.id)
def test_words_of_harm(entry: OutcomeEntry) -> None:
    def found(sentence: str) -> bool:
        return any(
            toll.trigger.of(sentence).split()[0].lower() in entry.forms and toll.outcome == entry.outcome
            for toll in read(sentence)
        )

    def read(sentence: str) -> tuple[TollMention, ...]:
        if not entry.claims:
            return tolls(sentence)
        reading = reading_of(sentence, source_kind="armed_group")
        return TOLLS.find(reading, COUNTS.find(reading))

    for sentence in entry.match:
        assert found(sentence), sentence
    for sentence in entry.no_match:
        assert not found(sentence), sentence


CUES = {
    "running": lambda found: any(t.running for t in found),
    "background": lambda found: any(t.background for t in found),
    "hypothetical": lambda found: not found,
    "factual_chain": bool,
    "caused": bool,
    "incidents": lambda found: any(t.shared for t in found),
    "animals": lambda found: not found,
    "unknown": lambda found: any(t.interval.low == 0 and t.interval.high is None for t in found),
    "honorifics": bool,
    "parts": lambda found: any(t.subset_of is not None for t in found),
    "things_in_er": lambda found: not found,
    "opponents_called": bool,
}


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("outcomes_cues", CueEntry), ids=lambda e: e.id)
def test_cues(entry: CueEntry) -> None:
    told = CUES[entry.id]
    for sentence in entry.match:
        assert told(tolls(sentence)), sentence
    for sentence in entry.no_match:
        assert not told(tolls(sentence)), sentence


PIECES = st.sampled_from(
    [
        "gunmen", "killed", "and", "wounded", "at least", "35", "soldiers", "including", "two", "officers", ",", "no",
        "civilians", "were", "dead", "leaving", "among them", "the", "death of", "several", "others", "detained", "as many",
        "casualties", "a colonel", "his driver", "--", "lives", "of whom", "taken", "prisoner", "not", "to", "would have",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=16))
def test_any_sentence_gives_lines_that_hold_together(pieces: list[str]) -> None:
    sentence = " ".join(pieces)
    found = tolls(sentence)
    for index, toll in enumerate(found):
        low, high = toll.interval.low, toll.interval.high
        assert low >= 0
        assert high is None or low <= high
        assert toll.best is None or toll.interval.contains(toll.best)
        assert 0 <= toll.span.start < toll.span.end <= len(sentence)
        assert toll.span.covers(toll.trigger)
        if toll.subset_of is not None:
            assert found[toll.subset_of].outcome == toll.outcome
            assert toll.subset_of != index


def test_a_count_is_the_words_own() -> None:
    sentence = "The blast killed a colonel, his driver and two bodyguards."
    assert sum(toll.interval.low for toll in tolls(sentence)) == 4
