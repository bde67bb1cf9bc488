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
    ("Gunmen shot dead seven people in Lyon on Monday, hijacked a car and fled.", "shooting"),
    ("Gunmen hijacked a car in Paris on Monday.", "hijacking"),
    ("Gunmen killed two policemen and wounded a nurse in Quetta on Monday.", "shooting"),
    ("A man stabbed a woman in Lyon on Monday before he was knocked down and arrested.", "armed_assault"),
    ("Navy gunboats sank four rebel craft off Jaffna on Monday. A ceasefire was out of the question.", "other"),
    # what was fought before people were taken, and what police throw
    (
        "Rebels attacked two police posts in Maykop on Monday, and 23 people were killed. They held hostages in a shop.",
        "armed_assault",
    ),
    ("Gunmen killed a driver near Jos on Monday and took his passengers hostage.", "abduction"),
    ("Police drove marchers back with stun grenades in Athens on Monday, and two were hurt.", "armed_assault"),
    # what a ceremony was struck during
    ("A bomb killed five civilians in Kabul on Monday during a memorial service.", "bombing"),
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
    ("Gunmen on a motorcycle opened fire at Rosa Ibarra, a candidate for the council, in Isla Mujeres on Monday.",
     "Isla Mujeres"),
    ("Gunmen opened fire at a crowd in Camp Bastion on Monday, killing two.", "Camp Bastion"),
    # whose mayor, whose province by name, and what it was revenge for
    ("Gunmen in police jackets shot dead the mayor of Balsas on Monday as he came out of a hall.", "Balsas"),
    ("The mayor of Balsas was shot dead in Machala on Monday.", "Machala"),
    ("A nurse held by the Islamic State West Africa Province was shot dead by her captors on Monday.", None),
    ("Gunmen stormed a school in Peshawar on Monday. The group said the attack was revenge for the operation in North "
     "Waziristan.", "Peshawar"),
    # somebody of an age, a saint, a road, where the hurt were flown
    ("Gunmen opened fire in the town of Manta on Monday at Javier Robles, 44, who wrote about drugs.", "Manta"),
    ("Gunmen fired at people outside St. Monica church in the town of Ondo on Monday, killing two.", "Monica church"),
    ("On the highway to Mazatlan eight men held up a truck at Culiacan on Monday and took its cargo.", "Culiacán"),
    ("More than 130 were hurt in a blast in Khar on Monday, and helicopters took the worst cases to Peshawar.", "Khar"),
    ("A boat was attacked in Nembe on Monday, killing two. The boat, with 14 on board, was on its way from Yenagoa to "
     "Akassa when pirates opened fire.", "Nembe"),
    ("Nineteen men were shot dead in an ambush in Enga province on Monday. The bodies lay along a road near Akom "
     "village.", "Akom"),
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
        "ALGIERS - Two car bombs exploded in the town of Medea on Wednesday, killing nine people, a day after a suicide "
        "attack on a police school killed 27.\n\nThe first bomb went off outside a barracks and injured four soldiers. "
        "Windows of a hotel nearby were blown out.\n\nTuesday's attack took place at Boghni."
    )
    assert (place(lead), [(t.outcome, t.low) for t in lead.toll]) == ("Medea", [("killed", 9), ("wounded", 4)])
    assert (place(aside), [(t.outcome, t.low) for t in aside.toll]) == ("Boghni", [("killed", 27)])
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
        "At least five hostages were killed when soldiers clashed with rebels on the southern island of Basilan on "
        "Wednesday.\n\nNine other captives were rescued in the fighting near the village of Bulan Pase.\n\nThe group "
        "had seized 14 people from a ferry on November 20.\n\nIn General Santos city, on the main island of "
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


def test_what_a_mine_did_hours_before_is_another_incident() -> None:
    first, second = told(
        "Thirty-one men were shot dead in the village of Puthukudi in Sri Lanka on Monday, hours after a mine laid by "
        "guerrillas killed two soldiers on a road nearby."
    )
    assert (first.event_type, second.event_type) == ("shooting", "mine")
    assert [[t.low for t in i.toll] for i in (first, second)] == [[31], [2]]


def test_one_found_dead_hours_after_he_was_taken_is_one_incident() -> None:
    text = "A teacher was shot dead near Jos on Monday, hours after he was abducted from his house."
    assert len(told(text)) == 1


UPDATES = [
    (
        "HERAT - The number of people killed in the suicide bombing outside Herat airport climbed to 82 on Friday.\n\nThe "
        "bomber set off his belt on Wednesday evening at a gate of the airport.",
        82,
        "2019-12-18",
    ),
    (
        "QUETTA - Two more victims of a mosque bombing in Quetta died in hospital on Thursday, taking the death toll to "
        "29.\n\nThe bomb went off on Monday during prayers, wounding 90 people.",
        29,
        "2019-12-16",
    ),
]


@pytest.mark.parametrize(("text", "killed", "day"), UPDATES, ids=[text[:40] for text, _, _ in UPDATES])
def test_leads_that_bring_a_toll_up_to_date(text: str, killed: int, day: str) -> None:
    (incident,) = told(text)
    assert incident.date.start == day
    assert ("killed", killed) in {(t.outcome, t.low) for t in incident.toll}


def test_those_abducted_are_the_target_whatever_was_stormed() -> None:
    (incident,) = told("Gunmen stormed a house in Brass, Nigeria, on Monday and abducted a chairman's mother.")
    assert [a.as_written for a in incident.actors if a.role == "target"][-1].endswith("mother")


@pytest.mark.parametrize(
    "behind",
    [
        "The attackers landed in two boats on Sunday night and went from hut to hut.",
        "Survivors said the attackers, some of them hooded, came in trucks on Sunday night.",
        "The gunmen struck at dawn on Sunday, a fisherman said.",
    ],
)
def test_the_day_on_which_attackers_came(behind: str) -> None:
    (incident,) = told(
        f"PEMBA - Insurgents beheaded six men on the island of Matemo, officials said on Wednesday.\n\n{behind}"
    )
    assert incident.date.start == "2019-12-15"


def test_the_day_of_others_is_none_of_the_attack() -> None:
    text = (
        "PEMBA - Insurgents beheaded six men on the island of Matemo, officials said on Wednesday.\n\nThe governor went to "
        "Lisbon on Sunday."
    )
    (incident,) = told(text)
    assert incident.date.start != "2019-12-15"


def test_one_who_dies_later_and_raises_the_toll_is_of_those_hurt() -> None:
    (incident,) = told(
        "Two soldiers were killed and nine wounded when a bomb blew up their truck in Patikul, Sulu, on Wednesday.\n\nOne of "
        "them, a private, died there on Thursday, raising the toll to three."
    )
    assert incident.date.start == "2019-12-18"


def test_a_suicide_bomber_carries_an_explosive() -> None:
    (incident,) = told("A suicide bomber killed 17 people in a mosque in Kunduz on Monday.")
    assert [w.type for w in incident.weapons] == ["explosive"]


def test_a_driver_hurt_beside_lost_seed_is_no_sportsman() -> None:
    (incident,) = told(
        "A vehicle of a charity struck an explosive device near Macomia on Sunday. The driver was slightly injured and two "
        "sacks of seed were lost, its director said."
    )
    assert [(t.outcome, t.low) for t in incident.toll] == [("wounded", 1)]


WHO = [
    (
        "Gunmen killed Adam Jubouri, a judge of the appeal court, in Hilla on Monday and wounded his bodyguard.",
        "Adam Jubouri, a judge of the appeal court",
    ),
    (
        "Adam Yunusov, head of the administration of the village, was killed near Grozny on Monday.",
        "Adam Yunusov, head of the administration of the village",
    ),
    ("Adam Yunusov was killed near Grozny on Monday.", "Adam Yunusov"),
    ("Adam Yunusov, who was 44, was killed near Grozny on Monday.", "Adam Yunusov"),
    ("Saboteurs set off a bomb under an oil pipeline near Kirkuk on Monday, damaging the pipeline.", "pipeline"),
    ("Two officers were hurt and the facade was damaged by a bomb at Saravena, Colombia, on Monday.", "Two officers"),
]


@pytest.mark.parametrize(("text", "struck"), WHO, ids=[struck for _, struck in WHO])
def test_who_or_what_was_struck(text: str, struck: str) -> None:
    (incident,) = told(text)
    words = [a.as_written for a in incident.actors if a.role == "target"]
    assert words[0] == struck or (struck == "pipeline" and "pipeline" in words[0])


MEANS = [
    ("Gunmen abducted 11 workers of a dairy in Baghdad on Monday.", ["firearm"]),
    ("Militants abducted 11 workers of a dairy in Baghdad on Monday.", []),
    ("Two militants fell in an encounter with the police near Ajnala, India, on Monday.", ["firearm"]),
    ("A parcel addressed to a builder went off in his office in Eibar on Monday.", ["explosive"]),
]


@pytest.mark.parametrize(("text", "weapons"), MEANS, ids=[text[:50] for text, _ in MEANS])
def test_means(text: str, weapons: list[str]) -> None:
    (incident,) = told(text)
    assert [w.type for w in incident.weapons] == weapons


HARMED = [
    "Gunmen opened fire on farmers near Konduga on Monday, killing at least 11 people, residents said. The attackers came "
    "on motorcycles and burned the crops.",
    "An armed commando burst into a bar in Torreon on Monday and opened fire. Eleven persons died. Before leaving, the "
    "assailants threw a bottle.",
]


@pytest.mark.parametrize("text", HARMED, ids=[text[:40] for text in HARMED])
def test_the_dead_are_not_the_attackers(text: str) -> None:
    (incident,) = told(text)
    assert [(t.low, t.party != "initiator") for t in incident.toll if t.outcome == "killed"] == [(11, True)]


def test_people_who_attacked_are_the_attackers() -> None:
    (incident,) = told("Dozens of people attacked a police post in Kano on Monday. The attackers burned two cars.")
    assert [a.role for a in incident.actors if a.as_written == "Dozens of people"] == ["initiator"]
    assert not [a for a in incident.actors if a.role == "initiator" and a.as_written == "The attackers"]


LANDED = [
    (
        "Mortar shells killed 13 people in the centre of Sarajevo on Thursday.\n\nThree shells landed within seconds in Vase "
        "street at 10 a.m.",
        1,
    ),
    (
        "Mortar shells killed 13 people in the centre of Sarajevo on Thursday.\n\nThree shells landed in Mostar on "
        "Wednesday, wounding four.",
        2,
    ),
    (
        "A truck bomb killed nine people in Mogadishu on Thursday.\n\nThe lorry, packed with military-grade and home-made "
        "explosives, blew up near the Safari hotel.",
        1,
    ),
]


@pytest.mark.parametrize(("text", "number"), LANDED, ids=[text[:20] + text[-20:] for text, _ in LANDED])
def test_where_what_was_fired_came_down(text: str, number: int) -> None:
    assert len(told(text)) == number
