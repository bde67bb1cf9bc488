"""Whom a claim struck, by what its words call them: each row a sentence and a word of the target's name or words."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

CLAIMS = [
    (
        "On 3 Safar an M60 tank of the Egyptian army was hit with a guided missile south of Rafah, which led to its destruction and to the death of its crew of three.",
        "tank",
    ),
    (
        "On 3 Safar the chief of the village of Tall Amar, near Tikrit, who had been paid by the army for news of movements, was carried off and his body was left at the roadside.",
        "chief",
    ),
    ("On 3 Safar an explosive device was detonated on a BMP east of Tadmur.", "bmp"),
    ("On 3 Safar a missile was fired at a BTR near Hawija, destroying it.", "btr"),
    ("On 3 Safar a car belonging to the mayor of Tikrit was blown up with a sticky bomb, killing his driver.", "car"),
    (
        "On 3 Safar a booby-trapped bicycle was left by a wedding hall where Rafidah were gathering in Kabul, and it killed 2 and wounded 14.",
        "rafid",
    ),
    ("On 3 Safar three car bombs were set off at supply yards of the Huthis in Dhamar.", "huthi"),
    (
        "On 3 Safar the house of a colonel of the Russian forces in Nazran was fired upon. He escaped unhurt, but his guard was killed.",
        "colonel",
    ),
    (
        "In Damaturu on 3 Safar two members of the vigilantes whom people call CJTF were caught at the market. Both were slaughtered with a knife.",
        "vigilante",
    ),
    ("On 3 Safar a district court judge was shot in his car by two gunmen in Mogadishu; he died in hospital.", "judge"),
    (
        "On 3 Safar two men condemned as spies for the American drones were put to death by firing squad in Kismayo.",
        "men",
    ),
    ("On 3 Safar the captain was killed when they attacked the checkpoint of the Federal Police in Samarra.", "police"),
    (
        "On 3 Safar a convoy of customs guards on the road to Marte was fired on. Seven of its guards were killed.",
        "customs",
    ),
    ("On 3 Safar a sniper shot one of the PKK's men in Shaddadi, and he died of his wound.", "pkk"),
    (
        "On 3 Safar two brothers detonated their vests among them at the gate of a base of the Nigerian army in Monguno.",
        "nigeria",
    ),
    (
        "On 3 Safar, three policemen were wounded by a grenade tossed from a motorcycle at their patrol in Quetta, and two passers-by with them.",
        "police",
    ),
    ("On 3 Safar a pickup of the Civil Defence was burned in Hawija after those in it were let go.", "civil"),
    (
        "On 3 Safar the soldiers of the Caliphate attacked the Christian village of Nakole in Ancuabe, and beheaded two of its people.",
        "christian",
    ),
    (
        "On 3 Safar the chief of the village of Bulama, in Borno, was carried off; he was let go the next day after a sum was paid.",
        "chief",
    ),
    ("On 3 Safar a device exploded on two members of the Tribal Mobilization near Diyala and one was killed.", "mobil"),
    (
        "On 3 Safar an elder who was a delegate in the elections of the parliament was shot in Beledweyne. His grandson was hit by a stray bullet.",
        "elder",
    ),
    (
        "On 3 Safar a pylon on the line which brings current from the north was destroyed with 2 charges near Kabul.",
        "pylon",
    ),
    (
        "On 3 Safar Two devices exploded, one after the other, on pickups of the Taliban militia in Jalalabad. Four killed.",
        "taliban",
    ),
    (
        "On 3 Safar in Aden a colonel of the political security was killed with a silenced pistol, and his driver with him.",
        "colonel",
    ),
    (
        "On 3 Safar the artillery pounded a storehouse of the Tripoli militias at Ain Zara using Grad rockets.",
        "militia",
    ),
    ("On 3 Safar a Turkish-made drone belonging to the militias was brought down near Tarhuna.", "drone"),
    (
        "On 3 Safar the second device, aimed at those who came to tow the truck, killed an engineer and injured four others near Monguno.",
        "engineer",
    ),
    (
        "On 3 Safar a column of the Misratah brigades entered a field of mines near Sirte. Two of its vehicles were destroyed and 6 of those riding in them were killed.",
        "misrat",
    ),
    (
        "On 3 Safar a car bomb reached the lines of the Misratah brigades in Sirte; three bodies and 14 wounded were received from the blast.",
        "misrat",
    ),
    ("On 3 Safar the keeper of a shrine at Pabna, who had received warnings, was stabbed and died of it.", "keeper"),
    (
        "On 3 Safar one policeman dead and another in a critical condition was the outcome of an exchange of fire at a road post near Khasavyurt.",
        "police",
    ),
    (
        "On 3 Safar a clash near Ataq between a unit of the mujahidin and the soldiers of the Second Brigade left about five of the latter dead.",
        "brigade",
    ),
    ("On 3 Safar a village guard was shot from behind as he left the mosque in Hawija.", "guard"),
    (
        "On 3 Safar they threw a grenade into the house of the mukhtar of Tall Hamad near Kirkuk, and his wife was hurt.",
        "mukhtar",
    ),
    ("On 3 Safar fire was opened on those praying in a Sufi lodge in Herat.", "those"),
    ("On 3 Safar the shop of a seller of alcohol was bombed in Baqubah.", "shop"),
    (
        "On 3 Safar the fighters carried out two raids on villages of herders near Komanda, and a lorry was burned.",
        "village",
    ),
    ("On 3 Safar another group attacked the Rwandan soldiers near Beni, in which nine of them were killed.", "rwanda"),
    ("On 3 Safar unknown men killed the election worker Salma near Kunduz with knives.", "election"),
]


@pytest.mark.parametrize(("text", "named"), CLAIMS)
def test_targets(text: str, named: str) -> None:
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    (incident,) = coder().code(claim).incidents
    assert named in " ".join(f"{a.name} {a.as_written}".lower() for a in incident.actors if a.role == "target")


def test_the_main_clause_keeps_its_subject() -> None:
    text = (
        "On the 8th of Safar, two members of the militia that supports the army were seized in the village of Kuruwa Gana, "
        "near Konduga, and were killed with knives on that same day."
    )
    claim = report_of(text, published="2018-11-15", source_kind="armed_group", source_name="Islamic State")
    (incident,) = coder().code(claim).incidents
    assert [a.name for a in incident.actors if a.role == "target"] == ["militia"]
    assert incident.event_type == "execution"


def test_a_bare_number_is_nobody_and_a_guard_is_struck_by_the_claimant() -> None:
    text = (
        "On 3 Safar the fighters of the Islamic State detonated a device on a patrol in Samarra, wounding five. "
        "On 4 Safar a guard was shot dead at the gate of Tikrit airport."
    )
    report = report_of(text, "2018-01-05", "armed_group", source_name="Islamic State")
    first, second = coder().code(report).incidents
    assert all(a.as_written != "five" for a in first.actors)
    assert [a.role for a in second.actors][:1] == ["initiator"]
