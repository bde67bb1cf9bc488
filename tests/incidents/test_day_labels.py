"""Lists whose entries open with the number of a day, under a line that names the month."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

Told = list[tuple[str, str | None, str | None]]


def told(text: str, published: str = "2021-03-15") -> Told:
    found = coder().code(report_of(text, published, "armed_group", "Islamic State")).incidents
    return [(i.event_type, i.date.start, i.location.name if i.location else None) for i in found]


BOMB, SNIPER = ("bombing", "2021-02-16", "Baqubah"), ("sniper", "2021-02-18", "Kirkuk")


@pytest.mark.parametrize(
    "text",
    [
        "Iraq, first half of Rajab\n\n4th: IED on a pickup, Baqubah. 2 killed.\n6th: Sniper, post of the police, Kirkuk.",
        "Iraq, RAJAB\n- 4/ Diyala, Baqubah: IED, pickup, 2 killed.\n- 6/ Kirkuk: Sniper, post of the police.",
        "Iraq. Month: Rajab.\nDiyala. 4. IED on a pickup, Baqubah.\nKirkuk. 6. Sniper on a post, Kirkuk.",
        "Rajab, Iraq.\nDiyala (4): IED on a pickup, Baqubah.\nKirkuk (6): Sniper, post of the police, Kirkuk.",
        "Iraq, Rajab 2 to 9\n\nOn the 4th - IED on a pickup, Baqubah.\nOn the 6th - Sniper kills soldier, Kirkuk.",
        "Iraq, Rajab.\n4th night: IED on a pickup, Baqubah.\n6th, evening: Sniper, post, Kirkuk.",
    ],
)
def test_days_take_the_month_above(text: str) -> None:
    assert told(text) == [BOMB, SNIPER]


def test_lines_without_a_day_are_of_the_day_above() -> None:
    text = (
        "Iraq: Rajab\n\n4th: IED on a pickup, Baqubah.\nSame day: sniper on a post, Kirkuk.\n\nAnbar\n"
        "9th: Ambush on a truck, Hit.\nNext night: raid on a post, Ramadi."
    )
    assert told(text) == [
        BOMB,
        ("sniper", "2021-02-16", "Kirkuk"),
        ("ambush", "2021-02-21", "Hit"),
        ("raid", "2021-02-22", "Ramadi"),
    ]


def test_the_nearest_month_above_holds() -> None:
    text = (
        "Iraq: Jumada al-Thani\n27th: IED on a pickup, Baqubah.\n29th: IED on a truck, Baqubah.\n\nRajab\n"
        "2nd: Ambush on a bus, Hit.\n6th: Sniper on a post, Kirkuk."
    )
    assert [day for _, day, _ in told(text)] == ["2021-02-09", "2021-02-11", "2021-02-14", "2021-02-18"]


def test_numbers_of_items_are_no_days() -> None:
    text = "Iraq, 4 Rajab\n\n1. IED on a pickup, Baqubah.\n2. Sniper on a post, Kirkuk.\n3. Ambush on a bus, Hit."
    assert {day for _, day, _ in told(text)} == {"2021-02-16"}


def test_a_thing_that_was_struck_strikes_nobody() -> None:
    text = "Iraq, Rajab\n4th: two posts of the army stormed, Hit: 6 killed.\n5th: House of an officer blown up, Ramadi."
    found = coder().code(report_of(text, "2021-03-15", "armed_group", "Islamic State")).incidents
    assert [[a.name for a in i.actors if a.role == "initiator"] for i in found] == [[], []]
    assert [i.location.name for i in found if i.location] == ["Hit", "Ramadi"]


def test_lines_without_a_full_stop_stay_apart() -> None:
    text = (
        "Operations of the week: Somalia, Muharram\n\n8/ Afgooye: IED on vehicle of the district officer, two guards wounded\n"
        "9/ Mogadishu: grenade into police post, casualties unknown\n9/ Baidoa: clash at the northern checkpoint of the town\n"
        "11/ Kismayo: soldier shot dead in the market"
    )
    assert told(text) == [
        ("bombing", "2020-08-27", "Afgooye"),
        ("grenade", "2020-08-28", "Mogadishu"),
        ("armed_clash", "2020-08-28", "Baidoa"),
        ("shooting", "2020-08-30", "Kismayo"),
    ]


def test_the_name_behind_a_participle_is_where() -> None:
    text = "West Africa, Muharram\n\nDay 2: Two spies executed, Baga.\nDay 4: Barracks burned, Monguno."
    assert told(text) == [("execution", "2020-08-21", "Baga"), ("arson", "2020-08-23", "Monguno")]
