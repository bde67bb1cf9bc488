"""Attacks that a claim announces by their number and tells one by one in a sentence, each in clauses of its own."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

ATTACKS = [
    ("Somalia The mujahideen sprang three ambushes on the convoys of AMISOM this week: the first on Monday near Bulo Mareer, "
     "in which two armoured cars burned; the second on Tuesday outside Qoryoley, which killed five Ugandans; and the third on "
     "Thursday by Golweyn, where an officer and three of his men fell.",
     "Bulo Marer/tambush/gcars; Qoryooley/tambush/k5; Golweyn/tambush/k4"),
    ("Kirkuk Province Two raids were made on the homes of tribal fighters: one on Monday at Dibis, which ended with three of "
     "them dead, and one on Wednesday in Hawija, in which five were killed.",
     "Dibis/traid/k3; Hawija/traid/k5"),
    ("Diyala Province They set off two charges on the 3rd of Safar: one near Jalawla, by which a Humvee was destroyed, the other "
     "in Buhriz, which wounded two soldiers.",
     "Jalawla/tbombing/gHumvee; Buhriz/tbombing/w2"),
    ("Saladin Province The fighters carried out two attacks in Saladin, one on Monday at Samarra, where a bomb killed two "
     "policemen, and another on Thursday at Balad, where five were wounded by mortar fire.",
     "Samarra/tbombing/k2; Balad/tshelling/w5"),
    # what came of both is told behind them
    ("Kirkuk Province On the 3rd of Safar, two attacks were made on the army, one near Daquq and the other near Hawija, "
     "killing nine.",
     "Daquq/k0; Hawija/k0"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
