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


# Text, kind of source, event type, weapons.
KINDS = [
    (
        "Three rebels were killed in an encounter with soldiers near Binalbagan on Tuesday. Recovered from the site were "
        "two rifles, a grenade and an improvised explosive device.",
        "state_force",
        "armed_clash",
        [],
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
        [],
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
