"""Updates and round-ups: who else was hurt, where people only spoke or were treated, and what was recovered."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import Incident


def coded(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, "2018-11-20", "press")).incidents


# text, the incidents as tests/claims_of.py has them
UPDATES = [
    ("On Sunday two volunteers died in Tikrit when their tricycle hit an improvised bomb, a source said. Another volunteer "
     "was hurt.",
     "Tikrit/tbombing/k2/w1"),
    ("Gunmen attacked a market in Samarra on Sunday. A health worker said nine wounded had been admitted, three of whom were "
     "moved on to Tikrit.",
     "Samarra/w9"),
    ("Insurgents attacked a base at Tuz Khurmatu on Sunday. Three soldiers were killed while eight others were wounded and "
     "are in stable condition at 7 Division Hospital, Kirkuk.",
     "Tuz Khurmatu/k3/w8"),
    ("A bomb killed two men in Tikrit on Sunday. The spokesman of the coalition, in his daily briefing in Baghdad, said that "
     "the raids hit only military targets.",
     "Tikrit/tbombing/k2"),
    ("Rebels shelled two villages near Tikrit on Sunday. The attacks wounded only one person, police said.",
     "Tikrit/tshelling/w1"),
    ("A raiding group shot at a post near Tikrit on Sunday and was met with fire. The driver, 47, sustained fragment wounds.",
     "Tikrit/w1"),
    ("A sabotage and reconnaissance group tried to cross the river near Tikrit on Sunday night and was met with fire.",
     "Tikrit/tarmed_clash"),
    ("The army said that its aircraft had \"neutralised\" about forty fighters near Tikrit on Sunday.",
     "Tikrit/tair_strike"),
    ("Gunmen fired on a pick-up near Tikrit on Sunday. The merchant escaped with a bullet in the arm.",
     "Tikrit/w1"),
    ("On Friday, 31 abducted persons, comprising 11 women and 20 children, were rescued by troops near Tikrit.",
     "Tikrit/trelease"),
    ("Air defences shot down 12 of 14 drones launched overnight from Kirkuk, hitting a house in Tikrit and wounding two.",
     "Tikrit/w2"),
    ("Warplanes bombed the town of Kafr Amar in the western countryside of Aleppo yesterday, killing three. Helicopters "
     "dropped two barrel bombs on the outskirts of the town this morning.",
     "Kafr Amar/k3; Kafr Amar/tair_strike"),
]  # fmt: skip

# what was recovered in a clash, as number, thing and outcome
RECOVERED = [
    ("Items recovered include 2 AK 47 rifles, 1 Dane gun and 6 bicycles.",
     [("AK 47 rifle", 2, "captured"), ("Dane gun", 1, "captured"), ("bicycle", 6, "captured")]),
    ("Two gun trucks of the rebels were destroyed and one was captured.",
     [("gun truck", 2, "destroyed"), ("gun truck", 1, "captured")]),
    ("Two machine guns, a rocket launcher and one vehicle fell to the commandos.",
     [("machine gun", 2, "captured"), ("rocket launcher", 1, "captured"), ("vehicle", 1, "captured")]),
    ("The ministry reported no soldiers harmed, and seized nine long arms and two vans.",
     [("long arm", 9, "captured"), ("van", 2, "captured")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), UPDATES)
def test_updates(text: str, told: str) -> None:
    assert as_told(coded(text), told) == told


@pytest.mark.parametrize(("text", "effects"), RECOVERED)
def test_what_was_recovered(text: str, effects: list[tuple[str, int, str]]) -> None:
    (incident,) = coded(f"Troops clashed with rebels near Tikrit on Sunday, killing four of them. {text}")
    assert [(d.object, d.low, d.outcome) for d in incident.damage] == effects
    assert [(t.outcome, t.low) for t in incident.toll if t.low] == [("killed", 4)]
