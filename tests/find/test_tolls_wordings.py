"""Tolls in the wordings of armed groups' claims and of translators.

K killed, W wounded, KW killed or wounded, C captured, M missing, D displaced, each with its number; ``2+`` is open or vague.
"""

from __future__ import annotations

import pytest

from reading_of import reading_of
from tollbook.find.counts import CountFinder
from tollbook.find.tolls import TollFinder
from tollbook.mentions import TollMention
from tollbook.resources import Knowledge

KNOWLEDGE = Knowledge()
COUNTS = CountFinder(KNOWLEDGE)
TOLLS = TollFinder(KNOWLEDGE)
SHORT = {"killed": "K", "wounded": "W", "killed_or_wounded": "KW", "captured": "C", "missing": "M", "displaced": "D"}

CLAIMS = [
    (
        "Two devices were detonated on a foot patrol, so that its members fell between killed and wounded, and their number was seven.",
        "KW7",
    ),
    (
        "A lieutenant of the police was targeted with the explosion of a sticky device under his vehicle, and that led to his perishing, and his driver was hurt.",
        "K1 W1",
    ),
    ("The result was the killing of six and the wounding of a similar number.", "K6 W5+"),
    (
        "The brothers who were watching the place counted over 20 killed, and as many vehicles burned or damaged.",
        "K21+",
    ),
    ("The car was wrecked, its owner got away with wounds, and neither of his two bodyguards survived.", "K2 W1"),
    ("They led out three men who had been passing information to the army and shot them dead.", "K3"),
    ("A patrol was hit; their number reached seven dead.", "K7"),
    ("A trader was stopped on the road and his throat was cut.", "K1"),
    ("They seized three herders and slit their throats.", "C3 K3"),
    ("The neck of a spy was struck in the square.", "K1"),
    ("The heads of two spies were cut off.", "K2"),
    ("The heads of two departments were cut from the list.", ""),
    ("A guard was hit and his head was injured.", "W1"),
    ("Two soldiers died in the blast, and their number was seven hurt.", "K2 W7"),
    ("A mine on the road killed soldiers", "K2+"),
    ("There were no survivors among the six of them.", "K6"),
    ("A post guarded by gendarmes was stormed and there were no survivors among the six of them.", "K6"),
    (
        "On the 16th two policemen were shot with pistols as they came off duty: one died and his companion is in a critical state.",
        "K1 W1",
    ),
    ("Their attack was broken, and more than 15 of them remained on the field.", "K16+"),
    ("A total of 22 were killed, the majority of them recruits, and twice as many injured.", "K22 W44"),
    ("The garrison fled after twenty minutes, leaving 8 bodies.", "K8"),
    ("During the work one blew up, by which a lieutenant lost his life.", "K1"),
    ("Five soldiers died and 3 went missing.", "K5 M3"),
    ("The raid cost the army 17 men, dead and hurt.", "KW17"),
    ("The raid cost the army 17 dead and wounded.", "KW17"),
    ("The army lost in the ambush 12 men, killed or wounded.", "KW12"),
    ("The army lost 12 men and 20 were wounded.", "K12 W20"),
    ("All who were aboard are dead or hurt.", "KW2+"),
    ("A Christian and his two sons were killed in their home.", "K1 K2"),
    ("One is dead, the other survived and is in hospital.", "K1 W1"),
    ("His grandson was hit by a stray bullet in the leg.", "W1"),
    ("They were driven back, and of them four were killed.", "K4"),
    (
        "The Civilian JTF militia lost four of its men, and two were taken prisoner, when fighters assaulted its checkpoint.",
        "C2 K4",
    ),
    ("Twelve were killed and wounded as a result of the three.", "KW12"),
    ("Four of the attackers were eliminated; we had one wounded.", "K4 W1"),
    ("There was no loss of life on either side.", "K0"),
    ("A guard of the depot was killed, ten civilians hurt, two of them seriously.", "K1 W10"),
    ("Those aboard: 2 dead, a third hurt.", "K2 W1"),
    ("2 men condemned as spies were put to death by firing squad.", "K2"),
    (
        "A grenade thrown into a tax office in the town. 1 collector dead; the clerk and a policeman at the door injured.",
        "K1 W1 W1",
    ),
    ("13 soldiers dead, the remainder wounded.", "K13 W1+"),
    ("A device having been attached under it, the two in it, one of them a judge, were killed.", "K2"),
    ("One vehicle, six men, not one of whom lived.", "K6"),
    ("The head of the militia died together with two of his sons.", "K1 K2"),
    ("A bus was hit, of whose passengers eleven died.", "K11"),
    ("Their ministry has acknowledged 36 dead.", "K36"),
    ("Nine soldiers and militiamen were killed.", "K9"),
    ("They killed at least 20 women and children and wounded six soldiers, policemen and guards.", "K20+ W6"),
    ("They killed six soldiers and the guards of a bank.", "K2+ K6"),
    ("They killed six soldiers and wounded civilians.", "K6 W2+"),
    ("Eight of them fell dead and the others fled.", "K8"),
    ("A policeman was shot dead; his colleague, hit in the chest, survived.", "K1 W1"),
    ("He emptied his pistol into it, leaving a corporal dead and the driver wounded.", "K1 W1"),
    ("The explosion took the lives of the officer and three of his escort.", "K1 K3"),
    ("This led to the death of two of them and the injury of the rest.", "K2 W1+"),
    ("It resulted in the fall of ten between dead and wounded.", "KW10"),
    ("The attack left the commander and his two companions dead.", "K1 K2"),
    ("They killed the guard with a knife and shot the two clerks dead.", "K1 K2"),
    ("The convoy lost five men.", "K5"),
    ("The enemy's losses amounted to nine dead and twelve injured.", "K9 W12"),
    ("Nine corpses were counted after the withdrawal.", "K9"),
    ("Nobody was harmed.", "KW0"),
    ("No one was killed or wounded.", "KW0"),
    ("All five of its crew perished.", "K5"),
    ("The crew of four was killed.", "K4"),
    ("All those in it were killed.", "K2+"),
    ("They finished off three wounded soldiers.", "K3"),
    ("Three soldiers were sent to hell.", "K3"),
    ("At least a dozen soldiers fell.", "K12+"),
    ("The governor lived; three of his escort did not.", "K3"),
    ("He was hit in the shoulder.", "W1"),
    ("A woman succumbed to her wounds.", "K1"),
    ("Two of the wounded died later in hospital.", "K2"),
    ("The toll of the two attacks is 12 killed.", "K12"),
    ("Not fewer than 14 soldiers were killed and others were wounded.", "K14+ W2+"),
    ("Killed in it were a major and two captains.", "K1 K2"),
    ("Seven soldiers, two of whom were officers, were killed.", "K7"),
    ("Half of the twenty guards were killed.", "K10"),
    ("He was slaughtered with a knife.", "K1"),
    ("Both were slaughtered with a knife.", "K2"),
    ("The three were beheaded.", "K3"),
    ("Four prisoners fell into their hands.", "C4"),
    ("Two soldiers were taken alive.", "C2"),
    ("The officer was left dead on the road.", "K1"),
    ("The body of a soldier was left behind.", "K1"),
    ("The mine tore apart three soldiers.", "K3"),
    ("Three were killed on the spot.", "K3"),
    ("The attack led to 4 of them being killed and 3 others wounded.", "K4 W3"),
    ("The killing of 3 elements of the army and the wounding of 5 was the result.", "K3 W5"),
    ("Two soldiers and an officer were left dead, and another five wounded.", "K1 K2 W5"),
    ("It caused the perishing of six and the injury of others.", "K6 W2+"),
    ("Killed: 5. Wounded: 7.", "K5 W7"),
    ("Result: 3 dead, 2 wounded.", "K3 W2"),
    ("A policeman was killed at once and his companion died on the way to hospital.", "K1 K1"),
    ("The commander of the post, with eight of his soldiers, was killed.", "K1 K8"),
    ("The number of those killed reached 14.", "K14"),
    ("14 were counted dead.", "K14"),
    ("Fourteen dead and wounded fell.", "KW14"),
    ("More than ten of them were between dead and wounded.", "KW11+"),
    ("Nine members of the militia were killed, four of them burned in their vehicle.", "K9"),
    ("Of the seven on board three died and four were hurt.", "K3 W4"),
    ("Seven soldiers were in the vehicle; four died, and the rest were hurt.", "K4 W1+"),
    ("All five passengers died.", "K5"),
    ("Not one of the five soldiers got out alive.", "K5"),
    ("Only two of the ten soldiers survived.", "K8"),
    ("Only one of the six came out alive.", "K5"),
    ("Eight of the ten were killed and two fled.", "K8"),
    ("A family of five died.", "K5"),
    ("The blast killed the judge, his wife and two guards.", "K1 K1 K2"),
    ("A judge was killed, and with him two guards.", "K1 K2"),
    ("A judge and his guard were slain.", "K1 K1"),
    ("An officer died of his wounds two days later.", "K1"),
    ("He bled to death.", "K1"),
    ("A sniper hit a soldier in the head and killed him.", "K1"),
    ("It claimed the lives of three of them.", "K3"),
    ("A soldier lost both legs.", "W1"),
    ("Two more were wounded.", "W2"),
    ("Two were wounded, one of them seriously.", "W2"),
    ("One was wounded; the others escaped.", "W1"),
    ("Three were taken prisoner and later executed.", "C3 K3"),
    ("40 families were driven from their homes.", "D40"),
    ("The army lost 12 killed, 30 wounded and 4 captured.", "C4 K12 W30"),
    ("Losses: 12 killed, 30 wounded.", "K12 W30"),
    ("The enemy suffered 15 casualties.", "KW15"),
    ("At least 15 bodies lay at the gate.", "K15+"),
    ("Hospital sources put the dead at 15.", "K15"),
    ("The army admits 3 dead.", "K3"),
    ("The government acknowledged the death of three soldiers.", "K3"),
    ("The army announced that seven of its soldiers had been killed.", "K7"),
    ("According to the police, two civilians were injured.", "W2"),
    ("He and his driver were killed.", "K1 K1"),
    ("He and four others were killed.", "K1 K4"),
    ("The two were killed.", "K2"),
    ("The three of them were killed.", "K3"),
    ("Both of them were killed.", "K2"),
    ("Each of the two was killed.", "K2"),
    ("They killed him and his son, and wounded his wife.", "K1 K1 W1"),
    ("No fewer than seven soldiers perished.", "K7+"),
    ("As many as a dozen were killed.", "K0+"),
    ("Close to a dozen were killed.", "K10+"),
    ("A dozen or more were killed.", "K12+"),
    ("Some ten soldiers were killed.", "K9+"),
    ("Ten or so were killed.", "K9+"),
    ("Eight to ten were killed.", "K8+"),
    ("Between eight and ten were killed.", "K8+"),
    ("Several were killed, most of them officers.", "K3+"),
    ("The driver was burned to death in the vehicle.", "K1"),
    ("A bystander was slightly hurt.", "W1"),
]


def shown(toll: TollMention) -> str:
    exact = toll.interval.low == toll.interval.high
    return f"{SHORT[toll.outcome]}{toll.interval.low}{'' if exact else '+'}"


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: str) -> None:
    reading = reading_of(text, source_kind="armed_group")
    told = [t for t in TOLLS.find(reading, COUNTS.find(reading)) if t.subset_of is None]
    assert " ".join(sorted(shown(t) for t in told)) == expected
