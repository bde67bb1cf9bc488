"""Which of several attacks of a claim each thing was lost in: told apart by number, place, order or noun."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

TOLD = [
    # What goes back to one of two attacks by its noun.
    (
        "a lorry was ambushed near Butig, and another group detonated a device on a jeep near Marawi. The two attacks "
        "killed six soldiers, and the lorry was burned.",
        "1 lorry | ",
    ),
    (
        "two devices went off, one on a tank south of Rafah and one on a bulldozer in Sheikh Zuweid. The tank was "
        "destroyed and the bulldozer damaged.",
        "1 tank | 1 bulldozer",
    ),
    (
        "a jeep was ambushed near Butig, and another group detonated a device on a lorry near Marawi. The lorry was "
        "burned.",
        " | 1 lorry",
    ),
    # A total that is parted by places.
    ("five lorries were burned in two attacks, two in Marte and three in Dikwa.", "2 lorry | 3 lorry"),
    ("four houses of policemen were blown up, one in Tarmiya and three in Mushahada.", "1 house | 3 house"),
    ("the fighters burned nine houses: four in Marte and the rest in Dikwa.", "4 house | 5 house"),
    ("two jeeps were burned in Marte, and three lorries were taken in Dikwa.", "2 jeep | 3 lorry"),
    # Both, and the first and the second.
    (
        "a tank was hit south of Rafah with a device and a bulldozer was hit in Sheikh Zuweid with another. Both were "
        "destroyed.",
        "1 tank | 1 bulldozer",
    ),
    (
        "two army vehicles were hit by devices, one near Rutba and the other near Nukhayb. The first was destroyed and "
        "the second damaged.",
        "1 army vehicle | 1 army vehicle",
    ),
    (
        "a device was set off on a Hummer in Rafah and another on a tank in Arish; the latter was destroyed.",
        " | 1 tank",
    ),
    # A number told for all.
    (
        "two lorries were destroyed by devices, one south of Rafah and the other near Arish.",
        "1 lorry | 1 lorry",
    ),
    (
        "three lorries were damaged by devices, two of them in the area of Rafah and the third near Arish.",
        "2 lorry | 1 lorry",
    ),
    (
        "five houses were burned in the village of Ngoshe and three in Warabe, both near Gwoza.",
        "5 house | 3 house",
    ),
    # One of each, where as many are told of all.
    (
        "devices were detonated on two jeeps of the army, one in Rafah and the other on the road to Arish. Both jeeps "
        "were wrecked, and the two blasts left nine dead or wounded.",
        "1 jeep | 1 jeep",
    ),
    ("a police jeep was targeted in Rafah. On the 4th another was hit in Arish; both jeeps burned.", "1 jeep | 1 jeep"),
    ("two charges hit two jeeps of the army near Rafah and Arish, destroying them.", "1 jeep | 1 jeep"),
    ("fighters attacked three posts, at Rafah, Arish and Bir al-Abd. All three posts were burned.", "1 post | 1 post | 1 post"),
    ("a jeep was hit in Rafah. In Arish two jeeps were hit by a device, and both jeeps burned.", " | 2 jeep"),
    (
        "six lorries were burned: three in Rafah, two in Arish and the last in Bir al-Abd.",
        "3 lorry | 2 lorry | 1 lorry",
    ),
    (
        "in Rafah a sniper put out of order two cameras on a tower, and in Arish a house of an officer was blown up.",
        "2 camera | 1 house",
    ),
    # A sentence without an act that says where the next one's was.
    ("fighters came down to Rafah by night. Six huts were burned. In Arish a lorry was burned.", "6 hut | 1 lorry"),
    ("a column left Rafah. Two lorries were wrecked by mines. In Arish a lorry was burned.", "2 lorry | 1 lorry"),
    ("a minister visited Rafah. In Arish a lorry was burned.", "1 lorry"),
    ("fighters burned a post in Rafah. Also two guns and a radio were seized. In Arish a lorry was burned.",
     "1 post, 2 gun, 1 radio | 1 lorry"),
    # More of the same with a sentence of its own.
    ("ten jeeps were seized in Rafah, and the other jeeps were burned.", "10 jeep"),
    ("fighters attacked a post in Rafah. Three jeeps were burned. Another six lorries were seized, as were two guns.",
     "3 jeep, 6 lorry, 2 gun"),
    ("fighters burned two lorries in Rafah. A further two lorries were damaged.", "2 lorry, 2 lorry"),
    ("fighters attacked a post in Rafah. Three jeeps were burned. Another two were seized.", "3 jeep, 2 jeep"),
    ("fighters burned two lorries in Rafah. Another lorry was burned in Arish.", "2 lorry | 1 lorry"),
    ("fighters burned a post in Rafah. Also, four rifles were taken. In Arish a lorry was burned.",
     "1 post, 4 rifle | 1 lorry"),
    ("fighters burned a post in Rafah. Also in Arish a lorry was burned.", "1 post | 1 lorry"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "things"), TOLD)
def test_things_stand_with_the_attack_they_were_lost_in(words: str, things: str) -> None:
    text = "On the 3rd of Safar, " + words
    coded = coder().code(report_of(text, "2019-01-14", "armed_group", "Islamic State"))
    told = [", ".join(f"{d.low} {d.object}" for d in i.damage if d.low is not None) for i in coded.incidents]
    assert " | ".join(told) == things


BOTH = "a barracks at Dibis was attacked and a lorry burned. On the same day a device went off on a patrol in Rashad. "
SHARED = [
    # What came of both, in a sentence that tells no more.
    (BOTH + "In the two attacks eight were killed, two vehicles destroyed and three rifles captured.",
     "1 lorry |  || 2 vehicle, 3 rifle"),
    (BOTH + "The two attacks resulted in the killing of eight and the destruction of two vehicles.",
     "1 lorry |  || 2 vehicle"),
    (BOTH + "Three vehicles were destroyed in both attacks, and seven of those in them were killed.",
     "1 lorry |  || 3 vehicle"),
    # Told with the attacks themselves.
    ("the fighters attacked two army posts in Dibis and Rashad, killing five and burning three jeeps in the two attacks.",
     " |  || 3 jeep"),
    # What stands with one of them stays there.
    (BOTH + "Both attacks together left six dead and two jeeps burned, one in Dibis and one in Rashad.",
     "1 lorry, 1 jeep | 1 jeep || "),
    ("two devices went off on vehicles, the first in Dibis, where a jeep was burned, and the second in Rashad, where a "
     "lorry was damaged, and the two attacks killed seven.", "1 jeep | 1 lorry || "),
]  # fmt: skip


@pytest.mark.parametrize(("words", "things"), SHARED)
def test_things_of_several_attacks_stand_with_the_group(words: str, things: str) -> None:
    coded = coder().code(report_of("On the 3rd of Safar, " + words, "2019-01-14", "armed_group", "Islamic State"))
    told = [", ".join(f"{d.low} {d.object}" for d in r.damage) for r in (*coded.incidents, *coded.groups)]
    own = len(coded.incidents)
    assert " || ".join((" | ".join(told[:own]), ", ".join(t for t in told[own:] if t))) == things
    for group in coded.groups:
        assert all(f"/damage/{k}" in group.evidence for k in range(len(group.damage)))
