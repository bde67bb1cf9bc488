"""News stories read as wholes: tolls that rose since, earlier attacks so many days before, and the lead told again."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of

DAY = "2019-12-20"  # a Friday

# what a toll has come to since, with the attack that it is of
RISEN = [
    (
        "The death toll from a massive truck bombing in central Baghdad climbed to 142 on Monday, as families held funerals and the government declared three days of mourning.\nThe truck blew up in the Karrada district on Saturday night.",
        "Baghdad/k142/d2019-12-14/tvehicle_bomb|bombing",
    ),
    (
        "The death toll from a truck bombing in Baghdad on Saturday has risen to 142, police said on Monday.",
        "Baghdad/k142/d2019-12-14/tvehicle_bomb",
    ),
    (
        "The number of people killed in a truck bombing in Baghdad on Saturday rose to 142 on Monday, police said.",
        "Baghdad/k142/d2019-12-14/tvehicle_bomb",
    ),
    (
        "At least 142 people are now known to have died in a truck bombing in Baghdad on Saturday, police said.",
        "Baghdad/k142/d2019-12-14/tvehicle_bomb",
    ),
    (
        "The toll in Saturday's suicide attack on a mosque in Peshawar has risen to 59, hospital officials said on Monday.",
        "Peshawar/k59/d2019-12-14/tsuicide_bombing",
    ),
    (
        "The death toll from a suicide attack on a mosque in Peshawar on Saturday jumped to 59 as rescuers dug through the rubble.",
        "Peshawar/k59/d2019-12-14/tsuicide_bombing",
    ),
    ("The number of dead in the attack on a bus in Herat on Saturday has reached 12.", "Herat/k12/d2019-12-14"),
    (
        "The death toll in Saturday's bombing of a market in Kano rose to 21 on Monday after two of the injured died.",
        "Kano/k21/d2019-12-14/tbombing",
    ),
    (
        "Two more people have died of wounds suffered in Saturday's bombing of a market in Kano, bringing the death toll to 21.",
        "Kano/k21/d2019-12-14/tbombing",
    ),
    (
        "The toll from Saturday's blast in Kano climbed to 21 dead and 60 wounded, officials said.",
        "Kano/k21/w60/d2019-12-14/tbombing",
    ),
    (
        "A bomb went off in a market in Kano on Saturday, killing 15 people. The death toll rose to 21 by the next morning, police said.",
        "Kano/k21/d2019-12-14",
    ),
    (
        "A bomb killed 15 people in a market in Kano on Saturday.\n\nThe death toll from the attack on the market rose to 21 on Sunday, the governor said.",
        "Kano/k21/d2019-12-14",
    ),
    (
        "Police said 142 people were now known to have died in the bombing in Baghdad on Saturday, and 195 were wounded.",
        "Baghdad/k142/w195",
    ),
    (
        "Hundreds of people attended the funeral on Monday of three teachers who were shot dead in Kano on Saturday.",
        "Kano/k3/d2019-12-14",
    ),
]

# an earlier attack told by the days between; "days after" says none
DAYS_BEFORE = [
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe attack came five days after gunmen stormed a college in the city and opened fire on students, killing 15 people and wounding 30.",
        "Kano/k23/d2019-12-16; Kano/k15/w30/d2019-12-11",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe attack came a day after gunmen killed two policemen in Zaria.",
        "Kano/k23/d2019-12-16; Zaria/k2/d2019-12-15",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe bombing comes two days after a car bomb killed six people at a church in Jos.",
        "Kano/k23/d2019-12-16; Jos/k6/d2019-12-14",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nIt came a week after rebels ambushed a patrol near Damboa, killing four soldiers.",
        "Kano/k23/d2019-12-16; Damboa/k4/d2019-12-09",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday, three days after gunmen shot dead a judge in Zaria.",
        "Kano/k23/d2019-12-16; Zaria/k1/d2019-12-13",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe blast occurred less than 24 hours after gunmen killed two policemen in Zaria.",
        "Kano/k23/d2019-12-16; Zaria/k2",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe attack followed the killing of two policemen in Zaria on Sunday.",
        "Kano/k23/d2019-12-16; Zaria/k2/d2019-12-15",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nFive days earlier, gunmen stormed a college in the city and shot dead 15 people.",
        "Kano/k23/d2019-12-16; Kano/k15/d2019-12-11",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe attack came days after gunmen stormed a college in Zaria, killing 15 people.",
        "Kano/k23/d2019-12-16",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe attack came after gunmen stormed a college in Zaria on Sunday, killing 15 people.",
        "Kano/k23/d2019-12-16; Zaria/k15/d2019-12-15",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe incident happened barely 48 hours after 15 people were killed in a raid on Zaria.",
        "Kano/k23/d2019-12-16; Zaria/k15",
    ),
    (
        "Gunmen killed 10 people in Gao on Monday.\n\nThe killings came two weeks after a bus hit a mine near Ansongo, killing six passengers.",
        "Gao/k10/d2019-12-16",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday, days after gunmen shot dead a judge in Zaria.",
        "Kano/k23/d2019-12-16",
    ),
    (
        "A bomb killed nine people at a mosque in Herat on Monday. It came hours after a policeman was shot dead in Ghazni.",
        "Herat/k9/d2019-12-16; Ghazni/k1/d2019-12-16",
    ),
]

# how it went, told by those who did it, at a place that another town also has
TOLD_BELOW = [
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe bomber walked into the market in the Sabon Gari district and detonated explosives.",
        "Kano/k23",
    ),
    (
        "A suicide bomber killed 23 people in a market in Kano on Monday.\n\nThe bomber walked into the market in Sabon Gari and detonated explosives.",
        "Kano/k23",
    ),
    ("A bomb killed four people in Karachi on Monday. The device went off in the Gulshan neighbourhood.", "*/k4"),
    ("A car bomb killed four people in Baghdad on Monday. The car exploded in the Mansour district.", "*/k4"),
    ("Gunmen killed four people in Mogadishu on Monday. The attackers stormed a hotel in the Hodan district.", "*/k4"),
    (
        "Gunmen killed four people in Karachi on Monday. The attackers opened fire in the Liaquatabad area of the city.",
        "*/k4",
    ),
    (
        "Gunmen killed four people in Beirut on Monday. The gunmen, who wore masks, opened fire on a cafe in the Hamra quarter.",
        "*/k4",
    ),
    ("A bomb killed four people in Algiers on Monday. The explosion occurred in the Bab el Oued district.", "*/k4"),
    (
        "A bomb killed four people in Kabul on Monday. The bomb, hidden in a handcart, went off in the Karte Naw area.",
        "*/k4",
    ),
    ("A bomb killed four people in Maiduguri on Monday. The bomber struck in the Gwange ward.", "*/k4"),
]

# datelines
SIGNED = [
    (
        "Unidentified gunmen killed at least ten civilians on Sunday in the village of Boulde, in the Mopti region of central Mali, local officials said on Tuesday.",
        "Boulde/k10/d2019-12-15",
    ),
    (
        "BAMAKO (SD) - Gunmen killed ten civilians on Sunday in the village of Boulde, in the Mopti region of central Mali.\n\nA security source confirmed the attack, putting the toll at eleven dead.",
        "Boulde/d2019-12-15",
    ),
    (
        "Bamako (SD) - Gunmen killed ten civilians on Sunday in the village of Boulde, in the Mopti region of central Mali.",
        "Boulde/k10/d2019-12-15",
    ),
]


# whose town it was, further teams, cars left behind, ages, and what a bomb went off in front of
SPEAKERS_CARS_AGES_GATES = [
    (
        "Police in the city of Rask, in Sistan and Baluchestan, said gunmen killed two officers in an attack on their station on Thursday night.",
        "Rask/k2",
    ),
    ("Police in Kirkuk said gunmen killed two teachers on Monday.", "Kirkuk/k2"),
    (
        "A bomb killed nine people in Kabul on Monday.\n\nSeparately, police in Herat said gunmen killed two officers on Sunday night.",
        "Kabul/k9; Herat/k2",
    ),
    (
        "A bomb killed nine people in Kabul on Monday.\n\nOfficials in the southern province of Helmand said a mine killed two farmers on Sunday.",
        "Kabul/k9; Helmand/k2",
    ),
    ("Officials in Washington said a drone killed two fighters in Shabwa on Monday.", "Shabwa/k2"),
    (
        "Gunmen attacked a government office in Lahore on Thursday, killing five people.\n\nA second group of gunmen raided a police school in Manawan, killing nine officers. A third team climbed the wall of a commando school near the airport and killed two guards.",
        "Lahore/k5; Manawan/k9; */k2",
    ),
    (
        "Gunmen stormed a bank in Karachi on Monday, killing two guards. A second team of gunmen attacked a police post in Hub, killing one officer.",
        "Karachi/k2; Hub/k1",
    ),
    (
        "Gunmen killed three people in a shop in Belfast on Monday. The getaway car was found burning in Annadale an hour later.",
        "Belfast/k3",
    ),
    (
        "Gunmen killed three people in a shop in Belfast on Monday. The car used in the attack was found burnt out in Lisburn.",
        "Belfast/k3",
    ),
    (
        "Gunmen killed three people in a shop in Belfast on Monday. A car believed to have been used by the killers was found abandoned and on fire near Lisburn.",
        "Belfast/k3",
    ),
    (
        "Gunmen killed three people in a shop in Belfast on Monday. The gunmen's car was later found on fire in Annadale.",
        "Belfast/k3",
    ),
    ("Shells hit Nikopol on Monday. Two men of 54 and 61 were injured.", "Nikopol/w2"),
    ("Shells hit Nikopol on Monday, injuring two men aged 54 and 61.", "Nikopol/w2"),
    ("Shells hit Nikopol on Monday. Two women, 54 and 61, were killed.", "Nikopol/k2"),
    ("Shells hit Nikopol on Monday. A man of 54 was killed and a girl of 9 was wounded.", "Nikopol/k1/w1"),
    (
        "A missile strike on a railway station in Chaplyne killed 22 people on Wednesday, the president said.\n\nThe death toll from the strike on Chaplyne rose to 25 by the next morning, an official said.",
        "Chaplyne/k25/tmissile_strike",
    ),
    (
        "A bomb exploded outside a housing complex for government employees in Peshawar on Monday, killing a boy.",
        "Peshawar/k1/ghousing complex",
    ),
    (
        "A truck packed with explosives was detonated outside the offices of the United Nations in Baghdad on Monday, killing 17 people.",
        "Baghdad/k17/goffices",
    ),
    (
        "A minibus filled with explosives blew up in front of the Jordanian Embassy in Baghdad on Monday, killing 17 people.",
        "Baghdad/k17/gembassy",
    ),
    ("A car bomb went off near a police station in Herat on Monday, wounding six people.", "Herat/w6/gpolice station"),
    ("A bomb went off beside a bus carrying teachers in Quetta on Monday, killing four.", "Quetta/k4/gbus"),
    (
        "A group of armed men burned a bus on the highway near Solola on Saturday after forcing the passengers to get off.",
        "*/tarson",
    ),
    (
        "Armed men stopped a bus near Solola on Saturday, forced the passengers to get off and burned it.",
        "*/tarson|hijacking",
    ),
    (
        "The body of university student Aura Paz, who was kidnapped on Monday in Zone 12 of Guatemala City, was found in a ravine yesterday.",
        "*/k1/tabduction|execution|assassination",
    ),
    (
        "A bomb killed nine people in Kabul on Monday.\n\nPolice in Paris said that a French aid worker was among the dead.",
        "Kabul/k9",
    ),
    (
        "A bomb killed nine people in Jos on Monday.\n\nPolice in Abuja said on Tuesday that the bomber had come by bus.",
        "Jos/k9",
    ),
    (
        "A bomb killed nine people in Jos on Monday.\n\nIn a separate incident, officials in Maiduguri said two farmers were killed by a mine.",
        "Jos/k9; Maiduguri/k2",
    ),
    (
        "A bomb killed nine people in Jos on Monday.\n\nMeanwhile, residents of Damboa said insurgents had burned their houses on Sunday.",
        "Jos/k9; Damboa",
    ),
    ("Residents of Damboa said insurgents had killed 12 people and burned houses on Sunday.", "Damboa/k12"),
    ("Gunmen shot dead a judge in Jos on Monday. Doctors in Abuja said on Tuesday that his wife had died too.", "Jos"),
    (
        "Gunmen killed three people in a shop in Belfast on Monday. Police said the van used by the attackers was later found in Lisburn.",
        "Belfast/k3",
    ),
    ("A bomb in a car left outside a bank in Lisburn killed two people on Monday.", "Lisburn/k2"),
    ("Two groups of men of 20 and 30 attacked posts near Jos on Monday, killing two men and a woman of 70.", "Jos/k3"),
    ("Shells hit Nikopol on Monday and wounded two women of 19 and 22 and a boy.", "Nikopol/w3"),
    ("Three brothers of 12, 14 and 17 were killed by a mine near Herat on Monday.", "Herat/k3"),
    (
        "A minibus filled with explosives blew up in front of an embassy in Baghdad on Monday, killing 17 people.",
        "Baghdad/k17/gembassy",
    ),
    ("A bomb was set off outside a courthouse in Baghdad on Monday, killing 17 people.", "Baghdad/k17/gcourthouse"),
    ("A car bomb exploded at the gates of a hotel in Baghdad on Monday, killing 17 people.", "Baghdad/k17/ghotel"),
]


# quoted eyewitnesses, what "they" went on to do, homes told with an age, risen tolls among several, claims
WITNESSED = [
    (
        "Nearly 100 villagers were massacred on Monday night in Sidi Moussa, south of Algiers. The attackers, who numbered over a hundred, arrived towards eleven o'clock in vans. Armed with knives, they went from house to house until dawn. They set fire to some thirty dwellings and took away about twenty young women.",
        "Sidi Moussa/k90",
    ),
    (
        "Gunmen killed 12 people in a village near Damboa on Monday. The men came at dusk on motorcycles. Most of the villagers were at prayer. They burned dozens of houses and stole cattle.",
        "Damboa/k12",
    ),
    (
        'Gunmen killed 12 people in a village near Damboa on Monday.\n\n"They killed my two brothers in front of me," Musa Ali, a farmer, said at a hospital in Maiduguri.',
        "Damboa/k12",
    ),
    (
        'Gunmen killed 12 people in a village near Damboa on Monday.\n\n"We heard shooting and then they set our houses on fire," a resident told reporters in Maiduguri.',
        "Damboa/k12",
    ),
    (
        'A bomb killed nine people in a market in Herat on Monday.\n\n"I saw five bodies lying on the ground," said a shopkeeper. "My cousin was killed and his son lost a leg."',
        "Herat/k9",
    ),
    (
        'Gunmen killed 12 people in a village near Damboa on Monday.\n\n"Our fighters killed 20 soldiers," a spokesman for the group said from Chad.',
        "Damboa",
    ),
    (
        "A bus driver shot dead eight people in Holon on Monday. The driver, Khalil Elba, 35, of Gaza, was shot and wounded by police and arrested.",
        "Holon/k8",
    ),
    (
        "A gunman shot dead two women in Lyon on Monday. The attacker, a 30-year-old from Marseille, was killed by police.",
        "Lyon/k2",
    ),
    ("A judge, Ana Ruiz, 44, of Cali, was shot dead in Medellin on Monday.", "Medellin/k1"),
    ("Two traders from Kano were shot dead on the road near Damboa on Monday.", "Damboa/k2"),
    (
        "Militants shot dead a trader in Kokrajhar on Monday. The victim was identified as Abdul Karim, 46. Four youths came on two motorcycles and called him out by name. When he opened the door they fired at him and sped away in the direction of Bhutan.",
        "Kokrajhar/k1",
    ),
    (
        "Gunmen killed a priest in Jos on Monday. He was 61. Two men knocked at the door of his house at night. When he came out they shot him in the head and fled towards Bauchi.",
        "Jos/k1",
    ),
    (
        "Two bombs killed 84 people in Kerman on Wednesday. Another 284 were wounded, of whom 195 were still in hospital on Thursday.",
        "Kerman/k84/w284",
    ),
    (
        "A bomb killed nine people in Herat on Monday. Another 14 were injured, six of them seriously, a doctor said on Tuesday.",
        "Herat/k9/w14",
    ),
    (
        "A bomb killed nine people in Herat on Monday. Another bomb wounded four people in Ghazni on Tuesday.",
        "Herat/k9; Ghazni/w4",
    ),
    (
        "A missile strike on a railway station in Chaplyne killed 22 people on Wednesday, the president said.\n\nA boy was killed earlier in the day when a missile hit a house in the same town.\n\nShells wounded two men in Nikopol on Wednesday.\n\nThe death toll from the strike on Chaplyne rose to 25 by the next morning, an official said.",
        "Chaplyne/k25/tmissile_strike; */k1; Nikopol/w2",
    ),
    (
        "A bomb killed nine people in a market in Herat on Monday.\n\nGunmen shot dead a judge in Ghazni on Tuesday.\n\nThe death toll from the Herat blast has risen to 12, officials said.",
        "Herat/k12; Ghazni/k1",
    ),
    (
        "A bomb killed nine people in a market in Herat on Monday.\n\nGunmen shot dead a judge in Ghazni on Tuesday.\n\nThe death toll in the market bombing has risen to 12, officials said.",
        "Herat/k12; Ghazni/k1",
    ),
    (
        "Islamic State has claimed responsibility for two explosions that killed nearly 100 people and wounded scores at a memorial in Kerman on Wednesday.",
        "Kerman/k90/tbombing",
    ),
    (
        "Islamic State claimed responsibility on Thursday for an attack that killed 12 people at a wedding in Kabul.",
        "Kabul/k12",
    ),
    (
        "The Taliban claimed responsibility for a suicide bombing which killed six soldiers in Ghazni on Wednesday.",
        "Ghazni/k6/tsuicide_bombing",
    ),
    ("A separatist group has claimed the killing of two engineers in Quetta on Wednesday.", "Quetta/k2"),
    (
        "An armed group said it carried out the bombing that killed six people in Herat on Wednesday.",
        "Herat/k6/tbombing",
    ),
    (
        "No group has claimed responsibility for the bombing that killed six people in Herat on Wednesday.",
        "Herat/k6/tbombing",
    ),
    (
        "A judge, Ana Ruiz, was shot dead in Medellin on Monday. She was killed by two men on a motorcycle as she left her home.",
        "Medellin/k1",
    ),
]


# days from datelines that end in a full stop, places of reports that name no country, doers misparsed, theatres
DATELINED = [
    (
        "Batticaloa, December 19. Gunmen killed nine worshippers inside a mosque at Kattankudy last night.",
        "Kattankudy/k9/d2019-12-18",
    ),
    (
        "Chandigarh, Dec 19. Militants shot dead three passengers of a bus near Lalru late last evening.",
        "Lalru/k3/d2019-12-18",
    ),
    ("SRINAGAR, Dec. 19 - Militants shot dead a teacher in Kulgam yesterday.", "Kulgam/k1/d2019-12-18"),
    (
        'A settler shot dead 29 worshippers in Hebron on Friday.\n\n"He was shooting left and right and nobody could get out," said a man with a bullet in the shoulder, at the Ahli hospital.',
        "Hebron/k29",
    ),
    ("On Monday around 5 am, insurgents entered Palma and beheaded a man.", "Palma/k1/d2019-12-16"),
    (
        "Around 0500 hrs on Monday, a group of about 15 insurgents entered the hamlet of Palma and beheaded a man who was tending his field.",
        "Palma/k1",
    ),
    ("At 10 pm on Monday gunmen stormed a bar in Cali and killed two men.", "Cali/k2"),
    (
        "Gunmen killed nine pilgrims near Vakarai on Monday. They were returning from Mecca. Two men were shot dead at Eravur on Tuesday.\n\nA mine killed a soldier at Mankulam on Tuesday. The wounded were taken to Batticaloa.",
        "Vakarai/k9; */k2; Mankulam/k1",
    ),
    (
        "An Israeli was stabbed to death in Tel Aviv on Monday. In Amman, a British tourist was stabbed and slightly hurt in the Roman theatre.",
        "Tel Aviv/k1; */w1",
    ),
]


# routes, statements, releases, sums, streets, shots heard, gunfights and what a bomb stood at
IN_PASSING = [
    (
        "Troops shot dead a youth in Rafah on Monday. Nine Palestinians were killed in all by nightfall, hospital officials said.",
        "Rafah/k1",
    ),
    (
        "A soldier was killed in an ambush near Gudermes on Thursday, the military said. It put rebel losses over the past 24 hours at 60.",
        "Gudermes/k1",
    ),
    (
        'A settler shot dead 29 worshippers in Hebron on Friday.\n\n"He was shooting left and right and nobody could get out," said a man with a bullet in the shoulder, at the Ahli hospital.',
        "Hebron/k29",
    ),
    (
        'Warplanes bombed a column of refugees near Grozny on Friday, killing 25 people.\n\n"The planes came round twice. The second time they fired at those who were running," a woman who had been in the third truck said in a hospital in Nazran.',
        "Grozny/k25",
    ),
    (
        'Gunmen killed 12 people in a village near Damboa on Monday.\n\n"The army killed 30 insurgents on Tuesday," a military spokesman said in Maiduguri.',
        "Damboa/k12; */k30",
    ),
    (
        "Gunmen fired at passengers in a railway station in Mumbai on Wednesday, killing 52. At about the same time gunmen burst into a cafe in Colaba, spraying the tables with bullets. Ten people were killed.",
        "Mumbai/k52; Colaba/k10",
    ),
    (
        "A bomb killed six people in a market in Baquba on Monday. Around the same time, gunmen shot dead a judge in Mosul.",
        "Baquba/k6; Mosul/k1",
    ),
    (
        "Gunmen stormed a hotel in Kabul on Monday, killing nine. At the same time, a suicide bomber blew himself up at the gate.",
        "Kabul/k9",
    ),
    (
        "A gunman opened fire on sunbathers in Sousse on Monday before walking through a hotel, throwing grenades and shooting guests. Thirty people were killed.",
        "Sousse/k30/tshooting|armed_assault",
    ),
    ("Gunmen threw a grenade into a bar in Bujumbura on Monday, killing three.", "Bujumbura/k3/tgrenade"),
    (
        "Two men threw a grenade at a police post in Cali on Monday and fired at the officers who ran out. Two officers were killed.",
        "Cali/k2/tgrenade|armed_assault|shooting",
    ),
    ("A bomb at a bus terminal in Kidapawan killed eight people on Thursday.", "Kidapawan/k8/gbus terminal"),
    ("A bomb in a market in Kidapawan killed eight people on Thursday.", "Kidapawan/k8/gmarket"),
    ("A roadside bomb near a school wounded four pupils in Herat on Monday.", "Herat/w4/gschool"),
    (
        "Police raided a house in Pulwama on Monday. Militants hiding inside opened fire. In the gunfight two militants were killed.",
        "Pulwama/k2/tarmed_clash|raid",
    ),
    (
        "Militants opened fire on a patrol in Pulwama on Monday. In the ensuing gun battle two militants were killed.",
        "Pulwama/tarmed_clash",
    ),
    (
        "Kabul woke to gunfire again. At least 11 soldiers were killed on Monday when militants attacked an army battalion next to the Marshal Fahim academy.",
        "*/k11",
    ),
    (
        "Explosions were heard in Kabul on Monday. A suicide bomber had struck a checkpoint near the Green Zone, killing nine people.",
        "*/k9",
    ),
    (
        "Gunfire rang out in Goma on Monday. Six people were killed when rebels stormed a police station in the Ndosho quarter.",
        "*/k6",
    ),
    (
        "Explosions shook Aleppo on Monday. Rebels said that 11 soldiers were killed in an ambush near Idlib.",
        "*/tbombing|shelling; */k11",
    ),
    (
        "Militants hijacked a bus on its way from Chandigarh to Rishikesh on Monday and shot dead 38 passengers near Lalru.",
        "Lalru/k38",
    ),
    (
        "Gunmen ambushed a convoy travelling from Gao to Kidal on Monday, killing four soldiers near Anefis.",
        "Anefis/k4",
    ),
    ("Gunmen ambushed a convoy travelling from Gao to Kidal on Monday, killing four soldiers.", "*/k4"),
    (
        "An ambulance laden with explosives blew up at a police checkpoint in Kabul on Saturday, killing 103 people.\n\nThe Saturday bombing, in Chicken Street's vicinity, was the deadliest in Kabul for months.",
        "Kabul/k103",
    ),
    (
        "Gunmen killed nine worshippers at Eravur on Monday.\n\nPolice at Batticaloa put the dead at 12, but elders counted 14 bodies.",
        "Eravur",
    ),
    (
        "Insurgents raided a hamlet near Palma on Monday and killed a farmer. Two women were abducted and released the next day. Three huts were burned.",
        "Palma/k1/d2019-12-16",
    ),
    (
        "In a statement on Thursday, the Islamic State said that its men killed four soldiers near Palma on Wednesday.",
        "Palma/k4/d2019-12-18",
    ),
]


# others on the same day, what the blast left, where those struck were from, a toll put without its place
SAME_DAY = [
    (
        "Ten soldiers were killed in an ambush near Tera on Tuesday, the army said.\n\nOn the same day, armed men stormed a gold-washing site and made off with 20 workers, an official said.",
        "Tera/k10; *",
    ),
    (
        "Ten soldiers were killed in an ambush near Tera on Tuesday, the army said.\n\nThe same evening the president visited the wounded in Niamey.",
        "Tera/k10",
    ),
    (
        "A suicide bomber rammed a car into a consulate vehicle in Peshawar on Monday, killing two people.\n\nThe blast left a crater in Abdara Road and set the vehicle on fire.",
        "Peshawar/k2",
    ),
    ("Six tourists from Bengal died when a grenade exploded in a bus in Srinagar on Monday.", "Srinagar/k6"),
    ("Two traders from Kano were shot dead near Damboa on Monday.", "Damboa/k2"),
    (
        "Bombs on trains killed 180 people in Mumbai on Tuesday.\n\nMilitants threw grenades at buses in Srinagar on Tuesday, killing eight people.\n\nThe police commissioner put the toll at 183.",
        "Mumbai/k180; Srinagar/k8",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *RISEN,
        *DAYS_BEFORE,
        *TOLD_BELOW,
        *SIGNED,
        *SPEAKERS_CARS_AGES_GATES,
        *WITNESSED,
        *DATELINED,
        *IN_PASSING,
        *SAME_DAY,
    ],
    ids=lambda t: t[-60:] if isinstance(t, str) else None,
)
def test_whole_stories(text: str, expected: str) -> None:
    coding = coder().code(report_of(text, published=DAY, source_kind="press"))
    told = tuple(i for i in coding.incidents if i.status not in ("threatened", "denied"))
    assert as_told(told, expected) == expected
