"""What kind of attack a claim tells of: each row a sentence, and the type of its one incident."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

CLAIMS = [
    ("On 3 Safar three soldiers were killed near Gao, and two of their vehicles were captured.", "armed_assault"),
    ("On 3 Safar the soldiers captured two vehicles and a gun of the army near Gao.", "weapons_seizure"),
    ("On 3 Safar two boats were taken off Kaya near Gao.", "hijacking"),
    ("On 3 Safar they took food and medicine from a shop in Gao.", "looting"),
    ("On 3 Safar two soldiers were captured near Gao with their lorry.", "abduction"),
    ("On 3 Safar they captured an officer and his car near Gao.", "abduction"),
    ("On 3 Safar two armoured vehicles were set on fire near Gao and three pickups captured.", "arson"),
    ("On 3 Safar a bulldozer was targeted with a device near Gao and put out of action.", "bombing"),
    ("On 3 Safar fighters raided an army post near Gao. Aircraft came and bombed the desert.", "armed_assault"),
    ("On 3 Safar aircraft of the army bombed the village of Kaya near Gao, killing four.", "air_strike"),
    ("On 3 Safar a lorry of the army was hit by an RPG near Gao and burned.", "armed_assault"),
    ("On 3 Safar they hit a tank near Gao with an RPG, setting it on fire.", "armed_assault"),
    ("On 3 Safar they put fire to a lorry of the army near Gao.", "arson"),
    ("On 3 Safar the fighters stopped a bus near Gao, let the passengers off and burned it.", "arson"),
    ("On 3 Safar the fighters let off several rounds at the guards of a bank in Gao.", "shooting"),
    ("On 3 Safar a rocket-propelled grenade was fired at a post in Gao.", "shooting"),
    (
        "On 3 Safar clashes with the army took place near Gao in which two vehicles were put out of action by an "
        "explosive device and by sniper fire.",
        "armed_clash",
    ),
    ("On 3 Safar a device wrecked a lorry near Gao, and a clash followed.", "bombing"),
    ("3 Safar: Clash with the army near Gao. Three killed.", "armed_clash"),
    ("3 Safar - Raid on the village of Kaya near Gao. Three killed.", "raid"),
    ("On 3 Safar a soldier was killed in al-Arish on the same day by a sniper.", "sniper"),
    (
        "On 3 Safar the fighters entered Kaya near Gao, where they burned the police station and killed two.",
        "armed_assault",
    ),
    ("On 3 Safar the fighters burned the police station of Kaya near Gao.", "arson"),
    ("On 3 Safar a vehicle of the Malian army was blown up by an explosive device near Gao.", "bombing"),
    (
        "On 3 Safar a detachment shot a police officer in front of his house in al-Arish, killing him and taking his gun.",
        "shooting",
    ),
    ("On 3 Safar two spies were shot in front of the villagers at Kaya near Gao.", "execution"),
    (
        "On 3 Safar, after heavy artillery shelling, the fighters attacked the positions of the army south of Palmyra. By "
        "evening 22 soldiers had been killed.",
        "armed_assault",
    ),
    (
        "On 3 Safar the fighters attacked two barracks of the army west of Ramadi, following a bombardment with mortars.",
        "armed_assault",
    ),
    (
        "On 3 Safar the fighters launched an assault on the positions of the army near Tall Afar. It began with Abu Muslim "
        "detonating his car bomb among them, after which the village of Sharai was stormed.",
        "suicide_bombing",
    ),
    (
        "On 3 Safar, at the same time, another group attacked the barracks in Damasak with machine guns.",
        "armed_assault",
    ),
    ("On 3 Safar fighters fired into a checkpoint of the army in Homs.", "shooting"),
    ("On 3 Safar the fighters moved against positions of the army near Homs.", "armed_assault"),
    ("On 3 Safar a column of the army was taken under fire near Homs.", "armed_assault"),
    ("On 3 Safar a marksman aimed at the guards of a tower near Homs.", "sniper"),
    ("On 3 Safar a bulldozer of the army was caught by a guided missile near Homs.", "missile_strike"),
    ("On 3 Safar a truck full of soldiers drove onto a charge near Homs.", "bombing"),
    ("On 3 Safar Abu Umar reached the recruits at Homs and pressed the button of his vest.", "suicide_bombing"),
    ("On 3 Safar a vehicle of the peacekeepers was blown off the road near Gao.", "bombing"),
    (
        "On 3 Safar two istishhadi fighters, Abu Talhah and Abu Maryam, drove vehicles packed with explosives into a barracks of "
        "the army near Homs, and the party behind them fought in the yard for two hours.",
        "suicide_bombing",
    ),
    ("On 3 Safar a spy was brought out in Homs and his head was struck off.", "execution"),
    ("On 3 Safar a truck of the army met a landmine near Homs.", "mine"),
    (
        "On 3 Safar an officer of the oil guards was stopped on the road outside Sabha and driven off into the desert.",
        "abduction",
    ),
    ("On 3 Safar a bus of soldiers was raked with fire near Homs.", "shooting"),
    ("On 3 Safar a colonel of the police was caught by a bomb fixed beneath his car in Tikrit.", "bombing"),
    ("On 3 Safar three charges caught the army's engineers near Rafah.", "bombing"),
    ("On 3 Safar a car was exploded at the gate of a brigade in Sabha by its driver, Abu Bakr al-Fazzani.", "bombing"),
    ("On 3 Safar a drone let two grenades fall among soldiers in al-Bab.", "grenade"),
    ("On 3 Safar the camp of the army near Niafunke had mortar bombs dropped on it for an hour.", "shelling"),
    ("On 3 Safar 107mm rockets were loosed at the camp of Niafunke.", "missile_strike"),
    ("On 3 Safar two masts of the telephone company at Douentza were felled with cutting tools.", "sabotage"),
    ("On 3 Safar the bridge of Makoko near Beni was dropped into the river with dynamite.", "sabotage"),
    ("On 3 Safar the gas pipeline at al-Maydan near Arish was blown up.", "sabotage"),
    ("On 3 Safar raiders fell upon the police post of Sadr near Arish and burnt it down.", "armed_assault"),
    ("On 3 Safar gunmen set upon a patrol of the army near Boni in Mali.", "armed_assault"),
    (
        "On 3 Safar a party of fighters lay in wait for a convoy of the army near Boni in Mali and opened fire on it.",
        "ambush",
    ),
    ("On 3 Safar two guards were picked off from a roof in Bartallah.", "sniper"),
    ("On 3 Safar a marksman hit two of those manning a post at Miqdadiyah.", "sniper"),
    (
        "On 3 Safar a shot from a silencer-fitted pistol ended the life of the deputy director of the radio in Asadabad.",
        "shooting",
    ),
    ("On 3 Safar an aid lorry was seized on the Geidam road and its driver released.", "hijacking"),
    ("On 3 Safar the lorry of the volunteers near Djibo was cut in two by a device.", "bombing"),
    ("On 3 Safar a magnetic mine on the car of a judge burst in Kabul.", "mine"),
    ("On 3 Safar gunmen broke into the prison of Obajana near Lokoja and freed the inmates.", "armed_assault"),
    (
        "On 3 Safar the Christian village of Mbula near Chibok was burned to the ground after its people had left.",
        "arson",
    ),
    ("On 3 Safar an attempt of the army to advance on the farms north of Ramadi was turned back.", "armed_clash"),
    ("On 3 Safar soldiers were met with heavy fire near Patikul and withdrew.", "armed_clash"),
    ("On 3 Safar posts of the police near Kunduz were cleared one by one.", "territory_gained"),
    ("On 3 Safar two men were condemned as spies and put to death in Kismayo.", "execution"),
    ("On 3 Safar three prisoners had their throats cut near Beni.", "execution"),
    ("On 3 Safar a currency dealer's shop in Jalalabad was bombed.", "bombing"),
    ("On 3 Safar a jet of the regime came down near Dumayr after heavy guns had opened on it.", "armed_assault"),
    ("On 3 Safar a helicopter of the army was shot down near Samarra with a missile.", "missile_strike"),
    ("On 3 Safar fighters burned the crops of the Mobilization near Makhmur.", "arson"),
    ("On 3 Safar a bomber in a vest reached the sandbags of the base at Rann and blew himself up.", "suicide_bombing"),
    ("On 3 Safar a grenade was tossed into a police box in Cotabato.", "grenade"),
    ("On 3 Safar a device left in a handcart beside a bank in Giza went off.", "bombing"),
    (
        "On 3 Safar a depot of the Belt near Zinjibar was broken into by night without a fight and six machine guns were taken.",
        "armed_assault",
    ),
    ("On 3 Safar a policeman was stripped of his rifle in Pulwama and left alive.", "weapons_seizure"),
    (
        "On 3 Safar the mukhtar of Tall Amar near Kirkuk was taken from his house and has not been seen since.",
        "abduction",
    ),
    ("On 3 Safar Katyusha rockets came down on the barracks of the army in Makhul.", "missile_strike"),
    (
        "On 3 Safar an agent of the regime was liquidated in Daraa with a pistol fitted with a silencer.",
        "assassination",
    ),
    ("On 3 Safar the fighters took the village of Nambija in Macomia from the militia.", "territory_gained"),
    ("On 3 Safar a sniper shot dead a soldier in Homs.", "sniper"),
    ("On 3 Safar a sticky device was detonated on the car of an officer in Mosul, wounding him.", "bombing"),
    ("On 3 Safar two soldiers were stabbed at a bus stop in Buynaksk.", "armed_assault"),
]


@pytest.mark.parametrize(("text", "event_type"), CLAIMS)
def test_kinds(text: str, event_type: str) -> None:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    assert [i.event_type for i in coder().code(claim).incidents] == [event_type]


MEANS = [
    (
        "On 3 Safar a mortar bombardment had been carried out on the posts of the Mobilization near Baqubah.",
        "shelling",
        ["mortar"],
    ),
    (
        "On 3 Safar the bases of the army around Karmah were kept under mortar and Grad fire.",
        "shelling",
        ["mortar", "rocket"],
    ),
    (
        "On 3 Safar a landmine at the edge of Lashkar Gah turned an army tank into scrap. Five of those on board lay dead.",
        "mine",
        ["mine"],
    ),
    (
        "On 3 Safar a car left at the entrance of a market in Baghdad blew up in a crowd of the Rafidah, of whom 15 were killed.",
        "vehicle_bomb",
        ["vehicle_bomb"],
    ),
    ("On 3 Safar a policeman came under pistol fire in Peshawar and died.", "shooting", ["firearm"]),
    ("On 3 Safar two clerks were targeted with pistols in Peshawar, and both were killed.", "shooting", ["firearm"]),
    ("On 3 Safar a gas pipeline was blown up near Rafah.", "sabotage", ["ied"]),
    ("On 3 Safar the fighters sabotaged a gas pipeline near Rafah.", "sabotage", []),
    (
        "On 3 Safar the crew sent to mend a pylon near Dibis went home carrying one technician's corpse, a device having been hidden beneath the steel.",
        "bombing",
        ["ied"],
    ),
    (
        "On 3 Safar a post near Homs was stormed; 3 machine guns and a mortar were taken and five soldiers killed.",
        "armed_assault",
        [],
    ),
    (
        "On 3 Safar the headquarters of the police in Qaysar was entered with a Humvee loaded with explosives which was set off; 31 were killed.",
        "vehicle_bomb",
        ["vehicle_bomb"],
    ),
    ("On 3 Safar jets bombed a house in Rutbah.", "air_strike", ["aircraft"]),
    ("On 3 Safar two aircraft struck a farm at Shibanat and killed a farmer.", "air_strike", ["aircraft"]),
    ("On 3 Safar a soldier was killed by a sniper's bullet at a hill in Qayfah.", "sniper", ["sniper_rifle"]),
    ("On 3 Safar two guards were killed with knives near Beni.", "armed_assault", ["knife"]),
    ("On 3 Safar an officer was killed with silenced pistols in Baghdad.", "shooting", ["firearm"]),
    ("On 3 Safar gunmen on a motorcycle killed a policeman in Quetta.", "shooting", ["firearm"]),
    (
        "On 3 Safar fighters attacked a post near Monguno with light and medium weapons and RPGs, and five soldiers died.",
        "armed_assault",
        ["firearm", "rpg", "rocket"],
    ),
    ("On 3 Safar a remote-controlled charge hit a patrol in Hawija.", "bombing", ["ied"]),
    ("On 3 Safar two magnetic bombs were stuck to the vehicles of officers in Tikrit.", "bombing", ["ied"]),
    ("On 3 Safar hand grenades were thrown at a checkpoint in Ghazni.", "grenade", ["grenade"]),
    (
        "On 3 Safar an anti-tank missile hit a Hummer at Qarabagh.",
        "missile_strike",
        ["guided_missile", "missile", "rocket"],
    ),
    ("On 3 Safar an elder was killed in an attack with pistols in Bajaur.", "shooting", ["firearm"]),
    ("On 3 Safar fighters exchanged fire with the Indian army in Shopian.", "armed_clash", ["firearm"]),
    (
        "On 3 Safar a detachment killed an officer and two of his guards west of al-Arish and burned their car.",
        "armed_assault",
        [],
    ),
    ("On 3 Safar heavy machine guns brought down a drone near Rutbah.", "armed_assault", ["machine_gun", "firearm"]),
    ("On 3 Safar a spy was beheaded in Rutbah.", "execution", ["knife"]),
    ("On 3 Safar the fighters cut off the head of a spy in Rutbah.", "execution", ["knife"]),
    ("On 3 Safar a spy was shot in the head in Rutbah.", "shooting", ["firearm"]),
    ("On 3 Safar a school in Rutbah was burned.", "arson", ["incendiary"]),
    ("On 3 Safar an officer was killed at close range in Rutbah.", "shooting", ["firearm"]),
    ("On 3 Safar a bomb in a parked car killed four soldiers in Rutbah.", "vehicle_bomb", ["vehicle_bomb"]),
]


@pytest.mark.parametrize(("text", "event_type", "weapons"), MEANS)
def test_means(text: str, event_type: str, weapons: list[str]) -> None:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    (incident,) = coder().code(claim).incidents
    assert incident.event_type == event_type
    assert [w.type for w in incident.weapons] == weapons


@pytest.mark.parametrize("again", ["attacked in the same manner", "killed in the same way"])
def test_an_attack_in_the_same_manner_has_the_means_of_the_one_before(again: str) -> None:
    text = f"On 3 Safar a covert unit killed a doctor with knives in Khulna. Two days later, a preacher was {again} in Kushtia."
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    _, second = coder().code(claim).incidents
    assert [w.type for w in second.weapons] == ["knife"]
