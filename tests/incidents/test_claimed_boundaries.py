"""Where one attack of a claim ends and the next begins; whom, where and when each is told of."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def claimed(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, "2018-11-20", "armed_group", "Islamic State")).incidents


def told(incident: Incident) -> tuple[str, str, str]:
    """Type, first day and place as written."""
    place = incident.location.as_written if incident.location else ""
    return incident.event_type, incident.date.start or "", place or ""


# text, then for each incident: type, first day, words that its place holds
ATTACKS = [
    ("Ninawa Province On the 3rd of Safar an IED hit a Humvee at Tal Banat and another struck a truck at Tal Qasab; eight "
     "soldiers were killed.",
     [("bombing", "2018-10-12", "Tal Banat"), ("bombing", "2018-10-12", "Tal Qasab")]),
    ("Ninawa Province On the 3rd of Safar a mine exploded under a truck at Tal Banat and another under a pickup at Tal Qasab.",
     [("mine", "2018-10-12", "Tal Banat"), ("mine", "2018-10-12", "Tal Qasab")]),
    ("Ninawa Province On the 3rd of Safar Abu Salih at-Turkmani and Abu Layth al-Ansari drove two car bombs at columns of "
     "the army in Mosul, the first in the Rumman quarter and the second near the old silo.",
     [("suicide_bombing", "2018-10-12", "Rumman quarter"), ("suicide_bombing", "2018-10-12", "Mosul")]),
    ("Sinai Province On the 3rd of Safar a minesweeper was damaged by a device in the Balaah area, west of Rafah, and two "
     "soldiers were sniped in the same area, one of whom was killed.",
     [("bombing", "2018-10-12", "Balaah"), ("sniper", "2018-10-12", "Balaah")]),
    ("Karkuk Province On the 3rd of Safar a patrol was attacked in Daquq, wounding two soldiers. One of them died on the 7th.",
     [("armed_assault", "2018-10-12", "Daquq")]),
    ("Karkuk Province On the 3rd of Safar a patrol was attacked in Daquq, wounding two soldiers. On the 7th one of them "
     "succumbed to his wounds.",
     [("armed_assault", "2018-10-12", "Daquq")]),
    ("Karkuk Province On the 3rd of Safar a patrol was attacked in Daquq, wounding two soldiers. On the 7th two policemen were "
     "shot in Hawija. One of them died.",
     [("armed_assault", "2018-10-12", "Daquq"), ("shooting", "2018-10-16", "Hawija")]),
    ("Khurasan Province On the 3rd of Safar a covert unit shot a police officer in Quetta. He died of his wounds two days "
     "later.",
     [("shooting", "2018-10-12", "Quetta")]),
    ("Barqah Province On the 3rd of Safar two snipers shot soldiers in Benghazi. On the 5th, in Dijlah Province, rockets "
     "were fired at a base of the Peshmerga in Makhmur.",
     [("sniper", "2018-10-12", "Benghazi"), ("missile_strike", "2018-10-14", "Makhmur")]),
    ("Raids On the 3rd of Ramadan, in Libya, fighters entered the village of Wadi Raml, south of Sabha. Two guards were "
     "killed.",
     [("armed_assault", "2018-05-18", "Wadi Raml")]),
    ("Libya In Libya, where the fighters have returned since the battle of Sirte, a checkpoint at Wadi Zall, south of "
     "Ajdabiya, was attacked on the 3rd of Safar.",
     [("armed_assault", "2018-10-12", "Wadi Zall")]),
    ("Lower Shabelle On Saturday 3 November fighters attacked a base near Afgoye. On Sunday a roadside bomb struck a convoy "
     "in Marka.",
     [("armed_assault", "2018-11-03", "Afgoye"), ("bombing", "2018-11-04", "Marka")]),
    ("Somalia On the 3rd of Safar a man whom the group's court had found guilty of spying was shot by a firing squad in "
     "Baidoa.",
     [("execution", "2018-10-12", "Baidoa")]),
    ("Sinai Province On the 3rd of Safar jets flew over the area, and a drone was shot down near Arish.",
     [("armed_assault", "2018-10-12", "Arish")]),
    ("Burkina Faso On the 3rd of Safar a VDP headquarters in Fada was assaulted, and the same evening a second one in Tibga; "
     "in the two attacks 9 of the VDP were killed.",
     [("armed_assault", "2018-10-12", "Fada"), ("armed_assault", "2018-10-12", "Tibga")]),
    ("Lake Chad On the 3rd of Safar mortar rounds were fired at a camp in Dikwa, and on the 5th, at the camp in Monguno.",
     [("shelling", "2018-10-12", "Dikwa"), ("shelling", "2018-10-14", "Monguno")]),
    ("Salahuddin Province On the 3rd of Safar three soldiers were sniped near Bayji, and on the same day two Humvees were "
     "destroyed with guided missiles to the west of the town.",
     [("sniper", "2018-10-12", "Bayji"), ("missile_strike", "2018-10-12", "")]),
    ("Barakah Province On the 3rd of Safar a vest was set off among a patrol in ash-Sham, in the market of ash-Shaddadi.",
     [("suicide_bombing", "2018-10-12", "ash-Shaddadi")]),
    ("Lower Shabelle On 3 November roadside bombs hit a Ugandan convoy outside Afgoye. While the dead were being taken away, a "
     "second convoy was attacked from both sides of the road.",
     [("bombing", "2018-11-03", "Afgoye"), ("armed_assault", "2018-11-03", "Afgoye")]),
    ("Halab Province Finally, in the countryside of Halab, an official was killed on the 3rd of Safar when a bomb under his "
     "car exploded in Manbij.",
     [("bombing", "2018-10-12", "Manbij")]),
    ("Anbar Province On the 3rd of Safar a rocket barrage was aimed at the Asad base near Hit. The same road had seen a "
     "similar ambush in the spring. By its own count the army has lost 3,000 men in the four years of the war.",
     [("missile_strike", "2018-10-12", "Asad base")]),
    ("Somalia On 3 November an official was shot dead in Waberi, and that same night a hand grenade was thrown at a police "
     "station in Hodan.",
     [("shooting", "2018-11-03", "Waberi"), ("grenade", "2018-11-03", "Hodan")]),
    ("Khurasan Province In Kunar, a force of the Taliban tried to advance on Lwar Kand village on the 3rd of Safar. It was "
     "repelled.",
     [("armed_clash", "2018-10-12", "Lwar Kand")]),
    ("Libya In Libya, where the fighters have kept to the desert since they left Sirte, a raid was carried out on the 3rd of "
     "Safar on a police station in al-Fuqha. Two days after it, a gate south of Ajdabiya was attacked.",
     [("raid", "2018-10-12", "Fuqha"), ("armed_assault", "2018-10-14", "Ajdabiya")]),
    ("Pakistan On the 3rd of Safar a policeman was killed in Mastung. The Mastung road is the one on which a candidate was "
     "killed last summer. The centre of the country saw most of the fighting.",
     [("armed_assault", "2018-10-12", "Mastung")]),
    ("Kirkuk Province On the 3rd of Safar mortar rounds were fired at a barracks of the Federal Police. Likewise, they attacked "
     "a Federal Police checkpoint in the village of Tall Ward, south of Daquq, on the 5th, and a vehicle was burned.",
     [("shelling", "2018-10-12", ""), ("armed_assault", "2018-10-14", "Tall Ward")]),
    ("Bayda Province In this governorate the fighting with the Houthis was renewed.", []),
    ("Khayr Province Wilayat al-Khayr saw the heaviest battles of the month. This round-up gathers the reports that reached "
     "the magazine. The battle for Umm Ghaz, told in the last issue, is over.",
     []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_attacks_apart(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [told(i) for i in claimed(text)]
    assert [(kind, day) for kind, day, _ in found] == [(kind, day) for kind, day, _ in expected]
    assert [place for _, _, place in expected if place not in " ".join(w for _, _, w in found)] == []


# text, then the tolls: outcome, lowest number, whose side
SIDES = [
    ("Karkuk Province On the 3rd of Safar the Peshmerga tried to advance on Daquq and were repelled. More than 15 of them were "
     "killed. Three of the fighters were also killed.",
     {("killed", 16, "struck"), ("killed", 3, "own")}),
    ("Raqqah Province On the 3rd of Safar the fighters attacked a PKK post at Tal Banat, and five of the fighters were killed.",
     {("killed", 5, "own")}),
    ("Raqqah Province On the 3rd of Safar the fighters attacked PKK fighters at Tal Banat, and five of the fighters were killed.",
     {("killed", 5, "struck")}),
    ("Raqqah Province On the 3rd of Safar the fighters repelled an advance of the PKK. Eight of the attackers were killed.",
     {("killed", 8, "struck")}),
    ("Kashmir On the 3rd of Safar the fighters clashed with a patrol. The clash resulted in the killing and wounding of a number "
     "of soldiers, and one guard was captured.",
     {("killed_or_wounded", 3, "struck"), ("captured", 1, "struck")}),
    ("Diyala Province On the 3rd of Safar a device hit a vehicle near Muqdadiyah, which led to the killing of those on board, 4 in "
     "number.",
     {("killed", 4, "struck")}),
]  # fmt: skip


def test_nobody_attacks_his_own_checkpoint() -> None:
    """ "They" of a claim are its own, though others were named last."""
    second = claimed(
        "Kirkuk Province On the 3rd of Safar rounds were fired at a barracks of the Federal Police. Likewise, they attacked a "
        "Federal Police checkpoint near Daquq on the 5th, and a vehicle was burned."
    )[1]
    assert "Iraqi Federal Police" not in {a.name for a in second.actors if a.role == "initiator"}


def test_a_closing_total_is_no_toll_of_the_last_attack() -> None:
    (incident,) = claimed(
        "Sinai Province An attempt by the army to advance toward the village of Balla was repelled on the 3rd of Safar. The "
        "total of the week's operations in these provinces was 9, in which at least 30 were killed and wounded."
    )
    assert incident.toll == ()
    assert incident.location is not None
    assert incident.location.name == "Balla"


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_whose_losses(text: str, expected: set[tuple[str, int, str]]) -> None:
    (incident,) = claimed(text)
    assert {(t.outcome, t.low, "own" if t.party == "initiator" else "struck") for t in incident.toll} == expected


@pytest.mark.parametrize("name", ["Abu Salih at-Turkmani", "Abu Jabir ash-Shami", "Abū Qatādah at-Tājīkī"])
@pytest.mark.parametrize("bomb", ["a car bomb at", "a truck bomb into", "his explosive-laden truck into"])
def test_the_driver_is_named_whole_and_meant_to_die(name: str, bomb: str) -> None:
    (incident,) = claimed(f"Halab Province On the 3rd of Safar, {name} drove {bomb} a base of the army in Manbij.")
    assert [a.as_written for a in incident.actors if a.role == "initiator"] == [name]
    assert (incident.event_type, incident.suicide) == ("suicide_bombing", True)
