"""Clauses of a claim that go on to another attack, clashes that go back to one, and what a blast was aimed at."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

# text, then for each incident its place and what else it tells: k killed, w wounded, t type, d day, g whom, o own losses
ATTACKS = [
    ("Diyala Province On the 6th of Safar, two Humvees were destroyed and a third damaged when devices were set off on a "
     "convoy near Kanaan.",
     "Kanaan/tbombing"),
    ("Barakah Province On the 6th of Safar, an IED killed four members of the PKK in the Albu Sarhid quarter, in the "
     "west of Shaddadi, and on the 8th of Safar, a similar attack in Khirbat Zahra village killed 4 members of the "
     "PKK.",
     "Albu Sarhid/k4; Khirbat Zahra/k4/d2018-10-17"),
    ("Barakah Province On the 6th of Safar, an IED killed four members of the PKK in Shaddadi, and on the 8th of "
     "Safar, a similar attack in Khirbat Zahra village killed 4 members of the PKK.",
     "Shaddadi/k4; Khirbat Zahra/k4/d2018-10-17"),
    ("Barakah Province On the 6th of Safar, an IED killed four soldiers in Shaddadi, and on the 8th an attack in "
     "Hasakah killed 4 members of the PKK.",
     "Shaddadi/k4; Hasakah/k4/d2018-10-17"),
    ("Barakah Province On the 6th of Safar, an IED killed four soldiers in Shaddadi, and on the 8th another bomb in "
     "Hasakah wounded 4 members of the PKK.",
     "Shaddadi/k4; Hasakah/w4/d2018-10-17"),
    ("Halab Province On the 6th of Safar a similar attack in the area of Qasr Dulaym killed 4 members of the PKK, and "
     "sniper fire killed six Syrian army soldiers on the road from Manbij to Tal Wardan, while a headquarters of the "
     "Syrian army in Kharabat Rashah village was subjected to an attack with light weapons, and 4 of them were killed.",
     "Qasr Dulaym/k4; Manbij/k6; Kharabat Rashah/k4"),
    ("Halab Province On the 6th of Safar sniper fire killed six soldiers in Manbij, while a headquarters in Kharabat "
     "Rashah village was subjected to an attack, and 4 of them were killed.",
     "Manbij/k6; Kharabat Rashah/k4"),
    ("Halab Province On the 6th of Safar sniper fire killed six soldiers in Manbij, while a headquarters in Jarabulus "
     "was attacked, and 4 of them were killed.",
     "Manbij/k6; Jarabulus/k4"),
    ("Khurasan Province On the 3rd of Safar, an explosion in Jalalabad targeted a vehicle. This was followed by an "
     "attack on an army base in Tora Gul village, which killed 6; the soldiers of the Khilafah targeted Taliban "
     "elements in the vicinity of Kot Bagram with Grad rockets, killing 7.",
     "Jalalabad; Tora Gul/k6; Kot Bagram/k7"),
    ("Khurasan Province On the 3rd of Safar the fighters attacked an army base in Tora Gul village, which killed 6; "
     "they targeted Taliban elements in the vicinity of Kot Bagram with rockets, killing 7.",
     "Tora Gul/k6; Kot Bagram/k7"),
    ("Khurasan Province On the 3rd of Safar an attack on an army base in Tora Gul village killed 6; the soldiers of "
     "the Khilafah targeted Taliban elements near Kot Bagram with rockets, killing 7.",
     "Tora Gul/k6; Kot Bagram/k7"),
    ("Sinai Province On the 3rd of Safar, the mujahidin managed to kill an informant of the Egyptian army around Bir "
     "Lahban. A mujahid was wounded during the clashes.",
     "Bir Lahban/k1/tarmed_assault|assassination|shooting/o1"),
    ("Sinai Province On the 3rd of Safar a security detachment killed a commander in Rafah with a silenced pistol. A "
     "mujahid was martyred in the clashes.",
     "Rafah/k1/tassassination|shooting/o1"),
    ("Sinai Province On the 3rd of Safar a bomb hit a vehicle in Rafah. Two mujahidin were martyred in the fighting.",
     "Rafah/tbombing/o2"),
    ("Sinai Province On the 3rd of Safar the mujahidin clashed with the army in Rafah. Two mujahidin were martyred in "
     "the clashes.",
     "Rafah/tarmed_clash/o2"),
    ("Raqqah Province On the 3rd of Safar the mujahidin targeted a BMP near Tabqa with a guided missile. The attack "
     "left 3 dead and 2 wounded.",
     "Tabqa/k3/w2/gBMP"),
    ("Raqqah Province On the 3rd of Safar an IED was detonated on an MRAP near Tabqa, killing an officer and 3 "
     "soldiers.",
     "Tabqa/k4/gMRAP"),
    ("Raqqah Province On the 3rd of Safar the mujahidin ambushed a BMP near Tabqa.",
     "Tabqa/gBMP"),
    ("Ninawa Province On the 3rd of Safar the soldiers of the Khilafah targeted a headquarters of the Iraqi army in "
     "Tal Afar with Grad rockets, which led to a number of deaths and injuries. A mujahid was wounded during the "
     "clashes.",
     "Tal Afar/tmissile_strike/o1"),
    ("Ninawa Province On the 3rd of Safar the mujahidin destroyed a government building in Sinjar with explosives. A "
     "mujahid was wounded during the clashes.",
     "Sinjar/tbombing|sabotage/o1"),
    ("Ninawa Province On the 3rd of Safar a roadside bomb exploded beside the Sahl bridge, north of Sinjar, as a truck "
     "of the army was passing, killing its driver.",
     "Sinjar/k1/gtruck"),
    ("Ninawa Province On the 3rd of Safar a roadside bomb exploded in Sinjar as a military bulldozer was passing, "
     "killing its driver.",
     "Sinjar/k1/gbulldozer"),
    ("Ninawa Province On the 3rd of Safar a roadside bomb exploded near Sinjar as an army convoy was passing, killing "
     "2.",
     "Sinjar/k2/garmy"),
    ("Ninawa Province On the 3rd of Safar a device was detonated near Sinjar as a foot patrol was passing, killing a "
     "number of them and wounding others.",
     "Sinjar/gunit"),
    ("Ninawa Province On the 3rd of Safar a landmine exploded under a truck north of Sinjar, killing 1 and wounding 2.",
     "Sinjar/k1/w2/gtruck"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
