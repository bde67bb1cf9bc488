"""Which mentions are one: each row is a text with its mentions marked ``[n phrase]``, equal numbers for one chain.

Mentions not marked are not looked at.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from reading_of import reading_of
from tollbook.find.actors import ActorFinder
from tollbook.resolve.actors import ActorResolver
from tollbook.resolve.coreference import chains
from tollbook.resources import Knowledge

TEXTS = [
    # Pronouns
    "[1 Three gunmen] shot at a bus. [1 They] fled after the attack.",
    "[1 A policeman] was shot on Monday. [1 He] died of a second shot.",
    "[1 The rebels] attacked [2 two soldiers] and killed [2 them].",
    "[1 The rebels] ambushed [2 the soldiers] on a road, killing four of [2 them].",
    "[1 The FMLN] bombed a bank. [1 It] killed two guards.",
    "[1 A woman] was wounded by [2 a guard]. [1 She] died after the attack.",
    "A court convicted [1 five men] of spying for [2 the agencies]. [1 They] were shot in the square.",
    "A rider drew level with [1 a policeman] and shot [1 him] in the head; [1 he] did not survive.",
    # Short names and acronyms
    "[1 Otto Marlowe Ruiz] was killed in the attack. [1 Marlowe Ruiz] had been threatened with murder.",
    "[1 Pablo Quintal Gomez] ordered the killing. Police shot at [1 Quintal].",
    "[1 The Farabundo Marti National Liberation Front] ([1 FMLN]) attacked a post. [1 The FMLN] killed two soldiers.",
    "[1 Carlos Ferran] was killed with [2 Carlos Delmar].",
    # Noun phrases beside a name
    "Gunmen killed [1 Otto Marlowe Ruiz], [1 a member of the council], in the attack.",
    # Definite phrases
    "[1 A Taliban leader] was captured. [1 The leader] planned attacks. [1 He] killed two men.",
    "[1 Mayor Luisa Ferran] was shot. [1 The murdered mayor] had been threatened with death.",
    "[1 A group of armed men] stopped a bus. [1 The group] killed two men.",
    "[1 Five gunmen] attacked a bank. [1 The attackers] killed a guard.",
    "[1 Guerrillas] attacked the town. [1 The guerrillas] killed two men.",
    "[1 The Salvadoran army] shelled a village. [1 The army] killed two men.",
    "[1 An army convoy] was attacked. [1 The convoy] was hit by a mine.",
    # Kept apart
    "[1 Two gunmen] shot a guard. In another attack [2 two gunmen] shot a driver.",
    "[1 The rebels] killed two soldiers. [2 The police] killed a rebel.",
    "[1 Twelve terrorists] were killed. [2 The terrorists of Daesh] fled after the attack.",
    "[1 A soldier] was killed and [2 a farmer] was wounded. [2 The farmer] died after the attack.",
    "[1 The Salvadoran Air Force] bombed a hill. [2 The 3d infantry brigade] lost five men in the attack.",
]
MARK = re.compile(r"\[(\d) ([^\]]*)\]")


@cache
def tools() -> tuple[ActorFinder, ActorResolver]:
    knowledge = Knowledge()
    return ActorFinder(knowledge), ActorResolver(knowledge)


def unmarked(marked: str) -> tuple[str, list[tuple[str, str, int]]]:
    text, marks, last = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        marks.append((match[1], match[2], len(text)))
        text += match[2]
        last = match.end()
    return text + marked[last:], marks


@pytest.mark.parametrize("marked", TEXTS)
def test_chains(marked: str) -> None:
    text, marks = unmarked(marked)
    reading = reading_of(text)
    finder, resolver = tools()
    known = resolver.resolve(finder.find(reading), reading)
    chain = chains(known, reading)
    first: dict[str, int] = {}
    for number, phrase, start in marks:
        index = next((i for i, k in enumerate(known) if k.span == (start, start + len(phrase))), None)
        assert index is not None, f"no mention {phrase!r} in {[k.span.of(text) for k in known]}"
        assert first.setdefault(number, chain[index]) == chain[index], phrase
    assert len(set(first.values())) == len(first), "chains that should stay apart are one"


def test_two_partners_of_one_phrase_go_back_each_to_its_own() -> None:
    text = "An Afghan and coalition force killed a man. The Afghan and coalition force killed a leader."
    reading = reading_of(text)
    finder, resolver = tools()
    known = resolver.resolve(finder.find(reading), reading)
    chain = chains(known, reading)
    forces = [i for i, k in enumerate(known) if k.head.of(reading.text) == "force"]
    assert [chain[i] for i in forces] == [forces[0], forces[1], forces[0], forces[1]]
