"""What counts and what doesn't, one sentence a line.

Expected counts are written as the record means them: ``12`` exact, ``35..`` thirty-five or more, ``0..20`` up to
twenty, ``72..88 (80)`` about eighty. Singular indefinites and bare plurals have a table of their own.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsed import parsed
from tollbook.find.count_exclusions import ExclusionEntry
from tollbook.find.count_quantities import HedgeEntry, QuantityReader, VagueEntry
from tollbook.find.counts import CountFinder
from tollbook.find.number_words import lex, read_number
from tollbook.mentions import CountMention
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
FINDER = CountFinder(KNOWLEDGE)
IMPLICIT = ("count.indefinite", "count.plural")

NUMBERS = [
    ("Twelve guards died.", ["Twelve guards = 12"]),
    ("Twenty-two soldiers were hurt.", ["Twenty-two soldiers = 22"]),
    ("Twenty two soldiers were hurt.", ["Twenty two soldiers = 22"]),
    ("A hundred and five men surrendered.", ["A hundred and five men = 105"]),
    ("One hundred men surrendered.", ["One hundred men = 100"]),
    ("Two thousand three hundred families fled.", ["Two thousand three hundred families = 2300"]),
    ("They held 1,200 men.", ["1,200 men = 1200"]),
    ("They held 1 200 men.", ["1 200 men = 1200"]),
    ("They held 12 men.", ["12 men = 12"]),
    ("Some 2.5 million people fled.", ["Some 2.5 million people = 2250000..2750000 (2500000)"]),
    ("They lost 3 thousand men.", ["3 thousand men = 3000"]),
    ("A dozen militants fired.", ["A dozen militants = 12"]),
    ("Two dozen militants fired.", ["Two dozen militants = 24"]),
    ("Half a dozen militants fired.", ["Half a dozen militants = 6"]),
    ("A half dozen militants fired.", ["A half dozen militants = 6"]),
    ("Three score men marched.", ["Three score men = 60"]),
    ("Only two guards stayed.", ["Only two guards = 2"]),
    ("A total of 15 people were detained.", ["A total of 15 people = 15"]),
    ("Seven (7) guards were hurt.", ["Seven (7) guards = 7"]),
    ("At least (9) persons died.", ["At least (9) persons = 9.."]),
    ("Both men were detained.", ["Both men = 2"]),
    ("Both were killed.", ["Both = 2"]),
    ("A pair of gunmen opened fire.", ["A pair of gunmen = 2"]),
    ("All three guards were hurt.", ["All three guards = 3"]),
    ("The two men fled.", ["two men = 2"]),
    ("The bomb killed 13 and hurt 20.", ["13 = 13", "20 = 20"]),
    ("Four died and nine were wounded.", ["Four = 4", "nine = 9"]),
    ("One policeman died.", ["One policeman = 1"]),
    ("One of the guards died.", ["One of the guards = 1"]),
    ("A group of 20 rebels attacked.", ["A group of 20 rebels = 20"]),
]
HEDGES = [
    ("At least 35 soldiers died.", ["At least 35 soldiers = 35.."]),
    ("No fewer than 35 soldiers died.", ["No fewer than 35 soldiers = 35.."]),
    ("Not less than 35 soldiers died.", ["Not less than 35 soldiers = 35.."]),
    ("A minimum of 35 soldiers died.", ["A minimum of 35 soldiers = 35.."]),
    ("They handed over 35 rifles.", ["35 rifles = 35"]),
    ("They turned over 35 rifles.", ["35 rifles = 35"]),
    ("Thirty-five or more soldiers died.", ["Thirty-five or more soldiers = 35.."]),
    ("He led 20 plus gunmen.", ["20 plus gunmen = 20.."]),
    ("More than 35 soldiers died.", ["More than 35 soldiers = 36.."]),
    ("Over 35 soldiers died.", ["Over 35 soldiers = 36.."]),
    ("Well over 35 soldiers died.", ["Well over 35 soldiers = 36.."]),
    ("Upwards of 35 soldiers died.", ["Upwards of 35 soldiers = 36.."]),
    ("More than a dozen soldiers died.", ["More than a dozen soldiers = 13.."]),
    ("Up to 20 soldiers died.", ["Up to 20 soldiers = 0..20"]),
    ("As many as 20 soldiers died.", ["As many as 20 soldiers = 0..20"]),
    ("No more than 20 soldiers died.", ["No more than 20 soldiers = 0..20"]),
    ("A maximum of 20 soldiers died.", ["A maximum of 20 soldiers = 0..20"]),
    ("Fewer than 20 soldiers died.", ["Fewer than 20 soldiers = 0..19"]),
    ("Less than 20 soldiers died.", ["Less than 20 soldiers = 0..19"]),
    ("About 80 soldiers died.", ["About 80 soldiers = 72..88 (80)"]),
    ("Around 80 soldiers died.", ["Around 80 soldiers = 72..88 (80)"]),
    ("Approximately 80 soldiers died.", ["Approximately 80 soldiers = 72..88 (80)"]),
    ("Roughly 80 soldiers died.", ["Roughly 80 soldiers = 72..88 (80)"]),
    ("Some 80 soldiers died.", ["Some 80 soldiers = 72..88 (80)"]),
    ("An estimated 80 soldiers died.", ["An estimated 80 soldiers = 72..88 (80)"]),
    ("Eighty or so soldiers died.", ["Eighty or so soldiers = 72..88 (80)"]),
    ("About three soldiers died.", ["About three soldiers = 2..4 (3)"]),
    ("Nearly 80 soldiers died.", ["Nearly 80 soldiers = 72..80 (80)"]),
    ("Almost 80 soldiers died.", ["Almost 80 soldiers = 72..80 (80)"]),
    ("Close to 80 soldiers died.", ["Close to 80 soldiers = 72..80 (80)"]),
    ("At least another two soldiers died.", ["At least another two soldiers = 2.."]),
    ("At least a dozen soldiers died.", ["At least a dozen soldiers = 12.."]),
    ("At least several soldiers died.", ["At least several soldiers = 3.."]),
]
RANGES = [
    ("Between 5 and 10 rebels died.", ["Between 5 and 10 rebels = 5..10"]),
    ("From five to ten rebels died.", ["From five to ten rebels = 5..10"]),
    ("He said 5-10 rebels died.", ["5-10 rebels = 5..10"]),
    ("He said 5 to 10 rebels died.", ["5 to 10 rebels = 5..10"]),
    ("Five or six rebels died.", ["Five or six rebels = 5..6"]),
    ("Two or three rebels died.", ["Two or three rebels = 2..3"]),
    ("Five to seven of them died.", ["Five to seven of them = 5..7"]),
    ("Ten and 12 rebels died in the two towns.", ["Ten = 10", "12 rebels = 12", "two towns = 2"]),
]
MORE = [
    ("A further two guards died.", ["A further two guards = 2"]),
    ("Another two guards died.", ["Another two guards = 2"]),
    ("Two more guards died.", ["Two more guards = 2"]),
    ("Two additional guards died.", ["Two additional guards = 2"]),
    ("Two other guards died.", ["Two other guards = 2"]),
    ("Two others died.", ["Two others = 2"]),
    ("Five died and two more were hurt.", ["Five = 5", "two more = 2"]),
    ("The blast left three dead and as many hurt.", ["three = 3", "as many = 3"]),
]
VAGUE = [
    ("A couple of guards died.", ["A couple of guards = 2..3 (2)"]),
    ("A few guards died.", ["A few guards = 3..10 (3)"]),
    ("Some guards died.", ["Some guards = 3..10 (3)"]),
    ("Several guards died.", ["Several guards = 3..10 (3)"]),
    ("Several were hurt.", ["Several = 3..10 (3)"]),
    ("Several others were hurt.", ["Several others = 3..10 (3)"]),
    ("Several of them were hurt.", ["Several of them = 3..10 (3)"]),
    ("Multiple suspects were detained.", ["Multiple suspects = 3..10 (3)"]),
    ("A group of rebels attacked.", ["A group of rebels = 3.. (3)"]),
    ("A number of others were hurt.", ["A number of others = 3..10 (4)"]),
    ("A number were hurt.", ["A number = 3..10 (4)"]),
    ("A handful of gunmen fled.", ["A handful of gunmen = 4..10 (4)"]),
    ("Numerous suspects were detained.", ["Numerous suspects = 4.. (4)"]),
    ("Many villagers fled.", ["Many villagers = 4.. (4)"]),
    ("A large number of rebels died.", ["A large number of rebels = 5.. (10)"]),
    ("Dozens of rebels died.", ["Dozens of rebels = 24..99 (36)"]),
    ("The blast hurt dozens.", ["dozens = 24..99 (36)"]),
    ("Tens of rebels died.", ["Tens of rebels = 20..99 (30)"]),
    ("Scores of rebels died.", ["Scores of rebels = 20..99 (40)"]),
    ("Hundreds of families fled.", ["Hundreds of families = 100..999 (200)"]),
    ("Several hundred families fled.", ["Several hundred families = 200..999 (300)"]),
    ("Thousands of families fled.", ["Thousands of families = 1000..9999 (2000)"]),
    ("Tens of thousands of people fled.", ["Tens of thousands of people = 10000..99999 (30000)"]),
    ("An unknown number of guards died.", ["An unknown number of guards = 0.."]),
    ("An unspecified number were hurt.", ["An unspecified number = 0.."]),
]
NONE = [
    ("No civilians were hurt.", ["No civilians = 0"]),
    ("No one was hurt.", ["No one = 0"]),
    ("Nobody was hurt.", ["Nobody = 0"]),
    ("None of the guards was hurt.", ["None of the guards = 0"]),
    ("Zero casualties were reported.", ["Zero casualties = 0"]),
    ("Not a single guard was hurt.", ["Not a single guard = 0"]),
]
FRACTIONS = [
    ("Half of the 20 captives died.", ["Half of the 20 captives = 10"]),
    ("A third of the 30 captives died.", ["A third of the 30 captives = 10"]),
    ("Two thirds of the 30 captives died.", ["Two thirds of the 30 captives = 20"]),
    ("Half of the 5 captives died.", ["Half of the 5 captives = 2..3"]),
    ("Two of the five captives died.", ["Two of the five captives = 2", "five captives = 5"]),
]
NO_COUNTS = [
    "The raid was on 12 May.",
    "The raid was on May 12.",
    "The raids were on May 12 and 13.",
    "The raid was on 12 May 2017.",
    "In 1989 the war went on.",
    "The war began in 1989.",
    "The siege lasted 12 hours.",
    "It came at 0600 and ended at 10:30.",
    "They met at 9 a.m. in the square.",
    "It took three days.",
    "The 35-year-old was hurt.",
    "Ferrante, 54, was hurt.",
    "It lies 12 km north of the town.",
    "It lies 30 miles away.",
    "They found 50 kg of opium.",
    "A charge of 20 pounds went off.",
    "They stole 5,000 dollars.",
    "They stole $5,000.",
    "He fired an AK-47.",
    "A 7.62 mm rifle was found.",
    "A 105 mm shell fell.",
    "The 3d infantry brigade withdrew.",
    "The 3rd brigade withdrew.",
    "The road was held by 21 Special Armoured Brigade.",
    "The third terrorist fled.",
    "The bomb lay on Highway 1.",
    "Article 5 was read out.",
    "Turnout fell by 12 percent.",
    "Turnout fell by 12%.",
    "A three-day truce began.",
    "He lives in house number 12.",
    "How many is unclear.",
    "They looked at one another.",
    "It was one of the largest.",
    "The helicopter was an Mi-24.",
    "Unit 316 withdrew.",
]
IMPLIED = [
    ("A soldier was hurt.", ["A soldier = 1"]),
    ("An officer and another man were hurt.", ["An officer = 1", "another man = 1"]),
    ("A third was wounded.", ["A third = 1"]),
    ("Another died.", ["Another = 1"]),
    ("Insurgents were detained.", ["Insurgents = 2.. (2)"]),
    ("Police detained suspected militants.", ["suspected militants = 2.. (2)"]),
    ("The insurgents were detained.", []),
    ("His men were detained.", []),
]
STATED = NUMBERS + HEDGES + RANGES + MORE + VAGUE + NONE + FRACTIONS


def shown(count: CountMention, text: str) -> str:
    low, high = count.interval.low, count.interval.high
    if low == high:
        return f"{count.of.of(text)} = {low}"
    best = "" if count.best is None else f" ({count.best})"
    return f"{count.of.of(text)} = {low}..{'' if high is None else high}{best}"


def counts(sentence: str) -> tuple[CountMention, ...]:
    return FINDER.find(parsed(sentence))


@pytest.mark.parametrize(("sentence", "expected"), STATED)
def test_stated_counts(sentence: str, expected: list[str]) -> None:
    assert [shown(c, sentence) for c in counts(sentence) if c.rule not in IMPLICIT] == expected


@pytest.mark.parametrize("sentence", NO_COUNTS)
def test_numbers_that_count_nothing(sentence: str) -> None:
    assert [shown(c, sentence) for c in counts(sentence) if c.rule not in IMPLICIT] == []


@pytest.mark.parametrize(("sentence", "expected"), IMPLIED)
def test_counts_without_a_number(sentence: str, expected: list[str]) -> None:
    assert [shown(c, sentence) for c in counts(sentence) if c.rule in IMPLICIT] == expected


def test_enough_cases() -> None:
    assert len(STATED) + len(NO_COUNTS) + len(IMPLIED) >= 120


def test_the_head_is_the_noun_counted() -> None:
    sentence = "At least 35 masked men and 13 others fled."
    first, second = (c for c in counts(sentence) if c.rule not in IMPLICIT)
    assert first.head is not None and first.head.of(sentence) == "men"
    assert second.span.of(sentence) == "13"
    (bare,) = counts("The bomb killed 13.")[-1:]
    assert bare.head is None


def test_a_bound_is_kept_as_written_and_a_vague_word_by_its_id() -> None:
    assert counts("At least 35 soldiers died.")[0].modifier == "at least"
    assert counts("A large number of rebels died.")[0].modifier == "large_number"
    assert counts("Twelve guards died.")[0].modifier is None


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("counts", VagueEntry), ids=lambda e: e.id)
def test_vague_words(entry: VagueEntry) -> None:
    for sentence in entry.match:
        assert entry.id in [c.modifier for c in counts(sentence)], sentence
    for sentence in entry.no_match:
        assert entry.id not in [c.modifier for c in counts(sentence)], sentence


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("counts_hedges", HedgeEntry), ids=lambda e: e.id)
def test_hedges(entry: HedgeEntry) -> None:
    def hedged(sentence: str) -> bool:
        # "exactly" and its like leave a number as it is: there the words belong to the count.
        words = [c.modifier or c.span.of(sentence).lower() for c in counts(sentence) if c.rule not in IMPLICIT]
        return any(form in word for word in words for form in (*entry.before, *entry.after))

    assert all(hedged(sentence) for sentence in entry.match)
    assert not any(hedged(sentence) for sentence in entry.no_match)


@pytest.mark.parametrize("entry", KNOWLEDGE.entries("counts_exclusions", ExclusionEntry), ids=lambda e: e.id)
def test_exclusions(entry: ExclusionEntry) -> None:
    for sentence in entry.match:
        assert not [c for c in counts(sentence) if c.rule not in IMPLICIT], sentence
    for sentence in entry.no_match:
        assert [c for c in counts(sentence) if c.rule not in IMPLICIT], sentence


# --- properties -------------------------------------------------------------------------------------------------

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    rest = n % 1000
    joint = " and " if 0 < rest < 100 else " "
    return f"{spelled(n // 1000)} thousand" + (joint + spelled(rest) if rest else "")


def test_number_words_go_there_and_back() -> None:
    for n in range(1, 10_000):
        words = lex(spelled(n))
        assert read_number(words, 0) == (n, len(words)), spelled(n)


@given(st.integers(0, 999_999_999))
def test_digits_with_separators(n: int) -> None:
    assert read_number(lex(f"{n:,}"), 0) == (n, 1)


WORDS = st.sampled_from(
    "at least more than about nearly up to as many between and or a an the of few several dozen dozens hundred "
    "thousand two twenty five 7 30 1,200 no one some another number group half third soldiers men ( ) - , .".split()
)


@given(st.lists(WORDS, max_size=14))
def test_intervals_hold_their_best_and_are_in_order(words: list[str]) -> None:
    text = " ".join(words)
    lexes = lex(text)
    last = 0
    for quantity in SHARED.read(lexes):
        assert last <= quantity.first < quantity.last <= len(lexes)
        last = quantity.last
        low, high = quantity.interval.low, quantity.interval.high
        assert low >= 0 and (high is None or low <= high)
        assert quantity.best is None or quantity.interval.contains(quantity.best)


SHARED = QuantityReader(KNOWLEDGE)


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    for word in lex(text):
        assert text[word.start : word.end].lower() == word.low
    SHARED.read(lex(text))


def test_the_documented_table_is_the_data() -> None:
    page = (Path(__file__).parents[2] / "docs" / "counts.md").read_text(encoding="utf-8")
    for entry in KNOWLEDGE.entries("counts", VagueEntry):
        best = "" if entry.best is None else str(entry.best)
        high = "open" if entry.high is None else str(entry.high)
        row = next(line for line in page.splitlines() if line.startswith(f"| `{entry.id}` |"))
        assert [cell.strip() for cell in row.split("|")[3:6]] == [str(entry.low), best, high]
