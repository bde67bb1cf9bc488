"""Where claims go back to a place ("in the same front"), cross a border in one sentence, or name whose army was struck."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

ATTACKS = [
    ("Yemen On the 2nd of Safar a mujahid attacked the guards in the Khawr Maksar district of Aden, killing five guards. On "
     "the 3rd the soldiers shelled Houthi positions in the Qayfah front, in Bayda, with mortars, and on the 4th they sniped "
     "two Houthis in the same front.",
     "Khawr Maksar/k5/d2018-10-11; Bayda/d2018-10-12; Bayda/d2018-10-13/tsniper"),
    ("Yemen On the 3rd of Safar the soldiers of the Khilafah shelled Houthi positions in Bayda. Two days later, in the same "
     "place, an attack on a hill held by the Houthis left 14 of them dead.",
     "Bayda/d2018-10-12; Bayda/d2018-10-14/k14"),
    ("West Africa On the 3rd of Safar the fighters fired mortar rounds at a camp near Monguno, in Borno. On the 4th, in the "
     "region of Diffa, in Niger, a patrol was ambushed close to the village of Boula Ngara.",
     "Borno; Diffa"),
    ("Mali On the 3rd of Safar the fighters clashed with a militia in the region of Menaka. On the 5th, on the Burkina Faso "
     "side, two attacks took place in the Sahel region: an ambush on an army convoy near the village of Petel Kodje, in the "
     "area of Djibo, and an assault on a gendarmerie post at the village of Boulde, in the same area.",
     "Menaka; Petel Kodje; Sahel"),
    ("Yemen On the 3rd of Safar Abu Layth al-Adani drove a car bomb into a gathering of recruits of Hadi's army at the camp "
     "of Ras al-Wadi, in the north of Aden.",
     "Ras al-Wadi/tsuicide_bombing|vehicle_bomb"),
    ("Barakah Province On the 3rd of Safar soldiers of the Khilafah raided a PKK post near the village of Khirbat al-Milh, "
     "killed five of the fighters and captured two others.",
     "Khirbat al-Milh/k5/o0"),
    ("Barakah Province On the 3rd of Safar the fighters raided a PKK post near the village of Khirbat al-Milh and killed five "
     "of the fighters there.",
     "Khirbat al-Milh/k5/o0"),
    ("Barakah Province On the 3rd of Safar the fighters raided a PKK post near the village of Khirbat al-Milh. An airstrike "
     "killed three of the fighters.",
     "Khirbat al-Milh/o3"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
