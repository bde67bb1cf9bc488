"""Attacks that one sentence tells together, and whose the harm is that it tells: each one's own, or all of theirs."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

SHORT = {"killed": "k", "wounded": "w", "killed_or_wounded": "kw", "captured": "c"}

# Of each attack the harm that is its own; behind "||" what is told of all.
CLAIMS = [
    # each
    ("On the 3rd of Safar two convoys were ambushed near Qayyarah and near Shirqat, killing two in each.", "k2 | k2"),
    (
        "On the 5th of Safar a car bomb struck a checkpoint in Tuz Khurmatu and an ambush was laid for a patrol near "
        "Daquq; three soldiers were killed in each of the two attacks.",
        "k3 | k3",
    ),
    (
        "On the 6th of Safar a device was set off on a vehicle in Shaddadi and another on a motorcycle in Busayrah, "
        "killing the driver of each.",
        "k1 | k1",
    ),
    ("On the 23rd of Safar sniping operations in Khalis and Jalawla killed one soldier each.", "k1 | k1"),
    (
        "On the 14th of Safar the police in Baqubah and Khalis came under fire; two policemen were killed in each city.",
        "k2 | k2",
    ),
    # moved on
    (
        "On the 5th of Safar fighters raided a post at Dikwa, killing four soldiers, and went on to Gashagar, where they "
        "burned a second post and killed two.",
        "k4 | k2",
    ),
    (
        "The fighters attacked Khalis on the 4th of Safar, killing five, before moving on to Jalawla and killing two "
        "soldiers there.",
        "k5 | k2",
    ),
    ("On the 5th of Safar they stormed a barracks in Dikwa and then moved into the town, where they killed two.", "k2"),
    # the verb told once
    (
        "On the 20th of Safar the fighters clashed with the army at Dikwa, killing ten, and at Bama, where six more fell.",
        "k10 | k6",
    ),
    ("On the 22nd of Safar soldiers of the Caliphate killed a spy in Khalis and two in Jalawla.", "k1 | k2"),
    ("On the 22nd of Safar the fighters killed an officer in Khalis and wounded two policemen in Jalawla.", "k1 | w2"),
    (
        "On the 12th of Safar the fighters set off a device on a truck at Sukhnah, killing its driver, and fired rockets "
        "at a base in Palmyra. The two operations destroyed the truck and injured four.",
        "k1 |  || w4",
    ),
    (
        "On the 13th of Safar gunmen stormed a clinic in Dikwa and a school in Bama, killing 3 and wounding 2 in the "
        "first and killing 5 in the second.",
        "k3 w2 | k5",
    ),
    # a total and its shares
    (
        "On the 12th of Safar the fighters killed 9 soldiers: five in an ambush at Khalis, and four by a device near "
        "Jalawla.",
        "k5 | k4",
    ),
    (
        "Two officers were killed on the 7th of Safar, one by a sticky bomb in Khalis, the other by gunfire in Jalawla.",
        "k1 | k1",
    ),
    ("On the 12th of Safar the fighters killed 9 soldiers in Khalis, five of them officers.", "k9 k5"),
    # all together
    (
        "On the 11th of Safar the fighters launched two simultaneous attacks on Dikwa and Bama. 15 soldiers were killed "
        "in all, and three vehicles were destroyed.",
        " |  || k15",
    ),
    ("On the 11th of Safar the fighters attacked two villages, Mbau and Eringeti, killing 14.", " |  || k14"),
    (
        "On the 7th of Safar a patrol was struck with a device near Khalis and a post was sniped at Jalawla. As a result "
        "of these, five policemen were killed.",
        " |  || k5",
    ),
    (
        "The two car bombs that exploded on the 21st of Safar in Sadr City and Shula killed and wounded more than 30.",
        " |  || kw31",
    ),
    (
        "On the 23rd of Safar a device went off at Dikwa and a patrol was ambushed at Bama, killing between them 8 "
        "soldiers.",
        " |  || k8",
    ),
    ("On the 23rd of Safar a camp was attacked at Dikwa, killing in all 8 soldiers and wounding 4.", "k8 w4"),
    (
        "On the 4th of Safar a convoy of the Nigerian army was ambushed near Gudumbali, and another near Kareto. The two "
        "convoys lost 16 men.",
        " |  || k16",
    ),
    (
        "Shelling of the army's camps at Monguno, Dikwa and Bama on the 10th of Safar wounded six soldiers in all.",
        " |  |  || w6",
    ),
    (
        "On the 6th of Safar the fighters attacked the police in the districts of Achin and Khogyani, and 17 of them were "
        "killed as a result of the two attacks.",
        " |  || k17",
    ),
    # and more of each
    (
        "On the 10th of Safar the fighters attacked the army in Beni, killing two soldiers. They then attacked a village "
        "nearby, killing five and burning twelve houses.",
        "k2 | k5",
    ),
    (
        "On the 10th of Safar the fighters attacked the army in Beni, killing two soldiers. They then burned two vehicles "
        "and took ammunition.",
        "k2",
    ),
    (
        "On the 11th of Safar three soldiers were sniped, one at Rafah, one at Arish and one at Sheikh Zuweid. All three "
        "were killed.",
        "k1 | k1 | k1",
    ),
    (
        "On the 14th of Safar a device killed an officer in Daquq and another killed two of his men who came to his aid.",
        "k1 | k2",
    ),
    (
        "On the 7th of Safar the fighters detonated devices on three vehicles: a tank at Rafah, a Hummer at Arish, and a "
        "bulldozer at Sheikh Zuweid. Seven soldiers died in the three vehicles.",
        " |  |  || k7",
    ),
    (
        "On the 3rd of Safar a village near Chibok was attacked and four of the militia killed. Three days later the "
        "fighters returned and killed two more. The militia has thus lost six of its men.",
        "k4 | k2",
    ),
    (
        "In three separate operations on the 14th of Safar, the fighters killed 7 of the militia in Khanaqin, Jalawla and "
        "Buhriz.",
        " |  |  || k7",
    ),
    ("On the 4th of Safar 12 soldiers were injured by a device in Hit. Two of the 12 died later.", "w12 k2"),
    # no more than the sum of what was told
    (
        "On the 9th of Safar a device killed two in Khalis. Another on the 10th killed three in Jalawla, so that the dead "
        "of the two blasts were five.",
        "k2 | k3",
    ),
]

REPORTS = [
    (
        "Troops killed two insurgents at Banki on Monday and advanced to Pulka, where they destroyed a camp and killed "
        "five.",
        "k2 | k5",
    ),
    ("Troops killed seven fighters on Thursday, four in Dikwa and three in Bama.", "k4 | k3"),
    ("Soldiers killed six rebels near Butembo on Monday and five near Beni on Tuesday.", "k6 | k5"),
    ("Two air strikes, in Mir Ali and Razmak, killed eleven fighters on Tuesday.", " |  || k11"),
    ("Four soldiers were killed in two bomb blasts in Kandahar and Lashkar Gah on Sunday.", " |  || k4"),
    (
        "Nine people died when a bomb exploded in Mogadishu on Sunday, six of them in a cafe and three in the street.",
        "k9",
    ),
]


def told(text: str, kind: str) -> str:
    """The tolls of each incident, and of each group."""
    coding = coder().code(report_of(text, "2018-11-15", kind, "Islamic State" if kind == "armed_group" else "Army"))
    own = [" ".join(f"{SHORT[t.outcome]}{t.low}" for t in i.toll) for i in coding.incidents]
    groups = [f" || {' '.join(f'{SHORT[t.outcome]}{t.low}' for t in g.toll)}" for g in coding.groups]
    assert all(set(g.members) == {i.id for i in coding.incidents} for g in coding.groups)
    return " | ".join(own) + "".join(groups)


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: str) -> None:
    assert told(text, "armed_group") == expected


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_army_updates(text: str, expected: str) -> None:
    assert told(text, "state_force") == expected


def test_a_total_stays_in_its_paragraph() -> None:
    text = (
        "In Sinai, a mine was set off on a patrol near Rafah on the 4th of November, killing two.\n"
        "In Borno, the camps of Dikwa and Marte were shelled on the 5th, and a post in Bama was raided. "
        "The four attacks left nine dead."
    )
    assert told_of(text) == {"Dikwa", "Marte", "Bama"}
    text = (
        "On the 4th of November, a mine was set off on a patrol near Rafah.\nOn the 5th, another exploded in Arish.\n"
    )
    assert told_of(text + "Seven were killed in the two blasts.") == {"Rafah", "Arish"}


def told_of(text: str) -> set[str]:
    """The places of the incidents that have a total together."""
    coding = coder().code(report_of(text, "2018-11-15", "armed_group", "Islamic State"))
    members = {m for g in coding.groups for m in g.members}
    return {i.location.name for i in coding.incidents if i.id in members and i.location and i.location.name}


def test_a_total_of_attacks_not_read_goes_to_none_above() -> None:
    text = (
        "On the 4th of November, fighters attacked a post in Dikwa, and two soldiers were killed.\n"
        "Something befell the soldiers in Marte on the 5th, and in Bama on the 6th. As a result of these two actions seven "
        "soldiers were killed."
    )
    coding = coder().code(report_of(text, "2018-11-15", "armed_group", "Islamic State"))
    dikwa = next(i for i in coding.incidents if i.location and i.location.name == "Dikwa")
    assert [t.low for t in dikwa.toll] == [2]
