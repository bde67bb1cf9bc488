"""Attacks of a claim that share a verb, and other clauses of one sentence that tell of two."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

# text, then for each incident its place and what else it tells: k killed, w wounded, t type, d day, g whom, o own losses
ATTACKS = [
    ("Ninawa Province On the 3rd of Safar an IED was detonated on a vehicle near Tal Afar, and another IED on a second "
     "one near Sinjar.",
     "Tal Afar/tbombing; Sinjar/tbombing"),
    ("Ninawa Province On the 3rd of Safar the fighters detonated an IED on a vehicle near Tal Afar, and another on a "
     "second one near Sinjar.",
     "Tal Afar/tbombing; Sinjar/tbombing"),
    ("Ninawa Province On the 3rd of Safar the fighters detonated an IED on a vehicle near Tal Afar, and another IED on "
     "a second one near Sinjar.",
     "Tal Afar/tbombing; Sinjar/tbombing"),
    ("Ninawa Province On the 3rd of Safar the soldiers of the Caliphate blew up an explosive device on a Humvee near "
     "Sinjar, and a second device on a tanker near Rawa.",
     "Sinjar/tbombing; Rawa/tbombing"),
    ("Anbar Province On the 3rd of Safar an explosive device was detonated on an army patrol in Hit, and another "
     "device on a police vehicle in Rawa, killing 2.",
     "Hit/tbombing; Rawa/tbombing"),
    ("Anbar Province The mujahideen targeted a pickup with a roadside bomb near Hit on the 3rd of Safar, and a second "
     "pickup with another bomb near Rawa.",
     "Hit/tbombing; Rawa/tbombing"),
    ("Anbar Province The mujahideen targeted a pickup with a roadside bomb near Hit on the 3rd of Safar, and another "
     "near Rawa.",
     "Hit/tbombing; Rawa/tbombing"),
    ("Diyala Province On the 3rd of Safar mortar rounds were fired at a base in Khalis and at a second one in "
     "Khanaqin.",
     "Khalis/tshelling; Khanaqin/tshelling"),
    ("Diyala Province On the 3rd of Safar the fighters fired rockets at a base in Khalis, and mortar rounds at a post "
     "in Khanaqin.",
     "Khalis/tmissile_strike; Khanaqin/tshelling"),
    ("Diyala Province On the 3rd of Safar a sniper killed a soldier in Khalis and another a policeman in Khanaqin.",
     "Khalis/tsniper; Khanaqin/tsniper"),
    ("Diyala Province On the 3rd of Safar a mine exploded on a truck near Khalis, and a second mine on a bulldozer "
     "near Khanaqin, killing its driver.",
     "Khalis/tmine; Khanaqin/tmine/k1"),
    ("Diyala Province On the 3rd of Safar they planted an IED for a vehicle near Khalis, which was destroyed, and "
     "another IED for a truck near Khanaqin.",
     "Khalis/tbombing; Khanaqin/tbombing"),
    ("Diyala Province On the 3rd of Safar a grenade was thrown at a post in Khalis, and two others at the house of an "
     "officer in Khanaqin.",
     "Khalis/tgrenade; Khanaqin/tgrenade"),
    ("Diyala Province On the 3rd of Safar an IED struck a vehicle near Khalis, wounding three, and a third IED a "
     "second vehicle near Khanaqin, killing two.",
     "Khalis/w3; Khanaqin/k2"),
    ("Diyala Province On the 10th of Safar, the fighters attacked a police post in Baqubah, and on the 12th, a similar "
     "attack hit a post in Khalis.",
     "Baqubah/d2018-10-19; Khalis/d2018-10-21"),
    ("Diyala Province On the 10th of Safar, the fighters attacked a police post in Baqubah, killing two, and on the "
     "12th a similar attack killed three in Khalis.",
     "Baqubah/k2; Khalis/k3"),
    ("Diyala Province On the 10th of Safar a bomb hit a patrol near Baqubah, and on the 12th, a similar bomb a truck "
     "near Khalis.",
     "Baqubah; Khalis"),
    ("Diyala Province On the 10th of Safar the fighters shot a spy in Baqubah, and on the 12th, a similar attack left "
     "two policemen dead.",
     "Baqubah; */k2"),
    ("Diyala Province On the 10th of Safar a post in Baqubah was attacked, and on the 12th, a similar attack was "
     "carried out.",
     "Baqubah; */d2018-10-21"),
    ("Diyala Province A post in Baqubah was attacked on the 10th of Safar, and on the 12th, a similar attack took "
     "place in Khalis.",
     "Baqubah; Khalis/d2018-10-21"),
    ("Diyala Province A post in Baqubah was attacked on the 10th of Safar, and on the 12th another one in Khalis.",
     "Baqubah; Khalis/d2018-10-21"),
    ("Diyala Province A patrol in Baqubah was hit by an IED on the 10th of Safar, and on the 12th a second patrol in "
     "Khalis.",
     "Baqubah; Khalis/d2018-10-21"),
    ("Diyala Province A sniper shot a soldier in Baqubah on Monday, and on Wednesday another soldier in Khalis.",
     "Baqubah; Khalis"),
    ("Diyala Province On the 3rd of Safar a detachment assassinated a tribal leader near Khanaqin, while an attempt by "
     "the Peshmerga to advance on Jalawla was repelled.",
     "Khanaqin/k1; Jalawla/tarmed_clash/k0"),
    ("Diyala Province On the 3rd of Safar the fighters killed a spy in Baqubah, while an attempt of the army to "
     "advance on Khalis was repelled.",
     "Baqubah/k1; Khalis/k0"),
    ("Anbar Province On the 3rd of Safar a policeman was shot dead in Rutba, while an attempt by the army to enter Hit "
     "was repelled.",
     "Rutba/k1; Hit/k0/tarmed_clash"),
    ("Anbar Province On the 3rd of Safar, while an army attack on Rawa was repelled, fighters killed a militiaman in "
     "Hit.",
     "Rawa; Hit/k1"),
    ("Anbar Province On the 3rd of Safar an officer was killed by an IED in Hit, while an army advance on Rawa was "
     "repelled with heavy losses.",
     "Hit/k1; Rawa/tarmed_clash"),
    ("Anbar Province On the 3rd of Safar an IED killed an officer in Hit, and an attempt of the militia to advance "
     "towards Rawa was repelled.",
     "Hit/k1; Rawa/tarmed_clash"),
    ("Anbar Province On the 3rd of Safar two soldiers were sniped in Hit while the fighters repelled an attempt by the "
     "militia to advance on Rawa.",
     "Hit/tsniper; Rawa/tarmed_clash"),
    ("Anbar Province On the 3rd of Safar an attempt by the militia to advance on Rawa was repelled, while two soldiers "
     "were sniped in Hit.",
     "Rawa; Hit/tsniper"),
    ("Anbar Province On the 3rd of Safar a spy was executed in Hit, whereas a PMU assault on Rawa was driven back, "
     "leaving 5 of them dead.",
     "Hit/texecution/k1; Rawa/k5"),
    ("Anbar Province On the 3rd of Safar 2 PMU were killed in Hit, while an attempt to storm a village near Rawa "
     "failed after clashes in which 4 were killed.",
     "Hit/k2; Rawa/k4"),
    ("Salahuddin Province On the 3rd of Safar the fighters attacked the post of Shirqat and that of Baiji.",
     "Shirqat; Baiji"),
    ("Anbar Province On the 3rd of Safar fighters attacked the barracks of Rawa and those of Hit, killing 4 soldiers.",
     "Rawa; Hit"),
    ("Anbar Province On the 3rd of Safar they stormed two posts, that of Rawa and that of Hit.",
     "Rawa; Hit"),
    ("Anbar Province On the 3rd of Safar mortar rounds hit the base in Rawa and that in Hit.",
     "Rawa; Hit"),
    ("Kirkuk Province On the 3rd of Safar the fighters burned the house of a village chief in Makhmur, and that of a "
     "policeman in Dibis.",
     "Makhmur; Dibis"),
    ("Kirkuk Province On the 3rd of Safar two posts were attacked with grenades, that of Dibis and that of Daquq.",
     "Dibis; Daquq"),
    ("Kirkuk Province On the 3rd of Safar two barracks were overrun: that of Dibis and that of Daquq.",
     "Dibis; Daquq"),
    ("Kirkuk Province On the 3rd of Safar the police station of Dibis was attacked, as was that of Daquq.",
     "Dibis; Daquq"),
    ("Kirkuk Province On the 3rd of Safar the checkpoint at Dibis and the one at Daquq were attacked.",
     "Dibis; Daquq"),
    ("Kirkuk Province On the 3rd of Safar rockets were fired at the barracks of Dibis and at that of Daquq.",
     "Dibis; Daquq"),
    ("Kirkuk Province On the 3rd of Safar the fighters raided the headquarters of the police in Dibis and that of the "
     "militia in Daquq.",
     "Dibis; Daquq"),
    ("Kirkuk Province On the 3rd of Safar the house of an officer near Dibis was blown up, and that of a spy near "
     "Daquq.",
     "Dibis; Daquq"),
    ("Sinai Province On the 3rd of Safar the fighters captured two spies in Rafah. They were executed on the following "
     "day.",
     "Rafah; Rafah/k2/d2018-10-13"),
    ("Sinai Province On the 3rd of Safar a spy was taken prisoner near Rafah. He was beheaded two days later.",
     "Rafah; Rafah/k1/d2018-10-14"),
    ("Sinai Province On the 3rd of Safar the fighters captured two spies in Rafah. On the 5th they were executed.",
     "Rafah; Rafah/k2/d2018-10-14"),
    ("Sinai Province On the 3rd of Safar an officer was seized at a checkpoint in Rafah. The next day he was shot "
     "dead.",
     "Rafah; Rafah/k1/d2018-10-13"),
    ("Anbar Province On the 3rd of Safar the fighters attacked the army in the villages of Rawa and Hit.",
     "*"),
    ("Anbar Province On the 3rd of Safar a convoy was ambushed near Hit, and two vehicles were burned.",
     "Hit"),
    ("Anbar Province On the 3rd of Safar an IED hit a vehicle between Hit and a village near Rawa, killing 2.",
     "*"),
    ("Anbar Province On the 3rd of Safar the fighters killed 2 soldiers and a policeman in Hit.",
     "Hit/k3"),
    ("Anbar Province On the 3rd of Safar a soldier from Tikrit and a policeman from Baiji were killed near Hit.",
     "Hit/k2"),
    ("Anbar Province On the 3rd of Safar an ambush on a convoy on its way from Hit to a base near Rawa killed 3 "
     "soldiers.",
     "*/k3"),
    ("Anbar Province On the 3rd of Safar the mayor of Rawa and two guards were shot dead in Hit.",
     "Hit/k3"),
    ("Anbar Province On the 3rd of Safar the fighters captured a post near Hit and a quantity of arms.",
     "Hit"),
    ("Anbar Province On the 3rd of Safar mortars were fired at a base near Hit, and a number of soldiers fled to Rawa.",
     "Hit"),
    ("Anbar Province On the 3rd of Safar the fighters killed 2 soldiers in Hit and a policeman in Rawa.",
     "Hit/k2; Rawa/k1"),
    ("Anbar Province On the 3rd of Safar a detachment assassinated a mukhtar in Hit, and another in Rawa.",
     "Hit/k1; Rawa/k1"),
    ("Anbar Province On the 3rd of Safar IEDs were detonated on a police car in Hit, a Humvee in Rawa and a tanker in "
     "Haditha.",
     "Hit; Rawa; Haditha"),
    ("Anbar Province On the 3rd of Safar IEDs were detonated on a police car in Hit, on a Humvee in Rawa and on a "
     "tanker in Haditha.",
     "Hit; Rawa; Haditha"),
    ("Anbar Province On the 3rd of Safar an IED was detonated on a Humvee near Hit, killing 3, and another on a truck "
     "near Rawa, wounding 2.",
     "Hit/k3; Rawa/w2"),
    ("Anbar Province On the 3rd of Safar the house of an officer was burned in Hit and that of a judge in Rawa.",
     "Hit; Rawa"),
    ("Anbar Province On the 3rd of Safar they captured a spy near Hit and two soldiers near Rawa.",
     "Hit; Rawa"),
    ("Anbar Province On the 3rd of Safar, a patrol was ambushed near Hit, and a second near Rawa; in the two attacks 6 "
     "soldiers were killed.",
     "Hit; Rawa"),
    ("Anbar Province On the 3rd of Safar a member of the PMU was shot dead in Hit, and on the 5th another member in "
     "Rawa.",
     "Hit/k1; Rawa/k1/d2018-10-14"),
    ("Anbar Province On the 3rd of Safar a member of the PMU was shot dead in Hit and on the 5th two policemen in "
     "Rawa.",
     "Hit/k1; Rawa/k2/d2018-10-14"),
    ("Anbar Province On Sunday a sniper hit a guard in Hit, on Monday another in Rawa.",
     "Hit; Rawa"),
    ("Anbar Province On the 3rd of Safar mines destroyed a truck near Hit and a bulldozer near Rawa.",
     "Hit; Rawa"),
    ("Anbar Province On the 3rd of Safar, fighters attacked with machine guns a post of the police near Hit and "
     "another of the army near Rawa.",
     "Hit; Rawa"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
