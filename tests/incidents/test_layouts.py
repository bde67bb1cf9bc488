"""Reports in other layouts: tables, numbered lists, messages, an army's summary by sector."""

from __future__ import annotations

from reading_of import coder, report_of
from tollbook.model import Incident, SourceKind


def coded(text: str, published: str, kind: SourceKind = "monitor") -> tuple[Incident, ...]:
    return coder().code(report_of(text, published, kind, "Sabra Desk")).incidents


def told(incident: Incident) -> tuple[str, str | None, str | None, dict[str, int]]:
    place = incident.location.name if incident.location else None
    return incident.event_type, incident.date.start, place, {t.outcome: t.low for t in incident.toll}


TABLE = """Date | Place | What happened | Killed | Wounded
3 June 2019 | Baqubah, Diyala | Roadside bomb against an army patrol | 2 | 4
4 June 2019 | Kirkuk | Gunmen opened fire on a police checkpoint | 1 | 0
6 June 2019 | Mosul | Unknown gunmen abducted a trader | - | -
"""


def test_a_table_counts_in_its_columns() -> None:
    assert [told(i) for i in coded(TABLE, "2019-06-08")] == [
        ("bombing", "2019-06-03", "Baqubah", {"killed": 2, "wounded": 4}),
        ("shooting", "2019-06-04", "Kirkuk", {"killed": 1, "wounded": 0}),
        ("abduction", "2019-06-06", "Mosul", {"captured": 1}),
    ]


NUMBERED = """SUMMARY OF EVENTS, 2 TO 6 JUNE 2019

1. Jalalabad, Nangarhar, 2 June. A magnetic bomb on a vehicle exploded. The driver was killed.
2. Ghazni, 3 June. Fighters attacked a security post. Five policemen were killed.
3. Kabul, the same day. A bus was hit by an explosion. One dead, ten injured.
4. Herat. Two gunmen shot dead a trader on 6 June.
"""


def test_numbered_entries_are_told_apart() -> None:
    assert [told(i) for i in coded(NUMBERED, "2019-06-08")] == [
        ("bombing", "2019-06-02", "Jalalabad", {"killed": 1}),
        ("armed_assault", "2019-06-03", "Ghazni", {"killed": 5}),
        ("bombing", "2019-06-03", "Kabul", {"killed": 1, "wounded": 10}),
        ("shooting", "2019-06-06", "Herat", {"killed": 1}),
    ]


MESSAGES = """[04/06/2019, 08:14] Desk: Armed men attacked a post near Gao this morning. 4 soldiers killed.
[05/06/2019, 07:05] Desk: Yesterday evening a mine exploded under a lorry near Ansongo. 1 wounded.
[06/06/2019, 09:30] Desk: Last night a trader was shot dead in Timbuktu.
"""


def test_messages_are_told_on_their_own_day() -> None:
    """Numeric days are put in the order that lets all of them fall into the last weeks."""
    assert [told(i) for i in coded(MESSAGES, "2019-06-06", "news_agency")] == [
        ("armed_assault", "2019-06-04", "Gao", {"killed": 4}),
        ("mine", "2019-06-04", "Ansongo", {"wounded": 1}),
        ("shooting", "2019-06-05", "Timbuktu", {"killed": 1}),
    ]


SECTORS = """Operational summary, 12 June 2021.

Aleppo axis: gunmen shelled Nubl with four rockets; two civilians were wounded.

Hama axis: our units repelled an attack. Six attackers were killed.

During the past 24 hours: attackers killed 6, vehicles destroyed 1, drones shot down 2.
"""


def test_an_armys_summary_by_sector() -> None:
    first, second = coded(SECTORS, "2021-06-12", "state_force")
    assert told(first) == ("shelling", "2021-06-12", "Nubl", {"wounded": 2})
    assert second.location is not None
    assert second.location.admin1 == "Hama"
    assert [t.low for t in second.toll] == [6]


def claimed(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, "2022-06-28", "armed_group", "Islamic State")).incidents


def test_the_neighbouring_village_is_an_incident_of_its_own() -> None:
    first, second = claimed(
        "In Ituri, Congo, on 12 June the village of Dara was raided, and on the same night the neighbouring village of "
        "Zabib Pili. 21 people were killed in the two villages."
    )
    assert first.groups == second.groups != ()
    assert second.location is not None
    assert (second.location.name, second.date.start) == ("Zabib Pili", "2022-06-12")
    assert not first.toll and not second.toll


def test_the_first_and_the_second_of_two_have_their_days() -> None:
    first, second = claimed(
        "Two operations followed on the 3rd and on the 6th of June in Quetta; in the first, gunmen opened fire on traders, "
        "and in the second, a device exploded beside a shop. Fourteen were killed in the two operations."
    )
    assert [(i.event_type, i.date.start) for i in (first, second)] == [
        ("shooting", "2022-06-03"),
        ("bombing", "2022-06-06"),
    ]
    assert first.groups == second.groups != ()


def test_a_provincial_seat_is_a_place() -> None:
    (incident,) = claimed("A clerk was shot dead on 4 June in the provincial seat, Asadabad.")
    assert incident.location is not None
    assert incident.location.name == "Asadabad"


def test_a_country_named_in_one_item_says_nothing_of_the_next() -> None:
    text = """4 June
- A guard was shot dead near Monguno in Borno.
- A post was attacked in Damaturu.

6 June
- On the Cameroon side: a guard was shot dead in the village of Zabib Massa, in the Far North.
- A camp of the brothers at Tumbun Zabib was attacked by soldiers. Two soldiers were killed.
"""
    last = claimed(text)[-1]
    assert last.location is not None
    assert last.location.country == "NG"
