"""The tolls of a claim's one incident, told in a sentence of their own or beside the attack.

K killed, W wounded, KW killed or wounded, C captured, each with the sum of what its lines give as least.
"""

from __future__ import annotations

from collections import Counter

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

SHORT = {"killed": "K", "wounded": "W", "killed_or_wounded": "KW", "captured": "C"}

CLAIMS = [
    ("On 3 Safar fighters attacked a post near Hawija, killing an officer from Basra and two soldiers from Kut.", "K3"),
    ("On 3 Safar fighters killed a captain of the federal police and three policemen near Hawija.", "K4"),
    ("On 3 Safar fighters near Hawija wounded two soldiers from the Iraqi army and a guard from Basra.", "W3"),
    ("On 3 Safar fighters near Hawija captured an officer from Basra and nine soldiers from Kut.", "C10"),
    ("On 3 Safar fighters near Hawija killed an officer from Basra and burned two vehicles.", "K1"),
    ("On 3 Safar an attack near Hawija cost the police of Kirkuk seven dead.", "K7"),
    ("On 3 Safar a device hit a vehicle of the army near Hawija. Its passengers, five in all, died.", "K5"),
    ("On 3 Safar a device hit a vehicle of the army near Hawija, with the result that all five in it died.", "K5"),
    ("On 3 Safar a device hit a vehicle of the army near Hawija; the number of the dead was five.", "K5"),
    ("On 3 Safar a post of the army near Hawija was stormed. Its garrison of seven was killed to the last man.", "K7"),
    (
        "On 3 Safar a post of the army near Hawija was stormed. Of the nine soldiers in it, six were killed and three fled.",
        "K6",
    ),
    (
        "On 3 Safar a post of the army near Hawija was stormed, seven of its soldiers being killed and four hurt.",
        "K7 W4",
    ),
    ("On 3 Safar a post of the army near Hawija was stormed: seven killed, among whom a captain.", "K7"),
    ("On 3 Safar a post of the army near Hawija was stormed. A captain and six others did not survive.", "K7"),
    ("On 3 Safar a post of the army near Hawija was stormed. The enemy pulled out seven bodies.", "K7"),
    ("On 3 Safar a post of the army near Hawija was stormed. Its losses: seven dead, four injured.", "K7 W4"),
    ("On 3 Safar a post of the army near Hawija was stormed. Seven soldiers were sent to their graves.", "K7"),
    ("On 3 Safar a post of the army near Hawija was stormed. The lives of seven soldiers were lost.", "K7"),
    ("On 3 Safar a post of the army near Hawija was stormed, costing it seven men.", "K7"),
    ("On 3 Safar a sniper shot two soldiers near Hawija; one was killed, the other wounded.", "K1 W1"),
    ("On 3 Safar a sniper shot two soldiers near Hawija, one of whom died.", "K1"),
    ("On 3 Safar a sniper shot at two soldiers near Hawija and killed them both.", "K2"),
    ("On 3 Safar a mukhtar was taken from his house near Hawija and put to death with his son.", "K2"),
    ("On 3 Safar a bomb went off in a market near Hawija. At least nine people died and dozens were hurt.", "K9 W24"),
    (
        "On 3 Safar a bomb went off in a market near Hawija. Nine dead, and more than twenty hurt, is what the hospital says.",
        "K9 W21",
    ),
    ("On 3 Safar a bomb went off in a market near Hawija, of whose victims nine died.", "K9"),
    (
        "On 3 Safar a bomber set off his vest among recruits near Hawija. Dozens of them were killed and wounded.",
        "KW24",
    ),
    (
        "On 3 Safar a bomber set off his vest among recruits near Hawija. The number of casualties passed thirty.",
        "KW30",
    ),
    ("On 3 Safar mortar shells fell on a camp near Hawija. Three soldiers received wounds.", "W3"),
    ("On 3 Safar mortar shells fell on a camp near Hawija. Ambulances took away five wounded.", "W5"),
    ("On 3 Safar fighters attacked a village near Hawija, where they killed four men and wounded a woman.", "K4 W1"),
    (
        "On 3 Safar fighters attacked a village near Hawija. Four of its people lost their lives, two were injured and six were taken away.",
        "C6 K4 W2",
    ),
    ("On 3 Safar an attack by the army near Hawija was beaten off. It left behind nine bodies.", "K9"),
    ("On 3 Safar an attack by the army near Hawija was beaten off with heavy losses; nine bodies were counted.", "K9"),
    (
        "On 3 Safar an attack by the army near Hawija was beaten off. Nine of the attackers were killed, while two of the mujahidin were slain.",
        "K11",
    ),
    ("On 3 Safar an ambush near Hawija killed an officer with the rank of captain and three soldiers.", "K4"),
    ("On 3 Safar an ambush near Hawija struck a convoy. An officer, two soldiers and a driver were killed.", "K4"),
    ("On 3 Safar an ambush near Hawija struck a convoy, killing and wounding those in the first truck.", "KW2"),
    ("On 3 Safar an ambush near Hawija struck a convoy; a colonel fell, and with him five soldiers.", "K6"),
    ("On 3 Safar an ambush near Hawija struck a convoy. Eight soldiers dead.", "K8"),
    ("On 3 Safar an ambush near Hawija struck a convoy. There were eight dead.", "K8"),
    ("On 3 Safar an ambush near Hawija struck a convoy, and the dead were eight.", "K8"),
    (
        "On 3 Safar a device hit a vehicle of the army near Hawija, and two of the crew were flown out for treatment.",
        "W2",
    ),
    (
        "On 3 Safar a post near Hawija was attacked. Nine guards lost their lives, while a further six are nursing wounds.",
        "K9 W6",
    ),
    ("On 3 Safar snipers fired at the army near Hawija; seven soldiers fell to them.", "K7"),
    ("On 3 Safar mortar bombs fell on an outpost near Hawija, with casualties amounting to fifteen.", "KW15"),
    ("On 3 Safar a device hit a tractor of the army near Hawija, at a cost to it of three lives.", "K3"),
    ("On 3 Safar a device hit a vehicle near Hawija, killing all but one of the six on board.", "K5"),
    ("On 3 Safar gunmen shot at four policemen near Hawija, killing three of them and wounding the fourth.", "K3 W1"),
    ("On 3 Safar gunmen shot two policemen near Hawija, killing both of them.", "K2"),
    ("On 3 Safar an ambush near Hawija struck a convoy with eight dead on their side.", "K8"),
]


def incidents_of(text: str) -> tuple[Incident, ...]:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    return coder().code(claim).incidents


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_tolls(text: str, expected: str) -> None:
    (incident,) = incidents_of(text)
    told: Counter[str] = Counter()
    for line in incident.toll:
        if line.subset_of is None:
            told[SHORT[line.outcome]] += line.low
    assert " ".join(f"{name}{number}" for name, number in sorted(told.items())) == expected


def test_a_part_stays_with_its_whole_in_any_incident() -> None:
    text = (
        "On 3 Safar a device near Hawija killed two soldiers and wounded three. "
        "On 4 Safar an ambush near Daquq killed nine soldiers, among them a captain, and wounded four."
    )
    _, second = incidents_of(text)
    assert [(t.outcome, t.low, t.subset_of) for t in second.toll] == [
        ("killed", 9, None),
        ("wounded", 4, None),
        ("killed", 1, 0),
    ]


def test_the_claimants_own_dead_are_lines_of_their_own() -> None:
    text = (
        "On 3 Safar an attack by the army near Hawija was beaten off. Nine of the attackers were killed, while two of "
        "the mujahidin were slain."
    )
    (incident,) = incidents_of(text)
    assert {(t.party, t.low) for t in incident.toll} == {("target", 9), ("initiator", 2)}


def test_the_death_of_its_commander_belongs_to_the_tank() -> None:
    text = (
        "Sinai: on Safar 3, destruction of a tank of the Egyptian army by an explosive device at Tall as-Sahil, on the way "
        "from al-Arish to Bir Lahfan, and death of its commander."
    )
    (incident,) = incidents_of(text)
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 1)]
