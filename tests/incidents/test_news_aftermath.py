"""News, monitors and releases: what is told behind an attack that is no incident of its own, and what was only found."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2021-07-17"  # a Saturday
BLAST = "A bomb killed five people in Khuzdar on Wednesday. "


def read(text: str, kind: str = "press") -> tuple[Incident, ...]:
    incidents = coder().code(report_of(text, published=DAY, source_kind=kind)).incidents  # type: ignore[arg-type]
    return tuple(i for i in incidents if i.status == "occurred")


BEHIND = [
    "The wounded, among them two children, were taken to a hospital, and three were later moved to Karachi.",
    "Eleven wounded people were flown to Karachi on Thursday.",
    "The bodies were brought to Quetta on Thursday, and eight injured people were admitted to hospitals there.",
    "Those injured in the blast, most of them labourers, were moved to Quetta.",
    "No group had claimed the blast until the filing of this report on Thursday.",
    "Nobody has so far claimed responsibility for the blast, police said on Friday in Quetta.",
    "The outlawed army had warned in a statement last week that it would target police in the district.",
    "Balochistan has seen a surge in attacks by separatists in recent months.",
    "The province has been facing an insurgency for years, with some attacks claimed by the Islamic State group.",
    "In the last week 38 gunmen were neutralised.",
    "Roadside bombs accounted for more than half of the civilian casualties.",
    "The mission verified 46 civilian deaths in June, 38 per cent fewer than in May.",
]


@pytest.mark.parametrize("sentence", BEHIND)
def test_no_incident_of_its_own(sentence: str) -> None:
    (incident,) = read(BLAST + sentence)
    assert incident.location is not None
    assert (incident.location.name, incident.date.start, incident.event_type) == ("Khuzdar", "2021-07-14", "bombing")
    assert sum(t.low for t in incident.toll if t.outcome == "killed") == 5


def test_another_ambush_is_told_by_its_wounded() -> None:
    """The wounded of another attack are no aftermath of the one told before."""
    first, second = read(BLAST + "On Friday two wounded soldiers were brought to Quetta after an ambush near Kalat.")
    assert (first.event_type, second.event_type) == ("bombing", "ambush")


def test_a_burial_gives_no_day() -> None:
    """ "The same evening" goes back to the attack, not to the burial told between."""
    told = read(
        "Gunmen killed 14 people in Djibo, in Burkina Faso, on Wednesday. “We buried 18 people on Thursday morning,” a "
        "resident said. A patrol sent out the same evening drove over a mine near Kaya; two soldiers were killed."
    )
    assert {i.date.start for i in told} == {"2021-07-14"}


# Text whose every sentence tells of one attack, kind of source, place, killed on the side that was struck.
ONE = [
    (
        "Two car bombs exploded near a mosque in Benghazi on Tuesday, killing at least 22 people.\n\nThe first blast hit "
        "worshippers in the Salmani district. The second went off about 15 minutes later as officers arrived.",
        "press",
        "Benghazi",
        22,
    ),
    (
        "The Mission strongly condemns the attack on a vigil in Sadr City. At least 30 people were killed on Monday "
        "evening when a bomb exploded in the Umm Sahar market.",
        "ngo",
        "Sadr City",
        30,
    ),
    (
        "Five members of a family were killed when armed men opened fire on their vehicle in Quetta on Tuesday. Police said "
        "that the family was on its way to a wedding when it was ambushed near the village of Gara Saman.",
        "press",
        "Quetta",
        5,
    ),
    (
        "Five rebels killed in Samar clash\n\nCATBALOGAN CITY - Five New People's Army rebels were killed in a clash with "
        "soldiers in Barangay San Roque, Catbalogan, on Tuesday, the Army said.",
        "state_force",
        "Barangay San Roque",
        5,
    ),
    (
        "1. Troops have on 13 July 2021 repelled an attack by terrorists on their base at Damboa. The terrorists, who came in "
        "trucks, were met with heavy fire.\n2. In the fierce encounter, 18 terrorists were killed. Regrettably, 2 soldiers "
        "paid the supreme price.",
        "state_force",
        "Damboa",
        2,
    ),
    (
        "On Monday night Taliban attacked police outposts in Farah. As a result of the response by the police 12 Taliban were "
        "killed and nine wounded. Two policemen were also martyred.",
        "government",
        "Farah",
        2,
    ),
    (
        "In the early hours of 16 July, the enemy attacked Odesa with eight drones. Seven were shot down by air defence. One "
        "hit a depot and killed a guard.",
        "state_force",
        "Odesa",
        1,
    ),
]


@pytest.mark.parametrize(("text", "kind", "place", "killed"), ONE, ids=[o[0][:50] for o in ONE])
def test_one_attack(text: str, kind: str, place: str, killed: int) -> None:
    (incident,) = read(text, kind)
    struck = [t.low for t in incident.toll if t.outcome == "killed" and t.party != "initiator" and t.subset_of is None]
    assert incident.location is not None
    assert (incident.location.name, sum(struck)) == (place, killed)


def test_a_weeks_report_is_counted_day_by_day() -> None:
    """What a monitor's week comes to, at its head and end, is no incident beside those of its days."""
    told = read(
        "Weekly report: violations (8 - 14 July). During the reporting period a civilian was killed and 46 others were "
        "wounded. On Friday, 9 July, soldiers opened fire on protesters in Kafr Qaddum; nine were wounded. On Tuesday, 13 "
        "July, a student was killed by a live bullet near Nabi Saleh. Forces conducted 87 incursions into the West Bank "
        "this week.",
        "ngo",
    )
    assert [i.date.start for i in told] == ["2021-07-09", "2021-07-13"]


def test_an_arrest_on_suspicion_is_no_murder() -> None:
    """What those arrested are suspected of is told already."""
    told = read(
        "A man was stabbed to death in Leeds on Monday. Two teenagers were arrested on suspicion of murder on Tuesday."
    )
    assert [i.event_type for i in told] == ["armed_assault", "detention"]


# Text, kind of source, event type, weapons.
KINDS = [
    (
        "Three rebels were killed in an encounter with soldiers near Binalbagan on Tuesday. Recovered from the site were "
        "two rifles, a grenade and an improvised explosive device.",
        "state_force",
        "armed_clash",
        ["firearm"],
    ),
    (
        "Forces in North Sinai killed 13 gunmen in raids on 12 July. The engineers discovered and detonated 12 explosive "
        "devices planted on the axes of the advance.",
        "state_force",
        "armed_assault",
        [],
    ),
    (
        "Army engineers found and blew up 12 explosive devices in the Hawija area on 12 July.",
        "press",
        "weapons_seizure",
        [],
    ),
    (
        "On Tuesday an attack by an assault group was repelled near Izium; losses amounted to 25 men and one Grad vehicle.",
        "press",
        "armed_assault",
        [],
    ),
    ("Rioters threw petrol bombs at a police station in Dhaka on Friday.", "press", "arson", ["incendiary"]),
    ("Men threw Molotov cocktails at a mosque in Lyon on Friday.", "press", "arson", ["incendiary"]),
    (
        "On 3 July, insurgents attacked a village near Pemba and killed ten people. Two of the dead were beheaded.",
        "ngo",
        "armed_assault",
        ["knife"],
    ),
    ("A hand-made explosive went off near Zakho on 12 July, wounding a soldier.", "state_force", "bombing", ["ied"]),
    (
        "On 12 July forces searched a house in Tank District. Three gunmen were killed, who had been involved in attacks "
        "on police and the abduction of citizens.",
        "state_force",
        "armed_assault",
        [],
    ),
]


@pytest.mark.parametrize(("text", "kind", "event_type", "weapons"), KINDS, ids=[k[0][:50] for k in KINDS])
def test_kinds_and_means(text: str, kind: str, event_type: str, weapons: list[str]) -> None:
    (incident,) = read(text, kind)
    assert (incident.event_type, [w.type for w in incident.weapons]) == (event_type, weapons)


ROLES = [
    (
        "A patrol came under attack by rebels near Bria on Friday.",
        "press",
        {"A patrol": "target", "rebels": "initiator"},
    ),
    ("A police post came under fire from gunmen in Sinjar on Friday.", "press", {"gunmen": "initiator"}),
    (
        "Two terrorists who opened fire on a base near Afrin were neutralised on Thursday.",
        "state_force",
        {"Two terrorists": "victim"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "roles"), ROLES, ids=[r[0][:50] for r in ROLES])
def test_roles(text: str, kind: str, roles: dict[str, str]) -> None:
    (incident,) = read(text, kind)
    told = {a.as_written: a.role for a in incident.actors}
    assert {name: told.get(name) for name in roles} == roles
