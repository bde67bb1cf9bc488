"""Claims that tell what came of an attack before it, set attacks apart by "one of which", or go back to what they told."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

# Text, then for each incident its place and what else it tells: see claims_of. The 6th of Safar was 15 October 2018.
RESULT_FIRST = [
    ("Anbar Two lorries of the army lie burned by the road from Hit to Rawa. They were the last of a column that had "
     "been let by, on the 6th of Safar, until its rear was in range.",
     "Hit/d2018-10-15"),
    ("Anbar Three pickups were left in ashes near Rawa. The mine that did it had been laid on the 6th of Safar.",
     "Rawa/d2018-10-15"),
    ("Borno Seven rifles and a machine gun came into the hands of the fighters at Gubio. They belonged to a patrol that "
     "had walked into an ambush on the 6th of Safar.",
     "Gubio/d2018-10-15/tambush"),
    ("Diyala Nothing is left of the police station of Khalis. The fighters came to it on the 6th of Safar, drove out its "
     "men and set it alight.",
     "Khalis/d2018-10-15"),
    ("Niger Eleven pickups now serve the fighters. They were the army's until the 6th of Safar, when its base at "
     "Chinagodrar was overrun.",
     "Chinagodrar/d2018-10-15"),
    ("Anbar A tower was burned at Rawa. On the 6th of Safar two soldiers were killed at Hit.", "Rawa; Hit/d2018-10-15"),
    ("Anbar The bridge of Rawa was blown up. It was repaired on the 6th of Safar.", "Rawa/d2018-11-20"),
    ("Anbar Two clerks were shot dead in Rawa. The body of a third was found on the 6th of Safar in Hit.",
     "Rawa; Hit/d2018-10-15"),
    ("Anbar On the 6th of Safar five soldiers were killed near Hit. Their comrades came for them on the 8th and were met "
     "by a mine, which killed two more.",
     "Hit/d2018-10-15; */d2018-10-17"),
    ("Anbar Rockets were fired at the village of Rawa on the 6th of Safar. It was answered two days later by the "
     "explosion of a tunnel beneath a post of theirs there.",
     "Rawa/d2018-10-15; */d2018-10-17"),
]  # fmt: skip

SET_APART = [
    ("Kunar Nine were killed by two mines, one of which caught a jeep of the police near Asadabad on the 6th of Safar, "
     "the other a lorry in the outskirts of Chawkay on the 7th.",
     "Asadabad/d2018-10-15; Chawkay/d2018-10-16"),
    ("Iraq Twelve were killed and wounded by three devices, one of which exploded under a patrol in Tuz Khurmatu on the "
     "6th of Safar, another beside a checkpoint at Daquq on the 7th, and the third in the market of Hawija on the 9th.",
     "Tuz Khurmatu/d2018-10-15; Daquq/d2018-10-16; Hawija/d2018-10-18"),
    ("Borno Two convoys were met, of which the first lost a truck near Mafa on the 6th of Safar and the second two "
     "pickups outside Ngala on the 9th; sixteen soldiers in all died.",
     "Mafa/d2018-10-15; Ngala/d2018-10-18"),
    ("Homs Province Buses with soldiers were met on two roads: near Tadmur on the 6th of Safar, when thirteen were killed, and near "
     "Sukhna on the 9th, when nine were.",
     "Tadmur/d2018-10-15; Sukhna/d2018-10-18"),
    ("Khurasan A judge and a prosecutor were killed in two attacks in Jalalabad, the one on the 6th of Safar before the "
     "court, the other on the 9th by the customs house.",
     "Jalalabad/d2018-10-15; Jalalabad/d2018-10-18"),
    ("Borno The patrol lost one of its trucks near Mafa on the 6th of Safar, the other having turned back.",
     "*/d2018-10-15"),
    ("Niger At Ayorou the gendarmes lost two men on the 6th of Safar, and on the 9th, at Banibangou, seven soldiers "
     "breathed their last in an ambush.",
     "Ayorou/d2018-10-15/k2; Banibangou/d2018-10-18/k7"),
    ("Kirkuk They lost four men on the 6th of Safar at Altun Kupri, to a sniper, and on the 9th a house used by their "
     "officers in Dibis was blown up.",
     "Altun Kupri/d2018-10-15/k4; Dibis/d2018-10-18"),
]  # fmt: skip

TOLD_ONE_BY_ONE = [
    ("Congo On the 6th of Safar two army columns were ambushed, one in the neighborhood of Oicha and one on the track to "
     "Kalinga-Mbele, five soldiers being killed between them.",
     "Oicha/d2018-10-15; Kalinga-Mbele/d2018-10-15"),
    ("Pakistan On the 6th of Safar two attacks were carried out on policemen, by gunfire in the Kohat district and by a "
     "roadside charge in Dera Ismail Khan; the two killed three of them.",
     "Kohat/tshooting|armed_assault; Dera Ismail Khan/tbombing"),
    ("Burkina Faso A military post at Koutougou and another at Nassoumbou were attacked on the 6th of Safar.",
     "Koutougou/d2018-10-15; Nassoumbou/d2018-10-15"),
    ("Soum Province Two ambushes were laid for the army on the 6th of Safar. One met a supply party on its way from "
     "Namissiguima to Djibo, the other a column at the wells of Bahn-Kouri. Together they cost it 22 dead.",
     "Djibo/tambush/d2018-10-15; Bahn-Kouri/tambush/d2018-10-15"),
    ("Iraq On the 6th of Safar a Humvee was blown up at Rashad. On the 9th it was a fuel truck, at Zab.",
     "Rashad/tbombing; Zab/tbombing/d2018-10-18"),
    ("Pakistan A policeman was shot in Bajaur on the 6th of Safar. The same was done to another in Bannu on the 9th.",
     "Bajaur/tshooting; Bannu/tshooting/d2018-10-18"),
    ("Iraq On the 6th of Safar two columns were ambushed near Hit, and one of their lorries was burned in the town.",
     "Hit/d2018-10-15"),
    ("Iraq On the 6th of Safar a Humvee was blown up at Rashad. It was a gift of the Americans, paid for in Erbil on the "
     "9th of Muharram.",
     "Rashad/d2018-10-15"),
    ("Iraq Two ambushes were laid for the army at Hit on the 6th of Safar. One of its officers fled to Rawa, the other "
     "to Haditha.",
     "Hit/d2018-10-15"),
    ("Somalia A soldier on leave was taken from a tea house in Afgoye on the 6th of Safar. He was found the next morning "
     "outside the town, shot in the head.",
     "Afgoye/d2018-10-15"),
]  # fmt: skip

GONE_BACK_TO = [
    ("Homs The desert east of Tadmur cost the army 16 dead on the 6th of Safar. They had been travelling towards Arak "
     "and were fired upon from both sides of the road.",
     "Tadmur/d2018-10-15/k16"),
    ("Egypt The soldiers who raided a flat in Arish on the 6th of Safar lost an officer on the stairs. The three who "
     "were in it fought until noon; all three were killed later that day.",
     "Arish/d2018-10-15"),
    ("Qawqaz The officers who stopped a car at Khasavyurt on the 6th of Safar had not asked who was in it. Two of them "
     "were killed at once. The two brothers in it were killed later that night in the forest.",
     "Khasavyurt/d2018-10-15"),
    ("Iraq On the 6th of Safar a sheikh was shot in Haditha. Two hours later two of his sons were killed by a mine at "
     "Alus.",
     "Haditha; Alus"),
    ("Iraq On the 6th of Safar a mine killed two near Hit, and on the 9th a spy was shot in Rawa. The mine near Hit with "
     "which this account began was the third on that road.",
     "Hit; Rawa"),
    ("Iraq On the 6th of Safar a post at Hit was overrun. The claim of the army that it has been retaken is without "
     "truth.",
     "Hit"),
    ("Iraq The report that the fighters had left Hajin is false. On the 6th of Safar they killed nine there with a car "
     "bomb.",
     "*/d2018-10-15"),
    ("Iraq On the 6th of Safar a grenade was thrown in Hit. The attack described above was followed on the 9th by the "
     "killing of a mukhtar in Rawa.",
     "Hit; Rawa/d2018-10-18"),
]  # fmt: skip

OTHER_WORDS = [
    ("Mogadishu On the 6th of Safar a magnetic bomb tore the door from a car of the customs in Waberi.", "Waberi/tbombing"),
    ("Iraq A charge split a carrier in two near Hit on the 6th of Safar.", "Hit/tbombing"),
    ("Kashmir On the 6th of Safar two lorries were stopped outside Shopian by men who put a match to them.",
     "Shopian/tarson"),
    ("Nigeria On the 6th of Safar the guards of the ford at Chibok were relieved of their weapons.",
     "Chibok/tweapons_seizure"),
    ("Iraq On the 6th of Safar the wheat of the Hashd went up in smoke at Makhmur.", "Makhmur"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [*RESULT_FIRST, *SET_APART, *TOLD_ONE_BY_ONE, *GONE_BACK_TO, *OTHER_WORDS])
def test_incidents(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told


# Text, and the place of its incident: a town that saw an attack, no man that saw somebody.
TOWNS_THAT_SAW = [
    ("Khurasan Province Behsud, on the 6th of Safar, saw two pylons felled.", "Behsud/d2018-10-15"),
    ("Khurasan Province Chaparhar witnessed on the 6th of Safar the burning of a post.", "Chaparhar"),
    ("Khurasan Province In the night of the 6th of Safar, Jalalabad was shaken by two blasts.", "Jalalabad"),
    ("Khurasan Province On the 6th of Safar Ahmad saw two soldiers and shot them.", "Khurasan"),
    ("Khurasan Province On the 6th of Safar Jalaluddin saw the police car in Jalalabad and blew it up.", "Jalalabad"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOWNS_THAT_SAW)
def test_towns_that_saw_an_attack(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told


# Text, and whom each incident struck: soldiers counted of several are those of each.
COUNTED_TOGETHER = [
    ("Khayr Province On the 6th of Safar a mine was trodden upon in the Jura quarter of Deir ez-Zor, and a house was "
     "brought down in the Rusafa quarter upon those who searched it: eleven soldiers died in the two attacks.",
     "*/gsoldiers; */gsoldiers"),
    ("Sinai On the 6th of Safar a device was detonated on a tank south of Rafah, and on the 9th another on a bulldozer "
     "near Sheikh Zuweid. Nine soldiers were killed in the two attacks.",
     "Rafah/gtank/gsoldiers; Zuweid/gsoldiers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), COUNTED_TOGETHER)
def test_those_counted_of_several_are_struck_by_each(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told


# Text, and the days of its incidents.
MONTHS_NAMED = [
    ("Libya Safar ended badly for the army. On the 24th of the month a convoy was halted by a mine near Sabha.",
     "2018-11-02"),
    ("Muharram was a hard month for the army in Yobe. On the 21st a base at Geidam was stormed.", "2018-10-01"),
    ("Kirkuk The Safar campaign went on. On the 24th a mine killed two near Daquq.", "2018-11-02"),
    ("Safar's attacks in Kirkuk were many. The 6th of it passed; on the 9th a mine killed two near Daquq.", "2018-10-18"),
    ("Kirkuk On the 9th of Safar a judge was shot in Hit. Rajab al-Ani was his name.", "2018-10-18"),
    ("Kirkuk On the 9th of Safar a mine was blown up in Hit. On the 11th, in Daquq, Abu Rajab was shot dead.",
     "2018-10-18; 2018-10-20"),
    ("Kirkuk A mine went off in Hit on the 3rd of Safar. The 5th cost the army a post at Daquq, which was burned.",
     "2018-10-12; 2018-10-14"),
    ("Kirkuk On the 3rd of Safar soldiers of the 5th Division were shot in Hit. The 5th Division fled.", "2018-10-12"),
    ("Kirkuk The soldiers who stopped a car at Hit on the 6th of Safar were shot dead.", "2018-10-15"),
    ("Kashmir Early in Safar, on its third night, a shed was set on fire outside Shopian.", "2018-10-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), MONTHS_NAMED)
def test_months_named_in_passing(text: str, day: str) -> None:
    assert "; ".join(i.date.start or "" for i in claimed(text)) == day


def test_a_name_that_is_a_months_dates_nothing_in_news() -> None:
    from reading_of import coder, report_of

    text = "Ramadan was a teacher in Hit. On the 9th gunmen shot two of his pupils."
    (incident,) = coder().code(report_of(text, "2018-11-20", "press", "Agency")).incidents
    assert incident.date.start == "2018-11-09"
