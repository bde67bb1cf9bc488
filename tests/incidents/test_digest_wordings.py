"""Digests of claims in many wordings: how many attacks, of what kind, when, and how many were killed."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def claimed(text: str, kind: str = "armed_group") -> tuple[Incident, ...]:
    return coder().code(report_of(text, "2018-11-20", kind, "Islamic State")).incidents


def killed(incident: Incident) -> int:
    return sum(t.low for t in incident.toll if t.outcome == "killed" and t.subset_of is None and t.party != "initiator")


# text, then for each incident: type, first day, place's country, killed
DIGESTS = [
    ("Barqah Province On the 3rd of Safar, a unit in Ajdabiya fired on a colonel of the army as he left his house. He died of "
     "his wounds the same evening, and a brother who had been walking beside him was wounded.",
     [("shooting", "2018-10-12", "LY", 1)]),
    ("Barqah Province On the 3rd of Safar, a unit in Ajdabiya shot a colonel of the army. He died the same night and his "
     "driver was wounded.",
     [("shooting", "2018-10-12", "LY", 1)]),
    ("Barqah Province On the 3rd of Safar, a unit in Ajdabiya shot a colonel of the army. The same night a judge died in Derna "
     "when his car was blown up.",
     [("shooting", "2018-10-12", "LY", 1), ("bombing", "2018-10-12", "LY", 1)]),
    ("West Africa On the 3rd of Safar, fighters took a tax collector and his two brothers from the weekly market at Banibangou, "
     "in the west of Niger.",
     [("abduction", "2018-10-12", "NE", 0)]),
    ("Somalia On the 3rd of Safar, three teachers were taken from their homes in Dinsoor.", [("abduction", "2018-10-12", "SO", 0)]),
    ("Somalia On the 3rd of Safar, a post at Dinsoor was stormed, and they took seven rifles from it.",
     [("armed_assault", "2018-10-12", "SO", 0)]),
    ("Somalia On the 3rd of Safar, a convoy was ambushed near Golweyn. Seven Ugandans died.", [("ambush", "2018-10-12", "SO", 7)]),
    ("Yemen The month of Safar saw three operations against the Houthis in Bayda: on the 2nd a sniping at Dhi Kalib that killed one, on the 5th "
     "an ambush at Hamat Laqah that killed six, and on the 9th the shelling of their posts at Aqabah.",
     [("sniper", "2018-10-11", "YE", 1), ("ambush", "2018-10-14", "YE", 6), ("shelling", "2018-10-18", "YE", 0)]),
    ("Yemen On the 2nd of Safar two attacks hit the Houthis: an ambush at Hamat Laqah that killed six, and a bombing at Dhi Kalib "
     "that killed two.",
     [("ambush", "2018-10-11", "YE", 6), ("bombing", "2018-10-11", "YE", 2)]),
    ("Yemen Three attacks were carried out in Bayda: on the 2nd of Safar a guard was shot at Dhi Kalib, on the 5th a patrol was "
     "ambushed at Hamat Laqah, and on the 9th posts were shelled at Aqabah.",
     [("shooting", "2018-10-11", "YE", 1), ("ambush", "2018-10-14", "YE", 0), ("shelling", "2018-10-18", "YE", 0)]),
    ("Nigeria The fighters have besieged Damasak since the 5th of Safar. On the 7th they killed nine soldiers near it.",
     [("siege", None, "NG", 0), ("armed_assault", "2018-10-16", "NG", 9)]),
    ("Niger On the 3rd of Safar the fighters attacked the barracks at Inates. They killed more than 70, and on their way back set "
     "fire to a telecom mast near Ayorou.",
     [("armed_assault", "2018-10-12", "NE", 71), ("arson", "2018-10-12", "NE", 0)]),
    ("Nigeria On the 3rd of Safar, Baga was entered from the lake. In the quarter by the lake four soldiers were killed.",
     [("armed_assault", "2018-10-12", "NG", 4)]),
    ("East Asia On the 3rd of Safar, a platoon of the Philippine army walked into an ambush near Tipo-Tipo. Five soldiers were "
     "killed. The army answered by bombarding an empty forest until dark.",
     [("ambush", "2018-10-12", "PH", 5)]),
    ("Barakah Province On the 3rd of Safar, the fighters overran the lines of the PKK north of Hajin, killing eight of them, and "
     "were bombed by Crusader aircraft all the while.",
     [("armed_assault", "2018-10-12", "SY", 8)]),
    ("Khurasan On the 3rd of Safar, in Quetta, a rider on a motorcycle drew level with an officer of the Pakistani police and shot "
     "him in the head; he did not survive.",
     [("shooting", "2018-10-12", "PK", 1)]),
    ("Iraq – Karkuk Region On the 3rd of Safar, a device went off in Daquq, killing two guards.\n\nSham – Homs On the 4th, a bus of "
     "the army was ambushed east of as-Sukhnah, and six soldiers died.\n\nIraq Saboteurs brought down three towers of the line "
     "south of Daquq on the 7th of Safar.",
     [("bombing", "2018-10-12", "IQ", 2), ("ambush", "2018-10-13", "SY", 6), ("sabotage", "2018-10-16", "IQ", 0)]),
    ("Anbar Province On the 3rd of Safar, a tank was blown up by an IED near Ramadi. Later a foot patrol that reached the "
     "area stepped on another mine, which killed 3 of the soldiers.",
     [("bombing", "2018-10-12", "IQ", 0), ("mine", "2018-10-12", "IQ", 3)]),
    ("Dijlah Province On the 3rd of Safar, Abul-Harith drove an explosive-laden truck into a column of the army near "
     "Qayyarah, destroying 2 Humvees. A second attack by Abu Umar on the same column destroyed a tank.",
     [("suicide_bombing", "2018-10-12", "IQ", 0), ("suicide_bombing", "2018-10-12", "IQ", 0)]),
    ("Ninawa Province On the 3rd of Safar, Abu Talhah detonated his explosive vehicle in the midst of a Peshmerga convoy "
     "near Bashiqah. Shortly after, Abu Dujanah targeted a Peshmerga headquarters near Makhmur in the same manner.",
     [("suicide_bombing", "2018-10-12", "IQ", 0), ("suicide_bombing", "2018-10-12", "IQ", 0)]),
    ("Barakah Province On the 3rd of Safar, a device was detonated on a pickup of the PKK near Shaddadi. This was "
     "followed the next day by three similar operations on the same road, in which 6 of them were killed.",
     [("bombing", "2018-10-12", "SY", 0), ("bombing", "2018-10-13", "SY", 6)]),
    ("Janub Province On the 3rd of Safar, two adhesive bombs were detonated on the vehicles of two policemen, one in "
     "Yusufiyah and the other in Latifiyah, killing both of them.",
     [("bombing", "2018-10-12", "IQ", 1), ("bombing", "2018-10-12", "IQ", 1)]),
    ("The number of operations carried out during the past week, from 11 to 17 November, reached 23, and they left more "
     "than 60 killed. On Friday 16 November the fighters attacked a barracks of the army in Mainok. 6 soldiers were killed.",
     [("armed_assault", "2018-11-16", "NG", 6)]),
    ("Diyala Province On the 3rd of Safar, the mujahidin targeted an army barracks near Khanaqin with a Katyusha rocket. "
     "That night, a patrol of the tribal militia fell into an ambush on the road to Jalawla; its commander and five of "
     "his men perished.",
     [("missile_strike", "2018-10-12", "IQ", 0), ("ambush", "2018-10-12", "IQ", 6)]),
    ("Anbar Province On the 7th of Rajab, a Humvee of the army was disabled by an explosive device on the Rutbah highway. The day "
     "after, snipers along the canal west of Ramadi brought down three soldiers.",
     [("bombing", "2018-03-24", "IQ", 0), ("sniper", "2018-03-25", "IQ", 3)]),
    ("Halab Province Abu Ubaydah was able on the 11th of Shawwal to reach a gathering of the Sahwat in the village of Tall "
     "Battal, where he detonated his explosive jacket, killing a commander and fourteen others.",
     [("suicide_bombing", "2018-06-25", "SY", 15)]),
    ("SINAI PROVINCE Eleven soldiers of the Egyptian army met their end on the 14th of Rajab when their bus was struck by "
     "a car bomb south of al-Arish.",
     [("vehicle_bomb", "2018-03-31", "EG", 11)]),
    ("Raqqah Province The PKK militia attempted on the 1st of Dhul-Qa'dah to infiltrate the neighbourhood of Mushlab, so "
     "the mujahidin confronted them, killing 17 and capturing 4.",
     [("armed_clash", "2018-07-14", "SY", 17)]),
    ("Pakistan On the 14th of Rajab two policemen guarding a polio team were shot dead in Bannu.",
     [("shooting", "2018-03-31", "PK", 2)]),
    ("Yaman Province On the 12th of Shawwal, in Aden, an istishhadi blew up his car at the gate of the headquarters of "
     "the Security Belt, and no fewer than 20 apostates perished.",
     [("suicide_bombing", "2018-06-26", "YE", 20)]),
    ("Kirkuk Province The mukhtar of a village near Riyad fell into the hands of a detachment on the 3rd of Ramadan. His "
     "corpse was found on the edge of the village two days later.",
     [("abduction", "2018-05-18", "IQ", 1)]),
    ("Baghdad Province On the 13th of Safar, two devices were detonated in succession, the first on a patrol in the area "
     "of Tarmiyah and the second on a vehicle of the army in Abu Ghraib.",
     [("bombing", "2018-10-22", "IQ", 0), ("bombing", "2018-10-22", "IQ", 0)]),
    ("Salahuddin Province On the 6th of Safar and again on the 8th, a barracks near Samarra was shelled with mortars.",
     [("shelling", "2018-10-15", "IQ", 0), ("shelling", "2018-10-17", "IQ", 0)]),
    ("Homs Province Two soldiers of the regime taken prisoner near Sukhnah on the 2nd of Safar were put to death on the "
     "11th of Safar.",
     [("abduction", "2018-10-11", "SY", 0), ("execution", "2018-10-20", "SY", 2)]),
    ("Ninawa Province On the 3rd of Safar the mujahidin came upon a group of the army near Badush and eleven of them were "
     "slain.",
     [("armed_assault", "2018-10-12", "IQ", 11)]),
    ("Idlib: on the 5th of Safar, a lone attacker fired on a checkpoint in Saraqib; one soldier was killed. Hawran: a "
     "night attack on a post near Nawa on the 7th left five dead.",
     [("shooting", "2018-10-14", "SY", 1), ("armed_assault", "2018-10-16", "SY", 5)]),
    ("On the 17th of Safar, 12 soldiers were killed in an ambush near Samarra.", [("ambush", "2018-10-26", "IQ", 12)]),
    ("Diyala Province On the 8th of Safar, two guards were killed near Khanaqin. The 11th of the said month: the checkpoint "
     "at Jalawla assaulted; its defenders, numbering 12, all killed. The 13th: two drivers of the army shot at in the city "
     "of Baqubah, of whom one was killed.",
     [("armed_assault", "2018-10-17", "IQ", 2), ("armed_assault", "2018-10-20", "IQ", 12),
      ("shooting", "2018-10-22", "IQ", 1)]),
    ("Diyala Province On the 18th of Safar, a patrol was attacked near Khanaqin and three soldiers were killed. Two days prior "
     "to that, the army's posts at Jalawla were kept under mortar fire. The day following, a sniper killed an officer in "
     "Baqubah.",
     [("armed_assault", "2018-10-27", "IQ", 3), ("shelling", "2018-10-25", "IQ", 0), ("sniper", "2018-10-26", "IQ", 1)]),
    ("Borno Province On the 9th of Safar the garrison at Dikwa was attacked twice: in the morning with mortars, and then at "
     "nightfall with armoured cars.",
     [("shelling", "2018-10-18", "NG", 0), ("armed_assault", "2018-10-18", "NG", 0)]),
    ("Barakah Province On the 2nd of Safar, the first attacker, Abu Salim, detonated a water tanker by a police center in "
     "Hasakah, and the second, Abu Walid, detonated a car near a barracks of the militia close by.",
     [("vehicle_bomb", "2018-10-11", "SY", 0), ("vehicle_bomb", "2018-10-11", "SY", 0)]),
    ("Sinai Province On the 9th of Safar, four soldiers were killed when an explosive device hit a vehicle in the area of "
     "Rafah. The mujahidin then targeted those who came to evacuate them with small arms.",
     [("bombing", "2018-10-18", "EG", 4), ("shooting", "2018-10-18", "EG", 0)]),
    ("Sinai Province On the 14th of Safar, a bulldozer of the army hit a mine south of Rafah and its driver was killed. A day "
     "later two armored vehicles were wrecked in the same manner near Shaykh Zuwayd.",
     [("mine", "2018-10-23", "EG", 1), ("mine", "2018-10-24", "EG", 0)]),
    ("Barqah Province On the 6th of Safar, fighters manned a checkpoint near Ajdabiya, in the course of which they seized four "
     "members of Haftar's forces. On the 10th the town of Jalu witnessed the bombing of a shop owned by an informer.",
     [("abduction", "2018-10-15", "LY", 0), ("bombing", "2018-10-19", "LY", 0)]),
    ("Ninawa Province On the 20th of Safar three vehicles were driven into the army's columns near Tall Afar by Abu Rayyan and "
     "Abu Talib.", [("suicide_bombing", "2018-10-29", "IQ", 0)]),
    ("Halab Province On the 9th of Safar, the regime's air force dropped barrels on the market of the city of al-Bab, killing "
     "15 of the common people. On the 10th an unmanned plane dropped grenades upon a post of the army near Manbij.",
     [("air_strike", "2018-10-18", "SY", 15), ("drone_strike", "2018-10-19", "SY", 0)]),
    ("Sinai Province On the 9th of Safar a man convicted of spying for the army was beheaded in the town of Rafah.",
     [("execution", "2018-10-18", "EG", 1)]),
    ("A chronicle of Safar. Monday, the 5th. Near Samarra a post was stormed and four soldiers were killed. Thursday, the "
     "8th. In Tikrit a sniper killed an officer.",
     [("armed_assault", None, "IQ", 4), ("sniper", None, "IQ", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), DIGESTS, ids=[text[:40] for text, _ in DIGESTS])
def test_attacks_of_a_digest(text: str, wanted: list[tuple[str, str | None, str, int]]) -> None:
    found = claimed(text)
    assert [i.event_type for i in found] == [kind for kind, *_ in wanted]
    for incident, (_, day, country, dead) in zip(found, wanted, strict=True):
        assert day is None or incident.date.start == day
        assert incident.location is not None
        assert incident.location.country == country
        assert killed(incident) == dead


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("a soldier on leave was seized on the road, questioned and then shot dead", 1),
        ("a convoy lost a truck and the four men riding in it", 4),
        ("nine soldiers did not wake again after a raid", 9),
        ("none of the six men in a vehicle that hit a mine survived", 6),
        ("the chief was carried off and his body was left at the roadside", 1),
        ("of the nine soldiers in a post that was stormed six were killed and three surrendered", 6),
        ("a judge was killed together with his companion by a bomb", 2),
        ("a section of the road was mined, and the number who died on it was put at 8", 8),
        ("an attempt by a battalion to cross the canal was broken up, with its commander and twelve others killed", 13),
        (
            "a post was hit by a missile; a leader by the name of Abu Salih and two of his companions lost their lives",
            3,
        ),
        ("the execution was carried out of six soldiers taken in an earlier raid", 6),
        ("two members of the rival movement of the Reform Front were killed in an ambush", 2),
        ("fighters waylaid a bus of soldiers, and none of those aboard, nineteen in all, came out alive", 19),
        ("a blast tore through a post, taking five policemen with it", 5),
        ("the fighters repulsed an assault, and it cost the assailants 16 of their men", 16),
        ("a village elder was found with his throat cut", 1),
        ("an attack was pushed back and eighteen soldiers fell", 18),
        ("four soldiers fell back from a post that was shelled", 0),
    ],
)
def test_tolls_in_turned_wordings(text: str, dead: int) -> None:
    incidents = claimed(f"On the 5th of Safar, near Samarra, {text}.")
    assert [killed(i) for i in incidents] == [dead]


@pytest.mark.parametrize(
    "text",
    [
        "The army's version of the fight, told on that day, speaks of forty fighters killed there.",
        "For the whole of Safar the province counts 31 soldiers killed.",
        "It was the second attack there after one in Muharram, in which 12 soldiers died.",
    ],
)
def test_what_adds_no_attack(text: str) -> None:
    assert len(claimed(f"On the 5th of Safar, the fighters stormed a post near Samarra. {text}")) == 1


def test_a_title_is_no_incident() -> None:
    text = ("Update on operations of the armed forces, 2 to 16 November. On 3 November the air force struck a camp near "
            "Dikwa.")  # fmt: skip
    (incident,) = claimed(text, "state_force")
    assert (incident.event_type, incident.date.start) == ("air_strike", "2018-11-03")
    assert [w.type for w in incident.weapons] == ["aircraft"]


def test_those_carried_or_owning_are_struck() -> None:
    (incident,) = claimed("On the 5th of Safar a car belonging to the Houthis blew up in Yarim.")
    assert "Houthis" in [a.name for a in incident.actors if a.role == "target"]


def test_a_driver_of_a_car_bomb_dies_with_it() -> None:
    (incident,) = claimed(
        "Sabha Province On 12 Safar, a car bomb driven by Abu Muadh went off at a checkpoint north of Sabha."
    )
    assert (incident.event_type, incident.suicide) == ("suicide_bombing", True)


def test_one_toll_of_two_blasts_is_neither_ones() -> None:
    text = ("Baghdad Province Two explosive devices, the one in a restaurant in Karradah and the other beside a bakery in "
            "Shaab, went off on the 19th of Safar, the two of them killing about thirty.")  # fmt: skip
    assert [i.toll for i in claimed(text)] == [(), ()]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The army repelled an attack by militants on a base near Mosul on Monday.",
         {("target", "army"), ("initiator", "armed group members")}),
        ("A rocket landed on a bakery in Aleppo on Monday, killing eight.", {("target", "bakery")}),
        ("Kidnappers seized the prime minister in Tripoli on Monday and freed him hours later.",
         {("initiator", "kidnappers"), ("target", "prime minister")}),
    ],
)  # fmt: skip
def test_who_did_it_in_the_news(text: str, roles: set[tuple[str, str]]) -> None:
    (incident,) = claimed(text, "press")
    assert {(a.role, a.name) for a in incident.actors} == roles


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers pulled eight people alive from the rubble in Aleppo on Monday.",
        "In the past 24 hours 17 insurgents were killed across the country.",
    ],
)
def test_what_the_news_tells_as_no_attack(text: str) -> None:
    assert claimed(text, "press") == ()


def test_a_pronoun_counts_those_it_stands_for_and_an_attacker_his_own_death() -> None:
    (stopped,) = claimed("Gunmen stopped seven farm workers near Maiduguri on Monday and shot them dead.", "press")
    assert [(t.outcome, t.low, t.high) for t in stopped.toll] == [("killed", 7, 7)]
    text = (
        "A gunman opened fire at a market in Peshawar on Monday, killing four people before he was shot dead by police."
    )
    (market,) = claimed(text, "press")
    assert [(t.party, t.low) for t in market.toll] == [("victim", 4), ("initiator", 1)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Pakistan On the 12th of Sha'ban, in Peshawar, a member of the police was shot dead.", "Peshawar"),
        ("Diyala Province An officer of the SWAT was killed on the 15th of Safar near Khanaqin.", "Khanaqin"),
        ("Anbar Province The bases around Karmah were kept under mortar and Grad fire on the 3rd of Safar.", "Karmah"),
        ("Congo On the 19th of Safar, a village of Christians near Beni was put to the torch.", "Beni"),
    ],
)
def test_months_bodies_and_weapons_are_no_places(text: str, place: str) -> None:
    (incident,) = claimed(text)
    assert incident.location is not None
    assert incident.location.name == place


def test_a_count_of_attacks_before_each_is_told_is_no_attack() -> None:
    first, second = claimed(
        "On the 12th of Safar the army moved from Qayyarah towards the villages west of the river and was met by two "
        "istishhadi operations. The first was carried out by Abu Bakr ash-Shammari, who detonated his explosive vehicle "
        "on a convoy in the village of Hawd as-Safli, and the second by Abu \u2018Umar al-Halabi in the village of Imam "
        "Gharbi."
    )
    assert [i.location.name for i in (first, second) if i.location] == ["Hawd as-Safli", "Imam Gharbi"]
    assert [a.person for i in (first, second) for a in i.actors if a.role == "initiator"] == [
        "Abu Bakr ash-Shammari",
        "Abu 'Umar al-Halabi",
    ]


def test_a_village_is_named_though_nothing_says_where_it_lies() -> None:
    (incident,) = claimed("On the 12th of Safar a patrol was attacked in the village of Tall Dalf.")
    assert incident.location is not None
    assert (incident.location.name, incident.location.country, incident.location.precision) == (
        "Tall Dalf",
        None,
        "unknown",
    )
