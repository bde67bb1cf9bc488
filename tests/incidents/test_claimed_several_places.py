"""Attacks that a claim tells at once for several named places, and what is told of all of them together."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed
from reading_of import coder, report_of
from tollbook.model import Group

# One subject, two verbs or one, each with a place of its own.
EACH_ITS_OWN = [
    ("the fighters killed two soldiers in Tikrit and burned two vehicles in Kirkuk.", "Tikrit/k2; Kirkuk/k0/tarson"),
    ("they burned a church in Tikrit and killed four guards in Kirkuk.", "Tikrit/k0/tarson; Kirkuk/k4"),
    ("they killed a spy in Tikrit, burned the house of another in Samarra and shot a guard in Kirkuk.",
     "Tikrit/k1; Samarra/k0; Kirkuk/k1"),
    ("they stormed the barracks near Tikrit and burned the camp at Samarra.", "Tikrit; Samarra/tarson"),
    ("they abducted a teacher in Tikrit and beheaded a spy in Kirkuk.", "Tikrit/tabduction; Kirkuk/k1"),
    ("a bomb killed two soldiers near Tikrit and another two in Kirkuk.", "Tikrit/k2; Kirkuk/k2"),
    ("they killed a spy in the village of Tall Amar and two more in the village of Umm Zayd.", "Tall Amar/k1; Umm Zayd/k2"),
    ("the fighters killed two soldiers in Tikrit and burned the two vehicles.", "Tikrit/k2"),
    ("the fighters killed two soldiers in Tikrit and burned their vehicles near Samarra.", "Tikrit/k2"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), EACH_ITS_OWN)
def test_each_verb_its_own_place(words: str, told: str) -> None:
    assert as_told(claimed("On the 3rd of Safar, " + words), told) == told


# text, the incidents as in claims_of, and the groups: their size and the toll ("2k4 2w6")
ATTACKS = [
    ("Anbar Province On the 3rd of Safar the fighters attacked army posts at Hit, Rawa and Haditha.",
     "Hit; Rawa; Haditha", ""),
    ("Anbar Province On the 3rd of Safar the fighters attacked army posts at Hit, Rawa and Haditha. The three "
     "attacks left nine dead.",
     "Hit/k0; Rawa/k0; Haditha/k0", "3k9"),
    ("Anbar Province On the 3rd of Safar the villages of Tall Amar and Umm Zayd were raided, and four militiamen "
     "were killed.",
     "Tall Amar; Umm Zayd", "2k4"),
    ("Anbar Province On the 3rd of Safar the villages of Tall Amar and Umm Zayd were raided. In the two raids four"
     " militiamen were killed.",
     "Tall Amar/k0; Umm Zayd/k0", "2k4"),
    ("Diyala Province On the 3rd of Safar mines were detonated on army vehicles at Khalis, at Jalawla and south of"
     " Khanaqin.",
     "Khalis; Jalawla; Khanaqin", ""),
    ("Diyala Province On the 3rd of Safar the soldiers of the Caliphate attacked three posts of the Mobilization "
     "in the villages of Tall Amar, Umm Zayd and Bir Hadi, killing six.",
     "Tall Amar; Umm Zayd; Bir Hadi", "3k6"),
    ("Diyala Province On the 3rd of Safar they attacked two barracks in the villages of Tall Amar and Umm Zayd, "
     "near Khanaqin. The two attacks killed seven soldiers and wounded three.",
     "Tall Amar/k0; Umm Zayd/k0", "2k7 2w3"),
    ("Diyala Province On the 3rd of Safar mortar rounds were fired at army barracks in Khalis and in Jalawla.",
     "Khalis; Jalawla", ""),
    ("Diyala Province On the 3rd of Safar army barracks in both Khalis and Jalawla were shelled with mortars.",
     "Khalis/tshelling; Jalawla/tshelling", ""),
    ("Diyala Province On the 3rd of Safar, in the villages of Tall Amar and Umm Zayd, in the Khanaqin area, they "
     "fell upon two army positions; the attacks on the two positions left ten soldiers dead.",
     "Tall Amar/k0; Umm Zayd/k0", "2k10"),
    ("Diyala Province On the 3rd of Safar the fighters raided the villages of Tall Amar, west of Khalis, and Umm "
     "Zayd, south of Jalawla, and burned six houses.",
     "Tall Amar; Umm Zayd", ""),
    ("Diyala Province On the 3rd of Safar explosive devices were detonated on two vehicles near the villages of "
     "Tall Amar and Umm Zayd. Five were killed in the two blasts.",
     "Tall Amar/k0; Umm Zayd/k0", "2k5"),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in the village of Tall Amar in the Khanaqin"
     " area.",
     "Tall Amar", ""),
    ("Diyala Province On the 3rd of Safar a device was detonated on a vehicle on the road between Khalis and "
     "Jalawla, killing two.",
     "*/k2", ""),
    ("Diyala Province On the 3rd of Safar a device was detonated on a vehicle between the villages of Tall Amar "
     "and Umm Zayd, killing two.",
     "*/k2", ""),
    ("Diyala Province On the 3rd of Safar the fighters ambushed a convoy on the road linking Khalis and Jalawla.",
     "*", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a police station and a courthouse in Khalis, "
     "killing two.",
     "Khalis/k2", ""),
    ("Diyala Province On the 3rd of Safar a policeman from Khalis was shot dead in Jalawla.",
     "Jalawla/k1", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked two army posts in the villages of Tall Amar and "
     "Umm Zayd. Four soldiers were killed and six wounded.",
     "Tall Amar/k0/w0; Umm Zayd/k0/w0", "2k4 2w6"),
    ("Diyala Province On the 3rd of Safar the fighters attacked two army posts in the villages of Tall Amar and "
     "Umm Zayd. Four soldiers were killed in Umm Zayd.",
     "Tall Amar/k0; Umm Zayd/k4", ""),
    ("Diyala Province On the 3rd of Safar the fighters burned the houses of two spies in Khalis and Jalawla.",
     "Khalis/tarson; Jalawla/tarson", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked army patrols near Khalis and Jalawla with "
     "explosive devices, destroying two vehicles and killing five.",
     "Khalis; Jalawla", "2k5"),
    ("Diyala Province On the 3rd of Safar mortar rounds were fired at the barracks of Khalis, Jalawla and "
     "Khanaqin.",
     "Khalis; Jalawla; Khanaqin", ""),
    ("Diyala Province On the 3rd of Safar sticky bombs were stuck to the vehicles of two officers in Khalis and "
     "Jalawla and killed both of them.",
     "Khalis; Jalawla", ""),
    ("Diyala Province On the 3rd of Safar fighting broke out in Khalis and Jalawla.",
     "*", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a convoy coming from Khalis and Jalawla near "
     "Khanaqin.",
     "Khanaqin", ""),
    ("Diyala Province On the 3rd of Safar the fighters stormed the villages of Tall Amar and Umm Zayd. Six "
     "militiamen were killed.",
     "*/k6", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided a barracks of the 5th brigade, which is spread "
     "between Khalis and Jalawla, and killed two.",
     "*/k2", ""),
    ("Diyala Province On the 3rd of Safar the fighters destroyed electricity towers in the Khalis and Jalawla "
     "areas.",
     "*", ""),
    ("Diyala Province On the 3rd of Safar the fighters shelled the army on the outskirts of Khalis and Jalawla.",
     "*", ""),
    ("Diyala Province On the 3rd of Safar the soldiers of the Caliphate clashed with the army in the villages of "
     "Tall Amar and Umm Zayd and killed nine.",
     "*/k9", ""),
    ("Diyala Province On the 3rd of Safar three attacks struck army posts in Khalis, Jalawla and Khanaqin, killing"
     " nine.",
     "Khalis; Jalawla; Khanaqin", "3k9"),
    ("Diyala Province On the 3rd of Safar two soldiers of the Mobilization from Khalis and Jalawla were captured "
     "in Khanaqin.",
     "Khanaqin", ""),
]  # fmt: skip

# What came of several is divided among them, or said of both.
DIVIDED = [
    ("Mozambique On 9 November, the fighters attacked army positions in Namunhanga and in Chitolo. A mortar and "
     "two machine guns were captured in Namunhanga, and ammunition in Chitolo.",
     "Namunhanga; Chitolo", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided posts in the villages of Tall Amar and Umm Zayd, "
     "near Khanaqin. Rifles were taken in Tall Amar, and a radio in Umm Zayd.",
     "Tall Amar; Umm Zayd", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in Khalis. On the 5th they attacked another"
     " in Jalawla. Two vehicles were burned in the former and one in the latter.",
     "Khalis; Jalawla", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in Khalis. On the 5th they attacked another"
     " in Jalawla. Four soldiers were killed in the former and six in the latter.",
     "Khalis/k4; Jalawla/k6", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked posts in Khalis and Jalawla. The former attack "
     "killed four and the latter wounded two.",
     "Khalis/k4; Jalawla/w2", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked posts in Khalis and Jalawla; four were killed at "
     "the first post and two at the second.",
     "Khalis/k4; Jalawla/k2", ""),
    ("Diyala Province On the 3rd of Safar they attacked army posts in Khalis and Jalawla, killing four in the "
     "former and two in the latter.",
     "Khalis/k4; Jalawla/k2", ""),
    ("Diyala Province On the 3rd of Safar they attacked a post in Khalis, and another in Jalawla, and burned three"
     " vehicles, two in Khalis and the third in Jalawla.",
     "Khalis; Jalawla", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked posts in Khalis and Jalawla. A vehicle was "
     "captured in Khalis, and weapons in Jalawla.",
     "Khalis; Jalawla", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked posts in Khalis and Jalawla. In Khalis two "
     "vehicles were destroyed, and in Jalawla a truck was seized.",
     "Khalis; Jalawla", ""),
    ("Diyala Province On the 3rd of Safar a policeman was captured in Khalis, and another in Jalawla.",
     "Khalis; Jalawla", ""),
    ("Diyala Province On the 3rd of Safar a weapons store was captured in Khalis.",
     "Khalis", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked posts in Khalis and Jalawla. Seven were killed, "
     "five of them in Khalis and two in Jalawla.",
     "Khalis/k5; Jalawla/k2", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. On the 4th they ambushed a patrol "
     "in Jalawla. The two together killed 16 and wounded a further nine, and five vehicles were destroyed in the "
     "first of them.",
     "Khalis/k0; Jalawla/k0", "2k16 2w9"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis, killing two. On the 5th they "
     "raided a post in Jalawla. Four soldiers were captured in Khalis on the 7th.",
     "Khalis; Jalawla; Khalis", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis, killing two. A soldier was shot "
     "dead in Jalawla.",
     "Khalis/k2; Jalawla/k1", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided posts in Khalis and Jalawla, killing four in the "
     "first and wounding two in the second.",
     "Khalis/k4/w0; Jalawla/k0/w2", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided posts in Khalis and Jalawla; four were killed in "
     "Khalis and two in Jalawla.",
     "Khalis/k4; Jalawla/k2", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in Khalis. On the 5th they raided a camp in"
     " Jalawla. Six died in the first attack, two in the second.",
     "Khalis/k6; Jalawla/k2", ""),
    ("Libya On the 3rd of Safar a police station of the village of al-Fuqayhah, in the Jufrah area, was raided. On"
     " the 4th, a patrol was attacked in the desert south of the village. The raid and the attack together "
     "resulted in 8 killed and 5 wounded.",
     "Fuqayhah/k0; */k0", "2k8 2w5"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. On the 4th they ambushed a patrol "
     "in Jalawla. The two together killed 16 and wounded a further nine, and five vehicles were destroyed in the "
     "first of them.",
     "Khalis/k0; Jalawla/k0", "2k16 2w9"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. On the 4th they ambushed a patrol "
     "in Jalawla. The toll of both was six killed.",
     "Khalis/k0; Jalawla/k0", "2k6"),
    ("Diyala Province On the 3rd of Safar the fighters attacked two army positions in Khalis and Jalawla. The "
     "attacks on the two positions left ten soldiers dead.",
     "Khalis/k0; Jalawla/k0", "2k10"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. On the 4th they ambushed a patrol "
     "in Jalawla. The raid and the ambush left 16 dead.",
     "Khalis/k0; Jalawla/k0", "2k16"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. On the 4th they ambushed a patrol "
     "in Jalawla. The raid and the ambush resulted in the killing of 16.",
     "Khalis/k0; Jalawla/k0", "2k16"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. On the 4th they ambushed a patrol "
     "in Jalawla. Both the raid and the ambush ended in the death of four soldiers.",
     "Khalis/k0; Jalawla/k0", "2k4"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. On the 4th they ambushed a patrol "
     "in Jalawla. The army lost 12 in the raid and the ambush.",
     "Khalis/k0; Jalawla/k0", "2k12"),
    ("Diyala Province On the 3rd of Safar a bomb hit a truck in Khalis. On the 4th a mine exploded on a patrol in "
     "Jalawla. The bomb and the mine killed seven between them.",
     "Khalis/k0; Jalawla/k0", "2k7"),
    ("Diyala Province On the 3rd of Safar a bomb hit a truck in Khalis. On the 4th a mine exploded on a patrol in "
     "Jalawla. The two blasts together killed 7 and wounded another 4, and three vehicles were destroyed in the "
     "second.",
     "Khalis/k0; Jalawla/k0", "2k7 2w4"),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis. The raid and the clash that "
     "followed left 16 dead.",
     "Khalis/k16", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided a post in Khalis, and a patrol that came after was "
     "ambushed in Jalawla. The fighting at the two places left 16 dead.",
     "Khalis/k0; Jalawla/k0", "2k16"),
]  # fmt: skip

# Several things struck in one place are one attack, but for those told in turn or counted as attacks.
IN_TURN = [
    ("Somalia On the 3rd of Safar, two grenades were thrown at a tax office and a hotel in Bosaso, in turn. The "
     "two attacks wounded seven persons.",
     "Bosaso/w0; Bosaso/w0", "2w7"),
    ("Somalia On the 3rd of Safar, two grenades were thrown at a tax office and a hotel in Bosaso, in turn.",
     "Bosaso; Bosaso", ""),
    ("Kirkuk Province On the 3rd of Safar two devices were detonated on an army truck and a police vehicle in "
     "Daquq, one after the other. The two blasts killed five.",
     "Daquq/k0; Daquq/k0", "2k5"),
    ("Kirkuk Province On the 3rd of Safar two houses, one of a police officer and one of a militia leader, were "
     "blown up in Daquq.",
     "Daquq", ""),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post and an army post in Daquq, "
     "respectively.",
     "Daquq; Daquq", ""),
    ("Kirkuk Province On the 3rd of Safar two bombs were set off at a court and a police station in Daquq. The two"
     " attacks killed three.",
     "Daquq/k0; Daquq/k0", "2k3"),
    ("Kirkuk Province On the 3rd of Safar the fighters threw two grenades at a checkpoint and a police station in "
     "Daquq.",
     "Daquq", ""),
    ("Kirkuk Province On the 3rd of Safar two mines exploded on a tank and a Humvee near Daquq in turn, killing "
     "four.",
     "Daquq; Daquq", "2k4"),
    ("Kirkuk Province On the 3rd of Safar a police post and a bank in Daquq were attacked separately with "
     "grenades. The two attacks injured six policemen.",
     "Daquq/w0; Daquq/w0", "2w6"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a court and a bank in Daquq, killing four.",
     "Daquq/k4", ""),
    ("Kirkuk Province On the 3rd of Safar two car bombs were detonated at a police academy and a court in Daquq, "
     "one after another. Both attacks left 14 dead.",
     "Daquq/k0; Daquq/k0", "2k14"),
    ("Kirkuk Province On the 3rd of Safar the fighters in turn threw grenades at a checkpoint in Daquq.",
     "Daquq", ""),
    ("Kirkuk Province On the 3rd of Safar two soldiers stormed a barracks and a house in Daquq, one after the "
     "other, and were killed.",
     "Daquq", ""),
    ("Kirkuk Province On the 3rd of Safar a policeman was shot in Hawija. On the 4th the fighters attacked a court"
     " and a bank in Daquq. The two attacks killed four.",
     "Hawija; Daquq", "2k4"),
    ("Kirkuk Province On the 3rd of Safar mortar rounds were fired at a barracks and a checkpoint in Daquq in "
     "turn.",
     "Daquq; Daquq", ""),
    ("Kirkuk Province On the 3rd of Safar two explosive devices were detonated on a Humvee and a bulldozer in "
     "Daquq, destroying both.",
     "Daquq", ""),
]  # fmt: skip

# Leads that count what follows, days and places told apart, and what is told besides.
FURTHER = [
    ("The soldiers of the Caliphate in Diyala Province carried out several attacks. On the 3rd of Safar a device "
     "hit a Humvee in Khalis, killing two. On the 6th a spy was shot dead in Jalawla.",
     "Khalis/k2/d2018-10-12; Jalawla/k1/d2018-10-15", ""),
    ("In Diyala Province, the fighters attacked two army posts: on the 3rd of Safar one near Khalis, and on the "
     "5th one near Jalawla.",
     "Khalis/d2018-10-12; Jalawla/d2018-10-14", ""),
    ("In Diyala Province there were two attacks on the army in one week. On the 3rd of Safar, a patrol was "
     "ambushed near Khalis. On the 8th, a post at Jalawla was shelled. Nine soldiers were killed in the two.",
     "Khalis/k0/d2018-10-12; Jalawla/k0/d2018-10-17", "2k9"),
    ("Salahuddin: the army was struck twice. On the 3rd of Safar a device destroyed a truck south of Baiji. Four "
     "days later a patrol was ambushed near Tikrit. Between them they killed seven.",
     "Baiji/k0; Tikrit/k0/d2018-10-16", "2k7"),
    ("In the province of Diyala the detachments were active: a spy was executed in Khalis on the 3rd of Safar, and"
     " on the 5th a house was blown up in Jalawla.",
     "Khalis/k1/d2018-10-12; Jalawla/d2018-10-14", ""),
    ("In Diyala, two posts of the Mobilization were raided, one in Khalis on the 3rd of Safar and the other in "
     "Jalawla on the 6th.",
     "Khalis/d2018-10-12; Jalawla/d2018-10-15", ""),
    ("Kirkuk Province On the 3rd of Safar the fighters shelled with mortars the barracks in Tall Amar and Umm "
     "Zayd, and the strikes were accurate.",
     "Tall Amar/tshelling; Umm Zayd/tshelling", ""),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked the towns of Daquq and Hawija, south of Kirkuk. "
     "Five policemen were killed and a police station was burned.",
     "Daquq/k0; Hawija/k0", "2k5"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked posts of the army in Tall Amar and Umm Zayd. On "
     "the 4th they fired on a spy in Daquq. Three soldiers were killed.",
     "Tall Amar; Umm Zayd; Daquq/k3", ""),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked checkpoints between Hawija and Daquq, killing "
     "four.",
     "*/k4", ""),
    ("Kirkuk Province On the 3rd of Safar soldiers were killed in clashes in Hawija and Daquq.",
     "*", ""),
    ("Kirkuk Province On the 3rd of Safar the house of the chief of Tall Amar and Umm Zayd was blown up.",
     "*", ""),
    ("Kirkuk Province On the 3rd of Safar the fighters burned farms in the villages of Tall Amar and Umm Zayd.",
     "Tall Amar; Umm Zayd", ""),
    ("Nigeria On the 3rd of Safar the fighters attacked barracks of the Nigerian army in Monguno and Gajiram and "
     "took weapons and ammunition.",
     "Monguno; Gajiram", ""),
    ("Congo On the 3rd of Safar the fighters attacked the Christian villages of Mabasele and Kisungu near Oicha, "
     "killing 11 Christians with knives.",
     "Mabasele/k0; Kisungu/k0", "2k11"),
    ("Mozambique On 9 November the fighters raided the villages of Nkoe, Litandakua and Chai in Macomia district "
     "and burned dozens of houses.",
     "Nkoe; Litandakua; Chai", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in Khalis, killing two, in addition to the "
     "assassination in the same town of a judge.",
     "Khalis/k2; Khalis/k1/tassassination", ""),
    ("Diyala Province On the 3rd of Safar the fighters raided a barracks in Jalawla and killed three soldiers, in "
     "addition to the assassination in the same town of an officer of the police.",
     "Jalawla/k3; Jalawla/k1", ""),
    ("Diyala Province On the 3rd of Safar a bomb hit a patrol in Khalis, as well as the execution in the same town"
     " of two spies.",
     "Khalis; Khalis/k2/texecution", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in Khalis, in addition to the burning of "
     "two houses.",
     "Khalis", ""),
    ("Diyala Province On the 3rd of Safar the fighters attacked a post in Khalis, in addition to the capture of a "
     "soldier.",
     "Khalis", ""),
    ("Diyala Province On the 3rd of Safar, in addition to the assassination of a judge in Khalis, the fighters "
     "raided a post in Jalawla, killing two.",
     "Khalis/k1; Jalawla/k2", ""),
    ("Congo On the 3rd of Safar the fighters attacked the Christian villages of Mabasele and Kisungu near Oicha, "
     "killing 11 Christians with knives.",
     "Mabasele/k0; Kisungu/k0", "2k11"),
    ("Kirkuk Province On the 3rd of Safar mines were detonated on vehicles at Tall Amar, at Umm Zayd and south of "
     "Daquq, killing nine.",
     "Tall Amar; Umm Zayd; Daquq", "3k9"),
    ("Kirkuk Province On the 3rd of Safar two ambushes were laid for army patrols, at Tall Amar and Umm Zayd. They"
     " left ten dead.",
     "Tall Amar/k0; Umm Zayd/k0", "2k10"),
    ("Kirkuk Province On the 3rd of Safar ambushes were set at Tall Amar and at Umm Zayd; six soldiers were killed"
     " in them.",
     "Tall Amar/k0; Umm Zayd/k0", "2k6"),
    ("Kirkuk Province On the 3rd of Safar two suicide bombers struck the camps of Tall Amar and Umm Zayd, killing "
     "and wounding twenty.",
     "Tall Amar; Umm Zayd", "2o20"),
    ("Kirkuk Province On the 3rd of Safar two soldiers of the Caliphate detonated their vests at checkpoints in "
     "Daquq and Hawija. More than 12 were killed.",
     "Daquq/k0; Hawija/k0", "2k13"),
    ("Kirkuk Province On the 3rd of Safar grenades were thrown at the houses of two tribal leaders in Daquq and "
     "Hawija.",
     "Daquq; Hawija", ""),
    ("Kirkuk Province On the 3rd of Safar fighters ambushed two patrols, in Daquq and Hawija respectively, and "
     "killed nine in all.",
     "Daquq/k0; Hawija/k0", "2k9"),
    ("Kirkuk Province On the 3rd of Safar a patrol was ambushed in the Daquq area near the village of Tall Amar.",
     "Tall Amar", ""),
    ("Kirkuk Province On the 3rd of Safar, electricity towers near Daquq and Hawija were blown up.",
     "Daquq; Hawija", ""),
    ("Kirkuk Province On the 3rd of Safar a column moving from Hawija towards Daquq was hit by two devices near "
     "Tall Amar and Umm Zayd.",
     "*", ""),
    # harm told of all before they are told one by one
    ("Borno On the 3rd of Safar nine men were killed and four wounded by two mines, one near Gwoza and the other in Damboa.",
     "Gwoza/k0; Damboa/k0", "2k9 2w4"),
    ("Borno Nine men of the militia were killed on the 3rd of Safar in two raids, one on a post in Gwoza and the other on "
     "a camp near Damboa.",
     "Gwoza/k0; Damboa/k0", "2k9"),
    ("Borno On the 3rd of Safar nine soldiers were killed: one in Gwoza and eight in Damboa.",
     "Gwoza/k1; Damboa/k8", ""),
    ("Borno Three mines were set off on the 3rd of Safar, in Gwoza, Damboa and Bama. Seven soldiers were killed.",
     "Gwoza/k0; Damboa/k0; Bama/k0", "3k7"),
    ("Borno On the 3rd of Safar snipers struck in Gwoza and in Damboa, killing seven soldiers in all.",
     "Gwoza/k0; Damboa/k0", "2k7"),
    ("Borno On the 3rd of Safar a patrol was ambushed near Gwoza and a post attacked in Damboa, and in the two of them "
     "seven soldiers were killed.",
     "Gwoza/k0; Damboa/k0", "2k7"),
    ("Borno On the 3rd of Safar a patrol was ambushed near Gwoza, and on the 4th a post was attacked in Damboa. In the "
     "first and the second together seven were killed.",
     "Gwoza/k0; Damboa/k0", "2k7"),
    ("Borno On the 3rd of Safar a patrol was ambushed near Gwoza, and on the 4th a post was attacked in Damboa. These cost "
     "the army seven dead.",
     "Gwoza/k0; Damboa/k0", "2k7"),
    ("Borno On the 3rd of Safar a mine went off in Gwoza, and on the 4th a grenade was thrown in Damboa. Nobody was killed "
     "in either, and four were wounded in the two together.",
     "Gwoza/w0; Damboa/w0", "2w4"),
    ("Borno On the 3rd of Safar a patrol was ambushed near Gwoza, and on the 4th a post was attacked in Damboa. The two "
     "attacks left one soldier dead and four wounded.",
     "Gwoza/k0; Damboa/k0", "2k1 2w4"),
    ("Borno On the 3rd of Safar a patrol was ambushed near Gwoza, and on the 4th a post was attacked in Damboa; the two "
     "killed three soldiers and wounded as many.",
     "Gwoza/k0; Damboa/k0", "2k3 2w3"),
    ("Borno On the 3rd of Safar two columns were ambushed, one in Gwoza and one on the track to the wells of Umm Zayd, "
     "five soldiers being killed between them.",
     "Gwoza/k0; */k0", "2k5"),
    ("Gao Two mines were laid for the army in these weeks. The first went off on the 3rd of Safar under a jeep at Gossi, "
     "and the second on the 5th, near Ansongo, under a lorry.",
     "Gossi; Ansongo", ""),
    ("Borno On the 3rd of Safar the fighters attacked a base in Gwoza. On the 5th they laid an ambush near Damboa. The army "
     "keeps silent on the vehicles which were taken from it at Gwoza in the attack of the 3rd.",
     "Gwoza; Damboa", ""),
]  # fmt: skip


def _said(group: Group) -> str:
    outcomes = {"killed": "k", "wounded": "w", "killed_or_wounded": "o", "captured": "c"}
    lines = ",".join(f"{outcomes.get(t.outcome, '?')}{t.low}" for t in group.toll if t.subset_of is None)
    return f"{len(group.members)}{lines}"


@pytest.mark.parametrize(("text", "told", "together"), [*ATTACKS, *DIVIDED, *IN_TURN, *FURTHER])
def test_attacks_at_several_places_are_one_at_each(text: str, told: str, together: str) -> None:
    coded = coder().code(report_of(text, "2018-11-20", "armed_group", "Islamic State"))
    assert as_told(coded.incidents, told) == told
    assert " ".join(map(_said, coded.groups)) == together


@pytest.mark.parametrize(
    ("behind", "there"),
    [
        (
            "A mortar and two machine guns were captured in Hit, and ammunition in Rawa.",
            ["mortar machine gun", "ammunition"],
        ),
        ("Three vehicles were destroyed, two in Hit and the third in Rawa.", ["vehicle", "vehicle"]),
        ("A vehicle was burned in the former, and a truck in the latter.", ["vehicle", "truck"]),
        ("In Hit two vehicles were destroyed, and in Rawa a truck was seized.", ["vehicle", "truck"]),
        ("Rifles were taken in Hit.", ["Rifle", ""]),
    ],
)
def test_spoils_belong_to_the_attack_at_their_place(behind: str, there: list[str]) -> None:
    text = f"Anbar Province On the 3rd of Safar the fighters attacked army posts in Hit and Rawa. {behind}"
    incidents = coder().code(report_of(text, "2018-11-20", "armed_group", "Islamic State")).incidents
    assert [i.event_type for i in incidents] == ["armed_assault", "armed_assault"]
    assert [" ".join(d.object for d in i.damage) for i in incidents] == there
