"""Who acts, where and when, in a group's own account: each row the text, and of each incident its type, place and day."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

Told = tuple[str, str | None, str]

CLAIMS: list[tuple[str, list[Told]]] = [
    (  # a day stated by a sentence without an act is that of what follows, also behind an incident that carries its day
        "On August 18, snipers killed 2 soldiers in al-Arish. Likewise, a detachment killed an officer and burned his car. "
        "On August 27, the army advanced with a column of vehicles toward Wadi al-Sadr. The mujahidin confronted it with "
        "machine guns, and clashes took place.",
        [("sniper", "Arish", "18"), ("armed_assault", "Arish", "18"), ("armed_clash", "Arish", "27")],
    ),
    (
        "On August 7, two explosive devices were detonated on a vehicle of the militias in Achin and on another in Khogyani.",
        [("bombing", "Achin", "7"), ("bombing", "Khugyani", "7")],
    ),
    (
        "On August 7, mortar rounds were fired at a camp near Rafah and at a second in Sheikh Zuweid.",
        [("shelling", "Rafah", "7"), ("shelling", "Sheikh Zuweid", "7")],
    ),
    (
        "Islamic Province of Bay and Bakool On September 2, mujahideen fighters attacked a base in the area of Goof Yare, "
        "west of Baidoa.",
        [("armed_assault", "Goof Yare", "2")],
    ),
    ("On August 7, a device was detonated on a Ranger vehicle of the militias in Khogyani.", [("bombing", "Khugyani", "7")]),
    ("On August 7, an explosive device hit a Reo truck in Khogyani.", [("bombing", "Khugyani", "7")]),
    ("On August 9, gunmen of the same detachment shot at a police vehicle in Giza.", [("shooting", "Giza", "9")]),
    (
        "On August 19, a sniper detachment in the 700 district of Sirte killed 6 fighters of the militias.",
        [("sniper", "Sirte", "19")],
    ),
]  # fmt: skip


def incidents(text: str) -> list[Told]:
    report = report_of(text, source_kind="armed_group", source_name="Islamic State", published="2018-08-30")
    return [
        (i.event_type, i.location.name if i.location else None, (i.date.start or "")[-2:].lstrip("0"))
        for i in coder().code(report).incidents
    ]


@pytest.mark.parametrize(("text", "told"), CLAIMS, ids=[text[:60] for text, _ in CLAIMS])
def test_claims_are_told_apart(text: str, told: list[Told]) -> None:
    assert incidents(text) == told


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("On 3 Safar, a detachment in Cairo fired on the guard post of a bank and wounded a policeman.", True),
        ("On 3 Safar, the same detachment attacked a police post in Sirte.", True),
        ("On 3 Safar, an army detachment attacked the village of Sirte.", False),
    ],
)
def test_a_bare_detachment_is_the_claimants(text: str, own: bool) -> None:
    report = report_of(text, source_kind="armed_group", source_name="Islamic State", published="2018-08-30")
    (incident,) = coder().code(report).incidents
    doers = {a.name for a in incident.actors if a.role == "initiator"}
    assert (doers == {"Islamic State"}) is own


def test_who_is_told_of_by_a_clause_is_counted_alone() -> None:
    text = "The following day, an elder who took part in the selection of the delegates was killed in Kismayo."
    report = report_of(text, source_kind="armed_group", source_name="al-Shabaab", published="2020-09-29")
    (incident,) = coder().code(report).incidents
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 1)]


def test_an_opponent_s_aircraft_are_not_those_struck() -> None:
    text = "On 12 Rajab, a sniper killed 6 soldiers in Sirte. Meanwhile, warplanes struck the city with more than ten raids."
    report = report_of(text, source_kind="armed_group", source_name="Islamic State", published="2018-08-30")
    _, raids = coder().code(report).incidents
    assert raids.event_type == "air_strike"
    assert {a.name for a in raids.actors}.isdisjoint({"warplanes", "Islamic State"})
