"""News that tells one attack again further down, and short news of several."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

AGAIN = [
    (
        "A bomb went off outside a police station in the city of Cali on Saturday, wounding five policemen "
        "and two passers-by, the authorities said.\n\n"
        "The blast, in the Meléndez district in the south of the city, blew out the windows of 30 houses."
    ),
    (
        "A bomb attached to a minibus exploded in a Shiite district of Kabul on Wednesday, killing two people"
        " and wounding four, a Taliban spokesman said.\n\n"
        "Interior ministry spokesman Abdul Nafi Takor said the device went off as passengers were getting on "
        "in Dasht-e-Barchi."
    ),
    (
        "Four police officers were killed when their vehicle struck an improvised explosive device in Garissa"
        " county in Kenya's northeast on Tuesday, police said.\n\n"
        "The officers were escorting a bus when the blast occurred on the Dadaab-Garissa road, regional "
        "commissioner John Otieno said."
    ),
    (
        "Suspected Islamists hacked a Hindu priest to death in western Bangladesh on Tuesday, police said.\n\n"
        "His body was found by farmers in a field near his home in Noldanga village."
    ),
    (
        "Communist guerrillas ambushed a police patrol in the central Philippines on Wednesday, killing four "
        "officers, the police said.\n\n"
        "President Rodrigo Duterte, who visited the wake of the four on Friday, offered a reward for those "
        "who tortured and killed them."
    ),
    (
        "An Israeli tank shell hit a house in the Shejaia neighbourhood of Gaza City on Thursday, killing a "
        "father and his two sons, Palestinian medics said.\n\n"
        "At Shifa hospital the three bodies lay wrapped in white in the morgue.\n\n"
        "The deaths brought to 31 the number of Palestinians killed since the fighting flared up on Monday."
    ),
    (
        "A bomb went off outside a police station in the city of Cali on Saturday, wounding five policemen "
        "and two passers-by, the authorities said.\n\n"
        "Mayor Jorge Ospina offered 50 million pesos for information on whoever planted the device, and said "
        "that another bomb had been found and defused in the same street.\n\n"
        "Dissidents have been blamed for 14 explosions in the city in the past two years. In the worst, a "
        "motorcycle bomb killed one officer in January."
    ),
    (
        "CAIRO - A bomb ripped through a bus carrying South Korean tourists in Egypt's Sinai on Sunday, "
        "killing three of them and the driver, security officials said.\n\n"
        "The bomb had been planted on the road to Taba, the officials said. A second official said that a "
        "suicide bomber had boarded the bus. Fourteen people were injured.\n\n"
        "The bus was waiting to cross the border into Israel, 200 metres away, when the explosion occurred.\n\n"
        '"It was a huge boom and then smoke," an Israeli shopkeeper in Eilat said.\n\n'
        "It was the first attack on tourists in Egypt since 2009, when a French teenager was killed in a "
        "Cairo bazaar. Militants have killed hundreds of soldiers in Sinai since the army ousted president "
        "Mursi last July.\n\n"
        "Ansar Bayt al-Maqdis, which claimed the bombing of a police building in Mansoura in December, is "
        "based in the peninsula."
    ),
    (
        "NEW DELHI - Maoist rebels killed 22 Indian police in an ambush in the central state of Chhattisgarh,"
        " the state's chief minister said on Sunday.\n\n"
        "Some 400 guerrillas attacked the police on Saturday as they searched the forest near the border of "
        "Bijapur and Sukma districts, he said. Thirty-one policemen were wounded and one is missing.\n\n"
        "The bodies of 17 of them were found on Sunday morning. Their weapons, shoes and clothes had been "
        "taken.\n\n"
        'Home Minister Amit Shah cut short an election tour and said the "bloodshed will not be tolerated".\n\n'
        "The Maoists, who say they fight for poor tribal farmers, killed 76 policemen in Chhattisgarh in "
        "2010. In March this year a bomb killed five policemen on a bus in the state.\n\n"
        "An officer who was shot in the leg, Manoj Sahu, said from his bed in Raipur that rockets were fired "
        'at them from a hill. "We fought for three hours," he said.'
    ),
    (
        "GUATEMALA CITY - Hooded men shot dead a Canadian priest at his parish house in Guatemala City on "
        "Monday, church officials said.\n\n"
        "The body of Father Lucien Caron, 58, was found in the courtyard with three gunshot wounds, a police "
        "spokesman said. Neighbours saw two men run to a grey car.\n\n"
        "The priest had received death threats since he gave evidence about a massacre of Indians by soldiers"
        " in 1982. In 1998 Bishop Juan Gerardi was bludgeoned to death in his garage two days after he "
        "published a report on the war.\n\n"
        'The archbishop called on the police to find the murderers. "They have killed a man of peace," he '
        "said.\n\n"
        "Canada's ambassador said that he was shocked by the murder."
    ),
    (
        "KINSHASA - Militiamen hacked 16 people to death in a night raid on a village in Ituri province in "
        "the east of the Democratic Republic of Congo, an army spokesman said on Monday.\n\n"
        "Lieutenant Jules Ngongo said fighters of the CODECO militia attacked Mambisa, in Djugu territory, on"
        " Sunday evening with machetes and arrows. Soldiers pursued them and killed four.\n\n"
        "A local chief, Jean Maki, put the toll at 19. He said that seven of the dead were children and that "
        "the raiders had set fire to 40 huts.\n\n"
        "The Kivu Security Tracker, which maps violence in the region, says that CODECO has killed more than "
        "1,000 civilians since late 2017.\n\n"
        "A mass funeral was held on Monday for the victims, several of whom had been mutilated."
    ),
    (
        "LIMA - A soldier was killed and two were injured when Shining Path rebels fired on a helicopter in "
        "Peru's coca-growing region of Apurimac and Ene on Wednesday, the armed forces said.\n\n"
        "The helicopter, a Russian-made Mi-17, was hit as it landed with supplies at a base in Mazamari. The "
        "pilot, who was wounded in the arm, managed to take off again.\n\n"
        "Defence Minister Alberto Otarola said the army would not rest until the terrorists were defeated. In"
        " the past three years they have killed more than 40 soldiers and police in the area.\n\n"
        "A patrol that went after the attackers found a camp and 200 sticks of dynamite, and captured a woman"
        " who is believed to be a courier."
    ),
    (
        "PESHAWAR - Two gunmen opened fire on a polio team in the northwestern Pakistani city of Bannu on "
        "Tuesday, killing a health worker and a policeman, officials said.\n\n"
        "Police officer Zia Khan said the shooting took place in the Domel neighbourhood as the team went "
        "from door to door. The guard returned fire but was hit in the chest.\n\n"
        "Doctor Rehman at the district hospital said the woman was dead on arrival.\n\n"
        "Nobody has claimed responsibility for the shooting. Militants have killed scores of polio workers "
        "and their guards since 2012, saying that they are spies.\n\n"
        "Police detained nine people in a search of nearby villages.\n\n"
        "The prime minister condemned the killings and promised that those who shot the vaccinators would be "
        "caught."
    ),
]

SEVERAL = [
    (
        (
            "Police shot dead two rioters in Conakry on Monday, a hospital said. Protesters also set fire to a "
            "police station."
        ),
        2,
    ),
    (("Gunmen killed a councillor in Medellin on Monday. In Cali a bomb wounded three people."), 2),
    (
        (
            "A suicide bomber killed six soldiers in Kandahar on Tuesday. Two policemen were shot dead in Herat "
            "the same day."
        ),
        2,
    ),
    (("Rebels ambushed a convoy near Goma on Friday, killing four. Separately, gunmen abducted a nurse."), 2),
    (("Jets bombed Raqqa on Sunday, killing 12. A car bomb went off in Hasakah on Saturday."), 2),
    (("A bomb exploded in Hebron on Monday. Soldiers raided a house in Nablus and arrested two men."), 2),
    (("Militants beheaded two men near Palma on Thursday. Another group burned a village in Macomia district."), 2),
    (("A mine killed a farmer near Kidal on Monday. On Tuesday gunmen attacked a market in Menaka."), 2),
    (("The army killed nine rebels in Arauca on Sunday. The guerrillas blew up a pipeline in Tibu."), 2),
    (("Israeli troops shot dead a Palestinian in Jenin on Friday. A settler was stabbed near Ofra in the evening."), 2),
    (
        (
            "A grenade wounded five people in a bar in Bujumbura on Saturday. The blast shattered windows across "
            "the street."
        ),
        1,
    ),
    (("Gunmen raided a farm near Ndele on Monday and killed two herders. They burned the huts."), 1),
    (("Police arrested a suspected bomber in Lahore on Monday. Hours later a policeman was gunned down in Multan."), 2),
    (("A bomb on a bus killed five in Quetta on Monday. Earlier, gunmen had killed a teacher in Turbat."), 2),
    (
        (
            "A Russian drone hit a flat in Odesa on Monday, killing a woman. Ukrainian shells fell on Donetsk, "
            "wounding two."
        ),
        2,
    ),
]


def occurred(text: str) -> list[str]:
    incidents = coder().code(report_of(text, "2023-03-15", "press")).incidents
    return [i.event_type for i in incidents if i.status == "occurred"]


@pytest.mark.parametrize("text", AGAIN, ids=lambda text: text[:40])
def test_an_attack_told_again_is_one(text: str) -> None:
    assert len(occurred(text)) == 1


@pytest.mark.parametrize(("text", "number"), SEVERAL, ids=[text[:40] for text, _ in SEVERAL])
def test_attacks_told_shortly_stay_apart(text: str, number: int) -> None:
    assert len(occurred(text)) == number
    assert len(occurred(text.replace(". ", ".\n\n", 1))) == number
