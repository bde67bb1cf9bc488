"""Digests of claims in short plain sentences: the kind of attack and its means, where the means, the place or the result
comes first."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def claimed(text: str) -> Incident:
    (incident,) = coder().code(report_of(text, "2017-05-24", "armed_group", "Islamic State")).incidents
    return incident


# text, the kind of attack, the means (any of them)
TOLD = [
    ("Wilayat al-Anbar Abu Talhah took his lorry into the middle of a convoy near Hit on the 3rd of Rajab. Nine soldiers were "
     "killed.", "suicide_bombing", "vehicle_bomb"),
    ("Wilayat al-Anbar Abu Talhah led his vehicle into the barracks at Hit on the 3rd of Rajab, and nine soldiers were killed "
     "by it.", "suicide_bombing", "vehicle_bomb"),
    ("Wilayat al-Anbar On the 3rd of Rajab, nine soldiers were killed near Hit by the lorry of Abu Talhah ash-Shami, which went "
     "off among them.", "suicide_bombing", "vehicle_bomb"),
    ("Wilayat al-Anbar With his vehicle Abu Talhah reached the gate of a barracks near Hit on the 3rd of Rajab and set it off. "
     "Three Humvees burned.", "suicide_bombing", "vehicle_bomb"),
    ("Wilayat al-Anbar The car of Abu Talhah, an officer of the army, was hit by a device in Hit on the 3rd of Rajab.",
     "bombing", "ied"),
    ("Wilayat al-Anbar A lorry was taken into the forest near Hit on the 3rd of Rajab by the fighters who had ambushed it.",
     "ambush", ""),
    ("Wilayat San'a A car laden with explosives was left near the house of a commander in Sanaa on the 3rd of Rajab. It went "
     "off at night and hurt four.", "vehicle_bomb", "vehicle_bomb"),
    ("Wilayat San'a A man with a belt of explosives was shot at by a guard of the court in Sanaa on the 3rd of Rajab. He pressed "
     "the button at the door and four were hurt.", "suicide_bombing", "suicide_vest"),
    ("Wilayat Ninawa The snipers reported eight soldiers dead in the Tayaran quarter of Mosul on the 3rd of Rajab.", "sniper",
     "sniper_rifle"),
    ("Wilayat Sina Sniper fire. From it a soldier was killed and another hurt at a checkpoint west of Rafah on the 3rd of "
     "Rajab.", "sniper", "sniper_rifle"),
    ("Wilayat Ninawa A small drone let fall a grenade on a Hummer in Mosul on the 3rd of Rajab.", "drone_strike", "drone"),
    ("Misr On the 3rd of Rajab a pickup of the police was passing in al-'Ubur, and gunmen in a taxi raked it. Two conscripts "
     "lost their lives.", "shooting", "firearm"),
    ("Misr On the 3rd of Rajab a policeman took three bullets in his shop in Giza and died there.", "shooting", "firearm"),
    ("Wilayat Halab Shells of 82 mm, some forty, came down on the 3rd of Rajab upon PKK positions at Manbij. Two men died.",
     "shelling", "artillery"),
    ("Wilayat Halab The camp of the PKK in Manbij woke on the 3rd of Rajab to rockets, four in number.", "missile_strike",
     "rocket"),
    ("Wilayat Halab The camp of the PKK in Manbij woke to the news on the 3rd of Rajab; a mine killed four of its guards.",
     "mine", "mine"),
    ("Khurasan Soldiers were caught in the open near Achin on the 3rd of Rajab; nine were killed.", "ambush", ""),
    ("Khurasan Soldiers were climbing a hill near Achin on the 3rd of Rajab. Fire met them, and three were killed.", "shooting",
     "firearm"),
    ("Sharq Asiya Soldiers were climbing a hill near Patikul on the 3rd of Rajab, when the mujahidin opened fire on them. The "
     "clash lasted until noon. It cost the army five dead.", "armed_clash", "firearm"),
    ("Sharq Asiya The mujahidin opened fire on soldiers near Patikul on the 3rd of Rajab. Five were killed.", "shooting",
     "firearm"),
    ("Wilayat Tarabulus Sirte was bombed on the 3rd of Rajab by a plane, whose bombs fell on a hospital and hurt two nurses.",
     "air_strike", "aircraft"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "means"), TOLD)
def test_kind_and_means(text: str, kind: str, means: str) -> None:
    incident = claimed(text)
    assert incident.event_type == kind
    assert means in {w.type for w in incident.weapons} or not means
    assert (incident.suicide is True) == (kind == "suicide_bombing")


def test_what_the_attack_was_made_with_is_no_loss() -> None:
    own = claimed(
        "Wilayat al-Anbar Abu Talhah took his lorry into a convoy near Hit on the 3rd of Rajab; nine soldiers died."
    )
    shells = claimed("Wilayat Halab Shells came down upon PKK positions at Manbij on the 3rd of Rajab. Two men died.")
    shot = claimed("Misr On the 3rd of Rajab a policeman took three bullets in his shop in Giza and died.")
    booty = claimed(
        "Misr On the 3rd of Rajab a post in Giza was stormed; the fighters took 300 bullets and three rifles."
    )
    assert (own.damage, shells.damage, shot.damage) == ((), (), ())
    assert [d.object for d in booty.damage] == ["bullet", "rifle"]


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("Wilayat Barqah A post near Derna was overrun on the 3rd of Rajab and a soldier was taken alive; his four comrades "
         "perished.", 4, 0),
        ("Wilayat Barqah A judge was shot from a car in Derna on the 3rd of Rajab and died; his guard, struck in the arm, lived.",
         1, 1),
        ("Wilayat Barqah A judge was shot from a car in Derna on the 3rd of Rajab and died; two brothers, struck in the arm, "
         "came back.", 1, 0),
    ],
)  # fmt: skip
def test_whose_the_harmed_are(text: str, killed: int, wounded: int) -> None:
    theirs = [t for t in claimed(text).toll if t.party != "initiator"]
    assert sum(t.low for t in theirs if t.outcome == "killed") == killed
    assert sum(t.low for t in theirs if t.outcome == "wounded") == wounded
