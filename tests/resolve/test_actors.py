"""Who the words mean: each row is a sentence, the phrase in it, and what it is read as.

Only the fields named in a row are checked. ``size`` is (low, high); rows without a source are of an unknown one.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import pytest

from reading_of import reading_of
from tollbook.find.actors import ActorFinder
from tollbook.mentions import Known
from tollbook.model import SourceKind
from tollbook.resolve.actors import ActorResolver
from tollbook.resources import Knowledge


class Row(NamedTuple):
    """One case: the text, the phrase (its whole span), its source, and the fields expected."""

    text: str
    phrase: str
    expected: dict[str, Any]
    kind: SourceKind = "unknown"
    source: str | None = None
    published: str | None = None


def row(text: str, phrase: str, **expected: Any) -> Row:
    return Row(text, phrase, expected)


def said_by(
    kind: SourceKind, source: str | None, text: str, phrase: str, published: str | None = None, **expected: Any
) -> Row:
    return Row(text, phrase, expected, kind, source, published)


NAMES = [
    row("The FMLN attacked a post in San Miguel.", "The FMLN", name="Farabundo Marti National Liberation Front", actor_id="sv.fmln", type="rebel", country="SV", form="organisation"),
    row("the fmln killed two soldiers in usulutan department last night.", "the fmln", actor_id="sv.fmln"),
    row("THE FMLN KILLED TWO SOLDIERS IN USULUTAN DEPARTMENT LAST NIGHT.", "THE FMLN", actor_id="sv.fmln"),
    row("UNIDENTIFIED MEN SHOT A BUSINESSMAN IN CALI.", "UNIDENTIFIED MEN", name="men"),
    row("UNIDENTIFIED MEN SHOT A BUSINESSMAN IN CALI.", "A BUSINESSMAN", name="businessman"),
    row("MASKED GUNMEN KILLED TWO POLICEMEN IN TULUA.", "MASKED GUNMEN", name="masked gunmen"),
    row("Sendero Luminoso killed a mayor near Ayacucho.", "Sendero Luminoso", name="Shining Path", actor_id="pe.shining_path", country="PE"),
    row("Fighters of the Army of National Liberation blew up a pipeline in Arauca, Colombia.", "the Army of National Liberation", actor_id="co.eln"),
    row("In La Paz, Bolivia, the National Liberation Army claimed the bombing.", "the National Liberation Army", actor_id="bo.eln"),
    row("In Tetovo, Macedonia, the National Liberation Army killed two soldiers.", "the National Liberation Army", actor_id="mk.nla"),
    row("The 19 April Movement kidnapped an editor in Bogota.", "The 19 April Movement", actor_id="co.m19", name="19 April Movement"),
    row("M-19 kidnapped an editor in Bogota.", "M-19", actor_id="co.m19"),
    row("The Manuel Rodriguez Patriotic Front, FPMR, claimed the bomb attack in Chile.", "FPMR", actor_id="cl.fpmr"),
    row("The Extraditables killed a judge in Medellin.", "The Extraditables", actor_id="co.extraditables", type="criminal_group"),
    row("The Medellin drug cartel killed a judge.", "The Medellin drug cartel", actor_id="co.medellin_cartel"),
    row("Basque Fatherland and Liberty killed a guard in Bilbao.", "Basque Fatherland and Liberty", actor_id="es.eta"),
    row("ETA killed a guard in Bilbao, Spain.", "ETA", actor_id="es.eta"),
    row("Al-Shabaab attacked a convoy near Kismayo.", "Al-Shabaab", actor_id="so.shabaab", country="SO"),
    row("Harakat al-Shabaab al-Mujahideen attacked a convoy near Kismayo.", "Harakat al-Shabaab al-Mujahideen", actor_id="so.shabaab"),
    row("Tehreek-e-Taliban Pakistan attacked a post in Swat.", "Tehreek-e-Taliban Pakistan", actor_id="pk.ttp"),
    row("Lashkar-i-Taiba attacked a camp near Srinagar.", "Lashkar-i-Taiba", actor_id="pk.let", name="Lashkar-e Taiba"),
    row("Jundallah attacked a checkpoint near Zahedan, Iran.", "Jundallah", actor_id="ir.jundallah"),
    row("The Tamil Tigers shelled a base in Jaffna.", "The Tamil Tigers", actor_id="lk.ltte"),
    row("The New People's Army ambushed a patrol in Mindanao.", "The New People's Army", actor_id="ph.npa"),
    row("The PLA ambushed a patrol in Manipur, India.", "The PLA", actor_id="in.pla"),
    row("The Houthis shelled Taiz in Yemen.", "The Houthis", actor_id="ye.houthis"),
    row("Ansar Allah shelled Taiz in Yemen.", "Ansar Allah", actor_id="ye.houthis", name="Houthis"),
    row("M23 attacked a village near Goma.", "M23", actor_id="cd.m23"),
    row("Boko Haram attacked a village in Borno.", "Boko Haram", actor_id="ng.boko_haram"),
    row("ISWAP attacked a base near Maiduguri.", "ISWAP", actor_id="is.west_africa"),
    row("JNIM attacked a convoy in Mopti.", "JNIM", actor_id="ml.jnim"),
    row("RENAMO attacked a train in Mozambique.", "RENAMO", actor_id="mz.renamo"),
    row("UNITA shelled Huambo.", "UNITA", actor_id="ao.unita"),
    row("The RUF attacked a town in Sierra Leone.", "The RUF", actor_id="sl.ruf"),
    row("The Provisional IRA bombed a bar in Belfast.", "The Provisional IRA", actor_id="gb.pira"),
    row("The UVF shot two men in Belfast.", "The UVF", actor_id="gb.uvf", type="militia"),
    row("The Red Brigades wounded a banker in Rome.", "The Red Brigades", actor_id="it.br"),
    row("The Kosovo Liberation Army shot a policeman near Pristina.", "The Kosovo Liberation Army", actor_id="xk.kla"),
    row("The Lord's Resistance Army abducted 20 children near Gulu.", "The Lord's Resistance Army", actor_id="ug.lra"),
    row("The Wagner Group attacked a mine in the Central African Republic.", "The Wagner Group", actor_id="wagner", type="private"),
    row("Hezbollah fired rockets at a post in Israel.", "Hezbollah", actor_id="lb.hezbollah"),
    row("The Abu Sayyaf Group kidnapped two fishermen off Jolo.", "The Abu Sayyaf Group", actor_id="ph.asg"),
    row("The Naxalites killed two policemen in Chhattisgarh.", "The Naxalites", actor_id="in.maoists"),
]  # fmt: skip

COMMON_WORDS = [
    row("A bomb went off at a sports arena in San Salvador.", "arena", absent=True),
    row("arena denied any part in the attack in el salvador, police said.", "arena", actor_id="sv.arena"),
    row("the car blew up in bogota, colombia, and two died.", "up", absent=True),
    row("Let them go, the kidnappers in Lahore, Pakistan, said.", "Let", absent=True),
    row("The model car burned in Monrovia, Liberia, after the attack.", "model", absent=True),
]  # fmt: skip

FORCES = [
    row("The Salvadoran Army killed two guerrillas.", "The Salvadoran Army", actor_id="sv.army", type="state_forces", country="SV"),
    row("The Salvadoran air force bombed a hill.", "The Salvadoran air force", actor_id="sv.air_force"),
    row("treasury police killed a student in san salvador.", "treasury police", actor_id="sv.treasury_police", type="police"),
    row("The Atlacatl Battalion shelled a village in El Salvador.", "The Atlacatl Battalion", actor_id="sv.atlacatl"),
    row("Turkish troops shelled a village.", "Turkish troops", name="Turkish Armed Forces", country="TR", who="soldier"),
    row("The Turkish army shelled a village.", "The Turkish army", actor_id="tr.army"),
    row("Afghan border police killed four men in Khost.", "Afghan border police", actor_id="af.abp", name="Afghan Border Police"),
    row("Two Afghan National Army soldiers were killed in Helmand.", "Two Afghan National Army soldiers", actor_id="af.ana", who="soldier", size=(2, 2), civilian_status="combatants"),
    row("Iraqi Federal Police officers were wounded near Mosul.", "Iraqi Federal Police officers", actor_id="iq.federal_police"),
    row("The peshmerga shelled a village near Kirkuk.", "The peshmerga", actor_id="iq.peshmerga"),
    row("Ukrainian servicemen were killed near Bakhmut.", "Ukrainian servicemen", actor_id="ua.army", country="UA"),
    row("US Marines killed two men in Helmand.", "US Marines", actor_id="us.marines"),
    row("ISAF troops killed two men in Helmand.", "ISAF troops", actor_id="isaf", type="foreign_forces"),
    row("MINUSMA peacekeepers were wounded near Kidal.", "MINUSMA peacekeepers", actor_id="minusma", type="peacekeepers"),
    row("AMISOM soldiers killed two men in Mogadishu.", "AMISOM soldiers", actor_id="amisom"),
    row("The Tatmadaw shelled a school in Rakhine.", "The Tatmadaw", actor_id="mm.tatmadaw"),
    row("The Nicaraguan army shelled a camp of the contras.", "The Nicaraguan army", actor_id="ni.eps"),
    row("The SPLA attacked a town in South Sudan.", "The SPLA", actor_id="ss.sspdf"),
    said_by("press", None, "The SPLA attacked a town in Sudan.", "The SPLA", "1997-03-01", actor_id="sd.spla"),
    row("The Russian Armed Forces shelled Kharkiv.", "The Russian Armed Forces", actor_id="ru.army"),
]  # fmt: skip

COMPOSED = [
    row("The Icelandic police shot a man.", "The Icelandic police", name="Icelandic police", actor_id=None, type="police", country="IS"),
    row("Swedish soldiers were wounded by a mine.", "Swedish soldiers", name="Swedish army", type="state_forces", country="SE", who="soldier"),
    row("A Federal Police base near Mosul was shelled.", "A Federal Police base", form="facility", name="Iraqi Federal Police base", type="police", country="IQ"),
    row("Tribal fighters held off the attack.", "Tribal fighters", type="tribal", civilian_status="combatants"),
    row("An army patrol was ambushed.", "An army patrol", name="army", type="state_forces", form="group", size=None),
    row("A police patrol was ambushed.", "A police patrol", type="police"),
    row("The 3d infantry brigade lost five men in the attack.", "The 3d infantry brigade", name="3rd Infantry Brigade", type="state_forces"),
    row("The 22nd battalion was attacked.", "The 22nd battalion", name="22nd Battalion"),
    row("The 5th brigade bombed rebel positions.", "The 5th brigade", name="5th Brigade"),
    row("7th brigade troops killed a rebel.", "7th brigade troops", name="7th Brigade", who="soldier", size=None),
    row("The Norwegian embassy was attacked with stones and a bomb.", "The Norwegian embassy", form="facility", type="government", country="NO"),
    row("A bomb damaged a police station.", "a police station", form="facility", type="police"),
    row("A grenade hit the Kenyan consulate.", "the Kenyan consulate", form="facility", country="KE"),
    row("A Finnish peacekeeping force was attacked.", "A Finnish peacekeeping force", type="peacekeepers", country="FI"),
    row("Soldiers of the Danish army were wounded by a mine.", "Soldiers of the Danish army", country="DK", type="state_forces", who="soldier"),
    row("Members of the national police were wounded by a bomb.", "Members of the national police", type="police", civilian_status="combatants"),
    row("Colombian guerrillas killed two men.", "Colombian guerrillas", country="CO", type="rebel"),
    row("Honduran peasants were shot at.", "Honduran peasants", country="HN", who="farmer", civilian_status="civilians"),
    row("Two U.S. citizens were kidnapped.", "Two U.S. citizens", country="US", size=(2, 2)),
    row("Four Peruvians were killed.", "Four Peruvians", country="PE", size=(4, 4), form="group"),
    row("The special forces stormed a house and killed two men.", "The special forces", type="state_forces", name="special forces"),
    row("A government helicopter shot at the rebels.", "A government helicopter", form="facility"),
    row("The coalition bombed a house in Raqqa, Syria.", "The coalition", actor_id="oir"),
    said_by("press", None, "The coalition bombed a house in Helmand, Afghanistan.", "The coalition", "2010-03-01", actor_id="isaf"),
    said_by("press", None, "The coalition bombed a house in Taiz, Yemen.", "The coalition", "2017-03-01", actor_id="saudi_coalition"),
    said_by("press", None, "Coalition forces killed two men in Baghdad, Iraq.", "Coalition forces", "2006-03-01", actor_id="mnfi"),
    row("The coalition bombed a house in Kunduz, Afghanistan.", "The coalition", actor_id=None, reason="ambiguous_actor", candidates=("isaf", "rs")),
]  # fmt: skip

PEOPLE = [
    row("Three gunmen shot at a bus.", "Three gunmen", name="gunmen", type="armed_group", who="fighter", civilian_status="combatants", size=(3, 3)),
    row("Armed men kidnapped a driver.", "Armed men", type="armed_group", who="fighter", civilian_status="combatants"),
    row("Hooded men burned two trucks.", "Hooded men", who="attacker", type="armed_group"),
    row("Unidentified individuals threw a bomb at a bank.", "Unidentified individuals", form="group", type=None, civilian_status="unknown"),
    row("A group of armed men stopped a bus and killed two.", "A group of armed men", type="armed_group", form="group"),
    row("A group of villagers was shot at.", "A group of villagers", name="villagers", civilian_status="civilians"),
    row("Men wearing military uniforms killed two farmers.", "Men", type="armed_group", who="fighter"),
    row("About 20 guerrillas attacked the town.", "About 20 guerrillas", size=(18, 22), type="rebel"),
    row("At least 50 FARC rebels attacked the town.", "At least 50 FARC rebels", size=(50, None), actor_id="co.farc", who="fighter"),
    row("More than 30 rebels attacked the town.", "More than 30 rebels", size=(31, None)),
    row("Several policemen were wounded.", "Several policemen", who="police_officer", civilian_status="combatants", type="police"),
    row("A police officer was shot.", "A police officer", who="police_officer", civilian_status="combatants", size=(1, 1)),
    row("A policeman and a bus driver were shot.", "a bus driver", who="driver", civilian_status="civilians"),
    row("Two children were killed by a shell.", "Two children", who="child", civilian_status="civilians", size=(2, 2)),
    row("A woman was killed by a shell.", "A woman", who="woman", civilian_status="civilians"),
    row("A journalist was killed by a shell.", "A journalist", who="journalist", civilian_status="civilians"),
    row("Two aid workers were abducted.", "Two aid workers", who="aid_worker"),
    row("A tribal elder was shot dead.", "A tribal elder", who="elder"),
    row("The judge was shot dead.", "The judge", who="judge", type="government", civilian_status="civilians"),
    row("The mayor of the town was killed by rebels.", "The mayor of the town", who="mayor"),
    row("A nun and two priests were murdered.", "two priests", who="cleric", civilian_status="civilians"),
    row("A U.S. diplomat was wounded by a bomb.", "A U.S. diplomat", who="diplomat", country="US"),
    row("Six students were detained by soldiers.", "Six students", who="student"),
    row("Two bodyguards were killed.", "Two bodyguards", who="bodyguard", civilian_status="unknown"),
    row("Two of his bodyguards were killed.", "Two of his bodyguards", who="bodyguard", size=(2, 2)),
    row("One of the agents was wounded in the attack.", "One of the agents", size=(1, 1)),
    row("An off-duty soldier was killed.", "An off-duty soldier", who="soldier", civilian_status="civilians"),
    row("Two unarmed men were killed.", "Two unarmed men", civilian_status="civilians"),
    row("Passers-by were wounded by the bomb.", "Passers-by", civilian_status="civilians"),
    row("Two people were killed by the bomb.", "Two people", civilian_status="unknown", type=None),
    row("A suicide bomber struck the gate.", "A suicide bomber", who="bomber", civilian_status="combatants"),
    row("A sniper killed a soldier.", "A sniper", who="fighter"),
    row("Drug traffickers killed a judge.", "Drug traffickers", type="criminal_group", who="criminal"),
    row("Paid assassins shot a candidate.", "Paid assassins", who="attacker"),
    row("A candidate was shot by assassins.", "A candidate", who="politician", type="political", civilian_status="civilians"),
    row("A union leader disappeared after the attack.", "A union leader", who="activist"),
    row("Demonstrators were shot at by police.", "Demonstrators", type="protesters", who="protester"),
    row("Rioters burned a shop and wounded a guard.", "Rioters", type="rioters"),
    row("A crowd was fired on by soldiers.", "A crowd", form="crowd", civilian_status="civilians"),
    row("Two mercenaries were killed.", "Two mercenaries", type="private"),
    row("A peacekeeper was killed by a mine.", "A peacekeeper", type="peacekeepers"),
    row("The governor of Ghazni, Afghanistan, was wounded by a bomb.", "The governor of Ghazni", who="official"),
]  # fmt: skip

MEMBERS = [
    row("Members of the Shining Path killed a farmer in Peru.", "Members of the Shining Path", actor_id="pe.shining_path", civilian_status="combatants", form="group"),
    row("150 Shining Path members attacked a village in Peru.", "150 Shining Path members", actor_id="pe.shining_path", size=(150, 150)),
    row("Guerrillas of the Tupac Amaru Revolutionary Movement (MRTA) attacked a bank in Lima.", "Guerrillas of the Tupac Amaru Revolutionary Movement (MRTA)", actor_id="pe.mrta", who="fighter"),
    row("An ARENA leader was shot in San Salvador.", "An ARENA leader", actor_id="sv.arena", type="political", who="leader", civilian_status="civilians"),
    row("A Taliban leader was killed in Khost.", "A Taliban leader", actor_id="af.taliban", who="leader", civilian_status="combatants"),
    row("A Haqqani facilitator was captured in Khost.", "A Haqqani facilitator", actor_id="af.haqqani", who="facilitator"),
    row("An al-Qaida commander was killed in Abyan, Yemen.", "An al-Qaida commander", actor_id="aq", who="leader"),
    row("A spokesman of the ELN in Colombia denied the attack.", "A spokesman of the ELN", actor_id="co.eln"),
    row("Two deserters of the Lord's Resistance Army were shot in Uganda.", "Two deserters of the Lord's Resistance Army", actor_id="ug.lra"),
    row("A Hezb-e Islami Gulbuddin fighter was killed in Wardak.", "A Hezb-e Islami Gulbuddin fighter", actor_id="af.hig"),
    row("Islamic Movement of Uzbekistan insurgents were detained in Kunduz after an attack.", "Islamic Movement of Uzbekistan insurgents", actor_id="uz.imu", who="fighter"),
    row("A victim of the ELN was found dead in Colombia.", "A victim of the ELN", actor_id=None),
]  # fmt: skip

PERSONS = [
    row("Gunmen killed Otto Marlowe Ruiz in Tegucigalpa.", "Otto Marlowe Ruiz", person="Otto Marlowe Ruiz", form="person"),
    row("gunmen killed otto marlowe ruiz in tegucigalpa.", "otto marlowe ruiz", person="otto marlowe ruiz"),
    row("General Pedro Quintal was wounded by a bomb.", "General Pedro Quintal", person="Pedro Quintal", who="officer", civilian_status="combatants"),
    row("Mayor Luisa Ferran was shot dead.", "Mayor Luisa Ferran", person="Luisa Ferran", who="mayor"),
    row("The rebels shot Judge Ana Quiroga.", "Judge Ana Quiroga", person="Ana Quiroga", who="judge"),
    row("U.S. priest Francisco Delmar was kidnapped.", "U.S. priest Francisco Delmar", person="Francisco Delmar", who="cleric", country="US"),
    row("The fighter Abu Talha al-Ansari detonated his car bomb.", "The fighter Abu Talha al-Ansari", person="Abu Talha al-Ansari"),
    row("Mullah Daud Karimi was killed in Helmand.", "Mullah Daud Karimi", form="person"),
    row("Colonel Ruiz was killed by a sniper.", "Colonel Ruiz", person="Ruiz", who="officer"),
    row("A bomb went off in San Pedro Ruiz.", "San Pedro Ruiz", absent=True),
    row("A bomb destroyed the Pedro Ruiz Bridge.", "Pedro Ruiz", absent=True),
]  # fmt: skip

TWO_IN_ONE = [
    said_by("state_force", "ISAF Joint Command", "An Afghan and coalition security force detained a man in Khost.", "An Afghan and coalition security force", "2011-05-05", both=("af.ansf", "isaf"), side="own"),
    row("Army and police units surrounded the town and killed two.", "Army and police units", both_types=("state_forces", "police")),
    row("An Iraqi and U.S. patrol was attacked.", "An Iraqi and U.S. patrol", both_countries=("IQ", "US")),
]  # fmt: skip

SPEAKERS = [
    said_by("armed_group", "Islamic State", "Two istishhadiyyin struck the base in Tal Afar, Iraq.", "Two istishhadiyyin", who="bomber", side="own", size=(2, 2)),
    said_by("armed_group", None, "A bomb killed three Rafidi army soldiers near Mosul.", "three Rafidi army soldiers", name="Iraqi Army", actor_id="iq.army", side="opponent", loaded_terms=("rafidi",)),
    said_by("armed_group", None, "A bomb hit a Rafidi procession in Baghdad, killing ten.", "a Rafidi procession", form="crowd", civilian_status="civilians", type="civilians"),
    said_by("armed_group", None, "They struck the Rafidi Mobilization in Diyala.", "the Rafidi Mobilization", actor_id="iq.pmf"),
    said_by("armed_group", None, "A missile killed four Nusayri soldiers near Palmyra.", "four Nusayri soldiers", actor_id="sy.army", who="soldier", side="opponent"),
    said_by("armed_group", "Islamic State", "Two PKK members were killed near Raqqa in Syria.", "Two PKK members", name="Syrian Democratic Forces", actor_id="sy.sdf"),
    said_by("state_force", "Turkish Armed Forces", "Two PKK members were killed near Sirnak in Turkey.", "Two PKK members", actor_id="tr.pkk", side="opponent"),
    said_by("state_force", "Turkish Armed Forces", "Two PKK/YPG terrorists were killed near Manbij in Syria.", "Two PKK/YPG terrorists", actor_id="sy.ypg"),
    said_by("armed_group", None, "The Crusader coalition bombed a house in Mosul.", "The Crusader coalition", actor_id="oir", side="opponent"),
    said_by("armed_group", None, "Crusader warplanes bombed a house in Mosul.", "Crusader warplanes", actor_id="oir", form="facility"),
    said_by("armed_group", None, "They killed three Sahwah fighters near Aleppo in Syria.", "three Sahwah fighters", name="Syrian opposition factions", type="rebel"),
    said_by("armed_group", None, "They killed three Sahwah fighters near Ramadi.", "three Sahwah fighters", actor_id="iq.sahwa", type="tribal"),
    said_by("armed_group", "Islamic Emirate of Afghanistan", "A bomb killed three puppet policemen in Helmand.", "three puppet policemen", name="Afghan National Police", actor_id="af.anp", side="opponent"),
    said_by("armed_group", "Islamic Emirate of Afghanistan", "The mujahidin killed two invaders in Helmand.", "The mujahidin", actor_id="af.taliban", side="own"),
    said_by("armed_group", "Islamic Emirate of Afghanistan", "The mujahidin killed two invaders in Helmand.", "two invaders", type="foreign_forces", side="opponent"),
    said_by("press", None, "The Afghan mujahidin killed two soldiers near Kabul.", "The Afghan mujahidin", side=None),
    said_by("state_force", "Colombian Army", "Troops killed two terrorists of the ELN in Arauca.", "two terrorists of the ELN", actor_id="co.eln", side="opponent", loaded_terms=("terrorist",)),
    said_by("government", None, "Troops killed two terrorists.", "two terrorists", name="armed group members", type="armed_group", civilian_status="combatants", side="opponent"),
    said_by("government", "Ministry of Defence of the Russian Federation", "Strikes killed ten foreign mercenaries near Donetsk.", "ten foreign mercenaries", name="foreign fighters"),
    said_by("government", "Ministry of Defence of the Russian Federation", "The Kiev regime shelled Donetsk.", "The Kiev regime", actor_id="ua.army", side="opponent"),
    said_by("state_force", "Armed Forces of Ukraine", "Ten occupiers were killed near Kherson.", "Ten occupiers", actor_id="ru.army", side="opponent"),
    said_by("state_force", "Iraqi Army", "Our forces killed two men near Mosul.", "Our forces", actor_id="iq.army", side="own"),
    said_by("armed_group", "FMLN", "We killed two soldiers in San Miguel.", "We", actor_id="sv.fmln", side="own"),
    said_by("unknown", None, "We killed two soldiers in San Miguel.", "We", actor_id=None, reason="unknown_speaker"),
    said_by("armed_group", "al-Shabaab", "The mujahidin attacked a Crusader base in Garissa, Kenya.", "a Crusader base", country="KE", side="opponent"),
    said_by("armed_group", None, "They killed two Zionist soldiers near Jenin.", "two Zionist soldiers", actor_id="il.idf"),
    said_by("government", "Government of Somalia", "Ten Khawarij were killed near Kismayo, Somalia.", "Ten Khawarij", actor_id="so.shabaab"),
    said_by("government", "Government of Pakistan", "Ten Khawarij were killed in Waziristan, Pakistan.", "Ten Khawarij", actor_id="pk.ttp"),
    said_by("state_force", "Nigerian Army", "Troops killed ten Boko Haram terrorists in Borno.", "ten Boko Haram terrorists", actor_id="ng.boko_haram", side="opponent"),
    said_by("press", None, "Daesh attacked a village near Kirkuk.", "Daesh", actor_id="is", loaded_terms=("daesh",)),
]  # fmt: skip

GROUPS = {
    "names": NAMES,
    "common words": COMMON_WORDS,
    "forces": FORCES,
    "composed": COMPOSED,
    "people": PEOPLE,
    "members": MEMBERS,
    "persons": PERSONS,
    "two in one": TWO_IN_ONE,
    "speakers": SPEAKERS,
}
ROWS = [pytest.param(r, id=f"{name}: {r.phrase}") for name, rows in GROUPS.items() for r in rows]


@cache
def tools() -> tuple[ActorFinder, ActorResolver]:
    knowledge = Knowledge()
    return ActorFinder(knowledge), ActorResolver(knowledge)


def known_in(case: Row) -> list[Known]:
    reading = reading_of(case.text, case.published, case.kind, case.source)
    finder, resolver = tools()
    found = resolver.resolve(finder.find(reading), reading)
    return [k for k in found if k.span.of(reading.text) == case.phrase]


@pytest.mark.parametrize("case", ROWS)
def test_reads_the_phrase(case: Row) -> None:
    found = known_in(case)
    expected = dict(case.expected)
    if expected.pop("absent", False):
        assert not found
        return
    assert found, f"no mention {case.phrase!r}"
    for key, field in (("both", "actor_id"), ("both_types", "type"), ("both_countries", "country")):
        if key in expected:
            assert tuple(getattr(k, field) for k in found) == expected.pop(key)
    known = found[0]
    size = expected.pop("size", ...)
    if size is not ...:
        assert size == (None if known.size is None else (known.size.low, known.size.high))
    assert {field: getattr(known, field) for field in expected} == expected


def test_there_are_enough_cases() -> None:
    assert len(ROWS) >= 150
