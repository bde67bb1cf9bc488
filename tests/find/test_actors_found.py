"""Where actors stand: each row is a sentence and all the phrases found in it, in order, as ``phrase|head``.

A phrase inside another follows it, set off by two blanks. Pronouns are left out.
"""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_of import reading_of
from tollbook.find.actor_words import PhraseIndex, fold, key_of, words_of
from tollbook.find.actors import ActorFinder
from tollbook.resources import Knowledge

ROWS = [
    # The whole phrase, with its of-phrase, and the body inside it
    (
        "Terrorists of the Farabundo Marti National Liberation Front (FMLN) kidnapped 50 peasants.",
        [
            "Terrorists of the Farabundo Marti National Liberation Front (FMLN)|Terrorists",
            "  the Farabundo Marti National Liberation Front|Front",
            "  FMLN|FMLN",
            "50 peasants|peasants",
        ],
    ),
    ("A group of armed men shot a farmer.", ["A group of armed men|group", "  armed men|men", "a farmer|farmer"]),
    (
        "Members of the Shining Path killed the mayor of Huanta.",
        [
            "Members of the Shining Path|Members",
            "  the Shining Path|Path",
            "the mayor of Huanta|mayor",
        ],
    ),
    (
        "Army of National Liberation (ELN) guerrillas attacked a post in Colombia.",
        [
            "Army of National Liberation (ELN) guerrillas|guerrillas",
            "  Army of National Liberation|Liberation",
            "  ELN|ELN",
            "a post|post",
        ],
    ),
    ("Eight other members of the army were wounded.", ["Eight other members of the army|members", "  the army|army"]),
    # A quantity rules the noun
    ("Two of his bodyguards were killed.", ["Two of his bodyguards|Two"]),
    ("One of the agents was killed.", ["One of the agents|One"]),
    # Appositions stand apart
    (
        "Gunmen killed Otto Marlowe Ruiz, a member of the council, and two guards.",
        ["Gunmen|Gunmen", "Otto Marlowe Ruiz|Ruiz", "a member of the council|member", "two guards|guards"],
    ),
    # Titles belong to the name
    (
        "Police commander Colonel Jose Quintal was killed by rebels.",
        ["Police commander Colonel Jose Quintal|Quintal", "rebels|rebels"],
    ),
    (
        "Soldiers Nelson Ruiz Prado, Maximo Serrano Cuevas and Dario Suarez Lima were killed.",
        ["Soldiers Nelson Ruiz Prado|Prado", "Maximo Serrano Cuevas|Cuevas", "Dario Suarez Lima|Lima"],
    ),
    # Buildings, vehicles and the bodies whose they are
    ("A bomb hit the U.S. embassy.", ["the U.S. embassy|embassy"]),
    ("A rocket hit a Federal Police base.", ["a Federal Police base|base", "  Federal Police|Police"]),
    (
        "They burned the house of Judge Ramon Ortega.",
        ["the house of Judge Ramon Ortega|house", "  Judge Ramon Ortega|Ortega"],
    ),
    ("A mine hit an army convoy.", ["an army convoy|convoy"]),
    ("Guards fired at a checkpoint.", ["Guards|Guards", "a checkpoint|checkpoint"]),
    # Nouns that only describe are no heads
    ("A police station was hit by a car bomb.", ["A police station|station"]),
    ("A soldier's rifle killed a boy.", ["a boy|boy"]),
    # A direction after the noun isn't its head
    ("A bomb hit a police patrol west of Mosul.", ["a police patrol|patrol"]),
    # Two bodies share one head: one phrase
    ("An Afghan and coalition security force killed two men.", ["An Afghan and coalition security force|force", "two men|men"]),
    # Loaded words are heads as well
    ("Two istishhadiyyin struck the base.", ["Two istishhadiyyin|istishhadiyyin", "the base|base"]),
    ("The mujahidin killed four murtaddin.", ["The mujahidin|mujahidin", "four murtaddin|murtaddin"]),
    # Words for motion and place are no bodies
    ("The movement of troops was shelled.", ["troops|troops"]),
    ("The bomb went off in front of a bank.", ["a bank|bank"]),
    # Text without case
    (
        "the arce battalion reported that about 50 peasants were kidnapped by terrorists of the fmln.",
        [
            "the arce battalion|battalion",
            "about 50 peasants|peasants",
            "terrorists of the fmln|terrorists",
            "  the fmln|fmln",
        ],
    ),
    (
        "U.S. PRIEST FRANCISCO DELMAR WAS KIDNAPPED IN CALI BY AN UNIDENTIFIED GROUP.",
        ["U.S. PRIEST FRANCISCO DELMAR|DELMAR", "AN UNIDENTIFIED GROUP|GROUP"],
    ),
    (
        "soldier raul durango herrera was wounded in a clash with rebels.",
        ["soldier raul durango herrera|herrera", "rebels|rebels"],
    ),
    # Places and operations named after people are no people
    ("A bomb went off on the Simon Ortega Bridge.", ["the Simon Ortega Bridge|Bridge"]),
    ("Shells fell on San Pedro Ruiz.", []),
    # Harm is no actor
    ("Eight casualties were reported after the attack.", []),
]  # fmt: skip


@cache
def finder() -> ActorFinder:
    return ActorFinder(Knowledge())


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_finds_the_phrases(text: str, expected: list[str]) -> None:
    reading = reading_of(text)
    found = [
        f"{'  ' if m.within else ''}{m.span.of(reading.text)}|{m.head.of(reading.text)}"
        for m in finder().find(reading)
        if m.kind != "pronoun"
    ]
    assert found == expected


def test_pronouns_are_mentions_and_expletives_are_not() -> None:
    reading = reading_of("It was reported that the rebels attacked. They killed him. It killed ten men.")
    assert [m.span.of(reading.text) for m in finder().find(reading) if m.kind == "pronoun"] == ["They", "him", "It"]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from("the army rebels of ( ) , and ELN a group men killed two Ortega in -".split()), max_size=14
    )
)
def test_odd_word_order_never_breaks_it(words: list[str]) -> None:
    reading = reading_of(" ".join([*words, "attacked soldiers."]))
    for mention in finder().find(reading):
        assert 0 <= mention.span.start < mention.span.end <= len(reading.text)
        assert mention.span.covers(mention.head)
        assert mention.within is None or mention.within.covers(mention.span)


def test_one_word_in_many_spellings() -> None:
    assert key_of("Sana'a") == key_of("Sanaa") == "sanaa"
    assert fold("murtaddīn") == fold("murtad") == fold("Murtaddun")
    assert [w.key for w in words_of("Army's al-Din, U.S. 3d")] == ["army", "din", "u", "s", "3d"]


def test_longest_phrase_wins() -> None:
    index = PhraseIndex([("national army", 1), ("national army of liberation", 2), ("army", 3)])
    hits = index.find(words_of("the National Army of Liberation, an army"))
    assert [h.values for h in hits] == [(2,), (3,)]


def test_a_body_s_name_in_a_place_s_name_is_no_body() -> None:
    text = "Clashes with the army at Tall Badr and Jabal Ansar left five dead."
    assert not any("Badr" in mention.span.of(text) for mention in finder().find(reading_of(text)))
