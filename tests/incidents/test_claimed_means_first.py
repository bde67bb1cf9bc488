"""Claims that name their means before whom they struck, and words of a fight that say no number."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

# text, then for each incident its place and what else it tells: k killed, w wounded, t type, d day, g whom
TOLD = [
    (
        "On the 26th of Safar, fighters shot dead with pistols an official of the tax office in Baidoa.",
        "Baidoa/k1/tshooting",
    ),
    ("On the 26th of Safar, they killed with silenced pistols two guards of the bank in Baidoa.", "Baidoa/k2"),
    ("On the 26th of Safar, the fighters killed with a roadside bomb three soldiers near Baidoa.", "Baidoa/k3"),
    (
        "On the 26th of Safar, they raided the village of Makutano and killed by knife and gun 13 farmers.",
        "Makutano/k13",
    ),
    (
        "On the 15th of Safar, the militia attempted to recover the posts in Qayfah and were repelled, leaving six bodies "
        "behind them.",
        "Qayfah/k6",
    ),
    (
        "On the 15th of Safar, the army sought to recapture Qayfah and was driven back, leaving four dead on the field.",
        "Qayfah/k4",
    ),
    (
        "Khurasan Province On the 11th of Safar, a soldier was killed in Asadabad. Sinai Province On the 13th clashes broke "
        "out with the militia near Rafah.",
        "Asadabad/k1; Rafah/d2018-10-22",
    ),
    (
        "Kunduz: On the 14th of Safar the fighters attacked two posts. The post in Imam Sahib was captured.",
        "Imam Sahib/k0",
    ),
    (
        "Faryab: An army base in Ghormach district was overrun on the 9th of Safar. Thirteen soldiers were killed, 41 were "
        "captured alive, and a sizeable amount of weapons and ammunition was seized. Five tanks also fell to the fighters.",
        "Ghormach/k13",
    ),
    (
        "Helmand: On the 3rd of Safar, fighters stormed two posts of the police in Sangin. Eight policemen were killed and "
        "three more sustained injuries.",
        "Sangin/k8/w3",
    ),
    ("Idlib: On the 5th of Safar the regime bombed a market in Ariha, killing six.", "Ariha/k6/tair_strike"),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_told(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told


WHO = [
    "On the 4th of Safar the fighters attacked the village of Makutano. Eight farmers were killed. On the 6th they opened "
    "fire on a convoy of trucks near Kasindi, killing a driver.",
    "On the 4th of Safar a bomb killed two policemen in Baidoa. On the 6th they attacked a convoy near Afgooye.",
]


@pytest.mark.parametrize("text", WHO)
def test_those_who_attack_are_not_those_struck_before(text: str) -> None:
    doers = [a for i in claimed(text) for a in i.actors if a.role == "initiator"]
    assert not {"farmers", "policemen"} & {a.name for a in doers}


@pytest.mark.parametrize(
    "text",
    [
        "On the 4th of Safar clashes broke out in Baidoa.",
        "On the 4th of Safar a clerk was killed with pistol shots in Baidoa.",
    ],
)
def test_a_plural_of_fighting_is_one(text: str) -> None:
    (incident,) = claimed(text)
    assert (incident.occurrences.low, incident.occurrences.high) == (1, 1)
