"""Reports of other things in the words of battle, and attacks told shortly in which the words of those things stand."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

NEUTRAL = [
    (
        "Mudflows wiped out the hamlet of Kizil-Suu on Sunday, burying eleven houses and killing at least 17 "
        "villagers, the emergencies ministry in Bishkek said. Troops from a nearby garrison pulled six bodies "
        "from the debris."
    ),
    (
        "India's quick bowlers blew away the tourists' top order in Nagpur on Friday, reducing them to 31 for "
        "five before lunch. Thapa hit a rapid 74 in reply, attacking the spinners from the first ball."
    ),
    (
        "The rebellion began on a sugar estate outside Bridgetown on Easter Sunday 1816. Within hours bands of "
        "slaves had set fire to a quarter of the island's cane fields; militia and troops then shot or hanged "
        "several hundred of them."
    ),
    (
        'In "The Last Outpost", out on Friday, a band of deserters storms a border fort, kills the commandant and'
        " takes his daughter hostage. Marta Vidal, as the sergeant who hunts them down, steals every scene."
    ),
    (
        "The third season opens with a car bomb that kills the prime minister outside Downing Street. Detective "
        "Imani Clarke, kidnapped in the finale last year, escapes from a cellar in Tangier and shoots two of her "
        "captors."
    ),
    (
        "Players of the new game defend Kharkiv against waves of tanks and drones. In the first mission a squad "
        "ambushes a convoy and blows up a bridge; losing more than half of your men ends the campaign."
    ),
    (
        "Pakistan's foreign ministry on Monday rejected as baseless reports that its jets had bombed villages in "
        'Khost. "No such strike took place," the spokeswoman said.'
    ),
    (
        "The oil company fought off a hostile takeover bid from its rival, firing its chief executive and "
        "launching a counter-attack in the press. Traders said the price war had claimed its first victim."
    ),
    (
        "A cholera outbreak has killed 64 people in Borno state since August, the health commissioner said. The "
        "disease attacks the gut and can kill a child within hours; camps for people displaced by fighting were "
        "the hardest hit."
    ),
    (
        "Scientists have found a protein that hijacks the immune system's killer cells, causing them to attack "
        "healthy tissue. In mice, a drug that targets it destroyed 90 percent of tumours."
    ),
    (
        "The rover's laser blasted a hole in a Martian rock and a mast camera shot 300 pictures of the plume. A "
        "second strike, planned for Tuesday, will hit a harder target."
    ),
    (
        "Hackers attacked the electricity grid in western Ukraine on Friday night, cutting power to 80,000 homes."
        " The intruders seized control of the operators' screens and destroyed data on three servers, the company"
        " said."
    ),
    (
        "A gang that calls itself Night Dragon hit two hospitals in Ohio with ransomware, took their servers down"
        " and demanded four million dollars. Surgeons had to put off operations."
    ),
    (
        "A denial-of-service attack knocked the websites of six Estonian banks offline on Monday. Officials "
        "blamed a group of Russian hacktivists, which claimed responsibility on Telegram."
    ),
    (
        "The finance minister came under fire in parliament on Wednesday over the bread subsidy. Opposition "
        "members bombarded him with questions, and one of his own party stabbed him in the back, an aide said."
    ),
    (
        "Rivals of the premier launched an ambush at the party conference, shooting down her tax plan by 312 "
        'votes to 290. "It was a bloodbath," one delegate said.'
    ),
    (
        "Hunters in Finnish Lapland shot 34 bears in the first week of the season. One man was mauled near "
        "Kuusamo when a wounded animal charged out of the brush."
    ),
    (
        "A farmer shot dead a leopard that had killed three of his goats in Almora district on Saturday. Forest "
        "officers seized the rifle and opened a case."
    ),
    (
        "Poachers killed two white rhinos in Hluhluwe park at the weekend and hacked off their horns, the park "
        "authority said."
    ),
    "A ranger was trampled to death by an elephant in Laikipia while tracking a herd that had raided crops.",
    (
        "Protesters burned tyres and an effigy of the interior minister in Sidi Bouzid on Monday over water cuts."
        " No one was hurt."
    ),
    (
        "Residents set up barricades of burning tyres on the road to the airport in Port-au-Prince on Wednesday "
        "over fuel prices."
    ),
    "A drunk driver hit a bus stop in Lodz, killing a schoolgirl and injuring two women. He was arrested.",
    (
        "Seventeen prisoners broke out of a jail in Tabora by digging a tunnel, and guards recaptured nine of "
        "them on Friday."
    ),
    "The Sri Lankan navy seized two Indian trawlers and arrested 14 fishermen for poaching off Delft island.",
    (
        "Customs officers seized 640 kilograms of cocaine hidden in a cargo of bananas at Antwerp and arrested "
        "five dockers."
    ),
    "A runaway bull attacked worshippers leaving a mosque in Multan, injuring nine.",
    (
        "Torrential downpours pounded Freetown on Sunday, triggering a hillside collapse that flattened shanties "
        "and left 23 people dead, the civil defence agency said. Bodies were still being dug out at nightfall. "
        "Soldiers sealed off the quarter while bulldozers cut a way in."
    ),
    "A swarm of bees attacked a funeral party near Masvingo on Saturday, and two mourners died of the stings.",
    (
        "The Giants blew up the bullpen in the eighth inning, and a two-run shot by Delgado off the left-field "
        "wall killed the rally."
    ),
    (
        "The senate voted 62 to 31 to cut off money for the war. Supporters of the bill said 412 soldiers had "
        "died in a conflict that nobody could win."
    ),
    (
        '"Dust and Powder" stars Omar Sy-Traore as a mercenary who holds up a gold convoy in the Sahel. By the '
        "time the last bullet is fired, the director has killed off the entire cast."
    ),
    (
        "In the sequel, gamers lead a platoon of marines that storms beaches, hijacks helicopters and executes "
        "warlords. Parents' groups have attacked its violence."
    ),
    (
        "The coastguard staged the capture of a hijacked ferry off Trieste on Friday: men in black abseiled from "
        'a helicopter, and the "pirates" gave up after four minutes.'
    ),
    (
        'Widows of the 11 Israeli athletes murdered in Munich met the German president on Monday. "They were led '
        'to the helicopters like sheep," one said.'
    ),
    (
        "South Sudan's parties agreed to share power in a deal to end a war that has killed 380,000 people. "
        "Previous truces collapsed after clashes in Juba."
    ),
    (
        "Airlines fired the first shots in a fare war on Monday, slashing prices on the Atlantic. Shares of the "
        "smaller carriers took a beating."
    ),
    (
        "Workers at a tyre plant in Port Elizabeth downed tools on Thursday and burned a coffin outside the gate "
        "to protest against lay-offs."
    ),
    "Surgeons in Kampala separated twins joined at the chest; one of them died on the operating table.",
    ("A mother of three died and 30 guests were taken ill after eating poisoned mushrooms at a wedding in Gomel."),
    "A soldier was killed and three were hurt when a mortar misfired on a range at Fort Drum.",
    "A police officer in Nairobi shot himself in the foot while cleaning his rifle.",
    (
        "Intruders broke into the email accounts of three Dutch ministers, the security service said, and blamed "
        "a unit of Russian intelligence."
    ),
    "Cyber criminals stole 81 million dollars from Bangladesh's central bank in a heist that took four hours.",
    (
        "The mayor launched a blistering attack on the bus company, whose drivers he accused of holding the city "
        "hostage."
    ),
    (
        "A wildlife officer tracked down and shot a man-eating tiger in Chandrapur, ending a two-year hunt. It "
        "had killed 13 villagers."
    ),
    "A pickpocket gang was rounded up at the central station in Naples.",
    "The Kremlin's critics fear a crackdown; 900 people were arrested at rallies last year.",
    (
        'The army chief fired back at critics of his budget on Monday. "Cut us and you cut your own throat," he '
        "told MPs."
    ),
]

ATTACKS = [
    "A stolen car packed with explosives blew up outside a barracks in Cucuta.",
    "Fighters burned a tyre depot in Tripoli during the clashes on Friday.",
    "Raiders drove off 300 cattle from a kraal in Turkana and killed two herdsmen.",
    "Fragments of a rocket injured a child in Sderot.",
    "Bullets hit a UN helicopter near Goma; the crew were unhurt.",
    "Bandits stole 80 goats and shot a shepherd near Zurmi.",
    "A parliament guard was shot dead when gunmen stormed the building in Tbilisi.",
    "Opposition candidate Joel Mbeki was murdered at his home in Bujumbura during the campaign.",
    "A man with an axe attacked an election office in Kabul.",
    "Assailants kidnapped the chief executive of an oil company in Owerri.",
    "Attackers killed a scientist in Tehran with a magnetic bomb.",
    "Players of a football team were abducted by rebels in Bamenda on their way to a match.",
    "A film director was stabbed to death in Amsterdam.",
    "Gunmen attacked a cinema in Mogadishu during a film.",
    "Poachers killed two rangers in Virunga on Thursday.",
    "A hunter was abducted by jihadists near Djibo.",
    "A zoo in Kharkiv was shelled and a keeper died.",
    "A memorial in Jaffna was blown up by unknown men.",
    "A court in Quetta was hit by a suicide bomber; lawyers were among the dead.",
    "A prison officer was killed by a bomb under his van in Belfast.",
    "Two customs officers were shot by smugglers near Iquique.",
    "Vaccination workers were attacked with machetes in Guinea; one died.",
    "Police arrested a suspected bomber in Lahore.",
    "Security forces detained four militants in Nalchik.",
    "A crowd beat a suspected thief to death in Kampala.",
    "Neo-Nazis threw Molotov cocktails at a refugee hostel in Dresden.",
    "Saboteurs derailed a train near Bryansk.",
    "Three workers were killed when gunmen stormed a tyre factory in Karachi.",
    "Thieves armed with rifles stole a cash van in Durban and shot a guard.",
    "A stolen truck was driven into shoppers in Stockholm, killing four.",
]


def statuses(text: str) -> list[str]:
    return [incident.status for incident in coder().code(report_of(text, "2023-03-14", "press")).incidents]


@pytest.mark.parametrize("text", NEUTRAL, ids=lambda text: text[:40])
def test_nothing_is_invented(text: str) -> None:
    assert "occurred" not in statuses(text)


@pytest.mark.parametrize("text", ATTACKS, ids=lambda text: text[:40])
def test_attacks_told_shortly_stay(text: str) -> None:
    assert "occurred" in statuses(text)
