"""Where and when claims tell of: roads between two towns, homes of people, days in sentences of their own."""

from __future__ import annotations

import pytest

from claims_of import as_told, claimed

# text, then for each incident its place and what else it tells: k killed, w wounded, t type, d day, g whom, o own losses
ATTACKS = [
    ("Borno Province On the 3rd of Safar a convoy of the army was ambushed between Kellumi Tara and Bula Gaida, "
     "killing 4 soldiers.",
     "Kellumi Tara/k4"),
    ("Borno Province On the 3rd of Safar a convoy of the army was ambushed between the villages of Kellumi Tara and "
     "Bula Gaida, killing 4 soldiers.",
     "Kellumi Tara/k4"),
    ("Borno Province On the 3rd of Safar an IED was detonated on an army vehicle on the road between Kellumi Tara and "
     "Bula Gaida.",
     "Kellumi Tara"),
    ("Borno Province On the 3rd of Safar an IED was detonated on an army vehicle on the Dikwa to Marte highway.",
     "Dikwa"),
    ("Borno Province On the 3rd of Safar an IED was detonated on an army vehicle on the Dikwa-Marte road.",
     "Dikwa"),
    ("Borno Province On the 3rd of Safar an IED was detonated on an army vehicle on the road from Dikwa to Marte.",
     "Dikwa"),
    ("Borno Province On the 3rd of Safar an IED was detonated on an army vehicle on the Kellumi Tara to Bula Gaida "
     "road.",
     "Kellumi Tara"),
    ("Borno Province On the 3rd of Safar an IED was detonated on an army vehicle on the Kellumi-Bula highway.",
     "Kellumi"),
    ("Borno Province On the 3rd of Safar an army vehicle was destroyed by an IED on the road linking Kellumi Tara to "
     "Bula Gaida.",
     "Kellumi Tara"),
    ("Borno Province On the 3rd of Safar an army vehicle was destroyed by an IED on the way from Kellumi Tara to Bula "
     "Gaida.",
     "Kellumi Tara"),
    ("Borno Province On the 3rd of Safar soldiers were attacked along the Kellumi Tara - Bula Gaida axis.",
     "Kellumi Tara"),
    ("Anbar Province On the 3rd of Safar a tanker was burned on the Baghdad to Amman highway, near Rutba.",
     "Rutba"),
    ("Khurasan Province On the 3rd of Safar the istishhadi Hafiz Umar of Paktia carried out an attack with an "
     "explosive vest on a gathering of the police in Jalalabad.",
     "Jalalabad"),
    ("Khurasan Province On the 3rd of Safar Abdul Karim of Paktia carried out an attack on a police post in Jalalabad.",
     "Jalalabad"),
    ("Khurasan Province On the 3rd of Safar Hafiz Umar of Paktia detonated his vest among policemen.",
     "Khurasan"),
    ("Khurasan Province On the 3rd of Safar Hafiz Umar, of Paktia, blew himself up at a police headquarters in "
     "Jalalabad.",
     "Jalalabad"),
    ("Khurasan Province On the 3rd of Safar Hafiz Umar, from Paktia, blew himself up at a police headquarters in "
     "Jalalabad.",
     "Jalalabad"),
    ("Khurasan Province On the 3rd of Safar Hafiz Umar, a man from Paktia, blew himself up at a police headquarters in "
     "Jalalabad.",
     "Jalalabad"),
    ("Khurasan Province On the 3rd of Safar Hafiz Umar, a native of Paktia, shot two policemen in Jalalabad.",
     "Jalalabad"),
    ("Khurasan Province On the 3rd of Safar an istishhadi from Paktia blew himself up at a police headquarters in "
     "Jalalabad.",
     "Jalalabad"),
    ("Halab Province On the 3rd of Safar the brother Abu Yusuf of Raqqah drove his explosive vehicle into a barracks "
     "of the PKK near Manbij.",
     "Manbij"),
    ("Khurasan Province On the 3rd of Safar two brothers from Kunar attacked the office of the intelligence in Kabul.",
     "Kabul"),
    ("Khurasan Province Hafiz Umar of Paktia carried out an attack on the office of the intelligence on the 3rd of "
     "Safar.",
     "Khurasan"),
    ("Khurasan Province On the 3rd of Safar, an officer from Paktia was killed by an IED in Jalalabad.",
     "Jalalabad/k1"),
    ("Diyala Province The fighters attacked a police post in Khalis, killing 3. That was on the 6th of Safar.",
     "Khalis/d2018-10-15/k3"),
    ("Diyala Province The fighters attacked a police post in Khalis, killing 3. This took place on Tuesday.",
     "Khalis/d2018-11-20/k3"),
    ("Diyala Province On the 3rd of Safar a sniper killed a soldier in Baqubah. The fighters attacked a police post in "
     "Khalis, killing 3. That was on the 6th.",
     "Baqubah/d2018-10-12; Khalis/d2018-10-15/k3"),
    ("Diyala Province On the 3rd of Safar a sniper killed a soldier in Baqubah. The fighters attacked a police post in "
     "Khalis, killing 3. This took place on the 6th.",
     "Baqubah/d2018-10-12; Khalis/d2018-10-15/k3"),
    ("Diyala Province On the 3rd of Safar a sniper killed a soldier in Baqubah. An IED hit a patrol in Khalis. It "
     "happened on the 6th.",
     "Baqubah/d2018-10-12; Khalis/d2018-10-15"),
    ("Diyala Province A spy was executed in Khalis. This occurred on the 6th of Safar. On the 8th a post was burned "
     "near Buhriz.",
     "Khalis/d2018-10-15; Buhriz/d2018-10-17"),
    ("Diyala Province A spy was executed in Khalis. The operation was carried out on the 6th of Safar.",
     "Khalis/d2018-10-15"),
    ("Diyala Province An IED hit a patrol in Khalis; this was on the 6th of Safar.",
     "Khalis/d2018-10-15"),
    ("Diyala Province An IED hit a patrol in Khalis, and that was on the 6th of Safar.",
     "Khalis/d2018-10-15"),
    ("Diyala Province An IED hit a patrol in Khalis. The attack was on the 6th of Safar.",
     "Khalis/d2018-10-15"),
    ("Diyala Province It was reported on the 12th of Safar that the fighters had the day before attacked a post in "
     "Khalis.",
     "Khalis/d2018-10-20"),
    ("Diyala Province The office reported on the 12th of Safar that a patrol had been hit the day before in Khalis.",
     "Khalis/d2018-10-20"),
    ("Diyala Province The detachment reported on the 12th of Safar that it had executed a spy in Khalis two days "
     "earlier.",
     "Khalis/d2018-10-19"),
    ("Diyala Province On the 12th of Safar it was announced that a spy had been executed the previous day in Khalis.",
     "Khalis/d2018-10-20"),
    ("Diyala Province A statement of the 12th of Safar said that the fighters had shelled a base in Khalis on the "
     "10th.",
     "Khalis/d2018-10-19"),
    ("Diyala Province The brothers reported on the 12th of Safar that an IED had hit a patrol in Khalis on the 11th.",
     "Khalis/d2018-10-20"),
    ("Diyala Province News came on the 12th of Safar that the fighters had the night before burned a post in Khalis.",
     "Khalis/d2018-10-20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ATTACKS)
def test_attacks(text: str, told: str) -> None:
    assert as_told(claimed(text), told) == told
