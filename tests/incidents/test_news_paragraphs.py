"""News paragraphs as they come: what happened, who did it to whom, who was harmed, what became of things.

An expectation names what must be told of the incident, part by part: its kind; "by" and "on" with those who did it and
those struck ("-" for nobody); "k" and "w" with those killed and wounded of the attacked; things with what became of
them; "with" the means. Parts left out are not asked for.
"""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

PARAGRAPHS = [
    (
        "Troops of 21 Special Armoured Brigade met insurgents near Dikwa on Friday. Six were killed and the others fled "
        "with gunshot wounds.",
        ["armed_clash", "shooting"],
        ["k6", "w2"],
    ),
    (
        "Insurgents attacked a camp at Dikwa on Saturday, and 19 of them were eliminated by a combination of artillery "
        "and air power, the army said.",
        ["air_strike"],
        ["with artillery, aircraft"],
    ),
    (
        "The bodies of a prefect and nine other hostages were found near Urrao on Sunday.",
        ["other"],
        ["k10"],
    ),
    (
        "A rocket struck a road near Gan Yavne on Sunday, narrowly missing cars; 39 people were treated for light "
        "injuries.",
        ["missile_strike"],
        ["w39"],
    ),
    (
        "Rebels ambushed a convoy of aid trucks near Bambari on Thursday, killing a driver and looting two of the "
        "vehicles, the UN mission said.",
        ["ambush"],
        ["by rebels", "k1", "vehicle captured"],
    ),
    (
        "A truck with relief goods was burned near Bambari on Thursday, the peacekeeping mission said.",
        ["arson"],
        ["by -", "truck destroyed"],
    ),
    (
        "Three labourers were shot dead when gunmen riding motorcycles sprayed bullets at a camp of road workers in "
        "Turbat on Saturday.",
        ["shooting"],
        ["by gunmen", "on camp, labourers", "k3"],
    ),
    (
        "A journalist who had reported on land disputes was found stabbed to death in his home in Choluteca on Sunday, "
        "the prosecutors' office said.",
        ["armed_assault"],
        ["on journalist", "k1", "with knife"],
    ),
    (
        "A magnetic bomb stuck to a minibus carrying employees of the Ministry of Mines detonated in Kabul on Tuesday, "
        "killing the driver.",
        ["bombing"],
        ["by -", "on driver, employees, minibus", "k1", "with ied"],
    ),
    (
        "An aircraft struck a house in Khan Younis on Friday, killing a couple and their three children.",
        ["air_strike"],
        ["k5"],
    ),
    (
        "Three policemen were killed and their weapons taken when insurgents overran a checkpoint near Imphal on "
        "Tuesday.",
        ["armed_assault"],
        ["k3", "weapon captured"],
    ),
    (
        "Insurgents overran a police post in Sabon Gari on Wednesday, burning two vehicles.",
        ["armed_assault"],
        ["by armed group members", "vehicle destroyed"],
    ),
    (
        "Villagers lynched two men suspected of stealing motorcycles in Huehuetenango on Sunday and torched the police "
        "substation where they had sought shelter.",
        ["execution"],
        ["by villagers", "k2", "police substation destroyed"],
    ),
    (
        "The mayor of a town in Guerrero died in a hail of bullets on Friday.",
        ["shooting"],
        ["on mayor", "k1", "with firearm"],
    ),
    (
        "Rebels sank a navy patrol craft off Mullaitivu on Saturday with an explosives-laden boat.",
        ["vehicle_bomb"],
        ["by rebels", "navy patrol craft destroyed"],
    ),
    (
        "Clashes between two militias in Aleppo on Wednesday left eight fighters dead. A stray bullet killed a "
        "shopkeeper.",
        ["armed_clash"],
        ["k9"],
    ),
    (
        "Police fired on protesters in Conakry on Tuesday. A boy of 14 was hit by a bullet and died.",
        ["shooting"],
        ["by police", "k1"],
    ),
    ("Rebels captured Goma on Friday.", ["territory_gained"], ["by rebels"]),
    (
        "Planes dropped bombs on fields near Kadugli on Saturday, killing a woman and many sheep.",
        ["air_strike"],
        ["k1", "sheep destroyed"],
    ),
    (
        "A shell killed two children and several cows in Taiz on Saturday.",
        ["shelling"],
        ["k2", "cow destroyed"],
    ),
    ("Rebels attacked a transit camp near Goma for a second time on Thursday.", ["armed_assault"], ["by rebels"]),
    (
        "The home of a human rights lawyer in Tegucigalpa was sprayed with bullets early on Wednesday.",
        ["shooting"],
        ["home damaged", "with firearm"],
    ),
    (
        "The house of a prosecutor was set on fire in Cali on Wednesday.",
        ["arson"],
        ["house destroyed"],
    ),
    ("Rebels seized Goma and Sake on Friday.", ["territory_gained"], ["by rebels"]),
    ("Rebels captured Otto Zzubi near Goma on Friday.", ["detention", "abduction"], ["by rebels"]),
]


def _named(incident: Incident, roles: tuple[str, ...]) -> str:
    names = {(a.name or a.as_written or "").lower() for a in incident.actors if a.role in roles}
    return ", ".join(sorted(names)) or "-"


def _part(incident: Incident, wanted: str) -> str:
    if wanted.startswith("by "):
        return f"by {_named(incident, ('initiator',))}"
    if wanted.startswith("on "):
        return f"on {_named(incident, ('target', 'victim'))}"
    if wanted.startswith("with "):
        return f"with {', '.join(w.type for w in incident.weapons)}"
    if wanted[0] in "kw" and wanted[1:].isdigit():
        outcome = "killed" if wanted[0] == "k" else "wounded"
        lines = [t for t in incident.toll if t.outcome == outcome and t.party != "initiator" and t.subset_of is None]
        return f"{wanted[0]}{sum(t.low for t in lines)}"
    things = [f"{d.object} {d.outcome}" for d in incident.damage]
    return wanted if wanted in things else ", ".join(things)


WHERE = [
    ("Troops exchanged fire with militants crossing from Afghanistan in Kurram on Sunday.", "Kurram", "PK"),
    ("Rebels released two soldiers to the Red Cross in Guaviare on Saturday.", "Guaviare", "CO"),
    ("Soldiers burned down 40 homes in the Rohingya village of Inn Din on Thursday.", "Inn Din", None),
    ("Gunmen killed a ranger in an ambush in Virunga park on Friday.", "Virunga National Park", "CD"),
    ("BERLIN - Two German soldiers were wounded when a bomb went off near Kunduz on Thursday.", "Kunduz", "AF"),
    ("ROME - An Italian soldier was killed near Herat on Thursday.", "Herat", "AF"),
    ("MADRID - Spanish soldiers were attacked near Toledo on Thursday.", "Toledo", "ES"),
    ("ANKARA - Turkish soldiers were killed near Lice on Thursday by a bomb.", "Lice", "TR"),
    ("Pirates kidnapped eight seamen in the Gulf of Guinea on Tuesday.", "Gulf of Guinea", None),
]


@pytest.mark.parametrize(("text", "place", "country"), WHERE)
def test_where(text: str, place: str, country: str | None) -> None:
    (incident,) = coder().code(report_of(text, published="2021-06-08", source_kind="press")).incidents
    assert incident.location is not None
    assert place in (incident.location.name or "")
    assert country is None or incident.location.country == country


@pytest.mark.parametrize("text", ["The committee killed the bill and the deal on Friday.", "They fought against time."])
def test_nobody_was_hurt(text: str) -> None:
    assert not coder().code(report_of(text, published="2021-06-08", source_kind="press")).incidents


@pytest.mark.parametrize(("text", "kinds", "told"), PARAGRAPHS, ids=[p[0][:60] for p in PARAGRAPHS])
def test_paragraphs(text: str, kinds: list[str], told: list[str]) -> None:
    (incident,) = coder().code(report_of(text, published="2021-06-08", source_kind="press")).incidents
    assert incident.event_type in kinds
    assert [_part(incident, wanted) for wanted in told] == told
