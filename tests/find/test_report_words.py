"""Texts whose words are those of something else than reports of violence."""

from __future__ import annotations

from reading_of import coder, report_of
from tollbook.find.report_words import ReportWords
from tollbook.resources import Knowledge

WORDS = ReportWords(Knowledge())
MATCH = (
    "The visitors attacked from the first whistle and the home side was under siege for most of the half. Their striker "
    "shot twice from close range, and the goalkeeper was beaten by a header on Sunday in Lagos. After the break the coach "
    "changed his defence and the crowd of nine thousand saw a calmer match. The point keeps both clubs in the middle of the table."
)
ATTACK = (
    "Gunmen on motorcycles attacked a market in the town of Gwoza in Borno state on Sunday, killing nine traders and wounding "
    "four others, a local official said. The attackers burned several stalls and fled before soldiers arrived. The wounded were "
    "taken to a hospital in Maiduguri. Nobody has claimed responsibility for the attack so far, but Boko Haram is active there."
)


def test_a_match_is_about_something_else_and_an_attack_is_not() -> None:
    assert WORDS.is_about_else(MATCH, armed=0)
    assert WORDS.probability(ATTACK) > 0.9


def test_a_sentence_is_too_short_to_tell() -> None:
    assert not WORDS.is_about_else(MATCH.split(".", maxsplit=1)[0], armed=0)


def test_an_attack_told_in_a_long_text_about_something_else_stays() -> None:
    text = f"{MATCH} {MATCH.replace('Lagos', 'Ibadan')} {MATCH.replace('Lagos', 'Kano')}\n\n{ATTACK}\n\n{MATCH} {MATCH}"
    incidents = coder().code(report_of(text, "2019-11-25")).incidents
    assert any(i.location is not None and i.location.name == "Gwoza" for i in incidents)


def test_a_text_without_words_is_no_matter() -> None:
    assert 0 <= WORDS.probability("") <= 1
