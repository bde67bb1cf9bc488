"""Local press, army releases, monitors' notes and safety offices' lists: incidents told in their ways, row by row."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import SourceKind

DAY = "2022-08-18"  # a Thursday

# text, kind of source, the incidents as tests/claims_of.py has them
TOLD: list[tuple[str, SourceKind, str]] = [
    ("Two carpenters struck a landmine outside Gereshk on Tuesday and were killed.", "state_force",
     "Gereshk/k2/d2022-08-16"),
    ("A van with four farm workers struck a device near Lashkar Gah on Tuesday. Two were killed.", "state_force",
     "Lashkar Gah/k2/d2022-08-16"),
    ("On 10 August a troops' gun truck ran into an IED near Gwoza. A soldier was killed.", "state_force",
     "Gwoza/k1/d2022-08-10"),
    ("Idlib. Clashes broke out in Saraqib on Monday, killing two fighters.\n\nDaraa. A gunman killed an elder in Tafas. "
     "He had been elected in 2018 and lived in Daraa.", "ngo", "Saraqib/k2/d2022-08-15; Tafas/k1"),
    ("The air component acted on a tip-off on 10 August and engaged a gathering of rebels at Bama. Nine were killed.",
     "state_force", "Bama/tair_strike/k9/d2022-08-10"),
    ("Ground troops engaged rebels at Bama on 10 August, killing nine.", "state_force", "Bama/tarmed_clash/k9"),
    # An attack that hours are counted from is told no second time, and what is told has its own day.
    ("Gunmen killed a guard in Bacolod on Tuesday. A farmer hurt there died on Wednesday.\n\nSome nine hours before the "
     "ambush, at past 8 p.m. on Monday, armed men had burned a tractor in Canlaon City.", "press",
     "Bacolod/k1/d2022-08-16; Bacolod/k1; Canlaon/tarson/k0/d2022-08-15"),
    ("Gunmen killed a guard in Bacolod on Tuesday.\n\nHalf an hour before that shooting, rebels burned a bus in Canlaon "
     "City.", "press", "Bacolod/k1; Canlaon/tarson/k0"),
    ("A bomb killed four people in Kabul on Tuesday.\n\nAbout two hours after the blast, the Taliban claimed it.", "press",
     "Kabul/k4"),
    # Hours passed, then somebody else struck: another attack. How the one told went on is none.
    ("Gunmen shot dead a tailor in Herat on Sunday, officials said. About an hour later, a grenade was thrown at a bakery in "
     "the same city. Two customers were hurt.", "press", "Herat/tshooting/k1; Herat/tgrenade/k0/w2/d2022-08-14"),
    ("A bomb went off outside a bank in Basra on Monday, wounding two. Half an hour afterwards a roadside bomb hit a police "
     "car in the same district, killing an officer.", "press", "Basra/w2; Basra/k1/d2022-08-15"),
    ("Rebels raided a village near Bunia on Sunday, killing three farmers. Two hours later they burned a clinic.", "press",
     "Bunia/k3"),
    ("Gunmen stormed a hotel in Kabul on Saturday. Three hours later, commandos killed two of the attackers.", "press",
     "Kabul/k0"),
    # Attacks announced together share the place; what is told some way off was near the last.
    ("The command conducted two airstrikes in the vicinity of Jilib, Somalia, on August 3 and 4.\n\nThe August 3 strike "
     "killed four (4) militants. On August 4, an airstrike destroyed two (2) trucks.", "state_force",
     "Jilib/k4/d2022-08-03; Jilib/k0/d2022-08-04"),
    ("A judge was shot dead in Mosul on Friday morning.\n\nHalf an hour earlier, and two kilometres away, a roadside bomb "
     "struck a police patrol, wounding two officers.", "press", "Mosul/k1; Mosul/w2/d2022-08-12"),
    # Contact made with rebels is a clash, and more bodies found later are of the attack told, whatever their day.
    ("On 10 August troops on patrol made contact with rebels at Bama. Seven rebels were killed while others fled. On "
     "exploitation the following morning, 2 more bodies were found along the way.", "state_force",
     "Bama/tarmed_clash/k9/d2022-08-10"),
    ("Rebels killed six villagers near Bunia on 10 August. The body of a seventh was found on Tuesday in a field.", "press",
     "Bunia/k7/d2022-08-10"),
    ("Gunmen killed two guards in Goma on 10 August. The bodies of three other men were found near Bukavu on Tuesday.",
     "press", "Goma/k2; Bukavu/k3/d2022-08-16"),
    ("On 10 August troops clashed with rebels at Bama, killing five.\n\nIn a separate operation on the same day, troops "
     "responded to a call on the abduction of travellers along the Funtua road in Kaduna State.", "state_force",
     "Bama/k5; Funtua/tabduction/k0/d2022-08-10"),
    # One and the other, either side, nobody at all.
    ("Gunmen shot at two policemen in Goma on Monday; one died instantly and the other, a corporal, after two days in a "
     "hospital.", "press", "Goma/k2"),
    ("Gunmen shot two men in Goma on Monday. One was killed at once. The other died in hospital.", "press", "Goma/k2"),
    ("Two policemen were shot dead in Goma on Monday. One died at the scene, the other in hospital.", "press", "Goma/k2"),
    ("Two militias clashed in Goma on Monday; one fighter of each group was killed and six were wounded.", "press",
     "Goma/k2/w6"),
    ("Two militias clashed in Goma on Monday, leaving three dead on each side.", "press", "Goma/k6"),
    ("Gunmen killed two guards in Goma on Monday, as each side blamed the other.", "press", "Goma/k2"),
    ("A grenade fired at a post in Datu Piang on Saturday exploded harmlessly in a field.", "press", "Datu Piang/k0/w0"),
    ("A rocket fell near Ashkelon on Monday. It caused neither casualties nor damage.", "press", "Ashkelon/k0/w0"),
    # The day on which an alert came in is none of the attack; what angered people is no deed of theirs.
    ("On 10 August – the alert reached us only on the 14th for want of network – 14 people were taken from their fields "
     "near Boga by armed men.", "ngo", "Boga/tabduction/k0/d2022-08-10"),
    ("On 3 August (reported to the office on 9 August), two farmers were killed near Boga.", "ngo", "Boga/k2/d2022-08-03"),
    ("On Monday in Oicha, youths furious over the abduction of a teacher burnt down a police post.", "ngo",
     "Oicha/tarson/k0"),
    ("Two rebels were killed in an intelligence-based operation in Tank on Sunday.", "press", "Tank/traid/k2"),
    # Lists of safety offices: day, place and hour, then what was done in letters.
    ("NGO ADVISORY, 1-15 AUGUST 2022\n\nKUNDUZ\n- 02 Aug, Imam Sahib, 0915 hrs: RCIED vs ANP vehicle. 2 ANP killed, 3 "
     "others wounded incl. a child.\n- Same day, Chahar Dara, approx 2200 hrs: AOG engaged an ALP post with SAF and RPG. No "
     "casualties.\n- Night 06/07 Aug, Khanabad: PPIED struck a tractor. 1 killed.\n\nGHAZNI\n- 09 Aug, Giro, HWY 1: "
     "BBIED at a gate as guards arrived. 3 killed.", "ngo", "Imam Sahib/tbombing/k2/w3/d2022-08-02; Chahar Dara/d2022-08-02; "
     "Khanabad/tbombing/k1/d2022-08-06; Giro/tsuicide_bombing/k3/d2022-08-09"),
    ("NGO ADVISORY, 1-15 AUGUST 2022\n\n- 03 Aug, Sabari, 1100 hrs: PBIED vs district office. 1 killed.\n- 04 Aug, Tani, "
     "0300 hrs: SVBIED against a police post. 2 killed.", "ngo", "Sabari/tsuicide_bombing/k1; Tani/tsuicide_bombing/k2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "told"), TOLD, ids=[text[:60] for text, _, _ in TOLD])
def test_incidents(text: str, kind: SourceKind, told: str) -> None:
    incidents = coder().code(report_of(text, published=DAY, source_kind=kind)).incidents
    assert as_told(incidents, told) == told


# What corrects a toll stands for it, be it less; text, those killed and wounded in the end
CORRECTED = [
    ("Seven rebels were killed in an air strike near Gereshk on Tuesday. The correct number is four.", (4, 0)),
    ("The number of fighters killed in Tuesday's strike near Gereshk, first reported as three (3), is now assessed to be "
     "five (5).", (5, 0)),
    ("The toll of Tuesday's raid on Gwoza, given in Note No. 3 as five villagers dead, has been revised to eight.", (8, 0)),
    ("A bomb in Baghdad on Tuesday killed five people and wounded nine. The death toll was later revised to three.", (3, 9)),
    ("A bomb in Baghdad on Tuesday wounded five people. The correct figure is 12, the hospital said.", (0, 12)),
    ("Five people were killed in Jos on Tuesday. The correct number of houses burned is 12.", (5, 0)),
    ("Five people were killed in Jos on Tuesday. The toll this year has been revised to 120.", (5, 0)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "harmed"), CORRECTED, ids=[text[:60] for text, _ in CORRECTED])
def test_corrected(text: str, harmed: tuple[int, int]) -> None:
    (incident,) = coder().code(report_of(text, published=DAY, source_kind="press")).incidents
    whole = [t for t in incident.toll if t.subset_of is None]
    assert tuple(sum(t.low for t in whole if t.outcome == o) for o in ("killed", "wounded")) == harmed


# text, the kinds of attack in the order told
NEXT = [
    (
        "Troops killed two bandits at Zurmi on Monday. In a related development, troops on patrol seized four rifles. In "
        "the same vein, a patrol arrested two smugglers.",
        ["armed_assault", "weapons_seizure", "detention"],
    ),
    (
        "Gunmen killed two officers in Quetta on Monday. Ten minutes later, in another part of the city, a grenade was "
        "thrown at a shop, wounding five. An hour later and three kilometres away, a man was shot dead.",
        ["shooting", "grenade", "shooting"],
    ),
    (
        "Gunmen attacked a church in Jos on Monday, killing four. Then came the turn of the market, where five traders "
        "were shot.",
        ["armed_assault", "shooting"],
    ),
    (  # there too, and no new attackers
        "A car bomb killed nine people in Kirkuk on Sunday. The blast shattered windows two kilometres away. Ten minutes "
        "later, across the street, an ambulance arrived.",
        ["vehicle_bomb"],
    ),
    (
        "Gunmen attacked a church in Jos on Monday, killing four. Then came the police, who shot dead two of the "
        "attackers.",
        ["shooting"],
    ),
]


@pytest.mark.parametrize(("text", "kinds"), NEXT, ids=[text[:50] for text, _ in NEXT])
def test_next_operation(text: str, kinds: list[str]) -> None:
    incidents = coder().code(report_of(text, published="2024-09-14", source_kind="press")).incidents
    assert [i.event_type for i in incidents] == kinds


# text, the days of the attacks told
COUNTED = [
    (
        "Gunmen killed three labourers in Turbat on Monday. Monday's shooting was the third in a month: on Sept 2, a "
        "barber was shot dead in Panjgur, and on Sept 5 a bomb killed two soldiers in Quetta.",
        ["2024-09-09", "2024-09-02", "2024-09-05"],
    ),
    (
        "Gunmen killed three labourers in Turbat on Monday. Monday's attack was the third there in a month; on Sept 2 a "
        "barber was shot dead in Panjgur.",
        ["2024-09-09", "2024-09-02"],
    ),
    (
        "Gunmen killed three labourers in Turbat on Monday. It was the second attack in a week - on Friday two policemen "
        "were killed in Panjgur.",
        ["2024-09-09", "2024-09-13"],
    ),
    ("Gunmen killed a judge in Quetta. Monday's attack was the third: he was hit in the head.", ["2024-09-09"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), COUNTED, ids=[text[:75] for text, _ in COUNTED])
def test_behind_the_count(text: str, days: list[str]) -> None:
    incidents = coder().code(report_of(text, published="2024-09-14", source_kind="press")).incidents
    assert [i.date.start for i in incidents] == days
