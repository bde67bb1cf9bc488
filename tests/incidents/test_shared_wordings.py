"""Wordings of a total for two attacks or three: it stands in the group of them all and on none of them."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Group, Incident

OUTCOMES = {"k": "killed", "w": "wounded", "o": "killed_or_wounded", "c": "captured"}
NUMBERS = {"k": 12, "w": 20, "o": 12, "c": 20}
LAYOUTS = [
    "On the 8th of Safar a device exploded on a patrol of the police at Tall Amar, near Hawija, and on the 9th gunmen "
    "ambushed a patrol of the army at Tall Sufra, near Daquq",
    "On the 5th of Safar, fighters raided a barracks of the army in Rutbah, killing three soldiers. On the 7th of Safar, "
    "a sniper fired on a post of the army at Daquq. That same evening, an explosive device hit a minibus of the police "
    "near Baiji",
]

TOTALS = [
    ("The two attacks killed 12 soldiers.", "k"),
    ("The two attacks killed 12 soldiers and wounded 20 others.", "kw"),
    ("These two attacks left 12 soldiers dead and 20 wounded.", "kw"),
    ("In the two attacks, 12 soldiers were killed and 20 were wounded.", "kw"),
    ("12 soldiers were killed and 20 wounded in the two attacks.", "kw"),
    ("12 soldiers were killed in these two attacks.", "k"),
    ("12 of them were killed and another 20 injured in the two attacks.", "kw"),
    ("A total of 12 soldiers were killed in the two attacks.", "k"),
    ("A total of 12 soldiers were killed and 20 wounded in the two attacks.", "kw"),
    ("The two attacks resulted in the killing of 12 soldiers and the wounding of 20 others.", "kw"),
    ("The two attacks resulted in 12 dead and 20 wounded.", "kw"),
    ("The two attacks led to the death of 12 soldiers and the injury of 20 others.", "kw"),
    ("As a result of these two attacks, 12 soldiers were killed and 20 wounded.", "kw"),
    ("As a result of the two attacks, 12 soldiers were killed.", "k"),
    ("The outcome of the two attacks was 12 soldiers killed and 20 wounded.", "kw"),
    ("The result of the two attacks was the killing of 12 soldiers and the wounding of 20.", "kw"),
    ("The toll of the two attacks was 12 dead and 20 wounded.", "kw"),
    ("The toll of the two attacks stands at 12 killed and 20 wounded.", "kw"),
    ("The number of dead in the two attacks reached 12.", "k"),
    ("The number of those killed in the two attacks was 12, while 20 were wounded.", "kw"),
    ("The losses of the enemy in the two attacks came to 12 dead and 20 wounded.", "kw"),
    ("Enemy losses in the two attacks amounted to 12 killed and 20 wounded.", "kw"),
    ("Between them, the two attacks killed 12 soldiers.", "k"),
    ("Between them the two attacks left 12 soldiers dead and 20 injured.", "kw"),
    ("Together, the two attacks killed 12 soldiers and wounded 20.", "kw"),
    ("Taken together, the two attacks cost the enemy 12 dead and 20 wounded.", "kw"),
    ("The two attacks cost the enemy 12 dead.", "k"),
    ("The two attacks cost them 12 soldiers killed and 20 wounded.", "kw"),
    ("The two attacks claimed the lives of 12 soldiers.", "k"),
    ("The two attacks claimed 12 lives.", "k"),
    ("The two attacks took the lives of 12 soldiers.", "k"),
    ("The two attacks killed or wounded 12 soldiers.", "o"),
    ("12 soldiers were killed or wounded in the two attacks.", "o"),
    ("The two attacks left 12 soldiers dead and wounded.", "o"),
    ("12 soldiers fell dead or wounded in the two attacks.", "o"),
    ("The two attacks resulted in the killing and wounding of 12 soldiers.", "o"),
    ("In these two attacks, 12 soldiers were killed and wounded.", "o"),
    ("12 soldiers were left dead and wounded by the two attacks.", "o"),
    ("The two attacks led to 12 soldiers being killed or wounded.", "o"),
    ("A total of 12 soldiers were killed and wounded in the two attacks.", "o"),
    ("The two attacks caused the death of 12 soldiers and wounded 20.", "kw"),
    ("12 soldiers perished in the two attacks and 20 others were injured.", "kw"),
    ("12 soldiers lost their lives in the two attacks.", "k"),
    ("The enemy lost 12 soldiers in the two attacks.", "k"),
    ("In the two attacks the enemy lost 12 killed and 20 wounded.", "kw"),
    ("At least 12 soldiers were killed in the two attacks.", "k"),
    ("No fewer than 12 soldiers were killed and 20 wounded in the two attacks.", "kw"),
    ("The two attacks left more than 12 soldiers dead.", "k"),
    ("About 12 soldiers were killed in the two attacks.", "k"),
    ("12 soldiers were killed in the two attacks, and two vehicles were destroyed.", "k"),
    ("The two attacks killed 12 soldiers and destroyed two vehicles.", "k"),
    ("The two attacks resulted in 12 soldiers killed, 20 wounded and a vehicle burned.", "kw"),
    ("The two attacks killed 12 soldiers, among them an officer.", "k"),
    ("12 soldiers, including an officer, were killed in the two attacks.", "k"),
    ("In all, the two attacks killed 12 soldiers.", "k"),
    ("In total, 12 soldiers were killed in the two attacks.", "k"),
    ("Altogether 12 soldiers were killed and 20 wounded in the two attacks.", "kw"),
    ("The two attacks killed 12 soldiers, the agency said.", "k"),
    ("A'maq Agency reported that 12 soldiers were killed in the two attacks.", "k"),
    ('"The two attacks left 12 soldiers dead and 20 wounded", a security source told the agency.', "kw"),
    ("According to a security source, the two attacks killed 12 soldiers and wounded 20.", "kw"),
    ("The fighters withdrew safely after killing 12 soldiers in the two attacks.", "k"),
    ("The two attacks left the bodies of 12 soldiers behind.", "k"),
    ("The two attacks killed 12 soldiers, and 20 others were taken captive.", "kc"),
    ("In both attacks, 12 soldiers were killed and 20 wounded.", "kw"),
    ("Both attacks left 12 soldiers dead.", "k"),
    ("12 soldiers were killed in both operations.", "k"),
    ("The outcome of both was 12 killed and 20 wounded.", "kw"),
    ("The result of both attacks was 12 soldiers killed.", "k"),
    ("Across both attacks, 12 soldiers were killed and 20 wounded.", "kw"),
    ("A total of 12 soldiers were killed in both.", "k"),
    ("In the two, 12 soldiers were killed.", "k"),
    ("Between them, they killed 12 soldiers.", "k"),
    ("Together they left 12 soldiers dead and 20 wounded.", "kw"),
    ("The combined toll was 12 killed and 20 wounded.", "kw"),
    ("The combined toll of the two attacks was 12 soldiers killed.", "k"),
    ("The total for the two was 12 dead and 20 wounded.", "kw"),
    ("The total toll of both attacks was 12 killed and 20 wounded.", "kw"),
    ("Over the two days, 12 soldiers were killed.", "k"),
    ("These operations resulted in the killing of 12 soldiers and the wounding of 20 others.", "kw"),
    ("12 soldiers were killed and 20 wounded as a result of these attacks.", "kw"),
    ("As a result of these attacks, 12 soldiers were killed.", "k"),
    ("The attacks killed 12 soldiers and wounded 20.", "kw"),
    ("12 soldiers were killed in the attacks.", "k"),
    ("The operations left 12 soldiers dead and 20 wounded.", "kw"),
    ("12 soldiers in all were killed in the pair of attacks.", "k"),
    ("Both attacks killed or wounded 12 soldiers.", "o"),
    ("Between them they killed or wounded 12 soldiers.", "o"),
    ("In both, 12 soldiers were killed or wounded.", "o"),
    ("The result of both was 12 soldiers killed or wounded.", "o"),
    ("12 soldiers were killed and wounded in both attacks.", "o"),
    ("In the two places 12 soldiers were killed and 20 wounded.", "kw"),
    ("In the two battles, the army lost 12 men.", "k"),
    ("The army's losses in the raid and the ambush came to 12 killed.", "k"),
    ("Between the blast and the ambush, 12 soldiers were killed.", "k"),
    ("The two attacks cost the enemy dearly: 12 killed, 20 wounded and four vehicles burned.", "kw"),
    ("Both cost the army dearly: 12 killed and 20 wounded.", "kw"),
    ("The outcome of both attacks: 12 killed and 20 wounded.", "kw"),
    ("The fighting on the two fronts went on until evening, and the army lost 12 killed and 20 wounded.", "kw"),
    ("The fighting in the two sectors left 12 dead and 20 wounded.", "kw"),
    ("The fighting at the two places left 12 dead.", "k"),
    ("The blast and the ambush together resulted in 12 killed and 20 wounded.", "kw"),
    ("The blast and the ambush left 12 dead.", "k"),
    ("Both the blast and the ambush ended in the death of 12 soldiers.", "k"),
    ("The attacks on the two posts left 12 soldiers dead.", "k"),
]

TAILS = [
    (", the two attacks leaving 12 soldiers dead and 20 wounded", "kw"),
    (", leaving a total of 12 soldiers dead in the two attacks", "k"),
    (", with a total of 12 soldiers killed in the two attacks", "k"),
    (", with 12 soldiers killed and 20 wounded in the two attacks", "kw"),
    (", killing 12 soldiers and wounding 20 others in the two attacks", "kw"),
    (", killing and wounding 12 soldiers in the two attacks", "o"),
    (", killing a total of 12 soldiers in the two attacks", "k"),
    ("; the two attacks resulted in the killing of 12 soldiers and the wounding of 20 others", "kw"),
    ("; in the two attacks 12 soldiers were killed", "k"),
    ("; 12 soldiers were killed and 20 wounded in the two attacks", "kw"),
    ("; the two attacks left 12 soldiers dead and wounded", "o"),
    (", and 12 soldiers were killed in the two attacks", "k"),
    (", and the two attacks resulted in 12 dead and 20 wounded", "kw"),
    (", 12 soldiers being killed in the two attacks", "k"),
    (" - the two attacks killed 12 soldiers", "k"),
]

TOTALS += [
    ("Between the two, 12 soldiers were killed and 20 were wounded.", "kw"),
    ("Those killed in the two attacks numbered 12.", "k"),
    ("12 deaths and 20 injuries were the result of the two attacks.", "kw"),
]

LEADS = [
    ("On the 8th of Safar, two attacks killed 12 soldiers: ", "k"),
    ("12 soldiers were killed and 20 wounded on the 8th of Safar in two operations: ", "kw"),
    ("On the 8th of Safar, the fighters killed 12 policemen and wounded 20 others in two raids: ", "kw"),
    ("On the 8th of Safar, the fighters carried out two attacks in which 12 soldiers were killed. ", "k"),
    ("Two attacks on the 8th of Safar left 12 policemen dead and 20 wounded. ", "kw"),
    ("On the 8th of Safar, 12 soldiers were killed in two assaults. ", "k"),
]


def read(text: str) -> tuple[tuple[Incident, ...], tuple[Group, ...]]:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    coding = coder().code(claim)
    return coding.incidents, coding.groups


def check(incidents: tuple[Incident, ...], groups: tuple[Group, ...], how: str) -> None:
    told = {t.outcome: (set(g.members), t.low) for g in groups for t in g.toll if t.subset_of is None}
    assert told.keys() == {OUTCOMES[h] for h in how}
    for h in how:
        members, low = told[OUTCOMES[h]]
        assert members == {i.id for i in incidents}
        assert NUMBERS[h] - 3 <= low <= NUMBERS[h] + 1
        assert not any(t.outcome == OUTCOMES[h] for i in incidents for t in i.toll)


@pytest.mark.parametrize("told", LAYOUTS)
@pytest.mark.parametrize(("total", "how"), TOTALS)
def test_a_total_behind_what_it_adds_up(told: str, total: str, how: str) -> None:
    incidents, groups = read(f"{told}. {total}")
    check(incidents[-2:], groups, how)
    assert [(t.outcome, t.low) for i in incidents[:-2] for t in i.toll] == [("killed", 3)] * (len(incidents) - 2)


@pytest.mark.parametrize("told", LAYOUTS)
@pytest.mark.parametrize(("total", "how"), TAILS)
def test_a_total_in_the_last_sentence(told: str, total: str, how: str) -> None:
    incidents, groups = read(f"{told}{total}.")
    check(incidents[-2:], groups, how)


@pytest.mark.parametrize(("lead", "how"), LEADS)
def test_a_total_before_what_it_adds_up(lead: str, how: str) -> None:
    join = "; " if lead.endswith(": ") else ". Meanwhile, "
    told = (
        f"gunmen raided a post of the army in Samarra{join}an explosive device hit a minibus of the police near Baiji."
    )
    incidents, groups = read(lead + (told if join == "; " else told[0].upper() + told[1:]))
    assert len(incidents) == 2
    check(incidents, groups, how)


ONE = [
    "On the 8th of Safar, two attacks in Samarra killed 12 soldiers. On the 9th of Safar, a sniper fired on a post at Daquq.",
    "On the 7th of Safar, gunmen raided a post in Samarra. On the 8th of Safar, two devices exploded on a patrol at Daquq. "
    "The two blasts killed 12 soldiers.",
    "On the 7th of Safar, gunmen raided a post in Samarra. This was followed the next day by three similar operations in "
    "Daquq, in which 12 soldiers were killed.",
]


@pytest.mark.parametrize("text", ONE)
def test_attacks_counted_as_one_incident_have_their_total_for_their_own(text: str) -> None:
    incidents, groups = read(text)
    assert sorted(t.low for i in incidents for t in i.toll) == [12]
    assert not groups


AMOUNTS = [
    (", which resulted in more than 15 dead and dozens of wounded.", [("killed", 16), ("wounded", 24)]),
    (". The army lost more than 40 killed and dozens of wounded.", [("killed", 41), ("wounded", 24)]),
    (", leaving 15 dead and a number of wounded.", [("killed", 15), ("wounded", 3)]),
    (", with dozens of dead and wounded.", [("killed_or_wounded", 24)]),
    (", with 15 dead and scores of injured.", [("killed", 15), ("wounded", 20)]),
    (". Those killed numbered 12.", [("killed", 12)]),
    (". The dead in the attack numbered 12.", [("killed", 12)]),
]


@pytest.mark.parametrize(("words", "tolls"), AMOUNTS)
def test_amounts_of_dead_and_wounded(words: str, tolls: list[tuple[str, int]]) -> None:
    (incident,), _ = read("On the 23rd of Muharram, a patrol of the army was ambushed near Hit" + words)
    assert [(t.outcome, t.low) for t in incident.toll] == tolls


def test_a_total_behind_a_semicolon_is_not_said_of_what_stands_before_it() -> None:
    text = (
        "On the 5th of Safar a headquarters of the militia in Samarra was assaulted, and the same evening a second one in Tikrit"
        "; in the two attacks 9 of the militia were killed."
    )
    incidents, groups = read(text)
    assert [i.toll for i in incidents] == [(), ()]
    assert [(len(g.members), g.toll[0].low) for g in groups] == [(2, 9)]


def test_those_among_the_dead_are_a_part_of_the_total() -> None:
    _, (group,) = read(f"{LAYOUTS[0]}. The two attacks killed 12 soldiers, among them an officer.")
    assert [(t.low, t.subset_of) for t in group.toll] == [(12, None), (1, 0)]


def test_what_a_digest_adds_up_is_no_total_of_two() -> None:
    _, groups = read(f"{LAYOUTS[0]}. In total, the operations of the month killed more than 60 soldiers.")
    assert not groups


# How many attacks a sentence tells of; what they share
COUNTED = [
    ("nine soldiers were killed in two ambushes, one near Daquq and the other near Hawija.", [], [(2, 9)]),
    ("nine soldiers were killed in two ambushes: one near Daquq and one near Hawija.", [], [(2, 9)]),
    ("fighters carried out two attacks on the army, one near Daquq and the other near Hawija, killing nine.", [], [(2, 9)]),
    ("two policemen were shot dead, one in Daquq and the other in Hawija.", [(1, 1), (2, 1)], []),
    ("two attacks cost the police of Kirkuk seven dead: an ambush was laid near Hawija, and a device was detonated on a "
     "patrol near Daquq.", [], [(2, 7)]),
    ("fighters raided a post near Daquq and ambushed a convoy near Hawija. In the two attacks 11 were killed.", [],
     [(2, 11)]),
    ("fighters raided a post near Daquq then ambushed a convoy near Hawija, and 11 soldiers were killed in all.", [],
     [(2, 11)]),
    ("gunmen fired on a patrol on the outskirts of Hawija, then shot at the men who pursued them in the village of "
     "Tall Amar. As a result of both attacks, 2 policemen were killed.", [], [(2, 2)]),
    ("fighters raided a post near Daquq, killing two, and ambushed a convoy near Hawija, killing three.", [(1, 2), (2, 3)],
     []),
    ("a device was detonated on a Hummer near the village of Tall Amar, east of Hawija, and a second on a bulldozer in the "
     "same village. As a result of these attacks, 9 soldiers were killed.", [], [(2, 9)]),
    ("fighters attacked a checkpoint in Samarra and shot at the soldiers who fled from it, killing two.", [(1, 2)], []),
    ("fighters attacked a post near Daquq, then ambushed the force that came to help it and killed two.", [(1, 2)], []),
    ("fighters raided a house in Samarra and executed a spy in the Zuhur neighborhood.", [(1, 1)], []),
    ("fighters ambushed a convoy between Daquq and Hawija and attacked a vehicle in it with rockets, killing two.",
     [(1, 2)], []),
    ("fighters raided a post near Daquq. The result: nine killed and three captured.", [(1, 9), (1, 3)], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "own", "shared"), COUNTED)
def test_which_of_the_attacks_a_number_is_for(
    text: str, own: list[tuple[int, int]], shared: list[tuple[int, int]]
) -> None:
    incidents, groups = read(f"On the 7th of Safar, {text}")
    assert [(n, t.low) for n, i in enumerate(incidents, 1) for t in i.toll] == own
    assert [(len(g.members), g.toll[0].low) for g in groups] == shared
    assert len(incidents) == max([1, *(n for n, _ in (*own, *shared))])
