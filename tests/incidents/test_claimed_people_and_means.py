"""Whom claims count: the group's own losses, names with an article, and what a drone or two car bombs struck."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

# text, then for each incident its place and what else it tells: k killed, w wounded, t type, d day, g whom, o own losses
ATTACKS = [
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen. One "
     "brother was killed.",
     "Dibis/k3/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen. One of "
     "the brothers was martyred.",
     "Dibis/k3/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen. Two "
     "brothers were wounded.",
     "Dibis/k3/o2"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen, and one "
     "brother was killed.",
     "Dibis/k3/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen; a mujahid "
     "was killed in the attack.",
     "Dibis/k3/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen. One "
     "mujahid was killed and two were injured.",
     "Dibis/k3/o3"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen. Three of "
     "the mujahideen were martyred, may Allah accept them.",
     "Dibis/k3/o3"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3 policemen. One of "
     "them attained martyrdom.",
     "Dibis/k3/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis. Of the brothers, one was "
     "killed.",
     "Dibis/k0/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis. One of our brothers fell as a "
     "martyr.",
     "Dibis/k0/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3. The brothers lost "
     "one man.",
     "Dibis/k3/o1"),
    ("Kirkuk Province On the 3rd of Safar the fighters attacked a police post in Dibis, killing 3. Two of the fighters "
     "were killed.",
     "Dibis/k3/o2"),
    ("Kirkuk Province On the 3rd of Safar a policeman and his brother were killed in Dibis.",
     "Dibis/k2/o0"),
    ("Anbar Province On the 3rd of Safar Jamal as-Saqqaf, a judge, and two guards were killed in Hit.",
     "Hit/k3"),
    ("Anbar Province On the 3rd of Safar Jamal al-Saqqaf, a judge, and two of his guards were killed in Hit.",
     "Hit/k3"),
    ("Anbar Province On the 3rd of Safar the fighters killed Jamal at-Tamimi, a judge, and two guards in Hit.",
     "Hit/k3"),
    ("Anbar Province On the 3rd of Safar the fighters killed the judge Jamal an-Najjar and two guards in Hit.",
     "Hit/k3"),
    ("Anbar Province On the 3rd of Safar a bomb killed Salim ad-Dulaymi, the head of the council, and his driver in "
     "Hit.",
     "Hit/k2"),
    ("Anbar Province On the 3rd of Safar Salim ash-Shammari and his son were shot dead in Hit.",
     "Hit/k2"),
    ("Anbar Province On the 3rd of Safar Salim ar-Rawi, an officer, was shot dead in Hit.",
     "Hit/k1"),
    ("Anbar Province On the 3rd of Safar Salim ar-Rawi, an officer, and Hamid az-Zubaydi, a judge, were shot dead in "
     "Hit.",
     "Hit/k2"),
    ("Anbar Province On the 3rd of Safar a judge, Jamal as-Saqqaf, and two guards were killed in Hit.",
     "Hit/k3"),
    ("Halab Province On the 3rd of Safar mortar rounds were fired at a post in Manbij. Further north, a patrol was hit "
     "by an IED near Jarabulus.",
     "Manbij; Jarabulus/!further north"),
    ("Halab Province On the 3rd of Safar mortar rounds were fired at a post in Manbij. Further East, fighters attacked "
     "a barracks in Ayn Issa.",
     "Manbij; Ayn Issa/!further"),
    ("Halab Province On the 3rd of Safar mortar rounds were fired at a post in Manbij. Elsewhere, a soldier was sniped "
     "near Jarabulus.",
     "Manbij; Jarabulus/!elsewhere"),
    ("Halab Province On the 3rd of Safar mortar rounds were fired at a post in Manbij. Further south a tank was "
     "destroyed near Dayr Hafir.",
     "Manbij; Dayr Hafir/!further"),
    ("Halab Province On the 3rd of Safar mortar rounds were fired at a post in Manbij. Nearby, a barracks was "
     "attacked.",
     "Manbij; */!nearby"),
    ("Halab Province On the 3rd of Safar mortar rounds were fired at a post in Manbij. Elsewhere three posts were "
     "attacked near Jarabulus.",
     "Manbij; Jarabulus/!elsewhere"),
    ("Halab Province On the 3rd of Safar mortar rounds were fired at a post in Manbij. Farther west, two soldiers were "
     "shot near Jarabulus.",
     "Manbij; Jarabulus/!farther"),
    ("Raqqah Province On the 3rd of Safar a drone dropped a bomb on a Humvee near Tabqa.",
     "Tabqa/tdrone_strike/gHumvee"),
    ("Raqqah Province On the 3rd of Safar a bomb was dropped by a drone on a Humvee of the PKK near Tabqa.",
     "Tabqa/tdrone_strike"),
    ("Raqqah Province On the 3rd of Safar the fighters dropped grenades from a drone on a gathering of soldiers near "
     "Tabqa, wounding 4.",
     "Tabqa/tdrone_strike/w4"),
    ("Raqqah Province On the 3rd of Safar an unmanned aircraft dropped two bombs on a bulldozer near Tabqa.",
     "Tabqa/tdrone_strike/gbulldozer"),
    ("Raqqah Province On the 3rd of Safar a bomb dropped from a drone destroyed a Humvee near Tabqa.",
     "Tabqa/tdrone_strike/gHumvee"),
    ("Raqqah Province On the 3rd of Safar a drone of the fighters bombed a Humvee near Tabqa.",
     "Tabqa/tdrone_strike/gHumvee"),
    ("Raqqah Province On the 3rd of Safar an IED hit a patrol of the PKK near Tabqa. A fighter was wounded during the "
     "clashes.",
     "Tabqa/tbombing/o1"),
    ("Raqqah Province On the 3rd of Safar the fighters raided a post of the PKK near Tabqa, killing 4. A fighter was "
     "wounded during the clashes.",
     "Tabqa/traid|armed_assault/k4/o1"),
    ("Raqqah Province On the 3rd of Safar the fighters ambushed a convoy near Tabqa. Clashes followed, in which 3 "
     "soldiers were killed.",
     "Tabqa/tambush/k3"),
    ("Raqqah Province On the 3rd of Safar the fighters stormed a post of the PKK near Tabqa. In the clashes that "
     "followed, 3 were killed.",
     "Tabqa/tarmed_assault|raid/k3"),
    ("Raqqah Province On the 3rd of Safar a bomber detonated his vehicle at a barracks near Tabqa. During the clashes "
     "one of the fighters was wounded.",
     "Tabqa/tsuicide_bombing|vehicle_bomb/o1"),
    ("Diyala Province On the 3rd of Safar a post in Baqubah was attacked. In the village of Umm Hadhal, in the "
     "Khanaqin area, a spy was shot.",
     "Baqubah; Umm Hadhal"),
    ("Diyala Province On the 3rd of Safar a post in Baqubah was attacked. In the village of Umm Hadhal, near Khanaqin, "
     "a spy was shot.",
     "Baqubah; Khanaqin"),
    ("Ninawa Province On the 3rd of Safar two vehicle bombs were driven at a barracks in Mosul and a headquarters in "
     "Tal Afar.",
     "Mosul/tvehicle_bomb|suicide_bombing; Tal Afar/tvehicle_bomb|suicide_bombing"),
    ("Ninawa Province On the 3rd of Safar two car bombs hit a barracks in Mosul and a headquarters in Tal Afar, "
     "killing 9.",
     "Mosul/tvehicle_bomb|suicide_bombing; Tal Afar/tvehicle_bomb|suicide_bombing"),
    ("Khurasan Province The fighters went on with their attacks in Nangarhar. On the 3rd of Safar the Afghan army and a local "
     "militia tried to advance on Mamand, in Achin, and were faced with light and medium weapons. More than 20 of them were "
     "killed, two Humvees were destroyed and one vehicle was captured.",
     "Mamand/k21/o0/gAfghan/gmilitia"),
    ("Khurasan Province On the 3rd of Safar warplanes of the coalition bombed a house in Achin and killed four civilians.",
     "Achin/!Humvee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
