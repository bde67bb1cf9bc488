"""Lists whose entries each open with a day, or with a place and a day."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def coded(text: str, kind: str = "armed_group") -> tuple[Incident, ...]:
    name = "Islamic State" if kind == "armed_group" else "Sabra Desk"
    return coder().code(report_of(text, "2019-11-30", kind, name)).incidents  # type: ignore[arg-type]


def told(text: str, kind: str = "armed_group") -> list[tuple[str, str | None, str | None]]:
    return [(i.event_type, i.date.start, i.location.name if i.location else None) for i in coded(text, kind)]


RELEASES = """BOSASO, 18 November 2019. Two guards hurt
Two guards of a depot were shot at by men with pistols yesterday. Both were wounded.

KISMAYO, 20 November 2019. Mine on the river road
A mine exploded under a lorry of the army. The driver died.

GALKAYO, 25 November 2019. Post attacked
A police post was attacked on Saturday evening near the market of Galkayo.
"""


def test_each_release_has_its_own_day_and_town() -> None:
    assert told(RELEASES) == [
        ("shooting", "2019-11-17", "Bosaso"),
        ("mine", "2019-11-20", "Kismayo"),
        ("armed_assault", "2019-11-23", "Gaalkacyo"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Jalalabad, 3 November. A grenade was thrown at a post.", "Kabul, 5 November. A guard was shot dead."),
        ("3 November, Jalalabad: a grenade was thrown at a post.", "5 November, Kabul: a guard was shot dead."),
        ("[Jalalabad, 3 November] A grenade was thrown at a post.", "[Kabul, 5 November] A guard was shot dead."),
        ("JALALABAD - 3 November: A grenade was thrown at a post.", "KABUL - 5 November: A guard was shot dead."),
        ("- Jalalabad, 3 November: A grenade was thrown at a post.", "- Kabul, 5 November: A guard was shot dead."),
    ],
)
@pytest.mark.parametrize("kind", ["armed_group", "monitor"])
def test_each_entry_is_told_apart(lines: tuple[str, ...], kind: str) -> None:
    assert told("\n".join(lines), kind) == [
        ("grenade", "2019-11-03", "Jalalabad"),
        ("shooting", "2019-11-05", "Kabul"),
    ]


def test_a_village_lies_in_the_province_that_the_label_names() -> None:
    text = (
        "Kabul, 3 November. A guard was shot dead.\nParwan, 4 November. A mast was blown up in the village of Shurtan Kala.\n"
        "Peshawar, the next day. A guard was shot dead."
    )
    _, mast, last = coded(text)
    assert mast.location is not None
    assert (mast.location.name, mast.location.admin1, mast.location.country) == ("Shurtan Kala", "Parwan", "AF")
    assert last.date.start == "2019-11-05"


def test_what_came_of_an_attack_later_leaves_it_its_day() -> None:
    text = (
        "Quetta, 3 November: two guards were shot; one died two days later.\nQuetta, 9 November: a mast was blown up."
    )
    assert [i.date.start for i in coded(text)] == ["2019-11-03", "2019-11-09"]


HEADED = """Dayr az-Zawr
2 November. A mine exploded under a pickup near Wadi Sabra.

Barakah
4 November. A guard was shot dead near Tal Sabra. A Russian drone was shot down.
"""


def test_a_name_alone_on_a_line_heads_what_stands_below() -> None:
    areas = {(i.location.admin1, i.location.country) for i in coded(HEADED) if i.location}
    assert areas == {("Deir ez-Zor", "SY"), ("Hasakah", "SY")}


def test_figures_for_a_week_are_no_incident() -> None:
    text = (
        "Harvest of the week, 3 to 9 November: 14 operations in four provinces, with 30 killed and wounded and 12 houses"
        " burned.\nNumber of operations: 14\nKilled: 30\nBy kind: mines 9 | sniping 5\n\n"
        "A guard was shot dead in Kabul on 4 November."
    )
    (incident,) = coded(text)
    assert [t.low for t in incident.toll] == [1]


ITEMS = """Dayr az-Zawr
2 November. IED on an army pickup, Tal Zabib road: 2 killed.
3 November. Pistol, shop owner, army informer, al-Zabibah. Dead on the spot.
3 November. Grenade into house of a clerk, Dhiban. Damage only.
5 November. Ambush, bus with troops of the army, Wadi Zabib: 3 dead.
Day after: mortars on the barracks near Wadi Zabib.
8 November. Two devices, one after the other, on pickups of the army near Markadah.
9 November. Relief column for the army: mine, two hurt.
9 November. Sniper, checkpoint, Hasakah southern entrance: 1 killed, 1 wounded.
"""


@pytest.mark.parametrize("kind", ["armed_group", "monitor"])
def test_clipped_items_tell_acts(kind: str) -> None:
    assert [(i.event_type, i.date.start) for i in coded(ITEMS, kind)] == [
        ("bombing", "2019-11-02"),
        ("shooting", "2019-11-03"),
        ("grenade", "2019-11-03"),
        ("ambush", "2019-11-05"),
        ("shelling", "2019-11-06"),
        ("bombing", "2019-11-08"),
        ("mine", "2019-11-09"),
        ("sniper", "2019-11-09"),
    ]


def test_the_parts_of_an_item_say_whom_it_struck_and_where() -> None:
    incidents = coded(ITEMS)
    struck = [next(a.as_written for a in i.actors if a.role == "target") for i in incidents]
    assert struck[:6] == [
        "an army pickup", "shop owner", "house of a clerk", "bus", "the barracks", "pickups of the army",
    ]  # fmt: skip
    places = [i.location.name if i.location else None for i in incidents]
    assert places[:5] == ["Tal Zabib road", "al-Zabibah", "Dhiban", "Wadi Zabib", "Wadi Zabib"]


@pytest.mark.parametrize(
    "text",
    [
        "- The pistol of a guard was found near Kabul.",
        "- Grenades were handed in by villagers at Kabul, the army said.",
    ],
)
def test_a_sentence_about_a_weapon_is_no_item(text: str) -> None:
    assert coded(f"- A guard was shot dead in Kabul on 4 November.\n{text}", "monitor")[1:] == ()
