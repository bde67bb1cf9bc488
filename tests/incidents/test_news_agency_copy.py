"""Agency copy and monitors' notes: who was struck, how many died, and where, in the wordings of short items."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2022-08-18"


def coded(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, published=DAY, source_kind="press")).incidents


# text, the incidents as tests/claims_of.py has them
TOLLS = [
    ("A major was shot and wounded in Quetta on Monday. He died in hospital the next day.", "Quetta/k1"),
    ("A clerk was stabbed in a market in Jos on Monday and died of his wounds.", "Jos/k1"),
    ("A village head received bullet injuries in Kulgam on Monday and succumbed on the way to hospital.", "Kulgam/k1"),
    ("Six men were wounded in a bombing in Jos on Monday. One of them died in hospital.", "Jos/tbombing/k1/w6"),
    ("Assailants hacked a night watchman to death at a depot in Butembo on Monday.", "Butembo/k1"),
    ("Gunmen shot dead a zamindar in Sukkur on Monday.", "Sukkur/k1"),
    ("Rebels stoned a trader to death in Beni on Monday.", "Beni/k1"),
    ("A bomb went off in Herat on Monday. Two passengers lost their lives and the driver lost an arm.", "Herat/k2/w1"),
    ("Four miners were taken off a bus near Mach on Monday and shot dead by the roadside.", "Mach/k4"),
    ("A patient and a nurse were killed when an ambulance struck a mine near Herat on Monday.", "Herat/k2"),
    ("Gunmen ambushed a lorry near Torit on Monday, killing the driver and wounding his assistant.", "Torit/k1/w1"),
    ("Five officers were on Monday morning injured when their car hit a mine near Mandera.", "Mandera/w5"),
    ("Three guards were late on Monday killed by gunmen in Marib.", "Marib/k3"),
    ("Gunmen broke into the home of a guard in Jos on Monday and shot him dead along with his two sons.", "Jos/k3"),
    ("Gunmen shot a clerk dead in Jos on Monday with his wife looking on.", "Jos/k1"),
    ("A bus was fired upon near Torit on Monday. Seven people with bullet wounds reached the hospital in Juba.",
     "Torit/w7"),
    ("Police broke up a march in Jos on Monday; two marchers hit by bullets are being treated.", "Jos/w2"),
    ("A helicopter of a security company was hit by gunfire near Torit on Monday and damaged.", "Torit/w0"),
    ("A bus was fired upon near Torit on Monday. The bodies of two men with gunshot wounds lay beside it.", "Torit/k2"),
    ("Gunmen fired on a feast in Jos on Monday, leaving nine people dead and bringing to 14 the number of villagers killed"
     " in the two districts within the week.", "Jos/k9"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS, ids=[t[0][:50] for t in TOLLS])
def test_tolls(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


# When somebody died of it, or where the hurt got to, is neither the day nor the place of an attack.
DIED_LATER = [
    ("A lorry was held up near Torit on Saturday. The passengers were beaten, and one died on Monday of a head injury.",
     "Torit/d2022-08-13/k1"),
    ("A bus came under fire near Torit on Saturday. Seven people with bullet wounds reached the hospital of Juba, where"
     " one of them died on Tuesday.", "Torit/d2022-08-13/w7/k1"),
    ("Police set off after the raiders and shot two of them dead near Torit on Monday.",
     "Torit/tshooting/d2022-08-15/k2"),
    ("A bomb hit a house in a Turkmen quarter of Kirkuk on Monday, killing two.", "Kirkuk/tbombing/d2022-08-15/k2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIED_LATER, ids=[t[0][:50] for t in DIED_LATER])
def test_died_later(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


# What a stretch of time came to is no incident where the latest of its attacks is told next.
STRETCHES = [
    ("At least eleven people have died in a week of attacks in Cabo Delgado, local sources said.\n\nThe latest took place on"
     " Monday in Macomia, where three people were killed.\n\nOn Saturday a bus came under fire near Awasse. Six people"
     " died.", "Macomia/d2022-08-15/k3; Awasse/d2022-08-13/k6"),
    ("A wave of attacks has killed eleven people in Cabo Delgado over the past week, local sources said.\n\nThe most recent"
     " attack struck Macomia on Monday and killed three people.\n\nOn Saturday a bus came under fire near Awasse. Six"
     " people died.", "Macomia/d2022-08-15/k3; Awasse/d2022-08-13/k6"),
    ("Six people lost their lives on Monday in a raid attributed to the Allied Democratic Forces (ADF) in the Beni-Mbau"
     " sector (North Kivu).", "North Kivu/d2022-08-15/k6"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STRETCHES, ids=[t[0][:50] for t in STRETCHES])
def test_stretches_of_time(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


# text, what a target's words must hold
TARGETS = [
    ("A trader was shot and killed by two men on a motorcycle in Quetta on Monday.", "trader"),
    ("A judge was wounded when the car in which she was riding came under fire in Nazran on Monday.", "judge"),
    ("Two surveyors were hurt when a bomb hit the van they were travelling in near Herat on Monday.", "surveyors"),
    ("A paediatrician was kidnapped in Cali on Monday as she left her clinic.", "paediatrician"),
    ("Gunmen fired upon a sarpanch in Kulgam on Monday.", "sarpanch"),
    ("Two cousins were dragged out of their home in Narathiwat on Monday night and shot.", "cousins"),
    ("Three young men were taken from a street in Gudermes on Monday by unidentified armed men.", "young men"),
    ("Gunmen fired on a motorcycle near Quetta on Monday.", "motorcycle"),
    ("A constable was shot dead when a patrol van was attacked in Tank on Monday.", "constable"),
    ("Guards opened fire on a crowd throwing stones in Conakry on Monday, wounding nine.", "crowd"),
    ("A boy herding cattle was killed by an unexploded shell near Saada on Monday.", "boy"),
    ("Three surveyors were seized by NPA rebels near Davao on Monday.", "surveyors"),
]


@pytest.mark.parametrize(("text", "target"), TARGETS, ids=[t[0][:50] for t in TARGETS])
def test_targets(text: str, target: str) -> None:
    (incident,) = coded(text)
    named = [f"{a.name} {a.as_written}" for a in incident.actors if a.role == "target"]
    assert any(target in words for words in named), named
    if target != "motorcycle":
        assert not any("motorcycle" in words for words in named)


# text, place, country
PLACES = [
    ("An engineer from China was kidnapped near Zaria on Monday.", "Zaria", "NG"),
    ("A peacekeeper from Egypt was killed in an ambush near Bangassou on Monday.", "Bangassou", "CF"),
    ("Four rockets were fired from northern Gaza at Sderot in Israel on Monday.", "Sderot", "IL"),
    ("Militants fired 20 rockets from southern Lebanon at the town of Metula on Monday.", "Metula", "IL"),
]


@pytest.mark.parametrize(("text", "place", "country"), PLACES, ids=[t[0][:50] for t in PLACES])
def test_where_people_or_rockets_came_from(text: str, place: str, country: str) -> None:
    (incident,) = coded(text)
    assert incident.location is not None
    assert (incident.location.name, incident.location.country) == (place, country)


@pytest.mark.parametrize("verb", ["condemned by the bishop", "confirmed by the police", "witnessed by a tourist"])
def test_who_speaks_of_an_attack_did_not_do_it(verb: str) -> None:
    (incident,) = coded(f"The killing of three farmers in Apartado on Monday was {verb}.")
    assert not [a for a in incident.actors if a.role == "initiator"]


def test_a_bomb_made_safe_is_no_seizure() -> None:
    assert coded("Police defused a bomb outside a school in Peshawar on Monday.") == ()
    assert [i.event_type for i in coded("Police seized 40 rifles in Peshawar on Monday.")] == ["weapons_seizure"]


# text, the incidents as tests/claims_of.py has them
FURTHER = [
    ("A mine went off near Herat on Monday. The woman, her mother-in-law and the driver were killed; a nurse was hurt.",
     "Herat/k3/w1"),
    ("An encounter broke out between rebels and a patrol in Sukma on Monday in which two guards were killed and four "
     "injured.", "Sukma/k2/w4"),
    ("The mission went on to verify incidents in which schools and doctors were harmed. On 5 August, armed men burned "
     "down two classrooms in Behsud.", "Behsud/tarson/k0/w0"),
    ("A search operation was launched by police in Anantnag on Monday. The militants fired at the team. In the ensuing "
     "encounter two militants were killed.", "Anantnag/tarmed_clash|raid"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FURTHER, ids=[t[0][:50] for t in FURTHER])
def test_more_tolls(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected
    assert not [t for i in coded(text) for t in i.toll if t.outcome == "killed_or_wounded"]


def test_the_name_of_whose_house_it_was_is_no_place() -> None:
    text = "The mayor was killed in Valerik on Monday. Masked men broke into Omar Dakaev's house and shot him."
    assert [i.location.name for i in coded(text) if i.location] == ["Valerik"]
    (raid,) = coded("Gunmen raided Luis Rivera's farm near Tibu on Monday and killed two guards.")
    assert {a.name for a in raid.actors if a.role == "target"} == {"farm", "guards"}
