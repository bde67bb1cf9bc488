"""News copy: those struck as the words behind tell who they were, or as a pronoun means them."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

# text, words that the targets must hold, words that they must not
TOLD = [
    ("Gunmen killed four people in Turbat on Monday. The dead were barbers from Punjab, police said.", ["barbers"], []),
    ("Unknown men shot dead a man in Awka on Monday. He was a former chairman of the council.", ["chairman"], []),
    ("A bomb killed five people in Baghlan on Monday. Among the dead was a councillor.", ["councillor"], []),
    ("Armed men abducted four people, all of them teachers, in Zamfara on Monday.", ["teachers"], []),
    ("Two people, a nurse and her driver, were killed by gunmen in Kismayo on Monday.", ["nurse", "driver"], []),
    ("The victim, a 45-year-old teacher, was shot at his home in Yala on Monday.", ["teacher"], []),
    ("Three men were found shot dead near Uruapan on Monday. All three were construction workers.", ["worker"], []),
    ("A landmine killed four people near Dori on Monday, two of them soldiers.", ["soldiers"], []),
    ("Gunmen stopped a minibus of miners near Kohlu on Monday and shot seven of them dead.", ["miners"], []),
    (
        "A farmer died and his son was wounded near Loikaw on Monday when one of them stepped on a landmine.",
        ["farmer", "son"],
        [],
    ),
    ("The mayor survived an attempt on his life in Cali on Monday.", ["mayor"], []),
    ("A device detonated under an ambulance near Ghazni on Monday, killing a woman.", ["ambulance"], []),
    # Others than those struck.
    ("Gunmen killed two people in Jos on Monday, a police spokesman said.", ["people"], ["spokesman"]),
    ("Gunmen killed two people in Jos on Monday. They were members of a rebel group.", ["people"], ["rebel"]),
    ("A man shot dead a clerk in Lyon on Monday. He was a farmer.", ["clerk"], ["farmer"]),
    ("Gunmen attacked a clinic in Ibadan on Monday. They were dressed as soldiers.", ["clinic"], ["soldiers"]),
    ("Gunmen killed two men in Jos on Monday. The dead were taken away by soldiers.", ["men"], ["soldiers"]),
]


@pytest.mark.parametrize(("text", "held", "absent"), TOLD, ids=[text[:70] for text, _, _ in TOLD])
def test_targets(text: str, held: list[str], absent: list[str]) -> None:
    (incident,) = coder().code(report_of(text, "2022-08-18", "press")).incidents
    named = " ".join(f"{a.name} {a.as_written}" for a in incident.actors if a.role == "target")
    assert [word for word in held if word not in named] == []
    assert [word for word in absent if word in named] == []
