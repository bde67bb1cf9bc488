"""Attacks that a claim tells once for several days, and what befell those who attacked."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

CLAIMS = [
    ("Kashmir On the 2nd of Muharram a bunker was fired on at Shopian, whilst on the 14th and on the 17th, grenades were thrown "
     "at pickets in Sopore.",
     "Shopian/d2018-09-12; Sopore/tgrenade/d2018-09-24; Sopore/tgrenade/d2018-09-27"),
    ("Tunisia On the 14th of Muharram, in Mount Mghilla, a device went off under a patrol. On the 17th, near the foot of the same "
     "mountain, a guard was shot dead.",
     "Mghila; Mghila/k1"),
    ("Mali On the 14th of Muharram six soldiers and two of the militia were killed near Boni.", "Boni/k8"),
    ("Kirkuk Province On the 14th and 17th of Muharram, snipers killed three soldiers at Daquq.",
     "Daquq/tsniper/d2018-09-24/k0; Daquq/tsniper/d2018-09-27/k0"),
    ("Burkina Faso On the 14th of Muharram and on the 17th, two posts of the army were taken, the one at Nongfaire and the "
     "other at Tin-Akoff, with fourteen soldiers dead in the two.",
     "Nongfaire/d2018-09-24/k0; Tin-Akoff/d2018-09-27/k0"),
    ("Kirkuk Province Between the 14th and the 17th of Muharram, snipers killed three soldiers at Daquq.", "Daquq/k3"),
    ("Kirkuk Province On the 14th of Muharram and the 17th, clashes went on near Hawija.", "Hawija"),
    ("Caucasus On the 14th of Muharram a fighter stabbed a policeman in Grozny and was then shot.",
     "Grozny/tarmed_assault/w1/gpoliceman"),
    ("Caucasus On the 14th of Muharram a policeman was stabbed in Grozny, and another was then shot.",
     "Grozny/tarmed_assault|shooting/gpoliceman"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CLAIMS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
