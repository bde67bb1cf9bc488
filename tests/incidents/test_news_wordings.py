"""Agency copy in its many wordings: the kind of attack, the means that its words tell, and whom it killed."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

# text, type (one of those with |), a weapon, killed beside the attackers
KINDS = [
    ("Suspected rebels hacked nine villagers to death near Beni on Tuesday.", "armed_assault", "knife", 9),
    ("Militants slit the throats of four farmers near Maiduguri on Tuesday.", "execution", "knife", 4),
    ("Jihadists beheaded two teachers in Macomia on Tuesday.", "execution", "knife", 2),
    ("A suicide bomber blew himself up at a checkpoint in Kabul on Tuesday, killing four guards.", "suicide_bombing",
     "suicide_vest", 4),
    ("Officials said that a suicide lorry bombing in a market of Baghdad on Tuesday killed 40 people.", "suicide_bombing",
     None, 40),
    ("Government troops retook the town of Kidal on Tuesday.", "territory_gained", None, 0),
    ("Fighters besieged the town of Djibo on Tuesday, cutting all roads.", "siege", None, 0),
    ("Rival militias traded fire in Tripoli on Tuesday, killing three people.", "armed_clash", "firearm", 3),
    ("Five people were killed in crossfire in Port-au-Prince on Tuesday.", "armed_clash", "firearm", 5),
    ("Two men on a motorcycle shot and wounded a journalist in Gao on Tuesday.", "shooting", "firearm", 0),
    ("Protesters hurled stones at police in Srinagar on Tuesday, injuring four officers.", "riot", "stones", 0),
    ("Militants blew up a gas pipeline near Dera Bugti on Tuesday.", "sabotage", "explosive", 0),
    ("Government forces shelled the rebel-held town of Laukkai on Tuesday, killing six civilians.", "shelling",
     "artillery", 6),
    ("Unknown assailants threw acid at two schoolgirls in Kandahar on Tuesday.", "chemical_attack", "chemical", 0),
    ("Two explosions shook the centre of Jalalabad on Tuesday, killing five people.", "bombing", None, 5),
    ("Two policemen were shot at close range while patrolling a market in Gao on Tuesday and later died.", "shooting",
     "firearm", 2),
]  # fmt: skip

KILLED = [
    (
        'Raiders killed tens of farm workers near Jos on Tuesday, an official said. "We have brought in 43 '
        'bodies," said a trader who had helped in the search.',
        43,
    ),
    ("A bombing in Jos on Tuesday claimed 12 lives.", 12),
    ("Gunmen attacked a village near Jos on Tuesday. Police confirmed 11 deaths.", 11),
    ("Gunmen attacked a post near Jos on Tuesday. Only one of its six soldiers survived.", 5),
    ("The mayor of Jos was killed on Tuesday in Bukuru along with two of his bodyguards.", 3),
    ("The mayor of a village near Jos and his wife were killed by gunmen on Tuesday.", 2),
    ("The mayor of a village near Jos, his wife and two guards were killed by gunmen on Tuesday.", 4),
    ("A bomb killed the mayor, who was on his way home, and two guards in Jos on Tuesday.", 3),
    ("A bomb went off in Jos on Tuesday. Four people were killed. A fifth later died of his injuries.", 5),
    ("A bomb went off in Jos on Tuesday. Four people were killed. A fifth person died later.", 5),
    ("Two traders were mortally wounded when shells fell on a market in Jos on Tuesday.", 2),
    ("Six civilians, a policeman and the bomber died in a suicide attack in Jos on Tuesday.", 7),
    ("Three attackers and two policemen were killed in a raid on a station in Jos on Tuesday.", 2),
    ("Police shot dead three attackers after they killed two guards in Jos on Tuesday.", 2),
]


# Two attacks that a sentence tells together: in A and in B, on Tuesday
TWO = [
    "Gunmen attacked two villages in Plateau state on Tuesday, killing six people in Bokkos and three in Mangu.",
    "Six people were killed in Bokkos and three in Mangu when gunmen attacked the two towns on Tuesday.",
    "Bombs exploded in Bokkos and Mangu on Tuesday, killing six and three people respectively.",
    "Two separate bomb attacks killed six people in Bokkos and three in Mangu on Tuesday.",
    "Nine people died in violence in Plateau state on Tuesday. Six were killed by a bomb in Bokkos and three were shot dead "
    "in Mangu.",
    "A bomb killed six people in Bokkos on Tuesday and another killed three in Mangu.",
]
TARGETS = [
    ("Fighters attacked the mining town of Bukuru near Jos on Tuesday.", "town"),
    ("A policeman guarding a polio team was killed in Jos on Tuesday.", "policeman"),
    ("A peacekeeper from Bangladesh died when his vehicle hit a mine near Jos on Tuesday.", "peacekeeper"),
    ("Gunmen shot at a United Nations helicopter near Jos on Tuesday.", "helicopter"),
    ("Gunmen opened fire on a vehicle carrying election workers in Jos on Tuesday.", "vehicle"),
]


def coded(text: str) -> Incident:
    (incident,) = coder().code(report_of(text, "2018-11-21", "press")).incidents
    assert incident.date is not None and incident.date.start == "2018-11-20"
    assert incident.location is not None and incident.location.name
    return incident


def killed(incident: Incident) -> int:
    tolls = [t for t in incident.toll if t.outcome == "killed" and t.party != "initiator" and t.subset_of is None]
    return sum(t.low or 0 for t in tolls)


@pytest.mark.parametrize(("text", "kinds", "weapon", "dead"), KINDS)
def test_kind_and_means(text: str, kinds: str, weapon: str | None, dead: int) -> None:
    incident = coded(text)
    assert incident.event_type in kinds.split("|")
    assert weapon is None or weapon in [w.type for w in incident.weapons]
    assert killed(incident) == dead


@pytest.mark.parametrize(("text", "dead"), KILLED)
def test_killed(text: str, dead: int) -> None:
    assert killed(coded(text)) == dead


def test_a_sum_of_a_whole_war_is_no_toll_of_the_attack_before_it() -> None:
    text = "A sniper shot a woman dead in Aleppo on Tuesday. In all, the centre documented 88 deaths on that day."
    assert killed(coded(text)) == 1


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_target(text: str, target: str) -> None:
    named = [a.as_written or a.name or "" for a in coded(text).actors if a.role == "target"]
    assert any(target in name for name in named), named


@pytest.mark.parametrize("text", TWO)
def test_two_attacks_of_one_sentence(text: str) -> None:
    first, second = coder().code(report_of(f"JOS, Nigeria, Nov 21 (Reuters) - {text}", "2018-11-21", "press")).incidents
    places = [i.location.name for i in (first, second) if i.location is not None]
    assert (places, killed(first), killed(second)) == (["Bokkos", "Mangu"], 6, 3)
