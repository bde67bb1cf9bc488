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
    # As many days as attacks: each in its order.
    ("Ituri On the 14th and 17th of Muharram the fighters raided the villages of Tchai and Boga, killing nine.",
     "Tchai/d2018-09-24/k0; Boga/d2018-09-27/k0"),
    ("Ituri The fighters raided the villages of Tchai, Boga and Kainama on the 14th, 15th and 17th of Muharram "
     "respectively, killing four, two and three.",
     "Tchai/d2018-09-24/k4; Boga/d2018-09-25/k2; Kainama/d2018-09-27/k3"),
    ("Bayda On the 14th, the 15th and the 17th of Muharram, the posts at Hammah, Dhi Nab and Abla were shelled, leaving 16 "
     "dead in the three.",
     "Hammah/d2018-09-24/k0; Dhi Nab/d2018-09-25/k0; Abla/d2018-09-27/k0"),
    ("Raqqah Province On the 14th and 15th of Muharram two attacks took place, one at Tabqah with a mine and one at Karamah "
     "with pistols. They killed six between them.",
     "Tabqa/d2018-09-24/k0; Karamah/d2018-09-25/k0"),
    ("Diyala Province Mines were set off on army vehicles in Khalis and Buhriz on the 14th and on the 15th of Muharram.",
     "Khalis/d2018-09-24; Buhriz/d2018-09-25"),
    ("Kirkuk Province Two attacks hit tankers near Daquq on the 14th and 15th of Muharram.",
     "Daquq/d2018-09-24/x2"),
    ("Kirkuk Province Two raids on the 14th of Muharram and on the 15th of it struck posts near Daquq, leaving nine dead.",
     "Daquq/d2018-09-24/x2/k9"),
    ("Kirkuk Province Two raids on the 14th and on the 19th of Muharram struck posts near Daquq.",
     "Daquq/d2018-09-24/x1; Daquq/d2018-09-29/x1"),
    ("Kirkuk Province From the 14th of Muharram until the 17th of it, three raids near Daquq left nine dead.",
     "Daquq/d2018-09-24/x3/k9"),
    ("Kirkuk Province Five attacks hit tankers near Daquq on the 14th and 15th of Muharram.", "Daquq/x5"),
    ("Ituri Between the 14th and the 17th of Muharram the fighters raided the villages of Tchai and Boga.",
     "Tchai/d2018-09-24; Boga/d2018-09-24"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CLAIMS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
