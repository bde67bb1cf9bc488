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
