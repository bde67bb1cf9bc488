"""What each scheme writes for each wording: one table a convention, in the order of data/counts.jsonl."""

from __future__ import annotations

import msgspec
import pytest

from tollbook.errors import KnowledgeError
from tollbook.find.count_quantities import QuantityReader, VagueEntry
from tollbook.find.number_words import lex
from tollbook.model import Interval
from tollbook.resolve.counts import SHAPES, Conventions, shape_of
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
CONVENTIONS = Conventions(KNOWLEDGE)
READER = QuantityReader(KNOWLEDGE)

# wording                       isaf_min acled acled_large ucdp (low best high)  gtd   muc4
TABLE = [
    ("nine",                     9,      9,     9,         (9, 9, 9),            9,    "9"),
    ("a dozen",                  12,     12,    12,        (12, 12, 12),         12,   "12"),
    ("no",                       0,      0,     0,         (0, 0, 0),            0,    "0"),
    ("at least 35",              35,     35,    35,        (35, 35, 35),         35,   "35-"),
    ("more than 35",             36,     36,    36,        (36, 36, 36),         36,   "36-"),
    ("about 80",                 80,     80,    80,        (72, 80, 88),         80,   "~80"),
    ("between 5 and 10",         5,      5,     5,         (5, 5, 10),           5,    "5-10"),
    ("five or six",              5,      5,     5,         (5, 5, 6),            5,    "5-6"),
    ("up to 20",                 0,      0,     0,         (0, 20, 20),          None, "0-20"),
    ("a couple",                 2,      2,     2,         (2, 2, 3),            2,    "PLURAL"),
    ("both",                     2,      2,     2,         (2, 2, 2),            2,    "2"),
    ("a pair of",                2,      2,     2,         (2, 2, 2),            2,    "2"),
    ("a trio of",                3,      3,     3,         (3, 3, 3),            3,    "3"),
    ("a few",                    3,      3,     10,        (1, 1, 1),            None, "PLURAL"),
    ("some",                     3,      3,     10,        (1, 1, 1),            None, "PLURAL"),
    ("several",                  3,      3,     10,        (1, 1, 1),            None, "PLURAL"),
    ("multiple",                 3,      3,     10,        (1, 1, 1),            None, "PLURAL"),
    ("a group of",               3,      3,     10,        (1, 1, 1),            None, "PLURAL"),
    ("a number of",              4,      3,     10,        (1, 1, 1),            None, "PLURAL"),
    ("a handful of",             4,      3,     10,        (1, 1, 1),            None, "PLURAL"),
    ("numerous",                 4,      3,     10,        (1, 1, 2),            None, "PLURAL"),
    ("many",                     4,      3,     10,        (1, 1, 2),            None, "PLURAL"),
    ("a large number of",        5,      3,     10,        (1, 1, 2),            None, "PLURAL"),
    ("tens of",                  10,     10,    10,        (10, 10, 99),         None, "PLURAL"),
    ("dozens of",                24,     12,    12,        (12, 12, 99),         None, "PLURAL"),
    ("scores of",                20,     20,    20,        (20, 20, 99),         None, "PLURAL"),
    ("hundreds of",              100,    100,   100,       (100, 100, 999),      None, "PLURAL"),
    ("several hundred",          200,    100,   100,       (200, 200, 999),      None, "PLURAL"),
    ("thousands of",             1000,   1000,  1000,      (1000, 1000, 9999),   None, "PLURAL"),
    ("several thousand",         2000,   1000,  1000,      (2000, 2000, 9999),   None, "PLURAL"),
    ("tens of thousands of",     10000,  10000, 10000,     (10000, 10000, 99999), None, "PLURAL"),
    ("hundreds of thousands of", 100000, 100000, 100000,   (100000, 100000, 999999), None, "PLURAL"),
    ("an unknown number of",     0,      0,     0,         (0, 0, 1),            None, "-"),
]  # fmt: skip
VALUES = [
    (wording, name, value)
    for wording, isaf, acled, large, ucdp, gtd, _ in TABLE
    for name, value in zip(
        ("isaf_min", "acled", "acled_large", "ucdp_low", "ucdp_best", "ucdp_high", "gtd"),
        (isaf, acled, large, *ucdp, gtd),
        strict=True,
    )
]


def quantity(wording: str) -> tuple[Interval, int | None, str | None]:
    found = READER.read(lex(wording + " men"))[0]
    return found.interval, found.best, found.modifier


@pytest.mark.parametrize(("wording", "name", "value"), VALUES)
def test_number(wording: str, name: str, value: int | None) -> None:
    assert CONVENTIONS.named(name).count(*quantity(wording)).value == value


@pytest.mark.parametrize(("wording", "text"), [(row[0], row[-1]) for row in TABLE])
def test_muc4_string(wording: str, text: str) -> None:
    assert CONVENTIONS.named("muc4").count(*quantity(wording)).text == text


def test_the_rule_is_named() -> None:
    counted = CONVENTIONS.named("acled").count(*quantity("dozens of"))
    assert counted.rule == "acled: the word 'dozens': 12"
    assert CONVENTIONS.named("gtd").count(*quantity("up to 20")).rule == "gtd: up_to: blank"


@pytest.mark.parametrize("name", CONVENTIONS.names)
def test_every_convention_has_every_word_and_shape(name: str) -> None:
    entry = CONVENTIONS.named(name).entry
    assert set(entry.words) == {word.id for word in KNOWLEDGE.entries("counts", VagueEntry)}
    assert set(entry.shapes) == set(SHAPES)
    assert entry.source


@pytest.mark.parametrize(
    ("low", "best", "high", "shape"),
    [
        (5, 5, 5, "exact"),
        (35, None, None, "at_least"),
        (0, None, None, "unknown"),
        (0, None, 20, "up_to"),
        (72, 80, 88, "about"),
        (5, None, 10, "between"),
        (0, 0, 0, "exact"),
    ],
)
def test_shape(low: int, best: int | None, high: int | None, shape: str) -> None:
    assert shape_of(Interval(low=low, high=high), best) == shape


def test_an_unknown_convention_is_named() -> None:
    with pytest.raises(KnowledgeError, match="no counting convention 'nope'"):
        CONVENTIONS.named("nope")


def test_a_users_convention_without_a_shape_is_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "conventions.json").write_bytes(
        msgspec.json.encode({"mine": {"source": "ours", "shapes": {"exact": "low"}}})
    )
    with pytest.raises(KnowledgeError, match="no rule for at_least"):
        Conventions(Knowledge((tmp_path,)))
