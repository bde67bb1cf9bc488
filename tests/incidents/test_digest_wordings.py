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
