"""Attacks that a sentence announces by their number and lists by nouns: one record for each, of its own kind."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

ATTACKS = [
    ("Kirkuk Province On the 3rd of Safar, two attacks were carried out in Kirkuk: a bomb on a police car in Dibis and an "
     "attack on a barracks in Hawija.",
     "Dibis/tbombing/gcar/d2018-10-12; Hawija/tarmed_assault/gbarracks/d2018-10-12"),
    ("Kirkuk Province On the 3rd of Safar, two operations took place in Kirkuk: an IED against a police car in Dibis and a "
     "raid on a barracks in Hawija.",
     "Dibis/tbombing/gcar; Hawija/traid/gbarracks"),
    ("Kirkuk Province On the 3rd of Safar there were three attacks in Kirkuk: a car bomb at the police station in Dibis, a "
     "raid on a barracks in Hawija, and an ambush of a patrol near Daquq.",
     "Dibis/tvehicle_bomb; Hawija/traid; Daquq/tambush"),
    ("Kirkuk Province The fighters carried out two attacks on the 3rd of Safar, a bomb on a Humvee near Dibis and sniper "
     "fire on a soldier at Hawija.",
     "Dibis/tbombing/gHumvee; Hawija/tsniper/gsoldier"),
    ("Diyala Province Three attacks were made in Diyala: a mine on a vehicle of the Hashd near Jalawla, the sniping of a "
     "policeman in Muqdadiyah, and mortar fire on a camp in Buhriz.",
     "Jalawla; Muqdadiyah/tsniper; Buhriz/tshelling"),
    ("West Africa On 4 November, on the Burkina Faso side, two attacks took place in the Sahel region: a roadside bomb on an "
     "army convoy near the village of Petel Kodje, in the area of Djibo, and an assault on a gendarmerie post at the village "
     "of Boulde, in the same area.",
     "Petel Kodje/tbombing/garmy; Boulde/tarmed_assault/gpost"),
    # no list: a number of attacks and what came of them
    ("Kirkuk Province On the 3rd of Safar, two attacks on the army in Dibis left a truck burned and five soldiers dead.",
     "Dibis"),
    ("Kirkuk Province On the 3rd of Safar two bombings struck a patrol in Dibis, and a soldier and an officer were killed.",
     "Dibis/k2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
