"""Whole stories of agencies and local papers: where the lead, what it recalls and the sentences behind it belong."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2019-12-20"  # a Friday


def told(text: str) -> list[Incident]:
    incidents = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    return [i for i in incidents if i.status not in ("threatened", "denied")]


def place(incident: Incident) -> str | None:
    return incident.location.name if incident.location else None


KINDS = [
    # what hit by chance or did not go off gives no kind
    ("Soldiers and rebels clashed near Goma on Monday. A stray shell hit a house, wounding a girl.", "armed_clash"),
    ("Two policemen died in clashes with a gang in Manta on Monday; a stray grenade hurt a vendor.", "armed_clash"),
    ("Gunmen shot dead a judge in Quito on Monday and threw a grenade which failed to explode.", "shooting"),
    ("A shell hit a house in Goma on Monday, wounding a girl.", "shelling"),
    ("Gunmen threw a grenade into a bar in Manta on Monday, wounding two.", "grenade"),
    # who killed, where nothing else tells how
    ("Gunmen killed a judge in Hillah on Monday.", "shooting"),
    ("Gunmen with machetes killed a judge in Hillah on Monday.", "armed_assault"),
    ("Militants killed a judge in Hillah on Monday.", "armed_assault"),
    # what came of a fight
    ("Troops met bandits near Bama on Monday. In the gun duel four bandits were neutralised.", "armed_clash"),
    ("A house in Gaza City was struck from the air on Monday, killing nine people.", "air_strike"),
    ("A grocer died when a mortar round landed on his shop in Goma on Monday. A suspect was arrested.", "shelling"),
    ("Police arrested two men in Goma on Monday. One of them was wounded.", "detention"),
    # taken from a bus
    ("Gunmen stopped a bus near Tillaberi on Monday and took four women.", "abduction"),
    ("Armed men stopped two trucks near Gao on Monday and took fuel and food.", "robbery"),
    # what those harmed or caught are accused of
    ("Police in Kano on Monday arrested five men suspected of kidnapping a priest.", "detention"),
    ("Residents of Kano lynched two men accused of stabbing a teacher on Monday.", "execution"),
    ("Bandits suspected of kidnapping a priest abducted two nuns in Kano on Monday.", "abduction"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text[:60] for text, _ in KINDS])
def test_kinds(text: str, kind: str) -> None:
    (incident,) = told(text)
    assert incident.event_type == kind


HERE = [
    ("GAROWE, Somalia - Three people were shot dead here on Monday, police said.", "Garoowe"),
    ("KANDAHAR, Afghanistan - A bomb killed four people outside a bank in this southern city on Monday.", "Kandahar"),
    ("SRINAGAR: Militants lobbed a grenade in the heart of the city on Monday, injuring six people.", "Srinagar"),
    ("NAIROBI, Kenya - Gunmen killed two men in Garissa on Monday, officials said here.", "Garissa"),
    ("NAIROBI, Kenya - Bandits killed two herders on Monday, police sources here told reporters.", None),
    # where rockets came from, and where the hurt were taken
    ("Missiles fired from a submarine in the Black Sea hit a bank in the city of Odesa on Monday, killing two.", "Odesa"),
    ("Two herders were killed in Rumbek on Monday. Nine others were wounded and taken to Wau State Hospital.", "Rumbek"),
    # whose village it was
    ("At least 35 people were killed in a raid on a Dogon village in Mali on Monday. Residents of Sobane Da said men on "
     "motorbikes encircled the village and opened fire.", "Sobane Da"),
    ("Militants ambushed a convoy in the Churachandpur district of Manipur, India, on Monday, killing two soldiers. "
     "The attackers set off a bomb at Sekhan village near the Myanmar border.", "Churachandpur"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HERE, ids=[str(name) for _, name in HERE])
def test_where(text: str, name: str | None) -> None:
    (incident,) = told(text)
    assert place(incident) == name


def test_what_goes_on_behind_an_aside_is_of_the_lead() -> None:
    lead, aside = told(
        "ALGIERS - Two car bombs exploded in the town of Bouira on Wednesday, killing eleven people, a day after a suicide "
        "attack on a police school killed 43.\n\nThe first bomb went off outside a barracks and injured four soldiers. "
        "Windows of a hotel nearby were blown out.\n\nTuesday's attack took place at Issers."
    )
    assert (place(lead), [(t.outcome, t.low) for t in lead.toll]) == ("Bouira", [("killed", 11), ("wounded", 4)])
    assert (place(aside), [(t.outcome, t.low) for t in aside.toll]) == ("Issers", [("killed", 43)])
    assert [d.object for d in lead.damage] == ["hotel"]


def test_a_months_sum_in_words_is_no_incident() -> None:
    text = (
        "Gunmen killed four people in the Delmas district of Port-au-Prince on Wednesday.\n\nMore than 600 people were "
        "killed in the capital in the first three months of the year, the United Nations says."
    )
    (incident,) = told(text)
    assert [t.low for t in incident.toll] == [4]


@pytest.mark.parametrize(
    "behind",
    [
        "A motorcycle believed to have been used by the gunmen was later found burned in the Los Esteros quarter.",
        "The vehicle in which they fled was found torched in Las Penas.",
        "The getaway van was found burnt out near the stadium.",
    ],
)
def test_what_attackers_left_burned_is_no_arson(behind: str) -> None:
    (incident,) = told(f"Gunmen killed a councillor in Manta on Wednesday.\n\n{behind}")
    assert incident.event_type == "shooting"


@pytest.mark.parametrize(
    "behind",
    [
        "Two houses were burned in Los Esteros on Thursday.",
        "A market was found burned in Los Esteros on Thursday, and traders said militiamen had set it on fire.",
    ],
)
def test_what_else_burned_is(behind: str) -> None:
    assert len(told(f"Gunmen killed a councillor in Manta on Wednesday.\n\n{behind}")) == 2


def test_a_rescue_in_the_fighting_told_is_no_further_incident() -> None:
    text = (
        "At least four hostages were killed when soldiers clashed with rebels on the southern island of Basilan on "
        "Wednesday.\n\nFifteen other captives were rescued in the fighting near the village of Punoh Mohadji.\n\nThe group "
        "had seized more than 50 people from two schools on November 20.\n\nIn General Santos city, on the main island of "
        "Mindanao, three bombs went off on Wednesday. Three people were killed."
    )
    clash, blasts = told(text)
    assert (clash.event_type, blasts.event_type) == ("armed_clash", "bombing")
    assert place(blasts) == "General Santos"


def test_those_in_grave_condition_are_of_all_hurt() -> None:
    text = (
        "A bomb killed nine people in Baqubah on Monday. The health ministry put the number of wounded at 246, 48 of them "
        "in intensive care."
    )
    (incident,) = told(text)
    assert ("wounded", 246) in {(t.outcome, t.low) for t in incident.toll}


def test_pirates_and_prisons_are_told_of_as_violence() -> None:
    text = (
        "MOMBASA, Dec 20 - Navy snipers on Thursday shot dead three Somali pirates who were holding the captain of a cargo "
        "ship in a lifeboat off the coast of Somalia, and freed him unharmed, the navy said.\n\nA fourth man, who had "
        "boarded a destroyer to negotiate, was taken into custody. The captain had been held for five days since gunmen "
        "tried to take his ship.\n\nA shipping adviser in Mombasa said the shooting could make others more violent towards "
        "the hostages they hold and delay talks on the release of nine vessels that were hijacked last year."
    )
    (incident,) = told(text)
    assert ("killed", 3) in {(t.outcome, t.low) for t in incident.toll}


def test_means_that_only_look_like_it() -> None:
    text = (
        "Gunmen stormed a jail in Manta on Monday, using drones to watch the guards, and killed two. A resident, Emmanuel "
        "Sam, and a worker of a platinum mine saw them."
    )
    (incident,) = told(text)
    assert {w.type for w in incident.weapons} <= {"firearm"}
