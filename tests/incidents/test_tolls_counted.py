"""How many a report's words come to, over all its incidents: shares of a number told before, numbers told of a body, one
number for the dead and the wounded, those taken, own losses, and tolls that were put right.

k killed, w wounded, kw killed or wounded, c captured, m missing, each with the least number; ``own`` before those of the
side that acted. Parts of a line are left out.
"""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

SHORT = {"killed": "k", "wounded": "w", "killed_or_wounded": "kw", "captured": "c", "missing": "m"}
CLAIMS = [
    # wounds in further words
    ("On 4 Rajab a mine went off under a patrol near Bara, inflicting wounds on three policemen.", "w3"),
    ("On 4 Rajab a mine blew up near Bara and inflicted injuries on four soldiers.", "w4"),
    ("On 4 Rajab a mine killed two soldiers near Bara, and five more had wounds.", "k2 w5"),
    ("On 4 Rajab a bomb stuck to the car of an officer in Bara cost him both legs.", "w1"),
    ("On 4 Rajab a bomb in Bara cost a policeman his leg.", "w1"),
    ("On 4 Rajab a bomb in Bara cost the police nine dead.", "k9"),
    ("On 4 Rajab two policemen were attacked near Bara; one was killed and the other sustained injuries.", "k1 w1"),
    # parts told by a word of harm of their own, and one man told twice
    ("On 4 Rajab seven soldiers were wounded by a mine near Bara, three of whom lost limbs.", "w7"),
    ("On 4 Rajab four soldiers were killed near Bara, and seven wounded of whom three have lost limbs.", "k4 w7"),
    ("On 4 Rajab six men, some of them beheaded, were killed in Bara.", "k6"),
    ("On 4 Rajab six men, two of them wounded, were captured in Bara.", "c6 w2"),
    ("On 4 Rajab a man was hurt in Bara and another man, a trader, was killed.", "k1 w1"),
    ("On 4 Rajab a man, a trader, and two guards were killed in Bara.", "k4"),
    ("On 4 Rajab a judge, a clerk, a driver and a guard were killed in Bara.", "k4"),
    ("On 4 Rajab a force that was searching Bara lost one officer and two soldiers killed.", "k3"),
    ("On 4 Rajab the army lost an officer and two soldiers dead near Bara.", "k3"),
    ("On 4 Rajab the head of police in Bara, Salim Dhar, and two other officers were shot dead.", "k3"),
    ("On 4 Rajab the head of a village council, Salim Dhar, and two other officials were shot in Bara.", "k3"),
    # the rest, half, all but
    ("On 4 Rajab a mine overturned an army lorry near Bara. Nine soldiers were in it, of whom six died and the rest were "
     "hurt.", "k6 w3"),
    ("On 3 Safar a charge was set off on a foot patrol in Kunar. Two of its five members died, the others were wounded.",
     "k2 w3"),
    ("On 8 Safar five workers were riding in a bus near al-Mayadin; a bomb killed one of them and wounded the rest.",
     "k1 w4"),
    ("On 1 Safar eight soldiers were caught by a blast near Kayara: half were dead, half wounded.", "k4 w4"),
    ("On 6 Safar, near Samarra, a rocket struck ten militiamen at prayer, killing half of them and wounding the others.",
     "k5 w5"),
    ("On 6 Safar a Hummer with five policemen in it was hit near Samarra. All but one were killed.", "k4"),
    ("On 6 Safar three soldiers were killed near Samarra, and the rest of the patrol fled.", "k3"),
    ("On 5 Safar three soldiers were killed in an ambush near Gwoza and the same number were wounded.", "k3 w3"),
    # those lost with a thing, and with somebody
    ("On 4 Rajab a pickup was destroyed near Bara with the four men in it.", "k4"),
    ("On 4 Rajab a motorcycle was burned near Bara along with its two riders.", "k2"),
    ("On 4 Rajab a car was destroyed near Bara, and four men in it escaped.", ""),
    ("On 4 Rajab a house was destroyed in Bara with all the weapons in it.", ""),
    ("On 4 Rajab a judge was killed by a mine in Bara with three of his guards.", "k4"),
    ("On 4 Rajab a judge was killed near Bara in a clash with his guards.", "k1"),
    # told of a body, or behind those whom it counts
    ("On 6 Rajab a mine destroyed a tank near Palmyra and its three-man crew were killed.", "k3"),
    ("On 6 Rajab a bus was raked with fire near Minya and the passengers, seven Copts, were killed.", "k7"),
    ("On 6 Rajab the commander, two guards and a driver were killed near Minya.", "k4"),
    # both together
    ("On 8 Shaban a bomb hit a vehicle near Tarmiya. Six soldiers, some killed and others wounded, were taken out of it.",
     "kw6"),
    ("On 8 Shaban a mine near Anah struck twelve policemen, some of whom died and others were wounded.", "kw12"),
    ("On 8 Shaban six soldiers were killed near Anah, and some of their comrades were wounded.", "k6 w3"),
    ("On 8 Shaban killed and wounded in the ambush near Sinjar numbered thirteen.", "kw13"),
    ("On 8 Shaban shells fell on a camp near Tikrit; killed and injured together came to nine.", "kw9"),
    ("On 8 Shaban shells fell on a camp near Tikrit, and some twenty soldiers fell, between killed and wounded.", "kw18"),
    ("On 8 Shaban a car bomb at the gate of a base near Sabha caused 40 people to be killed or wounded.", "kw40"),
    ("On 8 Shaban a device at a cafe in Baqubah made casualties of seven militiamen.", "kw7"),
    # whose they were
    ("On 5 Rajab fighters attacked a camp at Mahin and killed nine soldiers, losing three of their own.", "k9 ownk3"),
    ("On 5 Rajab soldiers clashed with the fighters near Mahin, losing seven of their own.", "k7"),
    ("On 5 Rajab one soldier was killed, and the group itself lost two men, in a clash near Qara Tapa.", "k1 ownk2"),
    ("On 5 Rajab fighters attacked a camp at Mahin; nine soldiers were killed and one of the attackers was wounded.",
     "k9 ownw1"),
    ("On 5 Rajab fighters attacked a camp at Mahin. Nine soldiers died before the four attackers were themselves killed.",
     "k9 ownk4"),
    ("On 5 Rajab the army tried to storm a village near Hajin. Four of the attackers were killed.", "k4"),
    ("Our fighters repelled an attempt to advance on the T2 station near Palmyra on 7 Safar. Twelve of the attackers were "
     "killed.", "k12"),
    ("On 5 Rajab a column was ambushed near Jalawla. The fighters' own losses were two men; the soldiers left eleven dead.",
     "k11 ownkw2"),
    ("On 5 Rajab cells ambushed a convoy of the army near Palmyra, leaving nine fighters dead.", "k9"),
    ("On 2 Rajab a policeman and his two brothers were killed in an attack on their car in Peshawar.", "k3"),
    ("On 7 Rajab a man found guilty of spying was executed in Qaim.", "k1"),
    # taken
    ("On 2 Rajab the mukhtar of a village near Bara and his son were taken from their beds and shot dead.", "k2"),
    ("On 2 Rajab four policemen were snatched from their homes in Kubaysah.", "c4"),
    ("On 2 Rajab a rifle and two motorcycles were snatched in Kubaysah.", ""),
    # further people by number alone
    ("On 3 Safar two officers were killed in the first blast in Baquba and six in the second.", "k8"),
    ("On 3 Safar five soldiers fell in the first clash near Makhmur, three more in the second.", "k8"),
    ("On 9 Safar a sniper killed one soldier in the morning and another at dusk at a post near Haditha.", "k2"),
    ("On 9 Safar two soldiers were killed in the first blast in Baquba and six fled in the second.", "k2"),
    ("On 9 Safar an army column lost eleven dead and twice that number wounded near Daquq.", "k11 w22"),
    # other wordings
    ("On 7 Rajab an ambush near Abala claimed eleven soldiers.", "k11"),
    ("On 7 Rajab an ambush near Abala brought death to four soldiers and wounds to six.", "k4 w6"),
    ("On 7 Rajab fighters overran a post near Menaka and brought back four captives.", "c4"),
    ("On 7 Rajab a sniper accounted for two sentries at Haditha.", "k2"),
    ("On 7 Rajab a Hummer was burned with the four soldiers inside near Tuz.", "k4"),
    ("On 7 Rajab a Hummer was burned near Tuz and the four soldiers inside were wounded.", "w4"),
    ("On 7 Rajab a gathering of the militia at Balad was shelled, and there fell nine dead and thirteen wounded.",
     "k9 w13"),
    ("On 7 Rajab five soldiers fell near Tuz.", "k5"),
    ("On 7 Rajab fire was opened on three militiamen at Mandali, which left one dead and two with wounds.", "k1 w2"),
    ("On 7 Rajab three Peshmerga were caught in a blast near Makhmur: two perished, the third lost his sight.", "k2 w1"),
    # shot
    ("On 11 Rajab a policeman was shot in Baquba with a silenced pistol.", "k1"),
    ("On 11 Rajab two drivers were told to step down near Rawa and both were shot.", "k2"),
    ("On 11 Rajab two judges were shot near Baquba; one died and the other was wounded.", "k1 w1"),
    ("On 11 Rajab two judges were shot near Baquba. One of them died.", "k1"),
    ("On 11 Rajab a judge was shot near Baquba, and was wounded.", "w1"),
    ("On 11 Rajab a policeman was shot in the leg near Baquba.", "w1"),
    ("On 11 Rajab three drones were shot near Baquba.", ""),
    ("On 11 Rajab a policeman was shot at near Baquba.", ""),
    ("On 11 Rajab twenty soldiers rode in a lorry near Palma; four of them escaped, the others being killed.", "k16"),
    ("On 11 Rajab a lorry of the army was cut in two near Djibo: none of the dozen in it lived.", "k12"),
    ("On 7 Rajab two brothers who served in the commandos were killed in Zaydan.", "k2"),
    ("On 7 Rajab an explosive device felled three Peshmerga and hurt a further four west of Daquq.", "k3 w4"),
]  # fmt: skip
NEWS = [
    ("A bomb struck a bus carrying 20 civil servants in Kabul on Tuesday. All but three were killed, officials said.", "k17"),
    ("Gunmen stopped a van with seven election workers near Mandera on Monday. They killed two and abducted the others.",
     "c5 k2"),
    ("Six policemen were on guard when fighters attacked the post near Kunduz on Friday. Four were shot dead and the "
     "remaining officers were taken captive.", "c2 k4"),
    ("Gunmen attacked a convoy near Gao on Monday. Three soldiers were killed and the rest of the unit withdrew.", "k3"),
    ("A four-man patrol was killed near Djibo on Monday when its vehicle struck a mine.", "k4"),
    ("Five people were killed in shelling near Aleppo on Monday.", "k5"),
    ("Three rebels were killed after attacking a post near Aleppo on Monday.", "ownk3"),
    ("A priest and two nuns were snatched by armed men near Bouar on Wednesday.", "c3"),
    ("Six villagers were marched into the bush by gunmen near Kaura Namoda on Tuesday.", "c6"),
    ("Unknown gunmen whisked away a traditional ruler from his palace in Ekiti on Friday and killed his guard.", "c1 k1"),
    ("The death toll from Thursday's bombing of a mosque in Quetta has risen to 24 after two of the injured died in "
     "hospital, officials said on Friday.", "k24"),
    ("A car bomb exploded outside a hotel in Mogadishu on Friday. Police first said four people died, but a doctor later "
     "put the dead at nine.", "k9"),
    ("Three people died on the spot and two others in hospital after a grenade was thrown into a bar in Bujumbura on "
     "Sunday.", "k5"),
    ("Attackers stormed a farm near Beni on Tuesday night and killed everyone in the house, a family of six.", "k6"),
    ("Four police officers were gunned down at a checkpoint in Zahedan on Monday, and a fifth was left wounded.", "k4 w1"),
    ("Seven labourers were lined up and shot beside a road in Gwadar on Thursday; two more survived with bullet wounds.",
     "k7 w2"),
    ("Six sailors remained missing and three were confirmed dead after a missile hit a freighter off Hodeida on "
     "Wednesday.", "k3 m6"),
    ("A boy of 12 and his grandmother were killed by a stray mortar round in Misrata on Monday.", "k2"),
    ("Ten people were injured in a blast in Davao on Sunday. Two are in critical condition.", "w10"),
    ("Two people were killed in a shooting in Davao on Sunday and three are in critical condition.", "k2 w3"),
    ("At least four people, among them two children, were killed and another 11, including the mayor, wounded by a car "
     "bomb in Azaz on Sunday.", "k4 w11"),
    # whose they were
    ("Troops killed ten rebels in clashes in Kachin on Friday and suffered one dead and four wounded, state media said.",
     "k10 ownk1 ownw4"),
    ("Gunmen shot four people at a shop in Tijuana on Thursday; three of them died.", "k3"),
    ("Gunmen opened fire on five miners near Duki on Monday. Two of them were killed.", "k2"),
    ("Gunmen attacked a post near Goma on Monday. Four of them were killed.", "ownk4"),
    ("Taliban fighters attacked a post in Dawlatabad on Sunday. Eleven of them were killed and nine wounded; two soldiers "
     "died.", "k2 ownk11 ownw9"),
    ("Rebels killed 22 government troops and lost nine of their own in battles near Malakal on Monday, a spokesman said.",
     "k22 ownk9"),
    ("Police lost two of their own when gunmen attacked a station in Jos on Monday.", "k2"),
    ("A suicide bomber targeting a polling station in Khost on Saturday killed only himself.", "ownk1"),
]  # fmt: skip


def counted(text: str, kind: str) -> str:
    name = "Islamic State" if kind == "armed_group" else "Agency"
    told = coder().code(report_of(text, published="2019-11-28", source_kind=kind, source_name=name))
    sums: dict[str, int] = {}
    for line in (t for i in told.incidents if i.status == "occurred" for t in i.toll):
        if line.subset_of is None and line.low:
            key = ("own" if line.party == "initiator" else "") + SHORT[line.outcome]
            sums[key] = sums.get(key, 0) + line.low
    return " ".join(sorted(f"{key}{number}" for key, number in sums.items()))


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: str) -> None:
    assert counted(text, "armed_group") == expected


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_news(text: str, expected: str) -> None:
    assert counted(text, "press") == expected
