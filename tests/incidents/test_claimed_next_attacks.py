"""Next attacks of a claim: on those who came up, by "the second", "in another attack", and what their strikes were."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

RAID = "Barakah Province On the 3rd of Safar the fighters raided a PKK post near the village of Khirbat al-Milh. "
ATTACKS = [
    (RAID + "Reinforcements of the PKK came towards the post and were met with an explosive device on the way, which destroyed "
     "the first vehicle and killed four aboard it.",
     "Khirbat al-Milh/k0; Khirbat al-Milh/tbombing/k4"),
    (RAID + "Reinforcements that came to the place were met with two explosive devices, and four were killed.",
     "Khirbat al-Milh/k0; Khirbat al-Milh/tbombing/k4/greinforcements"),
    (RAID + "When reinforcements arrived, a second device was detonated on them, killing three.",
     "Khirbat al-Milh/k0; Khirbat al-Milh/tbombing/k3/o0/greinforcements"),
    (RAID + "As a patrol came to rescue them, two devices were detonated on it, and four were killed.",
     "Khirbat al-Milh/k0; Khirbat al-Milh/tbombing/k4"),
    ("Anbar Province On the 3rd of Safar the fighters attacked a customs checkpoint near Hit and, in another attack on the "
     "same night, a vehicle of the police south of Hit.",
     "Hit/gcheckpoint; Hit/gpolice"),
    ("Anbar Province On the 3rd of Safar the fighters attacked a checkpoint in Hit and, in a second attack, a barracks in "
     "Rawa.",
     "Hit/gcheckpoint/!barracks; Rawa/gbarracks/!checkpoint"),
    ("Anbar Province On the 3rd of Safar the fighters attacked a checkpoint in Hit and, in a similar operation, a barracks in "
     "Rawa, killing four.",
     "Hit/k0/!barracks; Rawa/k4/gbarracks"),
    ("Anbar Province On the 3rd of Safar two devices were detonated on army vehicles. The first struck a tank south of Hit and "
     "damaged it. The second struck a bulldozer at the village of Tall Ward, killing the driver.",
     "Hit/tbombing/gtank; Tall Ward/tbombing/k1/gbulldozer"),
    ("Anbar Province On the 3rd of Safar two devices were detonated on vehicles of the Hashd. The first hit a Humvee near Hit "
     "and destroyed it, and the second a pickup near Rawa.",
     "Hit/tbombing/gHumvee; Rawa/tbombing/gpickup"),
    ("Anbar Province Three roadside bombs exploded on the 3rd of Safar. The first struck a patrol in Hit, the second a truck in "
     "Rawa and the third a police car in Anah.",
     "Hit/tbombing; Rawa/tbombing/gtruck/!police; Anah/tbombing/gpolice/!truck"),
    ("Anbar Province Two mujahidin set off on the 3rd of Safar with car bombs. The first struck a barracks in Hit, killing "
     "five. The second struck a checkpoint in Rawa.",
     "Hit/tvehicle_bomb/k5; Rawa/tvehicle_bomb/k0"),
    ("Homs Province On the 3rd of Safar army barracks east of Sukhnah were struck with Grad rockets and with mortar rounds, and "
     "the strikes were accurate.",
     "Sukhnah/tmissile_strike|shelling"),
    ("Khayr Province In the town of al-Busayrah, a PKK intelligence man was shot with a pistol on the 3rd of Safar. The same "
     "detachment threw a grenade at the house of a teacher who works in its schools.",
     "Busayrah/tshooting; */tgrenade/ghouse"),
    ("Diyala Province On the 3rd of Safar a policeman was killed with silenced pistols in Baqubah. The same detachment "
     "detonated a device on a patrol in the same city.",
     "Baqubah/k1/tshooting; Baqubah/k0/tbombing"),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in Baqubah, killing three. The same fighters then burned "
     "the post and took two vehicles.",
     "Baqubah/k3"),
    ("Bay Province On the 3rd of Safar a device hit a troop carrier between Burhakaba and Baidoa, and an hour later a second "
     "one struck the vehicles that came to its aid. Seven soldiers died in the twin blasts.",
     "*/tbombing/gcarrier/k0; */tbombing/gvehicles/k0"),
    ("Hadramawt Province On the 3rd of Safar charges were set off against two patrols of the First Region, one at the western "
     "entry of Shibam and one at Wadi Sarhan.",
     "Shibam/tbombing; Wadi Sarhan/tbombing"),
    ("Borno Province On the 3rd of Safar a convoy was ambushed on the road between Monguno and Kukawa. Four soldiers were "
     "killed and the rest turned back towards Monguno.",
     "Kukawa/tambush/k4"),
    ("Anbar Province After the army's advance towards Ramadi, fierce fighting took place in its quarters. A truck laden with "
     "explosives was driven into a convoy on the 3rd of Safar at Humayrah.",
     "Humayrah"),
    ("Libya Province While the militia is occupied at the walls of Tripoli, the fighters came back to the south. On the 3rd of "
     "Safar they attacked a post in Sabha.",
     "Sabha"),
    ("Wilayat Sham - Khayr. On the 3rd of Safar the mujahidin attacked a post near the village of Abu Khashab.",
     "Deir ez-Zor"),
    ("Al-Sham, al-Khayr On the 3rd of Safar the mujahidin attacked a post near the village of Abu Khashab.",
     "Deir ez-Zor"),
    ("Wilayat ash-Sham (al-Barakah). On the 3rd of Safar the mujahidin attacked a post near the village of Umm Hadhal.",
     "Hasakah"),
    ("Wilayat Iraq, Dijlah: On the 3rd of Safar the mujahidin attacked a post near the village of Umm Hadhal. Wilayat Iraq, "
     "Fallujah: On the 4th a device hit a vehicle near the village of Umm Samak.",
     "Nineveh; Anbar"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
