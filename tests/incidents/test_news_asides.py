"""News copy: who speaks and from where, what came of an attack later, days told aside, and what is only said."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2018-08-15"  # a Wednesday
BUS = "A bomb hit a bus near Ansongo on Tuesday. "


def read(text: str, kind: str = "press") -> tuple[Incident, ...]:
    return coder().code(report_of(text, published=DAY, source_kind=kind)).incidents


# What follows the bus: one incident near Ansongo, with so many killed.
GONE_ON = [
    ("Three passengers died, according to a doctor at Gao hospital.", 3),
    ("According to a doctor in Gao, three passengers died.", 3),
    ("Three passengers died, a doctor at Gao hospital told reporters by telephone.", 3),
    ("Three passengers died, said Otto Samad, a doctor at the regional hospital in Gao.", 3),
    ("Three passengers died, the governor of Gao region, Otto Samad, said on state television in Bamako.", 3),
    ("The interior minister told a news conference in Bamako that three passengers had been killed.", 3),
    ("Hospital sources in Gao put the number of dead at three.", 3),
    ("Two of the wounded later died in hospital in Gao.", 2),
    ("One of the injured died of his wounds at a clinic in Gao on Wednesday.", 1),
    ("The army said that reinforcements from Gao had been sent there.", None),
    ("All those who have died in such attacks will be remembered, a minister said.", None),
    ("Another car bomb is what the people of Gao have feared for weeks.", None),
    ("Reports that a second bomb had gone off in Gao could not be confirmed.", None),
    ("There was no confirmation of reports that nine soldiers had been killed near Gao.", None),
    ("In early July more than 40 villagers died in the deadliest attack that the region has known.", None),
    ("In one ambush this year two dozen soldiers died.", None),
    ("A group claimed responsibility, saying that its fighters had killed 40 policemen.", None),
    ("The bombing was the third in the district this month.", None),
    ("Teachers called a two-day strike in Bamako in protest against the killings.", None),
    ("The president condemned the killings and ordered troops to find those behind the attack.", None),
    ("More than 70,000 people have died in the ten-year conflict.", None),
    ("The priests murdered in November are to be honoured on Friday.", None),
    ("The hospital at Gao received nine injured.", None),
    ('"We carried three bodies to the road," a driver said.', 3),
    # What a group has done at large, who stands behind what, and what was shown or asked for later.
    ("The movement has made many raids in the Gao region.", None),
    (
        "The movement has torched hamlets, robbed clinics and kidnapped and enlisted young men, a UN report said.",
        None,
    ),
    ("Both men are of a band behind several bombings in Gao.", None),
    ("The movement is fighting the government to set up its own rule.", None),
    ("Raids have spread to the plains along the border with Niger.", None),
    ("The bombing happened a month after several others like it, attacks that nobody owned to.", None),
    ("The cabinet agreed last week to a further halt to bombing raids.", None),
    ("On Wednesday the bodies of the dead were put on display in Gao.", None),
    ("Besides the three killed, a girl was wounded.", 3),
    ('"They also wounded (several) shoppers," said an official in Gao.', None),
    ("Fighting between the army and two groups continued in Gao, Menaka and Kidal during the week.", None),
]


@pytest.mark.parametrize(("after", "killed"), GONE_ON)
def test_one_incident_is_told(after: str, killed: int | None) -> None:
    (incident,) = [i for i in read(BUS + after) if i.status == "occurred"]
    assert incident.location is not None
    assert incident.location.name == "Ansongo"
    assert incident.date.start == "2018-08-14"
    told = [t.low for t in incident.toll if t.outcome == "killed"]
    assert told == ([] if killed is None else [killed])


# Text, then place and day of each incident.
ASIDE = [
    # A month told of those struck, of what they had done before, is none of the attack's.
    ("Rebels overran an army post in eastern Mali, officers said on Wednesday, a blow to the troops who retook the district "
     "in March. The post, near Ansongo, fell on Monday after an hour of shooting.", [("Ansongo", "2018-08-13")]),
    # What somebody says on a day in claiming it is none of that day.
    ("The group claimed responsibility on Wednesday for the attack on a patrol in Ansongo, which left two dead. The attack "
     "took place on Monday.", [("Ansongo", "2018-08-13")]),
    # A lead of a whole country, and the sentence that tells where its attack was; who tells of it is near by.
    ("At least ten civilians were killed in an attack blamed on rebels in northern Mali, sources said on Wednesday. "
     '"Armed men carried out an attack on the village of Ansongo" on Tuesday, a source said, putting the toll at about ten '
     "dead.", [("Ansongo", "2018-08-14")]),
    ("At least ten men were killed in an attack on a village in Mali, sources said on Wednesday. The attack targeted the "
     "village of Ansongo, one of them said. The attack was launched on Tuesday and the attackers were still there on Wednesday, a "
     "resident in nearby Menaka told the agency by telephone.", [("Ansongo", "2018-08-14")]),
    # A town told in a lead, and the part of it where that was.
    ("Four soldiers were killed on Tuesday when troops met rebels in Patikul town, Sulu, in the Philippines. The troops met "
     "the rebels in the jungle of Sitio Lagaron, Barangay Kan-Ague, Patikul town, where a firefight broke out, a "
     "spokesman said.", [("Patikul", "2018-08-14")]),
    # The other side's dead in an attack, and the group under another description.
    ('A raid by the group al-Sahl on a base near Ansongo on Tuesday left at least 18 dead. "We lost five soldiers. Our '
     'troops also killed 13 militants," an officer said.', [("Ansongo", "2018-08-14")]),
    ("At least 17 people were killed near Ansongo on Tuesday after the group al-Sahl attacked a base. Armed fighters from "
     "al-Sahl battled their way in with car bombs, an officer said.", [("Ansongo", "2018-08-14")]),
    # A day of telling is none of the attack's, however the agency's name is written.
    ("Nine died when gunmen came to a village near Ansongo and attacked it, a woman told Agence Sahel Presse (ASP) "
     "yesterday. The attack was on Monday.", [("Ansongo", "2018-08-13")]),
    ("GAO, Aug 15 Ten soldiers were killed by rebels near Ansongo on Tuesday.", [("Ansongo", "2018-08-14")]),
    # What somebody says on a day in claiming it is none of that day.
    ("The group claimed responsibility on Wednesday for an attack on a patrol in Ansongo, in which two died. The attack was "
     "on Monday.", [("Ansongo", "2018-08-13")]),
    # A lead of a whole country, and the sentence that tells where its attack was; who tells of it is near by.
    ("An attack put down to rebels has killed at least ten traders in the north of Mali, security sources said on Wednesday. "
     "Armed men stormed the village of Ansongo on Tuesday, one source said, who spoke of some ten dead.",
     [("Ansongo", "2018-08-14")]),
    ("At least ten men died in an attack on a village in Mali, elders said on Wednesday. The attack struck the village of "
     "Ansongo, one of them said. The attack was begun on Tuesday, a trader in nearby Menaka said.",
     [("Ansongo", "2018-08-14")]),
    # A town told in a lead, and the part of it where that was.
    ("Four soldiers died on Tuesday when troops met rebels in Patikul town, Sulu, in the Philippines. They had run into the "
     "rebels in woods at Sitio Malagan, Barangay Kan Ulap, Patikul town, where a firefight broke out.",
     [("Patikul", "2018-08-14")]),
    # The other side's dead in an attack, and the group under another description.
    ('A raid by the group al-Sahl on a post near Ansongo on Tuesday left 18 people dead. "Five of ours fell. Our soldiers '
     'killed 13 militants," an officer said.', [("Ansongo", "2018-08-14")]),
    ("The group al-Sahl attacked a post near Ansongo on Tuesday, killing at least 17 people. Gunmen from al-Sahl shot their "
     "way past the gate, an officer said.", [("Ansongo", "2018-08-14")]),
    ("Gunmen shot dead a guard near Ansongo on Tuesday, police said, a day after a bomb hurt four soldiers in Gao.",
     [("Ansongo", "2018-08-14"), ("Gao", "2018-08-13")]),
    ("A day after a bomb killed four people in Gao, gunmen attacked a hotel in Ansongo on Tuesday, killing two guards.",
     [("Gao", "2018-08-13"), ("Ansongo", "2018-08-14")]),
    ("Gunmen attacked a hotel in Ansongo on Tuesday, killing two guards, hours after a bomb exploded at a market in Gao.",
     [("Ansongo", "2018-08-14"), ("Gao", "2018-08-14")]),
    ("Gunmen killed five villagers near Gao on Monday, two weeks after militants killed 20 in the same area.",
     [("Gao", "2018-08-13")]),
    ("Gunmen killed 15 people in an overnight raid near Ansongo, where 50 people were killed a day earlier, police said "
     "on Wednesday.", [("Ansongo", "2018-08-14"), ("Ansongo", "2018-08-13")]),
    ("The death toll from a bombing at a wedding in the city of Gao rose to 54 on Monday. The bomber struck the party "
     "late on Saturday.", [("Gao", "2018-08-11")]),
    ("A car bomb hit a market in Gao on Sunday. On Monday gunmen killed two guards in Kidal. Sunday's blast destroyed "
     "several stalls.", [("Gao", "2018-08-12"), ("Kidal", "2018-08-13")]),
    ("Fighters abducted seven farmers at Ansongo on 11 August. The bodies of two of them were discovered the following "
     "day.", [("Ansongo", "2018-08-11")]),
    ("Two guards working at the port of Dakar were shot dead on Tuesday. The ambush occurred as they were driving near the "
     "village of Ansongo.", [("Ansongo", "2018-08-14")]),
    ("A bomb killed nine people at Ansongo on Tuesday. Those killed were mostly traders returning to Gao.",
     [("Ansongo", "2018-08-14")]),
    ("Mali sent a delegation on Monday after at least 43 farmers were killed near Ansongo on Saturday.",
     [("Ansongo", "2018-08-11")]),
    ("Aircraft struck a camp near Kidal on Tuesday in retaliation for a bomb attack on Sunday in Gao that wounded two "
     "policemen.", [("Kidal", "2018-08-14"), ("Gao", "2018-08-12")]),
    ("Gunmen shot a guard in Gao on Tuesday. In June 14 policemen were killed in an ambush in Kidal, and days later gunmen "
     "killed a judge there.", [("Gao", "2018-08-14")]),
    # What was done to somebody found dead is told behind that.
    ("The body of a trader was found near Gao on Monday. Gunmen had taken him from his house on Sunday and shot him.",
     [("Gao", "2018-08-12")]),
    # An answer to fire is an attack of its own.
    ("Mortar shells fell near Ansongo on Tuesday. Nobody was hurt. Army artillery struck the source of the fire.",
     [("Ansongo", "2018-08-14"), ("Ansongo", "2018-08-14")]),
    # Where the one known from the attack was, is where it was.
    ("Two men shot dead a policeman in northern Mali on Tuesday. The policeman was standing outside a bank in Ansongo.",
     [("Ansongo", "2018-08-14")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASIDE, ids=lambda v: str(v)[:30])
def test_where_and_when(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(i.location.name if i.location else None, i.date.start) for i in read(text)]
    assert found == expected


def test_a_monitors_opening_total_is_no_incident() -> None:
    found = read(
        "Weekly summary, 6 to 12 August 2018\n\nThe centre documented the killing of eight people in Mali during the "
        "week, half of them in Gao.\n\nOn 7 August, gunmen killed four traders near Ansongo.\n\nOn 9 August, a bomb "
        "killed two people in Gao.",
        "ngo",
    )
    assert [i.date.start for i in found] == ["2018-08-07", "2018-08-09"]


def test_a_lead_that_names_all_provinces_is_their_total() -> None:
    (incident,) = read(
        "The army carried out 14 operations in Gao and Kidal in the last 24 hours, in which 41 insurgents were killed.\n\n"
        "In Gao, 16 insurgents were killed in an air strike.\n\nIn Kidal, soldiers searched several houses.",
        "state_force",
    )
    assert [t.low for t in incident.toll] == [16]


def test_where_people_are_from_is_no_place() -> None:
    (incident,) = read("Two peacekeepers from Norway died near Ansongo on Tuesday when a mine exploded.")
    assert incident.location is not None
    assert incident.location.country == "ML"


# Text, then the status of what is told.
UNTRUE = [
    ("Reports that civilians were harmed in Gao do not reflect the truth.", []),
    ("There is no truth in reports that troops fired on villagers in Gao.", ["denied"]),
    ("Claims that a helicopter was shot down near Gao are part of a disinformation campaign.", ["denied"]),
    ("The centre was unable to verify reports that three men had been killed near Gao.", []),
    ("The police confirmed reports that a bomb had gone off in Gao on Monday.", ["occurred"]),
    ("A sign left there threatened death to those who vote on Sunday.", ["threatened"]),
]


@pytest.mark.parametrize(("text", "expected"), UNTRUE)
def test_what_is_only_said(text: str, expected: list[str]) -> None:
    assert [i.status for i in read(text)] == expected


# Text, who did it, who was struck, and how many were killed.
WHO = [
    ("Police killed, in a raid near Gao on Tuesday, two gunmen.", ["Police"], ["two gunmen"], 2),
    ("A detachment of the army killed, on 14 August 2018, two gunmen in an ambush near Gao.",
     ["A detachment of the army"], ["two gunmen"], 2),
    ("Eight volunteers fighting alongside the army were killed in an ambush near Gao on Tuesday.", [],
     ["Eight volunteers"], 8),
    ("Gao, north-east: on 14 August, three traders who had gone to collect wood were shot dead by armed men.", ["armed men"],
     ["three traders"], 3),
    ("A suicide bomber rammed a car packed with explosives into a police post in Gao on Tuesday, killing two people.",
     ["A suicide bomber"], ["a police post"], 2),
    ("In Ansongo, Gao, two soldiers lost their lives on Tuesday when they entered a minefield.", [], ["two soldiers"], 2),
    ("Six aid workers, their Malian guide and a driver were killed by gunmen near Gao on Tuesday.", ["gunmen"],
     ["Six aid workers"], 8),
    ("Two men on a motorcycle shot dead a policeman near Gao on Tuesday.", ["Two men"], ["a policeman"], 1),
    ("Guerrillas killed a candidate for mayor and his brother near Gao on Tuesday.", ["Guerrillas"], ["a candidate"], 2),
    ("Gunmen attacked the village of Bara, near Gao, on Tuesday. Two guards lost their lives and 40 head of cattle were "
     "stolen.", ["Gunmen"], ["Two guards", "40 head of cattle"], 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "doers", "struck", "killed"), WHO, ids=lambda v: str(v)[:30])
def test_who_did_it_to_whom(text: str, doers: list[str], struck: list[str], killed: int) -> None:
    (incident,) = read(text)
    assert [a.as_written for a in incident.actors if a.role == "initiator"] == doers
    assert sum(t.low for t in incident.toll if t.outcome == "killed" and t.party != "initiator") == killed
    assert [a.as_written for a in incident.actors if a.role == "target"] == struck


def test_a_bomb_in_something_struck_what_it_went_off_beside() -> None:
    (incident,) = read("A bomb attached to a motorcycle went off near a bakery in Gao on Tuesday, killing two people.")
    assert "a motorcycle" not in [a.as_written for a in incident.actors]


def test_an_encounter_is_a_clash() -> None:
    (incident,) = read("Two gunmen were killed in an encounter near Gao on Tuesday.", "state_force")
    assert incident.event_type == "armed_clash"


@pytest.mark.parametrize("taken", ["took away some 200 head of cattle", "seized 12 camels", "carried off 30 cows"])
def test_cattle_are_nobody_captured(taken: str) -> None:
    (incident,) = read(f"Gunmen {taken} near Gao on Tuesday.")
    assert incident.event_type in ("looting", "robbery", "other")
    assert not incident.toll
