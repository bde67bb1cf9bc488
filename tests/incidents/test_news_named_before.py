"""News that goes back to those it has named: claims of a killing, other accounts of it, sums above it."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of

TOLD = [
    ("A policeman was shot dead at Crossmaglen on Tuesday. The dead man, Constable Alan Moore (29), was married.\n\nIn a "
     "call to a Belfast newsroom the IRA said its members had killed Constable Moore.", "Crossmaglen/k1"),
    ("A judge, Rosa Vidal, was killed by gunmen in Cali on Monday. She was 44.\n\nA group of traffickers said in a note to "
     "a radio in Bogota that it had killed Judge Vidal.", "Cali/k1"),
    # Another one of another name, and one that is dated, are further killings.
    ("A policeman, Alan Moore, was shot dead at Crossmaglen on Tuesday.\n\nAt Newry the IRA killed Constable Hume.",
     "Crossmaglen/k1; Newry/k1"),
    ("A policeman, Alan Moore, was shot dead at Crossmaglen on Tuesday.\n\nIn Newry gunmen killed Sergeant Tom Moore on "
     "Wednesday.", "Crossmaglen/k1; Newry/k1"),
    ("Three suspected rebels died in a gun battle with soldiers at Jalapa on Sunday, the army said. Their relatives "
     "maintain that they were taken from a bus the day before and shot.", "Jalapa/k3"),
    ("Two men were killed in an encounter with a patrol at Shopian on Monday. A human rights body at Srinagar alleged that "
     "the two had been picked up from home on 6 August and called the encounter staged.", "Shopian/k2"),
    ("Two men were killed in a clash at Shopian on Monday. Villagers said that gunmen had shot a clerk in Tral on Tuesday.",
     "Shopian/k2; Tral"),
    ("Eleven persons were killed in separate incidents in Punjab since Tuesday evening, officials said.\n\nFive labourers "
     "were shot dead at Moga late on Tuesday night.\n\nA hawker was gunned down at Batala on Wednesday.",
     "Moga/k5; Batala/k1"),
    ("Gunmen shot dead a guard in Sidon on Monday. A curfew was imposed after the clashes of last week between rival "
     "factions.", "Sidon/k1"),
    ("Gunmen killed two guards late on Monday near Deva. Hours afterwards, explosions brought down five pylons at "
     "Elgoibar. The company has counted 200 attacks since 1977.", "Deva/k2; Elgoibar"),
    ("A man was found in an alley in Belfast on Tuesday, shot through both knees.", "Belfast/w1"),
    ("Gunmen ambushed guards near Markina on Monday, killing two and leaving a sergeant with serious chest wounds.",
     "Markina/k2/w1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[0][-40:] for t in TOLD])
def test_what_is_told_of_those_named_before(text: str, expected: str) -> None:
    assert (
        as_told(coder().code(report_of(text, published="2022-08-18", source_kind="press")).incidents, expected)
        == expected
    )


def test_a_calibre_is_no_number() -> None:
    text = "Police recovered an AK-47 rifle, a .303 rifle and a .38 revolver after a clash at Batala on Monday."
    (incident,) = coder().code(report_of(text, published="2022-08-18", source_kind="press")).incidents
    assert [(d.object, d.low) for d in incident.damage] == [("AK-47 rifle", 1), ("rifle", 1), ("revolver", 1)]
